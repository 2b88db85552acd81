"""What a copied page says about itself, read from the lines that cleaning took away and their places.

The cleaner has said what each line is (`Cut.rule`); `rows` says where it stands. Each other file has one kind
of value and an ordered list of places to look, the surest first. A value that stands in none is not stated.
"""

from __future__ import annotations

from site_build.metadata import names, origin
from site_build.metadata.pagetext import outlets, people, stamps, subjects
from site_build.metadata.pagetext.rows import Page, read
from site_build.records import Cleaned, Metadata, Origin, Place


def metadata(cleaned: Cleaned) -> Metadata:
    """Return what the page text states about itself."""
    page = read(cleaned)
    publisher = outlets.publisher(page)
    outlet = publisher[0] if publisher else None
    byline = people.authors(page, outlet)
    published, updated = stamps.dates(page)
    categories, tags = subjects.categories(page, outlet), subjects.tags(page)
    subtitle = subjects.subtitle(page)
    origins = _origins(page, outlet)
    found = {
        "title": page.title and f"headline@{page.title.number}",
        "subtitle": subtitle and subtitle[1],
        "publisher": publisher and publisher[1],
        "authors": byline and byline[1],
        "published": published and published[1],
        "updated": updated and updated[1],
        "language": page.language and "text",
        "categories": categories and categories[1],
        "tags": tags and tags[1],
        "origin": origins and f"line@{origins[0].place.line if origins[0].place else 0}",
    }
    return Metadata(
        title=names.title(page.title.text, outlet) if page.title else None,
        subtitle=subtitle[0] if subtitle else None,
        publisher=outlet,
        authors=byline[0] if byline else (),
        published=published[0] if published else None,
        updated=updated[0] if updated else None,
        language=page.language,
        categories=categories[0] if categories else (),
        tags=tags[0] if tags else (),
        origin=origins,
        found={name: where for name, where in found.items() if where},
    )


def _origins(page: Page, outlet: str | None) -> tuple[Origin, ...]:
    lines = page.cleaned.page.split("\n")
    cut = {row.number for row in page.rows}
    body = [
        (Place(line=at + 1), lines[at].strip())
        for at in range(*page.cleaned.body)
        if lines[at].strip() and at + 1 not in cut
    ]
    around = [
        (Place(line=row.number), row.text)
        for row in page.rows
        if row.rule == "source-line" and row.place >= -12
    ]
    bylines = [
        (Place(line=row.number), row.text)
        for row in (*page.near, *page.under)
        if row.rule not in ("credit", "caption")
    ]
    return origin.origins(body, around, bylines=bylines, outlet=outlet)
