"""What changes in the points at issue: their standing, their words, and what is linked to them. No I/O."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from site_build.compare import changes
from site_build.compare.called import Called, point
from site_build.compare.fields import differing
from site_build.points import Cell, PointAtIssue, address
from site_build.records import Bearing, Claim, Record, Relation
from site_build.site import Site
from site_build.standing import RELATIONS

_FIELDS = ("tags", "since", "formerly", "independent")
_BEARING = ("how", "note", "value", "unit", "as_of", "replaces")


@dataclass(frozen=True, slots=True)
class Pairs:
    """Which point of before is which one now."""

    both: tuple[tuple[PointAtIssue, PointAtIssue], ...]
    new: tuple[PointAtIssue, ...]
    gone: tuple[PointAtIssue, ...]
    now: Mapping[str, str]
    """Each id that a point had or has, to the id by which it is compared: the one of now, if there is one."""


def paired(old: Site, new: Site) -> Pairs:
    """Pair the points: by id, or by an id that a point says it had before."""
    before = {one.id: one for one in old.points}
    both, added = [], []
    used: set[str] = set()
    for one in new.points:
        ids = (one.id, *one.point.formerly)
        # An id that is still a point's own means that point, whoever else claims to have had it.
        own = {other.id for other in new.points} - {one.id}
        was = next((id_ for id_ in ids if id_ in before and id_ not in used and id_ not in own), None)
        if was is None:
            added.append(one)
        else:
            used.add(was)
            both.append((before[was], one))
    gone = tuple(one for one in old.points if one.id not in used)
    now = address(old.written)
    later = address(new.written) | {was.id: one.id for was, one in both}
    reached = {id_: later.get(own, own) for id_, own in now.items()}
    return Pairs(tuple(both), tuple(added), gone, later | reached)


def standings(pairs: Pairs, old: Site, new: Site, called: Called) -> Iterator[changes.StandingChange]:
    """The points whose standing is another, each with the reasons."""
    for before, after in pairs.both:
        if before.standing.kind != after.standing.kind:
            yield changes.StandingChange(
                point=point(after),
                before=before.standing.kind,
                after=after.standing.kind,
                because=tuple(_reasons(before, after, old, new, called)),
                independence=before.point.independent != after.point.independent,
            )


def written(pairs: Pairs, old: Site, new: Site) -> Iterator[changes.PointChange]:
    """The points that came, went, or are worded otherwise."""
    for one in pairs.new:
        yield changes.PointChange(point=point(one), what="new", standing=one.standing.kind)
    by_id = {one.id: one for one in new.points}
    for one in pairs.gone:
        into = by_id.get(pairs.now[one.id])
        yield changes.PointChange(
            point=point(one),
            what="gone",
            standing=one.standing.kind,
            merged_into=point(into) if into else None,
        )
    below = _analyses(old), _analyses(new)
    for before, after in pairs.both:
        fields = differing(before.point, after.point, _FIELDS)
        if before.id != after.id:
            fields = (changes.Field(field="id", before=before.id, after=after.id), *fields)
        was = point(before).statement if before.point.point != after.point.point else None
        analysis = below[0].get(before.id) != below[1].get(after.id)
        if fields or was or analysis:
            yield changes.PointChange(
                point=point(after),
                what="changed",
                standing=after.standing.kind,
                was=was,
                fields=fields,
                analysis=analysis,
            )


def links(pairs: Pairs, old: Site, new: Site, called: Called) -> Iterator[changes.LinkChange]:
    """What claims do to points otherwise than before, point by point."""
    before, after = _linked(old, pairs), _linked(new, pairs)
    shown = _shown(pairs)
    for key in sorted(before.keys() | after.keys()):
        (was, now) = before.get(key), after.get(key)
        # A claim that stays in the dossier is shown as it is now.
        record, claim, _ = now or was  # type: ignore[misc]
        relations = was[2].relation if was else None, now[2].relation if now else None
        stays = relations[0] == relations[1]
        fields = differing(was[2], now[2], _BEARING) if was and now and stays else ()
        if not stays or fields:
            yield changes.LinkChange(
                claim=called.claim(record, claim),
                point=shown[key[0]],
                before=relations[0],
                after=relations[1],
                fields=fields,
            )


def silences(pairs: Pairs, old: Site, new: Site, called: Called) -> Iterator[changes.SilenceChange]:
    """Where editors looked for something on a point and found nothing, otherwise than before."""
    before, after = _silent(old, pairs), _silent(new, pairs)
    shown = _shown(pairs)
    for key in sorted(before.keys() ^ after.keys()):
        record = after.get(key) or before[key]
        yield changes.SilenceChange(
            source=called.source(record), point=shown[key[0]], what="new" if key in after else "gone"
        )


def _reasons(
    before: PointAtIssue, after: PointAtIssue, old: Site, new: Site, called: Called
) -> Iterator[changes.Reason]:
    """The sources that do something else to a point than they did."""
    for source in sorted(before.held.keys() | after.held.keys()):
        was, now = _counted(before.held.get(source)), _counted(after.held.get(source))
        if was == now:
            continue
        cell = after.held.get(source)
        apart = next((one.apart for one in cell.bears if one.apart), None) if cell and not now else None
        what: changes.What = "changed"
        if source not in new.record:
            what = "gone"
        elif source not in old.record:
            what = "new"
        record = new.record.get(source) or old.record[source]
        yield changes.Reason(source=called.source(record), before=was, after=now, apart=apart, what=what)


def _counted(cell: Cell | None) -> tuple[Relation, ...]:
    held = {one.bearing.relation for one in cell.bears if one.apart is None} if cell else set()
    return tuple(relation for relation in RELATIONS if relation in held)


def _analyses(site: Site) -> dict[str, str]:
    """Id of a point to what the editors wrote below its front matter."""
    pairs: Sequence[tuple[str, str]] = [
        (one.id, page.body.strip()) for one, page in zip(site.written, site.analyses, strict=True)
    ]
    return dict(pairs)


def _linked(site: Site, pairs: Pairs) -> dict[tuple[str, str, str], tuple[Record, Claim, Bearing]]:
    """Point, source and claim to the link between them; links to points that are not there are none."""
    known = address(site.written)
    return {
        (pairs.now[bearing.point], record.id, claim.id): (record, claim, bearing)
        for record in site.records
        for claim in record.claims
        if claim.status != "rejected"
        for bearing in claim.points
        if bearing.point in known
    }


def _silent(site: Site, pairs: Pairs) -> dict[tuple[str, str], Record]:
    known = address(site.written)
    return {
        (pairs.now[silence.point], record.id): record
        for record in site.records
        for silence in record.silent_on
        if silence.point in known
    }


def _shown(pairs: Pairs) -> dict[str, changes.Point]:
    """The id by which a point is compared, to how it is shown."""
    gone = {pairs.now[one.id]: point(one) for one in pairs.gone}
    return gone | {one.id: point(one) for one in (*pairs.new, *(now for _, now in pairs.both))}
