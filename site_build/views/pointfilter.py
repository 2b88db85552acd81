"""What points can be filtered and ordered by: where they stand, who says something, tags. No I/O."""

from __future__ import annotations

from collections.abc import Sequence

from site_build import dates, links
from site_build.points import PointAtIssue
from site_build.site import Site
from site_build.strings import Strings
from site_build.text import name_key
from site_build.timeline import first_day
from site_build.views import filters
from site_build.views.filters import Filter, Value
from site_build.wording import shortened


def _kind(say: Strings) -> filters.Kind:
    return filters.Kind(
        {name: say(f"filter_points.{name}") for name in ("standing", "outlet", "tag")},
        "points",
        mark=say("filter.disagreements"),
        own_order=say("filter_orders.points"),
        orders={"newest": say("filter_orders.newest_source"), "statement": say("filter_orders.statement")},
    )


def filter_of(site: Site, points: Sequence[PointAtIssue]) -> Filter:
    """What points can be filtered by, in the order in which they are listed."""
    outlets = filters.outlets(site)
    newest = filters.ranks([_latest(site, point) for point in points], falling=True)
    by_name = filters.ranks([name_key(point.point.point) for point in points])
    return filters.filter_of(
        _kind(site.strings),
        [
            filters.Entry(_values(site, outlets, point), point.standing.disputes > 0, ranks)
            for point, ranks in zip(points, zip(newest, by_name, strict=True), strict=True)
        ],
    )


def _values(site: Site, outlets: dict[str, Value], point: PointAtIssue) -> dict[str, tuple[Value, ...]]:
    kind = point.standing.kind
    return {
        "standing": (Value(links.slug(kind), site.strings(f"filter_standings.{links.slug(kind)}")),),
        "outlet": tuple(outlets[cell.source] for cell in point.held.values() if cell.bears),
        "tag": tuple(
            Value(site.slug_of(tag) or links.slug(tag), shortened(site.names.canonical(tag)[0]))
            for tag in point.point.tags
        ),
    }


def _latest(site: Site, point: PointAtIssue) -> tuple[object, ...]:
    """The day of the latest source that says something on it; less than any where none states a day."""
    days = (first_day(site.record[cell.source]) for cell in point.held.values() if cell.bears)
    return max((dates.sort_key(day) for day in days if day), default=())
