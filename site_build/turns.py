"""Who speaks in a transcript, and when in the recording, from the marks that people typed. No I/O.

A line may open with a time in brackets, with a label and a colon, or with both: ``[00:12:34] A: …``. The
marks stay in the text, which is verbatim; a claim's quote begins after them. Which labels there are is known
for questions and answers (`ASKS`, `ANSWERS`); for all others people say it under ``speakers``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from site_build.curation import Voice
from site_build.records import TIMECODE, Claim, Cleaned, Place, Speaker, Turn
from site_build.text import paragraphs

ASKS = ("Q", "Question", "Interviewer")
ANSWERS = ("A", "Answer", "Interviewee")
RULE = "transcript.label"

_TIME = rf"\[(?P<time>{TIMECODE})\]\s*"
_BEGINS = re.compile(rf"{_TIME}|[^\W\d_][^\s:：]*(?: [^\s:：]+){{0,3}} ?[:：]\s")


def begins(line: str) -> bool:
    """Return whether a line opens a paragraph though no blank line is before it: by a time, or by a label.

    A few words before a colon are taken for a label, unless they go on from the line before in small letters.
    """
    return bool(_BEGINS.match(line)) and not line[0].islower()


def marked(cleaned: Cleaned, voices: Iterable[Voice] = ()) -> Cleaned:
    """The text with its paragraphs as turns.

    Args:
        cleaned: the text of a transcript.
        voices: who speaks, as people stated it; their labels are looked for too.
    """
    labels = [voice.label for voice in voices if voice.label]
    known = "|".join(re.escape(label) for label in sorted((*labels, *ASKS, *ANSWERS), key=len, reverse=True))
    opening = re.compile(rf"(?:{_TIME})?(?:(?P<label>{known})\s?[:：]\s+)?", re.IGNORECASE)
    named = {label.casefold() for label in labels}
    turns: list[Turn] = []
    before = Turn(0, 0)
    for start, end in paragraphs(cleaned.text):
        marks = opening.match(cleaned.text, start, end)
        assert marks is not None
        label = marks["label"] or before.label
        asks = (label or "").casefold() in _ASKS - named
        before = Turn(marks.end(), end, label, marks["time"] or before.timecode, asks)
        turns.append(before)
    return replace(cleaned, turns=tuple(turns))


def spoken(claim: Claim, cleaned: Cleaned, voices: Iterable[Voice] = ()) -> Claim:
    """The claim with the time of its turn as its place, and said by whoever speaks there.

    Where the words name somebody else who said it ("the ministry told us"), that one stays the speaker, and
    the claim is on the word of the one who tells it.
    """
    turn = next((turn for turn in cleaned.turns if claim.start < turn.end), None)
    if turn is None:
        return claim
    changes: dict[str, object] = {"place": Place(timecode=turn.timecode)} if turn.timecode else {}
    who = _speaker(turn, voices)
    own = claim.speaker.kind == "outlet" or (claim.speaker.name or "").casefold() in _FIRST_PERSON
    if who is not None and own:
        changes |= {"speaker": who, "rule": RULE if claim.rule.startswith("attribution.") else claim.rule}
    elif who is not None and claim.via is None:
        changes["via"] = who.name or who.described_as
    return claim.model_copy(update=changes) if changes else claim


def answering(cleaned: Cleaned) -> str | None:
    """The label of the one who answers, as it is typed; None where there is none."""
    labels = (turn.label for turn in cleaned.turns)
    return next((label for label in labels if label and label.casefold() in _ANSWERS), None)


_ASKS = frozenset(label.casefold() for label in ASKS)
# "I told them" has a speaker for the rules of attribution, who is the one that speaks.
_FIRST_PERSON = frozenset("i we ich wir je nous yo nosotros io noi eu nós я мы".split())
_ANSWERS = frozenset(label.casefold() for label in ANSWERS)


def _speaker(turn: Turn, voices: Iterable[Voice]) -> Speaker | None:
    """Who speaks in a turn; None where that is the source's own voice, as it is everywhere else."""
    label = turn.label.casefold() if turn.label else None
    for voice in voices:
        if (voice.label.casefold() if voice.label else None) == label:
            return Speaker.model_validate(voice.model_dump(exclude={"label"}))
    # An answer is somebody's, though nobody has said whose.
    return Speaker(kind="person", named=False) if label in _ANSWERS else None
