"""The newest sources as an Atom feed (RFC 4287). No I/O.

An entry is this dossier's page about a source, never the source itself: its address is the page's, its
summary is in our words, and nothing quoted is in it. Days come from the records, so that no clock is read.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from site_build import __version__, dates, escape, links, wording
from site_build.records import Record
from site_build.site import Site, shown
from site_build.wording import in_english

MOST = 50
"""Entries: readers fetch the whole feed each time, and hold on to what they have seen."""
_ATOM = "http://www.w3.org/2005/Atom"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NO_DAY = "1980-01-01"
"""Of a dossier without a day of capture, as in `build.newest_day`."""


def feed(site: Site) -> bytes | None:
    """The feed as a file: the sources captured last come first.

    Returns:
        None where the site's address is not known: ids and links of a feed are full addresses. A source
        whose day of capture is not stated has no entry, since an entry must say when it was made.
    """
    root = site.settings.site_url
    if root is None:
        return None
    newest = sorted(
        (record for record in site.records if record.captured),
        key=lambda record: (record.captured or "", record.published or ""),
        reverse=True,
    )[:MOST]
    ET.register_namespace("", _ATOM)
    out = ET.Element(f"{{{_ATOM}}}feed", {_LANG: "en"})
    home = links.absolute(root, links.OVERVIEW)
    _add(out, "id", home)
    _add(out, "title", site.settings.site_name)
    _add(out, "subtitle", "The newest sources. Each entry is a page of this dossier about a source.")
    _add(out, "updated", _instant(newest[0].captured or _NO_DAY if newest else _NO_DAY))
    _named(out, "author", site.settings.site_name)
    _add(out, "link", rel="self", type="application/atom+xml", href=f"{home}{links.FEED}")
    _add(out, "link", rel="alternate", type="text/html", href=home)
    _add(out, "generator", "Dossier", version=__version__)
    for record in newest:
        _entry(out, site, record, links.absolute(root, links.source(record.id)))
    ET.indent(out)
    written: bytes = ET.tostring(out, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _entry(out: ET.Element, site: Site, record: Record, page: str) -> None:
    entry = ET.SubElement(out, f"{{{_ATOM}}}entry")
    _add(entry, "id", page)
    _add(entry, "title", wording.title(record), **({_LANG: record.language} if record.language else {}))
    _add(entry, "updated", _instant(record.captured or _NO_DAY))
    if record.published and dates.is_exact_day(record.published):
        _add(entry, "published", _instant(record.published))
    # Of a digest the words are ours: whoever wrote the work is no author of them.
    digest = record.kind == "digest"
    own = (record.publisher or site.settings.site_name,) if digest else record.authors
    for name in own or (in_english().outlet(record),):
        _named(entry, "author", name)
    _add(entry, "link", rel="alternate", type="text/html", href=page)
    if record.url and links.outside(record.url):
        _add(entry, "link", rel="via", href=record.url)
    _add(entry, "summary", _summary(record))
    for term in dict.fromkeys((in_english().kind(record.kind), *record.categories, *record.tags)):
        _add(entry, "category", term=escape.line(term))


def _summary(record: Record) -> str:
    """What a reader has to know before the title is taken for the source's own page."""
    told = (
        record.publisher if record.kind != "digest" else None,
        in_english().caveat(record),
        in_english().review_counts(shown(record)),
        in_english().status(record),
    )
    return "; ".join(filter(None, told))


def _instant(day: str) -> str:
    """A day as RFC 3339 writes an instant; the hour is not known, and is given as midnight."""
    return f"{day}T00:00:00Z"


def _named(parent: ET.Element, tag: str, name: str) -> None:
    _add(ET.SubElement(parent, f"{{{_ATOM}}}{tag}"), "name", name)


def _add(parent: ET.Element, tag: str, text: str | None = None, /, **attributes: str) -> None:
    element = ET.SubElement(parent, f"{{{_ATOM}}}{tag}", attributes)
    if text is not None:
        element.text = escape.line(text)
