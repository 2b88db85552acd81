"""schema.org data in a page (JSON-LD), as plain values. Broken data is skipped, never guessed at."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

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


def article(found: list[Node]) -> Node:
    """Return the object of the page's article, or an empty one."""
    articles = [node for node in found if is_article(node)]
    real = [node for node in articles if "WebPage" not in strings(node.get("@type"))]
    return next((node for node in real if node.get("headline")), None) or next(iter(real or articles), {})


def strings(value: Any) -> list[str]:
    """Return the texts in a value: a string, a list of them, or the names of objects."""
    if isinstance(value, str):
        text = " ".join(html.unescape(value).split())
        return [text] if text else []
    if isinstance(value, list):
        return [text for item in value[:100] for text in strings(item)]
    if isinstance(value, dict):
        return strings(
            value.get("name") or value.get("@value") or value.get("@id")
            if "name" in value
            else value.get("@value")
        )
    return []


def people(value: Any) -> list[str]:
    """Return the names of persons in an ``author``; organisations are left out."""
    items = value if isinstance(value, list) else [value]
    kept = [
        item
        for item in items
        if not (isinstance(item, dict) and "Organization" in " ".join(strings(item.get("@type"))))
    ]
    return [name for item in kept for name in strings(item)]


def _loaded(script: str) -> Any:
    text = (
        re.sub(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$", "", script)
        .strip()
        .rstrip(";")
    )
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        pass
    try:
        # Line breaks inside strings are the commonest fault.
        return json.loads(_CONTROLS.sub(" ", text))
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
                yield from _walk(value[name], depth + 1)
