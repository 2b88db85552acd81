"""The cue words of a language as sets, and what a noun is by its ending. No I/O."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from site_build.attribution.cues import Cues


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The cue words of a language."""

    he: frozenset[str]
    she: frozenset[str]
    they: frozenset[str]
    stops: frozenset[str]
    titles: frozenset[str]
    no_names: frozenset[str]
    articles: re.Pattern[str]
    definite: re.Pattern[str]
    singular: re.Pattern[str]
    between: re.Pattern[str]
    after: frozenset[str]
    persons: re.Pattern[str]
    """Nouns whose ending shows that they mean one person."""
    _groups: re.Pattern[str]
    _roles: re.Pattern[str]
    _bodies: re.Pattern[str]
    _outlets: re.Pattern[str]
    _papers: re.Pattern[str]

    def is_group(self, noun: str) -> bool:
        """True for a plural noun for voices that stay unnamed."""
        return _is(self._groups, noun)

    def is_role(self, noun: str) -> bool:
        """True for a noun for one person."""
        return _is(self._roles, noun)

    def is_body(self, noun: str) -> bool:
        """True for a noun for an institution or a document."""
        return _is(self._bodies, noun) or _is(self._outlets, noun)

    def is_paper(self, noun: str) -> bool:
        """True for a noun for documents that speak without an article."""
        return _is(self._papers, noun)

    def is_outlet(self, noun: str) -> bool:
        """True for a noun for a newspaper, an agency or a broadcaster."""
        return _is(self._outlets, noun)


@lru_cache(maxsize=8192)  # the same words come again and again
def _is(nouns: re.Pattern[str], noun: str) -> bool:
    return bool(nouns.fullmatch(noun))


@cache
def lexicon(cues: Cues) -> Lexicon:
    """Return the cue words of a language as sets."""
    some = rf"(?:(?:{cues.some_of}) )?" if cues.some_of else ""
    return Lexicon(
        he=_words(cues.he),
        she=_words(cues.she_words),
        they=_words(cues.they),
        stops=_words(cues.stops),
        titles=_words(cues.titles),
        no_names=_words(cues.no_names),
        articles=re.compile(rf"{some}(?:{cues.articles})(?: |(?<=['’]))", re.IGNORECASE),
        definite=re.compile(rf"(?:{cues.definite})(?: |(?<=['’]))", re.IGNORECASE),
        singular=re.compile(rf"(?:{cues.singular})(?: |(?<=['’]))", re.IGNORECASE),
        between=re.compile(rf"(?:{cues.between})"),
        after=_words(cues.after),
        persons=re.compile(rf"\w+(?:{cues.person_endings})"),
        _groups=_nouns(cues.groups, cues, re.IGNORECASE),
        _roles=_nouns(cues.roles, cues, re.IGNORECASE),
        _bodies=_nouns(cues.bodies, cues),
        _outlets=_nouns(cues.outlets, cues),
        _papers=re.compile(cues.papers, re.IGNORECASE),
    )


def _words(words: str) -> frozenset[str]:
    return frozenset(form for word in words.split("|") for form in (word, word.casefold()))


def _nouns(words: str, cues: Cues, flags: int = 0) -> re.Pattern[str]:
    """One of some nouns; after a hyphen too, and in German as the last part of a compound."""
    small = "|".join(word.casefold() for word in words.split("|") if len(word) > 2)
    joined = rf"|\w+(?:{small})" if cues.capital_nouns and small else ""
    genitive = "(?:e?s|n)?" if cues.capital_nouns else ""
    return re.compile(rf"(?:[\w‑-]+[-‑])?(?:{words or '(?!)'}{joined}){genitive}", flags)
