"""The search index, made by Pagefind's service from pages that never lie on the disk."""

from __future__ import annotations

import base64
import sys

import pytest

from site_build import indexer
from site_build.problems import Refused

PAGE = '<html lang="en"><body><div data-pagefind-body><i data-pagefind-filter="Place:{0}"></i>Crane {0}</div></body></html>'

OPENED = base64.b64encode(b'{"message_id": 0, "payload": {"type": "NewIndex", "index_id": 0}}').decode()


def pages(number):
    return [(f"c-{at}.html", PAGE.format(at)) for at in range(number)]


def test_the_same_pages_give_the_same_bytes_each_page_a_fragment(tmp_path, state):
    for name in "ab":
        indexer.run(iter(pages(500)), tmp_path / name)

    first, second = state(tmp_path / "a"), state(tmp_path / "b")
    assert first == second
    assert len([name for name in first if name.startswith("fragment/")]) == 500


def test_without_a_page_there_is_no_index(tmp_path):
    indexer.run([], tmp_path / "out")

    assert not (tmp_path / "out").exists()


def test_what_the_service_complains_of_is_told(tmp_path):
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(Refused) as refused:
        indexer.run(pages(3), tmp_path / "file" / "out")

    assert refused.value.code == "builder-failed"


@pytest.mark.parametrize(
    ("program", "code", "said"),
    [
        ("echo 'out of memory' >&2", "builder-failed", "out of memory"),
        (f"printf {OPENED},; head -c 5000 >/dev/null", "builder-failed", "it ended before it was done"),
        (f'exec {sys.executable} -I -S "$@"', "builder-missing", "pagefind is not installed"),
    ],
    ids=["ends-at-once", "ends-on-the-way", "not-installed"],
)
def test_a_service_that_ends_is_an_error_and_no_hang(program, code, said, tmp_path, monkeypatch):
    script = tmp_path / "python"
    script.write_text(f"#!/bin/sh\n{program}\n")
    script.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(script))

    with pytest.raises(Refused) as refused:
        indexer.run(pages(5000), tmp_path / "out")

    assert refused.value.code == code
    assert said in str(refused.value)


def test_pages_that_cannot_be_made_stop_the_service(tmp_path):
    def broken():
        yield from pages(2)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        indexer.run(broken(), tmp_path / "out")
