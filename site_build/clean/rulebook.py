"""An ordered list of rules over lines, made quick: a line is put only to rules that it has something for.

A page has hundreds of lines and most are two words long; to put each to two dozen rules costs ten times as
much as to look up what it begins with, its words and its characters. The order of the rules is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from site_build.clean.lines import Line
from site_build.clean.patterns import Opening, beginnings


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of furniture. It is asked only about lines that have something of what it looks for."""

    name: str
    holds: Callable[[Line], bool]
    reason: str
    prose: bool = False
    """Ask whole sentences too."""
    opens: tuple[Opening, ...] = ()
    """Ask where the line opens as one of these phrases may."""
    words: Iterable[str] = ()
    """Ask where one of these words is in the line; scripts without spaces have ``chars`` instead."""
    chars: Iterable[str] = ()
    """Ask where one of these characters is in the line."""
    keys: frozenset[str] = frozenset()
    """Ask where the line is one of these."""
    wordless: bool = False
    """Ask where there is no word in the line."""


class Rulebook:
    """Rules in order, and what in a line makes each of them worth asking, a bit for each rule."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self._rules = rules
        self._by_key = self._index(lambda rule: rule.keys)
        self._by_opening = self._index(lambda rule: (key for opens in rule.opens for key in opens.keys))
        self._by_char = self._index(lambda rule: rule.chars)
        self._by_word = self._index(lambda rule: rule.words)
        self._chars, self._words = frozenset(self._by_char), frozenset(self._by_word)
        self._wordless = sum(1 << at for at, rule in enumerate(rules) if rule.wordless)
        self._chosen = cache(self._choose)

    def first(self, line: Line) -> str:
        """Return the name of the first rule that holds for the line, or an empty string."""
        bits = self._asking(line)
        if bits:
            for rule in self._chosen(bits, line.prose):
                if rule.holds(line):
                    return rule.name
        return ""

    def _asking(self, line: Line) -> int:
        bits = self._by_key.get(line.key, 0)
        for beginning in beginnings(line.plain):
            bits |= self._by_opening.get(beginning, 0)
        for char in line.chars & self._chars:
            bits |= self._by_char[char]
        for word in line.tokens & self._words:
            bits |= self._by_word[word]
        return bits if line.tokens else bits | self._wordless

    def _choose(self, bits: int, prose: bool) -> tuple[Rule, ...]:
        asked = (rule for at, rule in enumerate(self._rules) if bits >> at & 1)
        return tuple(rule for rule in asked if rule.prose or not prose)

    def _index(self, things: Callable[[Rule], Iterable[str]]) -> dict[str, int]:
        out: dict[str, int] = {}
        for at, rule in enumerate(self._rules):
            for thing in things(rule):
                out[thing] = out.get(thing, 0) | 1 << at
        return out
