"""The cue words of a language as sets, and what a noun is by its ending. No I/O."""

from __future__ import annotations

import re
from functools import cache, cached_property, lru_cache

from site_build.attribution.cues import Cues


class Lexicon:
    """The cue words of a language, read when a sentence first asks for them."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues
        self.he, self.she, self.they = _words(cues.he), _words(cues.she_words), _words(cues.they)
        self.stops, self.after = _words(cues.stops), _words(cues.after)
        self.titles, self.no_names = _words(cues.titles), _words(cues.no_names)
        some = rf"(?:(?:{cues.some_of}) )?" if cues.some_of else ""
        self.articles = _before_noun(rf"{some}(?:{cues.articles})")
        self.definite, self.singular = _before_noun(cues.definite), _before_noun(cues.singular)
        self._groups, self._roles = _Nouns(cues.groups, cues), _Nouns(cues.roles, cues)
        self._bodies = _Nouns(cues.bodies, cues, capitals=True)
        self._outlets = _Nouns(cues.outlets, cues, capitals=True)
        self._papers = _words(cues.papers)
        self.no_verb_after = _words(cues.no_verb_after)

    @cached_property
    def between(self) -> re.Pattern[str]:
        """Words between a speaker and the verb."""
        return re.compile(rf"(?:{self._cues.between})")

    @cached_property
    def persons(self) -> re.Pattern[str]:
        """Nouns whose ending shows that they mean one person."""
        return re.compile(rf"\w+(?:{self._cues.person_endings})")

    def is_group(self, noun: str) -> bool:
        """True for a plural noun for voices that stay unnamed."""
        return self._groups.has(noun)

    def is_role(self, noun: str) -> bool:
        """True for a noun for one person."""
        return self._roles.has(noun)

    def is_body(self, noun: str) -> bool:
        """True for a noun for an institution or a document."""
        return self._bodies.has(noun) or self._outlets.has(noun)

    def is_paper(self, noun: str) -> bool:
        """True for a noun for documents that speak without an article."""
        return noun.casefold() in self._papers

    def is_outlet(self, noun: str) -> bool:
        """True for a noun for a newspaper, an agency or a broadcaster."""
        return self._outlets.has(noun)


class _Nouns:
    """Some nouns; after a hyphen too, and in German as the last part of a compound and in the genitive."""

    def __init__(self, words: str, cues: Cues, *, capitals: bool = False) -> None:
        self._capitals = capitals
        self._words = frozenset(word if capitals else word.lower() for word in words.split("|"))
        long = [word.casefold() for word in words.split("|") if len(word) > 2] if cues.capital_nouns else []
        self._last_parts = frozenset(long)
        self._shortest = min(map(len, long), default=0)
        self._endings = ("", "s", "es", "n") if cues.capital_nouns else ("",)

    def has(self, noun: str) -> bool:
        """True where a noun is one of these."""
        return _is(self, noun)

    def holds(self, noun: str) -> bool:
        """The same, looked up."""
        noun = noun if self._capitals else noun.lower()
        if noun in self._words:
            return True
        last = _AFTER_HYPHEN.findall(noun) if "-" in noun or "‑" in noun else ()
        return any(
            part.endswith(ending) and self._is_one(part[: len(part) - len(ending)])
            for part in (noun, *last)
            for ending in self._endings
        )

    def _is_one(self, part: str) -> bool:
        if part in self._words:
            return True
        if not self._last_parts or not _LETTERS.fullmatch(part):
            return False
        return any(part[at:] in self._last_parts for at in range(1, len(part) - self._shortest + 1))


_AFTER_HYPHEN = re.compile(r"(?<=[\w-][-‑])(?=(.+))")
_LETTERS = re.compile(r"\w+")


@lru_cache(maxsize=8192)  # the same words come again and again
def _is(nouns: _Nouns, noun: str) -> bool:
    return nouns.holds(noun)


@cache
def lexicon(cues: Cues) -> Lexicon:
    """Return the cue words of a language as sets."""
    return Lexicon(cues)


def _words(words: str) -> frozenset[str]:
    return frozenset(form for word in words.split("|") for form in (word, word.casefold()))


def _before_noun(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{words})(?: |(?<=['’]))", re.IGNORECASE)
