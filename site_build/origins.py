"""Which sources rest on the same origin, as far as they state it. No I/O.

Two claims share an origin where they share a voice (one speaker quoted by five outlets is one voice), the
work they are taken from, or the outlet. What is not stated is not known: nothing is inferred from
likeness.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import TypeVar

from site_build.records import Claim, Record
from site_build.text import name_key

K = TypeVar("K", bound=Hashable)

Canonical = Callable[[str], str]
"""The name that a name means, as people wrote it down."""


def origins(record: Record, claim: Claim, canonical: Canonical) -> dict[str, str]:
    """What a claim rests on, as its source states it.

    Returns:
        A key that is the same for the same origin, to its name as it is shown.
    """
    speaker = claim.speaker
    names = [*works(record)]
    if claim.via:
        names.append(claim.via)
    if speaker.name and speaker.named is not False and speaker.kind != "outlet":
        names.append(speaker.name)
    return {name_key(canonical(name)): canonical(name) for name in names}


def works(record: Record) -> list[str]:
    """The works and outlets that all of a source rests on.

    A digest rests on the works that it sums up and not on the dossier that wrote it; any other source
    rests on its outlet too.
    """
    derived = [origin for origin in record.origin if origin.kind == "derived_from"]
    found = [name for origin in derived if (name := origin.name or origin.title or origin.url)]
    if record.kind != "digest" and record.publisher:
        found.append(record.publisher)
    return found


def joined(keys: Mapping[K, Iterable[str]]) -> list[list[K]]:
    """Bring together what shares a key with another, directly or over a third; in the order given."""
    group: dict[K, list[K]] = {}
    owner: dict[str, K] = {}
    for item, own in keys.items():
        group[item] = [item]
        for key in own:
            other = group[owner.setdefault(key, item)]
            mine = group[item]
            if other is not mine:
                # The smaller goes into the larger, so that the cost stays near to the number of keys.
                small, large = sorted((other, mine), key=len)
                large += small
                group |= dict.fromkeys(small, large)
    order = {item: at for at, item in enumerate(keys)}
    distinct = {id(members): members for members in group.values()}.values()
    return sorted(
        (sorted(members, key=order.__getitem__) for members in distinct), key=lambda one: order[one[0]]
    )
