"""Furniture that a line right beside it gives away: alternative texts, numbered links, a lone 'By', a post.

One look at the next line is enough for each of these, so they are marked before the article is looked for.
"""

from __future__ import annotations

import re
from collections import Counter

from site_build.clean.lines import Line


def marked(lines: tuple[Line, ...], marks: list[str], stops: list[str]) -> list[str]:
    """Return the marks with those that a neighbour gives; a line that has one keeps it.

    Args:
        lines: the page's lines.
        marks: the furniture rule that holds for each line, or "".
        stops: what each line opens as a stop heading, or "".
    """
    commissioned = _commissioned(lines, marks)
    out = [mark or ("credit" if at in commissioned else "") for at, mark in enumerate(marks)]
    for at in range(len(lines) - 1):
        if not out[at] and (
            _is_alternative(lines[at], lines[at + 1], marks[at + 1]) or _heads_nothing(lines, out, stops, at)
        ):
            out[at] = "caption"
        if not out[at + 1] and (_COUNTED.fullmatch(lines[at].plain) or _announces(lines[at], stops[at])):
            out[at + 1] = "related"
        if marks[at : at + 3 : 2] == ["wordless", "label"] and _PRICE.search(lines[at].plain):
            out[max(0, at - 1) : at + 2] = [mark or "shop" for mark in out[max(0, at - 1) : at + 2]]
        if lines[at].key in _BY and not out[at + 1] and _NAME.fullmatch(lines[at + 1].text):
            out[at] = out[at + 1] = "byline"
        if lines[at].plain[:1] == "@" and marks[at] == "address":
            for near in _post(lines, marks, at):
                out[near] = "embedded"
        if lines[at + 1].plain[:1] in _DASHES and _QUOTED_FROM.match(lines[at + 1].plain):
            out[at + 1] = "embedded"
            out[at] = out[at] or ("embedded" if _LINKED.search(lines[at].plain) else "")
    return out


def _commissioned(lines: tuple[Line, ...], marks: list[str]) -> set[int]:
    """Return the credits of the form "Name for The Outlet": twice on a page or with a name credited above."""
    found = {
        at: named[1]
        for at, line in enumerate(lines)
        if not line.ends
        and line.words <= _COMMISSION
        and not _FOR_WORDS.isdisjoint(line.tokens)
        and (named := _FOR.fullmatch(line.text))
    }
    credits = " ".join(line.text for line, mark in zip(lines, marks, strict=True) if mark == "credit")
    count = Counter(found.values())
    return {at for at, name in found.items() if count[name] >= 2 or name in credits}


_COMMISSION = 10
_FOR_WORDS = frozenset("for für pour para per voor för для".split())
_FOR = re.compile(
    r"([^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){1,3})"
    r" (?:for|für|pour|para|per|voor|för|для) (?:\w{1,3} )?[^\W\d_a-z][\w.'’& -]+"
)


def _post(lines: tuple[Line, ...], marks: list[str], handle: int) -> range:
    """Return the lines of a post from a network: its writer, handle, sentences, time and counts.

    Under a byline there is a handle as well, but no sentence between it and the date.
    """
    end = handle + 1
    while end < min(len(lines), handle + _POST) and not marks[end]:
        end += 1
    told = any(lines[at].ends for at in range(handle + 1, end))
    if not told or end == len(lines) or marks[end] != "date" or not _CLOCK.search(lines[end].plain):
        return range(0)
    counts = end + 1 < len(lines) and _COUNTS.fullmatch(lines[end + 1].plain) is not None
    named = handle > 0 and not lines[handle - 1].ends and lines[handle - 1].words <= _WRITER
    return range(handle - named, end + 1 + counts)


_DASHES = frozenset("—–-")
_QUOTED_FROM = re.compile(r"[—–-] ?[^()]{2,60} \(@\w{2,}\)")
"""The writer of a post and its handle, as networks have them below it."""
_LINKED = re.compile(r"pic\.twitter\.com|t\.co/|https?://|[#@]\w")
_POST, _WRITER = 8, 6
"""Lines of a post at most, and words of its writer's name."""
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")
_COUNTS = re.compile(r"(?:\W{0,3}\d[\d.,]* ?[km]? \w+(?: \w+)?){1,4}", re.IGNORECASE)
"""How often it was passed on and liked: "112 Reposts 640 Likes"."""


def _is_alternative(line: Line, below: Line, mark: str) -> bool:
    """The text that stands for a picture is its caption without the credit."""
    return mark == "caption" and line.width >= 20 and below.key.startswith(line.key)


def _heads_nothing(lines: tuple[Line, ...], marks: list[str], stops: list[str], at: int) -> bool:
    """A short line over a caption with the next heading right below: a heading would have text under it."""
    if at + 3 >= len(lines) or marks[at + 1] != "caption" or stops[at] or any(marks[at + 2 : at + 4]):
        return False
    picture, heading, text = lines[at], lines[at + 2], lines[at + 3]
    short = not picture.ends and not picture.bullet and 3 <= picture.words <= 12
    return short and not heading.ends and heading.words <= 8 and text.prose and not stops[at + 2]


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
