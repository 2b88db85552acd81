"""Text that readers of a page could not see, as far as the page's own mark-up tells. Pure.

Attributes and inline styles only: what a style sheet hides is not known, and what ``aria-hidden`` marks is
hidden from listeners, not from readers. Nothing is cut for being hidden, since pages hide an article until a
script shows it; it is said to the one who files the page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any


def is_hidden(element: Any) -> bool:
    """Return whether an element by itself keeps its text from view."""
    if element.tag == "dialog":
        return "open" not in element.attrib
    if "hidden" in element.attrib:
        return bool((element.get("hidden") or "").lower() != "until-found")
    written = element.get("style")
    if not written:
        return False
    style = _declared(written)
    return _is_off(style) or _is_away(style) or _is_tiny(style) or _is_blank(style, element)


def _declared(written: str) -> dict[str, str]:
    pairs = (row.partition(":") for row in written.lower().replace("!important", "").split(";"))
    return {name.strip(): " ".join(value.split()) for name, _, value in pairs if value.strip()}


def _is_off(style: Mapping[str, str]) -> bool:
    return (
        style.get("display") == "none"
        or style.get("visibility") in ("hidden", "collapse")
        or _NOUGHT.fullmatch(style.get("opacity", "1")) is not None
    )


def _is_away(style: Mapping[str, str]) -> bool:
    """Moved out of the page, or cut down to nothing."""
    if _FAR.match(style.get("text-indent", "")):
        return True
    if style.get("position") not in ("absolute", "fixed"):
        return False
    moved = any(_FAR.match(style.get(side, "")) for side in ("left", "top", "right", "bottom"))
    return moved or _CLIPPED.search(style.get("clip", "") + style.get("clip-path", "")) is not None


def _is_tiny(style: Mapping[str, str]) -> bool:
    if _NOUGHT.fullmatch(style.get("font-size", "1")):
        return True
    sizes = (style.get(name, "auto") for name in ("width", "height", "max-width", "max-height"))
    return "hidden" in style.get("overflow", "") and any(_NOUGHT.fullmatch(size) for size in sizes)


def _is_blank(style: Mapping[str, str], element: Any) -> bool:
    """Letters in the colour of what they stand on, both stated: white is seen on a dark picture."""
    ink = _colour(style.get("color", ""))
    if ink is None:
        return False
    if ink == "transparent":
        return True
    ground = _ground(style)
    for above in element.iterancestors() if ground is None else ():
        ground = _ground(_declared(above.get("style") or ""))
        if ground is not None:
            break
    return ink == ground


def _ground(style: Mapping[str, str]) -> str | None:
    """The colour that a style lays under its text; a picture is none that can be compared."""
    return _colour(style.get("background-color") or style.get("background", ""))


def _colour(words: str) -> str | None:
    """A colour in one spelling; None where it is none that is told by itself."""
    plain = words.replace(" ", "")
    if match := re.fullmatch(r"#([0-9a-f])([0-9a-f])([0-9a-f])", plain):
        return "#" + "".join(2 * one for one in match.groups())
    if match := re.fullmatch(r"rgba?\((\d{1,3}),(\d{1,3}),(\d{1,3})(?:,([\d.]+))?\)", plain):
        if match[4] is not None and float(match[4].strip(".") or 1) == 0:
            return "transparent"
        return "#" + "".join(f"{int(part):02x}" for part in match.groups()[:3])
    return _NAMED.get(plain, plain if re.fullmatch(r"#[0-9a-f]{6}|transparent", plain) else None)


_NAMED = {"white": "#ffffff", "black": "#000000"}
_NOUGHT = re.compile(r"0*\.?0+(?:px|em|rem|pt|%|vh|vw)?")
_FAR = re.compile(
    r"-(?:\d{4,}(?:\.\d+)?px|9\d\d(?:\.\d+)?px|\d{2,}(?:\.\d+)?r?em|\d{3,}(?:\.\d+)?(?:%|vw|vh))"
)
_CLIPPED = re.compile(r"rect\((?:[01](?:px)?[ ,]*){4}\)|inset\((?:50|100)%")
