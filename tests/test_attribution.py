"""Who is said to have said it: a table of sentences with a floor, and the promises one by one."""

from __future__ import annotations

from pathlib import Path

import yaml

from site_build.attribution import Attribution, Before, attribute
from site_build.records import Speaker

TABLES = ("attribution", "attribution_more")
CASES = [
    case
    for table in TABLES
    for case in yaml.safe_load((Path(__file__).parent / "cases" / f"{table}.yaml").read_text(encoding="utf-8"))
]
FLOOR = {"precision": 0.0, "recall": 0.0, "speaker": 0.0, "cue": 0.0}
"""What the rules reached on the table; raise it when they do better, never lower it to pass."""


def test_the_table_of_sentences_keeps_its_floor():
    figures, rows = measured()
    print(*rows, sep="\n")
    print({name: round(value, 3) for name, value in figures.items()})
    assert {name: value for name, value in figures.items() if value < FLOOR[name]} == {}


def measured() -> tuple[dict[str, float], list[str]]:
    """Precision and recall of "somebody is quoted"; speaker and cue among those found rightly."""
    rows, right, found, wanted, speakers, cues, cued = [], 0, 0, 0, 0, 0, 0
    for case in CASES:
        said = _attributed(case)
        is_wanted, is_found = case["by"] != "outlet", said.speaker.kind != "outlet"
        wanted += is_wanted
        found += is_found
        right += is_wanted and is_found
        same = _shown(said) == case["by"]
        if is_wanted and is_found:
            speakers += same
            cued += "cue" in case
            cues += "cue" in case and said.cue == case["cue"]
        if not same or (said.via or "") != case.get("via", said.via or ""):
            rows.append(
                f"{case['text'][:90]}\n    is {case['by']} | read as {_shown(said)} ({said.cue}, {said.via})"
            )
    figures = {
        "precision": right / found, "recall": right / wanted, "speaker": speakers / right, "cue": cues / cued
    }  # fmt: skip
    return figures, rows


def _attributed(case: dict[str, str]) -> Attribution:
    before = Before()
    if "before" in case:
        kind, _, name = case["before"].partition(" ")
        before = Before(Speaker(kind=kind, name=name))
    return attribute(case["text"], language=case.get("lang", "en"), publisher="Harbour Times", before=before)


def _shown(said: Attribution) -> str:
    speaker = said.speaker
    if speaker.kind == "outlet":
        return "outlet"
    name = speaker.name
    return f"{speaker.kind} {name}" if name else f"{speaker.kind} ({speaker.described_as})"
