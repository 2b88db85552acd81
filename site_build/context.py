"""The words next to a quote, as far as the source's rights let them stand beside it. No I/O.

A quote is shown in its place: with up to one sentence before it and one after it, verbatim, from its own
paragraph. Where a source is quoted within a budget, the quotes come first, and what they leave is spent here.
Only the page of the source shows context: it is in no card elsewhere, in no index and in no export.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_build import rights
from site_build.records import Claim, Record
from site_build.settings import Settings
from site_build.text import Span, paragraphs, sentences, words

LONGEST = 80
"""Words. Of the 1,669 sentences of the pages in ``tests/`` 1 in 100 has more than 86, mostly lists."""


@dataclass(frozen=True, slots=True)
class Side:
    """What stands on one side of a quote, up to the quote itself, the space between them included."""

    text: str
    again: bool
    """True where the page has all its words beside another quote, or in one."""


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around a quote; None where nothing does, or may not be shown."""

    before: Side | None
    after: Side | None


def contexts(record: Record, settings: Settings) -> dict[str, Context]:
    """Return the context of the claims of a source whose words are shown, by their ids.

    Of a source that is quoted within a budget, the best claims have their context first, the words before the
    quote before those after it, each word counted once; a sentence that does not fit is left out whole. No
    context holds words of a claim that is rejected, or listed without its words.
    """
    if not record.text or record.capture.private:
        return {}
    published = rights.published(record, settings)
    shown = sorted((claim for claim in record.claims if claim.id in published), key=lambda claim: claim.rank)
    kept_back = [(claim.start, claim.end) for claim in record.claims if claim.id not in published]
    full = record.rights.publish == "full"
    left = rights.budget(record.text, settings) - sum(len(words(claim.quote)) for claim in shown)
    standing = [(claim.start, claim.end) for claim in shown]
    found: dict[str, list[Side | None]] = {}
    around = dict(_around(record, shown))
    for claim in shown:
        found[claim.id] = []
        for span in around[claim.id]:
            size = sum(len(words(record.text[start:end])) for start, end in _without(span, standing))
            may = full or size <= left
            if span[0] == span[1] or not may or any(_meet(span, other) for other in kept_back):
                found[claim.id].append(None)
                continue
            whole = record.text[slice(*span)]
            found[claim.id].append(Side(whole, again=bool(words(whole)) and size == 0))
            standing.append(span)
            left -= size
    return {id_: Context(*sides) for id_, sides in found.items() if any(sides)}


def _around(record: Record, claims: Iterable[Claim]) -> Iterator[tuple[str, tuple[Span, Span]]]:
    """The ids of claims, and the ranges before and after their quotes; empty ones where there is nothing."""
    text, parts = record.text, paragraphs(record.text)
    split: dict[Span, list[Span]] = {}

    def holding(position: int) -> tuple[Span, list[Span]]:
        part = next((one for one in parts if one[0] <= position < one[1]), (position, position))
        if part not in split:
            split[part] = sentences(text, part, record.language)
        return part, split[part]

    for claim in claims:
        before = _before(text, claim.start, *holding(claim.start))
        after = _after(text, claim.end, *holding(claim.end - 1))
        yield claim.id, (_fit(text, before), _fit(text, after))


def _before(text: str, quote: int, part: Span, split: list[Span]) -> Span:
    """From the beginning of the sentence that the last word before the quote stands in, up to the quote."""
    at = next((at for at in range(quote - 1, part[0] - 1, -1) if text[at].isalnum()), part[0])
    return max((start for start, _ in split if start <= at), default=part[0]), quote


def _after(text: str, quote: int, part: Span, split: list[Span]) -> Span:
    """From the quote up to the end of the sentence that the next word stands in."""
    at = next((at for at in range(quote, part[1]) if text[at].isalnum()), part[1] - 1)
    return quote, max(min((end for _, end in split if end > at), default=part[1]), quote)


def _fit(text: str, span: Span) -> Span:
    """The range itself; an empty one where it holds nothing but space, or more than a sentence seldom has."""
    whole = text[slice(*span)]
    return span if whole.strip() and len(words(whole)) <= LONGEST else (span[0], span[0])


def _without(span: Span, others: list[Span]) -> list[Span]:
    """The parts of a range that lie in none of the others."""
    left = [span]
    for first, last in (other for other in others if _meet(span, other)):
        left = [
            piece
            for start, end in left
            for piece in ((start, min(end, first)), (max(start, last), end))
            if piece[0] < piece[1]
        ]
    return left


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
