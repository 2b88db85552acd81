"""Titles, publishers and authors as a page writes them, made presentable, or refused. Absent beats wrong."""
# ruff: noqa: E501 - word lists of many languages, one row a language or kind

from __future__ import annotations

import re

from site_build import text
from site_build.metadata.words import (
    LABELLED,
    LEGAL,
    NO_PERSON,
    OTHERS,
    OUTLET_WORDS,
    ROLE,
    SECTIONS,
    WIRES,
)

_SUFFIX = re.compile(
    r"\s+[|•·»–—-]\s+(?=[^|•·»–—]{2,60}$)|\s*[|_\uff5c\uff1a]\s*(?=[^|_\uff5c\uff1a]{2,40}$)"
)
_JOINED = re.compile(
    r"(\s*(?:,|;|/|、|،|·|&|\+)\s*(?:and\s|und\s|et\s|y\s|e\s)?|\s+(?:and|und|et|y|e|en|och|og|i|и|та|і|و|और|एवं|ve|with|mit|avec|con|com)\s+)",
    re.IGNORECASE,
)
_TITLES = re.compile(r"^(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )+|,? (?:PhD|Ph\.D\.?|MD|M\.D\.?)$")
_LABEL = re.compile(rf"^\W*{LABELLED}", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w.'’·‧・ \u0591-\u05c7\u064b-\u065f\u0900-\u0dff\u0e31-\u0e4e\u200c-]{1,58}")
_PARTICLES = frozenset(
    "de da do dos das del della di du la le van von der den ter ten el al bin ibn af av of y e zu vom".split()
)


def title(words: str, publisher: str | None = None) -> str | None:
    """Return the headline without the outlet's name at its end, or None where nothing is left.

    Args:
        words: as the page states it.
        publisher: the outlet, so that its name is known at the end; an unknown last part stays unless it
            names an outlet by a word such as "Times".
    """
    line = _without_opening(re.sub(r"[ \t\n]+", " ", words).strip(), publisher)
    while (match := _SUFFIX.search(line)) and match.start() >= 8:
        tail = line[match.end() :]
        if not (
            _is(tail, publisher)
            or (len(tail.split()) <= 5 and OUTLET_WORDS.search(tail) and _is_capitalised(tail))
            or _DOMAIN.fullmatch(tail)
        ):
            break
        line = line[: match.start()].rstrip()
    return line[:1000] or None


def _is_capitalised(words: str) -> bool:
    return all(not word[0].islower() for word in words.split() if len(word) > 3)


def _without_opening(line: str, publisher: str | None) -> str:
    """``Sundkurier: ...``: some outlets put their name first in a window's title."""
    first, _, rest = line.partition(":")
    return rest.strip() if publisher and len(rest) >= 15 and text.key(first) == text.key(publisher) else line


def publisher(words: str) -> str | None:
    """Return an outlet's name, or None for a handle, a legal owner, an address or a sentence."""
    name = " ".join(words.split()).strip(" |-–—·•:,;")
    if not 2 <= len(name) <= 60 or name.startswith("@") or LEGAL.search(name) or "://" in name:
        return None
    if re.sub(r"^the ", "", text.key(name)) in _GENERIC or _NO_NAME.search(name):
        return None
    if len(name.split()) > 7 or (name.endswith((".", "!", "?")) and not name.endswith("Inc.")):
        return None
    return name if any(char.isalpha() for char in name) else None


def authors(words: str, outlet: str | None = None) -> tuple[str, ...]:
    """Return the people a byline names; never the outlet, an agency or a desk.

    Args:
        words: a byline with or without its "By", or a value of the page's metadata.
        outlet: the publisher, which bylines often repeat.
    """
    line = _BRACKETS.sub("", " ".join(words.split()))
    if _GENITIVE.match(line):
        return ()
    line = _END.split(line)[0]
    line = _LABEL.sub("", line, count=1)
    if (others := OTHERS.search(line)) is not None:
        line = line[: others.start()]
    found = []
    pieces = ["", *_JOINED.split(line)]
    for at, (join, part) in enumerate(zip(pieces[::2], pieces[1::2], strict=True)):
        name = ROLE.sub("", part)
        # Behind a comma stands what the one before does, or where: "Ada Example, Harbour Correspondent, New York".
        if at and "," in join and (name != part or part.casefold() in SECTIONS):
            continue
        name = _TITLES.sub("", name.strip(' .,:;|·•–—-"“”*【】〔〕'))
        name = name[1:-1] if name.startswith("'") and name.endswith("'") else name
        name = name + "." if re.search(r"\b(?:Jr|Sr|[A-Z])$", name) and f"{name}." in line else name
        if is_person(name) and not _is(name, outlet):
            found.append(_cased(name))
    return tuple(dict.fromkeys(found))


def is_person(name: str) -> bool:
    """Tell whether the words have the form of a person's full name: no outlet, desk or office."""
    if not _NAME.fullmatch(name) or NO_PERSON.search(name) or name.casefold() in WIRES or LEGAL.search(name):
        return False
    parts = name.split()
    if OUTLET_WORDS.search(name) and not (
        len(parts) == 2 and parts[0][:1].isupper() and parts[1].casefold() in _SURNAMES
    ):
        return False
    if not name[0].isascii() and not name[0].isupper() and not name[0].islower():
        return 2 <= len(name) <= 30 and len(parts) <= 5
    plain = [part for part in parts if part.casefold() not in _PARTICLES]
    return 2 <= len(parts) <= 6 and len(plain) >= 2 and all(part[:1].isupper() for part in plain)


def is_outlet(words: str) -> bool:
    """Tell whether the words name an outlet by a word that outlets have in their names."""
    return len(words.split()) <= 6 and OUTLET_WORDS.search(words) is not None


def is_role(words: str) -> bool:
    """Tell whether the words say what somebody does at an outlet, such as ``Environment Correspondent``."""
    return len(words.split()) <= 5 and ROLE.search(words) is not None


def is_wire(words: str) -> bool:
    """Tell whether the words are a news agency's tag, such as ``dpa-infocom``."""
    return re.split(r"[-/ ]", text.key(words))[0] in WIRES or text.key(words) in WIRES


_END = re.compile(
    r"\s[|•·–—]\s?|\s-\s|\bfor\b|\bin [A-Z]|\bfrom [A-Z]|\b(?i:published|updated|posted)\b|[|]|\s+(?=[^\W\d_]{4,}:\s)|\s+on\b|\s+(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+)?(?=\d)|(?<=\w)\s+\S+@\S+"
)
"""Where a byline ends and goes on with an outlet, a place, a day or an address."""
_GENITIVE = re.compile(r"(?:Του|Της|Των) ")
"""A Greek byline has the name in another case: as it stands there, nobody is called so."""
_BRACKETS = re.compile(r"\s*[\[(][^\])]{0,80}[\])]")
_DOMAIN = re.compile(r"(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+", re.IGNORECASE)


def _is(words: str, outlet: str | None) -> bool:
    if outlet is None:
        return False
    one, other = _bare(words), _bare(outlet)
    return bool(one) and (one == other or (len(one) > 4 and (one in other or other in one)))


def _bare(words: str) -> str:
    return re.sub(r"^the(?=\w{3})|\W|(?:com|org|net)$", "", text.key(words).replace("the ", "", 1))


_GENERIC = frozenset(
    "us|our|you|me|news|latest news|breaking news|world news|local news|business news|sports news|top news|live news|live tv|the news|today|more news"
    "|newsroom|media|press|video|tv|radio|live|mail|daily|weekly|star|hindi news|news home|all news|daily news|in the news|good news|press release"
    "|press releases|nachrichten|noticias|notícias|notizie|новости|новини|اخبار|الأخبار|新闻|ニュース|뉴스|haber|haberler|समाचार|presse|journal|standard"
    "|wiadomości|nieuws|nyheter|nyheder|uutiset|zprávy|știri|hírek|vijesti|vesti|вести|berita|tin tức|ข่าว|ειδήσεις|חדשות|資訊|新聞|世界|社会|국제|사회|사진"
    "|international news|national news|e-paper|epaper|newspaper|today's paper|magazine|news & media|social media|press room|in other news".split(
        "|"
    )
)
_NO_NAME = re.compile(
    r"riservat|reserved|rights|vorbehalten|réservés|reservados|защищены|захищені|محفوظة|版权|無断|무단|saklıdır|reproduc|riproduzione",
    re.I,
)
_SURNAMES = frozenset("post star press mirror sun mail herald bote kurier today".split())
"""Outlet words that are surnames as well."""


def _cased(name: str) -> str:
    """``ADA EXAMPLE`` is a matter of layout; initials stay."""
    if name.isupper() and len(name) > 6 and name.isascii():
        return " ".join(part if len(part) <= 2 or "." in part else part.title() for part in name.split())
    return name
