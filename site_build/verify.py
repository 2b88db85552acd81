"""Verify the evidence: every digest computed again, every quote found again in the captures' bytes.

`check` tells an editor what to mend. This tells anybody with a copy of the files whether the words that are
published are those of the pages that were saved. It trusts no record: the text is made from the capture anew,
and the claims that the record publishes are looked for in it. Writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_build import (
    attachment,
    check,
    gather,
    guarded,
    intake,
    production,
    quotes,
    recordfile,
    rights,
    store,
)
from site_build.extract import Source
from site_build.problems import Problem, Refused
from site_build.progress import Tell
from site_build.records import Record
from site_build.settings import Settings
from site_build.store import Dossier, Folder
from site_build.wording import in_english


@dataclass(frozen=True, slots=True)
class Apart:
    """A source whose quotes nobody can check with these files alone."""

    source: str
    quotes: int
    why: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was verified."""

    sources: int
    """All that are filed."""
    digests: int
    """Captures and attachments whose bytes have the digest that was noted when they were filed."""
    quotes: int
    """Claims that stand to the letter at their place in the text of their capture."""
    dated: int
    """Quotes in ``dossier/events.yaml`` that stand in their source."""
    apart: tuple[Apart, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """What was verified of one source."""

    record: Record | None
    digests: int = 0
    quotes: int = 0
    apart: Apart | None = None
    problems: tuple[Problem, ...] = ()


def verify(dossier: Dossier, tell: Tell) -> Outcome:
    """Verify all that the dossier publishes.

    Raises:
        Refused: the dossier's folder is a link, or its settings cannot be read.
    """
    store.refuse_links(dossier)
    settings, problems = gather.settings(dossier)
    folders, faults = store.folders(dossier)
    problems += faults + store.symlinks(dossier) + production.orphans(dossier, folders)
    found = []
    for number, folder in enumerate(folders, 1):
        tell("Verifying sources", number, len(folders))
        found.append(_verified(dossier, folder, settings))
        problems += found[-1].problems
    records = [one.record for one in found if one.record]
    site, files = gather.site(dossier, records, settings)
    problems += [fault for fault in files if fault.file == dossier.shown(dossier.prose / "events.yaml")]
    return Outcome(
        sources=len(folders),
        digests=sum(one.digests for one in found),
        quotes=sum(one.quotes for one in found),
        dated=sum(date.quote is not None for event in site.events for date in event.dates),
        apart=tuple(one.apart for one in found if one.apart),
        problems=tuple(sorted(dict.fromkeys(problem for problem in problems if not problem.is_note))),
    )


def _verified(dossier: Dossier, folder: Folder, settings: Settings) -> _Found:
    path = production.record_path(dossier, folder.id)
    file = dossier.shown(path)
    try:
        source, problems = intake.load(dossier, folder)
        if source is None:
            return _Found(None, problems=tuple(problems))
        record = _record(dossier, folder)
    except Refused as fault:
        return _Found(None, problems=(fault.at(file),))
    if record is None:
        message, remedy = "there is no record that can be read", "Run `dossier build` and commit the record."
        return _Found(None, problems=(*problems, Problem(file, 0, "", message, "record-stale", remedy)))
    problems += attachment.problems(dossier, folder, source.capture, settings)
    if rights.withdrawn(source.curation.status):
        return _Found(record, problems=(*problems, *_left(file, record)), apart=_withdrawn(record))
    if record.capture.sha256 != source.capture.sha256:
        message = "the record names another digest than capture.yaml"
        remedy = "Run `dossier build` and commit the record."
        return _Found(
            record, problems=(*problems, Problem(file, 0, "capture.sha256", message, "record-stale", remedy))
        )
    if not source.data and source.capture.private:
        return _Found(record, problems=tuple(problems), apart=_private(record))
    return _compared(dossier, folder, source, settings, record, problems)


def _compared(
    dossier: Dossier,
    folder: Folder,
    source: Source,
    settings: Settings,
    record: Record,
    problems: list[Problem],
) -> _Found:
    """A source whose capture is here: its text is made anew, and the record's quotes are looked for in it."""
    file = dossier.shown(production.record_path(dossier, folder.id))
    kept = source.capture.attachment
    digests = 1 + int(kept is not None and (folder.path / kept.file).is_file() and not problems)
    try:
        text = guarded.text(source, settings)
    except Refused as fault:
        return _Found(record, digests, problems=(*problems, fault.at(dossier.shown(folder.capture))))
    wrong = list(quotes.misplaced(record, text))
    if wrong:
        filed = store.read_text(production.record_path(dossier, folder.id))
        problems += [check.unchecked(file, filed, index, claim) for index, claim in wrong]
    if record.text and record.text != text:
        message = "the text below the front matter is not the one that the capture gives"
        problems.append(
            Problem(file, 0, "", message, "record-stale", "Run `dossier build` and commit the record.")
        )
    return _Found(record, digests, len(record.claims) - len(wrong), problems=tuple(problems))


def _record(dossier: Dossier, folder: Folder) -> Record | None:
    path = production.record_path(dossier, folder.id)
    if not path.is_file() or path.is_symlink():
        return None
    return recordfile.read(store.read_text(path), dossier.shown(path))[0]


def _private(record: Record) -> Apart:
    return Apart(
        record.id,
        len(record.claims),
        f"the capture is private, and not here; {in_english().unchecked(record)}",
    )


def _withdrawn(record: Record) -> Apart:
    return Apart(record.id, len(record.claims), "withdrawn: the capture and all quotes were taken out")


def _left(file: str, record: Record) -> Iterator[Problem]:
    """What must not be in the record of a source that was withdrawn."""
    if record.text or record.claims:
        message = "the source was withdrawn, and its record still holds its words"
        yield Problem(file, 0, "", message, "record-stale", "Run `dossier build` and commit the record.")
