"""The file that a transcript was typed from: taken in, and its digest checked on every read.

It is kept beside the transcript and never opened: the site shows its name, size and digest.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePath

from site_build import store
from site_build.curation import CaptureFile
from site_build.problems import Problem, Refused
from site_build.records import Attachment
from site_build.settings import Settings
from site_build.store import Dossier, Folder

# What a transcript is typed from. Nothing that a browser or a system would run, such as SVG or HTML.
KINDS = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".heic": "image/heic",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".pdf": "application/pdf",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".aac": "audio/aac",
    ".ogg": "audio/ogg",
    ".opus": "audio/opus",
    ".flac": "audio/flac",
    ".wav": "audio/wav",
    ".mp4": "video/mp4",
    ".m4v": "video/mp4",
    ".mov": "video/quicktime",
    ".webm": "video/webm",
    ".mkv": "video/x-matroska",
}


@dataclass(frozen=True, slots=True)
class Attached:
    """An attachment on its way in."""

    data: bytes
    found_at: Path

    @property
    def file(self) -> str:
        """The name it gets: of its own name only the extension is kept."""
        return "attachment" + self.found_at.suffix.lower()

    def described(self, *, private: bool) -> Attachment:
        """What is noted of it."""
        return Attachment(
            file=self.file,
            media_type=KINDS[self.found_at.suffix.lower()],
            bytes=len(self.data),
            sha256=store.sha256(self.data),
            private=private or None,
        )


def from_file(path: Path, settings: Settings) -> Attached:
    """Read an attachment.

    Raises:
        Refused: it is a link, of a kind that is not kept, empty, or too large.
        OSError: as the system gives it.
    """
    if path.is_symlink():
        raise Refused("symlink", "this is a symbolic link", "Give the file itself.")
    fault = _fault(path.name, path.stat().st_size, settings)
    if fault:
        raise fault
    return Attached(path.read_bytes(), path)


def problems(dossier: Dossier, folder: Folder, capture: CaptureFile, settings: Settings) -> list[Problem]:
    """What is wrong with a filed attachment. A private one need not be on this machine."""
    stated = capture.attachment
    if stated is None:
        return []
    path = folder.path / stated.file
    file = dossier.shown(path)
    if path.is_symlink():
        return [store.symlink().at(file)]
    if not path.is_file():
        if stated.private or capture.private or settings.captures == "private":
            return []
        remedy = f"Put {stated.file} back (git keeps it); or say `private: true` under `attachment`."
        message = f"{stated.file} is not there"
        return [Problem(dossier.shown(folder.path), 0, "", message, "attachment-missing", remedy)]
    fault = _fault(path.name, path.stat().st_size, settings)
    if fault:
        return [fault.at(file)]
    if store.sha256(path.read_bytes()) != stated.sha256:
        message = "the bytes are not those that were filed: the sha256 differs from capture.yaml"
        remedy = "Put the filed bytes back (git keeps them); another recording is a new source."
        return [Problem(file, 0, "", message, "attachment-changed", remedy)]
    return []


def _fault(name: str, size: int, settings: Settings) -> Refused | None:
    suffix = PurePath(name).suffix.lower()
    if suffix not in KINDS:
        remedy = f"These can be kept: {' '.join(KINDS)}."
        return Refused("attachment-format", f"a file ending in {suffix or 'nothing'!r} is not kept", remedy)
    if not size:
        return Refused("attachment-format", "the file is empty", "Give the file as it was made.")
    if size > settings.attachment_limit:
        message = f"the attachment has {size:,} bytes; the limit is {settings.attachment_megabytes} MB"
        remedy = (
            "Make it smaller (a lower sound quality, one page instead of all), "
            "or raise `extra.dossier.attachment_megabytes` in mkdocs.yml."
        )
        return Refused("attachment-too-large", message, remedy)
    return None
