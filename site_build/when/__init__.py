"""Dates that the words of a claim state. No I/O, no clock.

The guards matter more than the search: a relative date ("on Tuesday", "a decade ago") is read only where the
source states its day of publication, and is never counted from the day of the capture; a number is a year
only beside a word that asks for one; "May" is a month only beside a day, a year or a preposition. "Since",
"before", "over … ago" make an interval with an open or unknown end. What could be two dates is none.

Where to look: `forms` has the pieces of patterns, `days`, `periods`, `years`, `weekdays` and `counted` the
rules, `tense` tells whether "in March" is past, `anchor` counts, `edges` reads the preposition.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from site_build.records import FoundDate
from site_build.text import Span
from site_build.when import counted, days, periods, weekdays, years
from site_build.when.anchor import Anchor
from site_build.when.edges import with_preposition
from site_build.when.forms import in_small_letters
from site_build.when.ranges import joined
from site_build.when.reading import Reading, Rule, Stated
from site_build.when.words import small_words


def find(text: str, span: Span, *, published: str | None, language: str | None) -> tuple[FoundDate, ...]:
    """Return the dates that a range of a text states, in order.

    Args:
        text: the cleaned text.
        span: the range to look in, such as a sentence.
        published: EDTF; what relative dates are counted from. Without it they are left out.
        language: BCP 47 tag; English where it is not known.
    """
    words = text[span[0] : span[1]]
    tongue = (language or "en").split("-")[0].lower()
    small = words.lower()
    rules = [rule for hint, kind in _kinds(tongue) if hint.search(small) for rule in _rules(kind, tongue)]
    if not rules:
        return ()
    reading = Reading(words, tongue, small, Anchor.of(published))
    stated = (one for rule in rules for one in rule.read(reading))
    whole = joined(reading, _apart(stated, _names(reading), len(words)))
    found = (with_preposition(reading, one) for one in whole)
    return tuple(
        FoundDate(
            edtf=str(one.value),
            words=words[one.start : one.end],
            anchor="published" if one.relative else None,
        )
        for one in found
        if "\n" not in words[one.start : one.end]
    )


@cache
def _kinds(language: str) -> tuple[tuple[re.Pattern[str], int], ...]:
    """What stands in every date of a kind, and which kind: most sentences need no closer look."""
    word = small_words(language)
    hints = (
        days.hint(word),
        periods.hint(word, language),
        years.hint(word),
        weekdays.hint(word, language),
        counted.hint(word),
    )
    return tuple((in_small_letters(hint), kind) for kind, hint in enumerate(hints))


@cache
def _rules(kind: int, language: str) -> tuple[Rule, ...]:
    """The rules of a kind, compiled when a sentence first asks for them."""
    return _KINDS[kind](language)


_KINDS = (days.rules, periods.rules, years.rules, weekdays.rules, counted.rules)


def _names(reading: Reading) -> list[tuple[int, int]]:
    """Where phrases stand that look like dates and are none: "Black Friday"."""
    names = _no_dates(reading.language)
    return [match.span() for match in names.finditer(reading.words)] if names else []


@cache
def _no_dates(language: str) -> re.Pattern[str] | None:
    names = small_words(language).names
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)") if names else None


def _apart(stated: Iterable[Stated], names: list[tuple[int, int]], length: int) -> list[Stated]:
    """Dates that overlap neither each other nor a name: the longer one stays."""
    kept, taken = [], bytearray(length)
    for start, end in names:
        taken[start:end] = b"\1" * (end - start)
    for one in sorted(stated, key=lambda one: (one.start - one.end, one.start, one.relative)):
        if not any(taken[one.start : one.end]):
            kept.append(one)
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
    return sorted(kept, key=lambda one: one.start)
