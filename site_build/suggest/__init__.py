"""What an editor may want to look at: likely points, likely new ones, likely tensions, likely copies. No I/O.

Nothing of this is ever on the site. That two sentences mean the same, or cannot both be true, no rule finds
reliably: here it is only put before somebody who can tell, with the words that speak for it. What was refused
once does not come back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from site_build.crossref import Names
from site_build.likeness.copies import Pair
from site_build.points import Written, address
from site_build.records import Record
from site_build.suggest.copying import copies
from site_build.suggest.groups import Group, groups
from site_build.suggest.likely import Likely, Points
from site_build.suggest.matter import Key, Matter
from site_build.suggest.tensions import Tension, tensions

__all__ = ["Group", "Key", "Likely", "Matter", "Pair", "Points", "Suggestions", "Tension", "suggestions"]


@dataclass(frozen=True, slots=True)
class Suggestions:
    """All that a dossier leaves to be looked at."""

    likely: Mapping[Key, tuple[Likely, ...]]
    """For each claim that bears on no point, the points that it may bear on."""
    groups: tuple[Group, ...]
    tensions: tuple[Tension, ...]
    copies: tuple[Pair, ...]


def suggestions(records: Iterable[Record], written: Iterable[Written], names: Names) -> Suggestions:
    """Return what an editor may want to look at in a dossier; the cost is near to linear in its claims.

    Args:
        records: all sources.
        written: the points at issue.
        names: which names mean the same.
    """
    records, written = tuple(records), tuple(written)
    matter = Matter(records, names)
    points = Points(matter, written)
    free = {key: about for key, about in matter.claims.items() if not about.claim.points}
    return Suggestions(
        likely={
            key: found for key, about in free.items() if (found := points.likely(about.claim, about.vector))
        },
        groups=tuple(groups(matter)),
        tensions=tuple(tensions(matter, points, address(written))),
        copies=tuple(copies(records, names)),
    )
