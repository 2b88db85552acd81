"""The pages that the search index is made from: one a claim, a source, a subject, a point, an event. No I/O.

They are never published; a hit leads to the place on the site that ``url`` names. Pagefind sees no
more of a source than the site shows.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from markupsafe import escape

from site_build import dates, links, wording
from site_build.crossref import Subject
from site_build.curation import Event
from site_build.facets import Facets, Narrowing
from site_build.points import PointAtIssue
from site_build.records import Claim, Record
from site_build.site import Site, shown
from site_build.spellings import spellings
from site_build.standing import voices
from site_build.text import spaced
from site_build.views import standing
from site_build.wording import Words

Meta = dict[str, str]
"""What a hit shows, by the names that ``search.js`` reads; what is empty is left out."""


def pages(site: Site) -> Iterator[tuple[str, str]]:
    """Yield path and HTML of each page of the tree, the paths ending in ``.html``."""
    narrowing = Narrowing(site)
    for record in site.records:
        work = narrowing.work(record)
        yield f"s-{record.id}.html", _source(site.words, record, narrowing.of_source(record, work))
        for claim in shown(record):
            if claim.id in site.published[record.id]:
                facets = narrowing.of_claim(record, work, claim)
                yield f"c-{record.id}-{claim.id}.html", _claim(site.words, record, claim, facets)
    for subject in site.subjects:
        yield f"p-{subject.slug}.html", _subject(site.words, subject)
    for point in site.points:
        yield f"i-{point.id}.html", _point(site, point, narrowing.of_point(point))
    for event in site.events:
        yield f"e-{event.id}.html", _event(site.words, event)


def _source(words: Words, record: Record, facets: Facets) -> str:
    full = record.text if record.rights.publish == "full" else ""
    say, comma = words.say, words.say("common.comma")
    written = comma.join(record.authors)
    tags = comma.join((*record.categories, *record.tags))
    meta = _of_work(words, record) | {
        "url": f"{links.source(record.id)}/",
        "kind": say("hit_kinds.source"),
        "title": wording.title(record),
        "words": record.subtitle or "",
        "who": say("hits.by", names=written) if written else "",
        "tags": say("hits.tagged", tags=tags) if tags else "",
        # How many words the text has: a hit shows where among them it was found.
        "full": str(len(spaced(full).split())) if full else "",
    }
    labels = [record.subtitle or "", *record.authors, *record.categories, *record.tags]
    return page([full, *labels], meta, facets, title=wording.title(record))


def _claim(words: Words, record: Record, claim: Claim, facets: Facets) -> str:
    say, who = words.say, words.who(claim, record)
    meta = _of_work(words, record) | {
        "url": f"{links.source(record.id)}/#{links.claim_anchor(claim.id)}",
        "kind": say("hit_kinds.claim"),
        "title": who,
        "quote": claim.quote,
        # Whoever denies something must not seem to say it.
        "how": "" if claim.modality == "fact" else say("hits.put", how=words.modality(claim.modality)),
        "in": wording.title(record),
        "review": words.review(claim),
        "reviewed": "yes" if claim.status == "reviewed" else "",
    }
    body = [claim.quote, who]
    if claim.translation:
        body.append(claim.translation.text)
        meta["translation"] = claim.translation.text
        meta["translated"] = words.translated(claim.translation)
        meta["into"] = claim.translation.lang
    return page(body, meta, facets)


def _subject(words: Words, subject: Subject) -> str:
    say = words.say
    also = say("common.comma").join(subject.aliases)
    meta = {
        "url": f"{links.subject(subject.slug)}/",
        "kind": say("hit_kinds.subject"),
        "title": subject.name,
        "words": subject.note or "",
        "who": say("hits.also", names=also) if also else "",
        "in": say("common.claims", count=len(subject.mentions)) if subject.by_source else say("hits.outlet"),
    }
    body = [*subject.aliases, subject.note or ""]
    return page(body, meta, (("kind", say("facet_kinds.subject")),), title=subject.name)


def _point(site: Site, point: PointAtIssue, facets: Facets) -> str:
    said = [one for one in point.bears if one.bearing.relation == "supports" and one.apart is None]
    label = standing.label(site.strings, point.standing, voices(said, site.record, site.names))
    meta = {
        "url": f"{links.point(point.id)}/",
        "kind": site.strings("hit_kinds.point"),
        "title": point.point.point,
        "in": site.strings(
            "hits.point", standing=label, sentence=standing.sentence(site.strings, point.standing)
        ),
    }
    return page([], meta, facets, title=point.point.point)


def _event(words: Words, event: Event) -> str:
    when = words.say("common.semicolon").join(
        words.day(dates.read(date.when)) for date in event.dates if date.when
    )
    meta = {
        "url": f"{links.TIMELINE}/#e-{event.id}",
        "kind": words.say("hit_kinds.event"),
        "title": event.title,
        "words": event.note or "",
        "in": when,
    }
    return page(
        [event.note or "", when], meta, (("kind", words.say("facet_kinds.event")),), title=event.title
    )


def _of_work(words: Words, record: Record) -> Meta:
    """What is said at every hit in a source."""
    status = words.status(record)
    return {
        "lang": record.language or "",
        "source": record.publisher or "",
        "date": words.day_of(record),
        "notice": words.caveat(record) or "",
        "status": words.say("claim.status", status=status) if status else "",
    }


SIGNS = "!#$%()*+-./;=?^~"
"""A sign for each half of a byte: what is written in them holds no word."""


def signs(text: str) -> str:
    """Text as signs, two for each byte of its UTF-8; ``search.js`` reads them."""
    return "".join(SIGNS[byte >> 4] + SIGNS[byte & 15] for byte in text.encode())


def page(body: list[str], meta: Meta, facets: Facets, *, title: str = "") -> str:
    """One page. What a hit shows and the facets stand in attributes: hidden text would leak into excerpts.

    Pagefind also searches what a hit shows, if it can read it: the day of a review would then find every
    reviewed claim, and the title of a source all its claims. So it is written in signs, part of no word.

    All pages bear one language, for Pagefind searches only the index of the page's own. It then
    takes a Chinese sentence for one word, unless its characters are set apart, as ``search.js`` does with
    what is typed.

    Args:
        body: what is found; a full text comes first.
        meta: what a hit shows.
        facets: what it can be narrowed by.
        title: found before the rest, as what a thing is called.
    """
    rows = ['<html lang="en"><meta charset="utf-8"><body><div data-pagefind-body>']
    shown = json.dumps({name: value for name, value in meta.items() if value}, ensure_ascii=False)
    rows.append(f'<i data-hit="{signs(shown)}" data-pagefind-meta="hit[data-hit]"></i>')
    rows += [f'<i data-pagefind-filter="{name}:{escape(value)}"></i>' for name, value in facets]
    rows += [f"<p>{escape(spaced(text))}</p>" for text in body if text]
    if title:
        rows.append(f"<h1>{escape(spaced(title))}</h1>")
    other = " ".join(spellings(" ".join((*body, title))))
    if other:
        rows.append(f"<p>{escape(other)}</p>")
    return "".join(rows) + "</div></body></html>\n"
