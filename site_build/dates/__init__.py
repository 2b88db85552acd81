"""Dates in words: how people write them in files they own, and how a reader is shown them.

The value itself is EDTF (`site_build.dates.edtf`); its checks are offered here too, so that a room
needs one import. What people write is English, with one spelling for each value: what `in_words`
writes in English, `read` reads back as the same value.

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

from dataclasses import dataclass, replace

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
from site_build.strings import Strings, english, tongue

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

_QUALIFIERS = {"~": "about", "?": "possibly", "%": "possibly_about"}
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}


def in_words(edtf: str, say: Strings | None = None) -> str:
    """Return a date in words: "11 March 2026", "about May 2026", "before 27 May 2026", "1990s".

    Args:
        edtf: the date.
        say: the texts of another language; what is said in English, `read` reads back.
    """
    parsed = parse(edtf)
    words = _Words(say or english())
    if isinstance(parsed, Point):
        return words.point(parsed)
    return words.part(parsed) or words.interval(parsed)


@dataclass(frozen=True, slots=True)
class _Words:
    """Dates in one language."""

    say: Strings

    def point(self, point: Point) -> str:
        plain = self.plain(point)
        return (
            self.say(f"unsure_dates.{_QUALIFIERS[point.qualifier]}", date=plain) if point.qualifier else plain
        )

    def plain(self, point: Point) -> str:
        if point.day == "XX":
            month = self.plain(replace(point, day="", month=point.month.strip("X")))
            return self.say("dates.some_day_in", date=month)
        if point.month == "XX":
            return self.say("dates.some_month_in", date=point.year)
        if point.month in SEASONS:
            season = self.say(f"seasons.{_SEASONS[point.month]}")
            return self.say("dates.season", season=season, year=point.year)
        if point.day:
            month = self.month(point, of_day=True)
            return self.say("dates.day", day=str(int(point.day)), month=month, year=point.year)
        if point.month:
            return self.say("dates.month", month=self.month(point), year=point.year)
        if point.year.endswith("XX"):
            number = int(point.year[:2]) + 1
            return self.say(f"centuries.{tongue.ordinal(self.say.language, number)}", number=str(number))
        if point.year.endswith("X"):
            return self.say("dates.decade", year=f"{point.year[:3]}0")
        return point.year

    def month(self, point: Point, *, of_day: bool = False) -> str:
        name = MONTHS[int(point.month) - 1].lower()
        return self.say(f"months_of_days.{name}") if of_day else self.say(f"months.{name}")

    def interval(self, interval: Interval) -> str:
        start, end = interval.start, interval.end
        if isinstance(start, Point) and isinstance(end, Point):
            return self.say("dates.between", start=self.without_shared(start, end), end=self.point(end))
        if isinstance(end, Point):
            if start == "..":
                return self.say("dates.until", date=self.point(end))
            if end.day:
                return self.say("dates.on_or_before", date=self.point(end))
            after = shifted(end, 1)
            if after:
                return self.say("dates.before", date=self.point(after))
            return self.say("dates.by", date=self.point(end))
        assert isinstance(start, Point)  # an interval has a date at one end at least: `parse`
        if end == "..":
            return self.say("dates.since", date=self.point(start))
        before = shifted(start, -1)
        if before:
            return self.say("dates.after", date=self.point(before))
        return self.say("dates.not_before", date=self.point(start))

    def without_shared(self, start: Point, end: Point) -> str:
        """The first date without year and month that it shares with the second: "11" of "11 and 13 March"."""
        plain = not start.qualifier and not end.qualifier
        if not plain or not (start.month + start.day).isdigit() or not (end.month + end.day).isdigit():
            return self.point(start)
        if (
            start.year != end.year
            or bool(start.day) != bool(end.day)
            or {start.month, end.month} & SEASONS.keys()
        ):
            return self.point(start)
        if not start.day:
            return self.month(start)
        day = str(int(start.day))
        if start.month == end.month:
            return self.say("dates.day_alone", day=day)
        return self.say("dates.day_of_month", day=day, month=self.month(start, of_day=True))

    def part(self, interval: Interval) -> str:
        """Words such as "early 2026", where the interval is exactly what `read` makes of these words."""
        start = interval.start
        if not isinstance(start, Point) or start.qualifier != "~" or "X" in start.year:
            return ""
        wholes = (
            [Point(start.year, start.month)]
            if start.day
            else [Point(start.year), Point(start.year[:3] + "X")]
        )
        for whole in wholes:
            for part in PARTS:
                if part_of(part, whole) == interval:
                    return self.say(f"parts_of_time.{part}", date=self.plain(whole))
        return ""
