"""Which people and topics the sources speak of, who speaks in them, and in which claims. No I/O.

A subject is an entity, a tag, a voice (a named speaker), or an outlet that publishes here or that sources
rest on. Names that mean the same are brought together by ``dossier/entities.yaml``, and kept apart there;
nothing is guessed to be the same beyond that, except for case, marks and spaces. Voices that a source leaves
unnamed ("experts") are listed source by source and are never one voice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from site_build import links
from site_build.curation import Entity, Facts
from site_build.records import Claim, Record, Speaker
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
    described_as: str | None = None
    """Who the speaker is, in the words of the source; only where the subject speaks."""


@dataclass(frozen=True, slots=True)
class Rest:
    """How one source rests on a subject: on its work as a whole, or with single claims."""

    source: str
    kinds: tuple[str, ...]
    """``derived_from``, ``cites`` or both; neither where only claims do."""
    claims: tuple[str, ...]
    """Ids of claims that are given on its word, and that it does not speak itself."""


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A voice that one source leaves unnamed, such as "experts"."""

    source: str
    called: str | None
    """As the source calls it; None where it does not call it anything."""
    claims: tuple[str, ...]
    reviewed: int


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
    publishes: tuple[str, ...] = ()
    """Sources that it published, digests left out: those are the dossier's own."""
    rests: tuple[Rest, ...] = ()
    facts: Facts | None = None
    only_in: tuple[str, ...] = ()
    """The sources in which its other names mean it, where they do not everywhere."""

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All claims that concern the subject, source by source."""
        return tuple(mention for mentions in self.by_source.values() for mention in mentions)

    @property
    def said(self) -> Mapping[str, tuple[Mention, ...]]:
        """The claims that it speaks, by source; empty where it is no voice."""
        spoken = {
            source: tuple(one for one in found if one.speaks) for source, found in self.by_source.items()
        }
        return {source: found for source, found in spoken.items() if found}


@dataclass(slots=True)
class _Told:
    speaks: bool = False
    spoken_of: bool = False
    reviewed: bool = False
    standing_in: dict[str, None] = field(default_factory=dict)
    described_as: str | None = None


@dataclass(slots=True)
class _Gathered:
    name: str
    kind: str
    mentions: dict[tuple[str, str], _Told] = field(default_factory=lambda: defaultdict(_Told))
    tagged: dict[str, None] = field(default_factory=dict)
    publishes: dict[str, None] = field(default_factory=dict)
    kinds: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    claims: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))

    def spread(self) -> int:
        """In how many sources the name occurs, but for claims on its word.

        Those can be on the word of "state television", which need not be the same in two sources.
        """
        found = {source for source, _ in self.mentions} | self.tagged.keys() | self.publishes.keys()
        return len(found | self.kinds.keys())


def subjects(records: Iterable[Record], entities: Iterable[Entity]) -> tuple[Subject, ...]:
    """Return the subjects that have a page, those in the most sources first."""
    names = Names(entities)
    gathered: dict[str, _Gathered] = {}
    for record in records:
        for claim in record.claims:
            if claim.status != "rejected":
                _gather(gathered, names, record.id, claim)
        for tag in (*record.tags, *record.categories):
            _entry(gathered, names, record.id, tag, "topic").tagged[record.id] = None
        _gather_works(gathered, names, record)
    kept = [entry for entry in gathered.values() if _has_page(entry, names)]
    slugs = _slugs(kept)
    kept.sort(key=lambda entry: (*(-count for count in _weight(entry)), key(entry.name)))
    return tuple(_subject(entry, slugs[entry.name], names) for entry in kept)


def unnamed(records: Iterable[Record], names: Names) -> Iterator[Unnamed]:
    """Yield the voices that each source leaves unnamed; "experts" of two sources are two."""
    for record in records:
        found: dict[str, list[Claim]] = {}
        for claim in record.claims:
            if claim.status == "rejected" or claim.speaker.kind == "outlet":
                continue
            if voice(claim.speaker, names, record.id) is None:
                called = claim.speaker.name or claim.speaker.described_as or ""
                found.setdefault(called, []).append(claim)
        for called, claims in found.items():
            reviewed = sum(claim.status == "reviewed" for claim in claims)
            yield Unnamed(record.id, called or None, tuple(claim.id for claim in claims), reviewed)


def voice(speaker: Speaker, names: Names, source: str) -> str | None:
    """The name by which a speaker has a page; None for the outlet's own voice, and for those left unnamed.

    A group often has no name of its own ("dockers", "US officials"): it counts as named only where that is
    said, by `named: true` or in the list of names.
    """
    if speaker.kind == "outlet" or speaker.named is False or not speaker.name:
        return None
    if speaker.kind == "group" and not speaker.named and not names.knows(speaker.name, source):
        return None
    return speaker.name


class Names:
    """The names that mean the same thing, and those that do so in some sources only, as people wrote them."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.entities = {name_key(entity.name): entity for entity in entities}
        self._canonical: dict[tuple[str, str], tuple[str, bool]] = {}
        for entity in self.entities.values():
            for source in entity.only_in or ("",):
                for metonym in entity.metonyms:
                    self._canonical.setdefault((source, name_key(metonym)), (entity.name, True))
        for entity in self.entities.values():
            for source in entity.only_in or ("",):
                for alias in entity.aliases:
                    self._canonical[source, name_key(alias)] = (entity.name, False)
            self._canonical["", name_key(entity.name)] = (entity.name, False)

    def canonical(self, name: str, source: str = "") -> tuple[str, bool]:
        """The name that a name means, in a source if one is given, and whether it only stands for it."""
        compared = name_key(name)
        found = self._canonical.get((source, compared)) or self._canonical.get(("", compared))
        return found or (name, False)

    def knows(self, name: str, source: str = "") -> bool:
        """Return whether people wrote the name down, as a name of something or as one that stands for it."""
        return name_key(self.canonical(name, source)[0]) in self.entities


def _gather(gathered: dict[str, _Gathered], names: Names, source: str, claim: Claim) -> None:
    speaker, reviewed = claim.speaker, claim.status == "reviewed"
    name = voice(speaker, names, source)
    if name:
        kind = "outlet" if speaker.kind == "other_outlet" else speaker.kind
        told = _entry(gathered, names, source, name, kind).mentions[source, claim.id]
        told.speaks, told.reviewed, told.described_as = True, reviewed, speaker.described_as
    for named in claim.entities:
        told = _entry(gathered, names, source, named, "topic").mentions[source, claim.id]
        told.spoken_of, told.reviewed = True, reviewed
        if names.canonical(named, source)[1]:
            told.standing_in[named] = None


def _gather_works(gathered: dict[str, _Gathered], names: Names, record: Record) -> None:
    """Who published a source, and whose works it and its claims rest on."""
    if record.publisher and record.kind != "digest":
        _entry(gathered, names, record.id, record.publisher, "outlet").publishes[record.id] = None
    for origin in record.origin:
        if origin.name:
            _entry(gathered, names, record.id, origin.name, "outlet").kinds[record.id][origin.kind] = None
    for claim in record.claims:
        if claim.via and claim.status != "rejected":
            entry = _entry(gathered, names, record.id, claim.via, "outlet")
            if not ((record.id, claim.id) in entry.mentions and entry.mentions[record.id, claim.id].speaks):
                entry.claims[record.id][claim.id] = None


def _entry(gathered: dict[str, _Gathered], names: Names, source: str, name: str, kind: str) -> _Gathered:
    name = names.canonical(name, source)[0]
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
        publishes=tuple(entry.publishes),
        rests=tuple(_rests(entry)),
        facts=curated.facts if curated else None,
        only_in=curated.only_in if curated else (),
    )


def _rests(entry: _Gathered) -> Iterator[Rest]:
    for source in sorted(entry.kinds.keys() | entry.claims.keys()):
        yield Rest(source, tuple(entry.kinds.get(source, ())), tuple(entry.claims.get(source, ())))


def _by_source(entry: _Gathered) -> dict[str, tuple[Mention, ...]]:
    found: dict[str, list[Mention]] = {source: [] for source in entry.tagged}
    for (source, claim), told in entry.mentions.items():
        stands = tuple(told.standing_in)
        mention = Mention(
            source, claim, told.speaks, told.spoken_of, stands, told.reviewed, told.described_as
        )
        found.setdefault(source, []).append(mention)
    return {source: tuple(found[source]) for source in sorted(found)}


def _weight(entry: _Gathered) -> tuple[int, int]:
    return len({source for source, _ in entry.mentions} | entry.tagged.keys()), len(entry.mentions)


def _has_page(entry: _Gathered, names: Names) -> bool:
    if name_key(entry.name) in names.entities or any(told.speaks for told in entry.mentions.values()):
        return True
    return len(entry.mentions) >= LEAST_CLAIMS or entry.spread() >= LEAST_SOURCES
