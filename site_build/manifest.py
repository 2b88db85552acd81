"""What the last build read and wrote, so that a build with nothing to do does nothing.

A file is taken for unchanged while its size and time of change are; ``check`` reads every byte.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from site_build.problems import Problem
from site_build.store import Dossier, Writer

Stat = list[int]
"""Size in bytes, and time of change in nanoseconds."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How much is on the site."""

    sources: int
    claims: int
    reviewed: int


class Manifest:
    """The state of all files at the end of a build."""

    def __init__(
        self,
        inputs: dict[str, Stat],
        outputs: dict[str, Stat],
        problems: list[Problem],
        counts: Counts,
        site_url: str | None,
    ) -> None:
        self.inputs = inputs
        self.outputs = outputs
        self.problems = problems
        self.counts = counts
        self.site_url = site_url


def path(dossier: Dossier) -> Path:
    """Where the manifest is kept."""
    return dossier.build / "manifest.json"


def load(dossier: Dossier) -> Manifest | None:
    """The last build's manifest, or None."""
    try:
        value: Any = json.loads(path(dossier).read_bytes())
        problems = [Problem(**{**problem, "lines": tuple(problem["lines"])}) for problem in value["problems"]]
        return Manifest(
            value["inputs"], value["outputs"], problems, Counts(**value["counts"]), value["site_url"]
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def take(
    dossier: Dossier, templates: Path, problems: list[Problem], counts: Counts, site_url: str | None
) -> Manifest:
    """The state of all files now, after a build for an address (None: the one in ``mkdocs.yml``)."""
    outputs = _stats(dossier.root, [dossier.site])
    return Manifest(inputs(dossier, templates), outputs, problems, counts, site_url)


def save(dossier: Dossier, manifest: Manifest) -> None:
    """Write the manifest."""
    value = {
        "inputs": manifest.inputs,
        "outputs": manifest.outputs,
        "problems": [asdict(problem) for problem in manifest.problems],
        "counts": asdict(manifest.counts),
        "site_url": manifest.site_url,
    }
    Writer(dossier, "build").write(path(dossier), json.dumps(value, separators=(",", ":")))


def inputs(dossier: Dossier, templates: Path) -> dict[str, Stat]:
    """The state of all that a build reads: people's files, records, templates, and the code itself."""
    own = [dossier.config, dossier.sources, dossier.prose, dossier.root / "templates"]
    found = _stats(dossier.root, own)
    found.update(_stats(templates, [templates], prefix="project:"))
    package = Path(__file__).parent
    found.update(_stats(package, [package], prefix="code:"))
    return found


def is_current(manifest: Manifest, dossier: Dossier, templates: Path, site_url: str | None) -> bool:
    """Return whether nothing was changed since: not what goes in, not what came out, not the address."""
    return (
        manifest.site_url == site_url
        and manifest.inputs == inputs(dossier, templates)
        and bool(manifest.outputs)
        and manifest.outputs == _stats(dossier.root, [dossier.site])
    )


def _stats(root: Path, places: list[Path], prefix: str = "") -> dict[str, Stat]:
    found: dict[str, Stat] = {}
    cut = len(str(root)) + 1
    stack = [str(place) for place in places if place.exists()]
    while stack:
        current = stack.pop()
        if not os.path.isdir(current):
            status = os.lstat(current)
            found[prefix + current[cut:]] = [status.st_size, status.st_mtime_ns]
            continue
        with os.scandir(current) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if entry.name != "__pycache__":
                        stack.append(entry.path)
                elif not entry.name.startswith("."):
                    status = entry.stat(follow_symlinks=False)
                    found[prefix + entry.path[cut:]] = [status.st_size, status.st_mtime_ns]
    return found
