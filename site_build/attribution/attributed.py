"""From a speaker to an attribution: whom a pronoun or a role means, and by which outlet it came. No I/O."""

from __future__ import annotations

import re

from site_build.attribution.clue import Attribution, Before, Clue
from site_build.attribution.holders import holder
from site_build.attribution.kinds import kind_of
from site_build.attribution.names import NAME
from site_build.attribution.speakers import Named
from site_build.records import Speaker

VERB = "attribution.verb"


def attributed(
    clue: Clue, who: Named, verb: re.Match[str], described: str | None = None, *, rule: str = VERB
) -> Attribution | None:
    """Return the attribution to `who` by a verb, or None where a pronoun points to nobody."""
    cue = verb["cue"] if "cue" in verb.re.groupindex else verb.group()
    speaker = who.speaker
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


_TOLD = re.compile(
    rf" (?:the )?(?P<name>{NAME})"
    rf"|[^.;]{{0,60}}? (?:interview with|statement to|by|on|in) (?:the )?(?P<with>{NAME})"
)
_BY = re.compile(rf" by (?:the )?(?:[a-z]+ )*(?P<name>{NAME})(?P<with>)?")


def _via(clue: Clue, speaker: Speaker, verb: re.Match[str]) -> str | None:
    """The other outlet that the words were said to, or that reports them."""
    if speaker.kind == "other_outlet":
        return speaker.name
    told = _TOLD.match(clue.sentence, verb.end()) or _BY.search(verb.group())
    name = (told["name"] or told["with"]) if told else None
    return name if name and kind_of(name, publisher=clue.publisher) == "other_outlet" else None
