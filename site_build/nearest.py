"""What somebody may have meant who wrote a name that is none, or words that are not there. No I/O.

Texts are compared by the groups of letters that they share: that costs as much as they are long and no more,
whatever a hostile file holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

LEAST = 0.6
"""Likeness from which a name or a sentence is worth naming: all is there but a slip, or a word of three."""
_LONGEST = 100
"""Characters of a name that are compared: a claim's has 92 at most."""
_LOOKED_UP = 2_000
"""Entries of the index that one look-up reads, the words that tell most first: less than a millisecond."""
_CANDIDATES = 20
_WORD = re.compile(r"[^\W_]+")


def names(wrong: str, pool: Iterable[str], *, most: int = 2) -> list[str]:
    """Return the names of a pool that are most like one that is not in it, best first.

    The beginning of a name counts as the whole. Ten thousand names take some 50 ms once, then 1 ms a call.
    """
    if not wrong or len(wrong) > _LONGEST:
        return []
    listed, places = _index(frozenset(pool))
    weights: dict[int, float] = {}
    room = _LOOKED_UP
    for numbers in sorted((places[end] for end in _ends(wrong) if end in places), key=len):
        for number in numbers[:room]:
            weights[number] = weights.get(number, 0) + 1 / len(numbers)
        room = max(room - len(numbers), 0)
    best = sorted(weights, key=lambda number: (-weights[number], number))[:_CANDIDATES]
    found = {listed[number]: _spelling(wrong, listed[number]) for number in best}
    near = [name for name in found if found[name] >= LEAST]
    return sorted(near, key=lambda name: (-found[name], name))[:most]


def plain(text: str) -> str:
    """Return a text as it is compared: in small letters and with single spaces."""
    return " ".join(text.casefold().split())


def groups(text: str, size: int = 3) -> frozenset[str]:
    """Return the groups of `size` letters in a text that is `plain`."""
    return frozenset(text[at : at + size] for at in range(len(text) - size + 1))


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how like two texts are by their `groups`: 1 for the same words, 0 for quite others."""
    return 2 * len(one & other) / ((len(one) + len(other)) or 1)


def _spelling(wrong: str, name: str) -> float:
    wanted = _pairs(wrong)
    return max(alike(wanted, _pairs(name[:_LONGEST])), alike(wanted, _pairs(name[: len(wrong)])))


def _pairs(name: str) -> frozenset[str]:
    # The signs around a name make its beginning and its end count.
    return groups(f"^{plain(name)}$", 2)


@lru_cache(maxsize=4)
def _index(pool: frozenset[str]) -> tuple[list[str], dict[str, list[int]]]:
    """The names in their order, and the places of those that have a word which begins or ends in some way."""
    listed = sorted(pool)
    places: dict[str, list[int]] = {}
    for number, name in enumerate(listed):
        for end in _ends(name[:_LONGEST]):
            places.setdefault(end, []).append(number)
    return listed, places


def _ends(name: str) -> set[str]:
    """How the words of a name begin, and how they end: a slip leaves most of these as they are."""
    words = _WORD.findall(name.casefold())
    return {f"{word[:3]}…" for word in words} | {f"…{word[-3:]}" for word in words}
