"""Days and months written out in a page's own language, read strictly. No reading is better than a wrong one.

Month names are Babel's (CLDR). What could be two days (``03/04/2026`` in English) is none. Persian dates are
turned into Gregorian ones; other calendars are left alone.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import lru_cache

_LOCALES = """
en de fr es pt it nl sv da nb fi pl cs ro hu tr id vi ru uk bg sr ar ar_SY ar_MA fa hi mr ne el he
""".split()
_DIGITS = re.compile(r"[^\x00-\x7f]")


def days(words: str, language: str | None = None) -> tuple[str, ...]:
    """Return the days named in ``words`` as ``YYYY-MM-DD``, and bare months as ``YYYY-MM``, each once.

    Args:
        words: a short line, such as ``Jul 14, 2025 | World``.
        language: BCP 47 tag of the page; English month names are understood beside it.
    """
    plain = _plain(words)
    found: list[tuple[int, str]] = []
    taken: list[tuple[int, int]] = []
    for pattern, order in [*_NUMERIC, *_named(_locales(language))]:
        for match in pattern.finditer(plain):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            value = _value(match, order, language)
            taken.append(match.span())
            if value:
                found.append((match.start(), value))
    return tuple(dict.fromkeys(value for _, value in sorted(found)))


def iso(stamp: str, language: str | None = None) -> str | None:
    """Return the day of a machine's time stamp as it is written there, in its own time zone."""
    found = days(stamp[:60].replace("T", " "), language)
    return found[0] if found else None


def _plain(words: str) -> str:
    """ASCII digits, lower case, and none of the points that abbreviate months."""
    return _TWICE.sub(r"\1", _DIGITS.sub(_digit, words).casefold())


_TWICE = re.compile(r"(\d{1,2} [^\W\d]+ \d{4}|[^\W\d]+ \d{1,2}, \d{4})\1")
"""A date for two widths of screen comes glued to itself."""


def _digit(match: re.Match[str]) -> str:
    value = unicodedata.digit(match[0], -1)
    return str(value) if value >= 0 else match[0]


def _locales(language: str | None) -> tuple[str, ...]:
    primary = (language or "").split("-")[0]
    own = tuple(name for name in _LOCALES if name.split("_")[0] == primary)
    return (*own, "en") if own and primary != "en" else ("en",) if primary == "en" else tuple(_LOCALES)


@lru_cache(maxsize=64)
def _months(locale: str) -> dict[str, int]:
    """Return month names and abbreviations, in lower case without points."""
    from babel.core import Locale

    forms = Locale.parse(locale).months
    names: dict[str, int] = {}
    # Never "stand-alone": a language without such forms is given those of the language loaded first.
    for width in ("wide", "abbreviated"):
        for number, name in forms["format"][width].items():
            names.setdefault(name.casefold().rstrip("."), number)
    return {name: number for name, number in names.items() if not name.isdigit() and len(name) > 1}


_PERSIAN = {
    "فروردین": 1, "اردیبهشت": 2, "خرداد": 3, "تیر": 4, "مرداد": 5, "شهریور": 6,
    "مهر": 7, "آبان": 8, "آذر": 9, "دی": 10, "بهمن": 11, "اسفند": 12,
}  # fmt: skip
_NUMERIC = (
    (re.compile(r"(?<!\d)((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)"), "ymd"),
    (re.compile(r"(?<!\d)((?:19|20)\d{2})\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일号])?"), "ymd"),
    (re.compile(r"(?<!\d)(1[34]\d{2})[-/](\d{1,2})[-/](\d{1,2})(?!\d)"), "persian"),
    (re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d{2})(?!\d)"), "dmy"),
    (re.compile(r"(?<!\d)(\d{1,2})([/-])(\d{1,2})\2((?:19|20)\d{2})(?!\d)"), "either"),
)
_JOIN = r"(?:\s*(?:\.|,|/|-|de|of|del|di)\s*|\s+)"


@lru_cache(maxsize=64)
def _named(locales: tuple[str, ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    names = {name for locale in locales for name in _months(locale)}
    months = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    month, year = rf"({months})(?![^\W\d_])\.?", r"((?:19|20)\d{2})(?!\d)"
    persian = "|".join(sorted(_PERSIAN, key=len, reverse=True))
    day = r"(\d{1,2})(?:st|nd|rd|th|er|º|°|ª|\.|-го)?"
    rows = [
        (rf"(?<!\d){day}{_JOIN}{month}{_JOIN}{year}", "dmy"),
        (rf"(?<![^\W\d_]){month}\s+{day}(?:\s*,\s*|\s+){year}", "mdy"),
        (rf"(?<!\d){year}{_JOIN}{month}{_JOIN}{day}(?!\d)", "ymd"),
        (rf"(?<![^\W\d_]){month}(?:\s*,\s*|\s+de\s+|\s+){year}", "my"),
    ]
    if "fa" in locales:
        rows.append(
            (rf"(?<!\d)(\d{{1,2}})\s+({persian})(?:\s+ماه)?\s*،?\s+(1[34]\d{{2}})(?!\d)", "persian-dmy")
        )
    return tuple((re.compile(row), order) for row, order in rows)


def _value(match: re.Match[str], order: str, language: str | None) -> str | None:
    groups = match.groups()
    if order == "either":
        first, _, second, year = groups
        return _day(year, *_by_custom(int(first), int(second), language))
    if order == "persian":
        return _gregorian(int(groups[0]), int(groups[1]), int(groups[2]))
    if order == "persian-dmy":
        return _gregorian(int(groups[2]), _PERSIAN[groups[1]], int(groups[0]))
    parts = dict(zip(order, groups, strict=True))
    return _day(parts["y"], _number(parts["m"]), int(parts["d"]) if parts.get("d") else None)


def _number(month: str) -> int:
    if month.isdigit():
        return int(month)
    return next(number for locale in _LOCALES for name, number in _months(locale).items() if name == month)


def _by_custom(first: int, second: int, language: str | None) -> tuple[int, int | None]:
    """Return month and day. English pages write either first; only a number above 12 tells."""
    if first > 12:
        return second, first
    if second > 12 or first == second:
        return first, second
    return (0, None) if language is None or language.startswith("en") else (second, first)


def _day(year: str, month: int, day: int | None) -> str | None:
    try:
        if day is None:
            return f"{date(int(year), month, 1):%Y-%m}"
        return date(int(year), month, day).isoformat()
    except ValueError:
        return None


def _gregorian(year: int, month: int, day: int) -> str | None:
    """Return the Gregorian day of a Persian date (the 33-year rule, right from 1178 to 1634).

    Source:
        Borkowski's simplification as used in ``jdf``; 1 Farvardin 1400 is 21 March 2021.
    """
    if not (1300 <= year <= 1500 and 1 <= month <= 12 and 1 <= day <= (31 if month <= 6 else 30)):
        return None
    past = year - 979
    number = 365 * past + past // 33 * 8 + (past % 33 + 3) // 4 + day - 1
    number += 31 * (month - 1) if month <= 6 else 186 + 30 * (month - 7)
    return date.fromordinal(date(1600, 3, 20).toordinal() + number).isoformat()
