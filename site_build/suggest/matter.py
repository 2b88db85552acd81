"""What claims are about, as weighed words and names that can be compared. No I/O.

The names of `dossier/entities.yaml` bring together what the words do not: "Moscow" and "the Kremlin" are one
thing. Function words are left out by language, as short names and figures tell a lot.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from site_build import text
from site_build.crossref import Names
from site_build.language import FUNCTION_WORDS
from site_build.likeness.vectors import STEM, Spread, Vector, stems
from site_build.records import Claim, Record
from site_build.text import name_key

Key = tuple[str, str]
"""The id of a source, and of one of its claims."""
_NAMED = "@"
"""What sets a name apart from the words."""
_LONGEST = 5
"""Words of a name that is looked for in what editors wrote."""
_MARKS = ".,;:!?()[]“”‘’\"'«»„"


@dataclass(frozen=True, slots=True)
class About:
    """One claim and what it is about."""

    key: Key
    claim: Claim
    bag: Mapping[str, float]
    vector: Vector


class Matter:
    """What all claims of a dossier are about, each word weighed by how few of them hold it."""

    def __init__(self, records: Iterable[Record], names: Names) -> None:
        self._names = names
        self._known = set(names.entities)
        self._languages: dict[str, str] = {}
        bags: list[tuple[Key, Claim, Mapping[str, float]]] = []
        for record in records:
            self._languages[record.id] = (record.language or "en").split("-")[0]
            for claim in record.claims:
                if claim.status != "rejected" and not claim.restates:
                    bags.append(
                        ((record.id, claim.id), claim, self.bag_of(claim, record.language, record.id))
                    )
                    self._known.update(map(name_key, claim.entities))
        self._spread = Spread(bag for _, _, bag in bags)
        self.claims = {key: About(key, claim, bag, self._spread.vector(bag)) for key, claim, bag in bags}

    def language(self, source: str) -> str:
        """The language that a source's claims are read in."""
        return self._languages[source]

    def weight(self, word: str) -> float:
        """How much a word tells among these claims."""
        return self._spread.weight(word)

    def of(self, claim: Claim, language: str | None, source: str = "") -> Vector:
        """What a claim is about that may not be among those of the dossier yet."""
        return self._spread.vector(self.bag_of(claim, language, source))

    def of_words(self, words: str, names: Iterable[str]) -> Vector:
        """What a sentence of the editors is about, with the names that it bears as tags."""
        return self._spread.vector(self._bag(words, None, (*names, *self._named_in(words))))

    def bag_of(self, claim: Claim, language: str | None, source: str = "") -> Counter[str]:
        """The words and names of a claim; that somebody says it is no part of the matter."""
        bag = self._bag(claim.quote, language, claim.entities, source)
        for stem in content(claim.cue, (language or "en").split("-")[0]) if claim.cue else ():
            del bag[stem]
        return bag

    def _named_in(self, words: str) -> Iterator[str]:
        """The names of the dossier that stand in words of the editors."""
        row = [word.strip(_MARKS) for word in words.split()]
        for length in range(1, _LONGEST + 1):
            for at in range(len(row) - length + 1):
                name = " ".join(row[at : at + length])
                if name_key(name) in self._known:
                    yield name

    def _bag(self, words: str, language: str | None, names: Iterable[str], source: str = "") -> Counter[str]:
        tongue = (language or "en").split("-")[0]
        bag = Counter(content(words, tongue))
        bag.update({f"{_NAMED}{self._names.canonical(name, source)[0]}" for name in names})
        return bag


def content(words: str, language: str) -> list[str]:
    """Return the stems of the words that are no function words; of a script without spaces, pairs."""
    idle = FUNCTION_WORDS.get(language, frozenset())
    found = text.words(words)
    if len(found) > 1 and all(len(word) == 1 for word in found):
        return stems(words)
    return [stem for word in found if (stem := _stem(word, idle))]


@lru_cache(maxsize=8)
def _spelt(words: str) -> Mapping[str, str]:
    """Each stem to the word it stands for first; kept, as a claim is held against several points in a row."""
    return {_stem(word, ()): word for word in reversed(text.words(words))}


def _stem(word: str, idle: Collection[str]) -> str:
    bare = word.split("'")[0].split("’")[0]
    return bare[:STEM] if bare not in idle and (len(bare) > 1 or bare.isdigit()) else ""


def in_common(words: str, one: Vector, other: Vector, *, most: int = 4) -> tuple[str, ...]:
    """Return the words that speak most for two texts to be of one matter, as they stand in `words`.

    Args:
        words: the first text.
        one: what it is about.
        other: what the second is about.
        most: how many.
    """
    shared = sorted(
        (stem for stem in one if stem in other), key=lambda stem: (-one[stem] * other[stem], stem)
    )
    spelt = _spelt(words)
    shown = (stem[1:] if stem.startswith(_NAMED) else spelt.get(stem, stem) for stem in shared)
    once = {word.casefold(): word for word in reversed([*shown])}
    return tuple(reversed(once.values()))[:most]
