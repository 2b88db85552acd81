"""``dossier review``: look at claims one by one and decide."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import click

from site_build.cli import layout, suggested, terminal
from site_build.cli.keys import Keys
from site_build.problems import Problem, printable
from site_build.store import Dossier, Folder

if TYPE_CHECKING:
    from site_build.deciding import Change
    from site_build.opened import Opened
    from site_build.records import Claim, Record
    from site_build.settings import Settings
    from site_build.suggest.desk import Desk, Offered

_KEYS = {
    "r": "right as found",
    "c": "correct",
    "x": "reject",
    "p": "point",
    "s": "skip",
    "b": "back",
    "u": "undo",
    "q": "stop",
    "?": "help",
}
_ACROSS = {"a": "what is alike across the sources"}
_HELP = {
    "r": "right as found: words and speaker are as in the source (not: the claim is true)",
    "c": "correct who says it or how it is put; the rest is right",
    "x": "reject: these words are no claim; it stays in the record and is kept off the site",
    "p": "link to a point at issue: supports, disputes or qualifies it",
    "s": "skip: decide later",
    "b": "back to the claim before in this run; what is decided on it anew holds",
    "u": "undo the last decision of this run; the file is then as it was, to the byte",
    "q": "stop; what is decided is in the files, and the next run goes on with the rest",
    "?": "this help",
    "1": "says so on the first likely point below the claim; 2 and 3 on the others, p has other relations",
    "n": "on none of the likely points: they are not shown for this claim again",
    "t": "not at odds with the claims that are named: they are not shown for it again",
}


@click.command(cls=terminal.Command, example="dossier review harbour-times-dockers-vote --by ed")
@click.argument("sources", nargs=-1, metavar="[SOURCE|SOURCE#CLAIM]…")
@click.option("--by", metavar="NAME", help="Who decides; it stands with each decision.")
def review(sources: tuple[str, ...], by: str | None) -> None:
    """Look at claims one by one: right, to be corrected, no claim, or said on a point at issue.

    Claims that nobody has looked at come first, the weightiest of each source at its head. A key is
    enough for each decision; it is added to sources/SOURCE/curation.yaml at once, and nothing else
    in that file changes.

    SOURCE#CLAIM brings one claim, reviewed or not; both may be shortened to a beginning that only one has.
    """
    from site_build import gather, pointfiles

    dossier = terminal.dossier()
    settings, problems = gather.settings(dossier)
    named = _named(dossier, settings, [name for name in sources if "#" in name])
    whole = [name for name in sources if "#" not in name]
    folders = terminal.chosen(dossier, whole) if whole or not named else []
    keys = Keys()
    if by is None and keys.on_terminal:
        by = keys.line("Your name, as it is to stand with each decision (Enter leaves it out)")
    if by is not None and (by != printable(by) or len(by) > 200):
        raise click.BadParameter("Give a name of one line.", param_hint="--by")
    points = {file.written.id: file.written.point.point for file in pointfiles.read(dossier)[0]}
    session = _Session(dossier, keys, by or None, points)
    session.begin_with(named)
    problems += session.run(folders, settings, chosen=bool(whole))
    session.say_goodbye()
    terminal.finish(problems)


def _named(dossier: Dossier, settings: Settings, names: list[str]) -> list[tuple[Opened, Claim]]:
    """The claims that are named as SOURCE#CLAIM; the command ends where a name means none, or several."""
    from site_build import explain as room
    from site_build.cli.explain import unknown
    from site_build.opened import open_source

    found: list[tuple[Opened, Claim]] = []
    problems: list[Problem] = []
    for name in names:
        source, _, wanted = name.partition("#")
        opened, faults = open_source(dossier, terminal.chosen(dossier, [source])[0], settings)
        if opened is None:
            problems += faults
            continue
        claim, near = room.chosen(opened.record.claims, wanted.strip())
        if claim is None:
            problems.append(unknown(opened.record.id, wanted, near or opened.record.claims))
        else:
            found.append((opened, claim))
    terminal.finish(problems)
    return found


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
        self._shown = ""
        """The source of the claim that was shown last."""
        self._desk: Desk | None = None

    def begin_with(self, claims: list[tuple[Opened, Claim]]) -> None:
        """Put these claims at the head of the queue."""
        from site_build import review as room

        for opened, claim in claims:
            self._opened.setdefault(opened.record.id, opened)
            self._review = room.named(self._review, opened.record.id, claim)

    def run(self, folders: list[Folder], settings: Settings, *, chosen: bool) -> list[Problem]:
        """Go through the claims until there is none left or a key stops it; returns what cannot be read.

        Args:
            folders: the sources to go through.
            settings: of the dossier.
            chosen: whether a person named the sources, and is to hear of those that hold nothing new.
        """
        from site_build import review as room

        problems: list[Problem] = []
        sources = self._sources(folders, settings, problems)
        before = False
        while True:
            while self._review.current is None:
                opened = next(sources, None)
                if opened is not None:
                    self._review = room.queued(self._review, opened.record)
                    if chosen and self._review.current is None:
                        _say(_nothing_new(opened.record))
                elif before:
                    if not self._gone_on_at_the_end():
                        return problems
                else:
                    before = True
                    read = [self._opened[folder.id] for folder in folders if folder.id in self._opened]
                    records = [opened.record for opened in read]
                    self._review = room.looked_at_before(self._review, records)
                    if self._review.current is not None:
                        _say(
                            "Nobody has to look at more claims here. These were reviewed before; link them "
                            "to points, correct them, or stop with q."
                        )
            if not self._one():
                return problems

    def say_goodbye(self) -> None:
        """Say what was decided."""
        counts = Counter(self._counts)
        told = ", ".join(f"{number} {what}" for what, number in counts.items()) or "nothing was decided"
        _say(f"Stopped: {told}.")
        if counts:
            rest = "Next: `dossier build`. The rest waits for the next `dossier review`."
            click.echo("\n".join(layout.wrapped(rest)))

    def _sources(self, folders: list[Folder], settings: Any, problems: list[Problem]) -> Iterator[Opened]:
        """The sources one after the other, each read when its turn comes."""
        from site_build.opened import open_source

        for folder in folders:
            opened, faults = open_source(self._dossier, folder, settings)
            problems += faults
            if opened is not None:
                yield self._opened.setdefault(folder.id, opened)

    def _gone_on_at_the_end(self) -> bool:
        """Give a last chance to go back, or to take back the last decision; False to stop."""
        from site_build.cli import across

        click.echo("\nThat was the last claim.")
        while True:
            pressed = self._asked("buq" if self._review.at else "q", _ACROSS)
            if pressed in ("", "q"):
                break
            if pressed == "a":
                across.look(self._dossier, self._keys, self._by)
            if (pressed == "u" and self._undone()) or (pressed == "b" and self._gone_back()):
                return True
        return False

    def _asked(self, keys: Iterable[str], more: Mapping[str, str] = MappingProxyType({})) -> str:
        """Offer some keys; return the one that is pressed."""
        answers = [f"[{key}] {what}" for key, what in ({**more} | {key: _KEYS[key] for key in keys}).items()]
        click.echo(layout.prompt("", answers, free=16), nl=False)
        pressed = self._pressed()
        click.echo(_KEYS.get(pressed) or more.get(pressed) or pressed)
        return pressed

    def _offered(self) -> Offered:
        """What is suggested for the current claim, as the decisions of this run have it."""
        from site_build import suggesting

        item = self._review.current
        assert item is not None
        self._desk = self._desk or suggesting.desk(self._dossier)
        return self._desk.offered(self._opened[item.source].record, item.claim)

    def _suggested(self, decided: tuple[dict[str, Any], str] | None) -> None:
        """Write what a key decides on what is suggested, and show what is suggested then."""
        from site_build.cli import card

        if decided is None:
            click.echo("No such key; ? says which there are.")
        elif self._write(decided[0], decided[1], stays=True):
            item = self._review.current
            assert item is not None
            if "point" in decided[0]:
                click.echo(f"  {decided[0]['point']}: says so")
            left = card.labelled(suggested.rows(self._offered(), self._points))
            click.echo(f"{left}\n" if left else "")

    def _gone_back(self) -> bool:
        from site_build import review as room

        before = room.gone_back(self._review)
        if before is None:
            click.echo("This is the first claim of this run.")
            return False
        self._review = before
        return True

    def _one(self) -> bool:
        """Show the current claim and do what is asked, until it is done with; False to stop."""
        from site_build import review as room

        self._show()
        while True:
            offered = self._offered()
            pressed = self._asked(_KEYS, suggested.keys(offered))
            match pressed:
                case "" | "q":
                    return False
                case "?":
                    click.echo("\n".join(_help()))
                case "s":
                    self._review = room.skipped(self._review)
                    return True
                case "b":
                    if self._gone_back():
                        return True
                case "u":
                    if self._undone():
                        return True
                case "r" | "c" | "x" | "p":
                    if self._decided(pressed, [likely.point for likely in offered.points]):
                        return True
                case _:
                    self._suggested(suggested.decision(offered, pressed))

    def _pressed(self) -> str:
        while (pressed := self._keys.key()) in ("\n", "\r", " "):
            pass
        return pressed

    def _decided(self, key: str, likely: Sequence[str]) -> bool:
        """Ask what belongs to a decision and write it; False where it came to nothing."""
        from site_build.cli import questions

        item = self._review.current
        assert item is not None
        claim = item.claim
        match key:
            case "r":
                return self._write({"status": "reviewed"}, "reviewed")
            case "x":
                reason = questions.text(self._keys, "Why? (Enter gives no reason)")
                return reason is not None and self._write({"status": "rejected", "note": reason}, "rejected")
            case "c":
                publisher = self._opened[item.source].record.publisher
                changed = questions.correction(self._keys, claim, publisher)
                return bool(changed) and self._write({**changed, "status": "reviewed"}, "corrected")
        link = questions.link(self._keys, self._points, likely)
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
            file = self._dossier.shown(opened.folder.curation_yaml)
            _say(
                "These words stand there more than once and cannot be told apart: decide by hand, in "
                f"{file}. Nothing was written."
            )
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
        if self._shown not in ("", item.source):
            _say(f"Another source: {item.source}")
        self._shown = item.source
        which = {"found": "claim", "reviewed": "reviewed claim", "named": "named claim"}[item.why]
        count, total = f"{which} {number} of {of}", f"{len(self._counts)} decided"
        offered = suggested.rows(self._offered(), self._points)
        click.echo(card.lines(self._opened[item.source], item.claim, count, total, offered))


def _help() -> list[str]:
    rest = " " * 5
    return [row for key, what in _HELP.items() for row in layout.wrapped(what, first=f"  {key}  ", rest=rest)]


def _nothing_new(record: Record) -> str:
    """What to say of a source that a person named, and that holds no claim to look at for the first time."""
    if not record.claims:
        return f"{record.id} has no claims."
    example = f"{record.id}#{record.claims[0].id}"
    return (
        f"Every claim of {record.id} is reviewed or rejected already. "
        f"`dossier review SOURCE#CLAIM` brings one back, such as `dossier review {example}`."
    )


def _say(sentence: str) -> None:
    """Print a sentence below an empty line, as wide as the terminal allows."""
    click.echo("\n" + "\n".join(layout.wrapped(sentence)))


def _today() -> str:
    """The day on which the person at the keyboard decides."""
    return datetime.datetime.now().astimezone().date().isoformat()
