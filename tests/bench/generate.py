"""Dossiers of any size, made of sentences of our own. The same number gives the same bytes."""

from __future__ import annotations

import random
from pathlib import Path

PEOPLE = "Ada Example,Benno Muster,Chiara Esempio,Dmitri Primer,Elif Ornek,Femi Apeere,Gita Udaharan".split(
    ","
)
PLACES = "Harbour Board,Northport,Eastvale,Lake County,River Union,Westmark,Stonebridge Council".split(",")
VERBS = "said,argued,warned,noted,claimed,estimated,denied".split(",")
WHAT = (
    "the new quay will open before the summer,the cranes are older than the port admits,"
    "traffic fell by {n} percent in {y},{n} jobs depend on the night ferry,the contract was signed in {y},"
    "no ship was turned away last week,the dredging cost {n} million crowns,the old pier could be sold"
).split(",")
FILL = (
    "The harbour has been argued about for as long as anybody here can remember.",
    "Nobody at the counter wanted to give a date, and the notice on the door had been taken down.",
    "A short walk away, the fish market opens at five and closes when the boxes are empty.",
)


def sources(root: Path, number: int, *, seed: int = 7) -> None:
    """Write `number` loose captures into a folder."""
    chance = random.Random(seed)
    root.mkdir(parents=True, exist_ok=True)
    for index in range(number):
        (root / f"page-{index:05}.txt").write_text(_page(chance, index), encoding="utf-8")


def _page(chance: random.Random, index: int) -> str:
    title = f"{chance.choice(PLACES)} weighs plan {index} for the quay as {chance.choice(PEOPLE)} objects"
    paragraphs = [paragraph(chance) for _ in range(13)]
    return "\n\n".join(
        [
            "Home",
            "News",
            title,
            f"By {chance.choice(PEOPLE)}",
            *paragraphs,
            "You may also like",
            "Leave a comment",
        ]
    )


def paragraph(chance: random.Random) -> str:
    said = []
    for _ in range(2):
        what = chance.choice(WHAT).format(n=chance.randint(2, 97), y=chance.randint(1990, 2025))
        place = chance.choice(PLACES)
        said.append(f"{chance.choice(PEOPLE)} of the {place} {chance.choice(VERBS)} that {what}.")
    return " ".join([*said, chance.choice(FILL)])


def dossier(root: Path, number: int, *, config: Path) -> None:
    """Write a dossier with `number` captures that are not filed yet."""
    root.mkdir(parents=True)
    (root / "mkdocs.yml").write_bytes(config.read_bytes())
    (root / "dossier").mkdir()
    overview = "---\ntitle: The quay\n---\n\nWhat is said about the quay.\n"
    (root / "dossier" / "index.md").write_text(overview, encoding="utf-8")
    method = "---\ntitle: Method\n---\n\nHow this was made.\n"
    (root / "dossier" / "method.md").write_text(method, encoding="utf-8")
    sources(root / "incoming", number)
