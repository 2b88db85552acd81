"""Cue words: which words of a language say that somebody said something; `site_build.languages` holds them.

Verbs stand in the forms that news uses, sorted by what must follow before they count as speech: "X notes
that" reports words, "X notes the change" need not. Wishes, plans and views of things ("wants", "aims",
"sees") are no speech and stand nowhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from site_build import languages


@dataclass(frozen=True, slots=True)
class Cues:
    """The cue words of one language: each field a list of patterns, parted by bars, or empty."""

    say: str
    """Verbs that report words whatever follows."""
    that: str
    """Verbs that report words where a clause or a quotation follows, or where they close the sentence."""
    groups: str
    """Plural nouns for voices that stay unnamed."""
    roles: str
    """Singular nouns for a person that may stay unnamed."""
    bodies: str
    """Nouns for an institution or a document that speaks."""
    according: str
    """Words that name whose words these are."""
    articles: str
    after: str
    """Words that begin what follows a noun and belongs to it."""
    between: str
    """Words that may stand between a speaker and the verb."""
    opens: str
    """Words that open a reported clause."""
    finite: str
    """Words that show that a clause follows, not a thing."""
    no_speech: str
    """What after a verb shows that it reports no words."""
    intro: str
    """Words that open a sentence before its subject without a comma."""
    stops: str
    """Words that no speaker's name runs across."""
    relatives: str
    """Words after which a clause no longer is the reported one."""
    he: str
    they: str
    foresee: str = ""
    """Verbs that report a view where those who hold it are observers by trade."""
    observers: str = ""
    saying: str = ""
    """Participles that report words of the sentence's subject."""
    some_of: str = ""
    """Words before an article that take some of a group."""
    weekly: str = ""
    """Times that open a sentence without a comma: "Last week the company said"."""
    after_name: str = ""
    """Words that follow whose words these are, as German "zufolge"."""
    capital_nouns: bool = False
    no_articles: bool = False


@cache
def cues(language: str | None) -> Cues:
    """Return the cue words of a language; English ones where it is not known or has no file."""
    return Cues(**languages.section_or_english(language, "attribution"))
