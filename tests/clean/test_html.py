"""What stands around the headline of an HTML page is taken from the text, and accounted for."""

from __future__ import annotations

from site_build.clean import clean
from site_build.records import Capture

PROSE = "The harbour board met for the second time this week and heard a long report about the cranes and ferries. "


def read(*lines: str):
    body = "".join(f"<p>{line}</p>" for line in lines)
    page = (
        f"<html><head><title>A vote on the quay</title></head><body><article>{body}</article></body></html>"
    )
    return clean(Capture(page.encode(), "vote.html"))


def test_who_wrote_it_and_when_is_no_part_of_the_text() -> None:
    cleaned = read("By Ada Example", "Published 11 March 2026 at 11:20", 6 * PROSE)
    assert cleaned.text.split("\n\n") == [(6 * PROSE).strip()]
    assert {("byline", "By Ada Example"), ("date", "Published 11 March 2026 at 11:20")} <= {
        (cut.rule, cut.text) for cut in cleaned.cuts
    }


def test_a_line_of_the_text_that_opens_as_a_byline_does_stays() -> None:
    cleaned = read(3 * PROSE, "By the way, the crane was sold.", 3 * PROSE)
    assert "By the way, the crane was sold." in cleaned.text


def test_the_way_to_the_page_goes_and_a_sentence_above_the_headline_stays() -> None:
    cleaned = read("Home", "Harbour", "The board has voted.", "A vote on the quay", 3 * PROSE, 3 * PROSE)
    assert cleaned.text.split("\n\n")[0] == "The board has voted."
    assert [cut.text for cut in cleaned.cuts if cut.rule == "above-headline"] == ["Home", "Harbour"]
