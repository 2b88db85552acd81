"""What a point adds on paper, where no link can be followed: its sources by number, with their addresses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_build import links, wording
from site_build.records import Record
from site_build.site import Site


@dataclass(frozen=True, slots=True)
class Reference:
    """One source in the list at the end of the sheet; its place in the list is its number."""

    title: str
    lang: str | None
    dir: str
    publisher: str | None
    published: str | None
    caveat: str | None
    addresses: tuple[str, ...]
    """In full, as text; that of its page in this dossier where it has none of its own."""


def references(site: Site, sources: Iterable[str]) -> Iterator[Reference]:
    """The sources, by id, in the order of their numbers."""
    for source in sources:
        record = site.record[source]
        yield Reference(
            title=wording.title(record),
            lang=record.language,
            dir=wording.direction(record.language),
            publisher=record.publisher,
            published=site.words.date(record.published),
            caveat=site.words.caveat(record),
            addresses=tuple(_addresses(record)) or _own(site, record),
        )


def _addresses(record: Record) -> Iterator[str]:
    """Where the source can be read; of a digest, where the work that it sums up can."""
    if record.url:
        yield record.url
    else:
        yield from (one.url for one in record.origin if one.kind == "derived_from" and one.url)
    yield from record.archives


def _own(site: Site, record: Record) -> tuple[str, ...]:
    address = site.settings.site_url
    return (f"{address.rstrip('/')}/{links.source(record.id)}/",) if address else ()
