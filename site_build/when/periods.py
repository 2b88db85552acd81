"""Months, seasons, quarters and halves of a year: "mid-May", "last autumn", "the first quarter of 2026"."""

from __future__ import annotations

import re
from functools import cache

from site_build.dates.edtf import Interval, Point, part_of
from site_build.when import forms
from site_build.when.anchor import Value, months_of
from site_build.when.days import in_its_year, month_number
from site_build.when.reading import Reading, Rule
from site_build.when.words import Words, months, small_words


@cache
def rules(language: str) -> tuple[Rule, ...]:
    """Return the rules for parts of a year in a language."""
    word = small_words(language)
    year = rf"(?:{forms.of_year(language)}| {forms.turn_after(word)})?"
    turn = rf"(?:{forms.turn_before(word)} )?"
    part = f"{forms.part(word)}?(?:{forms.bare_period(word, 'month')} {forms.loosely(word.of)}?)?"
    found = []
    if months(language):
        name = forms.month(language)
        # A number after a month without a year is its day, or that of what is counted: "in May 27 people".
        end = rf"{forms.END}(?!(?:,? (?:of )?\d{{4}}| \d{{1,2}}\b(?! [a-z])))"
        one = forms.needs_month(language)
        two = forms.needs_two(one)
        form = forms.whole(language, rf"{turn}{part}(?P<m>{name}){year}", end=end)
        found.append(Rule(form, _month, needs=(one,)))
        for opens, to, join in forms.joins(word):
            form = rf"{opens}{part}(?P<m>{name})(?P<to>{to})(?P<m2>{name}){year}"
            found.append(Rule(forms.whole(language, form), _months, needs=(two, join)))
        listed = rf"(?:,| (?:{word.both or forms.NEVER})) (?:{forms.loosely(word.at)} )?"
        form = rf"(?P<all>{part}(?P<m>{name}))(?={listed}{name}{forms.of_year(language)})"
        found.append(Rule(forms.whole(language, form), _month, needs=(two,)))
    if any(word.seasons):
        named = "|".join(f"(?P<s{number}>{season})" for number, season in enumerate(word.seasons, 21))
        winter = r"(?:[/–-]\d\d(?:\d\d)?)?"
        form = forms.whole(language, rf"{turn}(?:{named}){year}{winter}")
        found.append(Rule(form, _season, needs=(forms.needs(forms.either(word.seasons)),)))
    if word.quarter:
        form = rf"(?:{_nth(language)}{year})"
        kinds = forms.either((word.quarter, word.half, word.half_year, "Q[1-4]", "H[12]"))
        found.append(Rule(forms.whole(language, form), _fraction, needs=(forms.needs(kinds),)))
    for months_of_year in filter(None, word.first_months.split("|")):
        counted = months_of_year.replace("#", forms.number(word))
        form = forms.whole(
            language, rf"{counted}(?:{forms.of_year(language)}| {forms.bare_period(word, 'year')})"
        )
        needs = forms.needs(months_of_year.partition("#")[0].strip())
        found.append(Rule(form, _first_months, needs=(needs,)))
    return tuple(found)


def hint(word: Words, language: str) -> str:
    """What stands in every part of a year."""
    first_months = (form.partition("#")[0].strip() for form in word.first_months.split("|"))
    fractions = (word.quarter, word.half, word.half_year, *first_months, "Q[1-4]", "H[12]")
    return rf"\b(?:{forms.either((*months(language), *word.seasons, *fractions))})(?!\w)"


def _nth(language: str) -> str:
    word = small_words(language)
    ordinal = "|".join(
        f"(?P<n{number}>{forms.loosely(form)})" for number, form in enumerate(word.ordinals, 1)
    )
    kinds = rf"(?:(?P<quarter>{word.quarter})|(?P<half_year>{word.half_year})|(?P<half>{word.half}))"
    return rf"(?:(?:{ordinal})[ -]{kinds}|Q(?P<q>[1-4])|H(?P<h>[12]))"


# ---- from a match to a date ----


def _month(match: re.Match[str], reading: Reading) -> Value | None:
    part = forms.stated_part(match)
    if _DAY_BEFORE.search(reading.words, max(0, match.start() - 12), match.start()):
        return None  # a day that does not exist, such as 31 February
    if not (match["y"] or part or _is_turned(match)) and not _stands_for_one(match, reading):
        return None
    number = month_number(match["m"], reading.language)
    found = in_its_year(match, reading, lambda year: Point(f"{year:04}", number))
    return part_of(part, found) if part and isinstance(found, Point) else found


_DAY_BEFORE = re.compile(r"\b\d{1,2}(?:\.|st|nd|rd|th)? (?:of |de )?$")


def _stands_for_one(match: re.Match[str], reading: Reading) -> bool:
    """True for "in May", and for no "Mar" or "every May"."""
    full = re.fullmatch(forms.named_month(reading.language), match["m"], re.IGNORECASE)
    return bool(full) and reading.introduced(match) and not reading.habitual(match)


def _is_turned(match: re.Match[str]) -> bool:
    return forms.direction(match) is not None or forms.direction(match, "y") is not None


def _months(match: re.Match[str], reading: Reading) -> Value | None:
    first, last = (month_number(match[name], reading.language) for name in ("m", "m2"))
    part = forms.stated_part(match)

    def in_year(year: int) -> Value | None:
        begun = Point(f"{year - 1 if first > last else year:04}", first)
        start = part_of(part, begun).start if part else begun
        return Interval(start, Point(f"{year:04}", last))

    plain = match["y"] or _is_turned(match) or match["opens"] or match["to"].strip(" -–—")
    if not (plain or reading.introduced(match)):
        return None
    return in_its_year(match, reading, in_year)


def _season(match: re.Match[str], reading: Reading) -> Value | None:
    number = next(name[1:] for name in ("s21", "s22", "s23", "s24") if match[name])
    if not (match["y"] or _is_turned(match)) and (
        reading.habitual(match) or reading.ahead(match) is None or not _is_introduced(match, reading)
    ):
        return None
    return in_its_year(match, reading, lambda year: Point(f"{year:04}", number))


def _is_introduced(match: re.Match[str], reading: Reading) -> bool:
    """True after a preposition, or where the case of the noun is one: Russian "весной"."""
    return reading.introduced(match) or reading.word.marked_years


def _fraction(match: re.Match[str], reading: Reading) -> Value | None:
    """Return the months of a quarter or a half."""
    groups = match.groupdict()
    code = groups["q"] or groups["h"]
    nth = int(code) if code else next(number for number in range(1, 5) if groups[f"n{number}"])
    length = 3 if groups["quarter"] or groups["q"] else 6
    dated = match["y"] or _is_turned(match)
    if nth * length > 12 or ((groups["half"] or groups["h"]) and not dated):
        return None
    if match["y"] or forms.direction(match, "y") is not None:
        return in_its_year(match, reading, lambda year: _fraction_of(year, nth, length))
    ahead = reading.ahead(match)
    turn = forms.direction(match)
    anchor = reading.anchor
    if anchor is None:
        return None
    if ahead is False and turn is None and anchor.knows("month"):
        begun = anchor.day.month > (nth - 1) * length
        return _fraction_of(anchor.day.year - (0 if begun else 1), nth, length)
    return anchor.placed(lambda year: _fraction_of(year, nth, length), turn=turn, ahead=ahead is True)


def _fraction_of(year: int, nth: int, length: int) -> Value:
    return months_of(year, (nth - 1) * length + 1, nth * length)


def _first_months(match: re.Match[str], reading: Reading) -> Value | None:
    number = forms.numeral(match["number"], reading.word)
    if not 1 < number < 12:
        return None
    return in_its_year(match, reading, lambda year: months_of(year, 1, number))
