"""`dossier verify`: whether the words that are published are those of the pages that were saved."""

from __future__ import annotations

import re

import pytest

LEDGER = "ellery-ledger-harbour-board-opens-inquiry-into-strike"
PRIVATE = "sandholm-radio-morning"


@pytest.fixture
def verified(copied, dossier_command):
    return lambda: dossier_command("verify", cwd=copied)


def resealed(path, change):
    """Change a record and seal it anew, as somebody would who means to deceive."""
    from site_build.seal import sealed

    text = change(path.read_text())
    path.write_text(sealed(text.replace(text.split("\n")[1] + "\n", "", 1), "x"))


def test_every_digest_and_every_quote_is_counted(copied, verified, findings):
    records = findings(copied).records.values()
    done = verified()

    assert done.exit_code == 0, done.output
    quotes = sum(len(record.claims) for record in records)
    attached = sum(record.capture.attachment is not None for record in records)
    assert done.output.startswith(
        f"{len(records)} sources.\n"
        f"{len(records) + attached} digests computed again and found right.\n"
        f"{quotes} quotes found again to the letter, each at its place.\n"
    )


def test_a_private_capture_that_is_elsewhere_is_counted_apart_with_the_reason(copied, verified):
    (copied / "sources" / PRIVATE / "capture.txt").unlink()
    done = verified()

    assert done.exit_code == 0, done.output
    assert re.search(
        rf"Not checkable: {PRIVATE}, \d+ quotes?: the capture is private, and not here; "
        r"not checkable here; checked by Ines Example on 20 March 2026\.",
        done.output,
    )


def test_a_record_never_vouches_for_itself(copied, verified):
    path = copied / "dossier" / "records" / f"{LEDGER}.md"
    resealed(path, lambda text: text.replace("a single false vote", "one false vote"))
    done = verified()

    assert done.exit_code == 1
    assert (
        "the text below the front matter is not the one that the capture gives [record-stale]" in done.output
    )
    assert re.search(
        rf"records/{LEDGER}\.md:\d+: claims\[\d+\]\.quote: this quote does not stand", done.output
    )


@pytest.mark.parametrize("field", ["start", "paragraph"])
def test_a_quote_put_in_another_place_is_found_out(copied, verified, field):
    path = copied / "dossier" / "records" / f"{LEDGER}.md"
    resealed(path, lambda text: re.sub(rf"\n( +{field}): \d+", r"\n\1: 9", text, count=1))

    assert "[quote-unchecked]" in verified().output


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        pytest.param(lambda data: data.replace(b"\n", b"\r\n"), "; only the line ends were changed", id="to-crlf"),
        pytest.param(lambda data: data + b"\n", "the sha256 differs from capture.yaml [", id="a-line-more"),
    ],
)  # fmt: skip
def test_changed_bytes_are_named_and_changed_line_ends_as_such(copied, verified, changed, said):
    path = copied / "sources" / LEDGER / "capture.txt"
    path.write_bytes(changed(path.read_bytes().replace(b"\r\n", b"\n")))
    done = verified()

    assert done.exit_code == 1
    assert said in done.output
    assert "[capture-changed]" in done.output
    if "line ends" in said:
        assert ".gitattributes" in done.output


def test_line_ends_that_became_those_of_the_other_system_are_named_too(empty, file_source, dossier_command):
    text = "Dockers at Port Ellery voted on 9 March 2026 by nine to one to strike, the union said.\r\n" * 3
    folder = file_source(empty, "ledger", text.encode())
    (folder / "capture.txt").write_bytes(text.replace("\r\n", "\n").encode())

    assert "only the line ends were changed" in dossier_command("verify", cwd=empty).output


def test_a_record_of_another_capture_is_found_out(copied, verified):
    path = copied / "dossier" / "records" / f"{LEDGER}.md"
    resealed(path, lambda text: re.sub(r"  sha256: \w+", f"  sha256: {'0' * 64}", text, count=1))

    assert "capture.sha256: the record names another digest than capture.yaml" in verified().output


@pytest.mark.parametrize("gone", ["record", "capture", "folder"])
def test_what_is_missing_is_no_success(copied, verified, gone):
    import shutil

    record = copied / "dossier" / "records" / f"{LEDGER}.md"
    folder = copied / "sources" / LEDGER
    {
        "record": record.unlink,
        "capture": (folder / "capture.txt").unlink,
        "folder": lambda: shutil.rmtree(folder),
    }[gone]()
    done = verified()

    assert done.exit_code == 1
    assert {"record": "record-stale", "capture": "capture-missing", "folder": "record-orphan"}[
        gone
    ] in done.output


def test_words_that_date_an_event_are_looked_for_in_their_source(copied, verified, dossier_command):
    events = copied / "dossier" / "events.yaml"
    events.write_text(
        f"- id: inquiry\n  title: Inquiry\n  dates:\n  - {{when: 9 March 2026, source: {LEDGER}, quote: words that nobody wrote}}\n"
    )
    done = verified()

    assert done.exit_code == 1
    assert (
        f"dossier/events.yaml:4: [0].dates[0].quote: event `inquiry`: these words are not in '{LEDGER}': "
        "'words that nobody wrote' [quote-not-found]"
    ) in done.output
    assert "[quote-not-found]" in dossier_command("check", cwd=copied).output


def test_it_writes_nothing(copied, verified, state):
    before = state(copied, times=True)
    verified()
    assert state(copied, times=True) == before


def test_a_quiet_run_says_only_what_is_wrong(copied, dossier_command):
    assert dossier_command("verify", "--quiet", cwd=copied).output == ""
