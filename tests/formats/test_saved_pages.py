"""Pages that carry everything inside themselves, and pages that hide a part of themselves."""

from __future__ import annotations

import base64
import os
import random
from collections.abc import Callable

import pytest

from site_build.clean import clean
from site_build.extract import read
from site_build.inlined import without_data
from site_build.metadata import metadata
from site_build.records import Capture
from site_build.report import understood
from site_build.settings import Settings

FIRST = "The harbour board of Port Ellery said on Monday that the north pier would be closed for ten days in March."
SECOND = "Its chair told traders that the closure had been agreed with the pilots, who need the time for their boats."
THIRD = "About 1,200 people work on the quays, and most of them will be paid as if they had worked, the board said."
SEEN = f"<p>{FIRST}</p><p>{SECOND}</p>"


def _blob(size: int) -> str:
    return base64.b64encode(random.Random(7).randbytes(size)).decode()


def _single_file(body: str, picture: str) -> str:
    return (
        '<!DOCTYPE html> <html lang="en"><!--\n Page saved with SingleFile \n url: https://harbour.example/pier \n'
        " saved date: Thu Mar 12 2026 08:30:00 GMT+0100 (Central European Standard Time)\n--><meta charset=utf-8>"
        f"<style>@font-face{{src:url(data:font/woff2;base64,{picture})}} article>p{{color:black}}</style>"
        f'<title>Pier closed</title><body><article><h1>Pier closed</h1><img alt="a > b" src="data:image/png;base64,{picture}">'
        f"<p style=\"background:url('data:image/webp;base64,{picture}')\">{THIRD}</p>{body}"
        f"<img src=data:image/gif;base64,{picture} alt=x></article></body></html>"
    )


def test_a_single_file_says_where_it_came_from_and_when() -> None:
    capture = Capture(_single_file(SEEN, _blob(3000)).encode(), "page.html")
    found = metadata(capture, clean(capture))

    assert (found.url, found.captured, found.title) == (
        "https://harbour.example/pier",
        "2026-03-12",
        "Pier closed",
    )


def test_megabytes_of_pictures_cost_next_to_nothing(seconds: Callable) -> None:
    small = Capture(_single_file(SEEN, _blob(300)).encode(), "page.html")
    large = Capture(_single_file(SEEN, _blob(1_500_000)).encode(), "page.html")
    assert len(large.data) > 7_500_000

    def cost(capture: Capture) -> float:
        assert clean(capture).text.split("\n\n") == [THIRD, FIRST, SECOND]
        return seconds(lambda: metadata(capture, clean(capture)))

    assert cost(large) < cost(small) + 1.0


def test_only_data_goes_and_only_from_the_mark_up() -> None:
    blob = _blob(90_000)
    words = f"An address may read data:image/png;base64,{blob} and is text here. {FIRST}"
    page = f"<html><body><p title='x < y'>{words}</p><img src='data:image/png;base64,{blob}'><p>{SECOND}</p></body></html>"

    assert without_data(page) == page.replace(f"'data:image/png;base64,{blob}'", "'data:,'")


@pytest.mark.parametrize(
    "odd", ['<p title="never closed>', "<style>", "<img src='data:image/png;base64,", "<a <b <c"]
)
def test_broken_mark_up_loses_no_text(odd: str) -> None:
    page = f"<html><body>{odd}{_blob(90_000)}<p>{FIRST}</p></body></html>"

    assert FIRST in without_data(page)


def test_taking_data_out_costs_time_by_length_only(seconds: Callable) -> None:
    def cost(times: int) -> float:
        page = ("<p title=\"a'" + "<" * 5 + "'b ;base64, ") * times
        return seconds(lambda: without_data(page))

    # Eight times the page: a quadratic step would cost 64 times as much.
    assert cost(160_000) < 24 * max(cost(20_000), 0.02)


# --- What readers could not see ----------------------------------------------------------------------------

HIDDEN = [
    pytest.param("hidden", id="hidden"),
    pytest.param('style="display: none"', id="display-none"),
    pytest.param('style="DISPLAY:NONE !important"', id="display-none-important"),
    pytest.param('style="visibility:hidden"', id="visibility"),
    pytest.param('style="opacity:0"', id="opacity"),
    pytest.param('style="position:absolute;left:-9999px"', id="off-the-screen"),
    pytest.param('style="text-indent:-999em"', id="indent"),
    pytest.param('style="font-size:0"', id="no-size"),
    pytest.param('style="height:0;overflow:hidden"', id="no-height"),
    pytest.param('style="position:absolute;clip:rect(0,0,0,0)"', id="clipped"),
    pytest.param('style="color:#fff;background-color:white"', id="white-on-white"),
    pytest.param('style="color: rgb(255, 255, 255); background: #FFFFFF"', id="white-on-white-in-other-spellings"),
    pytest.param('style="color:transparent"', id="transparent"),
]  # fmt: skip
VISIBLE = [
    pytest.param('aria-hidden="true" id=x', id="aria-hidden"),
    pytest.param('hidden="until-found"', id="until-found"),
    pytest.param('style="color:#fff"', id="white-on-a-ground-nobody-states"),
    pytest.param('style="color:#fff;background:#036"', id="white-on-blue"),
    pytest.param('style="opacity:0.9"', id="nearly-opaque"),
    pytest.param('style="position:absolute;left:-5px"', id="a-little-to-the-left"),
    pytest.param('style="text-indent:-2em"', id="hanging-indent"),
    pytest.param('style="font-size:0.8em"', id="small"),
    pytest.param('style="height:0"', id="no-height-but-not-cut-off"),
]  # fmt: skip


def _page(attribute: str) -> Capture:
    body = f"<article><h1>Pier closed</h1>{SEEN}<div {attribute}><p>{THIRD}</p></div></article>"
    return Capture(
        f"<html lang=en><head><title>Pier closed</title></head><body>{body}</body></html>".encode(), "x.html"
    )


@pytest.mark.parametrize("attribute", HIDDEN)
def test_hidden_text_is_flagged_whether_it_is_kept_or_cut(attribute: str) -> None:
    found = clean(_page(attribute))

    cut = [cut.text for cut in found.cuts if cut.rule == "hidden"]
    assert (list(found.hidden), cut) in (([THIRD], []), ([], [THIRD]))
    assert (THIRD in found.text) == bool(found.hidden)


@pytest.mark.parametrize("attribute", VISIBLE)
def test_text_that_is_seen_is_not_flagged(attribute: str) -> None:
    found = clean(_page(attribute))

    assert found.hidden == ()
    assert [cut for cut in found.cuts if cut.rule == "hidden"] == []


def test_white_on_white_is_seen_through_the_elements_around() -> None:
    body = f'<div style="background:#fff"><section><p style="color:white">{THIRD}</p></section></div>'
    found = clean(Capture(f"<html><body><article>{SEEN}{body}</article></body></html>".encode(), "x.html"))

    assert found.hidden == (THIRD,)


def test_a_passage_that_stands_on_the_page_twice_was_seen() -> None:
    # Pages hold their text once for the phone and once for the desk.
    page = (
        f"<html><body><article>{SEEN}<p>{THIRD}</p></article><div hidden><p>{THIRD}</p></div></body></html>"
    )

    assert clean(Capture(page.encode(), "x.html")).hidden == ()


def test_the_one_who_files_it_is_told_of_hidden_text() -> None:
    from site_build.filing import Answers, Incoming

    capture = _page('style="font-size:0"')
    rows = understood(Incoming(capture, read(capture, Settings()), None, Answers()))

    wanted = (
        "1 passage of the text could not be seen on the page, such as: About 1,200 people work on the quays"
    )
    assert [row for row in rows if wanted in row], os.linesep.join(rows)


def test_a_check_only_reports_hidden_text(empty, file_source, findings) -> None:
    file_source(empty, "page", _page('style="font-size:0"').data, name="capture.html")

    found = findings(empty)
    outcome = found.check()

    assert found.problems == []
    assert THIRD in found.records["page"].text
    assert "text-hidden" not in [problem.code for problem in outcome.problems]
    (note,) = [notice for notice in map(str, outcome.notes) if "[text-hidden]" in notice]
    assert note.startswith("sources/page/curation.yaml: 1 passage of the text could not be seen on the page")
