"""How a claim is put: as a fact, an assessment, a forecast or a denial. No I/O.

*How*, not how well: the speaker is somewhere else. "Could", "may" and "suggests" weigh what is; "will" and
"is expected to" tell what is to come; "aims to", "plans to" and "can" are stated as facts. The usual error
is
to call facts assessments, so only the main clause counts and a sign has to be plain: a "could" inside a
clause
that merely describes a noun ("measures that could help") decides nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from site_build.records import Modality


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs of one language, patterns parted by bars."""

    denied: str
    forecast: str
    assessment: str
    views: str
    """Cue verbs whose clause is the speaker's view."""
    foretelling: str
    """Cue verbs whose clause is about what is to come."""
    aside: str = "(?!)"
    """Clauses that decide nothing."""
    reported: str = "(?!)"
    """After a past verb of saying: what was to come then."""


def modality(sentence: str, *, cue: str | None = None, language: str | None = None) -> Modality:
    """Return how a sentence is put.

    Args:
        sentence: the claim, verbatim.
        cue: the word by which somebody is said to have said it, if anybody is.
        language: BCP 47 tag; English where it is not known or has no signs of its own.
    """
    return weighed(sentence, cue=cue, language=language)[0]


def weighed(
    sentence: str, *, cue: str | None = None, language: str | None = None
) -> tuple[Modality, str | None]:
    """Return how a sentence is put, and the words that show it; None for a fact, which nothing has to show.

    The arguments are those of `modality`.
    """
    signs = _compiled(_SIGNS.get((language or "en").split("-")[0], _SIGNS["en"]))
    denied = signs["denied"].search(sentence)
    if denied:
        return "denied", denied.group()
    main = signs["aside"].sub(" ", sentence)
    foretold = signs["forecast"].search(main) or (signs["reported"].search(main) if cue else None)
    assessed = signs["assessment"].search(main)
    if foretold and not (assessed and assessed.start() < foretold.start()):
        return "forecast", foretold.group()
    if assessed:
        return "assessment", assessed.group()
    if cue and signs["foretelling"].fullmatch(cue):
        return "forecast", cue
    return ("assessment", cue) if cue and signs["views"].fullmatch(cue) else ("fact", None)


@cache
def _compiled(signs: Signs) -> dict[str, re.Pattern[str]]:
    names = ("denied", "forecast", "assessment", "views", "foretelling", "aside", "reported")
    return {name: re.compile(_bounded(name, getattr(signs, name))) for name in names}


def _bounded(name: str, pattern: str) -> str:
    return pattern if name in ("views", "foretelling", "aside") else rf"(?<![\w-])(?:{pattern})(?!\w)"


_ENGLISH = Signs(
    denied=r"(?<!was )(?<!were )(?<!been )(?<!be )(?:denied|denies|deny|denying) (?:that|any|all|having"
    r"|being|it|he|she|they"
    r"|the (?:\w+ )?(?:claims?|reports?|allegations?|accusations?|charges?|rumou?rs?|involvement"
    r"|existence)|claims"
    r"|reports|allegations|accusations|charges|rumou?rs|involvement|responsibility|wrongdoing|knowledge)"
    r"|(?:rejected|rejects|reject|rejecting|dismissed|dismisses|dismiss|dismissing|refuted|refutes"
    r"|disputed|disputes)"
    r" (?:\w+ ){0,3}?(?:claims?|reports?|allegations?|accusations?|charges?|suggestions?|assertions?"
    r"|rumou?rs?"
    r"|criticisms?|the (?:idea|notion|charge) that)"
    r"|(?:rejected|dismissed|denounced) (?:\w+ ){1,6}?as (?:false|baseless|fake|untrue|propaganda|a lie"
    r"|lies|nonsense"
    r"|fabricated|groundless|unfounded)|(?:is|was|are|were) (?:not true|untrue|a lie|categorically "
    r"false|fake news)"
    r"|(?:(?i:there) (?:is|was) |found |see |saw |seen )no (?:evidence|indication|sign|proof|truth)",
    forecast=r"(?<!the )(?<!political )(?<!good )(?<!free )(?<!own )(?<!at )(?<!a )(?<!of )(?<!his "
    r")(?<!her )(?<!their )(?:will|won['’]t|shall)"
    r"(?! of)|\w+['’]ll|(?:is|are|was|were|be) (?:\w+ly |still |now |also |widely )?(?:expected|set|due"
    r"|poised|scheduled|slated|projected"
    r"|forecast|predicted|bound|destined|going) to|(?:is|are) (?:\w+ )?(?:likely|unlikely) to(?! (?:be"
    r"|have been)\b)"
    r"|on (?:course|track) to|in the (?:coming|next) (?:\w+ )?(?:days|weeks|months|years) (?:will|is|are)"
    r"|(?:expects?|expected|anticipates?|foresees?) (?:that )?(?:the|a|an|his|her|its|their|prices?"
    r"|growth|more|further)"
    r"(?: \w+){1,6}? to",
    assessment=r"could(?! (?:not|no longer|only|hear|see|afford)\b)(?!n['’]t)|may(?! \d)|might(?! of)"
    r"|appear(?:s|ed)? to|appear(?:s|ed)?(?! (?:in|on"
    r"|at|before|with)\b) \w+|seem(?:s|ed|ingly)?|(?:suggest|indicate|impl)(?:s|ies|y|ed)? that"
    r"|suggests|probably"
    r"|possibly|perhaps|presumably|apparently|arguably|conceivably|likely(?! to)|unlikely(?! to)"
    r"|(?:un)?likely to (?:be|have been)|(?:is|are|was|were) (?:\w+ )?(?:seen|viewed|regarded"
    r"|considered|interpreted"
    r"|believed|thought|estimated) (?:by \w+ )?(?:as|to|an?|the)|can be (?:seen|read|interpreted"
    r"|understood|viewed) as"
    r"|(?:would|should)(?! (?:not )?be (?:seen|known)\b)|raises? (?:doubts|questions) about|remains? "
    r"(?:uncertain|unclear"
    r"|doubtful|to be seen)|in (?:my|our|his|her|their) (?:view|opinion)",
    views="argue[sd]?|believe[sd]?|think|thinks|thought|suggest(?:s|ed)?|warn(?:s|ed)?(?: of)?"
    "|caution(?:s|ed)?|contend(?:s|ed)?"
    "|reckon(?:s|ed)?|estimate[sd]?|assess|assesses|assessed|speculate[sd]?|fear(?:s|ed)?|doubt(?:s"
    "|ed)?|insist(?:s|ed)?"
    "|arguing|warning|insisting|lament(?:s|ed)?|hint(?:s|ed)?|in the (?:view|opinion) of",
    foretelling="predict(?:s|ed)?|forecasts?|expect|anticipate|foresee|vow(?:s|ed)?|pledge[sd]?"
    "|promise[sd]?|threaten(?:ed)?",
    aside=r", as \w+ (?:may|might|could)\b,?|,? (?:which|who|whose|where)\b[^,.;]*(?:,|(?=[.;])|$)"
    r"|(?<!\bsaid)(?<!\bsay)(?<!\bsays)(?<!\bargue)(?<!\bargued) that (?=(?:could|may|might|will|would"
    r"|can|should)\b)[^,.;]*"
    r"|(?:^|, | )(?:[Ii]f|[Uu]nless|[Ww]hether|[Ww]hen|[Ww]hile|[Bb]ecause|[Aa]lthough|[Tt]hough"
    r"|[Oo]nce)\b[^,.;]*",
    reported=r"would|(?:was|were) to",
)
_GERMAN = Signs(
    denied="bestreitet|bestritt|bestreiten|bestritten|dementiert|dementierte|dementierten|(?:wies|weist"
    "|wiesen) [^.;]{3,80} zurück",
    forecast=r"voraussichtlich|(?:wird|werden) (?:[^.;]{1,80} )?erwartet|(?:soll|sollen) (?:[^.;]{1,60} "
    r")?(?:beginnen|starten|kommen"
    r"|stattfinden|werden)|(?:wird|werden) (?:künftig|bald|demnächst|nächste[sn]?|in den (?:kommenden"
    r"|nächsten))",
    assessment="könnten?|dürften?|möglicherweise|vermutlich|wahrscheinlich|vielleicht|offenbar"
    "|anscheinend|scheint|scheinen"
    "|womöglich|mutmaßlich|wohl",
    views="meint|meinen|meinte|glaubt|glauben|warnt|warnte|warnen|warnten|argumentier(?:t|te|en)"
    "|schätzt|schätzen|vermutet"
    "|vermuten|befürchtet|befürchten",
    foretelling="rechnet damit|rechnen damit|kündigte an",
)
_FRENCH = Signs(
    denied="dément|démenti|démentent|nie|nient|a nié|ont nié|rejette les accusations|a rejeté les "
    "accusations|réfute|a réfuté",
    forecast=r"(?:va|vont) \w+(?:er|ir|re|oir)|(?:sera|seront|aura|auront|devrait|devraient|fera"
    r"|feront)|est (?:attendue?|prévue?)"
    r"|sont (?:attendue?s|prévue?s)",
    assessment="pourrait|pourraient|semble|semblent|peut-être|probablement|sans doute|vraisemblablement"
    "|apparemment|serait"
    "|seraient|paraît|il est possible",
    views="estime(?:nt)?|(?:a|ont) estimé|juge(?:nt)?|a jugé|pense(?:nt)?|croit|croient|prévient|a "
    "prévenu|avertit|avertissent"
    "|suggère(?:nt)?|considère(?:nt)?",
    foretelling="prévoit|prévoient|annonce|a annoncé",
)
_SPANISH = Signs(
    denied="niega|niegan|negó|negaron|ha negado|desmiente|desmintió|desmienten|rechazó las acusaciones"
    "|rechaza las acusaciones",
    forecast=r"(?:va|van) a \w+r|será|serán|habrá|tendrá|tendrán|se espera que|está previsto|están "
    r"previstos|se prevé",
    assessment="podría|podrían|puede que|parece|parecen|probablemente|quizás?|tal vez|posiblemente|al "
    "parecer|sería|serían"
    "|es posible|aparentemente",
    views="cree|creen|considera|consideran|consideró|opina|opinan|opinó|advierte|advierten|advirtió"
    "|estima|estiman|estimó"
    "|sugiere|sugieren|argumenta|argumentan",
    foretelling="prevé|prevén|anuncia|anunció|anunciaron",
)
_RUSSIAN = Signs(
    denied="отрица(?:ет|ют|л|ла|ли)|опроверг(?:ла|ли|ает|ают)?|отверг(?:ла|ли|ает)? (?:обвинения"
    "|сообщения)|не соответствует"
    " действительности",
    forecast=r"будет|будут|ожидается|планируется|предстоит|состоится|состоятся|произойд[её]т",
    assessment="может|могут|мог бы|могло бы|могла бы|могли бы|возможно|вероятно|по-видимому|похоже"
    "|видимо|пожалуй|кажется"
    "|скорее всего|не исключено",
    views="считает|считают|полагает|полагают|думает|предположил|предположила|опасается|опасаются"
    "|предупредил|предупредила"
    "|предупредили|предупреждает|предупреждают|по мнению",
    foretelling="прогнозирует|прогнозируют|объявил|объявила|объявили",
)
_SIGNS = {"en": _ENGLISH, "de": _GERMAN, "fr": _FRENCH, "es": _SPANISH, "ru": _RUSSIAN}
