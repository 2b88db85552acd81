"""Who speaks in a digest: "the article says" means the work that it sums up. No I/O.

In any other source "the report" is somebody's report; a digest sums up one work, and speaks of that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from site_build import languages
from site_build.records import Claim, Origin, Speaker
from site_build.text import name_key


def told(claim: Claim, origins: Iterable[Origin], language: str | None) -> Claim:
    """The claim of a digest with the work that it sums up as its speaker, where the words mean that work.

    Args:
        claim: as the rules find it, or as a person quoted it.
        origins: what the digest states that it rests on; where that is not one work, nothing is told from it.
        language: BCP 47, of the digest.
    """
    works = [origin for origin in origins if origin.kind == "derived_from"]
    if len(works) != 1 or not _means(claim.speaker, works[0], language):
        return claim
    (work,) = works
    if work.name:
        speaker = Speaker(kind="other_outlet", name=work.name, named=True)
        return claim.model_copy(update={"speaker": speaker, "via": work.name})
    if work.title:
        # Of a title, the part before the colon is what it is known by.
        known = f"“{work.title.split(': ')[0]}”"
        return claim.model_copy(
            update={"speaker": Speaker(kind="other_outlet", described_as=known, named=False)}
        )
    return claim


def _means(speaker: Speaker, work: Origin, language: str | None) -> bool:
    """Whether a speaker is the work: called by what it is, or by a part of its outlet's name."""
    if speaker.kind in ("outlet", "person"):
        return False
    if speaker.name:
        parts = set(name_key(work.name or "").split())
        return set(name_key(speaker.name).split()) <= parts
    return bool(speaker.described_as and _calls(language).fullmatch(speaker.described_as))


@cache
def _calls(language: str | None) -> re.Pattern[str]:
    """What a digest calls the work that it sums up: "the article"."""
    words = languages.section_or_english(language, "attribution")
    return re.compile(rf"(?:(?:{words['articles']})\s*)?(?:{words['summed_up']})", re.IGNORECASE)
