"""Other spellings by which readers look for a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_build.spellings import spellings


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("The Straße in Łódź; Søren.", ["Strasse", "Lódź", "Soren"], id="letters-that-keyboards-lack"),
        pytest.param("l’unanimité, dell'accordo, O’Brien", ["unanimité", "accordo", "Brien"], id="elided"),
        pytest.param("Ukraine’s they’re rock’n’roll", [], id="endings-are-no-words"),
        pytest.param("أعلن الإضراب والميناء", ["إضراب", "ميناء"], id="arabic-article"),
        pytest.param("الى ال الله", [], id="too-short-to-be-a-word-with-an-article"),
        pytest.param("Ørsted, Ørsted", ["Orsted"], id="once"),
        pytest.param("Plain words.", [], id="none"),
        pytest.param("", [], id="empty"),
    ],
)  # fmt: skip
def test_other_spellings_are_found(text, found):
    assert spellings(text) == found


@given(st.text())
def test_a_spelling_is_one_word(text):
    assert all(word and not word[0].isspace() and len(word.split()) == 1 for word in spellings(text))
