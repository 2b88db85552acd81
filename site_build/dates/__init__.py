"""Dates in words: how people write them in files they own, and how a reader is shown them.

The value itself is EDTF (`site_build.dates.edtf`); its checks are offered here too, so that a room
needs one import. English only, and one spelling for each value: what `in_words` writes, `read`
reads back as the same value.

Unknown and open ends are two things in EDTF, and two in words:

| words | EDTF | meaning |
| --- | --- | --- |
| before 27 May 2026 | ``/2026-05-26`` | at a time not known, the day itself left out |
| after 2014 | ``2015/`` | at a time not known, the year itself left out |
| until 27 May 2026 | ``../2026-05-27`` | going on up to that day, beginning open |
| since 2021 | ``2021/..`` | going on from that year, end open |

"by 26 May 2026" is another way to say "before 27 May 2026".
"""

from __future__ import annotations

from dataclasses import replace

from site_build.dates.edtf import (
    MONTHS,
    PARTS,
    SEASONS,
    Interval,
    Point,
    bounds,
    checked,
    is_exact_day,
    of_day,
    parse,
    part_of,
    shifted,
    sort_key,
)
from site_build.dates.written import SPELLINGS, read, read_day

__all__ = [
    "SPELLINGS",
    "bounds",
    "checked",
    "in_words",
    "is_exact_day",
    "of_day",
    "read",
    "read_day",
    "sort_key",
]

_QUALIFIERS = {"": "", "~": "about ", "?": "possibly ", "%": "possibly about "}


def in_words(edtf: str) -> str:
    """Return a date in English: "11 March 2026", "about May 2026", "before 27 May 2026", "1990s"."""
    parsed = parse(edtf)
    if isinstance(parsed, Point):
        return _point_words(parsed)
    return _part_words(parsed) or _interval_words(parsed)


def _point_words(point: Point) -> str:
    return _QUALIFIERS[point.qualifier] + _plain_words(point)


def _plain_words(point: Point) -> str:
    if point.day == "XX":
        return "some day in " + _plain_words(replace(point, day="", month=point.month.strip("X")))
    if point.month == "XX":
        return f"some month in {point.year}"
    if point.month in SEASONS:
        return f"{SEASONS[point.month]} {point.year}"
    if point.month:
        month = f"{MONTHS[int(point.month) - 1]} {point.year}"
        return f"{int(point.day)} {month}" if point.day else month
    if point.year.endswith("XX"):
        return f"{_ordinal(int(point.year[:2]) + 1)} century"
    return point.year.replace("X", "0s")


def _interval_words(interval: Interval) -> str:
    start, end = interval.start, interval.end
    if isinstance(start, Point) and isinstance(end, Point):
        return f"between {_without_shared(start, end)} and {_point_words(end)}"
    if isinstance(end, Point):
        if start == "..":
            return f"until {_point_words(end)}"
        if end.day:
            return f"on or before {_point_words(end)}"
        after = shifted(end, 1)
        return f"before {_point_words(after)}" if after else f"by {_point_words(end)}"
    assert isinstance(start, Point)  # an interval has a date at one end at least: `parse`
    if end == "..":
        return f"since {_point_words(start)}"
    before = shifted(start, -1)
    return f"after {_point_words(before)}" if before else f"not before {_point_words(start)}"


def _without_shared(start: Point, end: Point) -> str:
    """The first date without the year and month that it shares with the second: "11" of "11 and 13 March"."""
    plain = not start.qualifier and not end.qualifier
    if not plain or not (start.month + start.day).isdigit() or not (end.month + end.day).isdigit():
        return _point_words(start)
    if (
        start.year != end.year
        or bool(start.day) != bool(end.day)
        or {start.month, end.month} & SEASONS.keys()
    ):
        return _point_words(start)
    if not start.day:
        return MONTHS[int(start.month) - 1]
    day = str(int(start.day))
    return day if start.month == end.month else f"{day} {MONTHS[int(start.month) - 1]}"


def _part_words(interval: Interval) -> str:
    """Words such as "early 2026", where the interval is exactly what `read` makes of these words."""
    start = interval.start
    if not isinstance(start, Point) or start.qualifier != "~" or "X" in start.year:
        return ""
    wholes = (
        [Point(start.year, start.month)] if start.day else [Point(start.year), Point(start.year[:3] + "X")]
    )
    for whole in wholes:
        for word in PARTS:
            if part_of(word, whole) == interval:
                return f"{word}-{_plain_words(whole)}" if word == "mid" else f"{word} {_plain_words(whole)}"
    return ""


def _ordinal(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
