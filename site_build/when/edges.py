"""Prepositions that make a date one side of an interval: "since 2021", "by the end of the year"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from site_build.dates.edtf import Interval, Point, edged, shifted
from site_build.when.reading import Reading, Stated
from site_build.when.tense import lies_ahead
from site_build.when.words import small_words

_EDGES = ("since", "before", "after", "until", "by", "not_before", "starting", "night", "week")


def with_preposition(reading: Reading, stated: Stated) -> Stated:
    """Return a date with the preposition before it, which may make it one side of an interval."""
    follows = _following(reading.language)
    behind = follows.match(reading.words, stated.end) if follows and not stated.fixed else None
    if behind and behind["onwards"]:
        opens = _opening(reading.language).search(reading.words, max(0, stated.start - 30), stated.start)
        sided = _sided("since", stated, stated.value) if opens else None
        return (
            replace(stated, value=sided, start=opens.start(), end=behind.end()) if opens and sided else stated
        )
    if behind:
        sided = _sided("not_before" if behind["earliest"] else "by", stated, stated.value)
        return replace(stated, value=sided, end=behind.end()) if sided else stated
    start = max(0, stated.start - 60)
    match = _prepositions(reading.language).search(reading.words, start, stated.start)
    owning = reading.words[stated.end : stated.end + 2] in ("’s", "'s")  # "after Friday’s vote"
    if match is None or stated.fixed or owning:
        return stated
    value = stated.value
    if (match["about"] or match["only"]) and isinstance(value, Point):
        value = replace(value, qualifier="~")
    edge = next((name for name in _EDGES if match[name]), None)
    if edge is None:
        return replace(stated, value=value, start=match.start("only"))
    if edge == "starting" and not _starts(reading, stated, match):
        return stated
    found = _sided(edge, stated, value)
    return replace(stated, value=found, start=match.start(edge)) if found else stated


def _starts(reading: Reading, stated: Stated, match: re.Match[str]) -> bool:
    """True for "from 1 June" of what is to come, not for "a letter from 1979"."""
    ahead = lies_ahead(reading.words, (stated.start, stated.end), reading.language)
    return bool(ahead) or (ahead is None and match.start() == 0)


def _sided(edge: str, stated: Stated, value: Point | Interval) -> Point | Interval | None:
    if isinstance(value, Interval) and edge in ("before", "until", "by") and stated.whole:
        edge, value = ("by" if edge == "by" else "until"), stated.whole
    elif edge == "before" and isinstance(value, Interval) and "~" in str(value.end):
        edge = "until"  # before the end of 2027
    if edge == "week":
        end = shifted(value, 6) if isinstance(value, Point) and value.day else None
        return Interval(value, end) if isinstance(value, Point) and isinstance(end, Point) else None
    edge = {"starting": "since", "not_before": "not before"}.get(edge, edge)
    if edge == "night":
        if not isinstance(value, Point) or not value.day:
            return None
        before = shifted(value, -1)
        return Interval(before, value) if before else None
    try:
        return edged(edge, value)
    except ValueError:
        return None


@cache
def _following(language: str) -> re.Pattern[str] | None:
    """What makes one side of an interval of the date before it: "in 2028 at the earliest"."""
    word = small_words(language)
    if not (word.earliest and word.latest):
        return None
    onwards = word.onwards or "(?!)"
    return re.compile(
        rf" (?:(?P<earliest>{word.earliest})|(?P<onwards>{onwards})|(?:{word.latest}))(?!\w)", re.IGNORECASE
    )


@cache
def _opening(language: str) -> re.Pattern[str]:
    word = small_words(language)
    opens = "|".join(filter(None, (word.opens, word.starting, word.since)))
    return re.compile(rf"(?<!\w)(?:{opens or '(?!)'}) (?:{word.the or '(?!)'})?$", re.IGNORECASE)


@cache
def _prepositions(language: str) -> re.Pattern[str]:
    word = small_words(language)
    edges = "|".join(f"(?P<{name}>{getattr(word, name) or '(?!)'})" for name in _EDGES)
    near = f"(?:{word.near or '(?!)'})"
    between = rf"(?:(?:{word.at or '(?!)'}) )?(?:{word.the or '(?!)'})?(?:{word.year or '(?!)'})?"
    return re.compile(
        rf"(?<![\w’'-])(?:(?:{edges}) {between}(?P<about>{near} )?|(?P<only>{near}) {between})$",
        re.IGNORECASE,
    )
