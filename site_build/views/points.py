"""A page a point at issue, the table of all, and a page where a merged point used to be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from site_build import links, prose, wording
from site_build.points import Cell, PointAtIssue
from site_build.problems import Problem
from site_build.records import Bearing, Relation
from site_build.render import Page
from site_build.site import ProsePage, Site
from site_build.standing import RELATIONS
from site_build.views import brief, chains, cited, jsonld, pointtable, strips
from site_build.views import standing as worded
from site_build.views.claims import ClaimView, Name, claim_view, name
from site_build.views.history import history_view
from site_build.views.pointtable import line, on_side
from site_build.views.sources import Row, row

MOST_NAMED = 30
"""With more sources than these, a point's page only counts those that have nothing on it."""


@dataclass(frozen=True, slots=True)
class BearingView:
    """What the editors say of one claim and the point."""

    how: str | None
    note: str | None
    value: str | None
    apart: str | None
    by: str | None


@dataclass(frozen=True, slots=True)
class Group:
    """What one source says on a point, one way."""

    number: int
    """Of the source, on this page: what the list on paper calls it."""
    anchor: Markup | None
    """Where the table's cell leads; only the first group of a source has it."""
    source: Row
    claims: tuple[tuple[ClaimView, BearingView], ...]


@dataclass(frozen=True, slots=True)
class Side:
    """All sources that say one thing of a point."""

    relation: Relation
    title: str
    voices: str
    groups: tuple[Group, ...]


def pages(site: Site) -> tuple[list[Page], list[Problem]]:
    """The table, each point, the addresses that points had; and links in the analyses that lead nowhere."""
    problems: list[Problem] = []
    out = list(pointtable.pages(site))
    for point, analysis in zip(site.points, _analyses(site), strict=True):
        rendered = prose.render(
            analysis.body,
            here=analysis.path,
            targets=site.targets,
            file=analysis.file,
            first_line=analysis.body_line,
        )
        problems.extend(rendered.problems)
        out.append(_page(site, point, rendered.html))
        ids = {one.id for one in site.points}
        out += [
            _moved(site, point, old)
            for old in point.point.formerly
            if site.point[old] is point and old not in ids
        ]
    return out, problems


def _analyses(site: Site) -> list[ProsePage]:
    by_path = {page.path: page for page in site.analyses}
    return [by_path[links.point(point.id)] for point in site.points]


def _page(site: Site, point: PointAtIssue, analysis: Markup) -> Page:
    here = links.point(point.id)
    numbers: dict[str, int] = {}
    sides = tuple(
        _side(site, point, relation, here, numbers)
        for relation in RELATIONS
        if any(one.bearing.relation == relation for one in point.bears)
    )
    few = len(site.records) <= MOST_NAMED
    cells = [point.cell(record) for record in site.records] if few else list(point.held.values())
    summary = line(site, point, here)
    independent = point.point.independent
    view: dict[str, Any] = {
        "statement": point.point.point,
        "standing": summary.standing,
        "sentence": summary.sentence,
        "sides": sides,
        "strip": summary.strip,
        "numbers": strips.sides(site, point),
        "others": tuple(_other(site, cell, here) for cell in cells if not cell.bears),
        "unnamed": len(site.records) - len(cells),
        "history": history_view(site, point),
        "basis": chains.of_point(site, point, here),
        "references": tuple(brief.references(site, numbers)),
        "as_of": site.words.date(site.newest_day),
        "analysis": analysis,
        "independent": independent.note if independent else None,
        "tags": tuple(name(site, tag, here) for tag in point.point.tags),
        "table": links.href(here, links.POINTS),
        "cite": cited.view(cited.point(point, site.settings)),
    }
    description = site.strings("hits.point", standing=summary.standing, sentence=summary.sentence)
    about = jsonld.point(site, point, (links.POINTS, site.strings("points.title")))
    otherwise = "disputes" if any(side.relation == "disputes" for side in sides) else None
    return Page(here, "point.html", point.point.point, description, view, jsonld=about, otherwise=otherwise)


def _side(site: Site, point: PointAtIssue, relation: Relation, here: str, numbers: dict[str, int]) -> Side:
    groups = []
    for cell in point.held.values():
        bears = [one for one in cell.bears if one.bearing.relation == relation]
        if not bears:
            continue
        record = site.record[cell.source]
        claims = tuple(
            (claim_view(site, record, one.claim, here), bearing_view(site, one.bearing, one.apart))
            for one in bears
        )
        anchor = None if cell.source in numbers else links.source_anchor(cell.source)
        number = numbers.setdefault(cell.source, len(numbers) + 1)
        groups.append(Group(number, anchor, row(site, record, here), claims))
    title = site.strings(f"sides.{relation}")
    return Side(
        relation, title, worded.on_whose_word(site.strings, on_side(site, point, relation)), tuple(groups)
    )


def bearing_view(site: Site, bearing: Bearing, apart: str | None = None) -> BearingView:
    """What the editors say of one claim and a point, in words."""
    value = " ".join(filter(None, (bearing.value, bearing.unit))) or None
    as_of = site.words.date(bearing.as_of)
    if value and as_of:
        value = site.strings("point.value_as_of", value=value, day=as_of)
    by = None
    if bearing.by:
        on = site.words.date(bearing.on)
        by = site.strings("point.linked_by", name=bearing.by)
        if on:
            by = site.strings("point.linked_by_on", name=bearing.by, day=on)
    return BearingView(
        how=site.strings(f"point_how.{bearing.how}") if bearing.how else None,
        note=bearing.note,
        value=value,
        apart=site.strings(f"point_apart.{apart}") if apart else None,
        by=by,
    )


def _other(site: Site, cell: Cell, here: str) -> tuple[Name, str, str | None]:
    """A source none of whose claims bears on the point: who, what is known of that, and who looked."""
    record = site.record[cell.source]
    looked = cell.silence
    by = None
    if looked and looked.by:
        on = site.words.date(looked.on)
        by = site.strings("point.looked_on", name=looked.by, day=on) if on else looked.by
    title = Name(wording.title(record), links.href(here, links.source(record.id)), record.language)
    return title, worded.cell(site.strings, cell), by


def _moved(site: Site, point: PointAtIssue, old: str) -> Page:
    here = links.point(old)
    target = links.href(here, links.point(point.id))
    view = {"statement": point.point.point, "href": target}
    title = site.strings("point.moved", point=point.point.point)
    about = site.strings("point.moved_to", point=point.point.point)
    return Page(here, "moved.html", title, about, view, redirect=target)
