"""``dossier add``: file captures."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from site_build.cli import terminal
from site_build.problems import Problem, Refused
from site_build.store import Dossier

if TYPE_CHECKING:
    from site_build.capture import Answers, Filed, Incoming
    from site_build.settings import Settings


@click.command(
    cls=terminal.Command,
    example="dossier add ~/Downloads/page.html --url https://example.org/story --rights quotes",
)
@click.argument("captures", nargs=-1, required=True, metavar="FILE|FOLDER|URL…")
@click.option("--url", help="The address of the page.")
@click.option("--captured", metavar="DAY", help="The day it was saved, such as 2026-03-12.")
@click.option("--publisher", help="Who published it.")
@click.option(
    "--rights", type=click.Choice(["full", "quotes"]), help="May it be published in full, or only be quoted?"
)
@click.option("--private", is_flag=True, help="Keep capture and text out of git.")
@terminal.quiet
def add(captures: tuple[str, ...], **options: Any) -> None:
    """File captures: saved pages (HTML, text, Markdown), folders of them, or addresses.

    Prints what was understood and where it was found, and lists what only a person can know.
    A loose file in sources/ is moved into a folder of its own; any other file is copied.
    """
    from site_build import asking, capture, gather

    dossier = terminal.dossier()
    settings, problems = gather.settings(dossier)
    quiet = options.pop("quiet")
    options["private"] = options["private"] or settings.captures == "private"
    answers = _answers(options)
    places, faults = _places(dossier, captures)
    problems += faults
    if len(places) > 1 and answers.url:
        raise click.UsageError("--url belongs to one capture; add the captures one by one.")
    filed = 0
    for place in places:
        shown = place if isinstance(place, str) else _shown(dossier, place)
        try:
            incoming = _incoming(place, settings)
            incoming = capture.answered(incoming, answers)
            if not quiet and terminal.on_terminal():
                incoming = asking.asked(incoming, shown)
            done = capture.file(dossier, incoming)
        except (Refused, OSError) as error:
            problems.append(terminal.problem(shown, error))
            continue
        filed += 1
        if not quiet:
            _print_filed(dossier, done)
    if filed and not quiet:
        click.echo(_PUBLICATION)
        click.echo("\nNext: `dossier build`, then look at the record and the page.")
    terminal.finish(problems)


_PUBLICATION = (
    "\nA capture that is committed to a public repository is itself a publication, whatever the site shows.\n"
    "If you may not publish it, delete the folder and add the capture again with --private."
)


def _answers(options: dict[str, Any]) -> Answers:
    from site_build import dates, links
    from site_build.capture import Answers

    if options["url"]:
        try:
            links.checked(options["url"])
        except Refused as fault:
            raise click.BadParameter(f"{fault.message}. {fault.remedy}", param_hint="--url") from None
    if options["captured"] and not dates.is_exact_day(_edtf(options["captured"], "--captured")):
        raise click.BadParameter("Give one day, such as 2026-03-12.", param_hint="--captured")
    captured = _edtf(options["captured"], "--captured") if options["captured"] else None
    return Answers(options["url"], captured, options["publisher"], options["rights"], options["private"])


def _edtf(words: str, hint: str) -> str:
    from site_build import dates

    try:
        return dates.read(words)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint=hint) from None


def _places(dossier: Dossier, captures: Iterable[str]) -> tuple[list[str | Path], list[Problem]]:
    """The addresses and files to file, folders opened."""
    from site_build import capture

    found: list[str | Path] = []
    problems: list[Problem] = []
    for name in captures:
        if name.startswith(("http://", "https://")):
            found.append(name)
            continue
        path = Path(name)
        if path.is_dir():
            inside = [file for file in capture.unfiled(path) if not _is_filed(dossier, file)]
            if not inside:
                remedy = "Captures are .html, .txt or .md files."
                problems.append(
                    Problem(name, 0, "", "no capture to file in this folder", "capture-missing", remedy)
                )
            found += inside
        elif path.exists():
            found.append(path)
        else:
            remedy = "Check the name; an address begins with https://."
            problems.append(Problem(name, 0, "", "there is no such file", "file-missing", remedy))
    return found, problems


def _is_filed(dossier: Dossier, path: Path) -> bool:
    inside = path.resolve().is_relative_to(dossier.sources.resolve())
    return inside and (path.name == "README.md" or (path.parent / "capture.yaml").exists())


def _incoming(place: str | Path, settings: Settings) -> Incoming:
    from site_build import capture

    return (
        capture.from_address(place, settings)
        if isinstance(place, str)
        else capture.from_file(place, settings)
    )


def _print_filed(dossier: Dossier, filed: Filed) -> None:
    from site_build import report

    click.echo(f"\nFiled as {dossier.shown(filed.folder)}/")
    click.echo("\n".join(report.understood(filed.incoming)))
    if filed.todo:
        click.echo("  To do:")
        for line in filed.todo:
            click.echo(f"    - {line}")


def _shown(dossier: Dossier, path: Path) -> str:
    resolved = path.resolve()
    return (
        resolved.relative_to(dossier.root).as_posix() if resolved.is_relative_to(dossier.root) else str(path)
    )
