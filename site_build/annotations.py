"""Problems as workflow commands of GitHub: each at its line of the changed files. No I/O.

A command is a line that begins with ``::``. What was captured stands in it escaped as GitHub unescapes it
(``toCommandValue`` and ``toCommandProperty`` of its toolkit), so that it can neither end the line nor the
property it stands in; the older form ``##[…]``, which counts anywhere in a line, is broken up.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from site_build.problems import Problem, printable

Level = Literal["error", "warning", "notice"]
MOST = 10
"""Annotations of one kind that GitHub shows of a step."""


def annotation(level: Level, file: str, line: int, title: str, rows: Iterable[str]) -> str:
    """A line that GitHub shows at a place of the changed files.

    Args:
        level: how it is shown.
        file: the path inside the repository.
        line: counted from 1; 0 for the file as a whole.
        title: what stands above the text.
        rows: the text.
    """
    place = f"file={_property(file)}" + (f",line={line}" if line else "")
    return f"::{level} {place},title={_property(title)}::{_value(rows)}"


def of_problem(level: Level, problem: Problem) -> str:
    """A problem as an annotation."""
    text = ": ".join(filter(None, (problem.field, problem.message)))
    rows = (f"{text} [{problem.code}]", problem.remedy, *problem.lines)
    return annotation(level, problem.file, problem.line, problem.code, rows)


def _value(rows: Iterable[str]) -> str:
    # Line breaks of our own are kept; within a row there are none.
    return "%0A".join(_escaped(printable(row)) for row in rows if row)


def _property(text: str) -> str:
    return _escaped(printable(text)).replace(":", "%3A").replace(",", "%2C")


def _escaped(text: str) -> str:
    plain = text.replace("##[", "## [")
    return plain.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
