"""Days of a month, with and without their year: "27 May 2026", "from 3 to 5 June", "New Year's Eve"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from site_build.dates.edtf import Interval, Point
from site_build.when import forms
from site_build.when.anchor import InYear, Value
from site_build.when.reading import Reading, Rule
from site_build.when.words import Words, months, small_words

_ISO = r"(?<![\w-])(?P<y>(?:1[5-9]|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?![\w-])"
_NUMBERS = (
    r"(?<![\w.,/-])(?P<a>\d{1,2})(?P<mark>[./])(?P<b>\d{1,2})(?P=mark)(?P<y>(?:1[5-9]|20)\d\d)(?![\w/-]|\.\d)"
)
_EAST_ASIAN = (
    r"(?:(?P<y>(?:1[5-9]|20)\d\d) ?[年년] ?)(?:(?P<m>\d{1,2}) ?[月월](?: ?(?P<d>\d{1,2}) ?[日일号])?)?"
    r"|(?<![\d.,])(?P<m2>\d{1,2})[月월] ?(?P<d2>\d{1,2})[日일号]"
)


@cache
def rules(language: str) -> tuple[Rule, ...]:
    """Return the rules for days in a language."""
    found = [
        Rule(_ISO, _iso, needs=(forms.needs(r"\d-\d\d-", begins=""),)),
        Rule(_NUMBERS, _numbers, needs=(forms.needs(r"\d[./]\d\d?[./]", begins=""),)),
        Rule(_EAST_ASIAN, _east_asian, needs=(forms.needs("[年년月월]", begins=""),)),
    ]
    if months(language):
        word = small_words(language)
        month = forms.needs_month(language)
        found += [
            Rule(forms.whole(language, form), _day, needs=(month, *needs))
            for form, needs in _single(language)
        ]
        found += [
            Rule(forms.whole(language, form), _days, needs=(month, *needs))
            for form, needs in _ranges(language)
        ]
        if word.feasts:
            needs = forms.needs(forms.either(names for _, names in word.feasts), begins="")
            found.append(Rule(forms.whole(language, _feasts(language)), _feast, needs=(needs,)))
    return tuple(found)


def hint(word: Words) -> str:
    """What stands in every day of a month."""
    return rf"\d|\b(?:{forms.either((word.first, *(names for _, names in word.feasts)))})"


def _single(language: str) -> Iterator[tuple[str, tuple[forms.Need, ...]]]:
    word = small_words(language)
    year = _year(language)
    on = rf"(?:{forms.weekday(language)}\.?,? {forms.loosely(word.the)}?)?"
    turn = rf"(?:{forms.turn_before(word)} )?"
    month = rf"(?P<m>{forms.month(language)})"
    listed = (
        rf"(?:,| (?:{word.both or forms.NEVER})) {forms.loosely(word.at)}? ?(?:{forms.weekday(language)},? )?"
    )
    number = _number(word)
    yield (
        rf"{turn}{on}{forms.day_and_month(language)}{year}",
        (forms.needs(rf"{number}.{{2,16}}", begins=""),),
    )
    behind = forms.needs(rf"[^\W\d_]\.? {number}", begins="")
    yield rf"{turn}{on}{month} {forms.day(language)}(?![\d:]|[.,]\d){year}", (behind,)
    after = forms.needs(
        rf"(?:,| (?:{word.both or forms.NEVER})) \D{{0,20}}\d{{1,2}}\.? ", begins=number + ".*?"
    )
    last = rf"(?:{listed}\d{{1,2}}\.?){{1,4}} {forms.loosely(word.of)}?{month}{year}"
    yield rf"(?P<all>{on}{forms.day(language)})(?={last})", (after,)


def _ranges(language: str) -> Iterator[tuple[str, tuple[forms.Need, ...]]]:
    two = forms.needs_two(forms.needs_month(language))
    number = _number(small_words(language))
    numbers = forms.needs(rf".{{1,20}}?{number}", begins=number)
    month, month2 = (rf"(?P<{name}>{forms.month(language)})" for name in ("m", "m2"))
    first, second = forms.day(language), forms.day(language, "d2")
    year, end = _year(language), r"(?!\d|[.,:]\d)"
    for opens, to, join in forms.joins(small_words(language), of_days=True):
        both = rf"{forms.day_and_month(language)}{to}{forms.day_and_month(language, '2')}"
        yield rf"{opens}{both}{year}", (two, join)
        yield rf"{opens}{first}{to}{forms.day_and_month(language, '2')}{year}", (numbers, join)
        yield rf"{opens}{month} {first}{to}{second}{end}{year}", (numbers, join)
        yield rf"{opens}{month} {first}{to}{month2} {second}{end}{year}", (two, join)


def _number(word: Words) -> str:
    """What begins the day of a month."""
    return rf"(?:\d|{word.first})" if word.first else r"\d"


def _year(language: str) -> str:
    return rf"(?:{forms.of_year(language)}| {forms.turn_after(small_words(language))})?"


def _feasts(language: str) -> str:
    named = (f"(?P<f{day.replace('-', '')}>{names})" for day, names in small_words(language).feasts)
    return rf"(?:{forms.turn_before(small_words(language))} )?(?:{'|'.join(named)}){_year(language)}"


# ---- from a match to a date ----


def _iso(match: re.Match[str], reading: Reading) -> Value | None:
    return Point(match["y"], match["m"], match["d"])


def _numbers(match: re.Match[str], reading: Reading) -> Value | None:
    """Day and month in figures; none where they could as well be month and day."""
    day, month = match["a"], match["b"]
    if match["mark"] == "/" and not reading.word.day_first and day != month:
        if int(day) <= 12 and int(month) <= 12:
            return None
        if int(month) > 12:
            day, month = month, day
    return Point(match["y"], month.zfill(2), day.zfill(2))


def _east_asian(match: re.Match[str], reading: Reading) -> Value | None:
    month, day = match["m"] or match["m2"], match["d"] or match["d2"]
    if match["y"]:
        return Point(match["y"], (month or "") and month.zfill(2), (day or "") and day.zfill(2))
    anchor = reading.anchor
    return anchor.placed(lambda year: _point(year, month.zfill(2), day)) if anchor else None


def _day(match: re.Match[str], reading: Reading) -> Value | None:
    month_first = match.start("m") < match.start("d")
    if (
        match["y"] is None
        and month_first
        and _NO_DAY.search(reading.words, max(0, match.start() - 20), match.start())
    ):
        return None
    month = month_number(match["m"], reading.language)
    return in_its_year(match, reading, lambda year: _point(year, month, match["d"]))


_NO_DAY = re.compile(r"(?:\b[Tt]he|\b[Ii]n|[$€£]\d*) $")
"""Before a day without a year: "the October 7 attacks" is a name, "in May 27 people" has no day."""


def _days(match: re.Match[str], reading: Reading) -> Value | None:
    groups = match.groupdict()
    last = month_number(groups.get("m2") or groups["m"], reading.language)
    first = month_number(groups.get("m") or groups["m2"], reading.language)

    def in_year(year: int) -> Value:
        begun = year - 1 if first > last else year
        return Interval(_point(begun, first, match["d"]), _point(year, last, match["d2"]))

    return in_its_year(match, reading, in_year)


def _feast(match: re.Match[str], reading: Reading) -> Value | None:
    feast = next(name for name, words in match.groupdict().items() if name[0] == "f" and words)
    return in_its_year(match, reading, lambda year: Point(f"{year:04}", feast[1:3], feast[3:]))


def in_its_year(match: re.Match[str], reading: Reading, in_year: InYear) -> Value | None:
    """Return a date in the year that its words state, or that its "last" or the verb beside it point to."""
    if match["y"]:
        return in_year(int(match["y"]))
    anchor = reading.anchor
    if anchor is None:
        return None
    years = forms.direction(match, "y")
    if years is not None:
        return in_year(anchor.day.year + years)
    turn = forms.direction(match)
    return anchor.placed(in_year, turn=turn, ahead=None if turn else reading.ahead(match))


def month_number(name: str, language: str) -> str:
    """Return the two digits of a month."""
    names = months(language)
    plain = name.rstrip(".")
    return names.get(plain) or {key.casefold(): number for key, number in names.items()}[plain.casefold()]


def _point(year: int, month: str, day: str) -> Point:
    digits = re.sub(r"\D", "", day) or "1"
    return Point(f"{year:04}", month, digits.zfill(2))
