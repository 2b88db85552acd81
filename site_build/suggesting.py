"""Read what suggestions are made from: the points, the names, and the records."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from site_build import gather, pointfiles, recordfile, store
from site_build.crossref import Names
from site_build.points import Written
from site_build.problems import Refused
from site_build.records import Record
from site_build.store import Dossier
from site_build.suggest import Suggestions, suggestions
from site_build.suggest.desk import Desk


def desk(dossier: Dossier) -> Desk:
    """Return the desk of a dossier. What cannot be read there is left out: a build names it."""
    return Desk(_records(dossier, _is_linked), *_written(dossier))


def across(dossier: Dossier) -> tuple[Suggestions, dict[str, Record]]:
    """Return all that may be worth a look in a dossier, and its records by id."""
    records = {record.id: record for record in _records(dossier, lambda _: True)}
    return suggestions(records.values(), *_written(dossier)), records


def _written(dossier: Dossier) -> tuple[list[Written], Names]:
    ids = {folder.id for folder in store.folders(dossier)[0]}
    written = [file.written for file in pointfiles.read(dossier)[0]]
    return written, Names(gather.entities(dossier, ids)[0])


def _is_linked(text: str) -> bool:
    """Whether a record holds a link to a point: to look for one costs a hundredth of reading it."""
    return "\n  points:\n" in text.partition("\n---\n")[0]


def _records(dossier: Dossier, wanted: Callable[[str], bool]) -> Iterator[Record]:
    for path in sorted(dossier.records.glob("*.md")):
        try:
            text = "" if path.is_symlink() else store.read_text(path)
        except (OSError, Refused):
            continue
        record = recordfile.read(text, "")[0] if text and wanted(text) else None
        if record is not None:
            yield record
