"""Write a new point at issue into ``dossier/points/``, and what bears on it into the sources' curation."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from site_build import links, review, store
from site_build.deciding import Change, decide
from site_build.frontmatter import dump
from site_build.problems import Problem
from site_build.records import Claim, Record
from site_build.store import Dossier, Writer


def free_id(dossier: Dossier, statement: str) -> str:
    """An id for a point, made of its first words, that no file has."""
    wanted = links.slug(statement, most=40)
    number, found = 1, wanted
    while (dossier.points / f"{found}.md").exists():
        number += 1
        found = f"{wanted}-{number}"
    return found


def write(dossier: Dossier, id_: str, statement: str) -> None:
    """Write the file of a point that is not there yet.

    Raises:
        OSError: it cannot be written; nothing is there then.
    """
    front = dump({"point": statement}, for_people=True)
    Writer(dossier, "review").write(dossier.points / f"{id_}.md", f"---\n{front}---\n")


def decide_on(
    dossier: Dossier, claims: Iterable[tuple[Record, Claim]], says: dict[str, Any]
) -> list[Change | Problem]:
    """Write one decision on each of some claims; what cannot be written comes back as a problem.

    Raises:
        OSError: a file cannot be read or written; the others are as they should be.
    """
    folders = {folder.id: folder for folder in store.folders(dossier)[0]}
    done: list[Change | Problem] = []
    for record, claim in claims:
        decision = (
            review.decision(record.text, claim, says) if record.text else {"quote": claim.quote, **says}
        )
        if decision is None or record.id not in folders:
            remedy = f"Decide by hand: add {says} to the list `decisions`, with the quote and `after:`."
            message = "these words stand there more than once, or the source is not here; nothing was written"
            file = f"sources/{record.id}/curation.yaml"
            done.append(Problem(file, 0, "decisions", message, "decision-not-written", remedy))
        else:
            done.append(decide(dossier, folders[record.id], decision))
    return done
