"""Put Pagefind's index into one order, so that the same pages give the same bytes.

Pagefind writes filters and their values in the order of a hash map, which differs from run to run
(its issue 638), and names those files by their bytes. Here they are sorted and named anew. The files are
gzipped CBOR behind a mark; only the few kinds of value that Pagefind writes are read.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

from site_build.problems import Refused

_MARK = b"pagefind_dcd"
_FILTERS = 3
"""Place of the list of filters in the index's table of contents: version, pages, words, filters, …"""


def settle(folder: Path) -> None:
    """Sort the filters of an index.

    Args:
        folder: what ``pagefind --output-path`` wrote.

    Raises:
        Refused: it is not of the form that this version of Pagefind writes.
    """
    entry = folder / "pagefind-entry.json"
    try:
        contents = json.loads(entry.read_bytes())
        for language in contents["languages"].values():
            language["hash"] = _settled(folder, language["hash"])
    except (OSError, ValueError, LookupError, TypeError) as error:
        message = f"the search index is not of a form that is known: {error}"
        raise Refused("builder-failed", message, "Install the versions in requirements/.") from error
    languages = dict(sorted(contents["languages"].items()))
    settled = {**contents, "languages": languages}
    entry.write_text(json.dumps(settled, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _settled(folder: Path, name: str) -> str:
    """Sort one language's filters, and return the new name of its table of contents."""
    old = folder / f"pagefind.{name}.pf_meta"
    table = _read(old)
    table[_FILTERS] = sorted([filter_, _sorted(folder, file)] for filter_, file in table[_FILTERS])
    data = _encoded(table)
    prefix = name.partition("_")[0]
    new = f"{prefix}_{hashlib.sha256(data).hexdigest()[:10]}"
    old.unlink()
    _write(folder / f"pagefind.{new}.pf_meta", data)
    return new


def _sorted(folder: Path, name: str) -> str:
    """Sort the values of one filter, and return the new name of its file."""
    old = folder / "filter" / f"{name}.pf_filter"
    filter_, values = _read(old)
    data = _encoded([filter_, sorted([value, sorted(pages)] for value, pages in values)])
    new = f"{name.partition('_')[0]}_{hashlib.sha256(data).hexdigest()[:7]}"
    old.unlink()
    _write(folder / "filter" / f"{new}.pf_filter", data)
    return new


def _read(path: Path) -> Any:
    data = gzip.decompress(path.read_bytes())
    if not data.startswith(_MARK):
        raise ValueError(f"{path.name} does not begin with Pagefind's mark")
    value, end = _decoded(data, len(_MARK))
    if end != len(data):
        raise ValueError(f"{path.name} goes on after its end")
    return value


def _write(path: Path, data: bytes) -> None:
    path.write_bytes(gzip.compress(_MARK + data, mtime=0))


def _decoded(data: bytes, at: int) -> tuple[Any, int]:
    """One CBOR value (RFC 8949) and where it ends: whole numbers, text and lists of known length."""
    kind, size = data[at] >> 5, data[at] & 31
    at += 1
    if size >= 24:
        width = {24: 1, 25: 2, 26: 4, 27: 8}[size]
        size = int.from_bytes(data[at : at + width], "big")
        at += width
    if kind == 0:
        return size, at
    if kind == 3:
        return data[at : at + size].decode("utf-8"), at + size
    if kind != 4:
        raise ValueError(f"a value of kind {kind}")
    out = []
    for _ in range(size):
        value, at = _decoded(data, at)
        out.append(value)
    return out, at


def _encoded(value: Any) -> bytes:
    if isinstance(value, int):
        return _head(0, value)
    if isinstance(value, str):
        text = value.encode("utf-8")
        return _head(3, len(text)) + text
    return _head(4, len(value)) + b"".join(map(_encoded, value))


def _head(kind: int, size: int) -> bytes:
    if size < 24:
        return bytes([kind << 5 | size])
    width = next(width for width in (1, 2, 4, 8) if size < 256**width)
    return bytes([kind << 5 | 23 + width.bit_length()]) + size.to_bytes(width, "big")
