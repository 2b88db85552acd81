"""Who is said to have said a sentence: by verb, by "according to", or the outlet itself. No I/O.

Precision first: where no rule is sure, the words are the outlet's own. Rules are tried in order, each of
them a function that returns an attribution or None. A speaker is looked for from the beginning of the clause,
so that "Ada Example, a fellow at the Institute, argues" is said by her and not by the Institute. What counts
as a cue stands in `site_build.languages`, who a name belongs to in `site_build.attribution.speakers`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from site_build.attribution.according import source_of
from site_build.attribution.clauses import (
    AFTER_QUOTE,
    AFTER_WORDS,
    APPOSED,
    INVERTED_END,
    belongs,
    clause_starts,
    grammar,
    introduced,
    reports,
)
from site_build.attribution.cues import Cues, cues
from site_build.attribution.kinds import kind_of
from site_build.attribution.speakers import NAME, Named, named
from site_build.records import Speaker


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to have said a sentence, by which word, and by which rule that was found."""

    speaker: Speaker
    cue: str | None = None
    via: str | None = None
    rule: str = "attribution.outlet"


@dataclass(frozen=True, slots=True)
class Before:
    """What a sentence's pronouns and quotation marks can point back to."""

    speaker: Speaker | None = None
    """Who spoke last, or the person named last."""
    quoted: bool = False
    """True where the sentence before ended inside a quotation."""


def attribute(
    sentence: str, *, language: str | None = None, publisher: str | None = None, before: Before = Before()
) -> Attribution:
    """Return who is said to have said `sentence`.

    Args:
        sentence: one sentence, verbatim.
        language: BCP 47 tag; English rules where it is not known or has none of its own.
        publisher: the outlet's name, whose voice it is where nobody else's is named.
        before: what the sentences before leave open.
    """
    # A line break inside a sentence is a space: names and descriptions stand on one line.
    clue = _Clue(
        re.sub(r"[\n\r]", " ", sentence),
        cues(language),
        publisher,
        before,
    )
    for rule in _RULES:
        found = rule(clue)
        if found is not None:
            return found
    return Attribution(Speaker(kind="outlet", name=publisher))


@dataclass(frozen=True, slots=True)
class _Clue:
    """One sentence under examination."""

    sentence: str
    cues: Cues
    publisher: str | None
    before: Before

    def named(self, words: str) -> Named | None:
        return named(words, self.cues, self.publisher)


# ---- rules, in the order they are tried ----


def _opening_according_to(clue: _Clue) -> Attribution | None:
    """Read "According to Ada Example, the vote was fair"."""
    match = grammar(clue.cues).according.match(clue.sentence)
    return _according_to(clue, match) if match else None


def _inner_according_to(clue: _Clue) -> Attribution | None:
    """Read "The vote was fair, according to the ministry"."""
    match = grammar(clue.cues).according.search(clue.sentence)
    return _according_to(clue, match) if match else None


def _after_name(clue: _Clue) -> Attribution | None:
    """Read German "Experten zufolge"."""
    if not clue.cues.after_name:
        return None
    match = re.search(rf"(?:^|, )([^,.;]{{3,60}}) ({clue.cues.after_name})\b", clue.sentence)
    who = clue.named(match[1]) if match else None
    if match is None or who is None or who.pronoun:
        return None
    return Attribution(who.speaker, match[2], rule=_ACCORDING)


def _by_verb(clue: _Clue) -> Attribution | None:
    """Read "Ada Example, who chairs the board, argues that …" and "…, analysts say"."""
    forms = grammar(clue.cues)
    for verb in forms.verb.finditer(clue.sentence):
        for start, closing in clause_starts(clue.sentence, verb.start(), forms):
            who = clue.named(clue.sentence[start : verb.start()])
            if who is None or _describes(clue, start, who):
                continue
            between = clue.sentence[start + who.end : verb.start()]
            if belongs(between, forms) and reports(verb, who, clue.cues, closing=closing):
                who, described = introduced(who, between)
                return _attributed(clue, who, verb, described)
    return None


def _inverted(clue: _Clue) -> Attribution | None:
    """Read "“We agreed,” said Ada Example"."""
    forms = grammar(clue.cues)
    for verb in forms.verb.finditer(clue.sentence):
        if not AFTER_WORDS.search(clue.sentence[: verb.start()]):
            continue
        following = clue.sentence[verb.end() :]
        if following.startswith(" "):
            who = clue.named(following[1:])
            rest = following[1 + who.end :] if who else ""
            quoted = AFTER_QUOTE.search(clue.sentence[: verb.start()])
            if who is not None and (quoted or INVERTED_END.match(rest) or forms.after.match(rest)):
                described = APPOSED.match(rest)
                return _attributed(clue, who, verb, described[1] if described else None)
    return None


def _participle(clue: _Clue) -> Attribution | None:
    """Read "The mayor resigned, saying that …"."""
    if not clue.cues.saying:
        return None
    match = re.search(rf", (?P<cue>{clue.cues.saying})(?= )", clue.sentence)
    who = clue.named(clue.sentence) if match else None
    if match is None or who is None or not grammar(clue.cues).clause.match(clue.sentence[match.end() :]):
        return None
    return _attributed(clue, who, match, None)


def _by_colon(clue: _Clue) -> Attribution | None:
    """Read "Ada Example: “We agreed.”"."""
    who = clue.named(clue.sentence)
    if who is None or who.pronoun or who.speaker.name is None:
        return None
    colon = re.match(r" ?: ?[“\"„«]", clue.sentence[who.end :])
    return Attribution(who.speaker, rule="attribution.colon") if colon else None


def _still_quoted(clue: _Clue) -> Attribution | None:
    """A sentence that is nothing but a quotation belongs to whoever spoke before."""
    if clue.before.speaker is None:
        return None
    whole = re.fullmatch(r"[“\"„«][^“”\"„«»]+[”\"“»]?[.!]?[”\"“»]?", clue.sentence)
    if clue.before.quoted or whole:
        return Attribution(clue.before.speaker, rule="attribution.quotation")
    return None


def _according_to(clue: _Clue, cue: re.Match[str]) -> Attribution | None:
    source = source_of(clue.sentence[cue.end() :], clue.cues, clue.publisher)
    if source is None:
        return None
    said = cue.group().strip()
    return Attribution(source[0], said[0].lower() + said[1:], source[1], _ACCORDING)


_ACCORDING = "attribution.according-to"
_RULES = (
    _opening_according_to,
    _after_name,
    _by_colon,
    _by_verb,
    _inverted,
    _inner_according_to,
    _participle,
    _still_quoted,
)


def _describes(clue: _Clue, start: int, who: Named) -> bool:
    """True where a nameless speaker after a comma describes the one named before the comma."""
    if start == 0 or who.speaker.name or who.pronoun:
        return False
    before = clue.named(clue.sentence[: start - 2])
    return before is not None and before.end == start - 2 and bool(before.speaker.name)


_TOLD = re.compile(
    rf" (?:the )?(?P<name>{NAME})"
    rf"|[^.;]{{0,60}}? (?:interview with|statement to|by|on|in) (?:the )?(?P<with>{NAME})"
)


def _attributed(clue: _Clue, who: Named, verb: re.Match[str], described: str | None) -> Attribution | None:
    speaker, rule = who.speaker, "attribution.verb"
    if who.pronoun:
        if clue.before.speaker is None:
            return None
        speaker, rule = clue.before.speaker, "attribution.pronoun"
    elif described and described.strip() and speaker.kind in ("person", "organisation"):
        speaker = speaker.model_copy(update={"described_as": described.strip()})
    cue = verb["cue"] if "cue" in verb.re.groupindex else verb.group()
    return Attribution(speaker, cue, _via(clue, speaker, verb), rule)


def _via(clue: _Clue, speaker: Speaker, verb: re.Match[str]) -> str | None:
    """The other outlet that the words were said to, or that reports them."""
    if speaker.kind == "other_outlet":
        return speaker.name
    told = _TOLD.match(clue.sentence, verb.end()) or re.search(
        rf" by (?:the )?(?:[a-z]+ )*(?P<name>{NAME})(?P<with>)?", verb.group()
    )
    name = (told["name"] or told["with"]) if told else None
    return name if name and kind_of(name, publisher=clue.publisher) == "other_outlet" else None
