"""``dossier init``: make an empty dossier."""

from __future__ import annotations

from pathlib import Path

import click

from site_build.cli import terminal
from site_build.problems import printable


@click.command(
    cls=terminal.Command, example='dossier init harbour-strike --title "The strike at Port Ellery"'
)
@click.argument("folder", type=click.Path(path_type=Path), metavar="FOLDER")
@click.option("--title", help="What the dossier is called; without it, the name of the folder.")
@terminal.quiet
def init(folder: Path, title: str | None, quiet: bool) -> None:
    """Make an empty dossier that can be built, checked and published.

    FOLDER may exist; no file in it is written over. Pages to be written are left with placeholders.
    """
    from site_build import init as room

    called = _title(title if title is not None else _words(folder.resolve().name))
    outcome = terminal.guarded(lambda: room.init(folder, called))
    if outcome.files and not quiet:
        where = "this folder" if folder.resolve() == Path.cwd() else printable(f"{folder}/")
        click.echo(f"Made the dossier “{called}” in {where}: {len(outcome.files)} files.")
        if not outcome.origin.is_public:
            click.echo(
                "This program was not installed from a release: skip the set-up in the README and use the "
                "`dossier` that made this folder.\nBefore you publish: requirements-dossier.txt says what it "
                "must still name."
            )
        click.echo("Next: read its README.md, then `dossier build` and `dossier serve` in the folder.")
    terminal.finish(outcome.problems)


def _title(text: str) -> str:
    """A title on one line."""
    if not text.strip() or text != printable(text):
        raise click.BadParameter("Give a title in words, on one line.", param_hint="--title")
    return text.strip()


def _words(name: str) -> str:
    """The name of a folder as a title: ``harbour-strike`` is "Harbour strike"."""
    words = " ".join(printable(name).replace("-", " ").replace("_", " ").split())
    return words[:1].upper() + words[1:] or "Dossier"
