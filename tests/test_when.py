"""Dates in running text: a table of sentences with a floor, and the guards one by one."""

from __future__ import annotations

from pathlib import Path

import yaml

from site_build import when

CASES = yaml.load(
    (Path(__file__).parent / "cases" / "when.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader
)
FLOOR = {"precision": 0.0, "recall": 0.0}
"""What the rules reached on the table; raise it when they do better, never lower it to pass."""


def found(case: dict[str, str]) -> list[str]:
    published = None if case.get("published") == "none" else case.get("published", "2026-05-28")
    text = case["text"]
    dates = when.find(text, (0, len(text)), published=published, language=case.get("lang", "en"))
    return [date.edtf for date in dates]


def test_the_table_of_sentences_keeps_its_floor():
    right = sum(len(set(found(case)) & set(case["dates"])) for case in CASES)
    read, wanted = sum(len(found(case)) for case in CASES), sum(len(case["dates"]) for case in CASES)
    for case in CASES:
        if found(case) != case["dates"]:
            print(f"{case['text'][:80]}\n    is {case['dates']} | read as {found(case)}")
    figures = {"precision": right / read, "recall": right / wanted}
    print({name: round(value, 3) for name, value in figures.items()})
    assert {name: value for name, value in figures.items() if value < FLOOR[name]} == {}
