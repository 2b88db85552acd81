"""Web archives: the page that was saved, its address and its day, in the charset of its part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from site_build.clean import clean
from site_build.metadata import metadata
from site_build.problems import Refused
from site_build.records import Capture

ADDRESS = "https://harbour.example/2026/pier-closed"
WORDS = {
    "en": "The harbour board said on Monday that the north pier – the “old one” – would be closed for ten days in March.",
    "ru": "Управление порта сообщило в понедельник, что северный пирс закроют на десять дней из-за гнилого дерева.",
    "fa": "هیئت‌مدیرهٔ بندر روز دوشنبه اعلام کرد که اسکلهٔ شمالی به مدت ده روز بسته می‌شود و کشتی‌ها باید منتظر بمانند.",
    "ja": "港湾委員会は月曜日、潜水士が腐った木材を見つけたため北埠頭を十日間閉鎖すると発表した。再開は来月になる。",
}


def _page(words: str, head: str = "") -> str:
    paragraphs = "".join(f"<p>{words} ({number})</p>" for number in range(1, 5))
    return f"<!DOCTYPE html><html><head><title>Pier</title>{head}</head><body><article>{paragraphs}</article></body></html>"


def _part(content: bytes, encoding: str = "quoted-printable", kind: str = "text/html", **headers: str):
    return {"Content-Type": kind, "Content-Location": ADDRESS, **headers}, content, encoding


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "binary", "8bit"])
@pytest.mark.parametrize("language", WORDS)
def test_the_page_is_read_whatever_carries_it(mhtml: Callable, language: str, encoding: str) -> None:
    found = clean(Capture(mhtml(_part(_page(WORDS[language]).encode(), encoding)), "page.html"))

    assert found.text.split("\n\n") == [f"{WORDS[language]} ({number})" for number in range(1, 5)]
    assert found.media_type == "multipart/related"


@pytest.mark.parametrize(
    ("charset", "language"),
    [("windows-1251", "ru"), ("koi8-r", "ru"), ("shift_jis", "ja"), ("windows-1252", "en")],
)
def test_the_charset_of_the_part_is_believed(mhtml: Callable, charset: str, language: str) -> None:
    # The page itself declares another one: what the server said goes before it.
    page = _page(WORDS[language], '<meta charset="iso-8859-7">').encode(charset)
    found = clean(Capture(mhtml(_part(page, kind=f'text/html; charset="{charset}"')), "page.mht"))

    assert WORDS[language] in found.text


def test_address_and_day_are_those_of_the_archive(mhtml: Callable) -> None:
    data = mhtml(
        _part(_page(WORDS["en"]).encode()),
        Snapshot_Content_Location=ADDRESS,
        Date="Thu, 12 Mar 2026 08:30:00 -0000",
        Subject="=?utf-8?Q?Pier=20closed?=",
    )
    capture = Capture(data, "page.mhtml")
    found = metadata(capture, clean(capture))

    assert (found.url, found.captured, found.published) == (ADDRESS, "2026-03-12", None)
    assert (found.found["url"], found.found["captured"]) == ("saved-by", "saved-by")


def test_the_page_is_the_part_that_the_archive_was_saved_for(mhtml: Callable) -> None:
    frame = {"Content-Type": "text/html", "Content-Location": "https://ads.example/frame"}
    advert = _page(
        "Buy our boats now, they are the best boats of all and they never sink in any water at all."
    ).encode()
    page = _part(_page(WORDS["en"]).encode())
    by_address = mhtml((frame, advert, "base64"), page, Snapshot_Content_Location=ADDRESS)
    start = 'multipart/related; start="<root@x>"; boundary="----MultipartBoundary--q1w2e3----"'
    named = ({**page[0], "Content-ID": "<root@x>"}, *page[1:])
    by_start = mhtml((frame, advert, "base64"), named, content_type=start)

    for data in (by_address, by_start):
        text = clean(Capture(data, "x.mhtml")).text
        assert WORDS["en"] in text
        assert "boats of all" not in text


def test_pictures_of_megabytes_cost_next_to_nothing(mhtml: Callable, seconds: Callable) -> None:
    picture = (
        {"Content-Type": "image/png", "Content-Location": "https://harbour.example/a.png"},
        bytes(6_000_000),
        "base64",
    )
    data = mhtml(_part(_page(WORDS["en"]).encode()), picture)
    clean(Capture(data[:8000] + b"\r\n------MultipartBoundary--q1w2e3------\r\n", "x"))

    assert seconds(lambda: clean(Capture(data, "x.mhtml"))) < 0.5


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        pytest.param([({"Content-Type": "image/png"}, b"\x89PNG", "base64")], "capture-format", id="only-a-picture"),
        pytest.param([({"Content-Type": "text/css"}, b"p {}", "8bit"), ({"Content-Type": "image/gif"}, b"GIF8", "base64")], "capture-format", id="everything-but-the-page"),
        pytest.param([({"Content-Type": "text/html"}, b"   ", "8bit")], "capture-empty", id="empty-page"),
        pytest.param([], "capture-damaged", id="no-parts"),
    ],
)  # fmt: skip
def test_an_archive_without_a_page_is_named(mhtml: Callable, parts: list, code: str) -> None:
    with pytest.raises(Refused) as refused:
        clean(Capture(mhtml(*parts), "x.mhtml"))
    assert refused.value.code == code
    assert refused.value.remedy


def test_multiparts_without_end_are_not_followed() -> None:
    data, boundaries = b"", [f"b{number}" for number in range(5000)]
    for name in boundaries:
        data += f'Content-Type: multipart/related; boundary="{name}"\n\n--{name}\n'.encode()
    with pytest.raises(Refused) as refused:
        clean(Capture(data, "x.mhtml"))
    assert refused.value.code in ("capture-damaged", "capture-format")


def test_a_letter_that_only_speaks_of_archives_is_text() -> None:
    letter = (
        "Dear editor\n\nContent-Type: multipart/related is what a browser writes at the head of a page that it saves.\n\n"
        "The harbour board said on Monday that its pages would be kept in this form, so that nobody could change them "
        "later. Its chair said that readers had asked for it, and that the pages of ten years would be saved by March.\n"
    )
    assert clean(Capture(letter.encode(), "letter.txt")).media_type == "text/plain"
