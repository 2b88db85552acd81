"""Countries, the capitals that stand for their governments, and the names of their people. No I/O of ours.

Names of countries in many languages are Unicode's (CLDR, by Babel), as are those of the capitals that have a
time zone; English capitals and nationalities come from the countryinfo package.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from site_build import languages

FEWEST_PEOPLE = 300_000
"""Capitals of smaller countries are better known as names of people: Hamilton, Stanley, Victoria."""
_ALSO_CAPITALS = frozenset(
    """
    Washington Delhi Astana Kiev Sanaa Sana’a Brasilia Bogota Chisinau Peking Pékin Pekín Pekin Kiew Moscou
    Moscú Bruselas Киев Пекин Вашингтон Анкара Дели Исламабад Эр-Рияд
    """.split()
)
"""Seats of government under another spelling, or in a language whose time zones do not name them."""
_OTHERS = frozenset(
    """
    african arab arabian argentine argentinian asian azeri baltic basque catalan caucasian chechen cossack
    ecuadorian english eurasian european icelandic kazakh korean kosovar kurdish kyrgyz lao nepali nordic
    ottoman persian roman saudi scandinavian slavic slovenian soviet tajik tibetan turkic uyghur uzbek
    yugoslav
    buddhist catholic christian hindu islamic jewish muslim orthodox protestant shia shiite sikh sunni zionist
    communist democrat democratic islamist marxist republican
    eastern northern southern western westerner
    """.split()
)
"""Adjectives of regions, peoples, faiths and parties, and other forms of nationalities."""


@cache
def countries() -> frozenset[str]:
    """Return the names of all countries and territories, in every language that has rules of its own."""
    from babel import Locale  # slow to load

    return frozenset(name for tag in languages.KNOWN for name in Locale(tag).territories.values())


@cache
def capitals() -> frozenset[str]:
    """Return the names of capitals, in every language that has rules of its own."""
    english = {
        country["capital"]
        for country in _known()
        if country.get("capital") and int(country.get("population") or 0) >= FEWEST_PEOPLE
    }
    by_name = {_folded(name) for name in english}
    return frozenset(english | set(_in_other_languages(by_name)) | _ALSO_CAPITALS)


@cache
def demonyms() -> frozenset[str]:
    """Return the adjectives that are written with a capital and name nothing alone, in lower case."""
    named = (one for country in _known() for one in (country.get("demonym") or "").split(","))
    # "Gibraltar" is the name of the place, not of its people.
    places = {_folded(name) for name in countries()}
    return _OTHERS | {one.strip().casefold() for one in named if one.strip() and _folded(one) not in places}


def _known() -> Iterable[Mapping[str, Any]]:
    from countryinfo import CountryInfo  # some seventy milliseconds of JSON

    return CountryInfo.all().values()


def _in_other_languages(english: set[str]) -> Iterator[str]:
    from babel import Locale

    for tag in languages.KNOWN:
        for zone, names in Locale(tag).time_zones.items():
            if "city" in names and _folded(zone.rpartition("/")[2].replace("_", " ")) in english:
                yield names["city"]


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFD", name.strip().casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
