"""Who was named with which role, so that "the minister said" is said by whoever bears it. No I/O.

Institutions bear nouns too: "the ministry" is the one whose name ends so, "the company" the first one named.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from site_build.attribution.clue import Before
from site_build.attribution.cues import Cues
from site_build.attribution.kinds import is_place, kind_of
from site_build.attribution.lexicon import Lexicon, lexicon
from site_build.attribution.names import LONGEST_NAME, owned_name, parted, standing_name
from site_build.entities.countries import demonyms
from site_build.records import Speaker

FIRST = "*"
"""The noun that the institution named first bears."""
LONGEST_PHRASE = 80
"""Characters of a noun phrase beside a name; a role farther away is another's."""
_PHRASE_BEFORE = re.compile(r"([^,.;:“”„«»\"()–—]+),? $")
_PHRASE_AFTER = re.compile(r", ([^,.;:“”„«»\"()–—]{3,80})")
_WORD = re.compile(r"[\w‑-]+")


def bearers(sentence: str, cues: Cues) -> Iterator[tuple[str, Speaker]]:
    """Yield each role in a sentence that stands beside a person's name, and who bears it."""
    known = lexicon(cues)
    for match in owned_name().finditer(sentence) if "s’ " in sentence or "s' " in sentence else ():
        house = Speaker(kind="organisation", name=match.group(), named=True)
        yield match.group().rpartition(" ")[2].casefold(), house
    for match in standing_name().finditer(sentence):
        title, name = parted(match.group(), cues)
        if not title and kind_of(name) == "organisation":
            yield from _house(name, known)
            continue
        if " " not in name or known.articles.match(name):
            continue
        before = sentence[max(0, match.start() - LONGEST_PHRASE) : match.start()]
        role, phrase = _role_before(f"{before}{title} " if title else before, known)
        if title:
            yield from ((word.casefold(), _bearer(name, phrase or title)) for word in title.split())
        elif role:
            yield role, _bearer(name, phrase)
        else:
            after = _PHRASE_AFTER.match(sentence, match.end())
            role = _role(after[1], known) if after else ""
            if after and role:
                yield role, _bearer(name, after[1])


def _role_before(words: str, known: Lexicon) -> tuple[str, str]:
    """The role that ends some words and its phrase: "The prime minister, ", "la consejera de Sanidad, "."""
    found = _PHRASE_BEFORE.search(words)
    every = list(_WORD.finditer(found[1])) if found else []
    if found is None or not every or every[-1].group().casefold() in known.after:
        return "", ""
    for at in range(len(every) - 1, -1, -1):
        noun = every[at].group().casefold()
        if known.is_role(noun):
            beside = at + 1 == len(every) or every[at + 1].group().casefold() in known.after
            return (noun, found[1][every[max(0, at - 3)].start() :]) if beside else ("", "")
    return "", ""


def _role(words: str, known: Lexicon) -> str:
    """The role that an apposition begins with: "general secretary of the union" is a secretary."""
    role = ""
    for word in _WORD.findall(words)[:6]:
        noun = word.casefold()
        if role and noun in known.after:
            break
        role = noun if known.is_role(noun) else role
    return role


def _house(name: str, known: Lexicon) -> Iterator[tuple[str, Speaker]]:
    """The nouns that an institution's name bears: its own last word, and that of the first one named."""
    parts = name.split(" ")
    nouns = [
        at for at, part in enumerate(parts[:-1]) if known.is_body(part)
    ]  # "Der Hersteller Beispiel & Co"
    parts = parts[nouns[-1] + 1 :] if nouns and known.articles.match(name) else parts
    own = " ".join(parts)
    if is_place(parts[-1]) or len(own) > LONGEST_NAME or known.is_body(own[0].lower() + own[1:]):
        return
    house = Speaker(kind="organisation", name=own, named=True)
    yield FIRST, house
    yield from (
        (part.casefold(), house) for part in parts if part == parts[-1] or known.is_body(part.casefold())
    )


def _bearer(name: str, title: str) -> Speaker:
    return Speaker(kind="person", name=name, described_as=title.casefold(), named=True)


def only_bearers(found: Iterable[tuple[str, Speaker]]) -> Mapping[str, Speaker]:
    """Return the roles that only one bears in a whole text, and who: it may be named later."""
    names: dict[str, set[str]] = {}
    every: dict[str, Speaker] = {}
    for role, bearer in found:
        names.setdefault(role, set()).add((bearer.name or "").split(" ")[-1])
        every.setdefault(role, bearer)
    return MappingProxyType({role: bearer for role, bearer in every.items() if len(names[role]) == 1})


def holder(speaker: Speaker, cues: Cues, before: Before) -> Speaker | None:
    """Return who is meant by a role with a definite article and nothing else; None where nobody is."""
    words = speaker.described_as or ""
    if speaker.name or speaker.kind not in ("person", "organisation"):
        return None
    known = lexicon(cues)
    article = known.definite.match(words)
    if article is None and speaker.kind == "organisation" and not known.singular.match(words):
        article = known.articles.match(words)  # "their union"
    if article is None and not cues.no_articles:
        return None
    role = words[article.end() if article else 0 :].casefold()
    if speaker.kind == "organisation":
        return before.holders.get(role, _institution(role, cues, before)) or before.later.get(role)
    bearer = _bearing(role, before.holders, cues) or _bearing(role, before.later, cues)
    last = re.split(r"[ -]", role)[-1]
    if bearer is None and (re.fullmatch(cues.epithets, role, re.IGNORECASE) or last in demonyms()):
        spoke = before.speaker if before.speaker and before.speaker.kind == "person" else None
        return before.people.last[0] if before.people.last else spoke
    return bearer


def _institution(role: str, cues: Cues, before: Before) -> Speaker | None:
    """The institution that "the company" means: the one that spoke last, or else the first one named."""
    if not re.fullmatch(cues.named_before, role, re.IGNORECASE):
        return None
    spoke = before.others
    if spoke is not None and spoke.name and spoke.kind == "organisation":
        return spoke
    return before.holders.get(FIRST)


def _bearing(role: str, holders: Mapping[str, Speaker], cues: Cues) -> Speaker | None:
    """The last one named with a role: its noun, and the words before it among those that described them."""
    *others, noun = role.split() or [""]
    own = [
        bearer
        for word, bearer in holders.items()
        if (word == noun or (cues.capital_nouns and word.endswith(noun)))
        and bearer.kind == "person"
        and set(others) <= set((bearer.described_as or "").split())
    ]
    return own[-1] if own else None
