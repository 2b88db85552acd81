"""The pages that the search index is made from: one a claim, a source, a subject, an event. No I/O.

They are never published; a hit leads to the place on the site that ``url`` names. Pagefind sees no
more of a source than the site shows.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from markupsafe import escape

from site_build import dates, links
from site_build.crossref import voice
from site_build.points import PointAtIssue
from site_build.records import Claim, Record
from site_build.site import Site, shown
from site_build.standing import voices
from site_build.text import spaced
from site_build.views import standing, words

Facets = list[tuple[str, str]]
UNNAMED = "(unnamed in its source)"
"""One facet for all voices without a name: "experts" of two sources are not one voice."""


def pages(site: Site) -> Iterator[tuple[str, str]]:
    """Yield path and HTML of each page of the tree, the paths ending in ``.html``."""
    for record in site.records:
        yield f"s-{record.id}.html", _source(site, record)
        for claim in shown(record):
            if claim.id in site.published[record.id]:
                yield f"c-{record.id}-{claim.id}.html", _claim(site, record, claim)
    for subject in site.subjects:
        counts = words.count(len(subject.mentions), "claim") if subject.by_source else "an outlet"
        body = [subject.name, *subject.aliases, subject.note or ""]
        meta = {
            "url": f"{links.subject(subject.slug)}/",
            "kind": "person or topic",
            "title": subject.name,
            "who": counts,
        }
        yield f"p-{subject.slug}.html", _page(body, meta, [("What", "Person or topic")])
    for point in site.points:
        yield f"i-{point.id}.html", _point(site, point)
    for event in site.events:
        when = "; ".join(dates.in_words(dates.read(date.when)) for date in event.dates if date.when)
        meta = {"url": f"{links.TIMELINE}/#e-{event.id}", "kind": "event", "title": event.title, "date": when}
        yield (
            f"e-{event.id}.html",
            _page([event.title, event.note or "", when], meta, [("What", "Event")]),
        )


def _source(site: Site, record: Record) -> str:
    body = [words.title(record), record.subtitle or "", *record.authors, *record.categories, *record.tags]
    if record.rights.publish == "full":
        body.append(record.text)
    meta = {
        "url": f"{links.source(record.id)}/",
        "kind": "source",
        "title": words.title(record),
        "source": record.publisher or "",
        "date": words.date(record.published) or "",
        "notice": words.caveat(record) or "",
        "status": words.status(record) or "",
    }
    return _page(body, meta, [("What", "Source"), *_facets(record)])


def _point(site: Site, point: PointAtIssue) -> str:
    said = [one for one in point.bears if one.bearing.relation == "supports" and one.apart is None]
    label = standing.label(point.standing, voices(said, site.record, site.names))
    meta = {
        "url": f"{links.point(point.id)}/",
        "kind": "point at issue",
        "title": point.point.point,
        "who": f"{label}. {standing.sentence(point.standing)}",
    }
    facets = [("What", "Point at issue"), ("Standing", point.standing.kind)]
    return _page([point.point.point], meta, facets)


def _claim(site: Site, record: Record, claim: Claim) -> str:
    who = words.who(claim, record)
    meta = {
        "url": f"{links.source(record.id)}/#{links.claim_anchor(claim.id)}",
        "kind": "claim",
        "quote": claim.quote,
        "title": words.title(record),
        "who": who,
        "source": record.publisher or "",
        "date": words.date(record.published) or "",
        "review": words.review(claim),
        "reviewed": "yes" if claim.status == "reviewed" else "",
        "notice": words.caveat(record) or "",
        "status": words.status(record) or "",
    }
    if claim.translation:
        meta["translation"] = claim.translation.text
        meta["translated"] = words.translated(claim.translation)
        meta["lang"] = claim.translation.lang
    facets = [
        ("What", "Claim"),
        *_facets(record),
        ("Review", "reviewed" if claim.status == "reviewed" else words.UNREVIEWED),
    ]
    if claim.speaker.kind != "outlet":
        speaker = voice(claim.speaker, site.names, record.id)
        called = site.names.canonical(speaker, record.id)[0] if speaker else UNNAMED
        facets.append(("Speaker", called))
    slugs = filter(None, {site.slug_of(name, record.id) for name in claim.entities})
    facets += [("Subject", site.targets.subjects[slug]) for slug in sorted(slugs)]
    body = [claim.quote, who]
    if claim.translation:
        body.append(claim.translation.text)
    return _page(body, meta, facets)


SIGNS = "!#$%()*+-./;=?^~"
"""A sign for each half of a byte: what is written in them holds no word."""


def signs(text: str) -> str:
    """Text as signs, two for each byte of its UTF-8; ``search.js`` reads them."""
    return "".join(SIGNS[byte >> 4] + SIGNS[byte & 15] for byte in text.encode())


def _facets(record: Record) -> Facets:
    return [("Publisher", record.publisher)] if record.publisher else []


def _page(body: list[str], meta: dict[str, str], facets: Facets) -> str:
    """One page. What a hit shows and the facets stand in attributes: hidden text would leak into excerpts.

    Pagefind also searches what a hit shows, if it can read it: the day of a review would then find every
    reviewed claim, and the title of a source all its claims. So it is written in signs, part of no word.

    All pages bear one language, for Pagefind searches only the index of the page's own. It then
    takes a Chinese sentence for one word, unless its characters are set apart, as ``search.js`` does with
    what is typed.
    """
    rows = ['<html lang="en"><meta charset="utf-8"><body><div data-pagefind-body>']
    shown = json.dumps({name: value for name, value in meta.items() if value}, ensure_ascii=False)
    rows.append(f'<i data-hit="{signs(shown)}" data-pagefind-meta="hit[data-hit]"></i>')
    rows += [f'<i data-pagefind-filter="{name}:{escape(value)}"></i>' for name, value in facets]
    rows += [f"<p>{escape(spaced(text))}</p>" for text in body if text]
    return "".join(rows) + "</div></body></html>\n"
