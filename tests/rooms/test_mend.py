"""What a person edited in a record is turned into the very lines that belong into ``curation.yaml``."""

from __future__ import annotations

import pytest

from site_build.curate import corrected, decided
from site_build.curation import Curation
from site_build.frontmatter import parse
from site_build.mend import lines_to_paste
from site_build.records import Bearing, Rights, Speaker, Status
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
    "changes",
    [
        pytest.param({"text": "Other words."}, id="text"),
        pytest.param({"title": None}, id="a-field-taken-away"),
        pytest.param({"made": None, "removed": None, "from_": {"title": "x"}}, id="what-the-build-notes"),
        pytest.param({"claims": ()}, id="a-claim-taken-away"),
    ],
)
def test_what_curation_cannot_say_has_no_lines(fresh, changes):
    changes = {
        name: value if value is not None or name == "title" else getattr(fresh, name)
        for name, value in changes.items()
    }
    assert lines_to_paste(fresh.model_copy(update=changes), fresh) == []


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
