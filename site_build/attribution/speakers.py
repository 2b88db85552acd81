"""From the words that name a speaker to the speaker, named or not. No I/O."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from site_build.attribution.cues import Cues
from site_build.attribution.kinds import OUTLETS, is_place, kind_of
from site_build.entities.countries import demonyms
from site_build.entities.namewords import OF_HEADS, OFFICES, OPENERS, ROLES
from site_build.records import Speaker, SpeakerKind

_UPPER = "".join(chr(code) for code in range(0x41, 0x530) if chr(code).isupper())
_CAPITAL = (
    rf"(?:(?:[{_UPPER}]\.){{1,4}}|[{_UPPER}][a-zа-я]{{1,4}}\.(?= [{_UPPER}])"
    rf"|(?:(?:al|el|an|ad|as|d|l)[-’'])?[{_UPPER}](?:\w|[&-](?=\w)|[’'](?!s\b)(?=\w))*)"
)
_INSIDE = "(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|bin|ibn|al|el|ten|ter|zu)"
NAME = rf"{_CAPITAL}(?:(?: {_INSIDE}){{0,2}} {_CAPITAL}| (?:of|for)(?: the)? {_CAPITAL}| & {_CAPITAL})*"
"""A run of words with a capital, with the small words inside a name."""


@dataclass(frozen=True, slots=True)
class Named:
    """Words that name a speaker, as they stand at the beginning of some text."""

    speaker: Speaker
    end: int
    """Length of these words."""
    pronoun: str = ""
    """``he`` or ``they`` where the speaker is whoever was named before."""


def named(words: str, cues: Cues, publisher: str | None) -> Named | None:
    """Return the speaker that `words` begin with, or None where they begin with something else."""
    lexicon = _lexicon(cues)
    tokens = _tokens(words)
    if not tokens:
        return None
    first = tokens[0].group().casefold()
    if first in lexicon.he or first in lexicon.they:
        kind: SpeakerKind = "person" if first in lexicon.he else "group"
        return Named(
            Speaker(kind=kind, named=False), tokens[0].end(), "he" if first in lexicon.he else "they"
        )
    begin, article = _after_article(words, tokens, lexicon)
    if begin == 0 and first in lexicon.stops:
        return None  # "For President Example, …": a preposition begins no speaker
    if first in lexicon.groups and (begin >= len(tokens) or tokens[begin].group() in lexicon.stops):
        return Named(Speaker(kind="group", name=first, named=False), tokens[0].end())  # "many in the trade"
    body: Named | None = None
    for at in range(begin, min(begin + 5, len(tokens))):
        token = tokens[at]
        plain = token.group().casefold()
        if plain in lexicon.stops:
            break
        if plain in lexicon.roles and at + 1 < len(tokens) and tokens[at + 1].group()[0].isupper():
            return _with_name(words, cues, publisher, title=words[: token.end()], at=tokens[at + 1].start())
        if plain in lexicon.groups:
            end = _joined(tokens, at, lexicon)
            return Named(Speaker(kind="group", name=_common(words[:end], cues), named=False), end)
        if (article or cues.no_articles) and plain in lexicon.roles:
            return _unnamed("person", words[: token.end()], cues)
        if article and token.group() in lexicon.bodies:
            if at + 1 < len(tokens) and tokens[at + 1].group()[0].isupper() and not cues.capital_nouns:
                return _with_name(
                    words, cues, publisher, title=words[: token.end()], at=tokens[at + 1].start()
                )
            body = _unnamed("organisation", words[: token.end()], cues)  # unless a "company official" follows
    return body or _with_name(words, cues, publisher, title="", at=0)


def _unnamed(kind: SpeakerKind, words: str, cues: Cues) -> Named:
    return Named(Speaker(kind=kind, described_as=_lowered(words, cues), named=False), len(words))


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """The cue words of a language as sets."""

    he: frozenset[str]
    they: frozenset[str]
    groups: frozenset[str]
    roles: frozenset[str]
    bodies: frozenset[str]
    stops: frozenset[str]
    articles: re.Pattern[str]


@cache
def _lexicon(cues: Cues) -> _Lexicon:
    some = rf"(?:(?:{cues.some_of}) )?" if cues.some_of else ""
    sets = (cues.he, cues.they, cues.groups, cues.roles, cues.bodies, cues.stops)
    words = [
        frozenset(word for part in words.split("|") for word in (part, part.casefold())) for words in sets
    ]
    articles = re.compile(rf"{some}(?:{cues.articles})(?: |(?<=['’]))", re.IGNORECASE)
    he, they, groups, roles, bodies, stops = words
    return _Lexicon(he, they, groups, roles, bodies, stops, articles)


LONGEST_NAME = 200
"""Characters; longer ones are no names but what was left of something broken."""
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[\w’'‑-]+")
_POSSESSIVE = re.compile(r"[’']s?$")


def _tokens(words: str) -> list[re.Match[str]]:
    """The words up to the first mark; a speaker is named within the first nine."""
    tokens: list[re.Match[str]] = []
    for match in _TOKEN.finditer(words):
        if words[tokens[-1].end() if tokens else 0 : match.start()] != (" " if tokens else ""):
            break
        if match.end() > LONGEST_NAME:
            break
        tokens.append(match)
        if len(tokens) == 9:
            break
    return tokens


def _after_article(words: str, tokens: list[re.Match[str]], lexicon: _Lexicon) -> tuple[int, bool]:
    """Where the noun begins, and whether an article or somebody's name stands before it."""
    match = lexicon.articles.match(words)
    begin = next((at for at, token in enumerate(tokens) if token.start() >= match.end()), 0) if match else 0
    for at, token in enumerate(tokens[begin : begin + 4], begin):
        if not token.group()[0].isupper():
            break
        if _POSSESSIVE.search(token.group()):
            return at + 1, True
    return begin, bool(match)


def _joined(tokens: list[re.Match[str]], at: int, lexicon: _Lexicon) -> int:
    """The end of "officials and analysts", where the first of them stands at `at`."""
    if at + 1 < len(tokens) and tokens[at + 1].group() in _AND:
        for other in tokens[at + 2 : at + 5]:
            if other.group().casefold() in lexicon.groups:
                return other.end()
    return tokens[at].end()


_AND = frozenset({"and", "or", "und", "oder", "et", "ou", "y", "o", "и", "или"})
_PROPER = re.compile(rf"(?:{NAME}[’']s? )?(?P<the>[Tt]he )?(?P<name>{NAME})(?![\w’'-])")


def _with_name(words: str, cues: Cues, publisher: str | None, *, title: str, at: int) -> Named | None:
    match = _PROPER.match(words, at)
    if match is None or match.end() - at > LONGEST_NAME:
        return None
    whole = _without_place(match["name"])
    end = match.start("name") + len(whole)
    role, name = _parted(whole)
    if not name:
        if not role or title:
            return None
        return Named(Speaker(kind="person", described_as=_lowered(role, cues), named=False), end)
    if name.split()[0].casefold() in OPENERS and not name.split()[0].isupper():
        return None
    title = " ".join(part for part in (title.strip(" ,"), role) if part)
    kind = kind_of(name, titled=bool(title), article=bool(match["the"]), publisher=publisher)
    beside = title.split(" ")[-1] if title else name
    if beside.casefold() in _lexicon(cues).bodies:
        kind = "other_outlet" if OUTLETS.search(title) else "organisation"
    if kind == "outlet":
        name = publisher or name
    described = (
        _lowered(re.sub(rf"^(?:{cues.articles}) ", "", title, flags=re.IGNORECASE), cues) if title else None
    )
    return Named(Speaker(kind=kind, name=name, described_as=described or None, named=True), end)


def _without_place(name: str) -> str:
    """A person without what follows "of": "Ada Example of the Maritime College"; institutions keep it."""
    before, of, _ = name.partition(" of ")
    last = before.split()[-1].casefold()
    return before if of and last not in OF_HEADS | ROLES | OFFICES and " " in before else name


def _parted(name: str) -> tuple[str, str]:
    """The role before a name, and the name: "Foreign Minister", "Ada Example"."""
    parts = name.split(" ")
    roles = [at for at, part in enumerate(parts) if part.casefold().rstrip(".") in ROLES]
    if not roles:
        return "", name
    after = roles[-1] + 1
    if after < len(parts) and parts[after] in ("of", "for"):
        after = next((at for at in range(after + 1, len(parts)) if _ends_office(parts, at)), len(parts))
    return " ".join(parts[:after]), " ".join(parts[after:])


def _ends_office(parts: list[str], at: int) -> bool:
    """True where the office of a "Secretary of State" is over and the name begins."""
    return parts[at - 1].casefold() in OFFICES and parts[at].casefold() not in OFFICES


def _common(words: str, cues: Cues) -> str:
    """The words for an unnamed group without articles, in small letters where they are common words."""
    leading = rf"(?:{cues.some_of}|{cues.articles})" if cues.some_of else rf"(?:{cues.articles})"
    bare = re.sub(rf"^(?:{leading} )+", "", words, flags=re.IGNORECASE)
    return _lowered(bare or words, cues)


def _lowered(words: str, cues: Cues) -> str:
    """Common words without the capital that the beginning of a sentence gives them."""
    first, _, rest = words.partition(" ")
    if rest[:1].isupper() and not re.fullmatch(cues.articles, first, re.IGNORECASE):
        return words
    small = first[:1].lower() + first[1:]
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
