"""Claims of two sources that may not both be true as they stand. No I/O.

That two sentences contradict each other cannot be seen in their likeness: it needs the point they are about.
So only claims of one point are compared, those linked to it and those that are most like it, and only three
signs are read, each of them plain enough to be shown: figures of one thing that differ, days that differ, and
what one denies in words that the other says. Of what was found so on topics of our own, four in five were
tensions; most tensions show none of these signs and stay for people to see.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from site_build import dates
from site_build.likeness.vectors import cosine
from site_build.records import Claim
from site_build.suggest.figures import SCALES, Quantity, quantities
from site_build.suggest.likely import Points
from site_build.suggest.matter import About, Key, Matter, content

ALIKE = 0.06
"""Likeness from which figures of claims that people linked to a point are of one thing. Where one only
may be of that point it takes `UNSURE` more, and for shares, which can be of anything, `SHARES` more."""
UNSURE, SHARES = 0.03, 0.04
DATED = 0.1
SURE = 0.05
"""Likeness to a point from which an unlinked claim is compared with the others."""
DENIED = 0.3
"""Share, by weight, of the denied words that the other claim has to say."""
AT_MOST = 60
"""Claims of one point with one sign that are compared, so that the cost stays near to linear."""

Why = Literal["figures differ", "days differ", "denied"]


@dataclass(frozen=True, slots=True)
class Tension:
    """Two claims of different sources to hold against each other."""

    one: Key
    other: Key
    point: str
    why: Why
    words: tuple[str, str]
    """What differs, as each of them puts it."""


@dataclass(frozen=True, slots=True)
class _Held:
    """A claim as one of a point."""

    about: About
    linked: bool
    quantities: tuple[Quantity, ...]
    days: tuple[tuple[str, str], ...]
    """EDTF and words, of days."""
    denied: tuple[frozenset[str], str] | None
    said: frozenset[str]


def tensions(matter: Matter, points: Points, ids: Mapping[str, str]) -> list[Tension]:
    """Return what may be a tension, by point, the claims most alike first.

    Args:
        matter: what the claims are about.
        points: to tell which point an unlinked claim may bear on.
        ids: each id that a point has or had, to the one it has.
    """
    members = _members(matter, points, ids)
    found: list[tuple[float, Tension]] = []
    for point in sorted(members):
        found += _of_point(point, members[point], matter)
    return [tension for _, tension in sorted(found, key=lambda pair: (pair[1].point, -pair[0], pair[1].one))]


def _members(matter: Matter, points: Points, ids: Mapping[str, str]) -> dict[str, list[_Held]]:
    out: defaultdict[str, list[_Held]] = defaultdict(list)
    for about in matter.claims.values():
        linked = {ids[one.point] for one in about.claim.points if one.point in ids}
        likely = [] if linked else points.ranked(about.vector, about.claim.not_on)[:1]
        for point in linked:
            out[point].append(_held(about, matter, linked=True))
        for point, likeness in likely:
            if likeness >= SURE:
                out[point].append(_held(about, matter, linked=False))
    return out


def _held(about: About, matter: Matter, *, linked: bool) -> _Held:
    claim, language = about.claim, matter.language(about.key[0])
    denied = _denied(claim.quote, language)
    stated = tuple((date.edtf, date.words) for date in claim.dates if dates.is_exact_day(date.edtf))
    figures = quantities(claim.quote, (date.words for date in claim.dates))
    said = frozenset(content(claim.quote, language)) - (denied[0] if denied else frozenset())
    return _Held(about, linked, figures, stated, denied, said)


def _of_point(point: str, held: list[_Held], matter: Matter) -> Iterator[tuple[float, Tension]]:
    seen: set[frozenset[Key]] = set()
    for why, one, other, words in (*_differing(held), *_denying(held, matter)):
        pair = frozenset((one.about.key, other.about.key))
        if pair in seen or not _comparable(one.about, other.about, point):
            continue
        likeness = cosine(one.about.vector, other.about.vector)
        if likeness >= _least(why, words, linked=one.linked and other.linked):
            seen.add(pair)
            yield likeness, Tension(one.about.key, other.about.key, point, why, words)


def _least(why: Why, words: tuple[str, str], *, linked: bool) -> float:
    """How alike two claims must be for a sign to count."""
    if why == "figures differ":
        return ALIKE + (0 if linked else UNSURE) + (SHARES if words[0].endswith(_OF_SOMETHING) else 0)
    return {"days differ": DATED if linked else 1.0, "denied": 0.0}[why]


_OF_SOMETHING = ("%", "cent", "pct", "prozent", "ciento")


def _differing(held: Iterable[_Held]) -> Iterator[tuple[Why, _Held, _Held, tuple[str, str]]]:
    """Pairs that count the same thing and give other figures, or name other days."""
    by_unit: defaultdict[str, list[tuple[_Held, list[Quantity]]]] = defaultdict(list)
    dated: list[_Held] = []
    for one in held:
        units: defaultdict[str, list[Quantity]] = defaultdict(list)
        for quantity in one.quantities:
            units[quantity.unit].append(quantity)
        for unit, stated in units.items():
            by_unit[unit].append((one, stated))
        if one.days:
            dated.append(one)
    for group in by_unit.values():
        for (one, first), (other, second) in combinations(group[:AT_MOST], 2):
            if not {figure.value for figure in first} & {figure.value for figure in second}:
                yield "figures differ", one, other, (first[0].words, second[0].words)
    for one, other in combinations(dated[:AT_MOST], 2):
        if not {day for day, _ in one.days} & {day for day, _ in other.days}:
            yield "days differ", one, other, (one.days[0][1], other.days[0][1])


def _denying(held: Iterable[_Held], matter: Matter) -> Iterator[tuple[Why, _Held, _Held, tuple[str, str]]]:
    """Pairs of which one says in so many words what the other denies."""
    held = list(held)
    for one in [one for one in held if one.denied][:AT_MOST]:
        assert one.denied is not None
        words, clause = one.denied
        whole = sum(matter.weight(word) for word in words)
        for other in held[:AT_MOST]:
            shared = {word for word in words & other.said if len(word) > _SHORT and word not in SCALES}
            if len(shared) > 1 and sum(matter.weight(word) for word in shared) >= DENIED * whole:
                yield "denied", one, other, (clause, " ".join(sorted(shared)))


def _comparable(one: About, other: About, point: str) -> bool:
    """Whether two claims are to be held against each other: not if somebody already has."""
    if one.key[0] == other.key[0]:
        return False
    names = ["#".join(about.key) for about in (one, other)]
    if names[1] in one.claim.not_with or names[0] in other.claim.not_with:
        return False
    known = [_bearing(about.claim, point) for about in (one, other)]
    ways = {bearing[0] for bearing in known if bearing}
    if "qualifies" in ways or len(ways) > 1:
        return False
    return not any(bearing and bearing[1] in names for bearing in known)


def _bearing(claim: Claim, point: str) -> tuple[str, str | None] | None:
    return next(((one.relation, one.replaces) for one in claim.points if one.point == point), None)


_SHORT = 3
_NOT = re.compile(
    r"\b(?:not|no|never|none of|nobody|neither|without|rather than|instead of|far from|stop(?:s|ped)? short"
    r" of|rul(?:e|es|ed) out|den(?:y|ies|ied)(?: that)?|rejects?(?: that)?|rejected|dismiss(?:es|ed)|cannot|"
    r"kein\w*|nicht|niemand|ohne|statt|pas|aucune?|sans|sin|nunca|ningun\w*|niega|rechaz\w*|не|нет|без)\b"
    r"|n[’']t\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[,.;:!?—–“”«»()]|\b(?:but|sondern|mais|sino|но|а)\b")


def _denied(sentence: str, language: str) -> tuple[frozenset[str], str] | None:
    """The words that a sentence denies, and the clause they stand in; None where there are not two."""
    words: set[str] = set()
    clause = ""
    for match in _NOT.finditer(sentence):
        end = _ENDS.search(sentence, match.end())
        denied = sentence[match.end() : end.start() if end else len(sentence)]
        found = content(denied, language)
        if found and not clause:
            clause = sentence[match.start() : match.end()] + denied
        words.update(found)
    return (frozenset(words), clause.strip()) if len(words) > 1 else None
