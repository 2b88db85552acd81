"""Report what the working folder proposes, as a reviewer and a contributor would want to be told.

The story of ``dossier report``: check everything, read what changed closely, compare the dossier with how it
was at a revision, and say what only a person can decide. Nothing that is in git is written.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from site_build import capture as captures
from site_build import (
    check,
    comment,
    describing,
    filing,
    gather,
    guarded,
    intake,
    recordfile,
    repository,
    revision,
    store,
    telling,
)
from site_build.compare import compare
from site_build.crossref import Names
from site_build.curation import CaptureFile, Curation
from site_build.describing import Looked, Surroundings
from site_build.extract import Reading, Source
from site_build.filing import Answers, Incoming
from site_build.frontmatter import parse
from site_build.problems import NOT_FILED, Problem, Refused
from site_build.progress import Tell
from site_build.proposal import Apart, Report, What, first, trouble
from site_build.records import Capture, Made, Record
from site_build.settings import Settings
from site_build.site import Site
from site_build.store import Dossier, Folder
from site_build.suggest.desk import Desk
from site_build.validate import validated

MOST = 50
"""Sources of a change that are read closely: as many as a person might send at once."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a change proposes."""

    report: Report
    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...]
    """On what changed."""


def propose(dossier: Dossier, base: str | None, tell: Tell) -> Proposed:
    """Say what the working folder changes since a revision.

    Args:
        dossier: the one in the working folder.
        base: the revision, as `repository.revision` takes it.
        tell: is told how far it is.

    Raises:
        Refused: there is nothing to compare with.
    """
    since = repository.revision(dossier.root, base)
    files = repository.changed(dossier.root, since.commit)
    settings = gather.settings(dossier)[0]
    outcome = check.check(dossier, tell)
    looked, faults = _looked(dossier, settings, files, outcome.records, _recorded(dossier, since.commit))
    made = {one.record.id: one.record for one in looked}
    sides = revision.sides(
        dossier, since.commit, tell, {id_: recordfile.written(one).encode() for id_, one in made.items()}
    )
    found = compare(sides.old, sides.new).model_copy(update={"unread": sides.unread})
    records = tuple(({one.id: one for one in outcome.records} | made).values())
    around = _surroundings(settings, records, sides.new, made)
    problems = tuple(sorted({*outcome.problems, *faults}, key=lambda one: (not _is_of(one, files), one)))
    notes = tuple(one for one in outcome.notes if _is_of(one, files) and one.code not in _TOLD)
    sources, more_sources = first(looked, lambda one: describing.described(one, around), 6)
    apart, more_apart = first(comment.apart(files), lambda one: Apart(path=one[0], why=one[1]), 20)
    told_problems, more_problems = first(problems, trouble, 20)
    told_notes, more_notes = first(notes, trouble, 10)
    codes = {one.code for one in outcome.notes if _is_of(one, files)}
    report = Report(
        compared=telling.since(sides.since.model_copy(update={"called": since.called})),
        changed=len(files),
        apart=apart,
        more_apart=more_apart,
        sources=sources,
        more_sources=more_sources + max(0, len(_touched(files)) - MOST),
        problems=told_problems,
        more_problems=more_problems,
        notes=told_notes,
        more_notes=more_notes,
        changes=describing.changes(found),
        checklist=describing.checklist(
            looked,
            found,
            near=bool(around.near),
            apart=bool(apart),
            doubts="evidence-doubtful" in codes,
            behind="record-behind" in codes,
        ),
    )
    return Proposed(report, problems, notes)


def _surroundings(
    settings: Settings, records: tuple[Record, ...], site: Site, made: Iterable[str]
) -> Surroundings:
    names = Names(site.entities)
    linked = (one for one in records if any(claim.points for claim in one.claims))
    return Surroundings(
        settings,
        describing.near_copies(records, frozenset(made)),
        Desk(linked, site.written, names),
        {one.id: one.point.point for one in site.written},
    )


def _recorded(dossier: Dossier, commit: str) -> frozenset[str]:
    """The sources that had a record at a commit."""
    blobs = repository.files(dossier.root, commit)
    return frozenset(Path(blob.path).stem for blob in blobs if blob.path.startswith("dossier/records/"))


_TOLD = NOT_FILED | {"record-behind", "record-missing"}
"""What the report says of a source in a better place."""


def _touched(files: Iterable[str]) -> list[str]:
    """The entries of ``sources/`` below which something changed."""
    return list(dict.fromkeys(file.split("/")[1] for file in files if file.startswith("sources/")))


def _is_of(problem: Problem, files: Iterable[str]) -> bool:
    """Whether a problem is in something that changed, or in the record of it."""
    name = problem.file.removeprefix("dossier/records/").removesuffix(".md")
    return any(
        file == problem.file or file.startswith((f"{problem.file}/", f"sources/{name}/")) for file in files
    )


# --- Reading ------------------------------------------------------------------------------------------------


def _looked(
    dossier: Dossier, settings: Settings, files: list[str], records: Iterable[Record], before: frozenset[str]
) -> tuple[list[Looked], list[Problem]]:
    """Read the sources that changed, those that nobody has filed among them."""
    by_id = {record.id: record for record in records}
    waiting = {path.relative_to(dossier.sources).parts[0]: path for path in captures.waiting(dossier)}
    folders = {folder.id: folder for folder in store.folders(dossier)[0]}
    found: list[Looked] = []
    problems: list[Problem] = []
    for name in _touched(files)[:MOST]:
        if name in waiting:
            path = waiting[name]
            try:
                record, incoming = _unfiled(dossier, path, settings)
            except (Refused, OSError) as error:
                problems.append(_fault(dossier, path, error))
                continue
            found.append(Looked(dossier.shown(path), "unfiled", record, incoming))
        elif name in by_id and name in folders:
            what: What = "changed" if name in before else "new"
            read = _filed(dossier, folders[name], by_id[name], settings)
            found.append(Looked(f"sources/{name}", what, by_id[name], read))
    return found, problems


def _unfiled(dossier: Dossier, path: Path, settings: Settings) -> tuple[Record, Incoming]:
    """The record that a capture would have if it were filed as it lies there.

    Raises:
        Refused: it cannot be read, or is filed already.
    """
    if twin := captures.filed_twin(dossier, path.read_bytes()):
        message = f"the same bytes are filed as sources/{twin}"
        raise Refused("capture-duplicate", message, "Take the file out of the pull request.")
    incoming = captures.from_file(path, settings)
    folder = captures.folder_for(dossier, incoming)
    text = filing.capture_yaml(incoming, f"capture{path.suffix.lower()}")
    stated, _ = validated(CaptureFile, parse(text), dossier.shown(path))
    beside = Folder(folder.name, path.parent, path)
    curation = intake.curation_file(dossier, beside)[0] if path.parent != dossier.sources else None
    if stated is None:
        raise Refused("capture-format", "this file cannot be filed under its name", "Give it another ending.")
    made = Made(dossier="unfiled", capture=store.sha256(text.encode()))
    source = Source(folder.name, incoming.capture.data, stated, curation or Curation(), made)
    return guarded.extract(source, settings)[0], incoming


def _filed(dossier: Dossier, folder: Folder, record: Record, settings: Settings) -> Incoming | None:
    source, _ = intake.load(dossier, folder)
    if source is None or not source.data:
        return None
    name = source.capture.original_name or source.capture.file
    capture = Capture(source.data, name, transcript=bool(source.capture.transcript))
    try:
        reading = guarded.read(capture, settings)
    except Refused:
        return None
    answers = Answers(
        url=record.url,
        captured=record.captured,
        publisher=record.publisher,
        publish=record.rights.publish if source.curation.rights else None,
        private=bool(record.capture.private),
        kind=record.kind,
        vouched_by=source.curation.vouched_by,
        described_as="stated" if source.curation.speakers else None,
    )
    return Incoming(capture, _as_corrected(reading, record), None, answers)


def _as_corrected(reading: Reading, record: Record) -> Reading:
    stated = replace(reading.metadata, title=record.title, published=record.published)
    return replace(reading, metadata=stated)


def _fault(dossier: Dossier, path: Path, error: Refused | OSError) -> Problem:
    if isinstance(error, Refused):
        return error.at(dossier.shown(path))
    remedy = "See that it is a file that can be read."
    return Problem(dossier.shown(path), 0, "", error.strerror or str(error), "file-missing", remedy)
