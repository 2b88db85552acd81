"""Whom "he" and "she" mean: the people of a text, the last one first, and their gender. No I/O.

No list of first names: a pronoun shows the gender of whom it means, and the next "she" means a woman.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from site_build.attribution.cues import Cues
from site_build.records import Speaker

MOST = 6
"""People kept; a pronoun does not point farther back."""


@dataclass(frozen=True, slots=True)
class People:
    """The people named so far, the last one first."""

    last: tuple[Speaker, ...] = ()
    beside: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    """A person's name to the pronouns in the sentence that named the person last: they can mean others."""
    genders: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """A person's name to ``he`` or ``she``."""

    def meant(self, pronoun: str) -> Speaker | None:
        """Return whom ``he`` or ``she`` means, or None where nobody fits."""
        fitting = [one for one in self.last if self.genders.get(_key(one), pronoun) == pronoun]
        known = [one for one in fitting if _key(one) in self.genders]
        if not fitting:
            return None
        first = fitting[0]
        if first is self.last[0] and not (known and pronoun in self.beside.get(_key(first), ())):
            return first
        return known[0] if known else first

    def with_one(self, speaker: Speaker, beside: frozenset[str]) -> People:
        """Return the people with `speaker` as the one named last."""
        others = tuple(one for one in self.last if _key(one) != _key(speaker))
        return People(
            (speaker, *others)[:MOST], MappingProxyType({**self.beside, _key(speaker): beside}), self.genders
        )

    def with_gender(self, speaker: Speaker, pronoun: str) -> People:
        """Return the people with `speaker` named last and known by a pronoun."""
        genders = MappingProxyType({**self.genders, _key(speaker): pronoun})
        return People(self.with_one(speaker, frozenset()).last, self.beside, genders)


def pronouns(words: str, cues: Cues) -> list[str]:
    """Return ``he`` and ``she`` in the order in which words of either kind stand in a sentence."""
    found = re.finditer(rf"\b(?:(?P<he>{cues.he_words})|(?P<she>{cues.she_words}))\b", words, re.IGNORECASE)
    return ["he" if match["he"] else "she" for match in found]


def _key(speaker: Speaker) -> str:
    return speaker.name or speaker.described_as or ""
