"""Points at issue: what each source's claims do to a point, and where that leaves it. No I/O.

Only people's links count: a claim bears on a point because a decision says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from site_build import dates
from site_build.crossref import Names
from site_build.curation import Entity, Point
from site_build.history import History, history, published
from site_build.loops import in_loops
from site_build.origins import Origins
from site_build.records import Record, Relation, Silence
from site_build.standing import RELATIONS, Apart, Bears, Resting, Standing, resting, standing
from site_build.versions import latest

State = Literal["bears", "silent", "before", "none"]


@dataclass(frozen=True, slots=True)
class Written:
    """A point as the editors wrote it."""

    id: str
    point: Point


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source has on one point."""

    source: str
    state: State
    bears: tuple[Bears, ...] = ()
    silence: Silence | None = None

    @property
    def relations(self) -> tuple[Relation, ...]:
        """What its claims do to the point, each relation once: a source can quote both sides."""
        held = {one.bearing.relation for one in self.bears}
        return tuple(relation for relation in RELATIONS if relation in held)


@dataclass(frozen=True, slots=True)
class PointAtIssue:
    """A point with all that bears on it."""

    id: str
    point: Point
    held: Mapping[str, Cell]
    """By id of the source: the cells of those with a claim on it, or in which an editor looked for one."""
    standing: Standing
    rests: Resting
    """For each relation its sources, those together that share an origin."""
    history: History

    @property
    def bears(self) -> tuple[Bears, ...]:
        """All claims that bear on the point, source by source."""
        return tuple(one for cell in self.held.values() for one in cell.bears)

    def cell(self, record: Record) -> Cell:
        """What a source has on the point; made when it is asked for, since most sources have nothing."""
        if record.id in self.held:
            return self.held[record.id]
        return Cell(record.id, "before" if _is_before(published(record), self.point.since) else "none")


def points(
    written: Iterable[Written], records: Sequence[Record], entities: Iterable[Entity]
) -> tuple[PointAtIssue, ...]:
    """Return the points at issue in the order of their ids."""
    written = sorted(written, key=lambda one: one.id)
    ids = address(written)
    known = origins_of(records, Names(entities))
    gathered = _gathered(records, ids)
    silences: dict[str, dict[str, Silence]] = {}
    for record in records:
        for silence in record.silent_on:
            if silence.point in ids:
                silences.setdefault(ids[silence.point], {})[record.id] = silence
    out = []
    for one in written:
        bears, silent = gathered.get(one.id, {}), silences.get(one.id, {})
        held = {
            source: Cell(source, "bears", tuple(bears[source]))
            if source in bears
            else Cell(source, "silent", silence=silent[source])
            for source in sorted(bears.keys() | silent.keys())
        }
        counted = [bear for found in bears.values() for bear in found]
        rests = resting(counted, known)
        days = {source: published(known.records[source]) for source in bears}
        stands = standing(one.point, counted, rests, known)
        out.append(PointAtIssue(one.id, one.point, held, stands, rests, history(counted, days)))
    return tuple(out)


def origins_of(records: Iterable[Record], names: Names) -> Origins:
    """What the sources rest on, where names that mean the same are one."""
    return Origins(records, lambda name, source: names.canonical(name, source)[0])


def replacements(records: Iterable[Record], ids: Mapping[str, str]) -> dict[str, dict[str, list[str]]]:
    """Point to claim to the claims whose values it corrects or supersedes there."""
    found: dict[str, dict[str, list[str]]] = {}
    for record in records:
        for claim in record.claims:
            for bearing in claim.points:
                if claim.status != "rejected" and bearing.replaces and bearing.point in ids:
                    own = found.setdefault(ids[bearing.point], {})
                    own.setdefault(f"{record.id}#{claim.id}", []).append(bearing.replaces)
    return found


def address(written: Iterable[Written]) -> dict[str, str]:
    """Each id that a point has or had, to the id that it has."""
    written = tuple(written)
    former = {old: one.id for one in written for old in one.point.formerly}
    return former | {one.id: one.id for one in written}


def _gathered(records: Sequence[Record], ids: Mapping[str, str]) -> dict[str, dict[str, list[Bears]]]:
    """Point to source to the claims that bear on it, in the order of the text."""
    newest = latest(records)
    steps = replacements([one for one in records if _apart(one, newest) in (None, "earlier")], ids)
    round_ = {point: in_loops(own) for point, own in steps.items()}
    replaced = {
        (point, other)
        for point, own in steps.items()
        for key, others in own.items()
        for other in others
        if (key, other) not in round_[point]
    }
    found: dict[str, dict[str, list[Bears]]] = {}
    for record in records:
        whole = _apart(record, newest)
        for claim in record.claims:
            if claim.status == "rejected":
                continue
            for bearing in claim.points:
                if bearing.point not in ids:
                    continue
                point = ids[bearing.point]
                superseded = (point, f"{record.id}#{claim.id}") in replaced
                apart = whole or ("superseded" if superseded else None)
                one = Bears(record.id, claim, bearing, apart)
                found.setdefault(point, {}).setdefault(record.id, []).append(one)
    return found


def _apart(record: Record, newest: Mapping[str, str]) -> Apart | None:
    """Why nothing that a source says counts."""
    if record.status is not None and record.status.state == "retracted":
        return "retracted"
    return "earlier" if newest[record.id] != record.id else None


def _is_before(day: str | None, since: str | None) -> bool:
    """Return whether a publication is surely earlier; what cannot be told is not said."""
    if not day or not since:
        return False
    latest, earliest = dates.bounds(day)[1], dates.bounds(dates.read(since))[0]
    return latest is not None and earliest is not None and latest < earliest
