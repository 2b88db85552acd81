"""Rules for speech that goes on from the sentence before without a cue of its own. No I/O."""

from __future__ import annotations

from site_build.attribution.clauses import grammar
from site_build.attribution.clue import Attribution, Clue


def still_quoted(clue: Clue) -> Attribution | None:
    """A sentence that is nothing but a quotation belongs to whoever spoke before."""
    if clue.before.speaker is None or not (clue.before.quoted or clue.quotations.whole):
        return None
    return Attribution(clue.before.speaker, rule="attribution.quotation")


def still_told(clue: Clue) -> Attribution | None:
    """Indirect speech goes on in the mood that shows it: German "Die Brücke sei sicher."."""
    if clue.before.speaker is None or clue.before.interrupted:
        return None
    finite = grammar(clue.cues).goes_on.search(clue.sentence)
    if finite is None or not finite["on"]:
        return None
    return Attribution(clue.before.speaker, rule="attribution.mood")
