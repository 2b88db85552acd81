"""Dates as people write them in files they own, read as EDTF.

English words; what could mean two days is refused.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from site_build.dates.edtf import MONTHS, SEASONS, Interval, Point, checked, edged, is_exact_day, part_of

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_MONTH_NUMBER = {
    name: f"{number:02}"
    for number, month in enumerate(MONTHS, 1)
    for name in {month.lower(), month[:3].lower(), *(("sept",) if number == 9 else ())}
}
_MONTH = r"(?P<month>" + "|".join(sorted(_MONTH_NUMBER, key=len, reverse=True)) + r")\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_SEASON_NUMBER = {**{name: number for number, name in SEASONS.items()}, "fall": "23"}
_FORMS = tuple(
    re.compile(form, re.ASCII)
    for form in (
        rf"{_DAY} (?:of )?{_MONTH},? {_YEAR}",
        rf"{_MONTH} {_DAY},? {_YEAR}",
        rf"{_MONTH},? (?:of )?{_YEAR}",
        r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:t[\d:.]+(?:z|[+-][\d:]+)?)?",
        r"(?P<year>\d{4})/(?P<month>\d{1,2})/(?P<day>\d{1,2})",
        r"(?P<month>\d{1,2})/(?P<year>\d{4})",
        rf"(?P<season>{'|'.join(_SEASON_NUMBER)}) (?:of )?{_YEAR}",
        r"(?P<decade>\d{3})0['’]?s",
        r"(?P<century>\d{1,3})(?:st|nd|rd|th) century",
        _YEAR,
    )
)
_WEEKDAY = re.compile(
    rf"({'|'.join(f'{day[:3]}(?:{day[3:]})?' for day in WEEKDAYS)})[.,]* (?:the )?", re.IGNORECASE
)
_ABOUT = re.compile(
    r"(?:(?:about|around|circa|approximately|approx\.?|roughly) |c(?:a?\.| |a(?= |\d)) ?)(?=\w)"
)
_AT = re.compile(r"(?:(?:at )?some ?time )?(?:in|on|at|during) |(?=the )")
_PERHAPS = re.compile(r"(?:possibly|perhaps|maybe|probably) ")
_SOME = re.compile(r"some (day|month) (?:in|of) ")
_PART = re.compile(r"(early|mid|late|(?:the )?(?:beginning|start|middle|end) of)[ -](?:in )?")
_PART_OF = {"beginning": "early", "start": "early", "middle": "mid", "end": "late"}
_QUARTER = re.compile(
    r"(?:q(?P<q>[1-4])|(?P<nth>first|second|third|fourth|last) (?P<of>quarter|half) of"
    rf"|h(?P<h>[12])),? {_YEAR}",
    re.ASCII,
)
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_SLASHED = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})", re.ASCII)
_SHORT_YEAR = re.compile(r".*(?:\d{1,2}[/.-]\d{1,2}[/.-]|[a-z]\.? ?['’])\d{2}", re.ASCII)
_YEARLESS = tuple(re.compile(form, re.ASCII) for form in (rf"{_DAY} (?:of )?{_MONTH}", rf"{_MONTH} {_DAY}"))
_RANGE = re.compile(r"(?:between (?P<a>.+) and (?P<b>.+)|from (?P<c>.+) (?:to|until|till) (?P<d>.+))")
_DASHED = re.compile(r"(?P<a>.+?)(?: to | ?[–—] ?| - |(?<=\d)-(?=\d{4}$|\d{1,2} [a-z]))(?P<b>.+)")
_EDGES = (
    (re.compile(r"(?:at some time |some ?time )?before (.+)"), "before"),
    (re.compile(r"(?:until|till|up to) (.+)"), "until"),
    (re.compile(r"(?:by|no later than|not later than|not after|on or before) (.+)"), "by"),
    (re.compile(r"(?:at some time |some ?time )?after (.+)"), "after"),
    (re.compile(r"(?:since|from) (.+?)(?: on| onwards?)?"), "since"),
    (re.compile(r"(.+) onwards?"), "since"),
    (re.compile(r"(?:not before|no earlier than|not earlier than|on or after) (.+)"), "not before"),
)
_LIKE_EDTF = re.compile(r"[0-9]{2}[0-9X]{2}[0-9X.~?%/-]*")
SPELLINGS = (
    "Write it as 2026-03-11 or as 11 March 2026; where less is known, as 2026-03 or as about March 2026."
)
"""What to do about a date that is not understood: the two ways to write one."""
_TEACH = (
    "write it as 2026-03-11, 2026-03 or 2026, or in words such as 11 March 2026, about May 2026, "
    "before 27 May 2026, between 2014 and 2016, since 2021"
)


def read(words: str) -> str:
    """Return what a person wrote as EDTF; EDTF itself passes through.

    Raises:
        ValueError: with a sentence that teaches, where the words are not understood, could mean
            two days (``03/04/2026``), name a day that does not exist, or run backward.
    """
    plain = " ".join(words.split())
    try:
        return checked(plain)
    except ValueError as reason:
        problem = reason
    try:
        found = str(_read(plain.casefold(), words))
    except ValueError:
        if _LIKE_EDTF.fullmatch(plain):
            raise problem from None
        raise
    try:
        return checked(found)
    except ValueError as reason:
        raise ValueError(str(reason).replace(repr(found), repr(words), 1)) from None


def read_day(words: str) -> str:
    """Return what a person wrote as one calendar day, ``2026-03-11``.

    Raises:
        ValueError: as `read` does, or because the words mean more or less than one day.
    """
    day = read(words)
    if not is_exact_day(day):
        raise ValueError(f"{words!r} is not one day: write it as 2026-03-11 or 11 March 2026")
    return day


def _read(plain: str, words: str) -> Point | Interval:
    match = _RANGE.fullmatch(plain)
    if match:
        return _between(match["a"] or match["c"], match["b"] or match["d"], words)
    for pattern, edge in _EDGES:
        match = pattern.fullmatch(plain)
        if match:
            return _edge(edge, _one(match[1], words), words)
    try:
        return _one(plain, words)
    except ValueError:
        match = _DASHED.fullmatch(plain)
        if match is None or _SLASHED.fullmatch(plain):
            raise
    return _between(match["a"], match["b"], words)


def _edge(edge: str, of: Point | Interval, words: str) -> Interval:
    try:
        return edged(edge, of)
    except ValueError:
        raise ValueError(f"{words!r} is too vague to count from: {_TEACH}") from None


def _between(first: str, second: str, words: str) -> Interval:
    last = _one(second, words)
    end = last if isinstance(last, Point) else last.end
    assert isinstance(end, Point)
    month = MONTHS[int(end.month) - 1] if end.month.isdigit() and end.month not in SEASONS else ""
    problem: ValueError | None = None
    for shared in ("", f" {end.year}", f" {month} {end.year}"):
        try:
            begun = _one((first + shared).casefold(), words)
        except ValueError as reason:
            problem = problem or reason
            continue
        return Interval(begun if isinstance(begun, Point) else begun.start, end)
    raise problem or ValueError(f"{words!r} is not understood as a date: {_TEACH}")


def _one(plain: str, words: str) -> Point | Interval:
    """One date or a part of one, with its qualifier."""
    perhaps = _PERHAPS.match(plain)
    plain = plain[perhaps.end() :] if perhaps else plain
    about = _ABOUT.match(plain)
    plain = plain[about.end() :] if about else plain
    marked = re.fullmatch(r"(.+?) ?([~?%])", plain)
    mark = marked[2] if marked else ""
    at = _AT.match(marked[1] if marked else plain)
    plain = (marked[1] if marked else plain)[at.end() if at else 0 :].removeprefix("the ")
    quarter = _QUARTER.fullmatch(plain)
    if quarter:
        return _quarter(quarter, "~" if about else mark)
    part = _PART.match(plain)
    if part:
        word = next((short for long, short in _PART_OF.items() if long in part[1]), part[1])
        return part_of(word, _calendar(plain[part.end() :].removeprefix("the "), words))
    both = {"~" if about else "", "?" if perhaps else "", mark} - {""}
    return replace(_calendar(plain, words), qualifier="%" if len(both) > 1 else "".join(both))


def _quarter(match: re.Match[str], qualifier: str) -> Interval:
    """A quarter or half of a year as its months: EDTF says it no shorter below level 2."""
    months = 6 if match["h"] or match["of"] == "half" else 3
    parts = 12 // months
    number = _NTH.get(match["nth"] or "", parts) if match["nth"] else int(match["q"] or match["h"])
    if number > parts:
        raise ValueError(f"{match[0]!r}: a year has two halves")
    last = number * months
    first = Point(match["year"], f"{last - months + 1:02}", "", qualifier)
    return Interval(first, Point(match["year"], f"{last:02}", "", qualifier))


def _calendar(plain: str, words: str) -> Point:
    some = _SOME.match(plain)
    if some:
        whole = _calendar(plain[some.end() :], words)
        if some[1] == "month":
            return replace(whole, month="XX")
        return replace(whole, month=whole.month or "XX", day="XX")
    weekday = _WEEKDAY.match(plain)
    plain = _unslashed(plain[weekday.end() :] if weekday else plain, words)
    for form in _FORMS:
        match = form.fullmatch(plain)
        if match:
            point = _checked_point(_of_match(match.groupdict()), words)
            _refuse_other_weekday(weekday[1] if weekday else "", point, words)
            return point
    if _SHORT_YEAR.fullmatch(plain):
        raise ValueError(f"{words!r}: write the year with four digits")
    yearless = next(filter(None, (form.fullmatch(plain) for form in _YEARLESS)), None)
    if yearless:
        # A leap year stands in, so that only a day that no year has is called impossible.
        if not _exists(_of_match({**yearless.groupdict(), "year": "2000"})):
            raise ValueError(f"{words!r} is a day that no year has; and a date needs a year: {_TEACH}")
        raise ValueError(f"{words!r} has no year: {_TEACH}")
    raise ValueError(f"{words!r} is not understood as a date: {_TEACH}")


def _of_match(found: dict[str, str | None]) -> Point:
    if found.get("decade"):
        return Point(f"{found['decade']}X")
    if found.get("century"):
        return Point(f"{int(found['century'] or 0) - 1:02}XX")
    month = _SEASON_NUMBER.get(found.get("season") or "") or found.get("month") or ""
    day = found.get("day") or ""
    return Point(
        found["year"] or "", _MONTH_NUMBER.get(month, month.zfill(2) if month else ""), day and day.zfill(2)
    )


def _exists(point: Point) -> bool:
    try:
        return bool(checked(str(point)))
    except ValueError:
        return False


def _checked_point(point: Point, words: str) -> Point:
    try:
        checked(str(point))
    except ValueError as problem:
        raise ValueError(f"{words!r} is not a date that exists: {problem}") from None
    return point


def _refuse_other_weekday(name: str, point: Point, words: str) -> None:
    if name and point.day:
        is_one = WEEKDAYS[date(int(point.year), int(point.month), int(point.day)).weekday()]
        if not is_one.casefold().startswith(name.casefold()):
            raise ValueError(f"{words!r}: that day was a {is_one}; mend the day or leave the weekday out")


def _unslashed(plain: str, words: str) -> str:
    """``13/04/2026`` as ``2026-04-13``; refused where day and month could change places."""
    match = _SLASHED.fullmatch(plain)
    if match is None:
        return plain
    first, _, second, year = match.groups()
    day_first, month_first = (f"{year}-{m:0>2}-{d:0>2}" for d, m in ((first, second), (second, first)))
    if int(first) <= 12 and int(second) <= 12 and int(first) != int(second):
        raise ValueError(f"{words!r} could mean two days: write {day_first} or {month_first}")
    return day_first if int(second) <= 12 else month_first
