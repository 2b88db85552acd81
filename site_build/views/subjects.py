"""People and topics × sources, and a page a person or topic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from site_build import links
from site_build.crossref import Mention, Subject
from site_build.render import Page
from site_build.site import Site
from site_build.views import versions, words
from site_build.views.claims import ClaimView, claim_view
from site_build.views.paged import parts
from site_build.views.sources import Row, row
from site_build.views.versions import Other

A_PAGE = 150
GROUPS_A_PAGE = 25
"""Sources on one page of a subject: about 300 quotes at the most."""
WIDEST = 12
"""Sources that fit beside each other on a desk; with more, each row lists its own sources instead."""


@dataclass(frozen=True, slots=True)
class Column:
    """One source at the head of the table."""

    title: str
    short: str
    published: str | None
    summary: str | None
    href: Markup
    ours: str | None = None
    """``our summary`` or ``transcribed by us``."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source has on one subject."""

    href: Markup | None
    """None where no claim of the source concerns the subject."""
    label: str
    """``3 claims, speaks in 1``."""
    short: str
    title: str
    speaks: str | None = None
    """``speaks``, or ``speaks in 2``; None where the subject is only spoken of."""
    summary: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One subject in the table."""

    name: str
    kind: str
    href: Markup
    counts: str
    cells: tuple[Cell, ...]
    more: int = 0
    """Sources that have no cell here, for want of room."""


@dataclass(frozen=True, slots=True)
class Group:
    """The quotes of one source on a subject."""

    anchor: Markup
    short: str
    source: Row
    claims: tuple[tuple[ClaimView, str], ...]
    """Each with how the subject comes in: speaks, is spoken of, or stood for."""
    tagged: bool
    later: Other | None = None
    """The later capture of the same page: what both say is one voice."""


def pages(site: Site) -> Iterator[Page]:
    """The table, then each subject."""
    wide = len(site.records) <= WIDEST
    for path, subjects, jump in parts(links.SUBJECTS, site.subjects, A_PAGE):
        view = {
            "columns": tuple(columns(site, path)) if wide else (),
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
        yield from _pages_of(site, subject)


def short(site: Site, source: str) -> str:
    """What a source is called in a narrow place: its publisher, or the work that it sums up."""
    record = site.record[source]
    if record.kind == "digest" and record.origin:
        first = record.origin[0]
        # Of a title, the part before the colon is what it is known by.
        return f"on {first.name or (first.title or '').split(': ')[0]}"
    return record.publisher or words.title(record)


def columns(site: Site, here: str) -> Iterator[Column]:
    """The heads of a table that has a column a source."""
    for record in site.records:
        yield Column(
            words.title(record),
            short(site, record.id),
            words.date(record.published),
            words.caveat(record),
            links.href(here, links.source(record.id)),
            words.in_short(record),
        )


def _line(site: Site, subject: Subject, here: str, *, wide: bool) -> Line:
    sources: Sequence[str] = (
        [record.id for record in site.records] if wide else list(subject.by_source)[:WIDEST]
    )
    cells = tuple(_cell(site, subject, source, here) for source in sources)
    more = 0 if wide else max(0, len(subject.by_source) - WIDEST)
    page = links.href(here, links.subject(subject.slug))
    return Line(subject.name, subject.kind, page, _counts(subject), cells, more)


def _counts(subject: Subject) -> str:
    """How many claims, how many reviewed, in how many sources."""
    mentions = subject.mentions
    claims = words.reviewed_of(len(mentions), sum(mention.reviewed for mention in mentions))
    sources = words.count(len(subject.by_source), "source")
    return f"{claims}, in {sources}" if mentions else f"a tag of {sources}"


def _cell(site: Site, subject: Subject, source: str, here: str) -> Cell:
    if source not in subject.by_source:
        return Cell(None, "no claim recorded", "–", short(site, source))
    mentions = subject.by_source[source]
    speaks = sum(mention.speaks for mention in mentions)
    label = words.count(len(mentions), "claim") if mentions else "tag only"
    told = None
    if speaks:
        label += f", speaks in {speaks}"
        told = "speaks" if speaks == len(mentions) else f"speaks in {speaks}"
    number = str(len(mentions)) if mentions else "tag"
    ours = words.caveat(site.record[source], brief=True)
    href = links.href(here, _place(subject, source), links.source_anchor(source))
    return Cell(href, label, number, short(site, source), told, ours)


def _place(subject: Subject, source: str) -> str:
    """Path of the page that holds the quotes of one source on a subject."""
    return links.nth_path(links.subject(subject.slug), list(subject.by_source).index(source) // GROUPS_A_PAGE)


def _pages_of(site: Site, subject: Subject) -> Iterator[Page]:
    mentions = subject.mentions
    speaks = sum(mention.speaks for mention in mentions)
    counts = _counts(subject) + (f"; speaks in {speaks}" if speaks else "")
    stands = sorted({word for mention in mentions for word in mention.standing_in})
    for path, sources, jump in parts(links.subject(subject.slug), list(subject.by_source), GROUPS_A_PAGE):
        groups = tuple(_group(site, subject, source, path) for source in sources)
        view = {"subject": subject, "counts": counts, "groups": groups, "stands": stands, "jump": jump}
        yield Page(path, "subject.html", subject.name, f"{subject.name}: {counts}", view)


def _group(site: Site, subject: Subject, source: str, here: str) -> Group:
    record = site.record[source]
    claims = {claim.id: claim for claim in record.claims}
    return Group(
        anchor=links.source_anchor(source),
        short=short(site, source),
        source=row(record, here),
        claims=tuple(
            (claim_view(site, record, claims[mention.claim], here), _role(mention))
            for mention in subject.by_source[source]
        ),
        tagged=source in subject.tagged,
        later=versions.later(site, record, here),
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
