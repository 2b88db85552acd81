"""Pages in many languages, each a folder: ``capture.*`` in, ``expected.txt`` (title, blank line, text) out.

Anyone can add a case without Python. ``stated.json`` holds what metadata must find; a key that is not in it is
not judged, except that ``null`` and ``[]`` mean "not stated on the page".
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from site_build.clean import clean
from site_build.metadata import metadata
from site_build.problems import Refused
from site_build.records import Capture

PAGES = sorted(path for path in (Path(__file__).parent / "pages").iterdir() if path.is_dir())
ARTICLES = [path for path in PAGES if not path.name.startswith("refused-")]
FLOOR = 0.97
"""Mean line-level F1 over all cases; raise it when the rules get better, never lower it."""


def _capture(case: Path) -> Capture:
    file = next(case.glob("capture.*"))
    return Capture(file.read_bytes(), file.name)


def _expected(case: Path) -> tuple[str, list[str]]:
    title, _, body = (case / "expected.txt").read_text(encoding="utf-8").rstrip("\n").partition("\n\n")
    return title, body.split("\n\n")


def _f1(found: list[str], wanted: list[str]) -> float:
    both = sum((Counter(found) & Counter(wanted)).values())
    return 2 * both / (len(found) + len(wanted))


def test_the_corpus_keeps_its_mean_line_f1(capsys: pytest.CaptureFixture[str]) -> None:
    scores = {
        case.name: _f1(clean(_capture(case)).text.split("\n\n"), _expected(case)[1]) for case in ARTICLES
    }
    mean = sum(scores.values()) / len(scores)
    with capsys.disabled():
        print("\n" + "\n".join(f"  {score:.2f}  {name}" for name, score in sorted(scores.items())))
        print(f"  {mean:.3f}  mean of {len(scores)}")
    assert mean >= FLOOR


@pytest.mark.parametrize("case", ARTICLES, ids=lambda case: case.name)
def test_no_line_of_an_article_is_lost(case: Path) -> None:
    found = set(clean(_capture(case)).text.split("\n\n"))
    assert [line for line in _expected(case)[1] if line not in found] == []


@pytest.mark.parametrize("case", ARTICLES, ids=lambda case: case.name)
def test_the_title_is_found_and_is_not_in_the_text(case: Path) -> None:
    capture = _capture(case)
    cleaned = clean(capture)
    title, _ = _expected(case)
    assert metadata(capture, cleaned).title == title
    assert title not in cleaned.text.split("\n\n")


@pytest.mark.parametrize(
    "case", [path for path in ARTICLES if (path / "stated.json").exists()], ids=lambda case: case.name
)
def test_metadata_is_what_the_page_states(case: Path) -> None:
    capture = _capture(case)
    found = metadata(capture, clean(capture))
    wanted = json.loads((case / "stated.json").read_text(encoding="utf-8"))
    got = {name: _plain(name, getattr(found, name)) for name in wanted}
    assert got == wanted


def _plain(name: str, value: object) -> object:
    if isinstance(value, tuple):
        return [item.name if name == "origin" else item for item in value]
    return value


@pytest.mark.parametrize(
    "case", [path for path in PAGES if path.name.startswith("refused-")], ids=lambda case: case.name
)
def test_a_page_without_an_article_is_refused(case: Path) -> None:
    with pytest.raises(Refused) as refused:
        clean(_capture(case))
    assert refused.value.code == "capture-no-article"


@pytest.mark.parametrize("case", ARTICLES, ids=lambda case: case.name)
def test_headings_are_paragraphs_of_the_text(case: Path) -> None:
    cleaned = clean(_capture(case))
    assert set(cleaned.headings) <= set(cleaned.text.split("\n\n"))


@pytest.mark.parametrize(
    "case", [path for path in ARTICLES if (path / "capture.txt").exists()], ids=lambda case: case.name
)
def test_every_line_of_a_copied_page_is_kept_or_accounted_for(case: Path) -> None:
    cleaned = clean(_capture(case))
    kept = Counter(line for line in cleaned.text.split())
    cut = Counter(word for item in cleaned.cuts for word in item.text.split())
    assert kept + cut == Counter(cleaned.page.split())
