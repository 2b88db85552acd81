"""A work as others cite it, and the two forms that reference managers read. No I/O.

`Work` says what is cited; `csl` and `bibtex` write it. Nothing is guessed: what a source does not state is
left out, a name is split only where it tells itself which part is the family's, and a date says no more than
is known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Work:
    """What is cited. Texts are as captured: each form makes them safe for itself."""

    id: str
    """Unique among the works of a dossier, and fit for a BibTeX key."""
    type: str
    """A type of the Citation Style Language, such as ``article-newspaper``."""
    title: str
    authors: tuple[str, ...] = ()
    container: str | None = None
    """The newspaper, the site, the dossier that it is a part of."""
    publisher: str | None = None
    """Who stands by a work that is part of no other."""
    issued: str | None = None
    """EDTF."""
    accessed: str | None = None
    """The day on which the page was saved, such as ``2026-03-12``."""
    url: str | None = None
    archive: str | None = None
    """The address of an archived copy."""
    language: str | None = None
    note: str | None = None


# "Ada B. Example", "A. B. Example": an initial is a given name, so one word after it is the family's. "Ada
# Example" may be "Example Ada" where families come first, and "Example Wire" is nobody.
_INITIALS = re.compile(r"((?:[^\W\d_]+(?:-[^\W\d_]+)? )?(?:[^\W\d_]\. )+)((?:[^\W\d_]|['’-]){2,})")


def parts(name: str) -> tuple[str, str] | None:
    """Return given names and family name; None where the name does not tell which is which."""
    found = _INITIALS.fullmatch(name)
    if found is None or not all(word[0].isupper() for word in name.split()):
        return None
    given, family = found.groups()
    return None if family.casefold() in _NO_FAMILY else (given.strip(), family)


_NO_FAMILY = frozenset(["jr", "sr", "ii", "iii", "iv"])
