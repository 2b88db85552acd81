"""From a quote to its place in a text, and back. No I/O.

A quote is found when it occurs exactly once: to the letter, or else with quotation marks,
dashes and spaces made alike. It never moves to other words; where it is not found, the
nearest sentences are only named.

Source: W3C Web Annotation Data Model, text quote and text position selectors.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from typing import Literal

from site_build.nearest import LEAST, alike, groups, plain
from site_build.text import Span, paragraphs, sentences

MOST_BEFORE = 50
"""Words before a quote by which it is told from another: where more are alike, a passage is repeated."""
_SAMPLE = 16
"""Groups of letters by which the sentences are chosen that a quote is compared with in full."""
_COMPARED = 8

_ALIKE = {
    **dict.fromkeys("‘’‚‛′´`", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
}


@dataclass(frozen=True, slots=True)
class Selector:
    """A place in a text: ``text[start:end] == exact``."""

    start: int
    end: int
    exact: str


def select(text: str, quote: str, *, after: str = "") -> Selector | Literal["absent", "ambiguous"]:
    """Find the one place where `quote` stands.

    Args:
        text: the cleaned text.
        quote: the words to find.
        after: words directly before the right occurrence, where there are several; the space between
            need not be written.

    Returns:
        The place, in the words of the text; "absent" or "ambiguous" where there is not exactly one.
    """
    if not after:
        quote = quote.strip()
    span = _only(text, quote, after)
    if span == "absent":
        folded, positions = _folded(text)
        wanted, before = _fold(quote)[0].strip(), _fold(after)[0]
        span = _only(folded, wanted, before)
        if span == "absent" and before:
            span = _only(folded, wanted, f"{before.rstrip()} ")
        if not isinstance(span, str):
            span = positions[span[0]], positions[span[1] - 1] + 1
    if isinstance(span, str):
        return span
    return Selector(*span, text[slice(*span)])


def reference(text: str, start: int, end: int) -> dict[str, str] | None:
    """Return the words by which `select` finds a place again: the quote, and `after` where it stands twice.

    Returns:
        ``quote``, and as few words before it as tell it from the others; None where `MOST_BEFORE` do not,
        which is so too for a first of several that has no words before it.
    """
    quote = text[start:end]
    wanted = Selector(start, end, quote)
    if select(text, quote) == wanted:
        return {"quote": quote}
    before = text[:start].rsplit(maxsplit=MOST_BEFORE)[-MOST_BEFORE:]
    for number in range(1, len(before) + 1):
        after = " ".join(before[-number:])
        if select(text, quote, after=after) == wanted:
            return {"quote": quote, "after": after}
    return None


def nearest(text: str, quote: str, *, language: str | None = None, most: int = 2) -> list[tuple[str, int]]:
    """Name the sentences that are most like a quote that was not found.

    Returns:
        Pairs of a sentence and the number of its paragraph, best first; none that is hardly like it.
    """
    wanted = groups(plain(quote))
    found = [(_likeness(wanted, groups(one.plain)), one) for one in _compared(text, wanted, language)]
    found.sort(key=lambda item: (-item[0], item[1].paragraph))
    return [(one.words, one.paragraph) for likeness, one in found[:most] if likeness >= LEAST]


def sentences_like(text: str, quote: str, *, language: str | None = None) -> list[Selector]:
    """Return the sentences that share most with a quote, those that share nothing left out."""
    compared = _compared(text, groups(plain(quote)), language)
    return [Selector(one.start, one.start + len(one.words), one.words) for one in compared]


def _compared(text: str, wanted: frozenset[str], language: str | None) -> list[_Sentence]:
    """The sentences worth a closer look, which costs much more than this one."""
    sample = sorted(wanted)[:: len(wanted) // _SAMPLE + 1]
    listed = _sentences(text, language)
    shared = ((sum(group in one.plain for group in sample), -at) for at, one in enumerate(listed))
    return [listed[-at] for number, at in nlargest(_COMPARED, shared) if number]


def paragraph_of(text: str, start: int) -> int:
    """Return the number, counted from 1, of the paragraph that holds a position."""
    return text.count("\n\n", 0, start) + 1


@dataclass(frozen=True, slots=True)
class _Sentence:
    start: int
    words: str
    paragraph: int
    plain: str
    """As it is compared."""


# The quotes of one source come one after the other: its text is read once for all of them.
@lru_cache(maxsize=1)
def _sentences(text: str, language: str | None) -> tuple[_Sentence, ...]:
    return tuple(
        _Sentence(start, text[start:end], number, plain(text[start:end]))
        for number, paragraph in enumerate(paragraphs(text), 1)
        for start, end in sentences(text, paragraph, language)
    )


def _likeness(wanted: frozenset[str], there: frozenset[str]) -> float:
    # A quote that stands in a longer sentence is nearly that sentence.
    return max(alike(wanted, there), 0.9 * len(wanted & there) / len(wanted))


def _only(text: str, quote: str, after: str) -> Span | Literal["absent", "ambiguous"]:
    if not quote:
        return "absent"
    needle = after + quote
    first = text.find(needle)
    if first < 0:
        return "absent"
    if text.find(needle, first + 1) >= 0:
        return "ambiguous"
    return first + len(after), first + len(needle)


@lru_cache(maxsize=1)
def _folded(text: str) -> tuple[str, list[int]]:
    return _fold(text)


def _fold(text: str) -> tuple[str, list[int]]:
    """Return the text with marks alike and spaces single, and where each character stood in the original."""
    out: list[str] = []
    positions: list[int] = []
    for position, character in enumerate(text):
        if character == "\u00ad":
            continue
        plain = _ALIKE.get(character, character)
        if plain.isspace():
            if out and out[-1] == " ":
                continue
            plain = " "
        out.append(plain)
        positions.append(position)
    return "".join(out), positions
