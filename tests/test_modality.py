"""How a claim is put: a table of sentences with a floor, above all that facts stay facts."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml

from site_build.modality import modality, weighed

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "modality.yaml").read_text(encoding="utf-8"))
FLOOR = {"all": 0.98, "facts kept": 0.98}
"""What the rules reach on the table; raise it when they do better, never lower it to pass.

The rules were mended by this table; before that they reached .96 and .94.
"""


def test_the_table_of_sentences_keeps_its_floor():
    seen: Counter[tuple[str, str]] = Counter()
    for case in CASES:
        put = modality(case["text"], cue=case.get("cue"), language=case.get("lang", "en"))
        seen[case["is"], put] += 1
        if put != case["is"]:
            print(f"{case['text']}\n    is {case['is']} | read as {put}")
    facts = {put: count for (is_, put), count in seen.items() if is_ == "fact"}
    figures = {
        "all": sum(count for (is_, put), count in seen.items() if is_ == put) / len(CASES),
        "facts kept": facts["fact"] / sum(facts.values()),
    }
    print({name: round(value, 3) for name, value in figures.items()}, dict(sorted(seen.items())), sep="\n")
    assert {name: value for name, value in figures.items() if value < FLOOR[name]} == {}


@pytest.mark.parametrize(
    ("sentence", "cue", "found"),
    [
        pytest.param("The board voted on Monday.", None, ("fact", None), id="nothing-shows-a-fact"),
        pytest.param("The ministry denied that it had paid.", None, ("denied", "denied that"), id="denial"),
        pytest.param("Grain seems to rot.", None, ("assessment", "seems"), id="verb"),
        pytest.param("The strike will begin in June.", "said", ("forecast", "will"), id="what-is-to-come"),
        pytest.param(
            "The port would close, she said.", "said", ("forecast", "would"), id="would-after-a-cue"
        ),
        pytest.param("Nobody wants it, she argues.", "argues", ("assessment", "argues"), id="cue-of-a-view"),
        pytest.param(
            "Prices rise, they predict.", "predict", ("forecast", "predict"), id="cue-that-foretells"
        ),
    ],
)
def test_the_words_that_show_how_a_sentence_is_put_are_named(sentence, cue, found):
    assert weighed(sentence, cue=cue) == found
