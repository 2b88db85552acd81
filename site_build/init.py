"""Make an empty dossier: settings, folders, pages still to be written, workflows and a locked environment.

All files are made in memory first; a folder that holds anything else under one of their names is left as
it is. ``mkdocs.yml`` comes last: what an interruption leaves is not yet a dossier, and the next try
completes it.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from site_build import frontmatter, installed, resources, store
from site_build.installed import Origin
from site_build.problems import Problem
from site_build.store import Dossier, Writer

_LAST = "mkdocs.yml"
_TITLE = "site_name: TITLE\n"
_PACKAGE = re.compile(r"^[a-z0-9].*\n(?:[ ].*\n)*", re.MULTILINE)
# Tools would take a dot file of the skeleton for one of the project's own.
_DOT = "dot-"
# Copies of the project's own files: one text of each, and one table of the problem codes.
_SHARED = (
    "dossier/README.md",
    "dossier/points/README.md",
    "sources/README.md",
    ".github/CODEOWNERS",
    ".github/ISSUE_TEMPLATE/config.yml",
    ".github/ISSUE_TEMPLATE/source.yml",
    ".github/PULL_REQUEST_TEMPLATE.md",
    ".github/dependabot.yml",
    ".github/zizmor.yml",
    ".github/workflows/comment.yml",
)
# Copies too, but for the one step that installs the program: the project installs itself.
_WORKFLOWS = tuple(f".github/workflows/{name}.yml" for name in ("check", "publish", "records", "release"))
_INSTALL = """\
          python -m pip install --require-hashes --only-binary :all: -r requirements/runtime.txt \
-r requirements/build.txt
          python -m pip install --no-deps --no-build-isolation --editable .
"""
_INSTALL_THERE = """\
          python -m pip install -r requirements.txt
          python -m pip install --no-deps --no-build-isolation -r requirements-dossier.txt
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was made."""

    files: tuple[str, ...]
    """Paths inside the dossier; none where anything is in the way."""
    origin: Origin
    """The program as the requirements name it."""
    problems: tuple[Problem, ...] = ()


def init(folder: Path, title: str) -> Outcome:
    """Make a dossier in a folder, which need not exist yet.

    Args:
        folder: where; files of the same names and other bytes are not written over.
        title: what the dossier is called.

    Raises:
        OSError: as the system gives it; nothing is left behind.
    """
    origin = installed.origin()
    made = files(title, origin)
    problems = _in_the_way(folder, made)
    if problems:
        return Outcome((), origin, tuple(problems))
    _write(Dossier(folder.resolve()), made)
    return Outcome(tuple(made), origin)


def files(title: str, origin: Origin) -> dict[str, bytes]:
    """The files of an empty dossier, in the order in which they are written."""
    skeleton = resources.project() / "init"
    made = {_name(path.relative_to(skeleton)): path.read_bytes() for path in sorted(store.files(skeleton))}
    made |= {name: resources.file(name).read_bytes() for name in _SHARED}
    made |= {name: _workflow(resources.file(name).read_text(encoding="utf-8")) for name in _WORKFLOWS}
    made["requirements.txt"] = _locked().encode()
    made["requirements-dossier.txt"] = _program(origin).encode()
    settings = made.pop(_LAST).decode()
    assert settings.count(_TITLE) == 1
    made[_LAST] = settings.replace(_TITLE, frontmatter.dump_quoted({"site_name": title})).encode()
    return made


def _name(path: Path) -> str:
    return "/".join(f".{part.removeprefix(_DOT)}" if part.startswith(_DOT) else part for part in path.parts)


def _workflow(text: str) -> bytes:
    assert text.count(_INSTALL) == 1
    return text.replace(_INSTALL, _INSTALL_THERE).encode()


def _locked() -> str:
    """All packages that the program needs, and those that build it from a commit, with their hashes."""
    packages: dict[str, str] = {}
    for name in ("runtime", "build"):
        text = resources.file(f"requirements/{name}.txt").read_text(encoding="utf-8")
        for package in _PACKAGE.findall(text):
            # What stands in both locks stands there with one version: `make lock` sees to that.
            packages[package.partition("=")[0]] = package
    return _LOCKED + "".join(packages[name] for name in sorted(packages))


_LOCKED = """\
# The packages that the program which builds this dossier needs, as they were tested with it: each with the
# hashes of its files, so that nothing else is installed in its place. To change to another version of the
# program, run the `dossier init` of that version on an empty folder and take over both requirements files.
#
#     pip install -r requirements.txt
#     pip install --no-deps --no-build-isolation -r requirements-dossier.txt
--require-hashes
--only-binary :all:
"""


def _program(origin: Origin) -> str:
    lines = [_PROGRAM, _COMMIT if origin.is_commit else _RELEASE]
    if not origin.is_public:
        lines.append(_NOT_PUBLIC)
    return "".join([*lines, origin.requirement, "\n"])


_PROGRAM = """\
# The program that builds this dossier, itself. It has a file of its own because pip compares the hashes of
# all packages of a file or of none. Its own packages are locked in requirements.txt, hence `--no-deps`:
#
#     pip install --no-deps --no-build-isolation -r requirements-dossier.txt
#
"""
_COMMIT = """\
# A commit has no hash that pip would compare: its name is the digest of its content, and git compares that.
"""
_RELEASE = """\
# No program can know the digest of the package it came in. To lock it too, add `--hash=sha256:…` to the line.
"""
_NOT_PUBLIC = """\
#
# Before you publish: the program was installed here from a file or folder that nobody else can reach. See
# that the release below can be installed from anywhere, or name a commit in its place:
#     dossier-site @ git+https://HOST/OWNER/REPOSITORY@COMMIT
"""


def _in_the_way(folder: Path, made: dict[str, bytes]) -> list[Problem]:
    """Name all that stands where a file or folder of the dossier would."""
    remedy = "Nothing was written. Move it away, or choose another folder."
    found: dict[Path, Problem] = {}
    for name, data in made.items():
        folders = [folder / parent for parent in reversed(Path(name).parents)]
        for place, content in (*((place, None) for place in folders), (folder / name, data)):
            fault = _fault(place, content)
            if fault and not (place == folder and place.is_dir()):
                found[place] = Problem(place.as_posix(), 0, "", fault, "would-overwrite", remedy)
                break
    return sorted(found.values())


def _fault(place: Path, data: bytes | None) -> str | None:
    """What is wrong with a place where a file with these bytes is to stand, or (None) a folder."""
    if place.is_symlink():
        return "this symbolic link stands in the way"
    if not place.exists():
        return None
    if data is None:
        return None if place.is_dir() else "this is a file where a folder must be"
    if not place.is_file():
        return "this is no file, but one must be here"
    return None if place.read_bytes() == data else "this file is there already, with other content"


def _write(dossier: Dossier, made: dict[str, bytes]) -> None:
    """Write all files or, if that fails, none."""
    paths = {dossier.root / name: data for name, data in made.items()}
    folders = sorted({parent for path in paths for parent in path.parents})
    missing = [folder for folder in folders if not folder.exists()]
    for folder in {path.parent for path in paths}:
        store.remove_unfinished(folder, made.values())
    writer = Writer(dossier, "init")
    written = []
    try:
        for path, data in paths.items():
            if writer.write(path, data):
                written.append(path)
    except BaseException:
        for path in written:
            path.unlink()
        for folder in reversed(missing):
            with suppress(OSError):
                folder.rmdir()
        raise
