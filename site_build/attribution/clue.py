"""What a rule is given and what it returns: a sentence with what stood before it, and who says it. No I/O."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from site_build.attribution.cues import Cues
from site_build.attribution.people import People
from site_build.attribution.quotations import Quotations
from site_build.attribution.speakers import Named, named
from site_build.records import Speaker


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to have said a sentence, by which word, and by which rule that was found."""

    speaker: Speaker
    cue: str | None = None
    via: str | None = None
    rule: str = "attribution.outlet"


@dataclass(frozen=True, slots=True)
class Before:
    """What a sentence's pronouns, roles, moods and quotation marks can point back to."""

    speaker: Speaker | None = None
    """Who spoke last, or the person named last."""
    quoted: str = ""
    """The quotation mark that the sentences before left open."""
    people: People = field(default_factory=People)
    """The people who spoke or were named, for "he" and "she"."""
    others: Speaker | None = None
    """The group or institution that spoke last, where `speaker` is none."""
    interrupted: bool = False
    """True where the outlet has spoken since: indirect speech does not go on."""
    holders: Mapping[str, Speaker] = field(default_factory=lambda: MappingProxyType({}))
    """Who was named with which role: "minister" to Ada Example."""
    later: Mapping[str, Speaker] = field(default_factory=lambda: MappingProxyType({}))
    """The same for roles that only one bears in the whole text, named before or not."""


NOTHING = Before()
"""Before the first sentence of a text."""


@dataclass(frozen=True, slots=True, eq=False)
class Clue:
    """One sentence under examination."""

    sentence: str
    """The sentence with quoted words blanked, so that the rules see only who speaks."""
    words: str
    """The sentence as it stands."""
    quotations: Quotations
    cues: Cues
    publisher: str | None
    before: Before

    def named(self, words: str) -> Named | None:
        """Return the speaker that `words` begin with."""
        return named(words, self.cues, self.publisher)
