"""Read files of an earlier revision out of git: nothing is checked out, fetched, written or run.

git runs without a shell, without leave to reach another machine, and with all that a repository's settings
could make it run turned off. What it is given on the command line is ours, but for the name of a revision,
which stands behind ``--end-of-options``; files are asked for by the digest that git itself gave.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from site_build.problems import Refused

LARGEST = 4_000_000
"""Bytes of a file that are compared. The record of a book of 500 pages has 1.5 million."""
MOST = 100_000
"""Files of one revision that are compared."""
SECONDS = 60
"""That one question to git may take; on a slow disk the list of 10,000 files takes 1."""

_COMMAND = [
    "git", "--no-pager", "--no-replace-objects", "--literal-pathspecs",
    "-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}",
    # A partial clone would fetch what it lacks.
    "-c", "protocol.allow=never",
]  # fmt: skip
# From these a caller such as a hook could make git read another repository; settings, such as which folders
# are safe, stay.
_KEPT = re.compile(r"GIT_(CONFIG|CEILING_DIRECTORIES|DISCOVERY)")
_SHALLOW = (
    "This clone holds only the newest commits: fetch the others with `git fetch --unshallow`; in a "
    "workflow, check out with `fetch-depth: 0`."
)


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit, and how it was named or found."""

    commit: str
    called: str


@dataclass(frozen=True, slots=True)
class Blob:
    """A file of a revision, not yet read."""

    path: str
    """Inside the dossier, with slashes."""
    digest: str
    size: int
    is_file: bool
    """False for a symbolic link or another repository."""


def revision(root: Path, name: str | None) -> Revision:
    """Find the commit to compare with.

    Args:
        root: the dossier, which may be a subfolder of its repository.
        name: anything that git takes for one commit; None for the one at which the working folder left the
            main branch of ``origin``, or else the newest one.

    Raises:
        Refused: there is no git, no repository or no such commit.
    """
    if name is not None and (name.startswith("-") or not name.isprintable() or not name.strip()):
        message = f"{name!r} cannot be the name of a revision"
        raise Refused("revision-unknown", message, "Name a branch, a tag or a commit, such as `main`.")
    inside = _asked(root, "rev-parse", "--is-inside-work-tree")
    if inside.returncode or inside.stdout.strip() != b"true":
        raise _no_repository(inside.stderr)
    if name is None:
        return _left(root) or Revision(_commit(root, "HEAD"), "HEAD")
    return Revision(_commit(root, name), name)


def files(root: Path, commit: str) -> list[Blob]:
    """List what a commit holds below the dossier's folder ``dossier/``.

    Raises:
        Refused: git cannot read it, or it holds more than `MOST`.
    """
    done = _asked(root, "ls-tree", "-r", "-z", "-l", "--end-of-options", commit, "dossier/")
    if done.returncode:
        raise failed(done.stderr)
    found = [_blob(row) for row in done.stdout.split(b"\0") if row]
    if len(found) > MOST:
        message = f"the revision holds {len(found):,} files in dossier/, and {MOST:,} can be compared"
        raise Refused("git-failed", message, "Compare with another revision.")
    return found


def commits(root: Path, paths: list[str]) -> int:
    """Count the commits of all branches and tags that touch some files.

    Raises:
        Refused: there is no git, or no repository.
    """
    done = _asked(root, "rev-list", "--count", "--all", "--", *paths)
    if done.returncode:
        raise _no_repository(done.stderr)
    return int(done.stdout)


def changed(root: Path, commit: str) -> list[str]:
    """List the files that are not as they were at a commit, new ones that git does not know yet among them.

    Returns:
        Paths as seen from the dossier, with slashes: those outside of it begin with ``../``.

    Raises:
        Refused: git cannot compare.
    """
    compare = ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", commit, "--"]
    done = _asked(root, *compare)
    top = _asked(root, "rev-parse", "--show-toplevel").stdout.decode("utf-8", "backslashreplace").strip()
    new = _asked(Path(top or root), "ls-files", "-z", "--others", "--exclude-standard")
    if done.returncode or new.returncode:
        raise failed(done.stderr or new.stderr)
    names = {
        row.decode("utf-8", "backslashreplace") for row in (done.stdout + new.stdout).split(b"\0") if row
    }
    return sorted(os.path.relpath(f"{top}/{name}", root.resolve()).replace(os.sep, "/") for name in names)


@contextmanager
def reading(root: Path) -> Iterator[Callable[[Blob], bytes]]:
    """Give a function that reads files of any revision, all through one process.

    The function raises Refused where a file is larger than `LARGEST`, or git does not have it.
    """
    process = subprocess.Popen(
        [*_COMMAND, "cat-file", "--batch"],
        cwd=root,
        env=_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        yield _reader(process.stdin, process.stdout)
    finally:
        process.kill()
        process.communicate()


def digest(data: bytes, like: str) -> str:
    """The digest by which git knows a file of these bytes.

    Args:
        data: the bytes.
        like: any digest of the repository: its length tells which algorithm it uses.
    """
    algorithm = "sha256" if len(like) == 64 else "sha1"
    return hashlib.new(algorithm, b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def too_large(size: int) -> Refused:
    """What to say of a file that is not compared for its size."""
    message = f"the file has {size:,} bytes, and {LARGEST:,} are compared"
    return Refused("file-too-large", message, "Make it smaller: no record needs that much.")


def failed(said: bytes) -> Refused:
    """What to say where git stopped: its own last words."""
    words = said.decode("utf-8", "replace").strip().splitlines()
    message = f"git could not read the revision: {words[-1] if words else 'it says nothing more'}"
    return Refused("git-failed", message, "Try `git fsck`, or clone the repository anew.")


def _left(root: Path) -> Revision | None:
    """Where the working folder left the main branch of ``origin``; None where nothing tells."""
    done = _asked(root, "symbolic-ref", "--quiet", "refs/remotes/origin/HEAD")
    main = done.stdout.decode("utf-8", "replace").strip()
    if done.returncode or not main.startswith("refs/remotes/origin/"):
        return None
    done = _asked(root, "merge-base", "--end-of-options", "HEAD", main)
    commit = done.stdout.split()[0].decode("ascii", "replace") if done.stdout.split() else ""
    if done.returncode or not commit:
        return None
    return Revision(commit, f"where this left {main.removeprefix('refs/remotes/')}")


def _commit(root: Path, name: str) -> str:
    done = _asked(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if not done.returncode:
        return done.stdout.decode("ascii", "replace").strip()
    shallow = _asked(root, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
    if name == "HEAD":
        message, remedy = "nothing has been committed here yet", "Commit the dossier, and compare then."
    else:
        message = f"there is no revision {name!r}"
        remedy = "Name a branch, a tag or a commit, such as `main` or `HEAD~1`."
    raise Refused("revision-unknown", message, _SHALLOW if shallow else remedy)


def _asked(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(
            [*_COMMAND, *arguments],
            cwd=root,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=SECONDS,
        )
    except FileNotFoundError:
        raise Refused("git-missing", "git is not installed", "Install git and try again.") from None
    except subprocess.TimeoutExpired:
        raise failed(b"it took more than a minute") from None


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name[:4] != "GIT_" or _KEPT.match(name)}
    return kept | {
        "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"
    }  # fmt: skip


def _no_repository(said: bytes) -> Refused:
    if b"dubious ownership" in said:
        message = "the repository belongs to another user of this machine, and git does not read it"
        remedy = "Run `git status` in it: git says how to tell it that the folder is safe."
        return Refused("git-failed", message, remedy)
    message = "the dossier lies in no git repository, so there is nothing to compare with"
    return Refused("git-missing", message, "Put it into one: `git init`, `git add .`, `git commit`.")


def _blob(row: bytes) -> Blob:
    facts, _, path = row.partition(b"\t")
    mode, kind, name, size = facts.decode("ascii").split()
    is_file = kind == "blob" and mode.startswith("100")
    shown = path.decode("utf-8", "backslashreplace")
    return Blob(shown, name, int(size) if size.isdigit() else 0, is_file)


def _reader(questions: IO[bytes], answers: IO[bytes]) -> Callable[[Blob], bytes]:
    def read(blob: Blob) -> bytes:
        if blob.size > LARGEST:
            raise too_large(blob.size)
        try:
            questions.write(f"{blob.digest}\n".encode("ascii"))
            questions.flush()
        except OSError:
            raise failed(b"it ended") from None
        head = answers.readline().split()
        if len(head) != 3 or head[1] != b"blob" or int(head[2]) != blob.size:
            raise failed(b"the repository lacks a file of it")
        data = answers.read(blob.size)
        answers.read(1)
        return data

    return read
