"""Named entities of a text by rule: runs of capitalised words, acronyms, and names the caller knows. No I/O.

The runs come from `capitals`; here roles, adjectives and bare common nouns are taken off them.
Names stand as in the text: a possessive is cut, "U.S." keeps its stops. Inside one source a surname stands
for the full name it belongs to; what two sources call the same thing is for `dossier/entities.yaml` to say.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import cache

from site_build.entities import acronyms
from site_build.entities.capitals import PREFIXED, Seen, Word, cut, runs, split_words
from site_build.entities.countries import demonyms
from site_build.entities.namewords import DIRECTIONS, HEADS, OF_HEADS, OFFICES, OPENERS, ROLES
from site_build.text import Span

LONGEST_NAME = 200
"""Characters; a longer run of capitals is no name but what was left of a table."""


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
        words = list(split_words(text))
        seen = Seen(words)
        long_forms = list(acronyms.long_forms(text))
        explained = [span for _, span in long_forms]
        found = [span for run in runs(text, words, seen) for span in _names(text, run, seen)]
        found = _without_overlap([*_known(text, known), *explained], found)
        found = [(start, end) for start, end in found if end - start <= LONGEST_NAME]
        self._text = text
        self._spans = found  # in order, and none in another
        named = {text[start:end] for start, end in found}
        long = {short: text[start:end] for short, (start, end) in long_forms}
        self._full = _full_names(named - set(long.values())) | long

    def within(self, start: int, end: int) -> tuple[str, ...]:
        """Return the names in a range, in order, each once and in its full form."""
        first = bisect_left(self._spans, (start, start))
        last = bisect_left(self._spans, (end, end))
        inside = (self._text[one:other] for one, other in self._spans[first:last] if other <= end)
        return tuple(dict.fromkeys(self.full(name) for name in inside))

    def full(self, name: str) -> str:
        """Return the full name that a surname or acronym belongs to in this text, or the name itself."""
        return self._full.get(name, name)

    def person_within(self, start: int, end: int) -> str | None:
        """Return the full name of the last person named in a range, if one is."""
        people = [name for name in self.within(start, end) if " " in name and _is_person(name.split())]
        return people[-1] if people else None


def _names(text: str, run: list[Word], seen: Seen) -> Iterator[Span]:
    """The names in a run: roles cut, adjectives and bare common nouns left out."""
    roles = _roles(run)
    part: list[Word] = []
    for at, word in enumerate(run):
        halves = _halves(word, seen)
        if at not in roles and not halves:
            part.append(word)
            continue
        yield from _whole(text, part, seen)
        yield from halves
        part = []
    yield from _whole(text, part, seen)


def _roles(run: list[Word]) -> set[int]:
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


def _whole(text: str, words: list[Word], seen: Seen) -> Iterator[Span]:
    while words and words[0].text.islower():
        words = words[1:]
    while words and words[-1].text.islower():
        words = words[:-1]
    if not words:
        return
    start, end = words[0].start, words[-1].start + len(cut(words[-1].text))
    hyphen = PREFIXED.match(words[0].text)
    if hyphen and words[0].text[: hyphen.end() - 2] in _CUT_BEFORE:
        start += hyphen.end() - 1
    tail = _TAIL.search(words[-1].text)
    if tail:
        end = words[-1].start + tail.start()
    if end <= start or (len(words) == 1 and _names_nothing(text[start:end], words[0], seen)):
        return
    if any(letter.isalpha() for letter in text[start:end]):
        yield start, end


_TAIL = re.compile(r"[-‐][a-zà-ÿа-я][a-zà-ÿа-я‐-]*$")
"""The common word of "Kabul-based" and "US-led"."""
_CUT_BEFORE = frozenset({"pro", "anti", "ex", "non", "mid", "trans", "neo", "post", "pre", "l", "d"})


def _names_nothing(name: str, word: Word, seen: Seen) -> bool:
    """True for one word that is an adjective, a common noun or a letter."""
    plain = name.casefold().rstrip(".")
    if plain in _common() or (plain.endswith("s") and plain.rstrip("s") in demonyms()):
        return True
    if len(plain) < 2 or (word.text.casefold() in OPENERS and not word.acronym):
        return True
    return seen.nouns and not word.acronym and "-" not in name


def _halves(word: Word, seen: Seen) -> list[Span]:
    """The two names of "Oslo-Bergen", where each also stands alone in the text."""
    one, hyphen, other = cut(word.text).partition("-")
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
            folded.update(dict.fromkeys([*sorted(fulls - {longest}), surname], longest))
    return folded


def _is_person(parts: list[str]) -> bool:
    """True where a name can be a person's: no institution, direction, adjective or acronym in it."""
    if any(part.casefold() in _common() or part.casefold() in _IN_INSTITUTIONS for part in parts):
        return False
    return all(len(part.rstrip(".")) < 2 or not part.isupper() for part in parts) and not any(
        part[0].isdigit() for part in parts
    )


_IN_INSTITUTIONS = OF_HEADS | {"of", "for", "the", "and"}


@cache
def _common() -> frozenset[str]:
    """Words with a capital that alone name nothing."""
    return HEADS | DIRECTIONS | demonyms()


def _same(short: str, long: str) -> bool:
    """True where one name is the other with parts left out: "Ada Example" and "Ada B. Example"."""
    rest = iter(long.split())
    return all(part in rest for part in short.split())
