"""The records that pass between rooms. No behaviour, no I/O.

Read this file first: each room takes one of these and returns another. A `Record` is a
file of ``dossier/records/``: the front matter, and the cleaned text below it.
Positions are half-open ``[start, end)`` ranges of Unicode code points in the cleaned
text, as in the W3C Web Annotation model. An absent value is ``None`` or an empty tuple
and means "not stated"; it is never written.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from site_build import dates

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
SHA256 = r"^[0-9a-f]{64}$"
TIMECODE = r"[0-9]{1,2}:[0-5][0-9](?::[0-5][0-9])?"
"""A time in a recording, such as ``1:05`` or ``00:12:34``."""

Slug = Annotated[str, Field(pattern=SLUG, max_length=80)]
Sha256 = Annotated[str, Field(pattern=SHA256)]
Edtf = Annotated[str, AfterValidator(dates.read)]
"""A date at EDTF level 1, such as ``2026-03-11``, ``2026-03~``, ``2014/2016`` or ``199X``.

Plain words are read as well, since people write these fields too; what is kept is EDTF.
"""
Day = Annotated[str, AfterValidator(dates.read_day)]
"""One calendar day, such as ``2026-03-11``; read from plain words too, as ``Edtf`` is."""
Line = Annotated[str, Field(min_length=1, max_length=2000, pattern=r"^[^\n\r]*$")]
"""Text without a line break, such as a title or a name."""

Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
"""A BCP 47 tag, such as ``en`` or ``zh-Hans``."""

Kind = Literal["article", "report", "statement", "document", "digest", "post", "interview", "image"]
SpeakerKind = Literal["outlet", "person", "group", "organisation", "other_outlet"]
Modality = Literal["fact", "assessment", "forecast", "denied"]
ClaimStatus = Literal["found", "reviewed", "rejected"]
Relation = Literal["supports", "disputes", "qualifies"]
Doubt = Literal["title", "short", "widely-used", "number", "negation", "other-subject"]
"""What can be doubtful about a quote as evidence for a point, though a person linked it; see `doubts`."""


class Model(BaseModel):
    """What all records share: frozen, and closed to unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Place(Model):
    """Where something stands, as a reader is shown it. One of the four is set."""

    line: int | None = Field(None, ge=1)
    """Line of the capture, for things outside the cleaned text."""
    paragraph: int | None = Field(None, ge=1)
    page: int | None = Field(None, ge=1)
    timecode: Annotated[str, Field(pattern=rf"^{TIMECODE}$")] | None = None


class Origin(Model):
    """A work that a source is derived from, or that it cites."""

    kind: Literal["derived_from", "cites"]
    name: Line | None = None
    title: Line | None = None
    url: Line | None = None
    source: Slug | None = None
    """The work itself, where it is filed here: what it rests on, whoever is taken from it rests on too."""
    published: Edtf | None = None
    place: Place | None = None


class Status(Model):
    """What became of the source after its publication."""

    state: Literal["corrected", "retracted", "gone", "partial", "withdrawn"]
    note: Line | None = None


class Rights(Model):
    """What of a source may appear on the site."""

    publish: Literal["full", "quotes"] = "quotes"
    """All of it needs a licence or a permission; our own digest of a work needs neither."""
    license: Line | None = None
    permission: Line | None = None
    """Who gave leave, and how, such as ``letter of the publisher, 3 May 2026``."""


class Checked(Model):
    """Who compared a capture that is not in git with its record, and when."""

    by: Line
    on: Day


class Attachment(Model):
    """The image, document or recording that people typed a transcript from, known by its digest."""

    file: Annotated[str, Field(pattern=r"^attachment\.[a-z0-9]{1,5}$")]
    """A name that cannot leave the folder, and that is safe in the command readers are shown."""
    media_type: Annotated[str, Field(pattern=r"^[a-z]+/[a-z0-9.+-]{1,60}$")]
    bytes: int = Field(ge=0)
    sha256: Sha256
    private: bool | None = None
    """True where the file is kept out of git, though the transcript is not."""


class CaptureRef(Model):
    """The capture a record was made from."""

    file: Line
    media_type: Line
    bytes: int = Field(ge=0)
    sha256: Sha256
    transcript: bool | None = None
    """True where people typed the words: every quote is then labelled so."""
    attachment: Attachment | None = None
    private: bool | None = None
    checked: Checked | None = None


class Removed(Model):
    """How much of the page one rule cut. Its text is never recorded."""

    rule: Line
    lines: int = Field(ge=0)
    characters: int = Field(ge=0)


class Made(Model):
    """From what a record was made: a build makes it again when one of these differs."""

    dossier: Line
    capture: Sha256
    """Of ``capture.yaml``, which holds the digest of the capture itself."""
    curation: Sha256 | None = None


class Speaker(Model):
    """Who is said to have said a claim."""

    kind: SpeakerKind
    name: Line | None = None
    described_as: Line | None = None
    named: bool | None = None
    """False for voices the source leaves unnamed ("experts", "officials")."""


class FoundDate(Model):
    """A date that a claim's words state."""

    edtf: Edtf
    words: Line
    anchor: Literal["published", "text"] | None = None
    """What a relative date was counted from; absent for an explicit one."""


class Translation(Model):
    """The quote in another language. Never called the quote."""

    lang: Language
    text: Line
    by: Line


class Bearing(Model):
    """What an editor says a claim does to a point at issue."""

    point: Slug
    relation: Relation
    how: Literal["explicit", "incompatible"] | None = None
    note: Line | None = None
    value: Line | None = None
    unit: Line | None = None
    as_of: Edtf | None = None
    replaces: Line | None = None
    fine: tuple[Doubt, ...] | None = None
    """Doubts about it that an editor has looked at and does not share."""
    by: Line | None = None
    on: Day | None = None


class Silence(Model):
    """An editor looked for something on a point in this source and found nothing."""

    point: Slug
    by: Line | None = None
    on: Day | None = None


class Claim(Model):
    """What one source says, in its own words. Its key everywhere is ``source#claim``."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9]{8}(-[0-9]+)?$")]
    quote: Annotated[str, Field(min_length=1)]
    start: int = Field(ge=0)
    end: int = Field(ge=1)
    place: Place
    speaker: Speaker
    cue: Line | None = None
    via: Line | None = None
    modality: Modality
    entities: tuple[Line, ...] = ()
    dates: tuple[FoundDate, ...] = ()
    restates: Annotated[str, Field(pattern=r"^[a-z0-9]{8}(-[0-9]+)?$")] | None = None
    rank: int = Field(ge=1)
    rule: Line
    status: ClaimStatus = "found"
    by: Line | None = None
    on: Day | None = None
    moved: bool | None = None
    note: Line | None = None
    translation: Translation | None = None
    points: tuple[Bearing, ...] = ()
    not_on: tuple[Slug, ...] = ()
    """Points that an editor says it does not bear on."""
    not_with: tuple[Line, ...] = ()
    """Claims, as SOURCE#CLAIM, that an editor says it is neither at odds nor of one point with."""


class Record(Model):
    """One source, as everything to the right of ``dossier/records/`` sees it."""

    id: Slug
    kind: Kind = "article"
    title: Line | None = None
    subtitle: Line | None = None
    publisher: Line | None = None
    authors: tuple[Line, ...] = ()
    published: Edtf | None = None
    updated: Edtf | None = None
    captured: Day | None = None
    language: Language | None = None
    url: Line | None = None
    archives: tuple[Line, ...] = ()
    categories: tuple[Line, ...] = ()
    tags: tuple[Line, ...] = ()
    origin: tuple[Origin, ...] = ()
    replaces: Slug | None = None
    no_copy_of: tuple[Slug, ...] = ()
    status: Status | None = None
    rights: Rights = Rights()
    vouched_by: Line | None = None
    from_: dict[str, str] = Field(default_factory=dict, alias="from")
    """Field name to where its value was found, such as ``title: headline@3``."""
    capture: CaptureRef
    removed: tuple[Removed, ...] = ()
    made: Made
    silent_on: tuple[Silence, ...] = ()
    claims: tuple[Claim, ...] = ()
    text: str = Field("", exclude=True)
    """The cleaned text, paragraphs parted by one blank line; below the front matter."""


@dataclass(frozen=True, slots=True)
class Capture:
    """The bytes of one page at one moment, as they were saved."""

    data: bytes
    name: str
    """File name as it was given; only its extension is a hint, the content decides."""
    transcript: bool = False
    """True where people typed it: it is Markdown then, whatever it looks like."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A block of the page that one rule took away. Shown to the one who files it, never recorded."""

    rule: str
    first_line: int
    """Line of the page the block begins at, counted from 1; 0 where the format has no lines."""
    lines: int
    text: str


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph of a transcript: whose it is, and at which time of the recording."""

    start: int
    """First code point of the words, after the marks that open the paragraph."""
    end: int
    label: str | None = None
    """As it is typed, such as ``A``; a paragraph without one goes on as the one before."""
    timecode: str | None = None
    asks: bool = False
    """True for the one who asks: what is said in a question is no claim of the source."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """What the file around a page says: the program that saved it wrote that, and not the outlet."""

    url: str | None = None
    captured: str | None = None
    """The day it was saved, such as ``2026-03-12``."""
    title: str | None = None
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The main text of a page, and what was taken away to get it."""

    media_type: str
    """``text/html``, ``multipart/related`` (MHTML), ``application/pdf``, ``text/plain`` or ``text/markdown``,
    as the content shows."""
    page: str
    """The capture decoded, line breaks as ``\\n``, controls mended: what metadata rules read."""
    text: str
    """The cleaned text: paragraphs parted by one blank line, verbatim otherwise."""
    body: tuple[int, int] = (0, 0)
    """Half-open range of lines of ``page`` that the text came from; (0, 0) for HTML."""
    cuts: tuple[Cut, ...] = ()
    headings: tuple[str, ...] = ()
    """Paragraphs of ``text`` that are section headings, so that no claim is taken from them."""
    partial: bool = False
    """True where the page shows only the beginning of the article (a paywall)."""
    turns: tuple[Turn, ...] = ()
    """One for each paragraph of a transcript; empty for other sources."""
    pages: tuple[tuple[int, int], ...] = ()
    """Where each printed page begins in ``text``, and its number; empty for formats without pages."""
    hidden: tuple[str, ...] = ()
    """Passages of ``text`` that readers of the page could not see, as far as its mark-up tells."""
    envelope: Envelope = Envelope()


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page states about itself. Absent beats wrong."""

    title: str | None = None
    subtitle: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    captured: str | None = None
    language: str | None = None
    url: str | None = None
    categories: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    origin: tuple[Origin, ...] = ()
    found: dict[str, str] = field(default_factory=dict)
    """Field name to where its value was found: ``headline@3``, ``jsonld``, ``meta:og:title``."""
