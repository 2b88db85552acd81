"""The list of sources, and a page a source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from site_build import context, escape, links, rights, wording
from site_build.records import Origin, Record
from site_build.render import Page
from site_build.site import Site, shown
from site_build.text import name_key, paragraphs
from site_build.views import chains, cited, jsonld, sourcefilter, suggest, versions
from site_build.views.claims import claim_view, marked, name, text_anchor
from site_build.views.outlets import FactsView, facts_view
from site_build.views.paged import parts

A_PAGE = 100
_FIELDS = ("title", "publisher", "authors", "published", "updated", "captured", "language")


@dataclass(frozen=True, slots=True)
class Row:
    """One source in a list."""

    id: str
    title: str
    href: Markup
    kind: str
    publisher: str | None
    published: str | None
    summary: str | None
    ours: str | None
    """The same without the title of the work."""
    status: str | None
    counts: str
    lang: str | None
    dir: str
    digest: bool = False
    reviewed: int = 0
    """Percent of its claims."""


@dataclass(frozen=True, slots=True)
class Field:
    """One line of a source's metadata."""

    label: str
    value: str
    found: str | None
    href: Markup | None = None
    """The page of the outlet, where it has one."""


@dataclass(frozen=True, slots=True)
class OriginView:
    """A work that a source cites."""

    work: str
    href: Markup | None
    published: str | None
    line: str | None


def row(site: Site, record: Record, here: str) -> Row:
    """A source as a line of a list."""
    claims = shown(record)
    return Row(
        id=record.id,
        title=wording.title(record),
        href=links.href(here, links.source(record.id)),
        kind=site.words.kind(record.kind),
        publisher=record.publisher,
        published=site.words.date(record.published),
        summary=site.words.caveat(record),
        ours=site.words.caveat(record, brief=True),
        status=site.words.state(record.status.state) if record.status else None,
        counts=site.words.review_counts(claims),
        lang=record.language,
        dir=wording.direction(record.language),
        digest=record.kind == "digest",
        reviewed=wording.percent(sum(claim.status == "reviewed" for claim in claims), len(claims)),
    )


def pages(site: Site) -> Iterator[Page]:
    """The list, then each source."""
    choices = sourcefilter.filter_of(site)
    listed = list(zip(site.records, choices.attributes, strict=True))
    for path, some, jump in parts(links.SOURCES, listed, A_PAGE):
        taking = choices.on(path, links.SOURCES, jump)
        view = {
            "rows": tuple((row(site, record, path), bears) for record, bears in some),
            "total": len(site.records),
            "filter": taking,
            "jump": jump,
        }
        filtered = taking.panel is not None
        title, about = site.strings("sources.title"), site.strings("sources.description")
        yield Page(path, "sources.html", title, about, view, wide=True, filtered=filtered)
    for record in site.records:
        yield _page(site, record)


def _page(site: Site, record: Record) -> Page:
    here = links.source(record.id)
    around = context.contexts(record, site.settings)
    claims = tuple((claim_view(site, record, claim, here), around.get(claim.id)) for claim in shown(record))
    resting, more = chains.resting_on(site, record, here)
    view = {
        "row": row(site, record, here),
        "subtitle": record.subtitle,
        "status_note": record.status.note if record.status else None,
        "fields": tuple(_fields(site, record, here)),
        "facts": _publisher_facts(site, record),
        "origins": tuple(_origin(site, origin) for origin in record.origin if origin.kind == "cites"),
        "rests_on": chains.of_source(site, record, here),
        "resting": resting,
        "resting_more": more,
        "url": links.outside(record.url) if record.url else None,
        "url_text": record.url,
        "archives": tuple(filter(None, map(links.outside, record.archives))),
        "subjects": tuple(
            name(site, tag, here, source=record.id)
            for tag in dict.fromkeys((*record.categories, *record.tags))
        ),
        "claims": claims,
        "around": bool(around),
        "withheld": sum(claim.quote is None for claim, _ in claims),
        "license": record.rights.license,
        "permission": record.rights.permission,
        "withdrawn": rights.withdrawn(record.status),
        "full": _full_text(record),
        "budget": rights.budget(record.text, site.settings),
        "capture": record.capture,
        "checked_on": site.words.date(record.capture.checked.on) if record.capture.checked else None,
        "removed": record.removed,
        "suggest": suggest.of_source(site, record),
        "capture_href": _file_address(site, record, record.capture.file),
        "attachment": record.capture.attachment,
        "attachment_href": _attachment_address(site, record),
        "cite": cited.view(cited.source(record, site.settings)),
        "later": versions.later(site, record, here),
        "earlier": versions.earlier(site, record, here),
    }
    counts, caveat = site.words.review_counts(shown(record)), site.words.caveat(record, brief=True)
    description = (
        f"{f'{record.publisher}: ' if record.publisher else ''}{counts}{f'; {caveat}' if caveat else ''}"
    )
    about = jsonld.source(site, record, (links.SOURCES, site.strings("sources.title")))
    return Page(here, "source.html", wording.title(record), description, view, jsonld=about)


def _publisher_facts(site: Site, record: Record) -> FactsView | None:
    """What the editors state of the outlet."""
    if not record.publisher:
        return None
    entity = site.names.entities.get(name_key(site.names.canonical(record.publisher, record.id)[0]))
    return facts_view(site, entity.facts) if entity else None


def _fields(site: Site, record: Record, here: str) -> Iterator[Field]:
    for attribute in _FIELDS:
        value = getattr(record, attribute)
        if not value:
            continue
        if attribute == "title":
            value = site.strings("source.title_above")
        elif attribute == "language":
            value = site.words.language(value)
        elif attribute in ("published", "updated", "captured"):
            value = site.words.date(value)
        text = site.strings("common.comma").join(value) if isinstance(value, tuple) else value
        where = record.from_.get(attribute)
        own = attribute == "publisher" and record.kind != "digest"
        href = name(site, text, here, source=record.id).href if own else None
        yield Field(
            site.strings(f"source_fields.{attribute}"), text, site.words.found(where) if where else None, href
        )


def _origin(site: Site, origin: Origin) -> OriginView:
    return OriginView(
        work=site.words.origin(origin),
        href=links.outside(origin.url) if origin.url else None,
        published=site.words.date(origin.published),
        line=site.words.place(origin.place) if origin.place else None,
    )


def _full_text(record: Record) -> tuple[Markup, ...]:
    """The paragraphs with their claims marked; empty where only quotes may be published."""
    if record.rights.publish != "full":
        return ()
    text = record.text
    ids = marked(record)
    claims = sorted((claim for claim in shown(record) if claim.id in ids), key=lambda claim: claim.start)
    out = []
    for start, end in paragraphs(text):
        html, at = Markup(""), start
        for claim in claims:
            if at <= claim.start and claim.end <= end:
                quote = escape.body(text[claim.start : claim.end])
                html += escape.body(text[at : claim.start])
                place, href = text_anchor(claim), links.claim_anchor(claim.id)
                html += Markup(f'<a class="ds-mark" id="{place}" href="#{href}">{quote}</a>')
                at = claim.end
        out.append(html + escape.body(text[at:end]))
    return tuple(out)


def _file_address(site: Site, record: Record, name: str) -> Markup | None:
    if record.capture.private or rights.withdrawn(record.status) or not site.settings.repository:
        return None
    return links.outside(f"{site.settings.repository.rstrip('/')}/blob/HEAD/sources/{record.id}/{name}")


def _attachment_address(site: Site, record: Record) -> Markup | None:
    kept = record.capture.attachment
    return _file_address(site, record, kept.file) if kept and not kept.private else None
