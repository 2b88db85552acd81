"""Saved pages that lie where none is looked for: what to say of each. Only names of files are read."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path

from site_build.problems import Refused

PAGES = frozenset(".html .htm .xhtml .mhtml .mht .pdf .txt .text .md .markdown".split())
"""How the names of saved pages end."""
_SAVED = frozenset({".html", ".htm", ".mhtml", ".mht", ".pdf"})
"""Endings that no other file beside ``sources/`` has."""


def loose(path: Path, shown: str) -> Refused:
    """What to say of a file in ``sources/`` that is not filed."""
    if path.suffix.lower() in PAGES:
        remedy = f"Run `dossier add {shlex.quote(shown)}`: it moves the file into a folder of its own."
        return Refused("capture-loose", "this capture is not filed", remedy, file=shown)
    remedy = "Save the page as HTML, PDF or text; for what is no page, type a transcript (sources/README.md)."
    return Refused("capture-format", "this is no saved page", remedy, file=shown)


def only_page(folder: Path) -> Path | None:
    """The one file of a folder that could be filed; None where there are several, or something is filed."""
    if (folder / "capture.yaml").exists():
        return None
    names = (child for child in folder.iterdir() if child.suffix.lower() in PAGES)
    found = [path for path in names if path.is_file() and not path.is_symlink()]
    return found[0] if len(found) == 1 else None


def without_capture(folder: Path) -> Refused:
    """What to say of a source's folder without a capture.

    The page may lie in it under its own name, or in a folder further in.
    """
    only = only_page(folder)
    if only is not None:
        return loose(only, f"sources/{folder.name}/{only.name}")
    inside = sorted(child for child in folder.iterdir() if not child.name.startswith("."))
    page = next((child for child in inside if child.is_file() and child.suffix.lower() in PAGES), None)
    if page is not None:
        message = f"the folder holds no capture, but {page.name!r}"
        name = f"capture{page.suffix.lower()}"
        remedy = f'Run `dossier add "sources/{folder.name}/{page.name}"`; or rename the file to {name}.'
        return Refused("capture-missing", message, remedy)
    deeper = next((child for child in inside if child.is_dir()), None)
    if deeper is not None:
        message = f"the folder holds no capture, but the folder {deeper.name!r}"
        remedy = f"Folders lie in sources/ side by side: move {deeper.name} up, to sources/{deeper.name}."
        return Refused("capture-missing", message, remedy)
    remedy = "Put the saved page here as capture.html, .mhtml, .pdf, .txt or .md, or delete the folder."
    return Refused("capture-missing", "the folder holds no capture", remedy)


def unfiled(folder: Path, shown: str) -> Iterator[tuple[str, Refused]]:
    """Yield the saved pages in a folder that is not for them, each with what to say of it.

    Args:
        folder: where.
        shown: the folder as people are shown it, with a slash at its end, or nothing.
    """
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.is_file() and path.suffix.lower() in _SAVED:
            name = f"{shown}{path.name}"
            message = "this looks like a saved page, and is not filed: sources lie in sources/"
            remedy = f"Run `dossier add {name}`, then delete the file here."
            yield name, Refused("capture-astray", message, remedy)
