"""How sources, claims and points are called in what is said of a change. No I/O."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from site_build import wording
from site_build.compare import changes
from site_build.compare.fields import short
from site_build.points import PointAtIssue
from site_build.records import Claim, Record
from site_build.text import name_key
from site_build.wording import in_english


class Called:
    """The names of all sources of both sides, so that one name never means two."""

    def __init__(self, records: Iterable[Record]) -> None:
        ids: dict[str, set[str]] = defaultdict(set)
        for record in records:
            if record.publisher:
                ids[name_key(record.publisher)].add(record.id)
        self._several = {name for name, found in ids.items() if len(found) > 1}

    def source(self, record: Record) -> changes.Source:
        """A source as it is called in a sentence."""
        publisher = record.publisher
        if record.kind == "digest" or not publisher:
            name = f"“{short(wording.title(record))}”"
        elif name_key(publisher) in self._several:
            name = f"{short(publisher)}, “{short(wording.title(record))}”"
        else:
            name = short(publisher)
        notice = in_english().caveat(record, brief=True)
        return changes.Source(id=record.id, called=name, notice=short(notice) if notice else None)

    def claim(self, record: Record, claim: Claim) -> changes.Claim:
        """A claim, by the beginning of its quote."""
        key = f"{record.id}#{claim.id}"
        return changes.Claim(
            key=key,
            source=self.source(record),
            quote=short(claim.quote),
            status=claim.status,
            moved=bool(claim.moved),
        )


def point(at_issue: PointAtIssue) -> changes.Point:
    """A point, by its statement."""
    return changes.Point(id=at_issue.id, statement=short(at_issue.point.point))
