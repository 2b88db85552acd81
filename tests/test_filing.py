"""Filing moves or copies a capture, and never loses it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from site_build.cli import main

PAGE = """Harbour Times

Dockers vote to strike

By Ada Example

The dockers of the old port voted on Tuesday by nine to one to stop work, the union said in a statement. \
Its secretary, Ada Example, said that talks with the company had brought nothing in five months of meetings.

The company said it regretted the vote and hoped that the ferries would go on running over the summer. \
About 1,200 people work on the quays, most of them at night, and many have done so for twenty years or more.

Passengers were told to ask at the counter before they set out, because nobody could say which ships would sail.
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: The port\n", encoding="utf-8")
    (tmp_path / "sources").mkdir()
    (tmp_path / "dossier").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def add(*arguments: str) -> None:
    done = CliRunner().invoke(main, ["add", "--quiet", "--captured", "2026-03-12", *arguments])
    assert done.exit_code == 0, done.output


@pytest.mark.parametrize("shown", ["sources/vote", "sources/vote/capture.txt", "{}/sources/vote/capture.txt"])
def test_a_capture_in_its_folder_stays_there(place: Path, shown: str) -> None:
    (place / "sources/vote").mkdir()
    (place / "sources/vote/capture.txt").write_text(PAGE, encoding="utf-8")
    add(shown.format(place))
    found = sorted(path.name for path in (place / "sources/vote").iterdir())
    assert found == ["capture.txt", "capture.yaml", "curation.yaml"]
    assert (place / "sources/vote/capture.txt").read_text(encoding="utf-8") == PAGE


@pytest.mark.parametrize("shown", ["sources/page.txt", "sources/../sources/page.txt", "{}/sources/page.txt"])
def test_a_loose_file_in_sources_is_moved_into_a_folder_of_its_own(place: Path, shown: str) -> None:
    (place / "sources/page.txt").write_text(PAGE, encoding="utf-8")
    add(shown.format(place))
    (folder,) = (place / "sources").iterdir()
    assert folder.name == "harbour-times-dockers-vote-to-strike"
    assert (folder / "capture.txt").read_text(encoding="utf-8") == PAGE


@pytest.mark.parametrize("text", ["url: https://example.org/x\n# hers\n", "not: [yaml"])
def test_what_a_contributor_wrote_beside_a_page_goes_with_it(place: Path, text: str) -> None:
    (place / "sources/My page").mkdir()
    (place / "sources/My page/Saved.txt").write_text(PAGE, encoding="utf-8")
    (place / "sources/My page/curation.yaml").write_text(text, encoding="utf-8")
    add("sources")
    folder = place / "sources/harbour-times-dockers-vote-to-strike"
    assert (folder / "curation.yaml").read_text(encoding="utf-8") == text
    assert (folder / "capture.txt").is_file()
    assert not [path for path in (place / "sources/My page").rglob("*") if path.is_file()]


def test_what_stands_beside_several_pages_is_nobodys_to_move(place: Path) -> None:
    (place / "sources/two").mkdir()
    (place / "sources/two/a.txt").write_text(PAGE, encoding="utf-8")
    (place / "sources/two/b.txt").write_text(PAGE.replace("Dockers vote", "Pilots vote"), encoding="utf-8")
    (place / "sources/two/curation.yaml").write_text("tags: [port]\n", encoding="utf-8")
    add("sources/two/a.txt")
    assert (place / "sources/two/curation.yaml").read_text(encoding="utf-8") == "tags: [port]\n"


def test_a_loose_file_is_found_from_inside_sources_too(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (place / "sources/page.txt").write_text(PAGE, encoding="utf-8")
    monkeypatch.chdir(place / "sources")
    add("page.txt")
    (folder,) = (place / "sources").iterdir()
    assert (folder / "capture.txt").read_text(encoding="utf-8") == PAGE


def test_a_file_from_elsewhere_is_copied(place: Path) -> None:
    (place / "page.txt").write_text(PAGE, encoding="utf-8")
    add("page.txt")
    assert (place / "page.txt").read_text(encoding="utf-8") == PAGE
    assert len(list((place / "sources").iterdir())) == 1


def test_the_curation_of_a_folder_that_is_filed_later_is_left_as_it_is(place: Path) -> None:
    folder = place / "sources/vote"
    folder.mkdir()
    (folder / "capture.txt").write_text(PAGE, encoding="utf-8")
    (folder / "curation.yaml").write_text("publisher: Harbour Times\n", encoding="utf-8")
    add("sources/vote")
    assert (folder / "curation.yaml").read_text(encoding="utf-8") == "publisher: Harbour Times\n"
