"""What a copied page says about itself, read from the lines that cleaning took away and their places.

The cleaner has said what each line is (`Cut.rule`); here each value has an ordered list of places to look, the
surest first. A value that stands in none of them is not stated.
"""
# ruff: noqa: E501 - word lists of many languages, one row a language or kind

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from site_build import language, text
from site_build.metadata import days, names, origin
from site_build.records import Cleaned, Metadata, Origin, Place

Found = tuple[str, str]
"""A value and where it was found."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the page that is not in the text."""

    number: int
    text: str
    """As it stands; for a line other than the headline with full-width marks as ASCII."""
    rule: str
    place: int
    """How many filled lines before (negative) or after the body it stands."""


def metadata(cleaned: Cleaned) -> Metadata:
    """Return what the page text states about itself."""
    rows = _rows(cleaned)
    tag = language.guess(cleaned.text)
    title = _title(rows)
    near = _near(rows, title)
    publisher = _publisher(cleaned, rows, title)
    outlet = publisher[0] if publisher else None
    byline = _byline(near, rows, outlet)
    published, updated = _dates(near, tag)
    categories, tags = _categories(near, rows, title), _tags(rows)
    origins = _origins(cleaned, rows, outlet)
    subtitle = _subtitle(cleaned) if title else None
    found = {
        "title": title and f"headline@{title.number}",
        "subtitle": subtitle and "standfirst",
        "publisher": publisher and publisher[1],
        "authors": byline and byline[1],
        "published": published and published[1],
        "updated": updated and updated[1],
        "language": tag and "text",
        "categories": categories and categories[1],
        "tags": tags and tags[1],
        "origin": origins and f"line@{origins[0].place.line if origins[0].place else 0}",
    }
    return Metadata(
        title=names.title(title.text, outlet) if title else None,
        subtitle=subtitle,
        publisher=outlet,
        authors=byline[0] if byline else (),
        published=published[0] if published else None,
        updated=updated[0] if updated else None,
        language=tag,
        categories=categories[0] if categories else (),
        tags=tags[0] if tags else (),
        origin=origins,
        found={name: where for name, where in found.items() if where},
    )


def _rows(cleaned: Cleaned) -> list[Row]:
    """Return the lines that were cut, each with its number and its distance from the body."""
    page = cleaned.page.split("\n")
    start, end = cleaned.body
    rules: dict[int, str] = {}
    for cut in cleaned.cuts:
        at = cut.first_line - 1
        for _ in cut.text.split("\n"):
            while at < len(page) and not page[at].strip():
                at += 1
            rules[at] = cut.rule
            at += 1
    filled = [at for at, row in enumerate(page) if row.strip()]
    before = [at for at in filled if at < start]
    after = [at for at in filled if at >= end]
    places = {at: i - len(before) for i, at in enumerate(before)} | {at: i + 1 for i, at in enumerate(after)}
    return [
        Row(at + 1, _line(page[at], rules[at]), rules[at], places.get(at, 0)) for at in filled if at in rules
    ]


def _line(words: str, rule: str) -> str:
    line = re.sub(r"[ \t]+", " ", words).strip()
    return line if rule == "headline" else text.plain(line)


def _title(rows: list[Row]) -> Row | None:
    """The headline as it stands most often, and of equals the one next to the body: it has nothing glued to it."""
    found = [row for row in rows if row.rule == "headline"]
    often = Counter(row.text for row in found)
    return max(found, key=lambda row: (often[row.text], row.number), default=None)


_HEAD = 12


def _near(rows: list[Row], title: Row | None) -> list[Row]:
    """Return the lines between headline and body, then the two above the headline, then the first below the body."""
    heads = [row.place for row in rows if row.rule == "headline" and row.place < 0]
    top = min((place for place in heads if title and place >= title.place - 12), default=-4)
    # A standfirst that is part of the text may stand over the byline: a few lines of the text's range count too.
    last = title.number + _HEAD if title else 0
    between = [
        row
        for row in rows
        if top < row.place <= 0 and row.rule != "headline" and (row.place < 0 or row.number <= last)
    ]
    above = [row for row in rows if top - 2 <= row.place < top]
    return [*between, *above, *(row for row in rows if 0 < row.place <= 4)]


def _byline(near: list[Row], rows: list[Row], outlet: str | None) -> tuple[tuple[str, ...], str] | None:
    last = [row for row in rows if row.place > 0][:6]
    for row in [*near, *last]:
        if row.rule == "byline" and (people := names.authors(_undated(row.text), outlet)):
            return people, f"byline@{row.number}"
    return _unlabelled(near, outlet)


def _unlabelled(near: list[Row], outlet: str | None) -> tuple[tuple[str, ...], str] | None:
    """A name alone in a line under the headline, right beside a date, an age or what its bearer does."""
    for i, row in enumerate(near):
        beside = [
            other
            for other in near[max(0, i - 1) : i + 3]
            if abs(other.number - row.number) <= 2 and other is not row
        ]
        told = any(other.rule in ("date", "ago", "reading") or names.is_role(other.text) for other in beside)
        if row.rule == "not-main-text" and row.place <= 0 and told and not names.is_role(row.text):
            people = names.authors(row.text, outlet)
            if (
                people
                and people[0][0].isupper()
                and len(row.text.split()) <= 3 * len(people) + 3
                and not names.is_outlet(row.text)
            ):
                return people, f"line@{row.number}"
    return None


def _undated(line: str) -> str:
    return re.split(r"\s*(?:[|•·]|\bPublished\b|\bUpdated\b|\d)", line)[0] or line


def _dates(near: list[Row], tag: str | None) -> tuple[Found | None, Found | None]:
    """Return the day of publication and of the last change, from short lines beside the headline."""
    published: Found | None = None
    updated: Found | None = None
    for row in near:
        if row.rule not in ("date", "byline", "not-main-text", "reading") or len(row.text) > 120:
            continue
        for words in _UPDATED.split(row.text)[1:]:
            if not updated and (found := days.days(words, tag)):
                updated = found[0], f"line@{row.number}"
        found = days.days(_UPDATED.split(row.text)[0], tag)
        if found and not published:
            published = found[0], f"line@{row.number}"
    if updated and not published:
        return None, updated
    return published, updated


_UPDATED = re.compile(
    r"\b(?:last )?(?:updated?|modified)\b|aktualisiert|\bmis à jour\b|\bactualizad[oa]\b|\batualizad[oa]\b|\baggiornat[oa]\b|обновлено|оновлено"
    r"|آخر تحديث|به‌روزرسانی|更新|अपडेट(?:ेड)?|güncelle(?:me|ndi)",
    re.IGNORECASE,
)


def _categories(near: list[Row], rows: list[Row], title: Row | None) -> tuple[tuple[str, ...], str] | None:
    for row in rows:
        if row.rule == "tags" and (match := _CATEGORY.search(row.text)):
            return _listed(match[1]), f"line@{row.number}"
    for row in near:
        parts = [part.strip() for part in re.split(r"[|•·]", row.text)]
        plain = [part for part in parts if part and not re.search(r"\d", part) and len(part) <= 40]
        if row.rule == "date" and len(parts) == 2 and len(plain) == 1:
            return (plain[0],), f"line@{row.number}"
    paths = [row for row in rows if row.place < 0 and row.rule == "breadcrumb" and _STEP.search(row.text)]
    crumbs = [*paths, *(row for row in rows if row.place < 0 and _is_glued(row, title))]
    for row in crumbs:
        ends_in_title = title is not None and row.text.endswith(title.text)
        path = row.text[: -len(title.text)] if title and ends_in_title else row.text
        steps = [step.strip() for step in _STEP.split(_HOME.sub("", path.strip()))]
        steps = [
            step for step in steps if step and len(step) <= 40 and (title is None or step not in title.text)
        ]
        if steps:
            return tuple(steps[:2]), f"breadcrumb@{row.number}"
    return None


def _is_glued(row: Row, title: Row | None) -> bool:
    return (
        title is not None
        and row.rule == "headline"
        and row.text != title.text
        and bool(_HOME.match(row.text))
    )


_STEP = re.compile(r"\s*[>›»→]\s*|\s+/\s+|\s+::\s+")
_HOME = re.compile(
    r"^(?:home(?:page)?|news home|startseite|start|accueil|inicio|portada|início|home page|главная|головна|الرئيسية|خانه|صفحه اصلی"
    r"|首页|首頁|当前位置|您的位置|ホーム|トップ(?:ページ)?|홈|होम|ana ?sayfa)\s*(?:[>›»/|→:-]\s*)?",
    re.IGNORECASE,
)
_CATEGORY = re.compile(
    r"(?:categor(?:y|ies)|filed (?:under|in)|rubrik|ressort|kategorie|rubrique|categor[ií]as?|категория|рубрика|категорія|تصنيف|دسته‌بندی|分类|栏目|カテゴリー?|श्रेणी|kategori)\s*[:]\s*"
    r"(.+?)(?=\s+(?:tags?|schlagwörter|mots[- ]clés|etiquetas|теги|标签)\s*[:]|$)",
    re.IGNORECASE,
)
_TAGS = re.compile(
    r"(?:\btags?|topics?|keywords|schlagwörter|schlagworte|stichwörter|themen|mots[- ]clés|thèmes|etiquetas|temas|palavras-chave|tópicos"
    r"|argomenti|теги|тэги|метки|ключевые слова|мітки|الوسوم|وسوم|كلمات مفتاحية|برچسب‌ها|کلیدواژه‌ها|标签|关键词|標籤|タグ|キーワード|टैग्स?|etiketler)\s*[:]\s*(.+)$",
    re.IGNORECASE,
)


def _tags(rows: list[Row]) -> tuple[tuple[str, ...], str] | None:
    for row in rows:
        if row.rule == "tags" and (match := _TAGS.search(row.text)):
            return _listed(match[1]), f"line@{row.number}"
    return None


def _listed(words: str) -> tuple[str, ...]:
    parts = re.split(r"\s*[,;|،、/•·#]\s*", words)
    return tuple(dict.fromkeys(part.strip(" .") for part in parts if 1 < len(part.strip(" .")) <= 60))


def _subtitle(cleaned: Cleaned) -> str | None:
    """A standfirst: the heading the text opens with, before any paragraph."""
    first = cleaned.text.split("\n\n", 1)[0]
    return first if cleaned.headings[:1] == (first,) and len(first) >= 40 else None


def _origins(cleaned: Cleaned, rows: list[Row], outlet: str | None) -> tuple[Origin, ...]:
    page = cleaned.page.split("\n")
    cut = {row.number for row in rows}
    body = [
        (Place(line=at + 1), page[at].strip())
        for at in range(*cleaned.body)
        if page[at].strip() and at + 1 not in cut
    ]
    around = [
        (Place(line=row.number), row.text) for row in rows if row.rule == "source-line" and row.place >= -12
    ]
    return origin.origins(body, around, outlet=outlet)


def _publisher(cleaned: Cleaned, rows: list[Row], title: Row | None) -> Found | None:
    """Look where outlets name themselves, the surest place first."""
    for look in (_self_named, _opening, _masthead, _byline_tail, _rights, _footer):
        if found := look(cleaned, rows):
            name = names.publisher(found[0])
            headline = names.title(title.text, name) if title and name else None
            if name and not names.is_wire(name) and name not in (headline or ""):
                return name, found[1]
    return None


_SELF = (
    re.compile(r"^advertise (?:at|with|in|on) (?!us\b|me\b)(.{2,40})$", re.IGNORECASE),
    re.compile(r"\bsummari[sz]ed by (.{2,40}?)(?:['’]s)? AI$", re.IGNORECASE),
    re.compile(r"^(?:about|contact) ((?:the )?[A-Z].{2,40})$"),
    re.compile(
        r"^(?:subscribe to|download the|follow) ((?:the )?[A-Z][\w .&'’-]{2,40}?)(?: app| newsletters?| on (?:X|Facebook|Google News|WhatsApp|Telegram))?$",
        re.I,
    ),
)


def _self_named(cleaned: Cleaned, rows: list[Row]) -> Found | None:
    for pattern in _SELF[:2]:
        for row in rows:
            if match := pattern.search(row.text):
                return match[1], f"line@{row.number}"
    for pattern in _SELF[2:]:
        for row in rows:
            if (match := pattern.search(row.text)) and names.is_outlet(match[1]):
                return match[1], f"line@{row.number}"
    return None


def _opening(cleaned: Cleaned, rows: list[Row]) -> Found | None:
    """``X Press: …`` or ``X News - …``: how an outlet signs the first paragraph that is no heading."""
    paragraphs = [part for part in cleaned.text.split("\n\n")[:3] if part not in cleaned.headings]
    match = _SIGNED.match(paragraphs[0]) if paragraphs else None
    if match is None or match[1].casefold() in names.WIRES or not names.is_outlet(match[1]):
        return None
    return match[1], "opening"


_SIGNED = re.compile(r"^([^\W\d_a-z][^\n::–—()]{1,39}?)(?:\s*[:]\s+|\s+[-–—]+\s+)(?=[^\W\d_a-z])")


def _masthead(cleaned: Cleaned, rows: list[Row]) -> Found | None:
    """An outlet's name in the very first lines of the page, or one of the next that is repeated further down."""
    top = [row for row in rows if row.place < 0]
    often = Counter(row.text for row in rows)
    if (
        top
        and often[top[0].text] > 1
        and top[0].rule == "not-main-text"
        and 2 <= len(top[0].text.split()) <= 4
    ):
        return top[0].text, f"masthead@{top[0].number}"
    for i, row in enumerate(top[:6]):
        if row.rule == "not-main-text" and names.is_outlet(row.text) and (i < 2 or often[row.text] > 1):
            return row.text, f"masthead@{row.number}"
    return None


def _byline_tail(cleaned: Cleaned, rows: list[Row]) -> Found | None:
    for row in rows:
        if row.rule == "byline" and "|" in row.text:
            tail = row.text.rsplit("|", 1)[1].strip()
            if names.is_outlet(tail) and not re.search(r"\d", tail):
                return tail, f"byline@{row.number}"
    return None


def _rights(cleaned: Cleaned, rows: list[Row]) -> Found | None:
    for row in rows:
        if row.rule == "rights" and (match := _COPYRIGHT.search(row.text)):
            return match[1].strip(), f"footer@{row.number}"
    return None


_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:\s?[-–]\s?\d{2,4})?\s*)?(?:by\s+)?([^\W\d_][^.,|©\d]{2,40}?)\s*(?:[.,|\d]|all rights|$)",
    re.I,
)


def _footer(cleaned: Cleaned, rows: list[Row]) -> Found | None:
    """An outlet's name alone in one of the last lines of the page."""
    for row in [row for row in rows if row.place > 0][-6:]:
        plain = row.rule not in ("byline", "source-line", "tags", "related", "credit", "caption")
        if (
            plain
            and names.is_outlet(row.text)
            and len(row.text) <= 40
            and row.text[:1].isupper()
            and len(row.text.split()) >= 2
        ):
            return row.text, f"footer@{row.number}"
    return None
