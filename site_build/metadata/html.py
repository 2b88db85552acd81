"""What an HTML page states about itself: its JSON-LD, its meta elements, then its markup, in that order.

Each field has its own function and its own order of places. trafilatura is asked last and for authors only:
measured, its titles are another heading of the page, and its date search finds days on pages that show none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_build import language
from site_build.decode import mended
from site_build.metadata import addresses, days, headings, jsonld, names, origin
from site_build.records import Cleaned, Metadata, Place

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Found = tuple[Any, str]


@dataclass(frozen=True, slots=True)
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
        """Yield the texts that the article's JSON-LD holds for a property."""
        for value in jsonld.strings(self.article.get(name)):
            yield mended(value), "jsonld"


def metadata(cleaned: Cleaned) -> Metadata:
    """Return what the page states about itself."""
    page = _parsed(cleaned)
    publisher = _publisher(page)
    outlet = publisher[0] if publisher else None
    values: dict[str, Found | None] = {
        "title": headings.title(_headlines(page), outlet),
        "subtitle": _subtitle(page),
        "publisher": publisher,
        "authors": _authors(page, outlet),
        "published": _day(page, _published(page)),
        "updated": _day(page, _updated(page)),
        "captured": _captured(page) or _of(cleaned.envelope.captured),
        "language": _language(page, cleaned.text),
        "url": _url(page) or _of(addresses.address(cleaned.envelope.url or "")),
        "categories": _categories(page),
        "tags": _tags(page),
        "origin": _origin(cleaned, outlet),
    }
    stated = {name: found for name, found in values.items() if found and found[0]}
    if "updated" in stated and "published" in stated and stated["updated"][0] <= stated["published"][0]:
        del stated["updated"]
    return Metadata(
        **{name: found[0] for name, found in stated.items()},
        found={name: found[1] for name, found in stated.items()},
    )


def _of(said: str | None) -> Found | None:
    """What the program that saved the page wrote around it."""
    return (said, "saved-by") if said else None


def _parsed(cleaned: Cleaned) -> Page:
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
    return Page(tree, cleaned.page, meta, nodes, jsonld.article(nodes), language.guess(cleaned.text))


def _headlines(page: Page) -> list[Found]:
    """Return what the page offers as its headline, what readers see first."""
    tops = [(_text(element), "h1") for element in page.tree.iter("h1")]
    window = [(_text(element), "title") for element in page.tree.iter("title")][:1]
    return [
        *tops,
        *page.data("headline"),
        *page.metas("og:title", "twitter:title", "dc.title", "title"),
        *window,
    ]


def _subtitle(page: Page) -> Found | None:
    for words, where in page.data("alternativeHeadline"):
        return words, where
    for element in page.tree.iter("p", "h2", "div"):
        if _STANDFIRST.search(element.get("class") or "") and 20 <= len(words := _text(element)) <= 400:
            return words, "markup:standfirst"
    return None


_STANDFIRST = re.compile(
    r"\b(?:standfirst|sub-?(?:title|headline|head)|dek|deck|chapo|bajada|entradilla|sottotitolo)\b", re.I
)


def _publisher(page: Page) -> Found | None:
    """The name the outlet goes by: a handle or the owning company is passed over, a domain comes last."""
    offered: list[Found] = [*page.metas("og:site_name"), *page.data("publisher")]
    offered += [
        (mended(name), "jsonld") for node in page.nodes for name in jsonld.strings(node.get("publisher"))
    ]
    offered += page.metas(
        "publisher", "application-name", "dc.publisher", "citation_journal_title", "al:ios:app_name"
    )
    window = next((_text(element) for element in page.tree.iter("title")), "")
    tail = re.split(r"\s[|–—-]\s", window)[-1]
    if tail != window and names.is_outlet(tail):
        offered.append((tail, "title"))
    named = [(name, where) for words, where in offered if (name := names.publisher(words))]
    plain = [found for found in named if not re.fullmatch(r"\S+\.[a-z]{2,6}", found[0], re.I)]
    return next(iter(plain or named), None)


def _authors(page: Page, outlet: str | None) -> Found | None:
    offered: list[Found] = [(mended(name), "jsonld") for name in jsonld.people(page.article.get("author"))]
    places = (
        "author",
        "article:author",
        "parsely-author",
        "dc.creator",
        "dcterms.creator",
        "sailthru.author",
        "byl",
        "citation_author",
    )
    for group in (offered, list(page.metas(*places)), list(_bylines(page))):
        people = tuple(
            dict.fromkeys(
                name for words, _ in group if "://" not in words for name in names.authors(words, outlet)
            )
        )
        if people:
            return people[:12], group[0][1]
    return None


def _bylines(page: Page) -> Iterator[Found]:
    """Yield the first byline of the markup; a second one belongs to a teaser."""
    for element in page.tree.iter():
        if not isinstance(element.tag, str):
            continue
        named = f"{element.get('rel') or ''} {element.get('itemprop') or ''} {element.get('class') or ''}"
        if _BYLINE.search(named) and 3 < len(words := _text(element)) <= 120:
            yield words, "markup:byline"
            return


_BYLINE = re.compile(
    r"(?:^|[\s_-])(?:author(?:-?name)?|byline(?:__name)?|autor|auteur|autore|signature)(?:$|[\s])", re.I
)


_PUBLISHED = (
    "article:published_time og:published_time datepublished date pubdate dc.date.issued dc.date "
    "dcterms.created dcterms.issued parsely-pub-date sailthru.date publish-date publication_date "
    "citation_publication_date article.published cxenseparse:recs:publishtime originalpublicationdate"
).split()
"""Names of meta elements for the day of publication, the commonest first."""


def _published(page: Page) -> Iterator[Found]:
    yield from page.data("datePublished")
    yield from page.metas(*_PUBLISHED)
    yield from page.data("dateCreated")
    for element in page.tree.iter("time", "span", "abbr"):
        flag = "pubdate" if "pubdate" in element.attrib else ""
        named = f"{element.get('itemprop') or ''} {element.get('class') or ''} {flag}"
        if re.search(
            r"datePublished|pubdate|published|entry-date|post-date", named
        ) and "updated" not in named.replace("published", ""):
            yield element.get("datetime") or element.get("title") or _text(element), "markup:date"
    yield from _beside_heading(page)


def _beside_heading(page: Page) -> Iterator[Found]:
    """Yield the first ``time`` element after the first heading, unless the page has a list of them."""
    times = list(page.tree.iter("time", "h1"))
    heads = [at for at, element in enumerate(times) if element.tag == "h1"]
    if (
        heads
        and len(times) - len(heads) <= 3
        and heads[0] + 1 < len(times)
        and times[heads[0] + 1].tag == "time"
    ):
        element = times[heads[0] + 1]
        yield element.get("datetime") or _text(element), "markup:time"


def _updated(page: Page) -> Iterator[Found]:
    yield from page.data("dateModified")
    yield from page.metas(
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "last-modified",
        "dcterms.modified",
        "lastmod",
    )


def _day(page: Page, offered: Iterator[Found]) -> Found | None:
    for words, where in offered:
        if day := days.iso(words, page.language):
            return day, where
    return None


_SAVED = (
    re.compile(r"saved date:\s*(?:\w{3} )?(\w{3} \d{1,2} \d{4})", re.I),
    re.compile(r"FILE ARCHIVED ON \d\d:\d\d:\d\d (\w{3} \d{1,2}, \d{4})"),
    re.compile(r"""<meta name=["']?savepage-date["']? content=["']\w{3} (\w{3} \d{1,2} \d{4})"""),
)


def _captured(page: Page) -> Found | None:
    """The day a tool says it saved the page: SingleFile, Save Page WE, the Wayback Machine."""
    ends = page.source[:20_000] + page.source[-5000:]
    for pattern in _SAVED:
        if (match := pattern.search(ends)) and (day := days.iso(match[1], "en")):
            return day, "saved-by"
    return None


def _url(page: Page) -> Found | None:
    links = [
        element
        for element in page.tree.iter("link")
        if "canonical" in (element.get("rel") or "").lower().split()
    ]
    offered: list[Found] = [(element.get("href") or "", "link:canonical") for element in links]
    offered += [*page.metas("og:url"), *page.data("url")]
    offered += [(match[1], "saved-by") for match in _SAVED_FROM.finditer(page.source[:20_000])]
    for words, where in offered:
        if address := addresses.address(words):
            return address, where
    return None


_SAVED_FROM = re.compile(
    r"(?:saved from url=\(\d+\)|^\s*url:\s*|savepage-url[\"']? content=[\"'])(https?://[^\s\"'<>]+)",
    re.I | re.M,
)


def _language(page: Page, text: str) -> Found | None:
    """The declared tag, unless the text itself is plainly in another language: templates keep ``en``."""
    declared = page.tree.get("lang") or page.tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    offered = [
        declared,
        *(value for value, _ in page.metas("og:locale", "content-language", "language")),
        *jsonld.strings(page.article.get("inLanguage")),
    ]
    for words in offered:
        if match := re.fullmatch(
            r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}|[A-Za-z]{4}))?(?:[-_].*)?", words.strip()
        ):
            primary, region = match[1].lower(), match[2]
            if page.language not in (None, primary, {"no": "nb", "nb": "no"}.get(primary)):
                break
            extra = "" if not region else "-" + (region.upper() if len(region) == 2 else region.title())
            return primary + extra, "markup:lang"
    return (page.language, "text") if page.language else None


def _categories(page: Page) -> Found | None:
    for group in (
        list(page.data("articleSection")),
        list(page.metas("article:section", "category", "section", "parsely-section")),
    ):
        values = tuple(dict.fromkeys(words for words, _ in group if len(words) <= 60))
        if values:
            return values[:6], group[0][1]
    return None


def _tags(page: Page) -> Found | None:
    groups = (
        list(page.metas("article:tag")),
        list(page.data("keywords")),
        list(page.metas("news_keywords", "keywords", "parsely-tags")),
    )
    for group in groups:
        parts = [part.strip() for words, _ in group for part in re.split(r"[,;،、]", words)]
        values = tuple(dict.fromkeys(part for part in parts if 1 < len(part) <= 60))
        if values:
            return values[:30], group[0][1]
    return None


def _origin(cleaned: Cleaned, outlet: str | None) -> Found | None:
    body = [(Place(paragraph=at), words) for at, words in enumerate(cleaned.text.split("\n\n"), 1)]
    found = origin.origins(body, outlet=outlet)
    return (found, "text") if found else None


def _text(element: Any) -> str:
    return " ".join(mended(element.text_content()).split())
