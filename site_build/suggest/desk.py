"""Suggestions for one claim after the other, as an editor goes through a source. No I/O."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from site_build.crossref import Names
from site_build.points import Written, address
from site_build.records import Claim, Record
from site_build.suggest.likely import Likely, Points
from site_build.suggest.matter import Matter
from site_build.suggest.tensions import Tension, tensions


@dataclass(frozen=True, slots=True)
class Offered:
    """What is suggested for one claim."""

    points: tuple[Likely, ...] = ()
    tensions: tuple[tuple[str, str, Tension], ...] = ()
    """Each with the other claim, as SOURCE#CLAIM, and its quote."""


class Desk:
    """What is known of the points while one source is looked at."""

    def __init__(self, records: Iterable[Record], written: Iterable[Written], names: Names) -> None:
        """Lay the sources out.

        Args:
            records: the sources with a claim that bears on a point; more do no harm.
            written: the points.
            names: which names mean the same.
        """
        self._records = {record.id: record for record in records}
        self._written = tuple(written)
        self._names = names
        self._open: tuple[Record, Matter, Points, tuple[Tension, ...]] | None = None

    def offered(self, record: Record, claim: Claim) -> Offered:
        """Return what is suggested for a claim of a source, as the decisions of this run have it."""
        if not self._written:
            return Offered()
        matter, points, found = self._opened(record)
        about = matter.of(claim, record.language, record.id)
        mine = (record.id, claim.id)
        held = [
            (one.other if one.one == mine else one.one, one) for one in found if mine in (one.one, one.other)
        ]
        return Offered(
            points.likely(claim, about),
            tuple(
                (name, matter.claims[other].claim.quote, tension)
                for other, tension in held
                if (name := "#".join(other)) not in claim.not_with
            ),
        )

    def _opened(self, record: Record) -> tuple[Matter, Points, tuple[Tension, ...]]:
        """The sources with this one as it is now; worked out once for each."""
        if self._open is None or self._open[0] is not record:
            matter = Matter((self._records | {record.id: record}).values(), self._names)
            points = Points(matter, self._written)
            found = tuple(tensions(matter, points, address(self._written)))
            self._open = (record, matter, points, found)
        return self._open[1:]
