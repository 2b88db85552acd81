"""Acronyms and the long forms that a text gives them: "the World Food Programme (WFP)". No I/O.

A long form is believed only where its words' initials spell the acronym; small words between may be passed
over ("Bank of England", "Organisation mondiale de la santé"). What does not spell it is some other remark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_build.text import Span

_SHORT = r"[^\W\d_][\w&.]{1,9}"
_AFTER = re.compile(rf" \(({_SHORT})\)")
_BEFORE = re.compile(rf"(?<!\w)({_SHORT}) \(")
_WORDS = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_ELIDED = re.compile(r"^[ldLD][’'](?=\w)")
_MOST_WORDS = 12
_FARTHEST = 160
_SMALL = 4
"""Letters of the longest word that may be passed over: "of", "de la", "und", "para"."""


def long_forms(text: str) -> Iterator[tuple[str, Span]]:
    """Yield each acronym that the text explains, with the range of its long form."""
    for match in _AFTER.finditer(text):
        words = _clause(list(_WORDS.finditer(text, max(0, match.start() - _FARTHEST), match.start())), text)
        if words and words[-1].end() == match.start() and is_acronym(match[1]):
            yield from _spelt(match[1], words)
    for match in _BEFORE.finditer(text):
        end = text.find(")", match.end(), match.end() + _FARTHEST)
        words = list(_WORDS.finditer(text, match.end(), end)) if end > 0 else []
        if is_acronym(match[1]) and len(words) > 1 and words[-1].end() == end:
            yield from ((short, span) for short, span in _spelt(match[1], words) if span[0] == match.end())


def is_acronym(word: str) -> bool:
    """Return True for a short word with at least two capitals and more of them than small letters."""
    capitals = sum(letter.isupper() for letter in word)
    return capitals > 1 and capitals > sum(letter.islower() for letter in word)


def _clause(words: list[re.Match[str]], text: str) -> list[re.Match[str]]:
    """The last words, as far as no mark but a hyphen parts them."""
    kept: list[re.Match[str]] = []
    for word in reversed(words[-_MOST_WORDS:]):
        if kept and text[word.end() : kept[0].start()] not in (" ", "-", " & "):
            break
        kept.insert(0, word)
    return kept


def _spelt(short: str, words: list[re.Match[str]]) -> Iterator[tuple[str, Span]]:
    """The shortest end of the words whose initials spell the acronym."""
    letters = [letter.casefold() for letter in short if letter.isalpha()]
    for first in range(len(words) - 2, -1, -1):
        tail = words[first:]
        bare = _ELIDED.sub("", tail[0].group())
        if bare[0].isupper() and _initials_are(letters, [word.group() for word in tail]):
            yield short, (tail[0].end() - len(bare), tail[-1].end())
            return


def _initials_are(letters: list[str], words: list[str]) -> bool:
    """Each word gives one letter in order; small words may give none."""
    at = 0
    for word in words:
        initial = _ELIDED.sub("", word)[0].casefold()
        if at < len(letters) and initial == letters[at]:
            at += 1
        elif len(word) > _SMALL or word[0].isupper():
            return False
    return at == len(letters)
