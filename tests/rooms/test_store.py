"""Files are read as UTF-8 text, and written whole or not at all."""

from __future__ import annotations

import os

import pytest

from site_build import store
from site_build.problems import Refused
from site_build.store import Dossier, Writer


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param("é🚢\n".encode(), "é🚢\n", id="utf-8"),
        pytest.param(b"\xef\xbb\xbfa", "a", id="byte-order-mark"),
        pytest.param(b"a\r\nb\r\n", "a\nb\n", id="crlf"),
        pytest.param(b"", "", id="empty"),
    ],
)
def test_text_is_read_without_marks_of_the_system_it_was_written_on(tmp_path, data, text):
    (tmp_path / "a").write_bytes(data)
    assert store.read_text(tmp_path / "a") == text


@pytest.mark.parametrize(
    ("data", "line"),
    [
        pytest.param(b"a\nb\xe9\n", 2, id="latin-1"),
        pytest.param("ab".encode("utf-16"), 1, id="utf-16"),
        pytest.param(b"\xed\xa0\x80", 1, id="half-a-surrogate-pair"),
    ],
)
def test_other_bytes_are_refused_with_their_line(tmp_path, data, line):
    (tmp_path / "a").write_bytes(data)
    with pytest.raises(Refused) as refused:
        store.read_text(tmp_path / "a")
    assert (refused.value.code, refused.value.line) == ("not-utf8", line)


def test_a_file_is_written_only_if_it_differs(dossier):
    writer, path = Writer(dossier, "build"), dossier.build / "docs" / "a.md"
    assert writer.write(path, "é\r\n") is True
    assert path.read_bytes() == "é\r\n".encode()
    os.utime(path, ns=(1, 1))
    assert writer.write(path, "é\r\n".encode()) is False
    assert path.stat().st_mtime_ns == 1
    assert [file.name for file in store.files(dossier.build)] == ["a.md"]


def test_a_write_that_fails_leaves_the_old_file_and_nothing_beside_it(dossier):
    path = dossier.build / "a"
    path.mkdir(parents=True)
    (path / "kept").write_text("x")
    with pytest.raises(OSError, match="directory"):
        Writer(dossier, "build").write(path, "new")
    assert list(store.files(dossier.build)) == [path / "kept"]


@pytest.mark.parametrize(
    "name",
    [
        "mkdocs.yml",
        "dossier/index.md",
        "dossier/events.yaml",
        "sources/a/curation.yaml",
        "sources/a/capture.html",
    ],
)
@pytest.mark.parametrize("there", [True, False])
def test_a_build_writes_no_file_that_a_person_owns(dossier, name, there):
    path = dossier.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if there:
        path.write_text("mine")
    with pytest.raises(PermissionError, match="`build` does not write this file"):
        Writer(dossier, "build").write(path, "new")
    assert (path.read_text() if there else path.exists()) == ("mine" if there else False)


@pytest.mark.parametrize(
    ("command", "name"),
    [("review", "sources/a/capture.yaml"), ("review", "dossier/index.md"), ("build", "sources/a/curation.yaml"), ("add", "sources/a/curation.yaml")],
)  # fmt: skip
def test_no_command_deletes_a_file_that_it_may_not_change(dossier, command, name):
    path = dossier.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("mine")
    with pytest.raises(PermissionError, match=f"`{command}` does not write this file"):
        Writer(dossier, command).remove(path)
    assert path.read_text() == "mine"


def test_a_review_may_begin_change_and_delete_a_curation(dossier):
    path = dossier.root / "sources" / "a" / "curation.yaml"
    writer = Writer(dossier, "review")
    assert writer.write(path, "one")
    assert writer.write(path, "two")
    writer.remove(path)
    assert not path.exists()


def test_nothing_is_written_through_a_link_out_of_the_dossier(tmp_path):
    (tmp_path / "outside").mkdir()
    dossier = Dossier(tmp_path / "inside")
    dossier.root.mkdir()
    dossier.build.symlink_to(tmp_path / "outside")
    with pytest.raises(PermissionError, match="outside the dossier"):
        Writer(dossier, "build").write(dossier.build / "a", "x")
    assert list((tmp_path / "outside").iterdir()) == []


@pytest.mark.parametrize("name", ["a", "harbour-times-2026", "0", "a" * 80, "page", "page-x"])
def test_an_id_is_small_letters_digits_and_hyphens(name):
    assert store.is_id(name)


@pytest.mark.parametrize(
    "name",
    ["", "A", "a_b", "a b", "a--b", "-a", "a-", "é", "a.b", "..", "a/b", "a\n", "a" * 81, "con", "index", "sources", "pagefind", "page-2", "а"],
)  # fmt: skip
def test_what_cannot_be_an_address_or_is_the_sites_own_is_no_id(name):
    assert not store.is_id(name)


@pytest.mark.parametrize(
    ("make", "shown"),
    [
        pytest.param(lambda folder: (folder / "a.html").write_text("x"), "sources/a.html: this capture is not filed [capture-loose]", id="loose"),
        pytest.param(lambda folder: (folder / "A b").mkdir(), "sources/A b: 'A b' cannot be the id of a source [id-not-allowed]", id="name"),
        pytest.param(lambda folder: (folder / "a").symlink_to("/etc"), "sources/a: this is a symbolic link [symlink]", id="link-to-a-folder"),
        pytest.param(lambda folder: (folder / "a").symlink_to("gone"), "sources/a: this is a symbolic link [symlink]", id="link-to-nothing"),
        pytest.param(lambda folder: (folder / "a").mkdir(), "sources/a: the folder holds no capture [capture-missing]", id="empty"),
        pytest.param(lambda folder: [(folder / "a").mkdir(), (folder / "a" / "capture.txt").write_text("x"), (folder / "a" / "capture.html").write_text("x")], "sources/a: the folder holds capture.html, capture.txt [capture-several]", id="several"),
    ],
)  # fmt: skip
def test_what_cannot_be_a_source_is_named_and_the_others_are_found(dossier, make, shown):
    good = dossier.sources / "good"
    good.mkdir()
    (good / "capture.txt").write_text("x")
    for name in ("README.md", ".gitkeep"):
        (dossier.sources / name).write_text("")
    make(dossier.sources)
    folders, problems = store.folders(dossier)
    assert [(folder.id, folder.capture.name) for folder in folders] == [("good", "capture.txt")]
    assert [str(problem).split("\n")[0] for problem in problems] == [shown]


def test_symbolic_links_anywhere_in_peoples_folders_are_problems(dossier):
    (dossier.prose / "a.md").symlink_to("/etc/passwd")
    (dossier.sources / "s").mkdir()
    (dossier.sources / "s" / "in").symlink_to("/etc")
    assert [problem.file for problem in store.symlinks(dossier)] == ["sources/s/in", "dossier/a.md"]


def test_the_dossier_is_the_nearest_folder_up_with_settings(tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    assert store.find(tmp_path / "a" / "b") is None or store.find(tmp_path / "a" / "b").root not in (
        tmp_path,
        tmp_path / "a",
    )
    (tmp_path / "a" / "mkdocs.yml").touch()
    assert store.find(tmp_path / "a" / "b") == Dossier(tmp_path / "a")


def test_a_built_folder_holds_just_what_it_was_filled_with(tmp_path):
    built = tmp_path / "build" / "docs"
    for name in ("a/kept", "b/c/gone"):
        (built / name).parent.mkdir(parents=True)
        (built / name).write_bytes(b"old")
    before = (built / "a/kept").stat().st_mtime_ns
    Writer(Dossier(tmp_path), "build").fill(built, [("a/kept", "old"), ("d/new", b"new")])
    assert sorted(path.relative_to(built).as_posix() for path in store.files(built)) == ["a/kept", "d/new"]
    assert not (built / "b").exists()
    assert (built / "a/kept").stat().st_mtime_ns == before


def test_no_folder_of_a_person_can_be_filled(tmp_path):
    with pytest.raises(PermissionError):
        Writer(Dossier(tmp_path), "build").fill(tmp_path / "dossier", [("index.md", "")])
