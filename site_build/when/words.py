"""The words that dates are made of, by language.

Names of months and days come from Babel for every language it knows; the small words around them stand in
`site_build.languages`. A language without them has its calendar dates found.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from site_build import languages

UNITS = ("day", "week", "month", "year", "decade", "century")
Pairs = tuple[tuple[str, str], ...]
"""A mapping that cannot change."""
PERIODS = ("week", "weekend", "month", "quarter", "half", "year", "decade", "century")


@dataclass(frozen=True, slots=True)
class Words:
    """The small words of one language; patterns, parted by bars, empty where there are none.

    Those of `the`, `of`, `year` and `first` end with their own blank, since "l’" has none.
    """

    since: str = ""
    before: str = ""
    after: str = ""
    until: str = ""
    by: str = ""
    not_before: str = ""
    starting: str = ""
    """Words that mean "since" where what is told of lies ahead: "from 1 June"."""
    week: str = ""
    """Words that make a day the first of a week: "the week of 9 March"."""
    earliest: str = ""
    """What follows a date and means that it is not before: "in 2028 at the earliest"."""
    latest: str = ""
    """The same for "by"."""
    onwards: str = ""
    """The same for "since", where a word such as "from" stands before the date."""
    night: str = ""
    """Words that make a day the second of a night: German "in der Nacht zu"."""
    near: str = ""
    """Words that make a date about right: "around 1850"."""
    at: str = ""
    """Prepositions before a year, a month or a weekday."""
    loose: str = ""
    """Words before a year that may as well stand before a number: "of 2000 soldiers"."""
    the: str = ""
    of: str = "of |de |del "
    """What stands between a day or a part and its month, and between these and their year."""
    year: str = ""
    """Words between a preposition and a year: "im Jahr 2021"."""
    after_year: str = ""
    """What belongs to a year that it follows: Russian "2021 года"."""
    marked_years: bool = False
    """True where a year by itself is always followed by such a word."""
    bare_years: bool = False
    """True where a year needs no preposition: German "2021 sank das Schiff"."""
    not_year: str = ""
    """Words after which a number without a preposition is no year: German "mit 1850 Metern"."""
    bare_weekdays: bool = False
    """True where a weekday needs none: "met Tuesday", "s’est réuni mardi"."""
    capital_dates: bool = False
    """True where months and weekdays have capitals, so that "may" and "march" are verbs."""
    day_first: bool = False
    """True where 03/05/2026 is in May for everybody."""
    event: str = ""
    """Articles after which a year names an event: "the 2021 election"."""
    counted: str = ""
    """What is counted or measured by numbers that look like years."""
    plural: str = ""
    """One pattern for any noun that may be counted, looked for after `loose`."""
    ranges: str = "-|–|—"
    overnight: str = ""
    """What stands between two days of one night: German "von Samstag auf Sonntag"."""
    opens: str = ""
    """Words before the first of two dates: "from" 2014 to 2016."""
    between: str = ""
    both: str = ""
    """What joins two dates to one list, or after `between` to a range: "and"."""
    first: str = ""
    """The first day of a month in words, up to the month: "first of "."""
    ordinals: tuple[str, ...] = ()
    quarter: str = ""
    half: str = ""
    """Halves of a year, by a word that may mean those of something else."""
    half_year: str = ""
    first_months: str = ""
    """The first months of a year, # being their number: "the first # months"."""
    decade: str = ""
    decades_named: tuple[str, ...] = ()
    """Words that name a decade: the noughties and the tens of this century, the twenties … of the last."""
    decade_short: str = ""
    """One pattern whose group is the third digit of a year of the last century: "the '90s"."""
    century: str = ""
    """One pattern whose group `c` is the number of a century, in digits or Roman ones."""
    early: str = ""
    mid: str = ""
    late: str = ""
    compounds: Pairs = ()
    """A part or a turn and its unit in one word, such as "late year" for German "Jahresende"."""
    last: str = ""
    this: str = ""
    next: str = ""
    last_after: str = ""
    this_after: str = ""
    next_after: str = ""
    """Such words where they follow their noun: "la semaine dernière"."""
    units: tuple[str, ...] = ("",) * len(UNITS)
    """Days, weeks and so on, after a number."""
    periods: tuple[str, ...] = ("",) * len(PERIODS)
    """A week, a month and so on, one of them."""
    ago: tuple[str, str] = ("", "")
    """What stands before and after "two years" to mean two years ago."""
    hence: tuple[str, str] = ("", "")
    """The same for what lies ahead."""
    lasting: str = ""
    """What makes "three years" the ones since then: German "seit drei Jahren"."""
    over: str = ""
    under: str = ""
    about: str = ""
    numbers: Pairs = ()
    past: str = ""
    """What makes units the ones just past, # being their number: "the past # years"."""
    coming: str = ""
    days: Pairs = ()
    """Words for days by their distance from today, such as -1 for "yesterday"."""
    today: str = ""
    """Words for today that also mean "nowadays"."""
    day_suffix: str = ""
    """What is written to a weekday as one word: "Dienstagabend"."""
    future: str = ""
    """Words that show that what is told of lies ahead."""
    present: str = ""
    """Verbs that show it where no word of the clause shows the past."""
    told: str = ""
    """Words that show that what is told of is past."""
    forward: str = ""
    """Prepositions before what lies ahead, whatever the verb: French "pour septembre"."""
    backward: str = ""
    """The same for what is past: "since March"."""
    habit: str = ""
    """Words before a weekday, a month or a season that is meant every time it comes."""
    names: str = ""
    """What looks like a date and is none: "Black Friday"."""
    seasons: tuple[str, ...] = ("",) * 4
    feasts: Pairs = ()
    """Feasts that always are on the same day, by month and day."""
    more_months: Pairs = ()
    more_weekdays: Pairs = ()
    """Forms of their names that CLDR does not have, by number, Monday being 1."""


_TUPLES = {
    "units": UNITS,
    "periods": PERIODS,
    "ago": ("before", "after"),
    "hence": ("before", "after"),
    "seasons": ("spring", "summer", "autumn", "winter"),
    "ordinals": ("1", "2", "3", "4"),
    "decades_named": ("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
}
_PAIRS = {"compounds", "numbers", "days", "feasts", "more_months", "more_weekdays"}


@cache
def small_words(language: str) -> Words:
    """Return the small words of a language; none where it has no file."""
    found = languages.section(language, "dates")
    if found is None:
        return Words()
    for name, parts in _TUPLES.items():
        given = found.get(name, {})
        found[name] = tuple(given.get(part, "") for part in parts)
    for name in _PAIRS & found.keys():
        found[name] = tuple(found[name].items())
    return Words(**found)


@cache
def months(language: str) -> dict[str, str]:
    """Return the names of the months, full and short, with their two digits; none where Babel has none."""
    found = {
        name.rstrip("."): f"{number:02}"
        for width in ("abbreviated", "wide")
        for number, name in _names("months", width, language).items()
        if len(name) > 1 and not name[0].isdigit()
    }
    return found | {name: f"{number:02}" for name, number in _more(small_words(language).more_months).items()}


@cache
def full_months(language: str) -> frozenset[str]:
    """Return the full names of the months, which alone are plain enough to stand without a day or a year."""
    wide = _names("months", "wide", language).values()
    word = small_words(language)
    more = (name for name in _more(word.more_months) if len(name) > 4 or not word.capital_dates)
    return frozenset((*wide, *more))


@cache
def weekdays(language: str) -> dict[str, int]:
    """Return the names of the days of the week, Monday being 0, as a text has them after a preposition."""
    found = {name: number for number, name in _names("days", "wide", language).items()}
    more = _more(small_words(language).more_weekdays)
    return found | {name: number - 1 for name, number in more.items()}


def _more(forms: Pairs) -> dict[str, int]:
    return {name: int(number) for number, names in forms for name in names.split("|")}


def _names(what: str, width: str, language: str) -> dict[int, str]:
    """Names of months or days in the form they have inside a date.

    Never Babel's "stand-alone" form: a language without one of its own is given that of whichever language
    was asked for first (Babel 2.18), so that the same text would get other dates in another order of
    sources.
    """
    from babel import Locale, UnknownLocaleError  # slow to load, and many texts have no date

    try:
        return dict(getattr(Locale(language), what)["format"][width])
    except (UnknownLocaleError, ValueError):
        return {}
