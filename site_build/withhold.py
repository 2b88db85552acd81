"""Whether a name that is to be kept out of the dossier stands in what would be filed. No I/O.

The name is compared and forgotten: it is written nowhere, and no message repeats it. A text is searched word
by word; a file of another kind only as far as its bytes can be read, which says nothing of what is spoken
or shown in it.
"""

from __future__ import annotations

import html
import re
import unicodedata
import zlib
from collections.abc import Iterator, Mapping
from itertools import chain
from urllib.parse import unquote

from site_build.problems import Refused

LEAST_BYTES = 5
"""Bytes of a part of a name that is looked for in bytes: in 50 MB of sound, shorter ones occur by chance."""
_INFLATED = 10_000_000
"""Bytes that one packed stream of a PDF may unpack to."""


def refuse(names: tuple[str, ...], texts: Mapping[str, str], attachment: bytes = b"") -> None:
    """Refuse to file anything in which one of the names stands, whole or by one of its words.

    Args:
        names: the names, as people say them.
        texts: what would be written, by what it is called, such as "the name of the file".
        attachment: the bytes of a file of any kind.

    Raises:
        Refused: withheld-name; the message says where, and not which.
    """
    for name in names:
        for what, text in texts.items():
            line = _line(name, text)
            if line:
                where = f"{what}, line {line}" if "\n" in text.strip() else what
                raise _refused(f"a name that you withhold stands in {where}")
        if any(_in_bytes(name, data) for data in _readings(attachment)):
            raise _refused("a name that you withhold stands in the bytes of the attachment")


def searchable(name: str) -> bool:
    """Return whether a name has a word of two letters, which is the least that can be looked for."""
    return any(len(part) > 1 for part in _words(name))


def _refused(message: str) -> Refused:
    remedy = (
        "Take it out and add it again; nothing was written. If the word means something else there, withhold "
        "the other parts of the name one by one."
    )
    return Refused("withheld-name", message, remedy)


def _line(name: str, text: str) -> int:
    """The line at which a name stands in a text, counted from 1; 0 if it does not."""
    parts = [part for part in _words(name) if len(part) > 1]
    whole = "".join(parts)
    for number, line in enumerate(text.split("\n"), 1):
        for word in (*_words(line), *_words(_shown(line))):
            # A handle or an address may hold the name without a gap.
            if (len(whole) >= _LONG and whole in word) or any(_is_part(part, word) for part in parts):
                return number
    return 0


def _shown(line: str) -> str:
    """A line as it reads once addresses, references and marks are taken for what they stand for."""
    for _ in range(_DECODED):
        line = html.unescape(unquote(line))
    return _MARKS.sub("", line)


_DECODED = 3
"""Times that a line is decoded: an address may be encoded in another one, and that in HTML."""
# Emphasis, code and tags, in the middle of a word too.
_MARKS = re.compile(r"[*_~`]|<[^<>]*>")
_LONG = 6
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")


def _is_part(part: str, word: str) -> bool:
    if part.isascii():
        return word in (part, f"{part}s")
    # Other scripts write particles, endings or the next word together with a name.
    if len(part) >= 4 or _UNSPACED.search(part):
        return part in word
    return word in (part, word[:1] + part)


def _words(text: str) -> list[str]:
    """The words as compared: without accents, in small letters, letters and digits only."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(one for one in plain if unicodedata.category(one) not in ("Mn", "Cf"))
    return re.findall(r"[^\W_]+", plain)


def _in_bytes(name: str, data: bytes) -> bool:
    parts = name.split()
    wanted = {separator.join(parts) for separator in (" ", "", "-", "_", ".")} | set(parts)
    forms = {
        unicodedata.normalize(form, case)
        for one in wanted
        if len(one.encode()) >= LEAST_BYTES
        for case in (one, one.lower(), one.upper(), one.title())
        for form in ("NFC", "NFD")
    }
    return any(needle in data for form in sorted(forms) for needle in _encoded(form))


def _encoded(text: str) -> Iterator[bytes]:
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "latin-1"):
        try:
            yield text.encode(encoding)
        except UnicodeEncodeError:
            continue


def _readings(data: bytes) -> Iterator[bytes]:
    """The bytes; for a PDF its packed streams too, and the strings in it that are written as numbers."""
    is_pdf = data.startswith(b"%PDF")
    for part in chain([data], _unpacked(data) if is_pdf else ()):
        yield part
        if is_pdf:
            yield b"\n".join(_from_hex(found[1]) for found in _HEX.finditer(part))
            yield _OCTAL.sub(lambda found: bytes([int(found[1], 8)]), part)


def _from_hex(digits: bytes) -> bytes:
    plain = b"".join(digits.split()).decode()
    return bytes.fromhex(plain + "0" * (len(plain) % 2))


# A PDF writes a string as ``(Ada)``, ``<416461>`` or ``(\101da)``.
_HEX = re.compile(rb"<([0-9A-Fa-f\s]+)>")
_OCTAL = re.compile(rb"\\([0-3][0-7]{2})")


def _unpacked(data: bytes) -> Iterator[bytes]:
    """The packed streams of a PDF, where its text and what it says of its author may stand."""
    for match in re.finditer(rb"(?<!end)stream\r?\n", data):
        end = data.find(b"endstream", match.end())
        try:
            yield zlib.decompressobj().decompress(data[match.end() : end if end >= 0 else None], _INFLATED)
        except zlib.error:
            continue
