"""Who is said to have said it: a table of sentences with a floor, and the promises one by one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from site_build.attribution import Attribution, Before, attribute
from site_build.claims import claims_at
from site_build.records import Cleaned, Metadata, Speaker

TABLES = ("attribution", "attribution_more")
CASES = [
    case
    for table in TABLES
    for case in yaml.safe_load(
        (Path(__file__).parent / "cases" / f"{table}.yaml").read_text(encoding="utf-8")
    )
]
FLOOR = {"precision": 0.99, "recall": 0.99, "speaker": 0.99, "cue": 0.99}
"""What the rules reach on the tables; raise it when they do better, never lower it to pass.

The rules were mended by these tables, so on other texts they do worse. Before mending: the first table
.98 / .86 / .91 / .98, the second, read by rules that had been mended by the first, .96 / .74 / .93 / 1.0.
"""


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


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        pytest.param("The quay is closed.", "attribution.outlet", id="outlet"),
        pytest.param("Ada Example said the quay was closed.", "attribution.verb", id="verb"),
        pytest.param(
            "According to Ada Example, the quay is closed.", "attribution.according-to", id="according-to"
        ),
        pytest.param("She said the quay was closed.", "attribution.pronoun", id="pronoun"),
        pytest.param("Ada Example: “The quay is closed.”", "attribution.colon", id="colon"),
        pytest.param("“The quay is closed.”", "attribution.quotation", id="quotation"),
    ],
)
def test_an_attribution_names_the_rule_that_made_it(text, rule):
    before = Before(Speaker(kind="person", name="Boris Vale", named=True))
    assert attribute(text, publisher="Harbour Times", before=before).rule == rule


def test_the_description_beside_a_name_is_kept():
    said = attribute("Ada Example, a pilot in Bergen, said the quay was closed.")
    assert said == Attribution(
        Speaker(kind="person", name="Ada Example", described_as="a pilot in Bergen", named=True),
        cue="said",
        rule="attribution.verb",
    )


@pytest.mark.parametrize("text", ["She said the quay was closed.", "They said the quay was closed."])
def test_a_pronoun_without_anybody_before_it_quotes_nobody(text):
    assert attribute(text, publisher="Harbour Times").speaker.kind == "outlet"


def test_the_outlet_quoting_itself_is_its_own_voice():
    said = attribute("The quay was closed, the Harbour Times reported.", publisher="Harbour Times")
    assert (said.speaker.kind, said.speaker.name) == ("outlet", "Harbour Times")


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        pytest.param(
            "en",
            "Harbour Minister Ida Voss closed the quay on Monday. The harbour minister said that it was unsafe.",
            [None, "Ida Voss"],
            id="role",
        ),
        pytest.param(
            "de",
            "Verkehrsministerin Anke Holm kam am Montag in Husum an. „Der Deich hält“, sagte die Ministerin.",
            [None, "Anke Holm"],
            id="role-in-a-compound",
        ),
        pytest.param(
            "es",
            "La alcaldesa, Elena Vidal, llegó el lunes al puerto. La alcaldesa aseguró que el muelle es seguro.",
            [None, "Elena Vidal"],
            id="role-in-an-apposition",
        ),
        pytest.param(
            "ru",
            "Мэр Олег Брагин осмотрел мост в понедельник. Мост простоит сто лет, заявил мэр.",
            [None, "Олег Брагин"],
            id="role-without-articles",
        ),
        pytest.param(
            "en",
            "Ida Voss, a diver, lost her boat in May. Karl Reed bought it from the harbour board. "
            "“I wept for a week,” she said.",
            [None, None, "Ida Voss"],
            id="she-means-the-woman",
        ),
        pytest.param(
            "en",
            "Ida Voss spent her life at sea. Her brother, Karl Reed, never left the town. "
            "She says that the sea is kinder.",
            [None, None, "Ida Voss"],
            id="she-means-no-one-introduced-by-her",
        ),
        pytest.param(
            "en",
            "Ida Voss said the boat was gone. Karl Reed raised his hand at the meeting. He added that it had sunk.",
            ["Ida Voss", None, "Karl Reed"],
            id="he-means-the-subject",
        ),
        pytest.param(
            "en",
            "“We heard a crack at noon. Then the whole pier went down,” said Ida Voss.",
            ["Ida Voss", "Ida Voss"],
            id="speaker-named-where-the-quotation-ends",
        ),
        pytest.param(
            "de",
            "„Wir hörten mittags einen Knall. Dann sank der ganze Steg“, sagte Anke Holm.",
            ["Anke Holm", "Anke Holm"],
            id="marks-of-another-language",
        ),
        pytest.param(
            "ru",
            "«Мы услышали треск около полудня, — сказала Нина Орлова. — Потом ушёл под воду весь причал».",
            ["Нина Орлова", "Нина Орлова"],
            id="speech-broken-by-its-speaker",
        ),
        pytest.param(
            "de",
            "Der Deich sei sicher, sagte Anke Holm. Er werde noch hundert Jahre halten. "
            "Der Deich ist dreißig Jahre alt. Er sei nie gebrochen.",
            ["Anke Holm", "Anke Holm", None, None],
            id="the-outlet-interrupts-indirect-speech",
        ),
        pytest.param(
            "en",
            "Three boats sank last night in Vellmar. Vellmar said on Monday that the storm was to blame.",
            [None, "Vellmar"],
            id="a-place-speaks",
        ),
        pytest.param(
            "en",
            "Ida Voss KC opened the inquiry in spring. Voss suggested that the log was forged.",
            [None, "Ida Voss"],
            id="letters-after-a-name",
        ),
        pytest.param(
            "es",
            "La consejera de Pesca, Ada Ejemplo, abrió el muelle. “No hay más fondos”, dijo la consejera.",
            [None, "Ada Ejemplo"],
            id="a-role-with-what-it-is-of",
        ),
        pytest.param(
            "en",
            "The ferries stop on Friday, the union said. The Harbour Workers’ Union has 90 members.",
            ["Harbour Workers’ Union", None],
            id="an-institution-named-later",
        ),
        pytest.param(
            "en",
            "Quillo Labs sued Arden on Monday. Quillo says that its code was copied.",
            [None, "Quillo Labs"],
            id="the-first-word-of-an-institution",
        ),
    ],
)
def test_what_a_text_says_before_and_after_decides_who_is_meant(language, text, speakers):
    cleaned = Cleaned(media_type="text/plain", page=text, text=text, body=(0, 1), cuts=(), headings=())
    claim_at = claims_at(cleaned, Metadata(publisher="Harbour Times", language=language))
    ends = [match.end() for match in re.finditer(r"(?<!\d)[.]”?(?= [A-ZА-ЯЁ“„—])|$", text)]
    starts = [0, *(end + 1 for end in ends)]
    said = [claim_at(start, end).speaker for start, end in zip(starts, ends, strict=False)]
    assert [one.name if one.kind != "outlet" else None for one in said] == speakers


def test_a_place_is_no_person():
    text = "Three boats sank last night in Vellmar. Vellmar said on Monday that the storm was to blame."
    cleaned = Cleaned(media_type="text/plain", page=text, text=text, body=(0, 1), cuts=(), headings=())
    assert claims_at(cleaned, Metadata(language="en"))(40, len(text)).speaker.kind == "organisation"


@settings(deadline=None)
@given(
    st.text(alphabet="Ada said, that “”\"'.:;—() Eönÿ1сказал", max_size=80),
    st.sampled_from(["en", "de", "fr", "es", "ru", "zh"]),
)
def test_any_sentence_has_a_speaker(text, language):
    assert attribute(text, language=language).speaker.kind
