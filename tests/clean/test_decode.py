"""Bytes as people save them: charsets, controls, files that are no text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from site_build.clean import clean
from site_build.decode import decode, media_type, mended
from site_build.problems import Refused
from site_build.records import Capture

RUSSIAN = (
    "Суд отложил дело о забастовке докеров. Представитель компании заявил, что простой обошёлся ей дорого. "
    * 3
)
JAPANESE = (
    "ブリントン港で働く作業員の労働組合は、夜勤の固定化に反対するストライキを賛成多数で可決したと発表した。"
    * 3
)
KOREAN = "브린턴 항만 노동조합은 야간 고정 근무에 반대하는 파업 찬반투표가 가결됐다고 밝혔다. " * 3
ENGLISH = "The harbour board said on Tuesday that fares would rise by a fifth. "


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        pytest.param(RUSSIAN, "cp1251", id="undeclared-cp1251"),
        pytest.param(JAPANESE, "cp932", id="undeclared-shift-jis"),
        pytest.param(KOREAN, "cp949", id="undeclared-euc-kr"),
        pytest.param("“It’s a fifth”, she said — café… " * 4, "cp1252", id="undeclared-cp1252"),
        pytest.param(RUSSIAN, "utf-8-sig", id="utf-8-with-mark"),
        pytest.param(RUSSIAN, "utf-16", id="utf-16-with-mark"),
        pytest.param(ENGLISH, "utf-16-le", id="utf-16-without-mark"),
    ],
)
def test_a_charset_is_known_by_its_bytes(text: str, encoding: str) -> None:
    assert decode(Capture(text.encode(encoding), "x.txt")).text == text


def test_a_declared_charset_is_believed() -> None:
    page = '<html><head><meta charset="windows-1251"></head><body><p>' + RUSSIAN
    assert RUSSIAN in decode(Capture(page.encode("cp1251"), "x.html")).text


def test_a_declaration_left_behind_by_saving_as_utf_8_is_not_believed() -> None:
    page = '<html><head><meta charset="windows-1251"></head><body><p>' + RUSSIAN
    assert RUSSIAN in decode(Capture(page.encode("utf-8"), "x.html")).text


def test_a_few_cp1252_bytes_in_utf_8_are_mended() -> None:
    data = "é".encode() * 60 + b" it\x92s \x93so\x94"
    assert decode(Capture(data, "x.txt")).text.endswith("it’s “so”")


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        pytest.param("it\x92s", "it’s", id="c1-is-a-cp1252-mark"),
        pytest.param("a\x00b\x07c", "abc", id="controls-go"),
        pytest.param("a\u202eb\u2066c\u200fd", "abcd", id="bidi-controls-go"),
        pytest.param("می\u200cشود क्\u200dष", "می\u200cشود क्\u200dष", id="joiners-stay"),
        pytest.param("har\u00adbour zero\u200bwidth", "harbour zerowidth", id="soft-hyphens-go"),
        pytest.param("10\u00a0km\u202f!", "10 km !", id="nbsp-is-a-space"),
        pytest.param("a\r\nb\rc\u2028d", "a\nb\nc\nd", id="line-breaks"),
        pytest.param("\ud83d\udea2 sails \ud83d", "🚢 sails \ufffd", id="surrogates"),
        pytest.param("a\ufffe\ufdd0b", "ab", id="noncharacters-go"),
    ],
)
def test_odd_characters_are_mended(raw: str, text: str) -> None:
    assert mended(raw) == text


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"", "capture-empty", id="empty"),
        pytest.param(b" \n\t ", "capture-empty", id="white-space"),
        pytest.param(b"\xef\xbb\xbf\n", "capture-empty", id="only-a-mark"),
        pytest.param("\u200b\u00a0".encode(), "capture-empty", id="only-unseen-characters"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + b"x" * 99, "capture-binary", id="picture-named-txt"),
        pytest.param(b"PK\x03\x04" + b"x" * 99, "capture-binary", id="zip"),
        pytest.param(b"text" + bytes(range(32)) * 200, "capture-binary", id="binary-text"),
        pytest.param(b"%PDF-1.7 ...", "capture-format", id="pdf"),
        pytest.param(
            b"From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n",
            "capture-damaged",
            id="mhtml-cut-off-in-its-head",
        ),
        pytest.param(b"a b. " * 6_000_000, "capture-too-large", id="30-megabytes"),
    ],
)
def test_what_is_no_text_is_refused_with_a_remedy(data: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        decode(Capture(data, "x.txt"))
    assert refused.value.code == code
    assert refused.value.remedy


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        pytest.param("<!DOCTYPE html><p>x", "x.txt", "text/html", id="html-named-txt"),
        pytest.param("\n<!-- saved -->\n<html>", "x.txt", "text/html", id="comment-first"),
        pytest.param("Use <b> and <i> in <p> tags.", "x.html", "text/plain", id="text-named-html"),
        pytest.param("---\ntitle: x\n---\nText.", "x.txt", "text/markdown", id="front-matter"),
        pytest.param(
            "# Title\n\nSee [this](https://a.test/).", "x.txt", "text/markdown", id="two-kinds-of-marks"
        ),
        pytest.param("# 1 in the charts\nNo link here.", "x.txt", "text/plain", id="one-kind-is-not-enough"),
        pytest.param("# 1 in the charts", "x.md", "text/markdown", id="one-kind-and-the-name"),
        pytest.param("Just text.", "x", "text/plain", id="text"),
    ],
)
def test_the_content_decides_the_kind(text: str, name: str, kind: str) -> None:
    assert media_type(text, name) == kind


def test_cost_grows_with_length_only(seconds: Callable) -> None:
    def cost(times: int) -> float:
        capture = Capture((ENGLISH * times).encode(), "x.txt")
        return seconds(lambda: clean(capture))

    # Eight times the text: a quadratic step would cost 64 times as much.
    assert cost(64_000) < 24 * max(cost(8_000), 0.05)


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("<html><body>" + "<div>" * 50_000 + "<p>" + ENGLISH * 5, id="50000-elements-deep"),
        pytest.param("<html><body><p>" + "<b>" * 50_000 + ENGLISH * 5, id="50000-inline-elements-deep"),
        pytest.param(
            '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><html><body><p>&b;</p>',
            id="entities",
        ),
        pytest.param("<html><body>" + "<p>a" * 200_000, id="too-many-elements"),
    ],
)
def test_a_hostile_page_is_refused_and_nothing_crashes(page: str) -> None:
    with pytest.raises(Refused) as refused:
        clean(Capture(page.encode(), "x.html"))
    assert refused.value.code in ("capture-failed", "capture-no-article")
