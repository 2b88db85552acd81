"""A claim on the screen, as ``dossier review`` shows it: in its paragraph, with all that was found."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

import click

from site_build import wording
from site_build.attribution.meanings import MEANINGS
from site_build.cli import layout
from site_build.opened import Opened
from site_build.problems import printable
from site_build.records import Claim, Record
from site_build.review import context
from site_build.text import name_key
from site_build.wording import in_english

_LABEL = 9
# Characters that no captured text can show (`printable`): they mark the quote until the lines are cut.
_OPEN, _CLOSE = "\ue000", "\ue001"


def lines(opened: Opened, claim: Claim, count: str, total: str, suggested: Iterable[tuple[str, str]]) -> str:
    """The lines of one claim; the quote is bold where the terminal has colours, else in «…».

    Args:
        opened: its source.
        claim: as the decisions of this run have it.
        count: which of how many claims it is.
        total: how much was decided in this run.
        suggested: what may be of use for it, each with what it is called.
    """
    record = opened.record
    head = "  ·  ".join((count, in_english().place(claim.place), total))
    about = ", ".join(
        filter(None, (wording.title(record), record.publisher, in_english().date(record.published)))
    )
    before, quote, after = map(printable, context(record.text, claim))
    paragraph = f"{before}{_OPEN}{quote}{_CLOSE}{after}"
    rows = ["", f"{record.id}#{claim.id}", *layout.wrapped(head), *layout.wrapped(printable(about)), ""]
    rows += layout.wrapped(paragraph, first="  ", rest="  ")
    told = labelled((*_found(record, claim), *suggested))
    return _marked("\n".join([*rows, "", told, ""]))


def labelled(rows: Iterable[tuple[str, str]]) -> str:
    """Each thing beside what it is called."""
    indent = " " * (_LABEL + 2)
    return "\n".join(
        line
        for label, text in rows
        for line in layout.wrapped(printable(text), first=f"  {label:<{_LABEL}}", rest=indent)
    )


def _found(record: Record, claim: Claim) -> Iterator[tuple[str, str]]:
    """Each thing that is known of a claim, and what it is called."""
    speaker = claim.speaker
    kind = "" if speaker.kind == "outlet" else f" ({speaker.kind.replace('other_outlet', 'another outlet')})"
    twice = claim.via and speaker.name and name_key(claim.via) == name_key(speaker.name)
    via = f", on the word of {claim.via}" if claim.via and not twice else ""
    yield "who", in_english().who(claim, record) + kind + via
    yield "put", in_english().modality(claim.modality)
    for date in claim.dates:
        counted = " (counted from the day of publication)" if date.anchor == "published" else ""
        yield "when", f"“{date.words}”: {in_english().date(date.edtf)}{counted}"
    if claim.entities:
        yield "names", ", ".join(claim.entities)
    cue = f" Cue: “{claim.cue}”." if claim.cue else ""
    yield "rule", f"{claim.rule}. {MEANINGS.get(claim.rule, '')}{cue}"
    if claim.restates:
        yield "repeats", f"{record.id}#{claim.restates}"
    summary = in_english().caveat(record)
    if summary:
        yield "note", summary
    for bearing in claim.points:
        yield "point", f"{bearing.relation} {bearing.point}" + (f": {bearing.note}" if bearing.note else "")
    if claim.status == "reviewed":
        yield "so far", in_english().review(claim)
    elif claim.status == "rejected":
        yield "so far", "rejected" + (f": {claim.note}" if claim.note else "")


def _marked(text: str) -> str:
    if not sys.stdout.isatty():
        return text.replace(_OPEN, "«").replace(_CLOSE, "»")
    start, end = click.style("\0", bold=True).split("\0")
    return text.replace(_OPEN, start).replace(_CLOSE, end)
