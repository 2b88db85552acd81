"""From any statement on the site to the words that bear it, and out again with all that belongs to them."""

from __future__ import annotations

import json
import re

import pytest
from lxml import html

HARBOUR = "harbour-times-dockers-at-port-ellery-vote-to"
UNION = "crane-drivers-union-statement-on-the-count-of-10"
COMPANY = "port-ellery-company-notice"
DIGEST = "digest-of-the-courier"
ARABIC = "marfa-newspaper-vote"
CLIPBOARD = """() => Object.defineProperty(navigator, "clipboard", {
  value: { writeText: async (text) => { (window.copied ??= []).push(text); } }, configurable: true,
})"""


@pytest.fixture(scope="module")
def data(built):
    return json.loads((built / "site" / "data" / "dossier.json").read_text(encoding="utf-8"))


@pytest.fixture
def reading(address, watch):
    """A page whose copied texts are kept in ``window.copied``."""
    watched = watch(address)
    watched.page.set_default_timeout(5000)
    watched.page.add_init_script(f"({CLIPBOARD})()")
    return watched


def claims_of(data, source):
    return [claim for claim in data["claims"] if claim["source"] == source]


def background(locator):
    return locator.evaluate("(each) => getComputedStyle(each).backgroundColor")


def copied(page, button):
    button.click()
    page.wait_for_function("window.copied?.length")
    return page.evaluate("window.copied.splice(0)[0]")


# --- To the words ---------------------------------------------------------------------------------


@pytest.mark.browser
@pytest.mark.parametrize("scripts", [True, False])
def test_a_cell_leads_to_the_quote_and_from_there_into_its_place(address, watch, scripts):
    page = watch(address, java_script_enabled=scripts).page
    page.goto(f"{address}points/")
    page.locator(f"a.ds-cell[href*='#s-{UNION}']").first.click()
    group = page.locator(".ds-group:target")
    group.wait_for()
    plain = "rgba(0, 0, 0, 0)"
    assert background(group.locator("blockquote").first) != plain
    others = page.locator(".ds-group:not(:target) blockquote")
    assert {background(one) for one in others.all()} <= {plain}

    group.locator(".ds-from a").first.click()

    target = page.locator(".ds-claim:target")
    target.wait_for()
    assert background(target.locator("blockquote")) != plain
    assert {background(one) for one in page.locator(".ds-claim:not(:target) blockquote").all()} == {plain}
    top, height = page.evaluate(
        "[document.querySelector(':target').getBoundingClientRect().top, innerHeight]"
    )
    assert 0 <= top < height / 2


@pytest.mark.browser
def test_a_timeline_entry_leads_to_its_quote(address, watch):
    page = watch(address).page
    page.goto(f"{address}timeline/")
    card = page.locator(".ds-entry-quotes figure:has(blockquote)").first
    quote = card.locator("blockquote").text_content()
    card.locator(".ds-from > a").click()
    assert page.locator(".ds-claim:target blockquote").text_content() == quote


@pytest.mark.browser
def test_a_neighbours_words_stand_around_a_quote_only_where_it_is_looked_for(address, watch):
    page = watch(address).page
    page.goto(f"{address}sources/{DIGEST}/")
    hidden = page.locator(".ds-claim:has(.ds-context-again)").first
    anchor = hidden.get_attribute("id")
    again = hidden.locator(".ds-context-again").first
    assert not again.is_visible()

    page.goto(f"{address}sources/{DIGEST}/#{anchor}")

    assert again.is_visible()
    assert page.locator(".ds-claim:not(:target) .ds-context-again >> visible=true").count() == 0


def test_a_passage_stands_in_its_source_letter_for_letter(built, findings):
    records = findings(built).records
    seen = 0
    for id_, record in records.items():
        tree = html.fromstring((built / "site" / "sources" / id_ / "index.html").read_bytes())
        for passage in tree.find_class("ds-passage"):
            assert passage.text_content() in record.text
            assert (passage.get("lang"), bool(passage.get("dir"))) == (record.language, True)
            assert [each.tag for each in passage].count("blockquote") == 1
            seen += 1
    assert seen > 5


# --- How to check them ----------------------------------------------------------------------------


def test_each_claim_leads_to_its_original_its_place_and_its_digest(built, data):
    sources = {source["id"]: source for source in data["sources"]}
    for id_, source in sources.items():
        tree = html.fromstring((built / "site" / "sources" / id_ / "index.html").read_bytes())
        for claim in claims_of(data, id_):
            (card,) = tree.xpath(f"//figure[@id='c-{claim['id']}']")
            links = {" ".join(link.text_content().split()): link.get("href") for link in card.iter("a")}
            digest = source["capture"]["sha256"][:8]
            assert [href for name, href in links.items() if f"SHA-256 {digest}…" in name] == ["#verify"]
            assert links["Link to this claim"] == f"#c-{claim['id']}"
            fragment = links.get("in the original")
            if "quote" in claim and source.get("url") and source["kind"] != "digest":
                assert fragment.startswith(source["url"].split("#")[0] + "#:~:text=")
            else:
                assert fragment is None
            if source["rights"]["publish"] == "full" and "in the full text" in links:
                assert tree.xpath(f"//*[@id='{links['in the full text'][1:]}']")


# --- Copied ---------------------------------------------------------------------------------------


@pytest.mark.browser
@pytest.mark.parametrize(
    ("source", "claim", "said"),
    [
        pytest.param(
            HARBOUR,
            "zi3chfsx",
            "Mara Quill, secretary of the crane drivers' union, as a fact\n"
            "Harbour Times: Dockers at Port Ellery vote to strike, 11 March 2026\n"
            "found by rule, not reviewed",
            id="a-person",
        ),
        pytest.param(
            COMPANY,
            "fyzuryxn",
            "Port company, as a forecast\n"
            "Port Ellery Company: Notice to customers, about 13 March 2026\n"
            "Source corrected by its publisher: The company has since mended the date of the stoppage.\n"
            "words and speaker reviewed by ed",
            id="corrected-and-reviewed",
        ),
    ],
)
def test_a_claim_is_copied_with_all_that_belongs_to_it(reading, address, data, source, claim, said):
    page = reading.page
    page.goto(f"{address}sources/{source}/")
    button = page.locator(f"#c-{claim} button")
    (quote,) = [one["quote"] for one in claims_of(data, source) if one["id"] == claim]

    text = copied(page, button)

    assert text == f"{quote}\n\n{said}\n{address}sources/{source}/#c-{claim}"
    assert button.text_content() == "Copied"
    assert reading.faults == []


@pytest.mark.browser
def test_a_digest_is_copied_as_our_summary_and_a_translation_with_its_translator(reading, address, data):
    page = reading.page
    page.goto(f"{address}sources/{DIGEST}/")
    text = copied(page, page.locator("figure button").first)
    assert "\nour summary of Sandholm Courier, not its words\n" in text

    page.goto(f"{address}sources/{ARABIC}/")
    claim = next(one for one in claims_of(data, ARABIC) if "translation" in one)
    text = copied(page, page.locator(f"#c-{claim['id']} button"))
    assert text.startswith(f"{claim['quote']}\n\nTranslation into English by ")
    assert f", not the quote:\n{claim['translation']['text']}\n\n" in text


@pytest.mark.browser
@pytest.mark.parametrize("where", ["points/strike-ballot/", "subjects/port-ellery/", "timeline/"])
def test_a_quote_is_copied_wherever_it_stands(reading, address, data, where):
    page = reading.page
    page.goto(f"{address}{where}")
    card = page.locator("figure.ds-claim-brief:has(button)").first
    quote = card.locator("blockquote").text_content()

    lines = copied(page, card.locator("button")).split("\n")

    claim = next(one for one in data["claims"] if one.get("quote") == quote)
    assert lines[0] == quote
    assert lines[-1] == f"{address}sources/{claim['source']}/#c-{claim['id']}"
    assert re.search("reviewed", lines[-2])


@pytest.mark.browser
def test_copying_is_reached_with_the_keyboard(reading, address):
    page = reading.page
    page.goto(f"{address}sources/{HARBOUR}/")
    button = page.locator("figure button").first
    button.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert button.evaluate("(each) => each === document.activeElement && each.matches(':focus-visible')")
    page.keyboard.press("Enter")
    page.wait_for_function("window.copied?.length === 1")
    summary = page.locator("#cite > summary")
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_function("window.copied?.length === 2")
    assert json.loads(page.evaluate("window.copied[1]"))[0]["id"] == HARBOUR


@pytest.mark.browser
def test_without_a_clipboard_nothing_can_be_copied_and_nothing_offers_it(address, watch):
    for options in ({"java_script_enabled": False}, {}):
        page = watch(address, **options).page
        page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
        page.goto(f"{address}sources/{HARBOUR}/")
        page.locator("#cite > summary").click()
        assert page.locator("[data-ds-copy]").count() > 2
        assert not [one for one in page.locator("[data-ds-copy]").all() if one.is_visible()]


# --- Cited ----------------------------------------------------------------------------------------


@pytest.mark.browser
@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("where", [f"sources/{HARBOUR}/", "points/strike-ballot/"])
def test_a_page_offers_its_citation_closed_and_readable_without_scripts(address, watch, where, scripts):
    page = watch(address, java_script_enabled=scripts).page
    page.goto(f"{address}{where}")
    forms = page.locator("#cite pre")
    assert [one.is_visible() for one in forms.all()] == [False, False]

    page.locator("#cite > summary").click()

    assert [one.is_visible() for one in forms.all()] == [True, True]
    (item,) = json.loads(forms.nth(0).text_content())
    assert item["title"] == page.locator("h1").text_content()
    assert f"{{{item['id']},\n" in forms.nth(1).text_content()


def test_the_citations_of_all_sources_are_files_of_the_data_page(built, data):
    tree = html.fromstring((built / "site" / "data" / "index.html").read_bytes())
    hrefs = {link.get("href") for link in tree.iter("a")}
    assert {"../data/sources.csl.json", "../data/sources.bib"} <= hrefs
    items = json.loads((built / "site" / "data" / "sources.csl.json").read_text(encoding="utf-8"))
    bib = (built / "site" / "data" / "sources.bib").read_text(encoding="utf-8")
    ids = [source["id"] for source in data["sources"]]
    assert [item["id"] for item in items] == re.findall(r"^@\w+\{(.+),$", bib, re.MULTILINE) == ids
    (digest,) = [item for item in items if item["id"] == DIGEST]
    assert digest["author"] == [{"literal": "Strike at Port Ellery"}]
    assert digest["URL"] == f"https://example.org/dossier/sources/{DIGEST}/"
    assert re.fullmatch("our summary of Sandholm Courier.*, not its words", digest["note"])
