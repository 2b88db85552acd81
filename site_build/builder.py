"""Run the site builder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from site_build import frontmatter
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
        raise stopped(command[0], done.stderr or done.stdout)


def stopped(program: str, said: str) -> Refused:
    """What to raise when a program ended with an error, by the last lines of what it said."""
    if f"No module named {program}" in said:
        message = f"{program} is not installed"
        return Refused("builder-missing", message, "Install the project's requirements.")
    last = "\n".join(said.strip().splitlines()[-_TAIL:])
    return Refused("builder-failed", f"{program} stopped with an error:\n{last}", "See what it says above.")
