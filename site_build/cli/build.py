"""``dossier build``: make the site."""

from __future__ import annotations

import click

from site_build.cli import terminal


@click.command(cls=terminal.Command, example="dossier build --quiet")
@terminal.quiet
def build(quiet: bool) -> None:
    """Build the site into site/: records, pages, search, data; then check every link.

    A source that cannot be read is named and left out; the others are built.
    """
    from site_build import build as room

    dossier = terminal.dossier()
    with terminal.Progress(quiet) as tell:
        outcome = terminal.guarded(lambda: room.build(dossier, tell))
    if not quiet:
        click.echo(terminal.built(outcome))
    terminal.finish(outcome.problems, built=outcome.sources)
