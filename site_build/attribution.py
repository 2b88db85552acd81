"""Who is said to have said a sentence. Thin first version."""

from __future__ import annotations

from dataclasses import dataclass

from site_build.records import Speaker


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to have said a sentence, by which word, and by which rule that was found."""

    speaker: Speaker
    cue: str | None = None
    via: str | None = None
    rule: str = "attribution.outlet"


def attribute(
    sentence: str,
    *,
    language: str | None = None,
    publisher: str | None = None,
    before: Attribution | None = None,
) -> Attribution:
    """Return who is said to have said `sentence`."""
    return Attribution(Speaker(kind="outlet", name=publisher))
