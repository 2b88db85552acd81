"""Claims: which sentences of a cleaned text say something, who says it, and how. No I/O.

A claim is a verbatim sentence at a known place. Nearly every sentence of a news text is claim-like,
so the work is to leave out what never is one (`site_build.claims.claimlike`) and to put the rest in order
(`site_build.claims.ranking`).
"""

from __future__ import annotations

import hashlib
import re
from base64 import b32encode
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from site_build import text, when
from site_build.attribution import Attribution, Before, attribute
from site_build.claims import ranking
from site_build.claims.claimlike import Sentence, claimlike, holding
from site_build.claims.ranking import Candidate
from site_build.claims.repeats import repeats
from site_build.entities import Names
from site_build.modality import modality
from site_build.records import Claim, Cleaned, Metadata, Place, Speaker

WORDS_PER_CLAIM = 45
"""About one claim for each 45 words; every sentence as a claim would hide the weighty ones."""
FEWEST = 3
CURATED = "curation"


def find_claims(cleaned: Cleaned, metadata: Metadata, *, wanted: int = 12) -> tuple[Claim, ...]:
    """Return the claims of a text, in the order of the text, the weightiest having rank 1.

    Args:
        cleaned: the text; each claim's quote is ``cleaned.text[start:end]``.
        metadata: gives the outlet's name, the language, and the day that relative dates count from.
        wanted: about how many claims a long text gets; a short one gets fewer.
    """
    candidates = _candidates(cleaned, metadata, Names(cleaned.text, _outlets(metadata)))
    number = min(wanted, max(FEWEST, round(len(text.words(cleaned.text)) / WORDS_PER_CLAIM)))
    ranks = ranking.ranks(candidates, title=metadata.title or "", number=number)
    found = [
        _claim(cleaned, metadata, candidate, rank)
        for candidate, rank in zip(candidates, ranks, strict=True)
        if rank
    ]
    return _with_repeats(_with_unique_ids(found))


def claims_at(cleaned: Cleaned, metadata: Metadata) -> Callable[[int, int], Claim]:
    """Return what makes the claim for a range of a text that a person chose, with what the rules find in it.

    The range is half-open, in code points. Each claim has rank 1 and the id of a first occurrence: the caller
    numbers the claims of a source. The text is read when the first claim is asked for, and once.

    Args:
        cleaned: the text.
        metadata: as for `find_claims`.
    """

    @cache
    def read() -> tuple[Names, list[Sentence]]:
        return Names(cleaned.text, _outlets(metadata)), claimlike(cleaned, metadata)

    def claim_at(start: int, end: int) -> Claim:
        names, sentences = read()
        chosen = Sentence(start, end, holding(cleaned, start), first=False)
        near = (chosen.paragraph - 1, chosen.paragraph)  # as far as a pronoun points back
        before = [one for one in sentences if one.start < end and one.paragraph in near]
        said = _attributions(cleaned, metadata, names, before)
        own = next((said[at] for at, one in enumerate(before) if one.end > start), None)
        words = cleaned.text[start:end]
        own = own or attribute(words, language=metadata.language, publisher=metadata.publisher)
        candidate = _candidate(cleaned, metadata, names, chosen, replace(own, rule=CURATED))
        return _claim(cleaned, metadata, candidate, 1)

    return claim_at


def claim_id(quote: str) -> str:
    """Return a claim's id: eight characters of the digest of its quote as compared."""
    return b32encode(hashlib.sha256(text.key(quote).encode()).digest()).decode().lower()[:8]


def _candidates(cleaned: Cleaned, metadata: Metadata, names: Names) -> list[Candidate]:
    sentences = claimlike(cleaned, metadata)
    said = _attributions(cleaned, metadata, names, sentences)
    return [
        _candidate(cleaned, metadata, names, sentence, one)
        for sentence, one in zip(sentences, said, strict=True)
    ]


def _attributions(
    cleaned: Cleaned, metadata: Metadata, names: Names, sentences: Sequence[Sentence]
) -> list[Attribution]:
    """Who says each sentence, told in order, since "he" and a quotation that goes on point back."""
    found: list[Attribution] = []
    before, paragraph = Before(), 0
    for sentence in sentences:
        words = cleaned.text[sentence.start : sentence.end]
        if sentence.paragraph != paragraph:
            # A pronoun points back into the paragraph before, a quotation does so only if it was left open.
            before = replace(before, speaker=before.speaker if sentence.paragraph == paragraph + 1 else None)
            paragraph = sentence.paragraph
        said = attribute(words, language=metadata.language, publisher=metadata.publisher, before=before)
        said = _known_outlet(said, words, _outlets(metadata))
        said = replace(said, speaker=_in_full(said.speaker, names))
        found.append(said)
        before = _after(before, said, words, names.person_within(sentence.start, sentence.end))
    return found


def _outlets(metadata: Metadata) -> tuple[str, ...]:
    """Names of the works that the source says it rests on: whoever bears one is an outlet, not a person."""
    names = (origin.name for origin in metadata.origin)
    return tuple(name for name in names if name and name != metadata.publisher)


def _known_outlet(said: Attribution, words: str, outlets: tuple[str, ...]) -> Attribution:
    """The attribution with a known outlet's name in full, where the sentence holds it and part was found."""
    found = said.speaker.name
    for outlet in outlets:
        if found and found in outlet and outlet in words:
            return replace(said, speaker=Speaker(kind="other_outlet", name=outlet, named=True), via=outlet)
    return said


def _in_full(speaker: Speaker, names: Names) -> Speaker:
    """The speaker under the full name that the text gives somewhere."""
    if not speaker.name or speaker.kind != "person":
        return speaker
    return speaker.model_copy(update={"name": names.full(speaker.name)})


def _after(before: Before, said: Attribution, words: str, person: str | None) -> Before:
    """What the next sentence can point back to: who spoke last, or else the person named last."""
    speaker = before.speaker
    if said.speaker.kind != "outlet":
        speaker = said.speaker
    elif person:
        speaker = Speaker(kind="person", name=person, named=True)
    opened = len(re.findall(r"[“„«]", words)) - len(re.findall(r"[”»]", words))
    return Before(speaker, quoted=opened > 0 or (before.quoted and opened == 0))


def _candidate(
    cleaned: Cleaned, metadata: Metadata, names: Names, sentence: Sentence, said: Attribution
) -> Candidate:
    span = (sentence.start, sentence.end)
    return Candidate(
        sentence=sentence,
        words=cleaned.text[sentence.start : sentence.end],
        said=said,
        names=names.within(*span),
        dates=when.find(cleaned.text, span, published=metadata.published, language=metadata.language),
    )


def _claim(cleaned: Cleaned, metadata: Metadata, candidate: Candidate, rank: int) -> Claim:
    sentence, said = candidate.sentence, candidate.said
    return Claim(
        id=claim_id(candidate.words),
        quote=candidate.words,
        start=sentence.start,
        end=sentence.end,
        place=_place(cleaned, sentence),
        speaker=said.speaker,
        cue=said.cue,
        via=said.via,
        modality=modality(candidate.words, cue=said.cue, language=metadata.language),
        entities=candidate.names,
        dates=candidate.dates,
        rank=rank,
        rule=said.rule,
    )


def _place(cleaned: Cleaned, sentence: Sentence) -> Place:
    """The printed page, where there are pages: readers look there. Else the paragraph."""
    page = next((page for start, page in reversed(cleaned.pages) if start <= sentence.start), None)
    return Place(page=page) if page else Place(paragraph=sentence.paragraph)


def _with_unique_ids(claims: Sequence[Claim]) -> list[Claim]:
    """The second of two equal quotes gets ``-2``, in the order of the text."""
    seen: Counter[str] = Counter()
    out = []
    for claim in claims:
        seen[claim.id] += 1
        count = seen[claim.id]
        out.append(claim if count == 1 else claim.model_copy(update={"id": f"{claim.id}-{count}"}))
    return out


def _with_repeats(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Name, for each claim that says an earlier one again in nearly the same words, the earlier one."""
    firsts = repeats([claim.quote for claim in claims])
    out: list[Claim] = []
    for claim, first in zip(claims, firsts, strict=True):
        earlier = None if first is None else out[first].restates or out[first].id
        out.append(claim if earlier is None else claim.model_copy(update={"restates": earlier}))
    return tuple(out)
