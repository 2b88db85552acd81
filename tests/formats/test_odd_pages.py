"""Pages as odd as real ones: each is read as it was meant, or named, and none of them takes long."""

from __future__ import annotations

import time

import pytest

from site_build.clean import clean
from site_build.extract import read
from site_build.metadata import metadata
from site_build.problems import Refused
from site_build.records import Capture
from site_build.settings import Settings

FIRST = "The harbour board of Port Ellery said on Monday that the “north pier” would be closed for ten days in March."
SECOND = "Its chair told traders that the closure had been agreed with the pilots, who need the time for their boats."
THIRD = "About 1,200 people work on the quays, and most of them will be paid as if they had worked, the board said."
TEXT = f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n"
PERSIAN = (
    "هیئت‌مدیرهٔ بندر روز دوشنبه اعلام کرد که اسکلهٔ شمالی به مدت ده روز بسته می‌شود و کشتی‌ها باید منتظر بمانند."
)
HINDI = (
    "बंदरगाह बोर्ड ने सोमवार को कहा कि उत्तरी घाट दस दिनों के लिए बंद रहेगा, क्‍योंकि गोताखोरों को सड़ी हुई लकड़ी मिली है।"
)


def _html(body: str, head: str = "<title>Pier closed</title>") -> str:
    return f"<!DOCTYPE html><html lang=en><head>{head}</head><body>{body}</body></html>"


def _paragraphs(text: str = TEXT) -> str:
    return "".join(f"<p>{words}</p>" for words in text.strip().split("\n\n"))


def _text(data: bytes) -> str:
    return clean(Capture(data, "x")).text


def _refusal(data: bytes) -> Refused:
    with pytest.raises(Refused) as refused:
        clean(Capture(data, "x"))
    return refused.value


def _outcome(data: bytes) -> str:
    """``read`` where the article is in the text, else the code of the refusal."""
    try:
        text = _text(data)
    except Refused as refusal:
        return refusal.code if refusal.remedy else "no remedy"
    return "read" if FIRST in text else "lost"


@pytest.mark.parametrize(
    "meta", ['<meta charset="utf-8">', '<meta http-equiv=Content-Type content="text/html; charset=UTF-8">']
)
def test_what_declares_utf_8_and_is_cp1252_is_read(meta: str) -> None:
    assert FIRST in _text(_html(_paragraphs(), meta).encode("cp1252"))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "utf-32"])
def test_a_byte_order_mark_is_believed_and_is_no_text(encoding: str) -> None:
    page = _html(_paragraphs(), '<meta charset="windows-1251">')
    mark = "\ufeff" if encoding == "utf-16-be" else ""

    assert _text((mark + page).encode(encoding)).split("\n\n")[0] == FIRST


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(TEXT.replace("\n\n", " ").strip() * 16_000, id="text"),
        pytest.param(_html("<p>" + TEXT.replace("\n\n", " ") * 16_000 + "</p>"), id="html"),
        pytest.param(_html(_paragraphs() + f"<script>{'x=1;' * 1_250_000}</script>"), id="script"),
        pytest.param(TEXT + "word " * 1_000_000, id="line-below-an-article"),
        pytest.param("." * 5_000_000, id="only-dots"),
        pytest.param("a" * 5_000_000, id="one-word"),
    ],
)
def test_one_line_of_five_megabytes_is_read_or_refused_in_time(page: str) -> None:
    assert len(page) > 4_900_000
    start = time.process_time()
    assert _outcome(page.encode()) in ("read", "capture-no-article", "capture-too-large")
    assert time.process_time() - start < 20


@pytest.mark.parametrize("words", [PERSIAN, HINDI], ids=["persian", "hindi"])
def test_joiners_inside_words_stay(words: str) -> None:
    assert "\u200c" in words or "\u200d" in words
    text = f"{words}\n\n{words.replace('10', '12')} ۲\n\n{words} ۳\n"

    assert words in _text(text.encode())
    assert words in _text(_html(_paragraphs(text)).encode())


@pytest.mark.parametrize(
    ("odd", "plain"),
    [
        pytest.param("harbour\u202e board\u202c", "harbour board", id="bidi-override"),
        pytest.param("har\u00adbour board", "harbour board", id="soft-hyphen"),
        pytest.param("harbour\u00a0board", "harbour board", id="nbsp"),
        pytest.param("har&shy;bour&nbsp;board", "harbour board", id="entities"),
        pytest.param("harbour&#x202e; board", "harbour board", id="bidi-as-an-entity"),
        pytest.param("&#147;harbour board&#148;", "“harbour board”", id="cp1252-as-an-entity"),
    ],
)
def test_what_nobody_sees_is_not_in_the_text(odd: str, plain: str) -> None:
    page = _html(_paragraphs(TEXT.replace("harbour board", odd, 1)))

    assert FIRST.replace("harbour board", plain) in _text(page.encode())


def test_a_page_without_a_title_has_none() -> None:
    found = [
        metadata(capture, clean(capture))
        for capture in (Capture(TEXT.encode(), "a"), Capture(_html(_paragraphs(), "").encode(), "b"))
    ]

    assert [one.title for one in found] == [None, None]


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(_html("<div id=app></div><script>" + "render({});" * 500 + "</script>"), id="script-only"),
        pytest.param(_html("<div id=app></div><noscript>You need to enable JavaScript to run this app.</noscript>"), id="noscript"),
        pytest.param(_html("<ul>" + "".join(f"<li><a href=/{n}>A headline of the day about the harbour, number {n}</a></li>" for n in range(60)) + "</ul>"), id="list-of-links"),
        pytest.param(_html("<div><h2>We value your privacy</h2><p>We and our 742 partners store and access information on a device, such as cookies, and process personal data. You may accept or reject.</p><button>Accept all</button></div>"), id="consent"),
        pytest.param(_html("<svg><text>Harbour Times</text><script>alert(1)</script></svg>"), id="svg"),
    ],
)  # fmt: skip
def test_a_page_without_an_article_is_named(page: str) -> None:
    refusal = _refusal(page.encode())

    assert refusal.code == "capture-no-article"
    assert refusal.remedy


def test_a_drawing_and_a_script_address_leave_no_trace() -> None:
    svg = '<svg viewBox="0 0 1 1"><script>alert(1)</script><title>Logo</title><text>Logo words</text></svg>'
    link = '<p><a href="javascript:alert(2)">Read it</a> in full at the harbour, the board said to the traders there.</p>'
    head = '<title>Pier closed</title><link rel="canonical" href="javascript:alert(3)">'
    capture = Capture(_html(svg + _paragraphs() + link, head).encode(), "x.html")
    reading = read(capture, Settings())

    assert FIRST in reading.cleaned.text
    assert "alert" not in reading.cleaned.text
    assert reading.metadata.url is None


def test_the_beginning_of_an_article_behind_a_paywall_is_kept_as_such() -> None:
    stub = f"{FIRST} {SECOND}"
    page = _html(
        f"<article><h1>Pier closed</h1><p>{stub}</p></article><div class=paywall><p>Subscribe to continue reading.</p></div>"
    )
    found = clean(Capture(page.encode(), "x.html"))

    assert (found.text, found.partial) == (stub, True)


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(_html("<div>" * 50_000 + _paragraphs()), id="50000-elements-deep"),
        pytest.param(_html("<table><tr><td>" * 16_000 + _paragraphs()), id="tables-in-tables"),
        pytest.param(_html("<ul><li>" * 25_000 + _paragraphs()), id="lists-in-lists"),
        pytest.param(_html("<p " + " ".join(f"a{n}=1" for n in range(10_000)) + ">x</p>" + _paragraphs()), id="10000-attributes"),
        pytest.param(_html("<style>" + "a{" * 500_000 + "</style>" + _paragraphs()), id="style"),
        pytest.param("<!DOCTYPE html [" + "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "x" * 10}">' for n in range(12)) + "]>" + _html("<p>&e11;</p>" + _paragraphs())[15:], id="entity-bomb"),
        pytest.param('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>' + _html("<p>&a;</p>" + _paragraphs())[15:], id="entity-of-a-file"),
        pytest.param(_html("&amp;" * 300_000 + _paragraphs()), id="ampersands"),
        pytest.param(_html("<!--" * 100_000 + _paragraphs()), id="comments"),
    ],
)  # fmt: skip
def test_a_hostile_page_is_read_or_refused_in_time(page: str) -> None:
    start = time.process_time()
    assert _outcome(page.encode()) in ("read", "capture-failed", "capture-no-article")
    assert time.process_time() - start < 20


@pytest.mark.parametrize("name", ["page.txt", "page.md"])
@pytest.mark.parametrize(
    "head",
    [
        pytest.param("---\nBy Ada Example\n---\n", id="a-byline-between-rules"),
        pytest.param("---\n\n", id="never-closed"),
        pytest.param("title: Vote\ndate: soon\n---\n", id="never-opened"),
        pytest.param("---\ntitle: [a\nb: {c\n---\n", id="broken"),
        pytest.param("---\n&a [*a, *a]\n---\n", id="an-anchor-in-itself"),
        pytest.param("---\n!!python/object/apply:os.abort []\n---\n", id="a-tag-that-would-run"),
        pytest.param("+++\ntitle = 'x'\n+++\n", id="another-kind"),
    ],
)
def test_first_lines_like_front_matter_cost_no_word_of_the_article(head: str, name: str) -> None:
    text = clean(Capture(f"{head}# The vote\n\n{TEXT}".encode(), name)).text
    assert text.endswith(TEXT.strip())
