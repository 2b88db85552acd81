"""The command line: the only printing and the only exit codes.

Heavy rooms are imported inside the commands.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from site_build import __version__, progress
from site_build.problems import Problem, Refused, printable, summary
from site_build.store import Dossier, find

if TYPE_CHECKING:
    from site_build.capture import Answers, Filed, Incoming
    from site_build.settings import Settings


class _Command(click.Command):
    """A command whose example is printed as it was written."""

    def __init__(self, *args: Any, example: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.example = example

    def format_epilog(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write("\nExample:\n")
        for line in self.example.splitlines():
            formatter.write(f"  {line}\n")


quiet = click.option("--quiet", "-q", is_flag=True, help="Print nothing but problems.")


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="dossier", message="%(prog)s %(version)s")
def main() -> None:
    """Make a searchable site out of a folder of saved pages: who says what, on whose word, and when."""


@main.command(
    cls=_Command, example="dossier add ~/Downloads/page.html --url https://example.org/story --rights quotes"
)
@click.argument("captures", nargs=-1, required=True, metavar="FILE|FOLDER|URL…")
@click.option("--url", help="The address of the page.")
@click.option("--captured", metavar="DAY", help="The day it was saved, such as 2026-03-12.")
@click.option("--publisher", help="Who published it.")
@click.option(
    "--rights", type=click.Choice(["full", "quotes"]), help="May it be published in full, or only be quoted?"
)
@click.option("--private", is_flag=True, help="Keep capture and text out of git.")
@quiet
def add(captures: tuple[str, ...], **options: Any) -> None:
    """File captures: saved pages (HTML, text, Markdown), folders of them, or addresses.

    Prints what was understood and where it was found, and lists what only a person can know.
    A loose file in sources/ is moved into a folder of its own; any other file is copied.
    """
    from site_build import asking, capture, gather

    dossier = _dossier()
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
            if not quiet and _on_terminal():
                incoming = asking.asked(incoming, shown)
            done = capture.file(dossier, incoming)
        except (Refused, OSError) as error:
            problems.append(_problem(shown, error))
            continue
        filed += 1
        if not quiet:
            _print_filed(dossier, done)
    if filed and not quiet:
        click.echo(_PUBLICATION)
        click.echo("\nNext: `dossier build`, then look at the record and the page.")
    _finish(problems)


@main.command(cls=_Command, example="dossier build --quiet")
@quiet
def build(quiet: bool) -> None:
    """Build the site into site/: records, pages, search, data; then check every link.

    A source that cannot be read is named and left out; the others are built.
    """
    from site_build import build as room

    dossier = _dossier()
    with _Progress(quiet) as tell:
        outcome = _guarded(lambda: room.build(dossier, tell))
    if not quiet:
        click.echo(_built(outcome))
    _finish(outcome.problems, built=outcome.sources)


@main.command(cls=_Command, example="dossier serve --port 8000")
@click.option("--port", default=8000, show_default=True, help="Port on this machine; 0 takes a free one.")
@quiet
def serve(port: int, quiet: bool) -> None:
    """Build, show the site on this machine, and build again when a file changes."""
    import threading

    from site_build import build as room
    from site_build import gather
    from site_build import serve as server_room

    dossier = _dossier()
    with _Progress(quiet) as tell:
        outcome = _guarded(lambda: room.build(dossier, tell))
    _print_problems(outcome.problems)
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


@main.command(cls=_Command, example="dossier check")
@quiet
def check(quiet: bool) -> None:
    """Check the whole dossier and name all problems at once; exit code 1 if there are any.

    Every capture is read again, every record is made again and compared. Nothing is written.
    """
    from site_build import check as room

    dossier = _dossier()
    with _Progress(quiet) as tell:
        outcome = _guarded(lambda: room.check(dossier, tell))
    if not quiet:
        for notice in outcome.notices:
            click.echo(f"Note: {notice}")
        if not outcome.problems:
            click.echo(f"{_sources(outcome.sources)} checked; no problems.")
    _finish(outcome.problems)


@main.command(cls=_Command, example="dossier inspect saved/*.html --json > understood.jsonl")
@click.argument("captures", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, with the text.")
@quiet
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
            problems.append(_problem(str(path), error))
            continue
        if as_json:
            click.echo(report.as_json(str(path), incoming))
        elif not quiet:
            click.echo("\n".join([printable(str(path)), *report.understood(incoming)]))
    _finish(problems)


# --- What is shared by the commands ---------------------------------------------------------------

_PUBLICATION = (
    "\nA capture that is committed to a public repository is itself a publication, whatever the site shows.\n"
    "If you may not publish it, delete the folder and add the capture again with --private."
)


def _dossier() -> Dossier:
    dossier = find(Path.cwd())
    if dossier is None:
        raise click.ClickException(
            "There is no mkdocs.yml in this folder or above it. Go into a dossier's folder and try again."
        )
    return dossier


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


def _on_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


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


def _built(outcome: Any) -> str:
    if not outcome.changed:
        return f"Nothing has changed since the last build: site/ shows {_sources(outcome.sources)}."
    return f"Built site/ from {_sources(outcome.sources)}. Look at it with `dossier serve`."


def _sources(number: int) -> str:
    return f"{number:,} source" + ("" if number == 1 else "s")


def _rebuilt(dossier: Dossier, quiet: bool) -> None:
    from site_build import build as room

    try:
        outcome = room.build(dossier, lambda what, at, of: None)
    except (Refused, OSError) as error:
        _print_problems([_problem(dossier.shown(dossier.config), error)])
        return
    if outcome.changed:
        if not quiet:
            click.echo(_built(outcome))
        _print_problems(outcome.problems)


def _guarded(work: Callable[[], Any]) -> Any:
    """Run a build or a check; a full disk or a missing program is a problem like any other."""
    try:
        return work()
    except (Refused, OSError) as error:
        _finish([_problem("mkdocs.yml", error)])


def _problem(shown: str, error: Exception) -> Problem:
    if isinstance(error, Refused):
        return error.at(shown)
    assert isinstance(error, OSError)
    file = str(error.filename or shown)
    if isinstance(error, FileNotFoundError):
        return Problem(file, 0, "", "there is no such file", "file-missing", "Check the name.")
    remedy = "See that there is room on the disk and that the folder may be written; nothing was lost."
    return Problem(file, 0, "", error.strerror or str(error), "write-failed", remedy)


def _print_problems(problems: Iterable[Problem]) -> None:
    for problem in problems:
        click.echo(str(problem), err=True)


def _finish(problems: Iterable[Problem], *, built: int | None = None) -> None:
    """Print what is wrong and leave with exit code 1, or with 0 if nothing is."""
    found = list(problems)
    if found:
        _print_problems(found)
        click.echo(f"\n{summary(found, built=built)}", err=True)
        sys.exit(1)


class _Progress:
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
