"""What a page of the site must begin with, and what it may not hold. No I/O.

Browsers are told the same by the policy in each page's head. The build looks as well, so that a template
which breaks the policy is named to the one who wrote it, and not found out by readers whose page stays dead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from site_build.problems import Problem

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; "
    "form-action 'none'; object-src 'none'; frame-src 'none'"
)
"""As ``templates/theme/main.html`` writes it. The search is WebAssembly, which needs its keyword."""
_DATA = frozenset({"application/ld+json", "application/json"})
"""Types of ``<script>`` that browsers take for data, and run nothing of."""
_SUSPECTS = frozenset("script meta style base iframe frame object embed applet".split())
_SHOWN = 60


@dataclass(frozen=True, slots=True, order=True)
class Breach:
    """One thing on a page that its policy forbids."""

    what: str
    """In words, such as ``an inline script``."""
    found: str
    """How it stands in the page, shortened; empty for what is not there."""
    remedy: str


def breaches(tree: Any) -> tuple[Breach, ...]:
    """Name what one page holds against the policy.

    Args:
        tree: the page as `linkcheck.tree` reads it; None for a page without a single element.
    """
    if tree is None:
        return (_NO_POLICY,)
    return (*_policy(tree), *dict.fromkeys(_found(tree)))


def problems(pages: Mapping[str, Iterable[Breach]], templates: Mapping[str, str]) -> Iterator[Problem]:
    """Each breach once, in the template that holds it if one of the dossier's own does.

    Args:
        pages: the path of each page inside the site, and its breaches.
        templates: the dossier's own templates: path as people are shown it, and content.
    """
    on: dict[Breach, list[str]] = {}
    for page, found in pages.items():
        for breach in found:
            on.setdefault(breach, []).append(page)
    for breach, names in sorted(on.items()):
        file, line = _place(breach.found, templates)
        first, more = f"site/{names[0]}", _more(len(names) - 1)
        held = f"{breach.what}: {breach.found!r}" if breach.found else breach.what
        if file:
            held += f" ({first}{' and ' + more if more else ''})"
        elif more:
            held += f", here and on {more}"
        yield Problem(file or first, line, "", held, "policy-broken", breach.remedy)


def _more(pages: int) -> str:
    return f"{pages} more {'page' if pages == 1 else 'pages'}" if pages else ""


_TO_A_FILE = (
    "Put the script into a file such as templates/assets/own.js, and add `assets/own.js` to "
    "`extra_javascript` in mkdocs.yml."
)
_TO_A_LISTENER = f"Give the element a class or an id and listen to it from a script. {_TO_A_FILE}"
_TO_A_SHEET = (
    "Give the element a class, style it in a file such as templates/assets/own.css, and add `assets/own.css` "
    "to `extra_css` in mkdocs.yml."
)
_OUT = "Take it out; lead readers there by a link."
_BEGIN = (
    'Begin <head> with `<meta http-equiv="Content-Security-Policy" …>` as the project\'s '
    "templates/theme/main.html has it."
)
_NO_POLICY = Breach("the page has no Content-Security-Policy", "", _BEGIN)
_LATE = Breach("the Content-Security-Policy is not the first thing in <head>", "", _BEGIN)


def _found(tree: Any) -> Iterator[Breach]:
    # One pass over all elements: as fast as XPath, and it knows each attribute by its name.
    for element in tree.iter("*"):
        if element.tag in _SUSPECTS:
            breach = _breach(element)
            if breach:
                yield breach
        for name, value in element.items():
            if name == "style" or name[:2] == "on":
                yield _of_attribute(name, value)


def _policy(tree: Any) -> Iterator[Breach]:
    metas = [meta for meta in tree.iter("meta") if _equiv(meta) == "content-security-policy"]
    if not metas:
        yield _NO_POLICY
        return
    head = tree.find("head")
    if head is None or len(head) == 0 or head[0] is not metas[0]:
        yield _LATE
    for meta in metas:
        content = " ".join(meta.get("content", "").split())
        if content != POLICY:
            yield Breach("the Content-Security-Policy is not the site's", _short(content), _BEGIN)


def _breach(suspect: Any) -> Breach | None:
    name = suspect.tag
    if name == "script":
        if suspect.get("src") is not None:
            return None
        data = (suspect.get("type") or "").strip().lower() in _DATA
        return (
            None if data else Breach("an inline script", _first_line(suspect.text or "<script>"), _TO_A_FILE)
        )
    if name == "style":
        return Breach("a <style> element", _first_line(suspect.text or "<style>"), _TO_A_SHEET)
    if name == "meta":
        return _of_meta(suspect)
    address = next(filter(None, map(suspect.get, ("src", "href", "data"))), "")
    return Breach(f"an element <{name}>", _short(address) or f"<{name}", _OUT)


def _of_attribute(name: str, value: str) -> Breach:
    if name == "style":
        return Breach("a `style` attribute", _short(value), _TO_A_SHEET)
    return Breach(f"an attribute `{name}`, which runs its value as a script", _short(value), _TO_A_LISTENER)


def _of_meta(meta: Any) -> Breach | None:
    kind, content = _equiv(meta), meta.get("content", "")
    if not kind or kind == "content-security-policy" or (kind == "refresh" and _is_redirect(meta, content)):
        return None
    return Breach(f"a <meta http-equiv={kind!r}>", _short(content), _OUT)


def _is_redirect(meta: Any, content: str) -> bool:
    """The page of a merged point: at once, to a page of this site, and kept out of search engines."""
    robots = meta.getparent().xpath("string(meta[@name='robots']/@content)")
    return robots == "noindex" and re.fullmatch(r"0; url=(?:\.\./)+[a-z0-9/-]*", content) is not None


def _equiv(meta: Any) -> str:
    return (meta.get("http-equiv") or "").strip().lower()


def _first_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return _short(lines[0]) if lines else ""


def _short(text: str) -> str:
    return text.strip()[:_SHOWN]


def _place(found: str, templates: Mapping[str, str]) -> tuple[str, int]:
    """The file of the dossier's own, and its line, where something stands; an empty name where in none."""
    for name, content in templates.items():
        at = content.find(found) if found else -1
        if at >= 0:
            return name, content.count("\n", 0, at) + 1
    return "", 0
