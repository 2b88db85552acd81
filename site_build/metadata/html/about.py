"""What an HTML page is about in its own words: headlines, address, language, sections, tags, origin."""
# ruff: noqa: E501 - word lists of many languages

from __future__ import annotations

import re
from urllib.parse import urlsplit

from site_build import text
from site_build.metadata import addresses, jsonld, origin
from site_build.metadata.html.page import Found, Page, words
from site_build.records import Cleaned, Origin, Place


def headlines(page: Page) -> list[Found]:
    """Return what the page offers as its headline, what readers see first."""
    tops = [(words(element), "h1") for element in page.tree.iter("h1")]
    return [
        *tops,
        *page.data("headline"),
        *page.metas("og:title", "twitter:title", "dc.title", "parsely-title", "title"),
        *([(page.window, "title")] if page.window else []),
    ]


def _titles(page: Page) -> set[str]:
    """The headlines as compared: what says one of them again is no standfirst, section or tag."""
    return {text.key(line) for line, _ in headlines(page)}


def subtitle(page: Page) -> Found | None:
    """The headline's second part, or the element that is styled as a standfirst."""
    for line, where in page.data("alternativeHeadline"):
        if text.key(line) not in _titles(page):
            return line, where
    for element in page.tree.iter("p", "h2", "div"):
        if _STANDFIRST.search(element.get("class") or "") and 20 <= len(line := words(element)) <= 400:
            return line, "markup:standfirst"
    return None


_STANDFIRST = re.compile(
    r"\b(?:standfirst|sub-?(?:title|headline|head)|dek|deck|chapo|bajada|entradilla|sottotitolo)\b", re.I
)


def url(page: Page) -> Found | None:
    """The canonical address, which is the one of the article where this is its AMP page."""
    links = [
        element
        for element in page.tree.iter("link")
        if "canonical" in (element.get("rel") or "").lower().split()
    ]
    offered: list[Found] = [(element.get("href") or "", "link:canonical") for element in links]
    offered += [*page.metas("og:url"), *page.data("url")]
    offered += [
        (address, "jsonld")
        for node in page.nodes
        if "WebPage" in jsonld.strings(node.get("@type"))
        for address in jsonld.strings(node.get("url"))
    ]
    offered += [(match[1], "saved-by") for match in _SAVED_FROM.finditer(page.source[:20_000])]
    for line, where in offered:
        # The home page is the address of no article; templates that forgot the rest name it.
        if (address := addresses.address(line)) and urlsplit(address)._replace(
            scheme="", netloc=""
        ).geturl() not in ("", "/"):
            return address, where
    return None


_SAVED_FROM = re.compile(
    r"(?:saved from url=\(\d+\)|^\s*url:\s*|savepage-url[\"']? content=[\"'])(https?://[^\s\"'<>]+)",
    re.I | re.M,
)


def language_of(page: Page, main: str) -> Found | None:
    """The declared tag, unless the text itself is plainly in another language: templates keep ``en``."""
    declared = page.tree.get("lang") or page.tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    offered = [
        declared,
        *(value for value, _ in page.metas("og:locale", "content-language", "language")),
        *jsonld.strings(page.article.get("inLanguage")),
    ]
    for tag in offered:
        if match := re.fullmatch(
            r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}|[A-Za-z]{4}))?(?:[-_].*)?", tag.strip()
        ):
            primary, region = match[1].lower(), match[2]
            if page.language not in (None, primary, {"no": "nb", "nb": "no"}.get(primary)):
                break
            extra = "" if not region else "-" + (region.upper() if len(region) == 2 else region.title())
            return primary + extra, "markup:lang"
    return (page.language, "text") if page.language else None


def categories(page: Page, outlet: str | None) -> Found | None:
    """Sections as the page's data names them, then the steps of its path without home page, outlet and headline."""
    for group in (
        list(page.data("articleSection")),
        list(page.metas("article:section", "category", "section", "parsely-section")),
    ):
        values = tuple(dict.fromkeys(line for line, _ in group if len(line) <= 60 and "://" not in line))
        if values:
            return values[:6], group[0][1]
    steps = _path(page)
    if not steps:
        return None
    left_out = {text.key(outlet or ""), *_HOME, *_titles(page)}
    kept = [step for step in steps[:5] if len(step) <= 40 and text.key(step) not in left_out]
    return (tuple(kept[:3]), "jsonld") if kept else None


_HOME = frozenset(
    "home|homepage|start|startseite|accueil|inicio|início|portada|главная|головна|الرئيسية|خانه|首页|首頁|ホーム|トップ|홈|होम|anasayfa|ana sayfa|beranda|strona główna|domů".split(
        "|"
    )
)


def _path(page: Page) -> list[str]:
    for node in page.nodes:
        items = node.get("itemListElement")
        if "BreadcrumbList" in jsonld.strings(node.get("@type")) and isinstance(items, list):
            steps = [item for item in items[:8] if isinstance(item, dict)]
            return [
                name
                for item in steps
                for name in (jsonld.strings(item) or jsonld.strings(item.get("item")))[:1]
            ]
    return []


def tags(page: Page) -> Found | None:
    """Tags, from the likeliest place that has any."""
    groups = (
        list(page.metas("article:tag")),
        list(page.data("keywords")),
        list(page.metas("news_keywords", "keywords", "parsely-tags")),
    )
    titles = _titles(page) if any(groups) else set()
    for group in groups:
        parts = [part.strip() for line, _ in group for part in re.split(r"[,;،、]", line)]
        values = tuple(
            dict.fromkeys(part for part in parts if 1 < len(part) <= 60 and text.key(part) not in titles)
        )
        if values:
            return values[:30], group[0][1]
    return None


def origins(cleaned: Cleaned, outlet: str | None, first: Origin | None = None) -> Found | None:
    """The works the article says it rests on, and the one it is a copy of by its canonical address."""
    body = [(Place(paragraph=at), line) for at, line in enumerate(cleaned.text.split("\n\n"), 1)]
    found = origin.origins(body, outlet=outlet)
    if first is not None:
        return (*found, first), "text" if found else "link:canonical"
    return (found, "text") if found else None


def own_addresses(page: Page, saved_at: str | None) -> list[str]:
    """The addresses that may be the page's own, whatever it gives as canonical; the likeliest first."""
    offered = [saved_at or "", *(match[1] for match in _SAVED_FROM.finditer(page.source[:20_000]))]
    offered += [line for line, _ in page.metas("og:url")]
    return [address for line in offered if (address := addresses.address(line))]
