"""The clause that a verb of saying governs: where it begins, and whether it reports words. No I/O."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, cached_property, lru_cache

from site_build.attribution.clue import Clue
from site_build.attribution.cues import Cues
from site_build.attribution.lexicon import lexicon
from site_build.attribution.names import name
from site_build.attribution.speakers import Named
from site_build.attribution.verbwords import Verb, any_kind, kind

LONGEST_APPOSITION = 220
"""Characters between a speaker and the verb; a longer stretch is another clause."""


LONGEST_ADVERBIAL = 50
"""Characters before a pronoun that is the subject without a comma: "In the spring of 1907 he wrote"."""
LONGEST_OPENING = 60
"""The same before a name and its verb: "Am späten Abend hatte Ada Beispiel"."""


class Grammar:
    """The patterns of one language, compiled when a sentence first asks for them."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues

    @cached_property
    def starts(self) -> re.Pattern[str]:
        """What stands before the clause of a verb."""
        joins = self._cues.joins
        return re.compile(
            rf"(?:[,;:—–][”\"»“’]?|[.!?][”\"»“’]|[”\"»“]) (?:(?:{joins})(?: |(?<=['’])))?|^(?i:{joins}) "
        )

    @cached_property
    def pronoun(self) -> re.Pattern[str]:
        """A pronoun right before a verb."""
        return re.compile(rf"(?<![\w’'-])(?:{self._cues.he}){self.adverbs.pattern}$")

    @cached_property
    def opening(self) -> re.Pattern[str] | None:
        """Small words that open a sentence, after which the verb comes before its subject."""
        first = self._cues.verb_second
        return re.compile(rf"(?i:{first}) (?:[^\W\d_A-ZА-ЯЁ][\w-]* ){{1,4}}") if first else None

    @cached_property
    def chain(self) -> re.Pattern[str]:
        """What stands between a role and its bearer."""
        return re.compile(rf"(?: (?:{self._cues.chain}))+$")

    @cached_property
    def unsaid(self) -> re.Pattern[str]:
        """What stands before a verb that needs no subject."""
        return re.compile(rf"(?i:(?:(?:{self._cues.intro}|{self._cues.between}),? )*)")

    @cached_property
    def between(self) -> re.Pattern[str]:
        """Words right before a verb that belong to it."""
        one = self._cues.between
        return re.compile(rf"(?:(?: (?:{one}))+|, (?:{one})(?: (?:{one}))*,)$")

    @cached_property
    def clause(self) -> re.Pattern[str]:
        """What shows that a clause or a quotation follows a verb."""
        cues = self._cues
        return re.compile(
            rf"(?: (?:{cues.between}))*(?:, [^,;.“”\"]{{3,60}},)?,? ?(?:[“\"„«‘]|:"
            rf"|(?:[^,;.“”\"]{{0,70}}[ ,] ?)??(?:{cues.opens})\b|(?:{cues.he}) \w"
            rf"|(?:(?!\b(?:{cues.relatives})\b)[^,;.:“”\"]|, [^,;.“”\"]{{3,80}},){{1,160}}?"
            rf"\b(?:{cues.finite})\b)"
        )

    @cached_property
    def no_speech(self) -> re.Pattern[str]:
        """What shows that a verb reports no words."""
        return re.compile(rf" (?:{self._cues.no_speech})")

    @cached_property
    def after(self) -> re.Pattern[str]:
        """What begins words that belong to a noun before them."""
        return re.compile(rf" ?,? (?:{self._cues.after})\b")

    @cached_property
    def tail(self) -> re.Pattern[str]:
        """Small words that end a clause."""
        return re.compile(rf"(?: (?:{self._cues.between}))+(?=[.,;:!?]|$)")

    @cached_property
    def adverbs(self) -> re.Pattern[str]:
        """Small words between two others."""
        return re.compile(rf"(?: (?:{self._cues.between}))* ")

    @cached_property
    def according(self) -> re.Pattern[str]:
        """What names a source without a verb."""
        return re.compile(rf"\b(?i:{self._cues.according}) ")

    @cached_property
    def goes_on(self) -> re.Pattern[str]:
        """Verb forms of indirect speech, in the group ``on``, and those that are of none."""
        cues = self._cues
        return re.compile(rf"(?<![\w-])(?:(?P<on>{cues.goes_on or '(?!)'})|(?:{cues.indicative}))(?!\w)")

    @cached_property
    def intro(self) -> re.Pattern[str]:
        """What opens a sentence before its subject."""
        return re.compile(rf"(?i:{self._cues.intro}),? |(?i:{self._cues.weekly or '(?!)'}) ")

    @cached_property
    def finite(self) -> re.Pattern[str]:
        """A verb that shows a clause."""
        return re.compile(rf"\b(?:{self._cues.finite})\b")

    @cached_property
    def own_subject(self) -> re.Pattern[str]:
        """A clause that describes a noun and has another subject: "a move that Ada Example"."""
        return re.compile(rf"(?<!,) (?:{self._cues.relatives}) (?:(?:{self._cues.he})|{name().pattern})$")

    @cached_property
    def relative(self) -> re.Pattern[str]:
        """A word that opens another clause."""
        return re.compile("(?!)" if self._cues.capital_nouns else rf"\b(?:{self._cues.relatives})\b")

    @cached_property
    def things(self) -> re.Pattern[str]:
        """An object that is what somebody else said."""
        return re.compile(
            rf" (?:(?:{self._cues.said_things})(?=[,.;:]|$| [—–(])"
            rf"|[^,.;:“”„«»]{{0,40}}?\b(?:{self._cues.said_nouns})\b)"
        )


@cache
def grammar(cues: Cues) -> Grammar:
    """Return the patterns of a language."""
    return Grammar(cues)


AFTER_QUOTE = re.compile(
    r"(?:[”\"»“’'][,.]?(?: [—–-])?|[,!?…] [—–-]) (?:\w+ly )?$|[·,!?…\"”»] [—–]$|^(?i:об этом) $"
)
AFTER_WORDS = re.compile(rf"{AFTER_QUOTE.pattern}|(?:[,!?…]|[—–]) (?:\w+ly )?$")
INVERTED_END = re.compile(r"[.,;:!?”\"»)—–]|$| (?:as|when|told|—|–|-|\()")
APPOSED = re.compile(r", ([^,.;:“”\"]{3,120})[,.]")


def clause_starts(sentence: str, end: int, forms: Grammar) -> Iterator[tuple[int, bool]]:
    """Yield where the clause of a verb can begin, the farthest first; True where words stand before it."""
    other = forms.own_subject.search(sentence[:end].rstrip())
    if other:
        yield sentence.index(" ", other.start() + 1) + 1, True
    intro = forms.intro.match(sentence, 0, end)
    yield (intro.end() if intro else 0), False
    for match in forms.starts.finditer(sentence, max(0, end - 2 * LONGEST_APPOSITION), end):
        yield match.end(), True
    subject = forms.pronoun.search(sentence, max(0, end - 40), end)
    if subject and subject.start() < LONGEST_ADVERBIAL and "," not in sentence[: subject.start()]:
        yield subject.start(), False
    opening = forms.opening.match(sentence, 0, end) if forms.opening and end <= LONGEST_OPENING else None
    subject = name().match(sentence, opening.end(), end) if opening else None
    if subject and forms.adverbs.fullmatch(sentence, subject.end(), end):
        yield subject.start(), False


def belongs(between: str, forms: Grammar) -> bool:
    """Return True where the words between a speaker and a verb describe the speaker and open no clause."""
    rest = forms.between.sub("", between.rstrip())
    rest = rest if rest.endswith(",") or not rest.strip() else rest.rstrip(",")
    if not rest.strip(" ,"):
        return rest.strip() != "," or between.strip() == ""
    if len(rest) > LONGEST_APPOSITION or re.search(r"[“”\";:]", rest) or forms.own_subject.search(rest):
        return False
    of = forms.after.match(rest)
    comma = rest.find(",") if of and not rest.startswith(",") else -1
    described = 0 < comma == rest.rfind(", ") and rest.endswith(",") and not re.search("[·»]", rest)
    if described and not forms.finite.search(rest, 0, comma):
        rest = rest[comma:]  # "a minister in the cabinet, speaking unnamed,"
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


def reports(verb: Verb, who: Named, cues: Cues, *, closing: bool) -> bool:
    """Return True where what follows a verb shows that it reports words.

    Args:
        verb: where it stands in its sentence.
        who: the verb's subject.
        cues: the language's words.
        closing: whether what was said stands before the speaker: "…, she noted."
    """
    forms, following = grammar(cues), verb.following
    if kind(cues, "foresee").has(verb):
        return bool(re.search(rf"\b(?:{cues.observers})\b", who.speaker.name or "", re.IGNORECASE))
    if judged(verb, cues) or (kind(cues, "denying").has(verb) and forms.things.match(following)):
        return True
    if kind(cues, "accusing").has(verb) or takes_stance(verb, cues):
        return True
    if forms.no_speech.match(following):
        return False
    if surely(verb, cues):
        return True
    if not kind(cues, "that").has(verb):
        return bool(_QUOTES.match(following))
    return bool((closing and _closes(verb)) or forms.clause.match(following))


@lru_cache(maxsize=4)  # each rule asks for those of the same sentence
def verbs(clue: Clue) -> tuple[Verb, ...]:
    """Return where verbs of saying stand in a sentence, outside its quotations."""
    found = tuple(any_kind(clue.cues).find(clue.sentence))
    begins = {verb.start for verb in found}
    nouns = lexicon(clue.cues).no_verb_after
    return tuple(
        verb
        for verb in found
        if (verb.end + 1 not in begins or surely(verb, clue.cues))  # "unconfirmed *reports* say"
        and clue.sentence[: verb.start].rstrip().rpartition(" ")[2].casefold() not in nouns
    )


def judged(verb: Verb, cues: Cues) -> bool:
    """Return True for a verb that judges, with quoted words further on."""
    return kind(cues, "judging").has(verb) and bool(_JUDGED.match(verb.following))


def surely(verb: Verb, cues: Cues) -> bool:
    """Return True for a verb that reports words whatever follows."""
    return kind(cues, "say").has(verb) or kind(cues, "accusing").has(verb)


def takes_stance(verb: Verb, cues: Cues) -> bool:
    """Return True for a verb that reports words of known voices whatever follows: "ruled out"."""
    return kind(cues, "stance").has(verb)


def is_hearer(verb: Verb, cues: Cues) -> bool:
    """Return True for a verb whose object is the hearer: "told"."""
    return kind(cues, "hearer").has(verb)


_JUDGED = re.compile(r"[^.;:“„«‘\"]{1,120}[“„«‘\"]")
"""Some quoted words further on: "called the plan “absurd”"."""
_QUOTES = re.compile(r",? ?:? ?[“„«‘\"]")


def over(following: str) -> bool:
    """Return True where nothing or only a time and place follows a verb."""
    return bool(_CLOSES.match(following))


def _closes(verb: Verb) -> bool:
    """True where a sentence is over after a verb, or a quotation ended right before its subject."""
    return bool(over(verb.following) or _QUOTE_AND_SUBJECT.search(verb.sentence[: verb.start]))


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
