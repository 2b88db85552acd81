"""What ``dossier review`` asks before it writes a correction or a link to a point."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from site_build.cli import layout
from site_build.cli.keys import Keys
from site_build.problems import printable
from site_build.records import Claim

_KINDS = {
    "o": ("outlet", "the outlet itself"),
    "p": ("person", "a person"),
    "g": ("group", "a group such as experts"),
    "i": ("organisation", "an institution"),
    "t": ("other_outlet", "another outlet"),
}
_MODALITIES = {
    "f": ("fact", "as a fact"),
    "a": ("assessment", "as an assessment"),
    "t": ("forecast", "as a forecast"),
    "d": ("denied", "as a denial"),
}
_RELATIONS = {"s": "supports", "d": "disputes", "q": "qualifies"}
_HOW = {"e": "explicit", "i": "incompatible"}
_WAYS = {
    "e": "it denies the point in its own words",
    "i": "it cannot be true together with the point",
}
_AS_FOUND = {"\n": "as found"}
LONGEST = 2000
"""Characters of a name or note, as `records.Line` has it."""


def correction(keys: Keys, claim: Claim, publisher: str | None) -> dict[str, Any]:
    """What is otherwise than found: ``speaker``, ``modality`` or both; empty where the person goes back."""
    kinds = {key: words for key, (_, words) in _KINDS.items()}
    pressed = keys.choice("  Who says it?", _AS_FOUND | kinds)
    if pressed is None:
        return {}
    changed: dict[str, Any] = {}
    if pressed in _KINDS:
        speaker = _speaker(keys, _KINDS[pressed][0], publisher)
        if speaker is None:
            return {}
        changed["speaker"] = speaker
    ways = {key: words for key, (_, words) in _MODALITIES.items()}
    pressed = keys.choice("  How is it put?", _AS_FOUND | ways)
    if pressed is None:
        return {}
    if pressed in _MODALITIES and _MODALITIES[pressed][0] != claim.modality:
        changed["modality"] = _MODALITIES[pressed][0]
    if not changed:
        click.echo("  Nothing is otherwise than found.")
    return changed


def link(keys: Keys, points: dict[str, str], likely: Sequence[str] = ()) -> dict[str, Any]:
    """The link to a point that a person chose; empty where there is none, or the person goes back.

    Args:
        keys: what is typed.
        points: their ids and what they say.
        likely: the points that are suggested, each named by its number too.
    """
    point = _point(keys, points, likely)
    pressed = keys.choice(f"  The claim … {point}", _RELATIONS) if point else None
    if pressed is None:
        return {}
    found = {"point": point, "relation": _RELATIONS[pressed]}
    if found["relation"] == "disputes":
        how = keys.choice("  How?", _WAYS)
        note = _sentence(keys) if how else None
        if not how or not note:
            return {}
        found |= {"how": _HOW[how], "note": note}
    return found


def _sentence(keys: Keys) -> str | None:
    """The sentence that a dispute needs; asked for twice before it is given up."""
    question = "  What does it dispute, and how can one see it?"
    for asked in (question, f"{question} (Enter goes back)"):
        note = text(keys, asked)
        if note != "":
            return note
        click.echo("  A dispute needs this sentence; nothing was written.")
    return None


def _speaker(keys: Keys, kind: str, publisher: str | None) -> dict[str, Any] | None:
    """A speaker of a kind: by name, or as described where the source gives no name."""
    if kind == "outlet":
        return {"kind": kind, "name": publisher} if publisher else {"kind": kind}
    name = text(keys, "  Name (Enter: the source gives none)")
    how = "  Described as, such as “a port manager” (Enter: leave out)"
    described = text(keys, how) if name is not None else None
    if name is None or described is None:
        return None
    if not name and not described:
        click.echo("  A voice needs a name or a description; nothing was changed.")
        return None
    speaker: dict[str, Any] = {"kind": kind}
    speaker |= {key: value for key, value in (("name", name), ("described_as", described)) if value}
    # A group is called by what its members are; nobody in it is named.
    return {**speaker, "named": bool(name) and kind != "group"}


def _point(keys: Keys, points: dict[str, str], likely: Sequence[str]) -> str | None:
    """The id of the point that a person means by its beginning, by words of it, or by its number."""
    if not points:
        missing = "There is no point at issue yet. Write one: dossier/points/ID.md, with `point:` on top."
        click.echo("\n".join(layout.wrapped(missing, first="  ", rest="  ")))
        return None
    while True:
        typed = keys.line(
            "  Point, by the beginning of its id or by words of it (Enter lists all, . goes back)"
        )
        if typed is None or typed == ".":
            return None
        numbers = {str(number): [id_] for number, id_ in enumerate(likely, 1)}
        found = numbers.get(typed) or matching(points, typed)
        if len(found) == 1:
            _print_point(found[0], points)
            return found[0]
        if not found:
            click.echo("  No point begins so or holds these words.")
        for id_ in found:
            _print_point(id_, points, indent="    ")
        if len(points) == 1 and not typed:
            return found[0]


def _print_point(id_: str, points: dict[str, str], *, indent: str = "  ") -> None:
    rows = layout.wrapped(f"{id_}: {printable(points[id_])}", first=indent, rest=f"{indent}  ")
    click.echo("\n".join(rows))


def matching(points: dict[str, str], typed: str) -> list[str]:
    """The ids of the points that are meant: just that id, or those that begin so, or hold all the words."""
    if typed in points:
        return [typed]
    begun = [id_ for id_ in sorted(points) if id_.startswith(typed.casefold())]
    if begun:
        return begun
    words = typed.casefold().split()
    return [id_ for id_ in sorted(points) if all(word in points[id_].casefold() for word in words)]


def text(keys: Keys, question: str) -> str | None:
    """A line that can be written into a file; None at the end of what is piped in."""
    typed = keys.line(question)
    if typed is None:
        return None
    line = printable(typed).strip()
    if len(line) > LONGEST:
        click.echo(f"  That is too long: only its first {LONGEST:,} characters are kept.")
    return line[:LONGEST].rstrip()
