"""The page of the search, and what readers can do there without it."""

from __future__ import annotations

from site_build import links
from site_build.render import Page
from site_build.site import Site
from site_build.views import words
from site_build.views.claims import Name


def page(site: Site) -> Page:
    """The page into which `search.js` puts the search; with scripts off it names the lists that hold all."""
    here = links.SEARCH
    named = sum(bool(subject.said) for subject in site.subjects)
    lists = (
        (links.SOURCES, "Sources", words.count(len(site.records), "source")),
        (links.POINTS, "Points at issue", words.count(len(site.points), "point")),
        (links.SUBJECTS, "People and topics", f"{len(site.subjects):,}, with the quotes on each"),
        (links.VOICES, "Voices", words.count(named, "named voice")),
        (links.TIMELINE, "Timeline", "everything dated, by year"),
    )
    view = {"lists": tuple((Name(name, links.href(here, path)), what) for path, name, what in lists)}
    return Page(here, "search.html", "Search", "Search the quotes, sources, points and people here.", view)
