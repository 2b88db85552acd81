"""From a speaker to an attribution: whom a pronoun or a role means, and by which outlet it came. No I/O."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable

from site_build.attribution.clue import Attribution, Before, Clue
from site_build.attribution.holders import holder
from site_build.attribution.kinds import kind_of
from site_build.attribution.names import name
from site_build.attribution.speakers import Named
from site_build.attribution.verbwords import Verb
from site_build.records import Speaker

VERB = "attribution.verb"


def attributed(
    clue: Clue, who: Named, verb: Verb, described: str | None = None, *, rule: str = VERB
) -> Attribution | None:
    """Return the attribution to `who` by a verb, or None where a pronoun points to nobody."""
    cue, speaker = verb.words, who.speaker
    if who.pronoun:
        meant = meant_by(who.pronoun, clue.before)
        if meant is None:
            return None
        return Attribution(meant, cue, _via(clue, meant, verb), "attribution.pronoun")
    borne = holder(speaker, clue.cues, clue.before)
    if borne is not None:
        return Attribution(borne, cue, _via(clue, borne, verb), "attribution.role")
    if described and described.strip() and speaker.kind in ("person", "organisation"):
        speaker = speaker.model_copy(update={"described_as": described.strip()})
    return Attribution(speaker, cue, _via(clue, speaker, verb), rule)


def meant_by(pronoun: str, before: Before) -> Speaker | None:
    """Return whom ``he``, ``she``, ``they`` or ``either`` points back to."""
    last = before.speaker
    if last is None or pronoun == "either":
        return last
    if pronoun in ("he", "she") and before.people.last:
        return before.people.meant(pronoun) or last
    if pronoun == "they" and last.kind == "person":
        return before.others or last
    return last


_HEARER = re.compile(r" (?:the )?")
_MEDIUM = re.compile(r" (?:interview with|statement to|by|on|in) (?:the )?")
_FARTHEST = 60
"""Characters between a verb of saying and the medium: "told reporters in an interview with …"."""
_BY = re.compile(r" by (?:[a-z]+ )*")


def _via(clue: Clue, speaker: Speaker, verb: Verb) -> str | None:
    """The other outlet that the words were said to, or that reports them."""
    if speaker.kind == "other_outlet":
        return speaker.name
    told = _told(clue.sentence, verb.end) or _named_after(_BY.finditer(verb.words))
    return told if told and kind_of(told, publisher=clue.publisher) == "other_outlet" else None


def _told(sentence: str, at: int) -> str | None:
    """The hearer named right after a verb, or else the medium some words later."""
    hearer = _HEARER.match(sentence, at)
    told = _named_after([hearer]) if hearer else None
    if told:
        return told
    clause = re.compile(rf"[^.;]{{0,{_FARTHEST}}}").match(sentence, at)
    near = clause.end() if clause else at
    media = _MEDIUM.finditer(sentence, at)
    return _named_after(itertools.takewhile(lambda medium: medium.start() <= near, media))


def _named_after(openings: Iterable[re.Match[str]]) -> str | None:
    """The first name that stands right after one of some words."""
    found = (name().match(opening.string, opening.end()) for opening in openings)
    return next((match.group() for match in found if match), None)
