from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from site_build import frontmatter
from site_build.claims import claim_id
from site_build.crossref import Names
from site_build.curation import Entity, Point
from site_build.doubts import Linked, doubts
from site_build.entities import Names as Known
from site_build.points import Written
from site_build.records import Bearing, Claim, Record

CASES = frontmatter.parse((Path(__file__).parent.parent / "cases" / "doubts.yaml").read_text("utf-8")).value


def linked(case: dict[str, Any], make_record: Callable, make_claim: Callable) -> Linked:
    """The link of a case, in a dossier that holds it and the right links beside it."""
    entities = [
        Entity.model_validate({"name": one} if isinstance(one, str) else one)
        for one in case.get("entities", ())
    ]
    known = [name for one in entities for name in (one.name, *one.aliases, *one.metonyms)]
    bearing = _bearing("p", case.get("relation", "supports"), case.get("value"))
    before = [_bearing(f"q{at}", "supports") for at in range(int(case.get("before", 0)))]
    others = case.get("others", ())
    records = [
        _record(make_record, make_claim, f"s{at}", quote, known, case, (_bearing("p", "supports"),))
        for at, quote in enumerate(others, 1)
    ]
    record = _record(make_record, make_claim, "s0", case["quote"], known, case, (*before, bearing))
    written = [Written("p", Point(point=case["point"], tags=tuple(case.get("tags", ()))))]
    written += [Written(one.point, Point(point="Another point.")) for one in before]
    found = doubts([record, *records], written, Names(entities))
    return next(one for one in found if one.record.id == "s0" and one.bearing.point == "p")


def _bearing(point: str, relation: Any, value: str | None = None) -> Bearing:
    how = {"how": "explicit", "note": "n"} if relation == "disputes" else {}
    return Bearing(point=point, relation=relation, value=value, **how)


def _record(
    make_record: Callable,
    make_claim: Callable,
    id_: str,
    quote: str,
    known: list[str],
    case: dict[str, Any],
    points: Any,
) -> Record:
    claim: Claim = make_claim(
        quote,
        quote,
        id=claim_id(quote),
        speaker=case.get("speaker", {"kind": "outlet"}) if id_ == "s0" else {"kind": "outlet"},
        modality=case.get("modality", "fact"),
        entities=Known(quote, known).within(0, len(quote)),
        points=points,
    )
    return make_record(
        id_,
        text=quote,
        language=case.get("language", "en"),
        title=case.get("title", "A page"),
        published=case.get("published"),
        claims=(claim,),
    )


@pytest.mark.parametrize("case", CASES, ids=[f"{at}-{one['doubt']}" for at, one in enumerate(CASES)])
def test_what_is_amiss_with_a_link_is_doubted_and_nothing_else_is(case, make_record, make_claim):
    found = {one.doubt for one in linked(case, make_record, make_claim).found}
    expected = set() if case["doubt"] == "none" or "missed" in case else {case["doubt"]}
    # The case is about one doubt: that it is short too, say, is of no matter.
    assert expected <= found
    assert found - expected <= (set() if not expected else {"short"})
