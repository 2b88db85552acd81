"""What the rules find in whole articles that were annotated by hand, pinned by task and half.

``fitted`` are articles that rules were mended on, ``unseen`` those that no rule may be changed to suit: their
figures tell what an article that nobody has seen can expect. ``floors.txt`` pins both.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from site_build.claims import claims_at, find_claims
from site_build.records import Claim, Speaker

FLOORS = Path(__file__).parent / "floors.txt"
GAIN = {"core": 3, "top": 2, "some": 1, "none": 0}
WANTED = 12


def test_no_figure_sinks_below_its_floor(
    articles: tuple[Any, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    figures = measured(articles)
    with capsys.disabled():
        print("\n" + "\n".join(rows(figures)))
    floors = {}
    for row in FLOORS.read_text("utf-8").splitlines()[1:]:
        *name, floor = row.split()
        floors[tuple(name)] = float(floor)
    assert sorted(floors) == sorted(figures), "\n".join(rows(figures))
    assert {name: value for name, value in figures.items() if value < floors[name] - 0.0005} == {}


def test_the_set_is_as_large_as_promised(articles: tuple[Any, ...]) -> None:
    sentences = [sentence for article in articles for sentence in article.sentences]
    assert len(sentences) >= 300
    assert sum(bool(sentence.dates) for sentence in sentences) >= 150
    assert sum(sentence.speaker["kind"] != "outlet" for sentence in sentences) >= 150
    assert {article.language for article in articles} >= {"en", "de", "ru", "fr", "es"}
    assert {article.half for article in articles} == {"fitted", "unseen"}


def rows(figures: dict[tuple[str, str, str], float]) -> list[str]:
    return [
        f"{' '.join(name):44}{math.floor(value * 1000) / 1000:.3f}" for name, value in sorted(figures.items())
    ]


def measured(every: Sequence[Any]) -> dict[tuple[str, str, str], float]:
    """Half, language or ``all``, task to its figure from 0 to 1."""
    out = {}
    for half in sorted({article.half for article in every}):
        of_half = [article for article in every if article.half == half]
        groups = {"all": of_half} | {
            language: [article for article in of_half if article.language == language]
            for language in {article.language for article in of_half}
        }
        for language, group in groups.items():
            for task, value in tasks(group).items():
                out[half, language, task] = value
    return out


def tasks(group: Sequence[Any]) -> dict[str, float]:
    read = [(sentence, claim) for article in group for sentence, claim in by_sentence(article)]
    out = dict(_attribution(read))
    out["modality-strict"] = _share(claim.modality == sentence.modality for sentence, claim in read)
    out["modality-lenient"] = _share(
        claim.modality in (sentence.modality, *sentence.also) for sentence, claim in read
    )
    out |= _dates(read)
    # Whether the timeline has what a sentence is about at its date, whatever other dates the sentence states.
    out["event-dated"] = _share(
        sentence.event in {date.edtf for date in claim.dates} for sentence, claim in read if sentence.event
    )
    out |= _claims(group)
    return out


def by_sentence(article: Any) -> Iterator[tuple[Any, Claim]]:
    claim_at = claims_at(article.cleaned, article.metadata)
    for sentence in article.sentences:
        yield sentence, claim_at(sentence.start, sentence.end)


def _attribution(read: Sequence[tuple[Any, Claim]]) -> Iterator[tuple[str, float]]:
    quoted = [
        (sentence.speaker["kind"] != "outlet", claim.speaker.kind != "outlet") for sentence, claim in read
    ]
    both = sum(wanted and found for wanted, found in quoted)
    yield "attribution-precision", both / max(1, sum(found for _, found in quoted))
    yield "attribution-recall", both / max(1, sum(wanted for wanted, _ in quoted))
    yield "speaker", _share(same_speaker(sentence, claim.speaker) for sentence, claim in read)


def same_speaker(sentence: Any, found: Speaker) -> bool:
    """Kind and name alike; of the unnamed, one word of the description."""
    stated = sentence.speaker
    if stated["kind"] != found.kind:
        return False
    if stated["kind"] == "outlet":
        return True
    if "name" in stated:
        return _plain(stated["name"]) == _plain(found.name or found.described_as or "")
    described = set(_plain(found.described_as or found.name or "").split())
    return bool(described & set(_plain(stated["described_as"]).split()))


def _plain(name: str) -> str:
    return re.sub(r"^(?:(?:the|an?|der|die|das|le|la|les|el|los|las) |l[’'])", "", name.casefold()).strip()


def _dates(read: Sequence[tuple[Any, Claim]]) -> dict[str, float]:
    right = found = wanted = 0
    for sentence, claim in read:
        stated = Counter(edtf for _, edtf in sentence.dates)
        got = Counter(date.edtf for date in claim.dates)
        right += (stated & got).total()
        found += got.total()
        wanted += stated.total()
    precision, recall = right / max(1, found), right / max(1, wanted)
    return {
        "dates-precision": precision,
        "dates-recall": recall,
        "dates-f1": 2 * precision * recall / max(1e-9, precision + recall),
    }


def _claims(group: Sequence[Any]) -> dict[str, float]:
    core = top = core_found = top_found = 0
    gains = []
    for article in group:
        ranked = sorted(
            find_claims(article.cleaned, article.metadata, wanted=WANTED), key=lambda claim: claim.rank
        )
        weights = [_weight(article, claim) for claim in ranked if not claim.restates]
        stated = [sentence.weight for sentence in article.sentences if not sentence.restates]
        core += stated.count("core")
        top += stated.count("core") + stated.count("top")
        core_found += weights.count("core")
        top_found += weights.count("core") + weights.count("top")
        gains.append(_ndcg([GAIN[weight] for weight in weights], [GAIN[weight] for weight in stated]))
    return {"core": core_found / core, "top": top_found / top, "ndcg": sum(gains) / len(gains)}


def _weight(article: Any, claim: Claim) -> str:
    held = (sentence for sentence in article.sentences if sentence.start <= claim.start < sentence.end)
    return next((sentence.weight for sentence in held if not sentence.restates), "none")


def _ndcg(found: Sequence[int], stated: Sequence[int], first: int = 10) -> float:
    best = _dcg(sorted(stated, reverse=True)[:first])
    return _dcg(found[:first]) / best if best else 1.0


def _dcg(gains: Sequence[int]) -> float:
    return sum(gain / math.log2(at + 2) for at, gain in enumerate(gains))


def _share(outcomes: Iterator[bool]) -> float:
    found = list(outcomes)
    return sum(found) / max(1, len(found))
