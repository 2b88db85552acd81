"""Sources and points as works that others cite, and the forms that a page offers."""

from __future__ import annotations

from dataclasses import dataclass, replace

from site_build import links
from site_build.citations import Work, bibtex, csl
from site_build.escape import line as one_line
from site_build.points import PointAtIssue
from site_build.records import Record
from site_build.settings import Settings
from site_build.wording import in_english

_TYPES = {
    "article": "article-newspaper",
    "report": "report",
    "statement": "document",
    "document": "document",
    "digest": "webpage",
    "post": "post",
    "interview": "interview",
    "image": "graphic",
}
_ALONE = frozenset(["report", "document", "graphic"])
"""Types of works that are part of no other."""


@dataclass(frozen=True, slots=True)
class CiteView:
    """One work in the forms that reference managers read."""

    csl: str
    bibtex: str


def view(work: Work) -> CiteView:
    """A work as its page offers it."""
    return CiteView(csl.shown(work), bibtex.entry(work).strip())


def source(record: Record, settings: Settings) -> Work:
    """A source as a work; a digest is the dossier's own, and says whose work it sums up."""
    work = Work(
        id=record.id,
        type=_TYPES[record.kind],
        title=one_line(record.title or "") or f"[Untitled {record.kind}]",
        issued=record.published,
        language=record.language,
        note=_note(record, settings),
    )
    if record.kind == "digest":
        page = _absolute(settings.site_url, links.source(record.id))
        return replace(work, authors=(settings.site_name,), container=settings.site_name, url=page)
    return replace(
        work,
        authors=record.authors,
        container=None if work.type in _ALONE else record.publisher,
        publisher=record.publisher if work.type in _ALONE else None,
        accessed=record.captured,
        url=_address(record.url),
        archive=next(filter(None, map(_address, record.archives)), None),
    )


def point(point: PointAtIssue, settings: Settings) -> Work:
    """A point as a page of the dossier: its words are the editors'."""
    return Work(
        # No id of a source holds a colon.
        id=f"point:{point.id}",
        type="webpage",
        title=point.point.point,
        authors=(settings.site_name,),
        container=settings.site_name,
        url=_absolute(settings.site_url, links.point(point.id)),
    )


def _note(record: Record, settings: Settings) -> str | None:
    """What must be known of the words, and what became of the source."""
    said = None
    if record.kind == "digest":
        said = in_english().caveat(record)
    elif record.capture.transcript:
        said = f"transcribed by {settings.site_name}"
    return "; ".join(filter(None, (said, in_english().status(record)))) or None


def _address(address: str | None) -> str | None:
    """An address in plain ASCII; None unless it may be linked."""
    safe = links.outside(address) if address else None
    return safe.unescape() if safe else None


def _absolute(root: str | None, path: str) -> str | None:
    return links.absolute(root, path) if root else None
