"""Runs of words with a capital, in a text as a whole: what names are made of. No I/O.

A capital tells something only where the language asks for none: not on the first word of a sentence, not in a
heading, and in German not on nouns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from site_build.entities.namewords import CALENDAR, HEADS, JOINING, OF_HEADS, OPENERS, PARTICLES, ROLES

NOUNS_WITH_CAPITALS = 0.22
"""Share of capitalised words inside sentences above which a German text writes its nouns with capitals:
German has about 0.3. A text in small letters has none to tell."""


class Word(NamedTuple):
    """A word, and whether its capital tells anything."""

    start: int
    end: int
    text: str
    first: bool
    """True where a capital would be written whatever the word: at a sentence's beginning, in a title."""
    capital: bool

    @property
    def plain(self) -> str:
        """The word as looked up in `site_build.entities.namewords`."""
        return self.text.casefold().rstrip(".")

    @property
    def acronym(self) -> bool:
        """True for a word with more than one capital."""
        return sum(letter.isupper() for letter in self.text) > 1


_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'‐-](?=\w)[^\W_]+|[&](?=[A-Z])\w+)*\.?")
PREFIXED = re.compile(
    r"(?:al|el|as|an|at|ad|ar|d|l|pro|anti|ex|non|mid|trans|neo|post|pre)[’'‐-](?=[^\W\d_])\w", re.I
)
_ABBREVIATED = re.compile(
    r"(?:[A-Z]\.)+|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|St|Rev|Adm|Cmdr|Jr|Sr)\."
)
POSSESSIVE = re.compile(r"[’'][sS]$")
_STARTS = re.compile(r"[.!?…:;•(\[。！？]|[“\"«„‘]$")
_LINE = re.compile(r"[^\n]+")
_SENTENCE = re.compile(r"[.!?…。][”\"’»)]*\s*$")


def split_words(text: str) -> Iterator[Word]:
    """Yield the words of a text; a full stop belongs to an abbreviation only."""
    for line in _LINE.finditer(text):
        matches = list(_WORD.finditer(text, *line.span()))
        written = [match.group() for match in matches]
        capitals = not _SENTENCE.search(line.group()) and _all_in_capitals(written)
        shouted = _capitals_throughout(written)
        before = line.start()
        for match in matches:
            start, end = match.span()
            if text[end - 1] == "." and not _ABBREVIATED.fullmatch(text, start, end):
                end -= 1
            gap = text[before:start]
            opening = before == line.start() or (gap != " " and _STARTS.search(gap) is not None)
            word = text[start:end]
            capital = word[0].isupper() or (not word.isalpha() and PREFIXED.match(word) is not None)
            capital = capital and not shouted
            yield Word(start, end, word, capitals or opening, capital)
            before = end


def _all_in_capitals(words: list[str]) -> bool:
    """True for a line such as a heading, in which every word has a capital and so none tells anything."""
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return len(words) <= 20 and len(long) > 2 and sum(word[0].isupper() for word in long) > 0.7 * len(long)


def _capitals_throughout(words: list[str]) -> bool:
    """True for a line that is written in capitals throughout: where a name ends cannot be told there."""
    letters = [word for word in words if len(word) > 1 and word[0].isalpha()]
    return len(letters) > 3 and sum(word.isupper() for word in letters) > 0.8 * len(letters)


class Seen:
    """How words are written elsewhere in the text."""

    def __init__(self, words: list[Word]) -> None:
        inside = [word for word in words if not word.first and word.text[0].isalpha()]
        capitals = [word for word in inside if word.capital]
        self.capital = {cut(word.text) for word in capitals}
        self.lower = {word.text for word in inside if word.text.islower()}
        german = sum(word.text in _GERMAN for word in inside)
        self.nouns = german > 0.05 * len(inside) and len(capitals) > NOUNS_WITH_CAPITALS * len(inside)
        """True for a language such as German."""


_GERMAN = frozenset({"der", "und", "ist", "von", "den", "mit", "dem", "das", "ein", "eine", "nicht", "auf"})


def runs(text: str, words: list[Word], seen: Seen) -> Iterator[list[Word]]:
    """Yield words with a capital that stand together, with the particles between them."""
    run: list[Word] = []
    waiting: list[Word] = []
    for at, word in enumerate(words):
        if not run and not word.capital:
            continue
        joined = bool(run) and text[(waiting or run)[-1].end : word.start] in (" ", " & ")
        if run and not joined:
            yield run
            run, waiting = [], []
        if word.text.casefold() in _INSIDE and run and joined and _may_join(run, waiting, word):
            waiting.append(word)
            continue
        following = words[at + 1] if at + 1 < len(words) else None
        if _names_something(text, word, following, seen) and (
            not run or word.acronym or not POSSESSIVE.search(run[-1].text)
        ):
            run += [*waiting, word]
            waiting = []
            continue
        if run:
            yield run
        run, waiting = ([word] if _names_something(text, word, following, seen) else []), []
    if run:
        yield run


_INSIDE = PARTICLES | {"of", "for", "the", "and"}


def _may_join(run: list[Word], waiting: list[Word], word: Word) -> bool:
    """True where a lower-case word can stand inside the name that has begun."""
    if POSSESSIVE.search(run[-1].text):
        return False
    inside = word.text
    if inside == "the":
        return bool(waiting) and waiting[-1].text == "of"
    if inside in ("of", "for"):
        return not waiting and run[-1].plain in (OF_HEADS | ROLES if inside == "of" else HEADS)
    if inside == "and":
        return not waiting and any(word.text == "for" for word in run)
    return inside in PARTICLES and (bool(waiting) or inside not in JOINING)


def _names_something(text: str, word: Word, following: Word | None, seen: Seen) -> bool:
    if not word.capital:
        return False
    plain = cut(word.text)
    if plain.casefold().rstrip(".") in CALENDAR or plain in _SELF:
        return False
    if not word.first:
        return True
    if plain in seen.capital or (word.acronym and not _shouted(word)):
        return True
    if word.plain in OPENERS or plain.casefold() in seen.lower or following is None:
        return False
    return following.capital and not following.first and text[word.end : following.start] == " "


_SELF = frozenset({"I", "I'm", "I’m", "I've", "I’ve", "I'd", "I’d", "I'll", "I’ll", "O", "A"})


def _shouted(word: Word) -> bool:
    """True for a common word in capitals, as at the head of a bulletin; acronyms are short."""
    return word.text.isupper() and len(word.text) > 5


def cut(name: str) -> str:
    """Return a name without its possessive."""
    return POSSESSIVE.sub("", name) if name[-1:] in "sS" else name
