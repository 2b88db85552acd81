"""Whether words stand in a source: the claims of its record, and the quotes that date an event. No I/O."""

from __future__ import annotations

from collections.abc import Iterator

from site_build import rights
from site_build.problems import Refused
from site_build.records import Claim, Record
from site_build.selectors import Selector, nearest, paragraph_of, select
from site_build.text import key


def misplaced(record: Record, text: str) -> Iterator[tuple[int, Claim]]:
    """Yield the claims, with their numbers in the record, that do not stand to the letter at their place.

    Args:
        record: whose claims.
        text: the cleaned text in which they are looked for.
    """
    for index, claim in enumerate(record.claims):
        paragraph = claim.place.paragraph
        if text[claim.start : claim.end] != claim.quote or (
            paragraph is not None and paragraph != paragraph_of(text, claim.start)
        ):
            yield index, claim


def event_fault(record: Record, quote: str) -> Refused | None:
    """What is wrong with the words by which an event is dated; None where they stand in the source."""
    if rights.withdrawn(record.status):
        remedy = "Take `quote` out; the date may stay if somebody else states it."
        return Refused("quote-not-found", f"{record.id!r} was withdrawn: none of its words is shown", remedy)
    if stands(record, quote):
        return None
    near = nearest(record.text, quote) if record.text else []
    remedy = "Copy the words from the record."
    if near:
        named = "; ".join(f'"{sentence}" (paragraph {number})' for sentence, number in near)
        remedy = f"Nearest: {named}. {remedy}"
    return Refused("quote-not-found", f"these words are not in {record.id!r}: {quote!r}", remedy)


def stands(record: Record, quote: str) -> bool:
    """Return whether words stand in a source, once or more; of a private one only its quotes are known."""
    if record.text:
        return select(record.text, quote) == "ambiguous" or isinstance(select(record.text, quote), Selector)
    return any(key(quote) in key(claim.quote) for claim in record.claims)
