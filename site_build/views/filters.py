"""What a list can be filtered and ordered by: choices with counts, and what each entry bears. No I/O.

A list can stand on many pages. Its first page has the choices, and a script looks through all pages; the
others lead there. What an entry bears stands in attributes made of slugs: no captured text gets into them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from markupsafe import Markup

from site_build import links
from site_build.records import Record
from site_build.site import Site
from site_build.text import name_key
from site_build.views.paged import Part
from site_build.views.subjects import short
from site_build.wording import shortened

MOST_CHOICES = 100
"""In one facet: one is about 70 bytes of each first page, and nobody reads a longer menu to its end."""
MOST_PAGES = 60
"""Pages that a script can be asked to fetch: about 6 MB of HTML, 0.6 MB on the way."""
NONE = "not--stated"
"""The value of what is not stated; no slug has two hyphens in a row."""


@dataclass(frozen=True, slots=True)
class Value:
    """Something that entries can have in common."""

    slug: str
    name: str
    """As readers are shown it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one entry of a list bears."""

    values: Mapping[str, Sequence[Value]]
    """By the name of the facet."""
    marked: bool = False
    """True for entries that a list can be narrowed to with one mark."""
    ranks: tuple[int, ...] = ()
    """Its place in each order but the list's own, counted from 0."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What the entries of a list can be filtered by; the same for every list of its kind."""

    facets: Mapping[str, str]
    """Name in the address to what readers call it."""
    noun: str
    mark: str = ""
    """What the mark narrows the list to, in words."""
    own_order: str = ""
    orders: Mapping[str, str] = field(default_factory=dict)
    """Value in the address to what readers call the order."""
    by_name: frozenset[str] = frozenset()
    """Facets whose choices stand in the order of their slugs, not of their counts."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that can be chosen."""

    slug: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """One menu."""

    name: str
    label: str
    choices: tuple[Choice, ...]
    more: int
    """Values that are not offered because others have more entries."""


@dataclass(frozen=True, slots=True)
class Panel:
    """The choices above a list."""

    kind: Kind
    facets: tuple[Facet, ...]
    marked: int
    """Entries with the mark; 0 where it would part nothing."""
    total: int
    pages: Markup
    """Addresses of the list's other pages, parted by spaces."""


@dataclass(frozen=True, slots=True)
class Filtered:
    """How one page of a list takes part."""

    panel: Panel | None = None
    """On the first page, where the list has anything to choose from."""
    whole: Markup | None = None
    """On other pages: where the choices are."""
    too_long: bool = False
    """True on the first page of a list that no script should fetch."""


@dataclass(frozen=True, slots=True)
class Filter:
    """A list's choices, and the attributes of its entries in the order of the list."""

    facets: tuple[Facet, ...]
    marked: int
    attributes: tuple[Markup, ...]
    kind: Kind

    def on(self, here: str, base: str, jump: Sequence[Part]) -> Filtered:
        """How the page at `here` takes part in the filtering of the list at `base`."""
        number = int(jump[-1].label) if jump else 1
        if not (self.facets or self.marked or (self.kind.orders and len(self.attributes) > 1)):
            return Filtered()
        if number > MOST_PAGES:
            return Filtered(too_long=here == base)
        if here != base:
            return Filtered(whole=links.href(here, base, "filter"))
        others = (links.href(here, links.nth_path(base, index)) for index in range(1, number))
        pages = Markup(" ").join(others)
        return Filtered(Panel(self.kind, self.facets, self.marked, len(self.attributes), pages))


def filter_of(kind: Kind, entries: Sequence[Entry]) -> Filter:
    """Return what the entries of a list can be filtered by, and the attributes that say what each bears.

    A facet with fewer than two values parts nothing, and is left out; so is a mark that all entries have.
    """
    facets = tuple(
        facet
        for name, label in kind.facets.items()
        if len((facet := _facet(kind, name, label, entries)).choices) > 1
    )
    offered = {facet.name: frozenset(one.slug for one in facet.choices) for facet in facets}
    marked = sum(entry.marked for entry in entries) if kind.mark else 0
    marked = 0 if marked == len(entries) else marked
    attributes = tuple(_attributes(entry, offered, marked=bool(marked)) for entry in entries)
    return Filter(facets, marked, attributes, kind)


def outlets(site: Site) -> dict[str, Value]:
    """Id of each source to its outlet; to what it sums up, where its words are ours."""
    found: dict[str, Value] = {}
    taken: dict[str, str] = {}
    for record in site.records:
        name = _outlet(site, record)
        if name is None:
            found[record.id] = Value(NONE, site.strings("filter_values.no_publisher"))
            continue
        known = name_key(name)
        slug = (None if record.kind == "digest" else site.slug_of(name, record.id)) or links.slug(name)
        if taken.setdefault(slug, known) != known:
            slug = f"{slug}-{sha256(known.encode()).hexdigest()[:6]}"
        found[record.id] = Value(slug, shortened(name))
    return found


def ranks(keys: Sequence[Any], *, falling: bool = False) -> list[int]:
    """The place of each item in the order of their keys, all of one kind; equal ones stay as they are."""
    out = [0] * len(keys)
    for rank, at in enumerate(sorted(range(len(keys)), key=lambda at: keys[at], reverse=falling)):
        out[at] = rank
    return out


def _outlet(site: Site, record: Record) -> str | None:
    if record.kind == "digest" and record.origin:
        return site.strings("filter_values.our_summary", source=short(site, record.id))
    return site.names.canonical(record.publisher, record.id)[0] if record.publisher else None


def _facet(kind: Kind, name: str, label: str, entries: Sequence[Entry]) -> Facet:
    called: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for entry in entries:
        for value in {value.slug: value for value in entry.values.get(name, ())}.values():
            called.setdefault(value.slug, value.name)
            counts[value.slug] += 1
    most = sorted(counts, key=lambda slug: (-counts[slug], slug))[:MOST_CHOICES]
    in_order = sorted(most) if name in kind.by_name else most
    choices = tuple(Choice(slug, called[slug], counts[slug]) for slug in in_order)
    return Facet(name, label, choices, len(counts) - len(choices))


def _attributes(entry: Entry, offered: Mapping[str, frozenset[str]], *, marked: bool) -> Markup:
    """Attributes as they stand in the tag of an entry; slugs need no escaping."""
    out = []
    for name, slugs in offered.items():
        borne = dict.fromkeys(value.slug for value in entry.values.get(name, ()) if value.slug in slugs)
        # Empty ones too: which attributes there are must not depend on what a name is.
        out.append(f' data-{name}="{" ".join(borne)}"')
    if marked and entry.marked:
        out.append(' data-only="marked"')
    if entry.ranks:
        out.append(f' data-ranks="{" ".join(map(str, entry.ranks))}"')
    return Markup("".join(out))
