"""From a quote to its place in a text, and back. No I/O.

A quote is found when it occurs exactly once: to the letter, or else with quotation marks,
dashes and spaces made alike. It never moves to other words; where it is not found, the
nearest sentences are only named.

Source: W3C Web Annotation Data Model, text quote and text position selectors.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import Literal

from site_build.text import Span, paragraphs, sentences

NEAR = 0.6
"""Likeness from which a sentence is worth naming as what may have been meant (difflib's ratio)."""

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
        folded, positions = _fold(text)
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
        ``quote``, and as few words before it as tell it from the others; None where none do, which is so
        for a first of several that has no words before it.
    """
    quote = text[start:end]
    wanted = Selector(start, end, quote)
    if select(text, quote) == wanted:
        return {"quote": quote}
    before = text[:start].split()
    for number in range(1, len(before) + 1):
        after = " ".join(before[-number:])
        if select(text, quote, after=after) == wanted:
            return {"quote": quote, "after": after}
    return None


def nearest(text: str, quote: str, *, language: str | None = None, most: int = 2) -> list[tuple[str, int]]:
    """Name the sentences that are most like a quote that was not found.

    Returns:
        Pairs of a sentence and the number of its paragraph, best first; none below `NEAR`.
    """
    wanted = quote.casefold()
    found: list[tuple[float, int, str]] = []
    for number, paragraph in enumerate(paragraphs(text), 1):
        for start, end in sentences(text, paragraph, language):
            sentence = text[start:end]
            likeness = _likeness(wanted, sentence.casefold())
            if likeness >= NEAR:
                found.append((likeness, number, sentence))
    found.sort(key=lambda item: (-item[0], item[1]))
    return [(sentence, number) for _, number, sentence in found[:most]]


def paragraph_of(text: str, start: int) -> int:
    """Return the number, counted from 1, of the paragraph that holds a position."""
    return text.count("\n\n", 0, start) + 1


def _likeness(wanted: str, sentence: str) -> float:
    # A short quote is compared with the best window of its length, so that part of a sentence is near too.
    matcher = difflib.SequenceMatcher(None, wanted, sentence, autojunk=False)
    whole = matcher.ratio()
    inside = sum(block.size for block in matcher.get_matching_blocks() if block.size > 2) / max(
        len(wanted), 1
    )
    return max(whole, inside * 0.9)


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
