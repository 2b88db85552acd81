"""In which order, and on which of its pages, the quotes of a subject stand.

What a subject says comes before what is said of it, each in the order in which its sources were published;
those that state no day come last. A page ends before it grows heavy, wherever a source's quotes end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from site_build import links
from site_build.crossref import Mention, Rest, Subject
from site_build.site import Site
from site_build.timeline import first_day
from site_build.views.paged import packed

QUOTES_A_PAGE = 60
"""About 100 KB of HTML."""

What = Literal["publishes", "rests", "says", "of"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """What one source has on a subject, in one part of its page."""

    what: What
    source: str
    dated: bool
    mentions: tuple[Mention, ...] = ()
    rest: Rest | None = None
    second: bool = False
    """True where the source has stood on the subject's pages before, so that its anchor is taken."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The pages of one subject, and where on them each source stands."""

    pages: tuple[Sequence[Stretch], ...]
    first: dict[str, int]
    """Source id to the number of the page that holds its first quotes, counted from 0."""


def layout(site: Site, subject: Subject) -> Layout:
    """The pages of a subject; made once."""
    known = ("layout", subject.slug)
    if known not in site.memo:
        site.memo[known] = _layout(site, subject)
    return cast(Layout, site.memo[known])


def place(site: Site, subject: Subject, source: str) -> str:
    """Path of the page that holds the first quotes of a source on a subject."""
    return links.nth_path(links.subject(subject.slug), layout(site, subject).first[source])


def in_time(site: Site, sources: Sequence[str]) -> list[str]:
    """Sources in the order in which they were published."""
    return sorted(sources, key=site.in_time.__getitem__)


def _layout(site: Site, subject: Subject) -> Layout:
    pages = packed(list(_stretches(site, subject)), lambda one: 1 + len(one.mentions), QUOTES_A_PAGE)
    first: dict[str, int] = {}
    for number, page in enumerate(pages):
        for stretch in page:
            if stretch.what in ("says", "of"):
                first.setdefault(stretch.source, number)
    return Layout(tuple(pages), first)


def _stretches(site: Site, subject: Subject) -> Iterator[Stretch]:
    for source in in_time(site, subject.publishes):
        yield Stretch("publishes", source, True)
    rests = {rest.source: rest for rest in subject.rests}
    for source in in_time(site, list(rests)):
        yield Stretch("rests", source, True, rest=rests[source])
    order = in_time(site, list(subject.by_source))
    seen = set()
    spoken: tuple[What, ...] = ("says", "of")
    for what in spoken:
        for source in order:
            mentions = [one for one in subject.by_source[source] if one.speaks is (what == "says")]
            dated = first_day(site.record[source]) is not None
            # A source that is only filed under the name has no quotes, and is listed all the same.
            only_filed = what == "of" and not subject.by_source[source]
            for start in range(0, len(mentions) or int(only_filed), QUOTES_A_PAGE):
                some = tuple(mentions[start : start + QUOTES_A_PAGE])
                yield Stretch(what, source, dated, some, second=source in seen)
            if mentions:
                seen.add(source)
