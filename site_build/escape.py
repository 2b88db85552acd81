"""Escaping for each place where captured text goes. No I/O.

A string from a capture or a pull request is hostile until it has passed one of these.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import Any

from markupsafe import Markup

# Letters and digits of any script, commas and full stops are inert inside an element, for every parser;
# everything else is not worth the risk.
_ACTIVE = re.compile(r"[^\w ,.]|_")
# Words of our own may have the punctuation of any language, none of which means anything to a parser.
_ACTIVE_IN_WORDING = re.compile(r"[^\w ,.;:?!()/’‘‚“”„«»‹›–—…·¿¡،؛؟。、「」\u00a0\u202f-]|_")
_DIRECTING = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
# As a reference, a C1 control reads as a cp1252 letter, and the others are errors in HTML.
_UNREFERABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def body(text: str) -> Markup:
    r"""Text for the body of a page: inert in HTML and in every Markdown dialect.

    Backslashes are no defence, since Python-Markdown turns ``\<`` into live markup; a numeric
    character reference is text for every parser. What cannot be referred to, such as a control
    character, becomes U+FFFD.
    """
    return Markup(_ACTIVE.sub(_reference, _UNREFERABLE.sub("\ufffd", text)))


label = lru_cache(maxsize=20_000)(body)
"""The same for labels, names and dates, which recur on every page."""


def wording(text: str) -> Markup:
    """A text of the site itself, for the body of a page or a template: inert, but still readable there."""
    return Markup(_ACTIVE_IN_WORDING.sub(_reference, _UNREFERABLE.sub("\ufffd", text)))


def undirected(text: str) -> str:
    """A name for the inside of our own sentence: without signs that turn the direction of what follows it."""
    return _DIRECTING.sub("", text)


def line(text: str) -> str:
    """Text for a place that holds one line, such as a title in a feed: without controls and direction signs.

    What is left is fit for XML too, whose writers escape it.
    """
    return " ".join(_UNREFERABLE.sub(" ", undirected(text)).split())


def title(text: str) -> str:
    """Text for a front-matter string that a theme prints unescaped: HTML-escaped once, on one line."""
    return (
        line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
        .replace("'", "&#39;")
    )


def script_json(value: Any) -> Markup:
    """JSON for the inside of a ``<script type="application/…json">`` element."""
    return Markup(_script_safe(json.dumps(value, ensure_ascii=False, separators=(",", ":"))))


def csv_cell(text: str) -> str:
    """A CSV cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def _reference(match: re.Match[str]) -> str:
    return f"&#{ord(match.group())};"


def _script_safe(text: str) -> str:
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text
