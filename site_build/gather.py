"""Read what editors write in ``dossier/``, and bring it together with the records as a `Site`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from site_build import links, pointfiles, store
from site_build.curation import Entity, Event, Prose
from site_build.frontmatter import parse, split
from site_build.problems import Problem, Refused
from site_build.records import Model, Record
from site_build.settings import Settings
from site_build.settings import read as read_settings
from site_build.site import ProsePage, Site
from site_build.store import Dossier
from site_build.text import key
from site_build.validate import listed, validated

M = TypeVar("M", bound=Model)
_GENERATED = frozenset(
    {links.SOURCES, links.SUBJECTS, links.POINTS, links.TIMELINE, links.DATA, "assets", "pagefind"}
)


def settings(dossier: Dossier) -> tuple[Settings, list[Problem]]:
    """Read the settings out of ``mkdocs.yml``."""
    found, faults = read_settings(store.read_text(dossier.config))
    return found, [fault.at(dossier.shown(dossier.config)) for fault in faults]


def site(dossier: Dossier, records: Sequence[Record], settings: Settings) -> tuple[Site, list[Problem]]:
    """Gather the dossier; what cannot be read is left out and named."""
    # A source that cannot be read has a problem of its own: it is not said that it is not there.
    ids = {record.id for record in records} | {folder.id for folder in store.folders(dossier)[0]}
    events, problems = _events(dossier, ids)
    entities, faults = _entities(dossier)
    pages, more = prose(dossier)
    files, unread = pointfiles.read(dossier)
    gathered = Site(
        settings,
        tuple(sorted(records, key=lambda record: record.id)),
        entities,
        events,
        pages,
        tuple(file.written for file in files),
        tuple(file.analysis for file in files),
    )
    amiss = pointfiles.faults(dossier, files, gathered.records, gathered.points, entities)
    return gathered, [*problems, *faults, *more, *unread, *amiss]


def prose(dossier: Dossier) -> tuple[tuple[ProsePage, ...], list[Problem]]:
    """Read the prose pages; a dossier without an overview has that as a problem."""
    pages: list[ProsePage] = []
    problems: list[Problem] = []
    for path in sorted(dossier.prose.glob("*.md")):
        if path.name == "README.md" or path.is_symlink():
            continue
        page, faults = _page(dossier, path)
        problems += faults
        if page is not None:
            pages.append(page)
    if not any(page.path == links.OVERVIEW for page in pages) and not problems:
        remedy = "Write it: front matter with `title:`, then the overview in Markdown."
        file = dossier.shown(dossier.prose / "index.md")
        problems.append(Problem(file, 0, "", "the overview is not there", "file-missing", remedy))
    return tuple(pages), problems


def _page(dossier: Dossier, path: Path) -> tuple[ProsePage | None, list[Problem]]:
    file = dossier.shown(path)
    if not path.is_file():
        return None, [store.no_file().at(file)]
    name = links.OVERVIEW if path.stem == "index" else path.stem
    if name and (not store.SLUG.match(name) or name in _GENERATED):
        remedy = "Use small letters a-z, digits and hyphens, and no name that the site itself uses."
        return None, [Problem(file, 0, "", f"{name!r} cannot be an address", "id-not-allowed", remedy)]
    try:
        content = store.read_text(path)
    except Refused as fault:
        return None, [fault.at(file)]
    parts = split(content)
    if parts is None:
        remedy = "Begin the file with three lines: `---`, `title: …`, `---`."
        return None, [Problem(file, 1, "", "the page has no title", "field-value", remedy)]
    front, body, line = parts
    meta, problems = validated(Prose, parse(front, first_line=2), file)
    if meta is None:
        return None, problems
    return ProsePage(name, file, meta.title, meta.description, body, line), problems


def _events(dossier: Dossier, ids: set[str]) -> tuple[tuple[Event, ...], list[Problem]]:
    path = dossier.prose / "events.yaml"
    file = dossier.shown(path)
    entries, problems = _list(dossier, path, Event)
    good = []
    for event, line in entries:
        faults = _event_faults(event, ids, file, line)
        problems += faults
        if not faults:
            good.append(event)
    problems += _twice([(event.id, line) for event, line in entries], file, "id")
    return tuple(_once(good, "id")), problems


def _event_faults(event: Event, ids: set[str], file: str, line: int) -> list[Problem]:
    faults = []
    for index, date in enumerate(event.dates):
        field = f"dates[{index}]"
        if date.source is not None and date.source not in ids:
            remedy = "Name the folder of a source in sources/."
            message = f"there is no source {date.source!r}"
            faults.append(Problem(file, line, f"{field}.source", message, "source-unknown", remedy))
    return faults


def _entities(dossier: Dossier) -> tuple[tuple[Entity, ...], list[Problem]]:
    path = dossier.prose / "entities.yaml"
    entries, problems = _list(dossier, path, Entity)
    names = [(key(name), line) for entity, line in entries for name in (entity.name, *entity.aliases)]
    problems += _twice(names, dossier.shown(path), "name")
    return tuple(entity for entity, _ in entries), problems


def _list(dossier: Dossier, path: Path, model: type[M]) -> tuple[list[tuple[M, int]], list[Problem]]:
    if not path.is_file() or path.is_symlink():
        return [], []
    try:
        parsed = parse(store.read_text(path))
    except Refused as fault:
        return [], [fault.at(dossier.shown(path))]
    return listed(model, parsed, dossier.shown(path))


def _twice(names: list[tuple[str, int]], file: str, what: str) -> list[Problem]:
    counts = Counter(name for name, _ in names)
    seen: set[str] = set()
    problems = []
    for name, line in names:
        if counts[name] > 1 and name in seen:
            remedy = "Bring the two together, or rename one."
            problems.append(Problem(file, line, what, f"{name!r} stands there twice", "id-duplicate", remedy))
        seen.add(name)
    return problems


def _once(entries: list[M], attribute: str) -> list[M]:
    out: dict[str, M] = {}
    for entry in entries:
        out.setdefault(getattr(entry, attribute), entry)
    return list(out.values())
