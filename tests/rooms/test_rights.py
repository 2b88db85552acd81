"""Of a source that may not be published in full, quotes within a budget are shown: the best claims first."""

from __future__ import annotations

import pytest

from site_build.records import CaptureRef, Rights
from site_build.rights import budget, published
from site_build.settings import Settings

TEN = "one two three four five six seven eight nine ten"


@pytest.mark.parametrize(
    ("words", "settings", "size"),
    [
        pytest.param(1000, Settings(), 250, id="a-quarter-of-a-long-text"),
        pytest.param(100, Settings(), 150, id="words-of-a-short-text"),
        pytest.param(600, Settings(), 150, id="where-the-two-meet"),
        pytest.param(1000, Settings(quote_percent=0, quote_words=0), 0, id="nothing"),
        pytest.param(1000, Settings(quote_percent=100), 1000, id="everything"),
        pytest.param(999, Settings(quote_percent=50, quote_words=0), 499, id="never-more-than-the-share"),
    ],
)
def test_the_budget_is_the_larger_of_a_share_and_a_number_of_words(words, settings, size):
    assert budget("word " * words, settings) == size


def test_characters_of_scripts_without_spaces_count_as_words():
    assert budget("港が閉鎖された。" * 100, Settings(quote_words=0)) == 175


@pytest.fixture
def record(make_record, make_claim):
    text = f"{TEN} a. {TEN} b. {TEN} c. Short d."
    quotes = [(f"{TEN} a.", 3), (f"{TEN} b.", 1), (f"{TEN} c.", 2), ("Short d.", 4)]
    claims = tuple(
        make_claim(quote, text, id=f"aaaaaaa{n}", rank=rank) for n, (quote, rank) in enumerate(quotes)
    )

    def make(**fields):
        return make_record(text=text, claims=claims, **fields)

    return make


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        pytest.param(0, "", id="none"),
        pytest.param(10, "3", id="a-short-one-where-no-other-fits"),
        pytest.param(11, "1", id="exactly-one"),
        pytest.param(13, "13", id="one-and-the-short-one"),
        pytest.param(22, "12", id="two"),
        pytest.param(35, "0123", id="all"),
    ],
)
def test_the_best_claims_are_quoted_first(record, words, shown):
    settings = Settings(quote_percent=0, quote_words=words)
    assert published(record(), settings) == {f"aaaaaaa{n}" for n in shown}


def test_with_leave_all_but_the_rejected_claims_are_shown(record):
    full = record(rights=Rights(publish="full"))
    rejected = full.claims[0].model_copy(update={"status": "rejected"})
    full = full.model_copy(update={"claims": (rejected, *full.claims[1:])})
    assert published(full, Settings(quote_words=0)) == {"aaaaaaa1", "aaaaaaa2", "aaaaaaa3"}


def test_a_rejected_claim_takes_nothing_of_the_budget(record):
    quoted = record()
    rejected = quoted.claims[1].model_copy(update={"status": "rejected"})
    quoted = quoted.model_copy(update={"claims": (quoted.claims[0], rejected, *quoted.claims[2:])})
    assert published(quoted, Settings(quote_percent=0, quote_words=11)) == {"aaaaaaa2"}


def test_a_private_record_without_text_was_cut_to_its_budget_when_it_was_made(record):
    capture = CaptureRef(file="capture.html", media_type="text/html", bytes=1, sha256="0" * 64, private=True)
    private = record(capture=capture).model_copy(update={"text": ""})
    assert published(private, Settings(quote_words=0)) == {"aaaaaaa0", "aaaaaaa1", "aaaaaaa2", "aaaaaaa3"}
