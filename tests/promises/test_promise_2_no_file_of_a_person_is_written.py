"""Promise 2: `build` and `check` write no file that a person owns, not even with the same bytes."""

from __future__ import annotations

import pytest

OWNED = ("mkdocs.yml", "sources", "dossier", "templates", ".github", "README.md")


def owned(root, state):
    files = state(root, *OWNED, times=True)
    return {name: file for name, file in files.items() if not name.startswith("dossier/records/")}


@pytest.fixture
def spoilt(small):
    """A dossier with files that a careless program would be tempted to mend."""
    (small / "templates" / "pages").mkdir(parents=True)
    (small / "templates" / "pages" / "prose.html").write_text(
        "<div>\n<h1>{{ title }}</h1>\n{{ html }}</div>\n"
    )
    (small / ".github").mkdir()
    (small / ".github" / "x.yml").write_text("on: push\r\n")
    (small / "README.md").write_bytes(b"\xef\xbb\xbf# Read me \r\n")
    (small / "dossier" / "README.md").write_text("# Not a page\n")
    (small / "sources" / "loose.txt").write_text("Nobody filed this yet.\n")
    (small / "sources" / "harbour-times-dockers-at-port-ellery-vote-to" / "notes.txt").write_text(
        "of the editors"
    )
    curation = small / "sources" / "digest-of-the-courier" / "curation.yaml"
    curation.write_bytes(
        b"\xef\xbb\xbf" + curation.read_bytes().replace(b"\n", b"\r\n") + b"decisions:\n  broken"
    )
    (small / "dossier" / "entities.yaml").write_text("- name: Port Ellery\n  kind: place\n  name: twice\n")
    return small


def test_a_build_writes_no_file_that_a_person_owns(spoilt, dossier_command, state):
    before = owned(spoilt, state)

    done = dossier_command("build", cwd=spoilt)

    # What is new below the folders of people is records.
    assert done.exit_code == 1
    assert "capture-loose" in done.stderr
    assert (spoilt / "site" / "index.html").is_file()
    assert owned(spoilt, state) == before


def test_a_record_that_a_person_edited_is_left_as_it_is(copied, dossier_command, state):
    record = copied / "dossier" / "records" / "port-ellery-company-notice.md"
    record.write_text(
        record.read_text().replace("title: Notice to customers", "title: Notice to all customers")
    )
    before = state(copied, "dossier", "sources", times=True)

    done = dossier_command("build", cwd=copied)

    assert done.exit_code == 1
    assert "record-edited" in done.stderr
    assert state(copied, "dossier", "sources", times=True) == before


@pytest.mark.parametrize("folder", ["spoilt", "copied"])
def test_a_check_writes_nothing_at_all(folder, request, dossier_command, state):
    root = request.getfixturevalue(folder)
    before = state(root, times=True)

    done = dossier_command("check", cwd=root)

    assert done.exit_code == (1 if folder == "spoilt" else 0)
    assert state(root, times=True) == before


def test_an_inspection_writes_nothing_at_all(small, dossier_command, state):
    before = state(small, times=True)

    done = dossier_command(
        "inspect", "sources/harbour-times-dockers-at-port-ellery-vote-to/capture.html", cwd=small
    )

    assert done.exit_code == 0
    assert state(small, times=True) == before
