"""The colours of the site, and those that an editor puts in their place. No I/O.

An editor writes some of them under ``extra.dossier.palette`` in ``mkdocs.yml``; the rest stay. Text must
stand out against what it stands on: pairs that do not reach the contrast that WCAG 2.2 asks for are named,
with a colour that would.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from site_build import nearest
from site_build.problems import Refused

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = get_args(Scheme)
COLOURS: dict[str, tuple[str, str]] = {
    "paper": ("#ffffff", "#16181b"),
    "panel": ("#f6f5f1", "#1f2226"),
    "ink": ("#1b1c1e", "#e8e6e1"),
    "soft": ("#55585f", "#b4b6bb"),
    "rule": ("#dcd9d1", "#3a3e45"),
    "edge": ("#8a8d94", "#82868e"),
    "link": ("#0b4f93", "#9cc7ff"),
    "link-over": ("#07335f", "#cfe3ff"),
    "accent": ("#1d3f66", "#9cc7ff"),
    "on-accent": ("#ffffff", "#10233a"),
    "mark": ("#fff0b8", "#574a15"),
    "notice": ("#fbf1d9", "#352b14"),
    "notice-ink": ("#6a4700", "#f2d798"),
    "notice-edge": ("#c99a3b", "#b58a35"),
    "status": ("#efe9f6", "#2d2439"),
    "status-ink": ("#4b2a75", "#dcc6f7"),
    "status-edge": ("#8a67b5", "#a283ca"),
    "person": ("#e6eef8", "#1b3150"),
    "person-ink": ("#123f73", "#c2dcff"),
    "so": ("#1c4f8c", "#8fc0ff"),
    "part": ("#5d5f9e", "#b9b6f2"),
    "otherwise": ("#9a5200", "#f0b05c"),
}
"""Name to the light and the dark value: as CSS variables with ``--ds-`` before them."""
TEXT, SHAPE = 4.5, 3.0
"""The least contrast of text, and of the edge of a field or button (WCAG 2.2, 1.4.3 and 1.4.11, level AA)."""
PAIRS: tuple[tuple[str, str, float], ...] = (
    ("ink", "paper", TEXT),
    ("ink", "panel", TEXT),
    ("ink", "mark", TEXT),
    ("soft", "paper", TEXT),
    ("soft", "panel", TEXT),
    ("link", "paper", TEXT),
    ("link", "panel", TEXT),
    ("link-over", "paper", TEXT),
    ("link-over", "panel", TEXT),
    ("on-accent", "accent", TEXT),
    ("notice-ink", "notice", TEXT),
    ("notice-ink", "paper", TEXT),
    ("notice-ink", "panel", TEXT),
    ("status-ink", "status", TEXT),
    ("person-ink", "person", TEXT),
    ("edge", "paper", SHAPE),
    ("accent", "paper", SHAPE),
    ("so", "paper", SHAPE),
    ("part", "paper", SHAPE),
    ("otherwise", "paper", SHAPE),
)
"""What stands on what, and the contrast that it needs."""
_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})\Z", re.IGNORECASE)
_FIELD = "extra.dossier.palette"


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours that an editor chose, by scheme; all others are the project's."""

    light: tuple[tuple[str, str], ...] = ()
    dark: tuple[tuple[str, str], ...] = ()

    def colours(self, scheme: Scheme) -> dict[str, str]:
        """All colours of a scheme, each as ``#rrggbb``."""
        at = SCHEMES.index(scheme)
        return {name: values[at] for name, values in COLOURS.items()} | dict(getattr(self, scheme))


def read(value: Any) -> tuple[Palette, list[Refused]]:
    """Read a palette. What is no colour is named and not used; what is too faint is named, and used.

    Args:
        value: as it stands under ``extra.dossier.palette``.
    """
    faults: list[Refused] = []
    if not isinstance(value, dict):
        remedy = 'Write `light:` and below it lines such as `link: "#0b4f93"`; the same for `dark:`.'
        return Palette(), [Refused("settings", f"{value!r} is no palette", remedy, field=_FIELD)]
    chosen: dict[str, tuple[tuple[str, str], ...]] = {}
    for scheme, colours in value.items():
        if scheme not in SCHEMES or not isinstance(colours, dict):
            message = f"{scheme!r} should be `light` or `dark`, with names and colours below it"
            remedy = 'Write `light:` and below it lines such as `link: "#0b4f93"`; the same for `dark:`.'
            faults.append(Refused("settings", message, remedy, field=f"{_FIELD}.{scheme}"))
            continue
        good = {}
        for name, colour in colours.items():
            fault = _fault(name, colour)
            if fault:
                faults.append(Refused("settings", *fault, field=f"{_FIELD}.{scheme}.{name}"))
            else:
                good[name] = _long(colour)
        chosen[scheme] = tuple(good.items())
    palette = Palette(**chosen)
    return palette, [*faults, *_contrasts(palette)]


def css(palette: Palette) -> str:
    """The style sheet that gives every colour its value, as the reader chose; without scripts, the system."""
    light, dark = (_declarations(palette.colours(scheme)) for scheme in SCHEMES)
    return (
        "/* Made by the build: of site_build/palette.py, and of an editor's own colours in mkdocs.yml. */\n"
        f'body, [data-ds-colours="light"] {{\n{light}}}\n'
        f'[data-ds-colours="dark"] {{\n{dark}}}\n'
        "/* Scripts off: the reader's system decides. */\n"
        f"@media screen and (prefers-color-scheme: dark) {{\n.no-js body {{\n{dark}}}\n}}\n"
    )


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours written ``#rrggbb``, from 1 to 21.

    Source:
        WCAG 2.2, contrast ratio and relative luminance.
    """
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _declarations(colours: Mapping[str, str]) -> str:
    return "".join(f"  --ds-{name}: {colour};\n" for name, colour in colours.items())


def _fault(name: Any, colour: Any) -> tuple[str, str] | None:
    """What is wrong with a line of a palette, and what to do."""
    if name not in COLOURS:
        near = nearest.names(str(name), COLOURS)
        remedy = f"Nearest: {', '.join(near)}." if near else f"The names are: {', '.join(COLOURS)}."
        return f"{name!r} is not the name of a colour", remedy
    if colour is None:
        return (
            f"{name!r} has no colour",
            f'Quote it, as in `{name}: "#0b4f93"`: YAML takes a bare # for a comment.',
        )
    if not isinstance(colour, str) or not _HEX.match(colour):
        return (
            f"{colour!r} is not a colour",
            f'Write # and three or six hexadecimal digits, as in `{name}: "#0b4f93"`.',
        )
    return None


def _contrasts(palette: Palette) -> Iterator[Refused]:
    """The pairs that an editor's colours leave too faint to be read."""
    for scheme in SCHEMES:
        own, colours = dict(getattr(palette, scheme)), palette.colours(scheme)
        for name, ground, least in PAIRS:
            reached = contrast(colours[name], colours[ground])
            if reached < least and {name, ground} & set(own):
                what = "text" if least == TEXT else "a line"
                message = (
                    f"`{name}` {colours[name]} on `{ground}` {colours[ground]} reaches a contrast of "
                    f"{_floored(reached)}:1, and {what} needs {least}:1"
                )
                yield Refused(
                    "palette-contrast",
                    message,
                    _remedy(name, ground, colours, own),
                    field=f"{_FIELD}.{scheme}.{name if name in own else ground}",
                )


def _remedy(name: str, ground: str, colours: Mapping[str, str], own: Mapping[str, str]) -> str:
    """Which colour would do: of those that the editor wrote, the one that stands on the other."""
    if name not in own:
        return f"Take another `{ground}`, or give `{name}` a colour of its own beside it."
    needed = [(colours[other], least) for one, other, least in PAIRS if one == name]
    for step in range(1, 101):
        for end in ("#000000", "#ffffff"):
            mixed = _mixed(colours[name], end, step / 100)
            if all(contrast(mixed, other) >= least for other, least in needed):
                return f'The nearest that would do is `{name}: "{mixed}"`.'
    return f"No `{name}` stands out against all that it stands on: take another `{ground}`."


def _mixed(colour: str, end: str, share: float) -> str:
    pairs = zip(_parts(colour), _parts(end), strict=True)
    return "#" + "".join(f"{round(one + (other - one) * share):02x}" for one, other in pairs)


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (each / 255 for each in _parts(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def _long(colour: str) -> str:
    """``#abc`` as ``#aabbcc``."""
    digits = colour[1:].lower()
    return "#" + (digits if len(digits) == 6 else "".join(2 * digit for digit in digits))


def _floored(ratio: float) -> str:
    """Two places, never rounded up: 4.496 must not read as 4.50."""
    return f"{int(ratio * 100) / 100:.2f}"
