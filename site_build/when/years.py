"""Years, decades and centuries that are stated in full: "in 2019", "the early 1990s", "the 19th century"."""

from __future__ import annotations

import re
from functools import cache

from site_build.dates.edtf import Interval, Point, part_of
from site_build.when import forms
from site_build.when.anchor import Value
from site_build.when.reading import Reading, Rule
from site_build.when.words import Words, small_words

_FOUR_DIGITS = r"(?:1[5-9]|20)\d\d"


@cache
def rules(language: str) -> tuple[Rule, ...]:
    """Return the rules for years in a language."""
    word = small_words(language)
    year = forms.year(language)
    one = forms.needs(_FOUR_DIGITS, begins="")
    found = [
        Rule(forms.whole(language, _range(word, year, opens, to)), _years, needs=(forms.needs_two(one), join))
        for opens, to, join in forms.joins(word)
    ]
    found += [Rule(forms.whole(language, form), _year, needs=(one,)) for form in _single(word, year)]
    form = rf"(?P<y>{_FOUR_DIGITS})/(?P<y2>(?:\d\d)?\d\d)"
    found.append(
        Rule(forms.whole(language, form), _double, needs=(forms.needs(r"\d\d\d\d/\d\d", begins=""),))
    )
    if word.event:
        form = rf"{forms.loosely(word.event)} (?P<all>(?P<y>{year}))(?=[- ][a-z]{{4}})"
        found.append(Rule(forms.whole(language, form), _event, fixed=True, needs=(one,)))
    if word.decade:
        form = rf"(?P<y>{forms.loosely(word.decade)})"
        found.append(Rule(forms.whole(language, form), _decade, needs=(forms.needs(r"\d", begins=""),)))
        form = rf"(?i)(?<!\w)(?P<y>{forms.part(word)}?{forms.loosely(word.the)}?{_decades_named(word)})(?!\w)"
        needs = forms.needs(forms.either((*word.decades_named, word.decade_short)), begins=r"(?<!\w)")
        found.append(Rule(form, _decade_named, needs=(needs,)))
    if word.century:
        found.append(Rule(rf"(?i)(?<![\w.,])(?P<y>{word.century})(?!\w)", _century))
    return tuple(found)


def hint(word: Words) -> str:
    """What stands in every year, decade or century."""
    century = word.century.replace("?P<c>", "?:")
    return rf"\d|\b(?:{forms.either((*word.decades_named, century))})"


def _range(word: Words, year: str, opens: str, to: str) -> str:
    mark = forms.mark(word) or forms.NEVER
    return rf"{opens}(?P<y>{year})(?:{mark})?{to}(?P<y2>{year})(?![-–]\d)(?P<mark>{mark})?"


def _single(word: Words, year: str) -> list[str]:
    mark = forms.mark(word)
    single = rf"(?P<y>{year})(?![-–]\d)"
    part = forms.part(word)
    found = [rf"(?P<gap>\()(?P<all>(?P<y>{year}))(?=\))"]
    if mark:
        found.append(rf"(?P<all>{part}?{single}{mark})")
    if mark and word.both:
        found.append(rf"(?P<all>{single})(?=(?:,| (?:{word.both})) {year}{mark})")
    if word.both and word.year:
        found.append(rf"{forms.loosely(word.year)}(?P<all>{single})(?=(?:,| (?:{word.both})) {year})")
    if not word.marked_years:
        said = rf"(?:{forms.loosely(word.the)})?(?:{forms.loosely(word.year)})?"
        named = rf"(?P<named>{forms.loosely(word.year)})?{forms.loosely(word.the)}?"
        sure = forms.either((word.at, word.since, word.until, word.by, word.near, word.starting))
        loose = forms.either((word.loose, word.before, word.after))
        found += [
            rf"(?:{forms.loosely(sure)}) {said}(?P<all>{part}?{single})",
            rf"(?P<loose>{forms.loosely(loose)}) {named}(?P<all>{part}?{single})",
            rf"(?P<all>{part}{single})",
        ]
    if word.both and not word.marked_years:
        listed = "|".join(rf"(?<=\d\d\d\d {join} )" for join in word.both.split("|"))
        found.append(rf"(?:(?<=\d\d\d\d, )|{listed})(?P<loose>)(?P<all>{single})")
    if word.bare_years:
        found.append(rf"(?P<bare>)(?P<all>{single})(?! ?[A-ZÄÖÜ–-])")
    return found


def _decades_named(word: Words) -> str:
    names = forms.either(f"(?P<t{digit}>{form})" for digit, form in enumerate(word.decades_named) if form)
    return rf"(?:{names}|(?:{word.decade_short or forms.NEVER}))"


# ---- from a match to a date ----


def _years(match: re.Match[str], reading: Reading) -> Value | None:
    doubtful = _is_counted(match, reading) or _ROUND.fullmatch(match["y"] + match["y2"])
    if doubtful and not match["mark"] and match["opens"] is None:
        return None
    return Interval(Point(match["y"]), Point(match["y2"]))


_ROUND = re.compile(r"(?:\d\d00){2}")
"""Two full hundreds are seldom years: "1500 to 2000"."""


def _double(match: re.Match[str], reading: Reading) -> Value | None:
    """Return the two years of a season or a school year: "2024/25"."""
    after = int(match["y"]) + 1
    if match["y2"] not in (str(after), str(after)[2:]):
        return None
    return Interval(Point(match["y"]), Point(str(after)))


def _year(match: re.Match[str], reading: Reading) -> Value | None:
    groups = match.groupdict()
    doubtful = groups.get("loose") is not None or groups.get("bare") is not None
    if doubtful and not groups.get("named") and _is_counted(match, reading):
        return None
    if _is_one_of_two_numbers(match, reading):
        return None
    if groups.get("bare") is not None and (match["y"][2:] == "00" or not _may_be_bare(match, reading)):
        return None
    whole = Point(match["y"])
    part = forms.stated_part(match)
    return part_of(part, whole) if part else whole


def _is_counted(match: re.Match[str], reading: Reading) -> bool:
    """True before what may be counted, as in "of 2000 soldiers"."""
    plural = reading.word.plural
    return bool(plural and re.match(rf" (?:{plural})\b", reading.words[match.end() : match.end() + 30]))


def _is_one_of_two_numbers(match: re.Match[str], reading: Reading) -> bool:
    """True in "from 2050 to 1980", which is no range of years, and in "from 900 to 2000"."""
    word = reading.word
    start, end = match.span("y")
    before, after = reading.words[max(0, start - 40) : start], reading.words[end : end + 20]
    to, opens = rf" (?:{forms.either((word.ranges, word.overnight))}) ", forms.loosely(word.opens)
    return bool(
        re.search(rf"\b{opens} [\d.,]*\d{to}$", before)
        or (re.search(rf"\b{opens} $", before) and re.match(rf"{to}\d", after))
    )


def _may_be_bare(match: re.Match[str], reading: Reading) -> bool:
    """True where the word before a year is none that counts or names: "rund 1850", "Agenda 2030"."""
    start = match.start("y")
    before = reading.words[max(0, start - 30) : start].rstrip()
    last = re.search(r"[\w’-]+$", before)
    if last is None:
        return not before or before[-1] in ",;:–—("
    numbering = forms.either((reading.word.over, reading.word.about, reading.word.not_year))
    number = re.fullmatch(rf"(?:{numbering}|\d+)", last[0], re.IGNORECASE)
    named = last[0][0].isupper() and len(before) > len(last[0])
    return not number and not named


def _event(match: re.Match[str], reading: Reading) -> Value | None:
    return None if match["y"][2:] == "00" and _is_counted(match, reading) else Point(match["y"])


def _decade(match: re.Match[str], reading: Reading) -> Value | None:
    part, decade = match.groups()[1:3]
    return _part_of_decade(part, Point(f"{decade}X"), reading.word)


def _decade_named(match: re.Match[str], reading: Reading) -> Value | None:
    named = next((name[1:] for name, words in match.groupdict().items() if name[0] == "t" and words), "")
    digit = named or next((group for group in match.groups()[1:] if group and group.isdecimal()), "")
    part = forms.stated_part(match)
    decade = Point(f"20{digit}X" if named in ("0", "1") else f"19{digit}X")
    return part_of(part, decade) if part and digit else decade if digit else None


def _part_of_decade(part: str | None, decade: Point, word: Words) -> Value:
    for name in forms.PARTS:
        if part and re.match(f"(?:{getattr(word, name)})", part, re.IGNORECASE):
            return part_of(name, decade)
    return decade


def _century(match: re.Match[str], reading: Reading) -> Value | None:
    words = next(words for name, words in match.groupdict().items() if name[0] == "c" and words)
    number = int(words) if words.isdecimal() else _roman(words.upper())
    return Point(f"{number - 1:02}XX") if 1 < number <= 21 else None


def _roman(words: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in words.translate(_CYRILLIC)]
    return sum(-now if now < then else now for now, then in zip(values, [*values[1:], 0], strict=True))


_CYRILLIC = str.maketrans({"Х": "X", "І": "I"})
