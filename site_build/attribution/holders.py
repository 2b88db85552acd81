"""Who was named with which role, so that "the minister said" is said by whoever bears it. No I/O."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_build.attribution.clue import Before
from site_build.attribution.cues import Cues
from site_build.attribution.lexicon import lexicon
from site_build.attribution.speakers import NAME, parted
from site_build.records import Speaker

_PROPER = re.compile(rf"(?<![\w’'-]){NAME}(?![\w’'-])")
_ROLE_BEFORE = re.compile(r"([\w‑-]+),? $")
_ROLE_AFTER = re.compile(r", (?:[\w’'‑-]+ ){0,3}?([\w‑-]+)(?=[ ,.])")


def bearers(sentence: str, cues: Cues) -> Iterator[tuple[str, Speaker]]:
    """Yield each role in a sentence that stands beside a person's name, and who bears it."""
    known = lexicon(cues)
    for match in _PROPER.finditer(sentence):
        title, name = parted(match.group(), cues)
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


def _bearer(name: str, title: str) -> Speaker:
    return Speaker(kind="person", name=name, described_as=title.casefold(), named=True)


def holder(speaker: Speaker, cues: Cues, before: Before) -> Speaker | None:
    """Return who is meant by a role with a definite article and nothing else; None where nobody is."""
    words = speaker.described_as or ""
    if speaker.name or speaker.kind != "person":
        return None
    known = lexicon(cues)
    article = known.definite.match(words)
    if article is None and not cues.no_articles:
        return None
    role = words[article.end() if article else 0 :].casefold()
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
