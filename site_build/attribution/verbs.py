"""Rules for a verb of saying with its subject beside it, before or after. No I/O."""

from __future__ import annotations

import re

from site_build.attribution.according import author_of
from site_build.attribution.attributed import VERB, attributed, meant_by
from site_build.attribution.clauses import (
    AFTER_QUOTE,
    AFTER_WORDS,
    APPOSED,
    INVERTED_END,
    apposed,
    belongs,
    clause_starts,
    grammar,
    introduced,
    is_hearer,
    judged,
    over,
    reports,
    surely,
    verbs,
)
from site_build.attribution.clue import Attribution, Clue
from site_build.attribution.lexicon import lexicon
from site_build.attribution.speakers import Named, unlisted, with_name


def by_verb(clue: Clue) -> Attribution | None:
    """Read "Ada Example, who chairs the board, argues that …" and "…, analysts say"."""
    forms = grammar(clue.cues)
    for verb in verbs(clue):
        starts = list(clause_starts(clue.sentence, verb.start(), forms))
        for find in (_listed, _apposed_subject, _unlisted):
            for start, closing in starts:
                found = find(clue, verb, start, closing)
                if found is not None:
                    return found
    return None


def _listed(clue: Clue, verb: re.Match[str], start: int, closing: bool) -> Attribution | None:
    words = clue.sentence[start : verb.start()]
    who = clue.named(words)
    if who is None or _describes(clue, start, who):
        return None
    between = clue.sentence[start + who.end : verb.start()]
    if not belongs(between, grammar(clue.cues)) or not reports(verb, who, clue.cues, closing=closing):
        return None
    if not _AND.match(between) and not _agrees(verb, who, clue):
        return None
    author = author_of(words, clue.cues, clue.publisher) if not who.speaker.name else None
    if author is not None and author.kind == "organisation":
        return attributed(clue, Named(author, who.end), verb)
    who, described = introduced(who, between, clue)
    return attributed(clue, who, verb, described)


def _apposed_subject(clue: Clue, verb: re.Match[str], start: int, closing: bool) -> Attribution | None:
    """A noun that no list knows, with a name between commas: "The latest, Ada Example, told us"."""
    words = clue.sentence[start : verb.start()]
    known = lexicon(clue.cues)
    if not (known.articles.match(words) or clue.cues.no_articles):
        return None
    who = apposed(words, clue)
    if who is None or not belongs(words[who.end :].removeprefix(","), grammar(clue.cues)):
        return None
    if grammar(clue.cues).finite.search(words[: words.index(",")]):
        return None
    return attributed(clue, who, verb) if reports(verb, who, clue.cues, closing=closing) else None


def _unlisted(clue: Clue, verb: re.Match[str], start: int, closing: bool) -> Attribution | None:
    """A noun that no list knows before a verb that surely reports words: "The prosecution says"."""
    if not (closing or surely(verb, grammar(clue.cues)) or judged(verb, clue.cues)):
        return None
    who = unlisted(clue.sentence[start : verb.start()], clue.cues, plural=_is_plural(verb, clue))
    if who is None or _describes(clue, start, who):
        return None
    between = clue.sentence[start + who.end : verb.start()]
    if not belongs(between, grammar(clue.cues)) or not reports(verb, who, clue.cues, closing=closing):
        return None
    sure = surely(verb, grammar(clue.cues)) or judged(verb, clue.cues)
    if not sure and not over(clue.sentence[verb.end() :]):
        return None
    return attributed(clue, who, verb, rule="attribution.unlisted")


def _agrees(verb: re.Match[str], who: Named, clue: Clue) -> bool:
    """False where one person is the subject of a plural: an infinitive looks like one in German."""
    return who.speaker.kind != "person" or bool(who.pronoun) or not _is_plural(verb, clue)


def _is_plural(verb: re.Match[str], clue: Clue) -> bool:
    return bool(re.fullmatch(clue.cues.plural_verbs, verb.group()))


def inverted(clue: Clue) -> Attribution | None:
    """Read "“We agreed,” said Ada Example"."""
    forms = grammar(clue.cues)
    for verb in verbs(clue):
        before = clue.sentence[: verb.start()]
        quoted = bool(AFTER_QUOTE.search(before))
        if not quoted and (is_hearer(verb, forms) or not AFTER_WORDS.search(before)):
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
        if verb.start() > LONGEST_FRONT:
            return None
        if "," not in clue.sentence[: verb.start()] and (joined or surely(verb, forms)):
            return _follows(clue, verb, quoted=True, leading=True)
    return None


LONGEST_FRONT = 140
"""Characters of the phrase before a verb; a longer stretch is another clause."""


def _follows(clue: Clue, verb: re.Match[str], *, quoted: bool, leading: bool = False) -> Attribution | None:
    """The attribution to the subject that stands after a verb; `leading` where what is said comes last."""
    forms = grammar(clue.cues)
    pronoun = _SUFFIXED.match(clue.sentence, verb.end())
    if pronoun and re.fullmatch(clue.cues.impersonal, pronoun[1]):
        house = _HOUSE.match(clue.sentence, pronoun.end())
        who = clue.named(clue.sentence[house.end() :]) if house else None
        return attributed(clue, who, verb, rule="attribution.inside") if who else None
    if pronoun:
        who = clue.named(pronoun[1])
        return attributed(clue, who, verb) if who and who.pronoun else None
    adverbs = forms.adverbs.match(clue.sentence, verb.end())
    if adverbs is None:
        return None
    words = clue.sentence[adverbs.end() :]
    who = clue.named(words) or _noun_run(clue, words)
    rule = VERB
    if who is None and (quoted or surely(verb, forms)):
        who, rule = unlisted(words, clue.cues, plural=_is_plural(verb, clue)), "attribution.unlisted"
    if who is None and quoted and clue.cues.verb_second:
        found = _farther(clue, words)
        if found:
            return attributed(clue, found, verb)
    if who is None:
        return None
    rest = words[who.end :]
    if not _agrees(verb, who, clue) and not _AND.match(rest):
        return None
    ended = INVERTED_END.match(rest) or forms.after.match(rest) or forms.tail.match(rest)
    if not (quoted or ended):
        return None
    if not who.speaker.name and not who.pronoun:
        who, _ = introduced(who, rest, clue)
    described = None if leading else APPOSED.match(rest)
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


_PHRASE = re.compile(r"[^,.;:“”„«»\"]{0,80}")
_HOUSE = re.compile(r" \w+ (?=\w)")
_AND = re.compile(r" (?:and|und|et|y|e|и) ")
_SUFFIXED = re.compile(r"-(?:t-)?(\w+)")
_RUN = re.compile(
    r"(?:[^\W\d_A-ZА-ЯЁ][\w-]* ){1,6}(?:[«“][^«»“”·]{2,40}[»”] )?|[^\W\d_A-ZА-ЯЁ][\w -]{2,40}, "
)


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
            return attributed(clue, who, verb, rule="attribution.after-quotation")
    return None


_ANY_VERB = re.compile(
    r"(?:·[.,!?…]?[”\"»“’],?|·[,!?…]) (?:[—–] )?"
    r"(?P<cue>(?:s[’']|se |si |sich |a |ha )?[^\W\dA-ZА-ЯЁ]{3,})(?= )"
)
"""A word in small letters behind a quotation that is blanked: a speech, not a title."""


def subject_unsaid(clue: Clue) -> Attribution | None:
    """Read Spanish "«Volverán», dijo ayer": after a quotation a verb needs no subject."""
    if not clue.cues.subject_unsaid or clue.before.speaker is None:
        return None
    for verb in verbs(clue):
        if AFTER_QUOTE.search(clue.sentence[: verb.start()]):
            return attributed(clue, Named(clue.before.speaker, 0, "either"), verb)
    first = grammar(clue.cues).unsaid.match(clue.sentence)
    if first:
        opening = _lowered_verb(clue, 0) or _lowered_verb(clue, first.end())
        if opening and grammar(clue.cues).clause.match(opening.string, opening.end()):
            return attributed(clue, Named(clue.before.speaker, 0, "either"), opening)
    return None


def _lowered_verb(clue: Clue, at: int) -> re.Match[str] | None:
    """The verb that opens a sentence, and so has a capital there."""
    small = clue.sentence[:at] + clue.sentence[at : at + 1].lower() + clue.sentence[at + 1 :]
    return grammar(clue.cues).verb.match(small, at)


def participle(clue: Clue) -> Attribution | None:
    """Read "The mayor resigned, saying that …"."""
    if not clue.cues.saying:
        return None
    match = re.search(rf", (?P<cue>{clue.cues.saying})(?= )", clue.sentence)
    who = clue.named(clue.sentence) if match else None
    if match is None or who is None or not grammar(clue.cues).clause.match(clue.sentence[match.end() :]):
        return None
    return attributed(clue, who, match)


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
