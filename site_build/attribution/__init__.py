"""Who is said to have said a sentence: by verb, by "according to", or the outlet itself. No I/O.

Precision first: where no rule is sure, the words are the outlet's own. Rules are tried in order, each of
them a function that returns an attribution or None. A speaker is looked for from the beginning of the clause,
so that "Ada Example, a fellow at the Institute, argues" is said by her and not by the Institute. What counts
as a cue stands in `site_build.languages`, who a name belongs to in `site_build.attribution.speakers`.
"""

from __future__ import annotations

import re

from site_build import languages
from site_build.attribution.clue import NOTHING, Attribution, Before, Clue
from site_build.attribution.cues import cues
from site_build.attribution.going_on import still_quoted, still_told
from site_build.attribution.houses import inside
from site_build.attribution.inverted import after_quotation, fronted, inverted, subject_unsaid
from site_build.attribution.meanings import UNREAD
from site_build.attribution.quotations import quotations
from site_build.attribution.sources import (
    after_name,
    in_eyes_of,
    inner_according_to,
    opening_according_to,
    own_words,
)
from site_build.attribution.verbs import by_colon, by_verb, participle
from site_build.records import Speaker

__all__ = ["Attribution", "Before", "attribute"]

_RULES = (
    own_words,
    opening_according_to,
    after_name,
    in_eyes_of,
    inside,
    fronted,
    by_verb,
    inverted,
    after_quotation,
    by_colon,
    subject_unsaid,
    inner_according_to,
    participle,
    still_quoted,
    still_told,
)
"""In the order they are tried."""


def attribute(
    sentence: str, *, language: str | None = None, publisher: str | None = None, before: Before = NOTHING
) -> Attribution:
    """Return who is said to have said `sentence`.

    Args:
        sentence: one sentence, verbatim.
        language: BCP 47 tag; English rules where it is not known or has none of its own.
        publisher: the outlet's name, whose voice it is where nobody else's is named.
        before: what the sentences before leave open.
    """
    # A line break inside a sentence is a space: names and descriptions stand on one line.
    words = sentence.replace("\n", " ").replace("\r", " ")
    quoted = quotations(words, before.quoted)
    clue = Clue(quoted.plain, words, quoted, cues(language), publisher, before)
    for rule in _RULES:
        found = rule(clue)
        if found is not None:
            return Attribution(_outlet(publisher)) if _is_outlet(found.speaker, publisher) else found
    return Attribution(_outlet(publisher), rule="attribution.outlet" if _is_read(language) else UNREAD)


def _is_read(language: str | None) -> bool:
    """Whether speakers are looked for in a language; one that is not known is read as English."""
    return not language or language.split("-")[0].lower() in languages.KNOWN


def _outlet(publisher: str | None) -> Speaker:
    return Speaker(kind="outlet", name=publisher)


def _is_outlet(speaker: Speaker, publisher: str | None) -> bool:
    """True for "the union" in what the Dockers' Union publishes: it speaks of itself so."""
    if speaker.kind != "organisation" or speaker.name or not publisher:
        return False
    own = re.findall(r"\w+", publisher.casefold())
    _, *described = re.findall(r"\w+", (speaker.described_as or "").casefold()) or [""]
    return bool(described) and described[-1] == own[-1] and set(described) <= set(own)
