"""One source: its capture and what people decided go in, its record comes out. No I/O.

This is the whole left half of the dossier, top to bottom. It sees one source and nothing else.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from site_build import rights
from site_build.claims import claim_at, find_claims
from site_build.clean import clean
from site_build.curate import corrected, decided
from site_build.curation import CaptureFile, Curation
from site_build.metadata import metadata
from site_build.problems import Refused
from site_build.records import (
    Capture,
    CaptureRef,
    Claim,
    Cleaned,
    Cut,
    Made,
    Metadata,
    Record,
    Removed,
    Rights,
    Status,
)
from site_build.settings import Settings


@dataclass(frozen=True, slots=True)
class Source:
    """All that a record is made from."""

    id: str
    data: bytes
    """The capture's bytes, whose digest has been checked."""
    capture: CaptureFile
    curation: Curation
    made: Made


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood of a capture, before people decided anything."""

    cleaned: Cleaned
    metadata: Metadata
    claims: tuple[Claim, ...]


def read(capture: Capture, settings: Settings) -> Reading:
    """Understand a capture.

    Raises:
        Refused: it cannot be read.
    """
    cleaned = clean(capture, limit=settings.limit)
    stated = metadata(capture, cleaned)
    return Reading(cleaned, stated, find_claims(cleaned, stated, wanted=settings.claims))


def extract(source: Source, settings: Settings) -> tuple[Record, list[Refused]]:
    """Make a source's record.

    Returns:
        The record, and what in its ``curation.yaml`` could not be applied.

    Raises:
        Refused: the capture cannot be read.
    """
    reading = read(Capture(source.data, source.capture.original_name or source.capture.file), settings)
    fields, origins = _stated(reading.metadata, source.capture)
    fields, given, faults = corrected(fields, source.curation)
    origins.update(dict.fromkeys(sorted(given & origins.keys() | given & set(_LOCATED)), "curation"))
    stated = _restated(reading.metadata, fields)
    claims = reading.claims
    if given & {"published", "publisher", "language", "kind"}:
        # Relative dates are counted from the day of publication, and the outlet's own voice bears its name.
        claims = find_claims(reading.cleaned, stated, wanted=settings.claims)
    text = reading.cleaned.text
    outcome = decided(
        text, claims, source.curation, lambda start, end: claim_at(reading.cleaned, stated, start, end)
    )
    if reading.cleaned.partial and "status" not in given:
        fields["status"] = Status(state="partial")
    record = Record(
        id=source.id,
        **{name: value for name, value in fields.items() if value not in (None, ())},
        from_={name: origins[name] for name in _LOCATED if name in origins},
        capture=_reference(source.capture, settings),
        removed=removed(reading.cleaned.cuts),
        made=source.made,
        silent_on=outcome.silent_on,
        claims=outcome.claims,
        text=text,
    )
    return _withheld(record, settings), [*faults, *outcome.faults]


def removed(cuts: tuple[Cut, ...]) -> tuple[Removed, ...]:
    """How much each rule cut, the most first."""
    lines: Counter[str] = Counter()
    characters: Counter[str] = Counter()
    for cut in cuts:
        lines[cut.rule] += cut.lines
        characters[cut.rule] += len(cut.text)
    order = sorted(lines, key=lambda rule: (-characters[rule], rule))
    return tuple(Removed(rule=rule, lines=lines[rule], characters=characters[rule]) for rule in order)


_LOCATED = [
    "title",
    "subtitle",
    "publisher",
    "authors",
    "published",
    "updated",
    "captured",
    "language",
    "url",
    "archives",
    "categories",
    "tags",
    "origin",
]


def _stated(metadata: Metadata, capture: CaptureFile) -> tuple[dict[str, Any], dict[str, str]]:
    """The fields as the page and the filing give them, and where each was found."""
    fields = {name: getattr(metadata, name, None) for name in _LOCATED}
    found = {name: where for name, where in metadata.found.items() if fields.get(name) not in (None, ())}
    for name, value in (("url", capture.url), ("captured", capture.captured)):
        if value is not None:
            fields[name] = value
            found[name] = "capture.yaml"
    return fields, found


def _restated(metadata: Metadata, fields: dict[str, Any]) -> Metadata:
    """The metadata with people's corrections, as the claim rules need it."""
    values = {name: getattr(metadata, name) for name in Metadata.__slots__}
    values.update({name: fields[name] for name in ("title", "publisher", "published", "language", "authors")})
    if fields.get("kind") == "digest":
        # "Last week" in a digest is the week before the work it sums up, not before the digest.
        works = [origin.published for origin in fields["origin"] or () if origin.kind == "derived_from"]
        values["published"] = next(filter(None, works), None)
    return Metadata(**values)


def _reference(capture: CaptureFile, settings: Settings) -> CaptureRef:
    private = True if settings.captures == "private" else capture.private
    return CaptureRef(
        file=capture.file,
        media_type=capture.media_type,
        bytes=capture.bytes,
        sha256=capture.sha256,
        private=private or None,
        checked=capture.checked,
    )


def _withheld(record: Record, settings: Settings) -> Record:
    """A record whose capture is private holds no text and no more quotes than may be published."""
    if not record.capture.private:
        return record
    public = rights.published(record.model_copy(update={"rights": Rights(publish="quotes")}), settings)
    claims = tuple(claim for claim in record.claims if claim.id in public)
    return record.model_copy(update={"text": "", "claims": claims})
