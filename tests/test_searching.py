"""The search as readers use it: counts, addresses, keys, languages, and what it costs before it is used."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from urllib.parse import parse_qs, quote, urlencode, urlsplit

import pytest

pytestmark = pytest.mark.browser

WORDS = "#ds-search-words"
COUNTS = """() => Object.fromEntries([...document.querySelectorAll("[data-ds-filter]")].map((select) => [
  select.dataset.dsFilter,
  Object.fromEntries([...select.options].filter((one) => one.value).map((one) => [one.value, Number(/\\((\\d+)\\)$/.exec(one.textContent)[1])])),
]))"""
HITS = """async () => {
  const hits = document.querySelector("[data-ds-hits]");
  const more = document.querySelector("[data-ds-more]");
  while (!more.hidden) {
    const before = hits.children.length;
    more.click();
    while (hits.children.length === before) await new Promise(requestAnimationFrame);
  }
  return [...hits.querySelectorAll(".ds-hit-title a")].map((link) => link.href);
}"""
# Requests that the search alone makes.
OF_THE_SEARCH = re.compile(r"/pagefind/|/assets/search(?:ing|-)")


def searched(page, address, **asked):
    """Open the page of the search at an address, and wait until it has answered and counted."""
    page.goto(f"{address}search/?{urlencode(asked)}")
    page.locator("[data-ds-count]", has_text=re.compile("found")).wait_for()
    page.locator("[data-ds-facets][open]").wait_for()


@pytest.fixture(scope="module")
def filed(built, fragments):
    """Path of each hit on the site to what the index files it under."""
    return {one["meta"]["url"]: one["filters"] for one in fragments(built / "site")}


@pytest.fixture(scope="module")
def holding(built, fragments):
    """Path of each hit on the site to the words that the index holds of it."""
    return {one["meta"]["url"]: one["content"] for one in fragments(built / "site")}


# --- Filters ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param({"q": "the"}, id="words"),
        pytest.param({"q": "the", "kind": "Claim"}, id="words-and-a-filter"),
        pytest.param({"kind": "Claim", "modality": "as a fact"}, id="two-filters-without-words"),
        pytest.param({"q": "the", "kind": "Claim", "review": "found by rule, not reviewed", "modality": "as a fact"}, id="three-filters"),
        pytest.param({"q": "the", "kind": "Event", "modality": "as a fact"}, id="filters-that-leave-nothing"),
    ],
)  # fmt: skip
def test_a_number_beside_a_value_is_what_choosing_it_would_leave(address, watch, filed, holding, asked):
    watched = watch(address, viewport={"width": 1280, "height": 900})
    page = watched.page
    searched(page, address, **({"q": asked["q"]} if "q" in asked else {"kind": "Claim"}))
    # By the words alone, or all there is: everything else is counted again here, one by one.
    paths = [href.removeprefix(address) for href in page.evaluate(HITS)] if "q" in asked else list(filed)
    assert len(paths) > 20
    if "q" in asked:
        assert {path for path, text in holding.items() if re.search(r"\bthe\b", text, re.IGNORECASE)} <= set(
            paths
        )
    chosen = {name: value for name, value in asked.items() if name != "q"}
    names = {name for one in filed.values() for name in one}
    expected = {
        name: Counter(
            value
            for path in paths
            if all(other == name or needed in filed[path].get(other, ()) for other, needed in chosen.items())
            for value in filed[path].get(name, ())
        )
        for name in names
    }

    searched(page, address, **asked)
    counts = page.evaluate(COUNTS)
    left = [
        path for path in paths if all(value in filed[path].get(name, ()) for name, value in chosen.items())
    ]

    # A chosen value stays in its list though nothing has it.
    shown = {name: {value: n for value, n in values.items() if n} for name, values in counts.items()}
    assert shown == {name: dict(expected[name]) for name in counts}
    assert set(counts) == names
    assert sorted(href.removeprefix(address) for href in page.evaluate(HITS)) == sorted(left)
    said = page.locator("[data-ds-count]").text_content()
    assert said.startswith(f"{len(left)} found." if left else "Nothing was found.")
    assert watched.faults == []


def test_a_filter_is_chosen_and_taken_away_again(address, watch):
    page = watch(address, viewport={"width": 1280, "height": 900}).page
    searched(page, address, q="strike")
    every = page.locator("[data-ds-count]").text_content()

    page.select_option("[data-ds-filter=kind]", "Event")
    chip = page.locator("[data-ds-chosen] button")
    chip.wait_for()
    assert " ".join(chip.text_content().split()) == "Remove the filter Kind: Event ×"
    page.locator("[data-ds-count]", has_text="1 found.").wait_for()
    assert parse_qs(urlsplit(page.url).query) == {"q": ["strike"], "kind": ["Event"]}

    chip.click()
    page.locator("[data-ds-count]", has_text=every).wait_for()
    assert page.locator("[data-ds-chosen] button").count() == 0
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.go_back()
    page.locator("[data-ds-count]", has_text="1 found.").wait_for()
    assert page.locator(WORDS).input_value() == "strike"


def test_filters_are_closed_on_a_phone(address, watch):
    watched = watch(address, viewport={"width": 390, "height": 844})
    page = watched.page
    page.goto(f"{address}search/?q=strike")
    page.locator(".ds-hit").first.wait_for()
    assert page.locator("[data-ds-facets][open]").count() == 0
    assert [url for url in watched.requests if "/pagefind/filter/" in url] == []
    page.click("[data-ds-facets] summary")
    page.locator("[data-ds-filter=voice]:not([disabled])").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_long_list_of_values_is_narrowed_by_typing(built, serve, watch, index_of):
    def many(number):
        return (("kind", "Claim"), ("voice", f"Voice {number:02}"), ("voice", "Zoë Example"))

    site = index_of({f"c-{number}": ("the same words", many(number)) for number in range(60)})
    address = serve(site)
    page = watch(address, viewport={"width": 1280, "height": 900}).page
    searched(page, address, q="words")

    voices = page.locator("[data-ds-filter=voice] option")
    assert voices.count() == 1 + 40 + 1
    assert voices.nth(1).text_content() == "Zoë Example (60)"
    assert voices.last.text_content() == "21 more: type to narrow"
    page.fill("[data-ds-narrow=voice]", "zoe")
    assert voices.all_text_contents() == ["all", "Zoë Example (60)"]
    assert page.locator("[data-ds-narrow=outlet]").is_hidden()


# --- Addresses --------------------------------------------------------------------------------------


def test_a_search_has_an_address_that_can_be_passed_on(address, watch):
    page = watch(address).page
    page.goto(f"{address}subjects/")
    page.keyboard.press("Control+k")
    page.fill(WORDS, "strike")
    page.locator(".ds-hit").first.wait_for()
    first = page.locator(".ds-hit-title a").first.get_attribute("href")

    page.click("[data-ds-all]")
    page.wait_for_url(f"{address}search/?q=strike")
    page.locator(".ds-hit").first.wait_for()

    assert page.locator("dialog[open]").count() == 0
    assert page.locator(WORDS).input_value() == "strike"
    assert page.locator(".ds-hit-title a").first.get_attribute("href") == first
    page.locator(".ds-hit-title a").first.click()
    page.wait_for_url(first)
    page.go_back()
    page.locator(".ds-hit").first.wait_for()
    assert page.locator(WORDS).input_value() == "strike"


HOSTILE = "<img src=x onerror=alert(1)>\"'{n}$&"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("outlet", HOSTILE, id="markup"),
        pytest.param("voice", "constructor", id="name-that-every-object-has"),
        pytest.param("kind", "__proto__", id="another"),
        pytest.param("year", "9" * 5000, id="very-long"),
    ],
)
def test_what_no_filter_has_is_left_out_with_a_word(address, watch, name, value):
    watched = watch(address, viewport={"width": 1280, "height": 900})
    page = watched.page
    searched(page, address, q="strike")
    every = page.locator("[data-ds-count]").text_content()
    searched(page, address, q="strike", **{name: value, "nothing": "of ours"})

    said = page.locator("[data-ds-ignored]").text_content()
    assert f"“{value[:60]}”" in said
    assert page.locator("[data-ds-count]").text_content() == every
    assert page.locator("[data-ds-chosen] button").count() == 0
    assert page.locator("#ds-content img").count() == 0
    assert watched.faults == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(HOSTILE, id="markup"),
        pytest.param("strike " * 2000, id="very-long"),
        pytest.param('"', id="half-a-quotation"),
        pytest.param("؟！(*)[", id="marks-only"),
        pytest.param("‮strike", id="direction"),
    ],
)
def test_any_words_can_be_looked_for(address, watch, text):
    watched = watch(address)
    page = watched.page
    page.goto(f"{address}search/?q={quote(text)}")
    page.locator("[data-ds-count]", has_text=re.compile(r"found\.")).wait_for()

    assert len(page.locator(WORDS).input_value()) <= 200
    assert page.locator("#ds-content img").count() == 0
    assert watched.faults == []


# --- Keys -------------------------------------------------------------------------------------------


def test_the_search_gives_the_focus_back_to_what_opened_it(address, watch):
    page = watch(address).page
    page.goto(address)
    opener = page.locator(".ds-tool-search")
    opener.focus()
    page.keyboard.press("Enter")
    page.locator(f"{WORDS}:focus").wait_for()
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    assert opener.evaluate("(link) => link === document.activeElement")


@pytest.mark.parametrize(
    ("platform", "keys", "opens"),
    [
        pytest.param("Linux x86_64", "Control+k", True, id="ctrl"),
        pytest.param("Linux x86_64", "Meta+k", False, id="not-with-another-key"),
        pytest.param("MacIntel", "Meta+k", True, id="cmd-on-a-mac"),
        pytest.param("MacIntel", "Control+k", False, id="where-ctrl-k-cuts-a-line"),
        pytest.param("Linux x86_64", "/", True, id="slash"),
        pytest.param("Linux x86_64", "k", False, id="not-by-itself"),
    ],
)
def test_keys_open_the_search(address, watch, platform, keys, opens):
    page = watch(address).page
    page.add_init_script(f"Object.defineProperty(navigator, 'platform', {{get: () => '{platform}'}})")
    page.goto(address)
    page.keyboard.press(keys)
    assert page.locator("dialog[open]").count() == int(opens)


def test_the_single_key_can_be_switched_off(address, watch):
    page = watch(address).page
    page.goto(address)
    page.keyboard.press("/")
    page.locator("[data-ds-slash]").uncheck()
    page.keyboard.press("Escape")
    page.goto(f"{address}sources/")
    page.keyboard.press("/")
    assert page.locator("dialog[open]").count() == 0
    page.keyboard.press("Control+k")
    assert page.locator("dialog[open]").count() == 1


def test_on_its_own_page_the_search_opens_in_place(address, watch):
    page = watch(address).page
    page.goto(f"{address}search/")
    page.keyboard.press("/")
    assert page.locator("dialog[open]").count() == 0
    assert page.evaluate("document.activeElement.id") == "ds-search-words"


# --- What a hit says --------------------------------------------------------------------------------


def test_each_line_of_a_hit_is_one_thing(address, watch, built, fragments):
    metas = {one["meta"]["url"]: one["meta"] for one in fragments(built / "site")}
    page = watch(address).page
    for kind in ("Source", "Claim", "Point at issue", "Person or topic", "Event"):
        page.goto(f"{address}search/?{urlencode({'kind': kind})}")
        page.locator(".ds-hit").first.wait_for()
        hrefs = [href.removeprefix(address) for href in page.evaluate(HITS)]
        assert hrefs
        for href, lines in zip(hrefs, page.locator(".ds-hit").evaluate_all(
            "(hits) => hits.map((hit) => [...hit.children].map((line) => line.textContent))"
        ), strict=True):  # fmt: skip
            meta = metas[href]
            parts = [meta.get(name) for name in ("how", "who", "in", "source", "date", "tags")]
            expected = [meta["kind"], meta.get("quote"), meta.get("translated"), meta.get("translation"),
                        meta.get("notice"), meta.get("status"), meta["title"], meta.get("words"),
                        " · ".join(filter(None, parts)), meta.get("review")]  # fmt: skip
            assert lines == [line for line in expected if line]


def test_a_hit_in_a_full_text_shows_the_words_around(serve, watch, index_of):
    from site_build import search
    from site_build.records import Record, Rights
    from site_build.settings import Settings
    from site_build.site import Site

    text = " ".join(f"word{number}" for number in range(200)) + " needle " + "<b>more</b> " * 50
    record = Record.model_validate({
        "id": "a", "title": "Vote", "tags": ["Ports", "Labour"], "text": text, "rights": Rights(publish="full"),
        "capture": {"file": "capture.html", "media_type": "text/html", "bytes": 1, "sha256": "0" * 64},
        "made": {"dossier": "0.1.0", "capture": "1" * 64},
    })  # fmt: skip
    address = serve(index_of(dict(search.pages(Site(Settings(), (record,))))))
    page = watch(address).page
    page.goto(f"{address}search/?q=needle")
    page.locator(".ds-hit").wait_for()
    (words,) = page.locator(".ds-hit-words").all_text_contents()
    before = " ".join(f"word{number}" for number in range(192, 200))
    assert words.startswith(f"… {before} needle <b>more</b> ")
    assert words.endswith("…")
    assert page.locator(".ds-hit mark").all_text_contents() == ["needle"]

    # What is found in its labels is not shown as if the text said so.
    page.goto(f"{address}search/?q=labour")
    page.locator(".ds-hit").wait_for()
    assert page.locator(".ds-hit-words").count() == 0
    assert page.locator(".ds-hit-from").text_content() == "no date stated · tagged Ports, Labour"


# --- Languages --------------------------------------------------------------------------------------

QUOTES = {
    "de": "Die Hafenbehörde kündigte an, die Straße der Kranführer bis Møn zu sperren.",
    "ru": "Крановщики объявили забастовку в порту Эллери.",
    "ar": "أعلن عمال الميناء الإضراب يوم الثلاثاء.",
    "zh": "港口工人宣布罢工，投票结果公布。",
    "ja": "港の労働者は投票箱を確認した。",
    "fr": "Les grutiers ont voté la grève à l’unanimité.",
    "ko": "항만 노동자들이 파업을 선언했다.",
    "en": "Ukraine’s ministers met Zoë at the harbour-master’s.",
}


@pytest.fixture(scope="module")
def tongues(index_of, serve):
    return serve(index_of({language: (words, (("kind", "Claim"),)) for language, words in QUOTES.items()}))


@pytest.mark.parametrize(
    ("words", "language"),
    [
        pytest.param("Hafenbehörden", "de", id="german-plural"),
        pytest.param("hafenbehorde", "de", id="without-the-mark"),
        pytest.param("Strasse Mon", "de", id="letters-that-keyboards-lack"),
        pytest.param("kran", "de", id="first-part-of-a-compound"),
        pytest.param("забастовка", "ru", id="russian-other-case"),
        pytest.param("порта забастовки", "ru", id="russian-two-words-in-other-cases"),
        pytest.param("ЗАБАСТОВКУ", "ru", id="russian-capitals"),
        pytest.param("ميناء", "ar", id="arabic-without-its-article"),
        pytest.param("اضراب", "ar", id="arabic-without-its-hamza"),
        pytest.param("罢工", "zh", id="chinese-inside-a-sentence"),
        pytest.param("“投票箱”", "ja", id="japanese-side-by-side"),
        pytest.param("unanimite", "fr", id="french-elided"),
        pytest.param("노동자", "ko", id="korean-without-its-particle"),
        pytest.param("ukraine", "en", id="possessive"),
        pytest.param("Ukraine’s zoe", "en", id="typographic-apostrophe"),
    ],
)
def test_words_of_many_languages_are_found_as_readers_type_them(tongues, watch, words, language):
    page = watch(tongues).page
    page.goto(f"{tongues}search/?{urlencode({'q': words})}")
    page.locator(".ds-hit").first.wait_for()
    assert page.locator(".ds-hit-title").all_text_contents() == [language]


def test_a_word_that_nothing_has_is_named_and_one_found_by_its_beginning_too(tongues, watch):
    page = watch(tongues).page
    for words, said in (
        ("ministers zebra", "1 found. Nothing here has: zebra."),
        ("забастовка", "1 found. Looked for by how it begins: забастов…."),
        ("zebra", "Nothing was found. Fewer words or filters may help. Nothing here has: zebra."),
    ):
        page.goto(f"{tongues}search/?{urlencode({'q': words})}")
        page.locator("[data-ds-count]", has_text=said).wait_for()


# --- What it costs ----------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["", "search/", "sources/"])
def test_nothing_is_fetched_before_the_search_is_used(address, watch, path):
    watched = watch(address)
    watched.page.goto(f"{address}{path}")
    watched.page.wait_for_load_state("networkidle")
    assert [url for url in watched.requests if OF_THE_SEARCH.search(url)] == []


def test_the_first_hit_costs_no_filters_and_at_most_a_quarter_of_a_megabyte(built, address, watch):
    watched = watch(address)
    page = watched.page
    page.goto(address)
    before = len(watched.requests)
    page.keyboard.press("/")
    page.fill(WORDS, "strike")
    page.locator(".ds-hit").first.wait_for()

    fetched = [urlsplit(url).path.removeprefix(urlsplit(address).path) for url in watched.requests[before:]]
    assert [path for path in fetched if path.startswith("pagefind/fragment/")]
    assert [path for path in fetched if "filter" in path or path.endswith("-worker.js")] == []
    # Uncompressed, in a dossier of a dozen sources; at 300 and 1,000 the list of pages adds 25 and 75 KB.
    assert sum((built / "site" / path).stat().st_size for path in fetched) < 250_000 - 75_000


def test_where_there_are_no_workers_the_page_searches_itself(address, watch):
    watched = watch(address)
    page = watched.page
    page.add_init_script(
        "Object.defineProperty(window, 'Worker', {value: class { constructor() { throw Error(); } }})"
    )
    page.goto(f"{address}search/?q=strike")
    page.locator(".ds-hit").first.wait_for()
    assert watched.faults == []


def test_a_search_that_cannot_be_loaded_says_so(address, watch):
    page = watch(address).page
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(f"{address}search/?q=strike")
    page.locator("[data-ds-count]", has_text="could not be loaded").wait_for()


def test_without_scripts_the_page_leads_to_all_lists(address, watch):
    page = watch(address, java_script_enabled=False).page
    page.goto(f"{address}sources/")
    page.click("header a:has-text('Search')")
    page.wait_for_url(f"{address}search/")

    assert not page.locator(f"{WORDS}, dialog").first.is_visible()
    for name in ("Sources", "Points at issue", "People and topics", "Voices", "Timeline"):
        assert page.locator("#ds-content a", has_text=name).is_visible()
    assert "JavaScript" in page.locator("#ds-content").text_content()


@pytest.fixture(scope="module")
def index_of(built, tmp_path_factory):
    """The built site with another index: of pages, or of words and what they are filed under, by their name."""
    from site_build import builder, search

    def make(contents):
        root = tmp_path_factory.mktemp("index")
        tree, site = root / "tree", root / "site"
        tree.mkdir()
        shutil.copytree(built / "site", site, ignore=shutil.ignore_patterns("pagefind"))
        for name, given in contents.items():
            if isinstance(given, str):
                (tree / name).write_text(given, encoding="utf-8")
            else:
                words, facets = given
                meta = {"url": f"sources/{name}/", "kind": "claim", "title": name, "quote": words}
                (tree / f"{name}.html").write_text(search.page([words], meta, facets), encoding="utf-8")
        builder.run_pagefind(tree, site / "pagefind")
        return site

    return make
