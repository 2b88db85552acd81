"""Which steps of a graph lead round in a circle, at a linear cost. No I/O."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


def in_loops(steps: Mapping[str, Sequence[str]]) -> set[tuple[str, str]]:
    """Return the steps that lie on some way back to where it began.

    Args:
        steps: from each place to those that one comes to from it; what is no place itself leads nowhere.

    Source:
        Tarjan, Depth-first search and linear graph algorithms (1972), without recursion.
    """
    part: dict[str, int] = {}
    for number, places in enumerate(_parts(steps)):
        part |= dict.fromkeys(places, number)
    return {(one, other) for one, found in steps.items() for other in found if part[one] == part.get(other)}


def _parts(steps: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """The places that can all be reached from one another, together."""
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    held: dict[str, None] = {}
    for start in steps:
        walk = [(start, iter(steps[start]))] if start not in number else []
        while walk:
            place, left = walk[-1]
            if place not in number:
                number[place] = lowest[place] = len(number)
                held[place] = None
            for other in left:
                if other in steps and other not in number:
                    walk.append((other, iter(steps[other])))
                    break
                if other in held:
                    lowest[place] = min(lowest[place], lowest[other])
            else:
                walk.pop()
                if walk:
                    before = walk[-1][0]
                    lowest[before] = min(lowest[before], lowest[place])
                if lowest[place] == number[place]:
                    found: list[str] = []
                    while not found or found[-1] != place:
                        found.append(held.popitem()[0])
                    yield found
