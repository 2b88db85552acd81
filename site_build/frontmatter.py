"""YAML as the dossier reads and writes it: scalars stay as typed, and nothing is hidden. No I/O.

People's YAML is read with libyaml but constructed here, so that ``2024-03``, ``no`` and
``12:30`` remain the text that was typed, each value knows its line, and everything that
makes YAML a programming language (tags, anchors, aliases) or a guess (nulls, empty
values, duplicate keys) is a fault with a line number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import yaml

from site_build.problems import Refused

Path = tuple[str | int, ...]

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_STR = "tag:yaml.org,2002:str"
# Only a text that matches can hold an anchor or an alias; the slow scan for them is skipped otherwise.
_MAYBE_ANCHOR = re.compile(r"(?m)(?:^|[\s\[{,:?-])[&*][^\s,\]}]")
_FENCE = re.compile(r"\A---[ \t]*\r?\n(.*?)(?:^---[ \t]*(?:\r?\n|\Z))", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A YAML text as plain values, with the line of each."""

    value: Any
    """Nested dicts and lists of str; None where the text holds nothing or is broken."""
    lines: dict[Path, int]
    """Path of a value to its line, counted from 1."""
    faults: tuple[Refused, ...]

    def line_of(self, field: str) -> int:
        """The line of a field given as people are shown it, such as ``decisions[2].quote``; 0 if unknown."""
        for path, line in self.lines.items():
            if dotted(path) == field:
                return line
        return 0

    def line(self, path: Path) -> int:
        """The line of the value at `path`, or of the nearest one around it; 0 if there is none."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 0)


class _Loader(yaml.CSafeLoader):
    """libyaml without resolvers: each scalar is text."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> str:
        if kind is yaml.ScalarNode:
            return _STR
        return "tag:yaml.org,2002:seq" if kind is yaml.SequenceNode else "tag:yaml.org,2002:map"


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
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        return Parsed(None, {}, (_broken(error, first_line),))
    except yaml.YAMLError as error:
        return Parsed(None, {}, (Refused("yaml-broken", str(error).split("\n")[0], line=first_line),))
    finally:
        loader.dispose()
    faults: list[Refused] = list(_anchors(text, first_line))
    lines: dict[Path, int] = {}
    if node is None:
        return Parsed(None, lines, tuple(faults))
    value = _value(node, (), _Sink(lines, faults, first_line))
    return Parsed(value, lines, tuple(faults))


def split(text: str) -> tuple[str, str, int] | None:
    """Part a file into front matter and body.

    Returns:
        The YAML between the fences, the body, and the line the body begins at; None without front matter.
    """
    match = _FENCE.match(text)
    if match is None:
        return None
    body = text[match.end() :]
    return match.group(1), body, text.count("\n", 0, match.end()) + 1


def dump(value: Any) -> str:
    """Write plain values as YAML: keys in the given order, UTF-8 as it is, long text on one line."""
    text: str = yaml.dump(
        value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1_000_000, default_flow_style=False
    )
    return text


@dataclass(slots=True)
class _Sink:
    lines: dict[Path, int]
    faults: list[Refused]
    first_line: int

    def fault(self, node: yaml.Node, path: Path, code: str, message: str, remedy: str) -> None:
        line = node.start_mark.line + self.first_line
        self.faults.append(Refused(code, message, remedy, line=line, field=dotted(path)))


def dotted(path: Path) -> str:
    """A path as people are shown it: ``decisions[2].quote``."""
    out = ""
    for part in path:
        out += f"[{part}]" if isinstance(part, int) else f".{part}" if out else part
    return out


def _value(node: yaml.Node, path: Path, sink: _Sink) -> Any:
    sink.lines[path] = node.start_mark.line + sink.first_line
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node, path, sink)
    if node.tag not in ("tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"):
        sink.fault(node, path, "yaml-not-allowed", f"the tag {node.tag!r} is not read", "Take it out.")
    if isinstance(node, yaml.SequenceNode):
        return [_value(child, (*path, index), sink) for index, child in enumerate(node.value)]
    return _mapping(node, path, sink)


def _mapping(node: yaml.Node, path: Path, sink: _Sink) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for key, child in node.value:
        if not isinstance(key, yaml.ScalarNode):
            sink.fault(key, path, "yaml-broken", "a key is a list or a mapping", "Write the key as one word.")
            continue
        name = str(key.value)
        if name in out:
            where = sink.lines[(*path, name)]
            sink.fault(
                key,
                (*path, name),
                "yaml-duplicate-key",
                f"{name!r} stands here and at line {where}",
                "Keep one of the two.",
            )
            continue
        out[name] = _value(child, (*path, name), sink)
        sink.lines[(*path, name)] = key.start_mark.line + sink.first_line
    return out


def _scalar(node: yaml.ScalarNode, path: Path, sink: _Sink) -> str:
    text = str(node.value)
    if node.tag != _STR:
        sink.fault(node, path, "yaml-not-allowed", f"the tag {node.tag!r} is not read", "Take it out.")
    elif not text or (text in _NULLS and node.style is None):
        remedy = 'Take the line out if nothing is known: an absent key means "not stated".'
        sink.fault(node, path, "yaml-not-allowed", "the value is empty", remedy)
    return text


def _anchors(text: str, first_line: int) -> list[Refused]:
    if not _MAYBE_ANCHOR.search(text):
        return []
    found = []
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.NodeEvent) and event.anchor and event.start_mark:
            what = "alias" if isinstance(event, yaml.AliasEvent) else "anchor"
            remedy = "Write the value out; put text that begins with & or * in quotes."
            line = event.start_mark.line + first_line
            found.append(
                Refused("yaml-not-allowed", f"the {what} {event.anchor!r} is not read", remedy, line=line)
            )
    return found


def _broken(error: yaml.MarkedYAMLError, first_line: int) -> Refused:
    mark = error.problem_mark or error.context_mark
    message = str(error.problem or error.context or "this is not YAML")
    remedy = "Quote text that holds a colon and a space, or begins with a sign; indent with spaces."
    return Refused("yaml-broken", message, remedy, line=(mark.line if mark else 0) + first_line)
