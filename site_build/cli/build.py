"""``dossier build``: make the site."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import click

from site_build.cli import terminal
from site_build.problems import Refused

# The builder and the browser write such a path otherwise than it was given: each link would seem broken.
_ODD = re.compile(r"%2e|[&\"']|(?:^|/)\.\.?(?:/|$)", re.IGNORECASE)


@click.command(cls=terminal.Command, example="dossier build --quiet")
@click.option("--site-url", metavar="URL", help="The address to build for, if not the one in mkdocs.yml.")
@terminal.quiet
def build(site_url: str | None, quiet: bool) -> None:
    """Build the site into site/: records, pages, search, data; then check every link.

    A source that cannot be read is named and left out; the others are built.
    """
    from site_build import build as room

    dossier = terminal.dossier()
    address = _checked(site_url) if site_url is not None else None
    with terminal.Progress(quiet) as tell:
        outcome = terminal.guarded(lambda: room.build(dossier, tell, site_url=address))
    if not quiet:
        click.echo(terminal.built(outcome))
        if terminal.unreviewed(outcome.counts):
            click.echo(terminal.unreviewed(outcome.counts))
    terminal.finish(outcome.problems, built=outcome.counts.sources)


def _checked(site_url: str) -> str:
    """The address of a folder: with a slash at its end, as the builder writes it."""
    from site_build import links

    try:
        address = links.checked(site_url)
    except Refused as fault:
        raise click.BadParameter(f"{fault.message}. {fault.remedy}", param_hint="--site-url") from None
    if "?" in address or "#" in address:
        raise click.BadParameter("Give the address without ? and #.", param_hint="--site-url")
    if _ODD.search(urlsplit(address).path):
        message = (
            "Give the path in plain letters, as the browser shows it: without `..`, `%2e`, `&` and quotes."
        )
        raise click.BadParameter(message, param_hint="--site-url")
    return address if address.endswith("/") else f"{address}/"
