"""Words inside a sentence are kept whatever tag they stand in."""

from __future__ import annotations

import pytest

from site_build.clean import clean
from site_build.records import Capture

PROSE = "The harbour board met for the second time this week and heard a long report about the cranes and ferries. "
PAGE = """<html><body><header><time>11 March 2026</time></header><article><h1>The vote</h1>
<p>{prose}The vote was taken on <{tag}>the tenth of March</{tag}> by nine to one, the union said.</p>
<p>{prose}{prose}</p><p>{prose}{prose}{prose}</p></article></body></html>"""


@pytest.mark.parametrize(
    "tag", "time data abbr bdi mark small sub cite q ins s u font output b em a span".split()
)
def test_no_word_of_a_sentence_is_lost(tag: str) -> None:
    page = PAGE.format(prose=PROSE, tag=tag).encode()
    text = clean(Capture(page, "vote.html")).text
    words = "“the tenth of March”" if tag == "q" else "the tenth of March"
    assert f"The vote was taken on {words} by nine to one, the union said." in text


def test_a_date_line_of_its_own_is_not_taken_into_the_text() -> None:
    text = clean(Capture(PAGE.format(prose=PROSE, tag="b").encode(), "vote.html")).text
    assert "11 March 2026" not in text
