"""What happened when, from events that editors wrote and dates that the quotes state. No I/O.

Two clocks run here and are told apart: when something happened, and when it was first reported. A day of
publication is a fact about a document: it is listed by itself, and may bound an event, never date it.

Dated quotes are of one event where they state the same date and speak of the same things: for a day one name
in common is enough, for a longer time all names must be the same. A quote that an editor's event rests on
stands in that event and nowhere else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from site_build import dates
from site_build.crossref import Names
from site_build.curation import Event, EventDate
from site_build.records import Record
from site_build.text import key, name_key

UNDATED = ""
PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quote that states a date."""

    source: str
    claim: str
    words: str
    """The words that state the date."""
    relative: bool = False
    """True where the words count from the day of publication; found by rule."""
    reviewed: bool = False


@dataclass(frozen=True, slots=True)
class Dating:
    """When one source, or the editors, put an event."""

    edtf: str
    source: str | None
    quote: str | None
    bound: bool = False
    """True where the source only tells of the event, so that the day of its publication is the latest."""


@dataclass(frozen=True, slots=True)
class Report:
    """When something was first told, as far as the sources here show."""

    edtf: str
    source: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the timeline."""

    kind: Literal["event", "quotes", "publication"]
    edtf: str
    """The earliest that was given; empty where no date is stated."""
    anchor: str
    title: str = ""
    """An event's as the editors word it, or a publication's; empty for quotes."""
    note: str | None = None
    dated: tuple[Dating, ...] = ()
    """For events: each date that was given, in the order it was written."""
    quotes: tuple[Quoted, ...] = ()
    """For quotes: those that state this date, in order of their sources."""
    source: str | None = None
    """For publications."""
    reported: Report | None = None


@dataclass(frozen=True, slots=True)
class Year:
    """The entries of one year, decade or stretch, in order."""

    label: str
    """``2026``, ``1990s``, ``PUBLISHED`` or ``UNDATED``."""
    entries: tuple[Entry, ...]


def timeline(
    records: Iterable[Record], events: Iterable[Event], names: Names | None = None
) -> tuple[Year, ...]:
    """Return what happened by year, the earliest possible day first, then publications, then the undated.

    Args:
        records: all sources.
        events: as the editors wrote them.
        names: which names mean the same.
    """
    by_id = {record.id: record for record in records}
    written = [_event(event, by_id) for event in events]
    happened = [*written, *_found(by_id, names or Names(()), _evidence(written))]
    published = [_publication(record) for record in by_id.values()]
    groups: dict[str, list[Entry]] = {}
    for entry in sorted((one for one in happened if one.edtf), key=_order):
        groups.setdefault(label(entry.edtf), []).append(entry)
    dated = sorted((one for one in published if one.edtf), key=_order)
    undated = [one for one in (*happened, *published) if not one.edtf]
    sections = (*groups.items(), (PUBLISHED, dated), (UNDATED, undated))
    return tuple(Year(name, tuple(entries)) for name, entries in sections if entries)


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


def first_day(record: Record) -> str | None:
    """The day a source was published; of a digest, the day of the work that it sums up."""
    if record.kind != "digest":
        return record.published
    works = (origin.published for origin in record.origin if origin.kind == "derived_from")
    return next(filter(None, works), None)


def _order(entry: Entry) -> tuple[object, ...]:
    return (dates.sort_key(entry.edtf), entry.kind, entry.source or "", entry.anchor)


# --- Events that editors wrote ----------------------------------------------------------------------


def _event(event: Event, records: dict[str, Record]) -> Entry:
    given = tuple(_dating(one, records) for one in event.dates)
    told = (dating.source for dating in given if dating.source)
    first = next((dating.edtf for dating in given if dating.edtf), "")
    return Entry(
        "event", first, f"e-{event.id}", event.title, event.note, given, reported=_first(told, records)
    )


def _dating(given: EventDate, records: dict[str, Record]) -> Dating:
    if given.when is not None:
        return Dating(dates.read(given.when), given.source, given.quote)
    record = records.get(given.source or "")
    latest = dates.bounds(first_day(record) or "..")[1] if record and first_day(record) else None
    return Dating(f"/{latest.isoformat()}" if latest else "", given.source, given.quote, bound=True)


def _first(sources: Iterable[str], records: dict[str, Record]) -> Report | None:
    days = [(first_day(records[source]), source) for source in sources if source in records]
    known = [Report(day, source) for day, source in days if day]
    return min(known, key=lambda one: (dates.sort_key(one.edtf), one.source), default=None)


# --- Events found in quotes -------------------------------------------------------------------------


def _evidence(written: Iterable[Entry]) -> dict[tuple[str | None, str], list[str]]:
    """The quotes that editors date events by: source and date to their words as compared."""
    out: defaultdict[tuple[str | None, str], list[str]] = defaultdict(list)
    for entry in written:
        for dating in entry.dated:
            if dating.quote:
                out[dating.source, dating.edtf].append(key(dating.quote))
    return out


def _found(
    records: dict[str, Record], names: Names, evidence: dict[tuple[str | None, str], list[str]]
) -> Iterator[Entry]:
    """Quotes with the same date and subject, together."""
    groups = _Groups()
    for record in records.values():
        for claim in record.claims:
            if claim.status == "rejected" or claim.restates:
                continue
            subjects = frozenset(name_key(names.canonical(name, record.id)[0]) for name in claim.entities)
            for index, stated in enumerate(claim.dates):
                by_editors = evidence.get((record.id, stated.edtf), ())
                if any(key(stated.words) in one and one in key(claim.quote) for one in by_editors):
                    continue
                reviewed = claim.status == "reviewed"
                quoted = Quoted(record.id, claim.id, stated.words, stated.anchor is not None, reviewed)
                groups.add(stated.edtf, subjects, f"q-{record.id}-{claim.id}-{index}", quoted)
    for edtf, anchor, quotes in groups.all():
        sources = [quoted.source for quoted in quotes]
        yield Entry("quotes", edtf, anchor, quotes=quotes, reported=_first(sources, records))


class _Groups:
    """Dated quotes, brought together as they come: each looks up its names, and is compared with no other."""

    def __init__(self) -> None:
        self._members: list[list[Quoted]] = []
        self._anchors: list[tuple[str, str]] = []
        self._into: list[int] = []
        self._at: dict[tuple[str, object], int] = {}

    def add(self, edtf: str, subjects: frozenset[str], anchor: str, quoted: Quoted) -> None:
        """Put a quote to those of the same date and subject."""
        marks: Iterable[object] = subjects if dates.is_exact_day(edtf) else filter(None, [subjects])
        keys = [(edtf, mark) for mark in marks]
        found = sorted({self._top(self._at[one]) for one in keys if one in self._at})
        if found:
            group = found[0]
            for other in found[1:]:
                self._into[other] = group
                self._members[group] += self._members[other]
                self._members[other] = []
        else:
            group = len(self._members)
            self._members.append([])
            self._anchors.append((edtf, anchor))
            self._into.append(group)
        self._members[group].append(quoted)
        self._at.update(dict.fromkeys(keys, group))

    def all(self) -> Iterator[tuple[str, str, tuple[Quoted, ...]]]:
        """Yield the date, the anchor and the quotes of each group."""
        for (edtf, anchor), quotes in zip(self._anchors, self._members, strict=True):
            if quotes:
                yield edtf, anchor, tuple(sorted(quotes, key=lambda one: one.source))

    def _top(self, group: int) -> int:
        while self._into[group] != group:
            group = self._into[group] = self._into[self._into[group]]
        return group


# --- Publications -----------------------------------------------------------------------------------


def _publication(record: Record) -> Entry:
    title = record.title or record.id
    return Entry("publication", record.published or "", f"p-{record.id}", title, source=record.id)
