"""Where the article stands among the lines: the run with the highest sum of line scores (Kadane).

A run with gaps beats the longest run of prose: an article has headings, lists and advertising in it, and
what parts it from the next block of sentences is a stop heading or many lines that are no prose.
Weights were set on our own pages (tests/clean/pages); after a change run ``pytest tests/clean``.
"""

from __future__ import annotations

from dataclasses import dataclass

from site_build.clean.lines import Line, is_prose

_FULL = 500
"""Width of a line beyond which it counts no more: one long line must not outweigh an article."""
_SHORT, _ITEM, _JUNK, _LONE = -0.6, -0.1, -2.0, 0.3
_ANCHORS = frozenset({"byline", "date", "reading"})
_NEAR = 8


@dataclass(frozen=True, slots=True)
class Block:
    """A run of lines and how article-like it is; ``start`` and ``end`` are indexes, half-open."""

    start: int
    end: int
    score: float


def find(lines: tuple[Line, ...], marks: list[str], stops: list[str]) -> tuple[int, int] | None:
    """Return the run of lines that is the article, or None where nothing reads as one.

    Args:
        lines: the page's lines.
        marks: the furniture rule that holds for each line, or "".
        stops: what each line opens as a stop heading, or "".
    """
    prose = [is_prose(line) and not mark for line, mark in zip(lines, marks, strict=True)]
    scores = [_score(lines, marks, prose, at) for at in range(len(lines))]
    zones = _zones(prose, stops)
    blocks = [block for start, end in zones if (block := _best(scores, start, end))]
    if not blocks:
        return None
    at = max(range(len(blocks)), key=lambda i: blocks[i].score + _anchor(marks, blocks[i].start))
    start, end = blocks[at].start, blocks[at].end
    for following in blocks[at + 1 :]:
        if not _resumes(lines, marks, stops, prose, (end, following)):
            break
        end = following.end
    return start, _tail(lines, marks, stops, end)


def _score(lines: tuple[Line, ...], marks: list[str], prose: list[bool], at: int) -> float:
    line = lines[at]
    if marks[at]:
        return _JUNK
    if not prose[at]:
        return _ITEM if line.bullet else _SHORT
    near = (at > 0 and prose[at - 1]) or (at + 1 < len(prose) and prose[at + 1])
    if not near and line.sentences <= 1 and line.width < 200:
        return _LONE
    return max(0.6, min(line.width, _FULL) / 100)


def _zones(prose: list[bool], stops: list[str]) -> list[tuple[int, int]]:
    """Cut the page at stop headings. One that stands before any prose is only a link to what it names."""
    zones, start, seen = [], 0, 0
    for at, stop in enumerate(stops):
        seen += prose[at]
        if stop and seen:
            zones.append((start, at))
            start, seen = at + 1, 0
    return [*zones, (start, len(stops))]


def _best(scores: list[float], start: int, end: int) -> Block | None:
    best: Block | None = None
    total, first = 0.0, start
    for at in range(start, end):
        if total <= 0:
            total, first = 0.0, at
        total += scores[at]
        if total > (best.score if best else 0):
            best = Block(first, at + 1, total)
    return best


def _anchor(marks: list[str], start: int) -> float:
    """A byline or a date shortly before a run speaks for it: they stand under the headline."""
    return 1.5 * len({mark for mark in marks[max(0, start - _NEAR) : start] if mark in _ANCHORS})


def _resumes(
    lines: tuple[Line, ...], marks: list[str], stops: list[str], prose: list[bool], gap: tuple[int, Block]
) -> bool:
    """Tell whether the article goes on after a box of links inside it.

    It does where connected prose follows soon after a soft stop heading, without a byline or date of its own.
    """
    end, block = gap
    between = range(end, block.start)
    if any(stops[at] in ("comments", "questions") for at in between) or len(between) > 2 * _NEAR:
        return False
    if any(marks[at] in ("byline", "date", "ago", "reply") for at in range(end, block.end)):
        return False
    full = [lines[at] for at in range(block.start, block.end) if prose[at]]
    share = len(full) / (block.end - block.start)
    return len(full) >= 2 and share > 0.6 and sum(line.width for line in full) >= 300 * min(2, len(full))


def _tail(lines: tuple[Line, ...], marks: list[str], stops: list[str], end: int) -> int:
    """Take in what closes an article without being prose: a last short sentence, or a list or table."""
    while end < len(lines) and not marks[end] and not stops[end] and _closes(lines[end]):
        end += 1
    listed = end
    while listed < len(lines) and not marks[listed] and not stops[listed] and _listed(lines[listed]):
        listed += 1
    return listed if listed - end >= 3 else end


def _closes(line: Line) -> bool:
    return line.ends and not line.text.endswith((":", ":", "?")) and line.words >= 3 and line.stops > 0 and not line.gap


def _listed(line: Line) -> bool:
    return line.bullet or line.digits > 0.15
