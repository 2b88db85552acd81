"""Whether two sentences of one source say the same again, in nearly the same words. No I/O.

A summary box or a lead repeats the body: that is a repeat, never a second claim and never a confirmation.
Only words are compared, so figures and negations have to agree: "rose by 4 percent" and "rose by 5 percent"
share nearly all of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from site_build import text

ALIKE = 0.8
"""Share of words in common (Dice) above which two sentences are near-equal."""

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_NOT = frozenset(
    """
    not no never none neither nor without deny denied denies hardly cannot nicht kein keine nie niemals ne pas
    jamais aucun non sin nunca ningún не нет ни никогда без
    """.split()
)


def repeats(sentences: Sequence[str]) -> list[int | None]:
    """Return, for each sentence, the place of the one that it says again; None for most.

    Of two near-equal ones the later says the earlier again. A short one whose words nearly all stand in a
    longer one says that again, wherever it stands: a summary comes before what it sums up.
    """
    bags = [Counter(text.words(sentence)) for sentence in sentences]
    figures = [Counter(_FIGURE.findall(sentence)) for sentence in sentences]
    stems = [_stems(bag) for bag in bags]
    out: list[int | None] = [None] * len(sentences)
    for at, bag in enumerate(bags):
        alike = (
            first for first in range(at) if _near_equal(bags[first], bag) and figures[first] == figures[at]
        )
        out[at] = next(alike, None)
    for at, short in enumerate(stems):
        if out[at] is None and len(short) >= _FEWEST:
            out[at] = next(
                (
                    whole
                    for whole in range(len(sentences))
                    if out[whole] is None
                    and len(stems[whole]) >= 1.5 * len(short)
                    and len(short & stems[whole]) >= CONTAINED * len(short)
                    and figures[at] <= figures[whole]
                    and _negations(bags[at]) == _negations(bags[whole])
                ),
                None,
            )
    return out


CONTAINED = 0.8
"""Share of a short sentence's words that a longer one has, from which it only sums that up."""
_FEWEST = 5


def _stems(bag: Counter[str]) -> frozenset[str]:
    """Beginnings of the longer words, and figures: inflected languages change the ends."""
    return frozenset(word[:5] for word in bag if len(word) > 3 or word.isdigit())


def same_facts(one: str, other: str) -> bool:
    """Return whether two sentences that are alike have the same figures, and deny alike."""
    if sorted(_FIGURE.findall(one)) != sorted(_FIGURE.findall(other)):
        return False
    return _negations(Counter(text.words(one))) == _negations(Counter(text.words(other)))


def _near_equal(one: Counter[str], other: Counter[str]) -> bool:
    enough = ALIKE * (one.total() + other.total())
    if 2 * min(one.total(), other.total()) < enough or 2 * len(one.keys() & other.keys()) < enough / 2:
        return False
    return 2 * (one & other).total() >= enough and _negations(one) == _negations(other)


def _negations(words: Counter[str]) -> int:
    return sum(count for word, count in words.items() if word in _NOT or word.endswith(("n't", "n’t")))
