"""Pictures and fonts that a saved page carries inside itself: taken out before anybody parses it.

SingleFile writes megabytes of them into attributes and style sheets. Only base64 inside a tag or a style
sheet goes, so that no word is lost, even on a page that explains such addresses.
"""

from __future__ import annotations

import re

LEAST = 200
"""Characters of base64 from which it is worth the step: shorter ones are dots and lines."""


def without_data(page: str) -> str:
    """Return the page with each long ``data:`` address in its mark-up as ``data:,``."""
    if ";base64," not in page or len(page) < _WORTH:
        return page
    return _MARKUP.sub(_emptied, page)


_WORTH = 100_000
"""Characters of a page below which parsing it as it is costs nothing."""
_MARKUP = re.compile(
    r"<style\b[^>]*>.*?</style|<[a-z](?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+", re.DOTALL | re.IGNORECASE
)
_DATA = re.compile(rf"data:[\w.+-]+/[\w.+-]+(?:;[\w=.-]+)*;base64,[A-Za-z0-9+/=%]{{{LEAST},}}+")


def _emptied(match: re.Match[str]) -> str:
    words = match[0]
    return _DATA.sub("data:,", words) if ";base64," in words else words
