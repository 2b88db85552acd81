"""The pages that people write: the overview, the method, and any other."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from site_build import links, prose
from site_build.problems import Problem
from site_build.render import Page
from site_build.site import Site
from site_build.views import jsonld
from site_build.views.overview import overview


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
        view: dict[str, Any] = {"title": written.title}
        description = written.description or f"{written.title} – {site.settings.site_name}"
        page = Page(written.path, "prose.html", written.title, description, view)
        if written.path == links.OVERVIEW:
            view.update(overview(site, rendered.sections))
            description = written.description or site.settings.site_description or description
            page = replace(
                page,
                template="overview.html",
                description=description,
                wide=True,
                jsonld=jsonld.overview(site),
                otherwise="otherwise" if view["first_disputed"] else None,
            )
        else:
            view["html"] = rendered.html
        out.append(page)
    return out, problems
