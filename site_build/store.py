"""Read and write the dossier's files. All paths are made, and all writing is done, here.

A file is written whole or not at all: to a temporary name beside it, then renamed.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import tempfile
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from site_build import astray
from site_build.ownership import Command, may_write
from site_build.problems import Problem, Refused

RESERVED = frozenset(
    "con prn aux nul index assets data gaps search sources subjects points timeline method pagefind".split()
)
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
# The second page of a list stands at such an address.
_PAGE = re.compile(r"page-\d+\Z")
# Files that a folder of sources may hold beside the folders themselves.
_OWN = frozenset({"README.md", ".gitkeep", ".gitignore", ".gitattributes", ".DS_Store"})


@dataclass(frozen=True, slots=True)
class Dossier:
    """Where a dossier's files are."""

    root: Path

    @property
    def config(self) -> Path:
        """The settings of the site and ours."""
        return self.root / "mkdocs.yml"

    @property
    def sources(self) -> Path:
        """One folder a source."""
        return self.root / "sources"

    @property
    def prose(self) -> Path:
        """What editors write, and the records."""
        return self.root / "dossier"

    @property
    def records(self) -> Path:
        """One file a source, written by the build."""
        return self.root / "dossier" / "records"

    @property
    def points(self) -> Path:
        """The points at issue, one file each, that editors write."""
        return self.root / "dossier" / "points"

    @property
    def build(self) -> Path:
        """What the build makes on its way."""
        return self.root / "build"

    @property
    def site(self) -> Path:
        """The finished site."""
        return self.root / "site"

    @property
    def in_git(self) -> bool:
        """Whether it lies in a git repository: what is filed may then be committed already."""
        return any((folder / ".git").exists() for folder in (self.root, *self.root.parents))

    def shown(self, path: Path) -> str:
        """A path as people are shown it."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.name


@dataclass(frozen=True, slots=True)
class Folder:
    """One source's folder, not yet read."""

    id: str
    path: Path
    capture: Path

    @property
    def capture_yaml(self) -> Path:
        """What was known when the capture was filed."""
        return self.path / "capture.yaml"

    @property
    def curation_yaml(self) -> Path:
        """What people decided."""
        return self.path / "curation.yaml"


def find(start: Path) -> Dossier | None:
    """The dossier that a folder lies in: the nearest one up that holds ``mkdocs.yml``."""
    for folder in (start, *start.parents):
        if (folder / "mkdocs.yml").is_file():
            return Dossier(folder)
    return None


def is_id(name: str) -> bool:
    """Return whether a name may be the id of a source or an address on the site."""
    return bool(SLUG.match(name)) and name not in RESERVED and len(name) <= 80 and not _PAGE.match(name)


def folders(dossier: Dossier) -> tuple[list[Folder], list[Problem]]:
    """The sources' folders in the order of their ids, and what in ``sources/`` cannot be one."""
    found: list[Folder] = []
    problems: list[Problem] = []
    if not dossier.sources.is_dir():
        return found, problems
    for entry in sorted(os.scandir(dossier.sources), key=lambda entry: entry.name):
        path = Path(entry.path)
        fault = _entry_fault(entry)
        if fault:
            problems.append(fault.at(dossier.shown(path)))
        elif entry.is_dir():
            folder = _folder(path)
            if isinstance(folder, Refused):
                problems.append(folder.at(dossier.shown(path)))
            else:
                found.append(folder)
    return found, problems


def named(dossier: Dossier) -> set[str]:
    """The names of all folders in ``sources/``, those that cannot be read as well."""
    if not dossier.sources.is_dir():
        return set()
    return {entry.name for entry in os.scandir(dossier.sources) if entry.is_dir()}


def read_text(path: Path) -> str:
    """Read UTF-8 text.

    Raises:
        Refused: the bytes are not UTF-8.
        OSError: as the system gives it.
    """
    return decoded(path.read_bytes())


def decoded(data: bytes) -> str:
    """Take bytes for UTF-8 text, with line breaks as line feeds.

    Raises:
        Refused: they are none.
    """
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Refused(
            "not-utf8", "the file is not UTF-8 text", "Save it again as UTF-8.", line=line
        ) from None


class Writer:
    """Writes files for one command, and none that the command does not own."""

    def __init__(self, dossier: Dossier, command: Command) -> None:
        self._dossier = dossier
        self._command: Command = command
        self._inside: set[Path] = set()

    def write(self, path: Path, content: str | bytes) -> bool:
        """Write a file whole or not at all, and not if it holds these bytes already.

        Returns:
            Whether the file was written.

        Raises:
            PermissionError: the file is another author's, or its folder lies outside the dossier.
            OSError: as the system gives it.
        """
        data = content.encode("utf-8") if isinstance(content, str) else content
        try:
            if path.read_bytes() == data:
                return False
            exists = True
        except FileNotFoundError:
            exists = False
        self._check(path, exists=exists)
        self._make_folder(path.parent)
        _replace(path, data)
        return True

    def remove(self, path: Path) -> None:
        """Delete a file.

        Raises:
            PermissionError: the file is another author's.
            OSError: as the system gives it.
        """
        self._check(path, exists=True)
        path.unlink()

    def fill(self, folder: Path, files: Iterable[tuple[str, str | bytes]]) -> None:
        """Make a built folder hold just these files; those that hold the right bytes are not touched.

        Args:
            folder: a folder below ``build/``.
            files: relative names, with slashes, and contents.
        """
        self._check(folder / "any", exists=True)
        self._make_folder(folder)
        kept = set()
        root = str(folder)
        for name, content in files:
            path = f"{root}/{name}"
            kept.add(path)
            # What is built is compared on each build, so half a file is made whole by the next one.
            _write_plain(path, content.encode("utf-8") if isinstance(content, str) else content)
        _remove_others(root, kept)

    def _check(self, path: Path, *, exists: bool) -> None:
        shown = self._dossier.shown(path)
        if not may_write(self._command, shown, exists=exists):
            raise PermissionError(errno.EPERM, f"`{self._command}` does not write this file", shown)

    def _make_folder(self, folder: Path) -> None:
        if folder in self._inside:
            return
        root = self._dossier.root.resolve()
        if not folder.resolve().is_relative_to(root):
            raise PermissionError(
                errno.EPERM, "this folder lies outside the dossier", self._dossier.shown(folder)
            )
        folder.mkdir(parents=True, exist_ok=True)
        self._inside.add(folder)


def remove_unfinished(folder: Path, contents: Collection[bytes] | None = None) -> None:
    """Delete what an interrupted command left of files that it did not finish.

    Args:
        folder: where it wrote.
        contents: what it was to write, where the folder may hold other people's files of such names: then a
            file is deleted only if it begins like one of these.
    """
    for path in folder.glob(".*.part"):
        if path.is_file() and (contents is None or any(one.startswith(_beginning(path)) for one in contents)):
            path.unlink()


def _beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(64)


def _replace(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def _write_plain(path: str, data: bytes) -> None:
    try:
        with open(path, "rb") as file:
            if file.read() == data:
                return
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(data)


def _remove_others(folder: str, keep: set[str]) -> None:
    """Delete the files below a built folder that are not to be kept, and folders left empty."""
    for current, _, names in os.walk(folder, topdown=False):
        for name in names:
            if f"{current}/{name}" not in keep:
                os.unlink(f"{current}/{name}")
        if current != folder and not os.listdir(current):
            os.rmdir(current)


def files(folder: Path) -> Iterator[Path]:
    """All files below a folder, in no particular order."""
    for current, _, names in os.walk(folder):
        for name in names:
            yield Path(current, name)


def refuse_links(dossier: Dossier, *, built: bool = False) -> None:
    """Refuse a dossier whose own folders are symbolic links: what lies there could be anybody's.

    Args:
        dossier: where.
        built: look at all that is below ``build/`` and ``site/`` too, since a build writes and deletes there.

    Raises:
        Refused: one of them is.
    """
    own = [dossier.sources, dossier.prose, dossier.records, dossier.points, dossier.build, dossier.site]
    for folder in own:
        if folder.is_symlink():
            raise _own_link(dossier, folder)
    for folder in (dossier.build, dossier.site) if built else ():
        for current, names, files_ in os.walk(folder):
            for name in (*names, *files_):
                if os.path.islink(f"{current}/{name}"):
                    raise _own_link(dossier, Path(current, name))


def _own_link(dossier: Dossier, path: Path) -> Refused:
    remedy = "Delete the link, and put the folder or file itself in its place. Nothing was written."
    return Refused("symlink", "this is a symbolic link", remedy, file=dossier.shown(path))


def symlinks(dossier: Dossier) -> list[Problem]:
    """Symbolic links in the folders that people write: they could lead out of the dossier."""
    found = []
    for folder in (dossier.sources, dossier.prose):
        for current, names, files_ in os.walk(folder):
            for name in sorted((*names, *files_)):
                path = Path(current, name)
                if path.is_symlink():
                    found.append(symlink().at(dossier.shown(path)))
    return found


def sha256(data: bytes) -> str:
    """The digest as captures are known by it."""
    return hashlib.sha256(data).hexdigest()


def no_file() -> Refused:
    """What to say of a folder that has the name of a file."""
    return Refused(
        "file-missing", "this is a folder, but a file must be here", "Rename or delete the folder."
    )


def symlink() -> Refused:
    """What to say of a symbolic link."""
    return Refused("symlink", "this is a symbolic link", "Put the file itself in its place.")


def _entry_fault(entry: os.DirEntry[str]) -> Refused | None:
    if entry.is_symlink():
        return symlink()
    if entry.is_file() and entry.name not in _OWN:
        return astray.loose(Path(entry.path), f"sources/{entry.name}")
    if entry.is_dir() and not is_id(entry.name):
        only = astray.only_page(Path(entry.path))
        if only is not None:
            return astray.loose(only, f"sources/{entry.name}/{only.name}")
        remedy = "Rename the folder: small letters a-z, digits and single hyphens, at most 80 characters."
        return Refused("id-not-allowed", f"{entry.name!r} cannot be the id of a source", remedy)
    return None


def _folder(path: Path) -> Folder | Refused:
    captures = sorted(
        child
        for child in path.iterdir()
        if child.stem == "capture" and child.suffix != ".yaml" and child.is_file() and not child.is_symlink()
    )
    if len(captures) > 1:
        names = ", ".join(child.name for child in captures)
        return Refused(
            "capture-several", f"the folder holds {names}", "Keep one; file the other with `dossier add`."
        )
    if not captures and not (path / "capture.yaml").is_file():
        return astray.without_capture(path)
    return Folder(path.name, path, captures[0] if captures else path / "capture")
