"""What a dossier does not know, has not looked at, or cannot show: its own audit. No I/O.

Everything is counted from the records and the points as they are; nothing is guessed, and what a machine only
suggests has no part in it. Captures that a later one replaces, and withdrawn sources, are left out where
sources are counted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from site_build import rights
from site_build.crossref import Subject
from site_build.history import published
from site_build.points import PointAtIssue
from site_build.records import Kind, Record
from site_build.site import Site, shown
from site_build.text import name_key, words

OfPoints = Literal[
    "no-quote", "one-source", "one-origin", "origins-unknown", "one-side", "not-looked-in", "retold"
]
OfSources = Literal[
    "no-day", "no-author", "no-address", "changed", "own-words", "private", "translated", "at-the-limit"
]
Gap = OfPoints | OfSources
OF_POINTS: tuple[Gap, ...] = get_args(OfPoints)
OF_SOURCES: tuple[Gap, ...] = get_args(OfSources)
FIRST_HAND: frozenset[Kind] = frozenset({"statement", "document", "report", "interview", "post"})
"""Kinds of sources that do not retell: the one who says so, or the paper itself, speaks in them."""
NEAR = 0.9
"""Share of the words that may be quoted of a source from which it is near its limit."""
_MACHINE = re.compile(
    r"\b(?:machine|automatic\w*|deepl|google|bing|translator|(?:chat)?gpt\S*|llm|opus-mt|argos|marian)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Work:
    """How much of what was found in a source a person has looked at."""

    source: str
    claims: int
    reviewed: int


@dataclass(frozen=True, slots=True)
class Translations:
    """The quotes of a source that bear a translation, by whom."""

    persons: tuple[tuple[str, int], ...]
    machines: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Limit:
    """How much of what may be quoted of a source is quoted."""

    quoted: int
    allowed: int
    withheld: int
    """Claims that are listed without their words."""


@dataclass(frozen=True, slots=True)
class Audit:
    """The gaps of a dossier; each list is in the order of the ids."""

    work: tuple[Work, ...]
    rejected: int
    lists: Mapping[Gap, tuple[str, ...]]
    """Each gap to the ids of the points, or of the sources, that have it."""
    unread: Mapping[str, tuple[str, ...]]
    """Point to the sources on its subject of which it is not known whether they have something on it."""
    looked: int
    """Points with one side only in whose case an editor looked for more, and found nothing."""
    translations: Mapping[str, Translations]
    limits: Mapping[str, Limit]
    of_points: int
    of_sources: int
    """How many sources were looked at; those that are replaced or withdrawn are not among them."""


def audit(site: Site) -> Audit:
    """Return the gaps of a dossier."""
    current = tuple(record for record in site.records if _is_current(site, record))
    unread = _unread(site, current)
    translations = {record.id: by for record in current if (by := _translations(record))}
    limits = {record.id: limit for record in current if (limit := _limit(site, record))}
    sided = [point for point in site.points if _is_one_sided(point)]
    lists: dict[Gap, tuple[str, ...]] = {
        "no-quote": _ids(site.points, lambda point: point.standing.kind == "unsupported"),
        "one-source": _ids(site.points, lambda point: _is_sole(point) and point.standing.supports == 1),
        "one-origin": _ids(site.points, lambda point: _is_sole(point) and _is_shared(point)),
        "origins-unknown": _ids(site.points, lambda point: _is_sole(point) and point.standing.unknown > 0),
        "one-side": _ids(sided, lambda point: not _was_looked(point)),
        "not-looked-in": tuple(unread),
        "retold": _ids(site.points, lambda point: _is_retold(point, site.record)),
        "no-day": _sources(current, lambda record: published(record) is None),
        "no-author": _sources(current, lambda record: record.kind != "digest" and not record.authors),
        "no-address": _sources(current, lambda record: not _has_address(record)),
        "changed": _sources(site.records, lambda record: record.status is not None),
        "own-words": _sources(
            current, lambda record: record.kind == "digest" or bool(record.capture.transcript)
        ),
        "private": _sources(current, lambda record: bool(record.capture.private)),
        "translated": tuple(translations),
        "at-the-limit": tuple(limits),
    }
    return Audit(
        work=tuple(_work(record) for record in site.records),
        rejected=sum(claim.status == "rejected" for record in site.records for claim in record.claims),
        lists=lists,
        unread=unread,
        looked=len(sided) - len(lists["one-side"]),
        translations=translations,
        limits=limits,
        of_points=len(site.points),
        of_sources=len(current),
    )


def _ids(points: Iterable[PointAtIssue], holds: Callable[[PointAtIssue], bool]) -> tuple[str, ...]:
    return tuple(point.id for point in points if holds(point))


def _sources(records: Iterable[Record], holds: Callable[[Record], bool]) -> tuple[str, ...]:
    return tuple(record.id for record in records if holds(record))


def _is_current(site: Site, record: Record) -> bool:
    return record.id not in site.later and not rights.withdrawn(record.status)


def _work(record: Record) -> Work:
    claims = shown(record)
    return Work(record.id, len(claims), sum(claim.status == "reviewed" for claim in claims))


# --- Points ----------------------------------------------------------------------------------------


def _is_sole(point: PointAtIssue) -> bool:
    """Whether nobody contests a point, and nobody is known to confirm it."""
    return point.standing.kind in ("single origin", "view")


def _is_shared(point: PointAtIssue) -> bool:
    return point.standing.supports > 1 and point.standing.unknown == 0 and bool(point.standing.shared)


def _is_one_sided(point: PointAtIssue) -> bool:
    return (point.standing.supports > 0) != (point.standing.disputes > 0)


def _was_looked(point: PointAtIssue) -> bool:
    return any(cell.state == "silent" for cell in point.held.values())


def _is_retold(point: PointAtIssue, records: Mapping[str, Record]) -> bool:
    """Whether those that say so are all at second hand."""
    saying = {one.source for one in point.bears if one.apart is None and one.bearing.relation == "supports"}
    return bool(saying) and all(records[source].kind not in FIRST_HAND for source in saying)


def _unread(site: Site, current: Sequence[Record]) -> dict[str, tuple[str, ...]]:
    """Point to the sources on its subject that say nothing on it as far as anybody has recorded."""
    by_slug = {subject.slug: subject for subject in site.subjects}
    curated = [subject for subject in site.subjects if subject.curated]
    out = {}
    for point in site.points:
        slugs = (site.subject_of.get(name_key(tag)) for tag in point.point.tags)
        about = [by_slug[slug] for slug in dict.fromkeys(slugs) if slug]
        # Without such tags, what the editors' names in the statement mean.
        about = about or [subject for subject in curated if _named(subject, point)]
        if about:
            on_subject = set.intersection(*(set(subject.by_source) for subject in about)) - point.held.keys()
            out[point.id] = tuple(
                record.id for record in current if record.id in on_subject and _is_open(point, record)
            )
    return {point: sources for point, sources in out.items() if sources}


def _is_open(point: PointAtIssue, record: Record) -> bool:
    return point.point.since is None or point.cell(record).state == "none"


def _named(subject: Subject, point: PointAtIssue) -> bool:
    statement = f" {' '.join(words(point.point.point))} "
    return any(f" {' '.join(words(name))} " in statement for name in (subject.name, *subject.aliases))


# --- Sources ---------------------------------------------------------------------------------------


def _has_address(record: Record) -> bool:
    """Whether a reader can go to the work: of a digest, to the one that it sums up."""
    if record.kind == "digest":
        return any(origin.url for origin in record.origin if origin.kind == "derived_from")
    return bool(record.url or record.archives)


def _translations(record: Record) -> Translations | None:
    by: dict[str, int] = {}
    for claim in shown(record):
        if claim.translation:
            by[claim.translation.by] = by.get(claim.translation.by, 0) + 1
    if not by:
        return None
    machine = {name for name in by if _MACHINE.search(name)}
    return Translations(
        tuple((name, number) for name, number in by.items() if name not in machine),
        tuple((name, number) for name, number in by.items() if name in machine),
    )


def _limit(site: Site, record: Record) -> Limit | None:
    """How near a source is to what may be quoted of it; None where that is far, or all may be shown."""
    if record.rights.publish == "full" or (record.capture.private and not record.text):
        return None
    claims = shown(record)
    quoted = [claim for claim in claims if claim.id in site.published[record.id]]
    limit = Limit(
        sum(len(words(claim.quote)) for claim in quoted),
        rights.budget(record.text, site.settings),
        len(claims) - len(quoted),
    )
    return limit if limit.withheld or limit.quoted >= NEAR * limit.allowed else None


def counts(found: Audit) -> Iterator[tuple[str, int]]:
    """Each gap by its name and how many it concerns, for the data."""
    yield "claims", sum(work.claims for work in found.work)
    yield "reviewed", sum(work.reviewed for work in found.work)
    yield "rejected", found.rejected
    for kind, ids in found.lists.items():
        yield kind, len(ids)
