"""What an editor is offered for a claim, and that what was refused does not come back."""

from __future__ import annotations

import pytest

from site_build.claims import claim_id
from site_build.cli import suggested
from site_build.crossref import Names
from site_build.curation import Point
from site_build.points import Written
from site_build.records import Bearing, CaptureRef, Claim, FoundDate, Made, Place, Record, Speaker
from site_build.suggest import suggestions
from site_build.suggest.desk import Desk

AID = "The cabinet approved an emergency loan of 310 million crowns to the airline."
MORE = "In all the state lent the airline 412 million crowns, loan and guarantees together."
WINDS = "Winds of storm force closed the pier for a week."
POINTS = {"aid": "The state lent the airline money.", "pier": "The pier was closed by storm winds."}


def claim(quote: str, **fields) -> Claim:
    values = {
        "id": claim_id(quote),
        "quote": quote,
        "start": 0,
        "end": len(quote),
        "place": Place(paragraph=1),
        "speaker": Speaker(kind="outlet"),
        "modality": "fact",
        "rank": 1,
        "rule": "attribution.outlet",
    }
    return Claim(**(values | fields))


def record(id_: str, *claims: Claim, **fields) -> Record:
    return Record(
        id=id_,
        publisher=id_.title(),
        language="en",
        capture=CaptureRef(file="capture.txt", media_type="text/plain", bytes=1, sha256="0" * 64),
        made=Made(dossier="0", capture="0" * 64),
        claims=claims,
        **fields,
    )


WRITTEN = [Written(id_, Point(point=words)) for id_, words in POINTS.items()]
WIRE = record("wire", claim(AID, points=(Bearing(point="aid", relation="supports"),)))


def offered(one: Claim, *others: Record):
    mine = record("mine", one)
    return Desk((WIRE, *others), WRITTEN, Names(())).offered(mine, one)


def test_the_likely_point_comes_first_with_the_words_that_speak_for_it():
    found = offered(claim(MORE))
    assert found.points[0].point == "aid"
    assert {"lent", "airline"} <= set(found.points[0].shared)


@pytest.mark.parametrize(
    "settled",
    [
        pytest.param({"not_on": ("aid",)}, id="refused"),
        pytest.param({"points": (Bearing(point="aid", relation="qualifies"),)}, id="linked"),
    ],
)
def test_what_is_settled_is_not_offered(settled):
    assert "aid" not in [likely.point for likely in offered(claim(MORE, **settled)).points]


def test_figures_of_one_thing_that_differ_are_shown_side_by_side():
    found = offered(claim(MORE))
    ((label, row),) = [row for row in suggested.rows(found, POINTS) if row[0] == "at odds?"]
    assert (label, row) == (
        "at odds?",
        "figures differ: “412 million crowns” here, “310 million crowns” there, "
        f"in wire#{claim_id(AID)}: “{AID}”",
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(claim(MORE, not_with=(f"wire#{claim_id(AID)}",)), WIRE, id="refused"),
        pytest.param(claim(WINDS), WIRE, id="another-matter"),
        pytest.param(claim(MORE.replace("412", "310")), WIRE, id="the-same-figure"),
        pytest.param(claim(MORE, points=(Bearing(point="aid", relation="qualifies"),)), WIRE, id="known-to-narrow-it"),
        pytest.param(
            claim(MORE, points=(Bearing(point="aid", relation="disputes", how="explicit", note="n"),)), WIRE, id="known-to-dispute-it"
        ),
        pytest.param(
            claim(MORE, points=(Bearing(point="aid", relation="supports", replaces=f"wire#{claim_id(AID)}"),)), WIRE, id="a-later-value"
        ),
    ],
)  # fmt: skip
def test_no_tension_is_seen_where_there_is_none(one, other):
    assert offered(one, other).tensions == ()


def test_days_of_one_event_that_differ_are_a_tension():
    first = "The loan to the airline was approved by the cabinet on 3 May 2026."
    second = "The cabinet approved the loan to the airline on 5 May 2026, papers show."
    bears = {"points": (Bearing(point="aid", relation="supports"),)}
    other = claim(first, dates=(FoundDate(edtf="2026-05-03", words="3 May 2026"),), **bears)
    mine = claim(second, dates=(FoundDate(edtf="2026-05-05", words="5 May 2026"),), **bears)
    ((_, _, tension),) = offered(mine, record("other", other)).tensions
    assert (tension.why, set(tension.words)) == ("days differ", {"3 May 2026", "5 May 2026"})


def test_what_one_denies_in_the_words_of_the_other_is_a_tension():
    bears = {"points": (Bearing(point="aid", relation="supports"),)}
    other = claim("The airline sold its hangars to a Gulf investor.", **bears)
    mine = claim("The minister denied that the airline had sold its hangars to anybody.", **bears)
    ((_, _, tension),) = offered(mine, record("other", other)).tensions
    assert tension.why == "denied"


@pytest.mark.parametrize(
    ("key", "says"),
    [
        pytest.param("1", {"point": "aid", "relation": "supports"}, id="says-so"),
        pytest.param("n", {"not_on": ["aid"]}, id="on-none"),
        pytest.param("t", {"not_with": [f"wire#{claim_id(AID)}"]}, id="not-at-odds"),
        pytest.param("3", None, id="no-such-suggestion"),
        pytest.param("", None, id="the-end"),
    ],
)
def test_a_key_decides_on_what_is_suggested(key, says):
    decided = suggested.decision(offered(claim(MORE)), key)
    assert (decided[0] if decided else None) == says


def test_a_dossier_without_points_offers_nothing():
    mine = claim(MORE)
    assert Desk((), (), Names(())).offered(record("mine", mine), mine).points == ()


def test_an_empty_dossier_has_no_suggestions():
    found = suggestions((), (), Names(()))
    assert (found.likely, found.groups, found.tensions, found.copies) == ({}, (), (), ())


def test_alike_claims_of_two_sources_without_a_point_are_a_likely_new_one():
    one, other = claim("Herring prices at Brae harbour doubled in March."), claim("At Brae harbour, herring prices had doubled by March.")  # fmt: skip
    found = suggestions(
        (record("one", one), record("other", other), record("third", claim(WINDS))), (), Names(())
    )
    (group,) = found.groups
    assert set(group.claims) == {("one", one.id), ("other", other.id)}
    refused = one.model_copy(update={"not_with": (f"other#{other.id}",)})
    assert suggestions((record("one", refused), record("other", other)), (), Names(())).groups == ()


def test_copies_are_suggested_until_somebody_speaks_of_them():
    text = " ".join(f"word{number}" for number in range(90))
    one, other = record("one", text=text), record("other", text=text)
    (pair,) = suggestions((one, other), (), Names(())).copies
    assert (pair.one, pair.other, pair.share) == ("one", "other", 1.0)
    spoken = other.model_copy(update={"no_copy_of": ("one",)})
    assert suggestions((one, spoken), (), Names(())).copies == ()
