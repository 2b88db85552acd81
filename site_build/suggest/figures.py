"""Quantities that a sentence states: a figure and what it counts. No I/O.

"310 million crowns", "39 per cent", "1,200 workers". A figure without a word behind it, one that belongs to a
date, and one that looks like a year count nothing that could be compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_build.likeness.vectors import STEM

SCALES = {
    word: scale
    for scale, words in (
        (10**3, "thousand thsd k tausend tsd mille mila mil тыс тысяч тысячи"),
        (10**6, "million millions mln mio m millionen millones millón milhões milioni milionów млн"),
        (10**9, "billion billions bn milliarde milliarden mrd milliard milliards miliardi млрд"),
    )
    for word in words.split()
}
_PERCENT = re.compile(r"%|per ?cent|pct|prozent|pour ?cent|por ?ciento|процент\w*", re.IGNORECASE)
_FIGURE = re.compile(
    r"(?<![\w.,:/-])[$€£¥]?\s?(?P<figure>\d+(?:[.,   ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?)"
    r"(?![\d:/]|[.,]\d)-?\s?(?P<rest>[^\d.;:!?()]{0,40})"
)
_YEARS = range(1500, 2200)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure and what it counts."""

    value: float
    unit: str
    """The beginning of the word behind it, in small letters; ``%`` for a share."""
    words: str
    """As they stand in the sentence."""


def quantities(sentence: str, dates: Iterable[str] = ()) -> tuple[Quantity, ...]:
    """Return the quantities of a sentence, in order.

    Args:
        sentence: the words.
        dates: the words of it that state dates, whose figures count nothing.
    """
    return tuple(_found(sentence, _spans(sentence, dates)))


def _spans(sentence: str, dates: Iterable[str]) -> list[range]:
    starts = [(sentence.find(words), len(words)) for words in dates]
    return [range(start, start + length) for start, length in starts if start >= 0]


def _found(sentence: str, taken: list[range]) -> Iterator[Quantity]:
    for match in _FIGURE.finditer(sentence):
        if any(match.start("figure") in span for span in taken):
            continue
        value = _value(match["figure"])
        rest = match["rest"]
        share = _PERCENT.match(rest.lstrip())
        if share:
            yield Quantity(value, "%", f"{match['figure']} {share.group()}".replace(" %", "%"))
            continue
        words = re.findall(r"[^\W\d_]+", rest)
        scale = SCALES.get(words[0].casefold(), 1) if words else 1
        unit = words[1:2] if scale > 1 else words[:1]
        if not unit or (scale == 1 and value in _YEARS):
            continue
        shown = " ".join((match["figure"], *words[: 2 if scale > 1 else 1]))
        yield Quantity(value * scale, unit[0].casefold()[:STEM], shown)


def _value(figure: str) -> float:
    """The number that is meant: of three digits behind a mark it is thousands, else decimals."""
    if re.fullmatch(r"\d{1,3}(?:[.,   ]\d{3})+", figure):
        return float(re.sub(r"\D", "", figure))
    return float(re.sub(r"[   ]", "", figure).replace(",", "."))
