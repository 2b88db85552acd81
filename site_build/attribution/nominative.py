"""Names and nouns back in the nominative, by their endings, where a language declines them. No I/O."""

from __future__ import annotations

import re
from functools import cache

from site_build.attribution.cues import Cues

_WORD = re.compile(r"«[^»]{2,60}»|[^\W\d_][\w‑-]*")
_INITIALS = re.compile(r"(?:[^\W\d_]\. ?){1,2}(?=[^\W\d_]{2})")
_ADJECTIVE = re.compile(r"(?:[оеё]го|ой|ых|их)$")
LONGEST = 9
"""Words; a speaker is named within the first nine."""


def nominative(words: str, cues: Cues) -> str:
    """Return words that follow "according to" as they stand in a dictionary, as far as endings tell."""
    if not cues.declined and not cues.declined_names:
        return words
    initials = _INITIALS.match(words)
    begin = at = initials.end() if initials else 0
    out = [words[:at]]
    run, done = 0, False
    for count, match in enumerate(_WORD.finditer(words, at)):
        if words[at : match.start()] != (" " if at > begin else "") or count == LONGEST:
            break
        word = match.group()
        if word[0] == "«":
            out.append(words[at : match.end()])
            at = match.end()
            continue
        capital = word[0].isupper()
        name = capital and not word.isupper()
        run = run + 1 if capital else 0
        pairs = cues.declined_names if name else "" if capital or done else cues.declined
        ended = _ended(word, pairs)
        if not done and ended != word and not name and not _ADJECTIVE.search(word):
            out = [_agreeing(part, ended) for part in out]
        done = done or (ended != word and not name and not _ADJECTIVE.search(word))
        out.append(words[at : match.start()] + ended)
        at = match.end()
        if run and not words[at : at + 2].strip():
            break
    return "".join(out) + words[at:]


def _agreeing(words: str, noun: str) -> str:
    """An adjective in the nominative of its noun: "областного" before "управление" is "областное"."""
    match = _OBLIQUE.search(words)
    if match is None:
        return words
    stem, soft = words[: match.start()], match[0][0] in "еи" and words[match.start() - 1] not in "кгхжшчщ"
    if noun[-1] in "ыи":
        return stem + ("ие" if soft or stem[-1] in "кгхжшчщ" else "ые")
    if noun[-1] in "ая":
        return stem + ("яя" if soft else "ая")
    if noun[-1] in "ое":
        return stem + ("ее" if soft or stem[-1] in "жшчщ" else "ое")
    return stem + ("ий" if soft or stem[-1] in "кгхжшчщ" else "ый")


_OBLIQUE = re.compile(r"(?<=[а-яё]{3})(?:ого|его|ому|ему|ой|ей|ых|их|ым|им|ом|ем)$")


def _ended(word: str, pairs: str) -> str:
    for ending, other in _pairs(pairs):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: len(word) - len(ending)] + other
    return word


@cache
def _pairs(pairs: str) -> tuple[tuple[str, str], ...]:
    """Endings and what replaces them, the longest first."""
    parts = [pair.partition(">") for pair in pairs.split("|") if ">" in pair]
    return tuple(sorted(((a, b) for a, _, b in parts), key=lambda pair: -len(pair[0])))
