"""A record that a person edited: which lines to paste into ``curation.yaml`` instead. No I/O.

Whatever a curation can say becomes a line: a field given another value or taken away, a claim corrected,
added or taken away, a link to a point. The rest is said in sentences: why it cannot be, or where it belongs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from site_build.curate import FIELDS
from site_build.curation import Curation
from site_build.frontmatter import dump
from site_build.recordfile import without_empty
from site_build.records import Claim, Record
from site_build.selectors import Selector, reference, select

_CLAIM_FIELDS = ("speaker", "cue", "via", "modality", "entities", "dates", "status", "translation", "note")
_LISTS = ("entities", "dates")
_THE_BUILDS = {
    "id": "it is the name of the source's folder",
    "captured": "it stands in capture.yaml",
    "from_": "it says where the build found a value",
    "capture": "it is what capture.yaml says of the file",
    "removed": "it says what the rules cut",
    "made": "it says what the record was made from",
    "text": "the text is the capture's",
}
_OF_A_CLAIM = {
    "quote": "the words are the capture's; decide on other words by quoting them",
    "start": "it follows from the quote",
    "end": "it follows from the quote",
    "place": "it follows from the quote",
    "rank": "it follows from all claims of the source",
    "rule": "it is the name of the rule that found the speaker",
    "restates": "it follows from the quote",
    "moved": "it follows from the quote",
}


def lines_to_paste(edited: Record, fresh: Record, curation: Curation | None = None) -> list[str]:
    """Return the YAML lines that make the build arrive at what was edited; empty if none can.

    A key of theirs that stands in the file already is replaced; the list ``decisions`` is continued.

    Args:
        edited: the record as a person left it.
        fresh: the record as the build writes it.
        curation: what the file says so far, if there is one.
    """
    so_far = curation.absent if curation else ()
    now, before = _plain(edited), _plain(fresh)
    values = {name: now[name] for name in FIELDS if name in now and now[name] != before.get(name)}
    gone = [name for name in FIELDS if name in before and name not in now]
    absent = [*(name for name in so_far if name not in values), *gone]
    if absent != list(so_far):
        values["absent"] = absent
    decisions = list(_decisions(edited, fresh))
    if decisions:
        values["decisions"] = decisions
    return dump(values, for_people=True).rstrip("\n").split("\n") if values else []


def beyond_curation(edited: Record, fresh: Record) -> list[str]:
    """Return a sentence for each thing that was edited and that no line of a curation can say."""
    said = [
        f"`{name.rstrip('_')}` stays: {why}."
        for name, why in _THE_BUILDS.items()
        if getattr(edited, name) != getattr(fresh, name)
    ]
    here = "take that decision out of the file"
    for silence in fresh.silent_on:
        if silence.point not in {one.point for one in edited.silent_on}:
            said.append(f"That nothing was found on `{silence.point}` was decided: {here}.")
    before = {claim.id: claim for claim in fresh.claims}
    for claim in edited.claims:
        if claim.id in before:
            said += _beyond(claim, before[claim.id], here)
        elif _found(claim, fresh.text) is None:
            said.append(
                f"Claim {claim.id} is not added: its words do not stand in the text, or not just once."
            )
    kept = {claim.id for claim in edited.claims}
    for claim in fresh.claims:
        if claim.id not in kept and claim.status == "rejected":
            said.append(f"Claim {claim.id} stays in the record: it is rejected, and shown nowhere.")
    return said


def _beyond(edited: Claim, fresh: Claim, here: str) -> Iterator[str]:
    what = f"of claim {fresh.id}"
    for name, why in _OF_A_CLAIM.items():
        if getattr(edited, name) != getattr(fresh, name):
            yield f"`{name}` {what} stays: {why}."
    for name in ("by", "on"):
        if getattr(fresh, name) and not getattr(edited, name):
            yield f"`{name}` {what} stands with a decision: take it out there."
    for name in ("not_on", "not_with"):
        if set(getattr(fresh, name)) - set(getattr(edited, name)):
            yield f"`{name}` {what} was decided: {here}."


def _decisions(edited: Record, fresh: Record) -> Iterator[dict[str, Any]]:
    """What was edited in the claims, and in what they bear on, as decisions."""
    before = {claim.id: claim for claim in fresh.claims}
    for claim in edited.claims:
        if claim.id in before:
            yield from _on_claim(claim, before[claim.id], fresh.text)
        else:
            yield from _added(claim, fresh.text)
    kept = {claim.id for claim in edited.claims}
    for claim in fresh.claims:
        words = _words(claim, fresh.text)
        if claim.id not in kept and claim.status != "rejected" and words is not None:
            yield words | {"status": "rejected"}
    for silence in edited.silent_on:
        if silence not in fresh.silent_on:
            given = silence.model_dump(mode="json", exclude_none=True)
            yield {"silent_on": given.pop("point"), **given}


def _on_claim(edited: Claim, fresh: Claim, text: str) -> Iterator[dict[str, Any]]:
    words = _words(fresh, text)
    if words is None:
        return
    now, before = _plain(edited), _plain(fresh)
    changes = {name: now[name] for name in _CLAIM_FIELDS if name in now and now[name] != before.get(name)}
    gone = [name for name in _CLAIM_FIELDS if name in before and name not in now]
    changes |= {name: [] for name in gone if name in _LISTS}
    absent = [name for name in gone if name not in _LISTS]
    if absent:
        changes["absent"] = absent
    signed = {name: now[name] for name in ("by", "on") if name in now and now[name] != before.get(name)}
    if signed and not changes:
        changes = {"status": edited.status}
    if changes:
        yield words | changes | signed
    yield from _links(edited, fresh, words)


def _added(claim: Claim, text: str) -> Iterator[dict[str, Any]]:
    """A claim that a person wrote into the record: its words, and all that was said of them."""
    words = _found(claim, text)
    if words is not None:
        values = _plain(claim)
        given = (*_CLAIM_FIELDS, "by", "on")
        yield words | {name: values[name] for name in given if name in values}
        yield from _links(claim, claim.model_copy(update={"points": ()}), words)


def _links(edited: Claim, fresh: Claim, words: dict[str, str]) -> Iterator[dict[str, Any]]:
    for bearing in edited.points:
        if bearing not in fresh.points:
            yield words | bearing.model_dump(mode="json", exclude_none=True)
    linked = {bearing.point for bearing in edited.points}
    unlinked = [bearing.point for bearing in fresh.points if bearing.point not in linked]
    refused = {
        "not_on": [*(point for point in edited.not_on if point not in fresh.not_on), *unlinked],
        "not_with": [claim for claim in edited.not_with if claim not in fresh.not_with],
    }
    if any(refused.values()):
        yield words | without_empty(refused)


def _words(claim: Claim, text: str) -> dict[str, str] | None:
    """How a decision refers to a claim; its bare words where the record holds no text."""
    return reference(text, claim.start, claim.end) if text else {"quote": claim.quote}


def _found(claim: Claim, text: str) -> dict[str, str] | None:
    """How a decision refers to words that a person wrote into a record, if they stand in its text."""
    if text[claim.start : claim.end] == claim.quote:
        return reference(text, claim.start, claim.end)
    place = select(text, claim.quote)
    return {"quote": place.exact} if isinstance(place, Selector) else None


def _plain(one: Record | Claim) -> dict[str, Any]:
    return without_empty(one.model_dump(mode="json", exclude_none=True))
