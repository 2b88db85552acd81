"""Whether a sentence and a statement that are alike in words deny alike. No I/O.

Only of the same words can it be told: "nobody will be dismissed" supports "all keep their posts", and has a
negation that the other lacks. So most words of the statement must stand in the sentence, and only the clause
that has them is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from site_build import text
from site_build.suggest.matter import content

ALIKE = 0.6
"""Share of the statement's words in the sentence from which it is taken to speak of the same."""
NEARLY_THE_SAME = 0.75
"""The same for a sentence that is linked as saying otherwise: much is said otherwise in the same words."""
FEWEST = 3

_NOT: dict[str, frozenset[str]] = {
    tag: frozenset(words.split())
    for tag, words in {
        "en": "not no never none neither nor nobody nothing nowhere cannot hardly barely",
        "de": "nicht kein keine keinen keinem keiner keines nie niemals niemand nichts weder kaum",
        "fr": "pas jamais aucun aucune rien nul nulle non",
        "es": "no nunca jamás ningún ninguna ninguno nadie nada tampoco ni",
        "pt": "não nunca nenhum nenhuma ninguém nada jamais nem",
        "it": "non nessun nessuno nessuna niente nulla né",
        "nl": "niet geen nooit niemand niets nergens",
        "sv": "inte icke ingen inget inga aldrig varken",
        "da": "ikke ingen intet aldrig hverken",
        "nb": "ikke ingen intet aldri verken",
        "fi": "ei eivät en emme älä kukaan",
        "pl": "nie nikt nigdy nic żaden żadna żadne ani",
        "cs": "ne nikdo nikdy nic žádný žádná žádné ani",
        "ro": "nu niciun nicio nimeni niciodată nimic",
        "hu": "nem nincs nincsenek sem soha senki semmi ne",
        "tr": "değil yok hiçbir hiç asla ne",
        "id": "tidak bukan belum jangan tak",
        "vi": "không chưa chẳng",
        "sw": "si hakuna hapana sio",
        "ru": "не нет ни никогда никто ничего нельзя",
        "uk": "не ні ніколи ніхто нічого немає",
        "bg": "не няма никога никой нищо",
        "sr": "не није нема нико никад",
        "el": "δεν μην όχι ποτέ κανείς",
        "ar": "لا لم لن ليس ليست غير",
        "fa": "نه نیست نبود نشده نکرده نخواهد هیچ",
        "ur": "نہیں نہ مت",
        "he": "לא אין",
        "hi": "नहीं न मत",
    }.items()
}
"""What says that something is not so. "Without" says that of a thing, and seldom of the sentence."""
_ANY = frozenset[str]().union(*(_NOT[tag] for tag in ("en", "de", "ru", "ar", "hi")))
_DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject\w*|refut\w*|disput\w*|dismiss(?:es|ed|ing)? (?:the |any |"
    r"all |claims|reports)"
    r"|rul(?:e|es|ed|ing) out|rebut\w*|false|untrue|baseless|groundless|unfounded|fail(?:s|ed)? to|"
    r"refus\w*|no longer"
    r"|n['’]t"
    r"|bestreit\w*|bestritt\w*|dementier\w*|verneint\w*|zurückgewiesen|weist .{1,60} zurück|"
    r"wies .{1,60} zurück|falsch"
    r"|dément\w*|réfut\w*|rejett?e\w*|faux|niega\w*|negó|negaron|desmient\w*|desmintió|rechaz\w*|"
    r"falso|falsa"
    r"|nega(?:m|va|vano|no|to|ram)?|smenti\w*|respin\w*|desment\w*|отрица\w*|опроверг\w*|отверг\w*|"
    r"ложь|неправда"
    r"|ontken\w*|förneka\w*|benekt\w*|zaprzecz\w*|yalanla\w*|reddet\w*|menyangkal|membantah)"
    r"|(?:نفى|نفت|ينفي|تنفي|تكذيب|تکذیب|رد کرد|انکار|इनकार|खंडन|否认|否認|否定|駁斥|驳斥|부인)",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed)|bestreit\w*|bestritt\w*|dementier\w*|dément\w*|"
    r"réfut\w*|niega\w*|negó|"
    r"desmient\w*|desmintió|smenti\w*|desment\w*|отрица\w*|опроверг\w*|ontken\w*|förneka\w*|"
    r"benekt\w*|zaprzecz\w*)\b",
    re.IGNORECASE,
)
_STOP = re.compile("[;:—–]")
_UNCERTAIN = re.compile(
    r"\b(?:unlikely|doubt\w*|question\w*|instead|rather|contrary|but|only|yet|wrong\w*|mistak\w*|"
    r"myth|exclud\w*"
    r"|zweif\w*|sondern|aber|nur|stattdessen|doute\w*|mais|plutôt|seulement|pero|sino|dud\w*|solo|"
    r"sólo|solamente"
    r"|mas|apenas|ma|bensì|soltanto|но|только|сомн\w*|лишь|maar|slechts|ale|tylko|ama|fakat)\b"
    r"|لكن|فقط|إنما|但|只|仅|しかし|だけ|のみ|लेकिन|केवल",
    re.IGNORECASE,
)
_UNSPACED = re.compile("[不没沒未无無莫勿]|ない|なかった|ません|ず、|ずに|않|못|없|아니|ไม่")
_IDIOMS = re.compile(
    r"\b(?:not only|not just|not merely|not least|no doubt|nothing but|nothing less than|"
    r"no (?:less|fewer|later|more)"
    r" than|not (?:to mention|unlike|until)|none other than|nicht nur|nicht zuletzt|"
    r"kein(?:en)? zweifel|nichts als|"
    r"nicht weniger als|non seulement|pas seulement|sans (?:aucun )?doute|pas moins de|no s[oó]lo|"
    r"no obstante|"
    r"sin (?:duda|embargo)|nada menos que|não (?:só|apenas)|sem dúvida|non solo|senza dubbio|"
    r"не только|не менее|не более|"
    r"не позднее|без сомнения|niet alleen|nie tylko|inte bara|ikke bare|ikke kun)\b"
    r"|ليس فقط|لا سيما|不仅|不但|不僅|不只|不过|不断|不斷|不同|不久|不少|无论|無論|未来|未來|"
    r"かもしれない|だけでなく|"
    r"않을 수 없|못지않|नहीं बल्कि",
    re.IGNORECASE,
)
_CONTRAST = re.compile(
    r"(?:,|\b(?:and|und|et|y|e|и)) (?:not|nicht|non|pas|no|não|не|nor|never) [^,.;:]*|"
    r"\brather than [^,.;:]*"
    r"|\b(?:instead of|anstatt|statt|au lieu d[eu]|en lugar de|вместо) [^,.;:]*",
    re.IGNORECASE,
)
"""What is only set against what is said: "for peace, not for war"."""
_CLAUSE = re.compile(
    r"[,;:—–()，；：、،؛]|\s-\s|\b(?:but|while|although|aber|während|mais|pero|mas|ma|но|а)\b"
)


def denies(words: str, language: str) -> bool:
    """Whether a clause says that something is not so."""
    bare = _CONTRAST.sub(" ", _IDIOMS.sub(" ", words))
    if _DENYING.search(bare) or _UNSPACED.search(bare):
        return True
    found = text.words(bare)
    not_ = _NOT.get(language, _ANY)
    # French "ne … plus" has no other sign of it, and "plus" alone is more.
    lapsed = "plus" in found and any(word == "ne" or word.startswith(("n'", "n’")) for word in found)
    return lapsed or any(word in not_ or word.endswith(("n't", "n’t")) for word in found)


def against(statement: str, quote: str, language: str, *, relation: str, denied: bool) -> str | None:
    """Say how a quote and a statement differ in denying, though the link says that they do not.

    Args:
        statement: the point.
        quote: the words that are linked to it.
        language: of the quote.
        relation: ``supports`` or ``disputes``; nothing can be told of ``qualifies``.
        denied: whether the quote is put as a denial.

    Returns:
        What was found, in a clause; None where nothing was.
    """
    own = set(content(statement, language))
    least = NEARLY_THE_SAME if relation == "disputes" else ALIKE
    if relation == "qualifies" or not _speaks_of(own, set(content(quote, language)), least):
        return None
    clause = _holding(quote, own, language)
    point_denies = denies(statement, language)
    if relation == "supports":
        quote_denies = denies(clause, language) or denied or _is_denied(quote, clause)
        if quote_denies and not point_denies:
            return "these words deny what the point says"
        open_ = denies(quote, language) or denied or _UNCERTAIN.search(quote)
        return "the point denies what these words say" if point_denies and not open_ else None
    if point_denies:
        both = denies(clause, language) and not _DENYING.search(quote) and not denied
        return "these words deny what the point denies too" if both else None
    alike = not denies(quote, language) and not denied and not _UNCERTAIN.search(_IDIOMS.sub(" ", quote))
    return "these words say what the point says, and deny nothing of it" if alike else None


def _is_denied(quote: str, clause: str) -> bool:
    """Whether the clause beside it says that somebody denies it: "He denies it, the port was closed"."""
    before, _, behind = quote.partition(clause)
    beside = (before[:-1].rsplit(",", 1)[-1] if before.endswith(",") else "", behind[1:].split(",")[0])
    return any(_DENIED.search(part) for part in beside if not _STOP.search(part))


def _speaks_of(own: Collection[str], other: set[str], least: float) -> bool:
    shared = sum(stem in other for stem in own)
    return shared >= FEWEST and shared >= least * len(own)


def _holding(quote: str, own: set[str], language: str) -> str:
    """The clause that has the most of the statement's words; the whole quote where they are spread."""
    clauses = [clause for clause in _CLAUSE.split(quote) if clause and clause.strip()]
    shared = [len(own & set(content(clause, language))) for clause in clauses]
    best = max(range(len(clauses)), key=lambda at: (shared[at], -at), default=None)
    whole = len(own & set(content(quote, language)))
    if best is None or shared[best] < max(FEWEST, ALIKE * whole):
        return quote
    return clauses[best]
