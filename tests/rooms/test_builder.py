"""The programs that make the site: what happens when one of them is missing or ends."""

from __future__ import annotations

import sys

import pytest

from site_build import builder
from site_build.problems import Refused


@pytest.fixture
def tree(tmp_path):
    folder = tmp_path / "search"
    folder.mkdir()
    (folder / "c-1.html").write_text("<html lang=en><body><div data-pagefind-body>Crane</div></body></html>")
    return folder


@pytest.mark.parametrize(
    ("program", "code", "said"),
    [
        (
            "echo 'out of memory' >&2; exit 3",
            "builder-failed",
            "pagefind stopped with an error:\nout of memory",
        ),
        (f'exec {sys.executable} -I -S "$@"', "builder-missing", "pagefind is not installed"),
    ],
    ids=["ends", "missing"],
)
def test_an_indexer_that_cannot_run_is_named(tree, tmp_path, monkeypatch, program, code, said):
    script = tmp_path / "python"
    script.write_text(f"#!/bin/sh\n{program}\n")
    script.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(script))

    with pytest.raises(Refused) as refused:
        builder.run_pagefind(tree, tmp_path / "out")

    assert refused.value.code == code
    assert said in str(refused.value)


def test_without_a_page_there_is_no_index(tree, tmp_path):
    (tree / "c-1.html").unlink()

    builder.run_pagefind(tree, tmp_path / "out")

    assert not (tmp_path / "out").exists()
