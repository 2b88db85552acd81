"""``dossier verify``: find every published quote again in the bytes of the saved pages."""

from __future__ import annotations

import click

from site_build.cli import terminal
from site_build.problems import printable


@click.command(cls=terminal.Command, example="dossier verify")
@terminal.quiet
def verify(quiet: bool) -> None:
    """Compute every digest again and find every quote again in the captures' bytes.

    No record is believed: the text of each source is made anew from its capture. What cannot be checked
    with these files alone is counted apart, with the reason. Exit code 1 if a digest differs or a quote
    does not stand at its place. Nothing is written.
    """
    from site_build import verify as room

    dossier = terminal.dossier()
    with terminal.Progress(quiet) as tell:
        outcome = terminal.guarded(lambda: room.verify(dossier, tell))
    if not quiet:
        click.echo(f"{terminal.sources(outcome.sources)}.")
        click.echo(f"{terminal.counted(outcome.digests, 'digest')} computed again and found right.")
        click.echo(
            f"{terminal.counted(outcome.quotes, 'quote')} found again to the letter, each at its place."
        )
        if outcome.dated:
            click.echo(f"{terminal.counted(outcome.dated, 'quote')} that date events found in their sources.")
        for one in outcome.apart:
            many = f", {terminal.counted(one.quotes, 'quote')}" if one.quotes else ""
            click.echo(printable(f"Not checkable: {one.source}{many}: {one.why}."))
    terminal.finish(outcome.problems)
