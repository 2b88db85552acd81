"""What a report says of each source that was read closely, and what it leaves to a reviewer. No I/O."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from site_build import report, rights, telling
from site_build.compare.changes import Changes
from site_build.extract import unseen
from site_build.filing import Incoming
from site_build.likeness.copies import Filed
from site_build.proposal import Check, Copy, Guess, Part, Shown, Source, Stated, Taken, What, first
from site_build.records import Claim, Record
from site_build.settings import Settings
from site_build.suggest.desk import Desk
from site_build.text import words as words_of
from site_build.wording import in_english

_FIELDS = (
    "title", "subtitle", "publisher", "authors", "published", "updated", "captured", "language", "url",
    "categories", "tags", "origin", "rights", "replaces",
)  # fmt: skip
_ALWAYS = frozenset({"title", "publisher", "authors", "published"})


@dataclass(frozen=True, slots=True)
class Looked:
    """A source that changed, read closely."""

    shown: str
    what: What
    record: Record
    incoming: Incoming | None
    """With the answers that are on record; None where the private capture is not here."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a source is seen against."""

    settings: Settings
    near: Mapping[str, Copy]
    """What sources are nearly copies of; see `near_copies`."""
    desk: Desk
    statements: Mapping[str, str]
    """Of the points at issue, by id."""


def described(one: Looked, around: Surroundings) -> Source:
    """Return what is said of a source: fields and where they were found, what was removed, some claims."""
    record = one.record
    claims = sorted(
        (claim for claim in record.claims if claim.status != "rejected"), key=lambda claim: claim.rank
    )
    about: dict[str, Any] = {
        "folder": one.shown,
        "what": one.what,
        "fields": tuple(_fields(record)),
        "words": len(words_of(record.text)),
        "claims": len(claims),
        "shown": tuple(_shown(record, claim, around) for claim in claims[:4]),
        "copies": (around.near[record.id],) if record.id in around.near else (),
    }
    return Source(**about, **(_of_reading(one, one.incoming, around.settings) if one.incoming else {}))


def _of_reading(one: Looked, incoming: Incoming, settings: Settings) -> dict[str, Any]:
    """What only the capture tells. Of a private one no words are told but those of its record."""
    cleaned, private = incoming.reading.cleaned, bool(one.record.capture.private)
    cuts = sorted(cleaned.cuts, key=lambda cut: -len(cut.text))
    budget = min(rights.budget(cleaned.text, settings), len(words_of(cleaned.text)))
    asked = report.wanted(incoming, budget)
    return {
        "unseen": unseen(cleaned.hidden) if cleaned.hidden and not private else "",
        "cuts": len(cuts),
        "cut_characters": sum(len(cut.text) for cut in cuts),
        "removed": tuple(
            Taken(
                rule=cut.rule,
                lines=cut.lines,
                characters=len(cut.text),
                begins="" if private else report.beginning(cut.text),
            )
            for cut in cuts[:6]
        ),
        "todo": tuple(map(_filed_todo if one.what != "unfiled" else _unfiled_todo, asked[:8])),
    }


def _filed_todo(one: report.Wanted) -> str:
    return f"{one.what}: add `{one.line}` to {one.file}"


def _unfiled_todo(one: report.Wanted) -> str:
    """Whoever sends a page and nothing else has no file to add a line to, and may well know the answer."""
    what = f"{one.what}: write it in the pull request"
    return (
        what
        if one.file == "capture.yaml"
        else f"{what}, or add `{one.line}` to a curation.yaml beside the page"
    )


def near_copies(records: Iterable[Record], ids: Collection[str]) -> dict[str, Copy]:
    """Return the source that each of some sources is nearly a copy of, unless its editors have spoken of it.

    Args:
        records: all sources.
        ids: of those sources.
    """
    filed = Filed()
    found: dict[str, Copy] = {}
    for record in sorted(records, key=lambda one: (one.id in ids, one.id)):
        near = filed.nearest(record.text) if record.id in ids and record.text else None
        if near and near[0] not in _spoken_of(record):
            found[record.id] = Copy(source=near[0], percent=round(100 * near[1]))
        if record.text:
            filed.add(record.id, record.text)
    return found


def _spoken_of(record: Record) -> set[str | None]:
    return {record.replaces, *record.no_copy_of, *(origin.source for origin in record.origin)}


def changes(found: Changes) -> tuple[Part, ...]:
    """Return what changes in the dossier, in words."""
    return tuple(_part(part) for part in telling.told(found))


def checklist(
    looked: Iterable[Looked], found: Changes, *, near: bool, apart: bool, doubts: bool, behind: bool
) -> tuple[Check, ...]:
    """Return what only a person can decide about a change.

    Args:
        looked: the sources that were read closely.
        found: what changes in the dossier.
        near: whether one of the sources is nearly a copy of another.
        apart: whether the change is not of data alone.
        doubts: whether a link of a source that changed is doubtful.
        behind: whether a record is still to be made anew.
    """
    looked = tuple(looked)
    came = [one for one in looked if one.what != "changed"]
    private = [one for one in came if one.record.capture.private]
    reviewed = any(one.what == "reviewed" for one in found.claims)
    asked: tuple[tuple[Check, object], ...] = (
        ("code", apart),
        ("rights", len(came) > len(private)),
        ("page", came),
        ("private", private),
        ("filing", any(one.what == "unfiled" for one in looked)),
        ("behind", behind),
        ("claims", any(claim.status == "found" for one in looked for claim in one.record.claims)),
        ("reviewed", reviewed or any(one.what == "new" and one.reviewed for one in found.sources)),
        ("copies", near),
        ("points", found.standings or found.points or found.links or found.silences),
        ("doubts", doubts),
        (
            "gone",
            any(one.what == "gone" for one in found.sources)
            or any(one.what == "gone" for one in found.claims),
        ),
    )
    return tuple(name for name, why in asked if why)


def _fields(record: Record) -> Iterator[Stated]:
    for name in _FIELDS:
        value = getattr(record, name)
        if not value:
            if name in _ALWAYS:
                yield Stated(name=name, value="not stated")
            continue
        found = record.from_.get(name)
        yield Stated(name=name, value=_said(name, value), found=in_english().found(found) if found else "")


def _said(name: str, value: object) -> str:
    if name == "origin":
        return "; ".join(map(in_english().origin, value))  # type: ignore[call-overload]
    if name == "rights":
        return "all of it may be shown" if value.publish == "full" else "quotes only"  # type: ignore[attr-defined]
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    day = in_english().date(str(value)) if name in ("published", "updated", "captured") else None
    return f"{value} ({day})" if day and day != value else str(value)


def _who(record: Record, claim: Claim) -> str:
    notice = in_english().caveat(record, brief=True)
    return "; ".join(
        filter(None, (in_english().who(claim, record), in_english().modality(claim.modality), notice))
    )


def _shown(record: Record, claim: Claim, around: Surroundings) -> Shown:
    likely = () if claim.points else around.desk.offered(record, claim).points[:2]
    return Shown(
        quote=claim.quote,
        who=_who(record, claim),
        likely=tuple(Guess(point=one.point, statement=around.statements[one.point]) for one in likely),
    )


def _part(part: telling.Part) -> Part:
    lines, more = first(part.lines, str, 8)
    return Part(heading=part.heading, lines=lines, more=more)
