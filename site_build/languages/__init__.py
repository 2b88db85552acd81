"""What the rules know of each language: words, in one file a language, which README.md beside them explains.

The files are a part of the program, read as modules are. They are YAML, so that somebody who knows the
language and no Python can mend them.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from functools import cache
from typing import Any

KNOWN = ("de", "en", "es", "fr", "ru")


def section(tag: str | None, name: str) -> dict[str, Any] | None:
    """Return one section of a language's file, lists of words joined to one pattern.

    Args:
        tag: BCP 47; a region or script in it makes no difference.
        name: ``attribution``, ``modality`` or ``dates``.

    Returns:
        None for a language that has no file.
    """
    primary = (tag or "").split("-")[0].lower()
    return {key: _joined(value) for key, value in _file(primary)[name].items()} if primary in KNOWN else None


def section_or_english(tag: str | None, name: str) -> dict[str, Any]:
    """Return one section of a language's file; the English one where it has none or is not known."""
    return section(tag, name) or section("en", name) or {}


def alternatives(pattern: str) -> Iterator[str]:
    """Yield the words and patterns of a list again, from the one pattern that `section` made of it."""
    begin = depth = 0
    for at, mark in enumerate(pattern):
        depth += (mark in "([") - (mark in ")]")
        if mark == "|" and not depth:
            yield pattern[begin:at]
            begin = at + 1
    if pattern:
        yield pattern[begin:]


@cache
def _file(tag: str) -> dict[str, Any]:
    from site_build import frontmatter  # it brings the YAML library

    data = pkgutil.get_data(__name__, f"{tag}.yaml")
    assert data is not None
    parsed = frontmatter.parse(data.decode())
    assert not parsed.faults, (tag, parsed.faults)
    return parsed.value  # type: ignore[no-any-return]


def _joined(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _joined(one) for key, one in value.items()}
    return "|".join(value) if isinstance(value, list) else value == "true"
