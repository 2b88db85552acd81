"""Who was named with which role, so that "the minister said" is said by whoever bears it. No I/O.

Institutions bear nouns too: "the ministry" is the one whose name ends so, "the company" the first one named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_build.attribution.clue import Before
from site_build.attribution.cues import Cues
from site_build.attribution.kinds import is_place, kind_of
from site_build.attribution.lexicon import Lexicon, lexicon
from site_build.attribution.names import LONGEST_NAME, parted, standing_name
from site_build.records import Speaker

FIRST = "*"
"""The noun that the institution named first bears."""
_ROLE_BEFORE = re.compile(r"([\w‑-]+),? $")
_ROLE_AFTER = re.compile(r", (?:[\w’'‑-]+ ){0,3}?([\w‑-]+)(?=[ ,.])")


def bearers(sentence: str, cues: Cues) -> Iterator[tuple[str, Speaker]]:
    """Yield each role in a sentence that stands beside a person's name, and who bears it."""
    known = lexicon(cues)
    for match in standing_name().finditer(sentence):
        title, name = parted(match.group(), cues)
        if not title and kind_of(name) == "organisation":
            yield from _house(name, known)
            continue
        if " " not in name:
            continue
        if title:
            yield from ((word.casefold(), _bearer(name, title)) for word in title.split())
            continue
        before = _ROLE_BEFORE.search(sentence, max(0, match.start() - 60), match.start())
        if before and known.is_role(before[1].casefold()):
            yield before[1].casefold(), _bearer(name, before[1])
            continue
        after = _ROLE_AFTER.match(sentence, match.end())
        if after and known.is_role(after[1].casefold()):
            yield after[1].casefold(), _bearer(name, after[1])


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
    yield parts[-1].casefold(), house


def _bearer(name: str, title: str) -> Speaker:
    return Speaker(kind="person", name=name, described_as=title.casefold(), named=True)


def holder(speaker: Speaker, cues: Cues, before: Before) -> Speaker | None:
    """Return who is meant by a role with a definite article and nothing else; None where nobody is."""
    words = speaker.described_as or ""
    if speaker.name or speaker.kind not in ("person", "organisation"):
        return None
    known = lexicon(cues)
    article = known.definite.match(words)
    if article is None and not cues.no_articles:
        return None
    role = words[article.end() if article else 0 :].casefold()
    if speaker.kind == "organisation":
        first = before.holders.get(FIRST) if re.fullmatch(cues.named_before, role, re.IGNORECASE) else None
        return before.holders.get(role, first)
    if re.fullmatch(cues.epithets, role, re.IGNORECASE):
        spoke = before.speaker if before.speaker and before.speaker.kind == "person" else None
        return before.people.last[0] if before.people.last else spoke
    *others, noun = role.split() or [""]
    own = [
        bearer
        for word, bearer in before.holders.items()
        if (word == noun or (cues.capital_nouns and word.endswith(noun)))
        and set(others) <= set((bearer.described_as or "").split())
    ]
    return own[-1] if own else None
