"""From the words that name a speaker to the speaker, named or not. No I/O."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from site_build.attribution.cues import Cues
from site_build.attribution.kinds import OUTLETS, is_place, kind_of
from site_build.attribution.lexicon import Lexicon, lexicon
from site_build.entities.countries import demonyms
from site_build.entities.namewords import OF_HEADS, OFFICES, OPENERS, ROLES
from site_build.records import Speaker, SpeakerKind

_UPPER = "".join(chr(code) for code in range(0x41, 0x530) if chr(code).isupper())
_CAPITAL = (
    rf"(?:(?:[{_UPPER}]\.){{1,4}}|[{_UPPER}][a-zа-я]{{1,4}}\.(?= [{_UPPER}])"
    rf"|(?:(?:al|el|an|ad|as|d|l)[-’'])?[{_UPPER}](?:\w|[&-](?=\w)|[’'](?!s\b)(?=\w))*)"
)
_INSIDE = "(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|bin|ibn|al|el|ten|ter|zu|an|ap|mac|ben)"
NAME = rf"{_CAPITAL}(?:(?: {_INSIDE}){{0,2}} {_CAPITAL}| (?:of|for)(?: the)? {_CAPITAL}| & {_CAPITAL})*"
"""A run of words with a capital, with the small words inside a name."""


@dataclass(frozen=True, slots=True)
class Named:
    """Words that name a speaker, as they stand at the beginning of some text."""

    speaker: Speaker
    end: int
    """Length of these words."""
    pronoun: str = ""
    """``he``, ``she``, ``they`` or ``either`` where the speaker is whoever was named before."""


def named(words: str, cues: Cues, publisher: str | None) -> Named | None:
    """Return the speaker that `words` begin with, or None where they begin with something else."""
    known = lexicon(cues)
    tokens = _tokens(words)
    if not tokens:
        return _marked(words)
    first = tokens[0].group().casefold()
    if first in known.he or first in known.they:
        return _pronoun(first, tokens[0].end(), known)
    begin, article = _after_article(words, tokens, known)
    initial = len(first) == 1 and words[tokens[0].end() : tokens[0].end() + 1] == "."
    if begin == 0 and first in known.stops and not initial:
        return None  # "For President Example, …": a preposition begins no speaker
    if known.is_group(first) and (begin >= len(tokens) or tokens[begin].group() in known.stops):
        return Named(Speaker(kind="group", name=first, named=False), tokens[0].end())  # "many in the trade"
    found = _by_noun(words, tokens[begin:], article, cues, publisher)
    if found is None and article:
        found = _noun_and_name(words, tokens[begin:], cues, publisher)
    if found is None and begin == 1 and cues.capital_nouns and begin < len(tokens):
        noun = tokens[begin]
        if known.persons.fullmatch(noun.group()) and article:
            return _unnamed("person", words[: noun.end()], cues)
    if found is None and begin == 1 and known.definite.match(words):
        start = tokens[begin].start() if begin < len(tokens) else 0
        found = with_name(words, cues, publisher, at=start, article=True)
        if found is not None and found.speaker.kind == "person" and not found.speaker.described_as:
            speaker = found.speaker.model_copy(update={"kind": "organisation"})
            found = Named(speaker, found.end)  # people bear no article
    return found or with_name(words, cues, publisher, at=0)


def _marked(words: str) -> Named | None:
    """A name in quotation marks without a noun: Russian "сообщает «Интерфакс»"."""
    match = _IN_MARKS.match(" " + words)
    if match is None or not match[1][0].isupper():
        return None
    kind: SpeakerKind = "other_outlet" if kind_of(match[1]) == "other_outlet" else "organisation"
    return Named(Speaker(kind=kind, name=match[1], named=True), match.end() - 1)


def _pronoun(first: str, end: int, known: Lexicon) -> Named:
    kind: SpeakerKind = "person" if first in known.he else "group"
    both = first in known.he and first in known.they
    one = "she" if first in known.she else "he"
    which = "either" if both else one if first in known.he else "they"
    return Named(Speaker(kind=kind, named=False), end, which)


def _by_noun(
    words: str, tokens: list[re.Match[str]], article: bool, cues: Cues, publisher: str | None
) -> Named | None:
    """The speaker whom one of the first nouns shows to be a group, a person in a role or an institution."""
    known = lexicon(cues)
    bare = cues.no_articles or cues.capital_nouns
    body: Named | None = None
    for at, token in enumerate(tokens[:5]):
        plain = token.group().casefold()
        if plain in known.stops:
            break
        follows = at + 1 < len(tokens) and tokens[at + 1].group()[0].isupper()
        role = known.is_role(plain)
        if role and follows and cues.no_articles:
            found = _in_chain(words, token.end(), cues, publisher)
            if found is not None:
                return found
        if role and follows:
            found = with_name(words, cues, publisher, title=words[: token.end()], at=tokens[at + 1].start())
            if found is not None and found.speaker.name:
                return found
        if known.is_group(plain) and not (role and known.singular.match(words)):
            end = _joined(tokens, at, known)
            return Named(Speaker(kind="group", name=_common(words[:end], cues), named=False), end)
        if role and (article or cues.no_articles):
            return _in_chain(words, token.end(), cues, publisher) or _unnamed(
                "person", words[: token.end()], cues
            )
        noun = token.group()
        if not token.start() and not cues.capital_nouns:
            noun = noun[0].lower() + noun[1:]
        if not known.is_body(noun) or not (article or bare or follows):
            continue
        marked = _IN_MARKS.match(words, token.end())
        if marked:
            kind: SpeakerKind = "other_outlet" if known.is_outlet(noun) else "organisation"
            return Named(Speaker(kind=kind, name=marked[1], named=True), marked.end())
        if follows:
            found = with_name(words, cues, publisher, title=words[: token.end()], at=tokens[at + 1].start())
            if found is not None:
                return found
        if not (article or bare):
            continue
        if noun[0].isupper() and not cues.capital_nouns:
            found = with_name(words, cues, publisher, at=token.start())
            if found is not None and found.end > token.end():
                return Named(found.speaker.model_copy(update={"kind": "organisation"}), found.end)
        body = _unnamed("organisation", words[: token.end()], cues)  # unless a "company official" follows
    return body


_IN_MARKS = re.compile(r" [«„“\"]([^«»„“”\"·]{2,60})[»“”\"]")


def _in_chain(words: str, at: int, cues: Cues, publisher: str | None) -> Named | None:
    """The bearer of a role with other nouns between: Russian "начальник отряда Иван Примеров"."""
    chain = re.compile(rf"(?: (?:{cues.chain}))+ (?=[{_UPPER}])").match(words, at)
    if chain is None:
        return None
    found = with_name(words, cues, publisher, title=words[: chain.end() - 1], at=chain.end())
    if found is None or " " not in (found.speaker.name or ""):
        return None
    return Named(found.speaker.model_copy(update={"kind": "person"}), found.end)


def _noun_and_name(
    words: str, tokens: list[re.Match[str]], cues: Cues, publisher: str | None
) -> Named | None:
    """A name after an article and a common noun that no list knows: "the photographer Ada Example"."""
    known = lexicon(cues)
    for at, token in enumerate(tokens[:4]):
        plain = token.group()
        if plain.casefold() in known.stops | known.after:
            return None
        if not plain[0].isupper():
            continue
        if cues.capital_nouns and _is_noun(tokens, at, known):
            at += 1
        if at == 0:
            return None
        found = with_name(words, cues, publisher, title=words[: tokens[at - 1].end()], at=tokens[at].start())
        if found is not None and " " not in (found.speaker.name or "") and not cues.capital_nouns:
            speaker = found.speaker.model_copy(update={"kind": "organisation"})
            return Named(speaker, found.end) if found.speaker.kind == "person" else found
        return found
    return None


def _is_noun(tokens: list[re.Match[str]], at: int, known: Lexicon) -> bool:
    """True for German "Politikwissenschaftler" in "der Politikwissenschaftler Max Beispiel"."""
    run = [token.group() for token in tokens[at : at + 3] if token.group()[0].isupper()]
    if len(run) < 2 or re.search(r"(?:[a-z]e|sche[nr]?)$", run[0]):
        return False
    return bool(known.persons.fullmatch(run[0])) or len(run) == 3


def _unnamed(kind: SpeakerKind, words: str, cues: Cues) -> Named:
    return Named(Speaker(kind=kind, described_as=_lowered(words, cues), named=False), len(words))


def unlisted(words: str, cues: Cues, *, plural: bool) -> Named | None:
    """Return the unnamed speaker that `words` begin with, where no list knows the noun: "the bystander".

    Only the subject of a verb that surely reports words is read so. Its number and ending tell what it is.
    """
    known = lexicon(cues)
    tokens = _tokens(words)
    begin, article = _after_article(words, tokens, known)
    phrase: list[re.Match[str]] = []
    for token in tokens[begin : begin + 4]:
        plain = token.group()
        if plain.casefold() in known.stops | known.after or known.between.fullmatch(plain):
            break
        if (plain[0].isupper() and token.start() and not cues.capital_nouns) or plain[0].isdigit():
            return None
        phrase.append(token)
    if not phrase or phrase[0].group().casefold() in OPENERS:
        return None
    noun = phrase[-1].group()
    end = phrase[-1].end()
    if cues.capital_nouns and noun.islower():
        return None
    if cues.no_articles and len(phrase) > 2 and not article:
        return None
    if plural and known.singular.match(words):
        return None
    if plural or re.search(rf"(?:{cues.group_endings})$", noun):
        return Named(Speaker(kind="group", name=_common(words[:end], cues), named=False), end)
    if not article and not cues.no_articles:
        return None
    person = any(known.persons.fullmatch(token.group()) for token in phrase)
    return _unnamed("person" if person else "organisation", words[:end], cues)


LONGEST_NAME = 200
"""Characters; longer ones are no names but what was left of something broken."""
_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[ldL][’'](?=[^\W\d_])|[\w’'‑-]+")
_POSSESSIVE = re.compile(r"\w[’']s?$")


def _tokens(words: str) -> list[re.Match[str]]:
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


def _after_article(words: str, tokens: list[re.Match[str]], known: Lexicon) -> tuple[int, bool]:
    """Where the noun begins, and whether an article or somebody's name stands before it."""
    match = known.articles.match(words)
    begin = next((at for at, token in enumerate(tokens) if token.start() >= match.end()), 0) if match else 0
    for at, token in enumerate(tokens[begin : begin + 4], begin):
        if match is None and not token.group()[0].isupper():
            break
        if _POSSESSIVE.search(token.group()) and len(token.group()) > 2:
            return at + 1, True
    return begin, bool(match)


def _joined(tokens: list[re.Match[str]], at: int, known: Lexicon) -> int:
    """The end of "officials and analysts", where the first of them stands at `at`."""
    if at + 1 < len(tokens) and tokens[at + 1].group() in _AND:
        for other in tokens[at + 2 : at + 5]:
            if known.is_group(other.group().casefold()):
                return other.end()
    return tokens[at].end()


_AND = frozenset({"and", "or", "und", "oder", "et", "ou", "y", "o", "и", "или"})
_PROPER = re.compile(rf"(?:{NAME}[’']s? )?(?P<the>[Tt]he )?(?P<name>{NAME})(?![\w’'-])")


def with_name(
    words: str, cues: Cues, publisher: str | None, *, title: str = "", at: int, article: bool = False
) -> Named | None:
    """Return the speaker whose name stands at `at`, with the role before it; None where none does."""
    match = _PROPER.match(words, at)
    if match is None or match.end() - at > LONGEST_NAME:
        return None
    whole = _without_place(match["name"])
    end = match.start("name") + len(whole)
    role, name = parted(whole, cues)
    if not name:
        if not role or title:
            return None
        return Named(Speaker(kind="person", described_as=_lowered(role, cues), named=False), end)
    if name.split()[0].casefold() in OPENERS and not name.split()[0].isupper():
        return None
    if cues.no_articles and (title or not at):
        name = _without_state(name, initial=not title)
    title = " ".join(part for part in (title.strip(" ,"), role) if part)
    kind = kind_of(name, titled=bool(title), article=article or bool(match["the"]), publisher=publisher)
    beside = title.split(" ")[-1] if title else name
    known = lexicon(cues)
    if kind == "person" and known.is_body(beside) and not known.is_role(beside):
        kind = "organisation"
    if kind != "outlet" and title and (known.is_outlet(beside) or OUTLETS.search(title)):
        kind = "other_outlet" if not known.is_role(beside) else kind
    if kind == "outlet":
        name = publisher or name
    if kind == "organisation" and cues.chain and not cues.no_articles:
        rest = _chained(cues).match(words, end)
        name, end = (name + rest.group(), rest.end()) if rest else (name, end)
    described = _lowered(re.sub(rf"^(?:{cues.articles}) ", "", title, flags=re.IGNORECASE), cues)
    return Named(Speaker(kind=kind, name=name, described_as=described or None, named=True), end)


@cache
def _chained(cues: Cues) -> re.Pattern[str]:
    """The common words inside an institution's name: French "Cour régionale des comptes"."""
    return re.compile(rf"(?: (?:{cues.chain}))+(?= ?(?:[,.;:]|$))")


def _without_state(name: str, *, initial: bool) -> str:
    """A person after a role without the state or office it is of: "президент России Иван Примеров".

    A sentence can also begin with a noun that no list knows: there are no middle names but patronymics.
    """
    parts = name.split(" ")
    if len(parts) < 3 or (initial and (len(parts) != 3 or any(part.isupper() for part in parts))):
        return name
    patronymic = any(re.search(r"(?:ич|вна|чна)$", part) for part in parts[-2:])
    return " ".join(parts[-3:] if patronymic else parts[-2:])


def _without_place(name: str) -> str:
    """A person without what follows "of": "Ada Example of the Maritime College"; institutions keep it."""
    german = _OF_PLACE.match(name)
    if german:
        return german[1]
    before, of, _ = name.partition(" of ")
    last = before.split()[-1].casefold()
    return before if of and last not in OF_HEADS | ROLES | OFFICES and " " in before else name


_OF_PLACE = re.compile(r"(\S+ [^\W\d_a-z]\S*(?: [^\W\d_a-z]\S*)?) von (?:der |dem |den )?")
"""German "Max Beispiel von der Universität": a surname with "von" stands right behind the first name."""


def parted(name: str, cues: Cues) -> tuple[str, str]:
    """Return the role before a name, and the name: "Foreign Minister", "Ada Example"."""
    parts = name.split(" ")
    known = lexicon(cues)
    nouns = cues.capital_nouns or cues.no_articles
    roles = [at for at, part in enumerate(parts) if part.casefold().rstrip(".") in ROLES]
    for at, part in enumerate(parts[:-1]):
        before = not roles or roles[-1] >= at - 1
        if before and (part.rstrip(".") in known.titles or (nouns and known.is_role(part.casefold()))):
            roles.append(at)
    if not roles:
        return "", name
    after = max(roles) + 1
    if after < len(parts) and parts[after] in ("of", "for"):
        after = next((at for at in range(after + 1, len(parts)) if _ends_office(parts, at)), len(parts))
    return " ".join(parts[:after]), " ".join(parts[after:])


def _ends_office(parts: list[str], at: int) -> bool:
    """True where the office of a "Secretary of State" is over and the name begins."""
    return parts[at - 1].casefold() in OFFICES and parts[at].casefold() not in OFFICES


def _common(words: str, cues: Cues) -> str:
    """The words for an unnamed group without articles, in small letters where they are common words."""
    leading = rf"(?:{cues.some_of}|{cues.articles})" if cues.some_of else rf"(?:{cues.articles})"
    bare = re.sub(rf"^(?:{leading}(?: |(?<=['’])))+", "", words, flags=re.IGNORECASE)
    return _lowered(bare or words, cues)


def _lowered(words: str, cues: Cues) -> str:
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
