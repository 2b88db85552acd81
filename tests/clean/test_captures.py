"""The five real captures, by line numbers and digests only; skipped where they are not at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_build.clean import clean
from site_build.metadata import metadata
from site_build.records import Capture, Cleaned, Metadata

FOLDER = Path(__file__).parents[3] / "shared" / "captures"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the captures are not in the repository")

KEPT = {
    "000": [13, 15, 17, 19],
    "001": [9, 11, *range(13, 52, 2)],
    "002": [11, 13, 15, 17, 19],
    "003": [2, *range(4, 24)],
    "004": [41, 43, 45, 47, 53, 55, 57, 59, 61, 63, 65, 67, 69, 71],
}
TITLES = {"000": 8, "001": 3, "002": 3, "003": 1, "004": 29}


def _read(number: str) -> tuple[list[str], Cleaned, Metadata]:
    file = next(FOLDER.glob(f"{number}_*.txt"))
    capture = Capture(file.read_bytes(), file.name)
    cleaned = clean(capture)
    return file.read_text(encoding="utf-8").split("\n"), cleaned, metadata(capture, cleaned)


@pytest.mark.parametrize("number", KEPT)
def test_the_article_is_whole_and_nothing_else_is_in_it(number: str) -> None:
    page, cleaned, _ = _read(number)
    assert cleaned.text.split("\n\n") == [" ".join(page[at - 1].split()) for at in KEPT[number]]


@pytest.mark.parametrize("number", KEPT)
def test_the_title_is_the_headline(number: str) -> None:
    page, _, found = _read(number)
    assert found.title == page[TITLES[number] - 1].strip()


@pytest.mark.parametrize(
    ("number", "publisher", "authors", "published"),
    [
        ("000", "News in 60", (), None),
        ("001", "The Tokyo Tribune", ("Sato Asahi",), None),
        ("002", "NextFin", (), None),
        ("003", "DID Press", ("Sulaiman Saber",), None),
        ("004", None, (), "2025-07-14"),
    ],
)
def test_publisher_authors_and_day_are_those_stated(
    number: str, publisher: str | None, authors: tuple[str, ...], published: str | None
) -> None:
    _, _, found = _read(number)
    assert (found.publisher, found.authors, found.published) == (publisher, authors, published)


@pytest.mark.parametrize(
    ("number", "origin"),
    [
        ("000", [("derived_from", "DW News", None, 21)]),
        ("001", []),
        ("002", [("cites", "NV", "2026-05-27", 11)]),
        ("003", []),
        ("004", []),
    ],
)
def test_origins_are_those_stated(number: str, origin: list[tuple[str, str, str | None, int]]) -> None:
    _, _, found = _read(number)
    got = [(item.kind, item.name, item.published, item.place and item.place.line) for item in found.origin]
    assert got == origin


@pytest.mark.parametrize(
    ("number", "categories"),
    [("000", ("World",)), ("001", ("Business",)), ("002", ()), ("003", ()), ("004", ("Global Affairs",))],
)
def test_sections_are_those_stated(number: str, categories: tuple[str, ...]) -> None:
    _, _, found = _read(number)
    assert found.categories == categories
