"""Paragraphs, sentences and words are ranges of a text; no character is altered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_build.text import key, paragraphs, sentences, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("one two", ["one two"], id="one"),
        pytest.param("one\ntwo\n\nthree", ["one\ntwo", "three"], id="lines-within"),
        pytest.param("one\n\n\n\ntwo", ["one", "two"], id="many-blank-lines"),
        pytest.param("", [], id="empty"),
        pytest.param("\n\n", [], id="blank"),
        pytest.param("a\u2028b\x0bc\x85d", ["a\u2028b\x0bc\x85d"], id="other-separators-part-nothing"),
    ],
)
def test_blank_lines_part_paragraphs(text, found):
    assert [text[start:end] for start, end in paragraphs(text)] == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        pytest.param("One. Two? Three!", "en", ["One.", "Two?", "Three!"], id="plain"),
        pytest.param("Gen. Smith met Mr. Jones. They left.", "en", ["Gen. Smith met Mr. Jones.", "They left."], id="titles"),
        pytest.param("U.S. President Doe spoke. He left.", "en", ["U.S. President Doe spoke.", "He left."], id="acronym"),
        pytest.param("Well … maybe. Yes.", "en", ["Well … maybe.", "Yes."], id="ellipsis-within"),
        pytest.param("Er kam z. B. gestern. Dann ging er.", "de", ["Er kam z. B. gestern.", "Dann ging er."], id="german"),
        pytest.param("これは文です。次の文です。", "ja", ["これは文です。", "次の文です。"], id="japanese"),
        pytest.param("هذه جملة. هل هذه جملة؟ نعم.", "ar", ["هذه جملة.", "هل هذه جملة؟", "نعم."], id="arabic"),
        pytest.param("यह वाक्य है। यह दूसरा है।", "hi", ["यह वाक्य है।", "यह दूसरा है।"], id="hindi"),
        pytest.param("One. Two.", "xx-Unknown", ["One.", "Two."], id="unknown-language"),
        pytest.param("  One.  Two.  ", None, ["One.", "Two."], id="spaces-around"),
    ],
)  # fmt: skip
def test_sentences_are_parted_by_the_rules_of_their_language(text, language, found):
    assert [text[start:end] for start, end in sentences(text, (0, len(text)), language)] == found


@given(
    st.text("ab.?! \n“”…\u2028\u00a0🚢A。", max_size=60),
    st.sampled_from(["en", "de", "ja", "ar", "zh", None]),
)
def test_sentences_lie_in_order_and_hold_all_that_is_not_space(text, language):
    spans = sentences(text, (0, len(text)), language)
    flat = [position for span in spans for position in span]
    assert flat == sorted(flat)
    outside = set(range(len(text))) - {position for start, end in spans for position in range(start, end)}
    assert "".join(text[position] for position in sorted(outside)).strip() == ""
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "The port's twenty-one cranes", ["the", "port's", "twenty-one", "cranes"], id="marks-within"
        ),
        pytest.param("1,200 – about", ["1", "200", "about"], id="numbers"),
        pytest.param("港が閉鎖", ["港", "が", "閉", "鎖"], id="japanese"),
        pytest.param("Straße", ["strasse"], id="folded"),
        pytest.param("हिन्दी में", ["हिन्दी", "में"], id="hindi-marks-belong-to-the-word"),
        pytest.param("वह गया।", ["वह", "गया"], id="danda"),
        pytest.param("e\u0301te\u0301", ["e\u0301te\u0301"], id="decomposed"),
        pytest.param("snake_case", ["snake", "case"], id="underscore"),
        pytest.param("“…” — !", [], id="only-marks"),
    ],
)
def test_words_are_counted_in_any_script(text, found):
    assert words(text) == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("It’s “over” – now", 'it\'s "over" - NOW', id="marks-and-case"),
        pytest.param(" a \n b\u00a0c ", "a b c", id="spaces"),
        pytest.param("ﬁre", "fire", id="ligature"),
        pytest.param("e\u0301t\u00e9", "\u00e9te\u0301", id="composed-or-not"),
        pytest.param("co\u00adoperate", "cooperate", id="soft-hyphen"),
        pytest.param("ＡＢＣ", "abc", id="full-width"),
    ],
)
def test_texts_that_differ_in_marks_spaces_and_case_compare_alike(one, other):
    assert key(one) == key(other)


@given(st.text(max_size=30))
def test_comparing_what_is_compared_already_changes_nothing(text):
    assert key(key(text)) == key(text)
