"""What each source rests on, as far as it is stated. No I/O.

What is stated is a graph: a source rests on the works that it is taken from and on its outlet, a claim also
on the voice and the work that it names. Sources that are filed are followed: where A is from B, and B from a
wire, A rests on the wire too. What is not stated is not known: nothing is inferred from likeness.

A node is ``source:ID`` for a filed source, ``name:KEY`` for a work, outlet or voice known by its name, and
``address:KEY`` for a page known by its address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal
from urllib.parse import parse_qsl, urlencode, urlsplit

from site_build import links, nearest
from site_build.loops import in_loops
from site_build.problems import Refused
from site_build.records import Claim, Origin, Record
from site_build.text import name_key

Canonical = Callable[[str, str], str]
"""The name that a name means in a source, as people wrote it down: two people can have one name."""
How = Literal["origin", "outlet", "address", "via", "voice"]


@dataclass(frozen=True, slots=True)
class Edge:
    """One thing that something rests on."""

    how: How
    """An origin that is stated or confirmed; the outlet; an address; the work or voice that a claim names."""
    to: str
    origin: Origin | None = None
    """As it is written down."""
    drawn: bool = True
    """False where another edge says it better: the name of a work that is filed."""


class Origins:
    """What each of the sources rests on, followed along those that are filed."""

    def __init__(self, records: Iterable[Record], canonical: Canonical = lambda name, _: name) -> None:
        self.records = {record.id: record for record in records}
        self._canonical = canonical
        self._names: dict[str, str] = {}
        self._at: dict[str, list[str]] = {}
        for record in self.records.values():
            if record.url:
                self._at.setdefault(address_key(record.url), []).append(record.id)
        stated = {id_: tuple(self._stated(record)) for id_, record in self.records.items()}
        filed = {id_: [_id(edge.to) for edge in edges if _id(edge.to)] for id_, edges in stated.items()}
        round_ = in_loops(filed)
        self._edges = {
            id_: tuple(edge for edge in edges if (id_, _id(edge.to)) not in round_)
            for id_, edges in stated.items()
        }

    def on(self, node: str) -> tuple[Edge, ...]:
        """What a node rests on itself; nothing is known of works that are not filed."""
        return self._edges.get(_id(node), ())

    def further(self, node: str) -> list[str]:
        """The same, as nodes."""
        return [edge.to for edge in self.on(node)]

    def of_claim(self, source: str, claim: Claim) -> tuple[Edge, ...]:
        """What a claim rests on besides its source: the work that it is on the word of, and its speaker."""
        speaker, found = claim.speaker, []
        if claim.via:
            found.append(Edge("via", self._named(claim.via, source)))
        if speaker.name and speaker.named is not False and speaker.kind != "outlet":
            found.append(Edge("voice", self._named(speaker.name, source)))
        # An outlet that quotes itself says nothing that its being the outlet does not say.
        own = {edge.to for edge in self.on(node(source))}
        return tuple(edge for edge in found if edge.to not in own)

    def name(self, node: str) -> str:
        """What a node is called."""
        record = self.records.get(_id(node))
        if record is None:
            return self._names[node]
        outlet = record.publisher if record.kind != "digest" else None
        return outlet or record.title or record.id

    def root(self, node: str) -> str:
        """The end of the way on which each work rests on one other."""
        while len(origins := [edge.to for edge in self.on(node) if edge.how == "origin" and edge.drawn]) == 1:
            node = origins[0]
        return node

    def _stated(self, record: Record) -> Iterator[Edge]:
        """What a record says that its source rests on; an outlet named as its own origin adds nothing."""
        outlet = name_key(self._canonical(record.publisher, record.id)) if record.publisher else None
        for origin in record.origin:
            if origin.kind != "derived_from":
                continue
            filed = list(self._filed(origin, record.id))
            yield from (Edge("origin", node(id_), origin) for id_ in filed)
            named = origin.name or origin.title
            if named and name_key(self._canonical(named, record.id)) != outlet:
                yield Edge("origin", self._named(named, record.id), origin, drawn=not filed)
            if origin.url:
                yield Edge("origin", self._address(origin.url), origin, drawn=not filed and not named)
        if record.url:
            yield Edge("address", self._address(record.url))
        # A digest rests on the works that it sums up and not on the dossier that wrote it.
        if record.publisher and record.kind != "digest":
            yield Edge("outlet", self._named(record.publisher, record.id))

    def _filed(self, origin: Origin, own: str) -> Iterator[str]:
        """The filed sources that an origin is: the one that is named, else those at its address."""
        if origin.source:
            if origin.source in self.records:
                yield origin.source
        elif origin.url:
            yield from (id_ for id_ in self._at.get(address_key(origin.url), ()) if id_ != own)

    def _named(self, name: str, source: str) -> str:
        name = self._canonical(name, source)
        return self._called(f"name:{name_key(name)}", name)

    def _address(self, url: str) -> str:
        return self._called(f"address:{address_key(url)}", links.host(url))

    def _called(self, node: str, name: str) -> str:
        self._names.setdefault(node, name)
        return node


def node(source: str) -> str:
    """The node of a filed source."""
    return f"source:{source}"


def source_of(node: str) -> str | None:
    """The id of the source that a node is, if it is one."""
    return _id(node) or None


def address_key(url: str) -> str:
    """An address as it is compared: what no server tells apart, and what only counts visits, is left out."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    query = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not name.startswith("utm_")
    ]
    fragment = f"#{parts.fragment}" if parts.fragment.startswith("!") else ""
    host = parts.netloc.lower().removeprefix("www.").removesuffix(":443").removesuffix(":80")
    return f"{host}{parts.path.rstrip('/')}?{urlencode(query)}{fragment}".removesuffix("?")


def faults(records: Iterable[Record], ids: Iterable[str]) -> dict[str, list[Refused]]:
    """Return what is wrong with the sources that sources say they rest on, or are no copy of.

    Args:
        records: the sources.
        ids: all sources that are filed, those that cannot be read included.
    """
    records, ids = list(records), frozenset(ids)
    named = {
        record.id: [one.source for one in record.origin if one.source and one.kind == "derived_from"]
        for record in records
    }
    round_ = in_loops(named)
    found: dict[str, list[Refused]] = {}
    for record in records:
        fields = [(f"origin[{at}].source", one.source) for at, one in enumerate(record.origin) if one.source]
        fields += [(f"no_copy_of[{at}]", other) for at, other in enumerate(record.no_copy_of)]
        for field, other in fields:
            if other not in ids:
                found.setdefault(record.id, []).append(_unknown(other, ids, field))
            elif field.startswith("origin") and (record.id, other) in round_:
                found.setdefault(record.id, []).append(_loop(record.id, other, named, round_, field))
    return found


def _unknown(other: str, ids: frozenset[str], field: str) -> Refused:
    near = nearest.names(other, ids, most=1)
    remedy = f"Did you mean `{near[0]}`?" if near else "Name the folder of a source in sources/."
    return Refused("source-unknown", f"there is no source {other!r}", remedy, field=field)


_SHOWN = 5
"""Sources of a loop that are named to each of them."""


def _loop(
    own: str, other: str, named: Mapping[str, list[str]], round_: set[tuple[str, str]], field: str
) -> Refused:
    way = [own]
    while other != own and other not in way and len(way) < _SHOWN:
        way.append(other)
        other = next(next_ for next_ in named[other] if (other, next_) in round_)
    told = " rests on ".join([*way, *(["…"] if other != own else []), own])
    remedy = "Take the origin out of the curation of the one that was published first."
    return Refused("origin-loop", f"this source rests on itself: {told}", remedy, field=field)


def _id(node: str) -> str:
    return node.removeprefix("source:") if node.startswith("source:") else ""
