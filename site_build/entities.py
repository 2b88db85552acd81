"""Named entities of a text by rule: runs of capitalised words, acronyms, and names the caller knows. No I/O.

A word is part of a name if it is written with a capital where the language asks for none. The first word of
a sentence counts only if it is seen so elsewhere in the text. Names stand as in the text: a possessive is cut,
"U.S." keeps its stops. Inside one source a surname stands for the full name it belongs to; what two sources
call the same thing is for `dossier/entities.yaml` to say.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from site_build.namewords import (
    CALENDAR,
    DEMONYMS,
    DIRECTIONS,
    HEADS,
    JOINING,
    OF_HEADS,
    OFFICES,
    OPENERS,
    PARTICLES,
    ROLES,
)
from site_build.text import Span

NOUNS_WITH_CAPITALS = 0.22
"""Share of capitalised words inside sentences above which a German text writes its nouns with capitals:
German has about 0.3. A text in small letters has none to tell."""


def find(text: str, span: Span, *, known: Collection[str] = ()) -> tuple[str, ...]:
    """Return the names in a range of a text, in order, each once, as they stand in the text.

    Args:
        text: the whole cleaned text: the words around the range tell names from first words of sentences.
        span: the range to look in.
        known: names to find wherever they stand; all that can be found in scripts without capitals.
    """
    return Names(text, known).within(*span)


class Names:
    """The names of one text, found once and asked for range by range."""

    def __init__(self, text: str, known: Collection[str] = ()) -> None:
        words = list(_words(text))
        seen = _Seen(words)
        found = [span for run in _runs(text, words, seen) for span in _names(text, run, seen)]
        found = _without_overlap(list(_known(text, known)), found)
        self._text = text
        self._spans = found
        self._full = _full_names({text[start:end] for start, end in found})

    def within(self, start: int, end: int) -> tuple[str, ...]:
        """Return the names in a range, in order, each once and in its full form."""
        inside = (self._text[one:other] for one, other in self._spans if start <= one and other <= end)
        return tuple(dict.fromkeys(self.full(name) for name in inside))

    def full(self, name: str) -> str:
        """Return the full name that a surname belongs to in this text, or the name itself."""
        return self._full.get(name, name)


# ---- words ----


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str
    first: bool
    """True where a capital would be written whatever the word: at a sentence's beginning, in a title."""

    @property
    def plain(self) -> str:
        return self.text.casefold().rstrip(".")

    @property
    def capital(self) -> bool:
        return self.text[0].isupper() or bool(_PREFIXED.match(self.text))

    @property
    def acronym(self) -> bool:
        return sum(letter.isupper() for letter in self.text) > 1


_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'‐-](?=\w)[^\W_]+|[&](?=[A-Z])\w+)*\.?")
_PREFIXED = re.compile(
    r"(?:al|el|as|an|at|ad|ar|d|l|pro|anti|ex|non|mid|trans|neo|post|pre)[’'‐-](?=[^\W\d_])\w", re.I
)
_ABBREVIATED = re.compile(
    r"(?:[A-Z]\.)+|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|St|Rev|Adm|Cmdr|Jr|Sr)\."
)
_POSSESSIVE = re.compile(r"[’'][sS]$")
_STARTS = re.compile(r"[.!?…:;•(\[。！？]|[“\"«„‘]$")
_LINE = re.compile(r"[^\n]+")


def _words(text: str) -> Iterator[_Word]:
    """The words of a text; a full stop belongs to an abbreviation only."""
    for line in _LINE.finditer(text):
        matches = list(_WORD.finditer(text, *line.span()))
        capitals = _all_in_capitals([match.group() for match in matches])
        before, after_abbreviation = line.start(), False
        for match in matches:
            start, end = match.span()
            short = bool(_ABBREVIATED.fullmatch(match.group()))
            end -= match.group().endswith(".") and not short
            gap = text[before:start]
            opening = before == line.start() or (
                _STARTS.search(gap) and not (after_abbreviation and gap == " ")
            )
            yield _Word(start, end, text[start:end], capitals or bool(opening))
            before, after_abbreviation = end, short


def _all_in_capitals(words: list[str]) -> bool:
    """True for a line such as a heading, in which every word has a capital and so none tells anything."""
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return len(words) <= 20 and len(long) > 2 and sum(word[0].isupper() for word in long) > 0.7 * len(long)


# ---- runs of words with a capital ----


class _Seen:
    """How words are written elsewhere in the text."""

    def __init__(self, words: list[_Word]) -> None:
        inside = [word for word in words if not word.first and word.text[0].isalpha()]
        capitals = [word for word in inside if word.capital]
        self.capital = {_cut(word.text) for word in capitals}
        self.lower = {word.text for word in inside if word.text.islower()}
        german = sum(word.text in _GERMAN for word in inside)
        self.nouns = german > 0.05 * len(inside) and len(capitals) > NOUNS_WITH_CAPITALS * len(inside)
        """True for a language such as German."""


_GERMAN = frozenset({"der", "und", "ist", "von", "den", "mit", "dem", "das", "ein", "eine", "nicht", "auf"})


def _runs(text: str, words: list[_Word], seen: _Seen) -> Iterator[list[_Word]]:
    """Words with a capital that stand together, with the particles between them."""
    run: list[_Word] = []
    waiting: list[_Word] = []
    for at, word in enumerate(words):
        joined = bool(run) and text[(waiting or run)[-1].end : word.start] in (" ", " & ")
        if run and not joined:
            yield run
            run, waiting = [], []
        if word.text.casefold() in _INSIDE and run and joined and _may_join(run, waiting, word):
            waiting.append(word)
            continue
        following = words[at + 1] if at + 1 < len(words) else None
        if _names_something(text, word, following, seen) and (
            not run or word.acronym or not _POSSESSIVE.search(run[-1].text)
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


def _may_join(run: list[_Word], waiting: list[_Word], word: _Word) -> bool:
    """True where a lower-case word can stand inside the name that has begun."""
    if _POSSESSIVE.search(run[-1].text):
        return False
    inside = word.text
    if inside == "the":
        return bool(waiting) and waiting[-1].text == "of"
    if inside in ("of", "for"):
        return not waiting and run[-1].plain in (OF_HEADS | ROLES if inside == "of" else HEADS)
    if inside == "and":
        return not waiting and any(word.text == "for" for word in run)
    return inside in PARTICLES and (bool(waiting) or inside not in JOINING)


def _names_something(text: str, word: _Word, following: _Word | None, seen: _Seen) -> bool:
    plain = _cut(word.text)
    if not word.capital or plain.casefold().rstrip(".") in CALENDAR or plain in _SELF:
        return False
    if not word.first:
        return True
    if plain in seen.capital or (word.acronym and not _shouted(word)):
        return True
    if word.plain in OPENERS or plain.casefold() in seen.lower or following is None:
        return False
    return following.capital and not following.first and text[word.end : following.start] == " "


_SELF = frozenset({"I", "I'm", "I’m", "I've", "I’ve", "I'd", "I’d", "I'll", "I’ll", "O", "A"})


def _shouted(word: _Word) -> bool:
    """True for a common word in capitals, as at the head of a bulletin; acronyms are short or have a hyphen."""
    return word.text.isupper() and len(word.text) > 5


def _cut(name: str) -> str:
    return _POSSESSIVE.sub("", name)


# ---- from runs to names ----


def _names(text: str, run: list[_Word], seen: _Seen) -> Iterator[Span]:
    """The names in a run: roles cut, adjectives and bare common nouns left out."""
    roles = _roles(run)
    part: list[_Word] = []
    for at, word in enumerate(run):
        halves = _halves(word, seen)
        if at not in roles and not halves:
            part.append(word)
            continue
        yield from _whole(text, part, seen)
        yield from halves
        part = []
    yield from _whole(text, part, seen)


def _roles(run: list[_Word]) -> set[int]:
    """The places of a run that hold a role: "Deputy Prime Minister", "Secretary of State"."""
    cut: set[int] = set()
    group: list[int] = []
    for at, word in enumerate(run):
        plain = word.plain
        inside = plain in OFFICES or plain in ROLES or (plain in ("of", "for", "the") and bool(group))
        if inside:
            group.append(at)
        if not inside or at == len(run) - 1:
            if any(run[one].plain in ROLES for one in group):
                cut.update(group)
            group = []
    return cut


def _whole(text: str, words: list[_Word], seen: _Seen) -> Iterator[Span]:
    while words and words[0].text.islower():
        words = words[1:]
    while words and words[-1].text.islower():
        words = words[:-1]
    if not words:
        return
    start, end = words[0].start, words[-1].start + len(_cut(words[-1].text))
    hyphen = _PREFIXED.match(words[0].text)
    if hyphen and words[0].text[: hyphen.end() - 2] in _CUT_BEFORE:
        start += hyphen.end() - 1
    tail = _TAIL.search(words[-1].text)
    if tail:
        end = words[-1].start + tail.start()
    if end <= start or (len(words) == 1 and _names_nothing(text[start:end], words[0], seen)):
        return
    if any(letter.isalpha() for letter in text[start:end]):
        yield start, end


_TAIL = re.compile(r"[-‐](?=[a-zà-ÿа-я])(?!based$).*$|-based$")
"""The common word of "Kabul-based" and "US-led"."""
_CUT_BEFORE = frozenset({"pro", "anti", "ex", "non", "mid", "trans", "neo", "post", "pre", "l", "d"})


def _names_nothing(name: str, word: _Word, seen: _Seen) -> bool:
    """True for one word that is an adjective, a common noun or a letter."""
    plain = name.casefold().rstrip(".")
    if plain in DEMONYMS | HEADS | DIRECTIONS or (plain.rstrip("s") in DEMONYMS and plain.endswith("s")):
        return True
    if len(plain) < 2 or (word.text.casefold() in OPENERS and not word.acronym):
        return True
    return seen.nouns and not word.acronym and "-" not in name


def _halves(word: _Word, seen: _Seen) -> list[Span]:
    """The two names of "Oslo-Bergen", where each also stands alone in the text."""
    one, hyphen, other = _cut(word.text).partition("-")
    if not hyphen or not other[:1].isupper() or not {one, other} <= seen.capital:
        return []
    middle = word.start + len(one)
    return [(word.start, middle), (middle + 1, middle + 1 + len(other))]


def _known(text: str, known: Collection[str]) -> Iterator[Span]:
    """Where known names stand; the longer one where two overlap."""
    for name in sorted(known, key=lambda name: (-len(name), name)):
        for match in re.finditer(re.escape(name), text):
            start, end = match.span()
            if not (_inside_word(text, start) or _inside_word(text, end)):
                yield start, end


def _inside_word(text: str, at: int) -> bool:
    """True between two letters of a script that parts its words by spaces."""
    pair = text[max(0, at - 1) : at + 1]
    return len(pair) == 2 and all(
        letter.isalnum() and unicodedata.category(letter) != "Lo" for letter in pair
    )


def _without_overlap(first: list[Span], then: list[Span]) -> list[Span]:
    """All spans in order; one that overlaps an earlier given one is left out."""
    taken: set[int] = set()
    out = []
    for start, end in [*first, *then]:
        places = range(start, end)
        if taken.isdisjoint(places):
            taken.update(places)
            out.append((start, end))
    return sorted(out)


def _full_names(names: Collection[str]) -> dict[str, str]:
    """Each surname with the only person's name that ends in it."""
    ending: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        parts = name.split()
        if 2 <= len(parts) <= 4 and _is_person(parts):
            ending[parts[-1]].add(name)
    folded: dict[str, str] = {}
    for surname, fulls in ending.items():
        longest = max(fulls, key=lambda name: (len(name), name))
        if all(_same(name, longest) for name in fulls):
            folded.update(dict.fromkeys(sorted(fulls - {longest}) + [surname], longest))
    return folded


def _is_person(parts: list[str]) -> bool:
    """True where a name can be a person's: no institution, direction, adjective or acronym in it."""
    common = HEADS | OF_HEADS | DIRECTIONS | DEMONYMS | {"of", "for", "the", "and"}
    if any(part.casefold() in common for part in parts):
        return False
    return all(len(part) < 2 or not part.isupper() for part in parts) and not any(
        part[0].isdigit() for part in parts
    )


def _same(short: str, long: str) -> bool:
    """True where one name is the other with parts left out: "Ada Example" and "Ada B. Example"."""
    rest = iter(long.split())
    return all(part in rest for part in short.split())
