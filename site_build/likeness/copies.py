"""How much of one text stands in another: near-copies among thousands of texts, at a linear cost. No I/O.

Runs of `RUN` words are compared. Texts that share many are found by a sample of their runs: of each `WINDOW`
in a row the one whose digest is the least, so that two texts with some dozen words in a row in common always
have a run of the sample in common (Schleimer, Wilkerson, Aiken: Winnowing, 2003).
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from site_build.text import spaced

RUN = 5
"""Words of a run: five in a row are seldom alike by chance."""
WINDOW = 8
LEAST = 0.5
"""Share of the shorter text's runs from which two texts are near-copies: one changed word costs five runs, so
that half of them are left where every tenth word differs. Two reports of one event share hardly any."""
_TRIED = 5
"""Texts that are compared in full: those that share most of the sample."""
_COMMON = 200
"""Texts with a run in common from which on it is a phrase of everybody's, such as a notice of rights."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts of which one is nearly a copy of the other."""

    one: str
    """Id of the source that was taken in first."""
    other: str
    share: float
    """Of the shorter one's runs of words, from 0 to 1."""


class Filed:
    """The texts that are filed, to be asked which of them a new one is like."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._holders: dict[int, list[str]] = {}

    def add(self, id_: str, text: str) -> None:
        """Take in a text under the id of its source."""
        self._add(id_, text, _sample(text))

    def nearest(self, text: str) -> tuple[str, float] | None:
        """Return the source whose text is most like this one, and the share of runs they have in common.

        Returns:
            None where no text is a near-copy.
        """
        return max(self._alike(text, _sample(text)), key=lambda pair: (pair[1], pair[0]), default=None)

    def add_and_pair(self, id_: str, text: str) -> Iterator[Pair]:
        """Take in a text, and yield which of those before it is a near-copy of it."""
        sample = _sample(text)
        for other, share in self._alike(text, sample):
            yield Pair(other, id_, share)
        self._add(id_, text, sample)

    def _add(self, id_: str, text: str, sample: set[int]) -> None:
        self._texts[id_] = text
        for run in sample:
            self._holders.setdefault(run, []).append(id_)

    def _alike(self, text: str, sample: set[int]) -> list[tuple[str, float]]:
        shared: Counter[str] = Counter()
        for run in sample:
            holders = self._holders.get(run, ())
            if len(holders) < _COMMON:
                shared.update(holders)
        found = [(id_, likeness(text, self._texts[id_])) for id_, _ in shared.most_common(_TRIED)]
        return [
            (id_, share) for id_, share in found if share >= LEAST and _same_figures(text, self._texts[id_])
        ]


def likeness(one: str, other: str) -> float:
    """Return the share of the shorter text's runs of words that stand in the other too, from 0 to 1."""
    first, second = set(_runs(one)), set(_runs(other))
    return len(first & second) / max(1, min(len(first), len(second)))


def _same_figures(one: str, other: str) -> bool:
    """Whether most figures of the text with fewer stand in the other: a form filled anew has others."""
    first, second = (Counter(_FIGURE.findall(text)) for text in (one, other))
    fewer = min(first.total(), second.total())
    return fewer < _FEW_FIGURES or 2 * (first & second).total() >= fewer


_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_FEW_FIGURES = 3


def _sample(text: str) -> set[int]:
    """The runs by which a text is found."""
    runs = _runs(text)
    return set(map(min, zip(*(runs[at:] for at in range(WINDOW)), strict=False))) or set(runs)


def _runs(text: str) -> list[int]:
    """A number for each run of words, the same for the same words wherever and whenever they are read."""
    words = [zlib.crc32(word.encode()) for word in spaced(text).casefold().split()]
    return [hash(run) for run in zip(*(words[at:] for at in range(RUN)), strict=False)]
