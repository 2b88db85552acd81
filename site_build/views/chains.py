"""What rests on what, as nested lists: on a source's page down to the origins, on a point's up from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from site_build import links, wording
from site_build.origins import Edge, How, node, source_of
from site_build.points import PointAtIssue
from site_build.records import Record, Relation
from site_build.sharing import Group
from site_build.site import Site
from site_build.standing import RELATIONS, apart_from_each_other
from site_build.views.claims import Name

DEEPEST = 7
"""Steps of a chain that are drawn: no reader follows more, and no phone has room for them."""
MOST = 40
"""What stands under one origin; the rest is counted."""
MOST_BASES = 60
"""Origins that are drawn on a point's page, those of the most sources first."""


@dataclass(frozen=True, slots=True)
class Step:
    """One work, source or voice in a chain, with what is drawn under it."""

    text: str
    href: Markup | None
    outside: bool
    lang: str | None
    facts: tuple[str, ...]
    """The outlet and the day of a source; that a work is not filed here."""
    how: How | None = None
    """What ties it to what it stands under."""
    said: str | None = None
    """Who says so."""
    note: str | None = None
    under: tuple[Step, ...] = ()
    more: int = 0
    """Steps under it that are not drawn."""


@dataclass(frozen=True, slots=True)
class Basis:
    """Sources that share an origin, or one that shares none."""

    state: str
    tops: tuple[Step, ...]
    others: tuple[Step, ...] = ()
    """Sources that are too far down a chain to be drawn in it."""


@dataclass(frozen=True, slots=True)
class Side:
    """The origins of the sources that do one thing to a point."""

    title: str
    counted: str
    bases: tuple[Basis, ...]
    more: int
    """Origins that are only counted."""


def of_source(site: Site, record: Record, here: str) -> tuple[Step, ...]:
    """What a source rests on, step by step; empty where it states no origin."""
    return _down(site, node(record.id), here, {node(record.id)}, DEEPEST)


def resting_on(site: Site, record: Record, here: str) -> tuple[tuple[Name, ...], int]:
    """The sources that say they rest on this one, and how many more there are."""
    ids = site.resting_on.get(record.id, ())
    shown = ids[:MOST]
    return tuple(
        Name(wording.title(site.record[id_]), links.href(here, links.source(id_))) for id_ in shown
    ), len(ids) - len(shown)


def of_point(site: Site, point: PointAtIssue, here: str) -> tuple[Side, ...]:
    """All chains of the sources that bear on a point, joined where they share an origin."""
    return tuple(_side(site, point, relation, here) for relation in RELATIONS if point.rests.get(relation))


def _side(site: Site, point: PointAtIssue, relation: Relation, here: str) -> Side:
    groups = point.rests[relation]
    separate = apart_from_each_other(point.point, groups) if relation == "supports" else ()
    number = sum(len(group.sources) for group in groups)
    counted = site.strings("common.sources", count=number)
    if number > 1:
        origins = site.strings("chain.origins", count=len(groups))
        counted = site.strings("chain.as_stated", sources=counted, origins=origins)
    bases = tuple(
        _basis(site, point, group, relation, here, _state(site, group, separate, alone=len(groups) == 1))
        for group in sorted(groups, key=lambda group: -len(group.sources))[:MOST_BASES]
    )
    return Side(site.strings(f"sides.{relation}"), counted, bases, len(groups) - len(bases))


def _state(site: Site, group: Group, separate: Sequence[Group], *, alone: bool) -> str:
    number, apart = len(group.sources), group in separate
    if number > 1 and apart:
        return site.strings("chain.shared_and_separate", count=number)
    if number > 1:
        return site.strings("chain.shared", count=number)
    if apart:
        return site.strings("chain.separate")
    return site.strings("chain.alone") if alone else site.strings("chain.unknown")


def _basis(site: Site, point: PointAtIssue, group: Group, relation: Relation, here: str, state: str) -> Basis:
    """One group as trees whose tops are origins: what rests on each stands under it."""
    above = _above(site, point, group, relation)
    tree = _Tree(site, here, frozenset(group.sources))
    for one, edges in above.items():
        for edge in edges:
            tree.under.setdefault(edge.to, []).append((one, edge))
    tops = tuple(tree.up(top, DEEPEST) for top, edges in above.items() if not edges)
    if len(group.sources) == 1 and not tree.under:
        tops = (replace(tops[0], note=site.strings("chain.no_origin")),)
    named = tree.seen | tree.counted
    left = [id_ for id_ in group.sources if node(id_) not in named][:MOST]
    return Basis(state, tops, tuple(tree.step(node(id_)) for id_ in left))


@dataclass(slots=True)
class _Tree:
    """What rests on what in one group, to be drawn from the origins."""

    site: Site
    here: str
    sources: frozenset[str]
    """Those that bear on the point."""
    under: dict[str, list[tuple[str, Edge]]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    counted: set[str] = field(default_factory=set)
    """What is not drawn, but counted among what rests on one thing."""

    def up(self, place: str, room: int) -> Step:
        """A node with what rests on it, as many steps as there is room for; each is drawn in full once."""
        step = self.step(place)
        if place in self.seen:
            return replace(step, note=self.site.strings("chain.above"))
        self.seen.add(place)
        resting = self.under.get(place, ())
        if room <= 1:
            return replace(step, more=len(resting))
        steps = tuple(
            replace(self.up(one, room - 1), how=edge.how, said=_said(self.site, one, edge))
            for one, edge in resting[:MOST]
        )
        self.counted.update(one for one, _ in resting[MOST:])
        return replace(step, under=steps, more=len(resting) - len(steps))

    def step(self, place: str) -> Step:
        """A node; what bears on the point leads to its quotes, other sources to their pages."""
        step, id_ = _step(self.site, place, self.here), source_of(place)
        if id_ in self.sources:
            return replace(step, href=Markup(f"#{links.source_anchor(id_)}"))
        unlinked = (*step.facts, self.site.strings("chain.not_linked"))
        return replace(step, facts=unlinked) if id_ else step


def _above(site: Site, point: PointAtIssue, group: Group, relation: Relation) -> dict[str, tuple[Edge, ...]]:
    """Each node that the sources of a group come to, with what is drawn of what it rests on.

    Everything has an outlet, an address and a speaker: these are drawn where they are what is shared.
    """
    edges: dict[str, dict[str, Edge]] = {}
    for source in group.sources:
        said = [
            edge
            for one in point.held[source].bears
            if one.bearing.relation == relation and one.apart is None
            for edge in site.origins.of_claim(source, one.claim)
        ]
        edges[node(source)] = {edge.to: edge for edge in (*said, *reversed(site.origins.on(node(source))))}
    way = [edge.to for own in edges.values() for edge in own.values()]
    while way:
        place = way.pop()
        if place not in edges:
            edges[place] = {edge.to: edge for edge in reversed(site.origins.on(place))}
            way += edges[place]
    reached = Counter(to for own in edges.values() for to in own)
    kept = {
        place: tuple(edge for edge in own.values() if _is_said(edge) or reached[edge.to] > 1)
        for place, own in edges.items()
    }
    drawn = {node(source) for source in group.sources} | {edge.to for own in kept.values() for edge in own}
    return {place: own for place, own in kept.items() if place in drawn}


def _is_said(edge: Edge) -> bool:
    return edge.drawn and edge.how in ("origin", "via")


def _down(site: Site, place: str, here: str, seen: set[str], room: int) -> tuple[Step, ...]:
    steps = []
    for edge in site.origins.on(place):
        if edge.how != "origin" or not edge.drawn:
            continue
        step = replace(_step(site, edge.to, here, edge), said=_said(site, place, edge))
        if edge.to in seen:
            step = replace(step, note=site.strings("chain.above"))
        elif room > 1:
            seen.add(edge.to)
            step = replace(step, under=_down(site, edge.to, here, seen, room - 1))
            if not step.under and source_of(edge.to):
                step = replace(step, note=site.strings("chain.no_origin"))
        elif site.origins.on(edge.to):
            step = replace(step, note=site.strings("chain.goes_on"))
        steps.append(step)
    return tuple(steps)


def _step(site: Site, place: str, here: str, edge: Edge | None = None) -> Step:
    id_ = source_of(place)
    record = site.record[id_] if id_ else None
    if record is None or id_ is None:
        origin = edge.origin if edge else None
        href = links.outside(origin.url) if origin and origin.url else None
        text = site.words.origin(origin) if origin else site.origins.name(place)
        day = site.words.date(origin.published) if origin else None
        return Step(text, href, True, None, tuple(filter(None, (day, site.strings("chain.not_filed")))))
    outlet = record.publisher if record.kind != "digest" else None
    day = site.words.date(record.published) or site.strings("common.no_day")
    facts = (outlet, day, site.words.caveat(record, brief=True))
    return Step(
        wording.title(record),
        links.href(here, links.source(id_)),
        False,
        record.language,
        tuple(filter(None, facts)),
    )


def _said(site: Site, place: str, edge: Edge) -> str | None:
    """Who says that one rests on the other."""
    id_ = source_of(place)
    if edge.origin is None or id_ is None:
        return None
    record = site.record[id_]
    if record.from_.get("origin") == "curation":
        return site.strings("chain.said_by_editor")
    if edge.origin.place:
        return site.strings("chain.said_in", place=site.words.place(edge.origin.place))
    return site.strings("chain.said_by_page")
