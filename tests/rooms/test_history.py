"""A point over time: what was said, disputed and replaced when, and which values are given by whom."""

from __future__ import annotations

import pytest

from site_build.curation import Point
from site_build.points import Written, points
from site_build.records import Bearing, Origin, Status
from site_build.values import value_key

WORDS = "The crane drivers voted by nine to one to strike."


@pytest.fixture
def source(make_record, make_claim):
    """A source with one claim on the point."""

    def make(id_, relation="supports", published=None, **more):
        bearing = {name: more.pop(name) for name in ("value", "unit", "as_of", "replaces") if name in more}
        if relation == "disputes":
            bearing |= {"how": "explicit", "note": "The company's reading."}
        status = more.pop("claim_status", "found")
        claim = make_claim(
            WORDS, status=status, points=(Bearing(point="vote", relation=relation, **bearing),)
        )
        return make_record(id_, claims=(claim,), published=published, **more)

    return make


def history(*records):
    (point,) = points([Written("vote", Point(point="They voted."))], records, ())
    return point.history


def moments(*records):
    return [
        (one.what, one.day, " ".join(each.source for each in one.bears)) for one in history(*records).moments
    ]


def test_who_said_so_first_and_who_disputed_it_first(source):
    records = [
        source("a", published="2026-03-12"),
        source("b", published="2026-03-11"),
        source("c", "disputes", "2026-03-14"),
        source("d", "disputes", "2026-03-13"),
        source("e", "qualifies", "2026-03-10"),
    ]
    assert moments(*records) == [("said", "2026-03-11", "b"), ("disputed", "2026-03-13", "d")]


def test_sources_of_one_day_were_first_together(source):
    assert moments(source("a", published="2026-03-11"), source("b", published="2026-03-11")) == [
        ("said", "2026-03-11", "a b")
    ]


@pytest.mark.parametrize("day", [None, "2026-03", "2026-03-11~", "2026-03-10/2026-03-11", "/2026-03-10"])
def test_a_source_without_a_whole_day_is_in_no_order_and_is_named(source, day):
    records = [source("a", published="2026-03-12"), source("b", published=day)]
    assert moments(*records) == [("said", "2026-03-12", "a")]
    assert history(*records).undated == ("b",)


def test_a_digest_counts_on_the_day_of_the_work_that_it_sums_up(source):
    work = (Origin(kind="derived_from", name="Wire", published="2026-03-11"),)
    records = [
        source("a", published="2026-03-12"),
        source("b", kind="digest", published="2026-11-18", origin=work),
    ]
    assert moments(*records) == [("said", "2026-03-11", "b")]
    none = source(
        "b", kind="digest", published="2026-11-18", origin=(Origin(kind="derived_from", name="Wire"),)
    )
    assert (moments(none), history(none).undated) == ([], ("b",))


def test_what_was_taken_back_is_no_history(source):
    assert moments(source("a", published="2026-03-11", status=Status(state="retracted"))) == []


def test_what_an_earlier_capture_said_first_stays_said_first(source):
    records = [source("a", published="2026-03-11"), source("b", published="2026-03-14", replaces=None)]
    later = source("b", published="2026-03-14").model_copy(update={"replaces": "a"})
    assert moments(records[0], later) == [("said", "2026-03-11", "a")]


def test_a_value_that_takes_anothers_place_is_a_step_and_no_contradiction(source):
    records = [
        source("a", "disputes", "2026-03-11", value="300"),
        source("b", "supports", "2026-03-14", value="312", replaces="a#aaaaaaaa"),
    ]
    assert moments(*records) == [
        ("disputed", "2026-03-11", "a"),
        ("said", "2026-03-14", "b"),
        ("replaced", "2026-03-14", "b"),
    ]


@pytest.mark.parametrize(
    "records",
    [
        pytest.param([], id="an-empty-dossier"),
        pytest.param([{"claim_status": "rejected", "published": "2026-03-11", "value": "3"}], id="only-a-rejected-claim"),
    ],
)  # fmt: skip
def test_a_point_that_nothing_bears_on_has_no_history(source, records):
    found = history(*(source(f"s{at}", **fields) for at, fields in enumerate(records)))
    assert (found.moments, found.undated, found.values) == ((), (), ())


# --- Values ---------------------------------------------------------------------------------------


def values(*records):
    return [
        (
            one.value,
            one.unit,
            [(each.bears.source, [later.source for later in each.replaced_by]) for each in one.given],
        )
        for one in history(*records).values
    ]


def test_values_stand_in_the_order_of_their_days_each_with_all_who_give_it(source):
    records = [
        source("a", published="2026-03-14", value="1,200", unit="workers"),
        source("b", published="2026-03-12", value="about 900", unit="workers"),
        source("c", published="2026-03-20", as_of="2026-03-01", value="1200 workers"),
        source("d", value="7"),
    ]
    assert values(*records) == [
        ("1200 workers", None, [("c", []), ("a", [])]),
        ("about 900", "workers", [("b", [])]),
        ("7", None, [("d", [])]),
    ]


def test_a_value_that_was_replaced_names_the_later_one(source):
    records = [source("a", value="300"), source("b", value="312", replaces="a#aaaaaaaa")]
    assert values(*records) == [("300", None, [("a", ["b"])]), ("312", None, [("b", [])])]


def test_what_a_source_that_was_taken_back_replaced_counts_again(source):
    gone = Status(state="retracted")
    (point,) = points(
        [Written("vote", Point(point="They voted."))],
        [source("a", value="300"), source("b", value="312", replaces="a#aaaaaaaa", status=gone)],
        (),
    )
    assert [(one.source, one.apart) for one in point.bears] == [("a", None), ("b", "retracted")]


def test_values_that_replace_each_other_both_count(source):
    records = [
        source("a", replaces="b#aaaaaaaa"),
        source("b", replaces="a#aaaaaaaa"),
        source("c", replaces="c#aaaaaaaa"),
    ]
    (point,) = points([Written("vote", Point(point="They voted."))], records, ())
    assert {one.apart for one in point.bears} == {None}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("1,200", None), ("1200", None)),
        (("1 200", "workers"), ("1,200 workers", None)),
        (("1’200", None), ("1200", None)),
        (("1.2 million", None), ("1,200,000", None)),
        (("1.2", "million tonnes"), ("1,200,000", "tonnes")),
        (("3.50", None), ("3.5", None)),
        (("3,5", None), ("3.5", None)),
        (("90 per cent", None), ("90%", None)),
        (("90", "percent"), ("90", "%")),
        (("$5 billion", None), ("5 billion", "dollars")),
        (("١٬٢٠٠", None), ("1200", None)),
        (("１２００", None), ("1200", None)),
        (("The “First”", None), ('the "first"', None)),
    ],
)  # fmt: skip
def test_values_that_are_the_same_are_read_as_the_same(one, other):
    assert value_key(*one) == value_key(*other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("1,200", "workers"), ("1,200", "dockers")),
        (("1.200", None), ("1200", None)),
        (("1.200", None), ("1.2", None)),
        (("about 1,200", None), ("1,200", None)),
        (("-5", None), ("5", None)),
        (("1200-1300", None), ("1200", None)),
        (("5 m", None), ("5 million", None)),
        (("", "workers"), ("0", "workers")),
        (("9" * 2000, None), ("9" * 1999, None)),
    ],
)  # fmt: skip
def test_values_that_may_not_be_the_same_are_kept_apart(one, other):
    assert value_key(*one) != value_key(*other)
