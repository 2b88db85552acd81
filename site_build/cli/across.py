"""What is alike across the sources, as ``dossier review`` shows it when its claims are done."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import click

from site_build.cli import layout, terminal
from site_build.problems import Problem, printable

if TYPE_CHECKING:
    from site_build.cli.keys import Keys
    from site_build.records import Claim, Record
    from site_build.store import Dossier
    from site_build.suggest import Group, Pair, Suggestions

_MOST_SHOWN = 6
"""Claims of a group that are shown: the rest are said to be there."""


def look(dossier: Dossier, keys: Keys, by: str | None) -> None:
    """Show likely new points and likely copies one by one, and write what is decided on them."""
    from site_build import suggesting

    click.echo("Comparing the sources …")
    found, records = suggesting.across(dossier)
    if not (found.groups or found.copies):
        click.echo("Nothing is alike across the sources that is not linked or refused already.")
    _Across(dossier, keys, by, records).show(found)


class _Across:
    def __init__(self, dossier: Dossier, keys: Keys, by: str | None, records: dict[str, Record]) -> None:
        self._dossier = dossier
        self._keys = keys
        self._signed = {"by": by, "on": datetime.datetime.now().astimezone().date().isoformat()}
        self._records = records

    def show(self, found: Suggestions) -> None:
        for number, group in enumerate(found.groups, 1):
            if not self._group(group, f"likely new point {number} of {len(found.groups)}"):
                return
        for number, pair in enumerate(found.copies, 1):
            if not self._pair(pair, f"likely copy {number} of {len(found.copies)}"):
                return

    def _group(self, group: Group, head: str) -> bool:
        """Claims that may be of one point; False to stop."""
        claims = [self._claim(source, claim) for source, claim in group.claims]
        _print(head)
        for record, claim in claims[:_MOST_SHOWN]:
            _print(f"{record.publisher or record.id}: “{claim.quote}”", indent="  ")
        if len(claims) > _MOST_SHOWN:
            _print(f"and {len(claims) - _MOST_SHOWN} more", indent="  ")
        answers = {"w": "write the point", "n": "not of one point", "s": "skip"}
        pressed = self._keys.choice("", answers)
        if pressed == "w":
            self._write(claims)
        elif pressed == "n":
            (first, heart), *others = claims
            refused = [f"{record.id}#{claim.id}" for record, claim in others]
            self._decide([(first, heart)], {"not_with": refused})
        return pressed is not None

    def _write(self, claims: list[tuple[Record, Claim]]) -> None:
        from site_build import pointwriting
        from site_build.cli import questions

        asked = "  The statement, as one sentence that a source can support or dispute (Enter goes back)"
        statement = questions.text(self._keys, asked)
        if not statement:
            return
        id_ = pointwriting.free_id(self._dossier, statement)
        try:
            pointwriting.write(self._dossier, id_, statement)
        except OSError as error:
            click.echo(str(terminal.problem("dossier/points", error)))
            return
        self._decide(claims, {"point": id_, "relation": "supports"})
        _print(
            f"Written: dossier/points/{id_}.md. Each of these claims says so now. Where one does "
            "otherwise, or in part: `dossier review SOURCE#CLAIM`.",
            indent="  ",
        )

    def _pair(self, pair: Pair, head: str) -> bool:
        """Two sources of which one may be a copy of the other; False to stop."""
        _print(head)
        one, other = pair.one, pair.other
        shared = f"{pair.share:.0%} of the shorter of sources/{one} and sources/{other} stand in both."
        _print(shared, indent="  ")
        _print(
            "Where one rests on the other, its curation.yaml says so, such as "
            f"`origin: [{{kind: derived_from, source: {one}}}]`; where both rest on a third, name that. "
            f"Where they have nothing to do with each other: `no_copy_of: [{one}]`.",
            indent="  ",
        )
        return self._keys.choice("", {"s": "go on"}) is not None

    def _decide(self, claims: list[tuple[Record, Claim]], says: dict[str, Any]) -> None:
        from site_build import pointwriting

        try:
            done = pointwriting.decide_on(self._dossier, claims, {**says, **self._signed})
        except OSError as error:
            click.echo(str(terminal.problem("sources", error)))
            return
        for change in done:
            if isinstance(change, Problem):
                click.echo(str(change))

    def _claim(self, source: str, claim: str) -> tuple[Record, Claim]:
        record = self._records[source]
        return record, next(one for one in record.claims if one.id == claim)


def _print(text: str, *, indent: str = "") -> None:
    lines = layout.wrapped(printable(text), first=indent, rest=f"{indent}  " if indent else "")
    click.echo(("" if indent else "\n") + "\n".join(lines))
