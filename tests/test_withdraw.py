"""`dossier withdraw`: a source goes, its citation stays, and it is said what remains of it elsewhere."""

from __future__ import annotations

import json
import re
import subprocess

import pytest
import yaml
from lxml import html

UNION = "crane-drivers-union-statement-on-the-count-of-10"
QUOTE = "The union counted every vote twice in the presence of two clerks of the harbour board."
REASON = "the union asked for it"


@pytest.fixture
def withdraw(small, dossier_command):
    def run(*arguments):
        return dossier_command("withdraw", UNION, "--reason", REASON, "--yes", *arguments, cwd=small)

    return run


def holds(root, words):
    """The files below a folder in which words stand."""
    wanted = re.sub(r"\W+", " ", words)
    found = []
    for path in root.rglob("*"):
        if path.is_file() and wanted in re.sub(r"\W+", " ", path.read_bytes().decode("utf-8", "replace")):
            found.append(path.relative_to(root).as_posix())
    return found


def test_text_and_quotes_go_and_citation_and_digest_stay(small, withdraw, run):
    title, digest = (
        "Statement on the count of 10 March",
        yaml.safe_load((small / "sources" / UNION / "capture.yaml").read_text())["sha256"],
    )
    run("build", cwd=small)
    assert holds(small / "dossier" / "records", QUOTE)

    done = withdraw()

    assert done.exit_code == 0, done.output
    assert f"deleted: sources/{UNION}/capture." in done.output
    for folder in ("sources", "dossier/records"):
        assert holds(small / folder, QUOTE) == []
    record = (small / "dossier" / "records" / f"{UNION}.md").read_text()
    assert title in record
    assert digest in record
    assert f"state: withdrawn\n  note: {REASON}\n" in record
    assert "claims:" not in record
    assert record.endswith("---\n")


def test_its_page_tells_what_was_there_and_why_it_went(small, withdraw, run):
    withdraw()
    run("build", cwd=small)
    page = html.fromstring((small / "site" / "sources" / UNION / "index.html").read_bytes())
    text = " ".join(page.text_content().split())

    assert "withdrawn from this dossier" in text
    assert REASON in text
    assert "neither its text nor its quotes are kept here" in text
    assert "Every quote stands to the letter" not in text
    assert holds(small / "site", QUOTE) == []
    assert QUOTE not in json.dumps(json.loads((small / "site" / "data" / "dossier.json").read_text()))


def test_a_second_build_and_a_check_find_nothing_left_to_do(small, withdraw, dossier_command):
    withdraw()
    before = (small / "dossier" / "records" / f"{UNION}.md").read_text()
    dossier_command("build", cwd=small)
    done = dossier_command("check", cwd=small)

    assert (small / "dossier" / "records" / f"{UNION}.md").read_text() == before
    assert [line for line in done.output.split("\n") if UNION in line and "[" in line] == []


def test_doing_it_again_does_the_rest_of_what_was_broken_off(small, withdraw):
    capture = next((small / "sources" / UNION).glob("capture.md"))
    data = capture.read_bytes()
    withdraw()
    state = (small / "sources" / UNION / "curation.yaml").read_text()
    capture.write_bytes(data)

    withdraw()

    assert not capture.exists()
    assert (small / "sources" / UNION / "curation.yaml").read_text() == state


def test_the_lines_that_name_it_or_repeat_its_words_are_listed_and_left(small, withdraw):
    page = small / "dossier" / "method.md"
    before = page.read_text() + f"\nSee [it](source:{UNION}). They say:\n\n> {QUOTE}\n"
    page.write_text(before)
    lines = before.split("\n")

    done = withdraw()

    assert f"dossier/method.md:{lines.index(f'> {QUOTE}') - 1}: names it" in done.output
    assert f"dossier/method.md:{lines.index(f'> {QUOTE}') + 1}: repeats words of it" in done.output
    assert page.read_text() == before


def test_what_remains_in_the_history_is_counted_and_how_to_purge_it_is_said(small, withdraw):
    for command in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.name=e", "-c", "user.email=e@example.org", "commit", "-qm", "x"],
    ):
        subprocess.run(["git", *command], cwd=small, check=True)

    said = " ".join(withdraw().output.split())

    assert "1 commit of git's history still holds the saved page or words of it" in said
    assert f"git filter-repo --invert-paths --path sources/{UNION}/ --path dossier/records/{UNION}.md" in said


def test_nothing_is_done_unless_somebody_agrees(small, dossier_command, state):
    before = state(small)
    done = dossier_command("withdraw", UNION, "--reason", REASON, cwd=small)

    assert done.exit_code == 2
    assert "Nobody is there to be asked: add --yes." in done.output
    assert state(small) == before


def test_a_source_that_is_not_there_is_named_with_the_nearest(small, dossier_command):
    done = dossier_command("withdraw", "crane-drivers-onion", "--reason", REASON, "--yes", cwd=small)

    assert done.exit_code == 1
    assert f"Nearest: {UNION}" in done.output


def test_a_status_that_an_editor_typed_shows_no_word_either(small, run):
    curation = small / "sources" / UNION / "curation.yaml"
    curation.write_text(curation.read_text() + "status: {state: withdrawn}\n")
    run("build", cwd=small)

    assert holds(small / "site", QUOTE) == []
    assert holds(small / "dossier" / "records", QUOTE) == []


def test_words_of_a_withdrawn_source_date_no_event(small, withdraw, dossier_command):
    withdraw()
    (small / "dossier" / "events.yaml").write_text(
        f"- id: count\n  title: Count\n  dates:\n  - {{when: 10 March 2026, source: {UNION}, quote: counted every vote}}\n"
    )

    assert (
        f"'{UNION}' was withdrawn: none of its words is shown" in dossier_command("check", cwd=small).output
    )


def test_a_text_without_leave_is_only_quoted(small, dossier_command, findings):
    curation = small / "sources" / UNION / "curation.yaml"
    curation.write_text(re.sub(r"\n  permission: .*", "", curation.read_text()))
    done = dossier_command("check", cwd=small)

    assert re.search(
        rf"sources/{UNION}/curation\.yaml:\d+: rights: .* neither a licence nor a permission",
        done.output,
    )
    assert "[rights-unstated]" in done.output
    assert findings(small).records[UNION].rights.publish == "quotes"
