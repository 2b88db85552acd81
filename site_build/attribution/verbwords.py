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

    def __init__(self, words: str, cues: Cues) -> None:
        every = list(_forms(words, cues))
        self._listed = [word for word in every if _PLAIN.fullmatch(word)]
        self._plain = frozenset(self._listed)
        self._others = [word for word in every if word not in self._plain]
        self._ends = _ends(cues)

    def find(self, sentence: str, begin: int = 0) -> Iterator[Verb]:
        """Yield where the verbs stand in a sentence, none inside another."""
        for start, end in sorted(self._spans(sentence, begin), key=lambda span: (span[0], -span[1])):
            if start >= begin:
                yield Verb(sentence, start, end)
                begin = end

    def at(self, sentence: str, start: int) -> Verb | None:
        """Return the verb that begins at a place: the first one listed, or a pattern's if that is longer."""
        word = _WORD.match(sentence, start)
        other = self._patterns.match(sentence, start) if self._others else None
        end = max(self._listed_end(sentence, word) if word else 0, other.end() if other else 0)
        return Verb(sentence, start, end) if end else None

    def has(self, verb: Verb) -> bool:
        """Return True where a verb, as it stands with what follows it, is one of these."""
        if verb.words in self._plain:
            return True
        other = self._patterns.match(verb.sentence, verb.start) if self._others else None
        return other is not None and other.end() == verb.end

    def _spans(self, sentence: str, begin: int) -> Iterator[tuple[int, int]]:
        if self._others:
            yield from (match.span() for match in self._patterns.finditer(sentence, begin))
        if not self._by_first.keys().isdisjoint(_WORD.findall(sentence, begin)):
            for word in _WORD.finditer(sentence, begin):
                end = self._listed_end(sentence, word)
                if end:
                    yield word.start(), end

    def _listed_end(self, sentence: str, word: re.Match[str]) -> int:
        """Where the first verb listed ends that begins with a word; 0 where none does."""
        for words in self._by_first.get(word.group(), ()):
            end = word.start() + len(words)
            if sentence.startswith(words, word.start()) and self._ends.match(sentence, end):
                return end
        return 0

    @cached_property
    def _by_first(self) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for words in self._listed:
            found[_FIRST.match(words).group()].append(words)  # type: ignore[union-attr]
        return dict(found)

    @cached_property
    def _patterns(self) -> re.Pattern[str]:
        return re.compile(rf"{_FREE}(?:{'|'.join(self._others)}){self._ends.pattern}")


def _forms(words: str, cues: Cues) -> Iterator[str]:
    """The words of a list, those with "~" in all their forms."""
    every = list(alternatives(words))
    stems = [word[:-1] for word in every if word.endswith("~")]
    yield from (word for word in every if not word.endswith("~"))
    yield from (stem + ending for stem in stems for ending in cues.endings.split("|"))
    if stems and cues.perfect:
        yield cues.perfect.replace("#", f"(?:{'|'.join(stems)})")


_PLAIN = re.compile(r"\w[\w’'-]*(?: [\w’'-]+)*")
_FIRST = re.compile(r"\w+")
_FREE = r"(?<![\w-])(?<!(?<![lL])[’'])"
"""What a verb begins after: it is not the second half of "Example-led", nor stands in French "d’admet"."""
_WORD = re.compile(rf"{_FREE}\w+")


@cache
def kind(cues: Cues, name: str) -> VerbWords:
    """Return the verbs that stand in one list of a language."""
    return VerbWords(getattr(cues, name), cues)


@cache
def any_kind(cues: Cues) -> VerbWords:
    """Return all verbs of a language that can report words."""
    lists = (getattr(cues, name) for name in KINDS)
    return VerbWords("|".join(words for words in lists if words), cues)


@cache
def _ends(cues: Cues) -> re.Pattern[str]:
    """What shows that a verb is over; French "affirme-t-il" has its subject behind a hyphen."""
    return re.compile(rf"(?:(?=-(?:t-)?(?:{cues.he}|{cues.they}|{cues.impersonal})\b)|(?![\w’'-]))")
