"""A capture on its way in, and what is written beside it when it is filed. `capture` does the writing.

``capture.yaml`` is written once. ``curation.yaml`` begins with a commented template, and is people's from
then on.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from site_build import store, turns, withhold
from site_build.appending import appended
from site_build.attachment import Attached
from site_build.curation import CaptureFile
from site_build.extract import Reading
from site_build.frontmatter import dump
from site_build.problems import printable
from site_build.recordfile import without_empty
from site_build.records import Capture, Kind


@dataclass(frozen=True, slots=True)
class Answers:
    """What only a person knows of a capture."""

    url: str | None = None
    captured: str | None = None
    publisher: str | None = None
    publish: str | None = None
    """``full`` or ``quotes``."""
    license: str | None = None
    permission: str | None = None
    """Who allowed it, and how; a licence or a permission belongs to ``full``."""
    private: bool = False
    kind: Kind | None = None
    vouched_by: str | None = None
    described_as: str | None = None
    """What the one who speaks in a transcript is called, who stays unnamed."""
    withheld: tuple[str, ...] = ()
    """Names that may stand in nothing that is filed; they are compared and forgotten."""
    quote: str | None = None
    """Words that whoever suggested the source holds to matter; nobody has reviewed them."""
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Incoming:
    """A capture on its way in."""

    capture: Capture
    reading: Reading
    found_at: Path | None
    """The file it came from; None for an address."""
    answers: Answers
    attachment: Attached | None = None

    @property
    def hides_attachment(self) -> bool:
        """Whether the attachment is kept out of git: a voice or a face is a name too."""
        return self.answers.private or bool(self.answers.withheld)


def answered(incoming: Incoming, answers: Answers) -> Incoming:
    """The capture with what a person said; what they left out stays as it was."""
    before = incoming.answers
    names = [field.name for field in fields(Answers)]
    merged = {name: getattr(answers, name) or getattr(before, name) for name in names}
    return replace(incoming, answers=Answers(**merged))


def refuse_withheld(incoming: Incoming) -> None:
    """Refuse to file anything that holds a name which is to be kept out.

    Raises:
        Refused: withheld-name.
    """
    if not incoming.answers.withheld:
        return
    texts = {
        "the transcript": incoming.reading.cleaned.page,
        "the name of the file": incoming.capture.name,
        "what you answered for capture.yaml": capture_yaml(incoming, "capture.md"),
        "what you answered for curation.yaml": _answered(incoming),
    }
    data = b""
    if incoming.attachment:
        texts["the name of the attachment"] = incoming.attachment.found_at.name
        data = incoming.attachment.data
    withhold.refuse(incoming.answers.withheld, texts, data)


def capture_yaml(incoming: Incoming, name: str) -> str:
    """What was known when the capture was filed, under the name that it got."""
    answers, stated = incoming.answers, incoming.reading.metadata
    attachment = None
    if incoming.attachment:
        attachment = incoming.attachment.described(private=incoming.hides_attachment)
    value = CaptureFile(
        file=name,
        media_type=incoming.reading.cleaned.media_type,
        bytes=len(incoming.capture.data),
        sha256=store.sha256(incoming.capture.data),
        url=answers.url or stated.url,
        captured=answers.captured or stated.captured,
        original_name=_one_line(incoming.capture.name) if incoming.capture.name != name else None,
        transcript=incoming.capture.transcript or None,
        attachment=attachment,
        private=answers.private or None,
    )
    note = "# Written by `dossier add` when the capture was filed; what is missing, add by hand.\n"
    return note + dump(without_empty(value.model_dump(mode="json", exclude_none=True)))


def curation(incoming: Incoming) -> str:
    """The template, and what was answered."""
    template = TRANSCRIPT_TEMPLATE if incoming.capture.transcript else TEMPLATE
    text = _HELPED + template + _answered(incoming)
    if incoming.answers.why:
        # A comment: it is a stranger's, and nothing of it is for the site.
        text += (
            "\n".join(
                textwrap.wrap(
                    f"Why it matters, says who suggested it: {printable(incoming.answers.why)}",
                    100,
                    initial_indent="# ",
                    subsequent_indent="# ",
                )
            )
            + "\n"
        )
    if incoming.answers.quote:
        return appended(text.encode(), {"quote": incoming.answers.quote, "status": "found"}).decode()
    return text


def is_answered(incoming: Incoming) -> bool:
    """Whether anything was answered that belongs into ``curation.yaml``."""
    return bool(_answered(incoming) or incoming.answers.why or incoming.answers.quote)


def _answered(incoming: Incoming) -> str:
    """What is known before anybody has looked at the record, as it stands in ``curation.yaml``."""
    answers = incoming.answers
    known: dict[str, Any] = {
        "kind": answers.kind,
        "publisher": answers.publisher,
        "rights": without_empty(
            {"publish": answers.publish, "license": answers.license, "permission": answers.permission}
        ),
        "vouched_by": answers.vouched_by,
    }
    if answers.described_as:
        label = turns.answering(incoming.reading.cleaned)
        voice = {"label": label, "kind": "person", "described_as": answers.described_as, "named": False}
        known["speakers"] = [without_empty(voice)]
    known = without_empty(known)
    return dump(known) if known else ""


_HELPED = "# yaml-language-server: $schema=../../site/data/curation.schema.json\n"
"""With it, text editors that know the convention offer keys and values, once the site is built."""
TEMPLATE = """\
# Corrections and decisions about this source, by people. `dossier build` never writes this file.
# Take the leading "# " off a line to use it; a key that is absent means "as the page states it".
#
# title: The headline as it stands on the page
# publisher: Harbour Times
# authors: [Ada Example]
# published: about 11 March 2026
# language: en
# tags: [ports, labour]
# rights: {publish: full, license: CC BY 4.0}
#
# decisions:
# - {quote: "words exactly as they stand in the record", status: reviewed, by: ed, on: 2026-03-14}
# - {quote: "words that are no claim", status: rejected}
# - {quote: "words of somebody else", speaker: {kind: person, name: Ada Example, named: true}}
# - {quote: "words that the rules missed", speaker: {kind: group, name: dockers, named: false}}
"""


TRANSCRIPT_TEMPLATE = """\
# Corrections and decisions about this transcript, by people. `dossier build` never writes this file.
# Take the leading "# " off a line to use it; a key that is absent means "as the transcript states it".
#
# kind: interview
# vouched_by: the name of the one who answers for the words
# published: 2026-03-11
# language: en
# tags: [ports, labour]
# rights: {publish: full, license: CC BY 4.0}
#
# speakers:
# - {label: A, kind: person, described_as: a port manager, named: false}
#
# decisions:
# - {quote: "words exactly as they stand in the record", status: reviewed, by: ed, on: 2026-03-14}
# - {quote: "words that are no claim", status: rejected}
"""


def _one_line(name: str) -> str:
    return (
        " ".join("".join(character if character.isprintable() else " " for character in name).split())[:200]
        or "page"
    )
