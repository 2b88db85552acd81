"""A point over time in words: a short list of dated steps, and the values that are given."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from site_build import links, wording
from site_build.history import Given, Moment, Value, published
from site_build.points import PointAtIssue
from site_build.site import Site
from site_build.standing import Bears
from site_build.views.claims import Name


@dataclass(frozen=True, slots=True)
class Who:
    """A source that says something, as it is named in a list."""

    title: str
    href: Markup
    outlet: str | None
    ours: str | None
    day: str | None = None


@dataclass(frozen=True, slots=True)
class MomentView:
    """One step."""

    day: str
    what: str
    value: str | None
    """The value and what it took the place of."""
    sources: tuple[Who, ...]


@dataclass(frozen=True, slots=True)
class GivenView:
    """One claim that gives a value."""

    source: Who
    speaker: str
    as_of: str | None
    published: str
    replaced_by: tuple[tuple[str, Name], ...]
    """Each later value, and where it stands."""
    apart: str | None


@dataclass(frozen=True, slots=True)
class ValueView:
    """One value with all who give it."""

    value: str
    given: tuple[GivenView, ...]


@dataclass(frozen=True, slots=True)
class HistoryView:
    """What was said on a point when."""

    moments: tuple[MomentView, ...]
    undated: tuple[Who, ...]
    values: tuple[ValueView, ...]
    counted: str
    """How many values there are, from how many sources."""


def history_view(site: Site, point: PointAtIssue) -> HistoryView:
    """The history of a point as its page shows it; what is undated is only named beside what has a day."""
    found = point.history
    by_key = {f"{one.source}#{one.claim.id}": one for one in point.bears}
    moments = tuple(_moment(site, one, by_key) for one in found.moments)
    undated = tuple(_who(site, id_) for id_ in found.undated) if moments else ()
    values = tuple(_value(site, one) for one in found.values)
    sources = len({each.bears.source for one in found.values for each in one.given})
    t = site.strings
    counted = t(
        "history.values_note",
        values=t("history.counted", count=len(values)),
        sources=t("common.sources", count=sources),
    )
    return HistoryView(moments, undated, values, counted)


def _moment(site: Site, moment: Moment, by_key: dict[str, Bears]) -> MomentView:
    value = None
    if moment.what == "replaced":
        bearing = moment.bears[0].bearing
        earlier = by_key.get(bearing.replaces or "")
        now, before = _written(bearing.value, bearing.unit), _written(*_of(earlier))
        value = now or before
        if now and before:
            value = site.strings("history.in_place_of", later=now, earlier=before)
    sources = dict.fromkeys(one.source for one in moment.bears)
    return MomentView(
        site.words.date(moment.day) or site.strings("history.no_day"),
        site.strings(f"history_steps.{moment.what}"),
        value,
        tuple(_who(site, id_) for id_ in sources),
    )


def _value(site: Site, value: Value) -> ValueView:
    return ValueView(_written(value.value, value.unit) or "", tuple(_given(site, one) for one in value.given))


def _given(site: Site, given: Given) -> GivenView:
    one = given.bears
    record = site.record[one.source]
    later = tuple(
        (
            _written(other.bearing.value, other.bearing.unit) or site.strings("history.later_value"),
            Name(
                site.record[other.source].publisher or wording.title(site.record[other.source]),
                Markup(f"#{links.source_anchor(other.source)}"),
            ),
        )
        for other in given.replaced_by
    )
    return GivenView(
        source=_who(site, one.source),
        speaker=site.words.who(one.claim, record),
        as_of=site.words.date(one.bearing.as_of),
        published=site.words.date(given.published) or site.strings("common.no_day"),
        replaced_by=later,
        apart=site.strings(f"point_apart.{one.apart}") if one.apart and not later else None,
    )


def _who(site: Site, id_: str) -> Who:
    record = site.record[id_]
    return Who(
        wording.title(record),
        Markup(f"#{links.source_anchor(id_)}"),
        record.publisher if record.kind != "digest" else None,
        site.words.caveat(record, brief=True),
        site.words.date(published(record)),
    )


def _of(one: Bears | None) -> tuple[str | None, str | None]:
    return (one.bearing.value, one.bearing.unit) if one else (None, None)


def _written(value: str | None, unit: str | None) -> str | None:
    return " ".join(filter(None, (value, unit))) or None
