"""What a person edited in a record is turned into the very lines that belong into ``curation.yaml``."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_build.curate import FIELDS, corrected, decided
from site_build.curation import Curation
from site_build.frontmatter import dump, parse
from site_build.mend import beyond_curation, lines_to_paste
from site_build.records import (
    Bearing,
    FoundDate,
    Origin,
    Record,
    Rights,
    Silence,
    Speaker,
    Status,
    Translation,
)
from site_build.validate import validated


@pytest.fixture
def fresh(make_record, make_claim, text):
    rot = text.rindex("Grain will rot")
    claims = (
        make_claim("The crane drivers voted by nine to one to strike.", id="aaaaaaaa", rank=1),
        make_claim("Grain will rot", id="bbbbbbbb-2", rank=2, start=rot, end=rot + 14),
    )
    return make_record(title="Old", publisher="Harbour Times", claims=claims)


def test_nothing_edited_is_nothing_to_paste(fresh):
    assert lines_to_paste(fresh, fresh) == []


def test_fields_and_claims_become_lines(fresh):
    vote = fresh.claims[0].model_copy(
        update={"status": "reviewed", "by": "ed", "speaker": Speaker(kind="group", name="crane drivers")}
    )
    edited = fresh.model_copy(
        update={"title": "New: better", "published": "2026-03-11", "claims": (vote, fresh.claims[1])}
    )
    assert lines_to_paste(edited, fresh) == [
        "title: 'New: better'",
        "published: 2026-03-11",
        "decisions:",
        "- quote: The crane drivers voted by nine to one to strike.",
        "  speaker:",
        "    kind: group",
        "    name: crane drivers",
        "  status: reviewed",
        "  by: ed",
    ]


def test_a_quote_that_stands_there_twice_comes_with_the_words_before_it(fresh):
    rot = fresh.claims[1].model_copy(update={"modality": "forecast"})
    edited = fresh.model_copy(update={"claims": (fresh.claims[0], rot)})
    assert lines_to_paste(edited, fresh) == [
        "decisions:",
        "- quote: Grain will rot",
        "  after: said.",
        "  modality: forecast",
    ]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        pytest.param({"text": "Other words."}, ["`text` stays: the text is the capture's."], id="text"),
        pytest.param({"captured": "2026-03-12"}, ["`captured` stays: it stands in capture.yaml."], id="day-of-capture"),
        pytest.param({"from_": {"title": "x"}}, ["`from` stays: it says where the build found a value."], id="what-the-build-notes"),
        pytest.param({"id": "other"}, ["`id` stays: it is the name of the source's folder."], id="id"),
    ],
)  # fmt: skip
def test_what_no_curation_can_say_has_no_lines_and_is_said_in_a_sentence(fresh, changes, said):
    edited = fresh.model_copy(update=changes)
    assert (lines_to_paste(edited, fresh), beyond_curation(edited, fresh)) == ([], said)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        pytest.param({"quote": "Grain will not rot"}, "`quote` of claim bbbbbbbb-2 stays: the words are the capture's; decide on other words by quoting them.", id="quote"),
        pytest.param({"rank": 1}, "`rank` of claim bbbbbbbb-2 stays: it follows from all claims of the source.", id="rank"),
        pytest.param({"rule": "mine"}, "`rule` of claim bbbbbbbb-2 stays: it is the name of the rule that found the speaker.", id="rule"),
        pytest.param({"by": None}, "`by` of claim bbbbbbbb-2 stands with a decision: take it out there.", id="who-decided"),
        pytest.param({"not_on": ()}, "`not_on` of claim bbbbbbbb-2 was decided: take that decision out of the file.", id="refusal-taken-away"),
    ],
)  # fmt: skip
def test_what_of_a_claim_no_decision_can_say_is_said_in_a_sentence(fresh, changes, said):
    decided_on = fresh.claims[1].model_copy(
        update={"by": "ed", "points": (Bearing(point="rot", relation="supports"),), "not_on": ("pay",)}
    )
    fresh = fresh.model_copy(update={"claims": (fresh.claims[0], decided_on)})
    edited = fresh.model_copy(update={"claims": (fresh.claims[0], decided_on.model_copy(update=changes))})
    assert (lines_to_paste(edited, fresh), beyond_curation(edited, fresh)) == ([], [said])


def test_a_link_taken_away_and_a_new_refusal_are_one_decision(fresh):
    linked = fresh.claims[0].model_copy(update={"points": (Bearing(point="rot", relation="supports"),)})
    fresh = fresh.model_copy(update={"claims": (linked, fresh.claims[1])})
    refusing = linked.model_copy(update={"points": (), "not_on": ("pay",), "not_with": ("other#aaaaaaaa",)})
    edited = fresh.model_copy(update={"claims": (refusing, fresh.claims[1])})
    assert lines_to_paste(edited, fresh)[-5:] == [
        "  not_on:",
        "  - pay",
        "  - rot",
        "  not_with:",
        "  - other#aaaaaaaa",
    ]


def test_fields_taken_away_are_called_absent_beside_those_that_were_so_before(fresh):
    edited = fresh.model_copy(update={"title": None, "publisher": None, "tags": ("a",)})
    curation = Curation(absent=("subtitle", "tags"))
    assert lines_to_paste(edited, fresh, curation) == [
        "tags:",
        "- a",
        "absent:",
        "- subtitle",
        "- title",
        "- publisher",
    ]


def test_the_last_field_that_was_absent_can_be_given_again(fresh):
    edited = fresh.model_copy(update={"subtitle": "S"})
    assert lines_to_paste(edited, fresh, Curation(absent=("subtitle",))) == ["subtitle: S", "absent: []"]


def test_what_a_claim_need_not_have_can_be_taken_away(fresh):
    full = fresh.claims[0].model_copy(
        update={"cue": "says", "via": "Wire", "note": "n", "entities": ("A",), "status": "reviewed"}
    )
    bare = fresh.claims[0].model_copy(update={"status": "reviewed"})
    fresh = fresh.model_copy(update={"claims": (full, fresh.claims[1])})
    edited = fresh.model_copy(update={"claims": (bare, fresh.claims[1])})
    assert lines_to_paste(edited, fresh) == [
        "decisions:",
        "- quote: The crane drivers voted by nine to one to strike.",
        "  entities: []",
        "  absent:",
        "  - cue",
        "  - via",
        "  - note",
    ]


def test_a_claim_taken_away_is_rejected_and_one_that_is_rejected_stays(fresh):
    out = fresh.claims[1].model_copy(update={"status": "rejected"})
    fresh = fresh.model_copy(update={"claims": (fresh.claims[0], out)})
    edited = fresh.model_copy(update={"claims": ()})
    assert lines_to_paste(edited, fresh) == [
        "decisions:",
        "- quote: The crane drivers voted by nine to one to strike.",
        "  status: rejected",
    ]
    assert beyond_curation(edited, fresh) == [
        "Claim bbbbbbbb-2 stays in the record: it is rejected, and shown nowhere."
    ]


def test_a_claim_that_was_written_into_the_record_is_added_if_its_words_stand_there(fresh, make_claim):
    ballot = make_claim("The ballot was irregular", id="cccccccc", speaker=Speaker(kind="group", name="x"))
    invented = ballot.model_copy(update={"id": "dddddddd", "quote": "Nobody said this"})
    edited = fresh.model_copy(update={"claims": (*fresh.claims, ballot, invented)})
    assert lines_to_paste(edited, fresh) == [
        "decisions:",
        "- quote: The ballot was irregular",
        "  speaker:",
        "    kind: group",
        "    name: x",
        "  modality: fact",
        "  status: found",
    ]
    assert beyond_curation(edited, fresh) == [
        "Claim dddddddd is not added: its words do not stand in the text, or not just once."
    ]


def test_a_silence_that_was_written_into_the_record_is_a_decision(fresh):
    edited = fresh.model_copy(update={"silent_on": (Silence(point="pay", by="ed", on="2026-03-14"),)})
    assert lines_to_paste(edited, fresh) == ["decisions:", "- silent_on: pay", "  by: ed", "  on: 2026-03-14"]
    assert beyond_curation(fresh, edited) == [
        "That nothing was found on `pay` was decided: take that decision out of the file."
    ]


@pytest.mark.parametrize(
    ("fields", "claim"),
    [
        pytest.param({"authors": ("Ada: Example", "- B"), "tags": ("no", "2026")}, {}, id="lists"),
        pytest.param({"rights": Rights(publish="full", license="CC BY 4.0"), "status": Status(state="gone")}, {}, id="mappings"),
        pytest.param({"published": "2026-03~", "updated": "/2026-05-26"}, {}, id="dates"),
        pytest.param({}, {"status": "rejected", "by": "ed", "on": "2026-03-14", "note": "twice: said"}, id="decision"),
        pytest.param({}, {"status": "reviewed", "entities": ("Harbour Board",), "via": "Wire", "cue": "says"}, id="words"),
        pytest.param({}, {"points": (Bearing(point="vote", relation="supports", as_of="2026-03~", by="ed"),)}, id="point"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("which", [0, 1])
def test_the_lines_make_the_build_arrive_at_what_was_edited(fresh, which, fields, claim):
    claims = list(fresh.claims)
    claims[which] = claims[which].model_copy(update=claim)
    edited = fresh.model_copy(update={**fields, "claims": tuple(claims)})
    curation, problems = validated(Curation, parse("\n".join(lines_to_paste(edited, fresh))), "curation.yaml")
    assert problems == []
    values, _, faults = corrected({"title": fresh.title}, curation)
    done = decided(fresh.text, fresh.claims, curation, lambda start, end: pytest.fail("no new claim"))
    assert (faults, done.faults) == ([], ())
    assert {name: values[name] for name in fields} == fields
    unnumbered = {"rank", "id"}
    assert [one.model_dump(exclude=unnumbered) for one in done.claims] == [
        one.model_dump(exclude=unnumbered) for one in claims
    ]


LINES = st.text(
    st.one_of(
        st.sampled_from(list("ab1 #:-'\"[]{}&*!|>%@`,?~é“🚢\u202e")),
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"]),
    ),
    min_size=1,
    max_size=20,
).filter(lambda line: line.strip() == line)
LISTS = st.lists(LINES, max_size=2).map(tuple)
EDTF = st.sampled_from(["2026-03-11", "2026-05~", "199X", "/2026-05-26", "2014/2016"])
FIELD_EDITS = st.fixed_dictionaries(
    {},
    optional={
        "kind": st.sampled_from(["article", "report", "post"]),
        "title": st.none() | LINES,
        "subtitle": st.none() | LINES,
        "publisher": st.none() | LINES,
        "authors": LISTS,
        "published": st.none() | EDTF,
        "updated": st.none() | EDTF,
        "language": st.sampled_from([None, "en", "pt-BR"]),
        "url": st.sampled_from([None, "https://example.org/a?b=c#d"]),
        "tags": LISTS,
        "origin": st.sampled_from([(), (Origin(kind="cites", name="A: b", published="2026-05~"),)]),
        "replaces": st.sampled_from([None, "older"]),
        "status": st.sampled_from([None, Status(state="gone"), Status(state="corrected", note="no: 1")]),
        "rights": st.sampled_from([Rights(), Rights(publish="full", license="CC BY 4.0")]),
        "vouched_by": st.none() | LINES,
    },
)
SPEAKERS = st.builds(
    Speaker,
    kind=st.sampled_from(["outlet", "person", "group", "organisation", "other_outlet"]),
    name=st.none() | LINES,
    described_as=st.none() | LINES,
    named=st.none() | st.booleans(),
)
CLAIM_EDITS = st.fixed_dictionaries(
    {},
    optional={
        "speaker": SPEAKERS,
        "cue": st.none() | LINES,
        "via": st.none() | LINES,
        "modality": st.sampled_from(["fact", "assessment", "forecast", "denied"]),
        "entities": LISTS,
        "dates": st.lists(st.builds(FoundDate, edtf=EDTF, words=LINES), max_size=2).map(tuple),
        "status": st.sampled_from(["found", "reviewed", "rejected"]),
        "translation": st.sampled_from([None, Translation(lang="en", text="So: it is", by="ed")]),
        "note": st.none() | LINES,
    },
)


def _pasted(file: str, lines: list[str]) -> Curation:
    """What the file says after a person did as told: keys replaced, the list of decisions continued."""
    there, new = parse(file).value or {}, parse("\n".join(lines))
    assert new.faults == ()
    told = new.value or {}
    merged = {**there, **told, "decisions": [*there.get("decisions", []), *told.get("decisions", [])]}
    curation, problems = validated(Curation, parse(dump(merged)), "curation.yaml")
    assert problems == []
    assert curation is not None
    return curation


BEFORE = """\
subtitle: Given
replaces: older
status: {state: retracted}
absent: [updated]
"""


def _built(page: Record, curation: Curation) -> Record:
    """What a build makes of a page and what people decided, as far as these go."""
    stated = {name: getattr(page, name) for name in FIELDS if name not in ("rights", "kind")}
    values, _, faults = corrected(stated, curation)
    done = decided(page.text, page.claims, curation, lambda start, end: pytest.fail("no new claim"))
    assert (faults, done.faults) == ([], ())
    plain = {name: value for name, value in values.items() if value not in (None, ())}
    fields = {name: getattr(page, name) for name in ("capture", "made", "text")}
    return Record(id=page.id, claims=done.claims, silent_on=done.silent_on, **fields, **plain)


@pytest.mark.parametrize("file", ["", BEFORE], ids=["nothing-decided", "much-decided"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(fields=FIELD_EDITS, claims=st.tuples(CLAIM_EDITS, CLAIM_EDITS), gone=st.sampled_from([None, 0, 1]))
def test_whatever_is_edited_the_lines_once_pasted_give_it(fresh, file, fields, claims, gone):
    page = fresh.model_copy(
        update={
            "subtitle": "As stated",
            "updated": "2026-03-13",
            "authors": ("Ada",),
            "claims": (
                fresh.claims[0].model_copy(update={"cue": "says", "via": "Wire", "entities": ("A", "B")}),
                fresh.claims[1].model_copy(
                    update={"note": "n", "dates": (FoundDate(edtf="2026", words="w"),)}
                ),
            ),
        }
    )
    first = _built(page, _pasted(file, []))
    edited_claims = [claim.model_copy(update=edit) for claim, edit in zip(first.claims, claims, strict=True)]
    kept = tuple(claim for at, claim in enumerate(edited_claims) if at != gone)
    edited = first.model_copy(update={**fields, "claims": kept})

    lines = lines_to_paste(edited, first, _pasted(file, []))
    again = _built(page, _pasted(file, lines))

    assert {name: getattr(again, name) for name in FIELDS} == {name: getattr(edited, name) for name in FIELDS}
    for at, (claim, before, after) in enumerate(zip(edited_claims, first.claims, again.claims, strict=True)):
        if at == gone:
            assert after.status == "rejected"
            continue
        wanted = claim.model_dump(exclude={"rank"})
        if claim.model_dump(exclude={"rank", "status"}) != before.model_dump(exclude={"rank", "status"}):
            # Whoever corrects a claim has looked at it.
            wanted["status"] = "reviewed" if claim.status == before.status == "found" else claim.status
        assert after.model_dump(exclude={"rank"}) == wanted
