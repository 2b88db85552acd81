"""What a whole text shows of those who speak in it: full names, and which names are of places. No I/O."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from site_build.attribution.cues import cues
from site_build.attribution.kinds import is_place, kind_of
from site_build.attribution.names import parted, whole_name
from site_build.attribution.nominative import nominative
from site_build.attribution.speakers import named
from site_build.entities import Names
from site_build.records import Speaker


class Voices:
    """The names of one text, as far as they tell who somebody is."""

    def __init__(self, text: str, names: Names, language: str | None) -> None:
        self._names = names
        self._cues = cues(language)
        self._article = re.compile(rf"\b(?:{self._cues.articles}) ?$", re.IGNORECASE)
        self._surnames = self._by_surname(names.within(0, len(text)))
        self._places = frozenset(self._of_places(text))
        self._houses = self._by_first_word(names.within(0, len(text)))

    def _by_surname(self, every: tuple[str, ...]) -> dict[str, str]:
        """Each surname with the only full name that ends in it, letters after a name ("KC") left out."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        declined: defaultdict[str, set[str]] = defaultdict(set)  # for those never named in the nominative
        for name in every:
            parts = parted(name, self._cues)[1].split()
            while len(parts) > 2 and parts[-1].isupper() and len(parts[-1]) < 5:
                parts.pop()
            if 2 <= len(parts) <= 4 and kind_of(" ".join(parts)) == "person":
                for short in _short(parts):
                    found[short].add(" ".join(parts))
                full = nominative(" ".join(parts), self._cues)
                declined[full.split()[-1]].add(full)
        every_one = {**declined, **found}
        return {surname: max(full, key=len) for surname, full in every_one.items() if _one(full)}

    def _by_first_word(self, every: tuple[str, ...]) -> dict[str, str]:
        """The first word of each institution's name of two, with the name: "Example" with "Example Labs"."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for name in every:
            first, _, rest = name.partition(" ")
            if rest and kind_of(name) == "organisation" and not is_place(first) and " " not in rest:
                found[first].add(name)
        return {first: names.pop() for first, names in found.items() if len(names) == 1}

    def _of_places(self, text: str) -> Iterator[str]:
        """Yield the names after words such as "in"."""
        at = 0
        for word in re.finditer(rf"\b(?i:{self._cues.places}) ", text):
            place = whole_name().match(text, word.end()) if word.start() >= at else None
            if place:
                at = place.end()
                yield place.group()

    def in_full(self, speaker: Speaker) -> Speaker:
        """Return a person under the full name in the text, and a place as an institution."""
        name = speaker.name
        if name in self._houses and name not in self._surnames and speaker.kind in ("person", "organisation"):
            return speaker.model_copy(update={"kind": "organisation", "name": self._houses[name]})
        if not name or speaker.kind != "person":
            return speaker
        full = parted(self._names.full(name), self._cues)[1] or name
        if " " in name and full.endswith(f" {name}"):
            full = name  # "Councillor Ada Example", as a run of capitals
        full = self._surnames.get(full, full)
        lone = " " not in full and not self._cues.no_articles  # people are introduced by their full names
        if full == name and not speaker.described_as and (lone or name in self._places):
            return speaker.model_copy(update={"kind": "organisation"})
        return speaker.model_copy(update={"name": full})

    def topic(self, words: str, person: str | None, publisher: str | None) -> Speaker | None:
        """Return whom a sentence is about: the person who is its subject, or the one named last in it."""
        subject = named(re.sub(r"[\n\r]", " ", words), self._cues, publisher)
        if subject is not None and subject.pronoun:
            return None
        if re.match(rf"(?:{self._cues.he_words}|{self._cues.she_words}) ", words, re.IGNORECASE):
            subject = None  # "her father" is no one to whom the next "she" can point
        if subject is not None and not subject.speaker.name:
            own = _APPOSED.match(words, subject.end)  # "The minister, Ada Example, …"
            meant = named(words[own.end() :], self._cues, publisher) if own else None
            subject = meant if meant is not None and meant.speaker.kind == "person" else subject
        name = subject.speaker.name if subject is not None else None
        known = name is None or " " in name or name in self._surnames
        if subject is not None and subject.speaker.kind == "person" and known:
            return self.in_full(subject.speaker)
        at = words.find(person) if person else 0
        if person is None or self._article.search(words, max(0, at - 20), max(0, at)):
            return None  # people bear no article
        return Speaker(kind="person", name=parted(person, self._cues)[1] or person, named=True)


_APPOSED = re.compile(r"[^,.;:“”„«»\"]{0,40}, (?=[^\W\d_a-z])")


def _short(parts: list[str]) -> Iterator[str]:
    """Yield what a person is called after the introduction: "Meulen", "Van der Meulen", "López García"."""
    yield parts[0]
    yield parts[-1]
    if len(parts) > 2:
        last = " ".join(parts[1:])
        yield last
        yield last[0].upper() + last[1:]


def _one(full: set[str]) -> bool:
    """True where several full names are one person's: "Ada Example" and "Ada B. Example"."""
    longest = set(max(full, key=len).split())
    return all(set(name.split()) <= longest for name in full)
