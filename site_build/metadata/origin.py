"""What a page says it is taken from or based on: a source line, an agency's tag, a report it cites.

A picture's credit, the outlet itself and "sources" in the sense of people are none. ``derived_from`` is said of
the text as a whole, ``cites`` of something in it.
"""

from __future__ import annotations

import re

from site_build import text
from site_build.metadata import days, names
from site_build.records import Origin, Place

_LABEL = re.compile(
    r"^\W{0,3}(?:sources?|via|quellen?|mit material von|fuentes?|con información de|fontes?|com informações de|bron|źródło|källa"
    r"|источник|по материалам|джерело|за матеріалами|المصدر|المصادر|نقلا عن|منبع|به نقل از|来源|稿源|來源|出典|引用元|情報源|출처|स्रोत|सोर्स|इनपुट|kaynak)\s*[::]\s*"
    r"|^\W{0,3}(?:this (?:article|story|report|piece) (?:was |has been )?)?(?:originally |first )?(?:appeared|published) (?:by|in|on|at) "
    r"|^\W{0,3}(?:dieser artikel erschien (?:zuerst|zunächst)|zuerst erschienen) (?:in|bei|auf) (?:der |dem )?"
    r"|^\W{0,3}(?:cet article a été publié|article initialement publié) (?:par|dans|sur) ",
    re.IGNORECASE,
)
_TAGGED = re.compile(r"^[^\n]{0,60}?[((]([^()()]{2,40})[))]\s*(?:[-–—:]|--)|[((]([^()()\n]{2,30})[))]\s*$|\s[-–—]\s(\w{2,12})$", re.M)
_CAP = r"[^\W\d_a-zà-ÿа-я][\w&.'’-]*"
_NAME = rf"(?:[Tt]he )?{_CAP}(?: (?:(?:of|in|and|for|de|la|le|der|das) )?{_CAP}){{0,4}}"
_KIND = (
    r"(?:(?:[^\W\d_][\w-]* ){0,3}(?:outlet|agency|broadcaster|newspaper|daily|weekly|magazine|website|site|channel|portal|network"
    r"|Zeitung|Nachrichtenagentur|Agentur|Magazin|Sender|journal|quotidien|agence|chaîne|diario|periódico|agencia|cadena|jornal"
    r"|quotidiano|giornale|agenzia|газеты|агентства|издания|видання|газети) )?"
)
_CITED = tuple(
    re.compile(rf"{opening} {_KIND}[«“\"„]?({_NAME})", re.MULTILINE)
    for opening in (
        r"[Aa]ccording to an? (?:\w+ )?(?:report|investigation|article|story|analysis)(?: published)? (?:by|from|in)(?: the| a| an)?",
        r"(?:[Ff]irst|[Aa]s|[Oo]riginally) reported (?:by|in)(?: the| a| an)?",
        r"(?:[Ll]aut|[Nn]ach) einem (?:\w+ )?(?:Bericht|Artikel) (?:von|der|des|in der|im)",
        r"[Ss]elon une? (?:enquête|article|rapport|information) (?:de la|de l[’']|du|de|d[’'])",
        r"[Ss]egún una? (?:informe|artículo|investigación|reportaje|información) (?:publicad[oa] (?:por|en)|del|de la|de)(?: el| la)?",
        r"[Ss]egundo uma? (?:reportagem|investigação|relatório) (?:publicad[oa] (?:por|em|no|na)|do|da|de)",
        r"[Ss]econdo un[a’']? ?(?:inchiesta|articolo|rapporto) (?:pubblicat[oa] (?:da|su)|del|della|di)",
        r"(?:Как сообщает|Об этом сообщает|По данным|По информации|Як повідомляє|Про це повідомляє|За даними)",
    )
)


def origins(page: str, body: tuple[int, int], lines: list[tuple[int, str]], *, outlet: str | None = None) -> tuple[Origin, ...]:
    """Return the works that a page of text names as its own origins, with the line of the page.

    Args:
        page: the decoded capture.
        body: the article's lines in it, counted from 0, half-open.
        lines: other lines that may hold a source line, with their numbers counted from 1.
        outlet: the publisher, which is no origin of its own page.
    """
    found = [origin for number, line in lines if (origin := _labelled(number, line))]
    rows = page.split("\n")
    for at in range(*body):
        row = rows[at].strip()
        if at - body[0] < 2 or body[1] - at <= 2:
            found.extend(_tagged(at + 1, row))
        found.extend(_cited(at + 1, row))
    own = text.key(outlet or "")
    unique = {(origin.kind, text.key(origin.name or "")): origin for origin in reversed(found)}
    return tuple(origin for (_, name), origin in reversed(unique.items()) if name != own)


def _labelled(number: int, line: str) -> Origin | None:
    match = _LABEL.match(line)
    if match is None:
        return None
    name = names.publisher(re.split(r"\s[|•]\s|\s+(?:on|am|le)\s+\d", line[match.end() :])[0].rstrip("."))
    return Origin(kind="derived_from", name=_known(name), place=Place(line=number)) if name else None


def _tagged(number: int, row: str) -> list[Origin]:
    """An agency's tag, as in ``LONDON (Reuters) -`` or a closing ``(AP)``; several may share one pair of brackets."""
    out = []
    for match in _TAGGED.finditer(row):
        for part in re.split(r"[/,、&]|\s+and\s+|\s+und\s+", next(group for group in match.groups() if group)):
            if name := names.WIRES.get(part.strip().casefold()):
                out.append(Origin(kind="derived_from", name=name, place=Place(line=number)))
    return out


def _cited(number: int, row: str) -> list[Origin]:
    out = []
    for pattern in _CITED:
        for match in pattern.finditer(row):
            name = names.publisher(match[1].rstrip(".,’'"))
            if not name:
                continue
            when = days.days(row[match.end() : match.end() + 40])
            near = when[0] if when and re.match(r"\W{0,3}(?:on|in|of|from|am|vom|du|le|del|el|от|за)?\W", row[match.end() :]) else None
            out.append(Origin(kind="cites", name=_known(name), published=near, place=Place(line=number)))
    return out


def _known(name: str | None) -> str | None:
    return names.WIRES.get((name or "").casefold(), name)
