"""How much of one text stands in another: near-copies among thousands of texts, at a linear cost.

Runs of `RUN` words are compared. Texts that share many are found by a sample of their runs: those that begin
with one word of sixteen, chosen by its letters, so that every text is sampled alike whatever stands around.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterator

from site_build.text import spaced

RUN = 5
"""Words of a run: five in a row are seldom alike by chance."""
LEAST = 0.5
"""Share of the shorter text's runs from which two texts are near-copies: one changed word costs five runs, so
that half of them are left where every tenth word differs. Two reports of one event share hardly any."""
_ONE_IN = 16


class Filed:
    """The texts that are filed, to be asked which of them a new one is like."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._holders: dict[int, list[str]] = {}
        self._sampled = _Sampled()

    def add(self, id_: str, text: str) -> None:
        """Take in a text under the id of its source."""
        self._texts[id_] = text
        for run in set(self._sample(text)):
            self._holders.setdefault(run, []).append(id_)

    def nearest(self, text: str) -> tuple[str, float] | None:
        """Return the source whose text is most like this one, and the share of runs they have in common.

        Returns:
            None where no text is a near-copy.
        """
        shared: Counter[str] = Counter()
        for run in set(self._sample(text)):
            shared.update(self._holders.get(run, ()))
        found = [(likeness(text, self._texts[id_]), id_) for id_, _ in shared.most_common(_TRIED)]
        share, id_ = max(found, key=lambda pair: (pair[0], pair[1]), default=(0.0, ""))
        return (id_, share) if share >= LEAST else None

    def _sample(self, text: str) -> Iterator[int]:
        words, sampled = _words(text), self._sampled
        for at in [at for at, word in enumerate(words) if sampled[word]]:
            yield zlib.crc32(" ".join(words[at : at + RUN]).encode())


class _Sampled(dict[str, bool]):
    """Whether a word is one of those that runs of the sample begin with: worked out once for each word."""

    def __missing__(self, word: str) -> bool:
        self[word] = zlib.crc32(word.encode()) % _ONE_IN == 0
        return self[word]


_TRIED = 5
"""Texts that are compared in full: those that share most of the sample."""


def likeness(one: str, other: str) -> float:
    """Return the share of the shorter text's runs of words that stand in the other too, from 0 to 1."""
    first, second = _runs(one), _runs(other)
    return len(first & second) / max(1, min(len(first), len(second)))


def _runs(text: str) -> set[str]:
    words = _words(text)
    return {" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def _words(text: str) -> list[str]:
    return spaced(text).casefold().split()
