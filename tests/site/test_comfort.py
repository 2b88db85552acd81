"""What axe-core cannot see: room for thumbs, larger text, no motion, the reader's own colours, the place one is at."""

from __future__ import annotations

import pytest
import visit
from lxml import html

pytestmark = pytest.mark.browser

# A full text is one run of sentences, and text of its own in the same block makes a link one in a sentence (WCAG 2.5.8); every other target is meant here.
SMALL = """() => {
  const inSentence = (one) => {
    if (!getComputedStyle(one).display.startsWith("inline")) return false;
    let block = one.parentElement;
    while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) if (words.currentNode.data.trim() && !words.currentNode.parentElement.closest("a, button, .ds-vh, [hidden]")) return true;
    return false;
  };
  return [...document.querySelectorAll("a[href], button, input, select, summary")]
    .filter((one) => one.checkVisibility() && !one.closest(".ds-skip, .ds-vh, .ds-fulltext") && !inSentence(one))
    .map((one) => [one.getBoundingClientRect(), one])
    .filter(([{ width, height }]) => width < 23.99 || height < 23.99)
    .map(([{ width, height }, one]) => `${one.parentElement.className} > ${one.textContent.trim().slice(0, 30)}: ${Math.round(width)} x ${height}`);
}"""
# Text that its box does not show, and what is wider than the window.
LOST = """() => [...document.querySelectorAll("body *")].filter((one) => {
    if (!one.checkVisibility() || one.closest(".ds-vh, .ds-skip, .ds-years, dialog, pre, [tabindex='0'], select, svg")) return false;
    const style = getComputedStyle(one);
    const cut = style.overflow !== "visible" && one.textContent.trim() && (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1);
    return cut || (one.getBoundingClientRect().right > innerWidth + 1 && !one.closest("table"));
  }).map((one) => `${one.nodeName}.${one.className}`).slice(0, 5)"""
SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }"
STYLE = "(css) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }"


@pytest.mark.parametrize("width", [1280, 390])
def test_each_target_outside_a_sentence_is_24_px_wide_and_high(address, watch, kinds, width):
    page = watch(address, viewport={"width": width, "height": 844}).page
    small = {}
    for kind, path in kinds.items():
        page.goto(address + path)
        small[kind] = page.evaluate(SMALL)
    assert {kind: found for kind, found in small.items() if found} == {}


@pytest.mark.parametrize(
    ("width", "css"),
    [
        pytest.param(640, "", id="a desk of 1280 at 200 %"),
        pytest.param(390, "html { font-size: 200% }", id="text at 200 %, phone"),
        pytest.param(390, SPACED, id="text spaced as in WCAG 1.4.12"),
    ],
)
def test_larger_and_wider_text_loses_nothing(address, watch, kinds, width, css):
    page = watch(address, viewport={"width": width, "height": 844}).page
    lost = {}
    for kind, path in kinds.items():
        page.goto(address + path)
        page.evaluate(STYLE, css)
        lost[kind] = page.evaluate(LOST)
    assert {kind: found for kind, found in lost.items() if found} == {}


def test_nothing_moves_for_a_reader_who_asked_for_that(address, watch, kinds):
    page = watch(address, reduced_motion="reduce").page
    for kind, path in kinds.items():
        page.goto(address + path)
        moving = page.evaluate(
            """() => [...document.querySelectorAll("*")].filter((one) => {
              const style = getComputedStyle(one);
              return parseFloat(style.transitionDuration) || parseFloat(style.animationDuration) || style.scrollBehavior === "smooth";
            }).map((one) => one.className)"""
        )
        assert moving == [], kind


def test_where_one_is_and_how_much_is_seen_in_forced_colours(address, watch, kinds):
    page = watch(address, forced_colors="active").page
    page.goto(address + kinds["sources"])
    current, other = (
        page.locator(f".ds-nav a{state}").first.evaluate("(one) => getComputedStyle(one).borderBottomColor")
        for state in ("[aria-current]", ":not([aria-current])")
    )
    assert current != other
    page.goto(address + kinds["gaps"])
    canvas = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert page.locator(".ds-bar").first.evaluate("(one) => getComputedStyle(one).fill") != canvas
    page.goto(address + kinds["timeline"])
    for extent in page.locator(".ds-extent").all():
        drawn = extent.evaluate(
            "(one) => [getComputedStyle(one).borderTopStyle, getComputedStyle(one).borderTopColor]"
        )
        assert drawn[0] != "none"
        assert drawn[1] != canvas
    page.goto(f"{address}{kinds['sources: one']}#claims")
    claim = page.locator(".ds-claim").first.get_attribute("id")
    page.goto(f"{address}{kinds['sources: one']}#{claim}")
    assert page.locator(f"#{claim}").evaluate("(one) => getComputedStyle(one).outlineStyle") == "solid"


@pytest.mark.parametrize("width", [1280, 390])
def test_the_place_of_the_keyboard_is_always_in_sight(address, watch, kinds, width):
    page = watch(address, viewport={"width": width, "height": 844}).page
    for kind in ("overview", "points", "points: one", "sources: one", "timeline", "gaps"):
        page.goto(address + kinds[kind])
        for _ in range(40):
            page.keyboard.press("Tab")
            seen = page.evaluate(
                """() => {
                  const one = document.activeElement;
                  if (one === document.body) return null;
                  const box = one.getClientRects()[0];
                  const style = getComputedStyle(one);
                  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
                  return [style.outlineStyle, parseFloat(style.outlineWidth) >= 2, one.contains(top) || top?.contains(one), one.outerHTML.slice(0, 80)];
                }"""
            )
            if seen is None:
                break
            assert seen[:3] == ["solid", True, True], (kind, seen)


def test_words_of_a_source_bear_its_language_wherever_they_stand(built, pages):
    """Names apart: a proper name has no language of its own (WCAG 3.1.2)."""
    sources = {"marfa-newspaper-vote": ("ar", "rtl"), "kowan-nippo-vote": ("ja", "ltr")}
    site = built / "site"
    words = {}
    for id_, way in sources.items():
        tree = html.fromstring((site / "sources" / id_ / "index.html").read_bytes())
        for element in (*tree.iter("blockquote"), tree.find(".//h1")):
            words[element.text_content()] = way
    met = set()
    for name in pages(site):
        tree = html.fromstring(
            (site / (name if name.endswith(".html") else f"{name}index.html")).read_bytes()
        )
        for element in tree.xpath("//body//*[text()]"):
            way = words.get((element.text or "").strip())
            if way:
                met.add(name.split("/")[0])
                assert element.xpath("string(ancestor-or-self::*[@lang][1]/@lang)") == way[0], (
                    name,
                    element.text,
                )
                turned = element.xpath("string(ancestor-or-self::*[@dir][1]/@dir)")
                assert element.tag == "bdi" or turned in (way[1], "auto"), (name, element.text)
    assert met >= {"sources", "points", "timeline"}


@pytest.mark.slow
def test_a_visit_costs_little_stands_still_and_asks_nobody_else(built, browser, kinds):
    with visit.served(built / "site") as address:
        for kind, path in kinds.items():
            context = browser.new_context(**visit.PHONE)
            cost = visit.opened(context.new_page(), address + path)
            context.close()
            assert 0 < cost["bytes"] <= 130_000, kind
            assert 0 < cost["script"] <= 15_000, kind
            assert cost["shift"] < 0.02, kind
            assert cost["elsewhere"] == 0, kind


def test_all_scripts_together_are_small(built):
    assert 0 < visit.script_bytes(built / "site") <= 15_000
