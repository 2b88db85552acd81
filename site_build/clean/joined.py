"""Printed lines to paragraphs: which line goes on where the one before ends, and with or without its hyphen.

A hyphen at the end of a line is the printer's unless the same document writes the word with it elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from site_build.clean.pdflines import Line


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together."""

    text: str
    pages: tuple[tuple[int, int], ...]
    """Where in ``text`` each page begins, and its number; the first stands at 0."""
    size: float
    """Of the letters of its first line."""


def paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    """Return the paragraphs of a document, running lines left out before."""
    if not lines:
        return []
    page = _Printed(lines)
    blocks: list[list[Line]] = [[lines[0]]]
    for before, line in pairwise(lines):
        if page.goes_on(before, line):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    words = Counter(word for line in lines for word in _WORD.findall(line.text.casefold()))
    return [_paragraph(block, words) for block in blocks]


class _Printed:
    """What a document's lines have in common: how far apart they stand, and how wide its columns are."""

    def __init__(self, lines: Sequence[Line]) -> None:
        steps: dict[int, list[float]] = {}
        for before, line in pairwise(lines):
            step = before.y - line.y
            if before.page == line.page and _same_size(before, line) and 0 < step < 3 * line.size:
                steps.setdefault(round(line.size), []).append(step)
        # The lower half: between paragraphs the steps are larger.
        self._steps = {size: sorted(found)[(len(found) - 1) // 3] for size, found in steps.items()}
        self._widest: dict[tuple[int, ...], float] = {}
        for line in lines:
            column = _column(line)
            self._widest[column] = max(self._widest.get(column, 0.0), line.right - line.left)
        self._width = median(line.right - line.left for line in lines)

    def goes_on(self, before: Line, line: Line) -> bool:
        """Return whether a line belongs to the paragraph of the one before it."""
        if not _same_size(before, line) or _BULLET.match(line.text):
            return False
        ends = bool(_ENDS.search(before.text))
        if before.page != line.page or line.y > before.y + line.size:
            # A new page or column: only a sentence that is cut in two is sure to go on.
            return not ends and (
                line.text[0].islower() or (not line.text[0].isupper() and self._full(before))
            )
        usual = self._steps.get(round(line.size), 1.2 * line.size)
        if before.y - line.y > 1.25 * usual:
            return False
        if not self._full(before):
            return not ends and line.text[0].islower()
        return not (ends and line.left - before.left > 0.8 * line.size)

    def _full(self, line: Line) -> bool:
        """Whether a line fills its column, so that the words after it had to go on the next."""
        if _LAST.search(line.text):
            return True
        widest = self._widest[_column(line)]
        return line.right - line.left > 0.72 * max(widest, min(self._width, widest * 1.4))


def _column(line: Line) -> tuple[int, ...]:
    """Page, about where it begins, and size: a headline over two columns says nothing of their width."""
    return line.page, round(line.left / 40), round(line.size)


def _same_size(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) < 0.08 * max(one.size, other.size)


def _paragraph(block: Sequence[Line], words: Counter[str]) -> Paragraph:
    text, pages = block[0].text, [(0, block[0].page)]
    for line in block[1:]:
        text = _mended(text, line.text, words)
        if line.page != pages[-1][1]:
            # A word that is parted between two pages belongs to the one it begins on.
            pages.append((len(text) - len(line.text), line.page))
    return Paragraph(text, tuple(pages), block[0].size)


def _mended(text: str, line: str, words: Counter[str]) -> str:
    """Return both joined: with a space, with none between signs that stand without, or at the hyphen."""
    head, tail = _LAST.search(text), _FIRST.match(line)
    if head and tail:
        first, second = head[1], tail[0]
        if second.casefold() in _AND:
            return f"{text} {line}"
        hyphened = f"{first}-{second}".casefold()
        is_written = words[hyphened] > 0 and words[(first + second).casefold()] == 0
        if not second[0].islower() or first[-1].isdigit() or is_written:
            return text + line
        return text[:-1] + line
    if _UNSPACED.match(text[-1]) and _UNSPACED.match(line[0]):
        return text + line
    return f"{text} {line}"


_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_LAST = re.compile(r"([^\W_]+(?:-[^\W_]+)*)[-\u2010\u00ad]$")
_FIRST = re.compile(r"[^\W_]+")
_AND = frozenset("and or und oder bzw sowie en of och eller og et ou y o e i a и или".split())
"""After a hyphen these part two words that share an end: ``Nord- und Südpier``."""
_ENDS = re.compile(r"[.!?…:;。！？؟۔।॥][\"'”’»›)\]」』]*$")
_BULLET = re.compile(r"[•·▪▸►●○◦■□✓➤–—*]\s|\(?\d{1,2}[.)]\s")
_UNSPACED = re.compile("[\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef\u0e00-\u0eff]")
