"""Keys and lines from a terminal, or from whatever is piped in: one key each, without Enter."""

from __future__ import annotations

import re
import sys
from io import TextIOWrapper

import click

from site_build.cli import layout

_BACK = "b"
# What an arrow, a function key or a paste sends: CSI and SS3 sequences, and an escape with one character.
_ESCAPES = re.compile("(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]?|\x1bO.|\x1b.?")


class Keys:
    """What a person types. The end of what is piped in is as good as the key that stops."""

    def __init__(self) -> None:
        self.on_terminal = sys.stdin.isatty()
        if isinstance(sys.stdin, TextIOWrapper):
            # Bytes that are no text are typed by mistake, and can be seen and taken back.
            sys.stdin.reconfigure(errors="replace")

    def key(self) -> str:
        """One key, in small letters; Enter is a line feed, and the end is the empty text."""
        if not self.on_terminal:
            return sys.stdin.read(1).lower()
        try:
            pressed = click.getchar()
        except (EOFError, KeyboardInterrupt):
            return ""
        # What begins with an escape is an arrow or the like: no key of ours.
        return {"\r": "\n", "\x1b": "?"}.get(pressed[:1], pressed[:1]).lower()

    def line(self, question: str) -> str | None:
        """A line of text without the spaces around it, without arrow keys and the like; None at the end."""
        click.echo(layout.prompt(question.lstrip(), indent=_indent(question)), nl=False)
        try:
            typed = sys.stdin.readline()
        except KeyboardInterrupt:
            typed = ""
        if not self.on_terminal or not typed:
            click.echo()
        return _ESCAPES.sub("", typed).strip() if typed else None

    def choice(self, question: str, choices: dict[str, str]) -> str | None:
        """One of several answers, each a key; None for the key that goes back, and at the end.

        Any other key is asked for again: whoever types words here must not have them taken for decisions.
        """
        answers = choices | {_BACK: "back"}
        shown = [f"[{shown_key(key)}] {what}" for key, what in answers.items()]
        while True:
            click.echo(layout.prompt(question.lstrip(), shown, indent=_indent(question), free=6), nl=False)
            pressed = self.key()
            click.echo(shown_key(pressed) if pressed in answers else "")
            if pressed in ("", _BACK):
                return None
            if pressed in choices:
                return pressed
            click.echo(f"{_indent(question)}No such key; {_BACK} goes back.")


def shown_key(key: str) -> str:
    """A key as people are shown it."""
    return "Enter" if key == "\n" else key


def _indent(question: str) -> str:
    return question[: len(question) - len(question.lstrip())]
