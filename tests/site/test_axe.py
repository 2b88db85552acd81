"""What axe-core can see of WCAG 2.2, A and AA: nothing wrong, on each kind of page, as readers may have it."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = [pytest.mark.browser, pytest.mark.slow]

WCAG = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}

OPEN = """() => {
  const closed = [...document.querySelectorAll("main details:not([open])")];
  for (const one of closed) one.open = true;
  return closed.length;
}"""


def violations(page):
    """What is against the rules: the rule, the element, and why."""
    return [
        f"{found['id']}: {node['target']}: {node['failureSummary']}"
        for found in Axe().run(page, options=WCAG | {"resultTypes": ["violations"]}).response["violations"]
        for node in found["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_no_kind_of_page_breaks_a_rule(address, watch, kinds, width, scheme):
    page = watch(address, viewport={"width": width, "height": 844}, color_scheme=scheme).page
    broken = {}
    for kind, path in kinds.items():
        page.goto(address + path)
        broken[kind] = violations(page)
    assert {kind: found for kind, found in broken.items() if found} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_the_open_search_breaks_no_rule(address, watch, width, scheme):
    page = watch(address, viewport={"width": width, "height": 844}, color_scheme=scheme).page
    page.goto(address)
    page.click("[data-ds-search] >> nth=0")
    assert violations(page) == []
    page.keyboard.type("ballot")
    page.locator("[data-ds-hits] a").first.wait_for()
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_what_opens_on_a_page_breaks_no_rule_when_it_is_open(address, watch, kinds, width, scheme):
    """Filters, explanations, ways to cite, tables behind pictures; and a claim that a link led to."""
    page = watch(address, viewport={"width": width, "height": 844}, color_scheme=scheme).page
    broken, opened = {}, set()
    for kind, path in kinds.items():
        page.goto(address + path)
        claim = page.evaluate("document.querySelector('.ds-claim[id]')?.id")
        if claim:
            page.goto(f"{address}{path}#{claim}")
        if page.evaluate(OPEN):
            opened.add(kind)
        broken[kind] = violations(page)
    assert {kind: found for kind, found in broken.items() if found} == {}
    assert opened >= {"overview", "points", "points: one", "sources", "sources: one", "timeline"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_filtered_list_and_the_open_filters_of_the_search_break_no_rule(address, watch, kinds, scheme):
    page = watch(address, color_scheme=scheme).page
    page.goto(address + kinds["points"])
    page.evaluate(OPEN)
    page.select_option("#filter select >> nth=0", index=1)
    page.locator("[data-ds-clear]:visible").wait_for()
    assert violations(page) == []
    page.goto(f"{address}{kinds['search']}?q=ballot")
    page.locator("[data-ds-hits] a").first.wait_for()
    page.evaluate(OPEN)
    assert violations(page) == []


def test_the_rules_are_those_of_wcag_22_and_see_a_fault(address, watch):
    page = watch(address).page
    page.goto(address)
    assert "wcag22aa" in page.evaluate(f"{Axe().axe_script}; axe.getRules().flatMap((rule) => rule.tags)")
    page.evaluate("document.querySelector('html').removeAttribute('lang'); document.body.append(new Image())")
    assert {found.partition(":")[0] for found in violations(page)} == {"html-has-lang", "image-alt"}
