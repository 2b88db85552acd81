"""Dates that are counted from the day of publication: "on Tuesday", "last week", "over a decade ago"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from site_build import languages
from site_build.dates.edtf import Interval, Point, bounds, edged, is_exact_day, of_day, part_of, shifted
from site_build.when.calendar_dates import NO_YEAR, Stated
from site_build.when.words import Words, full_months, months, small_words, weekdays

_UNITS = ("day", "week", "month", "year")
Value = Point | Interval


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day of publication, as exactly as the source states it."""

    day: date
    """The first day it can be."""
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
        return cls(earliest, known)

    def knows(self, unit: str) -> bool:
        """Return True where a date can be counted from this one in a unit."""
        order = ("day", "month", "year")
        return order.index(self.known) <= order.index("day" if unit == "week" else unit)

    def moved(self, unit: str, units: int) -> Value | None:
        """Return the day, week, month or year so many units later; a week runs from Monday to Sunday."""
        if not self.knows(unit):
            return None
        if unit == "week":
            monday = _plus(self.day, 7 * units - self.day.weekday())
            sunday = _plus(self.day, 7 * units - self.day.weekday() + 6)
            return Interval(of_day(monday), of_day(sunday)) if monday and sunday else None
        point = of_day(self.day)
        if unit != "day":
            point = replace(point, day="", month=point.month if unit == "month" else "")
        return shifted(point, units)


def _plus(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days)
    except OverflowError:
        return None


def completed(stated: Stated, anchor: Anchor) -> Stated | None:
    """Return a date without a year in the year that brings it nearest to the day of publication."""
    if not anchor.knows("month"):
        return None
    nearest: tuple[int, Value] | None = None
    for year in range(anchor.day.year - 1, anchor.day.year + 2):
        value = _in_year(stated.value, f"{year:04}")
        first = bounds(str(value))[0] if value else None
        if value and first and (nearest is None or abs((first - anchor.day).days) < nearest[0]):
            nearest = abs((first - anchor.day).days), value
    if nearest is None or nearest[0] > 150:
        return None  # as near to the last one as to the next
    return replace(stated, value=nearest[1], relative=True, yearless=False)


def _in_year(value: Value, year: str) -> Value | None:
    def placed(point: Point | str) -> Point | str:
        return replace(point, year=year) if isinstance(point, Point) and point.year == NO_YEAR else point

    dated = placed(value) if isinstance(value, Point) else Interval(placed(value.start), placed(value.end))
    try:
        bounds(str(dated))
    except ValueError:
        return None
    return dated if isinstance(dated, Point | Interval) else None


def find(words: str, language: str, anchor: Anchor) -> Iterator[Stated]:
    """Yield the relative dates in some words; they may overlap."""
    if language not in languages.KNOWN:
        return
    for rule, pattern in _patterns(language):
        for match in pattern.finditer(words):
            value = rule(match, language, anchor)
            if value is not None:
                start, end = match.span("all")
                yield Stated(start, end, value, relative=True)


# ---- rules ----


def _ago(match: re.Match[str], language: str, anchor: Anchor) -> Value | None:
    number, unit = _counted(match, language)
    value = anchor.moved(unit, -number) if number else None
    if unit == "week":
        value = anchor.moved("day", -7 * number) if number else None
    if value is None or not isinstance(value, Point):
        return None
    if match["over"]:
        return edged("by", value)
    vague = match["about"] or unit == "week" or match["decades"]
    return replace(value, qualifier="~") if vague else value


def _past(match: re.Match[str], language: str, anchor: Anchor) -> Value | None:
    number, unit = _counted(match, language)
    if unit == "week":
        number, unit = 7 * number, "day"
    begun, now = anchor.moved(unit, -number), anchor.moved(unit, 0)
    if not number or not isinstance(begun, Point) or not isinstance(now, Point):
        return None
    return Interval(begun, now)


def _counted(match: re.Match[str], language: str) -> tuple[int, str]:
    """How many of which unit; a decade is ten years."""
    word = match["decades"] or next(match[unit] for unit in _UNITS if match[unit])
    number = _numeral(match["number"], language) if match["number"] else int(word.casefold() in _ONE)
    if match["decades"]:
        return number * 10, "year"
    unit = next(unit for unit in _UNITS if match[unit])
    return number, unit


_ONE = frozenset({"день", "неделю", "месяц", "год", "десятилетие"})
"""Words that mean one unit without a number before them: "год назад"."""


def _numeral(words: str, language: str) -> int:
    if words.strip().isdecimal():
        return int(words)
    for value, forms in enumerate(small_words(language).numbers, 1):
        if words.strip().casefold() in forms.split("|"):
            return value
    return 0


def _turned(match: re.Match[str], language: str, anchor: Anchor) -> Value | None:
    """Return what words such as "last week" and "next year" mean."""
    unit = next(unit for unit in _UNITS if match[unit])
    return anchor.moved(unit, _direction(match)) if unit != "day" else None


def _day_before_or_after(match: re.Match[str], language: str, anchor: Anchor) -> Value | None:
    return anchor.moved("day", -1 if match["yesterday"] else 1 if match["tomorrow"] else 0)


def _weekday(match: re.Match[str], language: str, anchor: Anchor) -> Value | None:
    """The day nearest in the past; ahead where "next" or the verb says so."""
    if not anchor.knows("day"):
        return None
    wanted = weekdays(language)[_spelt(match["weekday"], tuple(weekdays(language)))]
    turn = _direction(match)
    ahead = turn > 0 or (turn == 0 and _is_ahead(match, language))
    distance = (wanted - anchor.day.weekday()) % 7 if ahead else -((anchor.day.weekday() - wanted) % 7)
    if distance == 0 and turn:
        distance = 7 * turn
    day = _plus(anchor.day, distance)
    return of_day(day) if day else None


def _is_ahead(match: re.Match[str], language: str) -> bool:
    """True where the words just before speak of what is to come."""
    near = re.split(r"[,;“”\"]", match.string[max(0, match.start("all") - 60) : match.start("all")])[-1]
    return bool(re.search(rf"\b(?:{small_words(language).future})\b", near, re.IGNORECASE))


def _month(match: re.Match[str], language: str, anchor: Anchor) -> Value | None:
    """Return what "in May" or "last March" means: the nearest one; none where two are about as near."""
    if not anchor.knows("month"):
        return None
    number = int(months(language)[_spelt(match["month_name"], tuple(months(language)))])
    turn = _direction(match)
    distance = number - anchor.day.month
    if turn < 0:
        distance -= 12 if distance >= 0 else 0
    elif turn > 0:
        distance += 12 if distance <= 0 else 0
    elif not match["this"]:
        distance = (distance + 5) % 12 - 5
        if _is_ahead(match, language) is (distance < 0) or distance > 3:
            return None
    found = anchor.moved("month", distance)
    part = next((name for name in ("early", "mid", "late") if match[name]), None)
    return part_of(part, found) if part and isinstance(found, Point) else found


def _direction(match: re.Match[str]) -> int:
    groups = match.groupdict()
    if groups.get("last") or groups.get("last2"):
        return -1
    return 1 if groups.get("next") or groups.get("next2") else 0


def _spelt(name: str, names: tuple[str, ...]) -> str:
    return next(one for one in names if one.casefold() == name.casefold())


# ---- patterns ----


@cache
def _patterns(language: str):  # type: ignore[no-untyped-def]
    word = small_words(language)
    flag = "" if language in ("en", "de") else "(?i)"
    units = "|".join(f"(?P<{name}>{form})" for name, form in zip(_UNITS, word.units, strict=True))
    counted = rf"(?:(?P<number>\d{{1,3}}|{_number_words(word)}) )?(?:(?P<decades>{word.decades})|{units})"
    vague = rf"(?:(?P<over>(?i:{word.over})) |(?P<about>(?i:{word.about})) )?"
    before, after = word.ago
    ago = rf"(?P<all>(?i:{before}){' ' if before else ''}{vague}{counted}{' ' if after else ''}(?:{after}))"
    turn = rf"(?:(?P<last>(?i:{word.last}))|(?P<this>(?i:{word.this}))|(?P<next>(?i:{word.next})))"
    turned_after = rf"(?P<last2>{word.last})|(?P<next2>{word.next})"
    days = "|".join(weekdays(language))
    named = "|".join(sorted(full_months(language), key=lambda name: (-len(name), name)))
    edges = "|".join((word.at, word.since, word.before, word.after, word.until, word.by))
    yesterday, _, tomorrow = word.days
    part = rf"(?:(?:(?P<early>{word.early})|(?P<mid>{word.mid})|(?P<late>{word.late}))[- ])?"
    forms = [
        (_ago, ago),
        (_past, rf"(?P<all>(?i:{word.past}) {counted})"),
        (
            _day_before_or_after,
            rf"(?P<all>(?P<yesterday>(?i:{yesterday}))"
            + (rf"|(?P<tomorrow>(?i:{tomorrow})))" if tomorrow else "|(?P<tomorrow>(?!)))"),
        ),
        (_weekday, rf"(?:(?i:{edges}) )(?P<all>(?:{turn} )?(?P<weekday>{days})(?: (?:{turned_after}))?)"),
        (_weekday, rf"(?P<all>{turn} (?P<weekday>{days}))"),
        (_month, rf"(?:(?i:{edges}) )(?P<all>(?:{turn} )?{part}(?P<month_name>{named}))(?! \d|,? \d{{4}})"),
        (
            _month,
            rf"(?P<all>{turn} (?P<early>(?!))?(?P<mid>(?!))?(?P<late>(?!))?(?P<month_name>{named}))(?! "
            rf"\d|,? \d{{4}})",
        ),
        (_turned, rf"(?<!the )(?P<all>{turn} (?:{units}))"),
    ]
    if language in ("fr", "es"):
        forms.append((_turned, rf"(?P<all>(?:la|el|le|l['’]) ?(?:{units}) (?:{turned_after}))"))
        forms.append((_weekday, rf"(?<=[\w,] )(?P<all>(?P<weekday>{days})(?: (?:{turned_after}))?)"))
    if language == "en":
        forms.append(
            (
                _weekday,
                rf"(?!(?:the|of|and|or) )[a-z]+ (?P<all>(?P<weekday>{days}))(?! [A-Z])",
            )
        )
    return tuple((rule, re.compile(rf"{flag}(?<![\w’'-]){form}(?![\w’'-])")) for rule, form in forms)


def _number_words(word: Words) -> str:
    forms = (form for forms in word.numbers for form in forms.split("|"))
    return "|".join(sorted(forms, key=lambda form: (-len(form), form)))
