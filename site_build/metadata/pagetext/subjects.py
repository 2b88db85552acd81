"""What a copied page is about in its own words: standfirst, sections and tags."""
# ruff: noqa: E501 - word lists of many languages, one row a language or kind

from __future__ import annotations

import re
from itertools import takewhile

from site_build import text
from site_build.metadata.pagetext.rows import Found, Listed, Page, Row


def subtitle(page: Page) -> Found | None:
    """A standfirst: the heading that the text opens with, or its first line where byline or date follow it."""
    if page.title is None:
        return None
    first = page.cleaned.text.split("\n\n", 1)[0]
    if page.cleaned.headings[:1] == (first,):
        return (first, "standfirst") if len(first) >= 40 else None
    if not 20 <= len(first) <= 300 or "\n\n" not in page.cleaned.text:
        return None
    lines = page.cleaned.page.split("\n")
    at = next((at for at in range(*page.cleaned.body) if lines[at].strip() == first), None)
    if at is None or at + 1 <= page.title.number:
        return None
    following = next((row for row in page.rows if row.number > at + 1), None)
    between = any(lines[i].strip() for i in range(at + 1, following.number - 1)) if following else True
    said = following is not None and not between and following.rule in ("byline", "date", "reading")
    return (first, f"standfirst@{at + 1}") if said else None


def categories(page: Page, outlet: str | None) -> Listed | None:
    """A labelled line, the page's path, or a section of the menu: over the headline, or beside the date."""
    for row in page.rows:
        if row.rule == "tags" and (match := _CATEGORY.search(row.text)):
            return _listed(match[1]), f"line@{row.number}"
    return _path(page, outlet) or _over(page) or _beside(page)


def _path(page: Page, outlet: str | None) -> Listed | None:
    """The steps of the breadcrumb next to the headline, without home page, outlet and headline."""
    title = page.title
    first = title.number if title else page.cleaned.body[0]
    paths = [
        row for row in page.rows if row.place < 0 and row.rule == "breadcrumb" and _STEP.search(row.text)
    ]
    for row in [*paths, *(row for row in page.rows if row.place < 0 and _is_glued(row, title))]:
        if re.search(r"\d{4}", row.text) and row.number > first:
            continue
        ends_in_title = title is not None and row.text.endswith(title.text)
        path = row.text[: -len(title.text)] if title and ends_in_title else row.text
        steps = [_without_home(step.strip()) for step in _STEP.split(_HERE.sub("", path.strip()))]
        steps = [
            step
            for step in steps
            if step
            and len(step) <= 40
            and not _HOME.fullmatch(step)
            and text.key(step) not in (text.key(outlet or ""), *_NO_STEP)
            and step != page.rows[0].text
            and (title is None or not re.search(rf"(?<!\w){re.escape(step)}(?!\w)", title.text))
        ]
        if steps:
            return tuple(steps[:2]), f"breadcrumb@{row.number}"
    return None


def _without_home(step: str) -> str:
    """A step without the home page before it, where the path was copied without what parts them."""
    home = _HOME.match(step)
    return step[home.end() :] if home and not home[0][-1].isalnum() else step


def _over(page: Page) -> Listed | None:
    """A section of the menu that stands again right over the headline."""
    if page.title is None:
        return None
    above = [row for row in page.rows if row.number < page.title.number]
    if len(above) < 3 or above[-1].rule not in ("not-main-text", "label") or len(above[-1].text) > 30:
        return None
    section = above[-1].text
    again = any(row.text == section for row in above[1:-1])
    return ((section,), f"line@{above[-1].number}") if again else None


def _beside(page: Page) -> Listed | None:
    """``14 July 2026 | World``: what stands beside the date, if it is a line of the menu too."""
    menu = {row.text for row in page.rows if row not in page.near}
    for row in page.near:
        if row.rule == "date":
            for part in re.split(r"\s*[|•·]\s*", row.text)[1:]:
                if part in menu and len(part) <= 30:
                    return (part,), f"line@{row.number}"
    return None


def _is_glued(row: Row, title: Row | None) -> bool:
    return (
        title is not None
        and row.rule == "headline"
        and row.text != title.text
        and bool(_HOME.match(row.text))
    )


_STEP = re.compile(r"\s*[>›»→]\s*|\s+/\s+|\s+::\s+")
_HERE = re.compile(r"^(?:当前位置|您的位置|當前位置|you are here)\s*:?\s*", re.IGNORECASE)
_HOME = re.compile(
    r"^(?:home(?:page)?|news home|startseite|start|accueil|inicio|portada|início|home page|strona główna|domů|úvod|voorpagina|forside|hem|etusivu|beranda|trang chủ|acasă|kezdőlap|naslovna"
    r"|главная|головна|начало|насловна|αρχική|ראשי|الرئيسية|خانه|صفحه اصلی|صفحه نخست|หน้าแรก|首页|首頁|ホーム|トップ(?:ページ)?|홈|होम|ana ?sayfa|haberler)\s*(?:[>›»/|→:-]\s*)?",
    re.IGNORECASE,
)
_NO_STEP = frozenset("正文|記事|記事詳細|article|artikel|story|hindi news|हिंदी न्यूज़|内容".split("|"))
_CATEGORY = re.compile(
    r"(?:categor(?:y|ies)|filed (?:under|in)|rubrik|ressort|kategorie|rubrique|categor[ií]as?|категория|рубрика|категорія|تصنيف|دسته‌بندی|分类|栏目|カテゴリー?|श्रेणी|kategori)\s*[:]\s*"
    r"(.+?)(?=\s+(?:tags?|schlagwörter|mots[- ]clés|etiquetas|теги|标签)\s*[:]|$)",
    re.IGNORECASE,
)
_TAGS = re.compile(
    r"(?:\b(?:tags?|tagged|topics?|keywords|schlagwörter|schlagworte|stichwörter|themen|mots[- ]clés|thèmes|etiquetas|temas|palavras-chave|tópicos|archivado en"
    r"|argomenti|tagi|štítky|trefwoorden|emneord|avainsanat|címkék|etichete|oznake)|теги|тэги|метки|ключевые слова|мітки|ознаки|тагови|الوسوم|وسوم|كلمات مفتاحية|الكلمات الدلالية|برچسب‌ها|کلیدواژه‌ها|תגיות|แท็ก"
    r"|标签|关键词|標籤|關鍵字|タグ|キーワード|태그|टैग(?:्स)?|etiketler|từ khóa|chủ đề)\s*(?::|$)\s*(.*)$",
    re.IGNORECASE,
)


def tags(page: Page) -> Listed | None:
    """A labelled list, in its line or in the short lines below it, or hashtags right below the body."""
    for i, row in enumerate(page.rows):
        # Below the body a label may stand alone; above it is one only with its list.
        told = row.rule in _PLAIN and (0 < row.place <= 20 or ":" in row.text) and len(row.text) <= 120
        if row.rule != "tags" and not told:
            continue
        match = _TAGS.match(row.text)
        if match and match[1]:
            if row.rule == "tags" or (":" in row.text and row.place <= 12):
                return _listed(match[1]), f"line@{row.number}"
        elif match and row.place > 0:
            below = list(
                takewhile(lambda other: other.rule in _PLAIN and _is_tag(other), page.rows[i + 1 : i + 12])
            )
            if 2 <= len(below) <= 10:
                return tuple(other.text for other in below), f"line@{row.number}"
    marked = [row for row in page.after[:8] if _HASHTAGS.fullmatch(row.text)]
    if marked:
        return tuple(
            dict.fromkeys(tag for row in marked for tag in re.findall(r"#(\w+)", row.text))
        ), f"line@{marked[0].number}"
    return None


_PLAIN = frozenset(("not-main-text", "tags", "related"))
_HASHTAGS = re.compile(r"#\w+(?:\s+#\w+)*")


def _is_tag(row: Row) -> bool:
    return len(row.text) <= 30 and len(row.text.split()) <= 3


def _listed(words: str) -> tuple[str, ...]:
    parts = re.split(r"\s*[,;|،、/•·#]\s*", words)
    return tuple(dict.fromkeys(part.strip(" .") for part in parts if 1 < len(part.strip(" .")) <= 60))
