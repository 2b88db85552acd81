"""A list of contents: short lines that stand again further down, in order, as headings with text between.

It says where the article is: its headings are the article's, and so are the sections under them, even where
they hold nothing but short lines. A menu that stands again in the page's foot has no text between its lines.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import NamedTuple

from site_build.clean.lines import Line

_FEWEST = 3
"""Headings that a list of contents has at least."""
_REACH = 250
_WORDS = 10
_LAST = 12
"""Lines of the last section at most: nothing below tells where it ends."""


class Contents(NamedTuple):
    """Indexes of lines."""

    listed: frozenset[int]
    """The list itself."""
    headings: tuple[int, ...]
    """What it lists, in order."""


NONE = Contents(frozenset(), ())


def find(lines: tuple[Line, ...], marks: list[str]) -> Contents:
    """Return the first list of contents on the page, or ``NONE``.

    Args:
        lines: the page's lines.
        marks: the furniture rule that holds for each line, or "".
    """
    places: dict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if line.words <= _WORDS and not line.prose and line.key:
            places[line.key].append(at)
    if sum(len(standing) > 1 for standing in places.values()) < _FEWEST:
        return NONE
    first = 0
    while first < len(lines):
        listed, headings = _from(lines, places, first)
        if len(listed) >= _FEWEST and _has_text(lines, marks, headings):
            return Contents(frozenset(listed), tuple(headings))
        first = listed[-1] + 1 if listed else first + 1
    return NONE


def opened(told: Contents, title: int, start: int) -> int:
    """Return where the text begins: below a list of contents that stands between headline and text."""
    if told.listed and title < min(told.listed) and max(told.listed) < start <= told.headings[0]:
        return max(told.listed) + 1
    return start


def without(told: Contents, marks: list[str], stops: list[str]) -> tuple[list[str], list[str]]:
    """Return the marks with the list itself taken away, and the stops without its headings.

    Comments and references stand in such lists as well, and stay what they are.
    """
    return (
        [mark or ("contents" if at in told.listed else "") for at, mark in enumerate(marks)],
        [
            "" if at in told.listed or (at in told.headings and stop in ("questions", "related")) else stop
            for at, stop in enumerate(stops)
        ],
    )


def _from(lines: tuple[Line, ...], places: dict[str, list[int]], first: int) -> tuple[list[int], list[int]]:
    """Return neighbouring lines from ``first`` on, and where each stands again, each below the one before."""
    listed: list[int] = []
    headings: list[int] = []
    for at in range(first, len(lines)):
        after = headings[-1] if headings else at + _FEWEST - 1
        standing = places.get(lines[at].key, [])
        below = bisect_right(standing, after)
        again = standing[below] if below < len(standing) else None
        if again is None or again - at > _REACH or (headings and at >= headings[0]):
            break
        listed.append(at)
        headings.append(again)
    return listed, headings


def _has_text(lines: tuple[Line, ...], marks: list[str], headings: list[int]) -> bool:
    """Tell whether most headings have sentences under them, and nothing that stands with links or readers."""
    ends = [*headings[1:], min(len(lines), headings[-1] + _LAST)]
    told = sum(
        any(lines[at].ends and lines[at].words >= 4 and not marks[at] for at in range(start + 1, end))
        for start, end in zip(headings, ends, strict=True)
    )
    signed = sum(marks[at] in ("ago", "reply", "byline", "reading") for at in range(headings[0], ends[-1]))
    return told >= max(2, 0.6 * len(headings)) and signed == 0


def section_end(lines: tuple[Line, ...], marks: list[str], stops: list[str], heading: int) -> int:
    """Return where the last section ends: at furniture, a stop heading or after a few lines."""
    end = heading + 1
    most = min(len(lines), heading + _LAST)
    while end < most and not stops[end] and (not marks[end] or marks[end] == "advertising"):
        end += 1
    return end
