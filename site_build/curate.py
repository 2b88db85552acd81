"""Apply what people decided about one source: corrected fields, then decisions on claims. No I/O.

A decision's quote is its reference. It is found in the text to the letter, or with marks and
spaces made alike, or as the one sentence that is nearly the same; it then belongs to the claim
whose words it stands in, or else makes a claim of its own. Later decisions win. What was decided
on other words holds for the new ones, except that nobody has reviewed these.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from site_build import dates
from site_build.curation import Curation, Decision
from site_build.moved import moved
from site_build.problems import Refused
from site_build.records import Bearing, Claim, Record, Rights, Silence
from site_build.selectors import Selector, nearest, select
from site_build.text import key

ClaimAt = Callable[[int, int], Claim]
"""Makes the claim for a range of the text, as the rules would have made it."""

FIELDS = [
    "kind",
    "title",
    "subtitle",
    "publisher",
    "authors",
    "published",
    "updated",
    "language",
    "url",
    "archives",
    "categories",
    "tags",
    "origin",
    "replaces",
    "no_copy_of",
    "status",
    "rights",
    "vouched_by",
]
_HELPED = 20
"""Faults of a source up to which the sentences nearest to a quote are looked for: more are mended later."""
_DATES = ("published", "updated")
_CLAIM_FIELDS = ("speaker", "cue", "via", "modality", "entities", "dates", "translation", "status")


@dataclass(frozen=True, slots=True)
class Decided:
    """The claims of a source after people's decisions."""

    claims: tuple[Claim, ...]
    silent_on: tuple[Silence, ...]
    faults: tuple[Refused, ...]


def corrected(fields: dict[str, Any], curation: Curation) -> tuple[dict[str, Any], set[str], list[Refused]]:
    """Lay people's corrections over the fields the page states.

    Returns:
        The fields, the names of those that people gave, and dates that could not be read.
    """
    out = dict(fields)
    given: set[str] = set()
    faults: list[Refused] = []
    for name in FIELDS:
        value = getattr(curation, name)
        if value is None:
            continue
        if name in _DATES:
            try:
                value = dates.read(value)
            except ValueError as error:
                faults.append(_date_fault(name, error))
                continue
        out[name] = value
        given.add(name)
    for name in curation.absent:
        out[name] = None
        given.discard(name)
    if without_leave(out):
        faults.append(_no_leave())
        out["rights"] = Rights()
    return out, given, faults


def without_leave(fields: dict[str, Any]) -> bool:
    """Return whether a text is to be published in full, and nothing says who allows it."""
    rights = fields.get("rights")
    if rights is None or rights.publish != "full" or fields.get("kind") == "digest":
        return False
    return not (rights.license or rights.permission)


def decided(text: str, claims: tuple[Claim, ...], curation: Curation, claim_at: ClaimAt) -> Decided:
    """Apply the decisions, in their order.

    Args:
        text: the cleaned text.
        claims: what the rules found, in the order of the text.
        curation: what people decided.
        claim_at: makes a claim where a decision quotes words that the rules missed.
    """
    by_span = {(claim.start, claim.end): claim for claim in claims}
    silences: list[Silence] = []
    faults: list[Refused] = []
    said: dict[_About, tuple[int, object]] = {}
    for index, decision in enumerate(curation.decisions):
        field = f"decisions[{index}]"
        if decision.silent_on is not None:
            silences.append(Silence(point=decision.silent_on, by=decision.by, on=decision.on))
            faults += _overruled(said, index, {("point", decision.silent_on): "silence"})
            continue
        place = select(text, decision.quote or "", after=decision.after or "")
        helped = len(faults) < _HELPED
        gone = moved(text, decision.quote or "") if place == "absent" and helped else None
        if isinstance(place, str) and gone is None:
            faults.append(_not_found(text, decision, field, place, helped=helped))
            continue
        if not _decides(decision):
            faults.append(_empty(field))
            continue
        if isinstance(place, str):
            assert gone is not None
            place = gone
            faults.append(_moved(decision, place, field))
        claim = _holding(by_span, place) or claim_at(place.start, place.end)
        faults += _overruled(said, index, _says(claim, decision))
        try:
            changed = _with(claim, decision)
            by_span[claim.start, claim.end] = _unreviewed(changed) if gone else changed
        except ValueError as error:
            faults.append(_date_fault(f"{field}.as_of", error))
    ordered = [by_span[span] for span in sorted(by_span)]
    bears = {bearing.point for claim in ordered for bearing in claim.points}
    # A passage that was found makes the earlier word that there is none untrue.
    silent = tuple(silence for silence in silences if silence.point not in bears)
    return Decided(_numbered(ordered), silent, tuple(faults))


def is_backed(record: Record, curation: Curation) -> bool:
    """Return whether each review, link and silence that a record tells of was decided in a curation.

    For records whose text is not here to apply the decisions to.
    """
    decisions = [(key(one.quote), one) for one in curation.decisions if one.quote]
    silent = {one.silent_on for one in curation.decisions if one.silent_on}
    for claim in record.claims:
        words = key(claim.quote)
        own = [one for quote, one in decisions if quote in words or (claim.moved and one.quote)]
        links = {(one.point, one.relation) for one in own}
        if any((bearing.point, bearing.relation) not in links for bearing in claim.points):
            return False
        if claim.status == "reviewed" and not own:
            return False
    return all(silence.point in silent for silence in record.silent_on)


def _holding(by_span: dict[tuple[int, int], Claim], place: Selector) -> Claim | None:
    """The claim whose words hold the quote; the shortest one if several do."""
    holding = [span for span in by_span if span[0] <= place.start and place.end <= span[1]]
    return by_span[min(holding, key=lambda span: span[1] - span[0])] if holding else None


def _decides(decision: Decision) -> bool:
    refused = decision.not_on or decision.not_with
    return bool(
        decision.point or decision.note or decision.absent or refused or _given(decision, _CLAIM_FIELDS)
    )


def _given(decision: Decision, names: Iterable[str]) -> dict[str, Any]:
    return {name: value for name in names if (value := getattr(decision, name)) is not None}


_About = tuple[object, ...]


def _says(claim: Claim, decision: Decision) -> dict[_About, object]:
    """What a decision says, and of what: two that say otherwise of the same are no longer both true."""
    span = (claim.start, claim.end)
    says: dict[_About, object] = {
        (*span, name): getattr(decision, name)
        for name in ("status", "speaker", "modality")
        if getattr(decision, name) is not None
    }
    if decision.point is not None:
        says[(*span, decision.point)] = decision.relation
        says["point", decision.point] = "passage"
    says |= dict.fromkeys(((*span, point) for point in decision.not_on or ()), "nothing")
    return says


def _overruled(
    said: dict[_About, tuple[int, object]], index: int, says: dict[_About, object]
) -> list[Refused]:
    """Report each earlier decision that this one overrules; the later one holds."""
    found = []
    for about, value in says.items():
        earlier = said.get(about)
        said[about] = (index, value)
        if earlier is not None and earlier[1] != value:
            what = f"the point {about[1]!r}" if about[0] == "point" else "this claim"
            message = f"this says otherwise of {what} than decisions[{earlier[0]}]; the later one holds"
            remedy = "Nothing need be done; take the earlier one out if it was a slip."
            found.append(Refused("decision-overruled", message, remedy, field=f"decisions[{index}]"))
    return found


def _with(claim: Claim, decision: Decision) -> Claim:
    changes = _given(decision, _CLAIM_FIELDS)
    if decision.note is not None and decision.point is None:
        changes["note"] = decision.note
    changes |= dict.fromkeys(decision.absent or ())
    if changes:
        # A decision that only links the claim to a point says nothing about who reviewed it.
        changes |= _given(decision, ("by", "on"))
        if decision.status is None and claim.status == "found":
            # Whoever corrects a claim's speaker or wording has looked at it.
            changes["status"] = "reviewed"
    if decision.point is not None and decision.relation is not None:
        others = tuple(bearing for bearing in claim.points if bearing.point != decision.point)
        changes["points"] = (*others, _bearing(decision))
        changes["not_on"] = tuple(point for point in claim.not_on if point != decision.point)
    return _refused(claim.model_copy(update=changes), decision)


def _refused(claim: Claim, decision: Decision) -> Claim:
    """The claim without what a decision says it does not bear on, or has nothing to do with."""
    not_on = decision.not_on or ()
    return claim.model_copy(
        update={
            "points": tuple(bearing for bearing in claim.points if bearing.point not in not_on),
            "not_on": tuple(dict.fromkeys((*claim.not_on, *not_on))),
            "not_with": tuple(dict.fromkeys((*claim.not_with, *(decision.not_with or ())))),
        }
    )


def _unreviewed(claim: Claim) -> Claim:
    """The claim without anybody's word for it: an editor has looked at other words."""
    status = "found" if claim.status == "reviewed" else claim.status
    return claim.model_copy(update={"moved": True, "status": status, "by": None, "on": None})


def _bearing(decision: Decision) -> Bearing:
    names = ("point", "relation", "how", "note", "value", "unit", "replaces", "fine", "by", "on")
    values = {name: getattr(decision, name) for name in names}
    as_of = dates.read(decision.as_of) if decision.as_of else None
    return Bearing(**values, as_of=as_of)


def _numbered(claims: list[Claim]) -> tuple[Claim, ...]:
    """Make ids unique and ranks dense; claims that people made or kept come before the machine's."""
    seen: dict[str, int] = {}
    unique = []
    for claim in claims:
        base = claim.id.split("-")[0]
        seen[base] = seen.get(base, 0) + 1
        unique.append(base if seen[base] == 1 else f"{base}-{seen[base]}")
    order = sorted(range(len(claims)), key=lambda index: (_weight(claims[index]), claims[index].rank, index))
    ranks = {index: rank for rank, index in enumerate(order, 1)}
    return tuple(
        claim.model_copy(update={"id": unique[index], "rank": ranks[index]})
        for index, claim in enumerate(claims)
    )


def _weight(claim: Claim) -> int:
    return {"reviewed": 0, "found": 1, "rejected": 2}[claim.status]


def _not_found(text: str, decision: Decision, field: str, why: str, *, helped: bool) -> Refused:
    quote = decision.quote or ""
    if why == "ambiguous":
        remedy = "Add `after:` with the words directly before the one you mean, or quote more words."
        return Refused(
            "quote-ambiguous",
            f"these words stand there more than once: {quote!r}",
            remedy,
            field=f"{field}.quote",
        )
    remedy = "Copy the words from the record."
    near = nearest(text, quote) if helped else []
    if near:
        remedy = "Nearest: " + "; ".join(f'"{sentence}" (paragraph {number})' for sentence, number in near)
        remedy += ". Copy the words from the record."
    return Refused(
        "quote-not-found", f"these words are not in the text: {quote!r}", remedy, field=f"{field}.quote"
    )


def _moved(decision: Decision, place: Selector, field: str) -> Refused:
    message = f"these words are no longer in the text: {decision.quote!r}; taken for “{place.exact}”"
    remedy = (
        "Compare the two. If it is the same claim, copy the new words; then they count as reviewed again."
    )
    return Refused("quote-moved", message, remedy, field=f"{field}.quote")


def _empty(field: str) -> Refused:
    remedy = "Add what you decided: `status: reviewed`, a `speaker`, a `point` with its `relation`, a `note`."
    return Refused("decision-empty", "this decision decides nothing", remedy, field=field)


def _no_leave() -> Refused:
    message = "it is to be published in full, and neither a licence nor a permission is stated"
    remedy = (
        "Add one to `rights`: `license: CC BY 4.0`, or `permission: letter of the publisher, 3 May 2026`. "
        "Until then it is only quoted."
    )
    return Refused("rights-unstated", message, remedy, field="rights")


def _date_fault(field: str, error: ValueError) -> Refused:
    return Refused("date-unreadable", str(error), dates.SPELLINGS, field=field)
