"""Whose words follow "according to": a person's, a group's, a report's author's, or mere papers'. No I/O."""

from __future__ import annotations

import re
from functools import cache

from site_build.attribution.cues import Cues
from site_build.attribution.kinds import OUTLETS, kind_of
from site_build.attribution.names import NAME
from site_build.attribution.speakers import named, unlisted
from site_build.records import Speaker

_WORK = re.compile(
    r"(?:(?:an?|the|its|their|new|recent|latest|preliminary|official|leaked|internal|joint|annual"
    r"|exclusive|separate)"
    r" |[A-Z][\w’'-]* ){0,4}(?:report|reporting|study|survey|analysis|statement|article|investigation"
    r"|interview|post|poll|data|figures|estimates|documents?|account|assessment|briefing|release"
    r"|dispatch|story|review)s?"
    r"(?: (?:published|released|issued|carried|obtained|compiled|conducted|collected|cited|made"
    r"|provided|commissioned"
    r"|broadcast|aired))?(?: (?:on|last|this) \w+)? (?:by|in|from|of|at) "
)

_APPOSED = re.compile(r"[^,.;:“”„«»\"]{0,60}, (?=[^,.;]{3,80}(?:[,.]|$))")
"""What stands before the name of "her son, Ada Example."."""
_DOCUMENT = re.compile(
    r"(?:the |an? )?(?:[\w’'-]+ ){0,4}?(?:accounts?|documents?|papers|records|files?|filings?|data"
    r"|figures|statements?"
    r"|reports?|letters?|estimates|minutes|transcripts?|tradition|legend|law|rules|plan|plans|schedule)\b"
)
"""Papers, which speak for nobody unless they are somebody's: `_WORK`."""


def source_of(words: str, cues: Cues, publisher: str | None) -> tuple[Speaker, str | None] | None:
    """Return the speaker that `words` begin with and the work they rest on; None where they name neither.

    Another outlet's report is both. Mere papers ("court documents") have no voice: the outlet tells what
    is in them.
    """
    work = _WORK.match(words)
    by = _work_by().match(words, work.end()) if work else None
    if by:
        return _author(by, publisher)
    author = author_of(words, cues, publisher)
    if author is not None:
        return author, author.name if author.kind == "other_outlet" else None
    who = None if _DOCUMENT.match(words) else named(words, cues, publisher)
    ours = re.match(rf"(?:{cues.ours})\b", words, re.IGNORECASE)
    if who is None and not _DOCUMENT.match(words) and not ours:
        who = unlisted(words, cues, plural=False)
    if who is not None and not who.speaker.name and not who.pronoun:
        own = _APPOSED.match(words, who.end)
        known = named(words[own.end() :], cues, publisher) if own else None
        who = known if known is not None and known.speaker.name and known.speaker.kind != "group" else who
    if who is not None and not who.pronoun:
        return who.speaker, who.speaker.name if who.speaker.kind == "other_outlet" else None
    if ours:
        return None
    papers = re.split(r"[,;.:“”\"]|\b(?:that|which|who)\b", words)[0].strip()
    if not papers or len(papers) > 120:
        return None
    return Speaker(kind="outlet", name=publisher), re.sub(r"^(?:the|an?) ", "", papers)


def author_of(words: str, cues: Cues, publisher: str | None) -> Speaker | None:
    """The institution by which a report is: French "un rapport de la Cour des comptes"."""
    work = re.match(rf"(?:(?:{cues.articles}) )?(?:[\w’'-]+ ){{0,2}}?(?:{cues.works}) ", words, re.IGNORECASE)
    who = named(words[work.end() :], cues, publisher) if work and cues.works else None
    if work is None or who is None or not who.speaker.name:
        return None
    if who.speaker.kind == "person" and re.search(rf"\b(?:{cues.definite}) ?$", work.group()):
        return who.speaker.model_copy(update={"kind": "organisation"})  # people bear no article
    return who.speaker if who.speaker.kind != "person" else None


@cache
def _work_by() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[Tt]he |an? )?(?P<what>(?:[\w-]+ ){{0,4}}?)(?P<name>{NAME})(?![\w’'-])"
        r"(?! (?!(?:on|in|of|from|this|last|dated|and|that|which|earlier|late|says|said|shows|found)\b)[a-z])"
    )


def _author(by: re.Match[str], publisher: str | None) -> tuple[Speaker, str | None]:
    """Whoever a report is by; a name of one word is an institution's, since people are introduced in full."""
    name = by["name"]
    kind = kind_of(name, article=" " not in name, publisher=publisher)
    if kind != "outlet" and OUTLETS.search(by["what"]):
        kind = "other_outlet"
    return Speaker(kind=kind, name=name, named=True), name if kind == "other_outlet" else None
