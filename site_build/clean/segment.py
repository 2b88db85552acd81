"""Where the article stands among the lines: the run with the highest sum of line scores (Kadane).

A run with gaps beats the longest run of prose: an article has headings, lists and advertising in it, and
what parts it from the next block of sentences is a stop heading or many lines that are no prose.
Weights were set on our own pages (tests/clean/pages); after a change run ``pytest tests/clean``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from site_build import text
from site_build.clean import contents, stop_headings
from site_build.clean.contents import Contents
from site_build.clean.lines import DIGITS, Line

_FULL = 500
"""Width of a line beyond which it counts no more: one long line must not outweigh an article."""
_SHORT, _OF_TOPIC, _ITEM, _INNER, _OUTER, _LONE = -0.6, -0.3, -0.1, -0.3, -2.0, 0.3
_ENTRY = 0.6
"""A sentence under an item with a figure or a bullet: a thing and what is told of it, as in a list."""
_EDITED = re.compile(r"\[[^\[\]]{3,40}\]$")
"""What an encyclopaedia writes after its headings."""
_OUTSIDE = frozenset(
    {"ago", "reply", "byline", "date", "tags", "comments", "breadcrumb", "notice", "rights", "ticker"}
)
"""Furniture that stands around articles; advertising, credits and buttons stand inside too."""
_ANCHORS = frozenset({"byline", "date", "reading"})
_NEAR = 8
_Marked = tuple[tuple[Line, ...], list[str], list[str], list[bool]]
"""The lines, the furniture rule that holds for each, what each opens as a stop heading, which are prose."""


@dataclass(frozen=True, slots=True)
class Block:
    """A run of lines and how article-like it is; ``start`` and ``end`` are indexes, half-open."""

    start: int
    end: int
    score: float


@dataclass(frozen=True, slots=True)
class Run:
    """The article's lines; ``start`` and ``end`` are indexes, half-open."""

    start: int
    end: int
    boxes: frozenset[int]
    """Lines inside it that belong to boxes of links."""
    items: frozenset[int]
    """Lines of a list at its end, whatever they would be alone."""


def find(
    lines: tuple[Line, ...], marks: list[str], stops: list[str], told: Contents = contents.NONE
) -> Run | None:
    """Return the run of lines that is the article, or None where nothing reads as one.

    Args:
        lines: the page's lines.
        marks: the furniture rule that holds for each line, or "".
        stops: what each line opens as a stop heading, or "".
        told: the page's list of contents.
    """
    prose = [line.prose and not mark for line, mark in zip(lines, marks, strict=True)]
    vocabulary = frozenset(word for at, line in enumerate(lines) if prose[at] for word in stems(line))
    scores = [_score(lines, marks, prose, at) for at in range(len(lines))]
    scores = [
        _OF_TOPIC if score == _SHORT and _shares(lines[at], vocabulary) else score
        for at, score in enumerate(scores)
    ]
    scores = _with_contents(scores, marks, told)
    zones = _zones(prose, stops)
    blocks = [_joined(scores, marks, block, zone) for zone in zones if (block := _best(scores, *zone))]
    if not blocks:
        return None
    page = (lines, marks, stops, prose)
    chains = [_chain(page, blocks[at:]) for at in range(len(blocks))]
    best = max(chains, key=lambda chain: sum(block.score for block in chain) + _anchor(marks, chain[0].start))
    start, end = _from_anchor(marks, prose, stops, best[0].start), best[-1].end
    boxes = {
        at
        for one, other in pairwise(best)
        for at in range(one.end, other.start - _is_headed(page, one.end, other.start))
    }
    if told.headings and start <= told.headings[-1] and end - 1 <= told.headings[-1] <= end:
        end = max(end, contents.section_end(lines, marks, stops, told.headings[-1]))
    close = _tail(lines, marks, stops, end)
    return Run(start, close, frozenset(boxes), frozenset(range(end, close)))


def _with_contents(scores: list[float], marks: list[str], told: Contents) -> list[float]:
    """Score what a list of contents says: its headings and the short lines under them are the article's."""
    out = list(scores)
    for at in told.listed:
        out[at] = 0.0
    for at in range(told.headings[0], told.headings[-1]) if told.headings else ():
        if not marks[at]:
            out[at] = max(out[at], 0.8 if at in told.headings else _ITEM)
    return out


def _chain(page: _Marked, blocks: list[Block]) -> list[Block]:
    """Return the first block and those in which its article goes on after a box of links."""
    chain = blocks[:1]
    for following in blocks[1:]:
        gap = (chain[-1].end, following)
        if not _resumes(*page, gap) and not _outweighs(page, chain, gap):
            break
        chain.append(following)
    return chain


def _outweighs(page: _Marked, chain: list[Block], gap: tuple[int, Block]) -> bool:
    """Tell whether a larger block follows soon on one under a byline or date, and has none itself.

    Then it is the rest of that article: alone it would be one that begins in the middle.
    """
    lines, marks, stops, prose = page
    end, block = gap
    between = range(end, block.start)
    return (
        block.score >= sum(part.score for part in chain) >= _PART
        and _anchor(marks, chain[0].start) > 0
        and len(between) <= 2 * _NEAR
        and all(stops[at] in ("", "related") for at in between)
        and not any(
            marks[at] in _LEFT and not is_time(lines[at]) for at in range(end, _opening(prose, block))
        )
    )


_LEFT = frozenset({"byline", "date", "ago", "reply", "comments"})
"""What tells that a block is another article, or a reader's."""


def stems(line: Line) -> list[str]:
    """Return the beginnings of the line's longer words: inflected languages change the ends."""
    found = text.words(line.text[:2000]) if line.unspaced else line.tokens
    return [word[:6] for word in found if len(word) > 3 or not word.isascii()]


def _shares(line: Line, vocabulary: frozenset[str]) -> bool:
    found = stems(line)
    return bool(found) and sum(map(vocabulary.__contains__, found)) >= 0.5 * len(found)


def _from_anchor(marks: list[str], prose: list[bool], stops: list[str], start: int) -> int:
    """Begin at the paragraph under the byline or date, where a list parted it from the best run."""
    at = start - 1
    while at >= max(0, start - 40) and not stops[at] and (not marks[at] or marks[at] not in _OUTSIDE):
        at -= 1
    anchored = at >= 0 and marks[at] in _ANCHORS and prose[at + 1]
    return at + 1 if anchored else start


def _score(lines: tuple[Line, ...], marks: list[str], prose: list[bool], at: int) -> float:
    line = lines[at]
    if marks[at] in ("shop", "post-head"):
        return _ITEM if marks[at] == "shop" else 0.0
    if marks[at]:
        return _OUTER if marks[at] in _OUTSIDE and not is_time(line) else _INNER
    if not prose[at]:
        if _is_sentence(line):
            return _ENTRY if _is_entry(lines, marks, at) else 0.0
        if line.text.isdecimal() or (line.text[-1] == "]" and _EDITED.search(line.text)):
            return 0.0
        return _ITEM if line.bullet or line.digits > 0.1 or line.text[0] in DIGITS else _SHORT
    if line.sentences <= 1 and line.width < 200 and not _beside_prose(lines, marks, prose, at):
        return _ENTRY if _is_entry(lines, marks, at) else _LONE
    return max(0.6, min(line.width, _FULL) / 100)


def _is_entry(lines: tuple[Line, ...], marks: list[str], at: int) -> bool:
    return at > 0 and not marks[at - 1] and _listed(lines[at - 1]) and not lines[at - 1].ends


def _beside_prose(lines: tuple[Line, ...], marks: list[str], prose: list[bool], at: int) -> bool:
    """Tell whether the next line before or after, furniture left out, is prose: teasers stand alone."""
    for step in (-1, 1):
        near = at + step
        while 0 <= near < len(prose) and marks[near] and abs(near - at) <= _NEAR:
            near += step
        if 0 <= near < len(prose) and (prose[near] or _is_sentence(lines[near])):
            return True
    return False


def _is_sentence(line: Line) -> bool:
    return line.ends and line.sentences > 0 and line.words >= 4 and not line.plain.endswith((":", "?"))


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


def _joined(scores: list[float], marks: list[str], block: Block, zone: tuple[int, int]) -> Block:
    """Return the block with what stands close to it before the next stop heading: its lead, its second part.

    A list of contents or a box of links between the two costs more than the smaller one has.
    """
    start, end, score = block.start, block.end, block.score
    before = _best(scores, zone[0], start)
    if before and _is_near(marks, before.end, start) and before.score >= _PART:
        start, score = before.start, score + before.score
    after = _best(scores, end, zone[1])
    if after and _is_near(marks, end, after.start) and after.score >= max(_PART, 0.4 * block.score):
        end, score = after.end, score + after.score
    return Block(start, end, score)


def _is_near(marks: list[str], end: int, start: int) -> bool:
    return start - end <= _GAP and not any(marks[at] in _OUTSIDE for at in range(end, start))


_PART, _GAP = 2.0, 12
"""Score of the smallest part, and lines between two of them at most."""


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
    if (
        any(stops[at] in ("comments", "questions", "references") for at in between)
        or len(between) > 2 * _NEAR
    ):
        return False
    if any(
        marks[at] in ("byline", "date", "ago", "reply") and not is_time(lines[at])
        for at in range(end, _opening(prose, block))
    ):
        return False
    full = [lines[at] for at in range(block.start, block.end) if prose[at]]
    titles = sum(1 for at in between if not marks[at] and not stops[at])
    said = [
        prose[at] or (not marks[at] and _is_sentence(lines[at]))
        for at in range(block.start, min(len(lines), block.end + 1))
    ]
    joined = sum(said[at] and said[at + 1] for at in range(min(len(said) - 1, block.end - block.start)))
    # A teaser has one sentence or two; a paragraph of three stands by itself.
    joined += sum(line.sentences >= 3 and line.width >= 160 for line in full)
    # The entries of a live blog stand under their times, each alone.
    joined += sum(prose[at] and _is_timed(lines, at) for at in range(block.start, block.end))
    return (
        titles <= (3 if joined < 1 else _NEAR)
        and (joined > 0 or any(line.sentences >= 2 for line in full[:1]))
        and 2 * joined + 2 >= len(full)
    )


def _opening(prose: list[bool], block: Block) -> int:
    """Return where the block's first paragraphs end: another article has its byline or date above that."""
    told = [at for at in range(block.start, block.end) if prose[at]]
    return told[_PARAGRAPHS - 1] if len(told) >= _PARAGRAPHS else block.end


_PARAGRAPHS = 3


def _is_headed(page: _Marked, end: int, start: int) -> bool:
    """Tell whether the last line of a box is the heading of the text below: it is far shorter than the links.

    A heading such as "More on the dredging" parts the text without a box, if no link follows it.
    """
    lines, marks, stops, prose = page
    last = lines[start - 1]
    if last.ends or last.words > 8 or last.width > 60 or marks[start - 1] or not prose[start]:
        return False
    if stops[start - 1]:
        return stops[start - 1] == "related" and not stop_headings.is_named(last)
    if marks[start - 2] not in ("", "related") or lines[start - 2].key == "end of list":
        return marks[start - 2] == "related"
    links = [
        lines[at].width
        for at in range(end, start - 1)
        if marks[at] == "related" or not (marks[at] or stops[at])
    ]
    return bool(links) and min(links[-2:]) >= max(_LINK, 1.5 * last.width)


_LINK = 30
"""Width of the shortest title of another article."""


def _tail(lines: tuple[Line, ...], marks: list[str], stops: list[str], end: int) -> int:
    """Take in what closes an article without being prose: a last short sentence, or a list or table."""
    while end < len(lines) and not marks[end] and not stops[end] and _closes(lines[end], lines[end - 1]):
        end += 1
    while (listed := _list_end(lines, marks, stops, end)) > end:
        end = listed
        if end < len(lines) and not marks[end] and not stops[end] and lines[end].prose:
            end += 1
    return end


def _list_end(lines: tuple[Line, ...], marks: list[str], stops: list[str], start: int) -> int:
    """Return where a list ends that begins at ``start``, perhaps under a heading; ``start`` for none."""
    free = [
        (not marks[at] or (marks[at] in _ITEMS and _listed(lines[at]))) and not stops[at]
        for at in range(start, min(len(lines), start + 200))
    ]
    heading = bool(free) and free[0] and not _listed(lines[start]) and lines[start].words <= 6
    end = start + heading
    while end - start < len(free) and free[end - start] and _listed(lines[end]):
        end += 1
    if end - start - heading >= 3:
        return end
    # One more numbered heading with a sentence under it.
    told = len(free) > 1 and free[0] and free[1] and lines[start].bullet and _is_sentence(lines[start + 1])
    return start + 2 if told else start


_ITEMS = frozenset({"date", "wordless", "ticker"})
"""Marks of lines that are furniture alone, but items in a list of days and prices."""


def _closes(line: Line, above: Line) -> bool:
    # Where blank lines part all paragraphs, one more tells nothing.
    near = not line.gap or above.gap
    return line.ends and not line.plain.endswith((":", "?")) and line.words >= 4 and near


def _listed(line: Line) -> bool:
    return line.bullet or (line.digits > 0.05 and line.width <= 60)


def _is_timed(lines: tuple[Line, ...], at: int) -> bool:
    return any(is_time(lines[above]) for above in range(max(0, at - 2), at))


def is_time(line: Line) -> bool:
    """Tell whether the line is a time of day, as above the entries of a live blog."""
    return _TIME.match(line.plain) is not None and line.words <= 3


_TIME = re.compile(r"\W{0,2}\d{1,2}\s?[:.h]\s?\d{2}\b")
