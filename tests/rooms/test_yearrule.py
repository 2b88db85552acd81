"""Dates on a rule: which rule holds them, where they stand, how sure and how open they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_build.strings import english
from site_build.views.yearrule import WIDTH, Mark, delay, rule


@pytest.mark.parametrize(
    ("edtf", "ticks", "ends", "mark"),
    [
        pytest.param("2026-01-01", 12, ("", ""), Mark(0.2, 0.2), id="first-day"),
        pytest.param("2026-12-31", 12, ("", ""), Mark(119.8, 119.8), id="last-day"),
        pytest.param("2026-03", 12, ("", ""), Mark(20, 30), id="month"),
        pytest.param("2026-03-XX", 12, ("", ""), Mark(20, 30), id="some-day-of-a-month"),
        pytest.param("2026-03~", 12, ("", ""), Mark(20, 30, about=True), id="about-a-month"),
        pytest.param("2026-07-01~", 12, ("", ""), Mark(60.2, 60.2, about=True), id="about-a-day-is-no-wider"),
        pytest.param("2026", 12, ("", ""), Mark(0, 120), id="year"),
        pytest.param("2026-22", 12, ("", ""), Mark(50, 80), id="season"),
        pytest.param("2026-02/2026-04", 12, ("", ""), Mark(10, 40), id="range"),
        pytest.param("/2026-06-30", 12, ("", ""), Mark(60, 60, before="unknown"), id="before"),
        pytest.param("../2026-06-30", 12, ("", ""), Mark(60, 60, before="going-on"), id="until"),
        pytest.param("2026-07-01/", 12, ("", ""), Mark(60, 60, after="unknown"), id="after"),
        pytest.param("2026-07-01/..", 12, ("", ""), Mark(60, 60, after="going-on"), id="since-a-day"),
        pytest.param("2025-12/2026-01", 24, ("2025", "2026"), Mark(55, 65), id="across-new-year"),
        pytest.param("2025-24", 24, ("2025", "2026"), Mark(55, 70), id="a-winter"),
        pytest.param("2021/..", 10, ("2020", "2029"), Mark(12, 12, after="going-on"), id="since-a-year"),
        pytest.param("/2014", 10, ("2010", "2019"), Mark(60, 60, before="unknown"), id="before-a-year"),
        pytest.param("199X", 10, ("1990", "1999"), Mark(0, 120), id="decade"),
        pytest.param("2014/2016", 10, ("2010", "2019"), Mark(48, 84), id="years"),
        pytest.param("1995/2004", 20, ("1990", "2009"), Mark(30, 90), id="years-across-decades"),
        pytest.param("1914/1945", 4, ("1910", "1949"), Mark(12, 108), id="decades"),
        pytest.param("18XX", 10, ("1800", "1899"), Mark(0, 120), id="century"),
        pytest.param("1500/1999", 5, ("1500", "1999"), Mark(0, 120), id="centuries"),
    ],
)  # fmt: skip
def test_a_date_stands_where_it_belongs_on_the_rule_that_holds_it(edtf, ticks, ends, mark):
    drawn = rule([edtf], year="2026")
    assert (drawn.ticks, (drawn.first, drawn.last), drawn.marks) == (ticks, ends, (mark,))


def test_a_rule_of_another_year_than_the_heading_names_it():
    assert (rule(["2025-03"], year="2026").first, rule(["2025-03"], year="2026").last) == ("2025", "")


def test_dates_that_differ_stand_above_each_other_on_one_rule():
    drawn = rule(["2026-03-10", "/2026-03-11", "2026-03-10"], year="2026")
    assert drawn.marks == (Mark(23.1, 23.1), Mark(23.5, 23.5, before="unknown"))
    assert rule(["2026-03-10", "2024-03-10"]).ticks == 10


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("2026-03-11", 23.4),
        ("2026-03", None),
        ("2027-03-11", None),
        (None, None),
        ("2026-03-11~", None),
    ],
)
def test_the_second_clock_is_drawn_where_it_is_known_to_the_day_and_on_the_rule(told, place):
    assert rule(["2026-03-10"], told, year="2026").told == place


def test_nothing_given_is_no_rule():
    assert rule([]) is None
    assert rule([""]) is None


@given(st.dates(), st.dates(), st.sampled_from(["{0}", "{0}/{1}", "{0}/..", "/{1}", "../{1}", "{0}/"]))
def test_every_date_lies_on_its_rule_in_the_order_of_time(one, other, form):
    first, last = sorted((one, other))
    drawn = rule([form.format(first.isoformat(), last.isoformat())])
    (mark,) = drawn.marks
    assert 0 <= mark.start <= mark.end <= WIDTH
    assert drawn.ticks <= 99


@pytest.mark.parametrize(
    ("happened", "told", "words"),
    [
        ("2026-03-10", "2026-03-10", "the same day"),
        ("2026-03-10", "2026-03-11", "1 day later"),
        ("2026-03-10", "2026-03-23", "13 days later"),
        ("2026-03-10", "2026-03-31", "3 weeks later"),
        ("2026-03-10", "2026-04-01", "about 3 weeks later"),
        ("2026-03-10", "2026-07-10", "about 4 months later"),
        ("2016-03-10", "2026-03-10", "about 10 years later"),
        ("2026-03-23", "2026-03-11", "12 days before"),
        ("2026-03", "2026-03-11", None),
        ("2026-03-10", "2026-03", None),
        ("", "2026-03-11", None),
        ("2026-03-10~", "2026-03-11", None),
    ],
)
def test_a_delay_is_told_of_whole_days_only(happened, told, words):
    assert delay(english(), happened, told) == words
