"""The authors of a copied page: a labelled line beside headline or body, or a name that is confirmed.

A name without a "by" is believed only where something else says that it is the author's: a date or a role
beside it, and nothing that makes it a section, a place or an outlet. No author is better than a wrong one.
"""
# ruff: noqa: E501 - word lists

from __future__ import annotations

import re
from itertools import pairwise

from site_build import text
from site_build.metadata import names
from site_build.metadata.pagetext.rows import Listed, Page, Row
from site_build.metadata.words import ABOUT_AUTHOR, NO_FIRST, NO_LAST, OTHERS, SECTIONS, SURE_LABEL


def authors(page: Page, outlet: str | None) -> Listed | None:
    """Return the people who wrote the page and where they are named, or None."""
    for look in (_labelled, _reporter, _beside, _in_date_line, _twice, _below):
        if found := look(page, outlet):
            return found
    return None


def _labelled(page: Page, outlet: str | None) -> Listed | None:
    """A line that opens as bylines do, or has such a label inside."""
    for row in (*page.near, *page.above, *page.after[:6]):
        if row.rule not in _RULES or len(row.text) > 120:
            continue
        opening = SURE_LABEL.match(row.text.lstrip("(〔【[— "))
        mixed = row.place <= 0 and (row.rule in _MIXED or (":" in row.text and row.rule != "byline"))
        inside = _INSIDE.search(row.text) if mixed and not opening else None
        if inside and OTHERS.search(row.text[: inside.end()]):
            continue
        if not (row.rule == "byline" or opening or inside) or OTHERS.match(row.text):
            continue
        if people := names.authors(_undated(row.text[inside.end(1) :] if inside else row.text), outlet):
            return people, f"byline@{row.number}"
    return _named_next(page, outlet)


_RULES = frozenset(("byline", "date", "not-main-text", "reading", "breadcrumb", "source-line"))
_MIXED = frozenset(("date", "breadcrumb", "reading"))
_INSIDE = re.compile(rf"([\s|•·/,])(?={SURE_LABEL.pattern}|(?:posted )?by (?-i:[^\W\d_a-z]))", re.IGNORECASE)


def _undated(line: str) -> str:
    return re.split(r"\s*(?:[|•·]|\bPublished\b|\bUpdated\b|\d)", line)[0] or line


def _named_next(page: Page, outlet: str | None) -> Listed | None:
    """``About the author`` alone in a line, and the name in the next."""
    lines = [*page.near, *page.after[:12]]
    for label, row in pairwise(lines):
        if label.text.casefold().strip(" :") in ABOUT_AUTHOR and len(row.text) <= 60:
            people = names.authors(row.text, outlet)
            if people and _is_plain(row.text, people):
                return people, f"byline@{row.number}"
    return None


def _reporter(page: Page, outlet: str | None) -> Listed | None:
    """``（记者 陈晓明）`` in brackets, beside the headline or in the first words of a Chinese text."""
    opening = text.plain(page.cleaned.text[:60])
    for words, where in [*((row.text, f"byline@{row.number}") for row in page.near), (opening, "opening")]:
        if len(words) <= 60 and (match := _REPORTER.search(words)):
            people = names.authors("、".join(match[1].split()), outlet)
            if people:
                return people, where
    return None


_REPORTER = re.compile(
    r"[(〔【\[](?:本报|本報|见习|實習)?(?:记者|記者)[\s:]*([\u4e00-\u9fff]{2,4}(?:[\s、][\u4e00-\u9fff]{2,4}){0,2})(?=[/)〕】\]\s])"
)


def _beside(page: Page, outlet: str | None) -> Listed | None:
    """A name alone in a line under the headline, right beside a date, an age or what its bearer does."""
    near = [*page.near, *page.above]
    for i, row in enumerate(near):
        beside = [
            other
            for other in near[max(0, i - 2) : i + 3]
            if abs(other.number - row.number) <= 2 and other is not row
        ]
        told = any(other.rule in ("date", "ago", "reading") or names.is_role(other.text) for other in beside)
        # "Ada Example, Political Editor" tells by itself; "Political Editor" names nobody.
        alone = "," in row.text and names.is_role(row.text.partition(",")[2])
        if row.rule == "not-main-text" and (alone or (told and not names.is_role(row.text))):
            people = names.authors(row.text, outlet)
            if people and people[0][0].isupper() and _is_plain(row.text, people) and _is_likely(page, people):
                return people, f"line@{row.number}"
    return None


def _in_date_line(page: Page, outlet: str | None) -> Listed | None:
    """``Ada Example | 19 May 2026 | 3 min read``: a name among the parts of a line about the article."""
    for row in page.near:
        parts = re.split(r"\s*[|•·]\s*|\s+/\s+", row.text)
        if len(row.text) > 120 or len(parts) < 2:
            continue
        dated = [part for part in parts if page.days(part)]
        if not dated:
            continue
        for part in parts:
            people = names.authors(part, outlet) if part not in dated else ()
            if not people or not people[0][0].isupper() or not _is_plain(part, people):
                continue
            # A section stands there as often: only how long the page takes to read, or a second place, tells.
            told = len(parts) > 2 and _MINUTES.search(row.text)
            if (told or _is_said_again(page, people[0], row)) and _is_likely(page, people):
                return people, f"byline@{row.number}"
    return None


_MINUTES = re.compile(r"\d\s?(?:min|мин|хв|minut|dk)", re.IGNORECASE)


def _is_said_again(page: Page, name: str, row: Row) -> bool:
    """Tell whether a name stands in another line near headline or body: a credit, an address, a few words on it."""
    return any(name in other.text for other in (*page.near, *page.after[:6]) if other is not row)


def _twice(page: Page, outlet: str | None) -> Listed | None:
    """A name between headline and body that stands again right below the body, over words on its bearer."""
    below = {text.key(row.text) for row in page.after[:4] if row.rule in ("not-main-text", "byline")}
    for row in (*page.near, *page.above):
        if row.rule == "not-main-text" and len(row.text) <= 40 and text.key(row.text) in below:
            people = names.authors(row.text, outlet)
            if len(people) == 1 and len(row.text.split()) in (2, 3) and _is_likely(page, people):
                return people, f"line@{row.number}"
    return None


def _below(page: Page, outlet: str | None) -> Listed | None:
    """``Ada Example is a reporter for …``: how a page introduces its author after the text."""
    rows = [(row.text, f"byline@{row.number}") for row in page.after[:4]]
    last = page.cleaned.text.rsplit("\n\n", 1)[-1]
    for words, where in [*rows, (last, "last paragraph")]:
        if len(words) <= 400 and (match := _INTRODUCED.match(words)):
            people = names.authors(match[1], outlet)
            if people:
                return people, where
    return None


_INTRODUCED = re.compile(
    r"((?:[^\W\d_a-z][\w.'’-]+ ){1,2}[^\W\d_a-z][\w.'’-]+)(?: is an? (?:[\w-]+ ){0,4}(?:reporter|correspondent|columnist|staff writer|journalist|editor) (?:for|at|with|in|based|covering|who)\b"
    r"| can be reached at \S+@| (?:is|are) (?:reachable|available) at \S+@)"
)


def _is_plain(line: str, people: tuple[str, ...]) -> bool:
    """Tell whether the line is names and hardly a word besides."""
    return len(line.split()) <= 3 * len(people) + 3


def _is_likely(page: Page, people: tuple[str, ...]) -> bool:
    """Tell whether names without a label are none of a section, of a place in the text, or of a menu."""
    first = page.near[0].number if page.near else 0
    menu = {row.text.casefold() for row in page.rows if row.place < 0 and (not first or row.number < first)}
    for name in people:
        key = name.casefold()
        if key in SECTIONS or key in menu or key.split()[0] in NO_FIRST or key.split()[-1] in NO_LAST:
            return False
        before = page.cleaned.text.partition(name)[0][-10:] if name in page.cleaned.text else ""
        if _INTO.search(before):
            return False
    return True


_INTO = re.compile(r"\b(?:in|at|from|near|to|en|à|aus|nach|из|в|у|der|em|no|na|w|do|v|i|till|til|naar|di) $")
"""Words before a place: what a text goes into is nobody."""
