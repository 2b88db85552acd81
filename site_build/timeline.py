"""What happened when, from events that editors wrote and dates that the quotes state. No I/O."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from site_build import dates
from site_build.curation import Event
from site_build.records import Record

UNDATED = ""


@dataclass(frozen=True, slots=True)
class Dating:
    """When one source, or the editors, put an event."""

    edtf: str
    source: str | None
    quote: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the timeline."""

    kind: Literal["event", "quote", "publication"]
    edtf: str
    """Empty for a publication without a stated date."""
    title: str
    anchor: str
    note: str | None = None
    dated: tuple[Dating, ...] = ()
    """For events: each date that was given, in the order it was written."""
    source: str | None = None
    claim: str | None = None
    words: str | None = None
    """For quotes: the words that state the date."""
    relative: bool = False
    """True where the words count from the day of publication; found by rule."""
    reviewed: bool = False


@dataclass(frozen=True, slots=True)
class Year:
    """The entries of one year, decade or stretch, in order."""

    label: str
    """``2026``, ``1990s`` or ``UNDATED``."""
    entries: tuple[Entry, ...]


def timeline(records: Iterable[Record], events: Iterable[Event]) -> tuple[Year, ...]:
    """Return all dated things in order of their earliest possible day; the undated come last."""
    records = tuple(records)
    entries = [_event(event) for event in events]
    for record in records:
        entries.append(_publication(record))
        entries.extend(_quotes(record))
    dated = sorted((entry for entry in entries if entry.edtf), key=_order)
    groups: dict[str, list[Entry]] = {}
    for entry in dated:
        groups.setdefault(label(entry.edtf), []).append(entry)
    undated = [entry for entry in entries if not entry.edtf]
    if undated:
        groups[UNDATED] = undated
    return tuple(Year(name, tuple(group)) for name, group in groups.items())


def label(edtf: str) -> str:
    """The heading under which a date stands: its year, or its decade or the years on one side of it."""
    earliest, latest = dates.bounds(edtf)
    # A bound within a year is shown beside that year's other days; a whole year as bound is a stretch.
    if latest is None and earliest:
        return f"{earliest.year} or later" if (earliest.month, earliest.day) == (1, 1) else str(earliest.year)
    if earliest is None and latest:
        return f"{latest.year} or earlier" if (latest.month, latest.day) == (12, 31) else str(latest.year)
    if earliest is None or latest is None:
        return "unknown"
    if earliest.year == latest.year:
        return str(earliest.year)
    if earliest.year % 10 == 0 and latest.year == earliest.year + 9:
        return f"{earliest.year}s"
    return str(earliest.year)


def _order(entry: Entry) -> tuple[object, ...]:
    rank = ("event", "publication", "quote").index(entry.kind)
    return (dates.sort_key(entry.edtf), rank, entry.source or "", entry.anchor)


def _event(event: Event) -> Entry:
    given = tuple(Dating(dates.read(one.when), one.source, one.quote) for one in event.dates)
    return Entry("event", given[0].edtf, event.title, f"e-{event.id}", note=event.note, dated=given)


def _publication(record: Record) -> Entry:
    title = record.title or record.id
    return Entry("publication", record.published or "", title, f"p-{record.id}", source=record.id)


def _quotes(record: Record) -> Iterable[Entry]:
    for claim in record.claims:
        if claim.status == "rejected" or claim.restates:
            continue
        for index, stated in enumerate(claim.dates):
            yield Entry(
                "quote",
                stated.edtf,
                "",
                f"q-{record.id}-{claim.id}-{index}",
                source=record.id,
                claim=claim.id,
                words=stated.words,
                relative=stated.anchor is not None,
                reviewed=claim.status == "reviewed",
            )
