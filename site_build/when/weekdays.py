"""Days by their name or their distance: "on Tuesday", "Friday last week", "the day before yesterday"."""

from __future__ import annotations

import re
from functools import cache

from site_build.dates.edtf import Interval, Point, shifted
from site_build.when import forms
from site_build.when.anchor import Value
from site_build.when.reading import Reading, Rule, ValueOf
from site_build.when.words import PERIODS, Words, small_words, weekdays


@cache
def rules(language: str) -> tuple[Rule, ...]:
    """Return the rules for days of a week in a language."""
    word = small_words(language)
    if not any(word.periods):
        return ()
    name, suffix = forms.weekday(language), f"(?:{word.day_suffix})?" if word.day_suffix else ""
    week = (
        rf"(?:,? {forms.loosely(word.of)}?(?:{forms.loosely(word.at)} )?{forms.turned(word, 'week', 'w')})?"
    )
    turn = rf"(?:{forms.turn_before(word)} )?"
    after = rf"(?: {forms.turn_after(word)})?"
    one = forms.needs(forms.either(map(re.escape, weekdays(language))))
    found: list[tuple[ValueOf, str, tuple[forms.Need, ...]]] = [
        (_weekday, rf"{turn}(?P<weekday>{name}){suffix}{after}{week}", (one,))
    ]
    found += [
        (
            _weekdays,
            rf"{opens}(?P<first>{name}){to}(?P<weekday>{name}){suffix}{after}",
            (forms.needs_two(one), join),
        )
        for opens, to, join in forms.joins(word, of_days=True)
    ]
    weekend = word.periods[PERIODS.index("weekend")]
    form = rf"{forms.loosely(word.the)}?{turn}(?:{weekend}){after}"
    found.append((_weekend, form, (forms.needs(weekend),)))
    away = (f"(?P<away{at}>{forms.loosely(words)})" for at, (_, words) in enumerate(word.days))
    days = forms.needs(forms.either(words for _, words in word.days))
    found.append((_distant, forms.either(away), (days,)))
    if word.today:
        found.append((_today, forms.loosely(word.today), (forms.needs(word.today),)))
    return tuple(
        Rule(forms.whole(language, f"(?P<y>(?!))?(?:{form})"), rule, needs=needs)
        for rule, form, needs in found
    )


def hint(word: Words, language: str) -> str:
    """What stands in every day of a week."""
    weekend = word.periods[PERIODS.index("weekend")]
    away = (words for _, words in word.days)
    return rf"\b(?:{forms.either((*weekdays(language), weekend, word.today, *away))})"


# ---- from a match to a date ----


def _weekday(match: re.Match[str], reading: Reading) -> Value | None:
    if reading.anchor is None or reading.habitual(match):
        return None
    turn, week = forms.direction(match), forms.direction(match, "w")
    if turn is None and week is None and not _stands_for_one(match, reading):
        return None
    wanted = _number(match["weekday"], reading.language)
    if week is not None:
        return reading.anchor.day_of_week(week, wanted)
    this = turn == 0 and reading.ahead(match) is not False
    ahead = this or (turn is None and reading.ahead(match))
    return reading.anchor.weekday(wanted, turn or None, ahead)


def _stands_for_one(match: re.Match[str], reading: Reading) -> bool:
    """True after a preposition, with "’s", or in some languages after any word that is no article."""
    start, end = match.span()
    before, after = reading.words[max(0, start - 30) : start], reading.words[end : end + 3]
    if reading.introduced(match) or _OWNING.match(after):
        return True
    if not reading.word.bare_weekdays or _CAPITAL.match(after):
        return False
    last = re.search(r"([^\W\d_]+),? $", before)
    if last is None:
        return not before or not before[-1:].isalnum()
    article = re.fullmatch(f"(?:{reading.word.the})|(?:{reading.word.event}) ", f"{last[1]} ")
    begins = last.start() == 0 and start < 30  # a capital that opens the sentence
    return (begins or last[1][0].islower()) and not article


_OWNING = re.compile(r"['’]s\b")
_CAPITAL = re.compile(r" [A-Z]")


def _weekdays(match: re.Match[str], reading: Reading) -> Value | None:
    ahead = reading.ahead(match)
    turn = forms.direction(match)
    if reading.anchor is None or match["opens"] is None:
        return None
    last = reading.anchor.weekday(_number(match["weekday"], reading.language), turn, ahead)
    gap = (_number(match["first"], reading.language) - _number(match["weekday"], reading.language)) % 7 - 7
    first = shifted(last, gap) if isinstance(last, Point) else None
    return Interval(first, last) if isinstance(first, Point) and isinstance(last, Point) else None


def _weekend(match: re.Match[str], reading: Reading) -> Value | None:
    turn = forms.direction(match)
    if reading.anchor is None or (turn is None and not reading.introduced(match)) or reading.habitual(match):
        return None
    return reading.anchor.weekend(turn, reading.ahead(match))


def _distant(match: re.Match[str], reading: Reading) -> Value | None:
    distance = next(int(away) for at, (away, _) in enumerate(reading.word.days) if match[f"away{at}"])
    return reading.anchor.moved("day", distance) if reading.anchor else None


def _today(match: re.Match[str], reading: Reading) -> Value | None:
    """Return the day of publication where a verb of the past or the future stands beside "today"."""
    if reading.anchor is None or reading.ahead(match, firm=True) is None:
        return None
    return reading.anchor.moved("day", 0)


def _number(name: str, language: str) -> int:
    folded = {one.casefold(): number for one, number in weekdays(language).items()}
    return folded[name.casefold()]
