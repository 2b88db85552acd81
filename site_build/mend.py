"""A record that a person edited: which lines to paste into ``curation.yaml`` instead. No I/O."""

from __future__ import annotations

from typing import Any

from site_build.curate import FIELDS
from site_build.frontmatter import dump
from site_build.recordfile import without_empty
from site_build.records import Claim, Record

_CLAIM_FIELDS = ("speaker", "cue", "via", "modality", "entities", "dates", "status", "translation", "note")


def lines_to_paste(edited: Record, fresh: Record) -> list[str]:
    """Return the YAML lines that make the build arrive at what was edited; empty if none can.

    A changed text or quote has no such lines: the words are the capture's.
    """
    fields = {
        name: value
        for name in FIELDS
        if (value := _plain(edited, name)) != _plain(fresh, name) and value is not None
    }
    before = {claim.id: claim for claim in fresh.claims}
    decisions = [
        decision
        for claim in edited.claims
        if claim.id in before and (decision := _decision(claim, before[claim.id])) is not None
    ]
    if decisions:
        fields["decisions"] = decisions
    return dump(fields).rstrip("\n").split("\n") if fields else []


def _plain(record: Record | Claim, name: str) -> Any:
    return without_empty(record.model_dump(mode="json", exclude_none=True)).get(name)


def _decision(edited: Claim, fresh: Claim) -> dict[str, Any] | None:
    changes = {
        name: value
        for name in _CLAIM_FIELDS
        if (value := _plain(edited, name)) != _plain(fresh, name) and value is not None
    }
    return {"quote": fresh.quote, **changes} if changes else None
