"""``dossier diff``: what a change does to the dossier, in words."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from site_build.cli import layout, terminal
from site_build.problems import Refused, printable

if TYPE_CHECKING:
    from site_build.revision import Sides


@click.command(cls=terminal.Command, example="dossier diff main")
@click.argument("revision", metavar="[REV]", required=False)
@click.option("--json", "as_json", is_flag=True, help="One JSON object with all that changed, uncut.")
def diff(revision: str | None, as_json: bool) -> None:
    """Say what the working folder changes in the dossier as it was at a git revision.

    REV is a branch, a tag or a commit. Without it, the comparison is with the commit at which the
    working folder left the main branch of `origin`, or with the newest commit where there is no
    such branch.

    Only dossier/ is compared: after a change in sources/, run `dossier build` first. At most 20
    lines stand below a heading. Nothing is written, checked out or fetched.
    """
    from site_build import telling
    from site_build.compare import compare

    sides = _sides(revision, quiet=as_json)
    found = compare(sides.old, sides.new).model_copy(update={"since": sides.since, "unread": sides.unread})
    if as_json:
        # In ASCII nothing that was captured can do anything to a terminal or a log.
        click.echo(json.dumps(found.model_dump(mode="json"), indent=1))
        return
    click.echo(printable(telling.since(sides.since)))
    if found.nothing:
        click.echo("Nothing changes in what can be read." if found.unread else "Nothing changes.")
    for part in telling.told(found):
        click.echo(f"\n{part.heading}")
        for line in part.lines:
            click.echo("\n".join(layout.wrapped(printable(line), first="  ", rest="    ")))


def _sides(revision: str | None, *, quiet: bool) -> Sides:
    """Read both sides; the command ends where there is nothing to compare with."""
    from site_build import revision as room

    dossier = terminal.dossier()
    progress = terminal.Progress(quiet)
    try:
        with progress as tell:
            return room.sides(dossier, revision, tell)
    except (Refused, OSError) as error:
        terminal.finish([terminal.problem(revision or "HEAD", error)])
        sys.exit(1)
