"""Values as editors write them, so that "1,200 workers" and "1200" workers are the same one. No I/O.

What can be read in two ways ("1.200" is one or twelve hundred) is compared as it is written.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from site_build.text import key

_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?|\d+(?:\.\d+|,\d+)?")
_VALUE = re.compile(
    rf"(?P<sign>[-−]?)\s*(?P<before>[$€£¥₽]?)\s*(?P<number>{_GROUPED.pattern})(?P<after>(?:\D.*)?)", re.S
)
_SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_UNITS = {
    "per cent": "%",
    "percent": "%",
    "usd": "$",
    "us dollars": "$",
    "dollars": "$",
    "euros": "€",
    "eur": "€",
}
_LONGEST = 60
"""Characters of a value that is read as a number."""

Key = tuple[Decimal | None, str]
"""The number, and the unit or, where no number can be read, all that is written."""


def value_key(value: str, unit: str | None = None) -> Key:
    """Return a value and its unit as they are compared."""
    plain = _ascii_digits(unicodedata.normalize("NFKC", value)).strip()
    match = _VALUE.fullmatch(plain) if len(plain) <= _LONGEST else None
    if match is None or _is_ambiguous(match["number"]):
        return None, key(f"{value} {unit or ''}")
    number, rest = _number(match["number"]), match["after"].strip()
    scale, _, left = rest.partition(" ")
    if scale.casefold() in _SCALES:
        number, rest = number.scaleb(_SCALES[scale.casefold()]), left
    elif unit and unit.partition(" ")[0].casefold() in _SCALES:
        scale, _, unit = unit.partition(" ")
        number = number.scaleb(_SCALES[scale.casefold()])
    said = key(" ".join(filter(None, (match["before"], rest, unit))))
    return (-number if match["sign"] else number).normalize(), _UNITS.get(said, said)


def _is_ambiguous(number: str) -> bool:
    """Three digits behind the only full stop are a group in half of the world's languages."""
    return re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", number) is not None


def _number(written: str) -> Decimal:
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", written):
        return Decimal(written.replace(",", ""))
    return Decimal(re.sub(r"[ '’]", "", written).replace(",", "."))


def _ascii_digits(text: str) -> str:
    """Digits of every script as ASCII, and the Arabic marks in numbers."""
    return "".join(
        str(unicodedata.decimal(one)) if one.isdecimal() else {"٬": ",", "٫": "."}.get(one, one)
        for one in text
    )
