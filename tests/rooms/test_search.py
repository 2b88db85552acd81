"""The tree that the search index is made from: one page a claim, a source, a subject and an event."""

from __future__ import annotations

import json

import pytest
from lxml import html as lxml_html

from site_build import search
from site_build.curation import Entity, Event, Point
from site_build.points import Written
from site_build.records import Bearing, Origin, Rights, Speaker, Translation
from site_build.settings import Settings
from site_build.site import Site

VOTE = "The crane drivers voted by nine to one to strike."
BALLOT = "The ballot was irregular, the port company said."


@pytest.fixture
def tree(make_record, make_claim):
    def make(claims=None, entities=(), events=(), settings=None, **fields):
        if claims is None:
            claims = (make_claim(VOTE, id="vvvvvvvv", rank=1), make_claim(BALLOT, id="bbbbbbbb", rank=2))
        record = make_record("a", claims=claims, **fields)
        return dict(search.pages(Site(settings or Settings(), (record,), tuple(entities), tuple(events))))

    return make


def read(page):
    """A page of the tree as Pagefind sees it: texts, metadata and facets."""
    root = lxml_html.document_fromstring(page)
    (hit,) = root.xpath("//i[@data-pagefind-meta='hit[data-hit]']/@data-hit")
    halves = [search.SIGNS.index(sign) for sign in hit]
    pairs = zip(halves[::2], halves[1::2], strict=True)
    meta = json.loads(bytes(high * 16 + low for high, low in pairs))
    facets = [tuple(value.split(":", 1)) for value in root.xpath("//i/@data-pagefind-filter")]
    return [tag.text_content() for tag in root.iter("p", "h1")], meta, facets


def test_each_thing_that_can_be_found_has_a_page(tree):
    event = Event.model_validate({"id": "e", "title": "E", "dates": [{"when": "2026"}]})
    assert list(tree(entities=[Entity(name="Board")], events=[event], tags=("Board",))) == [
        "s-a.html",
        "c-a-vvvvvvvv.html",
        "c-a-bbbbbbbb.html",
        "p-board.html",
        "e-e.html",
    ]


def test_a_claim_is_a_hit_of_its_own(tree, make_claim):
    claim = make_claim(
        VOTE,
        id="vvvvvvvv",
        speaker=Speaker(kind="person", name="Ada Example", named=True),
        translation=Translation(lang="de", text="Sie stimmten ab.", by="ed"),
        entities=("Harbour Board",),
        status="reviewed",
    )
    pages = tree(
        claims=(claim,),
        title="Vote",
        publisher="Harbour Times",
        published="2026-03-11",
        entities=[Entity(name="Harbour Board")],
    )
    texts, meta, facets = read(pages["c-a-vvvvvvvv.html"])
    assert texts == [VOTE, "Ada Example", "Sie stimmten ab."]
    assert meta == {
        "url": "sources/a/#c-vvvvvvvv",
        "kind": "claim",
        "quote": VOTE,
        "translation": "Sie stimmten ab.",
        "translated": "Translation into German by ed, not the quote",
        "into": "de",
        "title": "Ada Example",
        "in": "Vote",
        "source": "Harbour Times",
        "date": "11 March 2026",
        "review": "words and speaker reviewed",
        "reviewed": "yes",
    }
    assert facets == [
        ("kind", "Claim"),
        ("outlet", "Harbour Times"),
        ("year", "2026"),
        ("language", "(not stated)"),
        ("voice", "Ada Example"),
        ("modality", "as a fact"),
        ("subject", "Harbour Board"),
        ("review", "reviewed"),
    ]


def test_what_the_site_does_not_show_cannot_be_found(tree, make_claim):
    claims = (
        make_claim(VOTE, id="vvvvvvvv", rank=1),
        make_claim(BALLOT, id="bbbbbbbb", rank=2),
        make_claim("expects delays", id="dddddddd", status="rejected"),
    )
    pages = tree(claims=claims, settings=Settings(quote_percent=0, quote_words=10))
    assert "c-a-vvvvvvvv.html" in pages
    for hidden in (BALLOT, "expects delays", "Grain will rot"):
        assert not any(hidden in page for page in pages.values())


def test_a_text_with_leave_can_be_found(tree, text):
    texts, meta, _ = read(tree(rights=Rights(publish="full"))["s-a.html"])
    assert texts[0] == text
    # A hit shows where among its words it was found, and what else it was found by as lines of their own.
    assert meta["full"] == str(len(text.split()))


def test_hostile_words_stay_words(tree, make_claim):
    hostile = '<script>"x"</script> &amp; data-pagefind-ignore'
    claim = make_claim(hostile, hostile, speaker=Speaker(kind="person", name='A" onclick="x', named=True))
    pages = tree(claims=(claim,), title=hostile, publisher="P, <b>: Q", text=hostile)
    texts, meta, facets = read(pages["c-a-aaaaaaaa.html"])
    assert (texts[0], meta["in"], meta["title"]) == (hostile, hostile, 'A" onclick="x')
    assert ("outlet", "P, <b>: Q") in facets
    assert not any("<script" in page or "<b>" in page for page in pages.values())


def test_a_hit_in_a_digest_says_whose_words_it_is(tree):
    pages = tree(kind="digest", origin=(Origin(kind="derived_from", name="Example Wire"),))
    notices = {read(page)[1].get("notice") for path, page in pages.items() if path.startswith(("s-", "c-"))}
    assert notices == {"our summary of Example Wire, not its words"}


def test_unreviewed_claims_say_so(tree):
    _, meta, facets = read(tree()["c-a-vvvvvvvv.html"])
    assert ("review", "found by rule, not reviewed") in facets
    assert "not reviewed" in meta["review"]


def test_a_point_is_a_hit_with_its_standing(make_record, make_claim):
    claim = make_claim(VOTE, points=(Bearing(point="vote", relation="supports"),))
    point = Written("vote", Point(point="They <b>voted</b>.", tags=("ballot",)))
    site = Site(Settings(), (make_record("a", claims=(claim,), publisher="Times"),), written=(point,))
    texts, meta, facets = read(dict(search.pages(site))["i-vote.html"])
    assert texts == ["They <b>voted</b>."]
    assert meta == {
        "url": "points/vote/",
        "kind": "point at issue",
        "title": "They <b>voted</b>.",
        "in": "One source. 1 says so.",
    }
    assert facets == [("kind", "Point at issue"), ("standing", "Single origin")]


def test_what_is_found_in_a_source_is_shown_in_lines_of_their_own(tree):
    fields = {
        "title": "Vote",
        "subtitle": "A count",
        "authors": ("Ada Example", "Bo Muster"),
        "tags": ("Board", "ports"),
    }
    texts, meta, _ = read(tree(entities=[Entity(name="Board")], **fields)["s-a.html"])
    assert texts == ["A count", "Ada Example", "Bo Muster", "Board", "ports", "Vote"]
    assert meta == {
        "url": "sources/a/",
        "kind": "source",
        "title": "Vote",
        "words": "A count",
        "who": "by Ada Example, Bo Muster",
        "tags": "tagged Board, ports",
        "date": "no date stated",
    }


def test_other_names_of_a_subject_are_no_part_of_its_note(tree):
    board = Entity(name="Board", aliases=("Port board", "HB"), note="Runs the port.")
    texts, meta, _ = read(tree(entities=[board], tags=("Board",))["p-board.html"])
    assert texts == ["Port board", "HB", "Runs the port.", "Board"]
    assert meta == {
        "url": "subjects/board/",
        "kind": "person or topic",
        "title": "Board",
        "words": "Runs the port.",
        "who": "also Port board, HB",
        "in": "0 claims",
    }


def test_whoever_denies_something_does_not_seem_to_say_it(tree, make_claim):
    _, meta, _ = read(tree(claims=(make_claim(BALLOT, modality="denied"),))["c-a-aaaaaaaa.html"])
    assert meta["how"] == "put as a denial"


def test_a_word_is_found_in_the_spellings_that_readers_use(tree, make_claim):
    quote = "Ørsted parle de l’unanimité."
    texts, meta, _ = read(tree(claims=(make_claim(quote, quote),), text=quote)["c-a-aaaaaaaa.html"])
    assert texts[-1] == "Orsted unanimité"
    assert meta["quote"] == quote


def test_what_a_hit_shows_holds_no_word_that_could_be_searched(tree):
    import re

    for page in tree().values():
        (hit,) = re.findall('data-hit="([^"]*)"', page)
        assert not re.search(r"\w", hit)
