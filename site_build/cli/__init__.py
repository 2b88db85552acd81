"""The command line: the only printing and the only exit codes. A file is a command.

Heavy rooms are imported inside the commands, and a command only when it is called.
"""

from __future__ import annotations

from importlib import import_module

import click

from site_build import __version__

COMMANDS = [
    "init",
    "add",
    "review",
    "build",
    "serve",
    "check",
    "verify",
    "diff",
    "report",
    "inspect",
    "explain",
    "withdraw",
]
"""In the order in which the help lists them; each is the function of that name in the module of that name."""


class _Group(click.Group):
    """Finds a command in the file that bears its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return COMMANDS

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"site_build.cli.{cmd_name}"), cmd_name)
        return command


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="dossier", message="%(prog)s %(version)s")
def main() -> None:
    """Make a searchable site out of a folder of saved pages: who says what, on whose word, and when."""
