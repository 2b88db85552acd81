"""The timeline, by year, with imprecision in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from site_build import dates, links
from site_build.records import Claim, Record
from site_build.render import Page
from site_build.site import Site
from site_build.timeline import PUBLISHED, UNDATED, Dating, Entry, Quoted
from site_build.views.claims import ClaimView, claim_view
from site_build.views.paged import packed, paged
from site_build.views.subjects import short
from site_build.views.timelinefilter import filter_of
from site_build.views.yearrule import Rule, delay, rule

A_PAGE = 58
"""Quotes and dates: one with buttons and rule is about 2 KB, the choices 30, and no page is to have 150."""


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
    lang: str | None = None
    """Of the quote."""


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
    delay: str | None
    """How long after it happened; None unless both days are known."""


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
    rule: Rule | None
    """When it was and when it was told, drawn; None for a publication whose day is known."""
    source: str | None
    href: Markup | None
    summary: str | None
    """What must be said of the words and the day of a digest, and of the words of a transcript."""
    status: str | None
    bears: Markup
    """What it can be filtered by, as attributes."""
    lang: str | None
    """Of the source's title."""


@dataclass(frozen=True, slots=True)
class YearView:
    """A year with its lines."""

    label: str
    anchor: Markup
    entries: tuple[EntryView, ...]
    months: bool
    """True where a rule of it is the twelve months of the year, which are then named once."""


@dataclass(frozen=True, slots=True)
class YearLink:
    """A year in the list of years, wherever its lines begin."""

    label: str
    anchor: Markup
    href: Markup
    count: int


def pages(site: Site) -> Iterator[Page]:
    """The timeline, on as many pages as it needs."""
    entries = [entry for year in site.timeline for entry in year.entries]
    choices = filter_of(site, entries)
    labels = [year.label for year in site.timeline for _ in year.entries]
    flat = list(zip(labels, entries, choices.attributes, strict=True))
    pages = list(paged(links.TIMELINE, packed(flat, lambda one: _weight(one[1]), A_PAGE)))
    # Where each year begins: the earliest page that has something of it is written last.
    begins = {label: path for path, chunk, _ in reversed(pages) for label, _, _ in chunk}
    for path, chunk, jump in pages:
        view = {
            "years": tuple(
                _year(site, label, [(entry, bears) for _, entry, bears in some], path)
                for label, some in groupby(chunk, key=lambda one: one[0])
            ),
            "all_years": tuple(_years(site, path, begins)),
            "filter": (taking := choices.on(path, links.TIMELINE, jump)),
            "jump": jump,
        }
        title, about = site.strings("timeline.title"), site.strings("timeline.description")
        yield Page(path, "timeline.html", title, about, view, filtered=taking.panel is not None)


def _weight(entry: Entry) -> int:
    """A day that many sources speak of is as long as many days."""
    return max(1, len(entry.quotes), len(entry.dated))


def _years(site: Site, here: str, begins: Mapping[str, str]) -> Iterator[YearLink]:
    """Every year of the timeline, with the page on which it begins."""
    for year in site.timeline:
        _, anchor = _heading(site, year.label)
        label = site.strings(_SHORT[year.label]) if year.label in _SHORT else site.words.years(year.label)
        yield YearLink(label, anchor, links.href(here, begins[year.label], anchor), len(year.entries))


def _year(site: Site, year: str, entries: Sequence[tuple[Entry, Markup]], here: str) -> YearView:
    label, anchor = _heading(site, year)
    views = tuple(_entry(site, entry, here, bears, year) for entry, bears in entries)
    months = any(entry.rule and not entry.rule.first for entry in views)
    return YearView(label, anchor, views, months)


def _heading(site: Site, year: str) -> tuple[str, Markup]:
    known = _SECTIONS.get(year)
    label, anchor = (
        (site.strings(known[0]), known[1]) if known else (site.words.years(year), f"y-{links.slug(year)}")
    )
    # A slug as it is: one builder compares the bytes of a link with those of the place that it leads to.
    return label, Markup(anchor)


_SECTIONS = {
    PUBLISHED: ("timeline.published", "published"),
    UNDATED: ("timeline.undated", "undated"),
}
_SHORT = {PUBLISHED: "timeline.published_short", UNDATED: "timeline.undated_short"}


def _entry(site: Site, entry: Entry, here: str, bears: Markup, year: str) -> EntryView:
    record = site.record[entry.source] if entry.source else None
    called = short(site, record.id) if record else None
    return EntryView(
        kind=entry.kind,
        anchor=entry.anchor,
        when=site.words.day(entry.edtf) if entry.edtf else "",
        imprecise=bool(entry.edtf) and not dates.is_exact_day(entry.edtf),
        title=entry.title,
        note=entry.note,
        dated=tuple(_dating(site, dating, here) for dating in entry.dated),
        differ=_differ([dating.edtf for dating in entry.dated]),
        quotes=tuple(_quoted(site, quoted, here) for quoted in entry.quotes),
        reported=_reported(site, entry, here),
        rule=_rule(entry, year),
        # A source without a publisher is called by its title, which a publication's line shows already.
        source=called if called != entry.title else None,
        href=links.href(here, links.source(record.id)) if record else None,
        summary=_summary(site, record) if record else None,
        status=site.words.status(record) if record else None,
        bears=bears,
        lang=record.language if record else None,
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
    when = site.words.day(entry.reported.edtf)
    late = delay(site.strings, entry.edtf, entry.reported.edtf)
    return ReportView(when, told, links.href(here, links.source(record.id)), late)


def _rule(entry: Entry, year: str) -> Rule | None:
    if entry.kind == "publication" and (not entry.edtf or dates.is_exact_day(entry.edtf)):
        return None
    told = entry.reported.edtf if entry.reported else None
    return rule([dating.edtf for dating in entry.dated] or [entry.edtf], told, year=year)


def _differ(given: Sequence[str]) -> bool:
    """Return whether two of the dates cannot both be right; "about May" and "before 27 May" can."""
    spans = [dates.bounds(edtf) for edtf in set(given) if edtf]
    last = min((latest for _, latest in spans if latest), default=None)
    first = max((earliest for earliest, _ in spans if earliest), default=None)
    return last is not None and first is not None and last < first


def _dating(site: Site, dating: Dating, here: str) -> DatingView:
    if dating.source is None:
        return DatingView(_when(site, dating), site.strings("timeline.editors"), None)
    if dating.source not in site.record:
        return DatingView(_when(site, dating), dating.source, None)
    record = site.record[dating.source]
    holding = _holding(site, record, dating.quote) if dating.quote else None
    anchor = links.claim_anchor(holding.id) if holding else ""
    return DatingView(
        _when(site, dating),
        short(site, record.id),
        links.href(here, links.source(record.id), anchor),
        dating.quote if dating.quote and _may_be_shown(site, record, dating.quote) else None,
        dating.bound,
        record.kind == "digest",
        tuple(_notices(site, record)),
        record.language,
    )


def _when(site: Site, dating: Dating) -> str:
    return site.words.day(dating.edtf) if dating.edtf else site.strings("timeline.no_date")


def _summary(site: Site, record: Record) -> str | None:
    said = site.words.caveat(record, brief=True)
    return site.strings("timeline.summary_day", summary=said) if said and record.kind == "digest" else said


def _notices(site: Site, record: Record) -> Iterator[str]:
    if record.kind != "digest" and record.capture.transcript:
        yield site.words.transcribed
    if status := site.words.status(record):
        yield site.strings("timeline.source_status", status=status)


def _may_be_shown(site: Site, record: Record, quote: str) -> bool:
    return record.rights.publish == "full" or _holding(site, record, quote) is not None


def _holding(site: Site, record: Record, quote: str) -> Claim | None:
    """The claim that shows the words, so that the date leads to them in their place."""
    published = (claim for claim in record.claims if claim.id in site.published[record.id])
    return next((claim for claim in published if quote in claim.quote), None)
