"""Every address on the site is made here. No I/O.

Pages are named by their path inside the site, such as ``sources/harbour-times``; the overview
is the empty path. Addresses are relative to the page they stand on, so that the site works
under any sub-path.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import quote, urlencode, urlsplit

from markupsafe import Markup

from site_build.problems import Refused
from site_build.text import PLAIN_LETTERS

OVERVIEW = ""
SOURCES = "sources"
SUBJECTS = "subjects"
VOICES = "voices"
POINTS = "points"
TIMELINE = "timeline"
GAPS = "gaps"
DATA = "data"
FEED = "feed.xml"
SEARCH = "search"
# Controls, direction marks, invisible signs and halves of surrogate pairs, and what no address may hold.
_FORBIDDEN = re.compile(
    "[\x00-\x20\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff"
    '"<>\\\\^`{|}\U000e0000-\U000e007f]'
)


@dataclass(frozen=True, slots=True)
class Targets:
    """What links in prose may lead to."""

    sources: Mapping[str, str]
    """Source id to what it is called."""
    claims: frozenset[str]
    """``source#claim``."""
    subjects: Mapping[str, str]
    """Slug to name."""
    points: Mapping[str, str]
    """Id of a point, former ids included, to the id of its page."""
    pages: frozenset[str]
    """Paths of prose pages."""


def source(id_: str) -> str:
    """Path of a source's page."""
    return f"{SOURCES}/{id_}"


def subject(slug: str) -> str:
    """Path of the page of a person or topic."""
    return f"{SUBJECTS}/{slug}"


def point(id_: str) -> str:
    """Path of the page of a point at issue."""
    return f"{POINTS}/{id_}"


def gap(slug: str) -> str:
    """Path of the whole list of one kind of gap."""
    return f"{GAPS}/{slug}"


def claim_anchor(claim: str) -> Markup:
    """The ``id`` of a claim on its source's page."""
    return Markup(f"c-{claim}")


def source_anchor(source: str) -> Markup:
    """The ``id`` of what one source says on the page of a subject or a point."""
    return Markup(f"s-{source}")


def second_anchor(source: str) -> Markup:
    """The ``id`` of what one source says of a subject that speaks in it too."""
    return Markup(f"o-{source}")


def heading_anchor(slug: str) -> Markup:
    """The ``id`` of a heading in prose, which no part of the page around it has."""
    return Markup(f"h-{slug}")


def href(here: str, there: str, anchor: str = "") -> Markup:
    """The address of a page, or of a place on it, relative to another page."""
    fragment = f"#{anchor}" if anchor else ""
    if here == there and anchor:
        return Markup(fragment)
    return Markup((up(here) + (f"{there}/" if there else "") or "./") + fragment)


def file(here: str, path: str) -> Markup:
    """The address of a file that is not a page, such as ``data/dossier.json``."""
    return Markup(up(here) + path)


def absolute(root: str, path: str) -> str:
    """The full address of a page, for what is read away from the site, such as feeds.

    Args:
        root: the address of the site.
        path: of the page.
    """
    return f"{root.rstrip('/')}/{path}/" if path else f"{root.rstrip('/')}/"


def nth_path(base: str, index: int) -> str:
    """Path of one page of a long list, counted from 0: the first stands at the list's own address."""
    return base if index == 0 else f"{base}/page-{index + 1}"


def is_nth_path(name: str) -> bool:
    """Return whether a name is one that `nth_path` gives, and so no other page's."""
    return bool(re.fullmatch(r"page-\d+", name))


def up(here: str) -> str:
    """From a page to the root of the site: ``../../``, or nothing from the overview."""
    levels: int = here.count("/") + 1
    return "../" * levels if here else ""


def outside(address: str) -> Markup | None:
    """An address outside the site, fit for an attribute; None unless it is plain http or https.

    Addresses with a user name, an encoded host, control or bidi characters are refused: they show one
    host and lead to another.
    """
    if _FORBIDDEN.search(address):
        return None
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname or port == 0:
        return None
    if "@" in parts.netloc or "%" in parts.netloc:
        return None
    return Markup(quote(address, safe="%/:?#[]@!$&()*+,;=-._~").replace("&", "&amp;"))


def host(address: str) -> str:
    """The host of an address, by which a page without a name is called; all of it where there is none."""
    try:
        return urlsplit(address).hostname or address
    except ValueError:
        return address


def checked(address: str) -> str:
    """Return an address that people gave, or refuse it.

    Raises:
        Refused: it is not a plain http or https address.
    """
    if outside(address) is None:
        remedy = "Give the full address, beginning with https://, without a user name or spaces."
        raise Refused("address-refused", f"{address!r} is not a plain web address", remedy)
    return address


def to_words(address: str, text: str) -> Markup | None:
    """An outside address with a text fragment, so that the browser goes to the quoted words.

    Source: WICG URL Fragment Text Directives; up to ten words whole, else the first and last five.
    """
    base = outside(address.split("#")[0])
    if base is None:
        return None
    parts = text.split()
    if len(parts) <= 10:
        directive = _directive(" ".join(parts))
    else:
        directive = f"{_directive(' '.join(parts[:5]))},{_directive(' '.join(parts[-5:]))}"
    return base + Markup(f"#:~:text={directive}")


def suggestion(repository: str | None, title: str, body: str) -> Markup | None:
    """The address that opens a prefilled issue; None where no repository is set."""
    if not repository or outside(repository) is None:
        return None
    query = urlencode({"title": title[:200], "body": _within(body, LONGEST_BODY)}, quote_via=quote)
    return Markup(f"{outside(repository.rstrip('/'))}/issues/new?{query.replace('&', '&amp;')}")


LONGEST_BODY = 6000
"""Characters of an issue's text as they stand in its address: hosts refuse addresses above 8,000."""


def _within(text: str, most: int) -> str:
    """As much of a text as fits into an address, where a letter of some scripts takes nine characters."""
    room = most
    for at, character in enumerate(text):
        room -= len(quote(character))
        if room < 0:
            return text[:at]
    return text


def slug(text: str, *, most: int = 60) -> str:
    """A name as it stands in an address: ASCII-folded, small letters, hyphens; else ``s-`` and a digest."""
    folded = unicodedata.normalize("NFKD", text.translate(_FOLD)).encode("ascii", "ignore").decode().lower()
    # Names in a script that does not fold to ASCII lose their letters: a digest stands for them.
    letters = sum(character.isalnum() for character in text)
    words = re.findall(r"[a-z0-9]+", folded.replace("'", ""))
    if not words or sum(map(len, words)) * 2 < letters:
        return f"s-{sha256(text.encode()).hexdigest()[:8]}"
    out: str = words[0][:most]
    for word in words[1:]:
        if len(out) + 1 + len(word) > most:
            break
        out += f"-{word}"
    return out


def resolve(target: str, here: str, targets: Targets) -> Markup | None:
    """The address that a link in prose means.

    It is ``source:…``, ``claim:…#…``, ``subject:…``, ``point:…``, a page, or an address outside.

    Returns:
        None where the target is unknown.
    """
    kind, _, name = target.partition(":")
    if kind == "source":
        return href(here, source(name)) if name in targets.sources else None
    if kind == "claim":
        source_id, _, claim = name.partition("#")
        known = name in targets.claims
        return href(here, source(source_id), claim_anchor(claim)) if known else None
    if kind == "subject":
        return href(here, subject(name)) if name in targets.subjects else None
    if kind == "point":
        return href(here, point(targets.points[name])) if name in targets.points else None
    if kind.lower() in ("http", "https"):
        return outside(target)
    path, _, anchor = target.partition("#")
    path = path.removesuffix(".md").strip("/")
    anchor = anchor if _ANCHOR.match(anchor) else slug(anchor)
    if anchor and path not in _OURS:
        anchor = heading_anchor(anchor)
    if not path and anchor:
        return Markup(f"#{anchor}")
    return href(here, "" if path == "index" else path, anchor) if path in targets.pages else None


_OURS = frozenset({SOURCES, SUBJECTS, POINTS, TIMELINE, GAPS, DATA, SEARCH})
"""Pages that nobody writes; a place on any other one is a heading."""
_ANCHOR = re.compile(r"[a-z0-9-]*\Z")
"""What an ``id`` on the site is made of; other words are taken for those of a heading."""
# What Unicode does not decompose to ASCII, and dashes, which part words.
_FOLD = str.maketrans(PLAIN_LETTERS | dict.fromkeys("‐‑‒–—―−·•", "-"))


def _directive(words: str) -> str:
    # A hyphen, comma or ampersand has a meaning of its own in a text directive.
    return quote(words, safe="").replace("-", "%2D")
