"""What sources rest on: followed along those that are filed, never round in circles, at a linear cost."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_build.crossref import Names
from site_build.curation import Entity, Point
from site_build.loops import in_loops
from site_build.origins import Origins, address_key, faults, node
from site_build.points import Written, points
from site_build.records import Bearing, Origin, Speaker
from site_build.sharing import groups
from site_build.standing import voices

WORDS = "The crane drivers voted by nine to one to strike."
ADA = Speaker(kind="person", name="Ada Example", named=True)


@pytest.fixture
def source(make_record, make_claim):
    """A source of an outlet of its own that says so; it rests on the sources that are named."""

    def make(id_, *on, via=None, speaker=None, origin=(), **fields):
        claim = make_claim(
            WORDS,
            via=via,
            speaker=speaker or Speaker(kind="outlet"),
            points=(Bearing(point="vote", relation="supports"),),
        )
        stated = (*(Origin(kind="derived_from", source=other) for other in on), *origin)
        fields = {"publisher": f"The {id_.title()}", "claims": (claim,)} | fields
        return make_record(id_, origin=stated, **fields)

    return make


def derived(name=None, **more):
    return (Origin(kind="derived_from", name=name, **more),)


def together(*records, among=None):
    """The sources that are brought together, and what they are said to share."""
    known = Origins(records)
    stated = {
        record.id: [edge.to for claim in record.claims for edge in known.of_claim(record.id, claim)]
        for record in records
        if among is None or record.id in among
    }
    return [
        (" ".join(group.sources), known.name(group.shared) if group.shared else None)
        for group in groups(stated, known)
    ]


# --- What is followed -----------------------------------------------------------------------------


def test_a_source_rests_on_what_the_filed_source_rests_on_that_it_is_taken_from(source):
    a, b = source("a", "b"), source("b", origin=derived("Example Wire"))
    wire = source("w", publisher="Example Wire")
    assert together(a, b, wire, among="aw") == [("a w", "Example Wire")]


def test_a_confirmed_copy_is_no_second_origin(source):
    assert together(source("a"), source("b", "a"), source("c")) == [("a b", "The A"), ("c", None)]


def test_what_is_shared_is_followed_to_its_end(source):
    records = [source("a", "b"), source("b", "c"), source("c"), source("d", "b")]
    assert together(*records) == [("a b c d", "The C")]


def test_two_sources_that_one_rests_on_share_nothing_by_that(source):
    records = [source("a", "b", "c"), source("b"), source("c")]
    assert together(*records, among="bc") == [("b", None), ("c", None)]
    assert together(*records) == [("a b c", "The C")]


@pytest.mark.parametrize(
    ("first", "second", "shared"),
    [
        pytest.param({"url": "https://wire.example/vote"}, {"origin": derived(url="http://www.wire.example/vote/#top")}, True, id="its-own-is-the-others-origin"),
        pytest.param({"url": "https://wire.example/vote?utm_source=x"}, {"url": "https://wire.example/vote"}, True, id="one-address"),
        pytest.param({"origin": derived(url="https://wire.example/vote")}, {"origin": derived("Wire", url="https://wire.example/vote")}, True, id="one-origin"),
        pytest.param({"url": "https://wire.example/vote?id=1"}, {"url": "https://wire.example/vote?id=2"}, False, id="two-pages"),
        pytest.param({"url": "https://wire.example/vote"}, {"origin": (Origin(kind="cites", url="https://wire.example/vote"),)}, False, id="only-cited"),
        pytest.param({"via": "Wire"}, {"via": "The Wire"}, True, id="one-work-that-a-claim-rests-on"),
        pytest.param({"via": "Wire"}, {"publisher": "Wire"}, True, id="a-claim-on-the-word-of-the-other"),
        pytest.param({"kind": "digest", "publisher": "Ours", "origin": derived("Ours")}, {"kind": "digest", "publisher": "Ours"}, False, id="the-writer-of-digests-is-no-origin"),
        pytest.param({"publisher": None, "kind": "digest", "origin": derived("Wire", title="One")}, {"kind": "digest", "origin": derived("Wire", title="One")}, True, id="two-digests-of-one-work"),
    ],
)  # fmt: skip
def test_what_is_stated_of_two_sources_is_one_origin_or_not_known(source, first, second, shared):
    assert len(together(source("a", **first), source("b", **second))) == (1 if shared else 2)


def test_two_digests_of_one_filed_source_are_one_origin(source):
    digest = {"kind": "digest", "publisher": "Ours"}
    records = [source("a", "c", **digest), source("b", "c", **digest), source("c")]
    assert together(*records, among="ab") == [("a b", "The C")]


# --- What adds nothing ----------------------------------------------------------------------------


def test_an_outlet_that_names_itself_as_its_origin_rests_on_nothing_else(source):
    record = source("a", publisher="Harbour Times", origin=derived("The Harbour Times"), via="Harbour Times")
    known = Origins([record])
    assert [edge.how for edge in known.on(node("a"))] == ["outlet"]
    assert known.of_claim("a", record.claims[0]) == ()


def test_one_speaker_quoted_by_five_outlets_is_one_voice_and_one_origin(source):
    records = [source(id_, speaker=ADA) for id_ in "abcde"]
    assert together(*records) == [("a b c d e", "Ada Example")]
    (point,) = points([Written("vote", Point(point="They voted."))], records, ())
    assert (point.standing.supports, point.standing.shared, point.standing.unknown) == (
        5,
        ("Ada Example",),
        0,
    )
    assert voices(point.bears, {record.id: record for record in records}, Names(())).persons == 1


def test_a_summary_that_says_a_claim_again_is_the_same_source_and_voice(source, make_claim):
    said = make_claim(WORDS, speaker=ADA, points=(Bearing(point="vote", relation="supports"),))
    again = said.model_copy(update={"id": "bbbbbbbb", "restates": "aaaaaaaa"})
    record = source("a", claims=(said, again))
    (point,) = points([Written("vote", Point(point="They voted."))], [record], ())
    assert (point.standing.supports, point.standing.kind) == (1, "single origin")
    assert voices(point.bears, {"a": record}, Names(())).persons == 1


def test_an_outlet_known_by_two_names_speaks_with_one_voice(source):
    names = Names([Entity(name="Harbour Times", aliases=("HT",))])
    records = {
        "a": source("a", publisher="HT"),
        "b": source("b", speaker=Speaker(kind="other_outlet", name="Harbour Times", named=True)),
    }
    (point,) = points([Written("vote", Point(point="They voted."))], list(records.values()), ())
    assert voices(point.bears, records, names).outlets == 1


# --- What cannot be -------------------------------------------------------------------------------


def shown(found):
    return {id_: [(one.field, one.code, one.message) for one in faults] for id_, faults in found.items()}


def test_sources_that_rest_on_each_other_are_named_and_not_followed(source):
    records = [source("a", "b"), source("b", "c"), source("c", "a"), source("d", "a")]
    assert shown(faults(records, "abcd")) == {
        "a": [("origin[0].source", "origin-loop", "this source rests on itself: a rests on b rests on c rests on a")],
        "b": [("origin[0].source", "origin-loop", "this source rests on itself: b rests on c rests on a rests on b")],
        "c": [("origin[0].source", "origin-loop", "this source rests on itself: c rests on a rests on b rests on c")],
    }  # fmt: skip
    assert together(*records) == [("a d", "The A"), ("b", None), ("c", None)]


def test_a_source_cannot_be_its_own_origin(source):
    (fault,) = faults([source("a", "a")], "a")["a"]
    assert (fault.code, fault.message) == ("origin-loop", "this source rests on itself: a rests on a")
    assert fault.remedy
    assert together(source("a", "a")) == [("a", None)]


def test_what_is_not_filed_is_named_with_the_nearest(source):
    record = source("a", "harbor-times", no_copy_of=("port-dayly", "a"))
    (first, second) = faults([record], ["a", "harbour-times", "port-daily"])["a"]
    assert (first.field, first.code, first.remedy) == (
        "origin[0].source",
        "source-unknown",
        "Did you mean `harbour-times`?",
    )
    assert (second.field, second.code, second.remedy) == (
        "no_copy_of[0]",
        "source-unknown",
        "Did you mean `port-daily`?",
    )
    assert together(record) == [("a", None)]


def test_addresses_that_lead_round_are_not_followed(source):
    first, second = "https://a.example/x", "https://b.example/x"
    a, b = (
        source("a", url=first, origin=derived(url=second)),
        source("b", url=second, origin=derived(url=first)),
    )
    assert faults([a, b], "ab") == {}
    assert len(together(a, b)) == 1


@pytest.mark.parametrize("url", ["https://[broken", "mailto:a@b", "https://x.example:port/y", "x" * 2000])
def test_an_address_that_is_none_is_compared_as_it_stands(source, url):
    assert address_key(url)
    assert len(together(source("a", url=url), source("b", origin=derived(url=url)))) == 1


@given(st.dictionaries(st.sampled_from("abcdefg"), st.lists(st.sampled_from("abcdefgx"), max_size=3)))
def test_the_steps_in_loops_are_those_that_lead_back(steps):
    def reached(place):
        found, way = set(), [place]
        while way:
            for other in steps.get(way.pop(), ()):
                if other not in found:
                    found.add(other)
                    way.append(other)
        return found

    assert in_loops(steps) == {
        (one, other) for one in steps for other in steps[one] if one == other or one in reached(other)
    }  # fmt: skip


def test_a_chain_of_thousands_costs_as_much_as_it_is_long(source):
    records = [source(f"s{at}", f"s{at + 1}") for at in range(5000)] + [source("s5000")]
    begun = time.process_time()
    assert len(together(*records)) == 1
    assert faults(records, [record.id for record in records]) == {}
    assert time.process_time() - begun < 5


def test_two_people_of_one_name_are_two_voices(make_record, make_claim):
    entities = [
        Entity(name=f"Ada Example ({id_})", kind="person", aliases=("Ada Example",), only_in=(id_,))
        for id_ in ("a", "b")
    ]
    bears = (Bearing(point="p", relation="supports"),)
    said = make_claim("Grain will rot, she said.", points=bears, speaker=Speaker(kind="person", name="Ada Example"))  # fmt: skip
    records = [make_record(id_, claims=(said,), publisher=f"Outlet {id_}") for id_ in ("a", "b")]
    (point,) = points([Written("p", Point(point="P."))], records, entities)
    assert point.standing.shared == ()
    assert voices(point.bears, {record.id: record for record in records}, Names(entities)).persons == 2
