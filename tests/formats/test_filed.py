"""The new formats through the commands: filed under their own name, built, checked; near-copies are named."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from site_build.likeness.copies import Filed, likeness

FIRST = "The harbour board of Port Ellery said on Monday that the north pier would be closed for ten days in March."
SECOND = "Its chair told traders that the closure had been agreed with the pilots, who need the time for their boats."
THIRD = "About 1,200 people work on the quays, and most of them will be paid as if they had worked, the board said."
TEXT = f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n"
PAGE = f"<!DOCTYPE html><html lang=en><title>Pier closed</title><h1>Pier closed</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


@pytest.fixture
def saved(pdf: Callable, mhtml: Callable, set_in_lines: Callable) -> dict[str, bytes]:
    """One article in the formats people have, each under a name that says something else."""
    printed = [*set_in_lines(FIRST, 700), *set_in_lines(SECOND, 640), *set_in_lines(THIRD, 580)]
    head = [(60, 760, 20, "Pier closed")]
    part = {"Content-Type": "text/html; charset=utf-8", "Content-Location": "https://harbour.example/pier"}
    return {
        "pdf": pdf([[*head, *printed]]),
        "mhtml": mhtml((part, PAGE.encode(), "quoted-printable"), Date="Thu, 12 Mar 2026 08:30:00 -0000"),
    }


@pytest.mark.parametrize(("kind", "media_type"), [("pdf", "application/pdf"), ("mhtml", "multipart/related")])
def test_a_capture_is_filed_built_and_checked_by_its_content(
    empty: Path, saved: dict, dossier_command: Callable, findings: Callable, kind: str, media_type: str
) -> None:
    (empty / "page.txt").write_bytes(saved[kind])

    done = dossier_command(
        "add", "page.txt", "--captured", "2026-03-12", "--publisher", "Harbour Times", cwd=empty
    )

    assert done.exit_code == 0, done.output
    (folder,) = (empty / "sources").iterdir()
    assert folder.name == "harbour-times-pier-closed"
    assert (folder / f"capture.{kind}").read_bytes() == saved[kind]
    assert f"media_type: {media_type}" in (folder / "capture.yaml").read_text()
    found = findings(empty)
    assert found.problems == []
    record = found.records[folder.name]
    assert record.text.split("\n\n") == [FIRST, SECOND, THIRD]
    assert record.capture.media_type == media_type
    assert {claim.place.page for claim in record.claims} == ({1} if kind == "pdf" else {None})
    assert all(record.text[claim.start : claim.end] == claim.quote for claim in record.claims)


@pytest.mark.parametrize("kind", ["pdf", "mhtml"])
def test_inspect_reads_it(empty: Path, saved: dict, dossier_command: Callable, kind: str) -> None:
    (empty / "page").write_bytes(saved[kind])

    done = dossier_command("inspect", "page", "--json", cwd=empty)

    assert json.loads(done.output)["text"] == TEXT.strip()


def test_a_folder_of_all_formats_is_filed(empty: Path, saved: dict, dossier_command: Callable) -> None:
    (empty / "in").mkdir()
    for kind, data in saved.items():
        (empty / "in" / f"page.{kind}").write_bytes(data)

    done = dossier_command("add", "in", "--quiet", cwd=empty)

    assert done.exit_code == 0, done.output
    files = sorted(path.name for path in (empty / "sources").rglob("capture.*") if path.suffix != ".yaml")
    assert files == ["capture.mhtml", "capture.pdf"]


# --- Near-copies -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("is_built", [True, False], ids=["built", "not-built-yet"])
def test_a_near_copy_of_a_filed_source_is_reported_with_its_likeness(
    small: Path, dossier_command: Callable, findings: Callable, is_built: bool
) -> None:
    from site_build import gather, production, store

    twin = "ellery-ledger-harbour-board-opens-inquiry-into-strike"
    dossier = store.Dossier(small)
    if is_built:
        production.records(dossier, gather.settings(dossier)[0], frozenset(), lambda *_: None)
    text = (small / "sources" / twin / "capture.txt").read_text()
    (small / "copy.txt").write_text(text.replace("Monday", "Sunday") + f"\n\n{FIRST}\n")

    done = dossier_command("add", "copy.txt", cwd=small)

    assert done.exit_code == 0, done.output
    (row,) = [row for row in done.output.splitlines() if row.startswith("  near-copy")]
    assert f"of its text stands in sources/{twin} word for word" in row
    assert 80 <= int(row.split("near-copy")[1].split("%")[0]) <= 100


def test_another_report_of_the_same_event_is_no_near_copy(small: Path, dossier_command: Callable) -> None:
    (small / "other.txt").write_text(TEXT)

    assert "near-copy" not in dossier_command("add", "other.txt", cwd=small).output


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        pytest.param(TEXT, TEXT, 1, 1, id="the-same"),
        pytest.param(TEXT, FIRST, 1, 1, id="only-the-beginning"),
        pytest.param(TEXT, TEXT.replace("\n\n", " ").upper(), 1, 1, id="otherwise-laid-out"),
        pytest.param(TEXT, TEXT.replace("Monday", "Sunday"), 0.85, 0.95, id="one-word-changed"),
        pytest.param(TEXT, "An unlike text about something else that happened in a town far away.", 0, 0, id="another"),
        pytest.param("港湾委員会は月曜日、北埠頭を十日間閉鎖すると発表した。", "港湾委員会は火曜日、北埠頭を十日間閉鎖すると発表した。", 0.6, 0.9, id="without-spaces"),
        pytest.param("", "", 0, 0, id="nothing"),
    ],
)  # fmt: skip
def test_likeness_is_the_share_of_the_shorter_text(one: str, other: str, least: float, most: float) -> None:
    assert least <= likeness(one, other) <= most
    assert likeness(one, other) == likeness(other, one)


def test_a_near_copy_is_found_among_thousands_at_linear_cost(seconds: Callable) -> None:
    chance = random.Random(3)
    words = [
        f"{a}{b}"
        for a in "ba be bi bo bu da de di do du fa fe fi fo fu".split()
        for b in "lan ler mit nor pes ras sul tor".split()
    ]
    texts = [" ".join(chance.choices(words, k=400)) for _ in range(4000)]
    copied = " ".join(chance.choices(words, k=60) + texts[77].split()[30:330])

    def look(number: int) -> None:
        filed = Filed()
        for at, text in enumerate(texts[:number]):
            filed.add(str(at), text)
        found = filed.nearest(copied)
        assert found is not None
        assert found[0] == "77"
        assert found[1] > 0.8

    # Eight times the texts: comparing each with each would cost 64 times as much.
    few, many = seconds(lambda: look(500)), seconds(lambda: look(4000))
    assert many < 20 * max(few, 0.03)
