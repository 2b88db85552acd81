"""YAML as the dossier reads and writes it: scalars stay as typed, and nothing is hidden. No I/O.

People's YAML is read with libyaml but constructed here, so that ``2024-03``, ``no`` and
``12:30`` remain the text that was typed, each value knows its line, and everything that
makes YAML a programming language (tags, anchors, aliases) or a guess (nulls, empty
values, duplicate keys) is a fault with a line number.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml

from site_build import slips
from site_build.problems import Refused

Path = tuple[str | int, ...]

DEEPEST = 20
"""Levels of lists and mappings in each other that are read: a record has seven, a hostile file 50,000."""

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_FENCE = re.compile(r"\A---[ \t]*\r?\n(.*?)(?:^---[ \t]*(?:\r?\n|\Z))", re.DOTALL | re.MULTILINE)
_LINE_ENDS = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_OPENS = re.compile(r"---[ \t]*\r?\n")
# YAML's escapes can write what no text on the site may hold: C0 and C1 controls, and noncharacters.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")


@dataclass(frozen=True)
class Parsed:
    """A YAML text as plain values, with the line of each."""

    value: Any
    """Nested dicts and lists of str; None where the text holds nothing or is broken."""
    lines: dict[Path, int]
    """Path of a value to its line, counted from 1."""
    faults: tuple[Refused, ...]

    def line_of(self, field: str) -> int:
        """The line of a field given as people are shown it, such as ``decisions[2].quote``; 0 if unknown."""
        return self._by_field.get(field, 0)

    @cached_property
    def _by_field(self) -> dict[str, int]:
        return {dotted(path): line for path, line in reversed(self.lines.items())}

    def line(self, path: Path) -> int:
        """The line of the value at `path`, or of the nearest one around it; 0 if there is none."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 0)


class _Dumper(yaml.CSafeDumper):
    """Block style; text that another reader would take for a number or a truth value is quoted.

    Dates are not: every reader of the dossier takes them for what they are.
    """


_Dumper.yaml_implicit_resolvers = {
    first: [(tag, rule) for tag, rule in rules if not tag.endswith(":timestamp")]
    for first, rules in yaml.CSafeDumper.yaml_implicit_resolvers.items()
}


def parse(text: str, *, first_line: int = 1) -> Parsed:
    """Read YAML that people wrote.

    Args:
        text: the YAML, without fences.
        first_line: line of the file that the text begins at.
    """
    reading = _Reading(text, first_line)
    try:
        value = reading.document()
    except yaml.MarkedYAMLError as error:
        return Parsed(None, {}, (_broken(error, text, first_line),))
    except yaml.YAMLError as error:
        return Parsed(None, {}, (Refused("yaml-broken", str(error).split("\n")[0], line=first_line),))
    except Refused as fault:
        return Parsed(None, {}, (fault,))
    return Parsed(value, reading.lines, tuple(reading.faults))


def split(text: str) -> tuple[str, str, int] | None:
    """Part a file into front matter and body.

    Returns:
        The YAML between the fences, the body, and the line the body begins at; None without front matter.

    Raises:
        Refused: the front matter has no end.
    """
    match = _FENCE.match(text)
    if match is None:
        if _OPENS.match(text):
            message = "the front matter that begins in line 1 is not closed"
            raise Refused(
                "yaml-broken", message, "Put `---` on a line of its own after its last key.", line=1
            )
        return None
    body = text[match.end() :]
    return match.group(1), body, text.count("\n", 0, match.end()) + 1


class _ForPeople(_Dumper):
    """The same, with the key ``on`` as people write it; to us it is a word, to YAML 1.1 a truth value."""


_ForPeople.yaml_implicit_resolvers = {
    first: [(tag, rule) for tag, rule in rules if first not in "oO" or not tag.endswith(":bool")]
    for first, rules in _Dumper.yaml_implicit_resolvers.items()
}


def dump(value: Any, *, for_people: bool = False, in_braces: bool = False) -> str:
    """Write plain values as YAML: keys in the given order, UTF-8 as it is, long text on one line.

    Args:
        value: nested dicts and lists of plain values.
        for_people: for files that people write, who leave ``on`` without quotation marks.
        in_braces: write ``{a: b, c: [d]}`` instead of a line for each key.
    """
    text: str = yaml.dump(
        value,
        Dumper=_ForPeople if for_people else _Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=1_000_000,
        default_flow_style=in_braces,
    )
    return text


def dump_quoted(values: Mapping[str, str | list[str]]) -> str:
    """Write text as YAML that every reader takes for text, a day such as ``2026-02-30`` too.

    JSON strings are YAML. Ours alone reads all scalars as they are typed; a site builder would take some for
    dates and numbers, and give up on the whole of the front matter where it cannot.
    """
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items())


def dotted(path: Path) -> str:
    """A path as people are shown it: ``decisions[2].quote``."""
    out = ""
    for part in path:
        out += f"[{part}]" if isinstance(part, int) else f".{part}" if out else part
    return out


class _Reading:
    """One reading of a text, event by event: no tree of nodes that hostile nesting could make too deep."""

    def __init__(self, text: str, first_line: int) -> None:
        self.lines: dict[Path, int] = {}
        self.faults: list[Refused] = []
        self._next = yaml.CSafeLoader(text).get_event
        self._first_line = first_line

    def document(self) -> Any:
        """The value of the one document; None where there is none.

        Raises:
            Refused: there are several, or it nests too deep.
            yaml.YAMLError: it is not YAML.
        """
        self._next()
        if not isinstance(self._next(), yaml.DocumentStartEvent):
            return None
        value = self._value(self._next(), ())
        self._next()
        after = self._next()
        if isinstance(after, yaml.DocumentStartEvent):
            remedy = "Take out the line `---`, or put the text that begins with it in quotes."
            raise Refused("yaml-broken", "a second document begins here", remedy, line=self._line(after))
        return value

    def _value(self, event: Any, path: Path) -> Any:
        self.lines[path] = self._line(event)
        if len(path) > DEEPEST:
            message = f"lists and mappings stand in each other more than {DEEPEST} levels deep"
            remedy = "No file of a dossier needs that: write it flat."
            raise Refused("yaml-not-allowed", message, remedy, line=self._line(event))
        if event.anchor is not None:
            what = "alias" if isinstance(event, yaml.AliasEvent) else "anchor"
            remedy = "Write the value out; put text that begins with & or * in quotes."
            self._fault(event, path, "yaml-not-allowed", f"the {what} {event.anchor!r} is not read", remedy)
        if isinstance(event, yaml.AliasEvent):
            return None
        if event.tag is not None:
            remedy = "Take it out; put text that begins with ! in quotes."
            self._fault(event, path, "yaml-not-allowed", f"the tag {event.tag!r} is not read", remedy)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path)
        return self._list(path) if isinstance(event, yaml.SequenceStartEvent) else self._mapping(path)

    def _list(self, path: Path) -> list[Any]:
        out: list[Any] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            out.append(self._value(event, (*path, len(out))))
        return out

    def _mapping(self, path: Path) -> dict[str, Any]:
        out: dict[str, Any] = {}
        while not isinstance(key := self._next(), yaml.MappingEndEvent):
            if not isinstance(key, yaml.ScalarEvent):
                self._fault(key, path, "yaml-broken", "a key is not a word", "Write each key as one word.")
                self._value(key, (*path, ""))
                self._value(self._next(), (*path, ""))
                continue
            name = str(key.value)
            inside = (*path, name)
            if key.anchor is not None or key.tag is not None:
                message = f"the key {name!r} has an anchor or a tag, which are not read"
                self._fault(key, inside, "yaml-not-allowed", message, "Take it out.")
            before = self.lines.get(inside)
            value = self._value(self._next(), inside)
            if name in out:
                message = f"{name!r} stands here and at line {before}"
                both = isinstance(value, list) and isinstance(out[name], list)
                remedy = f"Move these lines under the first `{name}:` (line {before})." if both else ""
                self._fault(key, inside, "yaml-duplicate-key", message, remedy or "Keep one of the two.")
            else:
                out[name] = value
            self.lines[inside] = before if before is not None else self._line(key)
        return out

    def _scalar(self, event: yaml.ScalarEvent, path: Path) -> str:
        text = str(event.value)
        # libyaml gives the style of a plain scalar as an empty string.
        if not text or (text in _NULLS and not event.style):
            remedy = 'Take the line out if nothing is known: an absent key means "not stated".'
            self._fault(event, path, "yaml-not-allowed", "the value is empty", remedy)
        found = _UNPRINTABLE.search(text)
        if found:
            message = f"the value holds the character U+{ord(found.group()):04X}, which cannot be printed"
            self._fault(event, path, "yaml-not-allowed", message, "Take it out.")
        return text

    def _line(self, event: Any) -> int:
        line: int = event.start_mark.line + self._first_line
        return line

    def _fault(self, event: Any, path: Path, code: str, message: str, remedy: str) -> None:
        self.faults.append(Refused(code, message, remedy, line=self._line(event), field=dotted(path)))


def _broken(error: yaml.MarkedYAMLError, text: str, first_line: int) -> Refused:
    mark = error.problem_mark or error.context_mark
    message = str(error.problem or error.context or "this is not YAML")
    if mark is None:
        return Refused("yaml-broken", message, slips.QUOTE, line=first_line)
    found = slips.slip(text, message, mark.line, mark.column)
    return Refused("yaml-broken", found.message, found.remedy, line=found.line + first_line)
