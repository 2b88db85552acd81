"""The page that says what data there is and how to read it."""

from __future__ import annotations

from site_build import links
from site_build.render import Page
from site_build.site import Site, shown
from site_build.views import jsonld


def page(site: Site) -> Page:
    """The data page."""
    here = links.DATA
    claims = tuple(claim for record in site.records for claim in shown(record))
    withheld = len(claims) - sum(len(ids) for ids in site.published.values())
    view = {
        "gaps": links.href(here, links.GAPS),
        "feed": links.file(here, links.FEED) if site.settings.site_url else None,
        "json": links.file(here, "data/dossier.json"),
        "schema": links.file(here, "data/dossier.schema.json"),
        **{f"{name}_schema": links.file(here, f"data/{name}.schema.json") for name in _SCHEMAS},
        "csl": links.file(here, "data/sources.csl.json"),
        "bibtex": links.file(here, "data/sources.bib"),
        "sources": len(site.records),
        "claims": site.words.review_counts(claims),
        "withheld": withheld,
        "subjects": len(site.subjects),
        "events": len(site.events),
    }
    title = site.strings("data.title")
    about = jsonld.data(site, title, {"data/dossier.json": "application/json"})
    return Page(here, "data.html", title, site.strings("data.description"), view, jsonld=about)


_SCHEMAS = ("record", "curation", "point", "events", "entities", "settings", "changes", "report")
