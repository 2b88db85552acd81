"""The page of the search, and what readers can do there without it."""

from __future__ import annotations

from site_build import links
from site_build.render import Page
from site_build.site import Site
from site_build.views.claims import Name


def page(site: Site) -> Page:
    """The page into which `search.js` puts the search; with scripts off it names the lists that hold all."""
    here, say = links.SEARCH, site.strings
    named = sum(bool(subject.said) for subject in site.subjects)
    lists = (
        (links.SOURCES, say("sources.title"), say("common.sources", count=len(site.records))),
        (links.POINTS, say("points.title"), say("search.points", count=len(site.points))),
        (links.SUBJECTS, say("subjects.title"), say("search.subjects", count=len(site.subjects))),
        (links.VOICES, say("voices.title"), say("voices.counted", count=named)),
        (links.TIMELINE, say("timeline.title"), say("search.timeline")),
    )
    view = {"lists": tuple((Name(name, links.href(here, path)), what) for path, name, what in lists)}
    return Page(here, "search.html", say("search.title"), say("search.description"), view)
