"""On paper: a point is a brief of one page whose sources stand in a list, by number, with their addresses."""

from __future__ import annotations

import re

import pypdfium2
import pytest
from lxml import html

pytestmark = pytest.mark.browser


@pytest.fixture(scope="session")
def on_paper(address, browser):
    """The pages of paper that a page of the site fills, each as its words in one line."""

    def printed(path: str, **options) -> list[str]:
        page = browser.new_page(**options)
        page.goto(address + path)
        sheets = pypdfium2.PdfDocument(page.pdf(format="A4"))
        page.close()
        return [" ".join(sheet.get_textpage().get_text_range().split()) for sheet in sheets]

    return printed


def squeezed(text):
    """Without spaces: addresses and long words may be broken at the end of a line."""
    return re.sub(r"\s|\ufffe", "", text)


def test_a_point_is_one_page_with_its_quotes_its_sources_and_the_day(built, on_paper):
    points = sorted(path.parent for path in (built / "site" / "points").glob("*/index.html"))
    assert points
    for folder in points:
        tree = html.fromstring((folder / "index.html").read_bytes())
        if tree.xpath("//meta[@http-equiv='refresh']"):
            continue
        (sheet,) = on_paper(f"points/{folder.name}/")
        words = squeezed(sheet)
        quotes = tree.xpath("//blockquote[not(@lang='ar')]")  # letters of Arabic come back in another order
        listed = tree.xpath("//*[contains(@class, 'ds-references')]//li")
        assert quotes
        for quote in quotes:
            assert squeezed(quote.text_content()) in words
        for number, one in enumerate(listed, 1):
            assert f"[{number}]" in words
            assert [squeezed(each.text_content()) for each in one.xpath(".//*[@class='ds-hash']")]
            for each in one.xpath(".//*[@class='ds-hash']"):
                assert squeezed(each.text_content()) in words
        assert squeezed(tree.findtext(".//h1")) in words
        assert "Sources,asof20March2026" in words
        assert words.count(f"https://example.org/dossier/points/{folder.name}/") == 1
        assert "Skiptocontent" not in words


def test_the_numbers_on_paper_name_the_source_that_stands_there(built):
    tree = html.fromstring((built / "site" / "points" / "strike-ballot" / "index.html").read_bytes())
    listed = tree.xpath("//*[contains(@class, 'ds-references')]//li")
    groups = tree.xpath("//section[contains(@class, 'ds-group')]")
    assert {group.xpath("string(h3)") for group in groups} == {one.findtext("cite") for one in listed}
    for group in groups:
        number = int(group.xpath("string(.//*[@class='ds-on-paper'])").strip(" []"))
        assert listed[number - 1].findtext("cite") == group.xpath("string(h3)")


def test_what_is_for_paper_is_neither_seen_nor_read_out_on_screen(address, watch):
    page = watch(address).page
    page.goto(f"{address}points/strike-ballot/")
    for only in page.locator(".ds-on-paper").all():
        assert only.evaluate("(one) => getComputedStyle(one).display") == "none"


def test_nothing_is_cut_on_paper_and_dark_colours_stay_on_screen(on_paper, kinds):
    for kind in ("overview", "sources: one", "timeline"):
        light, dark = (on_paper(kinds[kind], color_scheme=scheme) for scheme in ("light", "dark"))
        assert light == dark
        assert f"https://example.org/dossier/{kinds[kind]}" in squeezed("".join(light))
