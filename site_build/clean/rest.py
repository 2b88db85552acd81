"""What of an HTML page is not in its article, by coarse rules: for the report to the one who files it.

A block counts as kept where its first words stand in the article; that is linear, and near enough for counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from site_build.clean.hidden import is_hidden
from site_build.decode import mended
from site_build.records import Cut

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ZONES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("comments", re.compile(r"comment|disqus|respond|kommentar|reaction", re.I)),
    ("related", re.compile(r"related|recommend|popular|trending|most-?read|read-?next|teaser", re.I)),
    ("promotion", re.compile(r"newsletter|subscri|promo|advert|sponsor|banner|share|cookie|consent", re.I)),
    ("navigation", re.compile(r"\bnav|menu|breadcrumb|header|footer|sidebar|masthead|skip", re.I)),
)  # fmt: skip
"""By what pages call the parts of themselves, in ``id``, ``class`` and ``role``."""
_NAVIGATION = frozenset(("nav", "header", "footer", "menu", "aside"))
_BLOCK = frozenset(
    "p li h1 h2 h3 h4 h5 h6 td th dt dd figcaption blockquote pre div section article main aside "
    "header footer br nav ul ol table tr tbody form label button body figure address".split()
)
_UNSEEN = frozenset("script style noscript template svg head iframe select option textarea".split())
_WINDOW = 5
HIDDEN = "hidden"
"""The rule of text that readers could not see."""


def cuts(tree: HtmlElement, kept: list[str]) -> tuple[list[Cut], list[str]]:
    """Return one cut for each coarse rule, in the order of the page; ``first_line`` is 0.

    Beside them come the passages of the article that stand on the page only where nobody could see them.

    Args:
        tree: the parsed page.
        kept: the paragraphs of the article, the headline among them.
    """
    known = {window for paragraph in kept for window in _windows(paragraph.split())} | {
        " ".join(words.split()) for words in kept
    }
    found: dict[str, list[str]] = {}
    seen: set[str] = set()
    unseen: list[str] = []
    for zone, words in _pieces(tree):
        line = mended(" ".join(words.split()))
        if not line:
            continue
        beginning = " ".join(line.split(" ", _WINDOW)[:_WINDOW]) if line.count(" ") >= _WINDOW else line
        if beginning not in known and line not in known:
            found.setdefault(zone, []).append(line)
        elif zone == HIDDEN:
            unseen.append(line)
        else:
            seen.add(line)
    hidden = [line for line in dict.fromkeys(unseen) if line not in seen]
    return [Cut(zone, 0, len(lines), "\n".join(lines)) for zone, lines in found.items()], hidden


def _windows(words: list[str]) -> Iterator[str]:
    for at in range(max(1, len(words) - _WINDOW + 1)):
        yield " ".join(words[at : at + _WINDOW])


def _pieces(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield (zone, text) for each run of text between block elements; no recursion, pages nest deeply."""
    buffer: list[str] = []
    zone_now = "not-main-text"
    stack: list[tuple[Any, str, bool]] = [(tree, zone_now, False)]
    while stack:
        element, zone, leaving = stack.pop()
        tag = element.tag
        if leaving:
            if buffer and tag in _BLOCK:
                yield zone, "".join(buffer)
                buffer = []
        elif tag not in _UNSEEN and isinstance(tag, str):
            if buffer and tag in _BLOCK:
                yield zone_now, "".join(buffer)
                buffer = []
            zone_now = _zone(element, tag, zone)
            if words := element.text:
                buffer.append(words)
            if len(element):
                # Its tail follows when it is left.
                stack.append((element, zone_now, True))
                stack.extend([(child, zone_now, False) for child in element[::-1]])
                continue
            if buffer and tag in _BLOCK:
                yield zone_now, "".join(buffer)
                buffer = []
        if words := element.tail:
            buffer.append(words)
    yield zone_now, "".join(buffer)


def _zone(element: Any, tag: str, zone: str) -> str:
    """Return the zone of an element: its own, else its parent's; the whole page's names count for nothing."""
    if zone == HIDDEN:
        return HIDDEN
    # Pages have thousands of elements, and to ask lxml for one attribute costs more than for all their names.
    given = element.keys()
    if (tag == "dialog" or "hidden" in given or "style" in given) and is_hidden(element):
        return HIDDEN
    if zone != "not-main-text" or tag in ("html", "body"):
        return zone
    named = " ".join([element.get(name) if name in given else "" for name in ("id", "class", "role")])
    return _named(named[:300]) or ("navigation" if tag in _NAVIGATION else zone)


@lru_cache(maxsize=4096)
def _named(names: str) -> str:
    """A page names its parts alike hundreds of times over."""
    return next((zone for zone, pattern in _ZONES if pattern.search(names)), "") if names.strip() else ""
