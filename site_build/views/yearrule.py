"""Dates drawn on a rule beside their words: how long, how sure, open to which side, when told. No I/O.

The rule is the year that the dates lie in, with its twelve months, each as wide as the others; or two years
that they go across; or as many decades as they need. Nothing is drawn that the words do not say.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from site_build import dates
from site_build.strings import Strings

WIDTH = 120
"""Units from one end of a rule to the other: ten for a month."""
MOST_ROWS = 4
"""Dates of one event that are drawn above each other; the words give them all."""
_YEARS = 2
"""Decades up to which each year has its tick; a longer rule has one a decade, or one a century."""
_DECADES = 20

Open = Literal["", "unknown", "going-on"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One date on a rule; positions in units from its left end."""

    start: float
    end: float
    """The same as `start` for a day, and for a date of which only one side is known."""
    about: bool = False
    before: Open = ""
    """What goes on to the left: at a time not known, or all the time."""
    after: Open = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with what stands on it."""

    ticks: int
    """Months, years, decades or centuries, whichever it is divided into."""
    first: str
    last: str
    """The years at its ends; both empty where it is the year of the heading, and divided into months."""
    marks: tuple[Mark, ...]
    """From the top to the bottom, in the order in which the dates were given."""
    told: float | None = None
    """Where the first report stands; None where it is not known to the day, or not on the rule."""


@dataclass(frozen=True, slots=True)
class _Frame:
    start: int
    years: int
    ticks: int

    def at(self, day: date, *, end: bool = False) -> float:
        """The place of the beginning or the end of a day."""
        if self.ticks == 12 * self.years:
            inside = (day.day - (0 if end else 1)) / calendar.monthrange(day.year, day.month)[1]
            part = (12 * (day.year - self.start) + day.month - 1 + inside) / self.ticks
        else:
            length = 366 if calendar.isleap(day.year) else 365
            passed = day.timetuple().tm_yday - (0 if end else 1)
            part = (day.year - self.start + passed / length) / self.years
        return WIDTH * part


def rule(given: Iterable[str], told: str | None = None, *, year: str = "") -> Rule | None:
    """Draw dates on a rule that holds them all.

    Args:
        given: EDTF dates of one event; the same one twice is drawn once.
        told: the EDTF date on which it was first reported.
        year: the year under whose heading it stands, which need not be repeated.

    Returns:
        None where no date is given.
    """
    drawn = list(dict.fromkeys(filter(None, given)))[:MOST_ROWS]
    if not drawn:
        return None
    bounds = [dates.bounds(edtf) for edtf in drawn]
    frame = _frame(bounds)
    months = frame.ticks == 12 * frame.years
    same = frame.years == 1 and str(frame.start) == year
    marks = tuple(_mark(edtf, frame) for edtf in drawn)
    first, last = ("", "") if same else (str(frame.start), str(frame.start + frame.years - 1))
    return Rule(frame.ticks, first, "" if months and frame.years == 1 else last, marks, _told(told, frame))


def delay(say: Strings, happened: str, told: str) -> str | None:
    """How long after it happened something was told, in words; None unless both are known to the day."""
    if not (happened and told and dates.is_exact_day(happened) and dates.is_exact_day(told)):
        return None
    days = (date.fromisoformat(told) - date.fromisoformat(happened)).days
    if days == 0:
        return say("delay.same_day")
    time = _length(say, abs(days))
    return say("delay.later", time=time) if days > 0 else say("delay.before", time=time)


def _length(say: Strings, days: int) -> str:
    for unit, least, length in (("years", 730, 365.25), ("months", 60, 30.44), ("weeks", 14, 7)):
        if days >= least:
            number = round(days / length)
            time = say(f"lengths_of_time.{unit}", count=number)
            return time if unit == "weeks" and days % 7 == 0 else say("delay.about", time=time)
    return say("lengths_of_time.days", count=days)


def _frame(bounds: Sequence[tuple[date | None, date | None]]) -> _Frame:
    """The rule that holds all days."""
    known = [day for pair in bounds for day in pair if day]
    earliest, latest = min(known), max(known)
    # "since 2021" has no place in a rule of 2021 alone: nearly all of it would lie outside.
    whole = any(
        (after is None and (before.month, before.day) == (1, 1) if before else False)
        or (before is None and (after.month, after.day) == (12, 31) if after else False)
        for before, after in bounds
    )
    if earliest.year == latest.year and not whole:
        return _Frame(earliest.year, 1, 12)
    if (latest - earliest).days < 366 and not whole:
        return _Frame(earliest.year, 2, 24)
    start = earliest.year // 10 * 10
    decades = latest.year // 10 + 1 - start // 10
    if decades <= _YEARS:
        return _Frame(start, 10 * decades, 10 * decades)
    if decades <= _DECADES:
        return _Frame(start, 10 * decades, decades)
    start = earliest.year // 100 * 100
    centuries = latest.year // 100 + 1 - start // 100
    return _Frame(start, 100 * centuries, centuries)


def _mark(edtf: str, frame: _Frame) -> Mark:
    earliest, latest = dates.bounds(edtf)
    about = any(sign in edtf for sign in "~?%")
    parts = edtf.split("/")
    before: Open = "" if earliest else "going-on" if parts[0] == ".." else "unknown"
    after: Open = "" if latest else "going-on" if parts[-1] == ".." else "unknown"
    start = frame.at(earliest) if earliest else frame.at(latest, end=True) if latest else 0.0
    end = frame.at(latest, end=True) if latest else start
    if earliest is not None and earliest == latest:
        start = end = (start + end) / 2
    return Mark(round(start, 1), round(end, 1), about, before, after)


def _told(edtf: str | None, frame: _Frame) -> float | None:
    if not edtf or not dates.is_exact_day(edtf):
        return None
    day = date.fromisoformat(edtf)
    if not frame.start <= day.year < frame.start + frame.years:
        return None
    return round((frame.at(day) + frame.at(day, end=True)) / 2, 1)
