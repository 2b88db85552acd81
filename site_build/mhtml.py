"""MHTML, as browsers save a page with all it needs: which part is the page, and where it came from. Pure.

A web archive is an e-mail message of type ``multipart/related`` (RFC 2557). It is parted by its boundary
alone: the library for mail reads line by line, which takes a second for the pictures of one page.
"""

from __future__ import annotations

import base64
import binascii
import codecs
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import parsedate_to_datetime

from site_build.problems import Refused
from site_build.records import Envelope

MEDIA_TYPE = "multipart/related"
_DEEPEST = 3
"""Multiparts inside multiparts: mail programs write two, no browser writes any."""


@dataclass(frozen=True, slots=True)
class Saved:
    """The page of a web archive."""

    data: bytes
    """Its HTML, transfer encoding undone."""
    charset: str | None
    """As the part declares it, which is what the server said."""
    envelope: Envelope


def is_mhtml(data: bytes) -> bool:
    """Return whether the bytes begin with the head of a ``multipart/related`` message."""
    head = data[:8192].removeprefix(codecs.BOM_UTF8).lstrip().replace(b"\r\n", b"\n")
    return _HEAD.match(head) is not None


def opened(data: bytes) -> Saved:
    """Return the page that the archive was saved for.

    Raises:
        Refused: capture-format where no part is HTML, capture-damaged where the parts cannot be told apart.
    """
    head, body = _split(data.removeprefix(codecs.BOM_UTF8).lstrip())
    address = _header(head, "Snapshot-Content-Location")
    parts = list(_parts(head, body, depth=0))
    if not parts:
        what = "the web archive holds no parts: it was cut off, or is damaged"
        raise Refused("capture-damaged", what, "Save the page again.")
    pages = [part for part in parts if part[0].get_content_type() in _PAGES]
    if not pages:
        kinds = ", ".join(sorted({part[0].get_content_type() for part in parts})[:4])
        what = f"the web archive holds no HTML page, only {kinds}"
        raise Refused("capture-format", what, "Save the page itself, as a single HTML file or as MHTML.")
    root = next((part for part in pages if _is_root(part[0], head, address)), pages[0])
    location = _header(root[0], "Content-Location")
    return Saved(
        data=_decoded(*root),
        charset=root[0].get_content_charset(),
        envelope=Envelope(
            url=address or (location if location and location.startswith("http") else None),
            captured=_day(head),
            title=_header(head, "Subject"),
        ),
    )


_HEAD = re.compile(
    rb"(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,30}?Content-Type:\s*multipart/related", re.IGNORECASE
)
_PAGES = frozenset({"text/html", "application/xhtml+xml"})


def _split(data: bytes) -> tuple[Message, bytes]:
    """Return the headers and what follows the first blank line."""
    end = _BLANK.search(data)
    head = data[: end.start()] if end else data
    return BytesHeaderParser().parsebytes(head + b"\n\n"), data[end.end() :] if end else b""


_BLANK = re.compile(rb"\r?\n[ \t]*\r?\n")


def _parts(head: Message, body: bytes, *, depth: int) -> Iterator[tuple[Message, bytes]]:
    """Yield headers and body of each part, those of inner multiparts in their place."""
    boundary = head.get_boundary()
    if not boundary:
        return
    mark = b"\n--" + boundary.encode("ascii", "replace")
    for piece in (b"\n" + body).split(mark)[1:]:
        if piece.startswith(b"--"):
            return
        inner, content = _split(piece.lstrip(b" \t").removeprefix(b"\r").removeprefix(b"\n"))
        if inner.get_content_maintype() == "multipart" and depth < _DEEPEST:
            yield from _parts(inner, content, depth=depth + 1)
        else:
            yield inner, content.removesuffix(b"\r")


def _is_root(part: Message, head: Message, address: str | None) -> bool:
    start = head.get_param("start")
    if start:
        return _header(part, "Content-ID") == start
    return bool(address) and _header(part, "Content-Location") == address


def _decoded(part: Message, content: bytes) -> bytes:
    encoding = (_header(part, "Content-Transfer-Encoding") or "").lower()
    if encoding == "quoted-printable":
        return quopri.decodestring(content)
    if encoding == "base64":
        try:
            return base64.b64decode(content)
        except binascii.Error:
            remedy = "Save the page again."
            raise Refused("capture-damaged", "the page in the web archive is cut off", remedy) from None
    return content


def _header(message: Message, name: str) -> str | None:
    """A header in one line, without the white space that folding put into it."""
    value = message.get(name)
    return " ".join(str(value).split()) or None if value is not None else None


def _day(head: Message) -> str | None:
    """The day the archive was written, as the browser's clock had it."""
    try:
        return parsedate_to_datetime(str(head.get("Date"))).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return None
