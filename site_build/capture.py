"""File a capture: from a saved page or an address to ``sources/<id>/``.

This is the only room with a network and a clock.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from site_build import astray, filing, guarded, links, store
from site_build.filing import Answers, Incoming
from site_build.likeness import copies
from site_build.problems import Refused
from site_build.records import Capture
from site_build.settings import Settings
from site_build.store import Dossier

_EXTENSIONS = {
    "text/html": ".html",
    "multipart/related": ".mhtml",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "text/markdown": ".md",
}
_TIMEOUT = 30


@dataclass(frozen=True, slots=True)
class Filed:
    """A capture that is now a source."""

    id: str
    folder: Path
    incoming: Incoming


def from_file(path: Path, settings: Settings, *, transcript: bool = False) -> Incoming:
    """Read a saved page, or a transcript that people typed.

    Raises:
        Refused: it cannot be read.
        OSError: as the system gives it.
    """
    if path.is_symlink():
        raise Refused("symlink", "this is a symbolic link", "Give the file itself.")
    if path.stat().st_size > settings.limit:
        raise too_large(path.stat().st_size, settings)
    capture = Capture(path.read_bytes(), path.name, transcript)
    return Incoming(capture, guarded.read(capture, settings), path, Answers())


def from_address(address: str, settings: Settings) -> Incoming:
    """Fetch a page. The day of capture is today's.

    Raises:
        Refused: the address is not one to fetch, does not answer, or answers with something unreadable.
    """
    from urllib.error import URLError
    from urllib.request import Request, build_opener

    links.checked(address)
    request = Request(address, headers={"User-Agent": "dossier (saves single pages for citation)"})
    try:
        with build_opener().open(request, timeout=_TIMEOUT) as answer:
            final = answer.geturl()
            data = answer.read(settings.limit + 1)
    except (URLError, OSError, ValueError) as error:
        remedy = "Save the page in your browser and run `dossier add` on the file, with --url."
        raise Refused("fetch-failed", f"{address} could not be fetched: {error}", remedy) from None
    links.checked(final)
    if len(data) > settings.limit:
        raise too_large(len(data), settings)
    capture = Capture(data, final.rstrip("/").rsplit("/", 1)[-1] or "page.html")
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    return Incoming(capture, guarded.read(capture, settings), None, Answers(url=final, captured=today))


def too_large(size: int, settings: Settings) -> Refused:
    """The refusal of a capture over the limit."""
    remedy = (
        "Save the page as text (select all, copy, paste into a .txt file), "
        "or raise `extra.dossier.capture_megabytes` in mkdocs.yml."
    )
    message = f"the capture has {size:,} bytes; the limit is {settings.capture_megabytes} MB"
    return Refused("capture-too-large", message, remedy)


def unfiled(folder: Path) -> list[Path]:
    """The captures in a folder, and in the folders below it, that `from_file` is worth trying on."""
    found = [path for path in folder.rglob("*") if path.suffix.lower() in astray.PAGES and path.is_file()]
    return sorted(
        path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def waiting(dossier: Dossier) -> list[Path]:
    """The captures in ``sources/`` that nobody has filed: loose, or in a folder without ``capture.yaml``."""
    folders, problems = store.folders(dossier)
    loose = [dossier.root / problem.file for problem in problems if problem.code == "capture-loose"]
    return sorted([*loose, *(one.capture for one in folders if not one.capture_yaml.exists())])


def filed_twin(dossier: Dossier, data: bytes) -> str | None:
    """The id of the source that has these very bytes, if one has."""
    digest = store.sha256(data)
    folders, _ = store.folders(dossier)
    for folder in folders:
        path = folder.capture_yaml
        if path.is_file() and f"sha256: {digest}" in path.read_text(encoding="utf-8", errors="replace"):
            return folder.id
    return None


def filed_texts(dossier: Dossier, settings: Settings) -> copies.Filed:
    """The texts of all sources, from their records; of those not built yet, only the first few are read."""
    found = copies.Filed()
    unbuilt = 0
    for folder in store.folders(dossier)[0]:
        record = dossier.records / f"{folder.id}.md"
        try:
            if record.is_file():
                found.add(folder.id, store.read_text(record).partition("\n---\n")[2])
            elif folder.capture_yaml.is_file() and unbuilt < _UNBUILT:
                unbuilt += 1
                found.add(folder.id, from_file(folder.capture, settings).reading.cleaned.text)
        except (Refused, OSError):
            continue  # What is wrong with that source, a build says.
    return found


_UNBUILT = 100
"""Reading a capture costs a hundred times as much as reading a record."""


def file(dossier: Dossier, incoming: Incoming) -> Filed:
    """Move or copy a capture into a folder of its own, with ``capture.yaml`` and a commented template.

    A file that lies in ``sources/`` is moved; any other is copied and stays where it is.

    Raises:
        Refused: the same bytes are filed already, or a name that is to be withheld stands in them.
    """
    data = incoming.capture.data
    filing.refuse_withheld(incoming)
    twin = filed_twin(dossier, data)
    if twin:
        raise Refused(
            "capture-duplicate",
            f"the same bytes are filed as sources/{twin}",
            "Nothing is to be done: it is filed already.",
        )
    folder = folder_for(dossier, incoming)
    name = "capture" + _EXTENSIONS[incoming.reading.cleaned.media_type]
    writer = store.Writer(dossier, "add")
    store.remove_unfinished(folder)
    private = [name] if incoming.answers.private else []
    if incoming.attachment and incoming.hides_attachment:
        private.append(incoming.attachment.file)
    if private:
        # First of all: at no moment may a private file, or a part of one, lie there for git to see.
        rows = ["# What is private is kept out of git, also while it is being written.", ".*.part", *private]
        writer.write(folder / ".gitignore", "\n".join(rows) + "\n")
    if incoming.attachment:
        writer.write(folder / incoming.attachment.file, incoming.attachment.data)
    writer.write(folder / name, data)
    curation = folder / "curation.yaml"
    own = _curation_beside(dossier, incoming)
    if not curation.exists():
        writer.write(curation, own.read_bytes() if own else filing.curation(incoming))
    # capture.yaml comes last: a folder without it is not filed, and filing it again completes it.
    writer.write(folder / "capture.yaml", filing.capture_yaml(incoming, name))
    _remove_loose(dossier, incoming.found_at, folder / name)
    _remove_loose(dossier, own, curation)
    if incoming.attachment:
        _remove_loose(dossier, incoming.attachment.found_at, folder / incoming.attachment.file)
    return Filed(folder.name, folder, incoming)


def _curation_beside(dossier: Dossier, incoming: Incoming) -> Path | None:
    """What a person wrote of a page and put beside it, in a folder of ``sources/`` with no more than the two.

    Where answers were given too, it stays, and a check names it: nobody’s words are merged unseen.
    """
    place = incoming.found_at
    if place is None or place.parent.parent.resolve() != dossier.sources.resolve():
        return None
    path = place.parent / "curation.yaml"
    alone = {one.name for one in place.parent.iterdir()} == {path.name, place.name}
    if not alone or not path.is_file() or path.is_symlink() or filing.is_answered(incoming):
        return None
    return path


def _remove_loose(dossier: Dossier, came_from: Path | None, capture: Path) -> None:
    """Delete a loose file in ``sources/`` once its bytes stand in a folder of its own."""
    if came_from is None or not came_from.resolve().is_relative_to(dossier.sources.resolve()):
        return
    if not came_from.samefile(capture) and came_from.read_bytes() == capture.read_bytes():
        came_from.unlink()


def source_id(incoming: Incoming) -> str:
    """Slug of publisher and first title words, ASCII-folded; else ``s-`` and eight digits of the digest."""
    stated = incoming.reading.metadata
    publisher = incoming.answers.publisher or stated.publisher
    words = " ".join((stated.title or "").split()[:6])
    name = links.slug(f"{publisher or ''} {words}".strip()) if words else ""
    if not store.is_id(name) or name.startswith("s-"):
        return f"s-{store.sha256(incoming.capture.data)[:8]}"
    return name


def folder_for(dossier: Dossier, incoming: Incoming) -> Path:
    """The folder for a capture: the one it lies in, or a new one that nobody has."""
    place = incoming.found_at
    inside = place and place.parent.parent.resolve() == dossier.sources.resolve()
    if place and inside and place.stem == "capture" and store.is_id(place.parent.name):
        return dossier.sources / place.parent.name
    wanted = dossier.sources / source_id(incoming)
    if not wanted.exists() or _is_half_filed(wanted, incoming):
        return wanted
    return dossier.sources / f"{wanted.name[:70]}-{store.sha256(incoming.capture.data)[:8]}"


def _is_half_filed(folder: Path, incoming: Incoming) -> bool:
    """Return whether filing these very bytes here was interrupted before ``capture.yaml`` was written."""
    if not folder.is_dir() or (folder / "capture.yaml").exists():
        return False
    wanted = {"capture": incoming.capture.data}
    if incoming.attachment:
        wanted["attachment"] = incoming.attachment.data
    return all(
        path.read_bytes() == wanted.get(path.stem)
        for path in folder.iterdir()
        if path.stem in ("capture", "attachment")
    )
