"""The printed lines of a PDF, as PDFium gives them, with their places on the page.

PDFium parts and orders lines well. Where its reading cannot be trusted, the place of the ink on the page
tells: spaces that it puts into Hindi words are taken out again, and a page whose Arabic or Hebrew words come
out in the order they are painted is refused, since a quote of it would be words that nobody wrote.
"""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from site_build.decode import mended
from site_build.problems import Refused


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. Lengths are in points, as the page counts them: from its left and from its foot."""

    text: str
    page: int
    """Counted from 1."""
    left: float
    right: float
    y: float
    """Of the line the letters stand on."""
    size: float
    """Of its letters."""
    height: float
    """Of the page."""


def lines(page: Any, number: int) -> list[Line]:
    """Return the lines of a page in the order in which the file has them: column by column, mostly.

    Args:
        page: an open page of pypdfium2.
        number: its number, counted from 1.

    Raises:
        Refused: capture-no-text, where the order of the letters cannot be told.
    """
    glyphs = page.get_textpage()
    try:
        height = float(page.get_height())
        ink: list[Box] | None = None
        found = []
        for row in map(_stripped, _rows(glyphs)):
            if any(_is_indic(code) for _, code in row):
                ink = _ink(page) if ink is None else ink
                row = _without_false_gaps(glyphs, row, ink)
            _refuse_painted(glyphs, row)
            if line := _line(glyphs, row, number, height):
                found.append(line)
        return found
    finally:
        glyphs.close()


Glyph = tuple[int, int]
"""Its number on the page, and its character's code point."""
Box = tuple[float, float, float, float]
"""Left, foot, right, top."""


def _rows(glyphs: Any) -> Iterator[list[Glyph]]:
    from pypdfium2 import raw

    row: list[Glyph] = []
    for at in range(glyphs.count_chars()):
        code = raw.FPDFText_GetUnicode(glyphs, at)
        if code in (0x0A, 0x0D):
            yield row
            row = []
        elif code in _BROKEN:
            yield [*row, (at, ord("-"))]
            row = []
        else:
            row.append((at, code))
    yield row


_BROKEN = frozenset({0x02, 0xFFFE})
"""What PDFium gives for a hyphen at the end of a line, in place of the hyphen and of the line's end."""


def _stripped(row: list[Glyph]) -> list[Glyph]:
    inked = [at for at, (_, code) in enumerate(row) if code and not chr(code).isspace()]
    return row[inked[0] : inked[-1] + 1] if inked else []


def _line(glyphs: Any, row: list[Glyph], page: int, height: float) -> Line | None:
    words = "".join(chr(code) for _, code in row)
    text = " ".join(mended(_FORMS.sub(_spelled, words)).split())
    if not text:
        return None
    first, last = _box(glyphs, row[0][0]), _box(glyphs, row[-1][0])
    left, right = min(first[0], last[0]), max(first[2], last[2])
    return Line(text, page, left, right, _foot(glyphs, row[0][0]), _size(glyphs, row), height)


_FORMS = re.compile("[\ufb00-\ufb4f\ufb50-\ufdcf\ufdf0-\ufdfc\ufe70-\ufefc]")
"""Ligatures and letters in the shape they have inside a word: nobody types them."""


def _spelled(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match[0])


# --- Where things stand ------------------------------------------------------------------------------------


def _box(glyphs: Any, at: int) -> Box:
    from pypdfium2 import raw

    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(glyphs, at, box)
    return box.left, box.bottom, box.right, box.top


def _foot(glyphs: Any, at: int) -> float:
    from pypdfium2 import raw

    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(glyphs, at, x, y)
    return y.value


def _size(glyphs: Any, row: list[Glyph]) -> float:
    """Size of the letters on the page: as the file counts, times how far the page enlarges it."""
    from pypdfium2 import raw

    inked = [at for at, code in row if code != 0x20]
    at = inked[len(inked) // 2]
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(glyphs, at, matrix)
    return float(raw.FPDFText_GetFontSize(glyphs, at)) * math.hypot(matrix.c, matrix.d)


def _ink(page: Any) -> list[Box]:
    """Return the boxes of all pieces of text that are painted on a page."""
    from pypdfium2 import raw

    found = []
    for at in range(raw.FPDFPage_CountObjects(page)):
        piece = raw.FPDFPage_GetObject(page, at)
        if raw.FPDFPageObj_GetType(piece) == raw.FPDF_PAGEOBJ_TEXT:
            left, foot, right, top = (ctypes.c_float() for _ in range(4))
            if raw.FPDFPageObj_GetBounds(piece, left, foot, right, top):
                found.append((left.value, foot.value, right.value, top.value))
    return found


# --- Scripts that need a second look -----------------------------------------------------------------------


def _is_indic(code: int) -> bool:
    return 0x0900 <= code <= 0x0DFF


def _without_false_gaps(glyphs: Any, row: list[Glyph], ink: list[Box]) -> list[Glyph]:
    """Leave out the spaces that PDFium made where ink stands up to the next sign: the rest of a syllable."""
    from pypdfium2 import raw

    foot, size = _foot(glyphs, row[0][0]), _size(glyphs, row)
    beside = [(left, right) for left, low, right, top in ink if low - 2 <= foot <= top + 2]
    out = []
    for number, (at, code) in enumerate(row):
        if code == 0x20 and raw.FPDFText_IsGenerated(glyphs, at) == 1:
            start, end = _box(glyphs, row[number - 1][0])[2], _box(glyphs, row[number + 1][0])[0]
            inked = max((right for left, right in beside if left < end and right < end + 2), default=start)
            if end - max(start, inked) < _GAP * size:
                continue
        out.append((at, code))
    return out


_GAP = 0.12
"""Width of the narrowest space between two words, as part of the size of the letters."""
_LEFTWARDS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]{3,}")


def _refuse_painted(glyphs: Any, row: list[Glyph]) -> None:
    """Refuse a line in which a word of a script read from right to left runs from left to right."""
    words = "".join(chr(code) for _, code in row)
    for word in _LEFTWARDS.finditer(words):
        if sum(unicodedata.bidirectional(char) in ("R", "AL") for char in word[0]) < 3:
            continue
        first, last = (_box(glyphs, row[at][0]) for at in (word.start(), word.end() - 1))
        if first[0] + first[2] < last[0] + last[2]:
            what = "the letters of this PDF stand in an order that cannot be told"
            remedy = "Save the page as HTML, or select all, copy, and save as a text file."
            raise Refused("capture-no-text", what, remedy)
