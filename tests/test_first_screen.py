"""What readers see at once: the first row of a table, the picture of a point, lists and cards on a phone."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest
from lxml import html

DESK = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}
MANY = 45
HOSTILE = "</title></svg><img src=x onerror=alert(1)> \"'<b>"
WORDS = "The crane drivers voted by nine to one to strike"


@pytest.fixture(scope="session")
def many(make_small, file_source, run, tmp_path_factory):
    """A dossier of more sources than fit beside each other, with two tags, names that attack, and a long title."""
    root = make_small(tmp_path_factory.mktemp("many") / "many")
    for at in range(MANY):
        relations = ("supports", "disputes", "qualifies")[at % 3]
        more = ", how: explicit, note: so" if relations == "disputes" else ""
        points = ["crowded"] if at > 20 else ["crowded", "few"]
        decisions = "".join(
            f"- {{quote: '{WORDS} ({at}).', point: {point}, relation: {relations}{more}}}\n"
            for point in points
        )
        publisher = HOSTILE if at == 3 else f"Outlet {at} of the North Harbour"
        curation = f"publisher: '{publisher.replace(chr(39), chr(39) * 2)}'\npublished: 2026-03-{at % 20 + 1:02}\ndecisions:\n{decisions}"
        text = f"# Vote number {at}\n\n{WORDS} ({at}). Nobody at the gate knew more than that on the day.\n"
        file_source(root, f"vote-{at:02}", text, name="capture.md", curation=curation)
    for id_, tag, statement in (
        ("crowded", "a crowd", f"The drivers voted {HOSTILE}"),
        ("few", "the few", "The drivers voted to strike."),
    ):
        quoted = statement.replace("'", "''")
        (root / "dossier/points" / f"{id_}.md").write_text(
            f"---\npoint: '{quoted}'\ntags: ['{tag}']\n---\n\nRead them.\n", encoding="utf-8"
        )
    (root / "dossier/index.md").write_text(
        textwrap.dedent("""\
            ---
            title: Strike at Port Ellery
            ---

            A vote, and who says what of it.

            ## Agreed

            - There was [a vote](point:few).

            ## Not known

            - Who counted.
            """),
        encoding="utf-8",
    )
    done = run("build", cwd=root)
    assert done.returncode == 0, done.stderr
    return root


@pytest.fixture(scope="session")
def crowd(many, serve):
    return serve(many / "site", "/crowd/")


def tree(root: Path, page: str):
    return html.fromstring((root / "site" / page / "index.html").read_bytes())


def said(sentence: str) -> list[int]:
    """The numbers of a sentence: how many say so, otherwise, in part; none is 0."""
    text = " ".join(sentence.split()).partition(";")[0]
    what = ("so", "otherwise", "so in part")
    return [int((re.search(rf"(\d+) says? {one}(?=[,.]|$)", text) or [0, 0])[1]) for one in what]


# --- Without a browser ------------------------------------------------------------------------------


def marks(picture) -> list[int]:
    """How many marks, or which numbers beside bars, a picture has."""
    numbers = dict.fromkeys(("supports", "disputes", "qualifies"), 0)
    labels = [int(text.text) for text in picture.iter("text")]
    for at, path in enumerate(picture.iter("path")):
        relation = path.get("class").removeprefix("ds-says-")
        areas = path.get("d").count("M") // (1 if relation == "supports" else 2)
        numbers[relation] = labels[at] if labels else areas
    return list(numbers.values())


@pytest.mark.parametrize("page", ["", "points", "points/few", "points/crowded"])
def test_each_picture_says_what_the_sentence_beside_it_and_the_table_behind_it_say(many, page):
    root = tree(many, page)
    pictures = root.xpath("//svg[@class='ds-strip']")
    assert pictures
    for picture in pictures:
        assert picture.get("aria-hidden") == "true"
        beside = picture.xpath("ancestor::*[self::li or self::th or self::header][1]")[0]
        sentence = beside.xpath(
            "string(.//*[contains(@class,'ds-lede') or contains(@class,'ds-row-facts') or contains(@class,'ds-day')])"
        )
        assert marks(picture) == said(sentence), sentence
    if page == "":
        rows = [
            [int(cell.text_content()) for cell in row.findall("td")]
            for row in root.xpath("//details//table/tbody/tr")
        ]
        assert rows == [marks(picture) for picture in pictures]
    elif page.startswith("points/"):
        ((picture,), rows) = pictures, root.xpath("//*[@class='ds-numbers']//tr")
        assert [int(row.findall("td")[0].text) for row in rows] == [n for n in marks(picture) if n]


def test_the_crowded_point_is_drawn_as_bars_with_numbers(many):
    (picture,) = tree(many, "points/crowded").xpath("//svg[@class='ds-strip']")
    assert [int(text.text) for text in picture.iter("text")] == [15, 15, 15]


def test_more_sources_than_fit_are_parted_by_tag(many):
    root = tree(many, "points")
    heads = [" ".join(head.text_content().split()) for head in root.xpath("//section/h2")]
    assert heads == ["a crowd", "ballot", "ships", "the few", "Under no tag"]
    few = root.xpath("//section[h2[normalize-space()='the few']]")[0]
    assert len(few.xpath(".//thead//th")) == 1 + 21
    crowd_ = root.xpath("//section[h2[normalize-space()='a crowd']]")[0]
    assert not crowd_.xpath(".//table")
    assert crowd_.xpath(".//li//a[contains(., 'more')]")


def test_no_page_of_points_is_heavy(many):
    for path in (many / "site" / "points").rglob("index.html"):
        assert path.stat().st_size < 150_000, path


# --- In a browser -----------------------------------------------------------------------------------


@pytest.mark.browser
@pytest.mark.parametrize("page", ["points/", "subjects/", "voices/"])
@pytest.mark.parametrize("which", ["small", "many"])
def test_the_first_row_is_seen_without_scrolling(address, crowd, watch, which, page):
    page_ = watch(address, viewport=DESK).page
    page_.goto(f"{address if which == 'small' else crowd}{page}")
    bottom = page_.evaluate(
        """() => document.querySelector(".ds-matrix tbody tr, .ds-rows > li").getBoundingClientRect().bottom"""
    )
    assert bottom <= DESK["height"]


@pytest.mark.browser
def test_what_is_agreed_disputed_and_not_known_is_seen_without_scrolling(crowd, watch):
    page = watch(crowd, viewport=DESK).page
    page.goto(crowd)
    for heading in page.locator(".ds-known h2").all():
        assert heading.bounding_box()["y"] < 500
    assert page.locator(".ds-state").bounding_box()["y"] < DESK["height"]


@pytest.mark.browser
@pytest.mark.parametrize("scripts", [True, False], ids=["js", "no-js"])
def test_a_phone_has_a_list_of_points_with_a_picture_each_and_no_table(crowd, watch, scripts):
    page = watch(crowd, viewport=PHONE, java_script_enabled=scripts).page
    page.goto(f"{crowd}points/")
    for row in page.locator(".ds-matrix tbody tr, .ds-rows > li").all():
        assert row.locator(".ds-strip").is_visible() or "obody is recorded" in row.text_content()
    assert page.locator(".ds-matrix td:visible").count() == 0
    # Each is whole: no line is wider than the phone, nor is the page.
    for picture in page.locator(".ds-strip").all():
        box = picture.bounding_box()
        assert box["x"] + box["width"] <= PHONE["width"]
        assert box["height"] >= 8


@pytest.mark.browser
def test_a_wide_table_scrolls_in_its_frame_and_keeps_its_head_and_its_first_column(crowd, watch):
    page = watch(crowd, viewport=DESK).page
    page.goto(f"{crowd}points/")
    frame = page.locator(".ds-matrix-frame-scroll").first
    frame.evaluate("(each) => { each.scrollLeft = 200; }")
    assert page.evaluate("document.documentElement.scrollWidth") <= DESK["width"]
    first = frame.locator("tbody th").first.bounding_box()
    assert abs(first["x"] - frame.bounding_box()["x"]) <= 1


MARKED = """(cell) => {
  const mark = getComputedStyle(cell, "::after");
  const row = getComputedStyle(cell.parentElement.firstElementChild).backgroundColor;
  return [mark.content !== "none" && mark.position === "absolute", row];
}"""


@pytest.mark.browser
@pytest.mark.parametrize("scripts", [True, False], ids=["js", "no-js"])
def test_row_and_column_are_marked_for_the_keyboard_and_the_pointer(address, watch, scripts):
    page = watch(address, viewport=DESK, java_script_enabled=scripts).page
    page.goto(f"{address}points/")
    link = page.locator(".ds-matrix td a").first
    cell = link.locator("xpath=ancestor::td")
    column, plain = cell.evaluate(MARKED)
    assert column is False

    link.focus()
    column, row = cell.evaluate(MARKED)
    assert (column, row != plain) == (True, True)

    other = page.locator(".ds-matrix tbody tr").nth(1).locator("td").first
    other.hover()
    column, row = other.evaluate(MARKED)
    assert (column, row != plain) == (True, True)
    # The mark is cut off at the table: the page is as long as before.
    assert page.evaluate("document.documentElement.scrollHeight < document.querySelector('.ds-matrix').offsetHeight + 1500")  # fmt: skip


@pytest.mark.browser
@pytest.mark.parametrize("page", ["", "points/", "points/crowded/", "points/few/", "sources/"])
def test_names_that_attack_stay_words_wherever_a_picture_stands(crowd, watch, page):
    watched = watch(crowd, viewport=DESK)
    watched.page.goto(f"{crowd}{page}")
    assert watched.faults == []
    assert (
        watched.page.locator("#ds-content img, #ds-content script:not([type='application/ld+json'])").count()
        == 0
    )
    assert watched.page.locator("svg.ds-strip > :not(path, text)").count() == 0
    if page != "points/few/":
        assert HOSTILE in watched.page.locator("#ds-content").text_content()


@pytest.mark.browser
def test_pictures_are_seen_in_forced_colours_and_on_paper(crowd, watch):
    page = watch(crowd, viewport=DESK, forced_colors="active").page
    page.goto(f"{crowd}points/few/")
    ink = page.evaluate("getComputedStyle(document.querySelector('.ds-strip path')).fill")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ink != paper
    page.emulate_media(media="print", forced_colors="none")
    assert page.evaluate("getComputedStyle(document.querySelector('.ds-strip path')).fill") == "rgb(0, 0, 0)"
    assert page.locator(".ds-strip").is_visible()


@pytest.mark.browser
def test_sources_are_cards_with_a_bar_that_says_its_share_in_words(address, watch):
    page = watch(address, viewport=PHONE).page
    page.goto(f"{address}sources/")
    cards = page.locator(".ds-cards > .ds-row").all()
    assert cards
    for card in cards:
        assert re.search(r"\d+ claims?, (?:\d+|none) of them reviewed|no claims", card.text_content())
        assert card.locator("svg.ds-bar").count() == 1
        box = card.bounding_box()
        assert box["width"] >= 300
        assert card.locator("a").first.bounding_box()["width"] > 150
