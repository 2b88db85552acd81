"""The days of publication and of the last change, from short lines beside the headline or below the body.

Never from the first lines of a page (they show the day of the visit), a sentence, a teaser or a comment.
"""

from __future__ import annotations

import re

from site_build.metadata import dated
from site_build.metadata.pagetext.rows import Found, Page, Row


def dates(page: Page) -> tuple[Found | None, Found | None]:
    """Return the days of publication and of the last change, each with its place."""
    published: Found | None = None
    updated: Found | None = None
    below = page.title.number if page.title else 0
    for row in (*page.near, *page.above, *page.under):
        if row.number < below and _is_masthead(row):
            continue
        if row.rule not in _RULES or len(row.text) > 120 or not _DIGIT.search(row.text):
            continue
        for label, words in dated.labelled(row.text):
            found = page.days(words)
            if not found or found[0] < _WEB or (not label and not _is_its_own(row, words)):
                continue
            where = f"line@{row.number}"
            if label == "updated":
                updated = updated or (found[0], where)
            else:
                published = published or (found[0], where)
    return published, updated


_RULES = frozenset(("date", "byline", "not-main-text", "reading", "breadcrumb", "label", "ago"))
_DIGIT = re.compile(r"\d")
_CLOCK = re.compile(r"\d\s?[:.h]\s?\d\d\b")
_WEEKDAY = re.compile(r"^[^\W\d_]{3,}[,.]?\s+(?:[^\W\d_]{3,}\.?\s+\d|\d{1,2}\D)")
_WEB = "1990"
"""Pages have been published since."""


def _is_its_own(row: Row, words: str) -> bool:
    """Tell whether a line says the page's day: no sentence with a day in it, no other kind of day."""
    return not dated.is_other(words) and (row.rule != "not-main-text" or dated.is_bare(words))


def _is_masthead(row: Row) -> bool:
    """Above a headline, a weekday with its date and no clock is the day of the visit."""
    return _WEEKDAY.match(row.text) is not None and _CLOCK.search(row.text) is None
