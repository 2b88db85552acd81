"""The pieces that patterns of dates are made of, for one language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from site_build.when.words import PERIODS, UNITS, Words, full_months, months, small_words, weekdays

NEVER = "(?!)"
PARTS = ("early", "mid", "late")
START = r"(?<![\w.,/-])"
END = r"(?![\w-])(?!['’](?!s\b)\w)"
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|º|ª|\.(?= )|-го|-е)?"


def whole(language: str, form: str, *, end: str = END) -> str:
    """A pattern that starts and ends with whole words; capitals count where the language uses them."""
    flag = "" if small_words(language).capital_dates else "(?i)"
    return rf"{flag}{START}(?:{form}){end}"


def in_small_letters(pattern: str) -> re.Pattern[str]:
    """Return a pattern for words in small letters: to ignore case takes four times as long."""
    return re.compile(re.sub(r"(?<!\\)(?:\\\\)*[^\\]", lambda part: part[0].lower(), pattern))


Need = Callable[[str], object]
"""What tells, from a sentence in small letters, whether a rule can find something in it."""


@cache
def needs(pattern: str, *, begins: str = r"\b") -> Need:
    """Words that must stand in a sentence."""
    return in_small_letters(rf"{begins}(?:{pattern or NEVER})").search


@cache
def needs_month(language: str) -> Need:
    """The name of a month."""
    return needs(either(map(re.escape, months(language))))


@cache
def needs_two(name: Need) -> Need:
    """The same twice."""
    found: re.Pattern[str] = name.__self__  # type: ignore[attr-defined]
    return lambda words: len(found.findall(words)) > 1


def needs_join(word: Words, opens: str) -> Need:
    """What stands between the two ends of a range, by what opens it: see `joins`."""
    if opens:
        return needs(word.between)
    return needs(
        either(("[-–—]", *(rf"\b(?:{to})" for to in (word.ranges, word.overnight) if to))), begins=""
    )


def loosely(pattern: str) -> str:
    """A pattern in which capitals do not count; it never matches where it is empty."""
    return f"(?i:{pattern or NEVER})"


def either(patterns: Iterable[str]) -> str:
    """One of some patterns."""
    return "|".join(filter(None, patterns)) or NEVER


def day(language: str, name: str = "d") -> str:
    """A day of a month, in digits or as its first one."""
    return rf"(?P<{name}>{_DAY}|{loosely(small_words(language).first)})"


def day_and_month(language: str, suffix: str = "") -> str:
    """A day and its month, in that order."""
    return rf"{day(language, f'd{suffix}')} {_of(small_words(language))}?(?P<m{suffix}>{month(language)})"


@cache
def month(language: str) -> str:
    """A month; the stop of a short form belongs to it, the one after a full name to the sentence."""
    full = full_months(language)
    names = sorted(months(language), key=lambda name: (-len(name), name))
    forms = (re.escape(name) + r"(?!\w)" + ("" if name in full else r"\.?") for name in names)
    return f"(?:{either(forms)})"


@cache
def named_month(language: str) -> str:
    """A month by its full name, which is plain enough to stand without a day or a year."""
    return f"(?:{either(sorted(full_months(language), key=lambda name: (-len(name), name)))})"


@cache
def weekday(language: str) -> str:
    """A day of the week."""
    return f"(?:{either(map(re.escape, weekdays(language)))})"


@cache
def year(language: str) -> str:
    """Four digits that may be a year, and are no number of what is counted."""
    counted = small_words(language).counted
    return rf"(?:(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d|\.\d| ?(?:{counted or NEVER})\b))"


def mark(word: Words) -> str:
    """What belongs to a year that it follows."""
    return f"(?:{word.after_year})" if word.after_year else ""


@cache
def of_year(language: str) -> str:
    """The year of a day, a month or a season: stated (group ``y``), or turned (``ylast`` and so on)."""
    word = small_words(language)
    marked = f"{mark(word)}?" if mark(word) else ""
    stated = rf",? ?{_of(word)}?(?P<y>{year(language)}){marked}"
    bare = rf"(?P<ybare>{_of(word)}{_the(word)}?{_one(word, 'year')})"
    return rf"(?:{stated}|,? {_of(word)}?{turned(word, 'year', 'y')}|,? {bare})"


def turned(word: Words, unit: str, prefix: str = "") -> str:
    """A unit with "last", "this" or "next" before or after it."""
    name = _one(word, unit)
    return rf"(?:{_the(word)}?(?:{turn_before(word, prefix)} {name}|{name} {turn_after(word, prefix)}))"


def turn_before(word: Words, prefix: str = "") -> str:
    """The word "last", "this" or "next" before a noun."""
    return _turn(prefix, "", word.last, word.this, word.next)


def turn_after(word: Words, prefix: str = "") -> str:
    """The same after it."""
    return _turn(prefix, "2", word.last_after, word.this_after, word.next_after)


def _turn(prefix: str, suffix: str, *words: str) -> str:
    named = zip(("last", "this", "next"), words, strict=True)
    return f"(?:{either(f'(?P<{prefix}{name}{suffix}>{loosely(form)})' for name, form in named)})"


def direction(match: re.Match[str], prefix: str = "") -> int | None:
    """-1 for "last", 0 for "this", 1 for "next", None where there is no such word."""
    groups = match.groupdict()
    for name, turn in (("last", -1), ("this", 0), ("next", 1)):
        if groups.get(prefix + name) or groups.get(f"{prefix}{name}2"):
            return turn
    return 0 if prefix and groups.get(f"{prefix}bare") else None


def part(word: Words) -> str:
    """The early, middle or late part of what follows."""
    if not word.early:
        return NEVER
    named = "|".join(f"(?P<{name}>{loosely(getattr(word, name))})" for name in PARTS)
    return rf"(?:(?:{named})[- ]{_of(word)}?)"


def stated_part(match: re.Match[str]) -> str | None:
    """Which part a match names."""
    groups = match.groupdict()
    return next((name for name in PARTS if groups.get(name)), None)


def counted(word: Words) -> str:
    """A number of units, its groups ``number`` and the name of the unit."""
    units = "|".join(f"(?P<{name}>{form or NEVER})" for name, form in zip(UNITS, word.units, strict=True))
    return rf"(?:{number(word)} ?)?(?:{units})"  # "une dizaine d’années" has no blank


def number(word: Words) -> str:
    """A number in digits or words."""
    forms = sorted((form for _, forms in word.numbers for form in forms.split("|")), key=len, reverse=True)
    return rf"(?P<number>\d{{1,3}}|{loosely(either(forms))})"


def numeral(words: str, word: Words) -> int:
    """Return what a number in digits or words means; 0 where it is not known."""
    if words.isdecimal():
        return int(words)
    known = ((value, forms) for value, forms in word.numbers if re.fullmatch(forms, words, re.IGNORECASE))
    return next((int(value) for value, _ in known), 0)


def bare_period(word: Words, unit: str) -> str:
    """A unit that its article alone makes the present one: "the end of the year"."""
    return rf"(?:{_the(word)}?{_one(word, unit)})"


def _one(word: Words, unit: str) -> str:
    return f"(?:{word.periods[PERIODS.index(unit)] or NEVER})"


def _the(word: Words) -> str:
    return loosely(word.the)


def _of(word: Words) -> str:
    return loosely(word.of)


def joins(word: Words, *, of_days: bool = False) -> tuple[tuple[str, str, Need], ...]:
    """Return what stands before and between the two ends of a range, and what that needs."""
    ranges = either((word.ranges, word.overnight if of_days else ""))
    opens = rf"(?:(?P<opens>{loosely(word.opens)}) {_the(word)}?)?"
    to = rf"(?: ?[-–—] ?| (?:{ranges}) {_the(word)}?)"
    between = rf"(?P<opens>{loosely(word.between)}) {_the(word)}?"
    return (
        (opens, to, needs_join(word, "")),
        (between, rf" (?:{word.both or NEVER}) {_the(word)}?", needs_join(word, between)),
    )
