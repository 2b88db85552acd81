"""Days and months written out in a page's own language, read strictly. No reading is better than a wrong one.

Month names are Babel's (CLDR). What could be two days (``03/04/2026`` in English) is none, unless the page
itself tells in which order it writes them. Persian and Thai dates are turned into Gregorian ones; other
calendars are left alone: a year beyond 2049 is one of theirs.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import lru_cache

_LOCALES = """
en en_GB de de_AT fr es pt it nl sv da nb fi pl cs ro hu tr id vi ru uk bg sr ar ar_SY ar_MA fa hi mr ne
el he th
sw sk sl hr sr_Latn lt lv et ca gl eu is sq mk be ka hy az uz kk ur bn ta te gu ms fil af
""".split()
_DIGITS = re.compile(r"[^\x00-\x7f]")


def days(words: str, language: str | None = None, *, order: str | None = None) -> tuple[str, ...]:
    """Return the days named in ``words`` as ``YYYY-MM-DD``, and bare months as ``YYYY-MM``, each once.

    Args:
        words: a short line, such as ``Jul 14, 2025 | World``.
        language: BCP 47 tag of the page; English month names are understood beside it.
        order: ``dmy`` or ``mdy``, where the page tells, see `slashes`.
    """
    plain = _plain(words)
    if not _YEAR.search(plain):
        return ()
    found: list[tuple[int, str]] = []
    taken: list[tuple[int, int]] = []
    for pattern, parts in [*_NUMERIC, *_named(_locales(language))]:
        for match in pattern.finditer(plain):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            value = _value(match, parts, language, order)
            taken.append(match.span())
            if value:
                found.append((match.start(), value))
    return tuple(dict.fromkeys(value for _, value in sorted(found)))


def slashes(page: str) -> str | None:
    """Return the order in which a page writes ``03/04/2026``, where a number above 12 shows it, or None."""
    orders = {
        "dmy" if int(match[1]) > 12 else "mdy"
        for match in _EITHER.finditer(page)
        if (int(match[1]) > 12) != (int(match[3]) > 12)
    }
    return orders.pop() if len(orders) == 1 else None


def iso(stamp: str, language: str | None = None, *, order: str | None = None) -> str | None:
    """Return the day of a machine's time stamp as it is written there, in its own time zone."""
    if match := _COMPACT.fullmatch(stamp.strip()):
        return _day(match[1], int(match[2]), int(match[3]))
    found = days(stamp[:60].replace("T", " "), language, order=order)
    return found[0] if found and found[0] not in _EPOCH else None


_COMPACT = re.compile(r"((?:199|20[0-4])\d)(\d{2})(\d{2})(?:T?\d{4,6}Z?)?")
_EPOCH = ("1970-01-01", "1969-12-31")
"""What a program writes that does not know the day."""


def _plain(words: str) -> str:
    """ASCII digits, lower case, and none of the points that abbreviate months."""
    return _TWICE.sub(r"\1", _DIGITS.sub(_digit, words).casefold())


_TWICE = re.compile(r"(\d{1,2} [^\W\d]+ \d{4}|[^\W\d]+ \d{1,2}, \d{4})\1")
"""A date for two widths of screen comes glued to itself."""
_YEAR = re.compile(r"(?:19|20|13|14|25)\d{2}")


def _digit(match: re.Match[str]) -> str:
    value = unicodedata.digit(match[0], -1)
    return str(value) if value >= 0 else match[0]


@lru_cache(maxsize=128)
def _locales(language: str | None) -> tuple[str, ...]:
    primary = (language or "").split("-")[0]
    own = tuple(name for name in _LOCALES if name.split("_")[0] == primary)
    if not own:
        return tuple(_LOCALES)
    return own if primary == "en" else (*own, "en")


@lru_cache(maxsize=128)
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
_END = r"(?!\d(?!\d?:\d\d))"
"""Behind a year: no digit, unless it begins a clock glued to the year, as in ``20268:41 AM``."""
_Y = r"((?:19\d|20[0-4])\d)"
_EITHER = re.compile(rf"(?<!\d)(\d{{1,2}})([/-])(\d{{1,2}})\2{_Y}{_END}")
_NUMERIC = (
    (re.compile(rf"(?<!\d){_Y}[-/.](\d{{1,2}})[-/.](\d{{1,2}})(?!\d)"), "ymd"),
    (re.compile(rf"(?<!\d){_Y}\s?[年년]\s?(\d{{1,2}})\s?[月월](?:\s?(\d{{1,2}})\s?[日일号])?"), "ymd"),
    (re.compile(r"(?<!\d)(1[34]\d{2})[-/](\d{1,2})[-/](\d{1,2})(?!\d)"), "persian"),
    (re.compile(rf"(?<![\d.])(\d{{1,2}})\.\s?(\d{{1,2}})\.\s?{_Y}{_END}"), "dmy"),
    (_EITHER, "either"),
)
_JOIN = r"(?:\s*(?:\.|,|/|-|de|of|del|di|năm|m\.)\s*|\s+(?:d['’])?)"


@lru_cache(maxsize=128)
def _named(locales: tuple[str, ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    months = "|".join(sorted(map(re.escape, _numbers(locales)), key=len, reverse=True))
    month = rf"({months})(?![^\W\d_])\.?"
    persian = "|".join(sorted(_PERSIAN, key=len, reverse=True))
    day = r"(\d{1,2})(?:st|nd|rd|th|er|º|°|ª|\.|-го)?"
    rows = [
        (rf"(?<!\d){day}{_JOIN}{month}{_JOIN}{_Y}{_END}", "dmy"),
        (rf"(?<![^\W\d_]){month}\s+{day}(?:\s*,\s*|\s+){_Y}{_END}", "mdy"),
        (rf"(?<!\d){_Y}{_JOIN}{month}{_JOIN}{day}(?!\d)", "ymd"),
        (rf"(?<![^\W\d_]){month}(?:\s*,\s*|\s+del?\s+|\s+){_Y}{_END}", "my"),
    ]
    if "fa" in locales:
        rows.append(
            (rf"(?<!\d)(\d{{1,2}})\s+({persian})(?:\s+ماه)?\s*،?\s+(1[34]\d{{2}})(?!\d)", "persian-dmy")
        )
    if "th" in locales:
        rows.append((rf"(?<!\d)(\d{{1,2}})\s+{month}\s+(?:พ\.ศ\.\s*)?(25\d{{2}})(?!\d)", "thai"))
        rows.append((r"(?<!\d)(\d{1,2})/(\d{1,2})/(25\d{2})(?!\d)", "thai"))
    return tuple((re.compile(row), order) for row, order in rows)


@lru_cache(maxsize=128)
def _numbers(locales: tuple[str, ...]) -> dict[str, int]:
    """Return the months of some languages; of a name that means two months, the first language's, or none.

    Two or three languages are the page's own and English; where it is not known, all are asked, and
    ``listopad`` is November in Polish and October in Croatian.
    """
    numbers: dict[str, int] = {}
    twice = set()
    for locale in locales:
        for name, number in _months(locale).items():
            if numbers.setdefault(name, number) != number:
                twice.add(name)
    known = len(locales) < len(_LOCALES)
    return {name: number for name, number in numbers.items() if known or name not in twice}


def _value(match: re.Match[str], order: str, language: str | None, custom: str | None) -> str | None:
    groups = match.groups()
    if order == "either":
        first, _, second, year = groups
        return _day(year, *_by_custom(int(first), int(second), language, custom))
    if order == "persian":
        return _gregorian(int(groups[0]), int(groups[1]), int(groups[2]))
    if order == "persian-dmy":
        return _gregorian(int(groups[2]), _PERSIAN[groups[1]], int(groups[0]))
    if order == "thai":
        return _day(str(int(groups[2]) - 543), _number(groups[1], language), int(groups[0]))
    parts = dict(zip(order, groups, strict=True))
    return _day(parts["y"], _number(parts["m"], language), int(parts["d"]) if parts.get("d") else None)


def _number(month: str, language: str | None) -> int:
    return int(month) if month.isdigit() else _numbers(_locales(language))[month]


def _by_custom(first: int, second: int, language: str | None, custom: str | None) -> tuple[int, int | None]:
    """Return month and day. English pages write either first; only the page or a number above 12 tells."""
    if first > 12:
        return second, first
    if second > 12 or first == second:
        return first, second
    if custom:
        return (second, first) if custom == "dmy" else (first, second)
    return (0, None) if language is None or language.startswith("en") else (second, first)


def _day(year: str, month: int, day: int | None) -> str | None:
    try:
        if not month or day == 0:
            return None
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
