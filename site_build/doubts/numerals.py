"""Numbers as people write them, in figures of any script and in words. No I/O.

"1,200", "1.200", "١٬٢٠٠", "1.2 thousand", "twelve hundred" and "一千二百" are one number. What can be read in
two ways has both readings: numbers are looked for to see whether two sentences can mean the same one, and in
doubt they can.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from math import prod

from site_build import text
from site_build.suggest.figures import SCALES

_MORE_SCALES = {
    word: scale
    for scale, words in (
        (10**2, "百 백 सौ"),
        (10**3, "mil bin tys tysięcy tysiące tisíc tusind tusen 千 천 ألف آلاف الاف هزار हज़ार हजार"),
        (10**3, "хиляди χιλιάδες"),
        (10**4, "万 萬 만"),
        (10**5, "लाख lakh lakhs"),
        (10**6, "milyon miljoen miljoner millioner milion miliony milionu مليون ملايين میلیون εκατομμύρια"),
        (10**7, "करोड़ crore crores"),
        (10**8, "亿 億 억"),
        (10**9, "milyar miljard miljarder miliard miliardów b مليار مليارات میلیارد"),
        (10**12, "trillion trillions billón billones billion兆 兆"),
    )
    for word in words.split()
}
_TIMES = SCALES | _MORE_SCALES
_WORDS: dict[str, float] = {
    word: value
    for value, words in (
        (2, "two both pair couple zwei zwo beide beiden deux dos ambos ambas dois duas due twee"),
        (2, "два две двух оба"),
        (3, "three drei trois tres três tre drie три трёх трех"),
        (4, "four vier quatre cuatro quatro quattro четыре"),
        (5, "five fünf cinq cinco cinque vijf пять"),
        (6, "six sechs seis sei zes шесть"),
        (7, "seven sieben sept siete sete sette zeven семь"),
        (8, "eight acht huit ocho oito otto восемь"),
        (9, "nine neun neuf nueve nove negen девять"),
        (10, "ten zehn dix diez dez dieci tien десять"),
        (11, "eleven elf onze once undici одиннадцать"),
        (12, "twelve dozen zwölf dutzend douze douzaine doce docena doze dodici dozzina twaalf"),
        (12, "двенадцать дюжина"),
        (13, "thirteen dreizehn treize trece treze tredici dertien тринадцать"),
        (14, "fourteen vierzehn quatorze catorce quattordici veertien четырнадцать"),
        (15, "fifteen fünfzehn quinze quince quindici vijftien пятнадцать"),
        (16, "sixteen sechzehn seize dieciséis dezesseis sedici zestien шестнадцать"),
        (17, "seventeen siebzehn diecisiete dezessete diciassette zeventien семнадцать"),
        (18, "eighteen achtzehn dieciocho dezoito diciotto achttien восемнадцать"),
        (19, "nineteen neunzehn diecinueve dezenove diciannove negentien девятнадцать"),
        (20, "twenty score zwanzig vingt veinte vinte venti twintig двадцать"),
        (30, "thirty dreißig dreissig trente treinta trinta trenta dertig тридцать"),
        (40, "forty vierzig quarante cuarenta quarenta veertig сорок"),
        (50, "fifty fünfzig cinquante cincuenta cinquenta cinquanta vijftig пятьдесят"),
        (60, "sixty sechzig soixante sesenta sessenta sessanta zestig шестьдесят"),
        (70, "seventy siebzig setenta settanta zeventig семьдесят"),
        (80, "eighty achtzig ochenta oitenta ottanta tachtig восемьдесят"),
        (90, "ninety neunzig noventa novanta negentig девяносто"),
        (200, "doscientos doscientas duzentos duecento двести"),
        (300, "trescientos trescientas trezentos trecento триста"),
        (400, "cuatrocientos четыреста"),
        (500, "quinientos quinhentos cinquecento пятьсот"),
    )
    for word in words.split()
}
_HUNDRED = frozenset("hundred hundert cent cents cien ciento cem cento honderd сто".split())
_THOUSAND = frozenset("thousand tausend mille mil mila duizend тысяч тысяча тысячи тысячу".split())
_ALONE = frozenset("mil mille tausend duizend тысяча тысячу cien ciento cento сто hundert honderd".split())
"""What is one of its kind without "one"."""
_MILLION = frozenset(
    "million millionen millions millón millones milhão milhões milione milioni miljoen миллион миллиона "
    "миллионов".split()
)
_ONE = frozenset("a an one ein eine einen un une una um uma een один одна одну".split())
_JOIN = frozenset("and und et y e en и".split())
_SHARES = {
    word: value
    for value, words in (
        (50, "half halves hälfte halb moitié mitad metade metà helft половина половины половину"),
        (33, "third thirds drittel tiers tercio tercios terzo treti треть трети"),
        (25, "quarter quarters viertel quart cuarto quarto kwart четверть четверти"),
        (20, "fifth fifths fünftel cinquième quinto пятая"),
        (10, "tenth tenths zehntel dixième décimo десятая"),
    )
    for word in words.split()
}
_FIGURE = re.compile(r"\d+(?:[.,٬٫'’  ·\u202f]\d+)*")
_NAMED = re.compile(r"[A-Za-z\u00c0-\u052f][-–‑]?\Z")
"""What makes a figure a part of a name: "S-400", "F16", "COVID-19"."""
_SCALE = re.compile(r"[\s\u00a0-]?([^\W\d_]+)")
_HAN = dict(zip("〇零一二两兩三四五六七八九", (0, 0, 1, 2, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_HAN_UNITS = {"十": 10, "百": 100, "千": 1000}
_HAN_SCALES = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_HAN_NUMBER = re.compile(f"[{''.join(_HAN)}{''.join(_HAN_UNITS)}{''.join(_HAN_SCALES)}]{{2,}}")
_TOKEN = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Number:
    """A number, with all that it can be read as."""

    readings: frozenset[float]
    words: str
    start: int
    end: int
    named: bool = False
    """True where it is a part of a name."""
    spelt: bool = False
    """True where it is written in words."""

    def can_be(self, other: Number, *, within: float = 0.005) -> bool:
        """Whether the two can be one number, but for a share of it."""
        return any(
            abs(mine - theirs) <= within * max(abs(mine), 1)
            for mine in self.readings
            for theirs in other.readings
        )


def numbers(words: str) -> tuple[Number, ...]:
    """Return the numbers of a sentence, in order; "one" and ordinals are none."""
    found = [*_summed(_figures(words)), *_han(words), *_spelt(words)]
    return tuple(sorted(found, key=lambda number: number.start))


def _summed(found: Iterable[Number]) -> Iterator[Number]:
    """Figures that stand together as one number, such as 1万4千."""
    held: Number | None = None
    for one in found:
        if held is not None and held.end == one.start:
            whole = frozenset({max(held.readings) + max(one.readings)})
            held = Number(whole, held.words + one.words, held.start, one.end)
            continue
        if held is not None:
            yield held
        held = one
    if held is not None:
        yield held


def _figures(words: str) -> Iterator[Number]:
    plain = text.plain(words)
    for match in _FIGURE.finditer(plain):
        digits = "".join(str(unicodedata.decimal(sign, sign)) for sign in match.group())
        readings = _readings(digits)
        behind = plain[match.end() :]
        scale = _SCALE.match(behind)
        end = match.end()
        times, length = _scale(scale.group(1)) if scale else (None, 0)
        if times and scale:
            scaled = frozenset(value * times for value in readings)
            # "5 m" is metres as often as millions, "2 mil" and "3 bin" are words of other languages too.
            readings = readings | scaled if length < 4 and scale.group(1).isascii() else scaled
            end += scale.start(1) + length
        if behind.startswith("%"):
            end += 1
        named = bool(_NAMED.search(plain[: match.start()]))
        yield Number(readings, words[match.start() : end], match.start(), end, named)


def _scale(word: str) -> tuple[float | None, int]:
    """What the word behind a figure multiplies it with, and how long that is."""
    folded = word.casefold()
    if folded in _TIMES:
        return _TIMES[folded], len(word)
    # Scripts without spaces: 3万人, 5억원.
    signs = list(takewhile(lambda sign: sign in _MORE_SCALES and not sign.isascii(), folded))
    return (prod(_MORE_SCALES[sign] for sign in signs), len(signs)) if signs else (None, 0)


def _readings(digits: str) -> frozenset[float]:
    """The values that figures with marks between them can have."""
    parts = re.split(r"[^\d]", digits)
    if len(parts) == 1:
        return frozenset({float(digits)})
    whole = float("".join(parts))
    if len(parts) == 2:
        decimal = float(".".join(parts))
        return frozenset({whole, decimal}) if len(parts[1]) == 3 else frozenset({decimal})
    decimal = float("".join(parts[:-1]) + "." + parts[-1])
    return frozenset({whole} if len(parts[-1]) == 3 else {decimal})


def _han(words: str) -> Iterator[Number]:
    for match in _HAN_NUMBER.finditer(words):
        run = match.group()
        yield Number(frozenset({_han_value(run)}), run, *match.span(), spelt=True)


def _han_value(run: str) -> float:
    if all(sign in _HAN for sign in run):
        return float("".join(str(_HAN[sign]) for sign in run))
    total = section = digit = 0.0
    for sign in run:
        if sign in _HAN:
            digit = _HAN[sign]
        elif sign in _HAN_UNITS:
            section += (digit or 1) * _HAN_UNITS[sign]
            digit = 0
        else:
            total += (section + digit or 1) * _HAN_SCALES[sign]
            section = digit = 0
    return total + section + digit


def _spelt(words: str) -> Iterator[Number]:
    """Numbers in words; "hundreds" and "a few thousand" are none."""
    tokens = list(_TOKEN.finditer(words))
    at = 0
    while at < len(tokens):
        end, value = _run(tokens, at)
        if end > at and value:
            start, stop = tokens[at].start(), tokens[end - 1].end()
            yield Number(frozenset({value}), words[start:stop], start, stop, spelt=True)
        elif (share := _SHARES.get(tokens[at].group().casefold())) is not None:
            yield Number(frozenset({share}), tokens[at].group(), *tokens[at].span(), spelt=True)
        at = max(end, at + 1)


def _run(tokens: list[re.Match[str]], at: int) -> tuple[int, float]:
    """The end of the run of number words that begins at a token, and its value; (at, 0) if none does."""
    total, section, end = 0.0, 0.0, at
    one = False
    for place in range(at, len(tokens)):
        word = tokens[place].group().casefold()
        small = _small(word)
        if small is not None:
            section += small
        elif word in _HUNDRED and (section or one or word in _ALONE):
            section = (section or 1) * 100
        elif word in _THOUSAND and (section or one or word in _ALONE):
            total, section = total + (section or 1) * 1000, 0
        elif word in _MILLION and (section or one):
            total, section = total + (section or 1) * 10**6, 0
        elif word in _ONE and place == at:
            one = True
            continue
        elif word in _JOIN and end > at and total + section >= 20:
            continue
        else:
            break
        end, one = place + 1, False
    return end, total + section


@cache
def _small(word: str) -> float | None:
    """The value of a number word; German ones are taken apart: "zwölfhundert", "zweiundzwanzig"."""
    if word in _WORDS:
        return _WORDS[word]
    for middle, times in (("tausend", 1000), ("hundert", 100)):
        head, found, tail = word.partition(middle)
        if found and head and (front := _small(head)):
            rest = _small(tail) if tail else 0
            return front * times + rest if rest is not None else None
    ones, found, tens = word.partition("und")
    if found and ones in _WORDS and _WORDS.get(tens, 0) >= 20:
        return _WORDS[ones] + _WORDS[tens]
    return None
