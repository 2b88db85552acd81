"""Rules for a verb of saying with its subject before it. No I/O."""

from __future__ import annotations

import re

from site_build.attribution.according import author_of
from site_build.attribution.attributed import attributed, meant_by
from site_build.attribution.clauses import (
    apposed,
    belongs,
    clause_starts,
    grammar,
    introduced,
    judged,
    over,
    reports,
    surely,
    verbs,
)
from site_build.attribution.clue import Attribution, Clue
from site_build.attribution.lexicon import lexicon
from site_build.attribution.names import name
from site_build.attribution.speakers import Named, unlisted
from site_build.attribution.verbwords import Verb
from site_build.records import Speaker


def by_verb(clue: Clue) -> Attribution | None:
    """Read "Ada Example, who chairs the board, argues that …" and "…, analysts say"."""
    forms = grammar(clue.cues)
    found_verbs = verbs(clue)
    for verb in found_verbs:
        found = _aside(clue, verb) if verb is not found_verbs[0] else None
        if found is not None:
            return found
    for verb in found_verbs:
        starts = list(clause_starts(clue.sentence, verb.start, forms))
        found = _coordinated(clue, verb)
        if found is not None:
            return found
        for find in (_listed, _apposed_subject):
            for start, closing in starts:
                found = find(clue, verb, start, closing)
                if found is not None:
                    return found
        # A noun that no list knows is the subject only where it stands beside the verb.
        for start, closing in reversed(starts):
            found = _unlisted(clue, verb, start, closing)
            if found is not None:
                return found
    return None


def _aside(clue: Clue, verb: Verb) -> Attribution | None:
    """Read "Moscow fears, Ada Example writes, that …": whoever is put between commas says it all."""
    start = clue.sentence.rfind(", ", 0, verb.start) + 2
    if start < 2 or not _ASIDE_ENDS.match(clue.sentence, verb.end):
        return None
    who = clue.named(clue.sentence[start : verb.start])
    if who is None or not belongs(clue.sentence[start + who.end : verb.start], grammar(clue.cues)):
        return None
    return attributed(clue, who, verb) if reports(verb, who, clue.cues, closing=True) else None


_ASIDE_ENDS = re.compile(r"(?: (?:with|in|on|at|by|after|during)\b [^,.;:“”\"]{1,40})?,")
"""What closes "…, she added with a grin, …"."""


def _coordinated(clue: Clue, verb: Verb) -> Attribution | None:
    """Read "Ada Example rose and said that …": two verbs of one subject."""
    joined = _SECOND_VERB.search(clue.sentence, 0, verb.start)
    intro = grammar(clue.cues).intro.match(clue.sentence)
    start = intro.end() if intro else 0
    who = clue.named(clue.sentence[start : verb.start]) if joined else None
    if who is None or joined is None or not (who.speaker.name or who.pronoun or who.speaker.kind == "person"):
        return None
    first = clue.sentence[start + who.end : joined.start()]
    if (
        not re.match(r" \w", first)
        or _OTHER_CLAUSE.search(first)
        or grammar(clue.cues).relative.search(first)
    ):
        return None
    if not reports(verb, who, clue.cues, closing=False) or not agrees(verb, who, clue):
        return None
    return attributed(clue, who, verb)


_SECOND_VERB = re.compile(r",? (?:and|und|et|y|e|и|but|aber|mais|pero|но)(?: then| later| also)? $")
_OTHER_CLAUSE = re.compile(r"[;:“”„«»\"()]|, ")


def _listed(clue: Clue, verb: Verb, start: int, closing: bool) -> Attribution | None:
    words = clue.sentence[start : verb.start]
    who = clue.named(words)
    if who is None or _describes(clue, start, who):
        return None
    between = clue.sentence[start + who.end : verb.start]
    if not belongs(between, grammar(clue.cues)) or not reports(verb, who, clue.cues, closing=closing):
        return None
    if not AND.match(between) and not agrees(verb, who, clue):
        return None
    who = _association(who, words, verb, clue)
    author = author_of(words, clue.cues, clue.publisher) if not who.speaker.name else None
    if author is not None and author.kind == "organisation":
        return attributed(clue, Named(author, who.end), verb)
    who, described = introduced(who, between, clue)
    return attributed(clue, who, verb, described)


def _association(who: Named, words: str, verb: Verb, clue: Clue) -> Named:
    """Spanish "Vecinos del Puerto pide …": a plural noun with a name and a singular verb is one body."""
    if who.speaker.kind != "group" or who.pronoun or not words[0].isupper() or is_plural(verb, clue):
        return who
    noun = _ASSOCIATION.match(words)
    whose = name().match(words, noun.end()) if noun else None
    if whose is None or not clue.cues.subject_unsaid or clue.cues.no_articles:
        return who
    speaker = Speaker(kind="organisation", name=words[: whose.end()], named=True)
    return Named(speaker, max(who.end, whose.end()))


_ASSOCIATION = re.compile(r"[^\W\d_a-z]\w+ (?:de la|de los|de las|del|de|por|sin|en) ")


def _apposed_subject(clue: Clue, verb: Verb, start: int, closing: bool) -> Attribution | None:
    """A noun that no list knows, with a name between commas: "The latest, Ada Example, told us"."""
    words = clue.sentence[start : verb.start]
    known = lexicon(clue.cues)
    if not (known.articles.match(words) or clue.cues.no_articles):
        return None
    who = apposed(words, clue)
    if who is None or not belongs(words[who.end :].removeprefix(","), grammar(clue.cues)):
        return None
    if grammar(clue.cues).finite.search(words[: words.index(",")]):
        return None
    return attributed(clue, who, verb) if reports(verb, who, clue.cues, closing=closing) else None


def _unlisted(clue: Clue, verb: Verb, start: int, closing: bool) -> Attribution | None:
    """A noun that no list knows before a verb that surely reports words: "The prosecution says"."""
    if not (closing or surely(verb, clue.cues) or judged(verb, clue.cues)):
        return None
    who = unlisted(clue.sentence[start : verb.start], clue.cues, plural=is_plural(verb, clue))
    if who is None or _describes(clue, start, who):
        return None
    between = clue.sentence[start + who.end : verb.start]
    if not belongs(between, grammar(clue.cues)) or not reports(verb, who, clue.cues, closing=closing):
        return None
    sure = surely(verb, clue.cues) or judged(verb, clue.cues)
    if not sure and not over(verb.following):
        return None
    return attributed(clue, who, verb, rule="attribution.unlisted")


def agrees(verb: Verb, who: Named, clue: Clue) -> bool:
    """False where one person is the subject of a plural: an infinitive looks like one in German."""
    return who.speaker.kind != "person" or bool(who.pronoun) or not is_plural(verb, clue)


def is_plural(verb: Verb, clue: Clue) -> bool:
    """Return True for a verb form whose subject is plural."""
    return bool(re.fullmatch(clue.cues.plural_verbs, verb.words))


AND = re.compile(r" (?:and|und|et|y|e|и) ")


def participle(clue: Clue) -> Attribution | None:
    """Read "The mayor resigned, saying that …"."""
    if not clue.cues.saying:
        return None
    match = re.search(rf", (?P<cue>{clue.cues.saying})(?= )", clue.sentence)
    who = clue.named(clue.sentence) if match else None
    if match is None or who is None or not grammar(clue.cues).clause.match(clue.sentence[match.end() :]):
        return None
    return attributed(clue, who, Verb(clue.sentence, *match.span("cue")))


def by_colon(clue: Clue) -> Attribution | None:
    """Read "Ada Example: “We agreed.”" and "She shrugs: “We agreed.”"."""
    colon = _COLON.match(clue.sentence)
    words = colon[1].rpartition(", ")[2] if colon else ""
    named = (clue.named(colon[1]) or clue.named(words)) if colon else None
    who = named or (unlisted(words, clue.cues, plural=False) if colon else None)
    if who is None or who.speaker.kind not in ("person", "organisation"):
        return None
    if not who.speaker.name and who.speaker.kind != "person":
        return None
    meant = meant_by(who.pronoun, clue.before) if who.pronoun else who.speaker
    return Attribution(meant, rule="attribution.colon") if meant else None


_COLON = re.compile(r"([^:“”„«»\"]{2,100}?) ?: ?[“\"„«]")


def _describes(clue: Clue, start: int, who: Named) -> bool:
    """True where a nameless speaker after a comma describes the one named before the comma."""
    if clue.sentence[max(0, start - 2) : start] != ", " or who.speaker.name or who.pronoun:
        return False
    before = clue.named(clue.sentence[: start - 2])
    return before is not None and before.end == start - 2 and bool(before.speaker.name)
