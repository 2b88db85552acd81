"""The dossier as it is in the working folder and as it was at a revision, both gathered as values.

Only ``dossier/`` is read. What editors write is few files: those of the revision are written into a temporary
folder and read from there as ever. Records are many: those whose bytes git knows are the same on both sides,
and of these only the ones that something changed touches are parsed, once.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from site_build import gather, recordfile, repository, store
from site_build.compare.changes import Since, Unread
from site_build.compare.needed import Mentions, mentions, needed
from site_build.problems import Problem, Refused
from site_build.progress import Tell
from site_build.records import Record
from site_build.repository import Blob
from site_build.settings import Settings
from site_build.site import Site
from site_build.store import Dossier, Writer
from site_build.text import key

_RECORDS = "dossier/records/"
_EVENTS, _ENTITIES = "dossier/events.yaml", "dossier/entities.yaml"
_FOLDERS = frozenset({"dossier", "dossier/records", "dossier/points"})
_SHOWN = 7
"""Characters of a commit that people are shown, as git does."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Both dossiers, without the records that are the same and that nothing changed touches."""

    old: Site
    new: Site
    since: Since
    unread: tuple[Unread, ...]


def sides(dossier: Dossier, name: str | None, tell: Tell, made: Mapping[str, bytes] | None = None) -> Sides:
    """Read both sides.

    Args:
        dossier: the one in the working folder; it may be a subfolder of its repository.
        name: of the revision, as `repository.revision` takes it.
        tell: is told how far it is.
        made: records by id that a build would write, in the place of those that are there.

    Raises:
        Refused: there is nothing to compare with.
    """
    found = repository.revision(dossier.root, name)
    before, after = _Side(), _Side()
    blobs = _named_well(repository.files(dossier.root, found.commit), before)
    records = {Path(blob.path).stem: blob for blob in blobs if blob.path.startswith(_RECORDS)}
    now: dict[str, Callable[[], bytes]] = {
        id_: path.read_bytes for id_, path in _paths(dossier, after).items()
    }
    now |= {id_: lambda data=data: data for id_, data in (made or {}).items()}  # type: ignore[misc]
    with repository.reading(dossier.root) as read, tempfile.TemporaryDirectory() as folder:
        kept = _now(now, records, after, tell)
        for id_, blob in records.items():
            if id_ not in kept:
                before.take(id_, blob.path, lambda blob=blob: read(blob))  # type: ignore[misc]
        earlier = Dossier(Path(folder))
        _put(earlier, (blob for blob in blobs if not blob.path.startswith(_RECORDS)), read, before)
        old = _gathered(earlier, before, records)
    new = _gathered(dossier, after, now)
    both = _Side()
    for id_ in sorted(needed(kept, [*before.named, *after.named], _touched(old, new), _ids(old, new))):
        both.take(id_, f"{_RECORDS}{id_}.md", now[id_])
    left_out = before.left_out | after.left_out
    return Sides(
        _without(_with(old, both.records), left_out, new, after.left_out),
        _without(_with(new, both.records), left_out, old, before.left_out),
        Since(commit=found.commit, called=found.called),
        _unread(found.commit, before.problems, [*after.problems, *both.problems]),
    )


@dataclass(slots=True)
class _Side:
    """What is read of one side, and what cannot be."""

    records: list[Record] = field(default_factory=list)
    """Those that are not the same on the other side."""
    named: list[Mentions] = field(default_factory=list)
    """What these may name, as far as their bytes could be had."""
    problems: list[Problem] = field(default_factory=list)

    @property
    def left_out(self) -> frozenset[str]:
        """The files that are not read, or not in full."""
        return frozenset(problem.file for problem in self.problems if problem.code != "id-duplicate")

    def take(self, id_: str, file: str, read: Callable[[], bytes]) -> None:
        """Read one record; it is left out and named where that cannot be done."""
        try:
            data = read()
            self.named.append(mentions(data))
            record, faults = recordfile.read(store.decoded(data), file)
        except Refused as fault:
            self.refuse(file, fault)
            return
        self.problems += faults
        if record is not None and record.id != id_:
            self.refuse(file, _other(record.id))
        elif record is not None:
            self.records.append(record)

    def refuse(self, file: str, fault: Refused) -> None:
        """Leave a file out."""
        self.problems.append(fault.at(file))


def _named_well(blobs: Iterable[Blob], side: _Side) -> list[Blob]:
    """The files of a revision that a dossier has; those whose names or kinds it cannot have are left out."""
    found = []
    for blob in blobs:
        folder, _, name = blob.path.rpartition("/")
        stem, _, suffix = name.rpartition(".")
        if name == "README.md" or folder not in _FOLDERS or suffix != _suffix(folder, stem):
            continue
        if not blob.is_file:
            side.refuse(blob.path, store.symlink())
        elif not _may_be(folder, stem):
            side.refuse(blob.path, _no_id(stem))
        elif blob.size > repository.LARGEST:
            side.refuse(blob.path, repository.too_large(blob.size))
        else:
            found.append(blob)
    return found


def _paths(dossier: Dossier, side: _Side) -> dict[str, Path]:
    """The records in the working folder by id."""
    found = {}
    for path in sorted(dossier.records.glob("*.md")):
        if path.name == "README.md":
            continue
        if path.is_symlink() or not path.is_file():
            side.refuse(dossier.shown(path), store.symlink() if path.is_symlink() else store.no_file())
        elif not store.is_id(path.stem):
            side.refuse(dossier.shown(path), _no_id(path.stem))
        elif path.stat().st_size > repository.LARGEST:
            side.refuse(dossier.shown(path), repository.too_large(path.stat().st_size))
        else:
            found[path.stem] = path
    return found


def _now(
    now: dict[str, Callable[[], bytes]], earlier: dict[str, Blob], side: _Side, tell: Tell
) -> dict[str, Mentions]:
    """Read the records of the working folder that changed; what the others may name comes back."""
    kept = {}
    for number, (id_, read) in enumerate(now.items(), 1):
        tell("Comparing sources", number, len(now))
        data = read()
        known = earlier[id_].digest if id_ in earlier else ""
        if known and repository.digest(data, known) == known:
            kept[id_] = mentions(data)
        else:
            side.take(id_, f"{_RECORDS}{id_}.md", lambda data=data: data)  # type: ignore[misc]
    return kept


def _put(earlier: Dossier, blobs: Iterable[Blob], read: Callable[[Blob], bytes], side: _Side) -> None:
    """Write what editors wrote into a folder of its own; names were looked at before."""
    writer = Writer(earlier, "init")
    for blob in blobs:
        writer.write(earlier.root / blob.path, read(blob))


def _gathered(dossier: Dossier, side: _Side, ids: Collection[str]) -> Site:
    site, _, problems = gather.written(dossier, side.records, Settings(), set(ids))
    side.problems += problems
    return site


def _touched(old: Site, new: Site) -> set[str]:
    """The points that are written otherwise; all of them where names are, which say who is one voice."""
    before, after = ({one.id: one for one in site.written} for site in (old, new))
    return {
        id_
        for id_ in before.keys() | after.keys()
        if old.entities != new.entities or before.get(id_) != after.get(id_)
    }


def _ids(old: Site, new: Site) -> list[tuple[str, ...]]:
    """All ids that each point has or had."""
    return [(one.id, *one.point.formerly) for site in (old, new) for one in site.written]


def _with(site: Site, records: list[Record]) -> Site:
    every = sorted((*site.records, *records), key=lambda record: record.id)
    return replace(site, records=tuple(every))


def _without(site: Site, left_out: frozenset[str], other: Site, lacks: frozenset[str]) -> Site:
    """Leave out what the other side could not read: it would seem to have come or gone.

    Args:
        site: one side.
        left_out: files that one of the sides could not read.
        other: the other side.
        lacks: those that the other side could not read.
    """
    points = [
        (one, page)
        for one, page in zip(site.written, site.analyses, strict=True)
        if page.file not in left_out
    ]
    events, entities = site.events, site.entities
    if _EVENTS in lacks:
        known = {event.id for event in other.events}
        events = tuple(event for event in events if event.id in known)
    if _ENTITIES in lacks:
        names = {key(entity.name) for entity in other.entities}
        entities = tuple(entity for entity in entities if key(entity.name) in names)
    return replace(
        site,
        records=tuple(one for one in site.records if f"{_RECORDS}{one.id}.md" not in left_out),
        entities=entities,
        events=events,
        prose=tuple(page for page in site.prose if page.file not in left_out),
        written=tuple(one for one, _ in points),
        analyses=tuple(page for _, page in points),
    )


def _unread(commit: str, before: Iterable[Problem], after: Iterable[Problem]) -> tuple[Unread, ...]:
    """What is left out, each file once; what is amiss on both sides is told of the new one."""
    first: dict[str, Problem] = {}
    for problem in after:
        first.setdefault(problem.file, problem)
    amiss = {(problem.file, problem.message) for problem in first.values()}
    for problem in before:
        if (problem.file, problem.message) not in amiss:
            first.setdefault(f"{commit[:_SHOWN]}:{problem.file}", problem)
    return tuple(
        Unread(
            file=file,
            line=problem.line,
            message=": ".join(filter(None, (problem.field, problem.message))),
            code=problem.code,
        )
        for file, problem in first.items()
    )


def _suffix(folder: str, stem: str) -> str:
    """The ending by which a file of a folder is one of ours."""
    return "yaml" if folder == "dossier" and stem in ("events", "entities") else "md"


def _may_be(folder: str, stem: str) -> bool:
    return bool(store.SLUG.match(stem)) if folder == "dossier" else store.is_id(stem)


def _no_id(stem: str) -> Refused:
    return Refused("id-not-allowed", f"{stem!r} cannot be an id")


def _other(id_: str) -> Refused:
    return Refused("record-edited", f"the record is of {id_!r}, and its file is named otherwise")
