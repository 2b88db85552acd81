"""Templates, theme and assets: the project's, and a dossier's own over them by name.

A wheel carries them inside the package; a checkout has them beside it.
"""

from __future__ import annotations

from pathlib import Path

from site_build import store
from site_build.store import Dossier

_HERE = Path(__file__).parent


def project() -> Path:
    """The project's own templates: in the wheel, or beside the package in a checkout."""
    packed = _HERE / "_templates"
    return packed if packed.is_dir() else _HERE.parent / "templates"


def file(name: str) -> Path:
    """A file of the project that is no template, but of which a new dossier gets a copy."""
    packed = _HERE / "_project"
    return (packed if packed.is_dir() else _HERE.parent) / name


def folders(dossier: Dossier, name: str) -> list[Path]:
    """The folders that hold one kind of template, a dossier's own first."""
    own, ours = dossier.root / "templates" / name, project() / name
    return [own, ours] if own != ours and own.is_dir() else [ours]


def files(dossier: Dossier, name: str) -> dict[str, Path]:
    """Relative name to file, with a dossier's own in the place of the project's."""
    found: dict[str, Path] = {}
    for folder in reversed(folders(dossier, name)):
        for path in store.files(folder):
            found[path.relative_to(folder).as_posix()] = path
    return dict(sorted(found.items()))
