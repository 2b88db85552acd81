"""The words of the site in one language: texts by key, filled with values. No I/O but for the English ones.

Whoever says something on a page asks for it by page and meaning: ``strings("common.claims", count=12)``.
Which texts there are, and which values each takes, says the English file, ``templates/strings/en.yaml``. It
is a part of the program and read as modules are; what another file lacks is said in English.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from markupsafe import Markup

from site_build.strings.file import read
from site_build.strings.message import Message, Tag

__all__ = ["ENGLISH", "Strings", "Tag", "english", "read"]

ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Strings:
    """All texts of the site, in a language or, where it lacks some, in English."""

    language: str
    """BCP 47 tag."""
    texts: Mapping[str, Message]
    """By key, such as ``gaps.title``: every one that the English file has."""

    def __call__(self, key: str, /, **values: str | int) -> str:
        """A text as plain words.

        Args:
            key: page and meaning.
            values: exactly those that the English text names; numbers are written as the language does.

        Raises:
            LookupError: there is no such text.
            TypeError: a value is missing, or is none of the text's.
        """
        return self._message(key).plain(key, values)

    def markup(self, key: str, /, **values: str | int | Markup | Tag) -> Markup:
        """A text as finished HTML: it and plain values are inert, `Markup` and `Tag` stay what they are."""
        return self._message(key).markup(key, values)

    def _message(self, key: str) -> Message:
        try:
            return self.texts[key]
        except KeyError:
            raise LookupError(f"templates/strings/en.yaml has no text {key!r}") from None


@cache
def english() -> Strings:
    """The English texts that come with the program."""
    texts, faults = read(_shipped(), ENGLISH, None)
    assert not faults, [(fault.line, fault.field, fault.message) for fault in faults]
    return Strings(ENGLISH, texts)


def _shipped() -> str:
    # A wheel carries the templates inside the package; a checkout has them beside it.
    for place in ("_templates", "../templates"):
        try:
            data = pkgutil.get_data("site_build", f"{place}/strings/{ENGLISH}.yaml")
        except FileNotFoundError:
            continue
        if data is not None:
            return data.decode("utf-8").replace("\r\n", "\n")
    raise FileNotFoundError(f"templates/strings/{ENGLISH}.yaml")
