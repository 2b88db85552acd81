"""Dates counted from the day of publication: "two weeks ago", "last year", "by the end of the month"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from site_build.dates.edtf import Interval, Point, edged, part_of
from site_build.when import forms
from site_build.when.anchor import Anchor, Value
from site_build.when.reading import Reading, Rule
from site_build.when.words import PERIODS, UNITS, Words, small_words


@cache
def rules(language: str) -> tuple[Rule, ...]:
    """Return the rules for what is counted, in a language."""
    word = small_words(language)
    if not any(word.periods):
        return ()
    counted = rf"{_vague(word)}{forms.counted(word)}"
    found = [
        (_ago, _framed(word.ago, counted), word.ago),
        (_hence, _framed(word.hence, counted), word.hence),
        (_turned, _turned_form(word), _turns(word)),
        (_turned, _part_form(word), (word.early, word.mid, word.late)),
        (_lasting, rf"{forms.loosely(word.lasting)} {counted}", (word.lasting,)),
        (_compound, _compounds(word, language), tuple(form for _, form in word.compounds)),
    ]
    for rule, pattern in ((_past, word.past), (_coming, word.coming)):
        found += [(rule, _spanned(word, one), (one,)) for one in pattern.split("|") if one]
    return tuple(
        Rule(
            forms.whole(language, form if rule is _compound else f"(?P<y>(?!))?(?:{form})"),
            rule,
            whole=_WHOLE.get(rule),
            needs=(_words(needs),),
        )
        for rule, form, needs in found
        if any(needs)
    )


def _turns(word: Words) -> tuple[str, ...]:
    before = (word.last, word.this, word.next)
    return (*before, word.last_after, word.this_after, word.next_after)


def _words(words: Iterable[str]) -> forms.Need:
    """Any of some words, of which those with a number inside are known by what stands before it."""
    begun = (one.partition("#")[0].strip() for form in words for one in form.split("|"))
    return forms.needs(rf"(?:{forms.either(begun)})(?!\w)", begins=r"(?<!\w)")


def hint(word: Words) -> str:
    """What stands in every date that is counted."""
    compounds = (form for _, form in word.compounds)
    return rf"\b(?:{forms.either((*word.units, *word.periods, *compounds))})"


def _vague(word: Words) -> str:
    named = ((name, getattr(word, name)) for name in ("over", "under", "about"))
    # "plus d’un an" has no blank
    return f"(?:(?:{'|'.join(f'(?P<{name}>{forms.loosely(form)})' for name, form in named)}) ?)?"


def _framed(around: tuple[str, str], counted: str) -> str:
    before, after = around
    opens = rf"(?P<before>{forms.loosely(before)}) "
    if not after:
        return rf"{opens}{counted}" if before else forms.NEVER
    closes = rf" (?P<after>{after})"
    return rf"(?:{opens})?{counted}(?(before)|{closes})" if before else rf"{counted}{closes}"


def _spanned(word: Words, pattern: str) -> str:
    """The units that are just past or just ahead, with a number or without."""
    before, _, after = pattern.partition("#")
    units = "|".join(
        f"(?P<{name}>{form or forms.NEVER})" for name, form in zip(UNITS, word.units, strict=True)
    )
    not_of = rf"(?! {forms.loosely(word.of)})" if word.of else ""
    closes = f"(?i:{after.strip()}) " if after.strip() else ""
    return rf"(?i:{before.strip()}) (?:{_vague(word)}{forms.number(word)} )?{closes}(?:{units}){not_of}"


_PARTED = ("week", "month", "year", "decade")


def _turned_form(word: Words) -> str:
    named = "|".join(
        rf"(?P<{name}>{_with_prefix(word, name)})" for name in PERIODS if name not in ("weekend", "half")
    )
    return rf"{forms.part(word)}?(?:{named})"


def _with_prefix(word: Words, unit: str) -> str:
    return forms.turned(word, unit, f"{unit}_")


def _part_form(word: Words) -> str:
    units = "|".join(rf"(?P<{name}>{forms.bare_period(word, name)})" for name in _PARTED)
    return rf"{forms.part(word)}(?:{units}){forms.END}(?! {forms.loosely(word.of)}?\d)"


def _compounds(word: Words, language: str) -> str:
    named = (f"(?P<{name.replace(' ', '_')}>{form})" for name, form in word.compounds)
    return rf"(?:{'|'.join(named)})(?:,? {forms.loosely(word.of)}?(?P<y>{forms.year(language)}))?"


# ---- from a match to a date ----


def _ago(match: re.Match[str], reading: Reading) -> Value | None:
    found = _moved(match, reading, -1)
    if found is None:
        return None
    if match["over"]:
        return edged("by", found)
    return edged("since", found) if match["under"] else found


def _lasting(match: re.Match[str], reading: Reading) -> Value | None:
    found = _moved(match, reading, -1)
    return edged("since", found) if found else None


def _hence(match: re.Match[str], reading: Reading) -> Value | None:
    if match["over"] or match["under"] or not (match.groupdict().get("after") or reading.ahead(match)):
        return None
    return _moved(match, reading, 1)


def _moved(match: re.Match[str], reading: Reading, sign: int) -> Point | None:
    """The day, month or year that many units away; only days are counted to the day."""
    number, unit = _counted(match, reading.word)
    if not number or reading.anchor is None:
        return None
    if unit in ("week", "decade", "century"):
        number, unit = (
            number * {"week": 7, "decade": 10, "century": 100}[unit],
            "day" if unit == "week" else "year",
        )
    value = reading.anchor.moved(unit, sign * number)
    if not isinstance(value, Point):
        return None
    exact = match["day"] and not (match["about"] or match["over"] or match["under"])
    return value if exact else replace(value, qualifier="~")


def _counted(match: re.Match[str], word: Words) -> tuple[int, str]:
    """How many of which unit; one where a unit stands alone: Russian "год назад"."""
    unit = next(unit for unit in UNITS if match[unit])
    if match["number"]:
        return forms.numeral(match["number"], word), unit
    if unit == "day":
        return 0, unit
    return int(bool(re.fullmatch(word.periods[PERIODS.index(unit)], match[unit], re.IGNORECASE))), unit


def _past(match: re.Match[str], reading: Reading) -> Value | None:
    away = _span(match, reading, -1)
    return Interval(*away) if away else None


def _coming(match: re.Match[str], reading: Reading) -> Value | None:
    away = _span(match, reading, 1)
    return Interval(away[1], away[0]) if away else None


def _span(match: re.Match[str], reading: Reading, sign: int) -> tuple[Point, Point] | None:
    """The far end and the present, both in the unit that is counted."""
    number, unit = _counted(match, reading.word)
    if not number or reading.anchor is None:
        return None
    factor, counted = {"week": (7, "day"), "decade": (10, "year"), "century": (100, "year")}.get(
        unit, (1, unit)
    )
    far, now = reading.anchor.moved(counted, sign * number * factor), reading.anchor.moved(counted, 0)
    return (far, now) if isinstance(far, Point) and isinstance(now, Point) else None


def _turned(match: re.Match[str], reading: Reading) -> Value | None:
    """Return what words such as "last week" and "late next year" mean."""
    unit = next(unit for unit in PERIODS if match.groupdict().get(unit))
    turn = forms.direction(match, f"{unit}_")
    return _period(reading.anchor, unit, turn or 0, forms.stated_part(match))


def _turned_whole(match: re.Match[str], reading: Reading) -> Value | None:
    """The unit without its part: what is done by the end of the year is done by that year."""
    if forms.stated_part(match) != "late":
        return None
    unit = next(unit for unit in PERIODS if match.groupdict().get(unit))
    return _period(reading.anchor, unit, forms.direction(match, f"{unit}_") or 0, None)


def _compound(match: re.Match[str], reading: Reading) -> Value | None:
    part, unit = _named(match, reading)
    if match["y"]:
        return part_of(part, Point(match["y"])) if unit == "year" and part in forms.PARTS else None
    turn = {"beforelast": -2, "last": -1, "this": 0, "next": 1, "afternext": 2}.get(part)
    return _period(reading.anchor, unit, turn or 0, part if turn is None else None)


def _named(match: re.Match[str], reading: Reading) -> list[str]:
    """Part or turn, and unit, of a compound."""
    return next(name for name, _ in reading.word.compounds if match[name.replace(" ", "_")]).split(" ")


def _compound_whole(match: re.Match[str], reading: Reading) -> Value | None:
    part, unit = _named(match, reading)
    if part != "late":
        return None
    return Point(match["y"]) if match["y"] else _period(reading.anchor, unit, 0, None)


_WHOLE = {_turned: _turned_whole, _compound: _compound_whole}


def _period(anchor: Anchor | None, unit: str, turn: int, part: str | None) -> Value | None:
    if anchor is None:
        return None
    whole = anchor.quarter(turn) if unit == "quarter" else anchor.moved(unit, turn)
    if part and isinstance(whole, Point) and unit != "century":
        return part_of(part, whole)
    return whole
