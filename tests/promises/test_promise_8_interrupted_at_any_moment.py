"""Promise 8: interrupted at any moment, a command leaves the dossier as it was or as it should be."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
import sys

import pytest

OUTPUTS = ("dossier/records", "build", "site")
KILLS = 6


@pytest.fixture(scope="module")
def target(built, tmp_path_factory, dossier_command, state):
    """The small dossier after an edit: what a build that is let alone makes of it, from nothing."""
    root = tmp_path_factory.mktemp("target") / "small"
    root.mkdir()
    for name in ("mkdocs.yml", "sources", "dossier"):
        copy = shutil.copytree if (built / name).is_dir() else shutil.copy2
        copy(built / name, root / name)
    shutil.rmtree(root / "dossier" / "records")
    edit(root)
    done = dossier_command("build", "--quiet", cwd=root)
    assert (done.exit_code, done.stderr) == (0, "")
    return outputs(root, state)


def edit(root):
    """A correction in one source and one event: records, pages and the index change."""
    curation = root / "sources" / "port-ellery-company-notice" / "curation.yaml"
    curation.write_text(
        curation.read_text().replace("title: Notice to customers", "title: Second notice to customers")
    )
    events = root / "dossier" / "events.yaml"
    events.write_text(events.read_text().replace("Ballot held", "Ballot taken"))


def outputs(root, state):
    found = state(root, *OUTPUTS)
    del found["build/manifest.json"]
    return found


def start(root, *arguments, **options):
    return subprocess.Popen(
        [sys.executable, "-m", "site_build", *arguments], cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True, **options,
    )  # fmt: skip


def kill(process):
    """Kill a command with its children, as a power cut does; only what we started."""
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def people(root, state):
    files = state(root, "mkdocs.yml", "sources", "dossier", times=True)
    return {name: file for name, file in files.items() if not name.startswith("dossier/records/")}


@pytest.mark.slow
def test_a_build_that_is_killed_leaves_a_whole_site_and_the_next_one_makes_it_right(
    copied, built, target, dossier_command, state
):
    edit(copied)
    owned, old, new = (
        people(copied, state),
        state(built, "site"),
        {name: data for name, data in target.items() if name.startswith("site/")},
    )
    records = {
        name: {state(built, name)[name], target[name]}
        for name in target
        if name.startswith("dossier/records/")
    }
    chance = random.Random(8)
    killed = 0
    for _ in range(KILLS):
        # A build that came to its end leaves nothing to do for the next; without its notes it begins anew.
        (copied / "build" / "manifest.json").unlink(missing_ok=True)
        process = start(copied, "build", "--quiet")
        try:
            process.wait(timeout=chance.uniform(0.2, 2.5))
        except subprocess.TimeoutExpired:
            kill(process)
            killed += 1
        assert people(copied, state) == owned
        assert state(copied, "site") in (old, new)
        for name, allowed in records.items():
            assert (copied / name).read_bytes() in allowed
    assert killed > KILLS // 4

    done = dossier_command("build", "--quiet", cwd=copied)

    assert (done.exit_code, done.stderr) == (0, "")
    assert outputs(copied, state) == target
    assert list(copied.rglob("*.part")) == []


def test_a_build_that_dies_between_the_two_renames_is_made_right_by_the_next(
    copied, built, dossier_command, state
):
    """The one moment without a site/: both are whole, under other names."""
    (copied / "site").rename(copied / "build" / "site.old")
    shutil.copytree(copied / "build" / "site.old", copied / "build" / "site")

    done = dossier_command("build", "--quiet", cwd=copied)

    assert (done.exit_code, done.stderr) == (0, "")
    assert outputs(copied, state) == outputs(built, state)


def no_room():
    """A disk that is full: no file may grow beyond a few bytes."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))


def test_a_build_on_a_full_disk_leaves_the_old_site_and_says_so(copied, state):
    edit(copied)
    before = {**people(copied, state), **state(copied, "site", "dossier/records")}

    done = subprocess.run(
        [sys.executable, "-m", "site_build", "build"], cwd=copied, capture_output=True, text=True, check=False, preexec_fn=no_room,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip

    assert done.returncode == 1
    assert "[write-failed]" in done.stderr
    assert "Traceback" not in done.stderr
    assert {**people(copied, state), **state(copied, "site", "dossier/records")} == before
    assert list(copied.rglob("*.part")) == []


def test_adding_on_a_full_disk_files_nothing_that_is_taken_for_a_source(empty, tmp_path, state):
    page = tmp_path / "page.txt"
    page.write_text(PAGE)

    done = subprocess.run(
        [sys.executable, "-m", "site_build", "add", str(page)], cwd=empty, capture_output=True, text=True, check=False, preexec_fn=no_room,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip

    assert done.returncode == 1
    assert "[write-failed]" in done.stderr
    assert "Traceback" not in done.stderr
    assert page.read_text() == PAGE
    assert state(empty, "sources") == {}


PAGE = """\
Boats sold

The harbour board said on Monday that seven boats had been sold and that an eighth would follow in June.

Three of the boats go to Sandholm, where the fleet has grown since the new mole was built, the board said.
"""


@pytest.mark.slow
def test_adding_that_is_killed_is_completed_by_adding_again(empty, dossier_command, state):
    loose = empty / "sources" / "page.txt"
    chance = random.Random(9)
    for _ in range(KILLS // 2):
        if not loose.exists():
            break
        process = start(empty, "add", "sources/page.txt", "--quiet")
        try:
            process.wait(timeout=chance.uniform(0.2, 1.2))
        except subprocess.TimeoutExpired:
            kill(process)
        folders = [path for path in (empty / "sources").iterdir() if path.is_dir()]
        # The page is in its old place or in its new one; never in none.
        assert loose.exists() or [path for path in folders if (path / "capture.txt").read_text() == PAGE]
    loose.write_text(PAGE)

    dossier_command("add", "sources/page.txt", "--quiet", cwd=empty)

    filed = [
        path for path in (empty / "sources").iterdir() if path.is_dir() and (path / "capture.yaml").exists()
    ]
    assert len(filed) == 1
    assert (filed[0] / "capture.txt").read_text() == PAGE
    done = dossier_command("check", cwd=empty)
    assert set(done.stderr.split("[")[1:]) == set() or "record-stale" in done.stderr


@pytest.mark.parametrize(
    "left", [["capture.txt"], ["capture.txt", "curation.yaml"]], ids=["after-the-page", "after-the-template"]
)
def test_adding_that_stopped_halfway_is_completed_by_adding_again(empty, dossier_command, left):
    dossier_command("add", "page.txt", "--quiet", cwd=filled(empty))
    (folder,) = (empty / "sources").iterdir()
    for path in folder.iterdir():
        if path.name not in left:
            path.unlink()

    done = dossier_command("add", "page.txt", "--quiet", cwd=empty)

    assert (done.exit_code, done.output) == (0, "")
    assert [path.name for path in (empty / "sources").iterdir()] == [folder.name]
    assert sorted(path.name for path in folder.iterdir()) == ["capture.txt", "capture.yaml", "curation.yaml"]


def filled(root):
    (root / "page.txt").write_text(PAGE)
    return root


STOPPED = """\
import os, sys
replace = os.replace
os.replace = lambda old, new: os._exit(9) if str(new).endswith("attachment.jpg") else replace(old, new)
from site_build.cli import main
main(sys.argv[1:])
"""


def test_adding_that_stops_halfway_leaves_nothing_private_for_git_to_see(empty, tmp_path):
    (tmp_path / "t.md").write_text("Q: When was the gate shut?\n\nA: We shut the north gate at noon.\n")
    (tmp_path / "pic.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(60))
    options = [
        "--transcript",
        "../t.md",
        "--attachment",
        "../pic.jpg",
        "--withhold",
        "Ada Lindqvist",
        "--quiet",
    ]

    done = subprocess.run([sys.executable, "-c", STOPPED, "add", *options], cwd=empty, check=False)

    assert done.returncode == 9
    assert len(list(empty.glob("sources/*/.*.part"))) == 1
    subprocess.run(["git", "init", "--quiet"], cwd=empty, check=True)
    seen = subprocess.run(
        ["git", "status", "--porcelain", "--untracked-files=all", "sources"],
        cwd=empty,
        capture_output=True,
        text=True,
        check=True,
    )
    assert [row for row in seen.stdout.splitlines() if not row.endswith("/.gitignore")] == []
