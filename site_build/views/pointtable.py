"""Points at issue × sources: a table with a column for each source, or a list.

With more sources than fit, the points are parted by their tags, and each part has columns only for the
sources that say something on its points; a part that is still too wide is a list.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from markupsafe import Markup

from site_build import dates, links
from site_build.history import published
from site_build.points import Cell, PointAtIssue
from site_build.records import Relation
from site_build.render import Page
from site_build.site import Site
from site_build.standing import Bears, Voices, voices
from site_build.text import key
from site_build.views import pointfilter
from site_build.views import standing as worded
from site_build.views.paged import packed, paged
from site_build.views.strips import Strip, strip
from site_build.views.subjects import Column, columns, short

MOST_COLUMNS = 40
"""A column of signs is 40 px wide: so many are read by scrolling once on a desk."""
MOST_WORDED = 6
"""Columns that have room for words; with more, a cell is a sign."""
MOST_LISTED = 12
"""Sources that a line of a list names."""
NOTHING = Markup("")
A_PAGE = 900
"""About 100 KB of HTML: an empty cell counts one, one with a link two, the head of a line `_HEAD`."""
_HEAD = 8
_ORDER = ["contested", "disputed only", "corroborated", "single origin", "view", "unsupported"]


@dataclass(frozen=True, slots=True)
class CellView:
    """What one source has on one point."""

    href: Markup | None
    """None where no claim of the source bears on the point."""
    label: str
    title: str
    """What the source is called in a narrow place."""
    relation: str
    """``supports``, ``disputes``, ``qualifies``, ``several``, or the state of a cell without claims."""
    summary: str | None
    signs: tuple[Relation, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One point in the table."""

    statement: str
    href: Markup
    standing: str
    sentence: str
    strip: Strip
    cells: tuple[CellView, ...]
    more: int = 0
    """Sources that say something and have no cell here, for want of room."""
    bears: Markup = NOTHING
    """What it can be filtered by, as attributes."""


@dataclass(frozen=True, slots=True)
class Part:
    """Points that share a table."""

    title: str | None
    anchor: Markup | None
    points: tuple[PointAtIssue, ...]
    sources: tuple[str, ...]
    """All that the table would have a column for."""


@dataclass(frozen=True, slots=True)
class PartView:
    """A table, or what of it stands on one page."""

    title: str | None
    anchor: Markup | None
    goes_on: bool
    """True where an earlier page has the first of its lines."""
    columns: tuple[Column, ...]
    """Empty for a list."""
    is_dense: bool
    """True where the cells have no room for words."""
    lines: tuple[Line, ...]


def pages(site: Site) -> Iterator[Page]:
    """The table or list, on as many pages as its weight asks for."""
    parts = _parts(site)
    lines = [(part, point) for part in parts for point in part.points]
    choices = pointfilter.filter_of(site, [point for _, point in lines])
    bears = {point.id: borne for (_, point), borne in zip(lines, choices.attributes, strict=True)}
    pages = list(paged(links.POINTS, packed(lines, lambda one: _weight(*one), A_PAGE)))
    # Where each part begins: the earliest page that has something of it is written last.
    begins = {part.anchor: path for path, some, _ in reversed(pages) for part, _ in some}
    for path, some, jump in pages:
        taking = choices.on(path, links.POINTS, jump)
        view = {
            "filter": taking,
            "parts": tuple(
                _part_view(site, list(ones), path, bears)
                for _, ones in groupby(some, key=lambda one: one[0].anchor)
            ),
            "total": len(site.points),
            "ours": any(record.kind == "digest" for record in site.records),
            "tags": tuple(
                (part.title, len(part.points), links.href(path, begins[part.anchor], part.anchor))
                for part in parts
                if part.anchor and path == links.POINTS
            ),
            "jump": jump,
        }
        filtered = taking.panel is not None
        title, about = site.strings("points.title"), site.strings("points.description")
        yield Page(path, "points.html", title, about, view, wide=True, filtered=filtered)


def line(site: Site, point: PointAtIssue, here: str, sources: Sequence[str] = ()) -> Line:
    """A point as a line of a list, with a cell for each of the sources that are named."""
    saying = {cell.source for cell in point.held.values() if cell.bears}
    return Line(
        statement=point.point.point,
        href=links.href(here, links.point(point.id)),
        standing=worded.label(site.strings, point.standing, on_side(site, point, "supports")),
        sentence=worded.sentence(site.strings, point.standing),
        strip=strip(point),
        cells=tuple(_cell(site, point, point.cell(site.record[source]), here) for source in sources),
        more=len(saying - set(sources)) if sources else 0,
    )


def contested_first(site: Site) -> list[PointAtIssue]:
    """The points in the order in which readers are shown them.

    Those on which sources differ come first, and among equals those of which a source wrote last.
    """
    by_id = sorted(site.points, key=lambda point: point.id)
    newest_first = sorted(by_id, key=lambda point: _newest(site, point), reverse=True)
    return sorted(newest_first, key=lambda point: _ORDER.index(point.standing.kind))


def on_side(site: Site, point: PointAtIssue, relation: Relation) -> Voices:
    """On whose word one thing is said of a point, by the claims that count."""
    counted: list[Bears] = [
        one for one in point.bears if one.bearing.relation == relation and one.apart is None
    ]
    return voices(counted, site.record, site.names)


def _newest(site: Site, point: PointAtIssue) -> tuple[date, date, str]:
    """The day of the newest source with a claim on a point; before all days where none is stated."""
    days = (published(site.record[cell.source]) for cell in point.held.values() if cell.bears)
    return max((dates.sort_key(day) for day in days if day), default=(date.min, date.min, ""))


def _parts(site: Site) -> list[Part]:
    """All points at once where the sources fit, else those of each tag, the untagged last."""
    ordered = contested_first(site)
    everywhere = tuple(record.id for record in site.records)
    if len(everywhere) <= MOST_COLUMNS or not any(point.point.tags for point in ordered):
        return [Part(None, None, tuple(ordered), everywhere)]
    tagged: dict[str, list[PointAtIssue]] = {}
    untagged: list[PointAtIssue] = []
    for point in ordered:
        first = next(iter(point.point.tags), None)
        (tagged.setdefault(site.names.canonical(first)[0], []) if first else untagged).append(point)
    out, taken = [], set[str]()
    for tag in sorted(tagged, key=lambda tag: (key(tag), tag)):
        slug = links.slug(tag)
        while slug in taken:
            slug += "-2"
        taken.add(slug)
        out.append(Part(tag, links.heading_anchor(slug), tuple(tagged[tag]), _saying(site, tagged[tag])))
    if untagged:
        title = site.strings("points.no_tag")
        out.append(Part(title, Markup("h--untagged"), tuple(untagged), _saying(site, untagged)))
    return out


def _saying(site: Site, points: Sequence[PointAtIssue]) -> tuple[str, ...]:
    """The sources with a claim on any of the points, in the order of all sources."""
    saying = {cell.source for point in points for cell in point.held.values() if cell.bears}
    return tuple(record.id for record in site.records if record.id in saying)


def _weight(part: Part, point: PointAtIssue) -> int:
    if len(part.sources) <= MOST_COLUMNS:
        return _HEAD + len(part.sources) + len(point.held)
    return _HEAD + 2 * min(len(point.held), MOST_LISTED)


def _part_view(
    site: Site, lines: Sequence[tuple[Part, PointAtIssue]], here: str, bears: Mapping[str, Markup]
) -> PartView:
    part, first = lines[0]
    fits = len(part.sources) <= MOST_COLUMNS
    heads = tuple(columns(site, here, part.sources)) if fits else ()
    shown = tuple(
        replace(line(site, point, here, part.sources if fits else _listed(point)), bears=bears[point.id])
        for _, point in lines
    )
    goes_on = first is not part.points[0]
    return PartView(part.title, part.anchor, goes_on, heads, len(heads) > MOST_WORDED, shown)


def _listed(point: PointAtIssue) -> list[str]:
    """The sources that a line of a list names: those that say something."""
    return [cell.source for cell in point.held.values() if cell.bears][:MOST_LISTED]


def _cell(site: Site, point: PointAtIssue, cell: Cell, here: str) -> CellView:
    record = site.record[cell.source]
    href = None
    if cell.bears:
        href = links.href(here, links.point(point.id), links.source_anchor(cell.source))
    relation = cell.relations[0] if len(cell.relations) == 1 else "several" if cell.relations else cell.state
    return CellView(
        href,
        worded.cell(site.strings, cell),
        short(site, cell.source),
        relation,
        site.words.caveat(record, brief=True) if cell.bears else None,
        cell.relations,
    )
