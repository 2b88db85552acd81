"""What a build makes on its way: records, and the files the site builder and the indexer read."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from site_build import (
    attachment,
    curate,
    export,
    feed,
    guarded,
    intake,
    links,
    mend,
    origins,
    palette,
    recordfile,
    resources,
    rights,
    seal,
    search,
    store,
    versions,
    views,
)
from site_build.extract import Source, tombstone
from site_build.manifest import Manifest, Stat
from site_build.problems import Problem, Refused
from site_build.progress import Tell
from site_build.records import Record
from site_build.render import Page, Renderer
from site_build.settings import Settings
from site_build.site import Site
from site_build.store import Dossier, Folder, Writer
from site_build.strings import theme


def records(
    dossier: Dossier, settings: Settings, kept: frozenset[str], tell: Tell
) -> tuple[list[Record], list[Problem]]:
    """Make the record of each source, and write those that changed.

    Args:
        dossier: where.
        settings: the dossier's.
        kept: ids of sources untouched since the last build, whose records are only read.
        tell: is told how far it is.
    """
    store.remove_unfinished(dossier.records)
    folders, problems = store.folders(dossier)
    made: list[Record] = []
    for number, folder in enumerate(folders, 1):
        tell("Reading sources", number, len(folders))
        record, faults = _kept(dossier, folder) if folder.id in kept else (None, [])
        if record is None:
            record, faults = fresh(dossier, folder, settings)
            if record is not None:
                faults += write(dossier, record)
        problems += faults
        if record is not None:
            made.append(record)
    problems += duplicates(dossier, made) + naming(dossier, folders, made)
    return made, [*problems, *orphans(dossier, folders)]


def fresh(dossier: Dossier, folder: Folder, settings: Settings) -> tuple[Record | None, list[Problem]]:
    """Make one source's record from its folder; nothing is written."""
    try:
        source, problems = intake.load(dossier, folder)
        if source is None:
            return None, problems
        if not source.data and source.capture.private:
            return _private(dossier, folder, source)
        if rights.withdrawn(source.curation.status):
            record, faults = tombstone(source, settings)
            return record, problems + intake.placed(dossier, folder, faults)
        problems += attachment.problems(dossier, folder, source.capture, settings)
        record, faults = guarded.extract(source, settings)
        return record, problems + intake.placed(dossier, folder, faults)
    except Refused as fault:
        return None, [fault.at(dossier.shown(folder.capture))]


def untouched(manifest: Manifest | None, now: dict[str, Stat]) -> frozenset[str]:
    """The ids of sources whose files, record and rules are as at the last build, without a problem."""
    if manifest is None or _shared(manifest.inputs) != _shared(now):
        return frozenset()
    before, after = _by_source(manifest.inputs), _by_source(now)
    same = {id_ for id_, files in after.items() if before.get(id_) == files}
    return frozenset(same - {_source_of(problem.file) for problem in manifest.problems})


def record_path(dossier: Dossier, id_: str) -> Path:
    """The file of a source's record."""
    return dossier.records / f"{id_}.md"


def duplicates(dossier: Dossier, records: list[Record]) -> list[Problem]:
    """Captures that are filed twice."""
    first: dict[str, str] = {}
    problems = []
    for record in records:
        twin = first.setdefault(record.capture.sha256, record.id)
        if twin != record.id:
            message = f"the same bytes are filed as sources/{twin}"
            file = dossier.shown(dossier.sources / record.id)
            problems.append(
                Problem(file, 0, "", message, "capture-duplicate", "Delete one of the two folders.")
            )
    return problems


def naming(dossier: Dossier, folders: list[Folder], records: list[Record]) -> list[Problem]:
    """Sources that name one which is not filed, or that in the end replace or rest on themselves."""
    ids = [folder.id for folder in folders]
    replaces = {record.id: record.replaces for record in records if record.replaces}
    faults = origins.faults(records, ids)
    for id_, fault in versions.faults(replaces, ids).items():
        faults.setdefault(id_, []).append(fault)
    return [
        problem
        for folder in folders
        if folder.id in faults
        for problem in intake.placed(dossier, folder, faults[folder.id])
    ]


def orphans(dossier: Dossier, folders: list[Folder]) -> list[Problem]:
    """Records whose source's folder is gone, or has another name now."""
    ids = store.named(dossier)
    found = sorted(
        path for path in dossier.records.glob("*.md") if path.stem not in ids and path.name != "README.md"
    )
    captures = _captures(dossier, folders) if found else {}
    problems = []
    for path in found:
        message, remedy = (
            "there is no such folder in sources/",
            "Delete the record, or put the source's folder back.",
        )
        now = captures.get(_digest(path))
        if now is not None:
            message = f"{message}; its capture lies in sources/{now}"
            remedy = (
                "If the folder was renamed: give it its name back, since links lead to it, or delete this "
                "record, build, and write the new name wherever the old one stands."
            )
        problems.append(Problem(dossier.shown(path), 0, "", message, "record-orphan", remedy))
    return problems


def _captures(dossier: Dossier, folders: list[Folder]) -> dict[str, str]:
    """The digests of the captures that are filed, each with the name of its folder."""
    known = ((intake.capture_file(dossier, folder)[0], folder.id) for folder in folders)
    return {capture.sha256: id_ for capture, id_ in known if capture is not None}


def _digest(path: Path) -> str:
    """The digest of the capture that a record was made from; empty where it cannot be read."""
    with contextlib.suppress(OSError, Refused):
        record, _ = recordfile.read(store.read_text(path), path.name)
        return record.capture.sha256 if record else ""
    return ""


def write_pages(dossier: Dossier, site: Site) -> list[Problem]:
    """Write all that the site builder and the indexer read; returns what is wrong with the prose."""
    pages, problems = views.pages(site)
    writer = Writer(dossier, "build")
    writer.fill(dossier.build / "docs", _docs(dossier, site, pages))
    writer.fill(dossier.build / "theme", _theme(dossier, site))
    writer.fill(dossier.build / "search", search.pages(site))
    return problems


def _theme(dossier: Dossier, site: Site) -> Iterator[tuple[str, str | bytes]]:
    """The theme, and its words in the site's language beside it."""
    for name, path in resources.files(dossier, "theme").items():
        if name != theme.NAME:
            yield name, path.read_bytes()
    yield theme.NAME, theme.macros(site.strings)


def _docs(dossier: Dossier, site: Site, pages: Iterable[Page]) -> Iterator[tuple[str, str | bytes]]:
    renderer = Renderer(resources.folders(dossier, "pages"), site.strings)
    for page in pages:
        yield f"{page.path}/index.md".lstrip("/"), renderer.page(page)
    for name, asset in resources.files(dossier, "assets").items():
        yield f"assets/{name}", asset.read_bytes()
    yield "assets/palette.css", palette.css(site.settings.palette)
    yield "data/dossier.json", export.dossier(site)
    for name, file in (export.schemas() | export.citations(site)).items():
        yield f"data/{name}", file
    newest = feed.feed(site)
    if newest is not None:
        yield links.FEED, newest


def _kept(dossier: Dossier, folder: Folder) -> tuple[Record | None, list[Problem]]:
    path = record_path(dossier, folder.id)
    try:
        content = store.read_text(path)
    except (OSError, Refused):
        return None, []
    record, problems = recordfile.read(content, dossier.shown(path))
    return (record if not problems and seal.is_intact(content) else None), []


def _private(dossier: Dossier, folder: Folder, source: Source) -> tuple[Record | None, list[Problem]]:
    """The record of a private capture that is not on this machine: what was written where it was."""
    record, _ = _kept(dossier, folder)
    if record is not None and record.capture.sha256 == source.capture.sha256:
        return _as_decided(dossier, record, source)
    remedy = "Put the capture back where it is kept, and build there; commit the record."
    message = "the private capture is not here, and no intact record of it is"
    return None, [Problem(dossier.shown(folder.path), 0, "", message, "capture-missing", remedy)]


def _as_decided(dossier: Dossier, record: Record, source: Source) -> tuple[Record | None, list[Problem]]:
    """The record of a capture that is not here, if what it says of people's decisions is what they decided.

    Its text and quotes cannot be checked without the capture; that somebody reviewed or linked them can.
    """
    same = (record.made.capture, record.made.curation) == (source.made.capture, source.made.curation)
    if same and curate.is_backed(record, source.curation):
        return record, []
    remedy = "Build it again where the capture is kept, and commit the record."
    message = "the record is not what capture.yaml and curation.yaml say, and the private capture is not here"
    return None, [
        Problem(dossier.shown(record_path(dossier, record.id)), 0, "", message, "record-stale", remedy)
    ]


def write(dossier: Dossier, record: Record) -> list[Problem]:
    """Write a record, unless a person edited the one that is there."""
    path = record_path(dossier, record.id)
    if path.is_dir():
        return [store.no_file().at(dossier.shown(path))]
    content = recordfile.written(record)
    problem = edited(dossier, record, path)
    if problem is not None:
        return [problem]
    if not path.is_symlink():
        Writer(dossier, "build").write(path, content)
    return []


def edited(dossier: Dossier, record: Record, path: Path) -> Problem | None:
    """The problem that a person edited a record, with the lines to paste; None if nobody did."""
    if not path.is_file():
        return None
    file = dossier.shown(path)
    try:
        content = store.read_text(path)
    except Refused as fault:
        return fault.at(file)
    if seal.is_intact(content):
        return None
    found, faults = recordfile.read(content, file)
    what = f"sources/{record.id}/curation.yaml"
    lines: list[str] = []
    if found is not None:
        folder = Folder(record.id, dossier.sources / record.id, dossier.sources / record.id)
        curation = intake.curation_file(dossier, folder)[0]
        lines = mend.lines_to_paste(found, record, curation)
        beyond = "".join(f" {sentence}" for sentence in mend.beyond_curation(found, record))
    else:
        beyond = f" What was edited cannot be read: line {faults[0].line}, {faults[0].message}."
    if lines:
        remedy = (
            f"Paste these lines into {what}: in the place of a key that is there, `decisions` at the end of "
            f"that list. Delete the record, and build again.{beyond}"
        )
    else:
        remedy = f"Corrections belong in {what}. Delete the record, and build again.{beyond}"
    message = "this record was edited by hand; it is left as it is"
    return Problem(file, 2, "", message, "record-edited", remedy, tuple(lines))


def _shared(stats: dict[str, Stat]) -> dict[str, Stat]:
    """The state of all that every record depends on: the rules and the settings."""
    return {name: stat for name, stat in stats.items() if name.startswith("code:") or name == "mkdocs.yml"}


def _by_source(stats: dict[str, Stat]) -> dict[str, dict[str, Stat]]:
    found: dict[str, dict[str, Stat]] = {}
    for name, stat in stats.items():
        source = _source_of(name)
        if source:
            found.setdefault(source, {})[name] = stat
    return found


def _source_of(file: str) -> str:
    """The id of the source that a file belongs to; empty for other files."""
    parts = file.split("/")
    if parts[0] == "sources" and len(parts) > 1:
        return parts[1]
    if parts[:2] == ["dossier", "records"]:
        return parts[-1].removesuffix(".md")
    return ""
