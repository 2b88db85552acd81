"""Check every link, anchor and asset of a built site. Neither builder checks links in raw HTML. No I/O."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import unquote, urlsplit

from site_build.problems import Problem

_ADDRESSES = {
    "a": {"href": False},
    "area": {"href": False},
    "form": {"action": False},
    "button": {"formaction": False},
    "link": {"href": True},
    "base": {"href": True},
    "script": {"src": True},
    "img": {"src": True, "srcset": True},
    "source": {"src": True, "srcset": True},
    "video": {"src": True, "poster": True},
    "audio": {"src": True},
    "track": {"src": True},
    "iframe": {"src": True},
    "embed": {"src": True},
    "object": {"data": True},
    "input": {"src": True},
    "use": {"href": True, "xlink:href": True},
    "image": {"href": True, "xlink:href": True},
}
"""Element and attribute that hold an address; True where the browser loads it by itself."""
_RUNS = frozenset({"javascript", "vbscript", "data"})
# What only names this page's own or another address and loads nothing.
_NAMES_ONLY = frozenset({"canonical", "next", "prev", "alternate", "edit"})


@dataclass(frozen=True, slots=True)
class Scan:
    """What one page links to, and the anchors it has."""

    path: str
    links: tuple[tuple[str, bool], ...]
    """Addresses as they stand; True for those that the browser loads by itself."""
    anchors: frozenset[str]


def tree(html: bytes) -> Any:
    """Read the bytes of a page as browsers do, near enough; None for a page without a single element."""
    from lxml import etree

    return etree.HTML(html, etree.HTMLParser(encoding="utf-8", collect_ids=False))


def scan(path: str, tree: Any) -> Scan:
    """Gather the links of one page.

    Args:
        path: the file's path inside the site, such as ``sources/x/index.html``.
        tree: the page as `tree` reads it.
    """
    if tree is None:
        return Scan(path, (), frozenset())
    links: dict[tuple[str, bool], None] = {}
    for element in tree.iter(*_ADDRESSES):
        for name, loads in _ADDRESSES[element.tag].items():
            value = element.get(name)
            if value is not None and not _only_names(element):
                links.update(((address, loads), None) for address in _addresses(name, value))
    for meta in tree.iterfind("head/meta[@http-equiv='refresh']"):
        links[(meta.get("content", "").partition("url=")[2], False)] = None
    return Scan(path, tuple(links), frozenset(_ids()(tree)))


def problems(scans: Iterable[Scan], files: frozenset[str], base: str = "") -> Iterator[Problem]:
    """Name each link that leads to nothing, and each thing that a page would load from elsewhere.

    Args:
        scans: all pages of the site.
        files: paths of all files of the site.
        base: the sub-path under which the site is published, such as ``/dossier/``; absolute links of the
            404 page begin with it.
    """
    pages = {page.path: page for page in scans}
    # Most links of a page stand on all pages of its folder, or lead to other places of the same page.
    targets: dict[tuple[str, str, bool], Target] = {}
    for page in pages.values():
        folder = posixpath.dirname(page.path)
        for address, loads in page.links:
            path, _, anchor = address.partition("#")
            known = (folder, path, loads)
            if known not in targets:
                targets[known] = _target(folder, path, loads, files, base)
            target = targets[known]
            fault = target.fault or _anchor_fault(target, unquote(anchor), page, pages)
            if fault:
                yield Problem(f"site/{page.path}", 0, "", f"{address!r} {fault}", "link-broken", _REMEDY)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads."""

    file: str = ""
    """Path inside the site; empty for the page itself."""
    outside: bool = False
    fault: str | None = None


_REMEDY = "If the address stands in a file of yours, mend it there; else this is a fault of the site builder."


@cache
def _ids() -> Any:
    """XPath for all ids: it runs without a step of Python."""
    from lxml import etree

    return etree.XPath("//@id", smart_strings=False)


def _only_names(element: Any) -> bool:
    return element.tag == "link" and element.get("rel") in _NAMES_ONLY


def _addresses(attribute: str, value: str) -> list[str]:
    if attribute != "srcset":
        return [value.strip()]
    return [candidate.split()[0] for candidate in value.split(",") if candidate.strip()]


def _target(folder: str, address: str, loads: bool, files: frozenset[str], base: str) -> Target:
    try:
        parts = urlsplit(address)
    except ValueError:
        return Target(fault="is not an address")
    if parts.scheme in _RUNS and not loads:
        return Target(fault="would run when it is followed")
    if parts.scheme or parts.netloc:
        fault = "is loaded from another host" if loads and parts.scheme != "data" else None
        return Target(outside=True, fault=fault)
    path = unquote(parts.path)
    if not path:
        return Target()
    if path.startswith("/") and not path.startswith(base or "/"):
        return Target(fault="leads out of the site")
    file = _file(folder, path, files, base)
    if file.startswith(".."):
        return Target(fault="leads out of the site")
    return Target(file, fault=None if file in files else "leads to no file of the site")


def _file(folder: str, path: str, files: frozenset[str], base: str) -> str:
    """The file that a server answers a path with."""
    joined = path[len(base or "/") :] if path.startswith("/") else posixpath.join(folder, path)
    file = posixpath.normpath(joined) if joined else "."
    if file == ".":
        return "index.html"
    if path.endswith("/") or (file not in files and f"{file}/index.html" in files):
        return f"{file}/index.html"
    return file


def _anchor_fault(target: Target, anchor: str, page: Scan, pages: dict[str, Scan]) -> str | None:
    there = pages.get(target.file) if target.file else page
    if not anchor or target.outside or anchor.startswith(":~:") or there is None:
        return None
    return None if anchor in there.anchors else "leads to no such place on its page"
