"""Whether the words around a date tell of what is past or of what is to come."""

from __future__ import annotations

import re
from functools import cache

from site_build.when.words import small_words

_BREAK = re.compile(r"[,;:.!?“”\"«»„()—–](?=\s|$)|(?<=\s)[“\"«„(—–]")
"""What parts clauses, as well as that can be told without grammar."""


def lies_ahead(words: str, at: tuple[int, int], language: str, *, firm: bool = False) -> bool | None:
    """Return True for what is to come, False for what is past, None where no word tells.

    The nearest sign in the clause of the date counts, then the first one of the clauses after it, then the
    last one of those before it. Where the sign must be `firm`, verbs of the present are none.
    """
    signs = _signs(language)
    if signs is None:
        return None
    words, at = _window(words, at)
    start = max((found.end() for found in _BREAK.finditer(words, 0, at[0])), default=0)
    after = _BREAK.search(words, at[1])
    end = after.start() if after else len(words)
    pointing = _pointing(language).search(words, max(0, at[0] - 30), at[0])
    if pointing and pointing.lastgroup != "since":
        return pointing.lastgroup == "forward"
    firm = firm or bool(pointing)
    found = [sign for sign in signs.finditer(words) if not (firm and sign.lastgroup == "present")]
    own = [sign for sign in found if start <= sign.start() < end and not at[0] <= sign.start() < at[1]]
    if own:
        return _nearest(own, at)
    near = _firm(found)
    near = [sign for sign in near if sign.start() >= end][:1] or [
        sign for sign in near if sign.end() <= start
    ][-1:]
    return near[0].lastgroup != "told" if near else None


_NEAR = 200
"""Characters on either side that are looked at, so that a text without stops is no burden."""


def _window(words: str, at: tuple[int, int]) -> tuple[str, tuple[int, int]]:
    first = max(0, at[0] - _NEAR)
    return words[first : at[1] + _NEAR], (at[0] - first, at[1] - first)


def _nearest(signs: list[re.Match[str]], at: tuple[int, int]) -> bool:
    return min(_firm(signs), key=lambda sign: _distance(sign, at)).lastgroup != "told"


def _firm(signs: list[re.Match[str]]) -> list[re.Match[str]]:
    return [sign for sign in signs if sign.lastgroup != "present"] or signs


def _distance(sign: re.Match[str], at: tuple[int, int]) -> int:
    return at[0] - sign.end() if sign.end() <= at[0] else sign.start() - at[1]


@cache
def _pointing(language: str) -> re.Pattern[str]:
    word = small_words(language)
    kinds = {"forward": word.forward, "backward": word.backward, "since": word.since}
    forms = "|".join(f"(?P<{name}>{words or '(?!)'})" for name, words in kinds.items())
    return re.compile(rf"(?<!\w)(?:{forms}) (?:{word.the or '(?!)'})?$", re.IGNORECASE)


@cache
def _signs(language: str) -> re.Pattern[str] | None:
    word = small_words(language)
    kinds = {"future": word.future, "told": word.told, "present": word.present}
    named = "|".join(f"(?P<{name}>{forms})" for name, forms in kinds.items() if forms)
    return re.compile(rf"(?<![\w’'-])(?:{named})(?!\w)", re.IGNORECASE) if named else None
