"""A page a subject: what it says, apart from what is said of it, in order of time; who it is said to be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from site_build import links, wording
from site_build.crossref import Mention, Rest, Subject
from site_build.records import Record
from site_build.render import Page
from site_build.site import Site
from site_build.views import jsonld, outlets, versions
from site_build.views.claims import ClaimView, claim_view
from site_build.views.layout import Stretch, What, in_time, layout
from site_build.views.paged import paged
from site_build.views.sources import Row, row
from site_build.views.subjects import counts, short
from site_build.views.versions import Other

MOST_ROLES = 12
MOST_SOURCES_OF_A_ROLE = 4


@dataclass(frozen=True, slots=True)
class Group:
    """The quotes of one source on a subject."""

    anchor: Markup
    source: Row
    day: str
    claims: tuple[tuple[ClaimView, str], ...]
    """Each with the words that stand for the subject in it, if they are not its name."""
    tagged: bool
    later: Other | None = None
    """The later capture of the same page: what both say is one voice."""


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a subject's page."""

    anchor: Markup
    title: str
    note: str
    groups: tuple[Group, ...] = ()
    undated: tuple[Group, ...] = ()
    """Of sources that state no day, after the others."""
    rows: tuple[tuple[Row, str, str], ...] = ()
    """Sources that it published, or that rest on it, each with its day and with how it does."""


@dataclass(frozen=True, slots=True)
class Given:
    """Where one source says who a speaker is."""

    source: str
    href: Markup
    day: str
    ours: str | None
    reviewed: bool


@dataclass(frozen=True, slots=True)
class Role:
    """Who a speaker is, in the words of some sources."""

    words: str
    given: tuple[Given, ...]
    more: int


def pages(site: Site) -> Iterator[Page]:
    """Each subject, on as many pages as its quotes need."""
    for subject in site.subjects:
        yield from _pages_of(site, subject)


def _pages_of(site: Site, subject: Subject) -> Iterator[Page]:
    laid = layout(site, subject)
    base = links.subject(subject.slug)
    summary = _summary(site, subject)
    name = wording.shortened(subject.name)
    roles = list(_roles(site, subject, base))
    # Once for all pages: to count on each of them would cost the square.
    notes = {what: _note(site, subject, what) for what in ("says", "of")}
    for path, stretches, jump in paged(base, laid.pages):
        first = path == base
        view = {
            "subject": subject,
            "name": name,
            "counts": summary,
            "first": first,
            "base": links.href(path, base),
            "stands": sorted({word for one in subject.mentions for word in one.standing_in}) if first else (),
            "facts": outlets.facts_view(site, subject.facts),
            "roles": roles[:MOST_ROLES] if first else [],
            "more_roles": max(0, len(roles) - MOST_ROLES),
            "related": tuple(_related(site, subject, path)) if first else (),
            "sections": tuple(_sections(site, subject, stretches, path, notes)),
            "unreviewed": site.words.unreviewed,
            "jump": jump,
        }
        about = jsonld.page(site, path, name, (links.SUBJECTS, site.strings("subjects.title")))
        described = site.strings("common.labelled", label=name, value=summary)
        yield Page(path, "subject.html", name, described, view, jsonld=about)


def _summary(site: Site, subject: Subject) -> str:
    """All in one line: claims, sources, and how many it speaks."""
    said = sum(one.speaks for one in subject.mentions)
    found = [counts(site, subject.by_source)] if subject.by_source else []
    if said:
        found.append(site.strings("subject.speaks_in", count=said))
    return site.strings("common.semicolon").join([*found, *outlets.counts(site, subject)])


def _related(site: Site, subject: Subject, here: str) -> Iterator[tuple[str, Markup, str]]:
    for other in site.related.get(subject.slug, ()):
        name = wording.shortened(site.targets.subjects[other.slug])
        yield (
            name,
            links.href(here, links.subject(other.slug)),
            site.strings("common.claims", count=other.claims),
        )


# --- Who it is, in the words of the sources ---------------------------------------------------------


def _roles(site: Site, subject: Subject, here: str) -> Iterator[Role]:
    """Each role as it is given, by the sources that give it so; none is merged with one that reads alike."""
    found: dict[str, dict[str, Mention]] = {}
    for source in in_time(site, list(subject.by_source)):
        for mention in subject.by_source[source]:
            if mention.described_as:
                given = found.setdefault(mention.described_as, {})
                if source not in given or (mention.reviewed and not given[source].reviewed):
                    given[source] = mention
    for role, sources in found.items():
        shown = list(sources.values())[:MOST_SOURCES_OF_A_ROLE]
        yield Role(role, tuple(_given(site, one, here) for one in shown), len(sources) - len(shown))


def _given(site: Site, mention: Mention, here: str) -> Given:
    record = site.record[mention.source]
    href = links.href(here, links.source(record.id), links.claim_anchor(mention.claim))
    ours = site.words.caveat(record, brief=True)
    called = wording.shortened(short(site, record.id))
    return Given(called, href, site.words.day_of(record), ours, mention.reviewed)


# --- What it says, and what is said of it -----------------------------------------------------------


def _sections(
    site: Site, subject: Subject, stretches: Sequence[Stretch], here: str, notes: Mapping[str, str]
) -> Iterator[Section]:
    for what, some in groupby(stretches, key=lambda one: one.what):
        title = _title(site, subject, what)
        if what in ("publishes", "rests"):
            yield Section(Markup(what), title, "", rows=tuple(_row(site, one, here) for one in some))
            continue
        parts: dict[bool, list[Group]] = {True: [], False: []}
        for one in some:
            parts[one.dated].append(_group(site, subject, one, here))
        yield Section(
            Markup(what), title, notes[what], groups=tuple(parts[True]), undated=tuple(parts[False])
        )


def _title(site: Site, subject: Subject, what: What) -> str:
    t = site.strings
    if what == "publishes":
        return t("subject.published")
    if subject.kind == "person":
        key = {"rests": "subject.rests_person", "says": "subject.says_person", "of": "subject.of_person"}
    else:
        key = {"rests": "subject.rests", "says": "subject.says", "of": "subject.of"}
    return t(key[what])


def _note(site: Site, subject: Subject, what: str) -> str:
    """How many claims of this part there are, on all pages."""
    held = {
        source: [one for one in found if one.speaks is (what == "says")]
        for source, found in subject.by_source.items()
    }
    held = {source: found for source, found in held.items() if found}
    return counts(site, held) if held else ""


def _row(site: Site, stretch: Stretch, here: str) -> tuple[Row, str, str]:
    record = site.record[stretch.source]
    source = row(site, record, here)
    return (
        source,
        site.words.day_of(record),
        _how(site, record, stretch.rest) if stretch.rest else source.counts,
    )


def _how(site: Site, record: Record, rest: Rest) -> str:
    how = [site.strings(f"subject_rests.{kind}") for kind in rest.kinds]
    if rest.claims:
        reviewed = sum(claim.id in rest.claims and claim.status == "reviewed" for claim in record.claims)
        counted = site.words.reviewed_of(len(rest.claims), reviewed)
        how.append(site.strings("subject.on_its_word", claims=counted))
    return site.strings("common.semicolon").join(how)


def _group(site: Site, subject: Subject, stretch: Stretch, here: str) -> Group:
    record = site.record[stretch.source]
    claims = {claim.id: claim for claim in record.claims}
    anchor = links.second_anchor if stretch.second else links.source_anchor
    return Group(
        anchor=anchor(record.id),
        source=row(site, record, here),
        day=site.words.day_of(record),
        claims=tuple(
            (claim_view(site, record, claims[one.claim], here), _stands(site, one))
            for one in stretch.mentions
        ),
        tagged=record.id in subject.tagged and not stretch.second,
        later=versions.later(site, record, here),
    )


def _stands(site: Site, mention: Mention) -> str:
    quoted = (site.strings("common.quoted", words=word) for word in mention.standing_in)
    return site.strings("common.comma").join(quoted)
