"""Which people and topics the sources speak of, and in which claims: the subjects × sources table. No I/O.

A subject is an entity, a tag or a voice (a named speaker). Names that mean the same are brought
together by ``dossier/entities.yaml``; nothing is guessed to be the same beyond that, except for
case, marks and spaces.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from site_build import links
from site_build.curation import Entity
from site_build.records import Claim, Record
from site_build.text import key, name_key

LEAST_CLAIMS = 3
LEAST_SOURCES = 2
"""An entity that nobody curated has a page from this many claims, or sources, on."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One claim that concerns a subject."""

    source: str
    claim: str
    speaks: bool
    """True where the subject is the speaker; it may be spoken of as well."""
    spoken_of: bool
    standing_in: tuple[str, ...] = ()
    """Words of the claim that stand for the subject without being its name, such as "Moscow"."""
    reviewed: bool = False


@dataclass(frozen=True, slots=True)
class Subject:
    """A person or topic with a page."""

    slug: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    metonyms: tuple[str, ...]
    note: str | None
    curated: bool
    by_source: Mapping[str, tuple[Mention, ...]]
    """Every source that the subject occurs in, by id, with its claims; none where it is only a tag."""
    tagged: tuple[str, ...]
    """Sources that bear the name as a tag or category."""

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All claims that concern the subject, source by source."""
        return tuple(mention for mentions in self.by_source.values() for mention in mentions)


@dataclass(slots=True)
class _Told:
    speaks: bool = False
    spoken_of: bool = False
    reviewed: bool = False
    standing_in: dict[str, None] = field(default_factory=dict)


@dataclass(slots=True)
class _Gathered:
    name: str
    kind: str
    mentions: dict[tuple[str, str], _Told] = field(default_factory=lambda: defaultdict(_Told))
    tagged: dict[str, None] = field(default_factory=dict)


def subjects(records: Iterable[Record], entities: Iterable[Entity]) -> tuple[Subject, ...]:
    """Return the subjects that have a page, those in the most sources first."""
    names = Names(entities)
    gathered: dict[str, _Gathered] = {}
    for record in records:
        for claim in record.claims:
            if claim.status != "rejected":
                _gather(gathered, names, record.id, claim)
        for tag in (*record.tags, *record.categories):
            _entry(gathered, names, tag, "topic").tagged[record.id] = None
    kept = [entry for entry in gathered.values() if _has_page(entry, names)]
    slugs = _slugs(kept)
    kept.sort(key=lambda entry: (*(-count for count in _weight(entry)), key(entry.name)))
    return tuple(_subject(entry, slugs[entry.name], names) for entry in kept)


class Names:
    """The names that mean the same thing, as people wrote them down."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.entities = {name_key(entity.name): entity for entity in entities}
        self._canonical: dict[str, tuple[str, bool]] = {}
        for entity in self.entities.values():
            for metonym in entity.metonyms:
                self._canonical.setdefault(name_key(metonym), (entity.name, True))
        for entity in self.entities.values():
            for alias in (entity.name, *entity.aliases):
                self._canonical[name_key(alias)] = (entity.name, False)

    def canonical(self, name: str) -> tuple[str, bool]:
        """The name that a name means, and whether it only stands for it."""
        return self._canonical.get(name_key(name), (name, False))


def _gather(gathered: dict[str, _Gathered], names: Names, source: str, claim: Claim) -> None:
    speaker, reviewed = claim.speaker, claim.status == "reviewed"
    if speaker.name and speaker.named is not False and speaker.kind not in ("group", "outlet"):
        kind = "outlet" if speaker.kind == "other_outlet" else speaker.kind
        told = _entry(gathered, names, speaker.name, kind).mentions[source, claim.id]
        told.speaks, told.reviewed = True, reviewed
    for name in claim.entities:
        told = _entry(gathered, names, name, "topic").mentions[source, claim.id]
        told.spoken_of, told.reviewed = True, reviewed
        if names.canonical(name)[1]:
            told.standing_in[name] = None


def _entry(gathered: dict[str, _Gathered], names: Names, name: str, kind: str) -> _Gathered:
    name = names.canonical(name)[0]
    entry = gathered.setdefault(name_key(name), _Gathered(name, kind))
    if entry.kind == "topic":
        entry.kind = kind
    return entry


def _slugs(entries: Iterable[_Gathered]) -> dict[str, str]:
    """Give each name its address; where two fold alike, the later in the alphabet has a digest added.

    So has a name such as "Page 2": further pages of the list stand at such addresses.
    """
    out: dict[str, str] = {}
    taken: set[str] = set()
    for name in sorted((entry.name for entry in entries), key=lambda name: (key(name), name)):
        address = links.slug(name)
        if address in taken or links.is_nth_path(address):
            address = f"{address}-{sha256(name.encode()).hexdigest()[:6]}"
        taken.add(address)
        out[name] = address
    return out


def _subject(entry: _Gathered, address: str, names: Names) -> Subject:
    curated = names.entities.get(name_key(entry.name))
    return Subject(
        slug=address,
        name=entry.name,
        kind=curated.kind if curated else entry.kind,
        aliases=curated.aliases if curated else (),
        metonyms=curated.metonyms if curated else (),
        note=curated.note if curated else None,
        curated=curated is not None,
        by_source=_by_source(entry),
        tagged=tuple(entry.tagged),
    )


def _by_source(entry: _Gathered) -> dict[str, tuple[Mention, ...]]:
    found: dict[str, list[Mention]] = {source: [] for source in entry.tagged}
    for (source, claim), told in entry.mentions.items():
        mention = Mention(source, claim, told.speaks, told.spoken_of, tuple(told.standing_in), told.reviewed)
        found.setdefault(source, []).append(mention)
    return {source: tuple(found[source]) for source in sorted(found)}


def _weight(entry: _Gathered) -> tuple[int, int]:
    return len({source for source, _ in entry.mentions} | entry.tagged.keys()), len(entry.mentions)


def _has_page(entry: _Gathered, names: Names) -> bool:
    if name_key(entry.name) in names.entities or any(told.speaks for told in entry.mentions.values()):
        return True
    sources, claims = _weight(entry)
    return claims >= LEAST_CLAIMS or sources >= LEAST_SOURCES
