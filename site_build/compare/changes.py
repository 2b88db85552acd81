"""What a change does to the dossier, as values: what `dossier diff --json` prints. No behaviour, no I/O.

The schema is published as ``data/changes.schema.json``. Whatever is captured in it is cut to `SHOWN`
characters: these are notes on a change, and no place to publish a text.
"""

from __future__ import annotations

from typing import Literal

from site_build import standing
from site_build.records import ClaimStatus, Model, Relation

SHOWN = 100
"""Characters of a quote, a title or a value that are kept: enough to know it by."""

What = Literal["new", "gone", "changed"]


class Field(Model):
    """One field that is not as it was. None stands for "not stated"."""

    field: str
    before: str | None
    after: str | None


class Source(Model):
    """A source, and how to call it in a sentence."""

    id: str
    called: str
    """Its publisher, with the title where that alone could mean another source too."""
    notice: str | None = None
    """What must be said at every quote of it, such as that it is our own summary."""


class Point(Model):
    """A point at issue, by its statement."""

    id: str
    statement: str


class Claim(Model):
    """A claim, by the beginning of its quote."""

    key: str
    """``source#claim``."""
    source: Source
    quote: str
    status: ClaimStatus
    """``found`` is found by rule and not reviewed."""
    moved: bool = False
    """True where a decision on other words holds for these, which are nearly the same."""


class Reason(Model):
    """Why a standing changes: what one source says on the point, and what it said."""

    source: Source
    before: tuple[Relation, ...]
    """What counted before; empty where nothing did."""
    after: tuple[Relation, ...]
    apart: standing.Apart | None = None
    """Why what it says counts no more."""
    what: What = "changed"
    """Whether the source itself came, went, or was there."""


class StandingChange(Model):
    """A point that the links leave otherwise than before."""

    point: Point
    before: standing.Kind
    after: standing.Kind
    because: tuple[Reason, ...] = ()
    independence: bool = False
    """True where the editors state otherwise which of its sources are independent."""


class PointChange(Model):
    """A point that came, went or was written otherwise."""

    point: Point
    what: What
    standing: standing.Kind
    """As it is now; of one that is gone, as it was."""
    was: str | None = None
    """The statement before, where it is another."""
    merged_into: Point | None = None
    """The point that bears its id from now on."""
    fields: tuple[Field, ...] = ()
    analysis: bool = False
    """True where the text below the front matter is not as it was."""


class LinkChange(Model):
    """What a claim is said to do to a point. A rejected claim does nothing."""

    claim: Claim
    point: Point
    before: Relation | None
    after: Relation | None
    fields: tuple[Field, ...] = ()
    """Note, value, unit and so on, where the relation stays."""


class SilenceChange(Model):
    """That an editor looked in a source for something on a point and found nothing."""

    source: Source
    point: Point
    what: Literal["new", "gone"]


class SourceChange(Model):
    """A source that came, went, or of which something else is stated."""

    source: Source
    title: str
    what: What
    claims: int
    """Those that are not rejected."""
    reviewed: int
    decided: int
    """Those that a person reviewed or linked to a point."""
    fields: tuple[Field, ...] = ()
    text: bool = False
    """True where the cleaned text is not as it was."""


class ClaimChange(Model):
    """A claim that came, went, was looked at or corrected."""

    claim: Claim
    what: Literal["new", "gone", "reviewed", "rejected", "reopened", "corrected"]
    """``reopened``: reviewed or rejected before, and no longer."""
    fields: tuple[Field, ...] = ()
    decided: bool = False
    """True where a person reviewed it or linked it to a point; of one that is gone, had done so."""


class EventChange(Model):
    """An event that came, went or was written otherwise."""

    id: str
    title: str
    what: What
    when: str = ""
    fields: tuple[Field, ...] = ()


class NameChange(Model):
    """An entry of ``entities.yaml`` that came, went or was written otherwise."""

    name: str
    what: What
    merged_into: str | None = None
    """The name that it is another name of from now on."""
    fields: tuple[Field, ...] = ()


class PageChange(Model):
    """A page of prose that came, went or was written otherwise."""

    file: str
    title: str
    what: What


class Unread(Model):
    """A file, or an entry of one, that cannot be read and is left out of the comparison."""

    file: str
    """With the revision before it, as ``a9ef800:dossier/…``, where it is the file as it was."""
    line: int
    message: str
    code: str


class Since(Model):
    """The revision that the dossier is compared with."""

    commit: str
    called: str
    """How it was named, or how it was found."""


class Changes(Model):
    """All that a change does, the most important first."""

    format: Literal[1] = 1
    """Changes when a reader of the JSON must."""
    since: Since | None = None
    standings: tuple[StandingChange, ...] = ()
    points: tuple[PointChange, ...] = ()
    links: tuple[LinkChange, ...] = ()
    silences: tuple[SilenceChange, ...] = ()
    sources: tuple[SourceChange, ...] = ()
    claims: tuple[ClaimChange, ...] = ()
    events: tuple[EventChange, ...] = ()
    names: tuple[NameChange, ...] = ()
    pages: tuple[PageChange, ...] = ()
    unread: tuple[Unread, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether the dossier says what it said."""
        told = set(type(self).model_fields) - {"format", "since", "unread"}
        return not any(getattr(self, name) for name in told)
