"""Check every link, anchor and asset of a built site. Neither builder checks links in raw HTML. No I/O."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from site_build.problems import Problem

_ADDRESS = {
    "a": "href",
    "link": "href",
    "img": "src",
    "script": "src",
    "source": "src",
    "iframe": "src",
    "form": "action",
}
# What only names this page's own or another address and loads nothing.
_NAMES_ONLY = frozenset({"canonical", "next", "prev", "alternate", "edit"})


@dataclass(frozen=True, slots=True)
class Scan:
    """What one page links to, and the anchors it has."""

    path: str
    links: tuple[tuple[str, bool], ...]
    """Addresses as they stand; True for those that the browser loads by itself."""
    anchors: frozenset[str]


def scan(path: str, html: bytes) -> Scan:
    """Read one page.

    Args:
        path: the file's path inside the site, such as ``sources/x/index.html``.
        html: its bytes.
    """
    from lxml import etree

    tree = etree.HTML(html, etree.HTMLParser(encoding="utf-8"))
    links: list[tuple[str, bool]] = []
    anchors: set[str] = set()
    if tree is None:
        return Scan(path, (), frozenset())
    for element in tree.iter(etree.Element):
        attributes = element.attrib
        if "id" in attributes:
            anchors.add(str(attributes["id"]))
        name = _ADDRESS.get(element.tag)
        if name and name in attributes:
            loads = element.tag not in ("a", "form")
            if element.tag == "link" and attributes.get("rel") in _NAMES_ONLY:
                continue
            links.append((str(attributes[name]), loads))
    return Scan(path, tuple(links), frozenset(anchors))


def problems(scans: Iterable[Scan], files: frozenset[str], base: str = "") -> Iterator[Problem]:
    """Name each link that leads to nothing, and each thing that a page would load from elsewhere.

    Args:
        scans: all pages of the site.
        files: paths of all files of the site.
        base: the sub-path under which the site is published, such as ``/dossier/``; absolute links of the
            404 page begin with it.
    """
    pages = {page.path: page for page in scans}
    for page in pages.values():
        for address, loads in dict.fromkeys(page.links):
            fault = _fault(page, address, loads, pages, files, base)
            if fault:
                yield Problem(f"site/{page.path}", 0, "", f"{address!r} {fault}", "link-broken", _REMEDY)


_REMEDY = "If the address stands in a file of yours, mend it there; else this is a fault of the site builder."


def _fault(
    page: Scan, address: str, loads: bool, pages: dict[str, Scan], files: frozenset[str], base: str
) -> str | None:
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return "is loaded from another host" if loads and parts.scheme != "data" else None
    path = unquote(parts.path)
    if path.startswith("/"):
        if not path.startswith(base or "/"):
            return "leads out of the site"
        target = path[len(base or "/") :].removesuffix(".")
    else:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path)) if path else page.path
        if path.endswith("/") or target == ".":
            target = "" if target == "." else f"{target}/"
    if target.startswith(".."):
        return "leads out of the site"
    if target == "" or target.endswith("/"):
        target += "index.html"
    elif f"{target}/index.html" in files and target not in files:
        target += "/index.html"
    if target not in files:
        return "leads to no file of the site"
    anchor = unquote(parts.fragment)
    if anchor and not anchor.startswith(":~:") and target in pages and anchor not in pages[target].anchors:
        return "leads to no such place on its page"
    return None
