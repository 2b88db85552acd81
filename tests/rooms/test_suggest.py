"""An issue is prefilled with what the page shows of a claim or a source, and with nothing it withholds."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from site_build.records import Origin, Rights, Speaker
from site_build.settings import Settings
from site_build.site import Site
from site_build.views import suggest

REPOSITORY = "https://git.example/a/b"
VOTE = "The crane drivers voted by nine to one to strike."
SAID = "Ada Example, who manages the port, expects delays."


@pytest.fixture
def opened(make_record, make_claim):
    """The texts of the issues about a source and about each of its claims."""

    def open_(repository=REPOSITORY, quote_words=150, **fields):
        claims = (
            make_claim(
                VOTE, id="aaaaaaaa", rank=1, speaker=Speaker(kind="group", name="dockers", named=False)
            ),
            make_claim(
                SAID, id="bbbbbbbb", rank=2, modality="forecast", cue="expects", entities=("Ada Example",)
            ),
        )
        record = make_record("harbour", claims=claims, **fields)
        site = Site(Settings(repository=repository, quote_words=quote_words, quote_percent=0), (record,))
        found = [
            suggest.of_source(site, record),
            *(suggest.of_claim(site, record, claim) for claim in claims),
        ]
        return [one and _issue(one) for one in found]

    return open_


def _issue(address):
    parts = urlsplit(address.unescape())
    assert parts[:3] == ("https", "git.example", "/a/b/issues/new")
    query = parse_qs(parts.query)
    [title], [body] = query["title"], query["body"]
    return title, body.partition("\n\n\n\n")[0], body.partition("\n\n\n\n")[2].split("\n")


def test_an_issue_about_a_claim_bears_its_source_its_quote_and_what_is_said_of_it(opened):
    assert opened()[1] == (
        "Correction: harbour#aaaaaaaa",
        "What should change, and where can one see that?",
        [
            "Source: harbour",
            "Claim: harbour#aaaaaaaa",
            "Speaker: unnamed: dockers",
            "Put: as a fact",
            f"Quote: {VOTE}",
        ],
    )


def test_an_issue_about_a_source_bears_each_field_as_it_stands(opened):
    fields = {
        "title": "Dockers & <crews> vote",
        "publisher": "Harbour Times",
        "authors": ("Ada Example", "Bo Muster"),
        "published": "2026-03-11~",
        "captured": "2026-03-12",
        "language": "en",
        "url": "https://example.org/a?b=c&d",
        "origin": (Origin(kind="derived_from", name="Example Wire", title="The vote"),),
    }
    assert opened(**fields)[0] == (
        "Correction: harbour",
        "What should change, and where can one see that?",
        [
            "Source: harbour",
            "Kind: Article",
            "Title: Dockers & <crews> vote",
            "Subtitle: not stated",
            "Publisher: Harbour Times",
            "Authors: Ada Example, Bo Muster",
            "Published: about 11 March 2026",
            "Updated: not stated",
            "Captured: 12 March 2026",
            "Language: English",
            "Address: https://example.org/a?b=c&d",
            "Based on or cites: Example Wire: “The vote”",
        ],
    )


def test_words_that_may_not_be_shown_are_in_no_issue(opened):
    issues = opened(quote_words=10, rights=Rights(publish="quotes"))
    # Ten words hold the first quote, and nothing of the second.
    assert issues[1][2][-1] == f"Quote: {VOTE}"
    assert issues[2][2] == [
        "Source: harbour",
        "Claim: harbour#bbbbbbbb",
        "Speaker: a source that names no publisher, in its own voice",
        "Put: as a forecast",
        "Quote: (words not shown)",
    ]
    assert "delays" not in str(issues)
    assert "strike begins" not in str(issues)


def test_without_a_repository_there_is_no_issue_to_open(opened):
    assert opened(repository=None) == [None, None, None]


def test_the_question_stays_when_a_quote_is_too_long(make_record, make_claim):
    text = "東" * 4000 + "."
    claim = make_claim(text, text)
    record = make_record("harbour", text=text, claims=(claim,), rights=Rights(publish="full"))
    address = suggest.of_claim(Site(Settings(repository=REPOSITORY), (record,)), record, claim)
    title, question, rows = _issue(address)
    assert (title, question) == (
        "Correction: harbour#aaaaaaaa",
        "What should change, and where can one see that?",
    )
    assert rows[:2] == ["Source: harbour", "Claim: harbour#aaaaaaaa"]
    assert len(address) < 8000
