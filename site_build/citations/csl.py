"""A work as CSL-JSON, which Zotero, pandoc and most reference managers read. No I/O.

Source: Citation Style Language 1.0.2, ``csl-data.json``. Dates are written as parts and not as EDTF, which
the schema knows and few programs read.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from site_build import dates, links
from site_build.citations import Work, parts
from site_build.dates.edtf import SEASONS, Interval, Point, parse
from site_build.escape import line as one_line


def item(work: Work) -> dict[str, Any]:
    """Return the fields of one item; what is not stated is absent."""
    texts = {
        "id": work.id,
        "type": work.type,
        "title": work.title,
        "container-title": work.container,
        "publisher": work.publisher,
        "URL": work.url,
        "archive": links.host(work.archive) if work.archive else None,
        "archive_location": work.archive,
        "language": work.language,
        "note": work.note,
    }
    value: dict[str, Any] = {name: line for name, text in texts.items() if text and (line := one_line(text))}
    authors = [_name(line) for name in work.authors if (line := one_line(name))]
    if authors:
        value["author"] = authors
    if work.issued:
        value["issued"] = date(work.issued)
    if work.accessed:
        value["accessed"] = date(work.accessed)
    return value


def shown(work: Work) -> str:
    """One work as people read it, a field a line: a list of one item, which every program takes."""
    rows = (f'  "{name}": {json.dumps(value, ensure_ascii=False)}' for name, value in item(work).items())
    return "[{\n" + ",\n".join(rows) + "\n}]"


def whole(works: Iterable[Work]) -> str:
    """A file of works, one a line."""
    rows = (json.dumps(item(work), ensure_ascii=False) for work in works)
    return "[\n" + ",\n".join(rows) + "\n]\n"


def date(edtf: str) -> dict[str, Any]:
    """A date variable; in words where its parts would say more than the date does, or less."""
    parsed = parse(edtf)
    if isinstance(parsed, Interval):
        ends = [end for end in (parsed.start, parsed.end) if isinstance(end, Point) and _is_plain(end)]
        return {"date-parts": [*map(_parts, ends)]} if len(ends) == 2 else {"literal": dates.in_words(edtf)}
    plain = replace(parsed, qualifier="")
    about = {"circa": True} if parsed.qualifier == "~" else {}
    if parsed.qualifier in ("", "~") and plain.month in SEASONS and plain.year.isdigit():
        return {"date-parts": [[int(plain.year)]], "season": int(plain.month) - 20, **about}
    if parsed.qualifier in ("", "~") and _is_plain(plain):
        return {"date-parts": [_parts(plain)], **about}
    return {"literal": dates.in_words(edtf)}


def _is_plain(point: Point) -> bool:
    """Return whether a date is a year, a month or a day, and that without a doubt."""
    return "X" not in str(point) and point.month not in SEASONS and not point.qualifier


def _parts(point: Point) -> list[int]:
    return [int(part) for part in (point.year, point.month, point.day) if part]


def _name(name: str) -> dict[str, str]:
    split = parts(name)
    return {"family": split[1], "given": split[0]} if split else {"literal": name}
