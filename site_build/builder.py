"""Run the programs that make the site: the site builder, and the one that makes the search index."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from site_build import frontmatter, searchorder
from site_build.problems import Refused

_TAIL = 12


def run_mkdocs(config: Path, out: Path, *, epoch: int, site_url: str | None = None) -> None:
    """Build the site with MkDocs.

    Args:
        config: the ``mkdocs.yml``.
        out: where the site goes.
        epoch: seconds that stand for "now", so that the same inputs give the same bytes.
        site_url: the address to build for, if it is not the one in the file.

    Raises:
        Refused: it stopped with an error.
    """
    # The theme prints a banner about its successor; it is no news to whoever builds a dossier.
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch), "NO_MKDOCS_2_WARNING": "1", "TZ": "UTC"}
    command = ["mkdocs", "build", "--quiet", "--site-dir", str(out), "--config-file"]
    if site_url is None:
        _run([*command, str(config)], environment, config.parent)
    else:
        # Read from standard input, the settings lie in the dossier's folder, and so all paths in them hold.
        settings = frontmatter.dump({"INHERIT": config.name, "site_url": site_url})
        _run([*command, "-"], environment, config.parent, given=settings)


def run_pagefind(tree: Path, out: Path) -> None:
    """Index a tree of small pages; the same pages give the same bytes. Without a page there is no index.

    Raises:
        Refused: it stopped with an error.
    """
    if not any(tree.rglob("*.html")):
        return
    command = ["pagefind", "--quiet", "--site", str(tree), "--output-path", str(out)]
    _run(command, dict(os.environ), tree.parent)
    searchorder.settle(out)


def _run(command: list[str], environment: dict[str, str], folder: Path, *, given: str = "") -> None:
    done = subprocess.run(
        [sys.executable, "-m", *command],
        env=environment,
        cwd=folder,
        input=given,
        encoding="utf-8",
        capture_output=True,
        check=False,
    )
    if done.returncode:
        said = "\n".join((done.stderr or done.stdout).strip().splitlines()[-_TAIL:])
        if f"No module named {command[0]}" in said:
            raise Refused(
                "builder-missing", f"{command[0]} is not installed", "Install the project's requirements."
            )
        raise Refused(
            "builder-failed", f"{command[0]} stopped with an error:\n{said}", "See what it says above."
        )
