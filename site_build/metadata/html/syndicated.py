"""A page that gives another outlet's page as the one it was first: its canonical address leads there.

Canonical addresses lead elsewhere for many reasons: one outlet has several hosts, a cache or an archive
serves its pages. So one counts only where the page's own address is known, and fits its outlet as the other
does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from site_build import text
from site_build.metadata import addresses
from site_build.metadata.html.page import Page
from site_build.records import Origin


def first_at(page: Page, own: Iterable[str], outlet: str | None) -> tuple[Origin, str] | None:
    """Return the work that a page is a copy of, by its address, and the page's own address.

    Args:
        page: the parsed page.
        own: addresses that may be the page's own, the likeliest first.
        outlet: whose page it is, as it says itself.
    """
    offered = [
        element.get("href") or ""
        for element in page.tree.iter("link")
        if "canonical" in (element.get("rel") or "").lower().split()
    ]
    offered += [line for line, _ in page.metas("syndication-source")]
    found = {address for line in offered if (address := addresses.address(line)) and _has_path(address)}
    elsewhere = sorted(address for address in found if outlet and not _fits(_host(address), outlet))
    own = [address for address in own if outlet and _has_path(address) and _fits(_host(address), outlet)]
    # Of two works it gives as its origin, neither is sure.
    if len(elsewhere) != 1 or not own or _name(_host(elsewhere[0])) == _name(_host(own[0])):
        return None
    if _SERVES_OTHERS.search(_host(elsewhere[0])):
        return None
    return Origin(kind="derived_from", url=elsewhere[0]), own[0]


_SERVES_OTHERS = re.compile(
    r"(?:^|\.)(?:ampproject\.(?:org|net)|archive\.(?:org|ph|today|is)|google(?:usercontent)?\.\w+|feedburner\.com|bit\.ly|t\.co)$"
)


def _has_path(address: str) -> bool:
    """A home page is the address of no article."""
    return urlsplit(address).path.strip("/") != ""


def _host(address: str) -> str:
    return (urlsplit(address).hostname or "").removeprefix("www.")


def _fits(host: str, outlet: str) -> bool:
    """Whether a host bears the name of an outlet, or its initials."""
    words = re.findall(r"\w+", text.key(outlet).removeprefix("the "))
    squeezed, initials = "".join(words), "".join(word[0] for word in words)
    names = [part.replace("-", "") for part in host.split(".")[:-1]]
    return any(
        (len(part) >= 3 and (part in squeezed or (squeezed in part and len(squeezed) >= 3)))
        or (len(part) >= 2 and part == initials)
        for part in names
    )


def _name(host: str) -> str:
    """The part of a host that is its owner's: ``bbc`` of ``news.bbc.co.uk``."""
    parts = host.split(".")[:-1]
    while len(parts) > 1 and len(parts[-1]) <= 3 and parts[-1] in _SECOND:
        parts.pop()
    return parts[-1] if parts else host


_SECOND = frozenset("co com org net ac gov edu or ne go".split())
