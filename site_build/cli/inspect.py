"""``dossier inspect``: read captures without filing them."""

from __future__ import annotations

from pathlib import Path

import click

from site_build.cli import terminal
from site_build.problems import Refused, printable
from site_build.store import find


@click.command(cls=terminal.Command, example="dossier inspect saved/*.html --json > understood.jsonl")
@click.argument("captures", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, with the text.")
@terminal.quiet
def inspect(captures: tuple[Path, ...], as_json: bool, quiet: bool) -> None:
    """Read captures without filing them, and print what is understood."""
    from site_build import capture, gather, report
    from site_build.settings import Settings

    dossier = find(Path.cwd())
    settings = gather.settings(dossier)[0] if dossier else Settings()
    problems = []
    for path in captures:
        try:
            incoming = capture.from_file(path, settings)
        except (Refused, OSError) as error:
            problems.append(terminal.problem(str(path), error))
            continue
        if as_json:
            click.echo(report.as_json(str(path), incoming))
        elif not quiet:
            click.echo("\n".join([printable(str(path)), *report.understood(incoming)]))
    terminal.finish(problems)
