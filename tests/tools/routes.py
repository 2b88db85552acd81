"""How far it is from the overview to the quote that disputes a point: taps of a thumb, keys of a keyboard."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lxml import html

IN_SIGHT = """() => {
  const quote = document.querySelector("[aria-labelledby=disputes] blockquote, [aria-labelledby=disputes] .ds-withheld");
  const box = quote?.getBoundingClientRect();
  return Boolean(box) && box.top >= 0 && box.top < innerHeight - 24;
}"""
MOST = 60


def contested(site: Path) -> list[str]:
    """The pages of points on which some source says so and some source says otherwise."""
    found = []
    for page in sorted((site / "points").glob("*/index.html")):
        tree = html.fromstring(page.read_bytes())
        if tree.xpath("//*[@id='supports']") and tree.xpath("//*[@id='disputes']"):
            found.append(f"points/{page.parent.name}/")
    return found


def taps(page: Any, address: str, point: str) -> int:
    """Taps from the overview until the quote is in sight, by links that a reader sees; scrolling is free.

    A point that the overview does not name is reached by way of the table of points.
    """
    page.goto(address)
    way = [f"a[href='{point}']"]
    if not page.locator(f"#ds-content {way[0]}:visible").count():
        way = ["nav[aria-label=Main] a[href='points/']", f"a[href='{point.removeprefix('points/')}']"]
    way.append("#ds-content a[href='#disputes']")
    for number, link in enumerate(way, 1):
        found = page.locator(f"{link}:visible").first
        target = found.evaluate("(one) => one.href")
        found.tap()
        page.wait_for_url(target)
        if page.evaluate(IN_SIGHT):
            return number
    raise AssertionError(f"{point}: the quote was not reached")


def keys(page: Any, address: str, point: str) -> int:
    """Keys from the overview until the quote is in sight: Tab to a link, Enter to follow it.

    The second link of the page, which those who use the keyboard see, leads to the number of sources that say
    otherwise on the first point that has any; from there each Tab is one point further.
    """
    page.goto(address)
    number = _to(page, ".ds-skip[href='#otherwise']") + 1
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.id === 'otherwise'")
    number += _to(page, f"a[href='{point}#disputes']") + 1
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}{point}#disputes")
    assert page.evaluate(IN_SIGHT), point
    return number


def _to(page: Any, selector: str) -> int:
    """How many times Tab is pressed until a link has the focus; none where it has it."""
    for number in range(MOST):
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return number
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} is not reached with {MOST} keys")
