"""``dossier report``: what a pull request does, for its contributor and its reviewer."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from site_build.cli import terminal
from site_build.problems import Refused, summary

if TYPE_CHECKING:
    from site_build.proposing import Proposed


@click.command(cls=terminal.Command, example="dossier report main")
@click.argument("revision", metavar="[REV]", required=False)
@click.option(
    "--annotations", is_flag=True, help="Print problems as GitHub shows them beside the changed lines."
)
def report(revision: str | None, annotations: bool) -> None:
    """Report what the working folder proposes since a git revision: what a pull request's check says.

    For each new or changed source: what was understood and from where, what was removed, near-copies,
    some of its claims, and the points that they may bear on, which is a guess. Then problems, what changes
    in the dossier, and what a reviewer decides. A saved page that nobody has filed is read as if it were.

    REV is as for `dossier diff`. Writes build/report/report.json (its schema is published with the site) and
    build/report/summary.md; exit code 1 if there is something to mend.
    """
    from site_build import comment, proposing
    from site_build.proposal import as_json
    from site_build.store import Writer

    dossier = terminal.dossier()
    try:
        with terminal.Progress(annotations) as tell:
            found = proposing.propose(dossier, revision, tell)
        text = as_json(found.report)
        told = comment.markdown(comment.read(text.encode()))
        writer = Writer(dossier, "build")
        writer.write(dossier.build / "report" / "report.json", text)
        writer.write(dossier.build / "report" / "summary.md", told)
    except (Refused, OSError) as error:
        terminal.finish([terminal.problem(revision or "HEAD", error)])
        raise
    if annotations:
        _annotate(found)
        sys.exit(1 if found.problems else 0)
    click.echo(told.partition("\n")[2])
    if found.problems:
        click.echo(summary(found.problems), err=True)
        sys.exit(1)


def _annotate(found: Proposed) -> None:
    """Print commands and nothing else: no line of the log may begin with what was captured."""
    from site_build.annotations import MOST, annotation, of_problem
    from site_build.comment import WHY

    for problem in found.problems[:MOST]:
        click.echo(of_problem("error", problem))
    for one in found.report.apart[:MOST]:
        click.echo(
            annotation("warning", one.path, 1, "no data", [f"This is {WHY[one.why]}: look at it first."])
        )
    for note in found.notes[:MOST]:
        click.echo(of_problem("notice", note))
