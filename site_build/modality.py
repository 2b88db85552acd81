"""How a claim is put: as a fact, an assessment, a forecast or a denial. No I/O.

*How*, not how well: the speaker is somewhere else. "May have" and "suggests" weigh what is; "will", "is
expected to" and "could rise" tell what is to come; "aims to", "plans to" and "can" are stated as facts. The
usual error is to call facts assessments, so only the main clause counts and a sign has to be plain: a "could"
inside a clause that merely describes a noun ("measures that could help") decides nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from site_build import languages
from site_build.records import Modality


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs of one language, patterns parted by bars."""

    denied: str
    forecast: str
    assessment: str
    views: str
    """Cue verbs whose clause is the speaker's view."""
    foretelling: str
    """Cue verbs whose clause is about what is to come."""
    denying: str = "(?!)"
    """Cue verbs whose clause is not so."""
    aside: str = "(?!)"
    """Clauses that decide nothing."""
    judging: str = "(?!)"
    """Where somebody says it: predicates that judge what they are said of."""
    refusing: str = "(?!)"
    """Where somebody says it and nothing else shows how: negations with which words begin."""
    reported: str = "(?!)"
    """After a past verb of saying: what was to come then."""


def modality(
    sentence: str, *, cue: str | None = None, said: bool | None = None, language: str | None = None
) -> Modality:
    """Return how a sentence is put.

    Args:
        sentence: the claim, verbatim.
        cue: the word by which somebody is said to have said it, if a word shows it.
        said: whether somebody else than the outlet says it; where left out, a cue tells.
        language: BCP 47 tag; English where it is not known or has no signs of its own.
    """
    return weighed(sentence, cue=cue, said=said, language=language)[0]


def weighed(
    sentence: str, *, cue: str | None = None, said: bool | None = None, language: str | None = None
) -> tuple[Modality, str | None]:
    """Return how a sentence is put, and the words that show it; None for a fact, which nothing has to show.

    The arguments are those of `modality`.
    """
    signs = _compiled(language)
    said = bool(cue) if said is None else said
    denied = signs["denied"].search(sentence)
    if denied:
        return "denied", denied.group()
    if cue and signs["denying"].fullmatch(cue):
        return "denied", cue
    main = signs["aside"].sub(" ", sentence)
    foretold = signs["forecast"].search(main) or (signs["reported"].search(main) if said else None)
    assessed = signs["assessment"].search(main)
    if said and not assessed:
        assessed = _FRAGMENT.search(main) or signs["judging"].search(main)
    if foretold and not (assessed and assessed.start() < foretold.start()):
        return "forecast", foretold.group()
    if assessed:
        return "assessment", assessed.group()
    if cue and signs["foretelling"].fullmatch(cue):
        return "forecast", cue
    if cue and signs["views"].fullmatch(cue):
        return "assessment", cue
    refused = signs["refusing"].match(sentence) if said else None
    return ("denied", refused.group()) if refused else ("fact", None)


_FRAGMENT = re.compile(r"(?<=\w )[“\"„«‘] ?[^\W\d_A-ZА-ЯÀ-Þ][^“”\"„«»‘]{2,80}?(?<![.!?,…]) ?[”\"“»’]")
"""Some words of a speaker's inside a sentence: newsrooms quote words where they are somebody's judgement."""


@cache
def _compiled(language: str | None) -> dict[str, re.Pattern[str]]:
    signs = Signs(**languages.section_or_english(language, "modality"))
    names = (
        "denied",
        "forecast",
        "assessment",
        "views",
        "foretelling",
        "denying",
        "aside",
        "judging",
        "reported",
        "refusing",
    )
    return {name: re.compile(_bounded(name, getattr(signs, name))) for name in names}


def _bounded(name: str, pattern: str) -> str:
    return (
        pattern
        if name in ("views", "foretelling", "denying", "aside", "refusing")
        else rf"(?<![\w-])(?:{pattern})(?!\w)"
    )
