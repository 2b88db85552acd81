"""The slips that people make in YAML: what is wrong with a line that cannot be read, and what to do. No I/O.

libyaml names the rule of its grammar that a line breaks. Whoever typed the line knows no grammar, and the
slips are few: each is told in words here. The wrong line is often one above that where reading ended.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

QUOTE = "Quote text that holds a colon and a space, or begins with a sign; indent with spaces."
_LINE_ENDS = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_WORDS = {
    "mapping values are not allowed in this context": "a colon stands where none can be",
    "found character that cannot start any token": "no text can begin with this sign",
    "found a tab character that violates indentation": "a tab stands where spaces are asked for",
    "found a tab character where an indentation space is expected": "a tab stands where spaces are asked for",
    "did not find expected ',' or '}'": "after this value a comma or the closing brace is asked for",
    "did not find expected ',' or ']'": "after this value a comma or the closing bracket is asked for",
    "did not find expected node content": "a value is asked for here",
    "did not find expected key": "this line does not stand as far in as the ones above",
    "did not find expected '-' indicator": "this line does not stand as far in as the entries above",
    "could not find expected ':'": "a colon and a space are asked for after the first word",
    "found unexpected end of stream": "a quotation mark is not closed",
    "block sequence entries are not allowed in this context": "a list cannot begin on the line of its name",
    "did not find expected alphabetic or numeric character": "no text can begin with this sign",
}
_GLUED = re.compile(r"(\s*(?:- )?)([A-Za-z_]+):(?=[^\s/])(?!.*: )")


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong, and what to do."""

    message: str
    remedy: str
    line: int
    """Counted from 0, in the text that was read."""


def slip(text: str, problem: str, line: int, column: int) -> Slip:
    """Explain where reading YAML ended.

    Args:
        text: what was read.
        problem: libyaml's word for it.
        line: the line at which reading ended, counted from 0.
        column: likewise.
    """
    lines = _LINE_ENDS.split(text)
    here = lines[line] if line < len(lines) else ""
    message = _WORDS.get(problem, problem)
    if "\t" in here[: len(here) - len(here.lstrip())]:
        return Slip("the line begins with a tab", "Put two spaces in its place.", line)
    if _holds_marks(here, column):
        doubled = ", and write each ' in it twice" if "'" in here else ""
        return Slip(message, f'The text holds " itself: put it in single quotes{doubled}.', line)
    glued = _glued(lines, line)
    if glued is not None:
        name = _GLUED.match(lines[glued])
        assert name is not None
        return Slip(
            f"no space stands after `{name[2]}:`", f"Put a space after the colon of `{name[2]}:`.", glued
        )
    opened = _opened(lines, line)
    if opened is not None:
        return Slip("a quotation mark is not closed", 'Close it with " before what follows.', opened)
    return Slip(message, _remedy(here, column), line)


def _glued(lines: list[str], line: int) -> int | None:
    """The line, this one or the last with words before it, on which no space parts a key from its value."""
    before = [at for at in range(line, -1, -1) if at < len(lines) and lines[at].strip()][:2]
    return next((at for at in before if _GLUED.match(lines[at])), None)


def _opened(lines: list[str], line: int) -> int | None:
    """The line, this one or the last before it that is alike, with an odd number of quotation marks."""
    for at in range(min(line, len(lines) - 1), max(line - 3, -1), -1):
        if lines[at].count('"') % 2:
            return at if '"' in lines[at] else None
    return None


def _holds_marks(line: str, column: int) -> bool:
    """Whether reading ended behind a quotation mark that was not meant to close anything."""
    before = line[:column].rstrip()
    goes_on = line[column:].strip()[:1] not in tuple(",]}:#")
    return before.count('"') > 1 and before.endswith('"') and goes_on


def _remedy(line: str, column: int) -> str:
    before = line[:column].rstrip()
    # Where not even the first key of an entry can be read, the entry itself is out of place.
    if re.match(r" *- \w", line) and ": " not in before and '"' not in before:
        return "Indent it as the entries above."
    return QUOTE
