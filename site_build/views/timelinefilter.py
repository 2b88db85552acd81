"""What entries of the timeline can be filtered by: people and topics, outlets, points, kind. No I/O.

An entry concerns what its claims concern: those that state its date; for an event, those that hold the
words that the editors date it by; for a publication, all that its source has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from site_build.records import Claim
from site_build.site import Site, shown
from site_build.strings import Strings
from site_build.text import key
from site_build.timeline import Entry
from site_build.views import filters
from site_build.views.filters import Filter, Value
from site_build.wording import shortened


def _kind(say: Strings) -> filters.Kind:
    names = ("subject", "outlet", "point", "kind")
    return filters.Kind({name: say(f"filter_timeline.{name}") for name in names}, "entries")


def filter_of(site: Site, entries: Iterable[Entry]) -> Filter:
    """What all entries of the timeline can be filtered by."""
    known = _Known(site, filters.outlets(site), _about(site), _points(site))
    return filters.filter_of(_kind(site.strings), [filters.Entry(_values(known, entry)) for entry in entries])


@dataclass(frozen=True, slots=True)
class _Known:
    """What sources and claims concern, looked up once."""

    site: Site
    outlets: dict[str, Value]
    subjects: dict[tuple[str, str], tuple[Value, ...]]
    """By source and claim; by source and nothing, what the source bears as a tag."""
    points: Callable[[Claim], Iterator[Value]]


def _values(known: _Known, entry: Entry) -> dict[str, tuple[Value, ...]]:
    claims = list(dict.fromkeys(_claims(known.site, entry)))
    told = (*(one.source for one in entry.dated), *(one.source for one in entry.quotes))
    sources = [entry.source] if entry.source else told
    tags = [(entry.source, "")] if entry.source else []
    subjects = (known.subjects.get(one, ()) for one in [*tags, *claims])
    return {
        "subject": _once(value for found in subjects for value in found),
        "outlet": _once(known.outlets[source] for source in sources if source in known.outlets),
        "point": _once(
            value for source, claim in claims for value in known.points(_claim(known.site, source, claim))
        ),
        "kind": (Value(entry.kind, known.site.strings(f"timeline_kinds.{entry.kind}")),),
    }


def _claims(site: Site, entry: Entry) -> Iterator[tuple[str, str]]:
    """Source and id of the claims that an entry stands for."""
    yield from ((quoted.source, quoted.claim) for quoted in entry.quotes)
    for source in filter(None, [entry.source]):
        yield from ((source, claim.id) for claim in shown(site.record[source]))
    for dating in entry.dated:
        if dating.quote and dating.source in site.record:
            words = key(dating.quote)
            for claim in shown(site.record[dating.source]):
                if words in key(claim.quote) or key(claim.quote) in words:
                    yield dating.source, claim.id


def _claim(site: Site, source: str, claim: str) -> Claim:
    return next(one for one in site.record[source].claims if one.id == claim)


def _about(site: Site) -> dict[tuple[str, str], tuple[Value, ...]]:
    found: dict[tuple[str, str], list[Value]] = {}
    for subject in site.subjects:
        value = Value(subject.slug, shortened(subject.name))
        for mention in subject.mentions:
            found.setdefault((mention.source, mention.claim), []).append(value)
        for source in subject.tagged:
            found.setdefault((source, ""), []).append(value)
    return {where: tuple(values) for where, values in found.items()}


def _points(site: Site) -> Callable[[Claim], Iterator[Value]]:
    def of(claim: Claim) -> Iterator[Value]:
        for bearing in claim.points:
            if bearing.point in site.point:
                point = site.point[bearing.point]
                yield Value(point.id, shortened(point.point.point))

    return of


def _once(values: Iterable[Value]) -> tuple[Value, ...]:
    return tuple({value.slug: value for value in values}.values())
