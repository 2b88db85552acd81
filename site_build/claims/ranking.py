"""Which claims of a source come first: the sum of several signs, then coverage. No I/O.

Measured on real captures (nDCG@10): attribution and position .83, the lead alone .77, centrality alone .75,
the sum of several .86. Weights tuned on a handful of sources did not transfer, so they are round: place
counts most, since news puts first what matters, then attribution and centrality, then the rest.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from site_build import text
from site_build.attribution import Attribution
from site_build.claims.claimlike import Sentence
from site_build.records import FoundDate

Vector = dict[str, float]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence with what the rules found in it."""

    sentence: Sentence
    words: str
    said: Attribution
    names: tuple[str, ...]
    dates: tuple[FoundDate, ...]


@dataclass(frozen=True, slots=True)
class Weighing:
    """Why a sentence stands where it does."""

    rank: int | None
    """1 for the weightiest; None for one that is left out."""
    signs: dict[str, float]
    """What each sign of weight, by name, adds to the sum."""
    waits: float
    """What was taken off the sum since its paragraph, its voice or the like of it came before."""


def weigh(candidates: Sequence[Candidate], *, title: str = "", number: int) -> list[Weighing]:
    """Return why each candidate stands where it does.

    Args:
        candidates: in the order of the text.
        title: the source's title: sentences that share its words stand nearer to the matter.
        number: how many to keep at most.
    """
    vectors = weighed_words([candidate.words for candidate in candidates])
    signs = _signs(candidates, vectors, title)
    scores = [math.fsum(one.values()) for one in signs]
    order, left = _covering(candidates, scores, vectors, number)
    place = {at: rank for rank, at in enumerate(order, 1)}
    return [Weighing(place.get(at), one, scores[at] - left[at]) for at, one in enumerate(signs)]


def weighed_words(sentences: Sequence[str]) -> list[Vector]:
    """Return a unit TF-IDF vector for each sentence; words shortened to stems of six letters."""
    bags = [Counter(_stems(sentence)) for sentence in sentences]
    spread = Counter(stem for bag in bags for stem in bag)
    return [
        _unit({stem: count * math.log(1 + len(bags) / spread[stem]) for stem, count in bag.items()})
        for bag in bags
    ]


def likeness(one: Vector, other: Vector) -> float:
    """Return the cosine of two unit vectors."""
    small, large = (one, other) if len(one) < len(other) else (other, one)
    return math.fsum(weight * large[stem] for stem, weight in small.items() if stem in large)


def _stems(words: str) -> list[str]:
    found = text.words(words)
    if len(found) > 1 and all(len(word) == 1 for word in found):
        return [one + other for one, other in pairwise(found)]  # a script without spaces: pairs of characters
    return [word.split("'")[0].split("’")[0][:6] for word in found if len(word) > 3 or word.isdigit()]


def _unit(vector: Vector) -> Vector:
    length = math.sqrt(math.fsum(weight * weight for weight in vector.values()))
    return {stem: weight / length for stem, weight in vector.items()} if length else {}


_FIGURE = re.compile(r"\d")
_LEANING = re.compile(
    r"(?:this|that|these|those|it|he|she|they|such|but|and|however|nevertheless|in doing so|in effect"
    r"|this is|there)\b",
    re.IGNORECASE,
)


def _signs(candidates: Sequence[Candidate], vectors: list[Vector], title: str) -> list[dict[str, float]]:
    middle: Counter[str] = Counter()
    for vector in vectors:
        middle.update(vector)
    center = _unit(dict(middle))
    heading = _unit(dict(Counter(_stems(title))))
    centrality = [likeness(vector, center) for vector in vectors]
    most = max(centrality, default=0.0) or 1.0
    return [
        {
            "place": 1.5 / (1 + at / 4),
            "opens": 0.25 if candidate.sentence.first else 0.0,
            "speaker": _attributed(candidate.said),
            "names": min(len(candidate.names), 4) / 4,
            "figures": 0.5 if _FIGURE.search(candidate.words) else 0.0,
            "dates": 0.5 if candidate.dates else 0.0,
            "centrality": centrality[at] / most,
            "title": likeness(vectors[at], heading),
            "leans": -0.5 if _LEANING.match(candidate.words) else 0.0,
        }
        for at, candidate in enumerate(candidates)
    ]


def _attributed(said: Attribution) -> float:
    if said.speaker.kind == "outlet":
        return 0.0
    return 0.5 if said.speaker.named is False else 0.75


def _covering(
    candidates: Sequence[Candidate], scores: list[float], vectors: list[Vector], number: int
) -> tuple[list[int], dict[int, float]]:
    """Take the best one again and again; a paragraph or voice that had its say waits, and so do repeats.

    Returns:
        The order, and what was left of each score when it was taken, or in the end.
    """
    last: dict[int, float] = {}
    left = dict(enumerate(scores))
    taken: Counter[int] = Counter()
    order: list[int] = []
    while left and len(order) < number:
        best = max(left, key=lambda at: (left[at], -at))
        last[best] = left.pop(best)
        order.append(best)
        paragraph, voice = candidates[best].sentence.paragraph, _voice(candidates[best])
        taken[paragraph] += 1
        for at in left:
            left[at] -= likeness(vectors[at], vectors[best])
            left[at] -= 0.6 * taken[paragraph] * (candidates[at].sentence.paragraph == paragraph)
            left[at] -= 0.1 * (_voice(candidates[at]) == voice)
    return order, last | left


def _voice(candidate: Candidate) -> str:
    speaker = candidate.said.speaker
    return f"{speaker.kind}:{speaker.name}"
