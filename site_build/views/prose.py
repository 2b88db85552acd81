"""The pages that people write: the overview, the method, and any other."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from site_build import links, prose
from site_build.problems import Problem
from site_build.render import Page
from site_build.site import Site, shown
from site_build.views import jsonld, points, words
from site_build.views.sources import row

MOST_NAMED = 12
LATEST = 6


def pages(site: Site) -> tuple[list[Page], list[Problem]]:
    """Each page, and the links in them that lead nowhere."""
    out: list[Page] = []
    problems: list[Problem] = []
    for written in site.prose:
        rendered = prose.render(
            written.body,
            here=written.path,
            targets=site.targets,
            file=written.file,
            first_line=written.body_line,
        )
        problems.extend(rendered.problems)
        view: dict[str, Any] = {"title": written.title, "html": rendered.html}
        description = written.description or f"{written.title} – {site.settings.site_name}"
        page = Page(written.path, "prose.html", written.title, description, view)
        if written.path == links.OVERVIEW:
            view.update(_overview(site))
            description = written.description or site.settings.site_description or description
            page = replace(
                page,
                template="overview.html",
                description=description,
                wide=True,
                jsonld=jsonld.overview(site),
            )
        out.append(page)
    return out, problems


def _overview(site: Site) -> dict[str, Any]:
    claims = tuple(claim for record in site.records for claim in shown(record))
    newest = sorted(
        site.records, key=lambda record: (record.captured or "", record.published or ""), reverse=True
    )
    return {
        "counts": " · ".join(
            (
                words.count(len(site.records), "source"),
                *((words.count(len(site.points), "point", "points"),) if site.points else ()),
                words.review_counts(claims),
            )
        ),
        "points": tuple(
            points.line(site, point, links.OVERVIEW) for point in points.contested_first(site.points)
        ),
        "points_href": links.href(links.OVERVIEW, links.POINTS),
        "latest": tuple(row(record, links.OVERVIEW) for record in newest[:LATEST]),
        "named": tuple(_named(subject) for subject in site.subjects[:MOST_NAMED] if subject.by_source),
        "sources_href": links.href(links.OVERVIEW, links.SOURCES),
        "subjects_href": links.href(links.OVERVIEW, links.SUBJECTS),
        "voices_href": links.href(links.OVERVIEW, links.VOICES),
        "timeline_href": links.href(links.OVERVIEW, links.TIMELINE),
        "gaps_href": links.href(links.OVERVIEW, links.GAPS),
        "all_sources": words.count(len(site.records), "source"),
    }


def _named(subject: Any) -> tuple[str, Any, str]:
    return (
        words.shortened(subject.name),
        links.href(links.OVERVIEW, links.subject(subject.slug)),
        words.count(len(subject.by_source), "source"),
    )
