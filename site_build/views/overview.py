"""The overview: what is agreed, disputed and not known comes first, then the newest change, then the points.

The sentences are the editors'. Where they have written none under one of the three headings, the page counts
what follows from their links and names the points; it never makes up a sentence about the matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from site_build import links
from site_build.points import PointAtIssue
from site_build.prose import Section
from site_build.records import Record
from site_build.site import Site, shown
from site_build.standing import RELATIONS
from site_build.views import pointtable, strips, words
from site_build.views.claims import Name
from site_build.views.sources import row

HEADINGS = {"agreed": "Agreed", "disputed": "Disputed", "not-known": "Not known"}
"""By slug: what a heading of `dossier/index.md` is called to stand in the row at the top."""
POINTS = 12
"""Lines on the page; the others are one link away."""
EXAMPLES = 3
NAMED = 12
LATEST = 6


@dataclass(frozen=True, slots=True)
class Known:
    """One of the three: what the editors wrote, or what was counted."""

    anchor: Markup
    title: str
    html: Markup | None
    """With its heading; None where the editors wrote nothing."""
    counted: tuple[tuple[str, tuple[Name, ...]], ...] = ()
    """Sentences that count points, each with the first of those points."""


@dataclass(frozen=True, slots=True)
class Change:
    """The newest of something."""

    what: str
    href: Markup
    link: str
    lang: str | None
    dir: str


def overview(site: Site, sections: Sequence[Section]) -> dict[str, Any]:
    """What the template of the overview shows.

    Args:
        site: the dossier.
        sections: what the editors wrote, as `prose.render` parts it.
    """
    here = links.OVERVIEW
    ordered = pointtable.contested_first(site)
    newest = sorted(site.records, key=lambda one: (one.captured or "", one.published or ""), reverse=True)
    return {
        "intro": Markup("").join(one.html for one in sections if not one.slug),
        "known": tuple(_known(sections, ordered)),
        "more": Markup("").join(one.html for one in sections if one.slug and one.slug not in HEADINGS),
        "changes": tuple(filter(None, (_newest_source(newest), _newest_decision(site, ordered)))),
        "counts": tuple(_counts(site)),
        "is_unreviewed": any(claim.status != "reviewed" for one in site.records for claim in shown(one)),
        "points": tuple(pointtable.line(site, point, here) for point in ordered[:POINTS]),
        "numbers": tuple(_numbers(point) for point in ordered[:POINTS]),
        "all_points": words.count(len(ordered), "point at issue", "points at issue"),
        "more_points": len(ordered) > POINTS,
        "points_href": links.href(here, links.POINTS),
        "latest": tuple(row(record, here) for record in newest[:LATEST]),
        "named": tuple(_named(subject) for subject in site.subjects[:NAMED] if subject.by_source),
        "sources_href": links.href(here, links.SOURCES),
        "subjects_href": links.href(here, links.SUBJECTS),
        "voices_href": links.href(here, links.VOICES),
        "all_sources": words.count(len(site.records), "source"),
    }


def _known(sections: Sequence[Section], ordered: Sequence[PointAtIssue]) -> Iterator[Known]:
    """The three in their order; before there is a point, only what was written."""
    counted = _counted(ordered)
    for slug, title in HEADINGS.items():
        anchor = links.heading_anchor(slug)
        written = [one.html for one in sections if one.slug == slug and not one.is_empty]
        if written:
            yield Known(anchor, title, Markup("").join(written))
        elif ordered:
            yield Known(anchor, title, None, tuple(counted[slug]))


def _counted(ordered: Sequence[PointAtIssue]) -> dict[str, list[tuple[str, tuple[Name, ...]]]]:
    """For each heading: in how many points the links leave it so, by the numbers of the standing alone."""
    of = f"of {words.count(len(ordered), 'point')}"
    stands = [(point, point.standing) for point in ordered]

    def told(found: list[PointAtIssue], what: str, none: str = "") -> list[tuple[str, tuple[Name, ...]]]:
        if found:
            return [(f"{len(found)} {of}: {what}", tuple(_point(point) for point in found[:EXAMPLES]))]
        return [(none, ())] if none else []

    several = [point for point, one in stands if one.supports > 1 and not one.disputes]
    both = [point for point, one in stands if one.kind == "contested"]
    against = [point for point, one in stands if one.kind == "disputed only"]
    single = [point for point, one in stands if one.supports == 1 and not one.disputes]
    nobody = [point for point, one in stands if not one.supports and not one.disputes]
    return {
        "agreed": told(
            several,
            "more than one source says so, and none otherwise. That does not confirm it.",
            "On no point does more than one source say so and none otherwise.",
        ),
        "disputed": [
            *told(both, "some sources say so, some otherwise.", "No point has sources on both sides."),
            *told(against, "sources only say otherwise."),
        ],
        "not-known": [
            *told(nobody, "nobody is recorded to say so or otherwise."),
            *told(single, "only one source says so.", "" if nobody else "No point rests on one source."),
        ],
    }  # fmt: skip


def _counts(site: Site) -> Iterator[tuple[str, Markup]]:
    """``5 sources``, ``12 points``, ``41 of 58 claims reviewed``, each with where it leads."""
    here = links.OVERVIEW
    yield words.count(len(site.records), "source"), links.href(here, links.SOURCES)
    if site.points:
        yield words.count(len(site.points), "point"), links.href(here, links.POINTS)
    claims = [claim for record in site.records for claim in shown(record)]
    reviewed = sum(claim.status == "reviewed" for claim in claims)
    if claims:
        share = f"{reviewed:,}" if reviewed else "none"
        yield f"{share} of {words.count(len(claims), 'claim')} reviewed", links.href(here, links.GAPS)


def _newest_source(newest: Sequence[Record]) -> Change | None:
    """The source that was captured last, of several the one published last."""
    record = next(iter(newest), None)
    day = words.date(record.captured) if record else None
    if not record or not day:
        return None
    href = links.href(links.OVERVIEW, links.source(record.id))
    direction = words.direction(record.language)
    return Change(f"Newest source, saved {day}:", href, words.title(record), record.language, direction)


def _newest_decision(site: Site, ordered: Sequence[PointAtIssue]) -> Change | None:
    """What editors decided on the last day on which one did: on a point before a review, which are many."""
    linked = {
        point.id: max(days)
        for point in ordered
        if (days := [one.bearing.on for one in point.bears if one.bearing.on])
    }
    reviewed = {
        record.id: max(days)
        for record in site.records
        if (days := [claim.on for claim in shown(record) if claim.on and claim.status == "reviewed"])
    }
    days = [*linked.values(), *reviewed.values()]
    if not days:
        return None
    last = max(days)
    on = words.date(last) or last
    for point in ordered:
        if linked.get(point.id) == last:
            what = f"Newest decision by an editor, {on}: a quote linked to"
            return Change(what, _href(point), point.point.point, None, "auto")
    record = next(record for record in site.records if reviewed.get(record.id) == last)
    href = links.href(links.OVERVIEW, links.source(record.id))
    what = f"Newest decision by an editor, {on}: a claim reviewed in"
    return Change(what, href, words.title(record), record.language, words.direction(record.language))


def _numbers(point: PointAtIssue) -> tuple[Name, tuple[int, ...]]:
    numbers = strips.counts(point)
    return _point(point), tuple(numbers[relation] for relation in RELATIONS)


def _point(point: PointAtIssue) -> Name:
    return Name(point.point.point, _href(point))


def _href(point: PointAtIssue) -> Markup:
    return links.href(links.OVERVIEW, links.point(point.id))


def _named(subject: Any) -> tuple[str, Markup, str]:
    return (
        words.shortened(subject.name),
        links.href(links.OVERVIEW, links.subject(subject.slug)),
        words.count(len(subject.by_source), "source"),
    )
