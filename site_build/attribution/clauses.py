"""The clause that a verb of saying governs: where it begins, and whether it reports words. No I/O."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from site_build.attribution.clue import Clue
from site_build.attribution.cues import Cues
from site_build.attribution.names import name
from site_build.attribution.speakers import Named

LONGEST_APPOSITION = 220
"""Characters between a speaker and the verb; a longer stretch is another clause."""


LONGEST_ADVERBIAL = 50
"""Characters before a pronoun that is the subject without a comma: "In the spring of 1907 he wrote"."""
LONGEST_OPENING = 60
"""The same before a name and its verb: "Am späten Abend hatte Ada Beispiel"."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The patterns of one language."""

    verb: re.Pattern[str]
    starts: re.Pattern[str]
    pronoun: re.Pattern[str]
    opening: re.Pattern[str]
    chain: re.Pattern[str]
    unsaid: re.Pattern[str]
    say: re.Pattern[str]
    that: re.Pattern[str]
    foresee: re.Pattern[str] | None
    judging: re.Pattern[str] | None
    denying: re.Pattern[str] | None
    accusing: re.Pattern[str]
    stance: re.Pattern[str]
    hearer: re.Pattern[str]
    between: re.Pattern[str]
    clause: re.Pattern[str]
    no_speech: re.Pattern[str]
    after: re.Pattern[str]
    adverbs: re.Pattern[str]
    tail: re.Pattern[str]
    goes_on: re.Pattern[str]
    according: re.Pattern[str]
    intro: re.Pattern[str]
    finite: re.Pattern[str]
    relative: re.Pattern[str]
    things: re.Pattern[str]


@cache
def grammar(cues: Cues) -> Grammar:
    """Return the patterns of a language."""
    kinds = (cues.accusing, cues.stance, cues.say, cues.that, cues.foresee, cues.judging, cues.denying)
    verbs = "|".join(part for part in kinds if part)
    ends = (
        rf"(?:(?=-(?:t-)?(?:{cues.he}|{cues.they}|{cues.impersonal})\b)|(?![\w’'-]))"  # French "affirme-t-il"
    )
    return Grammar(
        verb=re.compile(rf"(?<![\w-])(?<!(?<![lL])[’'])(?:{verbs}){ends}"),
        starts=re.compile(
            rf"(?:[,;:—–][”\"»“’]?|[.!?][”\"»“’]|[”\"»“]) (?:(?:{cues.joins})(?: |(?<=['’])))?"
            rf"|^(?i:{cues.joins}) "
        ),
        pronoun=re.compile(rf"(?<![\w’'-])(?:{cues.he})(?: (?:{cues.between}))* $"),
        opening=re.compile(rf"(?i:{cues.verb_second or '(?!)'}) (?:[^\W\d_A-ZА-ЯЁ][\w-]* ){{1,4}}"),
        chain=re.compile(rf"(?: (?:{cues.chain}))+$"),
        unsaid=re.compile(rf"(?i:(?:(?:{cues.intro}|{cues.between}),? )*)"),
        say=_verbs(cues.say, ends),
        that=_verbs(cues.that, ends),
        foresee=_verbs(cues.foresee, ends) if cues.foresee else None,
        judging=_verbs(cues.judging, ends) if cues.judging else None,
        denying=_verbs(cues.denying, ends) if cues.denying else None,
        accusing=_verbs(cues.accusing or "(?!)", ends),
        stance=_verbs(cues.stance or "(?!)", ends),
        hearer=_verbs(cues.hearer or "(?!)", ends),
        between=re.compile(rf"(?:(?: (?:{cues.between}))+|, (?:{cues.between})(?: (?:{cues.between}))*,)$"),
        clause=re.compile(
            rf"(?: (?:{cues.between}))*(?:, [^,;.“”\"]{{3,60}},)?,? ?(?:[“\"„«‘]|:"
            rf"|(?:[^,;.“”\"]{{0,70}}[ ,] ?)??(?:{cues.opens})\b|(?:{cues.he}) \w"
            rf"|(?:(?!\b(?:{cues.relatives})\b)[^,;.:“”\"]|, [^,;.“”\"]{{3,80}},){{1,160}}?"
            rf"\b(?:{cues.finite})\b)"
        ),
        no_speech=re.compile(rf" (?:{cues.no_speech})"),
        after=re.compile(rf" ?,? (?:{cues.after})\b"),
        tail=re.compile(rf"(?: (?:{cues.between}))+(?=[.,;:!?]|$)"),
        adverbs=re.compile(rf"(?: (?:{cues.between}))* "),
        according=re.compile(rf"\b(?i:{cues.according}) "),
        goes_on=re.compile(rf"(?<![\w-])(?:(?P<on>{cues.goes_on or '(?!)'})|(?:{cues.indicative}))(?!\w)"),
        intro=re.compile(rf"(?i:{cues.intro}),? |(?i:{cues.weekly or '(?!)'}) "),
        finite=re.compile(rf"\b(?:{cues.finite})\b"),
        relative=re.compile("(?!)" if cues.capital_nouns else rf"\b(?:{cues.relatives})\b"),
        things=re.compile(
            rf" (?:(?:{cues.said_things})(?=[,.;:]|$| [—–(])"
            rf"|[^,.;:“”„«»]{{0,40}}?\b(?:{cues.said_nouns})\b)"
        ),
    )


def _verbs(words: str, ends: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{words}){ends}")


AFTER_QUOTE = re.compile(
    r"(?:[”\"»“’'][,.]?(?: [—–-])?|[,!?…] [—–-]) (?:\w+ly )?$|[·,!?…\"”»] [—–]$|^(?i:об этом) $"
)
AFTER_WORDS = re.compile(rf"{AFTER_QUOTE.pattern}|(?:[,!?…]|[—–]) (?:\w+ly )?$")
INVERTED_END = re.compile(r"[.,;:!?”\"»)—–]|$| (?:as|when|told|—|–|-|\()")
APPOSED = re.compile(r", ([^,.;:“”\"]{3,120})[,.]")


def clause_starts(sentence: str, end: int, forms: Grammar) -> Iterator[tuple[int, bool]]:
    """Yield where the clause of a verb can begin, the farthest first; True where words stand before it."""
    intro = forms.intro.match(sentence, 0, end)
    yield (intro.end() if intro else 0), False
    for match in forms.starts.finditer(sentence, max(0, end - 2 * LONGEST_APPOSITION), end):
        yield match.end(), True
    subject = forms.pronoun.search(sentence, max(0, end - 40), end)
    if subject and subject.start() < LONGEST_ADVERBIAL and "," not in sentence[: subject.start()]:
        yield subject.start(), False
    opening = forms.opening.match(sentence, 0, end) if end <= LONGEST_OPENING else None
    subject = name().match(sentence, opening.end(), end) if opening else None
    if subject and forms.adverbs.fullmatch(sentence, subject.end(), end):
        yield subject.start(), False


def belongs(between: str, forms: Grammar) -> bool:
    """Return True where the words between a speaker and a verb describe the speaker and open no clause."""
    rest = forms.between.sub("", between.rstrip())
    rest = rest if rest.endswith(",") or not rest.strip() else rest.rstrip(",")
    if not rest.strip(" ,"):
        return rest.strip() != "," or between.strip() == ""
    if len(rest) > LONGEST_APPOSITION or re.search(r"[“”\";:]", rest):
        return False
    closed = rest.startswith(",") and rest.endswith(",")
    if forms.chain.fullmatch(rest):
        return True
    if ", " in rest[:-1] and not rest.startswith(",") and not forms.relative.search(rest):
        return False
    if _INFINITIVE.search(rest) or (rest.endswith(",") and not closed and not forms.relative.search(rest)):
        return False
    if re.match(r"(?:, [^,]+,)? and [^,]{3,60}$", rest) and not forms.finite.search(rest):
        return True
    if rest.startswith(",") and not closed:
        return False
    if re.match(r" \([^)]*\)$| [—–] .* [—–]$", rest) or closed:
        return True
    relative = forms.relative.search(rest)
    return bool(forms.after.match(rest)) and (bool(relative) or not forms.finite.search(rest))


_INFINITIVE = re.compile(r"(?:^| )(?:to|zu)$")


def reports(verb: re.Match[str], who: Named, cues: Cues, *, closing: bool) -> bool:
    """Return True where what follows a verb shows that it reports words.

    Args:
        verb: where it stands in its sentence.
        who: the verb's subject.
        cues: the language's words.
        closing: whether what was said stands before the speaker: "…, she noted."
    """
    forms = grammar(cues)
    following = verb.string[verb.end() :]
    if _is(verb, forms.foresee):
        return bool(re.search(rf"\b(?:{cues.observers})\b", who.speaker.name or "", re.IGNORECASE))
    if _is(verb, forms.judging) and _JUDGED.match(following):
        return True
    if _is(verb, forms.denying) and forms.things.match(following):
        return True
    if _is(verb, forms.accusing) or takes_stance(verb, forms):
        return True
    if forms.no_speech.match(following):
        return False
    if surely(verb, forms):
        return True
    if not _is(verb, forms.that):
        return bool(_QUOTES.match(following))
    return bool((closing and _closes(verb, following)) or forms.clause.match(following))


@lru_cache(maxsize=4)  # each rule asks for those of the same sentence
def verbs(clue: Clue) -> tuple[re.Match[str], ...]:
    """Return where verbs of saying stand in a sentence, outside its quotations."""
    found = tuple(grammar(clue.cues).verb.finditer(clue.sentence))
    begins = {verb.start() for verb in found}
    return tuple(verb for verb in found if verb.end() + 1 not in begins)  # "unconfirmed *reports* say"


def judged(verb: re.Match[str], cues: Cues) -> bool:
    """Return True for a verb that judges, with quoted words further on."""
    return _is(verb, grammar(cues).judging) and bool(_JUDGED.match(verb.string[verb.end() :]))


def surely(verb: re.Match[str], forms: Grammar) -> bool:
    """Return True for a verb that reports words whatever follows."""
    return _is(verb, forms.say) or _is(verb, forms.accusing)


def takes_stance(verb: re.Match[str], forms: Grammar) -> bool:
    """Return True for a verb that reports words of known voices whatever follows: "ruled out"."""
    return _is(verb, forms.stance)


def is_hearer(verb: re.Match[str], forms: Grammar) -> bool:
    """Return True for a verb whose object is the hearer: "told"."""
    return _is(verb, forms.hearer)


def _is(verb: re.Match[str], kind: re.Pattern[str] | None) -> bool:
    """True where a verb, as it stands with what follows it, is one of a kind."""
    found = kind.match(verb.string, verb.start()) if kind else None
    return found is not None and found.end() == verb.end()


_JUDGED = re.compile(r"[^.;:“„«‘\"]{1,120}[“„«‘\"]")
"""Some quoted words further on: "called the plan “absurd”"."""
_QUOTES = re.compile(r",? ?:? ?[“„«‘\"]")


def over(following: str) -> bool:
    """Return True where nothing or only a time and place follows a verb."""
    return bool(_CLOSES.match(following))


def _closes(verb: re.Match[str], following: str) -> bool:
    """True where a sentence is over after a verb, or a quotation ended right before its subject."""
    return bool(_CLOSES.match(following) or _QUOTE_AND_SUBJECT.search(verb.string[: verb.start()]))


_QUOTE_AND_SUBJECT = re.compile(r"[”\"»“][,.]? [^,.;:]{2,40} $")
_CLOSES = re.compile(
    r"\s*(?:[.,;]|$)|,? (?:in|on|at|during|late|last|earlier|this|via|to reporters|am|im|lundi|mardi|el|в|во)"
    r"\b[^,;“”\"]{1,60}(?:[.,]|$)"
)
"""What closes a sentence after "…, she noted": nothing, or a time and place."""


def introduced(who: Named, between: str, clue: Clue) -> tuple[Named, str | None]:
    """Return a speaker and what describes it: "his lawyer, Nils Berg," names Nils Berg."""
    if not who.speaker.name and not who.pronoun:
        own = apposed(between, clue)
        if own:
            described = own.speaker.described_as or who.speaker.described_as
            kind = who.speaker.kind if who.speaker.kind == "organisation" else own.speaker.kind
            speaker = own.speaker.model_copy(update={"described_as": described, "kind": kind})
            return replace(who, speaker=speaker), None
    return who, _apposition(between) if who.speaker.name else None


def apposed(words: str, clue: Clue) -> Named | None:
    """Return who is named between commas after a noun: "her oldest friend, the photographer Ada Example,"."""
    comma = _APPOSED_TO.match(words)
    own = clue.named(words[comma.end() :]) if comma else None
    if comma is None or own is None or not own.speaker.name or own.speaker.kind == "group":
        return None
    end = comma.end() + own.end
    return replace(own, end=end) if re.match(r"[,.;]|$", words[end:]) else None


_APPOSED_TO = re.compile(r"[^,.;:“”„«»\"]{0,80}, ")


def _apposition(between: str) -> str | None:
    """The words that describe a speaker between two commas, without a clause that begins with "who"."""
    parts = re.match(r", ([^,;]{3,120}?)(?: (?:who|which)\b.*)?,", between)
    return (
        parts[1] if parts and not re.match(r"(?:who|which|and|but|in|on|at|speaking)\b", parts[1]) else None
    )
