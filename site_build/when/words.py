"""The words that dates are made of, by language.

Names of months and days come from Babel for every language it knows; the small words around them stand in
`site_build.languages`. A language without them has its calendar dates found.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import get_day_names, get_month_names

from site_build import languages


@dataclass(frozen=True, slots=True)
class Words:
    """The small words of one language; patterns, parted by bars, empty where there are none."""

    since: str = ""
    before: str = ""
    after: str = ""
    until: str = ""
    by: str = ""
    at: str = ""
    """Prepositions before a year, a month or a weekday."""
    year: str = ""
    """Words between such a preposition and a year: "im Jahr 2021"."""
    ranges: str = "-|–|—"
    decade: str = ""
    early: str = ""
    mid: str = ""
    late: str = ""
    last: str = ""
    this: str = ""
    next: str = ""
    units: tuple[str, str, str, str] = ("", "", "", "")
    """Days, weeks, months, years, after a number."""
    decades: str = ""
    ago: tuple[str, str] = ("", "")
    """What stands before and after "two years" to mean two years ago."""
    over: str = ""
    about: str = ""
    numbers: tuple[str, ...] = ()
    """The numbers from one on, in order."""
    past: str = ""
    """Words that make "years" the ones just past: "in the past two years"."""
    days: tuple[str, str, str] = ("", "", "")
    """Yesterday, today, tomorrow."""
    future: str = ""
    """Words that show that what is told of lies ahead."""
    seasons: tuple[str, str, str, str] = ("", "", "", "")


@cache
def small_words(language: str) -> Words:
    """Return the small words of a language; none where it has no file."""
    found = languages.section(language, "dates")
    if found is None:
        return Words()
    for name, parts in _PARTS.items():
        found[name] = tuple(found.get(name, {}).get(part, "") for part in parts)
    numbers = found.get("numbers", {})
    found["numbers"] = tuple(numbers[number] for number in sorted(numbers, key=int))
    return Words(**found)


_PARTS = {
    "units": ("day", "week", "month", "year"),
    "ago": ("before", "after"),
    "days": ("yesterday", "today", "tomorrow"),
    "seasons": ("spring", "summer", "autumn", "winter"),
}


@cache
def months(language: str) -> dict[str, str]:
    """Return the names of the months, full and short, with their two digits; none where Babel has none."""
    found = {
        name.rstrip("."): f"{number:02}"
        for width in ("abbreviated", "wide")
        for number, name in _names(get_month_names, width, language).items()
        if len(name) > 1 and not name[0].isdigit()
    }
    return found | _MORE_MONTHS.get(language, {})


@cache
def full_months(language: str) -> frozenset[str]:
    """Return the full names of the months, which alone are plain enough to stand without a day or a year."""
    wide = frozenset(_names(get_month_names, "wide", language).values())
    return wide | frozenset(
        name for name in _MORE_MONTHS.get(language, {}) if len(name) > 4 or language == "ru"
    )


@cache
def weekdays(language: str) -> dict[str, int]:
    """Return the names of the days of the week, Monday being 0, as a text has them after a preposition."""
    found = {name: number for number, name in _names(get_day_names, "wide", language).items()}
    return found | _MORE_WEEKDAYS.get(language, {})


_MORE_MONTHS = {
    "en": {"Sept": "09"},
    "ru": {
        stem + ending: f"{number:02}"
        for number, (stem, endings) in enumerate(
            (
                ("январ", "ь я ю е"), ("феврал", "ь я ю е"), ("март", "- а у е"), ("апрел", "ь я ю е"),
                ("ма", "й я ю е"), ("июн", "ь я ю е"), ("июл", "ь я ю е"), ("август", "- а у е"),
                ("сентябр", "ь я ю е"), ("октябр", "ь я ю е"), ("ноябр", "ь я ю е"), ("декабр", "ь я ю е"),
            ),
            1,
        )
        for ending in endings.replace("-", "").split(" ")
    },
}  # fmt: skip
_MORE_WEEKDAYS = {"ru": {"среду": 2, "пятницу": 4, "субботу": 5}}


def _names(source: Callable[..., Mapping[int, str]], width: str, language: str) -> dict[int, str]:
    """Names in the form they have inside a date.

    Never Babel's "stand-alone" form: a language without one of its own is given that of whichever language
    was asked for first (Babel 2.18), so that the same text would get other dates in another order of
    sources.
    """
    try:
        return dict(source(width, "format", Locale(language)))
    except (UnknownLocaleError, ValueError):
        return {}
