"""Which subjects stand in the same claims. No I/O.

Counted over an inverted index, claim by claim, so that the cost grows with the number of claims; nothing is
compared with everything.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from math import sqrt

from site_build.crossref import Subject

LEAST_IN_COMMON = 2
MOST = 8
MOST_IN_A_CLAIM = 30
"""Of a claim with more subjects, which is a list, the first are counted: pairs grow by the square."""


@dataclass(frozen=True, slots=True)
class Related:
    """Another subject of the same claims."""

    slug: str
    claims: int
    """How many claims the two have in common."""


def related(subjects: Iterable[Subject]) -> Mapping[str, tuple[Related, ...]]:
    """Return for each subject those that stand in its claims, by slug; those without any are left out.

    They are ranked by how far the number in common lies above what the spread of the two would let one
    expect if names fell into claims at random (the difference, over the root of what is expected): whoever is
    in every claim anyway does not come first.
    """
    together: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for subject in subjects:
        for mention in subject.mentions:
            together[mention.source, mention.claim].append(subject.slug)
    spread: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for slugs in together.values():
        spread.update(slugs)
        pairs.update(combinations(sorted(slugs[:MOST_IN_A_CLAIM]), 2))
    found: defaultdict[str, list[tuple[float, Related]]] = defaultdict(list)
    for (one, other), number in pairs.items():
        if number >= LEAST_IN_COMMON:
            expected = spread[one] * spread[other] / len(together)
            above = (number - expected) / sqrt(expected)
            found[one].append((above, Related(other, number)))
            found[other].append((above, Related(one, number)))
    return {slug: _first(ranked) for slug, ranked in found.items()}


def _first(ranked: list[tuple[float, Related]]) -> tuple[Related, ...]:
    ranked.sort(key=lambda one: (-one[0], -one[1].claims, one[1].slug))
    return tuple(one for _, one in ranked[:MOST])
