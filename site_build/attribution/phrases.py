"""The words of a noun phrase: its tokens, where its noun begins, and how it reads alone. No I/O."""

from __future__ import annotations

import re

from site_build.attribution.cues import Cues
from site_build.attribution.kinds import is_place
from site_build.attribution.lexicon import Lexicon
from site_build.attribution.names import LONGEST_NAME
from site_build.entities.countries import demonyms
from site_build.entities.namewords import OFFICES, OPENERS, ROLES

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[ldL][’'](?=[^\W\d_])|[\w’'‑-]+")
_POSSESSIVE = re.compile(r"\w[’']s?$")
_AND = frozenset({"and", "or", "und", "oder", "et", "ou", "y", "o", "и", "или"})


def tokens(words: str) -> list[re.Match[str]]:
    """The words up to the first mark; a speaker is named within the first nine."""
    tokens: list[re.Match[str]] = []
    for match in _TOKEN.finditer(words):
        space = words[tokens[-1].end() if tokens else 0 : match.start()]
        if space != (" " if tokens and tokens[-1].group()[-1] not in "’'" else "") and space != " ":
            break
        if match.end() > LONGEST_NAME or (not tokens and space):
            break
        tokens.append(match)
        if len(tokens) == 9:
            break
    return tokens


def after_article(words: str, tokens: list[re.Match[str]], known: Lexicon) -> tuple[int, bool]:
    """Where the noun begins, and whether an article or somebody's name stands before it."""
    match = known.articles.match(words)
    begin = next((at for at, token in enumerate(tokens) if token.start() >= match.end()), 0) if match else 0
    for at, token in enumerate(tokens[begin : begin + 4], begin):
        if match is None and not token.group()[0].isupper():
            break
        if _POSSESSIVE.search(token.group()) and len(token.group()) > 2:
            return at + 1, True
    return begin, bool(match)


def joined(tokens: list[re.Match[str]], at: int, known: Lexicon) -> int:
    """The end of "officials and analysts", where the first of them stands at `at`."""
    if at + 1 < len(tokens) and tokens[at + 1].group() in _AND:
        for other in tokens[at + 2 : at + 5]:
            if known.is_group(other.group().casefold()):
                return other.end()
    return tokens[at].end()


def common(words: str, cues: Cues) -> str:
    """The words for an unnamed group without articles, in small letters where they are common words."""
    leading = rf"(?:{cues.some_of}|{cues.articles})" if cues.some_of else rf"(?:{cues.articles})"
    bare = re.sub(rf"^(?:{leading}(?: |(?<=['’])))+", "", words, flags=re.IGNORECASE)
    return lowered(bare or words, cues)


def lowered(words: str, cues: Cues) -> str:
    """Common words without the capital that the beginning of a sentence gives them."""
    first, _, rest = words.partition(" ")
    if rest[:1].isupper() and not re.fullmatch(cues.articles, first, re.IGNORECASE):
        return words
    small = first[:1].lower() + first[1:]
    if re.match(rf"(?:{cues.articles})(?<=[’'])", small):
        return f"{small} {rest}".strip()
    if re.fullmatch(cues.articles, small):
        return f"{small} {rest}".strip()
    if (
        cues.capital_nouns
        or not first[1:].islower()
        or first.casefold() in demonyms()
        or "’" in first
        or "'" in first
    ):
        return words
    common = first.casefold() in OPENERS | ROLES | OFFICES or not is_place(first)
    return f"{small} {rest}".strip() if common else words


def small(word: str, cues: Cues) -> str:
    """A word as lists of nouns hold it: small, unless all nouns have capitals or it is an acronym."""
    return word if cues.capital_nouns or word.isupper() else word[:1].lower() + word[1:]
