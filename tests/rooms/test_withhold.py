"""A name that is to be kept out is found wherever it stands, and no message repeats it."""

from __future__ import annotations

import zlib

import pytest

from site_build import withhold
from site_build.problems import Refused

LONG = "Nothing of that name stands here.\nAnd nothing there.\n"


def refusal(names, text="", data=b""):
    try:
        withhold.refuse(tuple(names), {"the transcript": text}, data)
    except Refused as refused:
        return refused
    return None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("Ada Lind", "Then Ada Lind came.", id="whole"),
        pytest.param("Ada Lind", "Then ADA came.", id="one-part-in-capitals"),
        pytest.param("Ada Lind", "It was Lind’s boat.", id="possessive"),
        pytest.param("Ada Lind", "The Linds were there.", id="plural"),
        pytest.param("Ada Lind", "mail a.lind@example.org now", id="in-an-address"),
        pytest.param("Ada Lind", "see @adalind77 there", id="in-a-handle"),
        pytest.param("Ada Lind", "A\u200bda came", id="with-an-invisible-sign"),
        pytest.param("Ada Lind", "see https://example.org/u/%41da", id="encoded-in-an-address"),
        pytest.param("Ada Lind", "see https://example.org/?to=%252561da", id="encoded-thrice"),
        pytest.param("Ada Lind", "Then L&#105;nd came.", id="as-a-reference"),
        pytest.param("Ada Lind", "Then Li**n**d came.", id="with-marks-inside"),
        pytest.param("Ada Lind", "Then Li<i>n</i>d came.", id="with-tags-inside"),
        pytest.param("José Müller", "Then Jose came.", id="without-its-accent"),
        pytest.param("Jose Muller", "Then M\u00fcller came.", id="with-an-accent"),
        pytest.param("Jean-Luc Anders", "Then Luc came.", id="part-of-a-double-name"),
        pytest.param("نورا السالمي", "قالت ونورا إنها", id="arabic-with-a-particle"),
        pytest.param("Иванов", "слова Иванова", id="russian-ending"),
        pytest.param("田中太郎", "昨日は田中太郎が来た", id="no-spaces"),
        pytest.param("علي", "جاء وعلي معه", id="short-arabic-with-a-particle"),
    ],
)
def test_a_name_is_found_whole_and_by_its_parts(name, text):
    refused = refusal([name], LONG + text)

    assert refused is not None
    assert refused.code == "withheld-name"
    assert refused.message == "a name that you withhold stands in the transcript, line 3"
    assert not [part for part in name.split() if part in refused.message + refused.remedy]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("Ada Lind", "Adana and Lindau are towns.", id="longer-words"),
        pytest.param("An Do", "They abandoned it and other things.", id="across-words"),
        pytest.param("A Lind", "A boat.", id="an-initial-is-no-name"),
        pytest.param("علي", "كان عليه أن يعود", id="inside-an-arabic-word"),
        pytest.param("Ada Lind", "", id="no-text"),
    ],
)  # fmt: skip
def test_other_words_are_not_taken_for_a_name(name, text):
    assert refusal([name], text) is None


PDF = b"%PDF-1.7\n1 0 obj\nstream\n" + zlib.compress(b"(by Ada Lind)") + b"\nendstream\n%%EOF"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("Ada Lind", b"\xff\xd8\xff\xe1Exif\0\0Artist\0Ada Lind\0" + bytes(90), id="exif"),
        pytest.param("Ada Lind", b"TPE1" + "\ufeffada lind".encode("utf-16-le"), id="utf-16-of-a-recording"),
        pytest.param("Ada Lind", b"%PDF /Author (" + "Ada Lind".encode("utf-16-be") + b")", id="author-of-a-pdf"),
        pytest.param("Ada Lind", PDF, id="packed-stream-of-a-pdf"),
        pytest.param("Ada Lindqvist", b"....LINDQVIST....", id="one-long-part"),
        pytest.param("Ada Lind", b"%PDF /Author <416461 20 4C696E 64>", id="hexadecimal-author-of-a-pdf"),
        pytest.param("Ada Lind", b"%PDF /Author <FEFF" + "Ada Lind".encode("utf-16-be").hex().encode() + b">", id="utf-16-in-hexadecimal"),
        pytest.param("Ada Lind", rb"%PDF /Author (\101da\040Lind)", id="octal-author-of-a-pdf"),
        pytest.param("Ada Lind", b"%PDF\nstream\n" + zlib.compress(b"<4164612 04C696E64>") + b"\nendstream", id="hexadecimal-in-a-packed-stream"),
        pytest.param("نورا", "x نورا y".encode(), id="arabic"),
        pytest.param("Jörg Öhm", "von Jörg Öhm".encode("latin-1"), id="latin-1"),
    ],
)  # fmt: skip
def test_a_name_is_found_in_the_bytes_of_an_attachment(name, data):
    refused = refusal([name], data=data)

    assert refused is not None
    assert refused.message == "a name that you withhold stands in the bytes of the attachment"


@pytest.mark.parametrize("data", [b"", b"%PDF stream\nnot packed", bytes(range(256)) * 400])
def test_bytes_without_the_name_pass(data):
    assert refusal(["Ada Lind"], data=data) is None


def test_a_packed_stream_that_would_fill_the_memory_is_not_unpacked():
    bomb = b"%PDF stream\n" + zlib.compress(bytes(300_000_000), 9)

    assert refusal(["Ada Lind"], data=bomb) is None


def test_each_of_several_names_is_looked_for():
    assert refusal(["Ada Lind", "Bo Berg"], "Then Berg came.") is not None


@pytest.mark.parametrize(
    ("name", "good"), [("", False), (" - ", False), ("X", False), ("Li", True), ("李四", True)]
)
def test_a_name_needs_a_word_of_two_letters_to_be_looked_for(name, good):
    assert withhold.searchable(name) is good
