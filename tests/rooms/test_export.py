"""The dossier as data: valid against the schemas beside it, and within the rights of each source."""

from __future__ import annotations

import json

import jsonschema
import pytest
import yaml

from site_build import export
from site_build.curation import Entity, Event, Independent, Point
from site_build.points import Written
from site_build.recordfile import written
from site_build.records import Bearing, FoundDate, Origin, Rights, Silence, Speaker, Translation
from site_build.settings import Settings
from site_build.site import Site

VOTE = "The crane drivers voted by nine to one to strike."
BALLOT = "The ballot was irregular, the port company said."
DELAYS = "Ada Example, who manages the port, expects delays."
SCHEMAS = {name: json.loads(text) for name, text in export.schemas().items()}


@pytest.fixture
def site(make_record, make_claim):
    def make(**settings):
        rich = make_claim(
            VOTE,
            id="vvvvvvvv",
            speaker=Speaker(kind="person", name="Ada Example", named=True),
            cue="says",
            entities=("Harbour Board",),
            dates=(FoundDate(edtf="2026-03", words="March"),),
            translation=Translation(lang="de", text="Sie stimmten ab.", by="ed"),
            points=(Bearing(point="vote", relation="supports"),),
            note="n",
            status="reviewed",
            rank=2,
        )
        claims = (
            rich,
            make_claim(BALLOT, id="bbbbbbbb", rank=1),
            make_claim(DELAYS, id="dddddddd", rank=3, status="rejected"),
        )
        records = (
            make_record(
                "quoted",
                title="A </script>",
                claims=claims,
                published="2026-03-11",
                from_={"title": "headline@1"},
            ),
            make_record("whole", claims=claims[:1], rights=Rights(publish="full")),
            make_record(
                "ours",
                kind="digest",
                claims=claims[1:2],
                origin=(Origin(kind="derived_from", name="Example Wire"),),
            ),
        )
        events = (
            Event.model_validate(
                {"id": "e", "title": "E", "dates": [{"when": "about May 2026", "source": "whole"}]}
            ),
        )
        return Site(
            Settings(quote_percent=0, **settings),
            records,
            (Entity(name="Harbour Board", aliases=("Board",)),),
            events,
        )

    return make


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_schema_is_one(name):
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("quote_words", [0, 9, 150])
def test_the_data_is_valid_against_its_schema(site, quote_words):
    jsonschema.Draft202012Validator(SCHEMAS["dossier.schema.json"]).validate(
        json.loads(export.dossier(site(quote_words=quote_words)))
    )


def test_an_empty_dossier_is_valid_too():
    value = json.loads(export.dossier(Site(Settings(), ())))
    jsonschema.Draft202012Validator(SCHEMAS["dossier.schema.json"]).validate(value)
    assert {name: value[name] for name in ("sources", "claims", "subjects", "events")} == {
        "sources": [],
        "claims": [],
        "subjects": [],
        "events": [],
    }


def test_words_beyond_the_budget_are_nowhere_in_the_data(site):
    data = export.dossier(site(quote_words=8))
    claims = {claim["key"]: claim for claim in json.loads(data)["claims"]}
    assert list(claims) == ["quoted#vvvvvvvv", "quoted#bbbbbbbb", "whole#vvvvvvvv", "ours#bbbbbbbb"]
    withheld = claims["quoted#vvvvvvvv"]
    assert withheld["withheld"] is True
    assert {"quote", "translation", "note", "entities", "dates", "cue"} & withheld.keys() == set()
    assert (withheld["start"], withheld["end"]) == (0, len(VOTE))
    assert (claims["quoted#bbbbbbbb"]["quote"], claims["whole#vvvvvvvv"]["quote"]) == (BALLOT, VOTE)


def test_only_a_source_with_leave_carries_its_text(site, text):
    sources = {source["id"]: source for source in json.loads(export.dossier(site()))["sources"]}
    assert {id_: source.get("text") for id_, source in sources.items()} == {
        "quoted": None,
        "whole": text,
        "ours": None,
    }
    assert {id_: source["claims"] for id_, source in sources.items()} == {"quoted": 2, "whole": 1, "ours": 1}


def test_rejected_claims_are_nowhere_in_the_data(site):
    data = json.loads(export.dossier(site()))
    assert "dddddddd" not in json.dumps(data["claims"]) + json.dumps(data["subjects"])
    assert DELAYS not in json.dumps(data["claims"])


def test_what_a_machine_found_says_so(site):
    claims = json.loads(export.dossier(site()))["claims"]
    assert {claim["key"]: claim.get("found_by") for claim in claims} == {
        "quoted#vvvvvvvv": None,
        "quoted#bbbbbbbb": "found by rule, not reviewed",
        "whole#vvvvvvvv": None,
        "ours#bbbbbbbb": "found by rule, not reviewed",
    }


def test_a_digests_words_say_whose_they_are(site):
    data = json.loads(export.dossier(site()))
    notices = [item.get("notice") for item in (*data["sources"], *data["claims"])]
    assert [notice for notice in notices if notice] == ["our summary of Example Wire, not its words"] * 2


def test_a_record_is_valid_against_its_schema(site):
    for record in site().records:
        front = yaml.load(written(record).split("---\n")[1], Loader=yaml.CBaseLoader)
        # A base loader reads numbers and truth values as text; records hold them as what they are.
        typed = json.loads(json.dumps(yaml.safe_load(written(record).split("---\n")[1]), default=str))
        assert front.keys() == typed.keys()
        jsonschema.Draft202012Validator(SCHEMAS["record.schema.json"]).validate(typed)


@pytest.mark.parametrize(
    ("schema", "typed", "good"),
    [
        pytest.param("curation", "title: 2024", True, id="a-number-where-text-belongs"),
        pytest.param("curation", "tags: [no, 12]", True, id="a-truth-value-where-text-belongs"),
        pytest.param("curation", "published: about 11 March 2026\ndecisions: [{quote: a, status: reviewed}]", True, id="usual"),
        pytest.param("curation", "titel: a", False, id="unknown-key"),
        pytest.param("curation", "kind: essay", False, id="not-one-of-the-values"),
        pytest.param("curation", "authors: a", False, id="no-list"),
        pytest.param("events", "- {id: e, title: E, dates: [{when: 2026}]}", True, id="event"),
        pytest.param("events", "- {id: e, title: E, dates: []}", False, id="event-without-a-date"),
        pytest.param("entities", "- {name: N, kind: group, aliases: [M]}", True, id="entity"),
        pytest.param("entities", "- {kind: group}", False, id="entity-without-a-name"),
    ],
)  # fmt: skip
def test_an_editor_that_knows_the_schema_helps_people_write(schema, typed, good):
    validator = jsonschema.Draft202012Validator(SCHEMAS[f"{schema}.schema.json"])
    assert validator.is_valid(json.loads(json.dumps(yaml.safe_load(typed), default=str))) is good


def test_a_point_stands_in_the_data_with_what_each_source_does_to_it(make_record, make_claim):
    disputes = Bearing(
        point="ballot", relation="disputes", how="explicit", note="The company's reading.", value="2"
    )
    front = Point(
        point="The ballot was regular.",
        since="about March 2026",
        formerly=("ballot",),
        independent=Independent(sources=("a", "b"), note="They were there."),
    )
    records = (
        make_record("a", claims=(make_claim(BALLOT, points=(disputes,)),)),
        make_record("b", silent_on=(Silence(point="vote", by="ed"),)),
        make_record("c"),
    )
    site = Site(Settings(site_name="x"), records, written=(Written("vote", front),))
    data = json.loads(export.dossier(site))
    jsonschema.validate(data, SCHEMAS["dossier.schema.json"])
    assert data["points"] == [
        {
            "id": "vote",
            "point": "The ballot was regular.",
            "since": front.since,
            "formerly": ["ballot"],
            "independent": {"sources": ["a", "b"], "note": "They were there."},
            "standing": {
                "kind": "disputed only",
                "supports": 0,
                "disputes": 1,
                "qualifies": 0,
                "shared": [],
                "unknown": 0,
                "separate": 0,
                "forecast": False,
                "changed": [],
                "apart": [],
            },
            "sentence": "1 says otherwise.",
            "cells": [
                {
                    "source": "a",
                    "state": "bears",
                    "claims": [
                        {
                            "key": "a#aaaaaaaa",
                            "relation": "disputes",
                            "how": "explicit",
                            "note": "The company's reading.",
                            "value": "2",
                        }
                    ],
                },
                {"source": "b", "state": "silent", "claims": []},
            ],
            "origins": [{"relation": "disputes", "sources": ["a"]}],
            "undated": ["a"],
            "values": [{"value": "2", "given": [{"key": "a#aaaaaaaa"}]}],
        }
    ]
