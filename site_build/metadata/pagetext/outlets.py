"""The outlet of a copied page: where outlets name themselves, the surest place first.

A line at the top that may be a masthead may as well be a menu or an advertisement: it is believed where a word
in it names outlets, or where the page says the same name again in a place for outlets.
"""
# ruff: noqa: E501 - word lists of many languages, one row a language or kind

from __future__ import annotations

import re

from site_build import text
from site_build.metadata import names
from site_build.metadata.pagetext.rows import Found, Page, Row
from site_build.metadata.words import LEGAL, NO_OUTLET, WIRES


def publisher(page: Page) -> Found | None:
    """Return the outlet's name and where it stands, or None."""
    for look in (_self_named, _opening, _masthead, _byline_tail, _rights, _said_again, _footer):
        if found := look(page):
            name = names.publisher(found[0])
            headline = names.title(page.title.text, name) if page.title and name else None
            menu = name and NO_OUTLET.search(name)
            if name and not menu and not names.is_wire(name) and name not in (headline or ""):
                return _in_full(page, name), found[1]
    return None


_MAYBE = re.compile(r"^(?:advertise|about|contact|subscribe|download|follow) |AI$", re.IGNORECASE)
_SELF = (
    re.compile(r"^advertise (?:at|with|in|on) (?!us\b|me\b)(.{2,40})$", re.IGNORECASE),
    re.compile(r"\bsummari[sz]ed by (.{2,40}?)(?:['’]s)? AI$", re.IGNORECASE),
    re.compile(r"^(?:about|contact) ((?:the )?[A-Z].{2,40})$"),
    re.compile(
        r"^(?:subscribe to|download the|follow) ((?:the )?[A-Z][\w .&'’-]{2,40}?)(?: app| newsletters?| on (?:X|Facebook|Google News|WhatsApp|Telegram))?$",
        re.I,
    ),
)


def _self_named(page: Page) -> Found | None:
    rows = [row for row in page.rows if _MAYBE.search(row.text)]
    for pattern in _SELF:
        for row in rows:
            match = pattern.search(row.text)
            if match and (pattern in _SELF[:2] or names.is_outlet(match[1])):
                return match[1], f"line@{row.number}"
    return None


def _opening(page: Page) -> Found | None:
    """``X Press: …`` or ``X News - …``: how an outlet signs the first paragraph that is no heading."""
    cleaned = page.cleaned
    paragraphs = [part for part in cleaned.text.split("\n\n")[:3] if part not in cleaned.headings]
    match = _SIGNED.match(paragraphs[0]) if paragraphs else None
    if match is None or match[1].casefold() in WIRES or not names.is_outlet(match[1]):
        return None
    return match[1], "opening"


_SIGNED = re.compile(r"^([^\W\d_a-z][^\n::–—()]{1,39}?)(?:\s*[:]\s+|\s+[-–—]+\s+)(?=[^\W\d_a-z])")


def _masthead(page: Page) -> Found | None:
    """An outlet's name in the very first lines of the page, or one of the next that is repeated further down."""
    top = [row for row in page.rows if row.place < 0]
    if (
        top
        and page.often[top[0].text] > 1
        and top[0].rule == "not-main-text"
        and 2 <= len(top[0].text.split()) <= 4
    ):
        return top[0].text, f"masthead@{top[0].number}"
    for i, row in enumerate(top[:6]):
        again = page.often[row.text] > 1
        if row.rule == "not-main-text" and names.is_outlet(row.text) and (again or i < 2):
            return row.text, f"masthead@{row.number}"
    return None


def _said_again(page: Page) -> Found | None:
    """A short line at the top whose words stand again where outlets are named.

    Several words do so in the rights, a credit, an invitation or a path. A single word may be a section: it has
    to be all that the rights or the credit name.
    """
    top = [row for row in page.rows[:4] if row.place < 0 and row.rule in ("not-main-text", "address")]
    for row in top:
        name = names.publisher(row.text)
        if not name or len(name) > 40 or not _is_name(name) or NO_OUTLET.search(name):
            continue
        bare = re.sub(r"^the ", "", name, flags=re.IGNORECASE)
        for other in page.rows:
            if bare in other.text and len(other.text) > len(row.text) and _is_there(bare, other):
                return name, f"masthead@{row.number}"
    return None


_OWN = frozenset(("rights", "credit", "caption"))
_ASKING = frozenset(("promotion", "subscription", "notice", "breadcrumb", "byline"))
_SPACED = re.compile(r"[^\W\d_\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")


def _is_there(name: str, row: Row) -> bool:
    """Tell whether a name that stands in a row is said there of an outlet."""
    before, _, after = row.text.partition(name)
    if _SPACED.search(name) and (before[-1:].isalnum() or after[:1].isalnum()):
        return False
    if _ends_in(name, row):
        return True
    if " " in name or not _SPACED.search(name):
        return row.rule in _OWN or (" " in name and row.rule in _ASKING)
    alone = not after.strip(" .)]") or LEGAL.match(after.strip()) or re.match(r"\s*[.,|»\"]", after)
    return row.rule in _OWN and bool(alone) and _OPENED.search(before) is not None


_OPENED = re.compile(r"(?:[©/|«\"]|\d{4}|\bthe)\s*$", re.IGNORECASE)


def _is_name(words: str) -> bool:
    """Tell whether the words are written as a name: capital first, none or few of them small."""
    return (words[0].isupper() or not words[0].islower()) and len(words.split()) <= 6


def _ends_in(name: str, row: Row) -> bool:
    """``Headline | Name`` or ``Name / Section / …``."""
    parts = re.split(r"\s*[|•·»›>]\s*|\s+[/–—-]\s+", row.text)
    return len(parts) >= 2 and name in (parts[0], parts[-1])


def _byline_tail(page: Page) -> Found | None:
    for row in page.rows:
        if row.rule in ("byline", "not-main-text") and "|" in row.text and len(row.text) <= 90:
            head, _, tail = row.text.rpartition("|")
            tail = tail.strip()
            named = row.rule == "byline" or names.authors(head)
            if named and names.is_outlet(tail) and not re.search(r"\d", tail):
                return tail, f"byline@{row.number}"
    return None


def _rights(page: Page) -> Found | None:
    for row in page.rows:
        if row.rule == "rights" and (match := _COPYRIGHT.search(row.text)):
            return match[1].strip(), f"footer@{row.number}"
    return None


_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:\s?[-–]\s?\d{2,4})?\s*)?(?:by\s+)?([^\W\d_][^.,|©\d]{2,40}?)\s*(?:[.,|\d]|all rights|$)",
    re.I,
)


def _footer(page: Page) -> Found | None:
    """An outlet's name alone in one of the last lines of the page."""
    for row in [row for row in page.rows if row.place > 0][-6:]:
        plain = row.rule not in ("byline", "source-line", "tags", "related", "credit", "caption")
        if (
            plain
            and names.is_outlet(row.text)
            and len(row.text) <= 40
            and not re.search(r"[:|]", row.text)
            and row.text[:1].isupper()
            and len(row.text.split()) >= 2
        ):
            return row.text, f"footer@{row.number}"
    return None


def _in_full(page: Page, name: str) -> str:
    """``The Lakeland Post`` where the top of the page has it so, and another line left out the article."""
    full = text.key(f"the {name}")
    return next((row.text for row in page.rows[:6] if text.key(row.text) == full), name)
