"""A work as an entry that BibTeX and biblatex both read. No I/O.

Each field stands on one line. BibTeX counts braces even where a backslash stands before them, so those in a
text are written by name. ``date`` is biblatex's, which reads EDTF; ``year`` is BibTeX's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from site_build.citations import Work, parts
from site_build.dates.edtf import Point, parse
from site_build.escape import line as one_line

_SPECIAL = str.maketrans(
    {sign: f"\\{sign}" for sign in "%&#_$"}
    | {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


def entry(work: Work) -> str:
    """Return one entry; what is not stated is absent."""
    kind = "article" if work.type == "article-newspaper" else "misc"
    rows = (f"  {name} = {{{value}}},\n" for name, value in _fields(work, kind))
    return f"@{kind}{{{work.id},\n{''.join(rows)}}}\n"


def whole(works: Iterable[Work]) -> str:
    """A file of entries."""
    return "\n".join(map(entry, works))


def _fields(work: Work, kind: str) -> Iterator[tuple[str, str]]:
    authors = [_name(line) for name in work.authors if (line := one_line(name))]
    if authors:
        yield "author", " and ".join(authors)
    # The second pair of braces keeps the letters as they are: styles make small ones of them.
    yield "title", f"{{{_text(work.title)}}}"
    if within := _text(work.container or work.publisher or ""):
        yield ("journal" if kind == "article" else "howpublished"), within
    if work.issued:
        date = parse(work.issued)
        if isinstance(date, Point) and date.year.isdigit() and not date.qualifier:
            yield "year", date.year
        yield "date", work.issued
    if work.url:
        # Read letter by letter, so nothing in it is escaped; `links.outside` lets no brace into an address.
        yield "url", work.url
    if work.accessed:
        yield "urldate", work.accessed
    if work.note:
        yield "note", _text(work.note)


def _name(name: str) -> str:
    split = parts(name)
    return f"{_text(split[1])}, {_text(split[0])}" if split else f"{{{_text(name)}}}"


def _text(text: str) -> str:
    return one_line(text).translate(_SPECIAL)
