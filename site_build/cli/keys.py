"""Keys and lines from a terminal, or from whatever is piped in: one key each, without Enter."""

from __future__ import annotations

import sys

import click


class Keys:
    """What a person types. The end of what is piped in is as good as the key that stops."""

    def __init__(self) -> None:
        self.on_terminal = sys.stdin.isatty()

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
        """A line of text without the spaces around it; None at the end."""
        click.echo(f"{question}: ", nl=False)
        try:
            typed = sys.stdin.readline()
        except KeyboardInterrupt:
            typed = ""
        if not self.on_terminal or not typed:
            click.echo()
        return typed.strip() if typed else None

    def choice(self, question: str, choices: dict[str, str]) -> str | None:
        """One of several answers, each a key; None for any other key, which goes back."""
        shown = "  ".join(f"[{shown_key(key)}] {what}" for key, what in choices.items())
        click.echo(f"{question}  {shown}  [other key] back: ", nl=False)
        pressed = self.key()
        click.echo(choices.get(pressed, "back"))
        return pressed if pressed in choices else None


def shown_key(key: str) -> str:
    """A key as people are shown it."""
    return "Enter" if key == "\n" else key
