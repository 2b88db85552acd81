"""Pages with what they state about themselves, for the tests beside: the pages of ``tests/clean``, and small ones here.

``stated.json`` in a folder of ``tests/clean/pages`` holds what is read right; ``not_yet.json`` here what the
same pages state besides, so that the counts are of the whole. ``unseen.json`` is for ``tests/clean/unseen``:
there, as in ``cases/*.txt``, a field that is not named is not stated on the page, and ``?`` is not judged.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from site_build.records import Capture

HERE = Path(__file__).parent
CLEAN = HERE.parent / "clean"
FIELDS = "title subtitle publisher authors published updated language categories tags url origin".split()
LISTS = ("authors", "categories", "tags", "origin")
FORMS = {".txt": "text", ".html": "html", ".mhtml": "html", ".md": "md", ".pdf": "pdf"}
_SUFFIXES = {"html": ".html", "text": ".txt"}


class Page(NamedTuple):
    """A capture and what it states."""

    name: str
    form: str
    """``html``, ``text``, ``md`` or ``pdf``."""
    half: str
    """``fitted`` or ``unseen``."""
    capture: Capture
    stated: dict[str, Any]
    """By field; a field that is not judged is absent."""


@pytest.fixture(scope="session")
def pages() -> tuple[Page, ...]:
    """Every page, those of ``tests/clean`` first."""
    return read()


def read() -> tuple[Page, ...]:
    """Return every page, those of ``tests/clean`` first."""
    return (*_folders("fitted"), *_folders("unseen"), *_small())


def _folders(half: str) -> Iterator[Page]:
    root = CLEAN / ("pages" if half == "fitted" else "unseen")
    beside = json.loads((HERE / f"{'not_yet' if half == 'fitted' else 'unseen'}.json").read_text("utf-8"))
    for folder in sorted(root.iterdir()):
        file, named = next(folder.glob("capture.*")), folder / "stated.json"
        form = FORMS.get(file.suffix)
        if half == "fitted" and form and named.exists():
            # What neither file has is not judged.
            stated = json.loads(named.read_text("utf-8")) | beside.get(folder.name, {})
            stated = {field: stated.get(field, "?") for field in FIELDS}
        elif half == "unseen" and form and folder.name in beside:
            stated = beside[folder.name]
        else:
            continue
        yield Page(folder.name, form, half, Capture(file.read_bytes(), file.name), _complete(stated))


def _small() -> Iterator[Page]:
    stories = dict(_blocks("stories"))
    for form in ("html", "text"):
        for half in ("fitted", "unseen"):
            for name, rows in _blocks(form if half == "fitted" else f"{form}-unseen"):
                yield _page(name, form, half, rows, stories[name.split("-")[0]])


def _page(name: str, form: str, half: str, rows: list[str], story: list[str]) -> Page:
    headline, *paragraphs = [row for row in story if row]
    marked = {
        "{h}": headline,
        "{t}": "\n".join(paragraphs),
        "{p}": "".join(f"<p>{words}</p>" for words in paragraphs),
    }
    cut = rows.index("")
    stated: dict[str, Any] = {"language": name.split("-")[0]}
    for row in rows[:cut]:
        field, _, value = row.partition(": ")
        assert field in FIELDS, f"{name}: {row}"
        value = value.replace("{h}", headline)
        stated[field] = value.split("; ") if field in LISTS and value != "?" else value
    words = "\n".join(rows[cut + 1 :])
    for mark, text in marked.items():
        words = words.replace(mark, text)
    return Page(name, form, half, Capture(words.encode(), f"capture{_SUFFIXES[form]}"), _complete(stated))


def _blocks(file: str) -> Iterator[tuple[str, list[str]]]:
    text = (HERE / "cases" / f"{file}.txt").read_text("utf-8")
    for block in text.split("\n#### ")[1:]:
        name, *rows = block.rstrip("\n").split("\n")
        yield name, rows


def _complete(stated: dict[str, Any]) -> dict[str, Any]:
    empty = {field: [] if field in LISTS else None for field in FIELDS}
    return {field: value for field, value in (empty | stated).items() if value != "?" and field in empty}
