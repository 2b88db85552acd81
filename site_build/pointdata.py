"""Points at issue as data: where they stand, what their sources rest on, and how that came about. No I/O."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any, get_args

from pydantic import TypeAdapter

from site_build.curation import Point
from site_build.history import Given, Moment, Value, What
from site_build.origins import Origins, node, source_of
from site_build.points import PointAtIssue
from site_build.recordfile import without_empty
from site_build.records import Bearing, Relation
from site_build.schemas import TEXT, closed, inlined, listed
from site_build.site import Site
from site_build.standing import Apart, Bears, Standing, apart_from_each_other
from site_build.views import standing
from site_build.wording import in_english

DEEPEST = 30
"""Steps of a chain that are written out; each filed source has its own."""


def point(site: Site, point: PointAtIssue) -> dict[str, Any]:
    """A point, where it stands, on what its sources rest, and how that came about."""
    cells = [
        {
            "source": cell.source,
            "state": cell.state,
            "claims": [
                {
                    "key": _key(one),
                    **one.bearing.model_dump(mode="json", exclude_none=True, exclude={"point"}),
                    **({"not_counted": one.apart} if one.apart else {}),
                }
                for one in cell.bears
            ],
        }
        for cell in point.held.values()
    ]
    value = {
        "id": point.id,
        **point.point.model_dump(mode="json", exclude_none=True),
        "standing": asdict(point.standing),
        "sentence": standing.sentence(in_english().say, point.standing),
        "cells": cells,
        "origins": list(_origins(site, point)),
        "history": [_moment(one) for one in point.history.moments],
        "undated": list(point.history.undated),
        "values": [_value(one) for one in point.history.values],
    }
    return without_empty(value)


def chain(origins: Origins, source: str) -> list[dict[str, Any]]:
    """What a source rests on, step by step; what stands in it twice goes on at the first place only."""
    return _chain(origins, node(source), {node(source)}, DEEPEST)


def _chain(origins: Origins, place: str, seen: set[str], room: int) -> list[dict[str, Any]]:
    found = []
    for edge in origins.on(place):
        if edge.how == "origin" and edge.drawn:
            step = _called(origins, edge.to)
            if edge.to not in seen and room > 1:
                seen.add(edge.to)
                step["rests_on"] = _chain(origins, edge.to, seen, room - 1)
            found.append(without_empty(step))
    return found


def _called(origins: Origins, place: str) -> dict[str, Any]:
    id_ = source_of(place)
    return {"name": origins.name(place)} | ({"source": id_} if id_ else {})


def _origins(site: Site, point: PointAtIssue) -> Iterator[dict[str, Any]]:
    """The sources that count, those together that share an origin."""
    for relation, groups in point.rests.items():
        separate = apart_from_each_other(point.point, groups) if relation == "supports" else ()
        for group in groups:
            shared = _called(site.origins, group.shared) if group.shared else None
            known = "separate" if group in separate else "unknown" if len(groups) > 1 else None
            yield without_empty(
                {
                    "relation": relation,
                    "sources": list(group.sources),
                    "shared": shared,
                    "independence": known,
                }
            )


def _moment(moment: Moment) -> dict[str, Any]:
    claims = [_key(one) for one in moment.bears]
    return without_empty({"what": moment.what, "day": moment.day, "claims": claims})


def _value(value: Value) -> dict[str, Any]:
    given = [_given(one) for one in value.given]
    return without_empty({"value": value.value, "unit": value.unit, "given": given})


def _given(given: Given) -> dict[str, Any]:
    bearing, later = given.bears.bearing, [_key(one) for one in given.replaced_by]
    return without_empty(
        {
            "key": _key(given.bears),
            "as_of": bearing.as_of,
            "published": given.published,
            "replaced_by": later,
        }
    )


def _key(one: Bears) -> str:
    return f"{one.source}#{one.claim.id}"


RESTS_ON = closed("name", name=TEXT, source=TEXT, rests_on=listed({"$ref": "#/$defs/RestsOn"}))
"""One step of a chain: a work by its name, with its id where it is filed."""
_ORIGINS = closed(
    "relation sources",
    relation={"enum": list(get_args(Relation))},
    sources=listed(TEXT),
    shared=closed("name", name=TEXT, source=TEXT),
    independence={"enum": ["separate", "unknown"]},
)
_MOMENT = closed("what claims", what={"enum": list(get_args(What))}, day=TEXT, claims=listed(TEXT))
_VALUE = closed(
    "value given",
    value=TEXT,
    unit=TEXT,
    given=listed(closed("key", key=TEXT, as_of=TEXT, published=TEXT, replaced_by=listed(TEXT))),
)


def point_schema() -> dict[str, Any]:
    """A point as the editors wrote it, its standing, and a cell for each source that has something on it."""
    point = Point.model_json_schema()
    bearing = Bearing.model_json_schema()["properties"]
    claim = {
        "type": "object",
        "additionalProperties": False,
        "required": ["key", "relation"],
        "properties": {
            "key": {"type": "string"},
            **{name: value for name, value in bearing.items() if name != "point"},
            "not_counted": {"enum": list(get_args(Apart))},
        },
    }
    cell = {
        "type": "object",
        "additionalProperties": False,
        "required": ["source", "state", "claims"],
        "properties": {
            "source": {"type": "string"},
            "state": {"enum": ["bears", "silent"]},
            "claims": {"type": "array", "items": claim},
        },
    }
    return {
        "type": "object",
        "additionalProperties": False,
        "required": ["id", "point", "standing"],
        "properties": {
            "id": {"type": "string"},
            **{name: inlined(value, point) for name, value in point["properties"].items()},
            "standing": TypeAdapter(Standing).json_schema() | {"additionalProperties": False},
            "sentence": {"type": "string"},
            "cells": {"type": "array", "items": cell},
            "origins": listed(_ORIGINS),
            "history": listed(_MOMENT),
            "undated": listed(TEXT),
            "values": listed(_VALUE),
        },
    }
