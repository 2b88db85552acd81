"""Promise 1: the same inputs give the same bytes of records, build/ and site/: cold, repeated or incremental."""

from __future__ import annotations

import shutil

import pytest

PLACES = ("dossier/records", "build", "site")


@pytest.fixture(scope="module")
def cold(built, state):
    return outputs(built, state)


def outputs(root, state):
    found = state(root, *PLACES)
    # The manifest holds the times of change of this very checkout; nothing of it is published.
    del found["build/manifest.json"]
    assert len(found) > 100
    return found


def assert_same(found, expected):
    assert list(found) == list(expected)
    assert [name for name in found if found[name] != expected[name]] == []


def test_a_cold_build_elsewhere_in_another_time_zone_gives_the_same_bytes(
    make_small, tmp_path, run, state, cold
):
    root = make_small(tmp_path / "another folder é")

    done = run(
        "build",
        "--quiet",
        cwd=root,
        TZ="Pacific/Kiritimati",
        PYTHONHASHSEED="4711",
        LC_ALL="C",
        HOME=str(tmp_path),
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert_same(outputs(root, state), cold)


def test_a_repeated_build_gives_the_same_bytes(copied, run, state, cold):
    (copied / "build" / "manifest.json").unlink()

    done = run("build", "--quiet", cwd=copied, PYTHONHASHSEED="1")

    assert (done.returncode, done.stderr) == (0, "")
    assert_same(outputs(copied, state), cold)


def test_an_incremental_build_gives_the_same_bytes_as_a_cold_one(copied, built, dossier_command, state, cold):
    source, event = copied / "sources" / "digest-of-the-courier", copied / "dossier" / "events.yaml"
    shutil.rmtree(source)
    (copied / "dossier" / "records" / "digest-of-the-courier.md").unlink()
    event.write_text(event.read_text().replace("Ballot held", "Ballot said to be held"))
    less = dossier_command("build", "--quiet", cwd=copied)
    assert (less.exit_code, less.stderr) == (0, "")
    without = outputs(copied, state)
    assert not [name for name in without if "digest-of-the-courier" in name]
    assert without["site/data/dossier.json"] != cold["site/data/dossier.json"]

    shutil.copytree(built / "sources" / "digest-of-the-courier", source)
    shutil.copy(built / "dossier" / "events.yaml", event)
    done = dossier_command("build", "--quiet", cwd=copied)

    assert (done.exit_code, done.stderr) == (0, "")
    assert_same(outputs(copied, state), cold)


def test_nothing_built_names_the_folder_or_the_day_it_was_built_in(built, cold):
    import datetime

    today = datetime.datetime.now(datetime.UTC).date().isoformat().encode()
    for name, data in cold.items():
        assert str(built).encode() not in data, name
        if name.endswith((".html", ".xml", ".json", ".md")):
            assert today not in data, name
