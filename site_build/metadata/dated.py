"""A short line with days in it: what it says of each, and whether they are the page's own at all."""

from __future__ import annotations

import re

from site_build.metadata.words import NOT_OF_THE_PAGE, PUBLISHED, UPDATED

_WORD = re.compile(r"[^\W\d_]{3,}")
_LABEL = re.compile(rf"(?P<updated>{UPDATED})|(?P<published>{PUBLISHED})", re.IGNORECASE)
_PROSE = re.compile(r"\b(?:on|in|am|im|le|el|em|il|op|den|w|v|в|у)\s+\W?$", re.IGNORECASE)


def labelled(line: str) -> list[tuple[str, str]]:
    """Return the parts of a line with what is said of each: ``published``, ``updated`` or nothing."""
    marks = list(_LABEL.finditer(line))
    if not marks:
        return [("", line)]
    ends = [*(mark.start() for mark in marks[1:]), len(line)]
    parts = [(mark.lastgroup or "", line[mark.end() : end]) for mark, end in zip(marks, ends, strict=True)]
    return [("", line[: marks[0].start()]), *parts]


def is_other(words: str) -> bool:
    """Tell whether what stands before the day makes it another one: of an event, a birth, a visit."""
    return NOT_OF_THE_PAGE.search(re.split(r"\d", words)[0]) is not None


def is_bare(words: str, most: int = 5) -> bool:
    """Tell whether a line is a day with a place or a name, and no sentence with a day in it."""
    return (
        len(_WORD.findall(words)) <= most
        and not words.endswith((".", "!", "?", ":"))
        and not _PROSE.search(re.split(r"\d", words)[0])
    )
