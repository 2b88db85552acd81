"""Captures made by code: PDFs, web archives and saved pages of our own sentences, in several scripts."""

from __future__ import annotations

import base64
import quopri
import zlib
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pytest

Printed = tuple[float, float, float, str]
"""Left, height above the foot of the page, size of the letters, words."""


class Paper:
    """A PDF, object by object. One font for all scripts: half a square a letter, told by its ToUnicode map."""

    def __init__(self) -> None:
        self.objects: dict[int, bytes] = {}
        self.codes: dict[str, int] = {}

    def add(self, content: bytes | str) -> int:
        number = len(self.objects) + 1
        self.objects[number] = content.encode("latin-1") if isinstance(content, str) else content
        return number

    def stream(self, data: bytes, extra: str = "") -> int:
        packed = zlib.compress(data)
        head = f"<< /Length {len(packed)} /Filter /FlateDecode {extra}>>\nstream\n"
        return self.add(head.encode() + packed + b"\nendstream")

    def shown(self, printed: Iterable[Printed]) -> bytes:
        rows = []
        for left, height, size, words in printed:
            codes = "".join(f"{self.codes.setdefault(char, len(self.codes) + 1):04x}" for char in words)
            rows.append(f"BT /F1 {size} Tf 1 0 0 1 {left} {height} Tm <{codes}> Tj ET")
        return "\n".join(rows).encode()

    def font(self) -> int:
        pairs = "".join(
            f"<{code:04x}> <{char.encode('utf-16-be').hex()}>\n" for char, code in self.codes.items()
        )
        rows = pairs.splitlines()
        blocks = "".join(
            f"{len(rows[at : at + 100])} beginbfchar\n" + "\n".join(rows[at : at + 100]) + "\nendbfchar\n"
            for at in range(0, len(rows), 100)
        )
        cmap = (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
            f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{blocks}endcmap end end"
        )
        unicode = self.stream(cmap.encode())
        about = self.add(
            "<< /Type /FontDescriptor /FontName /Own /Flags 4 /FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 "
            "/Descent -200 /CapHeight 700 /StemV 80 >>"
        )
        inner = self.add(
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
            f"/Supplement 0 >> /FontDescriptor {about} 0 R /DW 500 >>"
        )
        return self.add(
            "<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H "
            f"/DescendantFonts [{inner} 0 R] /ToUnicode {unicode} 0 R >>"
        )

    def written(self, root: int, trailer: str = "") -> bytes:
        out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        places = []
        for number, content in self.objects.items():
            places.append(len(out))
            out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
        out += b"".join(b"%010d 00000 n \n" % place for place in places)
        out += f"trailer\n<< /Size {len(places) + 1} /Root {root} 0 R {trailer}>>\nstartxref\n{start}\n%%EOF\n".encode()
        return bytes(out)


def _quoted(words: str) -> str:
    return f"<feff{words.encode('utf-16-be').hex()}>"


@pytest.fixture(scope="session")
def pdf() -> Callable[..., bytes]:
    """Write a PDF: for each page what is printed where; what the file says of itself; how it is spoilt."""

    def write(
        pages: Iterable[Iterable[Printed]],
        said: Mapping[str, str] | None = None,
        *,
        encrypted: bool = False,
        times: int = 1,
    ) -> bytes:
        paper = Paper()
        contents = [paper.stream(paper.shown(page)) for page in pages] * times
        font = paper.font()
        tree = len(paper.objects) + len(contents) + 1
        kids = [
            paper.add(
                f"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R "
                f"/Resources << /Font << /F1 {font} 0 R >> >> >>"
            )
            for content in contents
        ]
        assert (
            paper.add(
                f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>"
            )
            == tree
        )
        root = paper.add(f"<< /Type /Catalog /Pages {tree} 0 R >>")
        rows = " ".join(f"/{name} {_quoted(words)}" for name, words in (said or {}).items())
        trailer = f"/Info {paper.add(f'<< {rows} >>')} 0 R " if said else ""
        if encrypted:
            lock = f"<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <{'5a' * 32}> /U <{'a5' * 32}> >>"
            trailer += f"/Encrypt {paper.add(lock)} 0 R /ID [<{'00' * 16}> <{'00' * 16}>] "
        return paper.written(root, trailer)

    return write


@pytest.fixture(scope="session")
def set_in_lines() -> Callable[..., list[Printed]]:
    """Set a paragraph: words broken into lines at a width, as a printer does."""

    def lay(
        words: str, top: float, *, left: float = 60, size: float = 10, letters: int = 90
    ) -> list[Printed]:
        rows, row = [], ""
        for word in words.split(" "):
            if row and len(row) + 1 + len(word) > letters:
                rows.append(row)
                row = word
            else:
                row = f"{row} {word}" if row else word
        return [(left, top - 1.2 * size * at, size, text) for at, text in enumerate([*rows, row])]

    return lay


@pytest.fixture(scope="session")
def mhtml() -> Callable[..., bytes]:
    """Write a web archive as browsers do: headers, then parts of (headers, content, transfer encoding)."""

    def write(*parts: tuple[dict[str, str], bytes, str], **head: Any) -> bytes:
        boundary = "----MultipartBoundary--q1w2e3----"
        start = {"from": "<Saved by Blink>", "mime_version": "1.0", **head}
        kind = start.pop("content_type", f'multipart/related;\n\ttype="text/html";\n\tboundary="{boundary}"')
        rows = [f"{name.replace('_', '-').title()}: {value}" for name, value in start.items()]
        out = "\n".join([*rows, f"Content-Type: {kind}", "", ""]).encode()
        for headers, content, encoding in parts:
            coded = {"quoted-printable": quopri.encodestring, "base64": base64.encodebytes}.get(
                encoding, bytes
            )(content)
            lines = [f"{name}: {value}" for name, value in headers.items()]
            inner = "\n".join([*lines, f"Content-Transfer-Encoding: {encoding}", "", ""]).encode()
            out += f"\n--{boundary}\n".encode() + inner + coded
        out += f"\n--{boundary}--\n".encode()
        return out.replace(b"\n", b"\r\n")

    return write
