"""Read a built site and check its pages; the thinking is done by `linkcheck` and `pagepolicy`."""

from __future__ import annotations

from pathlib import Path

from site_build import linkcheck, pagepolicy, store
from site_build.pagepolicy import Breach
from site_build.problems import Problem

MOST = 20
"""Broken links that are listed one by one; a fault in the theme breaks one on each page."""


def check(site: Path, base: str, templates: Path | None = None) -> list[Problem]:
    """Check every page of a built site: where its links lead, and what it holds.

    Args:
        site: the folder.
        base: the sub-path under which it is published.
        templates: the dossier's own ``templates/``, where what is amiss is looked for.
    """
    files = frozenset(path.relative_to(site).as_posix() for path in store.files(site))
    scans, broken = [], {}
    for name in sorted(files):
        if name.endswith(".html"):
            tree = linkcheck.tree((site / name).read_bytes())
            scans.append(linkcheck.scan(name, tree))
            broken[name] = pagepolicy.breaches(tree)
    return [*_links(list(linkcheck.problems(scans, files, base))), *_policy(broken, templates)]


def _links(found: list[Problem]) -> list[Problem]:
    if len(found) <= MOST:
        return found
    rest = f"{len(found) - MOST} more links lead to nothing"
    return [*found[:MOST], Problem("site/…", 0, "", rest, "link-broken", "Mend the ones above first.")]


def _policy(broken: dict[str, tuple[Breach, ...]], templates: Path | None) -> list[Problem]:
    if not any(broken.values()):
        return []
    own = {}
    if templates is not None:
        for path in sorted(store.files(templates)):
            if path.suffix == ".html":
                name = f"{templates.name}/{path.relative_to(templates).as_posix()}"
                own[name] = path.read_text(encoding="utf-8", errors="replace")
    return list(pagepolicy.problems(broken, own))
