"""``dossier review``: look at claims one by one and decide."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from site_build.cli import terminal
from site_build.cli.keys import Keys
from site_build.problems import Problem, printable
from site_build.store import Dossier, Folder

if TYPE_CHECKING:
    from site_build.deciding import Change
    from site_build.opened import Opened

_KEYS = {
    "r": "right as found",
    "c": "correct",
    "x": "reject",
    "p": "point",
    "s": "skip",
    "u": "undo",
    "q": "stop",
    "?": "help",
}
_HELP = """\
  r  right as found: words and speaker are as in the source (not: the claim is true)
  c  correct who says it or how it is put; the rest is right
  x  reject: these words are no claim; it stays in the record and is kept off the site
  p  link to a point at issue: supports, disputes or qualifies it
  s  skip: decide later
  u  undo the last decision of this run; the file is then as it was, to the byte
  q  stop; what is decided is in the files, and the next run goes on with the rest
  ?  this help"""


@click.command(cls=terminal.Command, example="dossier review harbour-times-dockers-vote --by ed")
@click.argument("sources", nargs=-1, metavar="[SOURCE]…")
@click.option("--by", metavar="NAME", help="Who decides; it stands with each decision.")
def review(sources: tuple[str, ...], by: str | None) -> None:
    """Look at claims one by one: right, to be corrected, no claim, or said on a point at issue.

    Claims that nobody has looked at come first, the weightiest of each source at its head. A key is
    enough for each decision; it is added to sources/SOURCE/curation.yaml at once, and nothing else
    in that file changes.
    """
    from site_build import gather, pointfiles

    dossier = terminal.dossier()
    settings, problems = gather.settings(dossier)
    folders = terminal.chosen(dossier, sources)
    keys = Keys()
    if by is None and keys.on_terminal:
        by = keys.line("Your name, as it is to stand with each decision (Enter leaves it out)")
    if by is not None and (by != printable(by) or len(by) > 200):
        raise click.BadParameter("Give a name of one line.", param_hint="--by")
    points = {file.written.id: file.written.point.point for file in pointfiles.read(dossier)[0]}
    session = _Session(dossier, keys, by or None, points)
    problems += session.run(folders, settings)
    session.say_goodbye()
    terminal.finish(problems)


class _Session:
    """One run on the screen. What it is about, and what was decided, is `site_build.review`'s."""

    def __init__(self, dossier: Dossier, keys: Keys, by: str | None, points: dict[str, str]) -> None:
        from site_build.review import Review

        self._dossier = dossier
        self._keys = keys
        self._by = by
        self._points = points
        self._review = Review()
        self._opened: dict[str, Opened] = {}
        self._changes: list[Change] = []
        self._counts: list[str] = []

    def run(self, folders: list[Folder], settings: Any) -> list[Problem]:
        """Go through the claims until there is none left or a key stops it; returns what cannot be read."""
        from site_build import review as room

        problems: list[Problem] = []
        sources = self._sources(folders, settings, problems)
        before = False
        while True:
            while self._review.current is None:
                opened = next(sources, None)
                if opened is not None:
                    self._review = room.queued(self._review, opened.record)
                elif before:
                    if not self._undone_at_the_end():
                        return problems
                else:
                    before = True
                    records = [opened.record for opened in self._opened.values()]
                    self._review = room.looked_at_before(self._review, records)
                    if self._review.current is not None:
                        click.echo("\nNobody has to look at more claims here. These were reviewed before;")
                        click.echo("link them to points, correct them, or stop with q.")
            if not self._one():
                return problems

    def say_goodbye(self) -> None:
        """Say what was decided."""
        counts = Counter(self._counts)
        told = ", ".join(f"{number} {what}" for what, number in counts.items()) or "nothing was decided"
        click.echo(f"\nStopped: {told}.")
        if counts:
            click.echo("Next: `dossier build`. The rest waits for the next `dossier review`.")

    def _sources(self, folders: list[Folder], settings: Any, problems: list[Problem]) -> Iterator[Opened]:
        """The sources one after the other, each read when its turn comes."""
        from site_build.opened import open_source

        for folder in folders:
            opened, faults = open_source(self._dossier, folder, settings)
            problems += faults
            if opened is not None:
                self._opened[folder.id] = opened
                yield opened

    def _undone_at_the_end(self) -> bool:
        """Give a last chance to take back the last decision; False to stop."""
        click.echo("\nThat was the last claim.")
        while self._changes:
            click.echo("[u] undo  [q] stop: ", nl=False)
            pressed = self._pressed()
            click.echo(_KEYS.get(pressed, ""))
            if pressed in ("", "q"):
                break
            if pressed == "u" and self._undone():
                return True
        return False

    def _one(self) -> bool:
        """Show the current claim and do what is asked, until it is done with; False to stop."""
        from site_build import review as room

        self._show()
        while True:
            click.echo("  ".join(f"[{key}] {what}" for key, what in _KEYS.items()) + ": ", nl=False)
            pressed = self._pressed()
            click.echo(_KEYS.get(pressed, ""))
            match pressed:
                case "" | "q":
                    return False
                case "?":
                    click.echo(_HELP)
                case "s":
                    self._review = room.skipped(self._review)
                    return True
                case "u":
                    if self._undone():
                        return True
                case "r" | "c" | "x" | "p":
                    if self._decided(pressed):
                        return True
                case _:
                    click.echo("No such key; ? says which there are.")

    def _pressed(self) -> str:
        while (pressed := self._keys.key()) in ("\n", "\r", " "):
            pass
        return pressed

    def _decided(self, key: str) -> bool:
        """Ask what belongs to a decision and write it; False where it came to nothing."""
        from site_build.cli import questions

        item = self._review.current
        assert item is not None
        claim = item.claim
        match key:
            case "r":
                return self._write({"status": "reviewed"}, "reviewed")
            case "x":
                reason = self._keys.line("Why? (Enter gives no reason)")
                return reason is not None and self._write({"status": "rejected", "note": reason}, "rejected")
            case "c":
                publisher = self._opened[item.source].record.publisher
                changed = questions.correction(self._keys, claim, publisher)
                return bool(changed) and self._write({**changed, "status": "reviewed"}, "corrected")
        link = questions.link(self._keys, self._points)
        return bool(link) and self._write(link, "linked to points", stays=True)

    def _write(self, says: dict[str, Any], what: str, *, stays: bool = False) -> bool:
        """Write a decision on the current claim; False where that cannot be."""
        from site_build import deciding
        from site_build import review as room

        item = self._review.current
        assert item is not None
        opened = self._opened[item.source]
        signed = {**says, "by": self._by, "on": _today()}
        decision = room.decision(opened.record.text, item.claim, signed)
        after = room.applied(opened.record, item.claim, decision) if decision is not None else None
        if decision is None or after is None:
            click.echo("These words stand there more than once and cannot be told apart: decide by hand, in")
            click.echo(f"{self._dossier.shown(opened.folder.curation_yaml)}. Nothing was written.")
            return False
        try:
            change = deciding.decide(self._dossier, opened.folder, decision)
        except OSError as error:
            change = terminal.problem(self._dossier.shown(opened.folder.curation_yaml), error)
        if isinstance(change, Problem):
            click.echo(str(change))
            return False
        self._changes.append(change)
        self._counts.append(what)
        self._review = room.noted(self._review, after, stays=stays)
        return True

    def _undone(self) -> bool:
        """Take back the last decision; False where there is none, or somebody changed the file since."""
        from site_build import deciding
        from site_build import review as room

        if not self._changes:
            click.echo("Nothing was decided in this run yet.")
            return False
        change = self._changes[-1]
        try:
            problem = deciding.take_back(self._dossier, change)
        except OSError as error:
            problem = terminal.problem(self._dossier.shown(change.path), error)
        if problem is not None:
            click.echo(str(problem))
            return False
        self._changes.pop()
        self._counts.pop()
        self._review = room.taken_back(self._review)
        click.echo(f"Taken back: {self._dossier.shown(change.path)} is as it was.")
        return True

    def _show(self) -> None:
        from site_build.cli import card

        item = self._review.current
        assert item is not None
        number, of = self._review.place
        click.echo(card.lines(self._opened[item.source], item.claim, f"claim {number} of {of}"))


def _today() -> str:
    """The day on which the person at the keyboard decides."""
    return datetime.datetime.now().astimezone().date().isoformat()
