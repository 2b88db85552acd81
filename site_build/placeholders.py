"""Places that are still to be written: what `init` leaves for people, and `check` does not let pass. No I/O.

A placeholder is ``[[write: what belongs here]]``. A page that holds one is built like any other, so that the
dossier can be looked at from the first minute; only a check fails, and with it the publication.
"""

from __future__ import annotations

import re

from site_build.problems import Problem

_PLACEHOLDER = re.compile(r"\[\[\s*write:(.*?)(?:\]\]|\Z)", re.DOTALL)
# A placeholder that nobody closed would otherwise run to the end of the file, and so would the message.
_MOST = 120


def problems(text: str, file: str) -> list[Problem]:
    """Name each placeholder of a text that people write.

    Args:
        text: the whole file, front matter included.
        file: as people are shown it.
    """
    named = []
    line, at = 1, 0
    for found in _PLACEHOLDER.finditer(text):
        line += text.count("\n", at, found.start())
        at = found.start()
        named.append(Problem(file, line, "", _message(found[1]), "placeholder", _REMEDY))
    return named


_REMEDY = "Put your own words in its place, double brackets included, or delete the passage."


def _message(what: str) -> str:
    words = " ".join(what.split())
    return f"this is not written yet: {words[:_MOST]}" if words else "this is not written yet"
