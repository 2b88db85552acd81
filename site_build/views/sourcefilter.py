"""What sources can be filtered and ordered by: kind, outlet, year, language, status, review. No I/O."""

from __future__ import annotations

from site_build import dates, links
from site_build.records import Record
from site_build.site import Site, shown
from site_build.text import name_key
from site_build.timeline import label
from site_build.views import filters, words
from site_build.views.filters import NONE, Filter, Value

KIND = filters.Kind(
    {
        "kind": "Kind",
        "outlet": "Outlet",
        "year": "Year of publication",
        "language": "Language",
        "status": "What became of it",
        "review": "Review of its claims",
    },
    "sources",
    own_order="by outlet and title",
    orders={"newest": "latest first", "title": "by title, A to Z"},
    by_name=frozenset({"year"}),
)


def filter_of(site: Site) -> Filter:
    """What the sources can be filtered by, in the order in which they are listed."""
    records = site.records
    outlets = filters.outlets(site)
    days = [dates.sort_key(one.published) if one.published else () for one in records]
    newest = filters.ranks(days, falling=True)
    by_title = filters.ranks([name_key(words.title(one)) for one in records])
    entries = [
        filters.Entry(_values(record, outlets[record.id]), ranks=ranks)
        for record, ranks in zip(records, zip(newest, by_title, strict=True), strict=True)
    ]
    return filters.filter_of(KIND, entries)


def _values(record: Record, outlet: Value) -> dict[str, tuple[Value, ...]]:
    status = record.status.state if record.status else None
    year = label(record.published) if record.published else None
    return {
        "kind": (Value(record.kind, words.KINDS[record.kind]),),
        "outlet": (outlet,),
        "year": (Value(links.slug(year), year) if year else Value(NONE, "no date stated"),),
        "language": (_language(record.language),),
        "status": (Value(status, words.STATES[status]) if status else Value(NONE, "nothing recorded"),),
        "review": (_review(record),),
    }


def _language(tag: str | None) -> Value:
    return Value(links.slug(tag), words.language(tag)) if tag else Value(NONE, "not stated")


def _review(record: Record) -> Value:
    claims = shown(record)
    reviewed = sum(claim.status == "reviewed" for claim in claims)
    if not claims:
        return Value("no-claims", "no claims")
    if not reviewed:
        return Value("none", "none reviewed")
    whole = reviewed == len(claims)
    return Value("all", "all reviewed") if whole else Value("some", "some reviewed")
