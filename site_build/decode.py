"""The bytes of a capture as text, and what kind of text it is. Pure: bytes in, text out.

The content decides, never the file's extension: people rename files, and a browser's "save as text"
may hand over HTML. What comes out holds no control characters, no half of a surrogate pair and nothing
that turns the direction of writing, so that no later room needs to think of them.

Mended on the way, and why:

* NBSP and its narrow relative become a space. Nobody sees or types them, and an editor's pasted quote
  must stand in the text; words are not changed by it.
* Soft hyphens and zero-width spaces go: they are hints for the line breaker, not writing.
* Zero-width joiners stay: Persian, Hindi and emoji are misspelt without them.
* Bidi overrides, embeddings and isolates go: they can make a text read otherwise than it is written.
* A C1 control is what ``&#146;`` or a wrong charset leaves of a cp1252 quotation mark: it becomes that mark.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field

from site_build import inlined, mhtml
from site_build.problems import Refused
from site_build.records import Capture, Envelope

LIMIT = 10_000_000
"""Bytes of one capture. The largest saved news pages measured have 6 MB, pictures inlined."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A capture as text."""

    text: str
    """Line breaks are ``\\n``; controls mended or dropped."""
    media_type: str
    """``text/html``, ``multipart/related`` (MHTML), ``text/plain`` or ``text/markdown``."""
    encoding: str
    envelope: Envelope = field(default_factory=Envelope)


def decode(capture: Capture, limit: int = LIMIT) -> Decoded:
    """Return the capture's text and media type.

    Raises:
        Refused: capture-too-large, capture-empty, capture-binary, capture-format or capture-damaged.
    """
    refuse_size(capture.data, limit)
    _refuse_format(capture.data)
    if mhtml.is_mhtml(capture.data):
        saved = mhtml.opened(capture.data)
        raw, encoding = _read(saved.data, saved.charset)
        return Decoded(_text(inlined.without_data(raw)), mhtml.MEDIA_TYPE, encoding, saved.envelope)
    raw, encoding = _read(capture.data)
    kind = media_type(raw, capture.name)
    if kind == "text/html":
        raw = inlined.without_data(raw)
    text = _text(raw)
    return Decoded(text, kind if text == raw else media_type(text, capture.name), encoding)


def refuse_size(data: bytes, limit: int) -> None:
    """Refuse a capture without content, and one over the limit.

    Raises:
        Refused: capture-empty or capture-too-large.
    """
    if not data.strip(b"\x00 \t\r\n\x0b\x0c\xef\xbb\xbf\xff\xfe"):
        raise Refused("capture-empty", "the file is empty", "Save the page again once it has loaded.")
    if len(data) > limit:
        raise Refused(
            "capture-too-large",
            f"the file has {len(data):,} bytes; the limit is {limit:,}",
            "Save the page without pictures, or only its text.",
        )


def _text(raw: str) -> str:
    text = mended(raw)
    if not text.strip():
        raise Refused("capture-empty", "the file holds no text", "Save the page again once it has loaded.")
    return text


def mended(text: str) -> str:
    r"""Return the text without controls, direction marks and half surrogates; line breaks as ``\n``."""
    if _is_whole(text):
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    # Which characters there are is told ten times as fast as where they stand.
    if not _ODD.search("".join(set(text))):
        return text
    # A surrogate pair that was decoded one half at a time is one character; a lone half is none.
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _ODD.sub(_mend, whole)


def _is_whole(text: str) -> bool:
    """Tell quickly that there is nothing to mend: all that is mended does not print."""
    if text.isascii():
        return not text.encode().translate(None, _PRINTED)
    return text.replace("\n", "").replace("\t", "").isprintable()


_PRINTED = bytes(range(0x20, 0x7F)) + b"\n\t"


def media_type(text: str, name: str = "") -> str:
    """Return ``text/html``, ``text/markdown`` or ``text/plain``, as the content shows."""
    head = _LEADING.sub("", text[:200_000], count=1)[:4000].lower()
    if _HTML_START.match(head) or (head.startswith("<") and len(_TAG.findall(head)) >= 3):
        return "text/html"
    if _FRONT_MATTER.match(text) or _is_markdown(text[:20_000], name):
        return "text/markdown"
    return "text/plain"


_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = {
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"RIFF": "a picture or a recording",
    b"PK\x03\x04": "an archive or an office document",
    b"\x1f\x8b": "an archive",
    b"Rar!": "an archive",
    b"7z\xbc\xaf": "an archive",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"\x7fELF": "a program",
    b"ID3": "a recording",
    b"OggS": "a recording",
}
_FORMATS = {
    b"%PDF-": "PDF",
    b"bplist00": "a Safari web archive",
    b"{\\rtf": "RTF",
    b"WARC/": "a WARC archive",
}
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)"""
    rb"""|\A\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)""",
    re.I,
)
_SAME = dict(
    row.split()
    for row in """
        iso-8859-1 cp1252; iso8859-1 cp1252; latin-1 cp1252; latin1 cp1252; ascii cp1252; us-ascii cp1252
        iso-8859-9 cp1254; windows-874 cp874; gb2312 gb18030; gbk gb18030; big5 big5hkscs
        shift_jis cp932; sjis cp932; x-sjis cp932; euc-kr cp949; ks_c_5601-1987 cp949
    """.strip()
    .replace("\n", ";")
    .split(";")
)
"""Labels that mean a larger set on the web (WHATWG Encoding Standard, section 4.2)."""
_GUESSED = ["cp1251", "cp1252", "cp1250", "cp1253", "cp1254", "cp1256", "cp1255", "koi8_r", "cp932", "euc_jp",
            "cp949", "gb18030", "big5"]  # fmt: skip
"""What undeclared news pages are in; leaving out the rest keeps the detector from exotic code pages."""
_SAMPLE = 64_000


def _refuse_format(data: bytes) -> None:
    head = data[:4096].removeprefix(codecs.BOM_UTF8).lstrip()
    for magic, what in _FORMATS.items():
        if head.startswith(magic):
            raise _unreadable(what)
    for magic, what in _BINARY.items():
        if data.startswith(magic):
            raise _binary(f"the file is {what}")
    if data[4:8] == b"ftyp":
        raise _binary("the file is a picture or a film")


def _unreadable(what: str) -> Refused:
    remedy = "Save the page as a single HTML file, or select all, copy, and save as a text file."
    return Refused("capture-format", f"the file is {what}, which cannot be read yet", remedy)


def _binary(message: str) -> Refused:
    return Refused("capture-binary", message, "Save the page as HTML or as a text file.")


def _read(data: bytes, charset: str | None = None) -> tuple[str, str]:
    """Return text and encoding: a byte order mark, strict UTF-8, the declared charset, then a guess."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), encoding
    if wide := _wide(data):
        return data.decode(wide, "replace"), wide
    if b"\x00" in data:
        if data.count(b"\x00") > len(data) // 1000 + 1:
            raise _binary("the file holds binary data")
        data = data.replace(b"\x00", b"")
    # UTF-8 goes before the declaration: text in another charset is hardly ever valid UTF-8, while saving
    # a page often turns it into UTF-8 and leaves the old declaration in it.
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _legacy(data, charset)


def _wide(data: bytes) -> str | None:
    """Return UTF-16's name where every second byte of the beginning is NUL, as without a mark."""
    head = data[:1000]
    for start, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        half = head[start::2]
        if len(half) >= 4 and half.count(0) > 0.7 * len(half) and 0 not in head[1 - start :: 2]:
            return name
    return None


def _legacy(data: bytes, charset: str | None) -> tuple[str, str]:
    """Return text in the declared charset, UTF-8 with a few broken bytes, or the likeliest charset."""
    if declared := _known(charset) if charset else _declared(data):
        try:
            return data.decode(declared), declared
        except UnicodeDecodeError:
            pass
    # Pages put together from several sources hold a few cp1252 bytes in UTF-8.
    loose = data.decode("utf-8", "cp1252-bytes")
    foreign = sum(1 for char in loose if char >= "\x80")
    if foreign and data.decode("utf-8", "ignore").isascii() is False and _broken(data) * 20 < foreign:
        return loose, "utf-8"
    encoding = _likeliest(data)
    return data.decode(encoding, "cp1252-bytes" if encoding == "cp1252" else "replace"), encoding


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:4096])
    if match is None:
        return None
    return _known((match[1] or match[2]).decode("ascii"))


def _known(label: str) -> str | None:
    """Return Python's name of a charset; None for UTF-8, which was tried, and for what is none."""
    label = label.lower()
    try:
        name = codecs.lookup(_SAME.get(label, label)).name
    except LookupError:
        return None
    return None if name.startswith("utf") else name


def _broken(data: bytes) -> int:
    return len(data.decode("utf-8", "replace").split("\ufffd")) - 1


def _likeliest(data: bytes) -> str:
    from charset_normalizer import from_bytes

    sample = b" ".join(re.findall(rb"[^\n]*[\x80-\xff][^\n]*", data[:_SAMPLE]))[:_SAMPLE]
    best = from_bytes(sample, cp_isolation=_GUESSED, enable_fallback=False).best()
    name = best.encoding if best else "cp1252"
    try:
        data.decode(name)
    except UnicodeDecodeError:
        return "cp1252"
    return name


def _cp1252_byte(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that are not in the charset as cp1252, or as Latin-1 where that has a gap."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    piece = error.object[error.start : error.end]
    return "".join(_WINDOWS.get(byte, chr(byte)) for byte in piece), error.end


_WINDOWS = {byte: bytes([byte]).decode("cp1252", "ignore") for byte in range(0x80, 0xA0)}
codecs.register_error("cp1252-bytes", _cp1252_byte)

_ODD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\xa0\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202f\u2060-\u206f\ufdd0-\ufdef"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f"
    + "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(1, 17))
    + "]"
)
_KEPT_AS = {"\xa0": " ", "\u202f": " ", "\u2028": "\n", "\u2029": "\n", "\x0b": "\n", "\x0c": "\n"}


def _mend(match: re.Match[str]) -> str:
    char = match[0]
    return _KEPT_AS.get(char) or (_WINDOWS.get(ord(char), "") if "\x7f" < char < "\xa0" else "")


_LEADING = re.compile(r"\A(?:\s+|<\?xml[^>]*>|<!--(?:(?!-->).)*-->)+", re.DOTALL)
_HTML_START = re.compile(r"<(?:!doctype html|html|head|body)\b")
_TAG = re.compile(
    r"<(?:div|p|span|a|img|section|article|header|main|meta|link|script|style|title|h[1-6]|ul|table|br)\b"
)
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?:[\w-]+:[^\n]*\n|[ \t#-][^\n]*\n|\n)+?---[ \t]*(?:\n|\Z)")
_MARKDOWN: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    (("# ",), re.compile(r"^#{1,6} \S", re.M)),
    (("](",), re.compile(r"\[[^\]\n]+\]\((?:https?:|/|#)[^)\n]*\)")),
    (("**",), re.compile(r"(?<!\w)\*\*[^*\n]+\*\*(?!\w)")),
    (("```", "> "), re.compile(r"^(?:```|> \S)", re.M)),
)
"""Each with the signs that it cannot do without: plain text has none of them, and that is found at once."""


def _is_markdown(head: str, name: str) -> bool:
    """Two kinds of mark-up are Markdown; one is where the name says so too."""
    kinds = sum(
        1 for signs, pattern in _MARKDOWN if any(sign in head for sign in signs) and pattern.search(head)
    )
    return kinds >= 2 or name.lower().endswith((".md", ".markdown"))
