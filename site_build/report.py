"""What was understood of a capture, as lines for a terminal or as JSON. No I/O."""

from __future__ import annotations

import json
from typing import Any

from site_build import dates
from site_build.capture import Incoming
from site_build.extract import removed
from site_build.problems import printable
from site_build.recordfile import without_empty

_FIELDS = (
    "title",
    "subtitle",
    "publisher",
    "authors",
    "published",
    "updated",
    "language",
    "categories",
    "tags",
)
_WIDTH = 11


def understood(incoming: Incoming) -> list[str]:
    """Each field with where it was found, the number of claims, and what was removed by which rule."""
    stated, cleaned = incoming.reading.metadata, incoming.reading.cleaned
    rows = []
    for name in _FIELDS:
        value = getattr(stated, name)
        if not value:
            if name in ("title", "publisher", "authors", "published"):
                rows.append(_row(name, "not stated"))
            continue
        text = ", ".join(value) if isinstance(value, tuple) else value
        if name in ("published", "updated"):
            text = f"{text} ({dates.in_words(text)})"
        rows.append(_row(name, text, stated.found.get(name)))
    for origin in stated.origin:
        what = "based on" if origin.kind == "derived_from" else "cites"
        rows.append(_row("origin", f"{what} {origin.name or origin.title}", stated.found.get("origin")))
    words = len(cleaned.text.split())
    rows.append(
        _row("text", f"{words:,} words" + (", only the beginning (a paywall)" if cleaned.partial else ""))
    )
    rows.append(_row("claims", f"{len(incoming.reading.claims)}, found by rule, not reviewed"))
    for item in removed(cleaned.cuts):
        lines = f"{item.lines:,} line{'' if item.lines == 1 else 's'}, " if item.lines else ""
        rows.append(_row("removed", f"{item.rule}: {lines}{item.characters:,} characters"))
    return rows


def as_json(path: str, incoming: Incoming) -> str:
    """One line of JSON."""
    stated, cleaned = incoming.reading.metadata, incoming.reading.cleaned
    value: dict[str, Any] = {
        "path": path,
        "title": stated.title,
        "publisher": stated.publisher,
        "authors": list(stated.authors),
        "published": stated.published,
        "captured": incoming.answers.captured or stated.captured,
        "categories": list(stated.categories),
        "tags": list(stated.tags),
        "origin": [
            without_empty(origin.model_dump(mode="json", exclude_none=True)) for origin in stated.origin
        ],
        "language": stated.language,
        "text": cleaned.text,
        "removed": [item.model_dump(mode="json") for item in removed(cleaned.cuts)],
    }
    return json.dumps(value, ensure_ascii=False)


def _row(name: str, text: str, found: str | None = None) -> str:
    return f"  {name:<{_WIDTH}}{printable(text)}" + (f"  [{found}]" if found else "")
