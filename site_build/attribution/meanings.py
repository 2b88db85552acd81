"""What each rule means by which a claim got its speaker: one sentence a person understands. Data.

Whoever adds a rule adds its sentence; a test holds that every name that can stand in a record has one.
"""

from __future__ import annotations

UNREAD = "attribution.unread"

MEANINGS = {
    "attribution.according-to": "Words such as “according to” name whose words these are.",
    "attribution.after-quotation": "A verb that no list knows stands between a quotation and a person, "
    "so it is one of saying.",
    "attribution.colon": "A speaker stands before a colon and a quotation mark.",
    "attribution.inside": "A plural or impersonal verb of saying stands beside a house, whose people speak "
    "without being named.",
    "attribution.mood": "The verb has the mood of indirect speech and no cue of its own, so the sentence "
    "goes on with what the speaker before it said.",
    "attribution.outlet": "The sentence names nobody who says it, so it is in the outlet’s own voice.",
    "attribution.pronoun": "A verb of saying has “he”, “she” or “they” as its subject, which points back to "
    "the speaker named last in this paragraph or the one before.",
    "attribution.quotation": "The sentence goes on with a quotation that was left open, or is nothing but "
    "one, so it belongs to whoever spoke before.",
    "attribution.own-words": "A phrase such as “by her own account” says whose words these are and points "
    "back to whoever spoke or was named last.",
    "attribution.role": "A verb of saying has a role as its subject, and somebody was named with that "
    "role earlier in the text.",
    "attribution.unlisted": "A verb of saying has as its subject a common noun that no list of voices "
    "knows, so its number and ending tell what kind of voice it is.",
    UNREAD: "No rule looks for speakers in this language: the words stand in the outlet’s text, and whose "
    "they are has to be read there.",
    "attribution.verb": "A verb of saying has its subject beside it.",
    "curation": "A person chose these words; the rules had not taken them for a claim.",
    "transcript.label": "The turn of the transcript says who speaks.",
}
"""The name in ``claims[].rule`` to its sentence."""
