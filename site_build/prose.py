"""Markdown that people wrote, as HTML: one dialect on the whole site. No I/O.

Raw HTML is off, pictures are not shown, and all text is escaped for the Markdown parser that
the finished page still goes through.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from markupsafe import Markup

from site_build import escape, links, nearest
from site_build.problems import Problem

_LISTED = 5
"""Names that are given as examples where none is near the one that was written."""
_HEADING = ("heading_open", "h2", 0)
"""Type, tag and depth of a token: a heading within a list or a quotation begins nothing."""
_OF_A_HEADING = 3
"""Tokens that a heading is made of."""
_TARGET = re.compile(r"\b(?:source|claim|subject|point):[a-z0-9]+(?:[-#][a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading of the second level, or before the first."""

    slug: str
    """Of the words of the heading; empty before the first."""
    html: Markup
    """The heading included."""
    is_empty: bool
    """True where nothing follows the heading."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """Finished HTML by sections, and the links that lead nowhere."""

    sections: tuple[Section, ...]
    problems: tuple[Problem, ...]

    @property
    def html(self) -> Markup:
        """The whole text."""
        return Markup("").join(section.html for section in self.sections)


def render(body: str, *, here: str, targets: links.Targets, file: str, first_line: int) -> Rendered:
    """Render a prose page's body.

    Args:
        body: CommonMark with tables.
        here: path of the page on the site.
        targets: what ``source:``, ``claim:``, ``subject:``, ``point:`` and page links may lead to.
        file: the file as people are shown it.
        first_line: line of the file that the body begins at.
    """
    tokens = _parser().parse(body)
    problems: list[Problem] = []
    ids: dict[str, int] = {}
    for index, token in enumerate(tokens):
        if token.type == "heading_open":
            token.attrs["id"] = _heading_id(tokens[index + 1], ids)
        line = first_line + (token.map[0] if token.map else 0)
        for child in token.children or ():
            line += child.type in ("softbreak", "hardbreak")
            if child.type == "link_open":
                target = str(child.attrs["href"])
                address = links.resolve(target, here, targets)
                if address is None:
                    problems.append(_unknown(target, file, line, targets))
                child.attrs = {"href": address or "#"}
            elif child.type == "text":
                problems += (_bare(target, file, line) for target in _TARGET.findall(child.content))
    return Rendered(tuple(_sections(tokens)), tuple(problems))


def _sections(tokens: list[Any]) -> Iterator[Section]:
    parser = _parser()
    begins = [at for at, token in enumerate(tokens) if (token.type, token.tag, token.level) == _HEADING]
    for start, end in pairwise([0, *begins, len(tokens)]):
        part = tokens[start:end]
        headed = bool(part) and start in begins
        if part:
            slug = links.slug(_words(part[1])) if headed else ""
            html = Markup(parser.renderer.render(part, parser.options, {}))
            yield Section(slug, html, len(part) == _OF_A_HEADING and headed)


def _heading_id(heading: Any, taken: dict[str, int]) -> str:
    """The ``id`` of a heading, from the slug of its words; a second one of the same words gets ``-2``.

    Args:
        heading: its inline token.
        taken: the slugs of the page so far, each with the number it got to; the new one is added.
    """
    slug = found = links.slug(_words(heading))
    number = taken.get(slug, 1)
    while found in taken:
        number += 1
        found = f"{slug}-{number}"
    taken[slug] = number
    taken.setdefault(found, 1)
    return links.heading_anchor(found)


def _words(heading: Any) -> str:
    """The words of a heading's inline token."""
    return "".join(child.content for child in heading.children if child.type in ("text", "code_inline"))


@cache
def _parser() -> Any:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    # Addresses are checked by `links`; the parser's own check would drop ours without a word.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    for rule in ("text", "code_inline", "code_block", "fence", "link_open"):
        parser.add_render_rule(rule, _RULES[rule])
    return parser


def _text(self: Any, tokens: Any, index: int, options: Any, env: Any) -> str:
    return escape.body(tokens[index].content)


def _code(self: Any, tokens: Any, index: int, options: Any, env: Any) -> str:
    return f"<code>{escape.body(tokens[index].content)}</code>"


def _block(self: Any, tokens: Any, index: int, options: Any, env: Any) -> str:
    return f'<pre tabindex="0"><code>{escape.body(tokens[index].content)}</code></pre>\n'


def _link(self: Any, tokens: Any, index: int, options: Any, env: Any) -> str:
    return f'<a href="{tokens[index].attrs["href"]}">'


_RULES = {"text": _text, "code_inline": _code, "code_block": _block, "fence": _block, "link_open": _link}


def _unknown(target: str, file: str, line: int, targets: links.Targets) -> Problem:
    kind, _, name = target.partition(":")
    pools: dict[str, Any] = {"source": targets.sources, "claim": targets.claims, "subject": targets.subjects}
    pools["point"] = targets.points
    if kind in pools:
        near = nearest.names(name, pools[kind])
        named = ", ".join(f"{kind}:{item}" for item in near or sorted(pools[kind])[:_LISTED])
        if near:
            remedy = f"Nearest: {named}."
        else:
            remedy = (
                f"There are {len(pools[kind])}, such as {named}." if named else f"There is no {kind} yet."
            )
    else:
        remedy = (
            "Links are https://…, source:ID, claim:SOURCE#ID, subject:ID, point:ID, or the path of a page."
        )
    return Problem(file, line, "", f"the link {target!r} leads to nothing", "link-unknown", remedy)


def _bare(target: str, file: str, line: int) -> Problem:
    remedy = f"Write it as a link, [words]({target}), or as code, `{target}`."
    return Problem(file, line, "", f"{target!r} is shown to readers as it stands", "link-bare", remedy)
