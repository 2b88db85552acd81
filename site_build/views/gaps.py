"""The gaps page: what this dossier does not know, has not reviewed, or cannot show, with links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup

from site_build import gaps, links, wording
from site_build.gaps import OF_POINTS, OF_SOURCES, Audit, Gap, Limit, Translations
from site_build.render import Page
from site_build.site import Site
from site_build.views import standing
from site_build.views.claims import Name
from site_build.views.paged import Part, parts

SHOWN = 10
"""Entries of a gap on the first page; the rest has a page of its own."""
A_PAGE = 100
POINTS_A_PAGE = 25
"""Points on a page where each names sources."""
MOST_NAMED = 8
WORK = "review"
KINDS: tuple[Gap, ...] = (*OF_POINTS, *OF_SOURCES)


@dataclass(frozen=True, slots=True)
class Entry:
    """A point or a source that has a gap."""

    name: Name
    lang: str | None
    dir: str
    note: str | None = None
    sources: tuple[Name, ...] = ()
    more: int = 0
    """Sources that are not named."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A number as a share of another."""

    text: str
    percent: int


@dataclass(frozen=True, slots=True)
class Section:
    """One gap, with the first of what it concerns."""

    slug: str
    title: str
    why: str
    bar: Bar
    entries: tuple[Entry, ...]
    rest: int
    """How many there are, for a link to them; 0 where all are shown."""
    href: Markup


@dataclass(frozen=True, slots=True)
class WorkLine:
    """One source and how much of it was reviewed."""

    name: Name
    lang: str | None
    dir: str
    publisher: str | None
    bar: Bar


def pages(site: Site) -> Iterator[Page]:
    """The page, and a list of its own for each gap that is too long for it."""
    found = gaps.audit(site)
    here = links.GAPS
    sections = tuple(_section(site, found, kind, here) for kind in KINDS if found.lists[kind])
    claims, reviewed = sum(one.claims for one in found.work), sum(one.reviewed for one in found.work)
    work = _ordered(found)
    view = {
        "sections": sections,
        "nothing": tuple(kind for kind in KINDS if not found.lists[kind]),
        "sources": len(site.records),
        "points": found.of_points,
        "is_empty": not site.records and not site.points,
        "claims": claims,
        "claims_reviewed": reviewed,
        "unreviewed": _bar(site, "gaps.of_claims", claims - reviewed, claims),
        "rejected": found.rejected,
        "work": tuple(_line(site, one, here) for one in work[:SHOWN]),
        "work_rest": _rest(len(work)),
        "work_href": links.href(here, links.gap(WORK)),
        "method": links.href(here, "method") if "method" in site.targets.pages else None,
        "data": links.href(here, links.DATA),
    }
    yield Page(here, "gaps.html", site.strings("gaps.title"), site.strings("gaps.description"), view)
    if _rest(len(work)):
        yield from _work_pages(site, work)
    for section in sections:
        if section.rest:
            yield from _list(site, found, section)


def _work_pages(site: Site, work: Sequence[gaps.Work]) -> Iterator[Page]:
    for path, ones, jump in parts(links.gap(WORK), work, A_PAGE):
        rows = tuple(_line(site, one, path) for one in ones)
        title, lede = site.strings("gaps.review"), site.strings("common.sources", count=len(work))
        yield _further(site, path, title, lede, jump, work=rows)


def _list(site: Site, found: Audit, section: Section) -> Iterator[Page]:
    kind = next(kind for kind in KINDS if kind == section.slug)
    size = POINTS_A_PAGE if kind == "not-looked-in" else A_PAGE
    for path, ids, jump in parts(links.gap(kind), found.lists[kind], size):
        entries = tuple(_entry(site, found, kind, id_, path) for id_ in ids)
        lede = site.strings("gaps.share_and_reason", share=section.bar.text, reason=section.why)
        yield _further(site, path, section.title, lede, jump, entries=entries)


def _further(
    site: Site,
    path: str,
    title: str,
    lede: str,
    jump: Sequence[Part],
    *,
    entries: Sequence[Entry] = (),
    work: Sequence[WorkLine] = (),
) -> Page:
    view = {
        "title": title,
        "lede": lede,
        "entries": entries,
        "work": work,
        "jump": jump,
        "up": links.href(path, links.GAPS),
    }
    return Page(path, "gap.html", title, site.strings("common.labelled", label=title, value=lede), view)


def _section(site: Site, found: Audit, kind: Gap, here: str) -> Section:
    ids = found.lists[kind]
    title, why = site.strings(f"gap_titles.{kind}"), site.strings(f"gap_reasons.{kind}")
    if kind in OF_POINTS:
        bar = _bar(site, "gaps.of_points", len(ids), found.of_points)
    else:
        # Of what became of sources those are told too that do not count any more.
        of = len(site.records) if kind == "changed" else found.of_sources
        bar = _bar(site, "gaps.of_sources", len(ids), of)
    if kind == "one-side" and found.looked:
        looked = site.strings("gaps.looked", count=found.looked)
        why = site.strings("common.sentences", first=why, next=looked)
    entries = tuple(_entry(site, found, kind, id_, here) for id_ in islice(ids, SHOWN))
    href = links.href(here, links.gap(kind))
    return Section(kind, title, why, bar, entries, _rest(len(ids)), href)


def _entry(site: Site, found: Audit, kind: Gap, id_: str, here: str) -> Entry:
    if kind in OF_POINTS:
        point = site.point[id_]
        name = Name(point.point.point, links.href(here, links.point(id_)))
        unread = found.unread.get(id_, ()) if kind == "not-looked-in" else ()
        named = tuple(_source(site, source, here) for source in unread[:MOST_NAMED])
        note = None if kind == "not-looked-in" else standing.sentence(site.strings, point.standing)
        return Entry(name, None, "auto", note, named, len(unread) - len(named))
    record = site.record[id_]
    direction = wording.direction(record.language)
    return Entry(_source(site, id_, here), record.language, direction, _said(site, found, kind, id_))


def _said(site: Site, found: Audit, kind: Gap, id_: str) -> str | None:
    """What is known of the gap of one source."""
    record = site.record[id_]
    if kind == "changed":
        return site.words.status(record)
    if kind == "own-words":
        return site.words.caveat(record)
    if kind == "private":
        return site.words.unchecked(record)
    if kind == "translated":
        return _translated(site, found.translations[id_])
    if kind == "at-the-limit":
        return _limited(site, found.limits[id_])
    return None if record.kind == "digest" else record.publisher


def _translated(site: Site, by: Translations) -> str:
    t = site.strings
    said = [t("gaps.translated_by", count=number, name=name) for name, number in by.persons]
    said += [t("gaps.translated_by_machine", count=number, name=name) for name, number in by.machines]
    return t("common.comma").join(said)


def _limited(site: Site, limit: Limit) -> str:
    said = [site.strings("gaps.quoted", quoted=limit.quoted, count=limit.allowed)]
    if limit.withheld:
        said.append(site.strings("gaps.withheld", count=limit.withheld))
    return site.strings("common.semicolon").join(said)


def _source(site: Site, id_: str, here: str) -> Name:
    return Name(wording.title(site.record[id_]), links.href(here, links.source(id_)))


def _ordered(found: Audit) -> list[gaps.Work]:
    """The sources with the most claims that nobody has looked at come first."""
    return sorted(found.work, key=lambda one: (one.reviewed - one.claims, one.source))


def _line(site: Site, one: gaps.Work, here: str) -> WorkLine:
    record = site.record[one.source]
    return WorkLine(
        _source(site, one.source, here),
        record.language,
        wording.direction(record.language),
        None if record.kind == "digest" else record.publisher,
        _bar(site, "gaps.of_reviewed", one.reviewed, one.claims)
        if one.claims
        else Bar(site.strings("gaps.no_claims"), 0),
    )


def _bar(site: Site, key: str, number: int, of: int) -> Bar:
    """A text such as ``3 of 12 points``."""
    return Bar(site.strings(key, number=number, count=of), wording.percent(number, of))


def _rest(number: int) -> int:
    return number if number > SHOWN else 0
