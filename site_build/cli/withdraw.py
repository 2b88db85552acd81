"""``dossier withdraw``: take a source out of the dossier, and say what remains of it elsewhere."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from site_build.cli import layout, terminal
from site_build.problems import Problem, printable

if TYPE_CHECKING:
    from site_build.withdraw import Plan


@click.command(
    cls=terminal.Command,
    example='dossier withdraw harbour-times-dockers-vote --reason "the publisher asked for it"',
)
@click.argument("source")
@click.option("--reason", required=True, help="Why; readers are shown it beside the citation.")
@click.option("--yes", is_flag=True, help="Do it without asking.")
def withdraw(source: str, reason: str, yes: bool) -> None:
    """Take a source out: the saved page, its text and its quotes go, the citation and the digest stay.

    SOURCE is the name of its folder, or the beginning of it. Its page then shows the citation and that
    it was withdrawn, and why. What editors wrote in points, events and pages is not touched: the lines
    that name the source or repeat its words are listed.

    What was committed stays in git's history; how it is purged is said at the end.
    """
    from site_build import gather
    from site_build import withdraw as room

    dossier = terminal.dossier()
    reason = " ".join(reason.split())
    if not reason:
        raise click.BadParameter("Say why in a few words.", param_hint="--reason")
    [folder] = terminal.chosen(dossier, [source])
    settings, _ = gather.settings(dossier)
    plan = terminal.guarded(lambda: room.plan(dossier, folder, settings, reason))
    if isinstance(plan, list):
        terminal.finish(plan)
        sys.exit(1)
    _say(dossier.shown(folder.path), plan, [dossier.shown(path) for path in plan.files])
    if not yes and not _agreed():
        click.echo("Nothing was changed.")
        sys.exit(1)
    problems: list[Problem] = terminal.guarded(lambda: room.carry_out(dossier, plan, settings))
    click.echo(f"Withdrawn. Written: {dossier.shown(folder.curation_yaml)}, dossier/records/{folder.id}.md.")
    _remaining(folder.id, plan)
    terminal.finish(problems)


def _say(folder: str, plan: Plan, files: list[str]) -> None:
    click.echo(f"This takes {folder} out of the dossier:")
    for name in files:
        click.echo(f"  deleted: {name}")
    gone = f"{terminal.counted(plan.quotes, 'quote')} and {terminal.counted(plan.decisions, 'decision')}"
    click.echo(f"  taken out of its record and its curation.yaml: {gone}")
    click.echo("  kept: its citation, and the digest of the saved page")


def _agreed() -> bool:
    if not terminal.on_terminal():
        raise click.UsageError("Nobody is there to be asked: add --yes.")
    return click.confirm("Go on?")


def _remaining(id_: str, plan: Plan) -> None:
    if plan.mentions:
        click.echo("\nTo do: what editors wrote still names it or repeats its words.")
        for one in plan.mentions:
            where = f"{one.file}:{one.line}" if one.line else one.file
            click.echo(printable(f"  {where}: {one.what}"))
    click.echo("\nThe site shows it until it is built and published again.")
    if plan.commits is None:
        return
    click.echo("")
    what = (
        f"{terminal.counted(plan.commits, 'commit')} of git's history still "
        f"{'holds' if plan.commits == 1 else 'hold'} the saved page or words of it, and so does every clone "
        "and fork. To purge it: commit this change; keep a copy of what is now in the folder and of the "
        "record; then"
    )
    for line in layout.wrapped(what, first="", rest=""):
        click.echo(line)
    click.echo(f"  git filter-repo --invert-paths --path sources/{id_}/ --path dossier/records/{id_}.md")
    after = (
        "put the copies back, commit, and push with --force. Ask the host to drop what it caches of old "
        "commits and pull requests, and delete old workflow artifacts and releases: they hold the site as it "
        "was."
    )
    for line in layout.wrapped(after, first="", rest=""):
        click.echo(line)
