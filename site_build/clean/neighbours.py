"""Furniture that a line right beside it gives away: alternative texts, numbered links, a lone 'By'.

One look at the next line is enough for each of these, so they are marked before the article is looked for.
"""

from __future__ import annotations

import re

from site_build.clean.lines import Line


def marked(lines: tuple[Line, ...], marks: list[str], stops: list[str]) -> list[str]:
    """Return the marks with those that a neighbour gives; a line that has one keeps it.

    Args:
        lines: the page's lines.
        marks: the furniture rule that holds for each line, or "".
        stops: what each line opens as a stop heading, or "".
    """
    out = list(marks)
    for at in range(len(lines) - 1):
        if not out[at] and _is_alternative(lines[at], lines[at + 1], marks[at + 1]):
            out[at] = "caption"
        if not out[at + 1] and (_COUNTED.fullmatch(lines[at].plain) or _announces(lines[at], stops[at])):
            out[at + 1] = "related"
        if marks[at : at + 3 : 2] == ["wordless", "label"] and _PRICE.search(lines[at].plain):
            out[max(0, at - 1) : at + 2] = [mark or "shop" for mark in out[max(0, at - 1) : at + 2]]
        if lines[at].key in _BY and not out[at + 1] and _NAME.fullmatch(lines[at + 1].text):
            out[at] = out[at + 1] = "byline"
    return out


def _is_alternative(line: Line, below: Line, mark: str) -> bool:
    """The text that stands for a picture is its caption without the credit."""
    return mark == "caption" and line.width >= 20 and below.key.startswith(line.key)


def _announces(line: Line, stop: str) -> bool:
    """A colon, as in "Read also:", announces one link, and the article goes on below it."""
    return stop == "related" and line.plain.endswith(":")


_PRICE = re.compile(r"[$£€¥₹₽₺]")
"""Over the name of a shop and a button it is an offer, and the line above it, if nothing yet, its heading."""
_BY = frozenset(
    "by words von par por di door av автор автори autor autora auteur autore بقلم yazan oleh bởi".split()
)
"""What stands over a name in a line of its own, where the name is a link."""
_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]*(?: [\w.'’-]+){1,3}")
_COUNTED = re.compile(r"list \d{1,2} of \d{1,2}", re.IGNORECASE)
"""What a list of links says to those who have it read to them, before each link."""
