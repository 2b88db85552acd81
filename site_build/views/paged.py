"""Long lists on several pages: the first at the list's own address, the others below it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup

from site_build import links

T = TypeVar("T")
NEAR = 3
"""Pages to either side that are linked, with the first and the last: to link all costs the square."""


@dataclass(frozen=True, slots=True)
class Part:
    """A link to one of a list's pages."""

    label: str
    href: Markup
    current: bool
    after_gap: bool = False
    """True where pages before it are not linked."""


def parts(base: str, items: Sequence[T], size: int) -> Iterator[tuple[str, Sequence[T], tuple[Part, ...]]]:
    """Yield path, items and links to all pages, for each page of a list; one page even if it is empty."""
    yield from paged(
        base, [items[start : start + size] for start in range(0, len(items), size)] or [items[:0]]
    )


def packed(items: Sequence[T], weight: Callable[[T], int], most: int) -> list[Sequence[T]]:
    """Part items into pages of at most one weight, or of one item; one empty page if there are none."""
    pages: list[Sequence[T]] = []
    start = heavy = 0
    for at, item in enumerate(items):
        own = weight(item)
        if at > start and heavy + own > most:
            pages.append(items[start:at])
            start, heavy = at, 0
        heavy += own
    return [*pages, items[start:]]


def paged(base: str, pages: Sequence[Sequence[T]]) -> Iterator[tuple[str, Sequence[T], tuple[Part, ...]]]:
    """Yield path, items and links to the other pages, for each page."""
    for index, items in enumerate(pages):
        here = links.nth_path(base, index)
        yield here, items, _jump(base, here, index, len(pages)) if len(pages) > 1 else ()


def _jump(base: str, here: str, index: int, number: int) -> tuple[Part, ...]:
    shown = sorted({0, number - 1, *range(max(0, index - NEAR), min(number, index + NEAR + 1))})
    return tuple(
        Part(
            str(one + 1),
            links.href(here, links.nth_path(base, one)),
            one == index,
            after_gap=at > 0 and shown[at - 1] != one - 1,
        )
        for at, one in enumerate(shown)
    )
