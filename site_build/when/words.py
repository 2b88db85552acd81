"""The words that dates are made of, by language. Data for `site_build.when`.

Names of months and days come from Babel for every language it knows; the small words around them stand here
for English, German, French, Spanish and Russian. A language without them has its calendar dates found.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from babel import Locale, UnknownLocaleError
from babel.dates import get_day_names, get_month_names


@dataclass(frozen=True, slots=True)
class Words:
    """The small words of one language; patterns, parted by bars, empty where there are none."""

    since: str = ""
    before: str = ""
    after: str = ""
    until: str = ""
    by: str = ""
    at: str = ""
    """Prepositions before a year, a month or a weekday."""
    year: str = ""
    """Words between such a preposition and a year: "im Jahr 2021"."""
    ranges: str = "-|–|—"
    decade: str = ""
    early: str = ""
    mid: str = ""
    late: str = ""
    last: str = ""
    this: str = ""
    next: str = ""
    units: tuple[str, str, str, str] = ("", "", "", "")
    """Days, weeks, months, years, after a number."""
    decades: str = ""
    ago: tuple[str, str] = ("", "")
    """What stands before and after "two years" to mean two years ago."""
    over: str = ""
    about: str = ""
    numbers: str = ""
    """The numbers from one on, in order; several forms of one parted by a slash."""
    past: str = ""
    """Words that make "years" the ones just past: "in the past two years"."""
    days: tuple[str, str, str] = ("", "", "")
    """Yesterday, today, tomorrow."""
    future: str = ""
    """Words that show that what is told of lies ahead."""
    seasons: tuple[str, str, str, str] = ("", "", "", "")


ENGLISH = Words(
    since="since|ever since",
    before="before|prior to",
    after="after|following",
    until="until|till|up to|through",
    by="by",
    at="in|on|during|of|for|from|dated|around|about|circa",
    ranges="-|–|—|to|and|until|through",
    decade=r"(?:the )?(?:(early|mid|late)[- ])?(?:the )?((?:1[5-9]|20)\d)0[’']?s",
    early="early|the beginning of|the start of|beginning of|start of",
    mid="mid|the middle of|middle of",
    late="late|the end of|end of",
    last="last|the previous|the past",
    this="this|earlier this|later this|the current|this past",
    next="next|the coming|the following",
    units=("days?", "weeks?", "months?", "years?"),
    decades="decades?",
    ago=("", "ago|earlier this"),
    over="more than|over|at least|well over|some time over",
    about="about|around|roughly|nearly|almost|some|approximately|just under|just over",
    numbers="one/a/an two/a_couple_of three four five six seven eight nine ten eleven twelve",
    past="the past|the last",
    days=("yesterday", "today", "tomorrow"),
    future=r"will|due|scheduled|planned|plans? to|expected to|set to|to be held|going to|would|shall"
    r"|upcoming|next",
    seasons=("spring", "summer", "autumn|fall", "winter"),
)

_GERMAN = Words(
    since="seit",
    before="vor|vor dem",
    after="nach|nach dem",
    until="bis|bis zum|bis Ende",
    by="bis spätestens|spätestens",
    at="am|im|in|vom|von|des|den|dem|ab|um",
    year="Jahre?s? ",
    ranges="-|–|—|bis|und|bis zum",
    decade=r"(?:den |der )?(?:(Anfang|Mitte|Ende) der )?((?:1[5-9]|20)\d)0er(?: ?-?Jahren?)?",
    early="Anfang",
    mid="Mitte",
    late="Ende",
    last="letzten?|vergangenen?|letzter|letztes|vergangenes|vorigen?|voriger|voriges",
    this="diesen?|dieser|dieses|in diesem",
    next="nächsten?|nächster|nächstes|kommenden?|kommender|kommendes",
    units=("Tage?n?", "Wochen?", "Monate?n?", "Jahre?n?"),
    decades="Jahrzehnte?n?",
    ago=("vor", ""),
    over="mehr als|über",
    about="etwa|rund|ungefähr|fast|knapp|circa",
    numbers="einem/einer/eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    past="den letzten|den vergangenen",
    days=("gestern", "heute", "morgen"),
    future="wird|werden|soll|sollen|geplant|will|wollen",
    seasons=("Frühjahr|Frühling", "Sommer", "Herbst", "Winter"),
)

_FRENCH = Words(
    since="depuis|depuis le",
    before="avant|avant le",
    after="après|après le",
    until="jusqu['’]en|jusqu['’]au|jusqu['’]à",
    by="d['’]ici|d['’]ici à",
    at="en|le|du|au|dès|de|ce",
    year="année ",
    ranges="-|–|—|à|au|et",
    decade=r"(?:les )?(?:(début|milieu|fin) des )?années ((?:1[5-9]|20)\d)0",
    early="début",
    mid="mi",
    late="fin",
    last="dernière?|passée?",
    this="cette|ce",
    next="prochaine?",
    units=("jours?", "semaines?", "mois", "ans?|années?"),
    decades="décennies?",
    ago=("il y a", ""),
    over="plus d['’]|plus de",
    about="environ|près de|presque|quelque",
    numbers="un/une deux trois quatre cinq six sept huit neuf dix onze douze",
    past="les dernières?|ces|les derniers",
    days=("hier", "aujourd['’]hui", "demain"),
    future="va|vont|sera|seront|doit|doivent|prévue?s?|aura",
    seasons=("printemps", "été", "automne", "hiver"),
)

_SPANISH = Words(
    since="desde|desde el",
    before="antes del?|antes de",
    after="después del?|tras|tras el",
    until="hasta|hasta el",
    by="para|antes de finales de",
    at="en|el|del|de|este|al",
    year="año ",
    ranges="-|–|—|a|al|y",
    decade=r"(?:los )?(?:(principios|mediados|finales) de los )?años (?:de )?((?:1[5-9]|20)\d)0",
    early="principios de|comienzos de|inicios de",
    mid="mediados de",
    late="finales de|fines de",
    last="pasad[ao]",
    this="est[ae]|este",
    next="próxim[ao]|que viene",
    units=("días?", "semanas?", "mes(?:es)?", "años?"),
    decades="décadas?",
    ago=("hace", ""),
    over="más de",
    about="unos|unas|cerca de|casi|aproximadamente",
    numbers="un/una dos tres cuatro cinco seis siete ocho nueve diez once doce",
    past="los últimos|las últimas",
    days=("ayer", "hoy", ""),
    future="va a|van a|será|serán|prevé|previst[ao]s?|se celebrará",
    seasons=("primavera", "verano", "otoño", "invierno"),
)

_RUSSIAN = Words(
    since="с|со|начиная с",
    before="до",
    after="после",
    until="по|вплоть до",
    by="к",
    at="в|во|на|от|за",
    ranges="-|–|—|по|до|и",
    decade=r"(?:(начале|середине|конце) )?((?:1[5-9]|20)\d)0-[хе](?: год(?:ах|ы|ов))?",
    early="начале|начала|начало",
    mid="середине|середины|середина",
    late="конце|конца|конец",
    last="прошл(?:ый|ая|ое|ой|ом|ого|ую)|минувш(?:ий|ая|ее|ей|ем|ую)",
    this="эт(?:от|а|ой|ом|ого|у)|нынешн(?:ий|ем)",
    next="следующ(?:ий|ая|ее|ей|ем|ую)|будущ(?:ий|ем|ей)",
    units=("дн(?:я|ей)|день", "недел[яиь]|недель|неделю|неделе", "месяц(?:а|ев|е)?", "год(?:а|у)?|лет"),
    decades="десятилети(?:е|я|й)",
    ago=("", "назад"),
    over="более|больше|свыше",
    about="около|примерно|почти|порядка",
    numbers="один/одну/одна/одного два/две/двух три/трех/трёх четыре/четырех/четырёх пять/пяти "
    "шесть/шести семь/семи"
    " восемь/восьми девять/девяти десять/десяти одиннадцать двенадцать",
    past="последние|последних",
    days=("вчера", "сегодня", "завтра"),
    future="будет|будут|состоится|состоятся|планирует|планируется|пройдет|пройдёт",
    seasons=("весной|весна", "летом|лето", "осенью|осень", "зимой|зима"),
)

WORDS = MappingProxyType({"en": ENGLISH, "de": _GERMAN, "fr": _FRENCH, "es": _SPANISH, "ru": _RUSSIAN})


@cache
def months(language: str) -> dict[str, str]:
    """Return the names of the months, full and short, with their two digits; none where Babel has none."""
    found = {
        name.rstrip("."): f"{number:02}"
        for width in ("abbreviated", "wide")
        for number, name in _names(get_month_names, width, language).items()
        if len(name) > 1 and not name[0].isdigit()
    }
    return found | _MORE_MONTHS.get(language, {})


@cache
def full_months(language: str) -> frozenset[str]:
    """Return the full names of the months, which alone are plain enough to stand without a day or a year."""
    wide = frozenset(_names(get_month_names, "wide", language).values())
    return wide | frozenset(
        name for name in _MORE_MONTHS.get(language, {}) if len(name) > 4 or language == "ru"
    )


@cache
def weekdays(language: str) -> dict[str, int]:
    """Return the names of the days of the week, Monday being 0, as a text has them after a preposition."""
    found = {name: number for number, name in _names(get_day_names, "wide", language).items()}
    return found | _MORE_WEEKDAYS.get(language, {})


_MORE_MONTHS = {
    "en": {"Sept": "09"},
    "ru": {
        stem + ending: f"{number:02}"
        for number, (stem, endings) in enumerate(
            (
                ("январ", "ь я ю е"), ("феврал", "ь я ю е"), ("март", "- а у е"), ("апрел", "ь я ю е"),
                ("ма", "й я ю е"), ("июн", "ь я ю е"), ("июл", "ь я ю е"), ("август", "- а у е"),
                ("сентябр", "ь я ю е"), ("октябр", "ь я ю е"), ("ноябр", "ь я ю е"), ("декабр", "ь я ю е"),
            ),
            1,
        )
        for ending in endings.replace("-", "").split(" ")
    },
}  # fmt: skip
_MORE_WEEKDAYS = {"ru": {"среду": 2, "пятницу": 4, "субботу": 5}}


def _names(source: Callable[..., Mapping[int, str]], width: str, language: str) -> dict[int, str]:
    """Names in the form they have inside a date.

    Never Babel's "stand-alone" form: a language without one of its own is given that of whichever language
    was asked for first (Babel 2.18), so that the same text would get other dates in another order of
    sources.
    """
    try:
        return dict(source(width, "format", Locale(language)))
    except (UnknownLocaleError, ValueError):
        return {}
