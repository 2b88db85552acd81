"""Rules that know a line of furniture by itself, wherever it stands: an ordered list, the first match counts.

A rule must hold on pages nobody here has seen: it looks for what the line is for, never for an outlet.
Only lines that do not read as running text are asked, unless a rule says ``prose=True``.
"""
# ruff: noqa: E501 - word lists of many languages, one row a language or kind

from __future__ import annotations

import re
from collections.abc import Callable

from site_build.clean import datelines, openings, phrases
from site_build.clean.lines import DIGITS, Line
from site_build.clean.patterns import Opening, Searched
from site_build.clean.rulebook import Rule, Rulebook


def _short(opening: Opening, width: int) -> Callable[[Line], bool]:
    return lambda line: line.width <= width and opening.match(line.plain) is not None


def _searched(pattern: Searched, width: int) -> Callable[[Line], bool]:
    return lambda line: line.width <= width and pattern.search(line.plain) is not None


def _asks(line: Line, pattern: Searched, words: frozenset[str]) -> bool:
    """Try a costly pattern only where one of the words it needs is there."""
    return (line.unspaced or not words.isdisjoint(line.tokens)) and pattern.search(line.plain) is not None


def _rights(line: Line) -> bool:
    if line.width > 400:
        return False
    return _asks(line, openings.RIGHTS, openings.RIGHTS_WORDS) or (
        "©" in line.plain and bool(openings.RIGHTS.search(line.plain))
    )


def _notice(line: Line) -> bool:
    return line.width <= 600 and phrases.NOTICES.within(line.plain, line.tokens)


def _paywall(line: Line) -> bool:
    return line.width <= 240 and line.sentences <= 3 and phrases.PAYWALL.within(line.plain, line.tokens)


def _promotion(line: Line) -> bool:
    if line.width > 260 or line.sentences > 3:
        return False
    if _asks(line, openings.OUR_OWN, openings.OUR_OWN_WORDS) or _asks(
        line, openings.ASKED, openings.ASKED_WORDS
    ):
        return True
    if line.sentences <= 2 and _asks(line, openings.NETWORK, openings.NETWORKS):
        return True
    if openings.PROMOTION.match(line.plain) is None:
        return False
    return line.width <= 140 or "!" in line.plain or bool(openings.DOMAIN_END.search(line.plain[-80:]))


def _ticker(line: Line) -> bool:
    return (len(_CHANGE.findall(line.plain[:2000])) >= 3 and line.stops < 0.15) or (
        len(_CHANGE.findall(line.plain[:200])) >= 1
        and line.words <= 8
        and line.digits > 0.3
        and not line.ends
    )


def _weather(line: Line) -> bool:
    degrees = len(_DEGREES.findall(line.plain[:2000]))
    return (degrees >= 3 and line.stops < 0.15) or (degrees >= 1 and line.words <= 8 and not line.ends)


def _share(line: Line) -> bool:
    tokens = re.findall(r"[^\s,|/·•]+", line.key)
    return 0 < len(tokens) <= 20 and all(token in openings.SHARED for token in tokens)


def _breadcrumb(line: Line) -> bool:
    if line.width > 160 or line.ends:
        return False
    steps = [step for step in _STEP.split(line.plain) if step.strip()]
    if len(steps) == 2 and _ARROW.search(line.plain) and all(len(step.split()) <= 3 for step in steps):
        return True
    if len(steps) >= 3 and all(len(step.split()) <= 5 for step in steps[:-1]):
        return True
    home = openings.HOME.match(line.plain)
    return (
        home is not None and (len(steps) >= 2 or line.plain[home.end() :][:1].isupper()) and line.words <= 14
    )


def _byline(line: Line) -> bool:
    """A short line that opens as a byline does and goes on with a name, not with a sentence."""
    if line.width <= 60 and (_SUFFIXED.search(line.plain) or _FROM.match(line.plain)):
        return True
    opening = openings.BYLINE.match(line.plain)
    if opening is None or line.width > 120 or line.words > 14:
        return False
    rest = line.plain[opening.end() :]
    if line.ends and not _INITIAL_END.search(line.plain):
        return False
    first = rest[:1]
    return (first.isupper() or not first.islower()) and not (first.isdigit() and ":" not in opening[0])


def _credit(line: Line) -> bool:
    if line.width > 160 or line.sentences > 2:
        return False
    return (
        bool(openings.CREDIT.match(line.plain) or openings.COURTESY.search(line.plain)) and line.words <= 18
    )


def _summary(line: Line) -> bool:
    return line.width <= 120 and _asks(line, openings.SUMMARY, openings.SUMMARY_WORDS)


def _caption(line: Line) -> bool:
    if not _CREDITED.search(line.plain[-140:]):
        return False
    if line.width >= 100 and _SIGNED_OFF.search(line.plain[-40:]):
        return False
    return (
        line.width <= 420
        and line.sentences <= 3
        and openings.CAPTION_END.search(line.plain[-140:]) is not None
    )


def _source(line: Line) -> bool:
    named = openings.SOURCE.match(line.plain) or openings.WITH_AGENCY.search(line.plain)
    return named is not None and line.width <= 120


def _address(line: Line) -> bool:
    return _BARE.fullmatch(line.plain) is not None


def _shop(line: Line) -> bool:
    return line.width <= 60 and not line.ends and _PRICED.match(line.plain) is not None


def _wordless(line: Line) -> bool:
    return not any(map(str.isalpha, line.plain[:200]))


def _promoted(line: Line) -> bool:
    return line.width <= 260 and line.sentences <= 2 and openings.PROMOTED.match(line.plain) is not None


def _labelled(line: Line) -> bool:
    return line.key in phrases.LABELS and line.width <= 80


_LISTED = re.compile(r"(?:list \d{1,2} of \d{1,2}|list of \d{1,2} items$|end of list$)", re.IGNORECASE)
_PRICED = re.compile(
    r"(?:from |ab |dès |desde |от )?(?:(?:US|A|C)?[$£€¥₹] ?\d[\d.,]*|\d[\d.,]* ?(?:€|zł|kr|Kč|руб\.?|₽|₺|лв))"
    r" (?:at|from|bei|chez|en|su|no|na|på|hos|w|u|в|на) [^\W\d_]\S*(?: \S+){0,3}$",
    re.IGNORECASE,
)
_SIGNED_OFF = re.compile(
    r"[.!?”\"»]\s?\((?:dpa|afp|ap|reuters|efe|ansa|apa|sda|kna|epd|lusa|pap|ritzau|tt|ntb|belga|anp)(?:/\w+)?\)$",
    re.I,
)
"""An agency's name after a whole sentence: so a report ends. A caption has the picture's credit there."""
_CREDITED = re.compile(r"[(\[©/:]|[影供摄]$| [–—] ")
_CHANGE = re.compile(r"[+−–-]\s?\d[\d.,]*\s?%|\d[\d.,]*\s?%|[▲▼△▽]")
_DEGREES = re.compile(r"[-−]?\d{1,2}\s?°\s?[CFcf]?|\d{1,2}\s?℃")
_ARROW = re.compile(r"\S\s*[›»>]\s*\S")
_STEP = re.compile(r"\s*[>›»→]\s*|\s+/\s+|\s+::\s+")
_SUFFIXED = re.compile(
    r"^[가-힣]{2,4} (?:기자|특파원|선임기자)\b|^\S{2,12}\s?(?:記者|记者|特派員)$|\b(?:संवाददाता)$"
)
_FROM = re.compile(
    r"(?:Da|Do|De|Del|Della|Dal|Dalla|Von|Aus|From) [^,.]{4,40}, (?:em|en|in|aus|a|à) [^\W\d_a-z][^,.]{2,30}$"
)
"""The newsroom and the place of whoever wrote it."""
_INITIAL_END = re.compile(r"\b[^\W\d_]\.$|\bJr\.$|:$")
_BARE = re.compile(
    r"[\w-]{1,12}[_-]\d{3,}(?:\.\w{3,4})?|[\w-]+\.(?:jpe?g|png|webp|gif)|@\w{2,}|#\w+(?:\s+#\w+)*|https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+|[a-z0-9-]+(?:\.[a-z0-9-]+){1,3}",
    re.I,
)

_ADVERTISING: frozenset[str] = frozenset(
    "advertisement|advertisement scroll to continue|ad|ads|advertising|sponsored|werbung|anzeige|publicité|publicidad|anuncio"
    "|publicidade|pubblicità|advertentie|reklama|annons|реклама|إعلان|إعلانات|تبلیغات|آگهی|广告|廣告|広告|광고|विज्ञापन|reklam"
    "|story continues below advertisement|article continues below|la suite après la publicité|continua após a publicidade".split(
        "|"
    )
)

RULES: tuple[Rule, ...] = (
    Rule("advertising", lambda line: True, "It marks a place for advertising.", keys=_ADVERTISING),
    Rule(
        "notice",
        _notice,
        "The page speaks of itself: scripts, cookies, robots, a missing page.",
        prose=True,
        words=phrases.NOTICES.spaced,
        chars=phrases.NOTICES.firsts,
    ),
    Rule(
        "subscription",
        _paywall,
        "It asks for a subscription or a login.",
        prose=True,
        words=phrases.PAYWALL.spaced,
        chars=phrases.PAYWALL.firsts,
    ),
    Rule(
        "rights",
        _rights,
        "It speaks of the page's rights or disclaims its views.",
        prose=True,
        words=openings.RIGHTS_WORDS,
        chars="©版著無禁未무代",
    ),
    Rule(
        "promotion",
        _promotion,
        "It asks the reader to do something for the outlet.",
        prose=True,
        opens=(openings.PROMOTION,),
        words=openings.OUR_OWN_WORDS | openings.ASKED_WORDS | openings.NETWORKS,
        chars="公微入",
    ),
    Rule(
        "related",
        _promoted,
        "A label such as 'Read also:' makes the rest of the line a link.",
        prose=True,
        opens=(openings.PROMOTED,),
    ),
    Rule(
        "related",
        lambda line: _LISTED.match(line.plain) is not None,
        "It counts the links of a box for those who have the page read to them.",
        prose=True,
        words=("list",),
    ),
    Rule(
        "caption",
        _caption,
        "A picture's credit closes the line, so the line belongs to the picture.",
        prose=True,
        chars="([©/:影供摄–—",
    ),
    Rule(
        "note",
        _short(openings.NOTE, 500),
        "It tells how the article was made or corrected.",
        prose=True,
        opens=(openings.NOTE,),
    ),
    Rule(
        "embedded",
        _short(openings.CONSENT, 400),
        "It stands in the place of a post or film until the reader agrees to load it.",
        prose=True,
        opens=(openings.CONSENT,),
    ),
    Rule(
        "key-points-label",
        _summary,
        "It says that a machine wrote what follows.",
        prose=True,
        words=openings.SUMMARY_WORDS,
        chars="摘总總要ま速工약",
    ),
    Rule("ticker", _ticker, "Prices with their changes, hardly a function word between them.", chars="%▲▼△▽"),
    Rule("weather", _weather, "Degrees and places, no sentence.", chars="°℃"),
    Rule(
        "share",
        _share,
        "Only names of networks and words for sharing.",
        words=openings.SHARED_WORDS,
        chars="微分朋シ",
    ),
    Rule(
        "comments",
        lambda line: True,
        "A number of comments, or the button to write one.",
        keys=phrases.COMMENTS,
    ),
    Rule(
        "byline",
        _byline,
        "The author's name; metadata keeps it.",
        opens=(openings.BYLINE,),
        words=("संवाददाता", "da", "do", "de", "del", "della", "dal", "dalla", "von", "aus", "from"),
        chars="자원者員",
    ),
    Rule("date", datelines.is_date, "A date alone; metadata keeps it.", chars=DIGITS),
    Rule("label", _labelled, "The words on a button or a menu, alone in their line.", keys=phrases.LABELS),
    Rule("breadcrumb", _breadcrumb, "A path from the home page.", opens=(openings.HOME,), chars="›»>→/:"),
    Rule(
        "tags",
        _short(openings.TAGGED, 400),
        "A label for tags or a category, then a list.",
        opens=(openings.TAGGED,),
    ),
    Rule(
        "source-line",
        _source,
        "It names what the page was taken from, and nothing else.",
        opens=(openings.SOURCE,),
        words=("avec", "mit", "con", "com", "with", "additional"),
    ),
    Rule(
        "credit",
        _credit,
        "It credits a picture.",
        opens=(openings.CREDIT,),
        words=openings.CREDITED,
        chars="©",
    ),
    Rule(
        "reading",
        _searched(openings.READING, 80),
        "How long the page takes to read, or how many have seen it.",
        chars=DIGITS,
    ),
    Rule(
        "ago",
        _searched(openings.AGO, 50),
        "An age such as '3 hours ago' belongs to a list of links or to comments.",
        words=openings.AGO_WORDS,
        chars=DIGITS,
    ),
    Rule(
        "reply",
        _searched(openings.REPLY, 50),
        "The button below a comment.",
        words=openings.REPLY_WORDS,
        chars="回返답",
    ),
    Rule("shop", _shop, "A price and a shop's name are a button to buy there.", chars="$£€¥₹₽₺zkKл"),
    Rule("address", _address, "An address, a handle or hashtags alone.", chars="@#./"),
    Rule("wordless", _wordless, "Numbers or marks without a word.", chars=DIGITS, wordless=True),
)


def marks(lines: tuple[Line, ...]) -> list[str]:
    """Return the name of the first rule that holds for each line, or an empty string."""
    # Pages say much more than once, such as the button under each teaser; no rule looks beyond the words.
    by_text = {line.text: line for line in lines}
    found = {words: _mark(line) for words, line in by_text.items()}
    return [found[line.text] for line in lines]


_BOOK = Rulebook(RULES)
_LONGEST = 600
"""Width beyond which no rule asks a line of prose: consent notices are the longest furniture in sentences."""


def _mark(line: Line) -> str:
    if line.width <= _LONGEST or (line.width <= 4000 and not line.prose):
        return _BOOK.first(line)
    return "ticker" if line.width > 4000 and _ticker(line) else ""
