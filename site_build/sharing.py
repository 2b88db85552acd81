"""Which sources rest on the same origin: those that come, by what they state, to the same work. No I/O.

One speaker quoted by five outlets is one voice, and five reports of one wire are one origin.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from site_build.origins import Origins, node

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Group:
    """Sources that rest on one origin, as they state; one alone where it shares none."""

    sources: tuple[str, ...]
    shared: str | None = None
    """The node that the most of them have in common, followed to its end."""


def groups(stated: Mapping[str, Iterable[str]], origins: Origins) -> tuple[Group, ...]:
    """Bring together the sources that share an origin.

    Args:
        stated: the sources, and what their claims rest on besides them, as nodes.
        origins: what the sources themselves rest on.
    """
    keys = {source: [*own, node(source)] for source, own in stated.items()}
    met = list(meetings(keys, origins.further))
    found = _together(keys, met)
    at = {source: number for number, members in enumerate(found) for source in members}
    counts: dict[int, Counter[str]] = {}
    for one, _, key in met:
        counts.setdefault(at[one], Counter())[key] += 1
    return tuple(
        Group(tuple(members), _shared(counts.get(number), origins)) for number, members in enumerate(found)
    )


def _shared(counts: Counter[str] | None, origins: Origins) -> str | None:
    if not counts:
        return None
    # Where two are shared by as many, a work or voice says more than an address.
    best = max(counts, key=lambda key: (counts[key], not key.startswith("address:"), key))
    return origins.root(best)


def meetings(
    keys: Mapping[K, Iterable[str]], further: Callable[[str], Iterable[str]]
) -> Iterator[tuple[K, K, str]]:
    """Go on from the keys of each item, and yield where it comes to what another came to: both, and the key.

    Nothing is gone on from twice, so that all ways together cost as much as there is to come to.
    """
    owner: dict[str, K] = {}
    for item, own in keys.items():
        way = list(own)
        while way:
            key = way.pop()
            if key not in owner:
                owner[key] = item
                way += further(key)
            elif owner[key] != item:
                yield item, owner[key], key


def joined(
    keys: Mapping[K, Iterable[str]], further: Callable[[str], Iterable[str]] = lambda _: ()
) -> list[list[K]]:
    """Bring together what shares a key with another, directly or over a third; in the order given."""
    return _together(keys, meetings(keys, further))


def _together(items: Iterable[K], met: Iterable[tuple[K, K, str]]) -> list[list[K]]:
    group: dict[K, list[K]] = {item: [item] for item in items}
    order = {item: at for at, item in enumerate(group)}
    for one, other, _ in met:
        # The smaller goes into the larger, so that the cost stays near to the number of keys.
        small, large = sorted((group[other], group[one]), key=len)
        if small is not large:
            large += small
            group |= dict.fromkeys(small, large)
    distinct = {id(members): members for members in group.values()}.values()
    return sorted(
        (sorted(members, key=order.__getitem__) for members in distinct), key=lambda one: order[one[0]]
    )
