"""The gaps page: what this dossier does not know, has not reviewed, or cannot show, with links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup

from site_build import gaps, links
from site_build.gaps import OF_POINTS, Audit, Gap, Limit, Translations
from site_build.render import Page
from site_build.site import Site
from site_build.views import standing, words
from site_build.views.claims import Name
from site_build.views.paged import Part, parts

SHOWN = 10
"""Entries of a gap on the first page; the rest has a page of its own."""
A_PAGE = 100
POINTS_A_PAGE = 25
"""Points on a page where each names sources."""
MOST_NAMED = 8
WORK = "review"
TITLES: dict[Gap, tuple[str, str]] = {
    "no-quote": ("Points on which no quote bears", "Nobody has linked a quote, or none of them counts."),
    "one-source": (
        "Points that rest on one source",
        "One source says so in full, and none is recorded to say otherwise.",
    ),
    "one-origin": (
        "Points that rest on one origin",
        "Several sources say so, and all state the same origin. That counts as one.",
    ),
    "origins-unknown": (
        "Points whose sources may share an origin",
        "Several sources say so. Whether they learnt it apart from each other, nobody here knows.",
    ),
    "one-side": (
        "Points with one side only",
        "All quotes say so, or all say otherwise, and no editor has recorded a search for the other side.",
    ),
    "not-looked-in": (
        "Points not looked for everywhere",
        "The sources named below each point speak of its subject. No passage of theirs is linked to it, "
        "and no editor has recorded that there is none.",
    ),
    "retold": (
        "Points at second hand",
        "No statement, document, report, interview or post is among the sources that say so: all retell.",
    ),
    "no-day": (
        "Sources without a day",
        "When they appeared is not known, and so neither is what they could know of.",
    ),
    "no-author": ("Sources without an author", "The page names nobody who wrote it, as far as found."),
    "no-address": (
        "Sources without an address",
        "No web address or archived copy of the work is known at which the words could be compared.",
    ),
    "changed": (
        "Sources corrected, retracted or gone",
        "It stands at every quote of theirs; what was retracted or withdrawn is not counted.",
    ),
    "own-words": (
        "Sources that we summed up or transcribed",
        "Their quotes went through our hands: the words are those of our summary, or were typed by us.",
    ),
    "private": (
        "Sources whose captures are not public",
        "The quotes cannot be compared here with the page as it was saved.",
    ),
    "translated": (
        "Sources with translated quotes",
        "A translation is somebody’s reading. The quote itself stands above it.",
    ),
    "at-the-limit": (
        "Sources quoted up to what their rights allow",
        "More of them cannot be shown; claims without words are listed with their places.",
    ),
}  # fmt: skip


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
    count: str
    bar: Bar
    entries: tuple[Entry, ...]
    rest: str | None
    """``All 40``, the words of a link; None where all are shown."""
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
    sections = tuple(_section(site, found, kind, here) for kind in TITLES if found.lists[kind])
    claims, reviewed = sum(one.claims for one in found.work), sum(one.reviewed for one in found.work)
    work = _ordered(found)
    view = {
        "sections": sections,
        "nothing": tuple(title for kind, (title, _) in TITLES.items() if not found.lists[kind]),
        "total": words.count(len(site.records), "source") + " and " + words.count(found.of_points, "point"),
        "is_empty": not site.records and not site.points,
        "reviewed": words.reviewed_of(claims, reviewed),
        "unreviewed": _bar(claims - reviewed, claims, "claims"),
        "rejected": found.rejected,
        "work": tuple(_line(site, one, here) for one in work[:SHOWN]),
        "work_rest": _rest(len(work)),
        "work_href": links.href(here, links.gap(WORK)),
        "method": links.href(here, "method") if "method" in site.targets.pages else None,
        "data": links.href(here, links.DATA),
    }
    description = "What this dossier does not know, has not reviewed, or cannot show."
    yield Page(here, "gaps.html", "Gaps", description, view)
    if _rest(len(work)):
        yield from _work_pages(site, work)
    for section in sections:
        if section.rest:
            yield from _list(site, found, section)


def _work_pages(site: Site, work: Sequence[gaps.Work]) -> Iterator[Page]:
    for path, ones, jump in parts(links.gap(WORK), work, A_PAGE):
        rows = tuple(_line(site, one, path) for one in ones)
        title = "How much has been reviewed"
        yield _further(path, title, words.count(len(work), "source"), jump, work=rows)


def _list(site: Site, found: Audit, section: Section) -> Iterator[Page]:
    kind = next(kind for kind in TITLES if kind == section.slug)
    size = POINTS_A_PAGE if kind == "not-looked-in" else A_PAGE
    for path, ids, jump in parts(links.gap(kind), found.lists[kind], size):
        entries = tuple(_entry(site, found, kind, id_, path) for id_ in ids)
        yield _further(path, section.title, f"{section.count}. {section.why}", jump, entries=entries)


def _further(
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
    return Page(path, "gap.html", title, f"{title}: {lede}", view)


def _section(site: Site, found: Audit, kind: Gap, here: str) -> Section:
    ids = found.lists[kind]
    title, why = TITLES[kind]
    if kind in OF_POINTS:
        bar = _bar(len(ids), found.of_points, "points" if found.of_points != 1 else "point")
    else:
        # Of what became of sources those are told too that do not count any more.
        of = len(site.records) if kind == "changed" else found.of_sources
        bar = _bar(len(ids), of, "sources" if of != 1 else "source")
    if kind == "one-side" and found.looked:
        why += f" In {words.count(found.looked, 'more', 'more')} an editor did look, and found nothing."
    entries = tuple(_entry(site, found, kind, id_, here) for id_ in islice(ids, SHOWN))
    href = links.href(here, links.gap(kind))
    return Section(kind, title, why, bar.text, bar, entries, _rest(len(ids)), href)


def _entry(site: Site, found: Audit, kind: Gap, id_: str, here: str) -> Entry:
    if kind in OF_POINTS:
        point = site.point[id_]
        name = Name(point.point.point, links.href(here, links.point(id_)))
        unread = found.unread.get(id_, ()) if kind == "not-looked-in" else ()
        named = tuple(_source(site, source, here) for source in unread[:MOST_NAMED])
        note = None if kind == "not-looked-in" else standing.sentence(point.standing)
        return Entry(name, None, "auto", note, named, len(unread) - len(named))
    record = site.record[id_]
    direction = words.direction(record.language)
    return Entry(_source(site, id_, here), record.language, direction, _said(site, found, kind, id_))


def _said(site: Site, found: Audit, kind: Gap, id_: str) -> str | None:
    """What is known of the gap of one source."""
    record = site.record[id_]
    if kind == "changed":
        return words.status(record)
    if kind == "own-words":
        return words.caveat(record)
    if kind == "private":
        return words.unchecked(record)
    if kind == "translated":
        return _translated(found.translations[id_])
    if kind == "at-the-limit":
        return _limited(found.limits[id_])
    return None if record.kind == "digest" else record.publisher


def _translated(by: Translations) -> str:
    said = [f"{words.count(number, 'quote')} by {name}" for name, number in by.persons]
    said += [f"{words.count(number, 'quote')} by machine ({name})" for name, number in by.machines]
    return ", ".join(said)


def _limited(limit: Limit) -> str:
    said = f"{limit.quoted:,} of {limit.allowed:,} words that may be quoted"
    if limit.withheld:
        its = "its" if limit.withheld == 1 else "their"
        said += f"; {words.count(limit.withheld, 'claim')} without {its} words"
    return said


def _source(site: Site, id_: str, here: str) -> Name:
    return Name(words.title(site.record[id_]), links.href(here, links.source(id_)))


def _ordered(found: Audit) -> list[gaps.Work]:
    """The sources with the most claims that nobody has looked at come first."""
    return sorted(found.work, key=lambda one: (one.reviewed - one.claims, one.source))


def _line(site: Site, one: gaps.Work, here: str) -> WorkLine:
    record = site.record[one.source]
    return WorkLine(
        _source(site, one.source, here),
        record.language,
        words.direction(record.language),
        None if record.kind == "digest" else record.publisher,
        _bar(one.reviewed, one.claims, "reviewed") if one.claims else Bar("no claims", 0),
    )


def _bar(number: int, of: int, what: str) -> Bar:
    """``3 of 12 points``; the bar never shows all or nothing unless it is so."""
    percent = round(100 * number / of) if of else 0
    if 0 < number < of:
        percent = min(max(percent, 2), 98)
    return Bar(f"{number:,} of {of:,} {what}", percent)


def _rest(number: int) -> str | None:
    return f"All {number:,}" if number > SHOWN else None
