"""Which line is the headline: a ranking of the lines shortly before the body. No line is better than a wrong one.

What speaks for a line is true of headlines anywhere: the body takes up their words, the page repeats them (in
the window title, a breadcrumb, above a picture), the byline or date follows, and they are near the body.
"""

from __future__ import annotations

from collections import Counter

from site_build import text
from site_build.clean.lines import Line

_REACH = 40
_LEAST = 1.6
"""Score below which no line is taken: a section name with one word of the body reaches 1.5."""


def find(lines: tuple[Line, ...], marks: list[str], body: tuple[int, int]) -> int | None:
    """Return the index of the headline nearest to the body, or None where no line stands out.

    Args:
        lines: the page's lines.
        marks: the furniture rule that holds for each line, or "".
        body: the article's lines, as indexes.
    """
    start, end = body
    vocabulary = _vocabulary(lines[start : min(end, start + 8)])
    repeats = Counter(line.key for line in lines)
    best: tuple[float, int] | None = None
    for at in range(max(0, start - _REACH), min(end, start + 1)):
        # A question as headline may be taken for the first paragraph.
        if marks[at] or not _possible(lines[at]) or (at == start and lines[at].sentences > 1):
            continue
        score = _score(lines, marks, at, vocabulary) + 1.5 * (repeats[lines[at].key] > 1) - 0.03 * max(0, start - at)
        # Of equals the last counts: what stands above it repeats it.
        if best is None or score >= best[0] or lines[best[1]].key == lines[at].key:
            best = (score, at)
    return best[1] if best and best[0] >= _LEAST else None


def same(one: str, other: str) -> bool:
    """Tell whether one line says the other again, perhaps with a site's name or a section at its end or start."""
    short, long = sorted((one, other), key=len)
    return len(short) >= 12 and (long.endswith(short) or long.startswith(short)) and len(long) - len(short) <= 60


def _possible(line: Line) -> bool:
    full_stop = line.text.endswith((".", "。", "।", "۔")) and not line.text.endswith(("...", "…"))
    return 14 <= line.width <= 320 and line.words >= 2 and not full_stop and not line.text.endswith((":", ":"))


def _score(lines: tuple[Line, ...], marks: list[str], at: int, vocabulary: frozenset[str]) -> float:
    line = lines[at]
    content = [word for word in text.words(line.text) if len(word) > 3 or not word.isascii()]
    shared = sum(word[:6] in vocabulary for word in content) / max(3, len(content))
    followed = any(mark in ("byline", "date", "reading") for mark in marks[at + 1 : at + 4])
    return 3.0 * shared + min(line.width, 60) / 60 + 0.7 * followed


def _vocabulary(lines: tuple[Line, ...]) -> frozenset[str]:
    """The beginnings of the body's words: inflected languages put the headline's word in another case."""
    return frozenset(word[:6] for line in lines for word in text.words(line.text[:2000]))
