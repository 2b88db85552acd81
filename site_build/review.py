"""The state of a review: which claim is next, what was decided, what can be taken back. No I/O.

A review goes through the claims that nobody has looked at, the weightiest first, source by source; then
through those that were reviewed before, which can still be linked to points. A person can name the claims
instead, whatever was decided on them, and go back to the one before. Each decision is a mapping
that belongs at the end of ``curation.yaml`` and refers to its claim by the claim's own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Literal

from site_build.curate import decided
from site_build.curation import Curation, Decision
from site_build.records import Claim, Record
from site_build.selectors import reference
from site_build.text import Span, paragraphs

Why = Literal["found", "reviewed", "named"]
"""Why a claim is in the queue: nobody looked at it, it was reviewed before, or a person named it."""

CONTEXT = 600
"""Characters of a paragraph shown on either side of a quote; most paragraphs are shorter."""


@dataclass(frozen=True, slots=True)
class Item:
    """A claim in the queue."""

    source: str
    claim: Claim
    why: Why = "found"


@dataclass(frozen=True, slots=True)
class Step:
    """A decision of this run."""

    at: int
    item: Item
    """The claim before it."""


@dataclass(frozen=True, slots=True)
class Review:
    """A run: the queue, where it stands, and what was decided in it."""

    items: tuple[Item, ...] = ()
    at: int = 0
    steps: tuple[Step, ...] = ()

    @property
    def current(self) -> Item | None:
        """The claim to look at; None where the queue is at its end."""
        return self.items[self.at] if self.at < len(self.items) else None

    @property
    def place(self) -> tuple[int, int]:
        """Which of how many claims of its source the current one is, among those that are there as it is."""
        group = _group(self.items[self.at])
        mine = [at for at, item in enumerate(self.items) if _group(item) == group]
        return mine.index(self.at) + 1, len(mine)


def queued(review: Review, record: Record) -> Review:
    """The review with the claims of one more source that nobody has looked at, the weightiest first."""
    return _with(review, record, "found")


def looked_at_before(review: Review, records: Iterable[Record]) -> Review:
    """The review with the claims that were reviewed before it began, source by source."""
    for record in records:
        review = _with(review, record, "reviewed")
    return review


def named(review: Review, source: str, claim: Claim) -> Review:
    """The review with one claim more that a person named, whatever was decided on it."""
    return replace(review, items=(*review.items, Item(source, claim, "named")))


def gone_back(review: Review) -> Review | None:
    """The review at the claim before, which may be decided already; None at the first of the run."""
    return replace(review, at=review.at - 1) if review.at else None


def skipped(review: Review) -> Review:
    """The review at the next claim."""
    return replace(review, at=review.at + 1)


def noted(review: Review, claim: Claim, *, stays: bool = False) -> Review:
    """The review after a decision on the current claim.

    Args:
        review: before it.
        claim: the claim as it is after the decision.
        stays: whether more is to be decided on the same claim.
    """
    item = review.items[review.at]
    changed = replace(item, claim=claim)
    items = (*review.items[: review.at], changed, *review.items[review.at + 1 :])
    steps = (*review.steps, Step(review.at, item))
    return Review(items, review.at if stays else review.at + 1, steps)


def taken_back(review: Review) -> Review:
    """The review without its last decision, at the claim that it was about."""
    step = review.steps[-1]
    items = (*review.items[: step.at], step.item, *review.items[step.at + 1 :])
    return Review(items, step.at, review.steps[:-1])


def decision(text: str, claim: Claim, says: dict[str, Any]) -> dict[str, Any] | None:
    """A decision on a claim; None where its words cannot be told from the same words elsewhere.

    Args:
        text: the cleaned text.
        claim: what is decided on.
        says: what is decided, in the order in which it is to stand; empty values are left out.
    """
    words = reference(text, claim.start, claim.end)
    return None if words is None else {**words, **{key: value for key, value in says.items() if value}}


def applied(record: Record, claim: Claim, decision: dict[str, Any]) -> Claim | None:
    """The claim as the next build has it; None where the decision would not be about this claim alone.

    Args:
        record: the claim's, as it was opened.
        claim: as it is after earlier decisions of this run.
        decision: one more.
    """

    def none_new(start: int, end: int) -> Claim:
        raise LookupError

    curation = Curation(decisions=(Decision.model_validate(decision),))
    before = {(one.start, one.end): one for one in record.claims} | {(claim.start, claim.end): claim}
    try:
        after = decided(record.text, tuple(before.values()), curation, none_new)
    except LookupError:
        return None
    changed = [one for one in after.claims if _said(one) != _said(before[one.start, one.end])]
    mine = next(one for one in after.claims if (one.start, one.end) == (claim.start, claim.end))
    if after.faults or any(one is not mine for one in changed):
        return None
    return mine.model_copy(update={"id": claim.id, "rank": claim.rank})


def context(text: str, claim: Claim) -> tuple[str, str, str]:
    """The paragraph around a quote: what stands before it, the quote, and what stands after it."""
    start, end = _around(text, claim)
    first, last = start, end
    if claim.start - start > CONTEXT:
        first = _word_from(text, claim.start - CONTEXT, claim.start)
    if end - claim.end > CONTEXT:
        last = _word_until(text, claim.end, claim.end + CONTEXT)
    before = ("… " if first > start else "") + text[first : claim.start]
    after = text[claim.end : last] + (" …" if last < end else "")
    return before, text[claim.start : claim.end], after


def _word_from(text: str, start: int, end: int) -> int:
    """Where the first whole word between two places begins; the first place where there is no space."""
    space = re.compile(r"\s+(?=\S)").search(text, start - 1, end)
    return space.end() if space else start


def _word_until(text: str, start: int, end: int) -> int:
    """Where the last whole word between two places ends; the last place where there is no space."""
    spaces = [space.start() for space in re.compile(r"(?<=\S)\s").finditer(text, start, end + 1)]
    return spaces[-1] if spaces else end


def _group(item: Item) -> tuple[str, Why]:
    return item.source, item.why


def _with(review: Review, record: Record, status: Literal["found", "reviewed"]) -> Review:
    there = {(item.source, item.claim.start, item.claim.end) for item in review.items}
    wanted = [
        claim
        for claim in record.claims
        if claim.status == status and (record.id, claim.start, claim.end) not in there
    ]
    wanted.sort(key=lambda claim: claim.rank)
    return replace(review, items=(*review.items, *(Item(record.id, claim, status) for claim in wanted)))


def _said(claim: Claim) -> Claim:
    """A claim without what follows from the other claims of its source."""
    return claim.model_copy(update={"rank": 1, "id": "aaaaaaaa"})


def _around(text: str, claim: Claim) -> Span:
    """From the beginning of the first paragraph that a claim stands in to the end of the last."""
    spans = [span for span in paragraphs(text) if span[0] < claim.end and claim.start < span[1]]
    return spans[0][0], spans[-1][1]
