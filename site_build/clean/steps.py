"""Numbers that count an article's steps, each alone in its line: "1", "2", "3". One pass.

Numbers alone also stand beside the titles of what others read. A step goes on with a sentence, a title does
not.
"""

from __future__ import annotations

from site_build.clean.lines import Line

_FEWEST = 2


def numbers(lines: tuple[Line, ...], marks: list[str]) -> frozenset[int]:
    """Return the lines that number a step, where at least two follow on each other.

    Args:
        lines: the page's lines.
        marks: the furniture rule that holds for each line, or "".
    """
    out: set[int] = set()
    run: list[int] = []
    for at in range(len(lines) - 1):
        text = lines[at].text.rstrip(".)")
        if marks[at] != "wordless" or not text.isdecimal() or len(text) > 2:
            continue
        value = int(text)
        if value == 1:
            run = []
        if value == len(run) + 1 and _goes_on(lines, marks, at):
            run.append(at)
            if len(run) >= _FEWEST:
                out.update(run)
        else:
            run = []
    return frozenset(out)


def _goes_on(lines: tuple[Line, ...], marks: list[str], at: int) -> bool:
    """A sentence below, or a short heading and then a sentence."""
    below = [near for near in range(at + 1, min(len(lines), at + 3)) if not marks[near]]
    first = bool(below) and below[0] == at + 1
    return first and (
        lines[at + 1].ends or (len(below) > 1 and lines[below[1]].ends and lines[at + 1].words <= 8)
    )
