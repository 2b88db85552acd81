"""Sources that are later captures of one page: which is the newest, and what came and went. No I/O.

``replaces`` in a source's curation names the earlier capture. The captures of one page are one voice: whoever
counts sources counts the newest of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from site_build import nearest
from site_build.problems import Refused
from site_build.records import Claim, Record
from site_build.text import key


@dataclass(frozen=True, slots=True)
class Changed:
    """What a later capture has otherwise than the earlier one."""

    came: tuple[Claim, ...]
    """Claims of the later one whose words do not stand in the earlier one."""
    went: tuple[Claim, ...]
    """Claims of the earlier one whose words do not stand in the later one."""
    kept: int
    """Claims of the earlier one whose words stand in the later one, as a claim or elsewhere in its text."""
    by_text: bool
    """False where one of the texts is not kept: words may stand there that are no claim."""


def latest(records: Iterable[Record]) -> dict[str, str]:
    """Return, for each source, the id of the newest capture of its page: its own if none came later."""
    by_id = {record.id: record for record in records}
    later = successors(by_id.values())
    out: dict[str, str] = {}
    for id_ in by_id:
        way = [id_]
        while way[-1] not in out and way[-1] in later:
            way.append(later[way[-1]].id)
        out |= dict.fromkeys(way, out.get(way[-1], way[-1]))
    return {id_: out[id_] for id_ in by_id}


def successors(records: Iterable[Record]) -> dict[str, Record]:
    """Return, for each source that is replaced, the source that replaces it.

    Where several replace the same one, the one captured last does.
    """
    by_id = {record.id: record for record in records}
    replaced = predecessors(by_id.values())
    in_order = sorted(replaced, key=lambda id_: (by_id[id_].captured or "", id_))
    return {replaced[id_].id: by_id[id_] for id_ in in_order}


def predecessors(records: Iterable[Record]) -> dict[str, Record]:
    """Return, for each source that replaces another, that other; loops and unknown ids are left out."""
    by_id = {record.id: record for record in records}
    replaces = {record.id: record.replaces for record in by_id.values() if record.replaces}
    sound = replaces.keys() - faults(replaces, by_id).keys()
    return {id_: by_id[other] for id_, other in replaces.items() if id_ in sound}


def changed(older: Record, newer: Record) -> Changed:
    """Return which claims came and went between two captures of a page; rejected ones are no claims.

    Quotes are compared with marks, case and spaces made alike. About twelve sentences of a text become
    claims: a quote that is no claim of the other capture is looked for in its text before it is called gone.
    """
    before, after = _claims(older), _claims(newer)
    old, new = _words(before, older), _words(after, newer)
    came = tuple(claim for claim in after if not _stands(claim, old))
    went = tuple(claim for claim in before if not _stands(claim, new))
    return Changed(came, went, len(before) - len(went), bool(older.text and newer.text))


def faults(replaces: Mapping[str, str], ids: Collection[str]) -> dict[str, Refused]:
    """Return what is wrong with what sources say they replace, by the id of the source that says it.

    Args:
        replaces: id of a source to the id of the one it replaces.
        ids: all sources that are filed.
    """
    found = {}
    ids = frozenset(ids)
    for id_, other in replaces.items():
        if other not in ids:
            near = nearest.names(other, ids, most=1)
            remedy = f"Did you mean `{near[0]}`?" if near else "Name the folder of a source in sources/."
            message = f"there is no source {other!r}"
            found[id_] = Refused("source-unknown", message, remedy, field="replaces")
    for loop in _loops(replaces):
        for at, id_ in enumerate(loop):
            way = [*loop[at:], *loop[:at]][:_SHOWN]
            told = " replaces ".join([*way, *(["…"] if len(loop) > _SHOWN else []), id_])
            remedy = "Take `replaces` out of the curation of the one that was captured first."
            found[id_] = Refused(
                "replaces-loop", f"this source replaces itself: {told}", remedy, field="replaces"
            )
    return found


_SHOWN = 5
"""Sources of a loop that are named to each of them."""


def _loops(replaces: Mapping[str, str]) -> Iterator[list[str]]:
    """Each round of sources that replace each other, in their order, once."""
    walk: dict[str, str] = {}
    for begun in replaces:
        id_ = begun
        while id_ in replaces and id_ not in walk:
            walk[id_] = begun
            id_ = replaces[id_]
        # Who comes to where this very walk has been has gone round.
        if walk.get(id_) == begun:
            loop = [id_]
            while (other := replaces[loop[-1]]) != id_:
                loop.append(other)
            yield loop


def _claims(record: Record) -> tuple[Claim, ...]:
    return tuple(claim for claim in record.claims if claim.status != "rejected")


def _words(claims: Iterable[Claim], record: Record) -> tuple[str, ...]:
    """The text and each quote as compared; a private record has quotes and no text."""
    return (key(record.text), *(key(claim.quote) for claim in claims))


def _stands(claim: Claim, texts: Iterable[str]) -> bool:
    words = key(claim.quote)
    return any(words in text for text in texts)
