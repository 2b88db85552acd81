"""Dossiers written for these tests: points, claims of several outlets, and what a careful editor links and sees.

``unseen`` was written by somebody who had seen no rule; only its figures are looked at.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from site_build import frontmatter
from site_build.claims import claim_id
from site_build.crossref import Names
from site_build.curation import Entity, Point
from site_build.entities import Names as Found
from site_build.points import Written
from site_build.records import Bearing, CaptureRef, Claim, Made, Place, Record, Speaker

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Topic:
    """One dossier, and what is true of it."""

    name: str
    names: Names
    written: tuple[Written, ...]
    records: tuple[Record, ...]
    on: dict[tuple[str, str], frozenset[str]]
    """Claim to the points that it bears on."""
    events: dict[tuple[str, str], str]
    tensions: dict[frozenset[tuple[str, str]], str]
    """Two claims that oppose or narrow each other, and in what way."""


@pytest.fixture(scope="session", params=["fitted-1", "fitted-2", "unseen"])
def topic(request: pytest.FixtureRequest) -> Topic:
    """One of the dossiers."""
    return read(request.param)


def read(name: str) -> Topic:
    """Return one of the dossiers."""
    parsed = frontmatter.parse((HERE / f"{name}.yaml").read_text("utf-8"))
    assert not parsed.faults, parsed.faults
    value = parsed.value
    entities = [Entity.model_validate(entity) for entity in value["entities"]]
    known = [one for entity in entities for one in (entity.name, *entity.aliases, *entity.metonyms)]
    on: dict[tuple[str, str], frozenset[str]] = {}
    events: dict[tuple[str, str], str] = {}
    records = [_record(source, known, on, events) for source in value["sources"]]
    quotes = {(record.id, claim.id): claim.quote for record in records for claim in record.claims}
    tensions = {
        frozenset((_named(pair["one"], quotes), _named(pair["other"], quotes))): pair["why"]
        for pair in value["tensions"]
    }
    written = tuple(
        Written(point["id"], Point(point=point["point"], tags=tuple(point.get("tags", ()))))
        for point in value["points"]
    )
    return Topic(name, Names(entities), written, tuple(records), on, events, tensions)


def _record(source: dict[str, Any], known: list[str], on: dict[Any, Any], events: dict[Any, Any]) -> Record:
    text = "\n\n".join(claim["quote"] for claim in source["claims"])
    names, at, claims = Found(text, known), 0, []
    for rank, one in enumerate(source["claims"], 1):
        end = at + len(one["quote"])
        claim = _claim(one, at, rank, names)
        key = (source["id"], claim.id)
        on[key] = frozenset(filter(None, (one.get("point"), *one.get("also", ()))))
        if "event" in one:
            events[key] = one["event"]
        claims.append(claim)
        at = end + 2
    return Record(
        id=source["id"],
        title=source["title"],
        publisher=source["publisher"],
        published=source["published"],
        language=source["language"],
        capture=CaptureRef(file="capture.txt", media_type="text/plain", bytes=1, sha256="0" * 64),
        made=Made(dossier="0", capture="0" * 64),
        claims=tuple(claims),
        text=text,
    )


def _claim(one: dict[str, Any], at: int, rank: int, names: Found) -> Claim:
    from site_build import when

    quote = one["quote"]
    speaker = one["speaker"] if isinstance(one["speaker"], dict) else {"kind": one["speaker"]}
    points = ()
    if "point" in one:
        how = {"how": "explicit", "note": "n"} if one["relation"] == "disputes" else {}
        points = (Bearing(point=one["point"], relation=one["relation"], **how),)
    return Claim(
        id=claim_id(quote),
        quote=quote,
        start=at,
        end=at + len(quote),
        place=Place(paragraph=rank),
        speaker=Speaker(**speaker),
        modality=one["modality"],
        entities=names.within(at, at + len(quote)),
        dates=when.find(quote, (0, len(quote)), published=None, language="en"),
        rank=rank,
        rule="curation",
        points=points,
    )


def _named(words: str, quotes: dict[tuple[str, str], str]) -> tuple[str, str]:
    """The claim that is named by its source and first words."""
    source, _, first = words.partition(":")
    first = first.strip().rstrip("….").strip()
    (found,) = (key for key, quote in quotes.items() if key[0] == source.strip() and quote.startswith(first))
    return found


@pytest.fixture(scope="session")
def many() -> Any:
    """A dossier of many sources with a dozen claims each, as ``suggestions`` takes it."""
    import random

    words = [f"{a}{b}{c}" for a in "ba ce di fo gu la me ni po ru".split() for b in "lar men tis von".split() for c in "ta re so mi nu".split()]  # fmt: skip

    def make(number: int) -> tuple[list[Record], list[Written], Names]:
        chance = random.Random(11)
        written = [
            Written(f"p{at}", Point(point=" ".join(chance.sample(words, 8)) + ".")) for at in range(15)
        ]
        records = []
        for at in range(number):
            claims = []
            for rank in range(1, 13):
                quote = " ".join(
                    (f"s{at}x{rank}", *chance.sample(words, 20), str(chance.randint(3, 900)), "crowns")
                )
                linked = (Bearing(point=f"p{chance.randrange(15)}", relation="supports"),) if rank < 4 else ()
                claims.append(
                    Claim(
                        id=claim_id(quote),
                        quote=quote,
                        start=0,
                        end=len(quote),
                        place=Place(paragraph=rank),
                        speaker=Speaker(kind="outlet"),
                        modality="fact",
                        entities=tuple(word.title() for word in chance.sample(words, 2)),
                        rank=rank,
                        rule="attribution.outlet",
                        points=linked,
                    )
                )
            records.append(
                Record(
                    id=f"s{at}",
                    publisher=f"Outlet {at}",
                    language="en",
                    capture=CaptureRef(file="capture.txt", media_type="text/plain", bytes=1, sha256="0" * 64),
                    made=Made(dossier="0", capture="0" * 64),
                    claims=tuple(claims),
                    text=" ".join(chance.choices(words, k=600)),
                )
            )
        return records, written, Names(())

    return make
