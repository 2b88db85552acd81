"""What a page is about, as JSON-LD in the words of schema.org. No I/O.

| here | schema.org |
| --- | --- |
| our page | `WebPage`, part of a `WebSite`, with its `BreadcrumbList` |
| a source | `NewsArticle` or the like, which our page is `about`; a digest is our own `CreativeWork` |
| its origins | `isBasedOn`, `citation` |
| a claim | `Claim` whose `appearance` is the source; `creativeWorkStatus` says whether anybody reviewed it |
| a point | `Claim` in the editors' words; the sources that say so are its `appearance` |
| the data | `Dataset` |

There is no `ClaimReview`: a dossier gives no verdict. Nothing is stated that the page does not show, and no
words of a source that may not be on the site. An `@id` is relative to the page, as JSON-LD allows.
"""

from __future__ import annotations

from typing import Any

from site_build import dates, links, wording
from site_build.attribution.meanings import UNREAD
from site_build.points import PointAtIssue
from site_build.recordfile import without_empty
from site_build.records import Claim, Origin, Record, Speaker
from site_build.site import Site, shown
from site_build.wording import in_english

JsonLd = dict[str, Any]
MOST = 30
"""Sources and claims of a point that are named: its page names them all, and is not to become heavy twice."""
_WORK = "#work"
_POINT = "#point"
_TYPES = {
    "article": "NewsArticle",
    "report": "Report",
    "document": "DigitalDocument",
    "post": "SocialMediaPosting",
    "image": "ImageObject",
}
_SPEAKERS = {
    "person": "Person",
    "group": "Organization",
    "organisation": "Organization",
    "other_outlet": "Organization",
}


def overview(site: Site) -> JsonLd:
    """The site itself."""
    return _graph([_website(site) | _some(description=site.settings.site_description)])


def data(site: Site, title: str, files: dict[str, str]) -> JsonLd:
    """The data of the dossier.

    Args:
        site: the dossier.
        title: of its page.
        files: path on the site to media type.
    """
    here = links.DATA
    home = _address(site, here, links.OVERVIEW)
    claims = tuple(claim for record in site.records for claim in shown(record))
    dataset = {
        "@type": "Dataset",
        "@id": "#dataset",
        "name": f"{site.settings.site_name}: data",
        "description": (
            f"{in_english().say('common.sources', count=len(site.records))} and what they say, "
            f"each claim a verbatim quote at a known place: "
            f"{in_english().review_counts(claims)}. What is not reviewed was found by rule."
        ),
        "url": _address(site, here, here),
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": site.settings.site_name},
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": home + path}
            for path, kind in files.items()
        ],
    }
    return _graph([_page(site, here, title) | {"about": {"@id": "#dataset"}}, dataset])


def page(site: Site, here: str, title: str, above: tuple[str, str]) -> JsonLd:
    """A page of which no more is said than where it stands.

    Args:
        site: the dossier.
        here: its path.
        title: what it is called.
        above: path and title of the list that it belongs to.
    """
    return _graph([_page(site, here, title, above)])


def source(site: Site, record: Record, above: tuple[str, str]) -> JsonLd:
    """The page of a source: about the work, with its claims as far as their words may be shown."""
    here = links.source(record.id)
    # What became of our capture is said of our page, and what its publisher did of the work.
    of_ours = None if _of_publisher(record) else in_english().status(record)
    own = _page(site, here, wording.title(record), above) | _some(about={"@id": _WORK}, description=of_ours)
    quoted = [claim for claim in shown(record) if claim.id in site.published[record.id]]
    return _graph([own, _work(site, record, here), *(_claim(record, claim) for claim in quoted)])


def point(site: Site, point: PointAtIssue, above: tuple[str, str]) -> JsonLd:
    """The page of a point: about the editors' statement, with the claims that bear on it.

    Only a source that says so is an appearance of the statement; one that says otherwise is not.
    """
    here = links.point(point.id)
    claims = [str(_place(here, one.source, links.claim_anchor(one.claim.id))) for one in point.bears]
    saying = dict.fromkeys(
        one.source for one in point.bears if one.bearing.relation == "supports" and not one.apart
    )
    own = _page(site, here, point.point.point, above) | _some(
        about={"@id": _POINT}, mentions=[{"@id": claim} for claim in claims[:MOST]]
    )
    statement = {
        "@type": "Claim",
        "@id": _POINT,
        "text": point.point.point,
        "claimInterpreter": {"@type": "Organization", "name": site.settings.site_name},
    } | _some(appearance=[_brief(site.record[id_], here) for id_ in list(saying)[:MOST]])
    return _graph([own, statement])


def _graph(nodes: list[JsonLd]) -> JsonLd:
    return {"@context": "https://schema.org", "@graph": nodes}


def _website(site: Site) -> JsonLd:
    root = site.settings.site_url
    url = links.absolute(root, links.OVERVIEW) if root else None
    return {"@type": "WebSite", "name": site.settings.site_name} | _some(url=url)


def _page(site: Site, here: str, title: str, above: tuple[str, str] | None = None) -> JsonLd:
    way = [(links.OVERVIEW, site.settings.site_name), *((above,) if above else ()), (here, title)]
    trail = [
        {"@type": "ListItem", "position": at, "name": name, "item": _address(site, here, path)}
        for at, (path, name) in enumerate(way, 1)
    ]
    return {
        "@type": "WebPage",
        "url": _address(site, here, here),
        "name": title,
        "isPartOf": _website(site),
        "breadcrumb": {"@type": "BreadcrumbList", "itemListElement": trail},
    }


def _work(site: Site, record: Record, here: str) -> JsonLd:
    """The work that a source records; a digest is the dossier's own work, based on the one it sums up."""
    digest = record.kind == "digest"
    publisher = record.publisher or (site.settings.site_name if digest else None)
    origins = {kind: [_origin(one, here) for one in record.origin if one.kind == kind] for kind in _HOW}
    return _brief(record, here) | _some(
        alternativeHeadline=record.subtitle,
        publisher={"@type": "Organization", "name": publisher} if publisher else None,
        author=[{"name": name} for name in record.authors],
        datePublished=_day(record.published),
        dateModified=_day(record.updated),
        inLanguage=record.language,
        url=_outside(record.url),
        archivedAt=list(filter(None, map(_outside, record.archives))),
        keywords=[*dict.fromkeys((*record.categories, *record.tags))],
        creativeWorkStatus=in_english().status(record) if _of_publisher(record) else None,
        **{_HOW[kind]: found for kind, found in origins.items()},
    )


def _of_publisher(record: Record) -> bool:
    return record.status is not None and record.status.state in ("corrected", "retracted")


_HOW = {"derived_from": "isBasedOn", "cites": "citation"}


def _brief(record: Record, here: str) -> JsonLd:
    """What a work is called, of which kind it is, and what must be said wherever it is named."""
    kind = _TYPES.get(record.kind)
    return {
        "@type": kind or "CreativeWork",
        "@id": _WORK if here == links.source(record.id) else _place(here, record.id, _WORK[1:]),
    } | _some(
        headline=record.title,
        genre=None if kind else in_english().kind(record.kind),
        description=in_english().caveat(record),
    )


def _origin(origin: Origin, here: str) -> JsonLd:
    return {"@type": "CreativeWork", "name": in_english().origin(origin)} | _some(
        **{"@id": _place(here, origin.source, _WORK[1:]) if origin.source else None},
        url=_outside(origin.url),
        datePublished=_day(origin.published),
    )


def _claim(record: Record, claim: Claim) -> JsonLd:
    return {
        "@type": "Claim",
        "@id": f"#{links.claim_anchor(claim.id)}",
        "text": claim.quote,
        "appearance": {"@id": _WORK},
        "creativeWorkStatus": in_english().review(claim),
    } | _some(author=_author(record, claim), description=in_english().caveat(record, brief=True))


def _author(record: Record, claim: Claim) -> JsonLd | None:
    """Whoever is named as the speaker; nobody where the voice is unnamed, or the rules looked for none."""
    speaker: Speaker = claim.speaker
    if speaker.kind == "outlet":
        unread = claim.rule == UNREAD and claim.status != "reviewed"
        own = None if unread or record.kind == "digest" else record.publisher
        return {"@type": "Organization", "name": own} if own else None
    if speaker.named is False or not speaker.name:
        return None
    return {"@type": _SPEAKERS[speaker.kind], "name": speaker.name}


def _day(edtf: str | None) -> str | None:
    """A date that is known to the day; schema.org has no "about" and no "before"."""
    return edtf if edtf and dates.is_exact_day(edtf) else None


def _outside(address: str | None) -> str | None:
    return address if address and links.outside(address) else None


def _address(site: Site, here: str, path: str) -> str:
    """A page's full address where the site's is known, else the one from here."""
    root = site.settings.site_url
    return links.absolute(root, path) if root else str(links.href(here, path))


def _place(here: str, source: str, anchor: str) -> str:
    return str(links.href(here, links.source(source), anchor))


def _some(**values: Any) -> JsonLd:
    """Those that are stated: an absent key means "not stated", here as in the records."""
    found: JsonLd = without_empty(values)
    return found
