"""Read what suggestions are made from: the points, the names, and the records with a claim on a point."""

from __future__ import annotations

from site_build import gather, pointfiles, recordfile, store
from site_build.crossref import Names
from site_build.problems import Refused
from site_build.records import Record
from site_build.store import Dossier
from site_build.suggest.desk import Desk


def desk(dossier: Dossier) -> Desk:
    """Return the desk of a dossier. What cannot be read there is left out: a build names it."""
    written = [file.written for file in pointfiles.read(dossier)[0]]
    records = [record for record in map(_read, _linked(dossier)) if record is not None]
    ids = {folder.id for folder in store.folders(dossier)[0]}
    return Desk(records, written, Names(gather.entities(dossier, ids)[0]))


def _linked(dossier: Dossier) -> list[str]:
    """The records that hold a link to a point: to look for one costs a hundredth of reading a record."""
    found = []
    for path in sorted(dossier.records.glob("*.md")):
        try:
            text = "" if path.is_symlink() else store.read_text(path)
        except (OSError, Refused):
            continue
        if "\n  points:\n" in text.partition("\n---\n")[0]:
            found.append(text)
    return found


def _read(text: str) -> Record | None:
    return recordfile.read(text, "")[0]
