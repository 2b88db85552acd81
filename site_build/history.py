"""A point over time: who said so first, who disputed it first, which value took the place of which. No I/O.

Days are those that sources state for themselves, and only whole days: of a source dated "March" nobody can
tell whether it came before one of 11 March. Of a digest the day of the work counts that it sums up. What is
in a source that was taken back is no history.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from site_build import dates
from site_build.records import Record
from site_build.standing import Bears
from site_build.values import Key, value_key

What = Literal["said", "disputed", "replaced"]


@dataclass(frozen=True, slots=True)
class Moment:
    """One step in what the sources say on a point."""

    what: What
    day: str | None
    """The day on which it was published; only a value that took another's place can be without one."""
    bears: tuple[Bears, ...]
    """The claims; of several sources where they are of one day."""


@dataclass(frozen=True, slots=True)
class Given:
    """One claim that gives a value."""

    bears: Bears
    published: str | None
    replaced_by: tuple[Bears, ...]
    """The claims that an editor says correct or supersede it."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value, by whomever it is given."""

    value: str
    """As it is written where it was given first."""
    unit: str | None
    given: tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class History:
    """What the sources said on a point, in the order of time."""

    moments: tuple[Moment, ...] = ()
    undated: tuple[str, ...] = ()
    """Sources that say something on it, and of which no whole day is stated."""
    values: tuple[Value, ...] = ()


def history(bears: Sequence[Bears], published: Mapping[str, str | None]) -> History:
    """Return the history of a point.

    Args:
        bears: all claims that bear on it.
        published: for each source when its words were published, as far as that is stated.
    """
    kept = [one for one in bears if one.apart != "retracted"]
    whole = {one.source: day for one in kept if (day := _day(published.get(one.source)))}
    moments = [*_first("said", "supports", kept, whole), *_first("disputed", "disputes", kept, whole)]
    moments += _replaced(kept, whole)
    undated = dict.fromkeys(one.source for one in kept if one.source not in whole)
    return History(tuple(sorted(moments, key=_order)), tuple(undated), _values(bears, published))


def published(record: Record) -> str | None:
    """When the words of a source were published: for a digest, when the work that it sums up was."""
    if record.kind != "digest":
        return record.published
    works = [origin.published for origin in record.origin if origin.kind == "derived_from"]
    return works[0] if len(works) == 1 else None


_STEPS: tuple[What, ...] = ("said", "disputed", "replaced")


def _order(moment: Moment) -> tuple[bool, str, int]:
    return moment.day is None, moment.day or "", _STEPS.index(moment.what)


def _first(what: What, relation: str, bears: Iterable[Bears], whole: Mapping[str, str]) -> list[Moment]:
    """The earliest day on which a source does something to the point, with all that do so on that day."""
    does = [one for one in bears if one.bearing.relation == relation and one.source in whole]
    if not does:
        return []
    day = min(whole[one.source] for one in does)
    return [Moment(what, day, tuple(one for one in does if whole[one.source] == day))]


def _replaced(bears: Iterable[Bears], whole: Mapping[str, str]) -> list[Moment]:
    return [Moment("replaced", whole.get(one.source), (one,)) for one in bears if one.bearing.replaces]


def _day(edtf: str | None) -> str | None:
    return edtf if edtf and dates.is_exact_day(edtf) else None


def _values(bears: Sequence[Bears], published: Mapping[str, str | None]) -> tuple[Value, ...]:
    """The values in the order of the days they hold for, else of publication; undated ones come last."""
    later: dict[str, list[Bears]] = {}
    for one in bears:
        if one.bearing.replaces:
            later.setdefault(one.bearing.replaces, []).append(one)
    given = [
        Given(one, published.get(one.source), tuple(later.get(f"{one.source}#{one.claim.id}", ())))
        for one in bears
        if one.bearing.value
    ]
    found: dict[Key, list[Given]] = {}
    for each in sorted(given, key=_when):
        bearing = each.bears.bearing
        found.setdefault(value_key(bearing.value or "", bearing.unit), []).append(each)
    return tuple(
        Value(first.value or "", first.unit, tuple(each))
        for each in found.values()
        for first in (each[0].bears.bearing,)
    )


def _when(given: Given) -> tuple[bool, tuple[object, ...], str]:
    edtf = given.bears.bearing.as_of or given.published
    return edtf is None, dates.sort_key(edtf) if edtf else (), f"{given.bears.source}#{given.bears.claim.id}"
