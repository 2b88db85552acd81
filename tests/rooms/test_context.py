"""What stands around a quote: one sentence either side at most, verbatim, and only as far as the rights reach."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_build.context import LONGEST, contexts
from site_build.records import CaptureRef, Place, Rights
from site_build.rights import budget, published
from site_build.settings import Settings
from site_build.text import words

FULL = {"rights": Rights(publish="full")}
STORY = (
    "Ada said one. Bo said two. Cy said three. Di said four. Eve said five.\n\nFay said six. Gus said seven."
)


def sides(record, settings=None, id_="aaaaaaaa"):
    found = contexts(record, settings or Settings()).get(id_)
    return (
        None if found is None else tuple(side.text if side else None for side in (found.before, found.after))
    )


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        pytest.param(STORY, "Cy said three.", ("Bo said two. ", " Di said four."), id="one-sentence-either-side"),
        pytest.param(STORY, "Ada said one.", (None, " Bo said two."), id="nothing-before-the-first"),
        pytest.param(STORY, "Eve said five.", ("Di said four. ", None), id="not-over-the-end-of-a-paragraph"),
        pytest.param(STORY, "said three", ("Cy ", ". Di said four."), id="the-rest-of-its-own-sentence-first"),
        pytest.param(STORY, "Bo said two. Cy said three.", ("Ada said one. ", " Di said four."), id="two-sentences"),
        pytest.param("It is so. “We stop,” she said. Now.", "We stop,", ("It is so. “", "” she said."), id="past-a-mark"),
        pytest.param("Only this.", "Only this.", None, id="alone"),
        pytest.param("(Only this.)", "Only this.", ("(", ")"), id="a-mark-is-shown"),
        pytest.param("港が閉鎖された。船は待つ。雨だ。", "船は待つ。", ("港が閉鎖された。", "雨だ。"), id="no-spaces"),
        pytest.param("One line\nof text. Two\nlines.", "Two\nlines.", ("One line\nof text. ", None), id="line-breaks"),
        pytest.param(f"{'so ' * LONGEST}it is. Quite so. Yes.", "Quite so.", (None, " Yes."), id="no-endless-sentence"),
    ],
)  # fmt: skip
def test_a_quote_has_up_to_one_sentence_either_side(make_record, make_claim, text, quote, expected):
    record = make_record(text=text, claims=(make_claim(quote, text),), **FULL)
    assert sides(record) == expected


@given(st.data())
def test_context_and_quote_are_one_piece_of_the_paragraph(make_record, make_claim, data):
    letters = st.text(st.sampled_from("ab .!?“”\n🚢é港。"), min_size=1, max_size=60)
    text = data.draw(letters.filter(str.strip))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    claim = make_claim("a", "a", quote=text[start:end], start=start, end=end)
    for id_, found in contexts(make_record(text=text, claims=(claim,), **FULL), Settings()).items():
        before = found.before.text if found.before else ""
        after = found.after.text if found.after else ""
        assert id_ == claim.id
        assert text[start - len(before) : end + len(after)] == before + claim.quote + after
        assert "\n\n" not in before + after
        assert bool(before.strip()) is bool(found.before)
        assert bool(after.strip()) is bool(found.after)


def quoted(make_claim, text, *quotes, **fields):
    return tuple(
        make_claim(quote, text, id=f"{chr(97 + at) * 8}", rank=at + 1, place=Place(paragraph=1), **fields)
        for at, quote in enumerate(quotes)
    )


@pytest.mark.parametrize(
    ("most", "expected"),
    [
        pytest.param(3, None, id="nothing-is-left"),
        pytest.param(5, None, id="no-part-of-a-sentence"),
        pytest.param(6, ("Bo said two. ", None), id="before-comes-first"),
        pytest.param(9, ("Bo said two. ", " Di said four."), id="both"),
    ],
)
def test_context_takes_what_the_quotes_leave_of_the_budget(make_record, make_claim, most, expected):
    record = make_record(text=STORY, claims=quoted(make_claim, STORY, "Cy said three."))
    assert sides(record, Settings(quote_percent=0, quote_words=most)) == expected


def test_no_quote_loses_its_words_to_context_and_the_best_has_its_own_first(make_record, make_claim):
    record = make_record(text=STORY, claims=quoted(make_claim, STORY, "Gus said seven.", "Ada said one."))
    settings = Settings(quote_percent=0, quote_words=9)

    assert published(record, settings) == {"aaaaaaaa", "bbbbbbbb"}
    assert sides(record, settings) == ("Fay said six. ", None)
    assert sides(record, settings, "bbbbbbbb") is None


def test_words_that_stand_on_the_page_already_cost_nothing_and_are_marked(make_record, make_claim):
    record = make_record(text=STORY, claims=quoted(make_claim, STORY, "Ada said one.", "Bo said two."))
    found = contexts(record, Settings(quote_percent=0, quote_words=6))

    assert (found["aaaaaaaa"].after.text, found["aaaaaaaa"].after.again) == (" Bo said two.", True)
    assert (found["bbbbbbbb"].before.text, found["bbbbbbbb"].before.again) == ("Ada said one. ", True)
    assert found["bbbbbbbb"].after is None


def test_a_sentence_between_two_quotes_is_counted_once(make_record, make_claim):
    record = make_record(text=STORY, claims=quoted(make_claim, STORY, "Ada said one.", "Cy said three."))
    found = contexts(record, Settings(quote_percent=0, quote_words=9))

    assert [found[id_].after is not None and found[id_].after.again for id_ in ("aaaaaaaa",)] == [False]
    assert found["bbbbbbbb"].before.again


@pytest.mark.parametrize("publish", ["full", "quotes"])
def test_the_words_of_a_rejected_claim_are_no_context(make_record, make_claim, publish):
    shown, rejected = quoted(make_claim, STORY, "Bo said two.", "Cy said three.")
    rejected = rejected.model_copy(update={"status": "rejected"})
    record = make_record(text=STORY, claims=(shown, rejected), rights=Rights(publish=publish))
    assert sides(record) == ("Ada said one. ", None)


def test_a_claim_without_words_lends_none_to_its_neighbour(make_record, make_claim):
    text = "Ada said one. Bo said two, said three, and said four. Cy said."
    whole = "Bo said two, said three, and said four."
    record = make_record(text=text, claims=quoted(make_claim, text, "Bo said two,", whole))
    settings = Settings(quote_percent=0, quote_words=10)

    assert published(record, settings) == {"aaaaaaaa"}
    # Five words are left of its sentence and would fit, but they are those of the claim that is listed without any.
    assert sides(record, settings) == ("Ada said one. ", None)


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"text": ""}, id="no-text"),
        pytest.param({"private": True}, id="private"),
        pytest.param({"text": "", "private": True}, id="private-without-text"),
    ],
)
def test_there_is_no_context_without_a_public_text(make_record, make_claim, fields):
    text = fields.get("text", STORY)
    capture = CaptureRef(
        file="capture.html", media_type="text/html", bytes=1, sha256="0" * 64, private=fields.get("private")
    )
    record = make_record(text=text, capture=capture, claims=quoted(make_claim, STORY, "Bo said two."), **FULL)
    assert contexts(record, Settings()) == {}


@given(st.lists(st.tuples(st.integers(0, 24), st.integers(1, 6)), min_size=1, max_size=8), st.integers(0, 40))
def test_quotes_and_context_stay_within_the_budget(make_record, make_claim, spans, most):
    tokens = [f"w{at}{'.' if at % 3 == 2 else ''}" for at in range(30)]
    text = " ".join(tokens)
    claims = []
    for at, (first, size) in enumerate(dict(spans).items()):
        quote = " ".join(tokens[first : first + size])
        claims.append(make_claim(quote, text, id=f"{at:08}", rank=at + 1))
    record = make_record(text=text, claims=tuple(claims))
    settings = Settings(quote_percent=0, quote_words=most)
    on_page = set()
    around = contexts(record, settings)
    for claim in claims:
        if claim.id in published(record, settings):
            on_page |= set(words(claim.quote))
            found = around.get(claim.id)
            for side in (found.before, found.after) if found else ():
                on_page |= set(words(side.text)) if side else set()
    # Each word of this text is another one, so that the words on the page are counted by telling them apart.
    assert len(on_page) <= max(budget(text, settings), 0)
