"""How often the right thing is suggested, on dossiers annotated by hand; pinned in ``floors.txt``."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from site_build.points import address
from site_build.suggest import Matter, Points
from site_build.suggest.groups import groups
from site_build.suggest.tensions import tensions

FLOORS = Path(__file__).parent / "floors.txt"


def test_no_figure_sinks_below_its_floor(topic: Any, capsys: Any) -> None:
    figures = dict(measured(topic))
    rows = [f"{topic.name} {task:24}{math.floor(value * 1000) / 1000:.3f}" for task, value in figures.items()]
    with capsys.disabled():
        print("\n" + "\n".join(rows))
    floors = {}
    for row in FLOORS.read_text("utf-8").splitlines()[1:]:
        name, task, floor = row.split()
        if name == topic.name:
            floors[task] = float(floor)
    assert sorted(floors) == sorted(figures), "\n".join(rows)
    assert {task: value for task, value in figures.items() if value < floors[task] - 0.0005} == {}


def measured(topic: Any) -> Iterator[tuple[str, float]]:
    """Task to its figure from 0 to 1."""
    yield from likely_points(topic)
    found = tensions(*_gathered(topic, topic.records), address(topic.written))
    yield "tensions-precision", _share([frozenset((one.one, one.other)) in topic.tensions for one in found])
    right = sum(frozenset((one.one, one.other)) in topic.tensions for one in found)
    yield "tensions-recall", right / len(topic.tensions)
    bare = tuple(_without_links(record) for record in topic.records)
    pairs = [pair for group in groups(Matter(bare, topic.names)) for pair in combinations(group.claims, 2)]
    yield "groups-precision", _share([_of_one_matter(topic, *pair) for pair in pairs])


def likely_points(topic: Any) -> Iterator[tuple[str, float]]:
    """How often the right point is the first, or among the first three, for a source without any link."""
    matter = Matter(topic.records, topic.names)
    first, among = [], []
    for record in topic.records:
        points = Points(matter, topic.written, without=record.id)
        for claim in record.claims:
            right = topic.on[record.id, claim.id]
            if right:
                ranked = [point for point, _ in points.ranked(matter.of(claim, record.language))]
                first.append(bool(right & set(ranked[:1])))
                among.append(bool(right & set(ranked[:3])))
    yield "point-first", _share(first)
    yield "point-among-three", _share(among)


def _gathered(topic: Any, records: Any) -> tuple[Matter, Points]:
    matter = Matter(records, topic.names)
    return matter, Points(matter, topic.written)


def _without_links(record: Any) -> Any:
    claims = tuple(claim.model_copy(update={"points": ()}) for claim in record.claims)
    return record.model_copy(update={"claims": claims})


def _of_one_matter(topic: Any, one: Any, other: Any) -> bool:
    same_event = topic.events.get(one) is not None and topic.events.get(one) == topic.events.get(other)
    return same_event or bool(topic.on[one] & topic.on[other])


def _share(outcomes: list[bool]) -> float:
    return sum(outcomes) / max(1, len(outcomes))


def test_suggestions_cost_little_more_than_their_number(seconds: Callable, many: Callable) -> None:
    from site_build.suggest import suggestions

    small, large = (many(number) for number in (150, 300))
    assert seconds(lambda: suggestions(*large)) < 2 * 1.6 * seconds(lambda: suggestions(*small))
