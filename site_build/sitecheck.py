"""Read a built site and check its links; the thinking is `linkcheck`'s."""

from __future__ import annotations

from pathlib import Path

from site_build import linkcheck, store
from site_build.problems import Problem

MOST = 20
"""Broken links that are listed one by one; a fault in the theme breaks one on each page."""


def check(site: Path, base: str) -> list[Problem]:
    """Check every link of a built site.

    Args:
        site: the folder.
        base: the sub-path under which it is published.
    """
    files = frozenset(path.relative_to(site).as_posix() for path in store.files(site))
    scans = [
        linkcheck.scan(name, (site / name).read_bytes()) for name in sorted(files) if name.endswith(".html")
    ]
    found = list(linkcheck.problems(scans, files, base))
    if len(found) <= MOST:
        return found
    rest = f"{len(found) - MOST} more links lead to nothing"
    return [*found[:MOST], Problem("site/…", 0, "", rest, "link-broken", "Mend the ones above first.")]
