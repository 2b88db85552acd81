"""The lines of a copied page, with what the rules look at measured once. One pass, linear.

"Select all, copy" in a browser gives one line for each block of the page: a paragraph is a line. A text
that was wrapped at a column instead (mail, some readers) is put back together here first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from site_build import language
from site_build.text import plain as as_plain

END = ".!?…。！？｡։؟۔।॥။។።"
"""Marks that end a sentence, in any script."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank."""

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
    width: int
    """Characters, as wide as Latin ones of the same content: a Chinese character counts three."""
    tokens: frozenset[str]
    """Its words in lower case: a rule whose words are not among them need not look closer."""
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


def read(page: str, tag: str | None) -> tuple[Line, ...]:
    r"""Return the lines of the page that are not blank.

    Args:
        page: the decoded capture, line breaks as ``\n``.
        tag: the page's language, for its function words; None where unknown.
    """
    stop_words = language.stop_words(tag)
    rows = [_SPACE.sub(" ", row).strip() for row in page.split("\n")]
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
    """Tell whether the line reads as running text: long, in sentences, with function words."""
    if line.digits > 0.3 or line.width < 45 or line.words < 5:
        return False
    if line.sentences and (line.ends or line.sentences >= 2):
        # Languages that join what others part (Turkish, Finnish) have few function words.
        return line.stops > 0 or line.words >= 8
    return line.stops >= 0.2 and (line.width >= 220 or line.ends)


def key(text: str) -> str:
    """Return the text as word lists hold it: lower case, no numbers or marks at its ends."""
    # The dot that Turkish keeps on a capital I.
    return _EDGES.sub("", text.casefold().replace("’", "'").replace("\u0307", ""))


_SPACE = re.compile(r"[ \t]+")
_EDGES = re.compile(r"^[\W\d_]+|[\W\d_]+$")
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_SYLLABLE = re.compile(r"[\uac00-\ud7af]")
_WORD = re.compile(r"[^\W_]+(?:[\u0900-\u0dff\u200c]+[^\W_]*)*")
_DIGIT = re.compile(r"\d")
_ENDS = re.compile(rf"[{END}:][\"'”’»«“」』）)\]*†‡\d]{{0,4}}$")
_SENTENCE = re.compile(r"[!?…。！？｡։؟۔।॥။።]+|\w{2,}\s?[”“\"»«’)]*\.(?=\s|$|[”\"»’)\]])|(?<=\w)[.!?][\"”»]")
_BULLET = re.compile(r"^(?:[•·▪▸►‣●○◦■□*✓✔➤➢→–—-]\s+\S|\(?\d{1,3}[.)、．]\s*\S)")
_MEASURED = 4000
"""Longer lines are measured by their first characters: one line can hold a whole book."""


def _measured(number: int, rows: int, text: str, *, stop_words: frozenset[str], gap: bool) -> Line:
    head = text[:_MEASURED]
    plain = as_plain(head)
    words = _WORD.findall(head.lower())
    unspaced = len(_UNSPACED.findall(head)) if _UNSPACED.search(head) else 0
    wide = (
        2 * len(_DENSE.findall(head))
        if unspaced
        else len(_SYLLABLE.findall(head))
        if not head.isascii()
        else 0
    )
    letters = sum(len(word) for word in words)
    counted = bool(stop_words) and unspaced <= 0.3 * letters
    stops = sum(word in stop_words for word in words) / max(1, len(words)) if counted else 1.0
    return Line(
        number=number,
        rows=rows,
        text=text,
        plain=plain,
        key=key(plain[:400]),
        width=len(text) + wide,
        tokens=frozenset(words),
        words=len(words) + unspaced // 2,
        unspaced=unspaced > 0,
        ends=bool(_ENDS.search(text[-12:])),
        sentences=len(_SENTENCE.findall(head)),
        stops=stops if words else 0.0,
        digits=len(_DIGIT.findall(head)) / max(1, letters),
        bullet=bool(_BULLET.match(text[:12])),
        gap=gap,
    )


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
