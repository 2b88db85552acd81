"""Where its claims leave a point, and on whose word they stand: the rules of the standing. No I/O.

A standing follows from people's links and is never typed. *Contested*: at least one source says so and one
otherwise. Else *corroborated*: sources that an editor knows to be independent report it. Else *single
origin*, where a source reports it; a *view*, where it is only put as an assessment or forecast, which
any number of voices does not corroborate; *disputed only*; *unsupported*.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from site_build import origins
from site_build.crossref import Names
from site_build.curation import Point
from site_build.records import Bearing, Claim, Record, Relation
from site_build.text import name_key

Kind = Literal["contested", "corroborated", "single origin", "view", "disputed only", "unsupported"]
Apart = Literal["retracted", "withdrawn", "earlier", "superseded"]
VIEWS = frozenset({"assessment", "forecast"})
"""How a claim can be put that makes it a view: any number of views corroborates nothing."""
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


def standing(point: Point, bears: list[Bears], records: Mapping[str, Record], names: Names) -> Standing:
    """Return where a point stands.

    Args:
        point: gives what an editor knows of the sources' independence.
        bears: all claims that bear on it.
        records: the sources by id.
        names: tells which names mean the same voice.
    """
    counted = [one for one in bears if one.apart is None]
    by_relation = {
        relation: {one.source for one in counted if one.bearing.relation == relation}
        for relation in RELATIONS
    }
    supports = [one for one in counted if one.bearing.relation == "supports"]
    known = _origins(supports, records, names)
    groups = origins.joined(known)
    separate = _separate(point, groups, {one.source for one in supports})
    unknown = len(groups) - separate
    firm = {one.source for one in supports if one.claim.modality not in VIEWS}
    sources = set().union(*by_relation.values())
    return Standing(
        kind=_kind(point, by_relation, groups, firm),
        supports=len(by_relation["supports"]),
        disputes=len(by_relation["disputes"]),
        qualifies=len(by_relation["qualifies"]),
        shared=tuple(name for group in groups if (name := _shared_name(group, known))),
        unknown=unknown if len(groups) > 1 else 0,
        separate=separate,
        forecast=bool(supports) and all(one.claim.modality == "forecast" for one in supports),
        changed=_changed(records[source] for source in sorted(sources)),
        apart=_set_apart(bears, counted),
    )


def voices(bears: Iterable[Bears], records: Mapping[str, Record], names: Names) -> Voices:
    """Count the speakers: one who is quoted by five outlets is one voice."""
    persons, organisations, outlets = set(), set(), set()
    groups: dict[str, set[str]] = {}
    for one in bears:
        speaker = one.claim.speaker
        name = name_key(names.canonical(speaker.name)[0]) if speaker.name else ""
        if speaker.kind == "outlet":
            outlets.add(name_key(records[one.source].publisher or one.source))
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
    point: Point, by_relation: Mapping[Relation, set[str]], groups: list[list[str]], firm: set[str]
) -> Kind:
    supports, disputes = by_relation["supports"], by_relation["disputes"]
    if supports and disputes:
        return "contested"
    if _separate(point, groups, firm):
        return "corroborated"
    if firm:
        return "single origin"
    if supports:
        return "view"
    return "disputed only" if disputes else "unsupported"


def _origins(
    supports: Iterable[Bears], records: Mapping[str, Record], names: Names
) -> dict[str, dict[str, str]]:
    """Source to the origins that it states for what it says on the point."""
    found: dict[str, dict[str, str]] = {}
    for one in supports:
        stated = origins.origins(records[one.source], one.claim, lambda name: names.canonical(name)[0])
        found.setdefault(one.source, {}).update(stated)
    return found


def _separate(point: Point, groups: list[list[str]], among: set[str]) -> int:
    """How many origins an editor knows to be independent; an origin that is stated to be shared is one."""
    if point.independent is None:
        return 0
    known = set(point.independent.sources) & among
    number = sum(1 for group in groups if known & set(group))
    return number if number > 1 else 0


def _shared_name(group: list[str], known: Mapping[str, Mapping[str, str]]) -> str | None:
    """The origin that the most sources of a group have in common."""
    if len(group) < 2:
        return None
    counts: dict[str, int] = {}
    for source in group:
        for key in known[source]:
            counts[key] = counts.get(key, 0) + 1
    best = max(counts, key=lambda key: (counts[key], key))
    return next(known[source][best] for source in group if best in known[source])


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
