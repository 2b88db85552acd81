"""The seal of a record: a digest that tells a record a person edited from one the build wrote. No I/O.

The seal guards against accidents, not against malice: ``check`` never trusts it and
makes each record again from its capture.
"""

from __future__ import annotations

import hashlib
import re

_SEAL = re.compile(r"\A---\n# sealed sha256:([0-9a-f]{64}) [^\n]*\n")


def sealed(text: str, note: str) -> str:
    """Put the seal into the second line of a record.

    Args:
        text: the record, beginning with ``---`` and a line break.
        note: what to tell someone who opens the file, on one line.
    """
    rest = text.removeprefix("---\n")
    return f"---\n# sealed sha256:{_digest(rest)} — {note}\n{rest}"


def is_intact(text: str) -> bool:
    """Return whether the record is as it was sealed. A text without a seal is not intact."""
    match = _SEAL.match(text)
    return match is not None and match.group(1) == _digest(text[match.end() :])


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
