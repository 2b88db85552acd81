"""The examples of DESIGN, section 2, are read by the models as they stand there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import site_build
from site_build.curation import CaptureFile, Curation, Decision, Entity, Event, Facts
from site_build.frontmatter import parse
from site_build.records import Rights, Speaker
from site_build.validate import listed, validated

CURATION = """\
# sources/harbour-times-dockers-vote/curation.yaml
published: about 11 March 2026          # plain words or EDTF; echoed as "read as 2026-03-11~"
authors: [Ada Example]
rights: {publish: full, license: CC BY 4.0}
decisions:                              # appended, the later one wins; the quote is the reference, the id only a help
- {quote: "voted by nine to one to strike", status: reviewed, by: ed, on: 2026-03-14}
- {quote: "voted by nine to one to strike", point: strike-vote, relation: supports}
- {quote: "the ballot was irregular", point: strike-vote, relation: disputes, how: explicit, note: the port company's reading}
- {quote: "some words the rules missed", speaker: {kind: group, name: dockers}}       # adds a claim
- {silent_on: strike-date, by: ed}      # an editor looked and found nothing
"""
EVENTS = """\
# dossier/events.yaml
- id: ballot
  title: Ballot held
  dates: [{when: before 11 March 2026, source: harbour-times-dockers-vote}]
"""
ENTITIES = """\
# dossier/entities.yaml
- name: Islamic State Khorasan
  kind: group
  aliases: [IS-K, ISIS-K]
"""
CAPTURE = """\
file: capture.html
media_type: text/html
bytes: 70211
sha256: 0000000000000000000000000000000000000000000000000000000000000000
url: https://example.org/dockers
captured: 2026-03-12
private: false
"""


README = (Path(site_build.__file__).parents[1] / "dossier" / "README.md").read_text(encoding="utf-8")


def test_each_example_of_names_in_the_readme_is_read():
    examples = [
        block for block in re.findall(r"```yaml\n(.*?)```", README, re.S) if block.startswith("- name:")
    ]
    assert len(examples) == 3
    for example in examples:
        entries, problems = listed(Entity, parse(example), "entities.yaml")
        assert problems == []
        assert entries


def test_the_facts_that_an_outlet_can_have_are_listed():
    assert [name for name in Facts.model_fields if f"`{name}`" not in README] == []


def test_the_curation_of_the_design_is_read():
    vote = "voted by nine to one to strike"
    assert validated(Curation, parse(CURATION), "curation.yaml") == (
        Curation(
            published="about 11 March 2026",
            authors=("Ada Example",),
            rights=Rights(publish="full", license="CC BY 4.0"),
            decisions=(
                Decision(quote=vote, status="reviewed", by="ed", on="2026-03-14"),
                Decision(quote=vote, point="strike-vote", relation="supports"),
                Decision(
                    quote="the ballot was irregular",
                    point="strike-vote",
                    relation="disputes",
                    how="explicit",
                    note="the port company's reading",
                ),
                Decision(quote="some words the rules missed", speaker=Speaker(kind="group", name="dockers")),
                Decision(silent_on="strike-date", by="ed"),
            ),
        ),
        [],
    )


def test_the_events_of_the_design_are_read():
    date = {"when": "before 11 March 2026", "source": "harbour-times-dockers-vote"}
    event = Event.model_validate({"id": "ballot", "title": "Ballot held", "dates": [date]})
    assert listed(Event, parse(EVENTS), "events.yaml") == ([(event, 0)], [])


def test_the_entities_of_the_design_are_read():
    entity = Entity(name="Islamic State Khorasan", kind="group", aliases=("IS-K", "ISIS-K"))
    assert listed(Entity, parse(ENTITIES), "entities.yaml") == ([(entity, 0)], [])


def test_a_capture_file_is_read():
    capture = CaptureFile(
        file="capture.html",
        media_type="text/html",
        bytes=70211,
        sha256="0" * 64,
        url="https://example.org/dockers",
        captured="2026-03-12",
        private=False,
    )
    assert validated(CaptureFile, parse(CAPTURE), "capture.yaml") == (capture, [])


@pytest.mark.parametrize("relation", ["supports", "qualifies", "disputes"])
def test_any_relation_may_carry_a_value_that_replaces_another(relation):
    how = {"how": "incompatible", "note": "another count"} if relation == "disputes" else {}
    values = {"value": "1200", "unit": "people", "as_of": "11 March 2026", "replaces": "a#bbbbbbbb"}
    decision = Decision.model_validate({"quote": "a", "point": "b", "relation": relation, **values, **how})
    assert decision.model_dump(exclude_none=True) == {
        "quote": "a",
        "point": "b",
        "relation": relation,
        **values,
        **how,
    }


@pytest.mark.parametrize(
    "day",
    [
        "2026-02-30",
        "31 February 2026",
        "about 11 March 2026",
        "03/04/2026",
        "2026-03",
        "２０２６-03-11",
        "2026-03-11/2026-03-12",
    ],
)
def test_the_day_of_a_decision_is_one_day_that_exists(day):
    value, problems = validated(
        Curation, parse(f"decisions:\n- quote: a\n  status: reviewed\n  on: {day!r}"), "c"
    )
    assert value is None
    assert [problem.field for problem in problems] == ["decisions[0].on"]


@pytest.mark.parametrize("id_", ["a--b", "-a", "a-", "A", "a b", "a/b", "..", "a" * 81, "a\n", "é", ""])
def test_a_point_has_an_id_that_can_be_an_address(id_):
    with pytest.raises(ValueError, match="point"):
        Decision.model_validate({"quote": "a", "point": id_, "relation": "supports"})
