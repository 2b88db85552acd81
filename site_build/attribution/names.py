"""A name: which words it is made of, and what stands before and after it that is no part of it. No I/O."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from site_build.attribution.cues import Cues
from site_build.attribution.lexicon import lexicon
from site_build.entities.namewords import HEADS, OF_HEADS, OFFICES, ROLES

_UPPER = "".join(chr(code) for code in range(0x41, 0x530) if chr(code).isupper())
_REST = r"(?:\w|[&-](?=\w)|[’'](?!s\b)(?=\w))*"
_CAPITAL = (
    rf"(?:[{_UPPER}](?:\.(?:[{_UPPER}]\.){{0,3}}|[a-zа-я]{{1,4}}\.(?= [{_UPPER}])|{_REST})"
    rf"|(?:al|el|an|ad|as|d|l)[-’'][{_UPPER}]{_REST})"
)
_INSIDE = "(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|bin|ibn|al|el|ten|ter|zu|an|ap|mac|ben)"
NAME = rf"{_CAPITAL}(?:(?:(?: {_INSIDE}){{0,2}}| (?:of|for)(?: the)?| &) {_CAPITAL})*"
"""A run of words with a capital, with the small words inside a name. Slow to compile: see those below."""
LONGEST_NAME = 200
"""Characters; longer ones are no names but what was left of something broken."""


@cache
def name() -> re.Pattern[str]:
    """Return what finds a name, wherever it ends."""
    return re.compile(NAME)


@cache
def whole_name() -> re.Pattern[str]:
    """Return what finds a name that is over where its match is: not the first half of "Example-led"."""
    return re.compile(rf"{NAME}(?![\w’'-])")


@cache
def standing_name() -> re.Pattern[str]:
    """Return what finds a whole name in the middle of a sentence."""
    return re.compile(rf"(?<![\w’'-]){NAME}(?![\w’'-])")


@cache
def owned_name() -> re.Pattern[str]:
    """Return what finds an institution's name with its members in it: "Dockers’ Union"."""
    return re.compile(rf"(?!The )(?:[A-Z][\w-]+ (?:and )?){{0,4}}[A-Z][\w-]+s[’'] {NAME}(?![\w’'-])")


@lru_cache(maxsize=4096)
def parted(name: str, cues: Cues) -> tuple[str, str]:
    """Return the role before a name, and the name: "Foreign Minister", "Ada Example"."""
    parts = name.split(" ")
    known = lexicon(cues)
    nouns = cues.capital_nouns or cues.no_articles
    roles = [at for at, part in enumerate(parts) if part.casefold().rstrip(".") in ROLES]
    first = parts[0].casefold()
    if (
        not nouns
        and not cues.chain
        and len(parts) > 2
        and first not in HEADS
        and (known.is_role(first) or known.is_body(first))
    ):
        roles.append(0)  # "Midfielder Ada Example", "Airline Example Air"
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


def without_state(name: str, *, initial: bool) -> str:
    """A person after a role without the state or office it is of: "президент России Иван Примеров".

    A sentence can also begin with a noun that no list knows: there are no middle names but patronymics.
    """
    parts = name.split(" ")
    if len(parts) > 1 and "." in parts[-2]:
        return " ".join(part for at, part in enumerate(parts) if part.endswith(".") or at == len(parts) - 1)
    if len(parts) < 3 or (initial and (len(parts) != 3 or any(part.isupper() for part in parts))):
        return name
    patronymic = any(re.search(r"(?:ич|вна|чна)$", part) for part in parts[-2:])
    return " ".join(parts[-3:] if patronymic else parts[-2:])


def without_place(name: str) -> str:
    """A person without what follows "of": "Ada Example of the Maritime College"; institutions keep it."""
    german = _OF_PLACE.match(name)
    if german:
        return german[1]
    before, of, _ = name.partition(" of ")
    last = before.split()[-1].casefold()
    return before if of and last not in OF_HEADS | ROLES | OFFICES and " " in before else name


_OF_PLACE = re.compile(r"(\S+ [^\W\d_a-z]\S*(?: [^\W\d_a-z]\S*)?) von (?:der |dem |den )?")
"""German "Max Beispiel von der Universität": a surname with "von" stands right behind the first name."""
