"""Which release or commit of this program is installed, as a line that pip can follow on another machine.

pip notes where it took a package from in ``direct_url.json``, if that was no package index (PEP 610).
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from typing import Any
from urllib.parse import urlsplit

from site_build import __version__

NAME = "dossier-site"
_COMMIT = re.compile(r"[0-9a-f]{40}([0-9a-f]{24})?\Z")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the installed program comes from."""

    requirement: str
    """The line of a requirements file that names it."""
    is_commit: bool
    """True where the line names a commit, which pip must build; else it names a release."""
    is_public: bool
    """False where the program was installed from a file or folder of this machine: the release that the line
    names may never have been published."""


def origin() -> Origin:
    """Where the running program comes from; no address or path of this machine is in it."""
    try:
        noted = distribution(NAME).read_text("direct_url.json")
    except PackageNotFoundError:
        # Not installed at all, but run where it lies.
        noted = "{}"
    return named(noted, __version__)


def named(noted: str | None, version: str) -> Origin:
    """Read what pip noted.

    Args:
        noted: the content of ``direct_url.json``; None where the package comes from an index.
        version: of the program.

    Source:
        PEP 610, Recording the Direct URL Origin of installed distributions.
    """
    release = f"{NAME}=={version}"
    if noted is None:
        return Origin(release, is_commit=False, is_public=True)
    address = _repository(noted)
    if address is None:
        return Origin(release, is_commit=False, is_public=False)
    return Origin(f"{NAME} @ git+{address}", is_commit=True, is_public=True)


def _repository(noted: str) -> str | None:
    """``https://host/owner/repository@commit``; None where there is no such place that others can reach."""
    try:
        value: Any = json.loads(noted)
        parts = urlsplit(value["url"])
        commit = value["vcs_info"]["commit_id"]
        vcs = value["vcs_info"]["vcs"]
    except (ValueError, KeyError, TypeError):
        return None
    if vcs != "git" or parts.scheme != "https" or not parts.hostname or not _COMMIT.match(commit):
        return None
    # What stands before an @ in an address is somebody's name or key.
    host = parts.netloc.rpartition("@")[2]
    return f"https://{host}{parts.path}@{commit}"
