"""Rules for a verb of saying that stands before its subject, or has none beside it. No I/O."""

from __future__ import annotations

import re

from site_build.attribution.attributed import VERB, attributed
from site_build.attribution.clauses import (
    AFTER_QUOTE,
    AFTER_WORDS,
    APPOSED,
    INVERTED_END,
    apposed,
    grammar,
    introduced,
    is_hearer,
    surely,
    takes_stance,
    verbs,
)
from site_build.attribution.clue import Attribution, Clue
from site_build.attribution.houses import house as house_of
from site_build.attribution.lexicon import lexicon
from site_build.attribution.speakers import Named, unlisted, with_name
from site_build.attribution.verbs import AND, agrees, is_plural
from site_build.attribution.verbwords import Verb, any_kind, kind


def inverted(clue: Clue) -> Attribution | None:
    """Read "“We agreed,” said Ada Example"."""
    for verb in verbs(clue):
        before = clue.sentence[: verb.start]
        quoted = bool(AFTER_QUOTE.search(before))
        if not quoted and (is_hearer(verb, clue.cues) or not AFTER_WORDS.search(before)):
            continue
        found = _follows(clue, verb, quoted=quoted)
        if found is not None:
            return found
    return None


def fronted(clue: Clue) -> Attribution | None:
    """Read German "Am Montag sagte Ada Beispiel, …": after a phrase the verb stands before its subject."""
    forms = grammar(clue.cues)
    first = re.split(r"[ ’']", clue.sentence, maxsplit=1)[0].casefold()
    object_first = forms.things.match(" " + clue.sentence, 0, 40)
    if not clue.cues.verb_second or not (object_first or re.fullmatch(clue.cues.verb_second, first)):
        return None
    joined = bool(re.fullmatch(clue.cues.joins, first))
    for verb in verbs(clue):
        if verb.start > LONGEST_FRONT:
            return None
        fronted_object = object_first is not None and object_first.end() <= verb.start
        if object_first and not fronted_object and not re.fullmatch(clue.cues.verb_second, first):
            return None  # "Ada Beispiel wies den Vorwurf zurück"
        denies = fronted_object and kind(clue.cues, "denying").has(verb)
        refuses = denies or takes_stance(verb, clue.cues)
        sure = refuses or (not fronted_object and (joined or surely(verb, clue.cues)))
        front = clue.sentence[: verb.start]
        if sure and ("," not in front or (fronted_object and front.endswith(", "))):
            return _follows(clue, verb, quoted=True, leading=True)
    return None


LONGEST_FRONT = 140
"""Characters of the phrase before a verb; a longer stretch is another clause."""


def _follows(clue: Clue, verb: Verb, *, quoted: bool, leading: bool = False) -> Attribution | None:
    """The attribution to the subject that stands after a verb; `leading` where what is said comes last."""
    forms = grammar(clue.cues)
    pronoun = _SUFFIXED.match(clue.sentence, verb.end)
    if pronoun and re.fullmatch(clue.cues.impersonal, pronoun[1]):
        house = _HOUSE.match(clue.sentence, pronoun.end())
        who = clue.named(clue.sentence[house.end() :]) if house else None
        return attributed(clue, who, verb, rule="attribution.inside") if who else None
    if pronoun:
        who = clue.named(pronoun[1])
        return attributed(clue, who, verb) if who and who.pronoun else None
    inner = _INNER.search(verb.words)
    if inner:
        who = clue.named(inner[1])
        return attributed(clue, who, verb) if who and who.pronoun else None
    adverbs = forms.adverbs.match(clue.sentence, verb.end)
    if adverbs is None:
        return None
    words = clue.sentence[adverbs.end() :]
    if is_plural(verb, clue):
        who = house_of(clue, words)
        if who is not None:
            return attributed(clue, who, verb, rule="attribution.inside")
    who = clue.named(words) or _noun_run(clue, words)
    rule = VERB
    if who is None and (quoted or surely(verb, clue.cues)):
        who, rule = unlisted(words, clue.cues, plural=is_plural(verb, clue)), "attribution.unlisted"
    if who is None and quoted and clue.cues.verb_second:
        found = _farther(clue, words)
        if found:
            return attributed(clue, found, verb)
    if who is None:
        return None
    rest = words[who.end :]
    if not agrees(verb, who, clue) and not AND.match(rest):
        return None
    ended = INVERTED_END.match(rest) or forms.after.match(rest) or forms.tail.match(rest)
    if not (quoted or ended) or (who.pronoun and rest.startswith(" as ")):
        return None
    if not who.speaker.name and not who.pronoun:
        who, _ = introduced(who, rest, clue)
    described = APPOSED.match(rest) if who.speaker.name and not leading else None
    return attributed(clue, who, verb, described[1] if described else None, rule=rule)


def _farther(clue: Clue, words: str) -> Named | None:
    """A person whom other words part from the verb: Spanish "dijo tras el partido el técnico"."""
    end = _PHRASE.match(words).end()  # type: ignore[union-attr]
    for space in re.finditer(r" ", words[:end]):
        who = clue.named(words[space.end() :])
        if who is None or who.speaker.kind != "person" or who.pronoun:
            continue
        if not who.speaker.name or " " in who.speaker.name or who.speaker.described_as:
            return who
    return None


def _noun_run(clue: Clue, words: str) -> Named | None:
    """A full name after nouns without an article: Russian "сообщил начальник отряда Иван Примеров"."""
    run = _RUN.match(words) if clue.cues.no_articles else None
    if run is None:
        return None
    if run.group().endswith(", "):
        return apposed(words, clue)
    if any(word in lexicon(clue.cues).stops for word in run.group().split()):
        return None
    who = with_name(words, clue.cues, clue.publisher, title=run.group().strip(), at=run.end())
    return who if who is not None and " " in (who.speaker.name or "") else None


def after_quotation(clue: Clue) -> Attribution | None:
    """Read Spanish "«Nos mienten», clama Ada Ejemplo": the verb between them must be one of saying."""
    known = lexicon(clue.cues)
    for verb in _ANY_VERB.finditer(clue.sentence):
        word = verb["cue"].split(" ")[-1]
        if word in known.stops | known.after or grammar(clue.cues).finite.fullmatch(word):
            continue
        words = clue.sentence[verb.end() + 1 :]
        who = clue.named(words)
        if who is None or who.speaker.kind != "person" or (who.pronoun and not words.startswith("-")):
            continue
        rest = words[who.end :]
        if INVERTED_END.match(rest) or grammar(clue.cues).after.match(rest):
            who, _ = introduced(who, rest, clue) if not who.speaker.name else (who, None)
            said = Verb(clue.sentence, *verb.span("cue"))
            return attributed(clue, who, said, rule="attribution.after-quotation")
    return None


def subject_unsaid(clue: Clue) -> Attribution | None:
    """Read Spanish "«Volverán», dijo ayer": after a quotation a verb needs no subject."""
    if not clue.cues.subject_unsaid or clue.before.speaker is None:
        return None
    for verb in verbs(clue):
        if AFTER_QUOTE.search(clue.sentence[: verb.start]) or _stands_alone(verb, clue):
            return attributed(clue, Named(clue.before.speaker, 0, "either"), verb)
    first = grammar(clue.cues).unsaid.match(clue.sentence)
    if first:
        opening = _lowered_verb(clue, 0) or _lowered_verb(clue, first.end())
        found = _follows(clue, opening, quoted=False, leading=True) if opening else None
        if found is not None:
            return found
        if opening and grammar(clue.cues).clause.match(opening.sentence, opening.end):
            return attributed(clue, Named(clue.before.speaker, 0, "either"), opening)
    return None


def _stands_alone(verb: Verb, clue: Clue) -> bool:
    """True for a verb between commas without anybody: Spanish "El puerto, explica, sigue cerrado"."""
    adverbs = grammar(clue.cues).tail.match(clue.sentence, verb.end)
    end = adverbs.end() if adverbs else verb.end
    return clue.sentence[: verb.start].endswith(", ") and clue.sentence[end : end + 1] in (",", ".")


def _lowered_verb(clue: Clue, at: int) -> Verb | None:
    """The verb that opens a sentence, and so has a capital there."""
    small = clue.sentence[:at] + clue.sentence[at : at + 1].lower() + clue.sentence[at + 1 :]
    return any_kind(clue.cues).at(small, at)


_PHRASE = re.compile(r"[^,.;:“”„«»\"]{0,80}")
_HOUSE = re.compile(r" \w+ (?=\w)")
_INNER = re.compile(r"-(?:t-)?(il|elle|ils|elles) ")
"""French "a-t-elle lancé"."""
_SUFFIXED = re.compile(r"-(?:t-)?(\w+)")
_RUN = re.compile(
    r"(?:[^\W\d_A-ZА-ЯЁ][\w-]* ){1,6}(?:[«“][^«»“”·]{2,40}[»”] )?|[^\W\d_A-ZА-ЯЁ][\w -]{2,40}, "
)
_ANY_VERB = re.compile(
    r"(?:·[.,!?…]?[”\"»“’],?|·[,!?…]) (?:[—–] )?"
    r"(?P<cue>(?:s[’']|se |si |sich |a |ha )?[^\W\dA-ZА-ЯЁ]{3,})(?= )"
)
"""A word in small letters behind a quotation that is blanked: a speech, not a title."""
