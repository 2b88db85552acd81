"""Where its claims leave a point, and on whose word they stand: the rules of the standing. No I/O.

A standing follows from people's links and is never typed. *Contested*: at least one source says so and one
otherwise. Else *corroborated*: sources that an editor knows to be independent report it. Else *single
origin*, where a source reports it; a *view*, where it is only put as an assessment or forecast, which
any number of voices does not corroborate; *disputed only*; *unsupported*.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from site_build import sharing
from site_build.crossref import Names
from site_build.curation import Point
from site_build.origins import Origins
from site_build.records import Bearing, Claim, Record, Relation
from site_build.sharing import Group
from site_build.text import name_key

Kind = Literal["contested", "corroborated", "single origin", "view", "disputed only", "unsupported"]
Apart = Literal["retracted", "earlier", "superseded"]
VIEWS = frozenset({"assessment", "forecast"})
"""How a claim can be put that makes it a view: any number of views corroborates nothing."""
Resting = Mapping[Relation, tuple[Group, ...]]
"""The sources that do one thing to a point, those together that share an origin."""
RELATIONS: tuple[Relation, ...] = ("supports", "disputes", "qualifies")


@dataclass(frozen=True, slots=True)
class Bears:
    """One claim that bears on a point."""

    source: str
    claim: Claim
    bearing: Bearing
    apart: Apart | None
    """Why it does not count: its source was taken back or captured again, or a later value holds."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where its claims leave a point; all numbers count sources."""

    kind: Kind
    supports: int
    disputes: int
    qualifies: int
    shared: tuple[str, ...]
    """Origins that more than one of the sources that say so have in common, by name."""
    unknown: int
    """How many origins of those that say so nobody knows to be independent of the others."""
    separate: int
    """How many an editor knows to be independent of each other; 0 or at least 2."""
    forecast: bool
    """For a view: true where all that say so say that it will be."""
    changed: tuple[tuple[str, int], ...]
    """Among the sources that count: state ("corrected", "gone") and how many are in it."""
    apart: tuple[tuple[Apart, int], ...]
    """Sources that do not count, by reason."""


@dataclass(frozen=True, slots=True)
class Voices:
    """On whose word something is said."""

    persons: int
    organisations: int
    groups: tuple[tuple[str, int], ...]
    """Unnamed groups as they are called ("experts"), and in how many sources."""
    outlets: int
    """Outlets in their own voice."""


def resting(bears: Iterable[Bears], known: Origins) -> dict[Relation, tuple[Group, ...]]:
    """Return, for each relation that counts, its sources, those together that share an origin.

    Args:
        bears: all claims that bear on a point.
        known: what the sources rest on.
    """
    stated: dict[Relation, dict[str, list[str]]] = {}
    for one in bears:
        if one.apart is None:
            own = stated.setdefault(one.bearing.relation, {}).setdefault(one.source, [])
            own += [edge.to for edge in known.of_claim(one.source, one.claim)]
    return {relation: sharing.groups(stated[relation], known) for relation in RELATIONS if relation in stated}


def standing(point: Point, bears: list[Bears], rests: Resting, known: Origins) -> Standing:
    """Return where a point stands.

    Args:
        point: gives what an editor knows of the sources' independence.
        bears: all claims that bear on it.
        rests: what `resting` makes of them.
        known: the sources, and what they rest on.
    """
    counted = [one for one in bears if one.apart is None]
    by_relation = {
        relation: {one.source for one in counted if one.bearing.relation == relation}
        for relation in RELATIONS
    }
    supports = [one for one in counted if one.bearing.relation == "supports"]
    groups = rests.get("supports", ())
    separate = len(apart_from_each_other(point, groups))
    unknown = len(groups) - separate
    firm = {one.source for one in supports if one.claim.modality not in VIEWS}
    sources = set().union(*by_relation.values())
    return Standing(
        kind=_kind(point, by_relation, groups, firm),
        supports=len(by_relation["supports"]),
        disputes=len(by_relation["disputes"]),
        qualifies=len(by_relation["qualifies"]),
        shared=tuple(known.name(group.shared) for group in groups if group.shared),
        unknown=unknown if len(groups) > 1 else 0,
        separate=separate,
        forecast=bool(supports) and all(one.claim.modality == "forecast" for one in supports),
        changed=_changed(known.records[source] for source in sorted(sources)),
        apart=_set_apart(bears, counted),
    )


def voices(bears: Iterable[Bears], records: Mapping[str, Record], names: Names) -> Voices:
    """Count the speakers: one who is quoted by five outlets is one voice."""
    persons, organisations, outlets = set(), set(), set()
    groups: dict[str, set[str]] = {}
    for one in bears:
        speaker = one.claim.speaker
        name = name_key(names.canonical(speaker.name, one.source)[0]) if speaker.name else ""
        if speaker.kind == "outlet":
            outlets.add(name_key(names.canonical(records[one.source].publisher or one.source, one.source)[0]))
        elif speaker.kind == "other_outlet":
            outlets.add(name or f"{one.source}: {speaker.described_as}")
        elif speaker.named is False or not name:
            called = speaker.name or speaker.described_as or "voices"
            groups.setdefault(called, set()).add(one.source)
        elif speaker.kind == "person":
            persons.add(name)
        else:
            organisations.add(name)
    counted = tuple((called, len(sources)) for called, sources in groups.items())
    return Voices(len(persons), len(organisations), counted, len(outlets))


def _kind(
    point: Point, by_relation: Mapping[Relation, set[str]], groups: tuple[Group, ...], firm: set[str]
) -> Kind:
    supports, disputes = by_relation["supports"], by_relation["disputes"]
    if supports and disputes:
        return "contested"
    if apart_from_each_other(point, groups, among=firm):
        return "corroborated"
    if firm:
        return "single origin"
    if supports:
        return "view"
    return "disputed only" if disputes else "unsupported"


def apart_from_each_other(
    point: Point, groups: Iterable[Group], *, among: Collection[str] | None = None
) -> tuple[Group, ...]:
    """The groups of which an editor knows that they are independent; none, or two and more.

    Args:
        point: says which sources are.
        groups: of those that say so; sources with an origin in common are one, whatever an editor says.
        among: the sources that count; all where it is not given.
    """
    if point.independent is None:
        return ()
    known = {source for source in point.independent.sources if among is None or source in among}
    found = tuple(group for group in groups if not known.isdisjoint(group.sources))
    return found if len(found) > 1 else ()


def _changed(records: Iterable[Record]) -> tuple[tuple[str, int], ...]:
    states = [record.status.state for record in records if record.status]
    return tuple((state, states.count(state)) for state in ("corrected", "gone") if state in states)


def _set_apart(bears: list[Bears], counted: list[Bears]) -> tuple[tuple[Apart, int], ...]:
    inside = {one.source for one in counted}
    reasons: dict[Apart, set[str]] = {}
    for one in bears:
        if one.apart and one.source not in inside:
            reasons.setdefault(one.apart, set()).add(one.source)
    return tuple((reason, len(sources)) for reason, sources in sorted(reasons.items()))
