"""Turns: who speaks in a transcript and when, from the marks that people typed."""

from __future__ import annotations

import pytest

from site_build import turns
from site_build.claims import claims_at, find_claims
from site_build.clean import clean
from site_build.curation import Voice
from site_build.problems import Refused
from site_build.records import Capture, Metadata, Place, Speaker

MANAGER = Voice(label="A", described_as="a port manager", named=False)


def read(text, *voices):
    cleaned = clean(Capture(text.encode(), "talk.md", transcript=True))
    return turns.marked(cleaned, voices)


def said(text, *voices):
    cleaned = read(text, *voices)
    stated = Metadata(publisher="Ellery Dossier", language="en")
    return [turns.spoken(claim, cleaned, voices) for claim in find_claims(cleaned, stated)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Q: When?\n\nA: We shut it.", [("Q", None, "When?"), ("A", None, "We shut it.")], id="blank-lines"),
        pytest.param("Q: When?\nA: We shut it.", [("Q", None, "When?"), ("A", None, "We shut it.")], id="line-by-line"),
        pytest.param("**A:** We shut it.", [("A", None, "We shut it.")], id="bold-label"),
        pytest.param("[00:12:34] A: We shut it.", [("A", "00:12:34", "We shut it.")], id="time-and-label"),
        pytest.param("[1:05]\nWe shut it.", [(None, "1:05", "We shut it.")], id="time-on-a-line-of-its-own"),
        pytest.param("A: We shut it.\n\nThen we left.", [("A", None, "We shut it."), ("A", None, "Then we left.")], id="answer-of-two-paragraphs"),
        pytest.param("[0:10] A: One.\n\nA: Two.", [("A", "0:10", "One."), ("A", "0:10", "Two.")], id="a-time-holds-until-the-next"),
        pytest.param("A：We shut it.\n\nA： We left.", [(None, None, "A：We shut it."), ("A", None, "We left.")], id="wide-colon"),
        pytest.param("They said\nin the hall: we shut it.", [(None, None, "They said in the hall: we shut it.")], id="wrapped-line-is-no-label"),
        pytest.param("[٠٠:١٣] We shut it.", [(None, None, "[٠٠:١٣] We shut it.")], id="digits-of-another-script"),
        pytest.param("[00:99:99] We shut it.", [(None, None, "[00:99:99] We shut it.")], id="no-time-of-a-clock"),
        pytest.param("[99:59] We shut it.", [(None, "99:59", "We shut it.")], id="an-hour-and-more-in-minutes"),
        pytest.param("Agatha: We shut it.", [(None, None, "Agatha: We shut it.")], id="unknown-label"),
    ],
)  # fmt: skip
def test_a_paragraph_has_the_label_and_the_time_it_opens_with(text, expected):
    cleaned = read(text)

    found = [(turn.label, turn.timecode, cleaned.text[turn.start : turn.end]) for turn in cleaned.turns]
    assert found == expected


def test_the_text_keeps_the_marks_as_they_were_typed():
    assert read("[00:12] Q: When?\nA: We shut it.").text == "[00:12] Q: When?\n\nA: We shut it."


def test_an_unnamed_speaker_says_what_stands_under_the_label():
    (claim,) = said(
        "Q: When did you shut the gate?\n\n[00:12:34] A: We shut the north gate at noon.", MANAGER
    )

    assert claim.quote == "We shut the north gate at noon."
    assert claim.speaker == Speaker(kind="person", described_as="a port manager", named=False)
    assert (claim.place, claim.rule) == (Place(timecode="00:12:34"), turns.RULE)


def test_a_label_of_right_to_left_script_is_found():
    voice = Voice(label="نورا", name="نورا السالمي", named=True)

    (claim, *_) = said(
        "نورا: أغلقنا البوابة الشمالية للميناء ظهر يوم الاثنين بعد أن غادرت آخر سفينة كبيرة.", voice
    )

    assert claim.speaker.name == "نورا السالمي"
    assert claim.quote.startswith("أغلقنا")


def test_an_answer_whose_speaker_nobody_has_stated_is_said_by_somebody_unnamed():
    (claim,) = said("A: We shut the north gate at noon.")

    assert claim.speaker == Speaker(kind="person", named=False)


def test_a_voice_without_a_label_speaks_where_no_label_is():
    (claim,) = said("We shut the north gate at noon.", Voice(described_as="a crane driver", named=False))

    assert claim.speaker.described_as == "a crane driver"


def test_what_a_speaker_tells_of_others_is_said_by_them_on_the_word_of_the_speaker():
    (claim,) = said("A: The harbour board told us that no boat would leave the port.", MANAGER)

    assert (claim.speaker.described_as, claim.via) == ("the harbour board", "a port manager")


def test_what_the_one_who_asks_says_is_no_claim():
    assert said("Q: You said before that the lorry came back at noon.") == []
    named = Voice(label="Q", name="Ada Example", named=True)
    assert [claim.speaker.name for claim in said("Q: I said that the lorry came back at noon.", named)] == [
        "Ada Example"
    ]


def test_words_that_a_person_chose_are_placed_and_said_like_any_others():
    cleaned = read("[0:07] A: We shut it. Nobody came.", MANAGER)
    start = cleaned.text.index("Nobody")

    claim = turns.spoken(claims_at(cleaned, Metadata(language="en"))(start, start + 12), cleaned, [MANAGER])

    assert (claim.quote, claim.place, claim.rule) == ("Nobody came.", Place(timecode="0:07"), "curation")
    assert claim.speaker.described_as == "a port manager"


def test_a_page_in_html_is_no_transcript():
    with pytest.raises(Refused) as refused:
        read("<html><body><p>We shut it.</p></body></html>")

    assert refused.value.code == "capture-format"


def test_ten_thousand_lines_without_a_blank_one_are_read_in_a_moment():
    cleaned = read("\n".join(f"A: Box {number} was counted." for number in range(10_000)))

    assert len(cleaned.turns) == 10_000
