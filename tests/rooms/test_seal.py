"""The seal tells a record that a person edited from one the build wrote."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_build.seal import is_intact, sealed


def test_the_seal_is_the_second_line():
    digest = hashlib.sha256(b"id: a\n---\nText\n").hexdigest()
    assert sealed("---\nid: a\n---\nText\n", "written by the build") == (
        f"---\n# sealed sha256:{digest} — written by the build\nid: a\n---\nText\n"
    )


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_what_was_sealed_is_intact(rest):
    assert is_intact(sealed(f"---\n{rest}", "note"))


@pytest.mark.parametrize(
    "edit",
    [
        pytest.param(lambda text: text.replace("Text", "Test"), id="a-word"),
        pytest.param(lambda text: text + "\n", id="a-line-at-the-end"),
        pytest.param(lambda text: text.rstrip("\n"), id="no-line-break-at-the-end"),
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="line-breaks"),
        pytest.param(lambda text: text.replace("id: a", "id: a "), id="a-space"),
        pytest.param(lambda text: "\ufeff" + text, id="byte-order-mark"),
        pytest.param(lambda text: text.replace("# sealed", "#sealed"), id="the-seal-itself"),
        pytest.param(lambda text: "---\n" + text.split("\n", 2)[2], id="the-seal-taken-out"),
        pytest.param(lambda text: text.replace("sha256:", "sha256:0"), id="the-digest"),
        pytest.param(lambda text: "", id="everything"),
    ],
)
def test_any_edit_breaks_the_seal(edit):
    assert not is_intact(edit(sealed("---\nid: a\n---\nText\n", "note")))


def test_the_words_beside_the_seal_are_not_sealed():
    assert is_intact(sealed("---\nid: a\n---\n", "one").replace("one", "another"))
