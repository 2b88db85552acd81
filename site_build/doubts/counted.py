"""A number or a date of a point that a quote linked to it does not state. No I/O.

"1,200" in a point asks for 1,200 in the quote, "more than 1,200" for that or more, "about 1,200" for
something near. A date asks for one that can be the same day; where a quote states none, it speaks of the time
at which its source appeared, and so a date within a year of that is not asked for: quotes seldom repeat what
the article is about. A quote that disputes or qualifies may state another number: that is what it does.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from site_build import dates, when
from site_build.doubts.numerals import Number, numbers
from site_build.records import Bearing, Claim

NEAR = 0.1
"""Share by which "about 1,200" may be missed."""
_SMALL = 10
"""Up to this, number words of a point are not looked for: quotes count by naming, or say "both"."""
_ANY_DAY = "2000-06-15"
_AROUND = timedelta(days=366)
_YEAR = re.compile(r"(?<![\w.,/:-])(?:1[5-9]|20|21)\d\d(?![\w/:]|[.,]\d|-\d)")
_LEAST = re.compile(
    r"(?<![A-Za-z\u00c0-\u052f])(?:over|more than|at least|above|exceed\w*|upwards of|no (?:fewer|"
    r"less) than|beyond|mehr als|über|mindestens|gut|"
    r"plus d[e']|au moins|plus d’|más de|al menos|por lo menos|mais de|pelo menos|più di|oltre|"
    r"almeno|meer dan|ruim|"
    r"minstens|över|mer än|mere end|mer enn|over|ponad|więcej niż|более|больше|свыше|не менее|понад|більше|"
    r"أكثر من|بیش از|से अधिक|से ज्यादा|超过|超過|至少|逾|daha fazla|en az|lebih dari|hơn|"
    r"từ)\s*(?:\w+\s+){0,1}\Z",
    re.IGNORECASE,
)
_MOST = re.compile(
    r"(?<![A-Za-z\u00c0-\u052f])(?:up to|at most|under|fewer than|less than|below|no more than|"
    r"as many as|höchstens|weniger als|unter|bis zu|"
    r"moins d[e']|au plus|jusqu['’]à|menos de|hasta|como máximo|até|meno di|fino a|al massimo|"
    r"minder dan|tot|hooguit|"
    r"менее|меньше|до|не более|أقل من|کمتر از|不到|最多|不足|en fazla|kurang dari|"
    r"dưới)\s*(?:\w+\s+){0,1}\Z",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?<![A-Za-z\u00c0-\u052f])(?:about|around|some|roughly|circa|c\.|ca\.|approximately|nearly|"
    r"almost|close to|~|≈|rund|etwa|ungefähr|knapp|fast|"
    r"zirka|environ|près d[e']|quelque|presque|unos|unas|alrededor de|cerca de|casi|quase|"
    r"aproximadamente|quasi|"
    r"ongeveer|bijna|zo['’]n|omkring|około|prawie|около|примерно|почти|близько|майже|حوالي|نحو|"
    r"حدود|करीब|लगभग|"
    r"约|約|大约|近|约有|およそ|yaklaşık|sekitar|khoảng)\s*(?:\w+\s+){0,1}\Z",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:before|until|till|by|bevor|vor|bis|ehe|avant|jusqu['’]|antes|hasta|até|prima|fino|до|"
    r"перед|voor|tot|före|før|przed)"
    r"\b[^,;:]*\Z",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\b(?:after|since|from|nach|nachdem|seit|seitdem|ab|après|depuis|dès|después|desde|depois|"
    r"dopo|dal|после|с|со|"
    r"sinds|na|efter|sedan|etter|siden|po|od)\b[^,;:]*\Z",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"(?<![A-Za-z\u00c0-\u052f])(?:several|some|many|few|tens of|dozens of|hundreds of|scores of|"
    r"mehrere|einige|dutzende|plusieurs|quelques|"
    r"varios|varias|algunos|vários|diversi|alcune|несколько|几|数|數|عدة|चंद|कई)\s*\Z",
    re.IGNORECASE,
)


def unstated(
    statement: str, claim: Claim, bearing: Bearing, language: str, published: str | None
) -> str | None:
    """Return the first number or date of a point that a quote does not state, as the point has it.

    Args:
        statement: the point.
        claim: what is linked to it.
        bearing: the link; a `value` that the editor gave counts as stated.
        language: of the quote.
        published: EDTF; when the words of the source appeared.
    """
    # "On 10 March" is of the year in which the source speaks of it; where that is not known, it is no number.
    taken = [range(start, end) for start, end, _ in _dates(statement, language, published or _ANY_DAY)]
    dated = _dates(statement, language, published)
    asked = [(start, end, _edged(statement[:start], edtf)) for start, end, edtf in dated]
    stated = _stated(claim, bearing)
    for number in numbers(statement):
        if any(number.start in span for span in taken) or not _counts(number, statement):
            continue
        if not _is_stated(number, statement[: number.start], stated):
            return statement[number.start : number.end].strip()
    found = [edtf for _, _, edtf in _dates(claim.quote, language, published)]
    found += [one.edtf for one in claim.dates]
    relative = _relative(claim, language, published)
    explicit = [one for one in found if one not in relative]
    for start, end, edtf in asked:
        if not _is_dated(edtf, found, explicit, bearing, published):
            return statement[start:end]
    return None


def _stated(claim: Claim, bearing: Bearing) -> tuple[Number, ...]:
    """All numbers of a quote, of its translation, and of the value that an editor read in it."""
    given = " ".join(filter(None, (bearing.value, bearing.unit)))
    translated = claim.translation.text if claim.translation else ""
    return (*numbers(claim.quote), *numbers(translated), *numbers(given))


def _counts(number: Number, statement: str) -> bool:
    """Whether a number of a point is one that a quote should state."""
    if number.named or _VAGUE.search(statement[: number.start]):
        return False
    return not number.spelt or min(number.readings) > _SMALL


def _is_stated(number: Number, before: str, stated: tuple[Number, ...]) -> bool:
    if any(number.can_be(other) for other in stated):
        return True
    bound = max(number.readings)
    values = [value for other in stated if not other.named for value in other.readings]
    if _LEAST.search(before):
        return any(value >= bound for value in values)
    if _MOST.search(before):
        return any(value <= bound for value in values)
    near = NEAR if _ABOUT.search(before) else 0.0
    return bool(near) and any(number.can_be(other, within=near) for other in stated)


def _dates(words: str, language: str, published: str | None) -> list[tuple[int, int, str]]:
    """Where dates stand in a sentence, and their EDTF; years alone too, in any language."""
    out: list[tuple[int, int, str]] = []

    def is_free(start: int, end: int) -> bool:
        return not any(start < until and begin < end for begin, until, _ in out)

    for tongue in dict.fromkeys((language, "en")):
        for one in when.find(words, (0, len(words)), published=published, language=tongue):
            start = words.find(one.words)
            if start >= 0 and is_free(start, start + len(one.words)):
                out.append((start, start + len(one.words), one.edtf))
    for match in _YEAR.finditer(words):
        if is_free(*match.span()):
            out.append((*match.span(), match.group()))
    return sorted(out)


def _edged(before: str, edtf: str) -> str:
    """The span a date bounds: "before they came to power in 2021" leaves all before it."""
    first, last = (day.isoformat() if day else ".." for day in dates.bounds(edtf))
    if _BEFORE.search(before):
        return f"../{last}"
    return f"{first}/.." if _AFTER.search(before) else edtf


def _relative(claim: Claim, language: str, published: str | None) -> set[str]:
    """The dates of a claim that were counted from the day of its source."""
    whole = (0, len(claim.quote))
    found = when.find(claim.quote, whole, published=published, language=language)
    return {one.edtf for one in (*found, *claim.dates) if one.anchor}


def _is_dated(
    asked: str, found: list[str], explicit: list[str], bearing: Bearing, published: str | None
) -> bool:
    if any(_meet(asked, other) for other in (*found, *filter(None, (bearing.as_of,)))):
        return True
    if explicit:
        return False
    return published is None or _meet(asked, published, apart=_AROUND)


def _meet(one: str, other: str, apart: timedelta = timedelta()) -> bool:
    """Whether two dates can be the same day, or lie no further from each other than that."""
    (first, last), (begin, end) = dates.bounds(one), dates.bounds(other)
    return _before(first, end, apart) and _before(begin, last, apart)


def _before(one: date | None, other: date | None, apart: timedelta) -> bool:
    return one is None or other is None or one <= other + apart
