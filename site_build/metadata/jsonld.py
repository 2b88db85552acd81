"""schema.org data in a page (JSON-LD), as plain values. Broken data is skipped, never guessed at."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from site_build import text

_ARTICLE = re.compile(
    r"Article$|^(?:BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|WebPage|VideoObject)$"
)
_CONTROLS = re.compile(r"[\x00-\x1f]")
_DEEPEST = 6

Node = dict[str, Any]


def nodes(scripts: list[str]) -> list[Node]:
    """Return every object of the scripts, those inside ``@graph`` and lists too, articles first."""
    found = [node for script in scripts for node in _walk(_loaded(script), 0)]
    return sorted(found, key=lambda node: 0 if is_article(node) else 1)


def is_article(node: Node) -> bool:
    """Tell whether the object is an article; a ``WebPage`` comes after those, see `article`."""
    return any(_ARTICLE.search(kind) for kind in strings(node.get("@type")))


def article(found: list[Node], heads: list[str]) -> Node:
    """Return the object of the page's article, or an empty one.

    Args:
        found: the page's objects, articles first.
        heads: what the page shows as headings: of several articles, one of these is its own.
    """
    articles = [node for node in found if is_article(node) and not node.get(LISTED)]
    real = [node for node in articles if "WebPage" not in strings(node.get("@type"))]
    titled = [node for node in real if node.get("headline")]
    own = [
        node
        for node in titled
        if any(_agree(title, head) for title in strings(node["headline"])[:1] for head in heads)
    ]
    # Of several articles none of which has the page's heading, none is the page's.
    alone = real if len(titled) < 2 else []
    whole = [node for node in articles if "WebPage" in strings(node.get("@type"))]
    return next(iter([*own, *titled[: len(titled) == 1], *alone, *whole]), {})


def _agree(title: str, head: str) -> bool:
    one, other = text.key(title), text.key(head)
    return len(one) >= 8 and (
        one in other or other.startswith(one[:60]) or (len(other) >= 15 and other in one)
    )


LISTED = " listed"
"""Key of our own for an item of a list: a teaser."""


def resolved(value: Any, found: list[Node]) -> Any:
    """Return a value with references such as ``{"@id": "#org"}`` replaced by the objects they name."""
    if isinstance(value, list):
        return [resolved(item, found) for item in value[:100]]
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        same = (node for node in found if node.get("@id") == value["@id"] and "name" in node)
        return next(same, value)
    return value


def strings(value: Any) -> list[str]:
    """Return the texts in a value: a string, a list of them, or the names of objects."""
    if isinstance(value, str):
        words = " ".join(html.unescape(value).split())
        return [words] if words else []
    if isinstance(value, list):
        return [words for item in value[:100] for words in strings(item)]
    if isinstance(value, dict):
        return strings(
            value.get("name") or value.get("@value") or value.get("@id")
            if "name" in value
            else value.get("@value")
        )
    return []


def people(value: Any) -> list[str]:
    """Return the names of persons in an ``author``; organisations are left out."""
    items = _flat(value)
    kept = [
        item
        for item in items
        if not (isinstance(item, dict) and "Organization" in " ".join(strings(item.get("@type"))))
    ]
    return [name for item in kept for name in strings(item)]


def _flat(value: Any) -> list[Any]:
    return [one for item in value for one in _flat(item)] if isinstance(value, list) else [value]


def _loaded(script: str) -> Any:
    plain = (
        re.sub(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$", "", script)
        .strip()
        .rstrip(";")
    )
    try:
        return json.loads(plain)
    except (ValueError, RecursionError):
        pass
    try:
        # Line breaks inside strings are the commonest fault.
        return json.loads(_CONTROLS.sub(" ", plain))
    except (ValueError, RecursionError):
        return None


def _walk(value: Any, depth: int) -> Iterator[Node]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value[:500]:
            yield from _walk(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement"):
            if isinstance(value.get(name), dict | list):
                for node in _walk(value[name], depth + 1):
                    yield node | {LISTED: True} if name == "itemListElement" else node
