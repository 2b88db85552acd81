"""A strip a point: a small picture of how many sources say so, say so in part, and say otherwise.

Its numbers are those of the standing, which the sentence beside it says in words: a source that says so and
otherwise has a mark in both parts, and one that does not count has none. The marks differ in shape before
they differ in colour, and each is one area that is filled, so that the picture holds in print and in forced
colours. No word of a source reaches a picture.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from site_build import links
from site_build.points import PointAtIssue
from site_build.records import Relation
from site_build.site import Site
from site_build.standing import RELATIONS
from site_build.views.claims import Name
from site_build.views.subjects import short

MOST_MARKS = 40
"""Sources that are drawn one by one; more would be smaller than can be counted on a phone."""
MOST_NAMED = 12
HEIGHT = 14
_MARK, _STEP, _GAP = 10, 13, 9
_BARS = 200
_DIGIT = 8
"""Room for a digit of 12 px in any of the fonts."""


@dataclass(frozen=True, slots=True)
class Part:
    """The sources that say one thing."""

    relation: Relation
    number: int
    d: Markup
    """Outline of all its marks, to be filled by the even-odd rule."""
    label: tuple[int, int] | None
    """Where its number stands and what it is, beside a bar; marks can be counted."""


@dataclass(frozen=True, slots=True)
class Strip:
    """The picture, in pixels; of a point that no source bears on it has no parts."""

    width: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """A line of the table behind the picture."""

    relation: Relation
    says: str
    number: int
    sources: tuple[Name, ...]
    more: int


def counts(point: PointAtIssue) -> dict[Relation, int]:
    """How many sources count on each side."""
    stands = point.standing
    return {"supports": stands.supports, "disputes": stands.disputes, "qualifies": stands.qualifies}


def strip(point: PointAtIssue) -> Strip:
    """The picture of a point."""
    numbers = counts(point)
    total = sum(numbers.values())
    at, parts = 0, []
    for relation in RELATIONS:
        number = numbers[relation]
        if not number:
            continue
        if total <= MOST_MARKS:
            shape = "".join(_MARKS[relation](at + _STEP * nth) for nth in range(number))
            parts.append(Part(relation, number, Markup(shape), None))
            at += _STEP * number - (_STEP - _MARK) + _GAP
        else:
            wide = max(6, round(_BARS * number / total))
            parts.append(Part(relation, number, Markup(_bar(relation, at, wide)), (at + wide + 4, number)))
            at += wide + 4 + _DIGIT * len(str(number)) + _GAP
    return Strip(max(0, at - _GAP), tuple(parts))


def sides(site: Site, point: PointAtIssue) -> tuple[Side, ...]:
    """The table behind the picture, with the names of the outlets; for the point's own page."""
    found: dict[Relation, dict[str, None]] = {relation: {} for relation in RELATIONS}
    for one in point.bears:
        if one.apart is None:
            found[one.bearing.relation][one.source] = None
    return tuple(
        Side(
            relation,
            site.strings(f"relations.{relation}"),
            len(sources),
            tuple(
                Name(short(site, id_), Markup(f"#{links.source_anchor(id_)}"))
                for id_ in list(sources)[:MOST_NAMED]
            ),
            max(0, len(sources) - MOST_NAMED),
        )
        for relation, sources in found.items()
        if sources
    )


def _disc(x: int) -> str:
    return f"M{x} 7a5 5 0 1 1 10 0a5 5 0 1 1-10 0z"


def _half(x: int) -> str:
    """A disc with a hole in its second half."""
    return f"{_disc(x)}M{x + 5} 3.5a3.5 3.5 0 0 1 0 7z"


def _diamond(x: int) -> str:
    """A frame that stands on a corner."""
    return f"M{x + 5} 1l6 6-6 6-6-6zM{x + 5} 4l3 3-3 3-3-3z"


_MARKS = {"supports": _disc, "qualifies": _half, "disputes": _diamond}


def _bar(relation: Relation, x: int, wide: int) -> str:
    """A bar: full, full below, or a frame."""
    whole = f"M{x} 2h{wide}v10h-{wide}z"
    if relation == "supports":
        return whole
    high = 3 if relation == "qualifies" else 6
    return f"{whole}M{x + 2} 4h{wide - 4}v{high}h-{wide - 4}z"
