"""What a PDF states about itself: on its first page, and in the fields that its author's program filled in.

The page comes first: people see it, while the fields keep what a template or an earlier document left there.
The day a PDF was made is no day of publication, and is never read as one.
"""

from __future__ import annotations

from dataclasses import replace

from site_build.metadata import addresses, names, pagetext
from site_build.records import Cleaned, Metadata


def metadata(cleaned: Cleaned) -> Metadata:
    """Return what the document states about itself."""
    # What ran along the edges of the paper is no line of the page.
    found = pagetext.metadata(replace(cleaned, cuts=tuple(cut for cut in cleaned.cuts if cut.first_line)))
    envelope = cleaned.envelope
    offered = {
        "title": names.title(envelope.title, found.publisher) if envelope.title else None,
        "authors": _people(envelope.author, found.publisher),
        "url": addresses.address(envelope.url or ""),
        "captured": envelope.captured,
    }
    added = {name: value for name, value in offered.items() if value and not getattr(found, name)}
    places = {name: "printed-by" if name in ("url", "captured") else "pdf" for name in added}
    return replace(found, **added, found={**found.found, **places})  # type: ignore[arg-type]


def _people(words: str | None, outlet: str | None) -> tuple[str, ...]:
    """Full names; a log-in such as ``aexample`` or ``Admin`` is nobody's."""
    people = names.authors(words, outlet) if words else ()
    return tuple(name for name in people if len(name.split()) > 1)
