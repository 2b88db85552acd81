"""Two dates that words join to one: "from March 2019 to May 2023", "between late 2023 and early 2025"."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from site_build.dates.edtf import Interval, Point
from site_build.when import forms
from site_build.when.anchor import Value, existing
from site_build.when.reading import Reading, Stated
from site_build.when.words import small_words


def joined(reading: Reading, stated: list[Stated]) -> list[Stated]:
    """Return the dates, those that are the two ends of a range as one."""
    out = stated[:1]
    for _, second in pairwise(stated):
        whole = _joined(reading, out[-1], second)
        out[-1:] = [whole] if whole else [out[-1], second]
    return out


def _joined(reading: Reading, first: Stated, second: Stated) -> Stated | None:
    opening, joins = _patterns(reading.language)
    between = joins.fullmatch(reading.words[first.end : second.start])
    opens = opening.search(reading.words, max(0, first.start - 30), first.start)
    if between is None or first.fixed or second.fixed or not (between["dash"] or opens):
        return None
    if opens and bool(opens["between"]) != bool(between["both"]):
        return None
    value = _span(first.value, second.value)
    if value is None:
        return None
    start = opens.start() if opens else first.start
    return Stated(start, second.end, value, first.relative or second.relative, fixed=opens is not None)


def _span(first: Value, second: Value) -> Value | None:
    start = first if isinstance(first, Point) else first.start
    end = second if isinstance(second, Point) else second.end
    if not isinstance(start, Point) or not isinstance(end, Point) or bool(start.day) != bool(end.day):
        return None
    return existing(Interval(start, end))


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What opens a range, and what stands between its ends."""
    word = small_words(language)
    the = f"(?:{word.the or forms.NEVER})?"
    opens = rf"(?P<opens>{word.opens or forms.NEVER})|(?P<between>{word.between or forms.NEVER})"
    joins = rf"(?P<dash> ?[-–—] ?)| (?:(?P<both>{word.both or forms.NEVER})|(?:{word.ranges})) {the}"
    return re.compile(rf"(?<!\w)(?:{opens}) {the}$", re.IGNORECASE), re.compile(joins, re.IGNORECASE)
