"""What is still to be written is named with its line, at a cost that grows with the page and not faster."""

from __future__ import annotations

import pytest

from site_build.placeholders import problems


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("a\n[[write: who  you\nare ]]\n", [(2, "this is not written yet: who you are")], id="words"),
        pytest.param("[[ write:]]", [(1, "this is not written yet")], id="no-words"),
        pytest.param("[[write: a] b]]", [(1, "this is not written yet: a] b")], id="a-bracket-inside"),
        pytest.param("\n[[write: a\nb", [(2, "this is not written yet: a b")], id="not-closed"),
        pytest.param("[[write: a]]\n\n[[write: b]] [[write: c]]", [(1, "this is not written yet: a"), (3, "this is not written yet: b"), (3, "this is not written yet: c")], id="several"),
        pytest.param("[[a]] [write: b]", [], id="none"),
    ],
)  # fmt: skip
def test_each_place_is_named_with_its_line(text, found):
    assert [(one.line, one.message) for one in problems(text, "a.md")] == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(lambda size: f"[[write: x{' ' * size}y]]", id="spaces"),
        pytest.param(lambda size: "[[write: x]]\n" * (size // 10), id="many"),
    ],
)
def test_the_cost_grows_with_the_page_and_not_faster(text, seconds):
    def cost(size):
        page = text(size)
        return seconds(lambda: problems(page, "a.md"))

    assert cost(80_000) < 8 * 3 * max(cost(10_000), 0.02)
