"""Check the whole dossier: every capture read again, every record made again and compared. Writes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from site_build import (
    astray,
    evidence,
    gather,
    placeholders,
    pointfiles,
    production,
    quotes,
    recordfile,
    rights,
    store,
    views,
)
from site_build.frontmatter import parse
from site_build.problems import Problem, Refused
from site_build.progress import Tell
from site_build.readings import readings
from site_build.records import Claim, Record
from site_build.store import Dossier, Folder


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a check found."""

    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...]
    """What is reported, but need not be mended."""
    notices: tuple[str, ...]
    """What an editor should know of the dossier as a whole, and how dates in words were read."""
    records: tuple[Record, ...]
    """Of the sources that can be read, made anew."""

    @property
    def sources(self) -> int:
        """How many sources were checked."""
        return len(self.records)


def check(dossier: Dossier, tell: Tell) -> Outcome:
    """Find all problems at once."""
    store.refuse_links(dossier)
    settings, problems = gather.settings(dossier)
    problems += store.symlinks(dossier)
    for place, shown in ((dossier.root, ""), (dossier.prose, "dossier/")):
        problems += [fault.at(name) for name, fault in astray.unfiled(place, shown)]
    folders, faults = store.folders(dossier)
    problems += faults
    records: list[Record] = []
    for number, folder in enumerate(folders, 1):
        tell("Checking sources", number, len(folders))
        record, faults = production.fresh(dossier, folder, settings)
        problems += faults
        if record is not None:
            records.append(record)
            problems += _compared(dossier, folder, record)
    problems += production.duplicates(dossier, records) + production.orphans(dossier, folders)
    problems += production.naming(dossier, folders, records)
    site, faults = gather.site(dossier, records, settings)
    _, unknown = views.pages(site)
    problems += faults + unknown + _unwritten(dossier)
    problems += evidence.notes(dossier, site.records, site.written, site.entities)
    found = sorted(dict.fromkeys(problems))
    return Outcome(
        problems=tuple(problem for problem in found if not problem.is_note),
        notes=tuple(problem for problem in found if problem.is_note),
        notices=(*_notices(dossier, records), *_readings(dossier, folders)),
        records=tuple(records),
    )


def _unwritten(dossier: Dossier) -> list[Problem]:
    """What is still to be written in the settings, on the pages and in the points."""
    pages = [*dossier.prose.glob("*.md"), *dossier.prose.glob("points/*.md")]
    found: list[Problem] = []
    for path in (dossier.config, *pages):
        if path.name != "README.md" and path.is_file() and not path.is_symlink():
            # That a file is not text is named where it is read for what it says.
            with suppress(Refused):
                found += placeholders.problems(store.read_text(path), dossier.shown(path))
    return found


def _compared(dossier: Dossier, folder: Folder, record: Record) -> list[Problem]:
    """Compare a record with the one in the dossier; the latter never vouches for itself."""
    path = production.record_path(dossier, folder.id)
    file = dossier.shown(path)
    problem = production.edited(dossier, record, path)
    if problem is not None:
        return [problem, *_unchecked(path, file)]
    if not path.is_file():
        remedy = "Run `dossier build` and commit the record, or leave that to the workflow that does so."
        return [Problem(file, 0, "", "there is no record of this source yet", "record-missing", remedy)]
    if record.capture.private and not (folder.path / record.capture.file).is_file():
        return []
    written = store.read_text(path)
    if written == recordfile.written(record):
        return _unchecked(path, file)
    changed = _changed_since(recordfile.read(written, file)[0], record)
    if changed:
        message = f"the record was made before {changed} changed; the next build writes it anew"
        remedy = "Run `dossier build` and commit the record, or leave that to the workflow that does so."
        return [Problem(file, 0, "", message, "record-behind", remedy), *_unchecked(path, file)]
    line = _first_difference(written, recordfile.written(record))
    message = "the record is not what its capture and curation give"
    remedy = "Run `dossier build` and commit the record."
    return [Problem(file, line, "", message, "record-stale", remedy), *_unchecked(path, file)]


def _changed_since(found: Record | None, fresh: Record) -> str:
    """The files that a record itself says it was not made from as they are now; empty if it vouches for them.

    A record that claims to be of the present files has to be what they give. One that claims less is never
    shown: a build makes it anew, whatever it holds.
    """
    if found is None or rights.withdrawn(fresh.status) != rights.withdrawn(found.status):
        # What was withdrawn must not wait for the next build to leave the repository.
        return ""
    pairs = (
        ("capture.yaml", found.made.capture, fresh.made.capture),
        ("curation.yaml", found.made.curation, fresh.made.curation),
    )
    return " and ".join(name for name, before, now in pairs if before != now)


def _unchecked(path: Path, file: str) -> list[Problem]:
    """Quotes of a record that do not stand in its text at their offsets."""
    try:
        text = store.read_text(path)
        record, problems = recordfile.read(text, file)
    except Refused as fault:
        return [fault.at(file)]
    if record is None or (record.capture.private and not record.text):
        return problems
    return [
        *problems,
        *(unchecked(file, text, index, claim) for index, claim in quotes.misplaced(record, record.text)),
    ]


def unchecked(file: str, text: str, index: int, claim: Claim) -> Problem:
    """The problem that a claim of a record does not stand in the source.

    Args:
        file: the record's, as people are shown it.
        text: what that file holds.
        index: the number of the claim in it, from 0.
        claim: the claim.
    """
    lines = text.split("\n")
    line = next((at for at, row in enumerate(lines, 1) if row == f"- id: {claim.id}"), 0)
    message = f"this quote does not stand at its place in the text: {claim.quote[:60]!r}"
    remedy = "Run `dossier build`; a quote is never typed into a record."
    return Problem(file, line, f"claims[{index}].quote", message, "quote-unchecked", remedy)


def _first_difference(one: str, other: str) -> int:
    for number, (left, right) in enumerate(zip(one.split("\n"), other.split("\n"), strict=False), 1):
        # The seal differs whenever anything does; it is not what a person would look for.
        if left != right and number != 2:
            return number
    return 2


def _readings(dossier: Dossier, folders: list[Folder]) -> Iterator[str]:
    """Each date that people wrote in words, as it was read."""
    paths = [path for folder in folders for path in (folder.capture_yaml, folder.curation_yaml)]
    for path in (*paths, dossier.prose / "events.yaml"):
        if path.is_file() and not path.is_symlink():
            with suppress(Refused):
                yield from readings(parse(store.read_text(path)), dossier.shown(path))
    for point in pointfiles.read(dossier)[0]:
        yield from readings(point.parsed, point.analysis.file)


def _notices(dossier: Dossier, records: list[Record]) -> list[str]:
    notices = []
    quoted = [
        record
        for record in records
        if record.rights.publish != "full"
        and not record.capture.private
        and not rights.withdrawn(record.status)
    ]
    if quoted:
        verb = "is" if len(quoted) == 1 else "are"
        many = f"{len(quoted)} of {len(records)} captures {verb}"
        without = "without leave to publish the text in full"
        what = (
            f"{many} committed {without}. A capture in a public repository is itself a publication"
            if dossier.in_git
            else f"{many} here {without}. Once committed to a public repository, a capture is itself a "
            "publication"
        )
        notices.append(
            f"{what}: keep it out of git with `private: true` in capture.yaml, or for all with "
            "`extra.dossier.captures: private`."
        )
    for record in records:
        checked = record.capture.checked
        if record.capture.private and not record.text:
            by = f"checked by {checked.by} on {checked.on}" if checked else "checked by nobody yet"
            notices.append(f"{record.id}: not checkable here; {by}.")
    return notices
