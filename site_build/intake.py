"""Read one source's folder: capture, ``capture.yaml`` and ``curation.yaml``, digests checked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from site_build import __version__, links, rights, store
from site_build.curation import CaptureFile, Curation
from site_build.extract import Source
from site_build.frontmatter import Parsed, dotted, parse
from site_build.frontmatter import Path as KeyPath
from site_build.problems import Problem, Refused
from site_build.records import Made
from site_build.store import Dossier, Folder
from site_build.validate import validated


def load(dossier: Dossier, folder: Folder) -> tuple[Source | None, list[Problem]]:
    """Read a source's folder.

    Returns:
        All that its record is made from, or None; and what is wrong with it. The capture's bytes are
        empty where a private capture is not on this machine, and where a source was withdrawn.
    """
    capture, capture_text, problems = capture_file(dossier, folder)
    curation, curation_text, faults = curation_file(dossier, folder)
    problems += faults
    if capture is None or curation is None:
        return None, problems
    data, fault = _bytes(dossier, folder, capture, withdrawn=rights.withdrawn(curation.status))
    if fault:
        return None, [*problems, fault]
    made = Made(
        dossier=__version__,
        capture=store.sha256(capture_text.encode()),
        curation=store.sha256(curation_text.encode()) if curation_text is not None else None,
    )
    return Source(folder.id, data, capture, curation, made), problems


def capture_file(dossier: Dossier, folder: Folder) -> tuple[CaptureFile | None, str, list[Problem]]:
    """Read ``capture.yaml``."""
    path = folder.capture_yaml
    if not path.is_file():
        remedy = f"Run `dossier add {dossier.shown(folder.capture)}`: it notes the digest of the capture."
        message = "the capture is not filed yet: there is no capture.yaml"
        return None, "", [Problem(dossier.shown(folder.path), 0, "", message, "capture-not-filed", remedy)]
    text, parsed, problems = _yaml(dossier, path)
    if parsed is None:
        return None, "", problems
    capture, problems = validated(CaptureFile, parsed, dossier.shown(path))
    if capture is not None and capture.url is not None:
        problems += _address(capture.url, dossier.shown(path), parsed.line(("url",)), "url")
    return (None if problems else capture), text, problems


def curation_file(dossier: Dossier, folder: Folder) -> tuple[Curation | None, str | None, list[Problem]]:
    """Read ``curation.yaml``; a source without one is not curated, which is no problem."""
    path = folder.curation_yaml
    if not path.is_file():
        return Curation(), None, []
    text, parsed, problems = _yaml(dossier, path)
    if parsed is None:
        return None, None, problems
    curation, problems = validated(Curation, parsed, dossier.shown(path))
    for at, address in _addresses(curation) if curation is not None else ():
        problems += _address(address, dossier.shown(path), parsed.line(at), dotted(at))
    return (None if problems else curation), text, problems


def placed(dossier: Dossier, folder: Folder, faults: list[Refused]) -> list[Problem]:
    """Give faults found while curation was applied their file and line."""
    if not faults:
        return []
    path = folder.curation_yaml
    # What has to be added may be missing because the file is.
    parsed = parse(store.read_text(path) if path.is_file() else "")
    file = dossier.shown(path)
    return [
        Problem(file, parsed.line_of(fault.field), fault.field, fault.message, fault.code, fault.remedy)
        for fault in faults
    ]


def _yaml(dossier: Dossier, path: Path) -> tuple[str, Parsed | None, list[Problem]]:
    if path.is_symlink():
        return "", None, [store.symlink().at(dossier.shown(path))]
    try:
        text = store.read_text(path)
    except Refused as fault:
        return "", None, [fault.at(dossier.shown(path))]
    return text, parse(text), []


def _addresses(curation: Curation) -> Iterator[tuple[KeyPath, str]]:
    """Where in the file each address stands, and the address."""
    if curation.url is not None:
        yield ("url",), curation.url
    for index, address in enumerate(curation.archives or ()):
        yield ("archives", index), address
    for index, origin in enumerate(curation.origin or ()):
        if origin.url is not None:
            yield ("origin", index, "url"), origin.url


def _address(address: str, file: str, line: int, field: str) -> list[Problem]:
    try:
        links.checked(address)
    except Refused as fault:
        return [Problem(file, line, field, fault.message, fault.code, fault.remedy)]
    return []


def _but_for_line_ends(data: bytes) -> set[str]:
    """The digests that the same lines have with the line ends of the two kinds of systems."""
    plain = data.replace(b"\r\n", b"\n")
    return {store.sha256(plain), store.sha256(plain.replace(b"\n", b"\r\n"))}


def _bytes(
    dossier: Dossier, folder: Folder, capture: CaptureFile, *, withdrawn: bool
) -> tuple[bytes, Problem | None]:
    path = folder.path / capture.file
    if path.is_symlink():
        return b"", store.symlink().at(dossier.shown(path))
    if path.parent != folder.path or not path.is_file():
        if capture.private or withdrawn:
            return b"", None
        remedy = f"Put {capture.file} back, or delete the folder."
        message = f"{capture.file} is not there"
        return b"", Problem(dossier.shown(folder.path), 0, "", message, "capture-missing", remedy)
    data = path.read_bytes()
    if store.sha256(data) != capture.sha256:
        remedy = "Put the filed bytes back (git keeps them); a changed page is a new source with `replaces`."
        message = "the bytes are not those that were filed: the sha256 differs from capture.yaml"
        if _but_for_line_ends(data) & {capture.sha256}:
            message += (
                "; only the line ends were changed, as git does where `.gitattributes` does not forbid it"
            )
            remedy = "Add the line `sources/** -text` to .gitattributes, then `git checkout` the file again."
        return b"", Problem(dossier.shown(path), 0, "", message, "capture-changed", remedy)
    return data, None
