"""From the dossier to what each page shows. No I/O.

Each module makes the pages of one kind; `pages` is the list of all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_build.problems import Problem
from site_build.render import Page
from site_build.site import Site
from site_build.views import data, gaps, points, prose, search, sources, subject, subjects, timeline, voices


def pages(site: Site) -> tuple[Iterator[Page], list[Problem]]:
    """All pages of the site, made one at a time, and what is wrong with the prose."""
    written, problems = prose.pages(site)
    at_issue, faults = points.pages(site)

    def generated() -> Iterator[Page]:
        yield from written
        yield from at_issue
        yield from sources.pages(site)
        yield from subjects.pages(site)
        yield from voices.pages(site)
        yield from subject.pages(site)
        yield from timeline.pages(site)
        yield from gaps.pages(site)
        yield data.page(site)
        yield search.page(site)

    return generated(), [*problems, *faults]
