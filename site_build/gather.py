"""Read what editors write in ``dossier/``, and bring it together with the records as a `Site`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from site_build import links, nearest, pointfiles, quotes, store, translation
from site_build.curation import Entity, Event, Prose
from site_build.frontmatter import Parsed, dotted, parse, split
from site_build.pointfiles import PointFile
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
    {
        links.SOURCES,
        links.SUBJECTS,
        links.VOICES,
        links.POINTS,
        links.TIMELINE,
        links.GAPS,
        links.DATA,
        links.SEARCH,
        "assets",
        "pagefind",
    }
)


def settings(dossier: Dossier) -> tuple[Settings, list[Problem]]:
    """Read the settings out of ``mkdocs.yml``."""
    found, faults = read_settings(store.read_text(dossier.config))
    return found, [fault.at(dossier.shown(dossier.config)) for fault in faults]


def site(dossier: Dossier, records: Sequence[Record], settings: Settings) -> tuple[Site, list[Problem]]:
    """Gather the dossier; what cannot be read is left out and named."""
    # A source that cannot be read has a problem of its own: it is not said that it is not there.
    ids = {record.id for record in records} | store.named(dossier)
    gathered, files, problems = written(dossier, records, settings, ids)
    strings, faults = translation.read(dossier, settings.language)
    gathered = replace(gathered, strings=strings)
    problems += faults
    overview = dossier.prose / "index.md"
    if not overview.exists():
        remedy = "Write it: front matter with `title:`, then the overview in Markdown."
        message = "the overview is not there"
        problems.append(Problem(dossier.shown(overview), 0, "", message, "file-missing", remedy))
    amiss = pointfiles.faults(dossier, files, gathered.records, gathered.points, gathered.entities)
    return gathered, [*problems, *amiss]


def written(
    dossier: Dossier, records: Sequence[Record], settings: Settings, ids: set[str]
) -> tuple[Site, list[PointFile], list[Problem]]:
    """Bring what editors wrote together with records, of which some may be missing.

    Args:
        dossier: only its folder ``dossier/`` is read.
        records: the records.
        settings: of the site.
        ids: all sources there are, so that no date of an event is said to name none of them.

    Returns:
        The dossier, its points as files, and what cannot be read and is left out.
    """
    events, problems = _events(dossier, ids, {record.id: record for record in records})
    names, faults = entities(dossier, ids)
    pages, more = prose(dossier)
    files, unread = pointfiles.read(dossier)
    gathered = Site(
        settings,
        tuple(sorted(records, key=lambda record: record.id)),
        names,
        events,
        pages,
        tuple(file.written for file in files),
        tuple(file.analysis for file in files),
    )
    return gathered, files, [*problems, *faults, *more, *unread]


def prose(dossier: Dossier) -> tuple[tuple[ProsePage, ...], list[Problem]]:
    """Read the prose pages; those that cannot be read are left out and named."""
    pages: list[ProsePage] = []
    problems: list[Problem] = []
    for path in sorted(dossier.prose.glob("*.md")):
        if path.name == "README.md" or path.is_symlink():
            continue
        page, faults = _page(dossier, path)
        problems += faults
        if page is not None:
            pages.append(page)
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
        parts = split(store.read_text(path))
    except Refused as fault:
        return None, [fault.at(file)]
    if parts is None:
        remedy = "Begin the file with three lines: `---`, `title: …`, `---`."
        return None, [Problem(file, 1, "", "the page has no title", "field-value", remedy)]
    front, body, line = parts
    meta, problems = validated(Prose, parse(front, first_line=2), file)
    if meta is None:
        return None, problems
    return ProsePage(name, file, meta.title, meta.description, body, line), problems


def _events(
    dossier: Dossier, ids: set[str], records: Mapping[str, Record]
) -> tuple[tuple[Event, ...], list[Problem]]:
    path = dossier.prose / "events.yaml"
    file = dossier.shown(path)
    parsed, entries, problems = _list(dossier, path, Event)
    good = []
    for event, at in entries:
        faults = _event_faults(event, at, ids, parsed, file)
        faults += _event_quotes(event, at, records, parsed, file)
        problems += faults
        if not faults:
            good.append(event)
    problems += _twice([((event.id, ""), parsed.line((at,))) for event, at in entries], file, "id")
    return tuple(_once(good, "id")), problems


def _event_faults(event: Event, at: int, ids: set[str], parsed: Parsed, file: str) -> list[Problem]:
    faults = []
    for index, date in enumerate(event.dates):
        if date.source is not None and date.source not in ids:
            what = f"event `{event.id}`: there is no source {date.source!r}"
            field = (at, "dates", index, "source")
            faults.append(_unknown(date.source, ids, what, parsed, file, field))
    return faults


def _event_quotes(
    event: Event, at: int, records: Mapping[str, Record], parsed: Parsed, file: str
) -> Iterator[Problem]:
    """The words by which an event is dated, where they are not those of their source."""
    for index, date in enumerate(event.dates):
        record = records.get(date.source or "")
        if record is None or date.quote is None:
            continue
        fault = quotes.event_fault(record, date.quote)
        if fault is not None:
            field = (at, "dates", index, "quote")
            message = f"event `{event.id}`: {fault.message}"
            yield Problem(file, parsed.line(field), dotted(field), message, fault.code, fault.remedy)


def _unknown(
    source: str, ids: set[str], message: str, parsed: Parsed, file: str, field: tuple[str | int, ...]
) -> Problem:
    near = nearest.names(source, ids)
    remedy = f"Nearest: {', '.join(near)}." if near else "Name the folder of a source in sources/."
    return Problem(file, parsed.line(field), dotted(field), message, "source-unknown", remedy)


def entities(dossier: Dossier, ids: set[str]) -> tuple[tuple[Entity, ...], list[Problem]]:
    """The names that people brought together; those that cannot be read are left out and named.

    Args:
        dossier: where.
        ids: all sources there are.
    """
    path = dossier.prose / "entities.yaml"
    file = dossier.shown(path)
    parsed, entries, problems = _list(dossier, path, Entity)
    problems += _twice(list(_names(entries, parsed)), file, "name")
    for entity, at in entries:
        for index, source in enumerate(entity.only_in):
            if source not in ids:
                what = f"{entity.name!r}: there is no source {source!r}"
                problems.append(_unknown(source, ids, what, parsed, file, (at, "only_in", index)))
    return tuple(entity for entity, _ in entries), problems


def _names(entries: list[tuple[Entity, int]], parsed: Parsed) -> Iterator[tuple[tuple[str, str], int]]:
    """Each name with where it holds, and its line: in different sources a name can mean two things."""
    for entity, at in entries:
        line = parsed.line((at,))
        yield (key(entity.name), ""), line
        for alias in entity.aliases:
            for source in entity.only_in or ("",):
                yield (key(alias), source), line


def _list(dossier: Dossier, path: Path, model: type[M]) -> tuple[Parsed, list[tuple[M, int]], list[Problem]]:
    if not path.is_file() or path.is_symlink():
        return parse(""), [], []
    try:
        parsed = parse(store.read_text(path))
    except Refused as fault:
        return parse(""), [], [fault.at(dossier.shown(path))]
    return parsed, *listed(model, parsed, dossier.shown(path))


def _twice(names: list[tuple[tuple[str, str], int]], file: str, what: str) -> list[Problem]:
    first: dict[tuple[str, str], int] = {}
    problems = []
    for name, line in names:
        if name in first:
            called, source = name
            apart = " Two of one name: `only_in` says which of them is meant in which sources."
            remedy = f"Bring the two together, or rename one.{apart if what == 'name' else ''}"
            where = f" for {source}" if source else ""
            message = f"{called!r} stands here and at line {first[name]}{where}"
            problems.append(Problem(file, line, what, message, "id-duplicate", remedy))
        first.setdefault(name, line)
    return problems


def _once(entries: list[M], attribute: str) -> list[M]:
    out: dict[str, M] = {}
    for entry in entries:
        out.setdefault(getattr(entry, attribute), entry)
    return list(out.values())
