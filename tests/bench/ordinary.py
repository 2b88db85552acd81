"""A dossier's finished pages, written as ordinary Markdown: the same words, links, lists and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import html

_BLOCKS = frozenset(
    "div section article header footer nav figure figcaption main aside details summary ul ol dl table form search".split()
)
_SIGNS = re.compile(r"([\\`*_{}\[\]<>#+!|])")


def site(docs: Path, out: Path) -> None:
    """Write each page of ``build/docs`` as Markdown into another folder."""
    for path in sorted(docs.rglob("*.md")):
        _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
        title = re.search(r"^title: (.*)$", front, re.MULTILINE)
        page = "\n".join(block for block in _blocks(html.fromstring(body), "") if block.strip())
        target = out / path.relative_to(docs)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(f"---\ntitle: {title[1] if title else 'Page'}\n---\n\n{page}\n", encoding="utf-8")


def _blocks(element: html.HtmlElement, indent: str) -> Iterator[str]:
    if element.text and element.text.strip():
        yield indent + _escaped(element.text) + "\n"
    for child in element:
        yield from _block(child, indent)
        if child.tail and child.tail.strip():
            yield indent + _escaped(child.tail) + "\n"


def _block(element: html.HtmlElement, indent: str) -> Iterator[str]:
    tag = element.tag
    if tag in ("script", "style", "svg") or not isinstance(tag, str):
        return
    if re.fullmatch("h[1-6]", tag):
        yield f"{'#' * int(tag[1])} {_inline(element)}\n"
    elif tag == "blockquote":
        yield f"{indent}> {_inline(element)}\n"
    elif tag == "pre":
        yield f"{indent}```\n{element.text_content()}\n```\n"
    elif tag == "table":
        yield "\n".join(_table(element)) + "\n"
    elif tag == "li":
        yield f"{indent}- {_inline(element)}\n" if not _holds_blocks(element) else f"{indent}- \n"
        if _holds_blocks(element):
            yield from _blocks(element, indent + "    ")
    elif tag == "dt":
        yield f"{indent}- **{_inline(element)}:**\n"
    elif tag == "dd":
        yield f"{indent}    {_inline(element)}\n"
    elif tag in _BLOCKS:
        yield from _blocks(element, indent)
    else:
        yield indent + _inline(element) + "\n"


def _holds_blocks(element: html.HtmlElement) -> bool:
    return any(
        child.tag in _BLOCKS or child.tag in ("p", "blockquote")
        for child in element.iter()
        if child is not element
    )


def _table(element: html.HtmlElement) -> Iterator[str]:
    for number, row in enumerate(element.iter("tr")):
        cells = [_inline(cell) for cell in row]
        yield f"| {' | '.join(cells)} |"
        if number == 0:
            yield "|" + " --- |" * len(cells)


def _inline(element: html.HtmlElement) -> str:
    parts = [_escaped(element.text or "")]
    for child in element:
        words = _inline(child) if isinstance(child.tag, str) else ""
        if child.tag == "a" and child.get("href"):
            words = f"[{words}]({child.get('href')})"
        elif child.tag in ("strong", "b"):
            words = f"**{words}**"
        elif child.tag in ("em", "i"):
            words = f"*{words}*"
        elif child.tag == "code":
            words = f"`{child.text_content()}`"
        parts += [words, _escaped(child.tail or "")]
    return " ".join("".join(parts).split())


def _escaped(text: str) -> str:
    return _SIGNS.sub(r"\\\1", " ".join(text.split()) and re.sub(r"\s+", " ", text))
