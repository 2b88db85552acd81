"""What the tests of single rooms share: how to make a record and a claim with nothing in them that does not matter."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from site_build.records import CaptureRef, Claim, Made, Place, Record, Speaker
from site_build.store import Dossier

# The same examples in every run: a change never fails on what somebody else's code does.
settings.register_profile("rooms", deadline=None, derandomize=True)
settings.load_profile("rooms")

TEXT = (
    "The crane drivers voted by nine to one to strike. The ballot was irregular, the port company said.\n\n"
    "Ada Example, who manages the port, expects delays. Grain will rot, she said. Grain will rot, others wrote.\n\n"
    "“We’ll stop – all of us,” said Bo Muster. 🚢 The strike begins on 23 March."
)


@pytest.fixture(scope="session")
def text() -> str:
    """A cleaned text of three paragraphs."""
    return TEXT


@pytest.fixture(scope="session")
def make_claim() -> Callable[..., Claim]:
    """Make a claim out of words of a text; anything may be given."""

    def make(words: str, text: str = TEXT, /, **fields: Any) -> Claim:
        start = text.index(words)
        paragraph = text.count("\n\n", 0, start) + 1
        values: dict[str, Any] = {
            "id": "aaaaaaaa",
            "quote": words,
            "start": start,
            "end": start + len(words),
            "place": Place(paragraph=paragraph),
            "speaker": Speaker(kind="outlet"),
            "modality": "fact",
            "rank": 1,
            "rule": "attribution.outlet",
        }
        return Claim(**(values | fields))

    return make


@pytest.fixture(scope="session")
def make_record() -> Callable[..., Record]:
    """Make a record; anything may be given."""

    def make(id_: str = "harbour-times", /, **fields: Any) -> Record:
        values: dict[str, Any] = {
            "id": id_,
            "capture": CaptureRef(file="capture.html", media_type="text/html", bytes=1, sha256="0" * 64),
            "made": Made(dossier="0.1.0", capture="1" * 64),
            "text": TEXT,
        }
        return Record(**(values | fields))

    return make


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    """A dossier's folders, without a file in them."""
    for name in ("sources", "dossier"):
        (tmp_path / name).mkdir()
    return Dossier(tmp_path)
