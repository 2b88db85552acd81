"""Who is said to have said a sentence: by verb, by "according to", or the outlet itself. No I/O.

Precision first: where no rule is sure, the words are the outlet's own. Rules are tried in order, each of
them a function that returns an attribution or None. A speaker is looked for from the beginning of the clause,
so that "Ada Example, a fellow at the Institute, argues" is said by her and not by the Institute. What counts
as a cue stands in `site_build.languages`, who a name belongs to in `site_build.attribution.speakers`.
"""

from __future__ import annotations

import re

from site_build.attribution.clue import NOTHING, Attribution, Before, Clue
from site_build.attribution.cues import cues
from site_build.attribution.going_on import still_quoted, still_told
from site_build.attribution.quotations import quotations
from site_build.attribution.sources import (
    after_name,
    in_eyes_of,
    inner_according_to,
    inside,
    opening_according_to,
    own_words,
)
from site_build.attribution.verbs import (
    after_quotation,
    by_colon,
    by_verb,
    fronted,
    inverted,
    participle,
    subject_unsaid,
)
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
    words = re.sub(r"[\n\r]", " ", sentence)
    quoted = quotations(words, before.quoted)
    clue = Clue(quoted.plain, words, quoted, cues(language), publisher, before)
    for rule in _RULES:
        found = rule(clue)
        if found is not None:
            return found
    return Attribution(Speaker(kind="outlet", name=publisher))
