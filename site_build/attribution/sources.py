"""Rules for words that name a source without a verb of saying: "according to", "zufolge". No I/O."""

from __future__ import annotations

import re
from functools import cache

from site_build.attribution.according import source_of
from site_build.attribution.attributed import meant_by
from site_build.attribution.clauses import grammar, introduced
from site_build.attribution.clue import Attribution, Clue
from site_build.attribution.cues import Cues
from site_build.attribution.holders import holder
from site_build.attribution.nominative import nominative
from site_build.attribution.people import pronouns
from site_build.attribution.verbwords import any_kind

ACCORDING = "attribution.according-to"


def opening_according_to(clue: Clue) -> Attribution | None:
    """Read "According to Ada Example, the vote was fair"."""
    match = grammar(clue.cues).according.match(clue.sentence)
    return _according_to(clue, match) if match else None


def inner_according_to(clue: Clue) -> Attribution | None:
    """Read "The vote was fair, according to the ministry"."""
    match = grammar(clue.cues).according.search(clue.sentence)
    return _according_to(clue, match) if match else None


def in_eyes_of(clue: Clue) -> Attribution | None:
    """Read French "Pour Ada Example, le vote était juste": only a person's name shows a view."""
    match = re.match(rf"(?i:{clue.cues.eyes_of}) ", clue.sentence) if clue.cues.eyes_of else None
    who = clue.named(clue.sentence[match.end() :]) if match else None
    if match is None or who is None or who.pronoun:
        return None
    rest = clue.sentence[match.end() + who.end :]
    if not who.speaker.name:
        who, _ = introduced(who, rest, clue)
        rest = "," if who.speaker.name else ""
    if who.speaker.kind != "person" or not rest.startswith(","):
        return None
    return Attribution(who.speaker, match.group().strip().lower(), rule=ACCORDING)


def after_name(clue: Clue) -> Attribution | None:
    """Read German "Experten zufolge"."""
    match = _patterns(clue.cues).after_name.search(clue.sentence) if clue.cues.after_name else None
    source = source_of(match[1], clue.cues, clue.publisher) if match else None
    if match is None or source is None or source[0].kind == "outlet":
        return None
    return Attribution(source[0], match[2], source[1], rule=ACCORDING)


def own_words(clue: Clue) -> Attribution | None:
    """Read "by her own account" and Russian "по его словам": a phrase that points back."""
    match = _patterns(clue.cues).own_words.search(clue.sentence) if clue.cues.own_words else None
    shown = pronouns(match.group(), clue.cues) if match else []
    meant = meant_by(shown[0] if shown else "either", clue.before) if match else None
    if match is None or meant is None:
        return None
    return Attribution(meant, match.group().lower(), rule="attribution.own-words")


def _according_to(clue: Clue, cue: re.Match[str]) -> Attribution | None:
    words = clue.words[cue.end() :]
    verb = any_kind(clue.cues).at(words, 0)
    if verb:
        skipped = verb.end
        adverbs = grammar(clue.cues).tail.match(words, skipped)
        skipped = adverbs.end() if adverbs else skipped
        if words[skipped : skipped + 1] in (",", ".") and clue.before.speaker is not None:
            cue_words = f"{cue.group().strip()} {verb.words}".lower()  # "según cuenta, …": whoever spoke last
            return Attribution(clue.before.speaker, cue_words, rule="attribution.own-words")
        words = verb.following.lstrip()
        adverbs = grammar(clue.cues).adverbs.match(" " + words)
        words = words[adverbs.end() - 1 :] if adverbs else words
        at = _patterns(clue.cues).inside_word.match(words)
        words = nominative(words[at.end() :], clue.cues) if at else words
    elif next(any_kind(clue.cues).find(cue.group()), None) is None:
        words = nominative(words, clue.cues)
    source = source_of(words, clue.cues, clue.publisher)
    if source is None:
        return None
    said = cue.group().strip()
    speaker = holder(source[0], clue.cues, clue.before) or source[0]
    return Attribution(speaker, said[0].lower() + said[1:], source[1], ACCORDING)


class _Patterns:
    """The patterns of a language for these rules."""

    def __init__(self, cues: Cues) -> None:
        self.after_name = re.compile(rf"(?:^|, )([^,.;]{{3,80}}) ({cues.after_name or '(?!)'})\b")
        self.own_words = re.compile(rf"(?<!\w)(?i:{cues.own_words or '(?!)'})(?!\w)")
        self.inside_word = re.compile(rf"(?i:{cues.inside or '(?!)'}) ")


@cache
def _patterns(cues: Cues) -> _Patterns:
    return _Patterns(cues)
