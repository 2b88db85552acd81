"""What each rule means by which a claim got its speaker: one sentence a person understands. Data.

Whoever adds a rule adds its sentence; a test holds that every name that can stand in a record has one.
"""

from __future__ import annotations

MEANINGS = {
    "attribution.according-to": "Words such as “according to” name whose words these are.",
    "attribution.colon": "A name stands before a colon and a quotation mark.",
    "attribution.outlet": "The sentence names nobody who says it, so it is in the outlet’s own voice.",
    "attribution.pronoun": "A verb of saying has “he”, “she” or “they” as its subject, which points back to "
    "the speaker named last in this paragraph or the one before.",
    "attribution.quotation": "The sentence goes on with a quotation that was left open, or is nothing but "
    "one, so it belongs to whoever spoke before.",
    "attribution.verb": "A verb of saying has its subject beside it.",
    "curation": "A person chose these words; the rules had not taken them for a claim.",
    "transcript.label": "The turn of the transcript says who speaks.",
}
"""The name in ``claims[].rule`` to its sentence."""
