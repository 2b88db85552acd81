"""Sentences as weighed words, so that their cosine tells how near they are in matter. No I/O.

TF-IDF, with the spread of the words counted among the very sentences that are compared: what all of them
hold tells nothing. It was as good as any model that was measured, and it can be explained word by word.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from site_build import text

Vector = dict[str, float]
"""Stems, or whatever else is counted, to weights; the sum of the squares is 1, or there is nothing in it."""

STEM = 6
"""Letters that are left of a word. Stemmers by language gained nothing measurable over this."""


class Spread:
    """In how many of some bags of words each word stands."""

    def __init__(self, bags: Iterable[Mapping[str, float]]) -> None:
        self._held: Counter[str] = Counter()
        self._bags = 0
        for bag in bags:
            self._held.update(bag.keys())
            self._bags += 1

    def weight(self, word: str) -> float:
        """How much a word tells: the more, the fewer hold it."""
        return math.log(1 + self._bags / max(1, self._held[word]))

    def vector(self, bag: Mapping[str, float]) -> Vector:
        """A bag of words as a unit vector."""
        return unit({word: count * self.weight(word) for word, count in bag.items()})


def weighed_words(sentences: Sequence[str]) -> list[Vector]:
    """Return a unit vector for each sentence, the spread of words counted among them."""
    bags = [Counter(stems(sentence)) for sentence in sentences]
    spread = Spread(bags)
    return [spread.vector(bag) for bag in bags]


def cosine(one: Vector, other: Vector) -> float:
    """Return how alike two unit vectors are: 1 for the same, 0 where they share nothing."""
    small, large = (one, other) if len(one) < len(other) else (other, one)
    return math.fsum([weight * large[word] for word, weight in small.items() if word in large])


def stems(words: str) -> list[str]:
    """Return beginnings of the longer words, and figures; in a script without spaces, pairs of characters."""
    found = text.words(words)
    if len(found) > 1 and all(len(word) == 1 for word in found):
        return [one + other for one, other in pairwise(found)]
    return [word.split("'")[0].split("’")[0][:STEM] for word in found if len(word) > 3 or word.isdigit()]


def unit(vector: Mapping[str, float]) -> Vector:
    """Return the vector at length 1."""
    length = math.sqrt(math.fsum(weight * weight for weight in vector.values()))
    return {word: weight / length for word, weight in vector.items()} if length else {}
