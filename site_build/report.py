"""What was understood of a capture, as lines for a terminal or as JSON. No I/O."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from site_build import dates, turns
from site_build.extract import unseen
from site_build.filing import Incoming
from site_build.problems import printable
from site_build.recordfile import without_empty
from site_build.records import Cut

_FIELDS = (
    "title",
    "subtitle",
    "publisher",
    "authors",
    "published",
    "updated",
    "language",
    "categories",
    "tags",
)
_WIDTH = 11


def understood(incoming: Incoming, *, most: int | None = None) -> list[str]:
    """Each field with where it was found, the number of claims, and what was removed by which rule.

    Args:
        incoming: the capture as it was read.
        most: how many of the removed blocks are listed; all by default.
    """
    stated, cleaned = incoming.reading.metadata, incoming.reading.cleaned
    rows = []
    for name in _FIELDS:
        value = getattr(stated, name)
        if not value:
            if name in ("title", "publisher", "authors", "published"):
                rows.append(_row(name, "not stated"))
            continue
        text = ", ".join(value) if isinstance(value, tuple) else value
        if name in ("published", "updated"):
            text = f"{text} ({dates.in_words(text)})"
        rows.append(_row(name, text, stated.found.get(name)))
    for origin in stated.origin:
        what = "based on" if origin.kind == "derived_from" else "cites"
        rows.append(_row("origin", f"{what} {origin.name or origin.title}", stated.found.get("origin")))
    if incoming.capture.transcript:
        rows.append(_row("transcript", "typed by people: every quote will be labelled “transcribed by us”"))
    if incoming.attachment:
        attached = incoming.attachment.described(private=incoming.hides_attachment)
        kept = ", kept out of git" if attached.private else ""
        what = f"{attached.file}, {attached.media_type}, {attached.bytes:,} bytes{kept}"
        rows.append(_row("attachment", what))
    words = len(cleaned.text.split())
    rows.append(
        _row("text", f"{words:,} words" + (", only the beginning (a paywall)" if cleaned.partial else ""))
    )
    if cleaned.hidden:
        rows.append(_row("not seen", unseen(cleaned.hidden)))
    rows.append(_row("claims", f"{len(incoming.reading.claims)}, found by rule, not reviewed"))
    rows += _removed(cleaned.cuts, most)
    return rows


def _removed(cuts: tuple[Cut, ...], most: int | None) -> Iterator[str]:
    """Each block that was taken away: where, by which rule, how much, and how it begins."""
    if not cuts:
        return
    lines, characters = sum(cut.lines for cut in cuts), sum(len(cut.text) for cut in cuts)
    number = f"{len(cuts):,} block{'' if len(cuts) == 1 else 's'}"
    yield _row("removed", f"{number}, {_size(lines, characters)}")
    by_size = sorted(range(len(cuts)), key=lambda at: -len(cuts[at].text))
    placed = any(cut.first_line for cut in cuts)
    for cut in (cuts[at] for at in sorted(by_size[:most])):
        where = _span(cut) if placed else ""
        yield _row("", f"{where}{cut.rule}, {_size(cut.lines, len(cut.text))}: {beginning(cut.text)}")
    if smaller := by_size[most:] if most else []:
        left = sum(len(cuts[at].text) for at in smaller)
        yield _row("", f"and {len(smaller):,} smaller, {left:,} characters: `dossier inspect` lists them")


def _span(cut: Cut) -> str:
    """The lines of the capture that a block takes up, in a column; HTML has none to name."""
    last = cut.first_line + cut.lines - 1
    span = f"{cut.first_line}-{last}" if cut.lines > 1 else f"{last}"
    return f"{span if cut.first_line else '':<8} "


def _size(lines: int, characters: int) -> str:
    rows = f"{lines:,} line{'' if lines == 1 else 's'}, " if lines else ""
    return f"{rows}{characters:,} characters"


def beginning(text: str) -> str:
    """How a block begins, for whoever is to see what it was."""
    words = " ".join(text.split())
    return words if len(words) <= _BEGINNING else words[:_BEGINNING].rsplit(" ", 1)[0] + " …"


_BEGINNING = 50
"""Characters of a block that are shown: enough to see what it was."""
FEW = 12
"""Blocks that are listed where the page is filed, the largest: `inspect` lists all."""


def alike(id_: str, share: float) -> str:
    """What to say of a capture that is nearly a copy of a filed source."""
    what = f"{share:.0%} of its text stands in sources/{id_} word for word: one origin, or one page twice"
    later = f"if it is a later capture, add `replaces: {id_}` to curation.yaml"
    copy = f"if it was taken from it, `origin: [{{kind: derived_from, source: {id_}}}]`"
    return _row("near-copy", f"{what} ({later}; {copy})")


class Wanted(NamedTuple):
    """What is not known of a capture, the line that says it, and the file in the source's folder."""

    what: str
    line: str
    file: str


def todo(incoming: Incoming, id_: str, shown: int) -> list[str]:
    """What is still unknown of a filed capture, each with the line to add.

    Args:
        incoming: as it was filed.
        id_: its source's id.
        shown: how many words of it may be quoted while nobody said more.
    """
    return [f"{one.what}: add `{one.line}` to sources/{id_}/{one.file}" for one in wanted(incoming, shown)]


def wanted(incoming: Incoming, shown: int) -> list[Wanted]:
    """What is still unknown of a capture; the arguments are those of `todo`."""
    answers, stated = incoming.answers, incoming.reading.metadata
    capture, curation = "capture.yaml", "curation.yaml"
    asked: list[tuple[object, str, str, str]] = [
        (answers.url or stated.url, capture, "url: https://…", "the address of the page"),
        (answers.captured or stated.captured, capture, "captured: 2026-03-12", "the day it was saved"),
        (stated.title, curation, "title: …", "the headline"),
        (answers.publisher or stated.publisher, curation, "publisher: …", "who published it"),
        (
            stated.published,
            curation,
            "published: about 11 March 2026",
            "the day of publication, if it is known",
        ),
        (
            answers.publish,
            curation,
            "rights: {publish: quotes}",
            f"whether it may be published in full, or only quoted ({_until_then(shown)})",
        ),
    ]
    if answers.publish == "full" and answers.kind != "digest":
        leave = answers.license or answers.permission
        what = "under which licence, or with whose permission (until then it is only quoted)"
        asked.append((leave, curation, "rights: {publish: full, license: CC BY 4.0}", what))
    if incoming.capture.transcript:
        # An interview has no address and no headline; who answers for it matters the more.
        asked = [row for row in asked if row[2] not in ("url: https://…", "title: …")]
        asked += _wanted_of_transcript(incoming, curation)
    return [Wanted(what, line, file) for value, file, line, what in asked if not value]


def _until_then(words: int) -> str:
    return f"until then about {words:,} words of it are shown"


def _wanted_of_transcript(incoming: Incoming, curation: str) -> list[tuple[object, str, str, str]]:
    answers, label = incoming.answers, turns.answering(incoming.reading.cleaned)
    rows: list[tuple[object, str, str, str]] = [
        (answers.vouched_by, curation, "vouched_by: …", "who stands by these words"),
        (answers.kind, curation, "kind: interview", "what it is: a post, an interview, an image"),
    ]
    if label:
        line = f"speakers: [{{label: {label}, kind: person, name: …}}]"
        rows.append((answers.described_as, curation, line, "who answers (`described_as` for the unnamed)"))
    return rows


def as_json(path: str, incoming: Incoming) -> str:
    """One line of JSON."""
    stated, cleaned = incoming.reading.metadata, incoming.reading.cleaned
    value: dict[str, Any] = {
        "path": path,
        "title": stated.title,
        "publisher": stated.publisher,
        "authors": list(stated.authors),
        "published": stated.published,
        "captured": incoming.answers.captured or stated.captured,
        "categories": list(stated.categories),
        "tags": list(stated.tags),
        "origin": [
            without_empty(origin.model_dump(mode="json", exclude_none=True)) for origin in stated.origin
        ],
        "language": stated.language,
        "text": cleaned.text,
        "removed": [
            {
                "rule": cut.rule,
                "first_line": cut.first_line or None,
                "lines": cut.lines,
                "characters": len(cut.text),
                "begins": beginning(cut.text),
            }
            for cut in cleaned.cuts
        ],
    }
    return json.dumps(value, ensure_ascii=False)


def _row(name: str, text: str, found: str | None = None) -> str:
    return f"  {name:<{_WIDTH}}{printable(text)}" + (f"  [{found}]" if found else "")
