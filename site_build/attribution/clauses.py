"""The clause that a verb of saying governs: where it begins, and whether it reports words. No I/O."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from site_build.attribution.cues import Cues
from site_build.attribution.speakers import NAME, Named

LONGEST_APPOSITION = 220
"""Characters between a speaker and the verb; a longer stretch is another clause."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The patterns of one language."""

    verb: re.Pattern[str]
    say: re.Pattern[str]
    foresee: re.Pattern[str] | None
    between: re.Pattern[str]
    clause: re.Pattern[str]
    no_speech: re.Pattern[str]
    after: re.Pattern[str]
    according: re.Pattern[str]
    intro: re.Pattern[str]
    finite: re.Pattern[str]


@cache
def grammar(cues: Cues) -> Grammar:
    """Return the patterns of a language."""
    verbs = "|".join(part for part in (cues.foresee, cues.say, cues.that) if part)
    ordered = "|".join(sorted(verbs.split("|"), key=len, reverse=True)) if "(" not in verbs else verbs
    return Grammar(
        verb=re.compile(rf"(?<![\w’'-])(?:{ordered})(?![\w’'-])"),
        say=re.compile(rf"(?:{cues.say})"),
        foresee=re.compile(rf"(?:{cues.foresee})") if cues.foresee else None,
        between=re.compile(rf"(?:(?: (?:{cues.between}))+|, (?:{cues.between})(?: (?:{cues.between}))*,)$"),
        clause=re.compile(
            rf",? ?(?:[“\"„«‘]|:|(?:[^,;.“”\"]{{0,70}}[ ,])??(?:{cues.opens})\b"
            rf"|(?:(?!\b(?:{cues.relatives})\b)[^,;.:“”\"]|, [^,;.“”\"]{{3,80}},){{1,160}}?"
            rf"\b(?:{cues.finite})\b)"
        ),
        no_speech=re.compile(rf" (?:{cues.no_speech})"),
        after=re.compile(rf" ?,? (?:{cues.after})\b"),
        according=re.compile(rf"\b(?i:{cues.according}) "),
        intro=re.compile(rf"(?i:{cues.intro}),? |(?i:{cues.weekly or '(?!)'}) "),
        finite=re.compile(rf"\b(?:{cues.finite})\b"),
    )


AFTER_QUOTE = re.compile(r"(?:[”\"»“’'][,.]?(?: [—–-])?|[,!?…] [—–-]) (?:\w+ly )?$|^(?i:об этом) $")
AFTER_WORDS = re.compile(rf"{AFTER_QUOTE.pattern}|(?:[,!?…]|[—–]) (?:\w+ly )?$")
INVERTED_END = re.compile(r"[.,;:!?”\"»)]|$| (?:as|when|told|—|–|-|\()")
APPOSED = re.compile(r", ([^,.;:“”\"]{3,120})[,.]")
_STARTS = re.compile(
    r"(?:[,;:—–][”\"»]?|[.!?][”\"»“]|[”\"»]) (?:(?:but|and|yet|so|as|although|though|while) )?"
)


def clause_starts(sentence: str, end: int, forms: Grammar) -> Iterator[tuple[int, bool]]:
    """Yield where the clause of a verb can begin, the farthest first; True where words stand before it."""
    yield 0, False
    intro = forms.intro.match(sentence, 0, end)
    if intro:
        yield intro.end(), False
    for match in _STARTS.finditer(sentence, max(0, end - 2 * LONGEST_APPOSITION), end):
        yield match.end(), True


def belongs(between: str, forms: Grammar) -> bool:
    """Return True where the words between a speaker and a verb describe the speaker and open no clause."""
    rest = forms.between.sub("", between.rstrip())
    rest = rest if rest.endswith(",") or not rest.strip() else rest.rstrip(",")
    if not rest.strip(" ,"):
        return rest.strip() != "," or between.strip() == ""
    if len(rest) > LONGEST_APPOSITION or re.search(r"[“”\";:]", rest):
        return False
    closed = rest.startswith(",") and rest.endswith(",")
    if re.match(r"(?:, [^,]+,)? and [^,]{3,60}$", rest) and not forms.finite.search(rest):
        return True
    if rest.startswith(",") and not closed:
        return False
    if re.match(r" \([^)]*\)$| [—–] .* [—–]$", rest) or closed:
        return True
    relative = re.search(r"\b(?:who|that|which)\b", rest)
    return bool(forms.after.match(rest)) and (bool(relative) or not forms.finite.search(rest))


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
    if forms.foresee and forms.foresee.fullmatch(verb.group()):
        return bool(re.search(rf"\b(?:{cues.observers})\b", who.speaker.name or "", re.IGNORECASE))
    if forms.no_speech.match(following):
        return False
    if forms.say.fullmatch(verb.group()) or (closing and _CLOSES.match(following)):
        return True
    return bool(forms.clause.match(following))


_CLOSES = re.compile(
    r"\s*(?:[.,;]|$)|,? (?:in|on|at|during|late|last|earlier|this|via|to reporters|am|im|lundi|mardi|el|в|во)"
    r"\b[^,;“”\"]{1,60}(?:[.,]|$)"
)
"""What closes a sentence after "…, she noted": nothing, or a time and place."""


def introduced(who: Named, between: str) -> tuple[Named, str | None]:
    """Return a speaker and what describes it: "his lawyer, Nils Berg," names Nils Berg."""
    own = re.match(rf"[^,]{{0,80}}, ({NAME})(?:,|$)", between)
    if who.speaker.kind == "person" and not who.speaker.name and own and not who.pronoun:
        named_so = who.speaker.model_copy(update={"name": own[1], "named": True})
        return replace(who, speaker=named_so), None
    return who, _apposition(between)


def _apposition(between: str) -> str | None:
    """The words that describe a speaker between two commas, without a clause that begins with "who"."""
    parts = re.match(r", ([^,;]{3,120}?)(?: (?:who|which)\b.*)?,", between)
    return (
        parts[1] if parts and not re.match(r"(?:who|which|and|but|in|on|at|speaking)\b", parts[1]) else None
    )
