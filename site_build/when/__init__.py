"""Dates that the words of a claim state. No I/O, no clock.

The guards matter more than the search: a relative date ("on Tuesday", "a decade ago") is read only where the
source states its day of publication, and is never counted from the day of the capture; a number is a year
only beside a word that asks for one; "May" is a month only beside a day, a year or a preposition. "Since",
"before", "over … ago" make an interval with an open or unknown end. What could be two dates is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from site_build import languages
from site_build.dates.edtf import Point, edged
from site_build.records import FoundDate
from site_build.text import Span
from site_build.when import calendar_dates, relative_dates
from site_build.when.calendar_dates import Stated
from site_build.when.relative_dates import Anchor
from site_build.when.words import full_months, small_words, weekdays


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
    anchor = Anchor.of(published)
    if not _hints(tongue).search(words):
        return ()
    stated = list(calendar_dates.find(words, tongue))
    if anchor is None:
        stated = [one for one in stated if not one.yearless]
    else:
        whole = [relative_dates.completed(one, anchor) if one.yearless else one for one in stated]
        stated = [one for one in whole if one is not None]
        stated.extend(relative_dates.find(words, tongue, anchor))
    found = (_with_preposition(words, one, tongue) for one in _apart(stated))
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
def _hints(language: str) -> re.Pattern[str]:
    """One of these stands in every date, so that most sentences need no closer look."""
    if language not in languages.KNOWN:
        return re.compile(r"\d")
    word = small_words(language)
    relative = (*weekdays(language), *full_months(language), *word.days, *word.ago, word.past)
    turned = f"(?:{word.last}|{word.this}|{word.next})"
    units = "|".join((*word.units, word.decades))
    hints = "|".join(filter(None, relative))
    return re.compile(rf"\d|\b(?:{hints})\b|\b{turned} (?:{units})\b|\b(?:{units}) {turned}\b", re.IGNORECASE)


def _apart(stated: Iterable[Stated]) -> list[Stated]:
    """Dates that do not overlap: the longer one stays."""
    kept: list[Stated] = []
    for one in sorted(stated, key=lambda one: (one.start - one.end, one.start, one.relative)):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


_EDGES = ("since", "before", "after", "until", "by")


def _with_preposition(words: str, stated: Stated, language: str) -> Stated:
    """A date with the preposition before it, which may make it one side of an interval."""
    match = _prepositions(language).search(words[: stated.start])
    if match is None or stated.fixed:
        return stated
    value = stated.value
    if (match["about"] or match["only"]) and isinstance(value, Point):
        value = replace(value, qualifier="~")
    edge = next((name for name in _EDGES if match[name]), None)
    if edge is None:
        return replace(stated, value=value, start=match.start("only"))
    try:
        return replace(stated, value=edged(edge, value), start=match.start(edge))
    except ValueError:
        return stated


@cache
def _prepositions(language: str) -> re.Pattern[str]:
    word = small_words(language)
    edges = "|".join(f"(?P<{name}>{getattr(word, name) or '(?!)'})" for name in _EDGES)
    about = f"(?:{word.about or '(?!)'})"
    between = f"(?:at least |the year |{word.year or 'the '})?(?:the |le |la |el |den |dem |der )?"
    return re.compile(
        rf"(?<![\w’'-])(?:(?:{edges}) {between}(?P<about>{about} )?|(?P<only>{about} )(?:the )?)$",
        re.IGNORECASE,
    )
