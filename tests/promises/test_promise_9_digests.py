"""Promise 9: a digest's words are the dossier's own, and every quote, cell, hit and export says whose summary it is."""

from __future__ import annotations

import json
import re

import pytest
from lxml import html

DIGEST = "digest-of-the-courier"
NOTICE = re.compile(
    "our summary of Sandholm Courier(: “Nine ships ask for a berth”)?, not its words", re.IGNORECASE
)


@pytest.fixture(scope="module")
def data(built):
    return json.loads((built / "site" / "data" / "dossier.json").read_text(encoding="utf-8"))


def words(element):
    return " ".join(element.text_content().split())


def trees(built, pages):
    for name in pages(built / "site"):
        path = built / "site" / (name if name.endswith(".html") else f"{name}index.html")
        yield name, html.fromstring(path.read_bytes())


def test_each_quote_of_a_digest_says_that_it_is_our_summary(built, pages, data):
    quotes = {claim["quote"]: claim["source"] == DIGEST for claim in data["claims"] if "quote" in claim}
    seen = {True: set(), False: set()}
    for name, tree in trees(built, pages):
        for quote in tree.iter("blockquote"):
            text = quote.text_content()
            if text not in quotes:
                continue
            figure = next(quote.iterancestors("figure"))
            assert bool(NOTICE.search(words(figure))) is quotes[text], (name, text)
            seen[quotes[text]].add(name.split("/")[0])
    assert seen[True] == seen[False] == {"sources", "subjects", "points", "timeline"}


def test_each_row_that_names_a_digest_says_that_it_is_our_summary(built, pages):
    for name, tree in trees(built, pages):
        for row in tree.xpath("//li[contains(@class, 'ds-row')] | //header[contains(@class, 'ds-head')]"):
            links = [a.get("href") for a in row.iter("a") if not a.get("href", "").startswith("#")]
            its_own = name == f"sources/{DIGEST}/" and row.tag == "header"
            if its_own or any(link.endswith(f"{DIGEST}/") for link in links if row.tag == "li"):
                assert NOTICE.search(words(row)), name


@pytest.mark.parametrize("table", ["subjects", "voices"])
def test_each_cell_of_a_digest_names_the_work_that_it_sums_up(built, table):
    tree = html.fromstring((built / "site" / table / "index.html").read_bytes())
    cells = [a for a in tree.iter("a") if f"#s-{DIGEST}" in a.get("href", "")]
    assert cells
    for cell in cells:
        assert "Sandholm Courier" in words(cell) or "summary" in words(cell)
        assert "on Sandholm Courier" in words(cell) or "our summary" in words(cell)


def test_the_full_text_of_a_digest_says_that_it_is_our_summary(built):
    tree = html.fromstring((built / "site" / "sources" / DIGEST / "index.html").read_bytes())
    (content,) = tree.xpath("//*[@id='ds-content']")
    text = words(content)

    assert NOTICE.search(text).start() < text.index("What it says")
    assert "Digest: our own summary" in text


def test_each_claim_of_a_digest_in_the_data_says_that_it_is_our_summary(data):
    for entry in [*data["claims"], *data["sources"]]:
        assert bool(NOTICE.fullmatch(entry.get("notice", ""))) is (entry.get("source", entry["id"]) == DIGEST)
    (source,) = [source for source in data["sources"] if source["id"] == DIGEST]
    assert source["publisher"] == "The Ellery dossier"
    assert source["origin"][0]["name"] == "Sandholm Courier"


def test_each_entry_of_a_digest_in_the_search_index_says_that_it_is_our_summary(built, fragments):
    found = [one for one in fragments(built / "site") if one["meta"]["kind"] in ("claim", "source")]

    assert [one for one in found if DIGEST in one["meta"]["url"]]
    for one in found:
        assert bool(NOTICE.fullmatch(one["meta"].get("notice", ""))) is (f"/{DIGEST}/" in one["meta"]["url"])


@pytest.mark.browser
def test_a_hit_of_the_search_says_that_it_is_our_summary(address, watch):
    page = watch(address).page
    page.goto(address)
    page.click("[data-ds-search]")
    page.fill("#ds-search-words", "detour")
    page.wait_for_selector(f"[data-ds-hits] li a[href*='{DIGEST}']")

    hits = page.locator("[data-ds-hits] li", has=page.locator(f"a[href*='{DIGEST}']")).all_text_contents()

    assert all(NOTICE.search(hit) for hit in hits)


def test_the_outlet_of_a_digest_is_never_taken_for_the_work_itself(data):
    own_voice = [
        claim
        for claim in data["claims"]
        if claim["source"] == DIGEST and claim["speaker"]["kind"] == "outlet"
    ]

    assert own_voice
    assert {claim["speaker"]["name"] for claim in own_voice} == {"The Ellery dossier"}
