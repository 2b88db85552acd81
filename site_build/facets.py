"""What each page of the search index can be narrowed by: kind, outlet, year, voice and so on. No I/O.

The names stand in addresses (``/search/?outlet=…``) and in ``search-panel.html``. What a source does not
state has a value of its own, in brackets, so that it can be looked for too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from site_build import dates, links
from site_build.attribution.meanings import UNREAD
from site_build.crossref import voice
from site_build.points import PointAtIssue
from site_build.records import Claim, Record
from site_build.site import Site
from site_build.standing import Kind
from site_build.strings import Strings
from site_build.timeline import first_day
from site_build.wording import Words

Facets = tuple[tuple[str, str], ...]
"""Name and value; a name can stand there more than once."""


@dataclass(frozen=True)
class Narrowing:
    """The facets of each kind of page, for one dossier."""

    site: Site

    @cached_property
    def subjects_in(self) -> Mapping[str, list[str]]:
        """Source id to the slugs of the people and topics that it speaks of or is tagged with."""
        found: dict[str, list[str]] = {}
        for subject in self.site.subjects:
            for source in subject.by_source:
                found.setdefault(source, []).append(subject.slug)
        return found

    def of_source(self, record: Record, work: Facets) -> Facets:
        """A source, with all that it speaks of or is tagged with."""
        return (
            ("kind", self.site.strings("facet_kinds.source")),
            *work,
            *self._subjects(self.subjects_in.get(record.id, ())),
        )

    def work(self, record: Record) -> Facets:
        """What a source shares with all its claims."""
        names = self.site.names
        outlet = (
            names.canonical(record.publisher, record.id)[0]
            if record.publisher
            else self.site.strings("facets.no_outlet")
        )
        language = (
            self.site.words.language(record.language)
            if record.language
            else self.site.strings("facets.no_language")
        )
        return (
            ("outlet", outlet),
            ("year", _year(self.site.words, first_day(record))),
            ("language", language),
        )

    def of_claim(self, record: Record, work: Facets, claim: Claim) -> Facets:
        """A claim.

        Args:
            record: its source.
            work: what the source shares with all its claims.
            claim: one whose words are shown.
        """
        spoken_of = filter(None, (self.site.slug_of(name, record.id) for name in claim.entities))
        return (
            ("kind", self.site.strings("facet_kinds.claim")),
            *work,
            ("voice", self._voice(record, claim)),
            ("modality", self.site.words.modality(claim.modality)),
            *self._standings(claim),
            *self._subjects(spoken_of),
            (
                "review",
                self.site.strings("facets.reviewed")
                if claim.status == "reviewed"
                else self.site.words.unreviewed,
            ),
        )

    def of_point(self, point: PointAtIssue) -> Facets:
        """A point at issue, with its tags that have a page."""
        tagged = filter(None, map(self.site.slug_of, point.point.tags))
        return (
            ("kind", self.site.strings("facet_kinds.point")),
            ("standing", standing(self.site.strings, point.standing.kind)),
            *self._subjects(tagged),
        )

    def _voice(self, record: Record, claim: Claim) -> str:
        if claim.speaker.kind == "outlet":
            if claim.rule == UNREAD and claim.status != "reviewed":
                return self.site.strings("facets.not_read")
            return self.site.strings("facets.our_summary" if record.kind == "digest" else "facets.own_voice")
        speaker = voice(claim.speaker, self.site.names, record.id)
        return (
            self.site.names.canonical(speaker, record.id)[0]
            if speaker
            else self.site.strings("facets.unnamed")
        )

    def _standings(self, claim: Claim) -> Facets:
        known = (self.site.point.get(bearing.point) for bearing in claim.points)
        kinds = {standing(self.site.strings, point.standing.kind) for point in known if point}
        return tuple(("standing", kind) for kind in sorted(kinds))

    def _subjects(self, slugs: Iterable[str]) -> Facets:
        return tuple(("subject", self.site.targets.subjects[slug]) for slug in sorted(set(slugs)))


def standing(say: Strings, kind: Kind) -> str:
    """Where a point stands, as a value to choose."""
    return say(f"facet_standings.{links.slug(kind)}")


def _year(words: Words, day: str | None) -> str:
    """The year of a day; words such as "the 1990s" where it is not known to the year."""
    if day is None:
        return words.say("facets.no_day")
    first, last = dates.bounds(day)
    if first and last and first.year == last.year:
        return str(first.year)
    return words.day(day)
