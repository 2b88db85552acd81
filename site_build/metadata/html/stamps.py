"""The days of an HTML page: of publication, of the last change, and of its capture.

A time stamp says the day in its own zone. Where a page gives the same moment in UTC and in a zone, or shows
another day beside it, the day that readers see counts. A date in a header, a teaser or a comment is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from site_build.metadata import dated, days
from site_build.metadata.html.page import Found, Page, is_beside, line
from site_build.metadata.words import UPDATED

_PUBLISHED = (
    "article:published_time og:published_time datepublished date pubdate dc.date.issued dc.date "
    "dcterms.created dcterms.issued parsely-pub-date sailthru.date publish-date publication_date "
    "citation_publication_date article.published cxenseparse:recs:publishtime originalpublicationdate"
).split()
"""Names of meta elements for the day of publication, the commonest first."""
_WEAK = frozenset(("meta:date", "meta:dc.date", "markup:date", "markup:time", "markup:line"))
"""Places that a template may fill with the day of the visit."""


def published(page: Page, captured: str | None) -> Found | None:
    """Return the day of publication; the day of capture only where the page's own data says so."""
    offered = list(_offered(page))
    for stamp, where in offered:
        day = days.iso(stamp, page.language, order=_order(page))
        if day is None or (where == "markup:line" and day < "1990") or (captured and day[:7] > captured[:7]):
            continue
        if not (day == captured and where in _WEAK):
            return _as_shown(stamp, day, [other for other, _ in offered], page), where
    return None


def _order(page: Page) -> str | None:
    """Tell the order of ``03/04/2026`` by the region; ``en-US`` comes with templates and says nothing."""
    region = (page.tree.get("lang") or "").lower().replace("_", "-")
    return "dmy" if region in ("en-gb", "en-au", "en-nz", "en-ie", "en-in", "en-za") else None


def updated(page: Page) -> Found | None:
    """Return the day of the last change."""
    offered = [
        *page.data("dateModified"),
        *page.metas(
            "article:modified_time",
            "og:updated_time",
            "datemodified",
            "last-modified",
            "dcterms.modified",
            "lastmod",
        ),
        *page.marked("dateModified"),
    ]
    for stamp, where in offered:
        if day := days.iso(stamp, page.language):
            return _as_shown(stamp, day, [other for other, _ in offered], page), where
    return None


def _offered(page: Page) -> Iterator[Found]:
    yield from page.data("datePublished")
    yield from page.metas(*_PUBLISHED)
    yield from page.data("dateCreated")
    marked = list(_marked(page))
    near = [element for element in marked if _is_near(element, page)]
    # Elsewhere such marks may be those of teasers and comments, unless the whole page has one day.
    if near or page.heading is None or len({_stamp(element)[:10] for element in marked}) == 1:
        for element in near or marked:
            yield _stamp(element), "markup:date"
    yield from _under_heading(page)


def _marked(page: Page) -> Iterator[Any]:
    """Yield the elements marked as a day of publication, outside teasers and comments."""
    for element in page.tree.iter("time", "span", "abbr", "meta"):
        named = " ".join(element.get(name) or "" for name in ("itemprop", "property", "class"))
        named += " pubdate" * ("pubdate" in element.attrib)
        surely = "datePublished" in named
        if (
            (surely or (_DATED.search(named) and element.tag != "meta"))
            and "updated" not in named.replace("published", "")
            and not is_beside(element)
            and (surely or page.heading is None or _is_near(element, page))
        ):
            yield element


_DATED = re.compile(r"datePublished|pubdate|published|entry-date|post-date")


def _stamp(element: Any) -> str:
    return element.get("content") or element.get("datetime") or element.get("title") or line(element)


def _is_near(element: Any, page: Page) -> bool:
    """Tell whether an element stands between heading and text, or in the heading's own box."""
    if element in page.under_heading or any(element in one.iterdescendants() for one in page.under_heading):
        return True
    box = next((one for one in element.iterancestors() if one.tag in ("article", "header")), None)
    return box is not None and page.heading is not None and box in page.heading.iterancestors()


def _under_heading(page: Page) -> Iterator[Found]:
    """Yield the ``time`` elements between heading and text, then the short lines there with a day."""
    for element in page.under_heading:
        if element.tag == "time" and not re.search(UPDATED, line(element), re.IGNORECASE):
            yield element.get("datetime") or line(element), "markup:time"
    for element in page.under_heading:
        own = line(element)
        if len(own) > 100 or not any(map(str.isdigit, own)):
            continue
        for label, part in dated.labelled(own):
            if label == "published" or (
                not label and dated.is_bare(part, 3 + 3 * _is_about(element)) and not dated.is_other(part)
            ):
                yield part, "markup:line"


def _is_about(element: Any) -> bool:
    """Tell whether the markup calls the line one about the article."""
    return (
        re.search(r"date|time|meta|info|byline|publish", element.get("class") or "", re.IGNORECASE)
        is not None
    )


def _as_shown(stamp: str, day: str, others: list[str], page: Page) -> str:
    """Return the day of a stamp in UTC as the page has it elsewhere: in its own zone, or in words."""
    moment = _moment(stamp)
    if moment is None or moment.offset:
        return day
    times = [
        (element.get("datetime") or "", days.days(line(element), page.language))
        for element in page.tree.iter("time")
    ]
    for other in [*others, *(time for time, _ in times)]:
        same = _moment(other)
        if same and same.minute == moment.minute and same.offset:
            return days.iso(other) or day
    for time, shown in times:
        same = _moment(time)
        if len(shown) == 1 and len(shown[0]) == 10 and same and same.minute == moment.minute:
            return shown[0]
    return day


class Moment(NamedTuple):
    """A stamp with a clock and a zone."""

    minute: int
    """Minutes since the first day of year 1, in UTC."""
    offset: int
    """Minutes that its zone is ahead of UTC."""


_STAMP = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s?(?:Z|([+-])(\d{2}):?(\d{2}))"
)


def _moment(stamp: str) -> Moment | None:
    match = _STAMP.fullmatch(stamp.strip())
    if match is None:
        return None
    year, month, day, hour, minute = map(int, match.groups()[:5])
    ahead = int(match[7]) * 60 + int(match[8]) if match[6] else 0
    offset = -ahead if match[6] == "-" else ahead
    try:
        return Moment(date(year, month, day).toordinal() * 1440 + hour * 60 + minute - offset, offset)
    except ValueError:
        return None


_SAVED = (
    re.compile(r"saved date:\s*(?:\w{3} )?(\w{3} \d{1,2} \d{4})", re.I),
    re.compile(r"FILE ARCHIVED ON \d\d:\d\d:\d\d (\w{3} \d{1,2}, \d{4})"),
    re.compile(r"""<meta name=["']?savepage-date["']? content=["']\w{3} (\w{3} \d{1,2} \d{4})"""),
)


def captured(page: Page) -> Found | None:
    """The day a tool says it saved the page: SingleFile, Save Page WE, the Wayback Machine."""
    ends = page.source[:20_000] + page.source[-5000:]
    for pattern in _SAVED:
        if (match := pattern.search(ends)) and (day := days.iso(match[1], "en")):
            return day, "saved-by"
    return None
