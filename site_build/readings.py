"""Dates that people wrote in words, each with how it was read. No I/O.

Whoever writes "about 11 March 2026" sees at the next check what became of it. A date that was
written as EDTF is not echoed, nor is a whole day in full, such as "11 March 2026": nobody could
read it otherwise, and among forty of those the one that was read amiss would be overlooked.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_build import dates
from site_build.frontmatter import Parsed, dotted
from site_build.problems import printable

KEYS = frozenset({"published", "updated", "captured", "on", "as_of", "edtf", "when", "since"})
"""Keys whose value is a date, in every file that people write."""


def readings(parsed: Parsed, file: str) -> Iterator[str]:
    """Yield a sentence for each date that was written neither as EDTF nor as a whole day in full.

    Args:
        parsed: the file's content and lines.
        file: the file as people are shown it.
    """
    for path, line in sorted(parsed.lines.items(), key=lambda item: item[1]):
        value = _at(parsed.value, path) if path and path[-1] in KEYS else None
        edtf = _read(value) if isinstance(value, str) else None
        if edtf is not None and edtf != value and not _is_plain(str(value), edtf):
            words = f'"{value}" read as {edtf} ({dates.in_words(edtf)})'
            yield printable(f"{file}:{line}: {dotted(path)}: {words}")


def _is_plain(words: str, edtf: str) -> bool:
    return dates.is_exact_day(edtf) and words.casefold() == dates.in_words(edtf).casefold()


def _at(value: object, path: tuple[str | int, ...]) -> object:
    for part in path:
        if isinstance(value, dict):
            value = value.get(part)
        elif isinstance(value, list) and isinstance(part, int):
            value = value[part] if part < len(value) else None
        else:
            return None
    return value


def _read(words: str) -> str | None:
    """The date as EDTF; None where it cannot be read, which is a problem of its own."""
    try:
        return dates.read(words)
    except ValueError:
        return None
