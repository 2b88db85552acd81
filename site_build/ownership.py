"""Who owns which file of a dossier: one file, one author. No I/O.

The table is DESIGN's; `store.Writer` holds each command to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Literal

Command = Literal["init", "add", "review", "withdraw", "build"]


@dataclass(frozen=True, slots=True)
class Rule:
    """What may happen to the files that a pattern names."""

    pattern: str
    """Matched against the path inside the dossier; ``*`` also matches slashes."""
    author: Literal["people", "add", "build", "project"]
    creates: frozenset[Command] = frozenset()
    """Commands that may write the file where there is none."""
    changes: frozenset[Command] = frozenset()
    """Commands that may write over it."""
    in_git: bool = True


def _commands(*names: Command) -> frozenset[Command]:
    return frozenset(names)


# The first pattern that matches decides.
TABLE: tuple[Rule, ...] = (
    Rule("build/*", "build", _commands("build"), _commands("build"), in_git=False),
    Rule("site/*", "build", _commands("build"), _commands("build"), in_git=False),
    # Only while its seal is intact: `production` sees to that.
    Rule("dossier/records/*.md", "build", _commands("build"), _commands("build")),
    Rule("sources/*/capture.yaml", "add", _commands("add", "init")),
    Rule(
        "sources/*/curation.yaml",
        "people",
        _commands("add", "init", "review"),
        _commands("review", "withdraw"),
    ),
    Rule("sources/*/.gitignore", "add", _commands("add")),
    # Nobody changes a capture; a source that is withdrawn loses it.
    Rule("sources/*/capture.*", "people", _commands("add"), _commands("withdraw")),
    Rule("sources/*/attachment.*", "people", _commands("add"), _commands("withdraw")),
    Rule("sources/*", "people", _commands("init")),
    Rule("dossier/points/*.md", "people", _commands("init", "review")),
    Rule("dossier/*", "people", _commands("init")),
    Rule("templates/*", "project", _commands("init")),
    Rule("*", "people", _commands("init")),
)


def rule(path: str) -> Rule:
    """The rule for a path inside the dossier, such as ``sources/harbour-times/curation.yaml``."""
    return next(rule for rule in TABLE if fnmatchcase(path, rule.pattern))


def may_write(command: Command, path: str, *, exists: bool) -> bool:
    """Return whether a command may write a file."""
    found = rule(path)
    return command in (found.changes if exists else found.creates)
