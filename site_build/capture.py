"""File a capture: from a saved page or an address to ``sources/<id>/``.

This is the only room with a network and a clock.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from pathlib import Path

from site_build import links, store
from site_build.curation import CaptureFile
from site_build.extract import Reading, read
from site_build.frontmatter import dump
from site_build.problems import Refused
from site_build.recordfile import without_empty
from site_build.records import Capture
from site_build.settings import Settings
from site_build.store import Dossier

READABLE = frozenset({".html", ".htm", ".xhtml", ".txt", ".text", ".md", ".markdown"})
_EXTENSIONS = {"text/html": ".html", "text/plain": ".txt", "text/markdown": ".md"}
_TIMEOUT = 30


@dataclass(frozen=True, slots=True)
class Answers:
    """What only a person knows of a capture."""

    url: str | None = None
    captured: str | None = None
    publisher: str | None = None
    publish: str | None = None
    """``full`` or ``quotes``."""
    private: bool = False


@dataclass(frozen=True, slots=True)
class Incoming:
    """A capture on its way in."""

    capture: Capture
    reading: Reading
    found_at: Path | None
    """The file it came from; None for an address."""
    answers: Answers


@dataclass(frozen=True, slots=True)
class Filed:
    """A capture that is now a source."""

    id: str
    folder: Path
    incoming: Incoming
    todo: tuple[str, ...]
    """What is still unknown, each with the line to add."""


def from_file(path: Path, settings: Settings) -> Incoming:
    """Read a saved page.

    Raises:
        Refused: it cannot be read.
        OSError: as the system gives it.
    """
    if path.is_symlink():
        raise Refused("symlink", "this is a symbolic link", "Give the file itself.")
    if path.stat().st_size > settings.limit:
        raise too_large(path.stat().st_size, settings)
    capture = Capture(path.read_bytes(), path.name)
    return Incoming(capture, read(capture, settings), path, Answers())


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
    return Incoming(capture, read(capture, settings), None, Answers(url=final, captured=today))


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
    found = [path for path in folder.rglob("*") if path.suffix.lower() in READABLE and path.is_file()]
    return sorted(
        path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def filed_twin(dossier: Dossier, data: bytes) -> str | None:
    """The id of the source that has these very bytes, if one has."""
    digest = store.sha256(data)
    folders, _ = store.folders(dossier)
    for folder in folders:
        path = folder.capture_yaml
        if path.is_file() and f"sha256: {digest}" in path.read_text(encoding="utf-8", errors="replace"):
            return folder.id
    return None


def file(dossier: Dossier, incoming: Incoming) -> Filed:
    """Move or copy a capture into a folder of its own, with ``capture.yaml`` and a commented template.

    A file that lies in ``sources/`` is moved; any other is copied and stays where it is.

    Raises:
        Refused: the same bytes are filed already.
    """
    data = incoming.capture.data
    twin = filed_twin(dossier, data)
    if twin:
        raise Refused(
            "capture-duplicate",
            f"the same bytes are filed as sources/{twin}",
            "Nothing is to be done, or delete that one.",
        )
    folder = _folder(dossier, incoming)
    name = "capture" + _EXTENSIONS[incoming.reading.cleaned.media_type]
    writer = store.Writer(dossier, "add")
    store.remove_unfinished(folder)
    if incoming.answers.private:
        # First of all: at no moment may the capture lie there for git to see.
        writer.write(folder / ".gitignore", f"# This capture is private: it is kept out of git.\n{name}\n")
    writer.write(folder / name, data)
    curation = folder / "curation.yaml"
    if not curation.exists():
        writer.write(curation, _curation(incoming))
    # capture.yaml comes last: a folder without it is not filed, and filing it again completes it.
    writer.write(folder / "capture.yaml", _capture_yaml(incoming, name))
    _remove_loose(dossier, incoming.found_at, folder / name)
    return Filed(folder.name, folder, incoming, tuple(_todo(incoming, folder.name)))


def _remove_loose(dossier: Dossier, came_from: Path | None, capture: Path) -> None:
    """Delete a loose file in ``sources/`` once its bytes stand in a folder of its own."""
    if came_from is None or not came_from.resolve().is_relative_to(dossier.sources.resolve()):
        return
    if not came_from.samefile(capture) and came_from.read_bytes() == capture.read_bytes():
        came_from.unlink()


def answered(incoming: Incoming, answers: Answers) -> Incoming:
    """The capture with what a person said; what they left out stays as it was."""
    before = incoming.answers
    merged = Answers(
        url=answers.url or before.url,
        captured=answers.captured or before.captured,
        publisher=answers.publisher or before.publisher,
        publish=answers.publish or before.publish,
        private=answers.private or before.private,
    )
    return replace(incoming, answers=merged)


def source_id(incoming: Incoming) -> str:
    """Slug of publisher and first title words, ASCII-folded; else ``s-`` and eight digits of the digest."""
    stated = incoming.reading.metadata
    publisher = incoming.answers.publisher or stated.publisher
    words = " ".join((stated.title or "").split()[:6])
    name = links.slug(f"{publisher or ''} {words}".strip()) if words else ""
    if not store.is_id(name) or name.startswith("s-"):
        return f"s-{store.sha256(incoming.capture.data)[:8]}"
    return name


def _folder(dossier: Dossier, incoming: Incoming) -> Path:
    """The folder for a capture: the one it lies in, or a new one that nobody has."""
    place = incoming.found_at
    if place and place.parent.parent.resolve() == dossier.sources.resolve() and place.stem == "capture":
        return dossier.sources / place.parent.name
    wanted = dossier.sources / source_id(incoming)
    if not wanted.exists() or _is_half_filed(wanted, incoming.capture.data):
        return wanted
    return dossier.sources / f"{wanted.name[:70]}-{store.sha256(incoming.capture.data)[:8]}"


def _is_half_filed(folder: Path, data: bytes) -> bool:
    """Return whether filing these very bytes here was interrupted before ``capture.yaml`` was written."""
    if not folder.is_dir() or (folder / "capture.yaml").exists():
        return False
    return all(path.read_bytes() == data for path in folder.iterdir() if path.stem == "capture")


def _capture_yaml(incoming: Incoming, name: str) -> str:
    answers, stated = incoming.answers, incoming.reading.metadata
    value = CaptureFile(
        file=name,
        media_type=incoming.reading.cleaned.media_type,
        bytes=len(incoming.capture.data),
        sha256=store.sha256(incoming.capture.data),
        url=answers.url or stated.url,
        captured=answers.captured or stated.captured,
        original_name=_one_line(incoming.capture.name) if incoming.capture.name != name else None,
        private=answers.private or None,
    )
    note = "# Written by `dossier add` when the capture was filed; what is missing, add by hand.\n"
    return note + dump(without_empty(value.model_dump(mode="json", exclude_none=True)))


def _curation(incoming: Incoming) -> str:
    answers = incoming.answers
    known = []
    if answers.publisher:
        known.append(dump({"publisher": answers.publisher}))
    if answers.publish:
        known.append(dump({"rights": {"publish": answers.publish}}))
    return TEMPLATE + "".join(known)


TEMPLATE = """\
# Corrections and decisions about this source, by people. `dossier build` never writes this file.
# Take the leading "# " off a line to use it; a key that is absent means "as the page states it".
#
# title: The headline as it stands on the page
# publisher: Harbour Times
# authors: [Ada Example]
# published: about 11 March 2026
# language: en
# tags: [ports, labour]
# rights: {publish: full, license: CC BY 4.0}
#
# decisions:
# - {quote: "words exactly as they stand in the record", status: reviewed, by: ed, on: 2026-03-14}
# - {quote: "words that are no claim", status: rejected}
# - {quote: "words of somebody else", speaker: {kind: person, name: Ada Example, named: true}}
# - {quote: "words that the rules missed", speaker: {kind: group, name: dockers, named: false}}
"""


def _todo(incoming: Incoming, id_: str) -> list[str]:
    answers, stated = incoming.answers, incoming.reading.metadata
    capture, curation = f"sources/{id_}/capture.yaml", f"sources/{id_}/curation.yaml"
    wanted = [
        (answers.url or stated.url, capture, "url: https://…", "the address of the page"),
        (answers.captured or stated.captured, capture, "captured: 2026-03-12", "the day it was saved"),
        (stated.title, curation, "title: …", "the headline"),
        (answers.publisher or stated.publisher, curation, "publisher: …", "who published it"),
        (
            stated.published,
            curation,
            "published: about 11 March 2026",
            "the day of publication, if it is known",
        ),
        (
            answers.publish,
            curation,
            "rights: {publish: quotes}",
            "whether it may be published in full, or only quoted",
        ),
    ]
    return [f"{what}: add `{line}` to {file}" for value, file, line, what in wanted if not value]


def _one_line(name: str) -> str:
    return (
        " ".join("".join(character if character.isprintable() else " " for character in name).split())[:200]
        or "page"
    )
