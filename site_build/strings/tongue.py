"""How a language counts and writes numbers, by Unicode's CLDR."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel.core import Locale

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}\Z")


def is_known(tag: str) -> bool:
    """Return whether a tag is that of a language that CLDR knows; one that is can name a file."""
    from babel.core import UnknownLocaleError

    if not _TAG.match(tag):
        return False
    try:
        _locale(tag)
    except (UnknownLocaleError, ValueError):
        return False
    return True


@lru_cache(maxsize=4096)
def category(tag: str, number: int) -> str:
    """The plural category of a number: ``zero one two few many other``."""
    return str(_locale(tag).plural_form(number))


@lru_cache(maxsize=256)
def ordinal(tag: str, number: int) -> str:
    """The category of a number that counts off, such as ``two`` of the English 2nd and 22nd."""
    return str(_locale(tag).ordinal_form(number))


@lru_cache(maxsize=64)
def categories(tag: str) -> tuple[str, ...]:
    """The plural categories that a language has, ``other`` last."""
    return (*sorted(_locale(tag).plural_form.tags - {"other"}), "other")


@lru_cache(maxsize=64)
def needed(tag: str) -> tuple[str, ...]:
    """Those that numbers below 200 have: French has one more for millions, Russian one for fractions."""
    found = {category(tag, number) for number in range(200)}
    return tuple(one for one in categories(tag) if one in found)


@lru_cache(maxsize=4096)
def number(tag: str, value: int) -> str:
    """A whole number as the language groups its digits."""
    from babel.numbers import format_decimal

    return str(value) if 0 <= value < 1000 else format_decimal(value, locale=_locale(tag))


@lru_cache(maxsize=64)
def _locale(tag: str) -> Locale:
    from babel.core import Locale

    return Locale.parse(tag, sep="-")
