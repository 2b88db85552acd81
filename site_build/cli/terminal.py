"""What the commands share: how problems, progress and help are printed, and how a command ends."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

from site_build import nearest, progress
from site_build.problems import Problem, Refused, summary
from site_build.store import Dossier, Folder, find, folders, refuse_links


class Command(click.Command):
    """A command whose example is printed as it was written."""

    def __init__(self, *args: Any, example: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.example = example

    def format_epilog(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """Print the example to the letter."""
        formatter.write("\nExample:\n")
        for line in self.example.splitlines():
            formatter.write(f"  {line}\n")


quiet = click.option("--quiet", "-q", is_flag=True, help="Print nothing but problems.")


def dossier() -> Dossier:
    """The dossier that the working folder lies in; the command ends if there is none."""
    dossier = find(Path.cwd())
    if dossier is None:
        raise click.ClickException(
            "There is no mkdocs.yml in this folder or above it. Go into a dossier's folder and try again."
        )
    try:
        refuse_links(dossier)
    except Refused as fault:
        finish([fault.at("")])
    return dossier


def chosen(dossier: Dossier, names: Iterable[str]) -> list[Folder]:
    """The sources that a person names, by id, folder or the beginning of one; all where none is named.

    The command ends where a name means no source, or several.
    """
    found, _ = folders(dossier)
    known = {folder.id: folder for folder in found}
    picked = []
    problems = []
    for name in names:
        wanted = name.rstrip("/").removeprefix("sources/")
        meant = [wanted] if wanted in known else [id_ for id_ in known if id_.startswith(wanted)]
        if len(meant) == 1:
            picked.append(known[meant[0]])
            continue
        near = meant[:3] or nearest.names(wanted, known, most=3)
        message = f"{wanted!r} can mean several sources" if meant else f"there is no source {wanted!r}"
        remedy = f"Nearest: {', '.join(near)}." if near else "Sources are the folders of sources/."
        problems.append(Problem(f"sources/{wanted}", 0, "", message, "source-unknown", remedy))
    finish(problems)
    return list(dict.fromkeys(picked)) or found


def on_terminal() -> bool:
    """Return whether a person is there to be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def guarded(work: Callable[[], Any]) -> Any:
    """Run a build or a check; a full disk or a missing program is a problem like any other."""
    try:
        return work()
    except (Refused, OSError) as error:
        finish([problem("mkdocs.yml", error)])


def problem(shown: str, error: Exception) -> Problem:
    """What went wrong with a file, as a problem like any other."""
    if isinstance(error, Refused):
        return error.at(shown)
    assert isinstance(error, OSError)
    file = str(error.filename or shown)
    if isinstance(error, FileNotFoundError):
        return Problem(file, 0, "", "there is no such file", "file-missing", "Check the name.")
    remedy = "See that there is room on the disk and that the folder may be written; nothing was lost."
    return Problem(file, 0, "", error.strerror or str(error), "write-failed", remedy)


def print_problems(problems: Iterable[Problem]) -> None:
    """Print each problem on the error stream."""
    for problem in problems:
        click.echo(str(problem), err=True)


def finish(problems: Iterable[Problem], *, built: int | None = None) -> None:
    """Print what is wrong and leave with exit code 1, or with 0 if nothing need be mended."""
    found = list(problems)
    print_problems(found)
    wrong = [problem for problem in found if not problem.is_note]
    if wrong:
        click.echo(f"\n{summary(wrong, built=built)}", err=True)
        sys.exit(1)


def built(outcome: Any) -> str:
    """What a build did, in one sentence."""
    if not outcome.changed:
        return f"Nothing has changed since the last build: site/ shows {sources(outcome.counts.sources)}."
    return f"Built site/ from {sources(outcome.counts.sources)}. Look at it with `dossier serve`."


def unreviewed(counts: Any) -> str:
    """How many claims are reviewed, and how to go on; empty where all are."""
    if counts.reviewed == counts.claims:
        return ""
    return f"{counted(counts.claims, 'claim')}, {counts.reviewed:,} of them reviewed: `dossier review`"


def sources(number: int) -> str:
    """``1 source``, ``1,200 sources``."""
    return counted(number, "source")


def counted(number: int, noun: str) -> str:
    """``1 quote``, ``1,200 quotes``."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


class Progress:
    """One line on a terminal that says what is being done; nothing where there is none."""

    def __init__(self, quiet: bool) -> None:
        self._on = not quiet and sys.stderr.isatty()
        self._last = ""

    def __enter__(self) -> progress.Tell:
        return self._tell

    def __exit__(self, *_: object) -> None:
        if self._on:
            click.echo("\r\x1b[K", err=True, nl=False)

    def _tell(self, what: str, at: int, of: int) -> None:
        line = f"{what} {at:,} of {of:,}" if of else f"{what} …"
        if self._on and line != self._last:
            click.echo(f"\r\x1b[K{line}", err=True, nl=False)
            self._last = line
