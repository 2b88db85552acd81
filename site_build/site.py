"""All that the pages are made from: the whole dossier, gathered once. No I/O."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from functools import cached_property

from site_build import links, rights, versions
from site_build.crossref import Names, Subject, subjects
from site_build.curation import Entity, Event
from site_build.points import PointAtIssue, Written, address, points
from site_build.records import Claim, Record
from site_build.settings import Settings
from site_build.text import name_key
from site_build.timeline import Year, timeline


@dataclass(frozen=True, slots=True)
class ProsePage:
    """A page that people wrote, not yet rendered."""

    path: str
    """Path on the site; empty for the overview."""
    file: str
    """The file as people are shown it."""
    title: str
    description: str | None
    body: str
    body_line: int


@dataclass(frozen=True)
class Site:
    """The dossier as one value. What is derived is derived once, when it is first asked for."""

    settings: Settings
    records: tuple[Record, ...]
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    prose: tuple[ProsePage, ...] = ()
    written: tuple[Written, ...] = ()
    """The points at issue as the editors wrote them."""
    analyses: tuple[ProsePage, ...] = ()
    """What the editors wrote on each point, below its front matter."""

    @cached_property
    def memo(self) -> dict[Hashable, object]:
        """For views that stand on many pages and are costly to make; a pure function of the site."""
        return {}

    @cached_property
    def record(self) -> dict[str, Record]:
        """Records by id."""
        return {record.id: record for record in self.records}

    @cached_property
    def later(self) -> dict[str, Record]:
        """Id of a source to the later capture of the same page."""
        return versions.successors(self.records)

    @cached_property
    def earlier(self) -> dict[str, Record]:
        """Id of a source to the capture of the same page that it replaces."""
        return versions.predecessors(self.records)

    @cached_property
    def published(self) -> dict[str, frozenset[str]]:
        """Source id to the ids of the claims whose words may be shown."""
        return {record.id: rights.published(record, self.settings) for record in self.records}

    @cached_property
    def subjects(self) -> tuple[Subject, ...]:
        """People and topics with a page."""
        return subjects(self.records, self.entities)

    @cached_property
    def subject_of(self) -> dict[str, str]:
        """A name as it is compared to the slug of its page, other names and stand-ins included."""
        out: dict[str, str] = {}
        for subject in self.subjects:
            for name in (*subject.metonyms, *subject.aliases):
                out.setdefault(name_key(name), subject.slug)
        for subject in self.subjects:
            out[name_key(subject.name)] = subject.slug
        return out

    @cached_property
    def points(self) -> tuple[PointAtIssue, ...]:
        """Points at issue, with what each source has on them."""
        return points(self.written, self.records, self.entities)

    @cached_property
    def point(self) -> dict[str, PointAtIssue]:
        """Points by id, the ids that they had before included."""
        by_id = {point.id: point for point in self.points}
        return {old: by_id[id_] for old, id_ in address(self.written).items()}

    @cached_property
    def names(self) -> Names:
        """The names that mean the same thing."""
        return Names(self.entities)

    @cached_property
    def timeline(self) -> tuple[Year, ...]:
        """Everything dated, by year."""
        return timeline(self.records, self.events, self.names)

    @cached_property
    def targets(self) -> links.Targets:
        """What links in prose may lead to."""
        return links.Targets(
            sources={record.id: record.title or record.id for record in self.records},
            claims=frozenset(f"{record.id}#{claim.id}" for record in self.records for claim in shown(record)),
            subjects={subject.slug: subject.name for subject in self.subjects},
            points=address(self.written),
            pages=frozenset(
                (
                    *(page.path or "index" for page in self.prose),
                    links.SOURCES,
                    links.SUBJECTS,
                    links.POINTS,
                    links.TIMELINE,
                    links.DATA,
                )
            ),
        )


def shown(record: Record) -> tuple[Claim, ...]:
    """The claims of a source that have a place on the site: all but the rejected."""
    return tuple(claim for claim in record.claims if claim.status != "rejected")
