"""The overview: what is agreed, disputed and not known comes first, then the newest change, then the points.

The sentences are the editors'. Where they have written none under one of the three headings, the page counts
what follows from their links and names the points; it never makes up a sentence about the matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from markupsafe import Markup

from site_build import links, wording
from site_build.points import PointAtIssue
from site_build.prose import Section
from site_build.records import Record
from site_build.site import Site, shown
from site_build.standing import RELATIONS
from site_build.strings import Strings
from site_build.views import pointtable, strips
from site_build.views.claims import Name
from site_build.views.sources import row

HEADINGS = ("agreed", "disputed", "not-known")
"""The headings of `dossier/index.md` that stand in the row at the top; each is called as its text says."""
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

    kind: Literal["source", "point", "review"]
    day: str
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
        "known": tuple(_known(site, sections, ordered)),
        "more": Markup("").join(
            one.html for one in sections if one.slug and one.slug not in _slugs(site).values()
        ),
        "changes": tuple(filter(None, (_newest_source(site, newest), _newest_decision(site, ordered)))),
        "counts": tuple(_counts(site)),
        "is_unreviewed": any(claim.status != "reviewed" for one in site.records for claim in shown(one)),
        "points": tuple(pointtable.line(site, point, here) for point in ordered[:POINTS]),
        "numbers": tuple(_numbers(point) for point in ordered[:POINTS]),
        "first_disputed": next((_point(one) for one in ordered[:POINTS] if one.standing.disputes), None),
        "all_points": len(ordered),
        "more_points": len(ordered) > POINTS,
        "points_href": links.href(here, links.POINTS),
        "latest": tuple(row(site, record, here) for record in newest[:LATEST]),
        "named": tuple(_named(site, subject) for subject in site.subjects[:NAMED] if subject.by_source),
        "sources_href": links.href(here, links.SOURCES),
        "subjects_href": links.href(here, links.SUBJECTS),
        "voices_href": links.href(here, links.VOICES),
        "all_sources": len(site.records),
    }


def _slugs(site: Site) -> dict[str, str]:
    """The slug that the words of each of the three headings have in the language of the site."""
    return {known: links.slug(site.strings(f"known.{known}")) for known in HEADINGS}


def _known(site: Site, sections: Sequence[Section], ordered: Sequence[PointAtIssue]) -> Iterator[Known]:
    """The three in their order; before there is a point, only what was written."""
    counted = _counted(site.strings, ordered)
    for known, slug in _slugs(site).items():
        anchor, title = links.heading_anchor(slug), site.strings(f"known.{known}")
        written = [one.html for one in sections if one.slug == slug and not one.is_empty]
        if written:
            yield Known(anchor, title, Markup("").join(written))
        elif ordered:
            yield Known(anchor, title, None, tuple(counted[known]))


def _counted(say: Strings, ordered: Sequence[PointAtIssue]) -> dict[str, list[tuple[str, tuple[Name, ...]]]]:
    """For each heading: in how many points the links leave it so, by the numbers of the standing alone."""
    stands = [(point, point.standing) for point in ordered]

    def told(what: str, found: list[PointAtIssue], none: str = "") -> list[tuple[str, tuple[Name, ...]]]:
        if found:
            words = say(f"known_counted.{what}")
            sentence = say("overview.of_points", number=len(found), count=len(ordered), what=words)
            return [(sentence, tuple(_point(point) for point in found[:EXAMPLES]))]
        return [(say(none), ())] if none else []

    several = [point for point, one in stands if one.supports > 1 and not one.disputes]
    both = [point for point, one in stands if one.kind == "contested"]
    against = [point for point, one in stands if one.kind == "disputed only"]
    single = [point for point, one in stands if one.supports == 1 and not one.disputes]
    nobody = [point for point, one in stands if not one.supports and not one.disputes]
    return {
        "agreed": told("several", several, "known_nothing.several"),
        "disputed": [*told("both", both, "known_nothing.both"), *told("against", against)],
        "not-known": [
            *told("nobody", nobody),
            *told("single", single, "" if nobody else "known_nothing.single"),
        ],
    }


def _counts(site: Site) -> Iterator[tuple[str, Markup]]:
    """``5 sources``, ``12 points``, ``41 of 58 claims reviewed``, each with where it leads."""
    here = links.OVERVIEW
    yield site.strings("common.sources", count=len(site.records)), links.href(here, links.SOURCES)
    if site.points:
        yield site.strings("search.points", count=len(site.points)), links.href(here, links.POINTS)
    claims = [claim for record in site.records for claim in shown(record)]
    reviewed = sum(claim.status == "reviewed" for claim in claims)
    if claims:
        if reviewed:
            said = site.strings("overview.reviewed", number=reviewed, count=len(claims))
        else:
            said = site.strings("overview.none_reviewed", count=len(claims))
        yield said, links.href(here, links.GAPS)


def _newest_source(site: Site, newest: Sequence[Record]) -> Change | None:
    """The source that was captured last, of several the one published last."""
    record = next(iter(newest), None)
    day = site.words.date(record.captured) if record else None
    if not record or not day:
        return None
    href = links.href(links.OVERVIEW, links.source(record.id))
    direction = wording.direction(record.language)
    return Change("source", day, href, wording.title(record), record.language, direction)


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
    on = site.words.date(last) or last
    for point in ordered:
        if linked.get(point.id) == last:
            return Change("point", on, _href(point), point.point.point, None, "auto")
    record = next(record for record in site.records if reviewed.get(record.id) == last)
    href = links.href(links.OVERVIEW, links.source(record.id))
    return Change(
        "review", on, href, wording.title(record), record.language, wording.direction(record.language)
    )


def _numbers(point: PointAtIssue) -> tuple[Name | int, ...]:
    """The point, then how many say so, otherwise, in part."""
    numbers = strips.counts(point)
    return _point(point), *(numbers[relation] for relation in RELATIONS)


def _point(point: PointAtIssue) -> Name:
    return Name(point.point.point, _href(point))


def _href(point: PointAtIssue) -> Markup:
    return links.href(links.OVERVIEW, links.point(point.id))


def _named(site: Site, subject: Any) -> tuple[str, Markup, str]:
    return (
        wording.shortened(subject.name),
        links.href(links.OVERVIEW, links.subject(subject.slug)),
        site.strings("common.sources", count=len(subject.by_source)),
    )
