"""A parsed page with its data at hand: meta elements, JSON-LD, marked elements, lines below the heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from site_build import language, text
from site_build.decode import mended
from site_build.metadata import jsonld
from site_build.records import Cleaned

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Found = tuple[Any, str]
"""A value and where it was found."""


@dataclass(frozen=True)
class Page:
    """A parsed page with its data at hand."""

    tree: HtmlElement
    source: str
    meta: dict[str, list[str]]
    """Contents of meta elements by ``property``, ``name`` or ``itemprop``, lower case."""
    nodes: list[jsonld.Node]
    article: jsonld.Node
    language: str | None

    def metas(self, *keys: str) -> Iterator[Found]:
        """Yield contents and places for the keys, in their order."""
        for name in keys:
            for value in self.meta.get(name, []):
                yield value, f"meta:{name}"

    def data(self, name: str) -> Iterator[Found]:
        """Yield the texts that the article's JSON-LD holds for a property, its references followed."""
        for value in jsonld.strings(jsonld.resolved(self.article.get(name), self.nodes)):
            yield mended(value), "jsonld"

    def marked(self, name: str) -> Iterator[Found]:
        """Yield what microdata or RDFa marks as a property, outside teasers and comments."""
        for element in self.marks.get(name, []):
            if not is_beside(element):
                yield _value(element), "markup:" + name

    @cached_property
    def marks(self) -> dict[str, list[HtmlElement]]:
        """Elements by ``itemprop`` or ``property``, without a prefix such as ``schema:``."""
        out: dict[str, list[HtmlElement]] = {}
        found: Any = self.tree.xpath("//*[@itemprop or @property]")
        for element in found:
            names = f"{element.get('itemprop') or ''} {element.get('property') or ''}"
            if not (element.tag == "meta" and ":" in names):
                for name in names.split():
                    out.setdefault(name.split(":")[-1], []).append(element)
        return out

    @cached_property
    def window(self) -> str:
        """The window's title."""
        return next((words(element) for element in self.tree.iter("title")), "")

    @cached_property
    def heading(self) -> HtmlElement | None:
        """The main heading: the first that the window's title or the page's data have as well."""
        keys = [text.key(words) for words in [self.window, *self.meta.get("og:title", [])] if words]
        for element in self.tree.iter("h1"):
            own = text.key(line(element))
            if len(own) >= 8 and (not keys or any(own[:60] in key or key in own for key in keys)):
                return element
        return None

    @cached_property
    def under_heading(self) -> list[HtmlElement]:
        """The elements with a short line of their own between the main heading and the first paragraph."""
        out: list[HtmlElement] = []
        for element in _following(self.heading):
            if not isinstance(element.tag, str) or element.tag in _SILENT:
                continue
            own = line(element)
            if element.tag == "h1" or _is_prose(element, own) or len(out) >= _MOST:
                break
            if 3 < len(own) <= _PARAGRAPH and not is_beside(element):
                out.append(element)
        return out


def _following(heading: Any) -> Iterator[Any]:
    """Yield the elements behind one, in the order of the page."""
    for box in (heading, *heading.iterancestors()) if heading is not None else ():
        for beside in box.itersiblings():
            yield from beside.iter()


def _is_prose(element: Any, own: str) -> bool:
    """Tell whether the article's text has begun: a long paragraph, or a short one that is a sentence."""
    if element.tag == "p" and (len(own) > _PARAGRAPH or (len(own) > 20 and own.endswith(tuple(".!?。।؟…")))):
        return True
    return len(element.text or "") > _PARAGRAPH


_SILENT = frozenset(("script", "style", "noscript", "svg", "template", "button", "form", "select", "option"))
_PARAGRAPH, _MOST = 140, 40


def read(cleaned: Cleaned) -> Page:
    """Return the page with its data."""
    from trafilatura import load_html

    tree: Any = load_html(cleaned.page)
    meta: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = " ".join(mended(element.get("content") or "").split())
        for attribute in ("property", "name", "itemprop"):
            if content and (name := element.get(attribute)):
                meta.setdefault(name.lower(), []).append(content)
    scripts = [
        element.text or "" for element in tree.iter("script") if "ld+json" in (element.get("type") or "")
    ]
    nodes = jsonld.nodes(scripts)
    heads = [words(element) for tag in ("h1", "title") for element in tree.iter(tag)] + meta.get(
        "og:title", []
    )
    return Page(tree, cleaned.page, meta, nodes, jsonld.article(nodes, heads), language.guess(cleaned.text))


def words(element: Any) -> str:
    """Return the text of an element in one line."""
    return " ".join(mended(element.text_content()).split())


def line(element: Any) -> str:
    """Return the text of an element in one line, with a space between its parts: ``By Ada<br>Updated``."""
    return " ".join(mended(" ".join(element.itertext())).split())


def is_beside(element: Any) -> bool:
    """Tell whether an element is in a teaser, comment, menu or footer: it says nothing of the article."""
    for one in (element, *element.iterancestors()):
        if one.tag in ("aside", "nav", "footer") or (one.tag == "li" and _is_teaser(one)):
            return True
        if one.tag in ("body", "html"):
            return False
        if _BESIDE.search(f"{one.get('class') or ''} {one.get('id') or ''}"):
            return True
    return False


def _is_teaser(item: Any) -> bool:
    """Tell whether an item of a list links to another article; bylines and dates stand in lists as well."""
    return any(len(words(link)) >= 25 for link in item.iter("a"))


_BESIDE = re.compile(
    r"(?:^|[\s_-])(?:related|teasers?|sidebar|recommend\w*|recirc\w*|most|popular|trending|comments?|latest|more|footer|promo|newsletter|clock|today|weather|ranking|read-?also)(?:$|[\s_-])",
    re.IGNORECASE,
)


def _value(element: Any) -> str:
    """The value of a marked element: its content, the name inside it, or its text."""
    if element.get("content"):
        return " ".join(mended(element.get("content")).split())
    for inner in element.iter():
        if isinstance(inner.tag, str) and inner is not element:
            named = f"{inner.get('itemprop') or ''} {inner.get('property') or ''}".split()
            if any(name.split(":")[-1] == "name" for name in named):
                return " ".join(mended(inner.get("content") or "").split()) or words(inner)
    return words(element)
