"""Running heads and feet of printed pages, and page numbers: what repeats at the edges of pages.

Nothing is known by its words. A line goes because the same line, numbers aside, stands at the same height on
other pages, or because it is nothing but a number that counts along with the pages.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from site_build.clean.pdflines import Line

EDGE = 0.13
"""Part of a page's height at its top and at its foot in which running lines stand: about 4 cm of A4."""
OFTEN = 3
"""Pages on which a line repeats to be a running one; on fewer pages, all of them but not one alone."""
_MOST = 4
"""Lines at an edge that can be running ones."""


def running(lines: Iterable[Line]) -> dict[int, str]:
    """Return the rule for each line, by its index, that is not of the text: running-line or page-number."""
    found = list(lines)
    edges = _at_edges(found)
    pages = len({line.page for line in found})
    places: dict[tuple[str, int], set[int]] = defaultdict(set)
    for at in edges:
        for near in (-1, 0, 1):
            places[_alike(found[at]), _height(found[at]) + near].add(found[at].page)
    wanted = min(OFTEN, max(2, pages))
    out = {at: "running-line" for at in edges if len(places[_alike(found[at]), _height(found[at])]) >= wanted}
    out |= {at: "running-line" for at in edges if _FOOT.fullmatch(found[at].text)}
    numbers = {at: number for at in edges if (number := _number(found[at].text)) is not None}
    steps = Counter(number - found[at].page for at, number in numbers.items())
    for at, number in numbers.items():
        step = number - found[at].page
        if step == 0 or steps[step] >= 2:
            out[at] = "page-number"
    return out


def _at_edges(lines: list[Line]) -> list[int]:
    """Return the indexes of the few highest and lowest lines of each page that stand at its edges."""
    by_page: dict[int, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        by_page[line.page].append(at)
    out = set()
    for page in by_page.values():
        order = sorted(page, key=lambda at: lines[at].y)
        out |= {at for at in order[:_MOST] if lines[at].y < EDGE * lines[at].height}
        out |= {at for at in order[-_MOST:] if lines[at].y > (1 - EDGE) * lines[at].height}
    return sorted(out)


def _alike(line: Line) -> str:
    """The line as it repeats: without its numbers, which count pages or give the hour."""
    return _DIGITS.sub("0", line.text).casefold()


def _height(line: Line) -> int:
    return round(line.y / 4)


def _number(words: str) -> int | None:
    match = _PAGE.fullmatch(words)
    return int(match[1]) if match else None


_FOOT = re.compile(r"https?://\S+ \d+/\d+")
"""What browsers print below every page, even if there is only one: its address and which page it is."""
_DIGITS = re.compile(r"\d+")
_PAGE = re.compile(
    r"[^\w]{0,3}(?:[^\W\d]{1,8}\.? )?(\d{1,4})(?: ?(?:/|of|von|de|sur|di|из|من) ?\d{1,4})?[^\w]{0,3}"
)
