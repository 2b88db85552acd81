"""Claims: verbatim, at their place, the weighty ones first, and always the same."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_build.claims import claims_at, find_claims
from site_build.claims.repeats import repeats
from site_build.records import Cleaned, FoundDate, Metadata, Place, Speaker

TEXT = """The dockers of Bergen voted to strike on Tuesday, by nine to one.

“We have waited since 2021,” said Ada Example, the port manager. She added that the crane could fail.

The Harbour Board denied that the crane was old. What will the winter bring? Subscribe to our newsletter for more.

The way ahead

Analysts say the strike could cost the town a million a day. Exports fell by 4 percent in March 2026.

- The dockers of Bergen have voted to strike, by nine to one.

According to the Bergen Herald, the board will meet on 3 June."""
STATED = Metadata(
    publisher="Harbour Times", published="2026-05-28", language="en", title="Dockers vote to strike"
)


def cleaned(text: str = TEXT, **fields: object) -> Cleaned:
    return Cleaned(media_type="text/plain", page=text, text=text, headings=("The way ahead",), **fields)


def test_a_claim_is_found_with_all_that_is_said_of_it():
    claim = next(one for one in find_claims(cleaned(), STATED) if "2021" in one.quote)
    assert claim.model_dump(exclude_none=True, exclude_defaults=True) == {
        "id": "2ct2n76r",
        "quote": "“We have waited since 2021,” said Ada Example, the port manager.",
        "start": 67,
        "end": 131,
        "place": {"paragraph": 2},
        "speaker": {
            "kind": "person",
            "name": "Ada Example",
            "described_as": "the port manager",
            "named": True,
        },
        "cue": "said",
        "modality": "fact",
        "entities": ("Ada Example",),
        "dates": ({"edtf": "2021/..", "words": "since 2021"},),
        "rank": claim.rank,
        "rule": "attribution.verb",
    }


def test_every_quote_stands_at_its_offsets_in_the_order_of_the_text_with_ranks_from_one():
    claims = find_claims(cleaned(), STATED)
    assert all(claim.quote == TEXT[claim.start : claim.end] for claim in claims)
    assert [claim.start for claim in claims] == sorted(claim.start for claim in claims)
    assert sorted(claim.rank for claim in claims) == list(range(1, len(claims) + 1))


def test_headings_questions_orders_and_advertisements_are_no_claims():
    quotes = " ".join(claim.quote for claim in find_claims(cleaned(), STATED, wanted=99))
    assert not any(words in quotes for words in ("way ahead", "winter", "Subscribe"))


def test_a_pronoun_and_a_surname_are_told_by_their_full_name():
    text = "Ada Example, a pilot, left on Monday.\n\nShe said that the quay was safe.\n\nThe board, Example noted, had agreed."
    speakers = [claim.speaker.name for claim in find_claims(cleaned(text), STATED)]
    assert speakers == ["Harbour Times", "Ada Example", "Ada Example"]


def test_a_quotation_over_several_sentences_has_one_speaker():
    text = "“The quay was never safe,” Boris Vale said. “It sank twice in May. It will sink again.”"
    assert {claim.speaker.name for claim in find_claims(cleaned(text), STATED)} == {"Boris Vale"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A" * 20_000 + " said that one two three four.", id="one-endless-word"),
        pytest.param("Ada " * 119 + "said.", id="one-endless-name"),
        pytest.param("said " * 110 + ".", id="nothing-but-cues"),
        pytest.param("“" * 3_000 + " one two three four five.", id="nothing-but-quotation-marks"),
        pytest.param("1 May " * 50 + "2026.", id="nothing-but-dates"),
        pytest.param("The board, " * 60 + "said so.", id="commas"),
    ],
)
def test_broken_text_is_read_in_reasonable_time(text):
    begun = time.process_time()
    find_claims(cleaned(text), STATED)
    claims_at(cleaned(text), STATED)(0, len(text))
    assert time.process_time() - begun < 3


def test_a_sentence_over_two_lines_is_read_as_one():
    text = "Ada Example, a pilot\nin Bergen, said on 3\nMay 2026 that the quay was closed."
    claim = find_claims(cleaned(text), STATED)[0]
    assert (claim.quote, claim.speaker.described_as) == (text, "a pilot in Bergen")


def test_a_repeat_inside_a_source_names_what_it_repeats():
    text = "The dockers voted to strike on Tuesday, by nine to one.\n\n- The dockers have voted to strike, by nine to one."
    first, again = find_claims(cleaned(text), STATED)
    assert (first.restates, again.restates) == (None, first.id)


def test_the_same_words_of_another_voice_are_no_repeat():
    text = "The quay in the old harbour is safe, Ada Example said.\n\nThe quay in the old harbour is safe, Bo Muster said."
    assert [claim.restates for claim in find_claims(cleaned(text), STATED)] == [None, None]


@pytest.mark.parametrize(
    ("one", "other", "again"),
    [
        pytest.param(
            "The port of Bergen rose by 4 percent.",
            "The port of Bergen rose by 5 percent.",
            False,
            id="figure",
        ),
        pytest.param(
            "The vote in Bergen was a fair one.",
            "The vote in Bergen was not a fair one.",
            False,
            id="negation",
        ),
        pytest.param("The vote in Bergen was fair.", "The vote in Bergen was “fair”.", True, id="marks"),
        pytest.param(
            "The vote in Bergen was fair.", "The board met in the town hall.", False, id="other-words"
        ),
    ],
)
def test_only_near_equal_sentences_with_the_same_figures_repeat_each_other(one, other, again):
    assert repeats([one, other]) == [None, 0 if again else None]


@pytest.mark.parametrize(
    ("summary", "again"),
    [
        pytest.param("Company sees full-year margin of 4% to 5%.", True, id="summary"),
        pytest.param("Company sees full-year margin of 4% to 6%.", False, id="another-figure"),
        pytest.param("Company sees no full-year margin of 4% to 5%.", False, id="denied"),
        pytest.param("Company sees margin.", False, id="too-short-to-tell"),
        pytest.param("Company sees full-year growth in trucks and buses.", False, id="something-else"),
    ],
)
@pytest.mark.parametrize("summary_first", [True, False], ids=["before", "after"])
def test_a_summary_says_again_what_it_sums_up_wherever_it_stands(summary, again, summary_first):
    told = "The company now expects a full-year margin of between 4% and 5%, down from 7% before the recall."
    found = repeats([summary, told] if summary_first else [told, summary])
    place = 0 if summary_first else 1
    assert found[place] == ((1 - place) if again else None)
    assert found[1 - place] is None


def test_a_bullet_and_a_dateline_stay_outside_the_quote():
    text = (
        "• The dockers of Bergen voted to strike.\n\nBERGEN, May 27 (AFP) — The board met in the town hall."
    )
    quotes = [claim.quote for claim in find_claims(cleaned(text), STATED)]
    assert quotes == ["The dockers of Bergen voted to strike.", "The board met in the town hall."]


def test_the_outlets_own_name_before_the_text_stays_outside_the_quote():
    text = "Harbour Times: The board of the port met in the town hall."
    assert find_claims(cleaned(text), STATED)[0].quote == "The board of the port met in the town hall."


def test_ids_depend_on_the_words_alone_and_a_second_equal_quote_is_numbered():
    text = (
        "The port of Bergen is closed.\n\nNobody knows for how long it is.\n\nThe port of Bergen is closed."
    )
    first, _, second = find_claims(cleaned(text), STATED)
    moved = find_claims(cleaned("Another sentence stands here now.\n\n" + text), STATED, wanted=9)
    assert second.id == f"{first.id}-2"
    assert first.id in {claim.id for claim in moved}


def test_ids_do_not_change_with_marks_and_spaces():
    straight = claims_at(cleaned('"We  wait" - she said.'), STATED)(0, 22)
    curly = claims_at(cleaned("“We wait” – she said."), STATED)(0, 21)
    assert straight.id == curly.id


def test_a_persons_choice_is_read_like_a_found_claim():
    start = TEXT.index("the crane could fail")
    claim = claims_at(cleaned(), STATED)(start, start + 20)
    assert (claim.quote, claim.speaker.name, claim.cue, claim.modality, claim.rule, claim.place) == (
        "the crane could fail", "Ada Example", "added", "forecast", "curation", Place(paragraph=2),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("paragraphs", "wanted", "number"),
    [
        pytest.param(1, 12, 3, id="short"),
        pytest.param(3, 12, 7, id="three-quarters-of-the-sentences"),
        pytest.param(40, 12, 12, id="as-many-as-wanted"),
        pytest.param(40, 5, 5, id="fewer-wanted"),
    ],
)
def test_the_number_of_claims_grows_with_the_text(paragraphs, wanted, number):
    text = "\n\n".join(
        " ".join(f"The {word}{at} of Bergen {verb} ship number {at} in the old north harbour today." for verb, word in (("saw", "pilot"), ("sold", "owner"), ("paid", "agent")))
        for at in range(paragraphs)
    )  # fmt: skip
    assert len(find_claims(cleaned(text), STATED, wanted=wanted)) == number


def test_no_paragraph_has_four_claims_while_others_have_none():
    loud = (
        "Ada Example of Oslo said on 3 May 2026 that {} percent of the dockers in Bergen had voted to strike."
    )
    text = "\n\n".join(
        [" ".join(loud.format(number) for number in range(90, 96))]
        + [
            f"The harbour of town number {number} is quiet and its people go about their work."
            for number in range(12)
        ]
    )
    claims = find_claims(cleaned(text), STATED, wanted=6)
    assert max(Counter(claim.place.paragraph for claim in claims).values()) <= 3


@pytest.mark.parametrize(
    "text",
    ["", "\n\n", "Hello", "???", "Too few words.", "Why would anyone in the whole wide town do that?"],
)
def test_a_text_without_claims_gives_none(text):
    assert find_claims(cleaned(text), STATED) == ()


def test_relative_dates_need_the_day_of_publication():
    tuesday = FoundDate(edtf="2026-05-26", words="Tuesday", anchor="published")
    assert find_claims(cleaned(), STATED)[0].dates == (tuesday,)
    assert find_claims(cleaned(), replace(STATED, published=None, captured="2026-05-28"))[0].dates == ()


def test_without_a_publisher_the_outlet_has_no_name():
    assert find_claims(cleaned(), Metadata())[0].speaker == Speaker(kind="outlet")


SENTENCES = st.lists(
    st.sampled_from(
        [
            "The port of Bergen was closed.",
            "“We wait,” said Ada Example.",
            "普京在莫斯科会见了习近平并签署了协议。",
            "Кран упал в порту.",
            "¿Qué?",
        ]
    )
    | st.text(max_size=60),
    max_size=12,
)


@settings(deadline=None)
@given(SENTENCES)
def test_any_text_gives_claims_that_stand_in_it(sentences):
    text = "\n\n".join(sentences)
    for claim in find_claims(cleaned(text), STATED):
        assert claim.quote == text[claim.start : claim.end]
        assert claims_at(cleaned(text), STATED)(claim.start, claim.end).quote == claim.quote


def test_the_same_text_gives_the_same_claims_under_any_hash_seed():
    code = "import pickle, sys; from site_build.claims import find_claims; print(find_claims(*pickle.load(sys.stdin.buffer)))"
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            input=pickle.dumps((cleaned(), STATED)),
            cwd=Path(__file__).parents[1],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("0", "UTC"), ("1", "Asia/Tokyo"), ("4242", "America/Lima"))
    }
    assert seen == {f"{find_claims(cleaned(), STATED)}\n".encode()}


def test_the_cost_grows_with_the_text_and_not_faster(seconds):
    short, long = (cleaned("\n\n".join(f"{TEXT} Run {at}." for at in range(size))) for size in (10, 80))
    assert seconds(lambda: find_claims(long, STATED)) < 8 * 3 * seconds(lambda: find_claims(short, STATED))


def test_many_passages_that_people_chose_cost_one_reading_of_the_text():
    claim_at = claims_at(cleaned("\n\n".join(f"{TEXT} Run {at}." for at in range(80))), STATED)

    def cost(times):
        begun = time.process_time()
        for start in range(times):
            claim_at(start, start + 40)
        return time.process_time() - begun

    assert cost(1) > cost(20) / 5, "only the first one reads"


UNREADABLE = [
    pytest.param("Strike", "en", [], id="one-word"),
    pytest.param(
        "the board closed the port on monday and the chairman said it would open again and nobody knew when",
        "en",
        [("organisation", None)],
        id="no-sentence-end",
    ),
    pytest.param(
        "قال رئيس المجلس عمر المثال إن الميناء سيغلق يوم الاثنين. وأضاف أن القرار نهائي ولن يتغير.",
        "ar",
        [("outlet", "Harbour Times")],
        id="right-to-left",
    ),
    pytest.param(
        "The port (الميناء) will close, Omar Muster said: «Это не конец».",
        "en",
        [("person", "Omar Muster")],
        id="mixed",
    ),
    pytest.param(
        "“He told me: ‘She said “never again” to all of us,’ and left,” Ole Muster said.",
        "en",
        [("person", "Ole Muster")],
        id="nested-quotations",
    ),
    pytest.param(
        "“We close the port tomorrow, said Ole Muster. The board agreed to that without a vote.",
        "en",
        [("person", "Ole Muster"), ("outlet", "Harbour Times")],
        id="a-quotation-that-never-closes",
    ),
    pytest.param(
        "Mark Price said that the price was marked in the books.",
        "en",
        [("person", "Mark Price")],
        id="a-name-of-common-words",
    ),
]


@pytest.mark.parametrize(("text", "language", "speakers"), UNREADABLE)
def test_odd_text_has_a_sane_reading(text, language, speakers):
    stated = replace(STATED, language=language)
    found = find_claims(cleaned(text), stated)
    assert [(claim.speaker.kind, claim.speaker.name) for claim in found] == speakers
    assert all(text[claim.start : claim.end] == claim.quote for claim in found)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        pytest.param("The vote was held on 30 February 2026.", [], id="impossible"),
        pytest.param("From 12 May 2026 to 3 May 2026 the port was shut.", ["2026-05-12", "2026-05-03"], id="backwards"),
    ],
)  # fmt: skip
def test_a_date_that_cannot_be_is_none_and_an_interval_never_ends_before_it_begins(text, dates):
    (claim,) = find_claims(cleaned(text), STATED)
    assert [date.edtf for date in claim.dates] == dates


def test_nothing_but_capitals_names_nobody():
    found = find_claims(
        cleaned("THE BOARD CLOSED THE PORT ON MONDAY. CHAIRMAN OLE MUSTER AGREED TO IT."), STATED
    )
    assert [claim.entities for claim in found] == [(), ()]


@pytest.mark.parametrize(
    ("language", "rule"),
    [
        ("ar", "attribution.unread"),
        ("ja", "attribution.unread"),
        ("en-GB", "attribution.outlet"),
        (None, "attribution.outlet"),
    ],
)
def test_where_no_rule_looks_for_speakers_the_outlet_is_not_said_to_speak(language, rule):
    (claim, *_) = find_claims(cleaned("The board closed the port without a vote on Monday."), replace(STATED, language=language))  # fmt: skip
    assert (claim.speaker.kind, claim.rule) == ("outlet", rule)
