"""A quote whose text changed goes to the one sentence that is nearly the same, or it is nowhere."""

from __future__ import annotations

import difflib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_build.moved import NEAR, moved
from site_build.text import key

VOTE = "The crane drivers voted by nine to one to strike."
OTHERS = "Grain rots in the silos. Nobody knows how long the strike will last.\n\nThe port company calls it unlawful."


@pytest.mark.parametrize(
    "now",
    [
        pytest.param("The crane drivers have voted by nine to one to strike.", id="a-word-more"),
        pytest.param("Crane drivers voted by nine to one to strike.", id="a-word-less"),
        pytest.param("The crane drivers voted, by nine to one, for a strike.", id="other-words"),
    ],
)
def test_the_one_sentence_that_is_nearly_the_same_is_found(now):
    text = f"Something new stands here. {OTHERS}\n\n{now} And this."
    place = moved(text, VOTE)
    assert place is not None
    assert text[place.start : place.end] == place.exact == now


@pytest.mark.parametrize(
    "now",
    [
        pytest.param("", id="gone"),
        pytest.param("The ferry captains met the mayor in the old town hall.", id="another-sentence"),
        pytest.param("The crane drivers voted by eight to one to strike in 3 ports.", id="another-figure"),
        pytest.param("The crane drivers voted by nine to one not to strike.", id="denied"),
        pytest.param("The crane drivers have voted by nine to one to strike. The crane drivers voted by nine to one to rest.", id="two-of-them"),
    ],
)  # fmt: skip
def test_a_look_alike_is_worse_than_nothing(now):
    assert moved(f"{OTHERS}\n\n{now}", VOTE) is None


def test_a_quote_that_shares_just_too_little_is_nowhere():
    now = "The crane drivers of the old northern harbour voted on Monday to go on strike."
    assert difflib.SequenceMatcher(None, key(VOTE), key(now), autojunk=False).ratio() < NEAR
    assert moved(f"{OTHERS}\n\n{now}", VOTE) is None


@given(st.text(max_size=200), st.text(max_size=80))
def test_any_text_gives_a_place_in_it_or_none(text, quote):
    place = moved(text, quote)
    assert place is None or text[place.start : place.end] == place.exact


def test_the_cost_grows_with_the_text_and_not_faster(seconds):
    def cost(size):
        text = "\n\n".join(f"The crane drivers of pier {at} voted to strike." for at in range(size))
        return seconds(lambda: moved(text, VOTE))

    assert cost(4_000) < 8 * 3 * max(cost(500), 0.02)
