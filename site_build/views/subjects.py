"""People and topics × sources, and a page a person or topic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from site_build import links
from site_build.crossref import Mention, Subject
from site_build.render import Page
from site_build.site import Site
from site_build.views import words
from site_build.views.claims import ClaimView, claim_view
from site_build.views.paged import parts
from site_build.views.sources import Row, row

A_PAGE = 150
WIDEST = 12
"""Sources that fit beside each other on a desk; with more, each row lists its own sources instead."""


@dataclass(frozen=True, slots=True)
class Column:
    """One source at the head of the table."""

    title: str
    short: str
    published: str | None
    href: Markup


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source has on one subject."""

    href: Markup | None
    """None where no claim of the source concerns the subject."""
    label: str
    """``3 claims, speaks in 1``."""
    short: str
    title: str


@dataclass(frozen=True, slots=True)
class Line:
    """One subject in the table."""

    name: str
    kind: str
    href: Markup
    counts: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The quotes of one source on a subject."""

    anchor: str
    source: Row
    claims: tuple[tuple[ClaimView, str], ...]
    """Each with how the subject comes in: speaks, is spoken of, or stood for."""
    tagged: bool


def pages(site: Site) -> Iterator[Page]:
    """The table, then each subject."""
    wide = len(site.records) <= WIDEST
    for path, subjects, jump in parts(links.SUBJECTS, site.subjects, A_PAGE):
        view = {
            "columns": tuple(_columns(site, path)) if wide else (),
            "lines": tuple(_line(site, subject, path, wide=wide) for subject in subjects),
            "total": words.count(len(site.subjects), "person or topic", "people and topics"),
            "jump": jump,
        }
        yield Page(
            path,
            "subjects.html",
            "People and topics",
            "Who and what the sources speak of, source by source.",
            view,
            wide=True,
        )
    for subject in site.subjects:
        yield _page(site, subject)


def short(site: Site, source: str) -> str:
    """What a source is called in a narrow place: its publisher, or the work that it sums up."""
    record = site.record[source]
    if record.kind == "digest" and record.origin:
        first = record.origin[0]
        return f"on {first.name or first.title}"
    return record.publisher or words.title(record)


def _columns(site: Site, here: str) -> Iterator[Column]:
    for record in site.records:
        yield Column(
            words.title(record),
            short(site, record.id),
            words.date(record.published),
            links.href(here, links.source(record.id)),
        )


def _line(site: Site, subject: Subject, here: str, *, wide: bool) -> Line:
    by_source: dict[str, list[Mention]] = {}
    for mention in subject.mentions:
        by_source.setdefault(mention.source, []).append(mention)
    sources: Sequence[str] = (
        [record.id for record in site.records] if wide else sorted(subject.sources)[:WIDEST]
    )
    page = links.subject(subject.slug)
    counts = f"{words.count(len(subject.mentions), 'claim')} in {words.count(len(subject.sources), 'source')}"
    cells = tuple(
        _cell(
            site,
            source,
            by_source.get(source, []),
            source in subject.tagged,
            links.href(here, page, f"s-{source}"),
        )
        for source in sources
    )
    return Line(subject.name, subject.kind, links.href(here, page), counts, cells)


def _cell(site: Site, source: str, mentions: list[Mention], tagged: bool, href: Markup) -> Cell:
    speaks = sum(mention.speaks for mention in mentions)
    if not mentions and not tagged:
        return Cell(None, "no claim recorded", "–", short(site, source))
    label = words.count(len(mentions), "claim") if mentions else "tag only"
    if speaks:
        label += f", speaks in {speaks}"
    return Cell(href, label, str(len(mentions)) if mentions else "tag", short(site, source))


def _page(site: Site, subject: Subject) -> Page:
    here = links.subject(subject.slug)
    groups = tuple(
        _group(site, subject, record_id, here) for record_id in site.record if record_id in subject.sources
    )
    speaks = sum(mention.speaks for mention in subject.mentions)
    counts = f"{words.count(len(subject.mentions), 'claim')} in {words.count(len(groups), 'source')}"
    view = {
        "subject": subject,
        "counts": counts + (f"; speaks in {speaks}" if speaks else ""),
        "groups": groups,
        "stands": sorted({word for mention in subject.mentions for word in mention.standing_in}),
    }
    return Page(here, "subject.html", subject.name, f"{subject.name}: {counts}", view)


def _group(site: Site, subject: Subject, source: str, here: str) -> Group:
    record = site.record[source]
    claims = {claim.id: claim for claim in record.claims}
    mentions = [mention for mention in subject.mentions if mention.source == source]
    return Group(
        anchor=f"s-{source}",
        source=row(record, here),
        claims=tuple(
            (claim_view(site, record, claims[mention.claim], here), _role(mention)) for mention in mentions
        ),
        tagged=source in subject.tagged,
    )


def _role(mention: Mention) -> str:
    roles = []
    if mention.speaks:
        roles.append("speaks")
    if mention.standing_in:
        roles.append("as " + ", ".join(f"“{word}”" for word in mention.standing_in))
    elif mention.spoken_of:
        roles.append("is spoken of")
    return "; ".join(roles)
