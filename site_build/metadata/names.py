"""Titles, publishers and authors as a page writes them, made presentable, or refused. Absent beats wrong."""
# ruff: noqa: E501 - word lists of many languages, one row a language or kind

from __future__ import annotations

import re

from site_build import text

OUTLET_WORDS = re.compile(
    r"\w{3,}(?:zeitung|bote|kurier|anzeiger|blatt|nachrichten|rundschau|presse|merkur|echo)\b|\b(?:news|times|post|tribune|herald|press|journal|gazette|chronicle|daily|weekly|observer|guardian|telegraph|courier"
    r"|mail|mirror|standard|review|today|media|network|tv|radio|broadcasting|agency|wire|magazine|bulletin|dispatch|examiner"
    r"|inquirer|register|sentinel|star|sun|globe|independent|monitor|express|echo|argus|record|advertiser|reporter|newspaper"
    r"|zeitung|nachrichten|anzeiger|tagblatt|tageblatt|rundschau|kurier|presse|bote|allgemeine|agentur|rundfunk|spiegel"
    r"|agence|dépêche|quotidien|matin|parisien|figaro|soir|diario|periódico|noticias|prensa|agencia|heraldo|mundo|país"
    r"|jornal|notícias|folha|agência|gazeta|diário|correio|estado|giornale|corriere|gazzetta|agenzia|notizie|stampa"
    r"|krant|dagblad|nieuws|tidning|dagens|wiadomości|haber|gazetesi|ajansı)\b"
    r"|газета|новости|вести|известия|агентство|вестник|правда|новини|вісник|агенція|інформ|صحيفة|جريدة|وكالة|الأخبار|قناة|اليوم"
    r"|خبرگزاری|روزنامه|خبر|日报|晚报|新闻|时报|网|通讯社|日報|新聞|時報|通信|放送|신문|뉴스|일보|समाचार|न्यूज़|न्यूज|टाइम्स|भास्कर|जागरण",
    re.IGNORECASE,
)
"""Words that name an outlet, by language as in `language`."""

WIRES = {
    "ap": "AP", "associated press": "Associated Press", "afp": "AFP", "agence france-presse": "Agence France-Presse",
    "reuters": "Reuters", "dpa": "dpa", "efe": "EFE", "ansa": "ANSA", "lusa": "Lusa", "upi": "UPI", "pa": "PA",
    "pa media": "PA Media", "xinhua": "Xinhua", "kyodo": "Kyodo", "tass": "TASS", "interfax": "Interfax", "apa": "APA",
    "ria novosti": "RIA Novosti", "pti": "PTI", "ani": "ANI", "ians": "IANS", "bloomberg": "Bloomberg", "belga": "Belga",
    "anadolu": "Anadolu", "anadolu agency": "Anadolu Agency", "europa press": "Europa Press", "yonhap": "Yonhap",
    "sid": "SID", "kna": "KNA", "epd": "epd", "tt": "TT", "ntb": "NTB", "ritzau": "Ritzau", "pap": "PAP", "anp": "ANP",
    "тасс": "ТАСС", "интерфакс": "Интерфакс", "риа новости": "РИА Новости", "укринформ": "Укринформ",
    "укрінформ": "Укрінформ", "新华社": "新华社", "中新社": "中新社", "共同": "共同", "時事": "時事", "رويترز": "رويترز",
    "ایسنا": "ایسنا", "ایرنا": "ایرنا", "भाषा": "भाषा", "연합뉴스": "연합뉴스", "aa": "AA", "iha": "İHA", "dha": "DHA",
}  # fmt: skip
"""News agencies by the tag that outlets print."""

_LEGAL = re.compile(
    r"\b(?:gmbh|ag|ltd|limited|inc|llc|plc|s\.?a|s\.?r\.?l|s\.?p\.?a|b\.?v|co\. kg|kg|corp|corporation|holdings?|group"
    r"|publishing|verlag|ооо|зао|тов|株式会社|有限公司|a\.?ş)\b\.?",
    re.IGNORECASE,
)
_SUFFIX = re.compile(
    r"\s+[|•·»–—-]\s+(?=[^|•·»–—]{2,60}$)|\s*[|_\uff5c\uff1a]\s*(?=[^|_\uff5c\uff1a]{2,40}$)"
)
_AND = re.compile(
    r"\s*(?:,|;|/|、|،|·|&|\+)\s*(?:and\s|und\s|et\s|y\s|e\s)?|\s+(?:and|und|et|y|e|en|och|og|i|и|та|і|و|और|एवं|ve|with|mit|avec|con|com)\s+",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^\W*(?:(?:written|reported|reporting|words|story|posted|published|edited|text|a report|analysis|opinion|ein (?:artikel|beitrag|kommentar)"
    r"|eine analyse|escrito|publié|rédigé|a cura|автор(?:ы|и)?(?: статьи| текста)?|текст|بقلم|كتب(?:ت)?|نویسنده|به قلم|作者|记者|記者|文|取材・文|執筆|기자|लेखक|yazan|haber|muhabir"
    r"|autor(?:in|en|es|a)?|auteur|autore|author|authors|byline)\b[:\s]*)?(?:by|von|vom|par|por|di|door|przez|av|af)?[:\s]+(?=\S)",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"[,(|–—-]?\s*\b(?:(?:senior|chief|staff|special|foreign|political|business|world|deputy|associate|assistant|lead|our|bureau)\s+)*"
    r"(?:correspondent|reporter|editor(?: in chief)?|writer|columnist|journalist|contributor|producer|analyst|bureau chief|korrespondentin?"
    r"|redakteurin?|journalistin?|journaliste|periodista|redactora?|corresponsal|jornalista|repórter|giornalista|корреспондент|журналист|обозреватель"
    r"|кореспондент|журналіст|muhabiri?|संवाददाता|기자|특파원|记者|記者|特派員)(?!\w).*$",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_][\w.'’·‧・ \u0900-\u097f\u200c-]{1,58}")
_PARTICLES = frozenset(
    "de da do dos das del della di du la le van von der den ter ten el al bin ibn af av of y e zu vom".split()
)
_NO_AUTHOR = re.compile(
    r"\b(?:staff|desk|editors?|editorial|newsroom|team|redaktion|rédaction|redacción|redação|redazione|admin|administrator|agencies|agency|agenturen"
    r"|wire|services?|bureau|online|web|correspondents?|reporters?|guest|anonymous|unknown|author|the|our|you|newsletter)\b|редакция|редакція|редакции|编辑部|编辑|編集部|小编|هيئة|تحرير|تحریریه|डेस्क|टीम|ब्यूरो",
    re.IGNORECASE,
)


def title(words: str, publisher: str | None = None) -> str | None:
    """Return the headline without the outlet's name at its end, or None where nothing is left.

    Args:
        words: as the page states it.
        publisher: the outlet, so that its name is known at the end; an unknown last part stays unless it
            names an outlet by a word such as "Times".
    """
    line = re.sub(r"[ \t\n]+", " ", words).strip()
    while (match := _SUFFIX.search(line)) and match.start() >= 8:
        tail = line[match.end() :]
        if not (
            _is(tail, publisher)
            or (len(tail.split()) <= 5 and OUTLET_WORDS.search(tail))
            or _DOMAIN.fullmatch(tail)
        ):
            break
        line = line[: match.start()].rstrip()
    return line[:1000] or None


def publisher(words: str) -> str | None:
    """Return an outlet's name, or None for a handle, a legal owner, an address or a sentence."""
    name = " ".join(words.split()).strip(" |-–—·•:,;")
    if not 2 <= len(name) <= 60 or name.startswith("@") or _LEGAL.search(name) or "://" in name:
        return None
    if text.key(name) in _GENERIC or _NO_NAME.search(name):
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
    line = re.split(
        r"\s[|•·–—]\s?|\s-\s|\bfor\b|\bin [A-Z]|\bfrom [A-Z]|\bpublished\b|\bupdated\b|[|]", line
    )[0]
    line = _LABEL.sub("", line, count=1)
    found = []
    for part in _AND.split(_ROLE.sub("", line)):
        name = part.strip(" .,:;|·•–—-\"'“”")
        name = name + "." if re.search(r"\b(?:Jr|Sr|[A-Z])$", name) and f"{name}." in line else name
        if _is_person(name) and not _is(name, outlet):
            found.append(_cased(name))
    return tuple(dict.fromkeys(found))


def is_outlet(words: str) -> bool:
    """Tell whether the words name an outlet by a word that outlets have in their names."""
    return len(words.split()) <= 6 and OUTLET_WORDS.search(words) is not None


def is_role(words: str) -> bool:
    """Tell whether the words say what somebody does at an outlet, such as ``Environment Correspondent``."""
    return len(words.split()) <= 5 and _ROLE.search(words) is not None


def is_wire(words: str) -> bool:
    """Tell whether the words are a news agency's tag, such as ``dpa-infocom``."""
    return re.split(r"[-/ ]", text.key(words))[0] in WIRES or text.key(words) in WIRES


_BRACKETS = re.compile(r"\s*[\[(][^\])]{0,80}[\])]")
_DOMAIN = re.compile(r"(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+", re.IGNORECASE)


def _is(words: str, outlet: str | None) -> bool:
    if outlet is None:
        return False
    one, other = _bare(words), _bare(outlet)
    return bool(one) and (one == other or (len(one) > 4 and (one in other or other in one)))


def _bare(words: str) -> str:
    return re.sub(r"^the(?=\w{3})|\W|(?:com|org|net)$", "", text.key(words).replace("the ", "", 1))


def _is_person(name: str) -> bool:
    if not _NAME.fullmatch(name) or _NO_AUTHOR.search(name) or name.casefold() in WIRES:
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


_GENERIC = frozenset(
    "us|our|you|me|news|latest news|breaking news|world news|local news|business news|sports news|top news|live news|live tv|the news|today|more news"
    "|newsroom|media|press|video|tv|radio|live|mail|daily|weekly|star|hindi news|news home|all news|daily news|in the news|good news|press release"
    "|press releases|nachrichten|noticias|notícias|notizie|новости|новини|اخبار|الأخبار|新闻|ニュース|뉴스|haber|haberler|समाचार|presse|journal|standard"
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
