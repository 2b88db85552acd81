"""Where verbs of saying stand in a sentence, and of which kinds they are. No I/O.

Most of them are plain words, which are looked up; only the others are patterns.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from site_build.attribution.cues import Cues
from site_build.languages import alternatives

KINDS = ("accusing", "stance", "say", "that", "foresee", "judging", "denying")
"""The lists of `Cues` whose words report words."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb as it stands in a sentence."""

    sentence: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """The verb itself."""
        return self.sentence[self.start : self.end]

    @property
    def following(self) -> str:
        """What stands behind it."""
        return self.sentence[self.end :]


class VerbWords:
    """Some verbs of one language."""

    def __init__(self, words: str, ends: re.Pattern[str]) -> None:
        self._listed = [word for word in alternatives(words) if _PLAIN.fullmatch(word)]
        self._plain = frozenset(self._listed)
        self._others = [word for word in alternatives(words) if word not in self._plain]
        self._ends = ends

    def find(self, sentence: str, begin: int = 0) -> Iterator[Verb]:
        """Yield where the verbs stand in a sentence, none inside another."""
        for word in _WORD.finditer(sentence, begin):
            end = self._end(sentence, *word.span()) if word.start() >= begin else 0
            if end:
                yield Verb(sentence, word.start(), end)
                begin = end

    def at(self, sentence: str, start: int) -> Verb | None:
        """Return the verb that begins at a place."""
        word = _WORD.match(sentence, start)
        end = self._end(sentence, *word.span()) if word else 0
        return Verb(sentence, start, end) if end else None

    def has(self, verb: Verb) -> bool:
        """Return True where a verb, as it stands with what follows it, is one of these."""
        if verb.words in self._plain:
            return True
        other = self._patterns.match(verb.sentence, verb.start) if self._others else None
        return other is not None and other.end() == verb.end

    def _end(self, sentence: str, start: int, end: int) -> int:
        """Where the verb ends that begins with a word: the first listed, or a longer pattern; else 0."""
        listed = (
            start + len(words)
            for words in self._by_first.get(sentence[start:end], ())
            if sentence.startswith(words, start) and self._ends.match(sentence, start + len(words))
        )
        first = next(listed, 0)
        other = self._patterns.match(sentence, start) if self._others else None
        return max(first, other.end()) if other else first

    @cached_property
    def _by_first(self) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for words in self._listed:
            found[_FIRST.match(words).group()].append(words)  # type: ignore[union-attr]
        return dict(found)

    @cached_property
    def _patterns(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{'|'.join(self._others)}){self._ends.pattern}")


_PLAIN = re.compile(r"\w[\w’'-]*(?: [\w’'-]+)*")
_FIRST = re.compile(r"\w+")
_WORD = re.compile(r"(?<![\w-])(?<!(?<![lL])[’'])\w+")
"""A word that can be a verb: not the second half of "Example-led", nor French "d’admet"."""


@cache
def kind(cues: Cues, name: str) -> VerbWords:
    """Return the verbs that stand in one list of a language."""
    return VerbWords(getattr(cues, name), _ends(cues))


@cache
def any_kind(cues: Cues) -> VerbWords:
    """Return all verbs of a language that can report words."""
    lists = (getattr(cues, name) for name in KINDS)
    return VerbWords("|".join(words for words in lists if words), _ends(cues))


@cache
def _ends(cues: Cues) -> re.Pattern[str]:
    """What shows that a verb is over; French "affirme-t-il" has its subject behind a hyphen."""
    return re.compile(rf"(?:(?=-(?:t-)?(?:{cues.he}|{cues.they}|{cues.impersonal})\b)|(?![\w’'-]))")
