"""A claim as it is shown, on its source's page and wherever else its quote stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from markupsafe import Markup

from site_build import links, wording
from site_build.crossref import voice
from site_build.records import Claim, Record
from site_build.site import Site, shown
from site_build.views import suggest


@dataclass(frozen=True, slots=True)
class Name:
    """A name that may have a page."""

    text: str
    href: Markup | None
    lang: str | None = None
    """Of a title. None for a proper name, which has no language of its own."""


@dataclass(frozen=True, slots=True)
class DateView:
    """A date the quote states: the quote's words, and how they are read."""

    words: str
    reading: str
    relative: bool


@dataclass(frozen=True, slots=True)
class TranslationView:
    """The quote in another language, which is not the quote."""

    text: str
    lang: str
    dir: str
    label: str


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One claim, in words and addresses."""

    id: str
    anchor: Markup
    source: Name
    publisher: str | None
    published: str | None
    quote: str | None
    """None where the source's rights do not let the words be shown."""
    lang: str | None
    dir: str
    place: str
    who: Name
    cue: str | None
    via: str | None
    modality: str
    entities: tuple[Name, ...]
    dates: tuple[DateView, ...]
    review: str
    reviewed: bool
    summary: str | None
    status: str | None
    note: str | None
    repeats: Markup | None
    here: Markup
    in_text: Markup | None
    """The quote's place in the full text, where that is shown."""
    original: Markup | None
    """The quote at the address of its source; of a digest, the work that it sums up."""
    of_digest: bool
    capture: Name
    """The saved page, by the beginning of its digest, and where it is said how to verify it."""
    cited: str
    """Outlet, origin, title and day, as they go with a quote that is copied."""
    suggest: Markup | None
    points: tuple[tuple[str, Name], ...]
    """What it does to which points at issue, as editors linked it."""
    translation: TranslationView | None
    """None where the quote itself may not be shown."""


def claim_view(site: Site, record: Record, claim: Claim, here: str) -> ClaimView:
    """One claim as the page at `here` shows it.

    Only its own page shows a claim otherwise than the others do, and of those each that lies as deep has the
    same addresses: the view is made once for all of them.
    """
    page = links.source(record.id)
    known = (record.id, claim.id, here if here == page else links.up(here))
    if known not in site.memo:
        site.memo[known] = _claim_view(site, record, claim, here)
    return cast(ClaimView, site.memo[known])


def _claim_view(site: Site, record: Record, claim: Claim, here: str) -> ClaimView:
    quote = claim.quote if claim.id in site.published[record.id] else None
    anchor = links.claim_anchor(claim.id)
    page = links.source(record.id)
    return ClaimView(
        id=claim.id,
        anchor=anchor,
        source=Name(wording.title(record), links.href(here, page)),
        publisher=record.publisher,
        published=site.words.date(record.published),
        quote=quote,
        lang=record.language,
        dir=wording.direction(record.language),
        place=site.words.place(claim.place),
        who=Name(site.words.who(claim, record), _speaker_page(site, record, claim, here)),
        cue=claim.cue,
        via=claim.via if claim.via != claim.speaker.name else None,
        modality=site.words.modality(claim.modality),
        entities=tuple(name(site, entity, here, source=record.id) for entity in claim.entities),
        dates=tuple(
            DateView(date.words, site.words.date(date.edtf) or "", date.anchor is not None)
            for date in claim.dates
        ),
        review=site.words.review(claim),
        reviewed=claim.status == "reviewed",
        summary=site.words.caveat(record, brief=True),
        status=site.words.status(record),
        note=claim.note,
        repeats=links.href(here, page, links.claim_anchor(claim.restates)) if claim.restates else None,
        here=links.href(here, page, anchor),
        in_text=links.href(here, page, text_anchor(claim)) if claim.id in _marked(site, record) else None,
        original=_original(record, quote) if quote else None,
        of_digest=record.kind == "digest",
        capture=Name(site.words.saved(record), links.href(here, page, "verify")),
        cited=site.words.cited(record, claim),
        suggest=suggest.of_claim(site, record, claim),
        points=tuple(_points(site, claim, here)),
        translation=_translation(site, claim) if quote else None,
    )


def _original(record: Record, quote: str) -> Markup | None:
    if record.kind == "digest":
        works = (one.url for one in record.origin if one.kind == "derived_from" and one.url)
        return next(filter(None, map(links.outside, works)), None)
    return links.to_words(record.url, quote) if record.url else None


def _translation(site: Site, claim: Claim) -> TranslationView | None:
    if claim.translation is None:
        return None
    made = claim.translation
    return TranslationView(made.text, made.lang, wording.direction(made.lang), site.words.translated(made))


def marked(record: Record) -> frozenset[str]:
    """The claims marked in the full text: all that do not overlap an earlier one; none if it is not shown."""
    if record.rights.publish != "full" or not record.text:
        return frozenset()
    ids, at = set(), 0
    for claim in sorted(shown(record), key=lambda claim: claim.start):
        if claim.start >= at:
            ids.add(claim.id)
            at = claim.end
    return frozenset(ids)


def _marked(site: Site, record: Record) -> frozenset[str]:
    known = ("marked", record.id)
    if known not in site.memo:
        site.memo[known] = marked(record)
    return cast(frozenset[str], site.memo[known])


def text_anchor(claim: Claim) -> str:
    """The ``id`` of a claim's words in the full text."""
    return f"t-{claim.id}"


def name(site: Site, text: str, here: str, *, source: str = "") -> Name:
    """A name, with its page if it has one; in one source it can mean somebody else than in the others."""
    slug = site.slug_of(text, source)
    return Name(text, links.href(here, links.subject(slug)) if slug else None)


def _points(site: Site, claim: Claim, here: str) -> Iterator[tuple[str, Name]]:
    for bearing in claim.points:
        point = site.point.get(bearing.point)
        if point is not None:
            where = links.href(here, links.point(point.id))
            yield site.strings(f"relations.{bearing.relation}"), Name(point.point.point, where)


def _speaker_page(site: Site, record: Record, claim: Claim, here: str) -> Markup | None:
    speaker = voice(claim.speaker, site.names, record.id)
    return name(site, speaker, here, source=record.id).href if speaker else None
