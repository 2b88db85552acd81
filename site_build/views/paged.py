"""Long lists on several pages: the first at the list's own address, the others below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup

from site_build import links

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Part:
    """A link to one of a list's pages."""

    label: str
    href: Markup
    current: bool


def parts(base: str, items: Sequence[T], size: int) -> Iterator[tuple[str, Sequence[T], tuple[Part, ...]]]:
    """Yield path, items and links to all pages, for each page of a list; one page even if it is empty."""
    chunks = [items[start : start + size] for start in range(0, len(items), size)] or [items[:0]]
    paths = [links.nth_path(base, index) for index in range(len(chunks))]
    for index, chunk in enumerate(chunks):
        jump = tuple(
            Part(str(number + 1), links.href(paths[index], path), number == index)
            for number, path in enumerate(paths)
        )
        yield paths[index], chunk, jump if len(chunks) > 1 else ()
