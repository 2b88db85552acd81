"""``dossier serve``: show the site on this machine."""

from __future__ import annotations

import click

from site_build.cli import terminal
from site_build.problems import Refused
from site_build.store import Dossier


@click.command(cls=terminal.Command, example="dossier serve --port 8000")
@click.option("--port", default=8000, show_default=True, help="Port on this machine; 0 takes a free one.")
@terminal.quiet
def serve(port: int, quiet: bool) -> None:
    """Build, show the site on this machine, and build again when a file changes."""
    import threading

    from site_build import build as room
    from site_build import gather
    from site_build import serve as server_room

    dossier = terminal.dossier()
    with terminal.Progress(quiet) as tell:
        outcome = terminal.guarded(lambda: room.build(dossier, tell))
    terminal.print_problems(outcome.problems)
    prefix = room.sub_path(gather.settings(dossier)[0].site_url)
    try:
        running = server_room.server(dossier.site, prefix, port)
    except OSError as error:
        raise click.ClickException(f"Port {port} cannot be used: {error.strerror}. Try --port 0.") from None
    click.echo(f"http://127.0.0.1:{running.server_address[1]}{prefix}  (stop with Ctrl-C)")
    try:
        server_room.serve(running, lambda: _rebuilt(dossier, quiet), threading.Event())
    except KeyboardInterrupt:
        click.echo()


def _rebuilt(dossier: Dossier, quiet: bool) -> None:
    from site_build import build as room

    try:
        outcome = room.build(dossier, lambda what, at, of: None)
    except (Refused, OSError) as error:
        terminal.print_problems([terminal.problem(dossier.shown(dossier.config), error)])
        return
    if outcome.changed:
        if not quiet:
            click.echo(f"Built again: {terminal.sources(outcome.counts.sources)}.")
        terminal.print_problems(outcome.problems)
