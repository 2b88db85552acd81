"""What each page of the search index can be narrowed by."""

from __future__ import annotations

import pytest

from site_build.attribution.meanings import UNREAD
from site_build.curation import Entity, Point
from site_build.facets import Narrowing
from site_build.points import Written
from site_build.records import Bearing, Origin, Speaker
from site_build.settings import Settings
from site_build.site import Site
from site_build.strings import english

VOTE = "The crane drivers voted by nine to one to strike."
BALLOT = "The ballot was irregular, the port company said."


def narrowed(record, claim=None, **site):
    """The facets of a source, or of a claim of it, as a mapping from name to values."""
    narrowing = Narrowing(Site(Settings(), (record,), **site))
    work = narrowing.work(record)
    out = {}
    for name, value in (
        narrowing.of_claim(record, work, claim) if claim else narrowing.of_source(record, work)
    ):
        out.setdefault(name, []).append(value)
    return out


def test_a_source_says_what_it_does_not_state(make_record):
    assert narrowed(make_record("a")) == {
        "kind": ["Source"],
        "outlet": ["(no outlet named)"],
        "year": ["(no date stated)"],
        "language": ["(not stated)"],
    }


def test_a_source_has_its_outlet_under_one_name_and_all_subjects_in_it(make_record, make_claim):
    claim = make_claim(VOTE, entities=("the drivers", "Nobody"))
    record = make_record(
        "a", publisher="The Times", published="2026-03", language="de", tags=("Ports",), claims=(claim,)
    )
    entities = (
        Entity(name="Harbour Times", aliases=("The Times",)),
        Entity(name="Crane drivers", aliases=("the drivers",)),
        Entity(name="Ports"),
    )
    assert narrowed(record, entities=entities) == {
        "kind": ["Source"],
        "outlet": ["Harbour Times"],
        "year": ["2026"],
        "language": ["German"],
        "subject": ["Crane drivers", "Ports"],
    }


@pytest.mark.parametrize(
    ("day", "year"),
    [
        pytest.param("2026-03-11", "2026", id="day"),
        pytest.param("2026~", "2026", id="about"),
        pytest.param("199X", "1990s", id="decade"),
        pytest.param("2025-12-30/2026-01-02", "between 30 December 2025 and 2 January 2026", id="over-new-year"),
    ],
)  # fmt: skip
def test_a_source_is_of_one_year_where_its_day_is(make_record, day, year):
    assert narrowed(make_record(published=day))["year"] == [year]


def test_a_digest_is_of_the_year_of_the_work_that_it_sums_up(make_record):
    origin = Origin(kind="derived_from", name="Example Wire", published="2024-05-01")
    assert narrowed(make_record(kind="digest", published="2026-03-11", origin=(origin,)))["year"] == ["2024"]


@pytest.mark.parametrize(
    ("kind", "fields", "voice"),
    [
        pytest.param("article", {"speaker": Speaker(kind="person", name="A. Example", named=True)}, "Ada Example", id="by-the-name-of-the-page"),
        pytest.param("article", {"speaker": Speaker(kind="group", name="experts", named=False)}, english()("facets.unnamed"), id="unnamed-voices-are-no-one-voice"),
        pytest.param("article", {}, english()("facets.own_voice"), id="the-outlets-own-voice"),
        pytest.param("digest", {}, english()("facets.our_summary"), id="a-digests-own-words"),
        pytest.param("article", {"rule": UNREAD}, english()("facets.not_read"), id="nobody-looked-whose-words-they-are"),
        pytest.param("article", {"rule": UNREAD, "status": "reviewed"}, english()("facets.own_voice"), id="until-an-editor-did"),
    ],
)  # fmt: skip
def test_a_claim_has_the_voice_that_its_page_shows(make_record, make_claim, kind, fields, voice):
    entities = (Entity(name="Ada Example", kind="person", aliases=("A. Example",)),)
    claim = make_claim(VOTE, **fields)
    assert narrowed(make_record("a", kind=kind, claims=(claim,)), claim, entities=entities)["voice"] == [
        voice
    ]


def test_a_claim_has_the_standing_of_the_points_that_it_bears_on(make_record, make_claim):
    both = make_claim(
        VOTE, points=(Bearing(point="vote", relation="supports"), Bearing(point="old", relation="supports"))
    )
    against = make_claim(
        BALLOT, id="bbbbbbbb", points=(Bearing(point="vote", relation="disputes", how="explicit", note="x"),)
    )
    written = (
        Written("vote", Point(point="They voted.")),
        Written("pay", Point(point="They are paid.", formerly=("old",))),
    )
    record = make_record("a", claims=(both, against))
    assert narrowed(record, both, written=written)["standing"] == ["Contested", "Single origin"]
    assert narrowed(record, against, written=written)["standing"] == ["Contested"]
    assert "standing" not in narrowed(record, make_claim(VOTE), written=written)


def test_how_a_claim_is_put_and_whether_anybody_looked_can_be_chosen(make_record, make_claim):
    claim = make_claim(VOTE, modality="forecast")
    found = narrowed(make_record("a", claims=(claim,)), claim)
    assert (found["modality"], found["review"]) == (["as a forecast"], ["found by rule, not reviewed"])
