"""Lay a decision at the end of the list in a ``curation.yaml``: every byte that was there stays. No I/O.

The file is a person's: comments, order, quotes and line ends are theirs. So nothing is dumped
anew. The place after the last decision is looked up in the tree that libyaml makes of the file,
the new lines go there in the file's own indentation, and what comes out is read again: unless it
holds just what was there and the new decision, it is refused. A list in the middle of the file
grows where it ends; a file without one gets it at its end.
"""

from __future__ import annotations

from typing import Any

import yaml

from site_build.frontmatter import dump, parse

KEY = "decisions"
_BOM = "\ufeff"


class NoPlaceError(ValueError):
    """The decision cannot be laid there without touching what is there."""


def appended(data: bytes, decision: dict[str, Any]) -> bytes:
    """Return a file's bytes with a decision more.

    Args:
        data: what the file holds; UTF-8, well-formed YAML.
        decision: its keys and values, in the order in which they are to stand.

    Raises:
        NoPlaceError: with a sentence that says why.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise NoPlaceError("the file is not UTF-8 text") from None
    mark = _BOM if text.startswith(_BOM) else ""
    body = text.removeprefix(_BOM)
    before = parse(body)
    if before.faults or not isinstance(before.value, dict | None):
        raise NoPlaceError("the file cannot be read as it is")
    at, lines = _place(body, decision)
    new = body[:at] + lines + body[at:]
    if not _holds(new, before.value or {}, decision):
        raise NoPlaceError("the list of decisions is written in a way that cannot be added to line by line")
    return (mark + new).encode()


def lines_to_paste(decision: dict[str, Any]) -> list[str]:
    """The decision as the lines that a person would add below ``decisions:``."""
    return dump([decision], for_people=True).rstrip("\n").split("\n")


def _place(text: str, decision: dict[str, Any]) -> tuple[int, str]:
    """Where the new lines go, as an offset, and the lines themselves."""
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    if root is None:
        return _at_end(text, f"{KEY}:\n{_block(decision, '')}")
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        raise NoPlaceError("the file as a whole stands in braces")
    known = next((value for key, value in root.value if key.value == KEY), None)
    if known is None:
        indent = " " * root.start_mark.column
        return _at_end(text, f"{indent}{KEY}:\n{_block(decision, indent)}")
    if not isinstance(known, yaml.SequenceNode):
        raise NoPlaceError(f"`{KEY}` is no list")
    if known.flow_style:
        return _in_brackets(known, decision)
    return _after_last(text, known, decision)


def _in_brackets(known: yaml.SequenceNode, decision: dict[str, Any]) -> tuple[int, str]:
    """Into ``decisions: [...]``: after the last entry, or after the bracket of an empty list."""
    if known.value:
        return known.value[-1].end_mark.index, f", {_flow(decision)}"
    return known.start_mark.index + 1, _flow(decision)


def _after_last(text: str, known: yaml.SequenceNode, decision: dict[str, Any]) -> tuple[int, str]:
    """Into a list with hyphens: on a line of its own below the last line of the last entry."""
    last = known.value[-1]
    leaf = _leaf(last)
    at = leaf.end_mark.index
    if not (isinstance(leaf, yaml.ScalarNode) and leaf.style in ("|", ">")):
        # What is left of the line is a comment. The end of a block of text lies behind its line already.
        line = text.find("\n", at)
        at = len(text) if line < 0 else line + 1
    indent = " " * known.start_mark.column
    in_braces = isinstance(last, yaml.MappingNode) and last.flow_style
    lines = f"{indent}- {_flow(decision)}\n" if in_braces else _block(decision, indent)
    return _at_end(text, lines) if at >= len(text) else (at, _ended(text, lines))


def _leaf(node: yaml.Node) -> yaml.Node:
    """The last node of a tree whose end is where its last character is: libyaml ends a block too late."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return node


def _at_end(text: str, lines: str) -> tuple[int, str]:
    gap = "" if not text or text.endswith("\n") else "\n"
    return len(text), _ended(text, gap + lines)


def _ended(text: str, lines: str) -> str:
    """The lines with the line ends of the file: those of its first line."""
    first = text.find("\n")
    return lines.replace("\n", "\r\n") if first > 0 and text[first - 1] == "\r" else lines


def _block(decision: dict[str, Any], indent: str) -> str:
    return "".join(f"{indent}{line}\n" if line else "\n" for line in lines_to_paste(decision))


def _flow(decision: dict[str, Any]) -> str:
    return dump(decision, for_people=True, in_braces=True).rstrip("\n")


def _holds(text: str, before: dict[str, Any], decision: dict[str, Any]) -> bool:
    """Whether a text reads as what was there, with the decision as the last one."""
    after = parse(text)
    [plain] = parse(dump([decision])).value
    return not after.faults and after.value == {**before, KEY: [*before.get(KEY, []), plain]}
