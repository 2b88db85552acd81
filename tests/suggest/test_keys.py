"""What it costs an editor to link one new source to the points, on the dossier that comes with the project.

Each source in turn is taken for new: its links are left out, and the keys are counted that give them back.
Reading is not counted, nor is the sentence that says why something is disputed: both take what they take.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from site_build.cli.questions import matching
from site_build.crossref import Names
from site_build.records import Bearing, Claim, Record
from site_build.store import Dossier
from site_build.suggest.desk import Desk

ROOT = Path(__file__).parents[2]
A_KEY, A_THOUGHT = 0.28, 1.35
"""Seconds for a key of an average typist, and to make up one's mind: Card, Moran and Newell, 1980."""


@pytest.fixture(scope="module")
def filed() -> tuple[Desk, dict[str, Record], dict[str, str]]:
    """The desk, the records by id, and the points by id."""
    from site_build import gather, pointfiles, recordfile

    dossier = Dossier(ROOT)
    records = [
        recordfile.read(path.read_text("utf-8"), path.name)[0]
        for path in sorted(dossier.records.glob("*.md"))
    ]
    written = [file.written for file in pointfiles.read(dossier)[0]]
    desk = Desk(records, written, Names(gather.entities(dossier, {record.id for record in records})[0]))
    return desk, {record.id: record for record in records}, {one.id: one.point.point for one in written}


def keys(desk: Desk, record: Record, points: dict[str, str]) -> Iterator[int]:
    """The keys of each link of a source that is taken for new."""
    bare = record.model_copy(update={"claims": tuple(map(_unlinked, record.claims))})
    for claim, new in zip(record.claims, bare.claims, strict=True):
        for bearing in claim.points:
            likely = [one.point for one in desk.offered(bare, new).points]
            yield _keys(bearing, likely, points)
            new = new.model_copy(update={"points": (*new.points, bearing)})


def _keys(bearing: Bearing, likely: list[str], points: dict[str, str]) -> int:
    if bearing.relation == "supports" and bearing.point in likely:
        return 1
    named = 1 if bearing.point in likely else len(_beginning(bearing.point, points))
    how = 2 if bearing.relation == "disputes" else 0
    return 1 + named + 1 + 1 + how  # p, the point, Enter, the relation, how


def _beginning(point: str, points: dict[str, str]) -> str:
    """As much of an id as has to be typed."""
    return next(point[:end] for end in range(1, len(point) + 1) if matching(points, point[:end]) == [point])


def _unlinked(claim: Claim) -> Claim:
    return claim.model_copy(update={"points": ()})


def test_linking_a_new_source_takes_less_than_a_minute(filed, capsys: pytest.CaptureFixture[str]) -> None:
    desk, records, points = filed
    seconds = {}
    for id_, record in records.items():
        each = list(keys(desk, record, points))
        seconds[id_] = len(each) * A_THOUGHT + sum(each) * A_KEY
        with capsys.disabled():
            print(f"\n{id_}: {len(each)} links, {sum(each)} keys, {seconds[id_]:.0f} s", end="")
    assert len(seconds) == 5
    assert max(seconds.values()) < 60
