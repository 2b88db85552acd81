"""Paragraphs, sentences and words of a cleaned text, as ranges. Nothing here alters a character.

All positions are half-open ranges of Unicode code points in the text that is passed in.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

Span = tuple[int, int]

_PARAGRAPH = re.compile(r"[^\n](?:[^\n]|\n(?!\n))*")
_SPACE = re.compile(r"\s+")


def paragraphs(text: str) -> list[Span]:
    """Return the ranges of the paragraphs: runs of lines parted by blank lines."""
    return [match.span() for match in _PARAGRAPH.finditer(text)]


def sentences(text: str, span: Span, language: str | None = None) -> list[Span]:
    """Return the ranges of the sentences of one paragraph, in order, without the space around them.

    Args:
        text: the cleaned text.
        span: the paragraph's range in ``text``.
        language: BCP 47 tag; English rules where it is not known.
    """
    from sentencex import segment

    start, end = span
    paragraph = text[start:end]
    found: list[Span] = []
    at = 0
    for piece in segment((language or "en").split("-")[0], paragraph):
        core = piece.strip()
        if not core:
            continue
        where = paragraph.find(core, at)
        if where < 0:
            # The splitter promises verbatim pieces; were it to break that promise, the rest stays whole.
            return [*found, _trimmed(text, start + at, end)]
        found.append((start + where, start + where + len(core)))
        at = where + len(core)
    return _joined(text, found)


def words(text: str) -> list[str]:
    """Return the words in lower case; a character of a script without spaces is a word of its own."""
    found = _ASCII_WORD.findall(text) if text.isascii() else _word().findall(text)
    return [word.casefold() for word in found]


def key(text: str) -> str:
    """Return the text as compared: NFKC, lower case, straight quotes and dashes, single spaces."""
    plain = unicodedata.normalize("NFKC", text).translate(_STRAIGHT)
    return _SPACE.sub(" ", plain).strip().casefold()


def plain(text: str) -> str:
    """Return the text with full-width marks, letters and spaces as ASCII; each position stays."""
    return text.translate(_HALF) if not text.isascii() else text


_HALF = {0xFF01 + at: 0x21 + at for at in range(94)} | {0x3000: 0x20, 0x2236: 0x3A}


@lru_cache(maxsize=20_000)
def name_key(name: str) -> str:
    """Return a name as it is compared: as `key`, without "the" and full stops ("The U.S." is "us")."""
    return key(name).removeprefix("the ").replace(".", "")


def spaced(text: str) -> str:
    """Return the text with each character of a script that is written without spaces set apart."""
    return text if text.isascii() else _UNSPACED.sub(r" \1 ", text)


PLAIN_LETTERS = dict(
    zip("æÆœŒøØłŁđĐðÐþÞħıßẞ", "ae AE oe OE o O l L d D d D th TH h i ss SS".split(), strict=True)
)
"""Letters with a stroke and ligatures, as those write them who lack the key: Unicode leaves them whole."""

_UNSPACED = re.compile("([\u3040-\u30ff\u3400-\u4dbf]|[\u4e00-\u9fff\u0e00-\u0e7f])")
_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f"
# Vowel signs of the scripts of India, which are no letters; the dandas among them end a sentence.
_MARKS = "\u0300-\u036f\u0900-\u0963\u0970-\u0dff"
_ASCII_WORD = re.compile(r"[^\W_](?:[^\W_]|['-](?=\w))*")


@cache
def _word() -> re.Pattern[str]:
    """A word; compiled when first asked for, since classes of many ranges take long."""
    return re.compile(rf"[{_CJK}]|[^\W_{_CJK}](?:[^\W_{_CJK}]|[{_MARKS}]|[\u200c\u200d'’-](?=\w))*")


_STRAIGHT = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′´`", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "\u00ad": None,
    }
)
# An abbreviation of one capital or a title before a name does not end a sentence; the splitter knows
# most of them, but not runs such as "U.S. President" and "Gen. Smith" in every language.
_NO_END = re.compile(r"(?:\b[A-Z]\.|\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Rep|Sen|Gov|St|Prof|No|vs)\.|\.\.\.|…)$")


def _joined(text: str, spans: list[Span]) -> list[Span]:
    """Join sentences that were parted at an acronym, an abbreviation or an ellipsis."""
    out: list[Span] = []
    for start, end in spans:
        if out:
            before = text[out[-1][0] : out[-1][1]]
            first = text[start:end].lstrip("“\"'(«")[:1]
            if _NO_END.search(before) and (first.islower() or not before.endswith(("...", "…"))):
                out[-1] = (out[-1][0], end)
                continue
        out.append((start, end))
    return out


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
