"""Where a quote has gone when its text changed: to the one sentence that is nearly the same, or nowhere.

A capture never changes, but its cleaned text does when the rules for cleaning do, and a quote may be decided
on again in a later capture. A look-alike is worse than nothing: two sentences that are both near enough,
another figure, or a "not" more or less, and the quote is nowhere.
"""

from __future__ import annotations

from difflib import SequenceMatcher

from site_build.claims.repeats import same_facts
from site_build.selectors import Selector, sentences_like
from site_build.text import key

NEAR = 0.75
"""Ratio of difflib from which a sentence is nearly the same. Measured on edited texts: none went to a wrong
place, and only sentences that had been deleted were lost."""


def moved(text: str, quote: str, *, language: str | None = None) -> Selector | None:
    """Return the one sentence of a text that is nearly a quote which does not stand in it; None if none is.

    Args:
        text: the cleaned text.
        quote: words that `selectors.select` does not find in it.
        language: BCP 47, for the ends of sentences.
    """
    wanted = key(quote)
    near = [
        place
        for place in sentences_like(text, quote, language=language)
        if _ratio(wanted, key(place.exact)) >= NEAR
    ]
    return near[0] if len(near) == 1 and same_facts(quote, near[0].exact) else None


def _ratio(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < NEAR or matcher.quick_ratio() < NEAR:
        return 0.0
    return matcher.ratio()
