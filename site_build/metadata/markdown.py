"""What a Markdown capture's front matter states, and its first heading."""

from __future__ import annotations

import re

from site_build import language
from site_build.metadata import addresses, days, names
from site_build.records import Cleaned, Metadata


def metadata(cleaned: Cleaned) -> Metadata:
    """Return the values of the simple ``key: value`` lines at the head of the page, and the first heading."""
    head = _front_matter(cleaned)
    headline = next((cut for cut in cleaned.cuts if cut.rule == "headline"), None)
    tag = head.get("language") or head.get("lang")
    stated = {
        "title": head.get("title"),
        "subtitle": head.get("subtitle") or head.get("description"),
        "publisher": names.publisher(
            head.get("publisher") or head.get("site") or head.get("site_name") or ""
        ),
        "authors": _people(head.get("authors") or head.get("author") or ""),
        "published": days.iso(head.get("published") or head.get("date") or "", tag),
        "updated": days.iso(head.get("updated") or head.get("modified") or "", tag),
        "captured": _full_day(
            head.get("captured") or head.get("retrieved") or head.get("accessed") or head.get("clipped") or ""
        ),
        "language": tag if tag and _TAG.fullmatch(tag) else None,
        "url": addresses.address(
            head.get("url") or head.get("source_url") or head.get("source") or head.get("link") or ""
        ),
        "categories": _listed(head.get("categories") or head.get("category") or ""),
        "tags": _listed(head.get("tags") or head.get("keywords") or ""),
    }
    values = {name: value for name, value in stated.items() if value}
    found = dict.fromkeys(values, "front matter")
    if "title" not in values and headline:
        values["title"], found["title"] = headline.text, f"headline@{headline.first_line}"
    if "language" not in values and (guessed := language.guess(cleaned.text)):
        values["language"], found["language"] = guessed, "text"
    return Metadata(**values, found=found)  # type: ignore[arg-type]  # the keys above are fields of Metadata


_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def _front_matter(cleaned: Cleaned) -> dict[str, str]:
    cut = next((cut for cut in cleaned.cuts if cut.rule == "front-matter"), None)
    rows = cut.text.split("\n")[1:-1] if cut else []
    pairs = (row.partition(":") for row in rows if ":" in row and not row.startswith("#"))
    return {name.strip().lower(): value.strip().strip("\"'") for name, _, value in pairs if value.strip()}


def _people(words: str) -> tuple[str, ...]:
    return names.authors(words.strip("[]"))


def _listed(words: str) -> tuple[str, ...]:
    return tuple(part.strip(" \"'") for part in words.strip("[]").split(",") if part.strip(" \"'"))


def _full_day(words: str) -> str | None:
    day = days.iso(words)
    return day if day and len(day) == 10 else None
