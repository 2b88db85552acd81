"""``dossier explain``: how a claim came about."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from site_build.cli import terminal
from site_build.problems import Problem, printable

if TYPE_CHECKING:
    from site_build.records import Claim

_WIDEST = 100


@click.command(cls=terminal.Command, example="dossier explain harbour-times-dockers-vote#7f3kq2ma")
@click.argument("claim", metavar="SOURCE#CLAIM")
def explain(claim: str) -> None:
    """Say how a claim came about: by which rule, from which words, and what people decided on it.

    SOURCE and CLAIM may be shortened to a beginning that only one has; CLAIM may also be the
    beginning of the quote. Nothing is written.
    """
    from site_build import explain as room
    from site_build import gather, opened

    dossier = terminal.dossier()
    settings, problems = gather.settings(dossier)
    source, _, wanted = claim.partition("#")
    folder = terminal.chosen(dossier, [source])[0]
    source_now, faults = opened.open_source(dossier, folder, settings)
    if source_now is None:
        terminal.finish(problems + faults)
        return
    record = source_now.record
    found, near = room.chosen(record.claims, wanted.strip())
    if found is None:
        terminal.finish([unknown(record.id, wanted, near or record.claims)])
        return
    click.echo(printable(f"{record.id}#{found.id}"))
    decisions = source_now.source.curation.decisions
    by_rule = opened.by_rule(source_now, settings)
    weighing = opened.weighings(source_now, settings).get((found.start, found.end))
    for part in room.explained(record, found, by_rule, decisions, source_now.parsed, weighing):
        _print(part.heading, part.lines)


def _print(heading: str, lines: Iterable[str]) -> None:
    wide = min(_WIDEST, shutil.get_terminal_size().columns)
    click.echo(f"\n{heading}")
    for line in lines:
        # Paths and digests are there to be copied: they are not cut.
        rows = textwrap.wrap(
            printable(line), wide, initial_indent="  ", subsequent_indent="    ", break_long_words=False,
            break_on_hyphens=False,
        )  # fmt: skip
        click.echo("\n".join(rows))


def unknown(source: str, wanted: str, near: Sequence[Claim]) -> Problem:
    """What to say where a name means no claim of a source, or several."""
    message = f"there is no one claim {wanted.strip()!r}" if wanted.strip() else "no claim is named"
    remedy = "Write SOURCE#CLAIM, with one of these:"
    lines = tuple(f"{source}#{claim.id}  {claim.quote[:60]}" for claim in near[:12])
    return Problem(f"sources/{source}", 0, "", message, "claim-unknown", remedy, lines)
