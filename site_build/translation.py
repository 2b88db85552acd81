"""Read the words of the site in its language: a dossier's own texts before the project's."""

from __future__ import annotations

from pathlib import Path

from site_build import resources, store, strings
from site_build.problems import Problem, Refused
from site_build.store import Dossier
from site_build.strings import ENGLISH, Strings, english
from site_build.strings.message import Message

FOLDER = "strings"
MOST_NAMED = 5


def read(dossier: Dossier, language: str) -> tuple[Strings, list[Problem]]:
    """The texts in a language, key by key from the first file that has one.

    Args:
        dossier: where; its own files are ``templates/strings/<language>.yaml``.
        language: BCP 47 tag; of ``de-AT``, what its file lacks is taken from that of ``de``.

    Returns:
        The texts, and what is wrong with files or, as a note, missing from them.
    """
    found: dict[str, Message] = {}
    problems: list[Problem] = []
    for tag in _tags(language):
        for folder in resources.folders(dossier, FOLDER):
            texts, faults = _file(dossier, folder / f"{tag}.yaml", tag)
            found = {**texts, **found}
            problems += faults
    problems += _missing(dossier, language, found)
    return Strings(language, {**english().texts, **found}), problems


def _tags(language: str) -> list[str]:
    """The language, without its region and script too; its English words may be a dossier's own."""
    return list(dict.fromkeys((language, language.split("-")[0].lower())))


def _file(dossier: Dossier, path: Path, tag: str) -> tuple[dict[str, Message], list[Problem]]:
    if not path.is_file() or path.is_symlink():
        return {}, []
    file = dossier.shown(path)
    try:
        texts, faults = strings.read(store.read_text(path), tag, english().texts)
    except Refused as fault:
        return {}, [fault.at(file)]
    return texts, [fault.at(file) for fault in faults]


def _missing(dossier: Dossier, language: str, found: dict[str, Message]) -> list[Problem]:
    """The note that some texts, or all, are said in English."""
    lacking = [key for key in english().texts if key not in found]
    if not lacking or _tags(language)[-1] == ENGLISH:
        return []
    file = f"templates/{FOLDER}/{language}.yaml"
    named = ", ".join(lacking[:MOST_NAMED]) + (", …" if len(lacking) > MOST_NAMED else "")
    if (dossier.root / file).is_file():
        remedy = f"Add them as the English file has them: {named}."
    else:
        shipped = resources.project() / FOLDER / f"{ENGLISH}.yaml"
        remedy = f"Copy {shipped} to {file}, and translate it: {named}."
    message = f"{len(lacking)} of the {len(english().texts)} texts of the site are said in English"
    return [Problem(file, 0, "", message, "string-missing", remedy)]
