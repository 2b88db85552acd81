"""Cue words: which words of a language say that somebody said something; `site_build.languages` holds them.

Verbs stand in the forms that news uses, sorted by what must follow before they count as speech: "X notes
that" reports words, "X notes the change" need not. Wishes, plans and views of things ("wants", "aims",
"sees") are no speech and stand nowhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from site_build import languages


@dataclass(frozen=True, slots=True, eq=False)  # one object a language: quick to look up
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
    definite: str = "(?!)"
    """Articles before a noun that means somebody named before."""
    singular: str = "(?!)"
    """Articles that only one person has."""
    outlets: str = "(?!)"
    """Nouns for newspapers, agencies and broadcasters."""
    titles: str = ""
    """What stands before a name and is no part of it."""
    person_endings: str = "(?!)"
    """Endings of nouns for one person."""
    group_endings: str = "(?!)"
    """Endings of plural nouns, where the verb does not show the number."""
    plural_verbs: str = "(?!)"
    """Verb forms whose subject is plural."""
    chain: str = "(?!)"
    """Words between a role and the name that bears it, as Russian genitives."""
    goes_on: str = ""
    """Verb forms by which indirect speech goes on in the next sentence without a cue, as German "sei"."""
    indicative: str = "(?!)"
    """Verb forms that, standing first, show that no indirect speech goes on."""
    judging: str = ""
    """Verbs that report words where some of them stand in quotation marks after it."""
    denying: str = ""
    """Verbs that report words where their object is what somebody else said."""
    said_things: str = "(?!)"
    """Such objects that stand alone: "denied that"."""
    said_nouns: str = "(?!)"
    """Such objects: "claim", "accusation"."""
    accusing: str = ""
    """Verbs that with what follows report words, whatever word comes next: Spanish "acusó a"."""
    hearer: str = ""
    """Verbs whose object is the hearer, so that a name after them is not the speaker's: "told"."""
    own_words: str = ""
    """Whole phrases for whose words these are that point back: "by her own account"."""
    joins: str = "(?!)"
    """Words that join the speaker's clause to the one before: "which officials say", German "wie"."""
    inside: str = ""
    """Words before an institution whose people speak without being named, and the verb after it."""
    works: str = ""
    """Nouns for a report or a study, and what stands between it and its author."""
    places: str = "(?!)"
    """Words before the name of a place, whose government it stands for as a speaker."""
    ours: str = "(?!)"
    """Words that make a source the outlet's own: "our information"."""
    he_words: str = "(?!)"
    """Words that mean a man named before: "he", "his"."""
    she_words: str = "(?!)"
    """Words that mean a woman named before."""
    eyes_of: str = ""
    """A word before a person's name that makes what follows that person's view: French "pour"."""
    impersonal: str = "(?!)"
    """A pronoun behind a verb whose house follows: French "assure-t-on à la mairie"."""
    verb_second: str = ""
    """First words of a phrase after which the verb stands before its subject: German "am"."""
    endings: str = ""
    """What a verb that is listed with "~" ends with: French "déclar~"."""
    perfect: str = ""
    """The same verb after an auxiliary, # being the part before "~": French "a #é"."""
    subject_unsaid: bool = False
    """True where a verb needs no subject: Spanish "«…», dijo ayer"."""
    declined: str = ""
    """Endings of nouns after "according to" and in the nominative: "ции>ция"."""
    declined_names: str = ""
    """The same for names: "ова>ов"."""
    epithets: str = "(?!)"
    """Nouns by which news means whoever was named before: German "Politikerin"."""
    stance: str = ""
    """Verbs that report words whatever follows, but only of known voices: "ruled out", "expects"."""
    summed_up: str = "(?!)"
    """What a digest calls the work that it sums up: "article"; read by `site_build.digests`."""
    papers: str = "(?!)"
    """Nouns for documents that speak without an article: "records", "research"."""
    no_names: str = ""
    """Words that open a sentence with a capital and begin no name: "recent"."""
    no_verb_after: str = ""
    """Words after which a verb's form is a noun: "the *state*", "if *recounts*"."""
    named_before: str = "(?!)"
    """Nouns by which news means an institution named before: "the company"."""
    capital_nouns: bool = False
    no_articles: bool = False


@cache
def cues(language: str | None) -> Cues:
    """Return the cue words of a language; English ones where it is not known or has no file."""
    return Cues(**languages.section_or_english(language, "attribution"))
