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

from site_build.attribution import Attribution
from site_build.claims.claimlike import Sentence
from site_build.likeness.vectors import Vector, cosine, stems, unit, weighed_words
from site_build.records import FoundDate


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
    center = unit(dict(middle))
    heading = unit(dict(Counter(stems(title))))
    centrality = [cosine(vector, center) for vector in vectors]
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
            "title": cosine(vectors[at], heading),
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
    voices = [_voice(candidate) for candidate in candidates]
    last: dict[int, float] = {}
    left = dict(enumerate(scores))
    taken: Counter[int] = Counter()
    order: list[int] = []
    while left and len(order) < number:
        best = max(left, key=lambda at: (left[at], -at))
        last[best] = left.pop(best)
        order.append(best)
        paragraph, voice = candidates[best].sentence.paragraph, voices[best]
        taken[paragraph] += 1
        for at in left:
            left[at] -= cosine(vectors[at], vectors[best])
            left[at] -= 0.6 * taken[paragraph] * (candidates[at].sentence.paragraph == paragraph)
            left[at] -= 0.1 * (voices[at] == voice)
    return order, last | left


def _voice(candidate: Candidate) -> str:
    speaker = candidate.said.speaker
    return f"{speaker.kind}:{speaker.name}"
