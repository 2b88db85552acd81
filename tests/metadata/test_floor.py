"""How much of what pages state is found, and how much is said that they do not state, pinned by field.

``fitted`` are pages that rules were written on, ``unseen`` those that no rule may be changed to suit: their
counts tell what a page nobody has seen can expect. ``floors.txt`` pins both; the failing test prints its lines.
A wrong or a claimed value weighs more than a missing one: no rule may raise them.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from site_build.clean import clean
from site_build.metadata import metadata

FLOORS = Path(__file__).parent / "floors.txt"
OUTCOMES = ("right", "wrong", "missing", "claimed", "silent")
"""``claimed``: a value where the page states none; ``silent``: none, and rightly."""

Table = dict[tuple[str, str, str], Counter[str]]


@pytest.fixture(scope="module")
def judged(pages: tuple[Any, ...]) -> list[tuple[Any, str, str, object, object]]:
    """Page, field, outcome, what is stated and what was found, for every judged field."""
    return [(page, *row) for page in pages for row in judge(page)]


@pytest.fixture(scope="module")
def table(judged: list[tuple[Any, str, str, object, object]]) -> Table:
    out: Table = {}
    for page, field, outcome, _, _ in judged:
        out.setdefault((page.form, page.half, field), Counter())[outcome] += 1
    return out


def judge(page: Any) -> list[tuple[str, str, object, object]]:
    found = metadata(page.capture, clean(page.capture))
    out = []
    for field, stated in page.stated.items():
        got: Any = getattr(found, field)
        if isinstance(got, tuple):
            got = [item.name if field == "origin" else item for item in got]
        out.append((field, _outcome(stated, got), stated, got))
        assert not got or field in found.found, f"{page.name}: {field} does not say where it was found"
    return out


def _outcome(stated: Any, got: Any) -> str:
    if not stated:
        return "claimed" if got else "silent"
    if not got:
        return "missing"
    return "right" if _bare(stated) == _bare(got) else "wrong"


def _bare(value: Any) -> object:
    """Capital letters are a matter of layout."""
    return [words.casefold() for words in value] if isinstance(value, list) else value.casefold()


def _row(key: tuple[str, str, str], counts: Counter[str]) -> str:
    return f"{' '.join(key):28}" + " ".join(f"{counts[outcome]:4}" for outcome in OUTCOMES)


def test_no_field_sinks_below_its_floor(
    table: Table, judged: list[Any], capsys: pytest.CaptureFixture[str]
) -> None:
    with capsys.disabled():
        print(f"\n  {'form, half, field':28}" + " ".join(OUTCOMES))
        print("\n".join("  " + _row(key, counts) for key, counts in sorted(table.items())))
    floors = {tuple(row.split()[:3]): row.split()[3:] for row in FLOORS.read_text("utf-8").splitlines()[1:]}
    assert sorted(floors) == sorted(table), "\n".join(_row(*item) for item in sorted(table.items()))
    sunk = []
    for key, counts in table.items():
        right, wrong, _, claimed, _ = map(int, floors[key])
        if counts["right"] < right or counts["wrong"] > wrong or counts["claimed"] > claimed:
            sunk.append(_row(key, counts))
            sunk += [
                f"    {outcome} {page.name}: stated {stated!r}, found {got!r}"
                for page, field, outcome, stated, got in judged
                if (page.form, page.half, field) == key and outcome in ("wrong", "missing", "claimed")
            ]
    assert not sunk, "\n".join(["below floors.txt:", *sunk])


def test_the_set_is_as_wide_as_promised(pages: tuple[Any, ...]) -> None:
    halves = Counter((page.form, page.half) for page in pages)
    languages = {page.stated.get("language", "")[:2] for page in pages if page.form == "text"}
    assert halves["html", "fitted"] >= 30
    assert halves["text", "fitted"] >= 90
    assert halves["html", "unseen"] + halves["text", "unseen"] >= 45
    assert len(languages) >= 20
    assert len({(page.name, page.half, page.form) for page in pages}) == len(pages)
