"""Other spellings by which readers look for a word: without an article, or in plain letters. No I/O.

The search index knows the endings of English words, and takes letters with marks for those without. What it
does not know stands here; where a word is inflected otherwise, ``searching.js`` looks for how it begins.
"""

from __future__ import annotations

import re

from site_build.text import PLAIN_LETTERS

_SPECIAL = re.compile("[’'\u0600-\u06ff" + "".join(PLAIN_LETTERS) + "]")
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
# "l’unanimité", "dell’accordo", "O’Brien"; never what follows in "Ukraine’s" or "they’re".
_ELIDED = re.compile(r"[^\W_]{1,5}[’']([^\W\d_]{3,})\Z")
# Arabic "the", with "and", "so", "by" or "like" before it; what is left has at least three letters.
_ARTICLE = re.compile("[\u0648\u0641\u0628\u0643]?\u0627\u0644([\u0600-\u06ff]{3,})\\Z")
_PLAIN = str.maketrans(PLAIN_LETTERS)


def spellings(text: str) -> list[str]:
    """Return the other spellings of the words of a text, each once, in the order of the text."""
    if not _SPECIAL.search(text):
        return []
    found: dict[str, None] = {}
    for word in _WORD.findall(text):
        found.update(dict.fromkeys(_of(word)))
    return list(found)


def _of(word: str) -> list[str]:
    out = [match[1] for rule in (_ELIDED, _ARTICLE) if (match := rule.match(word))]
    plain = word.translate(_PLAIN)
    return out if plain == word else [*out, plain]
