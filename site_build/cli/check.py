"""``dossier check``: name all problems at once."""

from __future__ import annotations

import click

from site_build.cli import terminal


@click.command(cls=terminal.Command, example="dossier check")
@terminal.quiet
def check(quiet: bool) -> None:
    """Check the whole dossier and name all problems at once; exit code 1 if there are any.

    Every capture is read again, every record is made again and compared. Nothing is written.
    """
    from site_build import check as room

    dossier = terminal.dossier()
    with terminal.Progress(quiet) as tell:
        outcome = terminal.guarded(lambda: room.check(dossier, tell))
    if not quiet:
        for notice in (*outcome.notes, *outcome.notices):
            click.echo(f"Note: {notice}")
        if not outcome.problems:
            click.echo(f"{terminal.sources(outcome.sources)} checked; no problems.")
    terminal.finish(outcome.problems)
