"""The lines of a copied page that are not in its text, and how far from headline and body each stands."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from site_build import language, text
from site_build.metadata import days
from site_build.records import Cleaned

Found = tuple[str, str]
"""A value and where it was found."""
Listed = tuple[tuple[str, ...], str]
"""Values and where they were found."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the page that is not in the text."""

    number: int
    text: str
    """As it stands; for a line other than the headline with full-width marks as ASCII."""
    rule: str
    place: int
    """How many filled lines before (negative) or after the body it stands."""


@dataclass(frozen=True)
class Page:
    """A page's lines outside its text, with the headline among them."""

    cleaned: Cleaned
    rows: list[Row]
    title: Row | None
    language: str | None

    @cached_property
    def near(self) -> list[Row]:
        """The lines between headline and body, then those between two places where the headline stands."""
        if self.title is None:
            return [row for row in self.rows if -4 < row.place < 0]
        title, others = self.title, [row for row in self.rows if row.rule != "headline"]
        first = min(
            row.place for row in self.rows if row.rule == "headline" and row.place >= title.place - _HEAD
        )
        # A standfirst that is part of the text may stand over the byline: a few lines of its range count too.
        below = [
            row
            for row in others
            if row.number > title.number
            and (row.place < 0 or (row.place == 0 and row.number <= title.number + _HEAD))
        ]
        return below + [row for row in others if first < row.place < title.place]

    @cached_property
    def above(self) -> list[Row]:
        """The two lines above the headline, but none of the first lines of the page."""
        heads = [
            row.place
            for row in self.rows
            if row.rule == "headline" and self.title and row.place >= self.title.place - _HEAD
        ]
        first = min(heads, default=0)
        return [row for row in self.rows[3:] if first - 2 <= row.place < first and row.rule != "headline"]

    @cached_property
    def after(self) -> list[Row]:
        """The lines below the body, up to where comments or other articles begin."""
        return list(
            takewhile(lambda row: row.rule not in _OTHERS, (row for row in self.rows if row.place > 0))
        )

    @cached_property
    def under(self) -> list[Row]:
        """Those of them right below the body that say something of it, with nothing between."""
        return list(takewhile(lambda row: row.rule in _ABOUT_IT, self.after))

    @cached_property
    def often(self) -> Counter[str]:
        """How many times each line stands on the page."""
        return Counter(row.text for row in self.rows)

    @cached_property
    def order(self) -> str | None:
        """The order in which the page writes days as numbers, where it tells."""
        return days.slashes(self.cleaned.page)

    def days(self, words: str) -> tuple[str, ...]:
        """Return the days in some words, read as this page writes them."""
        order = self.order if _NUMERIC.search(words) else None
        return days.days(words, self.language, order=order)


_NUMERIC = re.compile(r"\d[/-]\d")
_HEAD = 12
_OTHERS = frozenset(("related", "comments", "reply", "questions", "ago"))
_ABOUT_IT = frozenset(
    (
        "byline date source-line tags credit caption share reading label breadcrumb rights address "
        "advertising"
    ).split()
)


def read(cleaned: Cleaned) -> Page:
    """Return the page's lines with their places."""
    rows = _rows(cleaned)
    return Page(cleaned, rows, _title(rows), language.guess(cleaned.text))


def _rows(cleaned: Cleaned) -> list[Row]:
    """Return the lines that were cut, each with its number and its distance from the body."""
    page = cleaned.page.split("\n")
    start, end = cleaned.body
    rules: dict[int, str] = {}
    for cut in cleaned.cuts:
        at = cut.first_line - 1
        for _ in cut.text.split("\n"):
            while at < len(page) and not page[at].strip():
                at += 1
            rules[at] = cut.rule
            at += 1
    filled = [at for at, row in enumerate(page) if row.strip()]
    before = [at for at in filled if at < start]
    after = [at for at in filled if at >= end]
    places = {at: i - len(before) for i, at in enumerate(before)} | {at: i + 1 for i, at in enumerate(after)}
    return [
        Row(at + 1, _line(page[at], rules[at]), rules[at], places.get(at, 0)) for at in filled if at in rules
    ]


_SPACES = re.compile(r"[ \t]{2,}|\t")


def _line(words: str, rule: str) -> str:
    line = _SPACES.sub(" ", words).strip()
    return line if rule == "headline" or line.isascii() else text.plain(line)


def _title(rows: list[Row]) -> Row | None:
    """The headline that stands most often, and of equals the one next to the body: nothing is glued to it."""
    found = [row for row in rows if row.rule == "headline"]
    often = Counter(row.text for row in found)
    return max(found, key=lambda row: (often[row.text], row.number), default=None)
