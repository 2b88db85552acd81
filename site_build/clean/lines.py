"""The lines of a copied page, with what the rules look at measured once. One pass, linear.

"Select all, copy" in a browser gives one line for each block of the page: a paragraph is a line. A text
that was wrapped at a column instead (mail, some readers) is put back together here first.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from site_build import language
from site_build.text import plain as as_plain

END = ".!?…。！？｡։؟۔।॥။។።"
"""Marks that end a sentence, in any script."""


class Line(NamedTuple):
    """One line that is not blank. A tuple: a page has hundreds, and they are made and read all the time."""

    number: int
    """Where it begins in the page, counted from 1."""
    rows: int
    """How many lines of the page it takes up: more than one where wrapped text was joined."""
    text: str
    """Stripped, runs of blanks and tabs made one space."""
    plain: str
    """The beginning of the text, full-width marks as ASCII: what patterns are tried on."""
    key: str
    """Lower case, without numbers and marks at its ends: what word lists are compared with."""
    chars: frozenset[str]
    """The characters of ``plain``: a rule whose marks are not among them need not look closer."""
    tokens: frozenset[str]
    """Its words in lower case: likewise."""
    width: int
    """Characters, as wide as Latin ones of the same content: a Chinese character counts three."""
    words: int
    unspaced: bool
    """It holds a script without spaces, so that ``tokens`` are no words."""
    ends: bool
    """It ends as a sentence does."""
    sentences: int
    """How many marks in it end a sentence."""
    stops: float
    """Share of function words; 1 where they cannot be told: no spaces between words, or no list."""
    digits: float
    """Share of digits among letters and digits."""
    bullet: bool
    gap: bool
    """A blank line stands before it."""
    prose: bool
    """It reads as running text: long, in sentences, with function words."""


def read(page: str, tag: str | None) -> tuple[Line, ...]:
    r"""Return the lines of the page that are not blank.

    Args:
        page: the decoded capture, line breaks as ``\n``.
        tag: the page's language, for its function words; None where unknown.
    """
    stop_words = language.stop_words(tag)
    rows = [row.strip() for row in _SPACE.sub(" ", page.replace("\t", " ")).split("\n")]
    lines = []
    gap = True
    for number, count, text in _joined(rows):
        if not text:
            gap = True
            continue
        lines.append(_measured(number, count, text, stop_words=stop_words, gap=gap))
        gap = False
    return tuple(lines)


def is_prose(line: Line) -> bool:
    """Tell whether the line reads as running text."""
    return line.prose


def key(text: str) -> str:
    """Return the text as word lists hold it: lower case, no numbers or marks at its ends."""
    low = text.casefold()
    if low.endswith("]"):
        low = _EDIT.sub("", low)
    if not low.isascii():
        # The dot that Turkish keeps on a capital I.
        low = low.replace("’", "'").replace("\u0307", "")
    if low[:1].isalpha() and low[-1:].isalpha():
        return low
    between = _LETTERS.search(low)
    return between[0] if between else ""


_SPACE = re.compile(" {2,}")
_EDIT = re.compile(r"\s?\[[^\[\]]{3,40}\]$")
"""What encyclopaedias write after a heading: "History[edit]"."""
_LETTERS = re.compile(r"[^\W\d_](?:.*[^\W\d_])?", re.DOTALL)
"""From the first letter to the last."""
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_SYLLABLE = re.compile(r"[\uac00-\ud7af]")
_ASIAN = "\u0e00"
"""From here on stand the scripts without spaces and those with dense letters."""
_WORD = re.compile(r"[^\W_]+(?:[\u0900-\u0dff\u200c]+[^\W_]*)*")
_INDIAN = "\u0900"
"""From here on stand the scripts whose vowel signs, no letters to a pattern, are parts of words."""
_PLAIN_WORD = re.compile(r"\w+")
_APART = bytes(ord(chr(at).lower()) if chr(at).isalnum() else ord(" ") for at in range(128)).ljust(256)
"""ASCII in lower case, marks as spaces; of bytes, for a table for strings is applied far more slowly."""
_DIGIT = re.compile(r"\d")
DIGITS = frozenset("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९")
_POINTS = frozenset(map(chr, [*range(0x064B, 0x0653), 0x0640]))
"""Arabic vowel signs and the stroke that lengthens a letter: a word is written with and without them."""
_UNPOINTED = dict.fromkeys(map(ord, _POINTS))
_FULL_WIDTH = frozenset(map(chr, [*range(0xFF01, 0xFF5F), 0x3000, 0x2236]))
_ENDING = frozenset(END + ":")
_ENDS = re.compile(rf"[{END}:][\"'”’»«“」』）)\]*†‡\d]{{0,4}}(?:\s?\[\d{{1,3}}\]){{0,3}}$")
_AFTER = r"(?=\s|$|[”\"»’)\]])"
_QUOTES = '”“"»«’)'
# Anchored at the mark, so that the engine skips from mark to mark: a run of marks counts once, a full stop
# where two letters stand before it, perhaps with a space or closing quotes between, and no letter behind it.
_SENTENCE = re.compile(
    rf"[{END}](?:(?<=[{END[1:]}])(?<![{END[1:]}][{END[1:]}])|(?:(?<=\w\w\.)|(?<=\w\w[\s{_QUOTES}]\.)"
    rf"|(?<=\w\w[\s{_QUOTES}][{_QUOTES}]\.)){_AFTER}|(?<=\w\.)(?=[\"”»]))"
)
_NUMERALS = "一二三四五六七八九十"
_BULLET = re.compile(
    r"^(?:[•·▪▸►‣●○◦■□*✓✔➤➢→–—-]\s+\S|\(?\d{1,3}[.)、．]\s*\S"
    rf"|[（(]?[{_NUMERALS}]{{1,3}}[、．)）]\s*\S|[①-⑳]\s*\S)"
)
_MEASURED = 4000
"""Longer lines are measured by their first characters: one line can hold a whole book."""


def _measured(number: int, rows: int, text: str, *, stop_words: frozenset[str], gap: bool) -> Line:
    head = text[:_MEASURED]
    chars = frozenset(head)
    if head.isascii():
        plain, words = head, head.encode().translate(_APART).decode().split()
        unspaced = wide = 0
    else:
        plain = head if chars.isdisjoint(_FULL_WIDTH) else as_plain(head)
        if not chars.isdisjoint(_POINTS):
            plain = plain.translate(_UNPOINTED)
        last = max(chars)
        words = (_WORD if last >= _INDIAN or "_" in chars else _PLAIN_WORD).findall(head.lower())
        unspaced, wide = _dense(head) if last >= _ASIAN else (0, 0)
    letters = sum(map(len, words))
    counted = stop_words and unspaced <= 0.3 * letters
    stops = sum(map(stop_words.__contains__, words)) / max(1, len(words)) if counted else 1.0
    width, count = len(text) + wide, len(words) + unspaced // 2
    ends = not text[-1].isalpha() and _ENDS.search(text[-24:]) is not None
    sentences = 0 if chars.isdisjoint(_ENDING) else len(_SENTENCE.findall(head))
    digits = 0.0 if chars.isdisjoint(DIGITS) else len(_DIGIT.findall(head)) / max(1, letters)
    return Line(
        number,
        rows,
        text,
        plain,
        key(plain[:400]),
        chars,
        frozenset(words),
        width,
        count,
        unspaced > 0,
        ends,
        sentences,
        stops if words else 0.0,
        digits,
        (not text[0].isalpha() or text[0] in _NUMERALS) and _BULLET.match(text[:12]) is not None,
        gap,
        width >= 45
        and count >= 5
        and digits <= 0.3
        and (
            _reads(width, count, sentences, stops if words else 0.0, ends=ends)
            or (width >= _UNMARKED and _STOPLESS.search(head) is not None)
        ),
    )


_STOPLESS = re.compile(r"[\u0e00-\u0eff\u1780-\u17ff]{12}")
_UNMARKED = 80
"""Width from which a line of a script without full stops (Thai, Khmer) is text: headlines are less."""


def _dense(head: str) -> tuple[int, int]:
    """Return how many characters are of scripts without spaces, and by how much the text counts as wider."""
    unspaced = len(_UNSPACED.findall(head))
    return unspaced, 2 * len(_DENSE.findall(head)) if unspaced else len(_SYLLABLE.findall(head))


def _reads(width: int, words: int, sentences: int, stops: float, *, ends: bool) -> bool:
    if sentences and (ends or sentences >= 2):
        # Languages that join what others part (Turkish, Finnish) have few function words.
        return stops > 0 or words >= 8
    return stops >= 0.2 and (width >= 220 or ends)


_COLUMN = range(50, 100)


def _joined(rows: list[str]) -> list[tuple[int, int, str]]:
    """Return (line number, rows, text), wrapped rows joined where the whole page is wrapped at a column."""
    plain = [(at, 1, row) for at, row in enumerate(rows, 1)]
    full = [row for row in rows if row]
    if not _is_wrapped(full):
        return plain
    column = max(len(row) for row in full)
    out: list[tuple[int, int, str]] = []
    for number, _, row in plain:
        if out and row and out[-1][2] and _goes_on(rows[number - 2], row, column):
            first, count, text = out[-1]
            out[-1] = (first, count + 1, f"{text} {row}")
        else:
            out.append((number, 1, row))
    return out


def _is_wrapped(full: list[str]) -> bool:
    """No row is longer than a column, and most long rows break inside a sentence."""
    if len(full) < 6 or max(len(row) for row in full) not in _COLUMN:
        return False
    column = max(len(row) for row in full)
    long = [at for at, row in enumerate(full[:-1]) if len(row) > 0.75 * column]
    broken = sum(1 for at in long if full[at][-1] not in END + ':"”»' and full[at + 1][:1].islower())
    return len(long) >= 4 and broken > 0.4 * len(long)


def _goes_on(before: str, row: str, column: int) -> bool:
    first = row.split(" ", 1)[0]
    return len(before) + 1 + len(first) > column - 8 and not _BULLET.match(row)
