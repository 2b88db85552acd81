"""The files that people write, as types. No behaviour, no I/O.

`CaptureFile` is ``sources/<id>/capture.yaml``, `Curation` is ``curation.yaml`` beside it;
`Event` and `Entity` are entries of the lists in ``dossier/events.yaml`` and
``dossier/entities.yaml``. An absent value means "nothing decided": the page's own word stands.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from site_build.records import (
    Attachment,
    Checked,
    ClaimStatus,
    Day,
    Doubt,
    Edtf,
    FoundDate,
    Kind,
    Language,
    Line,
    Modality,
    Model,
    Origin,
    Relation,
    Rights,
    Sha256,
    Slug,
    Speaker,
    SpeakerKind,
    Status,
    Translation,
)

Written = Line
"""A date as people write it, in plain words or EDTF; read by `dates.read` when it is applied."""

EntityKind = Literal[
    "person", "group", "organisation", "outlet", "country", "place", "agreement", "weapon", "work", "topic"
]


PageField = Literal[
    "title", "subtitle", "publisher", "authors", "published", "updated", "language", "url", "archives",
    "categories", "tags", "origin", "replaces", "no_copy_of", "status", "vouched_by",
]  # fmt: skip
"""A field that can be absent; a source always has a kind and rights."""

ClaimField = Literal["cue", "via", "translation", "note"]
"""What a claim need not have; `entities` and `dates` are emptied instead."""


class CaptureFile(Model):
    """What was known when the capture was filed."""

    file: Annotated[str, Field(pattern=r"^capture\.[a-z0-9]{1,12}$")]
    """A name that cannot leave the folder, and that is safe in the command readers are shown."""
    media_type: Line
    bytes: int = Field(ge=0)
    sha256: Sha256
    url: Line | None = None
    captured: Day | None = None
    original_name: Line | None = None
    transcript: bool | None = None
    """True where people typed the words; false is not written."""
    attachment: Attachment | None = None
    private: bool | None = None
    checked: Checked | None = None


class Decision(Model):
    """What a person decided about one quote, or about a point that the source is silent on."""

    quote: Annotated[str, Field(min_length=1)] | None = None
    after: Annotated[str, Field(min_length=1)] | None = None
    """Words directly before the right occurrence, where the quote stands more than once."""
    claim: Line | None = None
    status: ClaimStatus | None = None
    speaker: Speaker | None = None
    cue: Line | None = None
    via: Line | None = None
    modality: Modality | None = None
    entities: tuple[Line, ...] | None = None
    dates: tuple[FoundDate, ...] | None = None
    translation: Translation | None = None
    absent: tuple[ClaimField, ...] | None = None
    """What the rules found and what is not so."""
    point: Slug | None = None
    relation: Relation | None = None
    how: Literal["explicit", "incompatible"] | None = None
    note: Line | None = None
    value: Line | None = None
    unit: Line | None = None
    as_of: Written | None = None
    replaces: Line | None = None
    fine: tuple[Doubt, ...] | None = None
    """Doubts about a link to a `point` that an editor has looked at and does not share."""
    not_on: tuple[Slug, ...] | None = None
    """Points that these words do not bear on: none is suggested again, and a link to it is taken back."""
    not_with: tuple[Line, ...] | None = None
    """Claims, as SOURCE#CLAIM, that these words are neither at odds with nor of one point with."""
    silent_on: Slug | None = None
    by: Line | None = None
    on: Day | None = None

    @model_validator(mode="after")
    def _decides_something(self) -> Decision:
        if (self.quote is None) == (self.silent_on is None):
            raise ValueError("a decision names either a `quote` or a point it is `silent_on`")
        if (self.point is None) != (self.relation is None):
            raise ValueError("`point` and `relation` go together")
        if self.relation == "disputes" and not (self.how and self.note):
            raise ValueError(
                "`disputes` needs `how: explicit` or `how: incompatible`, and a `note` that says why"
            )
        if self.point is None and any(
            (self.how, self.value, self.unit, self.as_of, self.replaces, self.fine)
        ):
            raise ValueError("`how`, `value`, `unit`, `as_of`, `replaces` and `fine` belong to a `point`")
        if self.point is not None and self.point in (self.not_on or ()):
            raise ValueError("a quote cannot bear on a point and be `not_on` it")
        return self


class Voice(Speaker):
    """Who speaks in the lines of a transcript that begin with a label, or in those without one."""

    kind: SpeakerKind = "person"
    label: Line | None = None


class Curation(Model):
    """What people decided about one source: corrected fields, then decisions, the later one winning."""

    kind: Kind | None = None
    title: Line | None = None
    subtitle: Line | None = None
    publisher: Line | None = None
    authors: tuple[Line, ...] | None = None
    published: Written | None = None
    updated: Written | None = None
    language: Language | None = None
    url: Line | None = None
    archives: tuple[Line, ...] | None = None
    categories: tuple[Line, ...] | None = None
    tags: tuple[Line, ...] | None = None
    origin: tuple[Origin, ...] | None = None
    replaces: Slug | None = None
    no_copy_of: tuple[Slug, ...] | None = None
    """Sources that this one looks like and has nothing to do with, as an editor knows."""
    status: Status | None = None
    rights: Rights | None = None
    vouched_by: Line | None = None
    absent: tuple[PageField, ...] = ()
    """Fields that the page states wrongly and nobody can state right; it wins over a value."""
    speakers: tuple[Voice, ...] = ()
    decisions: tuple[Decision, ...] = ()


class EventDate(Model):
    """When an event happened, according to one source.

    Without ``when`` the source only tells of it: then it happened on or before the day of publication.
    """

    when: Edtf | None = None
    source: Slug | None = None
    quote: Annotated[str, Field(min_length=1)] | None = None

    @model_validator(mode="after")
    def _is_dated(self) -> EventDate:
        if self.when is None and self.source is None:
            raise ValueError("say `when`, or name the `source` that tells of it: its day bounds the event")
        return self


class Event(Model):
    """Something that happened, as the editors word it."""

    id: Slug
    title: Line
    dates: Annotated[tuple[EventDate, ...], Field(min_length=1)]
    note: Line | None = None
    tags: tuple[Line, ...] = ()


class Facts(Model):
    """What an editor states of an outlet, and on whose word. Facts, never a rating."""

    owner: Line | None = None
    country: Line | None = None
    state_run: bool | None = None
    aggregator: bool | None = None
    """True where it mostly passes on what others published."""
    according_to: Line
    """An address, or words that say where anybody can look it up."""

    @model_validator(mode="after")
    def _states_something(self) -> Facts:
        if all(fact is None for fact in (self.owner, self.country, self.state_run, self.aggregator)):
            raise ValueError(
                "no fact stands here: give `owner`, `country`, `state_run` or `aggregator`, "
                "or leave `facts` out"
            )
        return self


class Entity(Model):
    """A name that claims use, with the other names it goes by."""

    name: Line
    kind: EntityKind = "topic"
    aliases: tuple[Line, ...] = ()
    """Other names of the same thing."""
    metonyms: tuple[Line, ...] = ()
    """Names of other things that stand for it in a quote, as "Moscow" stands for Russia."""
    only_in: tuple[Slug, ...] = ()
    """The sources in which the other names mean this one; all, where none is given."""
    facts: Facts | None = None
    note: Line | None = None

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Entity:
        if self.facts and self.kind != "outlet":
            raise ValueError(
                f"`facts` are of outlets, and {self.name!r} is of kind `{self.kind}`: write `kind: outlet`, "
                "or leave them out"
            )
        if self.only_in and not (self.aliases or self.metonyms):
            raise ValueError(
                "`only_in` says where the names under `aliases` mean this one, and there are none: give it "
                "a `name` that tells it apart, and under `aliases` the name that it shares"
            )
        return self


class Independent(Model):
    """Sources that an editor knows to rest on different origins, and how one can know it."""

    sources: Annotated[tuple[Slug, ...], Field(min_length=2)]
    note: Line


class Point(Model):
    """Front matter of a point at issue; the editors' analysis stands below it."""

    point: Line
    """The statement, as a sentence in the editors' words that claims can support or dispute."""
    tags: tuple[Line, ...] = ()
    since: Written | None = None
    """The earliest day on which a source could speak of it: those published before are said to be so."""
    formerly: tuple[Slug, ...] = ()
    """Ids of points merged into this one, or that it had before: links and decisions still find it."""
    independent: Independent | None = None


class Prose(Model):
    """Front matter of a page that people write."""

    title: Line
    description: Line | None = None
