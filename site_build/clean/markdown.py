"""Markdown captures: the text of each block, mark-up taken away, words left as they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from site_build.problems import Refused
from site_build.records import Cleaned, Cut

if TYPE_CHECKING:
    from markdown_it.token import Token

MOST_LINES = 20_000
"""Lines beyond which a file is refused, as for page text."""


def clean(page: str, *, own_paragraph: Callable[[str], bool] = lambda line: False) -> Cleaned:
    """Return the text of a Markdown page; the first heading of level 1 is its title, not its text.

    Args:
        page: the capture as text.
        own_paragraph: tells of a line whether it opens a paragraph, though no blank line stands before it.

    Raises:
        Refused: capture-no-article, where nothing is left but front matter and headings.
    """
    from markdown_it import MarkdownIt

    if page.count("\n") > MOST_LINES:
        what = f"the file has more than {MOST_LINES:,} lines"
        raise Refused("capture-too-large", what, "Keep only the article in it.")
    head, at = front_matter(page)
    # Tables and raw HTML are off: a cell or a tag stays in the text as it was typed, and nothing is lost.
    tokens = MarkdownIt("commonmark", {"html": False}).parse(page[at:])
    first = page[:at].count("\n")
    blocks: list[tuple[str, str, int]] = []
    for before, token in zip([None, *tokens], tokens, strict=False):
        kind = before.tag if before is not None and before.type == "heading_open" else ""
        line = first + (token.map[0] if token.map else 0) + 1
        if token.type == "inline":
            blocks.append((_plain(token.children or [], own_paragraph), kind, line))
        elif token.type in ("fence", "code_block"):
            blocks.append((_BLANKS.sub("\n", token.content).strip("\n"), "", line))
    cuts = [Cut("front-matter", 1, first, page[:at].rstrip("\n"))] if head else []
    title = next((i for i, (_, kind, _) in enumerate(blocks) if kind == "h1"), None)
    if title is not None:
        cuts.append(Cut("headline", blocks[title][2], 1, blocks[title][0]))
    kept = [block for i, block in enumerate(blocks) if i != title and block[0].strip()]
    if not any(not kind for _, kind, _ in kept):
        raise Refused(
            "capture-no-article", "the file holds no text below its headings", "Add the article's text."
        )
    return Cleaned(
        media_type="text/markdown",
        page=page,
        text="\n\n".join(text for text, _, _ in kept),
        body=(kept[0][2] - 1, page.rstrip("\n").count("\n") + 1),
        cuts=tuple(cuts),
        headings=tuple(text for text, kind, _ in kept if kind),
    )


def front_matter(page: str) -> tuple[dict[str, str], int]:
    """Return the simple ``key: value`` lines at the head of the page, and where the body begins.

    Anything else between the dashes makes it text, so that no half-read data passes for read.
    """
    match = _FRONT.match(page)
    if match is None:
        return {}, 0
    rows = [row for row in match[1].split("\n") if row.strip() and not row.startswith("#")]
    pairs = [_PAIR.fullmatch(row) for row in rows]
    if not rows or not all(pairs):
        return {}, 0
    found = [(pair[1].lower(), pair[2].strip().strip("\"'")) for pair in pairs if pair]
    if len({name for name, _ in found}) < len(found):
        return {}, 0
    return {name: value for name, value in found if value}, match.end()


_FRONT = re.compile(r"---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_PAIR = re.compile(r"([\w-]+):(?:[ \t]+(.*)|)")
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}
_BLANKS = re.compile(r"\n\s*\n")


def _plain(tokens: Sequence[Token], own_paragraph: Callable[[str], bool] = lambda line: False) -> str:
    """Return the words of inline tokens; a soft break is a space, a picture is its alternative text."""
    out = []
    for number, token in enumerate(tokens, 1):
        kind = token.type
        if kind in _BREAKS:
            line = _plain(list(takewhile(lambda token: token.type not in _BREAKS, tokens[number:])))
            out.append("\n\n" if own_paragraph(line) else _BREAKS[kind])
        elif kind in ("text", "code_inline", "html_inline", "text_special"):
            out.append(token.content)
    return "".join(out).strip()
