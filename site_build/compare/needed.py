"""Which of the records that stay as they are a comparison needs, told from their bytes. No I/O.

To parse a record takes 8 ms, and so ten thousand take more than a minute; to look at their bytes takes a
second. A record that did not change matters only for the standing of a point that something changed
touches. What is found here may be more than the record holds, never less: in doubt it is parsed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from site_build.origins import address_key

# Each begins with letters, which the pattern engine looks for many times faster than for anything else.
_KEY = re.compile(rb"point[\"']?\s*:")
_POINT = re.compile(rb"point[\"']?\s*:\s+[\"']?([a-z0-9-]+)")
_REPLACES = re.compile(rb"replaces[\"']?\s*:\s*[\"']?([a-z0-9-]*)")
_SOURCE = re.compile(rb"source[\"']?\s*:\s*[\"']?([a-z0-9-]*)")
_ADDRESS = re.compile(rb"(\n?)url[\"']?\s*:\s*(\S*)")
_SEAL = re.compile(rb"\A---\r?\n# sealed [^\n]*\n")
_END = re.compile(rb"\n---[ \t]*\r?\n")
# What can write a key or a value in a way that the patterns above do not see.
_UNUSUAL = (b"\\", b" #", b"\t#", b"\n#", b"\n?", b" ?", b"\t?", b"\n%")


@dataclass(frozen=True, slots=True)
class Mentions:
    """What the bytes of a record may name."""

    points: frozenset[str]
    replaces: frozenset[str]
    """Ids of sources that it, or a link of it, replaces."""
    unclear: bool
    """True where only parsing can tell."""
    rests_on: frozenset[str] = frozenset()
    """Ids of sources and addresses of works, as they are compared, that its origins name."""
    address: str = ""
    """Its own, as it is compared."""


def mentions(data: bytes) -> Mentions:
    """Return what the front matter of a record may name."""
    seal = _SEAL.match(data)
    start = seal.end() if seal else 4
    end = _END.search(data, start)
    front = data[start : end.start()] if end else data[start:]
    points = _POINT.findall(front)
    unclear = len(points) < len(_KEY.findall(front)) or any(sign in front for sign in _UNUSUAL)
    replaces = frozenset(map(_text, _REPLACES.findall(front)))
    addresses = [
        (own, address_key(url.decode("utf-8", "replace").strip("\"',[]{}")))
        for own, url in _ADDRESS.findall(front)
    ]
    named = {*map(_text, _SOURCE.findall(front)), *(key for own, key in addresses if not own)}
    own = next((key for own, key in addresses if own), "")
    return Mentions(frozenset(map(_text, points)), replaces, unclear, frozenset(named), own)


def needed(
    kept: Mapping[str, Mentions],
    changed: Collection[Mentions],
    touched: Iterable[str],
    ids: Collection[Collection[str]],
) -> frozenset[str]:
    """Return the ids of the sources to be parsed though they are the same on both sides.

    Args:
        kept: the sources that are the same on both sides, and what they may name.
        changed: what the others may name, before and now.
        touched: points whose files changed.
        ids: for each point of either side, all ids that it has or had.
    """
    points = set(touched).union(*(one.points for one in changed))
    # Who comes or goes as a later capture decides whether the earlier ones count.
    way = [id_ for one in changed for id_ in one.replaces]
    reached: set[str] = set()
    while way:
        id_ = way.pop()
        if id_ in kept and id_ not in reached:
            reached.add(id_)
            points |= kept[id_].points
            way += kept[id_].replaces
    # What an origin names decides what shares it, and with it the points of all on the way there.
    follows = [one for one in kept.values() if one.rests_on]
    points = points.union(*(one.points for one in follows)) if points or changed else points
    named = frozenset[str]().union(*(one.rests_on for one in (*follows, *changed)))
    while grown := [own for own in ids if points & set(own) and not set(own) <= points]:
        points.update(*grown)
    return frozenset(
        id_
        for id_, one in kept.items()
        if one.unclear
        or one.replaces
        or one.rests_on
        or id_ in named
        or one.address in named
        or not points.isdisjoint(one.points)
    )


def _text(found: bytes) -> str:
    return found.decode("ascii")
