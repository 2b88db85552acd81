"""Which of the headlines that a page offers is the article's: the one others agree with."""

from __future__ import annotations

from site_build import text
from site_build.metadata import names

_WEIGHTS = {"h1": 1.2, "jsonld": 1.0, "meta:og:title": 0.9, "title": 0.7}
_AGREED = 1.0


def title(offered: list[tuple[str, str]], outlet: str | None) -> tuple[str, str] | None:
    """Return the headline and where it stood, or None where the page offers none.

    Args:
        offered: texts and places, the outlet's name perhaps at their end.
        outlet: the publisher; a heading that is only its name is the logo.
    """
    cleaned = [
        (words, where) for raw, where in offered if (words := names.title(raw, outlet)) and len(words) >= 4
    ]
    candidates = [
        (words, where) for words, where in cleaned if outlet is None or text.key(words) != text.key(outlet)
    ]
    if not candidates:
        return None
    keys = [text.key(words) for words, _ in candidates]
    scores = [
        _WEIGHTS.get(where, 0.5)
        + _AGREED
        * sum(
            _agree(keys[at], other) for i, other in enumerate(keys) if i != at and candidates[i][1] != where
        )
        for at, (_, where) in enumerate(candidates)
    ]
    return candidates[scores.index(max(scores))]


def _agree(one: str, other: str) -> float:
    """1 for the same words, half for one that goes on where the other ends or is cut off."""
    if one == other:
        return 1.0
    short, long = sorted((one.rstrip("…. "), other), key=len)
    return 0.5 if len(short) >= 15 and long.startswith(short) else 0.0
