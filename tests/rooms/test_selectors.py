"""From a quote to its one place in a text."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from site_build.selectors import MOST_BEFORE, Selector, nearest, paragraph_of, reference, select
from site_build.text import paragraphs

ODD = "He said “no” — twice.  Then\nhe left. It’s over. It's over. co\u00adoperate 🚢 sails « là »"


@pytest.mark.parametrize(
    ("text", "quote", "after", "start"),
    [
        pytest.param("She said no.", "no", "", 9, id="once"),
        pytest.param("no, no", "no", ", ", 4, id="second-by-context"),
        pytest.param("no, no", "no", "", None, id="ambiguous"),
        pytest.param("🚢 sails", "sails", "", 2, id="code-points-not-bytes"),
        pytest.param("aaa", "aa", "", None, id="overlapping"),
        pytest.param("No. no", "no", "", 4, id="case-counts"),
        pytest.param("ab", "", "", None, id="empty"),
        pytest.param("a b", " ", "", None, id="only-a-space"),
        pytest.param("e\u0301t\u00e9", "\u00e9", "", 3, id="marks-are-not-composed"),
    ],
)
def test_a_quote_is_found_only_when_it_is_unmistakable(text, quote, after, start):
    found = select(text, quote, after=after)
    assert (found.start if isinstance(found, Selector) else None) == start


@pytest.mark.parametrize(
    ("quote", "exact"),
    [
        pytest.param("It’s over", "It’s over", id="to-the-letter-first"),
        pytest.param("It's over", "It's over", id="the-other-one"),
        pytest.param('said "no" - twice', "said “no” — twice", id="straight-marks"),
        pytest.param("said „no‟ ‒ twice", "said “no” — twice", id="other-marks"),
        pytest.param("twice. Then he left", "twice.  Then\nhe left", id="spaces-and-line-breaks"),
        pytest.param("\n twice.\tThen \n", "twice.  Then", id="spaces-around"),
        pytest.param("cooperate", "co\u00adoperate", id="soft-hyphen-in-the-text"),
        pytest.param("sa\u00adils", "sails", id="soft-hyphen-in-the-quote"),
        pytest.param('" là "', "« là »", id="guillemets"),
        pytest.param("🚢\u00a0sails", "🚢 sails", id="no-break-space"),
    ],
)
def test_marks_and_spaces_need_not_be_alike(quote, exact):
    found = select(ODD, quote)
    assert isinstance(found, Selector)
    assert (found.exact, ODD[found.start : found.end]) == (exact, exact)


@pytest.mark.parametrize("after", ["two. ", "two.", "one two.", "one  two.  ", "“two”", "One two."])
def test_the_words_before_tell_two_places_apart(after):
    text = "three one two. three. “two” three"
    found = select(text, "three", after=after)
    expected = {"“two”": 28, "One two.": "absent"}.get(after, 15)
    assert (found.start if isinstance(found, Selector) else found) == expected


@pytest.mark.parametrize(
    ("quote", "after", "why"),
    [
        pytest.param("three", "", "ambiguous", id="no-context"),
        pytest.param("three", "two", "absent", id="not-directly-before"),
        pytest.param("four", "", "absent", id="not-there"),
        pytest.param("one two. one", "", "absent", id="not-together"),
    ],
)
def test_what_is_not_found_once_says_how(quote, after, why):
    assert select("three one two. three. three", quote, after=after) == why


@given(st.text(min_size=1), st.data())
def test_what_is_selected_stands_there(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    quote = text[start : data.draw(st.integers(start + 1, len(text)))]
    found = select(text, quote)
    if isinstance(found, Selector):
        assert text[found.start : found.end] == found.exact
        assert (
            found.exact.strip() == quote.strip() or found.exact.split() == quote.replace("\u00ad", "").split()
        )
    else:
        assert found == ("ambiguous" if quote.strip() else "absent")


@given(st.lists(st.sampled_from(["no", "one", "“a”", "it’s", "–", "🚢"]), min_size=1, max_size=12), st.data())
def test_a_place_can_be_named_by_the_words_before_it(words, data):
    text = " ".join(words)
    number = data.draw(st.integers(0, len(words) - 1))
    before = " ".join(words[:number])
    start = len(before) + (1 if before else 0)
    found = select(text, words[number], after=before)
    assume(isinstance(found, Selector))
    assert found.start == start


@pytest.mark.parametrize(
    ("text", "start", "end", "words"),
    [
        pytest.param("She said no.", 9, 11, {"quote": "no"}, id="once"),
        pytest.param("yes no, so no", 4, 6, {"quote": "no", "after": "yes"}, id="the-word-before"),
        pytest.param("a so no, b so no", 14, 16, {"quote": "no", "after": "b so"}, id="as-few-words-as-do"),
        pytest.param("no, so no", 0, 2, None, id="nothing-before-it"),
    ],
)
def test_a_place_is_referred_to_by_its_words_and_as_few_before_it_as_do(text, start, end, words):
    assert reference(text, start, end) == words


def test_a_passage_that_stands_twice_is_not_told_apart_by_all_that_is_before_it():
    passage = "word " * (MOST_BEFORE + 1) + "It was shut."
    text = f"{passage} {passage}"
    assert reference(text, len(text) - 12, len(text)) is None


@pytest.mark.parametrize(
    "work",
    [
        pytest.param(lambda text: reference(text, len(text) - 12, len(text)), id="reference"),
        pytest.param(lambda text: [select(text, "was  shut") for _ in range(len(text) // 100)], id="select"),
        pytest.param(lambda text: [nearest(text, f"Nobody saw it in {n}.") for n in range(20)], id="nearest"),
    ],
)
def test_the_cost_grows_with_the_text_and_not_faster(work, seconds):
    def cost(times):
        passage = "the gate was known to be there. " * times + "It was shut."
        return seconds(lambda: work(f"{passage} {passage}"))

    assert cost(1_200) < 8 * 3 * max(cost(150), 0.02)


@given(st.text(alphabet="ab \n“é🚢", min_size=1, max_size=30), st.data())
def test_a_reference_always_leads_back_to_its_place(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    words = reference(text, start, end)
    if words is not None:
        assert select(text, words["quote"], after=words.get("after", "")) == Selector(
            start, end, text[start:end]
        )


@pytest.mark.parametrize(
    ("quote", "sentences"),
    [
        pytest.param("about 1,200 workers", [("Some 1,200 workers voted.", 2)], id="part-of-a-sentence"),
        pytest.param("SOME 1,200 WORKERS VOTED", [("Some 1,200 workers voted.", 2)], id="case"),
        pytest.param("Quite another matter altogether", [], id="nothing-near"),
    ],
)
def test_the_nearest_sentences_are_named_with_their_paragraph(quote, sentences):
    assert nearest("The port is closed.\n\nGrain rots. Some 1,200 workers voted.", quote) == sentences


def test_no_more_than_two_sentences_are_named_the_likest_first():
    text = "Nine of ten voted. Nine of ten vote. Nine of ten voted!"
    assert nearest(text, "nine of ten voted!") == [("Nine of ten voted!", 1), ("Nine of ten voted.", 1)]


@given(
    st.lists(
        st.text("ab \n.🚢", min_size=1).map(lambda text: "x" + text.replace("\n\n", " ").strip() + "y"),
        min_size=1,
        max_size=6,
    )
)
def test_paragraphs_are_counted_as_they_are_parted(parts):
    parts = ["\n".join(line for line in part.split("\n") if line) for part in parts]
    text = "\n\n".join(parts)
    spans = paragraphs(text)
    assert [text[start:end] for start, end in spans] == parts
    assert [paragraph_of(text, start) for start, _ in spans] == list(range(1, len(parts) + 1))
    assert [paragraph_of(text, end - 1) for _, end in spans] == list(range(1, len(parts) + 1))
