"""Five real captures of news pages, for those who have them: no sentence of theirs may stand in this repository.

They are referred to by number, by lines and by digests. ``DOSSIER_CAPTURES`` names their folder.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

FOLDER = Path(os.environ.get("DOSSIER_CAPTURES", Path(__file__).parents[2] / "shared" / "captures"))
CAPTURES = sorted(FOLDER.glob("00[0-4]_*.txt"))
pytestmark = pytest.mark.skipif(len(CAPTURES) != 5, reason="the five real captures are not here")

# By number of the capture: the line of its title, and lines (first, last) of two kinds.
TITLE = [8, 3, 3, 1, 29]
FURNITURE = [
    [(1, 6), (10, 11), (21, 27)],  # day, ticker, advertising, weather; source, tags, comments
    [(1, 1), (5, 7), (53, 58)],  # breadcrumb, byline, comments, title again; related, comments, outlet
    [(1, 1), (5, 5), (21, 63)],  # outlet, label; promotion, related questions, search
    [(24, 24)],  # byline
    [(1, 3), (13, 27), (31, 31)],  # day, promotion, byline, menu; byline
]
ARTICLE = [[(13, 19)], [(13, 51)], [(11, 19)], [(4, 23)], [(41, 47), (53, 71)]]


@pytest.fixture(scope="module")
def filed(tmp_path_factory, dossier_command):
    """The captures filed one by one into an empty dossier, and built."""
    root = tmp_path_factory.mktemp("captures")
    small = Path(__file__).parent / "cases" / "small" / "mkdocs.yml"
    (root / "mkdocs.yml").write_text(small.read_text().replace("  - Method: method/index.md\n", ""))
    (root / "sources").mkdir()
    (root / "dossier").mkdir()
    (root / "dossier" / "index.md").write_text("---\ntitle: Five captures\n---\n\nFiled as they are.\n")
    added = dossier_command("add", *map(str, CAPTURES), cwd=root)
    built = dossier_command("build", cwd=root)
    return SimpleNamespace(root=root, added=added, built=built, records=_records(root))


def _records(root):
    from site_build import recordfile

    found = {}
    for path in (root / "dossier" / "records").glob("*.md"):
        record, problems = recordfile.read(path.read_text(encoding="utf-8"), path.name)
        assert problems == []
        found[record.capture.sha256] = record
    return [found[hashlib.sha256(path.read_bytes()).hexdigest()] for path in CAPTURES]


def lines(number, *ranges):
    """Lines of a capture, counted from 1, without the empty ones; spaces single."""
    rows = CAPTURES[number].read_text(encoding="utf-8").splitlines()
    wanted = [at for first, last in ranges for at in range(first, last + 1) if at <= len(rows)]
    return {at: words for at in wanted if (words := one_line(rows[at - 1]))}


def one_line(text):
    return " ".join(text.replace("\u200b", "").lstrip(" •").split())


number = pytest.mark.parametrize("number", range(5))


def test_all_five_are_filed_and_built_without_a_problem(filed):
    assert [(done.exit_code, done.stderr) for done in (filed.added, filed.built)] == [(0, ""), (0, "")]


@number
def test_the_title_is_right(filed, number):
    assert filed.records[number].title == lines(number, (TITLE[number], TITLE[number]))[TITLE[number]]


@number
def test_no_line_of_furniture_is_in_the_record(filed, number):
    paragraphs = {one_line(paragraph) for paragraph in filed.records[number].text.split("\n")}
    quotes = {one_line(claim.quote) for claim in filed.records[number].claims}

    found = [at for at, words in lines(number, *FURNITURE[number]).items() if words in paragraphs | quotes]
    assert found == []


@number
def test_every_line_of_the_article_is_in_the_record(filed, number):
    text = one_line(filed.records[number].text)

    assert [at for at, words in lines(number, *ARTICLE[number]).items() if words not in text] == []


def test_one_publication_date_is_stated_and_found(filed):
    assert [record.published for record in filed.records] == [None, None, None, None, "2025-07-14"]


@number
def test_each_quote_stands_at_its_offsets_and_in_the_capture(filed, number):
    record = filed.records[number]
    capture = one_line(CAPTURES[number].read_text(encoding="utf-8"))

    assert len(record.claims) >= 3
    for claim in record.claims:
        assert record.text[claim.start : claim.end] == claim.quote
        assert one_line(claim.quote) in capture


def test_a_second_build_changes_nothing(filed, dossier_command, state):
    before = state(filed.root, times=True)

    done = dossier_command("build", cwd=filed.root)

    assert done.stdout.startswith("Nothing has changed since the last build")
    assert state(filed.root, times=True) == before


def test_no_sentence_of_theirs_stands_in_this_repository():
    import subprocess

    here = Path(__file__).parents[1]
    found = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"],
        cwd=here,
        capture_output=True,
        text=True,
        check=False,
    )
    if found.returncode:
        pytest.skip("this is no git checkout")
    sentences = {
        words for number in range(5) for words in lines(number, *ARTICLE[number]).values() if len(words) > 80
    }
    pieces = {words[start : start + 60] for words in sentences for start in range(0, len(words) - 60, 20)}
    for name in found.stdout.split("\0"):
        path = here / name
        if path.is_file() and path.stat().st_size < 2_000_000:
            text = one_line(path.read_bytes().decode("utf-8", "replace"))
            assert not [name for piece in pieces if piece in text], name
