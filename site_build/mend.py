"""A record that a person edited: which lines to paste into ``curation.yaml`` instead. No I/O."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from site_build.curate import FIELDS
from site_build.frontmatter import dump
from site_build.recordfile import without_empty
from site_build.records import Claim, Record
from site_build.selectors import Selector, select

_CLAIM_FIELDS = ("speaker", "cue", "via", "modality", "entities", "dates", "status", "translation", "note")


def lines_to_paste(edited: Record, fresh: Record) -> list[str]:
    """Return the YAML lines that make the build arrive at what was edited; empty if none can.

    A changed text or quote has no such lines: the words are the capture's.
    """
    fields = _changed(edited, fresh, FIELDS)
    before = {claim.id: claim for claim in fresh.claims}
    decisions = [
        decision
        for claim in edited.claims
        if claim.id in before
        for decision in _decisions(claim, before[claim.id], fresh.text)
    ]
    if decisions:
        fields["decisions"] = decisions
    return dump(fields).rstrip("\n").split("\n") if fields else []


def _changed(edited: Record | Claim, fresh: Record | Claim, names: Iterable[str]) -> dict[str, Any]:
    """The fields among `names` that were given another value. One that was taken away cannot be told."""
    now, before = (without_empty(one.model_dump(mode="json", exclude_none=True)) for one in (edited, fresh))
    return {name: now[name] for name in names if name in now and now[name] != before.get(name)}


def _decisions(edited: Claim, fresh: Claim, text: str) -> Iterator[dict[str, Any]]:
    """What was edited in a claim, and in its links to points, as decisions."""
    quote = {"quote": fresh.quote, **_after(fresh, text)}
    changes = _changed(edited, fresh, _CLAIM_FIELDS)
    if changes:
        yield quote | changes | _changed(edited, fresh, ("by", "on"))
    for bearing in edited.points:
        if bearing not in fresh.points:
            yield quote | bearing.model_dump(mode="json", exclude_none=True)


def _after(claim: Claim, text: str) -> dict[str, str]:
    """The words before a quote that stands in the text more than once, as few as tell it from the others."""
    if select(text, claim.quote) != "ambiguous":
        return {}
    before = text[: claim.start].split()
    for number in range(1, len(before) + 1):
        words = " ".join(before[-number:])
        if isinstance(select(text, claim.quote, after=words), Selector):
            return {"after": words}
    return {}
