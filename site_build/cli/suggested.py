"""Suggestions on the screen, as ``dossier review`` shows them below a claim, and what a key makes of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from site_build.problems import printable

if TYPE_CHECKING:
    from site_build.suggest.desk import Offered

SAYS_SO = "123"
"""The keys of the likely points, the likeliest first."""
NONE_OF_THEM = "n"
NO_TENSION = "t"
_LONGEST = 90
"""Characters of another claim's quote that are shown."""


def rows(offered: Offered, points: dict[str, str]) -> Iterator[tuple[str, str]]:
    """What is suggested for a claim, each with what it is called."""
    for key, likely in zip(SAYS_SO, offered.points, strict=False):
        shared = f" (both: {', '.join(likely.shared)})" if likely.shared else ""
        yield (
            ("likely" if key == SAYS_SO[0] else ""),
            f"[{key}] {likely.point}: {points[likely.point]}{shared}",
        )
    for name, quote, tension in offered.tensions:
        mine, other = tension.words if "#".join(tension.other) == name else tension.words[::-1]
        what = (
            f"{tension.why}: “{mine}” here, “{other}” there" if tension.why != "denied" else "one denies it"
        )
        yield "at odds?", f"{what}, in {name}: “{_short(quote)}”"


def keys(offered: Offered) -> dict[str, str]:
    """The keys that mean something for what is suggested, and what each does."""
    found: dict[str, str] = {}
    if offered.points:
        last = SAYS_SO[len(offered.points) - 1]
        found[SAYS_SO[0] if last == SAYS_SO[0] else f"{SAYS_SO[0]}-{last}"] = "says so on it"
        found[NONE_OF_THEM] = "on none of these"
    if offered.tensions:
        found[NO_TENSION] = "not at odds"
    return found


def decision(offered: Offered, key: str) -> tuple[dict[str, Any], str] | None:
    """What a key decides on what is suggested, and what that is called; None where it means nothing."""
    if key in SAYS_SO[: len(offered.points)] and key:
        return {"point": offered.points[int(key) - 1].point, "relation": "supports"}, "linked to points"
    if key == NONE_OF_THEM and offered.points:
        return {"not_on": [likely.point for likely in offered.points]}, "refused"
    if key == NO_TENSION and offered.tensions:
        return {"not_with": [name for name, _, _ in offered.tensions]}, "refused"
    return None


def _short(quote: str) -> str:
    words = printable(" ".join(quote.split()))
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
