"""What a page says it is taken from or based on: a source line, an agency's tag, a report it cites.

A picture's credit, the outlet itself and "sources" in the sense of people are none. ``derived_from`` is said of
the text as a whole, ``cites`` of something in it.
"""
# ruff: noqa: E501 - word lists of many languages, one row a language or kind

from __future__ import annotations

import re
from collections.abc import Sequence

from site_build import text
from site_build.metadata import days, names
from site_build.metadata.words import WIRES
from site_build.records import Origin, Place

Placed = Sequence[tuple[Place, str]]

_LABEL = re.compile(
    r"^\W{0,3}(?:sources?|via|quellen?|fuentes?|fontes?|bron|źródło|källa"
    r"|источник|по материалам|джерело|за матеріалами|المصدر|المصادر|نقلا عن|منبع|به نقل از|来源|稿源|來源|出典|引用元|情報源|출처|स्रोत|सोर्स|इनपुट|kaynak)\s*[:]\s*"
    r"|^\W{0,3}(?:this (?:article|story|report|piece) (?:was |has been )?)?(?:originally |first )?(?:appeared|published) (?:by|in|on|at) "
    r"|^\W{0,3}(?:avec|mit material von|con información de|com informações de)\s+(?=\S)"
    r"|^\W{0,3}(?:dieser artikel erschien (?:zuerst|zunächst)|zuerst erschienen) (?:in|bei|auf) (?:der |dem )?"
    r"|^\W{0,3}(?:cet article a été publié|article initialement publié) (?:par|dans|sur) ",
    re.IGNORECASE,
)
_TAGGED = re.compile(
    r"^[^\n]{0,60}?[(]([^()]{2,40})[)]\s*(?:[-–—:]|--)|[(]([^()\n]{2,30})[)]\s*$|\s[-–—]\s(\w{2,12})$", re.M
)
_CAP = r"[^\W\d_a-zà-ÿа-я][\w&.'’-]*"
_NAME = rf"(?:[Tt]he )?{_CAP}(?: (?:(?:of|in|and|for|de|la|le|der|das) )?{_CAP}){{0,4}}"
_KIND = (
    r"(?:(?:[^\W\d_][\w-]* ){0,3}(?:outlet|agency|broadcaster|newspaper|daily|weekly|magazine|website|site|channel|portal|network"
    r"|Zeitung|Nachrichtenagentur|Agentur|Magazin|Sender|journal|quotidien|agence|chaîne|diario|periódico|agencia|cadena|jornal"
    r"|quotidiano|giornale|agenzia|газеты|агентства|издания|видання|газети) )?"
)
_OPENINGS = (
    r"[Aa]ccording to an? (?:\w+ )?(?:report|investigation|article|story|analysis)(?: published)? (?:by|from|in)(?: the| a| an)?",
    r"(?:[Ff]irst|[Aa]s|[Oo]riginally) reported (?:by|in)(?: the| a| an)?",
    r"(?:[Ll]aut|[Nn]ach) einem (?:\w+ )?(?:Bericht|Artikel) (?:von|der|des|in der|im)",
    r"[Ss]elon une? (?:enquête|article|rapport|information) (?:de la|de l[’']|du|de|d[’'])",
    r"[Ss]egún una? (?:informe|artículo|investigación|reportaje|información) (?:publicad[oa] (?:por|en)|del|de la|de)(?: el| la)?",
    r"[Ss]egundo uma? (?:reportagem|investigação|relatório) (?:publicad[oa] (?:por|em|no|na)|do|da|de)",
    r"[Ss]econdo un[a’']? ?(?:inchiesta|articolo|rapporto) (?:pubblicat[oa] (?:da|su)|del|della|di)",
    r"(?:Как сообщает|Об этом сообщает|По данным|По информации|Як повідомляє|Про це повідомляє|За даними)",
)
_CITED = tuple(re.compile(rf"{opening} {_KIND}[«“\"„]?({_NAME})", re.MULTILINE) for opening in _OPENINGS)


def origins(
    body: Placed, around: Placed = (), *, bylines: Placed = (), outlet: str | None = None
) -> tuple[Origin, ...]:
    """Return the works that a page names as its own origins, each with its place.

    Args:
        body: the article's paragraphs with their places.
        around: other lines that may hold a source line.
        bylines: lines about the article, in which a person may share the text with an agency.
        outlet: the publisher, which is no origin of its own page.
    """
    found = [origin for place, line in around if (origin := _labelled(place, line))]
    found += [origin for place, line in bylines for origin in _shared(place, line)]
    for at, (place, words) in enumerate(body):
        if at < 2 or at >= len(body) - 2:
            found.extend(_tagged(place, words))
        if at >= len(body) - 2 and len(words) <= 160 and (origin := _labelled(place, words)):
            found.append(origin)
        found.extend(_cited(place, words))
    own = text.key(outlet or "")
    unique = {(origin.kind, text.key(origin.name or "")): origin for origin in reversed(found)}
    return tuple(origin for (_, name), origin in reversed(unique.items()) if name != own)


def _shared(place: Place, line: str) -> list[Origin]:
    """``Von Ada Example und dpa``, ``Ada Example / EFE``, a Chinese ``来源:`` amid a line, dpa's own number."""
    if len(line) > 120 or _PICTURE.search(line):
        return [Origin(kind="derived_from", name="dpa", place=place)] if _DPA.search(line) else []
    out = []
    if match := _AMID.search(line):
        name = names.publisher(match[1])
        out += [Origin(kind="derived_from", name=_known(name), place=place)] if name else []
    wires = [name for part in _SHARERS.split(line)[1:] if (name := WIRES.get(part.strip(" .").casefold()))]
    if wires and (names.authors(line) or _INITIALS.match(line)):
        out += [Origin(kind="derived_from", name=name, place=place) for name in wires]
    return out


_SHARERS = re.compile(r"\s*[/,|]\s*|\s+(?:and|und|et|y|e|i|и|та|ve|with|mit|avec|con|com)\s+", re.IGNORECASE)
_PICTURE = re.compile(r"\bphotos?\b|\bfotos?\b|[©(]|фото|图|圖|写真|사진", re.IGNORECASE)
_DPA = re.compile(r"\bdpa(?:-infocom)?[,:].{0,3}\s?dpa:\d{6}-")
_AMID = re.compile(r"(?:来源|來源|稿源|출처)\s*:\s*([^\s|:]{2,20})")
_INITIALS = re.compile(r"^[a-zäöü]{2,4}/\w+$")


def _labelled(place: Place, line: str) -> Origin | None:
    line = text.plain(line).rstrip(")] ")
    match = _LABEL.match(line)
    if match is None:
        return None
    named = re.split(r"\s[|•]\s|\s+(?:on|am|le)\s+\d", line[match.end() :])[0].rstrip(".")
    name = names.publisher(named.removeprefix("the "))
    return Origin(kind="derived_from", name=_known(name), place=place) if name else None


def _tagged(place: Place, words: str) -> list[Origin]:
    """An agency's tag, as in ``LONDON (Reuters) -`` or a closing ``(AP)``; several may share one pair of brackets."""
    out = []
    for match in _TAGGED.finditer(words):
        for part in re.split(
            r"[/,、&]|\s+and\s+|\s+und\s+", next(group for group in match.groups() if group)
        ):
            if name := WIRES.get(part.strip().casefold()):
                out.append(Origin(kind="derived_from", name=name, place=place))
    return out


def _cited(place: Place, words: str) -> list[Origin]:
    out = []
    for pattern in _CITED:
        for match in pattern.finditer(words):
            name = names.publisher(match[1].rstrip(".,’'"))
            if name:
                out.append(
                    Origin(kind="cites", name=_known(name), published=_on(words[match.end() :]), place=place)
                )
    return out


def _on(after: str) -> str | None:
    """The day of the report, where it stands right behind its name."""
    match = _DAY_FOLLOWS.match(after)
    found = days.days(after[match.end() : match.end() + 30]) if match else ()
    return found[0] if found else None


_DAY_FOLLOWS = re.compile(
    r"[,(]?\s*(?:on|of|from|am|vom|du|le|del|el|от|за|від)?\s*(?=[^\W_])", re.IGNORECASE
)


def _known(name: str | None) -> str | None:
    return WIRES.get((name or "").casefold(), name)
