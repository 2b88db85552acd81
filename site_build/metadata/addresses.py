"""Addresses that a page states for itself: http and https only, and nothing in them that deceives."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_ODD = re.compile(r"[\s<>\"{}|\\^`\x00-\x20\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


def address(words: str) -> str | None:
    """Return an absolute http or https address without a user name in it, or None."""
    line = words.strip()
    if not line or len(line) > 2000 or _ODD.search(line):
        return None
    try:
        parts = urlsplit(line)
        host, user = parts.hostname, parts.username or parts.password
    except ValueError:
        return None
    named = parts.scheme in ("http", "https") and host is not None and "." in host
    return line if named and user is None else None
