"""Headings that close an article: comments, links to others, questions, references. A table and a pattern."""
# ruff: noqa: E501 - word lists of many languages, one row a language or kind

from __future__ import annotations

import re

from site_build.clean import phrases
from site_build.clean.lines import Line


def find(lines: tuple[Line, ...]) -> list[str]:
    """Return what each line opens as a stop heading, or an empty string.

    A link to a heading further down opens nothing, nor do questions that are answered.
    """
    stops = [stop(line) for line in lines]
    last = {line.key: at for at, line in enumerate(lines) if stops[at]}
    return [
        ""
        if opens and (_is_listed(lines, at, last) or (opens == "questions" and _is_answered(lines, at)))
        else opens
        for at, opens in enumerate(stops)
    ]


def _is_listed(lines: tuple[Line, ...], at: int, last: dict[str, int]) -> bool:
    """A heading among the short lines of a list of contents, which stands again where its part begins."""
    around = lines[max(0, at - 2) : at + 3]
    return last[lines[at].key] > at and not any(line.prose or line.ends for line in around)


def _is_answered(lines: tuple[Line, ...], at: int) -> bool:
    """A question and sentences below it; what a page suggests to ask has only more questions below."""
    below = lines[at + 1 : at + 3]
    return (
        len(below) == 2 and below[0].text.endswith("?") and below[1].prose and not below[1].text.endswith("?")
    )


def stop(line: Line) -> str:
    """Return what a stop heading opens (``comments``, ``related``, ``questions``, ``references``), or an empty string."""
    if line.width > 90:
        return ""
    if (named := _STOPS.get(line.key)) is not None:
        return named
    if line.digits and line.width <= 90 and not line.ends and _COMMENTED.match(line.plain):
        return "comments"
    return "related" if line.width <= 60 and not line.ends and _more(line) else ""


def is_named(line: Line) -> bool:
    """Tell whether the line is a stop heading to the word, not merely one that opens as such."""
    return line.key in _STOPS


def _more(line: Line) -> bool:
    return not _MORE_WORDS.isdisjoint(line.tokens) and _MORE.match(line.plain) is not None


_STOPS = (
    dict.fromkeys(phrases.QUESTIONS, "questions")
    | dict.fromkeys(phrases.REFERENCES, "references")
    | dict.fromkeys(phrases.RELATED, "related")
    | dict.fromkeys(phrases.COMMENTS, "comments")
)
_COMMENTED = re.compile(
    r"(?:[^\W\d_]+ ){0,3}\d[\d.,]* (?:[^\W\d_]+ )?(?:comments?|replies|responses|thoughts|kommentare?|antworten|gedanken|commentaires?|réponses|réflexions"
    r"|comentarios?|respuestas|comentários?|respostas|commenti|risposte|reacties|komentarz\w*|komentář\w*|kommentar(?:er|ti)?|комментари\w*|коментар\w*|відгук\w*|yorum)"
    r"(?:$| (?:on|to|zu|auf|sur|à|en|a|em|su|op|w|do|k|к|до|на) [“\"«„‘])",
    re.IGNORECASE,
)
"""A count among the words: "Read 412 comments", "7 comentarios en «the title»"."""
_MORE_WORDS = frozenset(
    "more latest other also mehr weitere plus más mais altre altri ещё еще больше більше المزيد you what people readers".split()
)
_MORE = re.compile(
    r"(?:more|latest|other) (?:\w+ ){0,2}(?:news|stories|headlines|articles|videos)$"
    r"|(?:more|latest|also) (?:from|in|on|about|by) \S|mehr (?:zu|von|aus) \S|weitere \w+ (?:zu|aus|von) \S|plus d[e'’] ?\w+ (?:sur|de) \S"
    r"|más (?:noticias )?(?:de|sobre|en) \S|mais (?:notícias )?(?:de|sobre|em) \S|altr[ei] \w+ (?:di|su|da) \S|(?:ещё|еще|больше) (?:о|по|из|от) \S"
    r"|більше (?:про|з|від) \S|المزيد (?:من|عن|حول) \S|(?:you (?:may|might) also|what others are|people are reading|readers also)",
    re.IGNORECASE,
)
