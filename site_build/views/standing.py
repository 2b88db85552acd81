"""How the site words the standing of a point: who says so, on whose word, and what is not known."""

from __future__ import annotations

from collections.abc import Iterable

from site_build import escape
from site_build.points import Cell, State
from site_build.records import Relation
from site_build.standing import Standing, Voices
from site_build.views import words

RELATIONS: dict[Relation, str] = {
    "supports": "says so",
    "disputes": "says otherwise",
    "qualifies": "says so in part",
}
STATES: dict[State, str] = {
    "none": "no passage recorded",
    "before": "published before this",
    "silent": "an editor looked: nothing",
}
HOW = {"explicit": "In so many words", "incompatible": "Both cannot be true"}
APART = {
    "retracted": "in a source that was retracted",
    "earlier": "in an earlier capture of a page",
    "superseded": "replaced by a later value",
}
CHANGED = {"corrected": "in a source that was corrected", "gone": "in a source that is gone from its address"}


def label(standing: Standing, voices: Voices) -> str:
    """The standing in a word or two.

    Args:
        standing: where the point stands.
        voices: on whose word those stand that say so.
    """
    if standing.kind == "view":
        number = words.count(total(voices), "voice")
        verb = "expect" if standing.forecast else "hold"
        return f"{number} {verb}{'s' if total(voices) == 1 else ''} this"
    if standing.kind == "single origin":
        if standing.supports == 1:
            return "One source"
        return "Independence unknown" if standing.unknown else "One origin"
    return standing.kind.capitalize()


def sentence(standing: Standing) -> str:
    """Such as ``3 say so, 1 says otherwise; 1 shared origin (Example Wire), independence of 2 unknown.``."""
    said = [
        _verb(number, verb)
        for number, verb in (
            (standing.supports, "so"),
            (standing.disputes, "otherwise"),
            (standing.qualifies, "so in part"),
        )
        if number
    ]
    clauses = [", ".join(said) or "nobody is recorded to say so or otherwise"]
    known = _independence(standing)
    if known:
        clauses.append(known)
    clauses += [f"{number} of them {CHANGED[state]}" for state, number in standing.changed]
    clauses += [f"{number} more {APART[reason]}, not counted" for reason, number in standing.apart]
    text = "; ".join(clauses)
    return f"{text[0].upper()}{text[1:]}."


def on_whose_word(voices: Voices) -> str:
    """``1 named person, unnamed “experts” in 2 sources, 1 outlet’s own voice``; empty where nobody speaks."""
    parts = []
    if voices.persons:
        parts.append(words.count(voices.persons, "named person", "named persons"))
    if voices.organisations:
        parts.append(
            words.count(voices.organisations, "named group or organisation", "named groups or organisations")
        )
    for called, number in voices.groups:
        where = f" in {number} sources" if number > 1 else ""
        parts.append(f"unnamed “{escape.undirected(called).removeprefix('unnamed ')}”{where}")
    if voices.outlets:
        parts.append(words.count(voices.outlets, "outlet’s own voice", "outlets’ own voices"))
    return ", ".join(parts)


def total(voices: Voices) -> int:
    """How many voices there are."""
    unnamed = sum(number for _, number in voices.groups)
    return voices.persons + voices.organisations + voices.outlets + unnamed


def cell(one: Cell) -> str:
    """What a source has on a point, such as ``says so`` or ``says so and otherwise``."""
    return says(one.relations) if one.relations else STATES[one.state]


def says(relations: Iterable[Relation]) -> str:
    """What a source's claims do to a point; it can hold both sides."""
    held = [RELATIONS[relation].removeprefix("says ") for relation in relations]
    return f"says {' and '.join(held)}"


def _verb(number: int, what: str) -> str:
    return f"{number} {'says' if number == 1 else 'say'} {what}"


def _independence(standing: Standing) -> str:
    parts = []
    if standing.shared:
        number = words.count(len(standing.shared), "shared origin")
        parts.append(f"{number} ({escape.undirected(', '.join(standing.shared))})")
    if standing.separate:
        parts.append(f"{standing.separate} known to be independent")
    if standing.unknown:
        parts.append(f"independence of {standing.unknown} unknown")
    return ", ".join(parts)
