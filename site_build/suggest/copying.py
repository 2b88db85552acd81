"""Sources of which one may be a copy of the other, though neither says so. No I/O.

What both state to rest on, a later capture of one page, and what an editor has refused are no news.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from site_build.crossref import Names
from site_build.likeness.copies import Filed, Pair
from site_build.origins import node
from site_build.points import origins_of
from site_build.records import Record
from site_build.sharing import meetings
from site_build.versions import latest


def copies(records: Iterable[Record], names: Names) -> list[Pair]:
    """Return the pairs of near-copies that nobody has spoken of, the likest first."""
    records = tuple(records)
    known = origins_of(records, names)
    newest = latest(records)
    by_id = {record.id: record for record in records}
    found = [
        pair
        for pair in _pairs(records)
        if newest[pair.one] != newest[pair.other]
        and not _refused(by_id[pair.one], by_id[pair.other])
        and not any(meetings({id_: [node(id_)] for id_ in (pair.one, pair.other)}, known.further))
    ]
    return sorted(found, key=lambda pair: (-pair.share, pair.one, pair.other))


def _pairs(records: Iterable[Record]) -> Iterator[Pair]:
    filed = Filed()
    for record in records:
        if record.text:
            yield from filed.add_and_pair(record.id, record.text)


def _refused(one: Record, other: Record) -> bool:
    return other.id in one.no_copy_of or one.id in other.no_copy_of
