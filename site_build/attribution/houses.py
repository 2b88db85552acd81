"""Rules for a house whose people speak without being named: Russian "в мэрии сообщили". No I/O."""

from __future__ import annotations

import re
from functools import cache

from site_build.attribution.attributed import attributed
from site_build.attribution.clue import Attribution, Clue
from site_build.attribution.cues import Cues
from site_build.attribution.nominative import nominative
from site_build.attribution.speakers import Named, with_name
from site_build.attribution.verbwords import any_kind
from site_build.records import Speaker


def inside(clue: Clue) -> Attribution | None:
    """Read Russian "В мэрии сообщили" and German "Aus der Kanzlei verlautet": the house speaks."""
    who = house(clue, clue.sentence, opening=True)
    match = _inside(clue.cues).match(clue.sentence) if who else None
    verb = next(any_kind(clue.cues).find(clue.sentence, match.end()), None) if match else None
    if verb is None or who is None:
        return None
    said = verb.words.rpartition(" ")[2]
    if not re.fullmatch(clue.cues.plural_verbs, said) and not _IMPERSONAL.search(verb.words):
        return None
    between = clue.sentence[who.end : verb.start]
    if _SILENT.search(between) or (clue.named(between.strip()) and not clue.cues.no_articles):
        return None
    return attributed(clue, who, verb, rule="attribution.inside")


def house(clue: Clue, words: str, *, opening: bool = False) -> Named | None:
    """Return the institution that words such as "в" or Spanish "desde" begin with, in the nominative.

    Args:
        clue: the sentence.
        words: where the house can stand.
        opening: whether they open the sentence and so have a capital.
    """
    match = _inside(clue.cues).match(words) if clue.cues.inside else None
    if match is None or match.group()[0].isupper() is not opening:
        return None
    rest = nominative(words[match.end() :], clue.cues)
    marked = _IN_MARKS.match(rest)
    who = clue.named(rest)
    if who is not None and rest[:1].isupper() and not who.speaker.name:
        first = with_name(rest, clue.cues, clue.publisher, at=0)
        who = first if first is not None and first.end < who.end else who  # "В Кремле решение назвали"
    if marked:
        name = nominative(marked[1], clue.cues)
        who = Named(Speaker(kind="organisation", name=name, named=True), marked.end())
    if who is None or who.speaker.kind not in ("organisation", "group", "other_outlet") or who.pronoun:
        return None
    return Named(who.speaker, match.end() + who.end)


_IN_MARKS = re.compile(r"[«„“\"]([^«»„“”\"·]{2,60})[»“”\"]")
_IMPERSONAL = re.compile(r" es$|^verlaut")
_SILENT = re.compile(r"(?:^| )не $")
"""Russian "на запрос не ответили": nothing is said."""


@cache
def _inside(cues: Cues) -> re.Pattern[str]:
    return re.compile(rf"(?i:{cues.inside or '(?!)'}) ")
