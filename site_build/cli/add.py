"""``dossier add``: file captures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from site_build.cli import terminal
from site_build.problems import Problem, Refused
from site_build.store import Dossier

if TYPE_CHECKING:
    from site_build.attachment import Attached
    from site_build.capture import Filed
    from site_build.filing import Answers, Incoming
    from site_build.issueform import Suggested
    from site_build.settings import Settings

# As in `records.Kind`; a test holds that. The command line starts without the heavy library behind it.
KINDS = ["article", "report", "statement", "document", "digest", "post", "interview", "image"]


@click.command(
    cls=terminal.Command,
    example="dossier add ~/Downloads/page.html --url https://example.org/story --rights quotes",
)
@click.argument("captures", nargs=-1, metavar="FILE|FOLDER|URL…")
@click.option("--url", help="The address of the page.")
@click.option("--captured", metavar="DAY", help="The day it was saved, such as 2026-03-12.")
@click.option("--publisher", help="Who published it.")
@click.option(
    "--rights", type=click.Choice(["full", "quotes"]), help="May it be published in full, or only be quoted?"
)
@click.option("--license", metavar="WORDS", help="The licence under which it is published in full.")
@click.option("--permission", metavar="WORDS", help="Who allowed to publish it in full, and how.")
@click.option("--private", is_flag=True, help="Keep capture and text out of git.")
@click.option("--kind", type=click.Choice(KINDS), help="What it is, where it is no article.")
@click.option(
    "--issue",
    type=click.File(encoding="utf-8", errors="replace"),
    metavar="FILE",
    help="Take address, quote, reason and rights from an issue made with the form; - reads what is piped in.",
)
@click.option("--transcript", is_flag=True, help="It is Markdown that people typed from something else.")
@click.option("--attachment", metavar="FILE", help="The image, document or recording that it was typed from.")
@click.option("--vouched-by", metavar="NAME", help="Who stands by the words of a transcript.")
@click.option("--described-as", metavar="WORDS", help="What a speaker is called who stays unnamed.")
@click.option(
    "--withhold",
    metavar="NAME",
    multiple=True,
    help="Refuse to file anything that holds this name, whole or in part. It is stored nowhere.",
)
@terminal.quiet
def add(captures: tuple[str, ...], **options: Any) -> None:
    """File captures: saved pages (HTML, MHTML, PDF, text, Markdown), folders of them, or addresses.

    Prints what was understood and where it was found, and lists what only a person can know.
    A loose file in sources/ is moved into a folder of its own; any other file is copied.

    With --transcript the file is one that people typed: a post, an interview, an image, a recording. Every
    quote of it is labelled so. What it was typed from can be kept beside it, by its digest.

    With --issue the address is fetched, or the saved page beside it is filed: `gh issue view 12 --json body
    --jq .body | dossier add --issue - page.html`. What the issue says is written down as somebody's word.
    """
    from site_build import asking, capture, filing, gather

    dossier = terminal.dossier()
    settings, problems = gather.settings(dossier)
    quiet = options.pop("quiet")
    options["private"] = options["private"] or settings.captures == "private"
    suggested = _suggested(options.pop("issue"))
    if suggested:
        options["url"] = options["url"] or suggested.address
        options["rights"] = options["rights"] or suggested.publish
        captures = captures or (suggested.address,)
    elif not captures:
        raise click.UsageError("Name what to file: a saved page, a folder, or an address.")
    answers = _answers(options)
    if suggested:
        answers = replace(answers, quote=suggested.quote, why=suggested.why)
    places, faults = _places(dossier, captures)
    problems += faults
    _refuse_to_mix(places, options)
    attached = _attached(options["attachment"], settings)
    filed = 0
    known = None if quiet else capture.filed_texts(dossier, settings)
    for place in places:
        shown = place if isinstance(place, str) else _shown(dossier, place)
        try:
            incoming = _incoming(place, settings, transcript=options["transcript"])
            incoming = filing.answered(replace(incoming, attachment=attached), answers)
            if not quiet and terminal.on_terminal():
                incoming = asking.asked(incoming, shown)
            near = known.nearest(incoming.reading.cleaned.text) if known else None
            done = capture.file(dossier, incoming)
        except (Refused, OSError) as error:
            problems.append(terminal.problem(shown, error))
            continue
        filed += 1
        if known:
            _print_filed(dossier, done, near, settings)
            known.add(done.id, incoming.reading.cleaned.text)
        if suggested:
            problems += _of_issue(dossier, done, settings, says_full=suggested.says_full and not quiet)
    if not quiet and not places and not problems:
        click.echo("Nothing in sources/ waits to be filed.")
    if filed and not quiet:
        click.echo(_publication(dossier))
        click.echo("\nNext: `dossier build`, then `dossier review`.")
    terminal.finish(problems)


def _suggested(issue: TextIO | None) -> Suggested | None:
    """What an issue suggests; the command ends where it cannot be read, before anything is filed."""
    from site_build import issueform

    if issue is None:
        return None
    try:
        return issueform.read(issue.read(issueform.LIMIT + 1))
    except Refused as fault:
        terminal.finish([fault.at(issue.name)])
        raise


def _of_issue(dossier: Dossier, filed: Filed, settings: Settings, *, says_full: bool) -> list[Problem]:
    """What is wrong with the quote of an issue, now that its source is filed."""
    from site_build import production
    from site_build.store import Folder

    if says_full:
        click.echo(
            "    - who suggested it says that all of it may be shown: if you have seen the leave, write"
        )
        click.echo(
            f"      `rights: {{publish: full, license: …}}` into {dossier.shown(filed.folder)}/curation.yaml"
        )
    folder = Folder(filed.id, filed.folder, filed.folder / "capture")
    return production.fresh(dossier, folder, settings)[1]


def _publication(dossier: Dossier) -> str:
    committed = "that is committed" if dossier.in_git else "once committed"
    return (
        f"\nA capture {committed} to a public repository is itself a publication, whatever the site shows.\n"
        "If you may not publish it, delete the folder and add the capture again with --private."
    )


_WITHHELD = (
    "\nThe names that you withhold stand in nothing that was filed, and were written nowhere. What is heard\n"
    "or seen in an attachment is not searched: it is kept out of git. Nor is what you write from now on."
)


def _answers(options: dict[str, Any]) -> Answers:
    from site_build import dates, links, withhold
    from site_build.filing import Answers

    if not all(map(withhold.searchable, options["withhold"])):
        raise click.BadParameter("Give a name of at least two letters.", param_hint="--withhold")
    if options["url"]:
        try:
            links.checked(options["url"])
        except Refused as fault:
            raise click.BadParameter(f"{fault.message}. {fault.remedy}", param_hint="--url") from None
    if options["captured"] and not dates.is_exact_day(_edtf(options["captured"], "--captured")):
        raise click.BadParameter("Give one day, such as 2026-03-12.", param_hint="--captured")
    captured = _edtf(options["captured"], "--captured") if options["captured"] else None
    return Answers(
        url=options["url"],
        captured=captured,
        publisher=options["publisher"],
        publish=options["rights"],
        license=options["license"],
        permission=options["permission"],
        private=options["private"],
        kind=options["kind"],
        vouched_by=options["vouched_by"],
        described_as=options["described_as"],
        withheld=options["withhold"],
    )


def _refuse_to_mix(places: Sequence[str | Path], options: dict[str, Any]) -> None:
    """Refuse options that do not belong together, before anything is filed."""
    for name in ("url", "attachment"):
        if len(places) > 1 and options[name]:
            raise click.UsageError(f"--{name} belongs to one capture; add the captures one by one.")
    if options["transcript"]:
        if any(isinstance(place, str) for place in places):
            raise click.UsageError("--transcript is for a file that people typed; an address gives a page.")
        return
    for name in ("attachment", "described_as", "withhold"):
        if options[name]:
            raise click.UsageError(f"--{name.replace('_', '-')} belongs to a transcript: add --transcript.")


def _attached(name: str | None, settings: Settings) -> Attached | None:
    """The attachment; the command ends if it cannot be kept, before anything is filed without it."""
    from site_build import attachment

    if name is None:
        return None
    try:
        return attachment.from_file(Path(name), settings)
    except (Refused, OSError) as error:
        terminal.finish([terminal.problem(name, error)])
        raise


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
        if path.resolve() == dossier.sources.resolve():
            found += capture.waiting(dossier)
        elif path.is_dir():
            inside = [file for file in capture.unfiled(path) if not _is_filed(dossier, file)]
            if not inside:
                remedy = "Captures are .html, .mhtml, .pdf, .txt or .md files."
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


def _incoming(place: str | Path, settings: Settings, *, transcript: bool) -> Incoming:
    from site_build import capture

    return (
        capture.from_address(place, settings)
        if isinstance(place, str)
        else capture.from_file(place, settings, transcript=transcript)
    )


def _print_filed(dossier: Dossier, filed: Filed, near: tuple[str, float] | None, settings: Settings) -> None:
    from site_build import report, rights
    from site_build.text import words

    click.echo(f"\nFiled as {dossier.shown(filed.folder)}/")
    click.echo("\n".join(report.understood(filed.incoming, most=report.FEW)))
    if near:
        click.echo(report.alike(*near))
    text = filed.incoming.reading.cleaned.text
    shown = min(rights.budget(text, settings), len(words(text)))
    todo = report.todo(filed.incoming, filed.id, shown)
    if todo:
        click.echo("  To do:")
        for line in todo:
            click.echo(f"    - {line}")
    if filed.incoming.answers.withheld:
        click.echo(_WITHHELD)


def _shown(dossier: Dossier, path: Path) -> str:
    resolved = path.resolve()
    return (
        resolved.relative_to(dossier.root).as_posix() if resolved.is_relative_to(dossier.root) else str(path)
    )
