"""Which line is the headline: a ranking of the lines before the body. None is better than a wrong one.

What speaks for a line is true of headlines anywhere: the body takes up their words, the page repeats them (in
the window title, a breadcrumb, above a picture), the byline or date follows, and they are near the body.
"""

from __future__ import annotations

import re
from collections import Counter

from site_build.clean.lines import Line
from site_build.clean.segment import stems

_PEOPLE = re.compile(
    r"(?:[^\W\d_a-z][\w.'’-]+ ){1,2}[^\W\d_a-z][\w.'’-]+"
    r"(?: (?:and|und|et|y|e|и|та|ve|&) (?:[^\W\d_a-z][\w.'’-]+ ?){2,3})?$"
)
"""Marks of lines that stand right under a headline."""
_REACH = 40
_LEAST = 1.6
"""Score below which no line is taken: a section name with one word of the body reaches 1.5."""


def find(lines: tuple[Line, ...], marks: list[str], start: int) -> int | None:
    """Return the index of the headline nearest to the body, or None where no line stands out.

    Args:
        lines: the page's lines.
        marks: the furniture rule that holds for each line, or "".
        start: index of the article's first line.
    """
    vocabulary = frozenset(stem for line in lines[start : start + 45] for stem in stems(line))
    repeats = Counter(line.key for line in lines)
    signed = _signed(lines, marks, start)
    best: tuple[float, int] | None = None
    for at in range(max(0, start - _REACH), start + 1):
        # A question as headline may be taken for the first paragraph.
        if not _may_be(lines, marks, at) or (at == start and lines[at].sentences > 1):
            continue
        score = (
            _score(lines, marks, at, vocabulary)
            + 1.5 * (repeats[lines[at].key] > 1 and (lines[at].width >= 35 or _is_subject(lines, at, start)))
            # What stands right above a credit mostly is a picture's caption.
            - 1.0 * (at + 1 < start and marks[at + 1] == "credit")
            - 0.03 * max(0, start - at)
            # Key points and alternative texts stand between the byline and the text.
            - _BELOW_BYLINE * (at > signed)
        )
        # Of equals the last counts: what stands above it repeats it.
        if best is None or score >= best[0] or lines[best[1]].key == lines[at].key:
            best = (score, at)
    if best is None or best[0] < _LEAST:
        return None
    return _above(lines, marks, best, vocabulary)


def _signed(lines: tuple[Line, ...], marks: list[str], start: int) -> int:
    """Return the index of the last byline above the body that stands under a headline of it, or ``start``."""
    vocabulary = frozenset(stem for line in lines[start : start + _LEAD] for stem in stems(line))
    for at in range(start - 1, max(0, start - _REACH) - 1, -1):
        if marks[at] == "byline":
            above = [near for near in range(max(0, at - _OVER), at) if _may_be(lines, marks, near)]
            headed = any(
                lines[near].width >= _HEADLINE and _shared(lines[near], vocabulary) >= _TAKEN_UP
                for near in above
            )
            return at if headed else start
    return start


_LEAD = 8
"""Lines of the body's beginning: further down links to other articles may follow."""
_TAKEN_UP = 0.4
"""Share of a headline's words that its text takes up; of another article's it is far less."""
_OVER = 7
"""Lines over a byline among which its headline stands: a standfirst, a rating and buttons may lie between."""
_BELOW_BYLINE = 1.2


def _above(
    lines: tuple[Line, ...], marks: list[str], best: tuple[float, int], vocabulary: frozenset[str]
) -> int:
    """Return the line right above where that is a headline as well: then the lower one is its standfirst."""
    score, at = best
    if at == 0 or marks[at - 1] or not _possible(lines[at - 1]) or lines[at - 1].key == lines[at].key:
        return at
    above, below = lines[at - 1], lines[at]
    full = above.width >= 30 and above.width >= 0.5 * below.width
    fits = _shared(above, vocabulary) >= 0.3 and _score(lines, marks, at - 1, vocabulary) >= 0.55 * score
    return at - 1 if full and fits else at


def same(one: str, other: str) -> bool:
    """Tell whether one line says the other again, perhaps with a site's name or a section beside it."""
    short, long = sorted((one, other), key=len)
    return (
        len(short) >= max(12, 0.4 * len(long))
        and (long.endswith(short) or long.startswith(short))
        and len(long) - len(short) <= 60
    )


def _may_be(lines: tuple[Line, ...], marks: list[str], at: int) -> bool:
    """Tell whether the line can be a headline: "In pictures: …" is a link inside a text, but not above it."""
    return marks[at] in ("", "related") and _possible(lines[at])


def _is_subject(lines: tuple[Line, ...], at: int, start: int) -> bool:
    """Tell whether the text begins with the line, as that of an encyclopaedia does with its subject."""
    subject, text = lines[at].key, lines[start].key
    return at < start and text.startswith(subject) and _DEFINES.match(text, len(subject)) is not None


_DEFINES = re.compile(r" (?:is|was|are|were|ist|war|est|était|es|era|fue|é|foi|è|fu|—|–|\()(?!\w)")
_REFERENCES = re.compile(r"(?:\s?\[\d{1,3}\])+$")


def _possible(line: Line) -> bool:
    text = _REFERENCES.sub("", line.text) if line.text.endswith("]") else line.text
    full_stop = text.endswith((".", "。", "।", "۔")) and not text.endswith(("...", "…"))
    return 14 <= line.width <= 320 and line.words >= 2 and not full_stop and not line.plain.endswith(":")


def _score(lines: tuple[Line, ...], marks: list[str], at: int, vocabulary: frozenset[str]) -> float:
    line = lines[at]
    shared = _shared(line, vocabulary)
    # A place, a section, a name or a result has few words, and the body is likely to take them up.
    few = line.words <= 4 or (line.digits > 0 and not line.unspaced and _named(line) <= 4)
    return (
        3.0 * shared
        + min(line.width, 60) / 60
        + _followed(lines, marks, at)
        - 0.8 * (few or bool(_PEOPLE.match(line.text)))
    )


def _named(line: Line) -> int:
    return sum(not word.isdecimal() for word in line.tokens)


def _followed(lines: tuple[Line, ...], marks: list[str], at: int) -> float:
    """A byline or a date among the next three lines speaks for a headline; below a standfirst, less."""
    if not _ANCHORS.isdisjoint(marks[at + 1 : at + 4]):
        return 0.7
    below = at + 1
    if lines[at].width >= _HEADLINE:
        while below < min(len(lines), at + 3) and not marks[below] and _is_standfirst(lines[below]):
            below += 1
    return 0.0 if _ANCHORS.isdisjoint(marks[below : below + 3]) else 0.4


_ANCHORS = frozenset({"byline", "date", "reading", "ago"})
_HEADLINE = 35
"""Width of a line that can have a standfirst: sections and names have less."""


def _is_standfirst(line: Line) -> bool:
    return line.ends and 40 <= line.width <= 400


def _shared(line: Line, vocabulary: frozenset[str]) -> float:
    """Return the share of the line's longer words that the body takes up."""
    content = stems(line)
    return sum(map(vocabulary.__contains__, content)) / max(3, len(content))
