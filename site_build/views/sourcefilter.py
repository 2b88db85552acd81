"""What sources can be filtered and ordered by: kind, outlet, year, language, status, review. No I/O."""

from __future__ import annotations

from site_build import dates, links, wording
from site_build.records import Record
from site_build.site import Site, shown
from site_build.strings import Strings
from site_build.text import name_key
from site_build.timeline import label
from site_build.views import filters
from site_build.views.filters import NONE, Filter, Value


def _kind(say: Strings) -> filters.Kind:
    names = ("kind", "outlet", "year", "language", "status", "review")
    return filters.Kind(
        {name: say(f"filter_sources.{name}") for name in names},
        "sources",
        own_order=say("filter_orders.sources"),
        orders={"newest": say("filter_orders.newest"), "title": say("filter_orders.title")},
        by_name=frozenset({"year"}),
    )


def filter_of(site: Site) -> Filter:
    """What the sources can be filtered by, in the order in which they are listed."""
    records = site.records
    outlets = filters.outlets(site)
    days = [dates.sort_key(one.published) if one.published else () for one in records]
    newest = filters.ranks(days, falling=True)
    by_title = filters.ranks([name_key(wording.title(one)) for one in records])
    entries = [
        filters.Entry(_values(site, record, outlets[record.id]), ranks=ranks)
        for record, ranks in zip(records, zip(newest, by_title, strict=True), strict=True)
    ]
    return filters.filter_of(_kind(site.strings), entries)


def _values(site: Site, record: Record, outlet: Value) -> dict[str, tuple[Value, ...]]:
    status = record.status.state if record.status else None
    return {
        "kind": (Value(record.kind, site.words.kind(record.kind)),),
        "outlet": (outlet,),
        "year": (_year(site, label(record.published) if record.published else None),),
        "language": (_language(site, record.language),),
        "status": (
            Value(status, site.words.state(status))
            if status
            else Value(NONE, site.strings("filter_values.no_status")),
        ),
        "review": (_review(site, record),),
    }


def _year(site: Site, year: str | None) -> Value:
    if year is None:
        return Value(NONE, site.strings("common.no_day"))
    return Value(links.slug(year), site.words.years(year))


def _language(site: Site, tag: str | None) -> Value:
    return (
        Value(links.slug(tag), site.words.language(tag))
        if tag
        else Value(NONE, site.strings("filter_values.no_language"))
    )


def _review(site: Site, record: Record) -> Value:
    claims = shown(record)
    reviewed = sum(claim.status == "reviewed" for claim in claims)
    if not claims:
        return Value("no-claims", site.strings("filter_values.no_claims"))
    if not reviewed:
        return Value("none", site.strings("filter_values.none_reviewed"))
    whole = reviewed == len(claims)
    return (
        Value("all", site.strings("filter_values.all_reviewed"))
        if whole
        else Value("some", site.strings("filter_values.some_reviewed"))
    )
