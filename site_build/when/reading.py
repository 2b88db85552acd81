"""What the rules for dates share: a date as it stands in some words, and what a rule knows of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property

from site_build.when.anchor import Anchor, Value, existing
from site_build.when.forms import Need
from site_build.when.tense import lies_ahead
from site_build.when.words import Words, full_months, small_words, weekdays


@dataclass(frozen=True, slots=True)
class Stated:
    """A date as it stands in some words."""

    start: int
    end: int
    value: Value
    relative: bool = False
    """True where it was counted from the day of publication."""
    fixed: bool = False
    """True where a preposition before it belongs to another word: "after the 2021 election"."""
    whole: Value | None = None
    """What it is the last part of, where that is not named: "by the end of the year" is by the year."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The words that are read, and what a rule may ask of them."""

    words: str
    language: str
    small: str
    """The words in small letters."""
    anchor: Anchor | None
    _met: dict[Need, bool] = field(default_factory=dict)

    def meets(self, need: Need) -> bool:
        """Return True where something stands in the words. Rules share needs: each is looked for once."""
        if need not in self._met:
            self._met[need] = bool(need(self.small))
        return self._met[need]

    @property
    def word(self) -> Words:
        """The small words of the language."""
        return small_words(self.language)

    def ahead(self, match: re.Match[str], *, firm: bool = False) -> bool | None:
        """Return True where the words around a match tell of what is to come, False for the past."""
        return lies_ahead(self.words, span(match), self.language, firm=firm)

    def introduced(self, match: re.Match[str]) -> bool:
        """Return True where a preposition stands before a match."""
        start = span(match)[0]
        return bool(_before(self.language).search(self.words[max(0, start - 40) : start]))

    def habitual(self, match: re.Match[str]) -> bool:
        """Return True where a word before a match shows that it is meant every time: "every Tuesday"."""
        start = span(match)[0]
        habit = _habit(self.language)
        return bool(habit and habit.search(self.words[max(0, start - 25) : start]))


ValueOf = Callable[[re.Match[str], Reading], Value | None]
"""What makes a date of a match; None where it is none."""


@dataclass(frozen=True)
class Rule:
    """A pattern, and what makes a date of its match; the group ``all`` is the date, else the whole match."""

    form: str
    """The pattern; compiled when a sentence first needs it."""
    value: ValueOf
    fixed: bool = False
    whole: ValueOf | None = None
    needs: tuple[Need, ...] = ()
    """What stands in every match; looking for it first saves time."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled."""
        return re.compile(self.form)

    def read(self, reading: Reading) -> Iterator[Stated]:
        """Yield what the rule finds."""
        if not all(map(reading.meets, self.needs)):
            return
        for match in self.pattern.finditer(reading.words):
            value = existing(self.value(match, reading))
            if value is not None:
                start, end = span(match)
                groups = match.groupdict()
                fixed = self.fixed or bool(groups.get("opens"))
                relative = "y" in groups and groups["y"] is None
                whole = self.whole(match, reading) if self.whole else None
                yield Stated(start, end, value, relative, fixed, whole)


def span(match: re.Match[str]) -> tuple[int, int]:
    """Return where the date of a match stands."""
    return match.span("all") if "all" in match.re.groupindex else match.span()


def prepositions(word: Words) -> str:
    """All words that may stand directly before a date, as one pattern."""
    kinds = (
        word.at, word.loose, word.since, word.before, word.after, word.until, word.by, word.not_before,
        word.starting, word.near, word.night, word.opens, word.between,
    )  # fmt: skip
    return "|".join(filter(None, kinds))


@cache
def _before(language: str) -> re.Pattern[str]:
    """A preposition, or the first of two names: "on Monday and Tuesday"."""
    word = small_words(language)
    names = "|".join((*full_months(language), *weekdays(language))) or "(?!)"
    listed = rf"(?:{names})(?:,| (?:{word.both or '(?!)'}))"
    return re.compile(
        rf"(?<![\w-])(?:{prepositions(word) or '(?!)'}|{listed}) (?:{word.the or '(?!)'})?$", re.IGNORECASE
    )


@cache
def _habit(language: str) -> re.Pattern[str] | None:
    habit = small_words(language).habit
    return re.compile(rf"(?<![\w’'-])(?:{habit}) $", re.IGNORECASE) if habit else None
