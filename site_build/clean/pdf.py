"""PDF with a text layer to its text: printed lines, running heads taken away, joined into paragraphs.

A page that a browser printed is a web page, with its menus and teasers, and is cleaned as page text. Any
other PDF is a document: all of it is kept, but what repeats on its pages and what its first lines say of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from site_build import language
from site_build.clean import pagetext, rules
from site_build.clean.joined import Paragraph, paragraphs
from site_build.clean.lines import read
from site_build.clean.pdflines import Line, lines
from site_build.clean.running import running
from site_build.decode import mended
from site_build.problems import Refused
from site_build.records import Cleaned, Cut, Envelope

MEDIA_TYPE = "application/pdf"
MOST_PAGES = 1_000
"""Pages beyond which a document is refused: a page costs about 25 ms, and people are to read all of it."""
LEAST = 100
"""Characters of the shortest text, as for page text."""


def is_pdf(data: bytes) -> bool:
    """Return whether the bytes begin as a PDF does; some programs put a few bytes before it."""
    return b"%PDF-" in data[:64]


def clean(data: bytes) -> Cleaned:
    """Return the text of a PDF.

    Raises:
        Refused: capture-encrypted, capture-damaged, capture-no-text or capture-too-large.
    """
    printed, said = _read(data)
    gone = running(printed)
    kept = [line for at, line in enumerate(printed) if at not in gone]
    blocks = paragraphs(kept)
    if sum(len(block.text) for block in blocks) < LEAST:
        raise _no_text("no text that can be read, only pictures of pages")
    cuts = [
        Cut(rule, 0, len(at), "\n".join(printed[i].text for i in at))
        for rule, at in (
            (name, [i for i in gone if gone[i] == name]) for name in ("running-line", "page-number")
        )
        if at
    ]
    envelope = _envelope(said, [printed[at].text for at in gone])
    cleaned = _as_page(blocks) if envelope.captured else None
    cleaned = cleaned or _as_document(blocks)
    return replace(
        cleaned,
        cuts=(*cleaned.cuts, *cuts),
        pages=_pages(cleaned.text, blocks),
        envelope=envelope,
    )


def _read(data: bytes) -> tuple[list[Line], dict[str, str]]:
    """Return the printed lines, and what the file says about itself."""
    from pypdfium2 import PdfDocument, PdfiumError, raw

    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        raise _unopened(getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD) from error
    try:
        number = len(document)
        if number > MOST_PAGES:
            what = f"the PDF has {number:,} pages; the limit is {MOST_PAGES:,}"
            raise Refused("capture-too-large", what, "File only the pages that are to be quoted.")
        found = [line for at in range(number) for line in _lines(document, at)]
        return found, document.get_metadata_dict(skip_empty=True)
    except PdfiumError as error:
        raise _unopened(encrypted=False) from error
    finally:
        document.close()


def _lines(document: Any, at: int) -> list[Line]:
    page = document[at]
    try:
        found = lines(page, at + 1)
    finally:
        page.close()
    words = "".join(line.text for line in found)
    if len(_UNKNOWN.findall(words)) > len(words) / 10:
        raise _no_text("a text layer whose letters cannot be told: its fonts do not say which they are")
    return found


_UNKNOWN = re.compile("[\ue000-\uf8ff\ufffd]")


def _unopened(encrypted: bool) -> Refused:
    if encrypted:
        remedy = "Open it with the password, print it into a new PDF, and add that; or type a transcript."
        return Refused("capture-encrypted", "the PDF asks for a password", remedy)
    remedy = "Save it again; if it opens in a browser, print it into a new PDF there."
    return Refused("capture-damaged", "the PDF cannot be opened: it was cut off, or is damaged", remedy)


def _no_text(what: str) -> Refused:
    remedy = (
        "Run text recognition over it and add what comes out, or type it: "
        "`dossier add --transcript text.md --attachment scan.pdf`."
    )
    return Refused("capture-no-text", f"the PDF holds {what}", remedy)


# --- What the file says about itself -----------------------------------------------------------------------

_BROWSER = re.compile(r"Mozilla|Chrom(?:e|ium)|Firefox|Safari|Edg(?:e|/)")
_ADDRESS = re.compile(r"https?://[^\s…]+(?![^\s])")
_DAY = re.compile(r"(?:D:)?(\d{4})(\d\d)(\d\d)")


def _envelope(said: dict[str, str], edges: Sequence[str]) -> Envelope:
    """What can be believed of it. The day it was made is the day of capture where a browser printed it."""
    by_browser = _BROWSER.search(said.get("Creator", ""))
    day = _DAY.match(said.get("CreationDate", "")) if by_browser else None
    addresses = (
        (match[0] for words in edges for match in _ADDRESS.finditer(words)) if by_browser else iter(())
    )
    return Envelope(
        url=next(addresses, None),
        captured="-".join(day.groups()) if day else None,
        title=_trusted(said.get("Title", "")),
        author=_trusted(said.get("Author", "")),
    )


_NO_TITLE = re.compile(
    r"^(?:microsoft (?:word|powerpoint|excel)\b|untitled|unbenannt|sans titre|document\d*$|slide \d)"
    r"|\.(?:docx?|odt|rtf|indd|qxd|tex|dvi|pdf|html?|pages|pptx?|xlsx?|md|txt|ps)$"
    r"|^[\w.-]*\d{4,}[\w.-]*$|^\S*[_/\\]\S*$",
    re.IGNORECASE,
)


def _trusted(words: str) -> str | None:
    """A title or name as somebody typed it; None for the name of a file or what a program puts there."""
    line = " ".join(mended(words).split())
    return line if len(line) >= 4 and not _NO_TITLE.search(line) else None


# --- Paragraphs to a cleaned text --------------------------------------------------------------------------


def _as_page(blocks: Sequence[Paragraph]) -> Cleaned | None:
    """The article of a page that a browser printed; None where page text has none."""
    try:
        return pagetext.clean("\n\n".join(block.text for block in blocks), MEDIA_TYPE)
    except Refused:
        return None


def _as_document(blocks: Sequence[Paragraph]) -> Cleaned:
    """All paragraphs, less the title and the lines around it that say who wrote it and when."""
    page = "\n\n".join(block.text for block in blocks)
    body = _body_size(blocks)
    first = next((at for at, block in enumerate(blocks) if _SENTENCE.search(block.text)), len(blocks))
    title = _title(blocks, body, first)
    marks = {line.number // 2: mark for line, mark in _opening(page, first)}
    if title:
        marks |= dict.fromkeys(title, "headline")
    kept = [at for at in range(len(blocks)) if at not in marks]
    if not kept:
        marks, kept = {}, list(range(len(blocks)))
    return Cleaned(
        media_type=MEDIA_TYPE,
        page=page,
        text="\n\n".join(blocks[at].text for at in kept),
        body=(2 * kept[0], 2 * kept[-1] + 1),
        cuts=tuple(_cuts(blocks, marks)),
        headings=tuple(blocks[at].text for at in kept if _is_heading(blocks[at], body)),
    )


_SENTENCE = re.compile(r".{50}[.!?…。！？؟۔।][\"'”’»)\]」』]*$")


def _body_size(blocks: Sequence[Paragraph]) -> float:
    """The size of letters in which most of the document is printed."""
    letters: dict[float, int] = {}
    for block in blocks:
        letters[round(block.size, 1)] = letters.get(round(block.size, 1), 0) + len(block.text)
    return max(letters, key=lambda size: (letters[size], -size))


def _title(blocks: Sequence[Paragraph], body: float, first: int) -> range | None:
    """The paragraphs above the first long one that are printed largest, if they are larger than the text."""
    above = [at for at in range(first) if blocks[at].pages[0][1] == 1 and len(blocks[at].text) >= 4]
    largest = max(above, key=lambda at: (round(blocks[at].size), -at), default=None)
    if largest is None or blocks[largest].size < 1.15 * body or len(blocks[largest].text) > 300:
        return None
    return range(largest, largest + 1)


def _opening(page: str, first: int) -> Iterator[tuple[Any, str]]:
    """Yield the lines above the text that say who wrote it and when."""
    rows = read(page, language.guess(page))
    for line, mark in zip(rows, rules.marks(rows), strict=True):
        if line.number // 2 < first and mark in _SAID:
            yield line, mark


_SAID = frozenset({"date", "byline", "rights", "reading"})


def _cuts(blocks: Sequence[Paragraph], marks: dict[int, str]) -> Iterator[Cut]:
    for rule, group in groupby(sorted(marks), key=lambda at: marks[at]):
        at = list(group)
        yield Cut(rule, 2 * at[0] + 1, len(at), "\n".join(blocks[i].text for i in at))


def _is_heading(block: Paragraph, body: float) -> bool:
    return block.size > 1.1 * body and len(block.text) < 2 * LEAST


def _pages(text: str, blocks: Sequence[Paragraph]) -> tuple[tuple[int, int], ...]:
    """Where in the cleaned text each page begins; its paragraphs are some of the printed ones, in order."""
    out: list[tuple[int, int]] = []
    start, left = 0, iter(blocks)
    for words in text.split("\n\n"):
        block = next((block for block in left if block.text == words), None)
        for at, page in block.pages if block else ():
            if not out or out[-1][1] != page:
                out.append((start + at, page))
        start += len(words) + 2
    return tuple(out)
