"""Which sentences can be a claim: no headings, questions, orders or advertisements. No I/O."""

from __future__ import annotations

import re
from dataclasses import dataclass

from site_build import text
from site_build.records import Cleaned, Metadata

FEWEST_WORDS = 5
MOST_WORDS = 120
"""A longer "sentence" is a list or a table that lost its line breaks."""
MOST_CHARACTERS = 2000


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that can be a claim."""

    start: int
    end: int
    paragraph: int
    """Number of its paragraph, counted from 1, as a reader is shown it."""
    first: bool
    """True where it opens its paragraph."""


def claimlike(cleaned: Cleaned, metadata: Metadata) -> list[Sentence]:
    """Return the sentences that can be a claim, in order, without bullets and datelines before them."""
    headings = {text.key(heading) for heading in cleaned.headings}
    headings |= {text.key(line) for line in (metadata.title, metadata.subtitle) if line}
    found = []
    for number, (start, end) in enumerate(text.paragraphs(cleaned.text), 1):
        paragraph = cleaned.text[start:end]
        if text.key(paragraph) in headings or _is_heading(paragraph) or _PROMOTION.search(paragraph[:400]):
            continue
        if cleaned.turns:
            # A paragraph of a transcript: without its marks, and not if it is a question.
            turn = cleaned.turns[number - 1]
            start = end if turn.asks else turn.start
        for begin, stop in text.sentences(cleaned.text, (start, end), metadata.language):
            opened = begin + _opening(cleaned.text[begin:stop], metadata.publisher or "")
            if _can_be_claim(cleaned.text[opened:stop]):
                found.append(Sentence(opened, stop, number, begin == start))
    return found


def holding(cleaned: Cleaned, start: int) -> int:
    """Return the number of the paragraph that holds a position, counted from 1."""
    ends = [end for _, end in text.paragraphs(cleaned.text)]
    return next((number for number, end in enumerate(ends, 1) if start < end), max(1, len(ends)))


_BULLET = re.compile(r"(?:[•·▪◦‣■●*–—-]|\(?\d{1,2}[.)])\s+")
_DATELINE = re.compile(
    r"(?=[^\n]{0,60}?(?:[A-Z]{4}|\(\w+\)))[A-Z][\w.,’' /()-]{2,60}? ?[—–-]{1,2} (?=[“\"‘']?[A-Z])"
)
_END = re.compile(r"[.!?…。！？؟।]['\"”’»)\]]*$")
_QUESTION = re.compile(r"[?？؟]['\"”’»)\]]*$")
_CASELESS = re.compile(r"[\u0590-\u10ff\u3040-\u30ff]|[\u3400-\u9fff\uac00-\ud7af]")
"""Two classes, since one of more than two ranges takes long to compile."""
_ORDER = re.compile(
    r"(?:please |also )?(?:read|click|subscribe|sign up|follow|download|listen|watch|share|join|explore"
    r"|visit|check"
    r"|see|learn|find out|discover|register|log in|contact|enter|stay|get|support|donate|buy|order|try"
    r"|note|consider"
    r"|remember|imagine|let us|let’s|let's|don’t|don't|do not)\b(?! (?:by|is|are|was|were|has|had)\b)",
    re.IGNORECASE,
)
_PROMOTION = re.compile(
    r"\b(?:subscribe (?:to|now|today)|sign up (?:for|to)|our (?:free )?newsletter|click here|all rights "
    r"reserved|cookies?"
    r" policy|terms of (?:use|service)|privacy policy|follow us|leave a comment|advertis(?:e with|ement)"
    r"|©|this article (?:first|originally) appeared|first published (?:in|on|by)|required fields|enable "
    r"javascript)",
    re.IGNORECASE,
)


def _is_heading(paragraph: str) -> bool:
    """A short line that ends in no full stop; list items keep theirs or are long."""
    if _END.search(paragraph.rstrip()) or paragraph.count("\n") > 0:
        return False
    return len(text.words(paragraph)) < (40 if _CASELESS.search(paragraph) else 15)


def _opening(sentence: str, publisher: str) -> int:
    """Length of what stands before the sentence proper: a bullet, a dateline, the outlet's name."""
    bullet = _BULLET.match(sentence)
    at = bullet.end() if bullet else 0
    if publisher:
        named = re.compile(re.escape(publisher) + r"(?: \w+){0,2} ?[:—–-] +", re.IGNORECASE).match(
            sentence, at
        )
        if named:
            return named.end()
    dateline = _DATELINE.match(sentence, at)
    return dateline.end() if dateline else at


def _can_be_claim(sentence: str) -> bool:
    if (
        len(sentence) > MOST_CHARACTERS
        or _QUESTION.search(sentence)
        or _ORDER.match(sentence)
        or _PROMOTION.search(sentence)
    ):
        return False
    count = len(text.words(sentence))
    fewest = FEWEST_WORDS * 2 if _CASELESS.search(sentence) else FEWEST_WORDS
    return fewest <= count <= MOST_WORDS * (3 if _CASELESS.search(sentence) else 1)
