"""Dates that stand in a text with all their parts: days, months, years, decades, in many languages.

A day without its year is found too, as `Stated.yearless`: whoever knows the day of publication completes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from site_build.dates.edtf import Interval, Point, checked, part_of
from site_build.when.words import Words, full_months, months, small_words, weekdays


@dataclass(frozen=True, slots=True)
class Stated:
    """A date as it stands in some words."""

    start: int
    end: int
    value: Point | Interval
    relative: bool = False
    """True where it was counted from the day of publication."""
    yearless: bool = False
    """True where `value` has the year 0004, a leap year, for want of one."""
    fixed: bool = False
    """True where a preposition before it belongs to another word: "after the 2021 election"."""


NO_YEAR = "0004"
_CASED = ("en", "de")
"""Languages that write months with a capital, so that "may" and "march" are verbs."""
_UNITS = (
    "%|percent|per cent|dollars?|euros?|pounds?|people|persons|men|women|soldiers|troops|fighters|tons?"
    "|tonnes?|km"
    "|kilomet|met[er]|miles?|feet|homes|houses|jobs|points?|times|copies|cases|deaths|megawatts|barrels"
    "|workers|units"
    "|Menschen|Personen|Euro|Prozent|Meter|personnes|mètres|personas|metros|человек|тонн|рублей|долларов"
)
_YEAR = rf"(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d| ?(?:{_UNITS}))"
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|º|ª|\.(?= )|-го|-е)?"
_PARTS = ("early", "mid", "late")
_ISO = re.compile(r"(?<![\w-])(?P<y>(?:1[5-9]|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?![\w-])")
_EAST_ASIAN = re.compile(
    r"(?:(?P<y>(?:1[5-9]|20)\d\d) ?[年년] ?)(?:(?P<m>\d{1,2}) ?[月월](?: ?(?P<d>\d{1,2}) ?[日일号])?)?"
    r"|(?<![\d.,])(?P<m2>\d{1,2})[月월] ?(?P<d2>\d{1,2})[日일号]"
)


def find(words: str, language: str) -> Iterator[Stated]:
    """Yield the calendar dates in some words; they may overlap, the longer ones come first."""
    for match in _ISO.finditer(words):
        yield from _stated(match, Point(match["y"], match["m"], match["d"]))
    for match in _EAST_ASIAN.finditer(words):
        month, day = match["m"] or match["m2"] or "", match["d"] or match["d2"] or ""
        yield from _stated(
            match, Point(match["y"] or NO_YEAR, month and month.zfill(2), day and day.zfill(2))
        )
    for name, pattern in _patterns(language):
        for match in pattern.finditer(words):
            yield from _RULES[name](match, language)


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The patterns of a language, the longer forms first."""
    word = small_words(language)
    names = months(language)
    flag = "" if language in _CASED else "(?i)"
    forms: list[tuple[str, str]] = []
    if names:
        month = _month_names(language)
        days = "|".join(map(re.escape, weekdays(language)))
        on = rf"(?:(?:{days})\.?,? (?:the |den |dem |le )?)?" if days else ""
        of = r"(?:of |de |del )?"
        year = rf",? ?(?:de |del |of )?(?P<y>{_YEAR})(?: года| г\.|年)?"
        to = rf"(?: ?[-–—] ?| (?:{word.ranges}) )"
        forms += [
            (
                "days",
                rf"{on}(?P<d>{_DAY}) {of}(?P<m>{month}){to}(?P<d2>{_DAY}) {of}(?P<m2>{month})(?:{year})?",
            ),
            ("days", rf"(?P<d>{_DAY}){to}(?P<d2>{_DAY}) {of}(?P<m>{month})(?:{year})?"),
            ("days", rf"(?P<m>{month}) (?P<d>{_DAY}){to}(?P<d2>{_DAY})(?!\d|[.,]\d)(?:{year})?"),
            (
                "days",
                rf"(?P<m>{month}) (?P<d>{_DAY}){to}(?P<m2>{month}) (?P<d2>{_DAY})(?!\d|[.,]\d)(?:{year})?",
            ),
            ("day", rf"{on}(?P<d>{_DAY}) {of}(?P<m>{month})(?:{year})?"),
            ("day", rf"{on}(?P<m>{month}) (?P<d>{_DAY})(?!\d|[.,:]\d)(?:{year})?"),
            ("months", rf"(?P<m>{month}){to}(?P<m2>{month}){year}"),
            ("month", rf"{_part(word)}(?P<m>{month}){year}"),
        ]
    forms += _year_forms(word)
    return tuple((name, re.compile(rf"{flag}(?<![\w.,-]){form}(?!\w)")) for name, form in forms)


def _month_names(language: str) -> str:
    """A month; the stop of a short form belongs to it, the one after a full name to the sentence."""
    full = full_months(language)
    names = sorted(months(language), key=lambda name: (-len(name), name))
    forms = (re.escape(name) + r"(?!\w)" + ("" if name in full else r"\.?") for name in names)
    return f"(?:{'|'.join(forms)})"


def _part(word: Words) -> str:
    if not word.early:
        return ""
    return rf"(?:(?:(?P<early>{word.early})|(?P<mid>{word.mid})|(?P<late>{word.late}))[- ](?:de |du |des )?)?"


def _year_forms(word: Words) -> list[tuple[str, str]]:
    before = "|".join(filter(None, (word.at, word.since, word.before, word.after, word.until, word.by)))
    forms = [("years", rf"(?P<y>{_YEAR})(?: ?[-–—] ?| (?:{word.ranges}) )(?P<y2>{_YEAR})(?![-–]\d)")]
    if word.decade:
        forms.append(("decade", f"(?P<all>{word.decade})"))
    if any(word.seasons):
        named = "|".join(f"(?P<s{number}>{season})" for number, season in enumerate(word.seasons, 21))
        forms.append(("season", rf"(?:{named}) (?:of |de |del |des Jahres )?(?P<y>{_YEAR})"))
    if before:
        gap = rf"(?: the)?(?: year)? (?:{word.year})?" if word.year else r"(?: the year)? "
        forms.append(("year", rf"(?i:{before})(?P<gap>{gap})(?P<all>{_part(word)}(?P<y>{_YEAR}))(?![-–]\d)"))
    if word.early:
        forms.append(("year", rf"(?P<all>{_part(word).removesuffix('?')}(?P<y>{_YEAR}))"))
    forms.append(("year", rf"(?P<gap>\()(?P<all>(?P<y>{_YEAR}))(?=\))"))
    forms.append(("event", rf"[Tt]he (?P<all>(?P<y>{_YEAR}))(?= [a-z]{{4}})"))
    forms.append(("year", rf"(?P<all>(?P<y>{_YEAR}) (?:года|году|год|годов))"))
    forms.append(("century", r"(?P<c>\d{2})(?:st|nd|rd|th)[- ]century"))
    return forms


# ---- from a match to a date ----


def _days(match: re.Match[str], language: str) -> Iterator[Stated]:
    month = _number(match["m"], language)
    later = _number(match.groupdict().get("m2") or match["m"], language)
    year = match["y"] or NO_YEAR
    yield from _stated(
        match, Interval(Point(year, month, _day(match["d"])), Point(year, later, _day(match["d2"])))
    )


def _one_day(match: re.Match[str], language: str) -> Iterator[Stated]:
    if match["y"] is None and _YEARLESS_GUARD.search(match.string[: match.start()]):
        return
    yield from _stated(match, Point(match["y"] or NO_YEAR, _number(match["m"], language), _day(match["d"])))


_YEARLESS_GUARD = re.compile(r"(?:\b[Tt]he|\b[Ii]n|[$€£]\d*) $")
"""Before a day without a year: "the October 7 attacks" is a name, "in May 27 people" has no day."""


def _months(match: re.Match[str], language: str) -> Iterator[Stated]:
    both = (Point(match["y"], _number(match[name], language)) for name in ("m", "m2"))
    yield from _stated(match, Interval(*both))


def _month(match: re.Match[str], language: str) -> Iterator[Stated]:
    if _DAY_BEFORE.search(match.string[: match.start()]):
        return  # a day that does not exist, such as 31 February
    yield from _stated(match, _parted(match, Point(match["y"], _number(match["m"], language))))


_DAY_BEFORE = re.compile(r"\b\d{1,2}(?:\.|st|nd|rd|th)? (?:of |de )?$")


def _years(match: re.Match[str], language: str) -> Iterator[Stated]:
    yield from _stated(match, Interval(Point(match["y"]), Point(match["y2"])))


def _decade(match: re.Match[str], language: str) -> Iterator[Stated]:
    part, decade = (group for group in match.groups()[1:3])
    point = Point(f"{decade}X")
    word = small_words(language)
    for name, pattern in (("early", word.early), ("mid", word.mid), ("late", word.late)):
        if part and re.match(pattern.split("|")[0][:4], part, re.IGNORECASE):
            yield from _stated(match, part_of(name, point), group="all")
            return
    yield from _stated(match, point, group="all")


def _season(match: re.Match[str], language: str) -> Iterator[Stated]:
    number = next(name[1:] for name in ("s21", "s22", "s23", "s24") if match[name])
    yield from _stated(match, Point(match["y"], number))


def _year(match: re.Match[str], language: str) -> Iterator[Stated]:
    following = match.string[match.end() :]
    if (
        "gap" in match.re.groupindex
        and _COUNTED.match(following)
        and not match.group().casefold().startswith("in ")
    ):
        return
    yield from _stated(match, _parted(match, Point(match["y"])), group="all")


_COUNTED = re.compile(r" (?!as |is |was |has |this )[a-z]+s\b")
"""After a number: what is counted, as in "of 2000 soldiers"."""


def _event(match: re.Match[str], language: str) -> Iterator[Stated]:
    for stated in _stated(match, Point(match["y"]), group="all"):
        yield Stated(stated.start, stated.end, stated.value, fixed=True)


def _century(match: re.Match[str], language: str) -> Iterator[Stated]:
    if 15 <= int(match["c"]) <= 21:
        yield from _stated(match, Point(f"{int(match['c']) - 1:02}XX"))


_RULES = {
    "days": _days,
    "day": _one_day,
    "months": _months,
    "month": _month,
    "years": _years,
    "decade": _decade,
    "season": _season,
    "year": _year,
    "event": _event,
    "century": _century,
}


def _parted(match: re.Match[str], whole: Point) -> Point | Interval:
    groups = match.groupdict()
    part = next((name for name in _PARTS if groups.get(name)), None)
    return part_of(part, whole) if part else whole


def _stated(match: re.Match[str], value: Point | Interval, *, group: str | int = 0) -> Iterator[Stated]:
    """The date, if it exists: "31 February" and "2016 to 2014" are none."""
    try:
        checked(str(value))
    except ValueError:
        return
    first = value if isinstance(value, Point) else value.start
    start, end = match.span(group)
    yearless = isinstance(first, Point) and first.year == NO_YEAR
    yield Stated(start, end, value, yearless=yearless)


def _number(month: str, language: str) -> str:
    name = month.rstrip(".")
    names = months(language)
    return names.get(name) or {key.casefold(): number for key, number in names.items()}[name.casefold()]


def _day(words: str) -> str:
    return re.sub(r"\D", "", words).zfill(2)
