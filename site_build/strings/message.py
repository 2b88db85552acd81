"""One text of the site: words with places for values, in as many plural forms as its language needs.

``{name}`` is a place for a value; ``[words](name)`` are words that a link or another element encloses, so
that a sentence stays whole for whoever translates it. Nothing else in a text means anything.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from markupsafe import Markup

from site_build import escape
from site_build.strings import tongue

COUNT = "count"
"""The value by which the plural form is chosen; a form may leave it unsaid: "one source"."""
_SIGN = re.compile(r"\{([a-z_]+)\}|\]\(([a-z_]+)\)|[\[\]{}]")

Place = Literal["value", "opens", "closes"]


class Tag(NamedTuple):
    """An element that encloses some words of a text."""

    before: Markup
    after: Markup


@dataclass(frozen=True, slots=True)
class Text:
    """One form of a text, parted at its places."""

    words: tuple[str, ...]
    """What stands before, between and after the places: one more than there are of them."""
    inert: tuple[str, ...]
    """The same as HTML."""
    places: tuple[tuple[Place, str], ...]
    """What stands in each place, and its name."""

    @property
    def names(self) -> frozenset[str]:
        """The values that it takes."""
        return frozenset(name for _, name in self.places)

    @property
    def kinds(self) -> frozenset[tuple[str, bool]]:
        """The same, each with whether it encloses words."""
        return frozenset((name, place != "value") for place, name in self.places)


@dataclass(frozen=True, slots=True)
class Message:
    """A text in one language with its plural forms."""

    language: str
    """BCP 47 tag of the file that it stands in."""
    forms: Mapping[str, Text]
    """By plural category; ``other`` is there and stands for those that are not."""
    names: frozenset[str]
    """The values that whoever asks for it must give: those of the English text."""

    def plain(self, key: str, values: Mapping[str, str | int]) -> str:
        """The text as plain words; nothing can be enclosed."""
        form = self._form(key, values)
        if not form.places:
            return form.words[0]
        out = [form.words[0]]
        for (_, name), words in zip(form.places, form.words[1:], strict=True):
            value = values[name]
            out += (tongue.number(self.language, value) if isinstance(value, int) else value, words)
        return "".join(out)

    def markup(self, key: str, values: Mapping[str, str | int | Markup | Tag]) -> Markup:
        """The text as finished HTML."""
        form = self._form(key, values)
        if not form.places:
            return Markup(form.inert[0])
        out = [form.inert[0]]
        for (place, name), words in zip(form.places, form.inert[1:], strict=True):
            out += (self._placed(place, values[name]), words)
        return Markup("".join(out))

    def _form(self, key: str, values: Mapping[str, object]) -> Text:
        if values.keys() != self.names:
            wants, given = sorted(self.names), sorted(values)
            raise TypeError(f"the text {key!r} takes the values {wants}, not {given}")
        if len(self.forms) == 1:
            return self.forms["other"]
        number = values[COUNT]
        if not isinstance(number, int):
            raise TypeError(f"the text {key!r} counts {number!r}, which is no whole number")
        return self.forms.get(tongue.category(self.language, number)) or self.forms["other"]

    def _placed(self, place: Place, value: str | int | Markup | Tag) -> str:
        if place != "value":
            if not isinstance(value, Tag):
                raise TypeError(f"{value!r} encloses nothing")
            return value.before if place == "opens" else value.after
        if isinstance(value, int):
            return tongue.number(self.language, value)
        if isinstance(value, Tag):
            raise TypeError("an element has no words of its own")
        return value if isinstance(value, Markup) else escape.label(value)


def parse(text: str) -> Text:
    """Part a text at its places.

    Raises:
        ValueError: a bracket or brace has no partner, or encloses what it must not; says which.
    """
    words: list[str] = []
    places: list[tuple[Place, str]] = []
    at, opened = 0, -1
    for match in _SIGN.finditer(text):
        words.append(text[at : match.start()])
        at = match.end()
        sign, value, closed = match.group(), match.group(1), match.group(2)
        if value:
            places.append(("value", value))
        elif sign == "[" and opened < 0:
            opened = len(places)
            places.append(("opens", ""))
        elif closed and opened >= 0:
            places[opened] = ("opens", closed)
            places.append(("closes", closed))
            opened = -1
        else:
            raise ValueError(f"`{sign}` at character {match.start() + 1}")
    if opened >= 0:
        raise ValueError("`[` without `](…)` after it")
    words.append(text[at:])
    return Text(tuple(words), tuple(map(escape.wording, words)), tuple(places))
