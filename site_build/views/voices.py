"""Who speaks: voices × sources, the outlets that publish here, and the voices that sources leave unnamed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from site_build import links, wording
from site_build.crossref import Mention, Subject, Unnamed
from site_build.render import Page
from site_build.site import Site
from site_build.views import outlets, subjects
from site_build.views.claims import Name
from site_build.views.paged import packed, paged
from site_build.views.sources import Row, row
from site_build.views.subjects import WIDEST


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet that publishes here or on whose work sources rest."""

    name: str
    href: Markup
    counts: str


@dataclass(frozen=True, slots=True)
class Source:
    """A source with the voices that it leaves unnamed."""

    row: Row
    day: str
    voices: tuple[tuple[Name, str], ...]
    """As it calls them, and how often they speak; never brought together with those of another source."""


@dataclass(frozen=True, slots=True)
class _Publisher:
    """A subject as the list of outlets has it."""

    subject: Subject


Item = Subject | _Publisher | tuple[Unnamed, ...]
"""A voice, an outlet, or the unnamed voices of one source."""


def pages(site: Site) -> Iterator[Page]:
    """The voices, those in the most sources first, then the outlets, then the unnamed."""
    said = {subject.slug: subject.said for subject in site.subjects}
    voices = sorted((one for one in site.subjects if said[one.slug]), key=lambda one: _rank(said[one.slug]))
    publishers = [_Publisher(one) for one in site.subjects if one.publishes or one.rests]
    unnamed = (tuple(some) for _, some in groupby(_in_time(site), key=lambda one: one.source))
    items: list[Item] = [*voices, *publishers, *unnamed]
    chunks = packed(items, lambda item: _weight(site, item, said), subjects.CELLS_A_PAGE)
    for path, some, jump in paged(links.VOICES, chunks):
        named = [one for one in some if isinstance(one, Subject)]
        view = {
            "columns": tuple(subjects.columns(site, path)) if len(site.records) <= WIDEST else (),
            "lines": tuple(subjects.line(site, one, path, said[one.slug]) for one in named),
            "outlets": tuple(_outlet(site, one.subject, path) for one in some if isinstance(one, _Publisher)),
            "unnamed": tuple(_source(site, one, path) for one in some if isinstance(one, tuple)),
            "total": len(voices),
            "subjects": links.href(path, links.SUBJECTS),
            "first": path == links.VOICES,
            "jump": jump,
        }
        title, about = site.strings("voices.title"), site.strings("voices.description")
        yield Page(path, "voices.html", title, about, view, wide=True)


def _rank(said: Mapping[str, Sequence[Mention]]) -> tuple[int, int]:
    return -len(said), -sum(map(len, said.values()))


def _weight(site: Site, item: Item, said: Mapping[str, Mapping[str, Sequence[Mention]]]) -> int:
    if isinstance(item, Subject):
        return subjects.weight(site, said[item.slug])
    return 1 if isinstance(item, _Publisher) else 1 + len(item)


def _in_time(site: Site) -> list[Unnamed]:
    return sorted(site.unnamed, key=lambda one: site.in_time[one.source])


def _outlet(site: Site, subject: Subject, here: str) -> Outlet:
    counts = site.strings("common.semicolon").join(outlets.counts(site, subject))
    return Outlet(wording.shortened(subject.name), links.href(here, links.subject(subject.slug)), counts)


def _source(site: Site, unnamed: tuple[Unnamed, ...], here: str) -> Source:
    record = site.record[unnamed[0].source]
    page = links.source(record.id)
    voices = tuple(
        (
            Name(
                wording.shortened(one.called) if one.called else site.strings("voices.undescribed"),
                links.href(here, page, links.claim_anchor(one.claims[0])),
            ),
            site.words.reviewed_of(len(one.claims), one.reviewed),
        )
        for one in unnamed
    )
    return Source(row(site, record, here), site.words.day_of(record), voices)
