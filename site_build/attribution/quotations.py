"""Which words of a sentence stand in quotation marks, and which mark is still open at its end. No I/O.

Verbs inside a quotation say nothing about who speaks it, so the rules read the sentence with those words
blanked. Marks differ: „…“, “…”, «…», »…« and "…"; what closes depends on what opened.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

DASH = "—"
"""What opens a line of dialogue; its speech ends with the sentence."""
_CLOSERS = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"', "‘": "’", DASH: ""}
OPENERS = frozenset(_CLOSERS) - {DASH}
"""The marks that can open a quotation."""
_MARK = re.compile(r"[“”„«»\"]|(?:(?<=^)|(?<=[ (]))‘(?=[^\W\d_])|(?<=[.,!?…])’|(?<=[^\Ws])’(?![\w’])")
_ASIDE = re.compile(r"(?:[,!?…] [—–] | [—–])(?=[^\W\d_A-ZА-ЯЁ])")
"""Where «…, — сказал он» leaves the speech inside the marks; a capital goes on with it."""
_BACK = re.compile(r"[.,] [—–](?: |$)|(?<=\w)[—–](?=[,.;: ]|$)")
_NAME_IN_MARKS = re.compile(r"[^\W\d_a-zа-яё]\S*(?: \S+){0,3}(?<![.,!?…])")
BLANK = "·"


@dataclass(frozen=True, slots=True)
class Quotations:
    """What of a sentence is quoted."""

    plain: str
    """The sentence with quoted words blanked, as long as before; names in marks stay."""
    whole: bool
    """True where nothing of weight stands outside the marks."""
    left_open: str
    """The mark that is still open at the end, or nothing."""
    opened_at: int = -1
    """Where that mark stands; -1 where none is open, or where it was open before."""


@lru_cache(maxsize=16)  # several rooms ask for the same sentence
def quotations(sentence: str, left_open: str = "") -> Quotations:
    """Return what of `sentence` is quoted.

    Args:
        sentence: one sentence, verbatim.
        left_open: the mark that was still open where it begins.
    """
    spans: list[tuple[int, int]] = []
    stack = [(left_open, -1)] if left_open else []
    begin = 0
    for match in _MARK.finditer(sentence):
        mark, at = match.group(), match.start()
        if left_open and at == 0 and mark in (left_open, "»") and sentence[1:2].isalnum():
            begin = 1  # a paragraph of a long quotation opens it again
        elif stack and mark in _CLOSERS[stack[-1][0]]:
            stack.pop()
            if not stack:
                spans.append((begin, at))
        elif mark in '“„«"‘' or (mark == "»" and _opens(sentence, at)):
            if not stack:
                begin = at + 1
            stack.append((mark, at))
    if stack and stack[0][0] == "‘" and stack[0][1] > 0:
        stack = []  # an apostrophe
    if stack:
        spans.append((begin, len(sentence)))
    plain = _blanked(sentence, spans)
    rest = re.sub(rf"[{BLANK}\W]", "", plain)
    open_mark, opened_at = stack[0] if stack else ("", -1)
    return Quotations(plain, not rest and bool(spans), open_mark, opened_at)


def _opens(sentence: str, at: int) -> bool:
    return (at == 0 or sentence[at - 1] in " (") and sentence[at + 1 : at + 2].isalpha()


def _blanked(sentence: str, spans: list[tuple[int, int]]) -> str:
    out, last = [], 0
    for start, end in spans:
        out.append(sentence[last:start])
        out.append(_speech(sentence[start:end]))
        last = end
    return "".join([*out, sentence[last:]])


def _speech(quoted: str) -> str:
    """Quoted words blanked, but for a name, the last mark, and what interrupts them."""
    if _NAME_IN_MARKS.fullmatch(quoted):
        return quoted
    out, at = [], 0
    while True:
        aside = _ASIDE.search(quoted, at)
        out.append(_dots(quoted[at : aside.start() if aside else len(quoted)]))
        if aside is None:
            return "".join(out)
        back = _BACK.search(quoted, aside.end())
        at = back.end() if back else len(quoted)
        out.append(quoted[aside.start() : at])
        if not back:
            return "".join(out)


def _dots(words: str) -> str:
    last = words[-1:] if words[-1:] in tuple(".,!?…") else ""
    return BLANK * (len(words) - len(last)) + last
