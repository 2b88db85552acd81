"""What relative dates are counted from: the day of publication, as exactly as the source states it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from site_build.dates.edtf import Interval, Point, bounds, is_exact_day, of_day, shifted

Value = Point | Interval
InYear = Callable[[int], Value | None]
"""What gives a date in a year; None where there is none, such as 29 February."""
_NEAR = 45
"""Days within which a date without its year is meant, whatever the verb seems to say, if the other is far."""
_FAR = 150
"""Days beyond which a date without its year, of which no verb tells where it lies, is as near to the last as
to the next."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day of publication."""

    day: date
    """The first day it can be."""
    last: date
    """The last day it can be."""
    known: str
    """The smallest unit that is known: ``day``, ``month`` or ``year``."""

    @classmethod
    def of(cls, published: str | None) -> Anchor | None:
        """Return the anchor that a date of publication gives, or None where it is open or too vague."""
        if not published:
            return None
        earliest, latest = bounds(published)
        if earliest is None or latest is None or earliest.year != latest.year:
            return None
        known = "day" if is_exact_day(published) else "month" if earliest.month == latest.month else "year"
        return cls(earliest, latest, known)

    def knows(self, unit: str) -> bool:
        """Return True where a date can be counted from this one in a unit."""
        order = ("day", "month", "year")
        return order.index(self.known) <= order.index({"week": "day"}.get(unit, unit))

    def moved(self, unit: str, units: int) -> Value | None:
        """Return the day, week, month, year or more so many units later; a week begins on Monday."""
        if not self.knows({"decade": "year", "century": "year"}.get(unit, unit)):
            return None
        if unit == "week":
            monday = plus(self.day, 7 * units - self.day.weekday())
            sunday = plus(self.day, 7 * units - self.day.weekday() + 6)
            return Interval(of_day(monday), of_day(sunday)) if monday and sunday else None
        point = of_day(self.day)
        if unit != "day":
            point = replace(point, day="", month=point.month if unit == "month" else "")
        if unit in ("decade", "century"):
            known = 3 if unit == "decade" else 2
            point = Point(point.year[:known] + "X" * (4 - known))
        return shifted(point, units)

    def quarter(self, units: int) -> Value | None:
        """Return the months of the quarter so many quarters later."""
        if not self.knows("month"):
            return None
        years, quarter = divmod((self.day.month - 1) // 3 + units, 4)
        return months_of(self.day.year + years, quarter * 3 + 1, quarter * 3 + 3)

    def weekend(self, turn: int | None, ahead: bool | None) -> Value | None:
        """Return Saturday and Sunday: the last ones begun, or the next ones."""
        if not self.knows("day"):
            return None
        since = (self.day.weekday() - 5) % 7  # days since the last Saturday
        if turn == -1 and since < 2:
            since += 7
        later = turn == 1 or (turn != -1 and ahead and since > 1)
        saturday = plus(self.day, 7 - since if later else -since)
        sunday = plus(saturday, 1) if saturday else None
        return Interval(of_day(saturday), of_day(sunday)) if saturday and sunday else None

    def weekday(self, wanted: int, turn: int | None, ahead: bool | None) -> Value | None:
        """Return the day nearest in the past, or ahead where "next" or the verb says so."""
        if not self.knows("day"):
            return None
        later = turn == 1 or (turn != -1 and bool(ahead))
        distance = (wanted - self.day.weekday()) % 7 if later else -((self.day.weekday() - wanted) % 7)
        if distance == 0 and turn:
            distance = 7 * turn
        day = plus(self.day, distance)
        return of_day(day) if day else None

    def day_of_week(self, week: int, wanted: int) -> Value | None:
        """Return a day of the week so many weeks later."""
        day = plus(self.day, 7 * week - self.day.weekday() + wanted) if self.knows("day") else None
        return of_day(day) if day else None

    def placed(self, in_year: InYear, *, turn: int | None = None, ahead: bool | None = None) -> Value | None:
        """Return what comes once a year in the year that is meant.

        Args:
            in_year: gives the date in a year.
            turn: -1, 0 or 1 for "last", "this" and "next".
            ahead: True for what is to come, False for what is past, None where nothing tells.
        """
        if not self.knows("month"):
            return None
        found = [one for year in range(self.day.year - 2, self.day.year + 3) for one in _span(in_year, year)]
        if turn == 0:
            now = (value for first, last, value in found if first <= self.day <= last)
            present = next(now, None) or (None if ahead is False else existing(in_year(self.day.year)))
            return present or self._nearest(found, ahead)
        if turn == 1:
            return next((value for first, _, value in found if first > self.last), None)
        if turn == -1:
            return next((value for _, last, value in reversed(found) if last < self.day), None)
        return self._nearest(found, ahead)

    def _nearest(self, found: list[tuple[date, date, Value]], ahead: bool | None) -> Value | None:
        """The one that a verb points to, unless it is far and another is near."""
        far = [
            (max((first - self.day).days, (self.day - last).days, 0), value) for first, last, value in found
        ]
        nearest = min(far, key=lambda one: one[0], default=None)
        if nearest is None or ahead is None:
            return nearest[1] if nearest and nearest[0] <= _FAR else None
        if ahead:
            told = next(
                (one for one, (_, last, _) in zip(far, found, strict=True) if last >= self.day), nearest
            )
        else:
            before = zip(reversed(far), reversed(found), strict=True)
            told = next((one for one, (first, _, _) in before if first <= self.last), nearest)
        return nearest[1] if told[0] > _FAR and nearest[0] <= _NEAR else told[1]


def _span(in_year: InYear, year: int) -> list[tuple[date, date, Value]]:
    value = existing(in_year(year)) if 0 < year < 9999 else None
    first, last = bounds(str(value)) if value else (None, None)
    return [(first, last, value)] if value and first and last else []


def existing(value: Value | None) -> Value | None:
    """Return the date if there is such a one: "31 February" and "2016 to 2014" are none."""
    try:
        return value if value is not None and any(bounds(str(value))) else None
    except ValueError:
        return None


def months_of(year: int, first: int, last: int) -> Interval:
    """Return some months of a year."""
    return Interval(Point(f"{year:04}", f"{first:02}"), Point(f"{year:04}", f"{last:02}"))


def plus(day: date, days: int) -> date | None:
    """Return the day so many days later, or None where the calendar ends."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return None
