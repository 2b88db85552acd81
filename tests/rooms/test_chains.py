"""What rests on what as readers are shown it, and as data: each chain in full once, none without an end."""

from __future__ import annotations

import json

import jsonschema
import pytest

from site_build import export, links
from site_build.curation import Independent, Point
from site_build.points import Written
from site_build.records import Bearing, Origin, Speaker
from site_build.settings import Settings
from site_build.site import Site
from site_build.strings import english
from site_build.views import chains
from site_build.views.history import history_view

WORDS = "The crane drivers voted by nine to one to strike."
ADA = Speaker(kind="person", name="Ada Example", named=True)


@pytest.fixture
def source(make_record, make_claim):
    """A source that rests on the sources that are named, and that bears on the point unless it says nothing."""

    def make(id_, *on, relation="supports", speaker=None, origin=(), value=None, **fields):
        more = {"how": "explicit", "note": "n"} if relation == "disputes" else {}
        bears = (Bearing(point="vote", relation=relation, value=value, **more),) if relation else ()
        claim = make_claim(WORDS, speaker=speaker or Speaker(kind="outlet"), points=bears)
        stated = (*(Origin(kind="derived_from", source=other) for other in on), *origin)
        fields = {"publisher": f"Outlet {id_}", "title": id_.upper(), "claims": (claim,)} | fields
        return make_record(id_, origin=stated, **fields)

    return make


def site(*records, **front):
    return Site(Settings(), records, written=(Written("vote", Point(point="They voted.", **front)),))


def derived(**fields):
    return (Origin(kind="derived_from", **fields),)


def tie(step):
    return english()(f"chain_ties.{step.how}").removesuffix(":") if step.how else None


def drawn(steps):
    """Steps as text: what ties it to what it stands under, its name, its remark, and what stands under it."""
    return [
        " ".join(filter(None, (tie(step), step.text, step.note, f"+{step.more}" if step.more else None)))
        + (f" < ({'; '.join(drawn(step.under))})" if step.under else "")
        for step in steps
    ]


def of_point(*records, **front):
    whole = site(*records, **front)
    sides = chains.of_point(whole, whole.point["vote"], links.point("vote"))
    return [
        (side.title, side.counted, [(one.state, drawn(one.tops)) for one in side.bases]) for side in sides
    ]


def of_source(*records):
    whole = site(*records)
    return drawn(chains.of_source(whole, records[0], links.source(records[0].id)))


# --- On a source's page ---------------------------------------------------------------------------


def test_a_source_leads_down_to_the_end_of_what_it_rests_on(source):
    records = [source("a", "b"), source("b", origin=derived(name="Example Wire"))]
    assert of_source(*records) == ["B < (Example Wire)"]
    assert of_source(source("a")) == []
    assert of_source(source("a", "b"), source("b")) == ["B states no origin"]


def test_what_two_ways_lead_to_is_drawn_in_full_once(source):
    records = [source("a", "b", "c"), source("b", "d"), source("c", "d"), source("d")]
    assert of_source(*records) == ["B < (D states no origin)", "C < (D shown above)"]


def test_a_chain_that_is_too_long_goes_on_elsewhere(source):
    records = [source(f"s{at}", f"s{at + 1}") for at in range(20)] + [source("s20")]
    assert str(of_source(*records)).count("S") == chains.DEEPEST
    assert "and further on its own page" in str(of_source(*records))


def test_a_source_names_those_that_rest_on_it(source):
    records = [source("a"), *(source(f"b{at}", "a") for at in range(45))]
    names, more = chains.resting_on(site(*records), records[0], "sources/a")
    assert (len(names), more, names[0].text) == (chains.MOST, 5, "B0")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        pytest.param({"from_": {"origin": "curation"}}, "an editor says so", id="an-editor"),
        pytest.param({"from_": {"origin": "text"}}, "stated by the page", id="the-page"),
    ],
)
def test_it_is_said_who_says_so(source, fields, said):
    record = source("a", origin=derived(url="https://wire.example/vote", published="2026-03-11"), **fields)
    (step,) = chains.of_source(site(record), record, "sources/a")
    assert (step.text, step.said, step.facts) == ("wire.example", said, ("11 March 2026", "not filed here"))
    assert step.href == "https://wire.example/vote"


# --- On a point's page ----------------------------------------------------------------------------


def test_sources_that_share_an_origin_stand_under_it_and_the_others_by_themselves(source):
    wire = derived(name="Example Wire")
    records = [source("a", origin=wire), source("b", "a"), source("c"), source("d", relation="disputes")]
    assert of_point(*records) == [
        (
            "Says so",
            "3 sources, 2 origins as far as is stated",
            [
                ("shared origin of 2 sources", ["Example Wire < (rests on it A < (rests on it B))"]),
                ("independence unknown", ["C states no origin"]),
            ],
        ),
        ("Says otherwise", "1 source", [("one source", ["D states no origin"])]),
    ]


@pytest.mark.parametrize(
    ("first", "second", "top"),
    [
        pytest.param({"publisher": "HT"}, {"publisher": "HT"}, "HT < (published by it A; published by it B)", id="outlet"),
        pytest.param({"speaker": ADA}, {"speaker": ADA}, "Ada Example < (quotes it A; quotes it B)", id="voice"),
        pytest.param({"url": "https://x.example/y"}, {"url": "https://x.example/y"},
                     "x.example < (bears its address A; bears its address B)", id="address"),
    ],
)  # fmt: skip
def test_outlet_voice_and_address_are_drawn_where_they_are_what_is_shared(source, first, second, top):
    ((_, _, bases),) = of_point(source("a", **first), source("b", **second))
    assert bases == [("shared origin of 2 sources", [top])]


def test_what_an_editor_knows_to_be_separate_says_who_knows(source):
    known = Independent(sources=("a", "b"), note="Two reporters.")
    ((_, _, bases),) = of_point(source("a"), source("b"), source("c"), independent=known)
    assert [state for state, _ in bases] == [
        "known to be separate (an editor says so)",
        "known to be separate (an editor says so)",
        "independence unknown",
    ]


def test_a_source_in_between_that_says_nothing_on_the_point_is_told_from_those_that_do(source):
    records = [source("a", "b"), source("b", relation=None)]
    whole = site(*records)
    (side,) = chains.of_point(whole, whole.point["vote"], "points/vote")
    (top,) = side.bases[0].tops
    assert (top.text, top.facts[-1], top.href) == ("B", "no passage linked here", "../../sources/b/")
    assert top.under[0].href == "#s-a"


def test_what_is_too_far_down_a_chain_is_still_named(source):
    records = [source(f"s{at:02}", f"s{at + 1:02}") for at in range(12)] + [source("s12")]
    whole = site(*records)
    (side,) = chains.of_point(whole, whole.point["vote"], "points/vote")
    assert [one.text for one in side.bases[0].others] == [f"S{at:02}" for at in range(6)]


def test_of_hundreds_some_are_drawn_and_the_rest_is_counted(source):
    wire = derived(name="Example Wire")
    records = [source(f"a{at:03}", origin=wire) for at in range(100)] + [
        source(f"b{at:03}") for at in range(80)
    ]
    whole = site(*records)
    (side,) = chains.of_point(whole, whole.point["vote"], "points/vote")
    assert (len(side.bases), side.more) == (chains.MOST_BASES, 81 - chains.MOST_BASES)
    (top,) = side.bases[0].tops
    assert (len(top.under), top.more, side.bases[0].others) == (chains.MOST, 100 - chains.MOST, ())


@pytest.mark.parametrize("records", [[], [{"relation": None}]], ids=["no-source", "nothing-bears"])
def test_a_point_without_sources_has_no_chains_and_no_history(source, records):
    made = [source(f"s{at}", **fields) for at, fields in enumerate(records)]
    assert of_point(*made) == []
    whole = site(*made)
    shown = history_view(whole, whole.point["vote"])
    assert (shown.moments, shown.undated, shown.values) == ((), (), ())


def test_names_that_would_do_harm_are_only_words(source, tmp_path):
    from pathlib import Path

    from lxml import html

    from site_build import views
    from site_build.render import Renderer
    from site_build.site import ProsePage

    evil = "<script>alert(1)</script> \u202egnp.exe " + "x" * 1900
    records = [
        source(
            "a",
            origin=derived(name=evil),
            title=evil,
            publisher=evil,
            value=evil[:1990],
            published="2026-03-11",
        ),
        source("b", "a", relation="disputes", title=evil, published="2026-03-12"),
    ]
    page = ProsePage("points/vote", "dossier/points/vote.md", "They voted.", None, "", 1)
    whole = Site(
        Settings(), tuple(records), written=(Written("vote", Point(point="They voted.")),), analyses=(page,)
    )
    renderer = Renderer([Path("templates/pages")])
    for one in views.pages(whole)[0]:
        body = html.fragment_fromstring(renderer.page(one).split("---\n", 2)[2])
        assert not body.xpath("//script[not(@type='application/ld+json')]"), one.path
        if one.path in ("points/vote", "sources/b"):
            (tree,) = body.xpath("(//ul[contains(@class, 'ds-tree')])[1]")
            assert "<script>alert(1)</script>" in tree.text_content()
            assert tree.xpath(".//*[@dir='auto' or name()='bdi']")


# --- As data --------------------------------------------------------------------------------------


def test_chains_and_history_are_in_the_data_and_as_the_schema_says(source):
    records = [
        source("a", "b", published="2026-03-12", value="1,200"),
        source("b", origin=derived(name="Example Wire"), published="2026-03-11", value="1200"),
        source("c", relation="disputes"),
    ]
    data = json.loads(export.dossier(site(*records)))
    schema = json.loads(export.schemas()["dossier.schema.json"])
    jsonschema.Draft202012Validator(schema).validate(data)
    wire = {"name": "Example Wire"}
    chain = [{"name": "Outlet b", "source": "b", "rests_on": [wire]}]
    assert [source.get("rests_on") for source in data["sources"]] == [chain, [wire], None]
    (point,) = data["points"]
    assert point["origins"] == [
        {"relation": "supports", "sources": ["a", "b"], "shared": wire},
        {"relation": "disputes", "sources": ["c"]},
    ]
    assert point["history"] == [{"what": "said", "day": "2026-03-11", "claims": ["b#aaaaaaaa"]}]
    assert point["undated"] == ["c"]
    assert point["values"] == [
        {
            "value": "1200",
            "given": [
                {"key": "b#aaaaaaaa", "published": "2026-03-11"},
                {"key": "a#aaaaaaaa", "published": "2026-03-12"},
            ],
        }
    ]
