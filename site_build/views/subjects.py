"""People and topics × sources; the table of voices is made of the same parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from site_build import links, wording
from site_build.crossref import Mention, Subject
from site_build.render import Page
from site_build.site import Site
from site_build.views.layout import in_time, place
from site_build.views.paged import packed, paged

CELLS_A_PAGE = 200
"""About 100 KB of HTML; the head of a line counts as a cell."""
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
    digest: bool = False


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


def pages(site: Site) -> Iterator[Page]:
    """The table; each subject has a page of its own."""
    spoken_of = [subject for subject in site.subjects if subject.by_source]
    wide = len(site.records) <= WIDEST
    chunks = packed(spoken_of, lambda subject: weight(site, subject.by_source), CELLS_A_PAGE)
    for path, subjects, jump in paged(links.SUBJECTS, chunks):
        view = {
            "columns": tuple(columns(site, path)) if wide else (),
            "lines": tuple(line(site, subject, path, subject.by_source) for subject in subjects),
            "total": len(spoken_of),
            "voices": links.href(path, links.VOICES),
            "jump": jump,
        }
        title, about = site.strings("subjects.title"), site.strings("subjects.description")
        yield Page(path, "subjects.html", title, about, view, wide=True)


def short(site: Site, source: str) -> str:
    """What a source is called in a narrow place: its publisher, or the work that it sums up."""
    record = site.record[source]
    if record.kind == "digest" and record.origin:
        first = record.origin[0]
        # Of a title, the part before the colon is what it is known by.
        return site.strings("tables.on_work", work=first.name or (first.title or "").split(": ")[0])
    return record.publisher or wording.title(record)


def columns(site: Site, here: str, sources: Sequence[str] | None = None) -> Iterator[Column]:
    """The heads of a table that has a column for each of the sources, or for all there are."""
    for record in site.records if sources is None else map(site.record.__getitem__, sources):
        yield Column(
            wording.title(record),
            wording.shortened(short(site, record.id)),
            site.words.date(record.published),
            site.words.caveat(record),
            links.href(here, links.source(record.id)),
            site.words.in_short(record),
            record.kind == "digest",
        )


def weight(site: Site, held: Mapping[str, object]) -> int:
    """How many cells a line has."""
    return 1 + (len(site.records) if len(site.records) <= WIDEST else min(len(held), WIDEST))


def line(site: Site, subject: Subject, here: str, held: Mapping[str, Sequence[Mention]]) -> Line:
    """One line of the table.

    Args:
        site: the dossier.
        subject: whose line.
        here: path of the page that it stands on.
        held: the claims that it counts, by source: all that concern it, or only those that it speaks.
    """
    wide = len(site.records) <= WIDEST
    sources = [record.id for record in site.records] if wide else in_time(site, list(held))[:WIDEST]
    return Line(
        wording.shortened(subject.name),
        site.strings(f"kinds_of_subjects.{subject.kind}"),
        links.href(here, links.subject(subject.slug)),
        counts(site, held),
        tuple(_cell(site, subject, source, here, held) for source in sources),
        0 if wide else max(0, len(held) - WIDEST),
    )


def counts(site: Site, held: Mapping[str, Sequence[Mention]]) -> str:
    """How many claims, how many reviewed, in how many sources."""
    mentions = [mention for found in held.values() for mention in found]
    claims = site.words.reviewed_of(len(mentions), sum(mention.reviewed for mention in mentions))
    if not mentions:
        return site.strings("tables.tag_of", count=len(held))
    return site.strings("tables.in_sources", claims=claims, count=len(held))


def _cell(
    site: Site, subject: Subject, source: str, here: str, held: Mapping[str, Sequence[Mention]]
) -> Cell:
    called = wording.shortened(short(site, source))
    if source not in held:
        return Cell(None, site.strings("tables.no_claim"), "–", called)
    mentions = held[source]
    speaks = sum(mention.speaks for mention in mentions)
    t = site.strings
    label = t("common.claims", count=len(mentions)) if mentions else t("tables.tag_only")
    told = None
    if speaks and held is subject.by_source:
        label = t("tables.claims_speaks_in", claims=label, count=speaks)
        told = t("tables.speaks") if speaks == len(mentions) else t("tables.speaks_in", count=speaks)
    number = str(len(mentions)) if mentions else t("tables.tag")
    ours = site.words.caveat(site.record[source], brief=True)
    href = links.href(here, place(site, subject, source), links.source_anchor(source))
    return Cell(href, label, number, called, told, ours)
