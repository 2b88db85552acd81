"""Dates: what is read, what is refused with which advice, and that words and values agree."""

from __future__ import annotations

import contextlib
import re
from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from site_build import dates


@pytest.mark.parametrize(
    ("words", "edtf", "shown"),
    [
        pytest.param("about May 2026", "2026-05~", "about May 2026", id="about"),
        pytest.param("c. 1920", "1920~", "about 1920", id="circa"),
        pytest.param("possibly 1920", "1920?", "possibly 1920", id="possibly"),
        pytest.param("possibly about 1920", "1920%", "possibly about 1920", id="both-qualifiers"),
        pytest.param("11 March 2026", "2026-03-11", "11 March 2026", id="british-day"),
        pytest.param("March 11th, 2026", "2026-03-11", "11 March 2026", id="american-day"),
        pytest.param("the 11th of March 2026", "2026-03-11", "11 March 2026", id="spoken-day"),
        pytest.param("Wednesday, 11 Mar. 2026", "2026-03-11", "11 March 2026", id="weekday-that-fits"),
        pytest.param("2026-3-1", "2026-03-01", "1 March 2026", id="iso-without-zeros"),
        pytest.param("2026-03-11T23:30:00+02:00", "2026-03-11", "11 March 2026", id="a-time-is-left-out"),
        pytest.param("23/04/2026", "2026-04-23", "23 April 2026", id="slashes-with-one-meaning"),
        pytest.param("4.4.2026", "2026-04-04", "4 April 2026", id="day-and-month-alike"),
        pytest.param("Sept 2026", "2026-09", "September 2026", id="short-month"),
        pytest.param("before 27 May 2026", "/2026-05-26", "on or before 26 May 2026", id="before"),
        pytest.param("by 26 May 2026", "/2026-05-26", "on or before 26 May 2026", id="by"),
        pytest.param("by late May 2026", "/2026-05-31~", "on or before about 31 May 2026", id="by-late"),
        pytest.param("after 2014", "2015/", "after 2014", id="after"),
        pytest.param("since 2021", "2021/..", "since 2021", id="since"),
        pytest.param("until 27 May 2026", "../2026-05-27", "until 27 May 2026", id="until"),
        pytest.param("between 2014 and 2016", "2014/2016", "between 2014 and 2016", id="between"),
        pytest.param("2014–2016", "2014/2016", "between 2014 and 2016", id="dash"),
        pytest.param("2014-2016", "2014/2016", "between 2014 and 2016", id="hyphen"),
        pytest.param(
            "from 11 to 13 March 2026", "2026-03-11/2026-03-13", "between 11 and 13 March 2026", id="days"
        ),
        pytest.param("March–May 2026", "2026-03/2026-05", "between March and May 2026", id="months"),
        pytest.param(
            "28 February – 3 March 2026",
            "2026-02-28/2026-03-03",
            "between 28 February and 3 March 2026",
            id="two-months",
        ),
        pytest.param("mid-May 2026", "2026-05-11~/2026-05-20~", "mid-May 2026", id="mid-month"),
        pytest.param(
            "end of February 2024", "2024-02-21~/2024-02-29~", "late February 2024", id="end-of-month"
        ),
        pytest.param("early 2026", "2026-01~/2026-04~", "early 2026", id="early-year"),
        pytest.param("the late 1990s", "1997~/1999~", "late 1990s", id="late-decade"),
        pytest.param("1990s", "199X", "1990s", id="decade"),
        pytest.param("about the 1990s", "199X~", "about 1990s", id="about-a-decade"),
        pytest.param("19th century", "18XX", "19th century", id="century"),
        pytest.param("21st century", "20XX", "21st century", id="century-st"),
        pytest.param("fall 2026", "2026-23", "autumn 2026", id="season"),
        pytest.param("some day in May 2026", "2026-05-XX", "some day in May 2026", id="day-unknown"),
        pytest.param("some month in 2026", "2026-XX", "some month in 2026", id="month-unknown"),
        pytest.param("2026-05~", "2026-05~", "about May 2026", id="edtf"),
        pytest.param("Mid-MAY  2026", "2026-05-11~/2026-05-20~", "mid-May 2026", id="case-and-spaces"),
        pytest.param("c 1990", "1990~", "about 1990", id="c"),
        pytest.param("ca 11 March 2026", "2026-03-11~", "about 11 March 2026", id="ca"),
        pytest.param("circa the 1990s", "199X~", "about 1990s", id="circa-a-decade"),
        pytest.param("on Wed. 11 March 2026", "2026-03-11", "11 March 2026", id="on-a-short-weekday"),
        pytest.param("sometime in 2020", "2020", "2020", id="sometime"),
        pytest.param("at the end of May 2026", "2026-05-21~/2026-05-31~", "late May 2026", id="at-the-end"),
        pytest.param(
            "on or before 11 March 2026", "/2026-03-11", "on or before 11 March 2026", id="on-or-before"
        ),
        pytest.param("on or after 11 March 2026", "2026-03-11/", "after 10 March 2026", id="on-or-after"),
        pytest.param("2020 onwards", "2020/..", "since 2020", id="onwards"),
        pytest.param("5/2026", "2026-05", "May 2026", id="month-with-a-slash"),
        pytest.param("23-04-2026", "2026-04-23", "23 April 2026", id="hyphens-with-one-meaning"),
        pytest.param("Q2 2024", "2024-04/2024-06", "between April and June 2024", id="quarter"),
        pytest.param(
            "the last quarter of 2024",
            "2024-10/2024-12",
            "between October and December 2024",
            id="last-quarter",
        ),
        pytest.param("second half of 2024", "2024-07/2024-12", "between July and December 2024", id="half"),
        pytest.param("since Q3 2024", "2024-07/..", "since July 2024", id="since-a-quarter"),
    ],
)
def test_words_are_read_and_shown_in_one_spelling(words, edtf, shown):
    assert (dates.read(words), dates.in_words(edtf)) == (edtf, shown)


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        pytest.param("03/04/2026", "could mean two days: write 2026-04-03 or 2026-03-04", id="slashes"),
        pytest.param("3.4.2026", "could mean two days: write 2026-04-03 or 2026-03-04", id="dots"),
        pytest.param("31 February 2026", "February 2026 has 28 days", id="no-such-day"),
        pytest.param("31 February", "'31 February' is a day that no year has", id="no-such-day-in-any-year"),
        pytest.param("11-3-2026", "could mean two days: write 2026-03-11 or 2026-11-03", id="hyphens"),
        pytest.param("11/3/26", "write the year with four digits", id="two-digits-of-a-year"),
        pytest.param("May '26", "write the year with four digits", id="two-digits-after-a-month"),
        pytest.param("third half of 2024", "a year has two halves", id="third-half"),
        pytest.param(
            "late 20th century", "else write the range, such as between 1900 and 1930", id="part-of-a-century"
        ),
        pytest.param("between 2016 and 2014", "'between 2016 and 2014' runs backward", id="backward-years"),
        pytest.param("29 February 2100", "February 2100 has 28 days", id="no-leap-year"),
        pytest.param("2026-13", "month 13, and there are twelve", id="no-such-month"),
        pytest.param("2016/2014", "runs backward: 2016 is after 2014", id="backward"),
        pytest.param("between June and May 2026", "runs backward", id="backward-in-words"),
        pytest.param("27 May", "has no year", id="no-year"),
        pytest.param("Tuesday 27 May 2026", "that day was a Wednesday", id="other-weekday"),
        pytest.param("soon", "not understood as a date: write it as 2026-03-11", id="no-date"),
        pytest.param("", "not understood as a date", id="empty"),
        pytest.param(
            "early spring 2026", "'early' goes with a month, a year or a decade", id="part-of-a-season"
        ),
        pytest.param("before 0001", "too vague to count from", id="before-time"),
        pytest.param("2026-05-27/2026-05-28/2026-05-29", "more than one slash", id="two-slashes"),
        pytest.param("٢٠٢٦", "not understood as a date", id="other-digits"),
    ],
)
def test_what_is_not_one_date_is_refused_with_advice(words, advice):
    with pytest.raises(ValueError, match="(?s)" + advice.replace("(", r"\(")):
        dates.read(words)


@pytest.mark.parametrize(
    "value",
    ["2026-02-30", "2026-13", "2026-25-01", "26", "2026-5-1", "2026-05-27T10:00", "../..", "/", "2026~-05",
     "199X-05", "2026-XX-05", "0000", "2026\n", "２０２６", "2026/2025", "2026-05/2026-04-01"],
)  # fmt: skip
def test_a_value_that_is_not_edtf_is_refused(value):
    with pytest.raises(ValueError, match=r"."):
        dates.checked(value)


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        pytest.param("2024-02", date(2024, 2, 1), date(2024, 2, 29), id="month"),
        pytest.param("2026~", date(2026, 1, 1), date(2026, 12, 31), id="a-qualifier-widens-nothing"),
        pytest.param("199X", date(1990, 1, 1), date(1999, 12, 31), id="decade"),
        pytest.param("2026-05-XX", date(2026, 5, 1), date(2026, 5, 31), id="some-day"),
        pytest.param("2023-24", date(2023, 12, 1), date(2024, 2, 29), id="winter"),
        pytest.param("2021/..", date(2021, 1, 1), None, id="open-end"),
        pytest.param("/2026-05-26", None, date(2026, 5, 26), id="unknown-start"),
        pytest.param("00XX", date(1, 1, 1), date(99, 12, 31), id="first-century"),
        pytest.param("9999-24", date(9999, 12, 1), date(9999, 12, 31), id="last-winter"),
    ],
)
def test_bounds_are_the_first_and_last_day_a_date_can_mean(edtf, earliest, latest):
    assert dates.bounds(edtf) == (earliest, latest)


def test_dates_sort_by_first_day_then_last_and_unknown_beginnings_stand_at_their_end():
    ordered = ["199X", "2001/2002", "2001-01-01", "2001", "/2026-05-26", "2026-05-27", "2026-05-27~"]
    assert sorted(ordered, key=dates.sort_key) == ["199X", "2001-01-01", "2001", "2001/2002", *ordered[4:]]


@pytest.mark.parametrize(
    "words", ["2026-03-11", "11 March 2026", "Wednesday, March 11th, 2026", " 2026-3-11 "]
)
def test_one_day_is_read_however_it_is_written(words):
    assert dates.read_day(words) == "2026-03-11"


@pytest.mark.parametrize(
    "words", ["March 2026", "about 11 March 2026", "2026-03-11/2026-03-11", "since 11 March 2026"]
)
def test_more_or_less_than_one_day_is_refused_where_one_day_is_asked_for(words):
    with pytest.raises(ValueError, match="is not one day: write it as 2026-03-11"):
        dates.read_day(words)


@pytest.mark.parametrize(
    ("edtf", "exact"),
    [("2026-05-27", True), ("2026-05-27~", False), ("2026-05", False), ("2026-05-27/2026-05-27", False)],
)
def test_only_one_unqualified_day_is_exact(edtf, exact):
    assert dates.is_exact_day(edtf) is exact


DAYS = st.dates(min_value=date(1, 1, 1)).map(lambda day: f"{day:%d}" and day.isoformat())
YEARS = st.integers(1, 9999).map("{:04}".format)
POINTS = st.one_of(
    DAYS,
    YEARS,
    DAYS.map(lambda day: day[:7]),
    DAYS.map(lambda day: day[:7] + "-XX"),
    YEARS.map(lambda year: year + "-XX"),
    YEARS.map(lambda year: year[:3] + "X"),
    YEARS.map(lambda year: year[:2] + "XX"),
    st.tuples(YEARS, st.sampled_from(["21", "22", "23", "24"])).map("-".join),
)
QUALIFIED = st.tuples(POINTS, st.sampled_from(["", "~", "?", "%"])).map("".join)
VALUES = st.one_of(
    QUALIFIED,
    st.tuples(QUALIFIED, st.sampled_from(["/..", "/"])).map("".join),
    st.tuples(st.sampled_from(["../", "/"]), QUALIFIED).map("".join),
    st.tuples(QUALIFIED, QUALIFIED).map(sorted).map("/".join).filter(lambda value: _forward(value)),
)


def _forward(value: str) -> bool:
    try:
        return bool(dates.checked(value))
    except ValueError:
        return False


@settings(deadline=None)
@given(VALUES)
def test_what_is_shown_reads_back_as_the_same_value(value):
    assert dates.read(dates.in_words(value)) == value


@settings(deadline=None)
@given(VALUES)
def test_a_value_reads_as_itself_and_its_bounds_are_in_order(value):
    earliest, latest = dates.bounds(value)
    assert dates.read(value) == value
    assert earliest is None or latest is None or earliest <= latest


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_is_read_as_a_date_or_refused(words):
    with contextlib.suppress(ValueError):
        assert dates.checked(dates.read(words))


# The oracle takes decades, unknown days and seasons only alone and without a qualifier; the standard is silent.
KNOWN_TO_THE_ORACLE = st.one_of(
    VALUES.filter(lambda value: not re.search(r"X|-2[1-4](?!-)(?![0-9])", value)), POINTS
)


@settings(deadline=None)
@given(KNOWN_TO_THE_ORACLE)
def test_the_edtf_package_accepts_what_we_accept(value):
    assert str(parse_edtf(value)) == value
