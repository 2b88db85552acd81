"""Dates as values: the part of EDTF level 1 that a dossier needs, parsed and checked.

Extended Date/Time Format (ISO 8601-2, https://www.loc.gov/standards/datetime/), of level 0
and 1: years, months, days and seasons 21 to 24; ``~`` about, ``?`` uncertain, ``%`` both, for
the whole date; ``X`` for the last one or two digits of a year, the month or the day; intervals
with open (``..``) and unknown (empty) ends. No times, no years beyond four digits. Only whole
days and no clock: the same words mean the same day in every time zone.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}

PARTS = ("early", "mid", "late")

_POINT = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?P<qualifier>[~?%]?)"
)
_EXAMPLES = "such as 2026-03-11, 2026-03, 2026, 2026-03~ (about March 2026) or 2014/2016"


@dataclass(frozen=True, slots=True)
class Point:
    """One date, as exact as its parts."""

    year: str
    """Four characters; the last one or two may be ``X``."""
    month: str = ""
    """``01`` to ``12``, a season ``21`` to ``24``, ``XX``, or empty."""
    day: str = ""
    """``01`` to ``31``, ``XX``, or empty."""
    qualifier: str = ""

    def __str__(self) -> str:
        return "-".join(part for part in (self.year, self.month, self.day) if part) + self.qualifier


@dataclass(frozen=True, slots=True)
class Interval:
    """From one date to another; ``..`` is an open end, the empty string an unknown one."""

    start: Point | str
    end: Point | str

    def __str__(self) -> str:
        return f"{self.start}/{self.end}"


def parse(value: str) -> Point | Interval:
    """Return the date or interval that an EDTF string states; ValueError with a sentence that teaches."""
    if "/" not in value:
        return _point(value)
    parts = value.split("/")
    if len(parts) != 2:
        raise ValueError(
            f"{value!r} has more than one slash: an interval is two dates with one slash between them"
        )
    start, end = (part if part in ("", "..") else _point(part) for part in parts)
    if isinstance(start, str) and isinstance(end, str):
        raise ValueError(f"{value!r} names no date: at least one end of an interval must be a date")
    if isinstance(start, Point) and isinstance(end, Point) and _first(start) > _last(end):
        raise ValueError(f"{value!r} runs backward: {start} is after {end}")
    return Interval(start, end)


def checked(value: str) -> str:
    """Return `value` if it is a date at EDTF level 1, else raise ValueError with a sentence that teaches."""
    parse(value)
    return value


def bounds(value: str) -> tuple[date | None, date | None]:
    """Return the earliest and the latest day that `value` can mean; None for an open or unknown end.

    A qualifier widens nothing: how far "about" reaches is not ours to invent. Seasons are the
    meteorological ones of the northern hemisphere, winter beginning in the year that is named.
    """
    parsed = parse(value)
    if isinstance(parsed, Point):
        return _first(parsed), _last(parsed)
    return (
        _first(parsed.start) if isinstance(parsed.start, Point) else None,
        _last(parsed.end) if isinstance(parsed.end, Point) else None,
    )


def sort_key(value: str) -> tuple[date, date, str]:
    """Return what puts dates in order: the earliest day, then the latest, then the spelling.

    A date without an earliest day stands at its latest one, which is all that is known of it.
    """
    earliest, latest = bounds(value)
    return earliest or latest or date.min, latest or date.max, value


def is_exact_day(value: str) -> bool:
    """Return True where `value` is one calendar day, without a qualifier."""
    parsed = parse(value)
    return isinstance(parsed, Point) and parsed.day.isdigit() and not parsed.qualifier


def shifted(point: Point, units: int) -> Point | None:
    """Return the date so many units later, in the unit `point` is exact to; None where there is none.

    The unit is a day, a month, a season, a year, a decade or a century.
    """
    if "X" in point.month + point.day:
        return None
    try:
        if point.day:
            return replace(
                of_day(date.fromordinal(_first(point).toordinal() + units)), qualifier=point.qualifier
            )
        if point.month:
            base, count = (21, 4) if point.month in SEASONS else (1, 12)
            years, month = divmod(int(point.month) - base + units, count)
            return _point(f"{int(point.year) + years:04}-{month + base:02}{point.qualifier}")
        known = point.year.rstrip("X")
        later = f"{int(known) + units:0{len(known)}}" + "X" * (4 - len(known))
        return _point(later + point.qualifier)
    except (ValueError, OverflowError):
        return None


def part_of(word: str, whole: Point) -> Interval:
    """The first, middle or last third, with soft edges: "early May 2026" as ``2026-05-01~/2026-05-10~``."""
    at = PARTS.index(word)
    if whole.year.endswith("X") and not whole.month and whole.year[2] != "X":
        ends = [whole.year[:3] + digit for digit in (("0", "3"), ("4", "6"), ("7", "9"))[at]]
        return Interval(Point(ends[0], qualifier="~"), Point(ends[1], qualifier="~"))
    if whole.day or whole.month in (*SEASONS, "XX") or "X" in whole.year:
        raise ValueError(
            f"'{word}' goes with a month, a year or a decade, such as {word} 2026; "
            "else write the range, such as between 1900 and 1930"
        )
    if not whole.month:
        months = (("01", "04"), ("05", "08"), ("09", "12"))[at]
        return Interval(Point(whole.year, months[0], "", "~"), Point(whole.year, months[1], "", "~"))
    days = (("01", "10"), ("11", "20"), ("21", f"{_last(whole).day:02}"))[at]
    return Interval(replace(whole, day=days[0], qualifier="~"), replace(whole, day=days[1], qualifier="~"))


def edged(edge: str, of: Point | Interval) -> Interval:
    """Return the interval on one side of a date.

    Args:
        edge: ``before`` and ``after`` leave the date itself out and leave the far end unknown; ``by`` and
            ``not before`` take it in; ``until`` and ``since`` take it in and leave the far end open.
        of: the date, or an interval with dates at both ends.
    """
    start, end = (of, of) if isinstance(of, Point) else (of.start, of.end)
    if not isinstance(start, Point) or not isinstance(end, Point):
        raise ValueError(f"'{of}' has no end to count from")
    if edge in ("since", "not before"):
        return Interval(start, ".." if edge == "since" else "")
    if edge in ("until", "by"):
        return Interval(".." if edge == "until" else "", end)
    moved = shifted(start, -1) if edge == "before" else shifted(end, 1)
    if moved is None:
        raise ValueError(f"nothing can be counted from '{of}'")
    return Interval("", moved) if edge == "before" else Interval(moved, "")


def of_day(day: date) -> Point:
    """Return a calendar day as a date."""
    return Point(f"{day.year:04}", f"{day.month:02}", f"{day.day:02}")


def _point(value: str) -> Point:
    match = _POINT.fullmatch(value)
    if match is None:
        raise ValueError(f"{value!r} is not a date we read: write one {_EXAMPLES}")
    point = Point(match["year"], match["month"] or "", match["day"] or "", match["qualifier"])
    _refuse_impossible(point, value)
    return point


def _refuse_impossible(point: Point, value: str) -> None:
    if int(point.year.replace("X", "9")) == 0:
        raise ValueError(f"{value!r} has no year: years run from 0001 to 9999")
    if "X" in point.year and point.month:
        raise ValueError(f"{value!r} knows the month but not the year: leave the month out")
    if point.month == "XX" and point.day not in ("", "XX"):
        raise ValueError(f"{value!r} knows the day but not the month: write XX for the day too")
    month = point.month
    if month.isdigit() and not 1 <= int(month) <= 12 and (month not in SEASONS or point.day):
        raise ValueError(
            f"{value!r} names month {month}, and there are twelve (21 to 24 are seasons, without a day)"
        )
    if point.day.isdigit():
        days = calendar.monthrange(int(point.year), int(month))[1]
        if not 1 <= int(point.day) <= days:
            named = f"{MONTHS[int(month) - 1]} {point.year}"
            raise ValueError(f"{value!r} is not a day: {named} has {days} days")


def _first(point: Point) -> date:
    year = max(1, int(point.year.replace("X", "0")))
    if point.month in SEASONS:
        return date(year, (int(point.month) - 20) * 3, 1)
    month = int(point.month) if point.month.isdigit() else 1
    return date(year, month, int(point.day) if point.day.isdigit() else 1)


def _last(point: Point) -> date:
    year = int(point.year.replace("X", "9"))
    if point.month in SEASONS:
        if point.month == "24":
            return date(year + 1, 2, calendar.monthrange(year + 1, 2)[1]) if year < 9999 else date.max
        month = (int(point.month) - 20) * 3 + 2
        return date(year, month, calendar.monthrange(year, month)[1])
    month = int(point.month) if point.month.isdigit() else 12
    return date(year, month, int(point.day) if point.day.isdigit() else calendar.monthrange(year, month)[1])
