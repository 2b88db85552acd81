"""Claims of several sources that bear on no point yet and are much alike: likely new points. No I/O.

A group grows around one claim, so that no chain of look-alikes makes one of all. Only claims that have a rare
word or name in common are compared, which keeps the cost near to linear.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from site_build.likeness.vectors import cosine
from site_build.suggest.matter import About, Key, Matter

ALIKE = 0.2
RARE = 50
"""Claims that hold a word up to which it leads from one of them to the others."""
_NEAREST = 12
_TELLING = 8
"""Words of a claim, the weightiest, by which others like it are looked for."""


@dataclass(frozen=True, slots=True)
class Group:
    """Claims that may be of one point."""

    claims: tuple[Key, ...]
    """The one that the others are most like comes first."""
    likeness: float
    """Of the others to the first, on average."""
    sources: int


def groups(matter: Matter, *, most: int = 20) -> list[Group]:
    """Return the groups over two or more sources, those of the most sources and the most alike first."""
    free = [about for about in matter.claims.values() if not about.claim.points]
    near = _near(free)
    left = {about.key for about in free}
    found: list[Group] = []
    # The claim with the most neighbours in other sources is the heart of a group.
    for about in sorted(free, key=lambda one: (-_weight(near[one.key]), one.key)):
        members = [(key, likeness) for key, likeness in near[about.key] if key in left]
        if about.key not in left or not members:
            continue
        keys = (about.key, *(key for key, _ in members))
        left -= set(keys)
        sources = len({source for source, _ in keys})
        found.append(Group(keys, sum(likeness for _, likeness in members) / len(members), sources))
    found.sort(key=lambda group: (-group.sources, -group.likeness, group.claims))
    return found[:most]


def _weight(near: Iterable[tuple[Key, float]]) -> float:
    return sum(likeness for _, likeness in near)


def _near(free: list[About]) -> dict[Key, list[tuple[Key, float]]]:
    """For each claim those of other sources that are much like it, the likest first."""
    by_key = {about.key: about for about in free}
    holding: defaultdict[str, list[Key]] = defaultdict(list)
    for about in free:
        for word in about.vector:
            holding[word].append(about.key)
    out: dict[Key, list[tuple[Key, float]]] = {}
    for about in free:
        telling = sorted(about.vector, key=lambda word: (-about.vector[word], word))[:_TELLING]
        shared: Counter[Key] = Counter()
        for word in telling:
            if len(holding[word]) <= RARE:
                shared.update(holding[word])
        alike = [
            (key, cosine(about.vector, by_key[key].vector))
            for key, _ in sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))[: 2 * _NEAREST]
            if key[0] != about.key[0] and not _refused(about, by_key[key])
        ]
        kept = sorted((pair for pair in alike if pair[1] >= ALIKE), key=lambda pair: (-pair[1], pair[0]))
        out[about.key] = kept[:_NEAREST]
    return out


def _refused(one: About, other: About) -> bool:
    """Whether an editor said that the two do not belong together."""
    return "#".join(other.key) in one.claim.not_with or "#".join(one.key) in other.claim.not_with
