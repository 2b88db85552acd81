"""Write a decision into a source's ``curation.yaml``, and take it back to the very byte."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from site_build.appending import NoPlaceError, appended, lines_to_paste
from site_build.curation import Curation
from site_build.frontmatter import parse
from site_build.problems import Problem
from site_build.store import Dossier, Folder, Writer, remove_unfinished
from site_build.validate import validated


@dataclass(frozen=True, slots=True)
class Change:
    """A file before and after a decision was written into it."""

    path: Path
    before: bytes | None
    """None where there was no file."""
    after: bytes


def decide(dossier: Dossier, folder: Folder, decision: dict[str, Any]) -> Change | Problem:
    """Append a decision; nothing is written where that cannot be done without touching what is there.

    The file is read anew, so that what somebody wrote into it a moment ago stays.

    Args:
        dossier: where.
        folder: the source's.
        decision: keys and plain values, in the order in which they are to stand.

    Raises:
        OSError: the file cannot be read or written; it is then as it was.
    """
    path = folder.curation_yaml
    before = path.read_bytes() if path.is_file() and not path.is_symlink() else None
    try:
        after = appended(before or b"", decision)
    except NoPlaceError as reason:
        return _not_written(dossier, path, str(reason), decision)
    _, problems = validated(Curation, parse(after.decode("utf-8-sig")), dossier.shown(path))
    if problems or path.is_symlink():
        return _not_written(dossier, path, "the file has a mistake that is to be mended first", decision)
    remove_unfinished(folder.path)
    Writer(dossier, "review").write(path, after)
    return Change(path, before, after)


def take_back(dossier: Dossier, change: Change) -> Problem | None:
    """Give a file the bytes it had before a decision; not if somebody changed it since.

    Raises:
        OSError: the file cannot be read or written; it is then as it was.
    """
    writer = Writer(dossier, "review")
    if not change.path.is_file() or change.path.read_bytes() != change.after:
        message = "the file was changed meanwhile, so the last decision was not taken back"
        remedy = "Take it out by hand: it is among the last of the list `decisions`."
        return Problem(dossier.shown(change.path), 0, "", message, "decision-not-written", remedy)
    if change.before is None:
        writer.remove(change.path)
    else:
        writer.write(change.path, change.before)
    return None


def _not_written(dossier: Dossier, path: Path, reason: str, decision: dict[str, Any]) -> Problem:
    message = f"nothing was written: {reason}"
    remedy = "Add these lines to the list `decisions` yourself:"
    lines = tuple(lines_to_paste(decision))
    return Problem(dossier.shown(path), 0, "", message, "decision-not-written", remedy, lines)
