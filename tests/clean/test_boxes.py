"""What stands inside an article as a box: forms, offers, words set large, names that come again, step numbers."""

from __future__ import annotations

import pytest

from site_build.clean import clean
from site_build.records import Capture

FIRST = (
    "The quay at Sandholm was closed on Monday after a crane driver saw the wall move by a hand's breadth. He called "
    "the harbour master, who came at once. By noon the whole eastern basin was empty."
)
SECOND = (
    "Engineers from the port company measured it twice in the night, and both times they found the same. The wall "
    "has moved, and it is still moving. Nobody can say yet whether the piles below it are sound."
)
THIRD = (
    "The harbour board will meet on Friday. Until then no ship over forty metres may use the eastern basin. The "
    "ferries go from the old pier, where there is room for one of them at a time."
)


def text(*lines: str) -> list[str]:
    page = "\n".join(["The quay is closed", *lines])
    return clean(Capture(page.encode(), "page.txt")).text.split("\n\n")


@pytest.mark.parametrize(
    "form",
    [
        pytest.param(["Sign up to our newsletter", "The best of the port, every Thursday.", "Your email", "OK"], id="en"),
        pytest.param(["Abonnez-vous à notre newsletter", "Le port, chaque jeudi matin.", "Votre adresse e-mail", "OK", "Vous pouvez vous désinscrire à tout moment en écrivant au journal."], id="consent-below"),
        pytest.param(["اشترك في نشرتنا البريدية", "أهم أخبار الميناء كل صباح في رسالة واحدة.", "بريدك الإلكتروني", "اشتراك"], id="ar"),
    ],
)  # fmt: skip
def test_a_form_for_the_readers_address_is_cut_with_its_words(form: list[str]) -> None:
    assert text(FIRST, SECOND, *form, THIRD) == [FIRST, SECOND, THIRD]


def test_a_sentence_between_an_offer_and_its_button_is_cut() -> None:
    offer = [
        "Sign up for The Quay",
        "Three things from the port, straight to your inbox.",
        "Sign up with one click",
    ]
    assert text(FIRST, SECOND, *offer, THIRD) == [FIRST, SECOND, THIRD]


def test_a_sentence_after_an_offer_that_has_no_button_stays() -> None:
    assert THIRD in text(FIRST, SECOND, "Sign up for The Quay", THIRD, f"{FIRST} {SECOND}")


def test_words_set_large_beside_their_paragraph_stand_once() -> None:
    said = f"“We measured it twice and found the same,” said Ada Example, who leads the engineers. {SECOND}"
    pulled = "“We measured it twice and found the same”"
    assert text(FIRST, pulled, said, THIRD) == [FIRST, said, THIRD]


def test_a_quotation_that_stands_nowhere_else_stays() -> None:
    alone = "“Nobody asked the dockers about any of this.”"
    assert alone in text(FIRST, SECOND, alone, THIRD)


def test_a_name_below_each_picture_is_cut() -> None:
    told = [FIRST, SECOND, THIRD, f"{FIRST} {SECOND}"]
    lines = [line for n, paragraph in enumerate(told) for line in (f"{n} / 4", paragraph, "Ada Example")]
    assert text(*lines) == told


def test_a_name_that_opens_what_its_bearer_says_stays() -> None:
    said = ["Ada", FIRST, "Bo", SECOND, "Ada", THIRD, "Bo", f"{FIRST} {THIRD}", "Ada", f"{SECOND} {THIRD}", "Ada", f"{THIRD} {SECOND}"]  # fmt: skip
    assert text(*said).count("Ada") >= 3


def test_numbers_of_steps_stay_and_those_of_a_ranking_go() -> None:
    steps = ["1", "Cut the rope.", SECOND, "2", "Lower the weight.", THIRD]
    ranking = ["Most read", "1", "Crane sold to museum", "2", "Herring are back", "3", "Ferry late again"]
    assert text(FIRST, *steps, *ranking) == [FIRST, *steps]


def test_the_part_of_a_page_below_a_list_of_contents_is_kept() -> None:
    contents = ["Jump to:", "What happened", "See also", "FAQ"]
    asked = ["FAQ", "Is the quay safe?", f"{THIRD} {SECOND}"]
    found = text(FIRST, SECOND, *contents, "What happened", THIRD, FIRST + " Nobody was hurt.", *asked)
    assert f"{THIRD} {SECOND}" in found


def test_headings_of_an_encyclopaedia_stay_and_its_references_go() -> None:
    page = ["History[edit]", f"{SECOND}[2]", "Keepers[edit]", "Ada Example (1888–1911)", "Bo Muster (1911–1940)",
            "Cy Probe (1940–1951)", THIRD, "References[edit]", "^ Example, A. (1988). The quay. Sandholm: Port Press."]  # fmt: skip
    assert text(f"{FIRST}[1]", *page) == [f"{FIRST}[1]", *page[:7]]


def test_an_agencys_name_after_the_last_sentence_makes_it_no_caption() -> None:
    assert text(FIRST, SECOND, f"{THIRD} (dpa)", "Weitere Meldungen") == [FIRST, SECOND, f"{THIRD} (dpa)"]


def test_chinese_numerals_number_the_parts_of_a_list() -> None:
    page = ["天气转暖，编辑部走了五条海边步道，最短的四十分钟，最长的要走大半天。", "一、灯塔步道", "从老码头出发，沿石阶上山，日落时风最大，记得带外套。",
            "二、盐田步道", "地势平坦，适合老人和孩子，四月可以看到候鸟。", "三、渔村步道", "路牌不多，可以跟着晒鱼干的竹架走，中午有两家面馆开门。"]  # fmt: skip
    assert (
        clean(Capture("\n".join(["五条步道", *page, "热门推荐"]).encode(), "x.txt")).text.split("\n\n")
        == page
    )


@pytest.mark.parametrize(
    "post",
    [
        pytest.param(["Port of Sandholm", "@portofsandholm", "Ships are asked to wait outside. We are sorry for the delay.", "7:58 AM · Feb 4, 2026", "112 Reposts 640 Likes"], id="dated"),
        pytest.param(["The wall is moving. #sandholm pic.twitter.com/abc", "— Port of Sandholm (@portofsandholm) February 4, 2026"], id="as-embedded"),
        pytest.param(["An dieser Stelle finden Sie einen externen Inhalt, der den Artikel ergänzt."], id="consent"),
    ],
)  # fmt: skip
def test_a_post_inside_an_article_is_cut_and_the_article_goes_on_below_it(post: list[str]) -> None:
    assert text(FIRST, SECOND, *post, THIRD) == [FIRST, SECOND, THIRD]


def test_a_line_of_nothing_but_strokes_is_no_trouble() -> None:
    assert text(FIRST, "ـــ", SECOND, THIRD)[0] == FIRST


@pytest.mark.parametrize(
    "note",
    [
        "A correction was made on Friday: an earlier version of this article said that the basin was full.",
        "In einer früheren Version dieses Artikels hieß es, das Becken sei voll. Wir haben das korrigiert.",
        "В предыдущей версии этой статьи говорилось, что бассейн полон. Мы исправили ошибку.",
    ],
)
def test_a_note_on_a_correction_is_no_part_of_the_article(note: str) -> None:
    assert text(FIRST, SECOND, THIRD, note) == [FIRST, SECOND, THIRD]


def test_a_quotation_set_large_goes_with_the_name_under_it_and_one_that_heads_a_section_stays() -> None:
    said = (
        '"We saw the wall move, and we called the master at once," said the crane driver of the night shift.'
    )
    pulled = ['"We called the master at once"', "Ada Lund, crane driver"]
    assert text(FIRST, said, SECOND, *pulled, THIRD) == [FIRST, said, SECOND, THIRD]
