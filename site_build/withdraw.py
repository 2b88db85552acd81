"""Take a source out of the dossier: its text and its quotes go, the citation and the digest stay.

First the curation says so, then the record is written without a word of the text, then the capture goes:
whoever is interrupted has a source that says that it was withdrawn, and withdraws it again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from site_build import intake, production, recordfile, repository, store
from site_build.extract import CITED
from site_build.frontmatter import dump
from site_build.problems import Problem, Refused
from site_build.recordfile import without_empty
from site_build.records import Record, Status
from site_build.settings import Settings
from site_build.store import Dossier, Folder, Writer
from site_build.text import key

LEAST = 5
"""Words of a quote from which it is looked for in what editors wrote: fewer stand there by chance."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A line that names the source, or repeats words of it."""

    file: str
    line: int
    what: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be done."""

    folder: Folder
    curation: str
    """The new ``curation.yaml``: the citation, and why the source was withdrawn."""
    files: tuple[Path, ...]
    """What would be deleted: the capture, and what it was typed from."""
    quotes: int
    decisions: int
    mentions: tuple[Mention, ...]
    """What people have to mend themselves: no command writes their prose."""
    commits: int | None
    """Commits of the git history that hold files of the source; None where there is no history."""


def plan(dossier: Dossier, folder: Folder, settings: Settings, reason: str) -> Plan | list[Problem]:
    """Work out what withdrawing a source does; nothing is written.

    Returns:
        The plan, or what must be mended first.

    Raises:
        OSError: as the system gives it.
    """
    curation, _, problems = intake.curation_file(dossier, folder)
    if curation is None:
        return problems
    record, problems = production.fresh(dossier, folder, settings)
    filed = _filed(dossier, folder)
    known = record or filed
    if known is None:
        return problems
    status = Status(state="withdrawn", note=reason)
    cited = {name: getattr(known, name) for name in CITED if name != "captured"}
    cited["origin"] = tuple(one.model_copy(update={"place": None}) for one in known.origin)
    values = known.model_copy(update={**cited, "status": status}).model_dump(
        mode="json", exclude_none=True, include=set(cited)
    )
    words = [claim.quote for claim in (*known.claims, *(filed.claims if filed else ()))]
    words += [decision.quote for decision in curation.decisions if decision.quote]
    return Plan(
        folder,
        "# This source was withdrawn: no word of it is shown. What stands here is its citation.\n"
        + dump(without_empty(values), for_people=True),
        tuple(path for path in _files(folder) if path.is_file() and not path.is_symlink()),
        len({key(quote) for quote in words}),
        len(curation.decisions),
        tuple(_mentions(dossier, folder.id, words)),
        _commits(dossier, folder),
    )


def carry_out(dossier: Dossier, plan: Plan, settings: Settings) -> list[Problem]:
    """Do it.

    Returns:
        What could not be done, such as to write over a record that a person edited.

    Raises:
        OSError: a file cannot be written or deleted; doing it again does the rest.
    """
    writer = Writer(dossier, "withdraw")
    writer.write(plan.folder.curation_yaml, plan.curation)
    record, problems = production.fresh(dossier, plan.folder, settings)
    if record is not None:
        problems += production.write(dossier, record)
    for path in plan.files:
        writer.remove(path)
    return [problem for problem in problems if not problem.is_note]


def _filed(dossier: Dossier, folder: Folder) -> Record | None:
    path = production.record_path(dossier, folder.id)
    if not path.is_file() or path.is_symlink():
        return None
    with suppress(Refused):
        return recordfile.read(store.read_text(path), dossier.shown(path))[0]
    return None


def _files(folder: Folder) -> Iterator[Path]:
    yield folder.capture
    yield from sorted(folder.path.glob("attachment.*"))


def _mentions(dossier: Dossier, id_: str, quotes: Iterable[str]) -> Iterator[Mention]:
    """The lines of what people wrote that name the source, or hold words of it."""
    named = re.compile(rf"(?<![a-z0-9-]){re.escape(id_)}(?![a-z0-9-])")
    looked_for = {one: None for quote in quotes if len((one := key(quote)).split()) >= LEAST}
    for path in _written(dossier, id_):
        with suppress(Refused):
            text = store.read_text(path)
            lines = text.split("\n")
            for number, line in enumerate(lines, 1):
                if named.search(line):
                    yield Mention(dossier.shown(path), number, "names it")
            whole = key(text)
            for quote in looked_for:
                if quote in whole:
                    yield Mention(dossier.shown(path), _line(lines, quote), "repeats words of it")


def _line(lines: list[str], quote: str) -> int:
    """The line at which a quote begins, as far as its first words tell; 0 where they are parted."""
    beginning = " ".join(quote.split()[:LEAST])
    return next((number for number, line in enumerate(lines, 1) if beginning in key(line)), 0)


def _written(dossier: Dossier, id_: str) -> Iterator[Path]:
    """The files in which people may have written of a source, its own apart."""
    for pattern in ("*.md", "*.yaml", "points/*.md"):
        yield from (path for path in sorted(dossier.prose.glob(pattern)) if path.is_file())
    for folder in store.folders(dossier)[0]:
        if folder.id != id_ and folder.curation_yaml.is_file():
            yield folder.curation_yaml


def _commits(dossier: Dossier, folder: Folder) -> int | None:
    with suppress(Refused):
        return repository.commits(dossier.root, [f"sources/{folder.id}", f"dossier/records/{folder.id}.md"])
    return None
