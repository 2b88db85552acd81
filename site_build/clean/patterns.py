"""Long lists of words as patterns that cost nothing until a line needs them.

A page has some hundred lines and there are over a thousand phrases in the lists. A line is therefore tried
only against phrases that begin as it does, and a pattern is compiled when the first line needs it.
"""

from __future__ import annotations

import re
from functools import cached_property

FILED = 3
"""Letters under which phrases are filed; shorter phrases are filed under all they have."""


def beginnings(text: str) -> tuple[str, str, str]:
    """Return the keys under which a phrase that this text begins with may be filed."""
    head = text[:12].casefold()
    if not head[:1].isalnum():
        head = _MARKS.sub("", head)
    return head[:1], head[:2], head[:FILED]


class Searched:
    """One pattern, compiled at its first use."""

    def __init__(self, pattern: str) -> None:
        self._source = pattern

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(self._source, re.IGNORECASE)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first place where the pattern holds."""
        return self._pattern.search(text)


class Opening:
    """Phrases that a line may open with, behind at most three marks."""

    def __init__(self, phrases: str, then: str = r"(?!\w)") -> None:
        """Take the phrases, parted by ``|``, each a pattern that begins with a letter.

        Args:
            phrases: the alternatives.
            then: what must follow any of them.
        """
        self._then = then
        self._filed: dict[str, list[str]] = {}
        for phrase in _alternatives(phrases):
            self._filed.setdefault(_filed_under(phrase), []).append(phrase)
        self._compiled: dict[str, re.Pattern[str]] = {}

    @property
    def keys(self) -> frozenset[str]:
        """The beginnings under which there are phrases."""
        return frozenset(self._filed)

    def match(self, text: str) -> re.Match[str] | None:
        """Return the phrase that the text opens with, the longest filed first, from its first character."""
        for key in reversed(beginnings(text)):
            if key in self._filed and (found := self._under(key).match(text)):
                return found
        return None

    def _under(self, key: str) -> re.Pattern[str]:
        if key not in self._compiled:
            words = "|".join(self._filed[key])
            self._compiled[key] = re.compile(rf"\W{{0,3}}(?:{words}){self._then}", re.IGNORECASE)
        return self._compiled[key]


def _alternatives(phrases: str) -> list[str]:
    """Part at the bars that stand in no brackets."""
    out, depth, start = [], 0, 0
    for at, char in enumerate(phrases):
        depth += (char == "(") - (char == ")")
        if char == "|" and depth == 0:
            out.append(phrases[start:at])
            start = at + 1
    return [*out, phrases[start:]]


def _filed_under(phrase: str) -> str:
    found = _LITERAL.match(phrase)
    plain = _MARKS.sub("", found[0]) if found else ""
    if not plain:
        raise ValueError(f"a phrase begins with its letters: {phrase!r}")
    return plain.casefold()[:FILED]


_MARKS = re.compile(r"^\W+")
_LITERAL = re.compile(r"(?:[^\\()\[\]?*+{}.^$|](?![?*{]))+")
