"""What is reported of a pull request, as values: what ``dossier report`` writes as JSON. No I/O.

The schema is published as ``data/report.schema.json``. Each text and each list has a greatest size, and
`as_json` gives up the ends of lists until the whole is small enough for whoever reads it. `comment.SHAPE`
says the same where no library is at hand; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from site_build.problems import Problem, printable
from site_build.records import Model

LIMIT = 64_000
"""Bytes of the whole as JSON."""
Number = Annotated[int, Field(ge=0, lt=10**12)]
What = Literal["new", "changed", "unfiled"]
Why = Literal["workflow", "code", "installed", "template", "settings", "hidden", "other"]
Check = Literal[
    "code",
    "rights",
    "page",
    "private",
    "claims",
    "reviewed",
    "copies",
    "points",
    "doubts",
    "gone",
    "filing",
    "behind",
]


def short(text: str, most: int) -> str:
    """A text on one line and without what cannot be seen, cut to a number of characters."""
    line = " ".join(printable(text[: 4 * most]).split())
    return line if len(line) <= most else line[: most - 1] + "…"


def _cut(most: int) -> BeforeValidator:
    return BeforeValidator(lambda text: short(text, most))


Text30 = Annotated[str, _cut(30), Field(max_length=30)]
Text40 = Annotated[str, _cut(40), Field(max_length=40)]
Text60 = Annotated[str, _cut(60), Field(max_length=60)]
Text80 = Annotated[str, _cut(80), Field(max_length=80)]
Text100 = Annotated[str, _cut(100), Field(max_length=100)]
Text120 = Annotated[str, _cut(120), Field(max_length=120)]
Text160 = Annotated[str, _cut(160), Field(max_length=160)]
Text200 = Annotated[str, _cut(200), Field(max_length=200)]
Text300 = Annotated[str, _cut(300), Field(max_length=300)]


class Apart(Model):
    """A changed file that is no data of the dossier."""

    path: Text200
    why: Why


class Stated(Model):
    """A field of a source, and where it was found."""

    name: Text30
    value: Text200
    found: Text60 = ""


class Taken(Model):
    """A block that was removed as no part of the article."""

    rule: Text60
    lines: Number
    characters: Number
    begins: Text60 = ""
    """How it begins; empty where the capture is private."""


class Guess(Model):
    """A point at issue that a claim may bear on: a guess, for reviewers only."""

    point: Text80
    statement: Text100


class Shown(Model):
    """A claim, by the beginning of its quote."""

    quote: Text100
    who: Text80
    likely: Annotated[tuple[Guess, ...], Field(max_length=2)] = ()


class Copy(Model):
    """A source that this one is nearly a copy of."""

    source: Text80
    percent: Number
    """Of the shorter text's runs of words."""


class Source(Model):
    """A source that came or changed: what was understood of it, and from where."""

    folder: Text120
    """Its folder; of one that is not filed yet, its file."""
    what: What
    fields: Annotated[tuple[Stated, ...], Field(max_length=14)] = ()
    words: Number = 0
    unseen: Text200 = ""
    """What of its text readers of the page could not see."""
    cuts: Number = 0
    """Blocks that were removed."""
    cut_characters: Number = 0
    removed: Annotated[tuple[Taken, ...], Field(max_length=6)] = ()
    """The largest of them."""
    claims: Number = 0
    shown: Annotated[tuple[Shown, ...], Field(max_length=4)] = ()
    copies: Annotated[tuple[Copy, ...], Field(max_length=3)] = ()
    todo: Annotated[tuple[Text200, ...], Field(max_length=8)] = ()


class Trouble(Model):
    """A problem, or a note; see `problems.Problem`."""

    file: Text200
    line: Number = 0
    field: Text100 = ""
    message: Text300
    code: Text30
    remedy: Text300 = ""


class Part(Model):
    """What changes in the dossier, in one respect; see `telling`."""

    heading: Text40
    lines: Annotated[tuple[Text300, ...], Field(max_length=8)]
    more: Number = 0


class Report(Model):
    """All that is reported of a pull request."""

    format: Literal[1] = 1
    """Changes when a reader of the JSON must."""
    compared: Text160
    changed: Number
    """Files that are not as they were."""
    apart: Annotated[tuple[Apart, ...], Field(max_length=20)] = ()
    more_apart: Number = 0
    sources: Annotated[tuple[Source, ...], Field(max_length=6)] = ()
    more_sources: Number = 0
    problems: Annotated[tuple[Trouble, ...], Field(max_length=20)] = ()
    more_problems: Number = 0
    notes: Annotated[tuple[Trouble, ...], Field(max_length=10)] = ()
    more_notes: Number = 0
    changes: Annotated[tuple[Part, ...], Field(max_length=9)] = ()
    checklist: Annotated[tuple[Check, ...], Field(max_length=12)] = ()


def trouble(problem: Problem) -> Trouble:
    """A problem as it is reported."""
    return Trouble(
        file=problem.file,
        line=problem.line,
        field=problem.field,
        message=problem.message,
        code=problem.code,
        remedy=problem.remedy,
    )


def as_json(report: Report) -> str:
    """The report as JSON of at most `LIMIT` bytes: lists are halved until it is.

    Where each list is down to its first entry, the longest texts in the widest script take half of the limit.
    """
    halved = 1
    while len((text := report.model_dump_json()).encode()) > LIMIT:
        halved *= 2
        report = _halved(report, halved)
    return text + "\n"


def _halved(report: Report, by: int) -> Report:
    def some(entries: tuple[Any, ...], most: int) -> tuple[Any, ...]:
        return entries[: max(1, most // by)]

    kept = {
        name: some(getattr(report, name), most)
        for name, most in (("apart", 20), ("sources", 6), ("problems", 20), ("notes", 10))
    }
    more = {
        f"more_{name}": getattr(report, f"more_{name}") + len(getattr(report, name)) - len(left)
        for name, left in kept.items()
    }
    kept["sources"] = tuple(
        one.model_copy(
            update={
                "fields": some(one.fields, 14),
                "removed": some(one.removed, 6),
                "shown": some(one.shown, 4),
                "todo": some(one.todo, 8),
            }
        )
        for one in kept["sources"]
    )
    kept["changes"] = tuple(
        part.model_copy(
            update={
                "lines": some(part.lines, 8),
                "more": part.more + len(part.lines) - len(some(part.lines, 8)),
            }
        )
        for part in report.changes
    )
    return report.model_copy(update=kept | more)


def first(entries: Iterable[Any], make: Callable[[Any], Any], most: int) -> tuple[tuple[Any, ...], int]:
    """The first entries as they are reported, and how many more there are."""
    every = list(entries)
    return tuple(map(make, every[:most])), max(0, len(every) - most)
