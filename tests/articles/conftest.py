"""Articles written for these tests, each sentence with who says it, how it is put, its dates and its weight.

The keys of a file are told in README.md beside this module.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from site_build import frontmatter
from site_build.records import Cleaned, Metadata

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Sentence:
    """One sentence with what an annotator says of it."""

    start: int
    end: int
    text: str
    speaker: dict[str, str]
    """``kind``, and ``name`` or ``described_as``."""
    via: str | None
    modality: str
    also: tuple[str, ...]
    dates: tuple[tuple[str, str], ...]
    """Words and EDTF."""
    event: str | None
    weight: str
    restates: int | None


@dataclass(frozen=True)
class Article:
    """A text and its sentences."""

    name: str
    half: str
    """``fitted``: rules were written on it; ``unseen``: no rule may be changed to suit it."""
    language: str
    cleaned: Cleaned
    metadata: Metadata
    sentences: tuple[Sentence, ...]


@pytest.fixture(scope="session")
def articles() -> tuple[Article, ...]:
    """All articles, in the order of their names."""
    return read()


def read() -> tuple[Article, ...]:
    """Return all articles, in the order of their names."""
    return tuple(
        _read(path, half) for half in ("fitted", "unseen") for path in sorted((HERE / half).glob("*.yaml"))
    )


def _read(path: Path, half: str) -> Article:
    parsed = frontmatter.parse(path.read_text("utf-8"))
    assert not parsed.faults, (path.name, parsed.faults)
    value = parsed.value
    text, found = "", []
    for paragraph in value["paragraphs"]:
        text += "\n\n" if text else ""
        for at, one in enumerate(paragraph):
            text += " " if at else ""
            start = len(text)
            text += one["text"]
            found.append(_sentence(start, one))
    metadata = Metadata(
        title=value["title"],
        publisher=value["publisher"],
        published=value.get("published"),
        language=value["language"],
    )
    cleaned = Cleaned(
        media_type="text/plain", page=text, text=text, body=(0, text.count("\n") + 1), cuts=(), headings=()
    )
    return Article(path.stem, half, value["language"], cleaned, metadata, tuple(found))


def _sentence(start: int, one: dict[str, Any]) -> Sentence:
    speaker = one["speaker"]
    return Sentence(
        start=start,
        end=start + len(one["text"]),
        text=one["text"],
        speaker={"kind": "outlet"} if speaker == "outlet" else speaker,
        via=one.get("via"),
        modality=one["modality"],
        also=tuple(one.get("also", ())),
        dates=tuple((date["words"], date["edtf"]) for date in one.get("dates", ())),
        event=one.get("event"),
        weight=one["weight"],
        restates=int(one["restates"]) if "restates" in one else None,
    )
