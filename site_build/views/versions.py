"""How a source stands to other captures of the same page: what came, what went, which is the newest."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from site_build import links, wording
from site_build.records import Claim, Record
from site_build.site import Site
from site_build.versions import changed


@dataclass(frozen=True, slots=True)
class Other:
    """Another capture of the page."""

    title: str
    href: Markup
    captured: str | None


@dataclass(frozen=True, slots=True)
class ChangedClaim:
    """A claim that only one of two captures has."""

    quote: str | None
    """None where the rights of its source do not let the words be shown."""
    place: str
    href: Markup
    lang: str | None
    dir: str


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a capture has otherwise than the one it replaces."""

    other: Other
    came: tuple[ChangedClaim, ...]
    went: tuple[ChangedClaim, ...]
    kept: int
    """Claims that both have."""
    by_text: bool


def later(site: Site, record: Record, here: str) -> Other | None:
    """The newest capture of a source's page; None where the source is the newest."""
    newest = record
    while newest.id in site.later:
        newest = site.later[newest.id]
    return _other(site, newest, here) if newest is not record else None


def earlier(site: Site, record: Record, here: str) -> Earlier | None:
    """The capture that a source replaces, and what came and went; None where it replaces none."""
    older = site.earlier.get(record.id)
    if older is None:
        return None
    between = changed(older, record)
    return Earlier(
        other=_other(site, older, here),
        came=tuple(_claim(site, record, claim, here) for claim in between.came),
        went=tuple(_claim(site, older, claim, here) for claim in between.went),
        kept=between.kept,
        by_text=between.by_text,
    )


def _other(site: Site, record: Record, here: str) -> Other:
    href = links.href(here, links.source(record.id))
    return Other(wording.title(record), href, site.words.date(record.captured))


def _claim(site: Site, record: Record, claim: Claim, here: str) -> ChangedClaim:
    return ChangedClaim(
        quote=claim.quote if claim.id in site.published[record.id] else None,
        place=site.words.place(claim.place),
        href=links.href(here, links.source(record.id), links.claim_anchor(claim.id)),
        lang=record.language,
        dir=wording.direction(record.language),
    )
