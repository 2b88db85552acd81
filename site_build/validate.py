"""From YAML that people wrote to a model, or to problems that teach. No I/O."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from site_build import dates
from site_build.frontmatter import Parsed, Path, dotted
from site_build.problems import Problem

M = TypeVar("M", bound=BaseModel)
_OUTER = {"Event": ("event", "title"), "Decision": ("decision", "quote")}
"""What an entry is called, and a key that shows how deep its own keys stand."""
_MEANT = {"date": "published"}
"""Keys that people write for others which are not spelt like them."""


def validated(model: type[M], parsed: Parsed, file: str, *, at: Path = ()) -> tuple[M | None, list[Problem]]:
    """Read one model out of a parsed file.

    Args:
        model: the type to read.
        parsed: the file's content and lines.
        file: the file as people are shown it.
        at: path of the value inside the file, such as ``(3,)`` in a list of events.

    Returns:
        The value, and no problems; or None, and all that is wrong with it.
    """
    problems = [fault.at(file) for fault in parsed.faults]
    if problems:
        return None, problems
    value = _at(parsed.value, at)
    if value is None:
        value = {}
    if not isinstance(value, dict):
        message = "here should be a mapping of keys to values, one `key: value` a line"
        return None, [Problem(file, parsed.line(at), dotted(at), message, "field-value")]
    try:
        return model.model_validate(value), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, [
            _problem(model, detail, parsed, file, at) for detail in details if not _follows(detail, details)
        ]


def listed(model: type[M], parsed: Parsed, file: str) -> tuple[list[tuple[M, int]], list[Problem]]:
    """Read a file that is a list of models.

    Returns:
        Each good entry with its place in the list, counted from 0, and all that is wrong with the others.
    """
    if parsed.faults:
        return [], [fault.at(file) for fault in parsed.faults]
    if parsed.value is None:
        return [], []
    if not isinstance(parsed.value, list):
        message = "the file should be a list: each entry begins with a hyphen"
        return [], [Problem(file, 1, "", message, "field-value")]
    good: list[tuple[M, int]] = []
    problems: list[Problem] = []
    for index in range(len(parsed.value)):
        value, faults = validated(model, parsed, file, at=(index,))
        problems.extend(faults)
        if value is not None:
            good.append((value, index))
    return good, problems


def _follows(detail: Any, details: Sequence[Any]) -> bool:
    """True of a list called too short only because an entry of it is wrong, which is said already."""
    place = detail["loc"]
    return detail["type"] == "too_short" and any(
        len(other["loc"]) > len(place) and other["loc"][: len(place)] == place for other in details
    )


def _at(value: Any, path: Path) -> Any:
    for part in path:
        value = value[part]
    return value


def _problem(model: type[BaseModel], detail: Any, parsed: Parsed, file: str, at: Path) -> Problem:
    path: Path = (*at, *detail["loc"])
    known = _known_path(parsed, path)
    code, message, remedy = _words(model, detail)
    return Problem(file, parsed.line(known), dotted(known), message, code, remedy)


def _known_path(parsed: Parsed, path: Path) -> Path:
    # Pydantic adds parts of its own for unions and aliases; a missing key is shown though it has no line.
    while len(path) > 1 and path not in parsed.lines and path[:-1] not in parsed.lines:
        path = path[:-1]
    return path


def _words(model: type[BaseModel], detail: Any) -> tuple[str, str, str]:
    kind, value, context = detail["type"], detail.get("input"), detail.get("ctx") or {}
    if kind == "extra_forbidden":
        return "field-unknown", "there is no such key here", _meant(model, detail["loc"])
    if kind == "missing":
        return "field-value", "this key is missing", "Add it."
    if kind == "literal_error":
        allowed = str(context.get("expected", "")).replace("'", "`").replace(" or ", ", ")
        return "field-value", f"{value!r} is not one of the values it can have", f"It can be {allowed}."
    if kind == "value_error":
        return _from_validator(str(context.get("error", detail["msg"])), value)
    if kind == "string_pattern_mismatch":
        return "field-value", f"{value!r} is not of the right form", _form(str(context.get("pattern")))
    if kind in ("tuple_type", "list_type"):
        return "field-value", f"{value!r} should be a list", f"Write [{value}]."
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        return "field-value", f"{value!r} should be a mapping of keys to values", ""
    return "field-value", f"{_short(value)}: {detail['msg'][:1].lower()}{detail['msg'][1:]}", ""


def _from_validator(message: str, value: Any) -> tuple[str, str, str]:
    if isinstance(value, str):
        return "date-unreadable", message, dates.SPELLINGS
    return "field-value", message, ""


def _form(pattern: str) -> str:
    if "a-z0-9]+(-" in pattern:
        return "Use small letters a-z, digits and single hyphens."
    if pattern.startswith("^capture"):
        return "A source's page is called capture.html, capture.txt or capture.md."
    if pattern.startswith("^attachment"):
        return "An attachment is called attachment.jpg, attachment.pdf, attachment.mp3 and so on."
    if pattern.startswith("^[a-z]+/"):
        return "Write a media type such as image/jpeg."
    if "64" in pattern:
        return "It is the 64 hexadecimal digits of `sha256sum`."
    if r"\n" in pattern:
        return "Write it on one line."
    return "Write a language tag such as en, pt-BR or zh-Hans." if "a-z]{2,3}" in pattern else ""


def _meant(model: type[BaseModel], loc: tuple[str | int, ...]) -> str:
    key, names = str(loc[-1]), _names(model, loc[:-1])
    outer = _model_at(model, [part for part in loc if isinstance(part, str)][:-2]) if len(loc) > 1 else None
    if outer is not None and outer.__name__ in _OUTER and key in outer.model_fields:
        what, beside = _OUTER[outer.__name__]
        return f"`{key}` belongs to the {what}: indent it as `{beside}`."
    if _MEANT.get(key) in names:
        return f"Did you mean `{_MEANT[key]}`?"
    near = difflib.get_close_matches(key, names, n=1)
    return f"Did you mean `{near[0]}`?" if near else f"The keys are: {', '.join(names)}."


def _names(model: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    """The keys that the model at a path inside `model` has."""
    found = _model_at(model, loc)
    return [field.alias or name for name, field in found.model_fields.items()] if found else []


def _model_at(model: type[BaseModel], loc: Iterable[str | int]) -> type[BaseModel] | None:
    current = model
    for part in loc:
        if isinstance(part, int):
            continue
        field = current.model_fields.get(part)
        inner = _model_in(field.annotation) if field else None
        if inner is None:
            return None
        current = inner
    return current


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in get_args(annotation):
        found = _model_in(inner)
        if found:
            return found
    return None


def _short(value: Any) -> str:
    shown = repr(value)
    return shown if len(shown) <= 60 else shown[:57] + "…'"
