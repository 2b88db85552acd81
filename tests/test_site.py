"""The site as its readers meet it: with and without JavaScript, on a phone, under its sub-path."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html

ASSETS = Path(__file__).parents[1] / "templates" / "assets"
LEDGER = "ellery-ledger-harbour-board-opens-inquiry-into-strike"
# One page of each type; the others are made by the same templates.
KINDS = ["", "sources/", f"sources/{LEDGER}/", "sources/digest-of-the-courier/", "sources/marfa-newspaper-vote/", "subjects/",
         "subjects/port-ellery/", "voices/", "timeline/", "gaps/", "search/", "method/", "data/", "404.html"]  # fmt: skip


def trees(built, pages):
    for name in pages(built / "site"):
        path = built / "site" / (name if name.endswith(".html") else f"{name}index.html")
        yield name, html.fromstring(path.read_bytes())


# --- Without a browser ------------------------------------------------------------------------------


def test_each_page_has_a_language_a_title_one_main_heading_and_a_skip_link_first(built, pages):
    titles = {}
    for name, tree in trees(built, pages):
        assert tree.get("lang") == "en", name
        assert len(tree.xpath("//h1")) == 1, name
        assert tree.xpath("string(//h1)").strip(), name
        skip = tree.xpath("(//body//a)[1]")[0]
        assert skip.get("href") == "#ds-content", name
        assert len(tree.xpath("//*[@id='ds-content']")) == 1, name
        titles.setdefault(tree.findtext(".//title").strip(), []).append(name)
    assert [names for names in titles.values() if len(names) > 1] == []


def test_headings_go_down_one_step_at_a_time(built, pages):
    for name, tree in trees(built, pages):
        levels = [
            int(heading.tag[1])
            for heading in tree.xpath(
                "//*[@id='ds-content']//*[self::h1 or self::h2 or self::h3 or self::h4]"
            )
        ]
        assert all(after <= before + 1 for before, after in pairwise(levels)), (name, levels)


def test_no_id_stands_twice_on_a_page(built, pages):
    for name, tree in trees(built, pages):
        ids = tree.xpath("//@id")
        assert sorted(ids) == sorted(set(ids)), name


def test_words_of_a_source_bear_their_language_and_direction(built):
    for id_, language, direction in (
        ("marfa-newspaper-vote", "ar", "rtl"),
        ("kowan-nippo-vote", "ja", "ltr"),
    ):
        tree = html.fromstring((built / "site" / "sources" / id_ / "index.html").read_bytes())
        for element in [*tree.iter("blockquote"), tree.find(".//h1")]:
            assert (element.get("lang"), element.get("dir")) == (language, direction)


def test_a_translation_is_never_called_the_quote(built):
    tree = html.fromstring((built / "site" / "sources" / "marfa-newspaper-vote" / "index.html").read_bytes())
    (translation,) = tree.xpath("//*[@class='ds-translation']")

    assert re.search(r"Translation into English by \w[^,]*, not the quote", translation.text_content())
    assert translation.xpath(".//*[@lang='en']")
    assert not list(translation.iterancestors("blockquote"))


def test_nothing_is_loaded_from_another_host(built, state):
    for name, data in state(built / "site").items():
        text = data.decode("utf-8", "replace")
        if name.endswith(".html"):
            tree = html.fromstring(data)
            loaded = tree.xpath(
                "//script/@src | //img/@src | //link[not(@rel='canonical')]/@href | //iframe/@src | //source/@src"
            )
            assert [address for address in loaded if re.match(r"(?:\w+:)?//", address)] == [], name
            assert tree.xpath("//script[not(@src)][not(@type='application/ld+json')]") == [], name
            assert tree.xpath("//style | //*[@style]") == [], name
            assert len(tree.xpath("//meta[@http-equiv='Content-Security-Policy']")) == 1, name
        if (
            name.startswith("assets/")
            and name.endswith((".css", ".js"))
            and not name.startswith("assets/javascripts/")
        ):
            assert not re.search(r"(?:url\(|import\b[^;]*)['\"]?(?:https?:)?//", text), name


def test_links_out_of_the_site_are_marked_and_all_others_are_relative(built, pages):
    for name, tree in trees(built, pages):
        if name == "404.html":
            continue
        for link in tree.xpath("//*[@id='ds-content']//a[@href]"):
            address = link.get("href")
            assert not address.startswith("/"), (name, address)
            if re.match(r"\w+:", address):
                assert address.startswith(("https://", "http://")), (name, address)


def test_a_correction_can_be_suggested_of_each_source_and_each_claim(built, pages):
    for name, tree in trees(built, pages):
        if not re.match(r"sources/[a-z0-9-]+/", name) or name.startswith("sources/page-"):
            continue
        links = tree.xpath("//a[.='Suggest a correction']")
        assert len(links) == len(tree.xpath("//figure[@id]")) + 1, name
        assert len(tree.xpath("//aside//a[.='Suggest a correction']")) == 1, name
        source = name.split("/")[1]
        for link in links:
            assert link.get("href").startswith("https://code.example.org/ellery/dossier/issues/new?"), name
            assert f"Source%3A%20{source}%0A" in link.get("href"), name


def test_the_data_are_as_their_schema_says(built):
    import jsonschema

    folder = built / "site" / "data"
    schema = json.loads((folder / "dossier.schema.json").read_text())
    data = json.loads((folder / "dossier.json").read_text())

    jsonschema.Draft202012Validator.check_schema(schema)
    assert [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(data)] == []


# --- In a browser -----------------------------------------------------------------------------------


@pytest.mark.browser
def test_each_type_of_page_opens_without_a_complaint_or_a_request_elsewhere(built, side_by_side):
    for watched, frames in side_by_side(built / "site", KINDS):
        # Each page has loaded: what a script asks for afterwards comes now.
        watched.page.wait_for_timeout(500)

        assert watched.faults == []
        address = frames[""].url
        assert {url for url in watched.requests if url.startswith(f"{address}sources/")}
        assert [url for url in watched.requests if not url.startswith(address)] == []
        # The search index is fetched when the reader reaches for it, not before.
        assert [url for url in watched.requests if "pagefind" in url] == []


@pytest.mark.browser
def test_all_quotes_and_links_are_there_without_javascript(built, address, watch):
    data = json.loads((built / "site" / "data" / "dossier.json").read_text())
    page = watch(address, java_script_enabled=False).page
    for source in data["sources"]:
        page.goto(f"{address}sources/{source['id']}/")
        for claim in data["claims"]:
            if claim["source"] == source["id"] and "quote" in claim:
                quote = page.locator(f"#c-{claim['id']} blockquote")
                assert quote.is_visible()
                assert quote.text_content() == claim["quote"]
                assert page.locator(f"#c-{claim['id']} a.ds-permalink").is_visible()
    page.goto(address)
    for link in ("Sources", "People and topics", "Timeline", "Method", "Data"):
        assert page.locator("nav[aria-label=Main] a", has_text=link).is_visible()
    # What only a script could do is not offered.
    for control in page.locator("header button").all():
        assert not control.is_visible()


@pytest.mark.browser
def test_no_page_is_wider_than_a_small_phone(built, side_by_side):
    ((_, frames),) = side_by_side(built / "site", KINDS, width=320, height=640)
    for path, frame in frames.items():
        assert frame.evaluate("[innerWidth, innerHeight]") == [320, 640]
        wide = frame.evaluate(
            """() => [...document.querySelectorAll("body *")]
              .filter((each) => each.getBoundingClientRect().right > 321 && !each.closest("pre, .ds-matrix-frame, .ds-years, table, .ds-vh, dialog"))
              .map((each) => `${each.nodeName}.${each.className}`).slice(0, 5)"""
        )
        assert wide == [], path
        assert frame.evaluate("document.documentElement.scrollWidth") <= 320, path


@pytest.mark.browser
def test_the_search_finds_a_claim_and_leads_to_its_quote(address, watch):
    watched = watch(address)
    page = watched.page
    page.goto(f"{address}subjects/")
    page.keyboard.press("/")
    page.fill("#ds-search-words", "single false vote")
    link = page.locator("[data-ds-hits] a[href*='#c-']").first
    link.wait_for()

    target = link.get_attribute("href")
    link.click()
    page.wait_for_url(target)

    anchor = target.partition("#")[2]
    assert target.startswith(f"{address}sources/")
    assert page.locator(f"[id='{anchor}'] blockquote").is_visible()
    assert "single false vote" in page.locator(f"[id='{anchor}'] blockquote").text_content()
    assert page.evaluate(f"document.getElementById('{anchor}').getBoundingClientRect().top") < 800
    assert watched.faults == []


@pytest.mark.browser
def test_the_search_is_used_with_the_keyboard_alone(address, watch):
    page = watch(address).page
    page.goto(address)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "ds-skip"
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "ds-search-words"
    page.keyboard.type("grain")
    page.locator("[data-ds-hits] a").first.wait_for()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('[data-ds-hits]') !== null")
    page.keyboard.press("Escape")
    assert not page.locator("#ds-search").is_visible()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("words", "id_"),
    [
        pytest.param("Sandholm", "digest-of-the-courier", id="english"),
        pytest.param("صندوقين", "marfa-newspaper-vote", id="arabic"),
        pytest.param("投票箱", "kowan-nippo-vote", id="japanese"),
    ],
)  # fmt: skip
def test_the_search_finds_words_in_every_script(address, watch, words, id_):
    page = watch(address).page
    page.set_default_timeout(5000)
    page.goto(address)
    page.click("[data-ds-search]")
    page.fill("#ds-search-words", words)
    page.locator(f"[data-ds-hits] a[href*='{id_}']").first.wait_for()


@pytest.mark.browser
def test_the_readers_choice_of_colours_lasts(address, watch):
    page = watch(address, color_scheme="light").page
    page.goto(address)
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.click("[data-ds-scheme]")
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.goto(f"{address}sources/")

    assert dark != before
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark


@pytest.mark.browser
def test_the_page_that_is_not_there_leads_back(address, watch):
    page = watch(address).page
    page.goto(f"{address}sources/nobody/at/all/")

    with page.expect_navigation() as navigation:
        page.click("#ds-content a >> nth=0")

    assert navigation.value.status == 200
    assert page.url.startswith(address)
    assert "nobody" not in page.url


def test_no_style_is_given_twice_outside_a_media_query():
    """Two rooms that choose one class name restyle each other's parts without a word."""
    css = re.sub(r"/\*.*?\*/", "", (ASSETS / "dossier.css").read_text("utf-8"), flags=re.DOTALL)
    depth, selectors, read = 0, [], ""
    for sign in css:
        if sign == "{":
            if depth == 0:
                selectors.append(" ".join(read.split()))
            depth += 1
        depth -= sign == "}"
        read = "" if sign in "{}" else read + sign
    twice = {one for one in selectors if selectors.count(one) > 1 and not one.startswith("@")}
    assert twice == set()
