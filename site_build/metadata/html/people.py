"""The outlet of an HTML page and the people who wrote it: no handle, legal owner, agency or log-in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_build.decode import mended
from site_build.metadata import jsonld, names
from site_build.metadata.html.page import Found, Page, is_beside, line
from site_build.metadata.words import OTHERS, SURE_LABEL


def publisher(page: Page) -> Found | None:
    """The name the outlet goes by: a handle or the owning company is passed over, a domain comes last."""
    sites = [
        (part, where)
        for name, where in page.metas("og:site_name")
        for part in _SLOGAN.split(name)[: None if names.publisher(_SLOGAN.split(name)[0]) is None else 1]
    ]
    offered: list[Found] = [*sites, *page.data("publisher")]
    offered += [
        (mended(name), "jsonld")
        for node in page.nodes
        for name in jsonld.strings(jsonld.resolved(node.get("publisher"), page.nodes))
    ]
    offered += page.metas(
        "publisher", "application-name", "dc.publisher", "citation_journal_title", "al:ios:app_name"
    )
    offered += page.marked("publisher")
    tail = re.split(r"\s[|–—•·-]\s", page.window)[-1]
    if tail != page.window and (names.is_outlet(tail) or _is_said_again(tail, page)):
        offered.append((tail, "title"))
    named = [(name, where) for said, where in offered if (name := names.publisher(said))]
    plain = [found for found in named if not re.fullmatch(r"\S+\.[a-z]{2,6}", found[0], re.I)]
    return next(iter(plain or named), None)


_SLOGAN = re.compile(r"\s[|•·]\s|:\s")


def _is_said_again(tail: str, page: Page) -> bool:
    """Tell whether the end of the window's title (a section?) is the page's logo or holds its rights."""
    name = names.publisher(tail)
    if name is None or len(name.split()) > 5:
        return False
    if re.search(
        rf"(?:©|&copy;|copyright)\W*(?:\d{{4}}\W+)?(?:\d{{4}}\W+)?(?:by )?(?:the )?{re.escape(name)}",
        page.source,
        re.I,
    ):
        return True
    for element in page.tree.iter("h1", "a", "div", "span"):
        logo = element.tag == "h1" or element.get("href") == "/" or _LOGO.search(element.get("class") or "")
        if logo and line(element) == name:
            return True
    return False


_LOGO = re.compile(r"(?:^|[\s_-])(?:logo|brand|site-?(?:title|name)|masthead)(?:$|[\s_-])", re.IGNORECASE)


def authors(page: Page, outlet: str | None) -> Found | None:
    """The people of the JSON-LD, of meta elements, of the markup, of a labelled line under the heading."""
    author = jsonld.resolved(page.article.get("author"), page.nodes)
    offered: list[Found] = [(mended(name), "jsonld") for name in jsonld.people(author)]
    metas = list(
        page.metas(
            "author", "article:author", "parsely-author", "sailthru.author", "byl", "cxenseparse:author"
        )
    )
    scholarly = [
        (_LAST_FIRST.sub(r"\2 \1", said), where)
        for said, where in page.metas("dc.creator", "dcterms.creator", "citation_author")
    ]
    looks = (
        lambda: offered,
        lambda: metas,
        lambda: scholarly,
        lambda: _marked(page),
        lambda: _labelled(page),
    )
    for look in looks:
        group = list(look())
        people = tuple(
            dict.fromkeys(
                name for said, _ in group if "://" not in said for name in names.authors(said, outlet)
            )
        )
        if people:
            return people[:12], group[0][1]
    return None


_LAST_FIRST = re.compile(r"^([^\W\d_][\w'’ -]{1,40}), ([^\W\d_][\w.'’ -]{1,40})$")


def _marked(page: Page) -> Iterator[Found]:
    """Yield the authors that microdata or RDFa marks, else the first byline: a second one is a teaser's."""
    found = list(page.marked("author")) or list(page.marked("creator"))
    yield from ((said, "markup:author") for said, _ in found if 3 < len(said) <= 120)
    if found:
        return
    for element in page.tree.iter():
        if not isinstance(element.tag, str):
            continue
        named = f"{element.get('rel') or ''} {element.get('class') or ''}"
        if _BYLINE.search(named) and 3 < len(own := line(element)) <= 120 and not is_beside(element):
            yield own, "markup:byline"
            return


_BYLINE = re.compile(
    r"(?:^|[\s_-])(?:author(?:-?name)?|byline(?:__name)?|autor|auteur|autore|signature|reporter)(?:$|[\s])",
    re.I,
)


def _labelled(page: Page) -> Iterator[Found]:
    """Yield the first line between heading and text that opens as bylines do."""
    for element in page.under_heading:
        own = line(element)
        opened = SURE_LABEL.match(own) or _BY.match(own)
        if opened and len(own) <= 100 and not OTHERS.match(own):
            yield re.split(r"\s*[|•·]|\s+\d", own)[0], "markup:line"
            return


_BY = re.compile(r"(?:By|Von|Par|Por|Di|Door|Av|Af) (?=[^\W\d_a-z])")
