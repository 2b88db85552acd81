"""Claims: which sentences of a cleaned text say something, who says it, and how. No I/O.

A claim is a verbatim sentence at a known place. Nearly every sentence of a news text is claim-like,
so the work is to leave out what never is one (`site_build.claims.claimlike`) and to put the rest in order
(`site_build.claims.ranking`).
"""

from __future__ import annotations

import hashlib
from base64 import b32encode
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from site_build import text, when
from site_build.attribution import Attribution
from site_build.claims import ranking
from site_build.claims.claimlike import Sentence, claimlike, holding
from site_build.claims.ranking import Candidate, Weighing
from site_build.claims.repeats import repeats
from site_build.claims.saying import outlets, said_in_order
from site_build.entities import Names
from site_build.modality import modality
from site_build.records import Claim, Cleaned, Metadata, Place

SHARE = 0.75
"""Of the sentences of a short text: readers found half of them weighty, and the order is not perfect."""
FEWEST = 3
CURATED = "curation"


def find_claims(cleaned: Cleaned, metadata: Metadata, *, wanted: int = 12) -> tuple[Claim, ...]:
    """Return the claims of a text, in the order of the text, the weightiest having rank 1.

    Args:
        cleaned: the text; each claim's quote is ``cleaned.text[start:end]``.
        metadata: gives the outlet's name, the language, and the day that relative dates count from.
        wanted: about how many claims a long text gets; a short one gets fewer.
    """
    candidates = _candidates(cleaned, metadata, Names(cleaned.text, outlets(metadata)))
    found = [
        _claim(cleaned, metadata, candidate, weighing.rank)
        for candidate, weighing in zip(candidates, _weighed(candidates, metadata, wanted), strict=True)
        if weighing.rank
    ]
    return _with_repeats(_with_unique_ids(found))


def weighings(cleaned: Cleaned, metadata: Metadata, *, wanted: int = 12) -> dict[text.Span, Weighing]:
    """Return why each sentence that can be a claim stands where it does, by its range in the text."""
    candidates = _candidates(cleaned, metadata, Names(cleaned.text, outlets(metadata)))
    spans = ((candidate.sentence.start, candidate.sentence.end) for candidate in candidates)
    return dict(zip(spans, _weighed(candidates, metadata, wanted), strict=True))


def _weighed(candidates: Sequence[Candidate], metadata: Metadata, wanted: int) -> list[Weighing]:
    number = min(wanted, max(FEWEST, round(SHARE * len(candidates))))
    return ranking.weigh(candidates, title=metadata.title or "", number=number)


def claims_at(cleaned: Cleaned, metadata: Metadata) -> Callable[[int, int], Claim]:
    """Return what makes the claim for a range of a text that a person chose, with what the rules find in it.

    The range is half-open, in code points. Each claim has rank 1 and the id of a first occurrence: the caller
    numbers the claims of a source. The text is read when the first claim is asked for, and once.

    Args:
        cleaned: the text.
        metadata: as for `find_claims`.
    """

    @cache
    def read() -> tuple[Names, list[Sentence], list[Attribution]]:
        names, sentences = Names(cleaned.text, outlets(metadata)), claimlike(cleaned, metadata)
        return names, sentences, said_in_order(cleaned, metadata, names, sentences)

    def claim_at(start: int, end: int) -> Claim:
        names, sentences, said = read()
        chosen = Sentence(start, end, holding(cleaned, start), first=False)
        at = bisect_right(sentences, start, key=lambda one: one.end)
        if at == len(sentences) or sentences[at].start >= end:
            # Too short for a claim, or a question: read in its place all the same.
            said = said_in_order(cleaned, metadata, names, [*sentences[:at], chosen, *sentences[at:]])
        own = said[at]
        candidate = _candidate(cleaned, metadata, names, chosen, replace(own, rule=CURATED))
        return _claim(cleaned, metadata, candidate, 1)

    return claim_at


def claim_id(quote: str) -> str:
    """Return a claim's id: eight characters of the digest of its quote as compared."""
    return b32encode(hashlib.sha256(text.key(quote).encode()).digest()).decode().lower()[:8]


def _candidates(cleaned: Cleaned, metadata: Metadata, names: Names) -> list[Candidate]:
    sentences = claimlike(cleaned, metadata)
    said = said_in_order(cleaned, metadata, names, sentences)
    return [
        _candidate(cleaned, metadata, names, sentence, one)
        for sentence, one in zip(sentences, said, strict=True)
    ]


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
        modality=modality(
            candidate.words,
            cue=said.cue,
            said=said.speaker.kind != "outlet",
            language=metadata.language,
        ),
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
    """Name, for each claim that says another one again in nearly the same words, that one."""
    said_again = [
        again if again is not None and _same_voice(claim, claims[again]) else None
        for claim, again in zip(claims, repeats([claim.quote for claim in claims]), strict=True)
    ]

    def first(at: int) -> int:
        again = said_again[at]
        return at if again is None else first(again)

    return tuple(
        claim if said_again[at] is None else claim.model_copy(update={"restates": claims[first(at)].id})
        for at, claim in enumerate(claims)
    )


def _same_voice(claim: Claim, other: Claim) -> bool:
    """Whether a claim can be a repeat of another: what somebody else says again agrees with it instead."""
    one, said = claim.speaker, other.speaker
    return one.kind == "outlet" or (one.kind, one.name, one.described_as) == (
        said.kind,
        said.name,
        said.described_as,
    )
