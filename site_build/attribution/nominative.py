"""Names and nouns back in the nominative, by their endings, where a language declines them. No I/O."""

from __future__ import annotations

import re
from functools import cache

from site_build.attribution.cues import Cues

_WORD = re.compile(r"[^\W\d_][\w‑-]*")
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
        capital = word[0].isupper()
        name = capital and not word.isupper()
        run = run + 1 if capital else 0
        pairs = cues.declined_names if name else "" if capital or done else cues.declined
        ended = _ended(word, pairs)
        done = done or (ended != word and not name and not _ADJECTIVE.search(word))
        out.append(words[at : match.start()] + ended)
        at = match.end()
        if run and not words[at : at + 2].strip():
            break
    return "".join(out) + words[at:]


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
