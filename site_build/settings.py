"""The dossier's settings: ours stand in ``mkdocs.yml`` under ``extra.dossier``. No I/O."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, Literal

import yaml

from site_build import links, slips
from site_build.palette import COLOURS, Palette
from site_build.palette import read as read_palette
from site_build.problems import Refused
from site_build.schemas import TEXT, closed
from site_build.strings import tongue

MEGABYTE = 1_000_000
MOST = 10_000
_NUMBERS = (
    "capture_megabytes", "capture_seconds", "attachment_megabytes", "claims", "quote_percent", "quote_words"
)  # fmt: skip
"""The settings that are whole numbers, from 0 to `MOST`."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What an editor may set. The defaults are what DESIGN promises readers."""

    site_name: str = "Dossier"
    site_url: str | None = None
    site_description: str | None = None
    language: str = "en"
    """BCP 47 tag of the words of the site itself, from ``theme.language``."""
    repository: str | None = None
    """Address of the public repository, for "suggest a correction"; from ``extra.repository``."""
    captures: Literal["public", "private"] = "public"
    capture_megabytes: int = 10
    capture_seconds: int = 20
    """The longest that reading one capture may take: a saved page of 10 MB, pictures in it, takes 0.3."""
    attachment_megabytes: int = 50
    """Hosts of repositories warn above this size; an hour of speech has 30 MB."""
    claims: int = 12
    """About how many claims are taken from a source."""
    quote_percent: int = 25
    quote_words: int = 150
    """A source without leave is quoted up to the larger of these two measures."""
    palette: Palette = field(default_factory=Palette)
    """The colours that differ from the project's."""

    @property
    def limit(self) -> int:
        """The largest capture that is read, in bytes."""
        return self.capture_megabytes * MEGABYTE

    @property
    def attachment_limit(self) -> int:
        """The largest attachment that is kept, in bytes."""
        return self.attachment_megabytes * MEGABYTE


class _Lenient(yaml.CSafeLoader):
    """mkdocs.yml may hold tags that only MkDocs understands; they are no business of ours."""


_Lenient.add_multi_constructor("", lambda loader, suffix, node: None)


def read(text: str) -> tuple[Settings, list[Refused]]:
    """Read the settings out of a ``mkdocs.yml``; what cannot be used is named and left at its default."""
    try:
        config = yaml.load(text, Loader=_Lenient)
    except (yaml.YAMLError, ValueError) as error:
        # A ValueError is a number or a day that cannot be, such as 2026-02-30.
        mark = getattr(error, "problem_mark", None)
        message = str(getattr(error, "problem", error)).split("\n")[0]
        if mark is None:
            return Settings(), [Refused("yaml-broken", message)]
        slip = slips.slip(text, message, mark.line, mark.column)
        return Settings(), [Refused("yaml-broken", slip.message, slip.remedy, line=slip.line + 1)]
    if not isinstance(config, dict):
        return Settings(), [Refused("settings", "the file holds no settings", "Write at least `site_name:`.")]
    faults: list[Refused] = []
    extra = _mapping(config, "extra", "extra", faults)
    own = _mapping(extra, "dossier", "extra.dossier", faults)
    values: dict[str, Any] = {}
    for name in ("site_name", "site_url", "site_description"):
        _take(values, faults, name, config.get(name), field=name)
    _take(values, faults, "repository", extra.get("repository"), field="extra.repository")
    theme = config.get("theme")
    if isinstance(theme, dict):
        _take(values, faults, "language", theme.get("language"), field="theme.language")
    elsewhere = {"site_name", "site_url", "site_description", "language", "repository"}
    known = {field.name for field in fields(Settings)} - elsewhere
    for name, value in own.items():
        if name == "palette":
            values[name], wrong = read_palette(value)
            faults += wrong
        elif name in known:
            _take(values, faults, name, value, field=f"extra.dossier.{name}")
        else:
            remedy = f"The settings are: {', '.join(sorted(known))}."
            faults.append(
                Refused("settings", f"{name!r} is not a setting", remedy, field=f"extra.dossier.{name}")
            )
    return Settings(**values), _placed(faults, text)


def schema() -> dict[str, Any]:
    """The JSON Schema of a ``mkdocs.yml``, as far as it is ours; the rest is the site builder's."""
    numbers = {name: {"type": "integer", "minimum": 0, "maximum": MOST} for name in _NUMBERS}
    numbers["capture_seconds"]["minimum"] = 1
    colour = {"type": "string", "pattern": "^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"}
    scheme = closed("", **dict.fromkeys(COLOURS, colour))
    own = closed(
        "", captures={"enum": ["public", "private"]}, palette=closed("", light=scheme, dark=scheme), **numbers
    )
    address = {"type": "string", "pattern": "^https?://"}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "properties": {
            "site_name": TEXT,
            "site_url": address,
            "site_description": TEXT,
            "theme": {"type": "object", "properties": {"language": TEXT}},
            "extra": {"type": "object", "properties": {"repository": address, "dossier": own}},
        },
    }


def _placed(faults: list[Refused], text: str) -> list[Refused]:
    """The faults with the lines of their keys."""
    lines = _lines(yaml.compose(text, Loader=_Lenient), ()) if faults else {}
    return [
        Refused(
            one.code, one.message, one.remedy, field=one.field, line=lines.get(tuple(one.field.split(".")), 0)
        )
        for one in faults
    ]


def _lines(node: yaml.Node | None, path: tuple[str, ...]) -> dict[tuple[str, ...], int]:
    """Each key, with those that it stands below, and its line."""
    found: dict[tuple[str, ...], int] = {}
    if isinstance(node, yaml.MappingNode) and len(path) <= 4:
        for key, value in node.value:
            inside = (*path, str(key.value))
            found[inside] = key.start_mark.line + 1
            found |= _lines(value, inside)
    return found


def _mapping(config: dict[str, Any], name: str, field: str, faults: list[Refused]) -> dict[str, Any]:
    value = config.get(name) or {}
    if isinstance(value, dict):
        return value
    remedy = "Write one `key: value` a line."
    faults.append(
        Refused("settings", f"{value!r} should be a mapping of keys to values", remedy, field=field)
    )
    return {}


def _take(values: dict[str, Any], faults: list[Refused], name: str, value: Any, *, field: str) -> None:
    if value is None:
        return
    wrong = _fault(name, value)
    if wrong:
        faults.append(Refused("settings", wrong, "The default is used until it is mended.", field=field))
    else:
        values[name] = value


def _fault(name: str, value: Any) -> str | None:
    if name == "captures":
        return None if value in ("public", "private") else f"{value!r} is neither `public` nor `private`"
    if name == "capture_seconds" and value == 0:
        return "0 seconds are no time to read a capture"
    if name in _NUMBERS:
        good = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST
        return None if good else f"{value!r} is not a whole number from 0 to 10000"
    if not isinstance(value, str) or not value.strip():
        return f"{value!r} is not text"
    if name == "language" and not tongue.is_known(value):
        return f"{value!r} is not the tag of a language that Unicode’s CLDR knows"
    if name in ("site_url", "repository") and links.outside(value) is None:
        return f"{value!r} is not an http or https address"
    return None
