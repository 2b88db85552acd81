"""From a view to the finished file of a page. Reads templates, nothing else.

The body of each page is one balanced ``<div>`` of finished HTML, which Markdown parsers pass
through; that it is so is asserted before anything is written.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from site_build import escape, frontmatter
from site_build.strings import Strings, Tag, english

_NAME = re.compile(r"<(/?[a-z][a-z0-9]*)")
_DIV = re.compile(r"</?div\b>?")
_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
        "path",
    ]
)
_INDENT = re.compile(r"\n\s*")


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site, ready to be rendered."""

    path: str
    """Path on the site, such as ``sources/harbour-times``; empty for the overview."""
    template: str
    title: str
    description: str
    view: Mapping[str, Any]
    wide: bool = False
    """True for pages that use the width of the navigation too."""
    redirect: Markup | None = None
    """Where readers are led who come to an address that something had before."""
    jsonld: Mapping[str, Any] | None = None
    """What the page is about, for programs."""
    filtered: bool = False
    """True for a list that can be filtered, which takes a script of its own."""
    otherwise: str | None = None
    """The anchor of who says otherwise: the second link that a keyboard meets leads there."""


class Renderer:
    """Renders pages with templates found by name, a dossier's own before the project's.

    In a template ``t("page.meaning", name=value)`` is a text of the site, in English where no other is given.
    """

    def __init__(self, folders: Sequence[Path], strings: Strings | None = None) -> None:
        self._environment = Environment(
            loader=FileSystemLoader([str(folder) for folder in folders]),
            autoescape=True,
            finalize=_inert,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals["once"] = _Once()
        self._environment.globals["t"] = (strings or english()).markup
        self._environment.globals["tag"] = _tag
        self._environment.globals["bdi"] = _bdi

    def page(self, page: Page) -> str:
        """The file ``build/docs/<path>/index.md``: front matter, then one balanced root ``<div>``."""
        html = self.fragment(page.template, page.view, here=page.path)
        if page.jsonld:
            # Inside the root: what stands beside it would be parsed as Markdown.
            script = f'<script type="application/ld+json">{escape.script_json(page.jsonld)}</script>'
            html = f"{html.removesuffix('</div>')}{script}\n</div>"
        assert_one_root(html, page.path)
        front: dict[str, str | list[str]] = {
            "title": escape.title(page.title),
            "description": escape.title(page.description[:400]),
        }
        if page.redirect:
            front["redirect"] = str(page.redirect)
        if page.filtered:
            front["script"] = "filter"
        if page.otherwise:
            front["otherwise"] = page.otherwise
        front["hide"] = ["navigation", "toc"] if page.wide else ["toc"]
        return f"---\n{frontmatter.dump_quoted(front)}---\n{html}\n"

    def fragment(self, template: str, view: Mapping[str, Any], *, here: str) -> str:
        """One template's words in their places, without blank lines or indentation."""
        html = self._environment.get_template(template).render(**view, here=here)
        return _INDENT.sub("\n", html).strip()


class _Once:
    """``once(macro, view)`` in a template: what the macro makes of a view is made once and used again.

    For parts that stand on many pages. Views are values, and those that are the same for many pages are one
    object, so they are known by identity, which costs nothing to compare.
    """

    def __init__(self) -> None:
        self._made: dict[tuple[str, int], tuple[object, Markup]] = {}

    def __call__(self, macro: Any, view: object) -> Markup:
        key = (macro.name, id(view))
        if key not in self._made:
            # The view is kept too, so that no other takes its place in memory.
            self._made[key] = (view, macro(view))
        return self._made[key][1]


def assert_one_root(html: str, path: str) -> None:
    """Refuse a body that is not one balanced ``<div>``: Markdown would parse what stands outside it."""
    seen = Counter(_NAME.findall(html))
    for name in {name.removeprefix("/") for name in seen} - _VOID:
        opened, closed = seen[name], seen[f"/{name}"]
        if opened != closed:
            raise AssertionError(f"{path}: <{name}> is opened {opened} times and closed {closed} times")
    depth = 0
    for match in _DIV.finditer(html):
        depth += -1 if match.group() == "</div>" else 1
        if depth <= 0 and match.end() != len(html):
            raise AssertionError(f"{path}: the root <div> is closed before the end, at {match.start()}")
    if not html.startswith("<div") or depth:
        raise AssertionError(f"{path}: the body is not one <div>")


def _inert(value: Any) -> Any:
    """Escape what a template prints for the Markdown parser that follows; `Markup` is already finished."""
    if value is None or isinstance(value, Markup):
        return value
    return escape.label(value) if isinstance(value, str) else value


def _bdi(text: str) -> Markup:
    """``bdi(name)`` in a template: a value whose direction is not that of the sentence around it."""
    return Markup(f"<bdi>{_inert(text)}</bdi>")


def _tag(name: str, /, **attributes: str | None) -> Tag:
    """``tag("a", href=…)`` in a template: an element for words of a text; attributes may have no value."""
    given = {key: value for key, value in attributes.items() if value is not None}
    written = (
        f' {key}="{value if isinstance(value, Markup) else escape.wording(value)}"'
        for key, value in given.items()
    )
    return Tag(Markup(f"<{name}{''.join(written)}>"), Markup(f"</{name}>"))
