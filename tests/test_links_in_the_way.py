"""Symbolic links that a pull request brings: nothing is read through them, written through them or deleted."""

from __future__ import annotations

import shutil

import pytest


@pytest.fixture
def secret(tmp_path):
    """A folder of somebody else's, and its files."""
    folder = tmp_path / "secret"
    folder.mkdir()
    (folder / "leak.md").write_text("---\npoint: Words that nobody may see.\n---\n")
    (folder / ".kept.part").write_text("kept")
    return folder


@pytest.mark.parametrize("command", ["build", "check"])
@pytest.mark.parametrize(
    "place", ["sources", "dossier", "dossier/records", "dossier/points", "build", "site"]
)
def test_a_folder_of_the_dossier_that_is_a_link_stops_the_command(
    place, command, small, secret, dossier_command, state
):
    path = small / place
    if path.exists():
        shutil.rmtree(path)
    path.symlink_to(secret)
    before = state(secret)

    done = dossier_command(command, "--quiet", cwd=small)

    assert done.exit_code == 1
    assert done.stderr.startswith(f"{place}: this is a symbolic link [symlink]\n")
    assert "Nothing was written." in done.stderr
    assert state(secret) == before


@pytest.mark.parametrize(
    "place", ["build/docs", "build/site", "build/theme", "build/docs/index.md", "site/data"]
)
def test_a_build_neither_writes_nor_deletes_through_a_link(place, copied, secret, dossier_command, state):
    target = secret / "leak.md" if place.endswith(".md") else secret
    path = copied / place
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    path.parent.mkdir(exist_ok=True)
    path.symlink_to(target)
    (copied / "build" / "manifest.json").unlink()
    before = state(secret)

    done = dossier_command("build", "--quiet", cwd=copied)

    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith(f"{place}: this is a symbolic link [symlink]\n")
    assert state(secret) == before


def test_a_folder_with_the_name_of_a_file_costs_that_file_only(copied, dossier_command):
    names = ["dossier/about.md", "dossier/points/x.md", "dossier/records/digest-of-the-courier.md"]
    (copied / names[-1]).unlink()
    for name in names:
        (copied / name / "inside").mkdir(parents=True)

    done = dossier_command("build", "--quiet", cwd=copied)

    said = [row for row in done.stderr.splitlines() if row.startswith("dossier/")]
    assert said == [f"{name}: this is a folder, but a file must be here [file-missing]" for name in names]
    assert done.stderr.endswith("8 sources were built.\n")
