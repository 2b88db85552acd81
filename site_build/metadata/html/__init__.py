"""What an HTML page states about itself: its JSON-LD, its meta elements, then its markup, in that order.

`page` reads the data once; each other file has the fields of one kind, and each field its own order of
places. trafilatura is not asked: measured, its titles are another heading of the page, and its date search
finds days on pages that show none.
"""

from __future__ import annotations

from site_build.metadata import addresses, headings
from site_build.metadata.html import about, people, stamps, syndicated
from site_build.metadata.html.page import Found, read
from site_build.records import Cleaned, Metadata


def metadata(cleaned: Cleaned) -> Metadata:
    """Return what the page states about itself."""
    page = read(cleaned)
    publisher = people.publisher(page)
    outlet = publisher[0] if publisher else None
    copy = syndicated.first_at(page, about.own_addresses(page, cleaned.envelope.url), outlet)
    captured = stamps.captured(page) or _of(cleaned.envelope.captured)
    values: dict[str, Found | None] = {
        "title": headings.title(about.headlines(page), outlet),
        "subtitle": about.subtitle(page),
        "publisher": publisher,
        "authors": people.authors(page, outlet),
        "published": stamps.published(page, captured[0] if captured else None),
        "updated": stamps.updated(page),
        "captured": captured,
        "language": about.language_of(page, cleaned.text),
        # Of a copy the canonical address is another's.
        "url": _of(copy[1])
        if copy
        else about.url(page) or _of(addresses.address(cleaned.envelope.url or "")),
        "categories": about.categories(page, outlet),
        "tags": about.tags(page),
        "origin": about.origins(cleaned, outlet, copy[0] if copy else None),
    }
    stated = {name: found for name, found in values.items() if found and found[0]}
    if "updated" in stated and "published" in stated and stated["updated"][0] <= stated["published"][0]:
        del stated["updated"]
    return Metadata(
        **{name: found[0] for name, found in stated.items()},
        found={name: found[1] for name, found in stated.items()},
    )


def _of(said: str | None) -> Found | None:
    """What the program that saved the page wrote around it."""
    return (said, "saved-by") if said else None
