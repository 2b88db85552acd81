"""The timeline, by year, with imprecision in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from site_build import dates, links
from site_build.records import Claim, Record
from site_build.render import Page
from site_build.site import Site
from site_build.timeline import PUBLISHED, UNDATED, Dating, Entry, Quoted, Year
from site_build.views import words
from site_build.views.claims import ClaimView, claim_view
from site_build.views.paged import parts
from site_build.views.subjects import short

A_PAGE = 80
"""Entries: an entry with quotes is about 1.6 KB, and no page is to have 150 KB."""


@dataclass(frozen=True, slots=True)
class DatingView:
    """One date that was given for an event."""

    when: str
    by: str
    href: Markup | None
    quote: str | None = None
    """The words it rests on; None where they may not be shown."""
    bound: bool = False
    """True where only the day of publication bounds it."""
    ours: bool = False
    """True where the words that date it are our summary of a work."""
    notices: tuple[str, ...] = ()
    """What else must be said of the source: that we transcribed it, that it was corrected."""


@dataclass(frozen=True, slots=True)
class QuotedView:
    """A quote that states the date."""

    claim: ClaimView
    words: str
    relative: bool


@dataclass(frozen=True, slots=True)
class ReportView:
    """The first to tell of it."""

    when: str
    by: str
    href: Markup


@dataclass(frozen=True, slots=True)
class EntryView:
    """One line of the timeline."""

    kind: str
    anchor: str
    when: str
    imprecise: bool
    title: str
    note: str | None
    dated: tuple[DatingView, ...]
    differ: bool
    quotes: tuple[QuotedView, ...]
    reported: ReportView | None
    mark: str
    """How an imprecise date is drawn: ``span``, ``from`` or ``to`` (open on one side); empty for a day."""
    source: str | None
    href: Markup | None
    summary: str | None
    """What must be said of the words and the day of a digest, and of the words of a transcript."""
    status: str | None


@dataclass(frozen=True, slots=True)
class YearView:
    """A year with its lines."""

    label: str
    anchor: str
    entries: tuple[EntryView, ...]


def pages(site: Site) -> Iterator[Page]:
    """The timeline, on as many pages as it needs."""
    flat = [(year.label, entry) for year in site.timeline for entry in year.entries]
    for path, chunk, jump in parts(links.TIMELINE, flat, A_PAGE):
        years: dict[str, list[Entry]] = {}
        for label, entry in chunk:
            years.setdefault(label, []).append(entry)
        view = {
            "years": tuple(
                _year(site, Year(label, tuple(entries)), path) for label, entries in years.items()
            ),
            "jump": jump,
        }
        yield Page(path, "timeline.html", "Timeline", "What happened when, on whose word.", view)


def _year(site: Site, year: Year, here: str) -> YearView:
    label, anchor = _SECTIONS.get(year.label, (year.label, f"y-{links.slug(year.label)}"))
    return YearView(label, anchor, tuple(_entry(site, entry, here) for entry in year.entries))


_SECTIONS = {
    PUBLISHED: ("When the sources were published", "published"),
    UNDATED: ("No date stated", "undated"),
}


def _entry(site: Site, entry: Entry, here: str) -> EntryView:
    record = site.record[entry.source] if entry.source else None
    called = short(site, record.id) if record else None
    return EntryView(
        kind=entry.kind,
        anchor=entry.anchor,
        when=dates.in_words(entry.edtf) if entry.edtf else "",
        imprecise=bool(entry.edtf) and not dates.is_exact_day(entry.edtf),
        title=entry.title,
        note=entry.note,
        dated=tuple(_dating(site, dating, here) for dating in entry.dated),
        differ=_differ([dating.edtf for dating in entry.dated]),
        quotes=tuple(_quoted(site, quoted, here) for quoted in entry.quotes),
        reported=_reported(site, entry, here),
        mark=_mark(entry.edtf),
        # A source without a publisher is called by its title, which a publication's line shows already.
        source=called if called != entry.title else None,
        href=links.href(here, links.source(record.id)) if record else None,
        summary=_summary(record) if record else None,
        status=words.status(record) if record else None,
    )


def _quoted(site: Site, quoted: Quoted, here: str) -> QuotedView:
    record = site.record[quoted.source]
    found = next(claim for claim in record.claims if claim.id == quoted.claim)
    return QuotedView(claim_view(site, record, found, here), quoted.words, quoted.relative)


def _reported(site: Site, entry: Entry, here: str) -> ReportView | None:
    if entry.reported is None:
        return None
    record = site.record[entry.reported.source]
    by = next((one.name or one.title for one in record.origin if one.kind == "derived_from"), None)
    told = by if record.kind == "digest" and by else short(site, record.id)
    when = dates.in_words(entry.reported.edtf)
    return ReportView(when, told, links.href(here, links.source(record.id)))


def _mark(edtf: str) -> str:
    if not edtf or dates.is_exact_day(edtf):
        return ""
    earliest, latest = dates.bounds(edtf)
    return "span" if earliest and latest else "from" if earliest else "to"


def _differ(given: Sequence[str]) -> bool:
    """Return whether two of the dates cannot both be right; "about May" and "before 27 May" can."""
    spans = [dates.bounds(edtf) for edtf in set(given) if edtf]
    last = min((latest for _, latest in spans if latest), default=None)
    first = max((earliest for earliest, _ in spans if earliest), default=None)
    return last is not None and first is not None and last < first


def _dating(site: Site, dating: Dating, here: str) -> DatingView:
    if dating.source is None:
        return DatingView(_when(dating), "the editors", None)
    if dating.source not in site.record:
        return DatingView(_when(dating), dating.source, None)
    record = site.record[dating.source]
    holding = _holding(site, record, dating.quote) if dating.quote else None
    anchor = links.claim_anchor(holding.id) if holding else ""
    return DatingView(
        _when(dating),
        short(site, record.id),
        links.href(here, links.source(record.id), anchor),
        dating.quote if dating.quote and _may_be_shown(site, record, dating.quote) else None,
        dating.bound,
        record.kind == "digest",
        tuple(_notices(record)),
    )


def _when(dating: Dating) -> str:
    return dates.in_words(dating.edtf) if dating.edtf else "no date"


def _summary(record: Record) -> str | None:
    said = words.caveat(record, brief=True)
    return f"{said}; the day is the summary’s" if record.kind == "digest" else said


def _notices(record: Record) -> Iterator[str]:
    if record.kind != "digest" and record.capture.transcript:
        yield words.TRANSCRIBED
    if record.status:
        yield f"a source {words.status(record)}"


def _may_be_shown(site: Site, record: Record, quote: str) -> bool:
    return record.rights.publish == "full" or _holding(site, record, quote) is not None


def _holding(site: Site, record: Record, quote: str) -> Claim | None:
    """The claim that shows the words, so that the date leads to them in their place."""
    published = (claim for claim in record.claims if claim.id in site.published[record.id])
    return next((claim for claim in published if quote in claim.quote), None)
