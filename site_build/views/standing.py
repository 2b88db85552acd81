"""How the site words the standing of a point: who says so, on whose word, and what is not known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from site_build import escape
from site_build.points import Cell
from site_build.records import Relation
from site_build.standing import Standing, Voices
from site_build.strings import Strings

_KINDS = {"contested": "contested", "disputed only": "disputed_only", "corroborated": "corroborated"}


def label(say: Strings, standing: Standing, voices: Voices) -> str:
    """The standing in a word or two.

    Args:
        say: the texts of a language.
        standing: where the point stands.
        voices: on whose word those stand that say so.
    """
    if standing.kind == "view":
        key = "standing.expected" if standing.forecast else "standing.held"
        return say(key, count=total(voices))
    if standing.kind == "single origin":
        if standing.supports == 1:
            return say("standing.one_source")
        return say("standing.unknown") if standing.unknown else say("standing.one_origin")
    return say(f"standing_kinds.{_KINDS.get(standing.kind, 'unsupported')}")


def sentence(say: Strings, standing: Standing) -> str:
    """Such as ``3 say so, 1 says otherwise; 1 shared origin (Example Wire), independence of 2 unknown.``."""
    comma = say("common.comma")
    said = [
        say(f"standing_says.{relation}", count=number)
        for relation, number in (
            ("supports", standing.supports),
            ("disputes", standing.disputes),
            ("qualifies", standing.qualifies),
        )
        if number
    ]
    clauses = [comma.join(said) or say("standing.nobody")]
    known = comma.join(_independence(say, standing))
    if known:
        clauses.append(known)
    clauses += [say(f"standing_changed.{state}", count=number) for state, number in standing.changed]
    clauses += [say(f"standing_apart.{reason}", count=number) for reason, number in standing.apart]
    text = say("common.semicolon").join(clauses)
    return say("standing.sentence", words=f"{text[0].upper()}{text[1:]}")


def on_whose_word(say: Strings, voices: Voices) -> str:
    """``1 named person, unnamed “experts” in 2 sources, 1 outlet’s own voice``; empty where nobody speaks."""
    parts = []
    if voices.persons:
        parts.append(say("voices_of.persons", count=voices.persons))
    if voices.organisations:
        parts.append(say("voices_of.organisations", count=voices.organisations))
    for called, number in voices.groups:
        group = escape.undirected(called).removeprefix("unnamed ")
        if number > 1:
            parts.append(say("voices_of.groups", group=group, count=number))
        else:
            parts.append(say("voices_of.group", group=group))
    if voices.outlets:
        parts.append(say("voices_of.outlets", count=voices.outlets))
    return say("common.comma").join(parts)


def total(voices: Voices) -> int:
    """How many voices there are."""
    unnamed = sum(number for _, number in voices.groups)
    return voices.persons + voices.organisations + voices.outlets + unnamed


def cell(say: Strings, one: Cell) -> str:
    """What a source has on a point, such as ``says so`` or ``says so and otherwise``."""
    return says(say, one.relations) if one.relations else say(f"point_states.{one.state}")


def says(say: Strings, relations: Iterable[Relation]) -> str:
    """What a source's claims do to a point; it can hold both sides."""
    held = "_".join(sorted(relations, key=_ORDER.index))
    return say(f"relations.{held}")


_ORDER: tuple[Relation, ...] = ("supports", "disputes", "qualifies")


def _independence(say: Strings, standing: Standing) -> Iterator[str]:
    if standing.shared:
        names = escape.undirected(say("common.comma").join(standing.shared))
        yield say("standing.shared", count=len(standing.shared), names=names)
    if standing.separate:
        yield say("standing.separate", count=standing.separate)
    if standing.unknown:
        yield say("standing.independence_unknown", count=standing.unknown)
