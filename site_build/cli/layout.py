"""Lines that fit the terminal: broken between words, never in one, so that an id can be copied."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable

_WIDEST = 100
"""Columns from which on a line of prose is hard to follow."""


def width() -> int:
    """Columns that may be used: one stays free, since some terminals begin a new line at the last one."""
    return max(20, min(_WIDEST, shutil.get_terminal_size().columns - 1))


def wrapped(text: str, *, first: str = "", rest: str = "", free: int = 0) -> list[str]:
    """Return a text as lines that fit.

    Args:
        text: one paragraph.
        first: what stands before the first line.
        rest: what stands before the others.
        free: columns at the end of each line that are kept for something else.
    """
    return textwrap.wrap(
        text, width() - free, initial_indent=first, subsequent_indent=rest, break_long_words=False,
        break_on_hyphens=False,
    )  # fmt: skip


def prompt(question: str, answers: Iterable[str] = (), *, indent: str = "", free: int = 0) -> str:
    """A question and its answers, ready for what is typed; an answer is on one line if one holds it.

    Args:
        question: it may be empty.
        answers: those that are offered.
        indent: what stands before each line.
        free: columns behind the prompt that are kept for what is said of the key that was pressed.
    """
    # A sign that no captured text can show keeps the words of an answer together while the lines are cut.
    room = width() - free - len(indent)
    kept = [answer.replace(" ", "\ue002") if len(answer) < room else answer for answer in answers]
    text = "  ".join(filter(None, (question, *kept)))
    lines = wrapped(f"{text}:", first=indent, rest=indent, free=free)
    return "\n".join(lines).replace("\ue002", " ") + " "
