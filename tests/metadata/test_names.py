"""Bylines, publishers, titles and addresses as pages write them."""

from __future__ import annotations

import pytest

from site_build.metadata import names
from site_build.metadata.addresses import address


@pytest.mark.parametrize(
    ("words", "outlet", "people"),
    [
        pytest.param("By Ada Example and Tom Wick", None, ("Ada Example", "Tom Wick"), id="two"),
        pytest.param("By Ada Example, Chief Correspondent", None, ("Ada Example",), id="role"),
        pytest.param("Von Silke Brandt, Nordbote", "Nordbote", ("Silke Brandt",), id="outlet-beside"),
        pytest.param("Harbour Times", "Harbour Times", (), id="the-outlet"),
        pytest.param("Reuters Staff", None, (), id="a-desk"),
        pytest.param("By Ada Example | DID News Agency", None, ("Ada Example",), id="agency-behind-a-bar"),
        pytest.param("ADA EXAMPLE", None, ("Ada Example",), id="capitals"),
        pytest.param("Autor: Ludwig van der Berg", None, ("Ludwig van der Berg",), id="particles"),
        pytest.param("作者：陈晓明".replace("：", ":"), None, ("陈晓明",), id="chinese"),
        pytest.param("김민지 기자", None, ("김민지",), id="korean-role-behind"),
        pytest.param("@harbourtimes", None, (), id="handle"),
        pytest.param("by", None, (), id="nobody"),
    ],
)
def test_authors_are_people_only(words: str, outlet: str | None, people: tuple[str, ...]) -> None:
    assert names.authors(words, outlet) == people


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Harbour Times", "Harbour Times"),
        ("@harbourtimes", None),
        ("Eastcoast Publishing Ltd", None),
        ("https://a.test", None),
        ("World News", None),
        ("Us", None),
    ],
)
def test_a_publisher_is_neither_handle_nor_owner(words: str, name: str | None) -> None:
    assert names.publisher(words) == name


@pytest.mark.parametrize(
    ("words", "outlet", "title"),
    [
        ("Ferry fares rise | Harbour Times", None, "Ferry fares rise"),
        ("Fähre fällt aus - Nordbote", "Nordbote", "Fähre fällt aus"),
        ("Strike over nights – and what follows", None, "Strike over nights – and what follows"),
    ],
)
def test_the_outlet_is_cut_from_a_title(words: str, outlet: str | None, title: str) -> None:
    assert names.title(words, outlet) == title


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("https://a.test/x?y=1", True),
        ("javascript:alert(1)", False),
        ("//a.test/x", False),
        ("https://user:pw@a.test/", False),
        ("https://a.test/\u202egnp.exe", False),
        ("https://[broken", False),
    ],
)
def test_only_plain_addresses_are_kept(words: str, kept: bool) -> None:
    assert (address(words) == words) is kept
