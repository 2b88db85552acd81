"""What changes in the sources and in what they say. No I/O."""

from __future__ import annotations

from collections.abc import Iterator

from site_build import wording
from site_build.compare import changes
from site_build.compare.called import Called
from site_build.compare.fields import differing, short
from site_build.records import Claim, Record
from site_build.site import Site, shown

_FIELDS = (
    "status", "kind", "title", "subtitle", "publisher", "authors", "published", "updated", "captured",
    "language", "url", "archives", "categories", "tags", "origin", "replaces", "rights", "vouched_by",
    "capture",
)  # fmt: skip
"""What a source states or what is stated of it, and not how it came to be known: a reader sees these."""
_CLAIM = ("speaker", "modality", "cue", "via", "entities", "dates", "translation", "note")


def sources(old: Site, new: Site, called: Called) -> Iterator[changes.SourceChange]:
    """The sources that came, went, or of which something else is stated."""
    for record in new.records:
        if record.id not in old.record:
            yield _source(record, "new", called)
    for record in old.records:
        if record.id not in new.record:
            yield _source(record, "gone", called)
    for before, after in _both(old, new):
        fields = differing(before, after, _FIELDS)
        text = before.text != after.text
        if fields or text:
            yield _source(after, "changed", called).model_copy(update={"fields": fields, "text": text})


def claims(old: Site, new: Site, called: Called) -> Iterator[changes.ClaimChange]:
    """The claims that came, went, were looked at or corrected; last those of sources that came or went."""
    for before, after in _both(old, new):
        yield from _claims(before, after, called)
    for record in new.records:
        if record.id not in old.record:
            for claim in shown(record):
                yield changes.ClaimChange(
                    claim=called.claim(record, claim), what="new", decided=_decided(claim)
                )
    for record in old.records:
        if record.id not in new.record:
            for claim in shown(record):
                yield _gone(record, claim, called)


def _both(old: Site, new: Site) -> Iterator[tuple[Record, Record]]:
    """The sources of both sides that are not the very same."""
    for after in new.records:
        before = old.record.get(after.id)
        if before is not None and before is not after:
            yield before, after


def _source(record: Record, what: changes.What, called: Called) -> changes.SourceChange:
    claims_ = shown(record)
    return changes.SourceChange(
        source=called.source(record),
        title=short(wording.title(record)),
        what=what,
        claims=len(claims_),
        reviewed=sum(claim.status == "reviewed" for claim in claims_),
        decided=sum(map(_decided, claims_)),
    )


def _claims(before: Record, after: Record, called: Called) -> Iterator[changes.ClaimChange]:
    was = {claim.id: claim for claim in before.claims}
    now = {claim.id: claim for claim in after.claims}
    for id_, claim in now.items():
        earlier = was.get(id_)
        if earlier is not None:
            yield from _changed(earlier, claim, after, called)
        elif claim.status != "rejected":
            yield changes.ClaimChange(claim=called.claim(after, claim), what="new", decided=_decided(claim))
    for id_, claim in was.items():
        if id_ not in now and claim.status != "rejected":
            yield _gone(before, claim, called)


def _changed(before: Claim, after: Claim, record: Record, called: Called) -> Iterator[changes.ClaimChange]:
    """What became of one claim: whether it was looked at, and what of it was corrected."""
    said = called.claim(record, after)
    fields = differing(before, after, _CLAIM)
    if before.status != after.status:
        what = "reopened" if after.status == "found" else after.status
        yield changes.ClaimChange(claim=said, what=what, fields=fields, decided=_decided(after))
    elif fields and after.status != "rejected":
        yield changes.ClaimChange(claim=said, what="corrected", fields=fields, decided=_decided(after))


def _gone(record: Record, claim: Claim, called: Called) -> changes.ClaimChange:
    return changes.ClaimChange(claim=called.claim(record, claim), what="gone", decided=_decided(claim))


def _decided(claim: Claim) -> bool:
    return claim.status == "reviewed" or bool(claim.points)
