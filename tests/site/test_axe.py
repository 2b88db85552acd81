"""What axe-core can see of WCAG 2.2, A and AA: nothing wrong, on each kind of page, as readers may have it."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = [pytest.mark.browser, pytest.mark.slow]

WCAG = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}


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


def test_the_rules_are_those_of_wcag_22_and_see_a_fault(address, watch):
    page = watch(address).page
    page.goto(address)
    assert "wcag22aa" in page.evaluate(f"{Axe().axe_script}; axe.getRules().flatMap((rule) => rule.tags)")
    page.evaluate("document.querySelector('html').removeAttribute('lang'); document.body.append(new Image())")
    assert {found.partition(":")[0] for found in violations(page)} == {"html-has-lang", "image-alt"}
