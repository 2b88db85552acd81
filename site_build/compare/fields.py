"""Which fields of two models differ, and how a value is put into a few words. No I/O."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from site_build import dates
from site_build.compare.changes import SHOWN, Field
from site_build.curation import EventDate, Independent
from site_build.records import (
    CaptureRef,
    FoundDate,
    Model,
    Origin,
    Rights,
    Speaker,
    Status,
    Translation,
)
from site_build.wording import in_english

_DAYS = frozenset({"published", "updated", "captured", "as_of", "since"})


def differing(before: Model, after: Model, names: Iterable[str]) -> tuple[Field, ...]:
    """Return the fields of two models of one kind that differ, in the order of the names."""
    found = []
    for name in names:
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            found.append(Field(field=name, before=_said(name, old), after=_said(name, new)))
    return tuple(found)


def short(text: str) -> str:
    """A text on one line, cut between words where it is long."""
    line = " ".join(text[: 4 * SHOWN].split())
    if len(line) <= SHOWN:
        return line
    cut = line[: SHOWN - 1]
    # A script without spaces, or one endless word, is cut where it is.
    kept = cut.rpartition(" ")[0]
    return (kept if len(kept) > SHOWN // 2 else cut) + "…"


def told(date: EventDate) -> str:
    """A date of an event, and whose it is."""
    when = _day(date.when) if date.when else "told of"
    return f"{when} ({date.source})" if date.source else when


def _said(name: str, value: Any) -> str | None:
    if value is None or value == () or value == "":
        return None
    if isinstance(value, tuple):
        return short("; ".join(filter(None, (_said(name, one) for one in value))))
    if name in _DAYS and isinstance(value, str):
        return short(_day(value))
    return short(_one(value))


def _one(value: Any) -> str:
    """One value that is no list."""
    match value:
        case Speaker():
            named = value.name or value.described_as or value.kind.replace("_", " ")
            more = f", {value.described_as}" if value.name and value.described_as else ""
            return f"{named}{more}{' (unnamed)' if value.named is False else ''}"
        case Origin():
            kind = value.kind.replace("_", " ")
            filed = f" (source {value.source})" if value.source else ""
            return f"{kind} {in_english().origin(value)}{filed}"
        case Status():
            return in_english().state(value.state) + (f": {value.note}" if value.note else "")
        case Rights():
            shown = "all of it" if value.publish == "full" else "quotes only"
            return ", ".join(filter(None, (shown, value.license, value.permission)))
        case FoundDate():
            return f"{_day(value.edtf)} (“{value.words}”)"
        case Translation():
            return f"“{value.text}” ({value.lang}, by {value.by})"
        case EventDate():
            return told(value)
        case Independent():
            return f"{', '.join(value.sources)} ({value.note})"
        case CaptureRef():
            kept = "private, " if value.private else ""
            return f"{value.file} ({kept}{value.bytes:,} bytes, sha256 {value.sha256[:12]}…)"
    return str(value)


def _day(written: str) -> str:
    """A date in words; as it is typed where it cannot be read."""
    try:
        return dates.in_words(dates.read(written))
    except ValueError:
        return written
