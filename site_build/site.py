"""All that the pages are made from: the whole dossier, gathered once. No I/O."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from site_build import dates, links, rights, versions
from site_build.crossref import Names, Subject, Unnamed, subjects, unnamed
from site_build.curation import Entity, Event
from site_build.origins import Origins, node, source_of
from site_build.points import PointAtIssue, Written, address, origins_of, points
from site_build.records import Claim, Record
from site_build.related import Related, related
from site_build.settings import Settings
from site_build.strings import Strings, english
from site_build.text import name_key
from site_build.timeline import Year, first_day, timeline
from site_build.wording import Words


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
    strings: Strings = field(default_factory=english)
    """The words of the site itself, in its language."""

    @cached_property
    def words(self) -> Words:
        """What is said of records, in those words."""
        return Words(self.strings)

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
        """A subject's name as it is compared, to the slug of its page; `slug_of` knows other names too."""
        return {name_key(subject.name): subject.slug for subject in self.subjects}

    def slug_of(self, name: str, source: str = "") -> str | None:
        """The slug of the page that a name has; in one source it can mean another than elsewhere."""
        return self.subject_of.get(name_key(self.names.canonical(name, source)[0]))

    @cached_property
    def related(self) -> Mapping[str, tuple[Related, ...]]:
        """Slug of a subject to those that stand in the same claims."""
        return related(self.subjects)

    @cached_property
    def unnamed(self) -> tuple[Unnamed, ...]:
        """The voices that the sources leave unnamed, source by source."""
        return tuple(unnamed(self.records, self.names))

    @cached_property
    def in_time(self) -> dict[str, int]:
        """Source id to its place in the order of publication; those that state no day come last."""
        days = {record.id: first_day(record) for record in self.records}
        dated = sorted(
            (id_ for id_, day in days.items() if day), key=lambda id_: (dates.sort_key(days[id_] or ""), id_)
        )
        return {id_: at for at, id_ in enumerate((*dated, *(id_ for id_, day in days.items() if not day)))}

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
    def origins(self) -> Origins:
        """What each source rests on."""
        return origins_of(self.records, self.names)

    @cached_property
    def resting_on(self) -> dict[str, tuple[str, ...]]:
        """Source id to the ids of those that say they rest on it."""
        found: dict[str, dict[str, None]] = {}
        for record in self.records:
            for edge in self.origins.on(node(record.id)):
                if edge.how == "origin" and (other := source_of(edge.to)):
                    found.setdefault(other, {})[record.id] = None
        return {other: tuple(ids) for other, ids in found.items()}

    @cached_property
    def newest_day(self) -> str | None:
        """The last day on which a page was saved or a decision taken: as of when the dossier speaks."""
        return max(filter(None, _days(self.records)), default=None)

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
                    links.VOICES,
                    links.POINTS,
                    links.TIMELINE,
                    links.GAPS,
                    links.DATA,
                    links.SEARCH,
                )
            ),
        )


def _days(records: tuple[Record, ...]) -> Iterator[str | None]:
    for record in records:
        yield record.captured
        if record.capture.checked:
            yield record.capture.checked.on
        yield from (silence.on for silence in record.silent_on)
        for claim in record.claims:
            yield claim.on
            yield from (bearing.on for bearing in claim.points)


def shown(record: Record) -> tuple[Claim, ...]:
    """The claims of a source that have a place on the site: all but the rejected."""
    return tuple(claim for claim in record.claims if claim.status != "rejected")
