"""One source: its capture and what people decided go in, its record comes out. No I/O.

This is the whole left half of the dossier, top to bottom. It sees one source and nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from site_build import rights
from site_build.claims import claims_at, find_claims, weighings
from site_build.claims.ranking import Weighing
from site_build.clean import clean
from site_build.curate import corrected, decided
from site_build.curation import CaptureFile, Curation, Voice
from site_build.digests import told
from site_build.metadata import metadata
from site_build.problems import Refused
from site_build.records import (
    Attachment,
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
from site_build.text import Span
from site_build.turns import marked, spoken


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
    """Understand a capture, without knowing what people decided.

    Raises:
        Refused: it cannot be read.
    """
    with _unforeseen_refused():
        cleaned = _cleaned(capture, settings)
        stated = metadata(capture, cleaned)
        return Reading(cleaned, stated, find_claims(cleaned, stated, wanted=settings.claims))


def extract(source: Source, settings: Settings) -> tuple[Record, list[Refused]]:
    """Make a source's record.

    Returns:
        The record, and what in its ``curation.yaml`` could not be applied.

    Raises:
        Refused: the capture cannot be read.
    """
    with _unforeseen_refused():
        return _extracted(source, settings)


def text(source: Source, settings: Settings) -> str:
    """Return the cleaned text of a source, without what it says being looked for.

    Raises:
        Refused: the capture cannot be read.
    """
    with _unforeseen_refused():
        return _cleaned(_capture(source), settings, source.curation.speakers).text


def tombstone(source: Source, settings: Settings) -> tuple[Record, list[Refused]]:
    """Make the record of a source that was withdrawn: the citation and the digest, and no word of its text.

    Returns:
        The record, and what in its ``curation.yaml`` could not be applied.
    """
    fields, found = _stated(Metadata(), source.capture)
    fields, given, faults = corrected(fields, source.curation)
    return _record(source, settings, {name: fields.get(name) for name in CITED}, found, given), faults


def weighed(source: Source, settings: Settings) -> dict[Span, Weighing]:
    """Return why each sentence of a source that can be a claim stands where it does, by its range.

    Raises:
        Refused: the capture cannot be read.
    """
    with _unforeseen_refused():
        capture = _capture(source)
        cleaned = _cleaned(capture, settings, source.curation.speakers)
        fields, _ = _stated(metadata(capture, cleaned), source.capture)
        fields, _, _ = corrected(fields, source.curation)
        return weighings(cleaned, _for_claims(fields), wanted=settings.claims)


def _extracted(source: Source, settings: Settings) -> tuple[Record, list[Refused]]:
    capture, voices = _capture(source), source.curation.speakers
    cleaned = _cleaned(capture, settings, voices)
    fields, found = _stated(metadata(capture, cleaned), source.capture)
    fields, given, faults = corrected(fields, source.curation)
    if cleaned.partial and "status" not in given and "status" not in source.curation.absent:
        fields["status"] = Status(state="partial")
    stated = _for_claims(fields)
    claim_at = claims_at(cleaned, stated)

    def whose(claim: Claim) -> Claim:
        claim = spoken(claim, cleaned, voices)
        return told(claim, stated.origin, stated.language) if fields.get("kind") == "digest" else claim

    outcome = decided(
        cleaned.text,
        tuple(map(whose, find_claims(cleaned, stated, wanted=settings.claims))),
        source.curation,
        lambda start, end: whose(claim_at(start, end)),
    )
    record = _record(source, settings, fields, found, given).model_copy(
        update={
            "removed": removed(cleaned.cuts),
            "silent_on": outcome.silent_on,
            "claims": outcome.claims,
            "text": cleaned.text,
        }
    )
    faults += _hidden_faults(cleaned)
    return _withheld(record, settings), [*faults, *_transcript_faults(source), *outcome.faults]


def _record(
    source: Source, settings: Settings, fields: dict[str, Any], found: dict[str, str], given: set[str]
) -> Record:
    """The record without what its text says."""
    stated = {name: value for name, value in fields.items() if value not in (None, ())}
    return Record(
        id=source.id,
        **stated,
        from_={
            name: "curation" if name in given else found[name]
            for name in _LOCATED
            if name in stated and name not in source.curation.absent and (name in found or name in given)
        },
        capture=_reference(source.capture, settings),
        made=source.made,
    )


def _capture(source: Source) -> Capture:
    name = source.capture.original_name or source.capture.file
    return Capture(source.data, name, transcript=bool(source.capture.transcript))


def _cleaned(capture: Capture, settings: Settings, voices: Sequence[Voice] = ()) -> Cleaned:
    cleaned = clean(capture, limit=settings.limit)
    return marked(cleaned, voices) if capture.transcript else cleaned


def _transcript_faults(source: Source) -> Iterator[Refused]:
    """What only a transcript needs, and what only a transcript can have."""
    if source.capture.transcript and not source.curation.vouched_by:
        remedy = "Add `vouched_by:` with the name of the person who answers for its words."
        yield Refused("transcript-unvouched", "nobody stands by this transcript yet", remedy)
    if source.curation.speakers and not source.capture.transcript:
        remedy = "Take it out; elsewhere a decision on a quote says who its speaker is."
        yield Refused("field-value", "only a transcript has `speakers`", remedy, field="speakers")


def _hidden_faults(cleaned: Cleaned) -> Iterator[Refused]:
    """Words of the text that nobody saw on the page: a reviewer has to know."""
    if cleaned.hidden:
        remedy = "Compare it with the page: a quote of words that nobody could read there needs a `note`."
        yield Refused("text-hidden", unseen(cleaned.hidden), remedy)


def unseen(hidden: Sequence[str]) -> str:
    """How much of a text could not be seen on its page, and how it begins."""
    number = f"{len(hidden):,} passage{'' if len(hidden) == 1 else 's'}"
    beginning = hidden[0] if len(hidden[0]) <= 60 else hidden[0][:60].rsplit(" ", 1)[0] + " …"
    return f"{number} of the text could not be seen on the page, such as: {beginning}"


def removed(cuts: tuple[Cut, ...]) -> tuple[Removed, ...]:
    """How much each rule cut, the most first."""
    lines: Counter[str] = Counter()
    characters: Counter[str] = Counter()
    for cut in cuts:
        lines[cut.rule] += cut.lines
        characters[cut.rule] += len(cut.text)
    order = sorted(lines, key=lambda rule: (-characters[rule], rule))
    return tuple(Removed(rule=rule, lines=lines[rule], characters=characters[rule]) for rule in order)


@contextmanager
def _unforeseen_refused() -> Iterator[None]:
    """Refuse a page that breaks a rule or a library: it costs that source only, and is said."""
    try:
        yield
    except Refused:
        raise
    except Exception as error:
        message = f"reading it failed: {type(error).__name__}: {error}".split("\n")[0]
        remedy = "Please report this with the file; until then, save the page in another form."
        raise Refused("capture-failed", message, remedy) from error


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


CITED = (
    "kind", "title", "publisher", "authors", "published", "updated", "captured", "language", "url",
    "archives", "origin", "replaces", "status",
)  # fmt: skip
"""What stays of a source that was withdrawn: what a citation needs, and what became of it."""


def _stated(metadata: Metadata, capture: CaptureFile) -> tuple[dict[str, Any], dict[str, str]]:
    """The fields as the page and the filing give them, and where each was found."""
    fields = {name: getattr(metadata, name, None) for name in _LOCATED}
    found = {name: where for name, where in metadata.found.items() if fields.get(name) not in (None, ())}
    for name, value in (("url", capture.url), ("captured", capture.captured)):
        if value is not None:
            fields[name] = value
            found[name] = "capture.yaml"
    return fields, found


def _for_claims(fields: dict[str, Any]) -> Metadata:
    """The fields as the claim rules need them: people's corrections are in them."""
    published = fields["published"]
    if fields.get("kind") == "digest":
        # "Last week" in a digest is the week before the work it sums up, not before the digest.
        works = [origin.published for origin in fields["origin"] or () if origin.kind == "derived_from"]
        published = next(filter(None, works), None)
    return Metadata(
        title=fields["title"],
        publisher=fields["publisher"],
        authors=fields["authors"] or (),
        published=published,
        language=fields["language"],
        origin=fields["origin"] or (),
    )


def _reference(capture: CaptureFile, settings: Settings) -> CaptureRef:
    private = True if settings.captures == "private" else capture.private
    return CaptureRef(
        file=capture.file,
        media_type=capture.media_type,
        bytes=capture.bytes,
        sha256=capture.sha256,
        transcript=capture.transcript or None,
        attachment=_attachment(capture.attachment, private=bool(private)),
        private=private or None,
        checked=capture.checked,
    )


def _attachment(attachment: Attachment | None, *, private: bool) -> Attachment | None:
    """What is kept of a private capture is private too."""
    if attachment is None:
        return None
    return attachment.model_copy(update={"private": private or attachment.private or None})


def _withheld(record: Record, settings: Settings) -> Record:
    """A record whose capture is private holds no text and no more quotes than may be published."""
    if not record.capture.private:
        return record
    public = rights.published(record.model_copy(update={"rights": Rights(publish="quotes")}), settings)
    claims = tuple(claim for claim in record.claims if claim.id in public)
    return record.model_copy(update={"text": "", "claims": claims})
