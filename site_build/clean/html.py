"""HTML to the article in it: trafilatura finds the main text, we take its paragraphs and count the rest.

Its parsed text is taken, never its Markdown: that writes into the words. Nothing that it keeps is cut but
what is metadata (the headline, and the lines below it that say who wrote it and when), and a request to
subscribe where the text breaks off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from site_build.clean import headline, phrases, rest, rules
from site_build.clean.lines import END, key, read
from site_build.decode import mended
from site_build.problems import Refused
from site_build.records import Cleaned, Cut

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MEDIA_TYPES = frozenset({"text/html", "multipart/related"})
"""What holds an HTML page: the page itself, or a web archive around it."""
MOST_TAGS = 150_000
"""Tags beyond which a page is refused: 100,000 paragraphs cost 10 s, the largest news pages have 20,000."""
LEAST = 100
"""Width of the shortest article, as for page text."""


def clean(page: str) -> Cleaned:
    """Return the article of an HTML page.

    Raises:
        Refused: capture-no-article, or capture-failed where the page cannot be taken apart.
    """
    if page.count("<") > MOST_TAGS:
        raise Refused(
            "capture-failed", f"the page has more than {MOST_TAGS:,} tags", "Save it as text instead."
        )
    tree, body = _extracted(page)
    blocks = list(_blocks(body)) if body is not None else []
    titles = _titles(tree)
    first = next((i for i, (words, _) in enumerate(blocks) if len(words) >= LEAST), len(blocks))
    named = [i for i in range(first) if _is_title(blocks[i][0], titles)]
    # What stands above the headline and is no sentence is the way to the page.
    above = [i for i in range(min(named, default=0)) if blocks[i][0][-1] not in END]
    asked = _asked(blocks)
    said = _said(blocks)
    gone = {*named, *above, *asked, *said}
    kept = [block for i, block in enumerate(blocks) if i not in gone]
    text = "\n\n".join(words for words, _ in kept)
    running = [words for words, heading in kept if not heading]
    if sum(map(len, running)) < LEAST / 3 or _is_notice(text) or _is_link_list(tree, running):
        raise _no_article(text)
    cuts = [Cut("headline", 0, 1, blocks[i][0]) for i in named]
    cuts += [Cut("above-headline", 0, 1, blocks[i][0]) for i in above if i not in said]
    cuts += [Cut(said[i], 0, 1, blocks[i][0]) for i in said]
    cuts += [Cut("subscription", 0, 1, blocks[i][0]) for i in asked]
    others, hidden = rest.cuts(tree, [words for words, _ in blocks])
    cuts += others
    return Cleaned(
        media_type="text/html",
        page=page,
        text=text,
        cuts=tuple(cuts),
        headings=tuple(words for words, heading in kept if heading),
        partial=_is_partial(cuts, len(text)),
        hidden=tuple(hidden),
    )


def _extracted(page: str) -> tuple[HtmlElement, Any]:
    """Return the parsed page and the body that trafilatura found in it, or None.

    Its code meets pages that nobody foresaw; whatever it raises costs this source only.
    """
    from trafilatura import bare_extraction, load_html

    try:
        tree = load_html(page)
        if tree is None:
            raise Refused(
                "capture-no-article", "the page holds no HTML that can be read", "Save the page again."
            )
        _unwrap(tree)
        # Tables are kept: standings and results are the article on some pages.
        document = bare_extraction(deepcopy(tree), include_comments=False, with_metadata=False)
    except Refused:
        raise
    except (Exception, RecursionError) as error:
        what = f"the page could not be taken apart ({type(error).__name__})"
        raise Refused("capture-failed", what, "Select all, copy, and save as a text file.") from error
    return tree, getattr(document, "body", None)


def _unwrap(tree: HtmlElement) -> None:
    """Take the tags off words inside a sentence that trafilatura would drop with their tags.

    A `time` on its own is the page's date line and stays what it is.
    """
    for element in list(tree.iter("time", "output")):
        around = element.getparent()
        words = len(around.text_content()) - len(element.text_content()) if around is not None else 0
        if words >= _SENTENCE:
            element.drop_tag()
    for element in list(tree.iter("center", "q")):
        if element.tag == "q":
            # The marks that a browser shows around it; without them the words would be the outlet's own.
            element.text = f"“{element.text or ''}"
            element.tail = f"”{element.tail or ''}"
        element.drop_tag()


_SENTENCE = 30
"""Characters around a `time` from which it stands in a sentence, and not in a line of its own."""


def _is_link_list(tree: HtmlElement, paragraphs: list[str]) -> bool:
    """Return whether nearly all that was found is the text of links: a front page, an index, a menu."""
    total = sum(map(len, paragraphs))
    if sum(len(words) for words in paragraphs if len(words) > _LINK) > (1 - _MOST_LINKED) * total:
        return False
    linked = {" ".join(mended(link.text_content()).split()) for link in tree.iter("a")}
    return sum(len(words) for words in paragraphs if words in linked) > _MOST_LINKED * total


_LINK = 200
"""Characters beyond which a paragraph is no link; on most pages that answers without a look at the links."""
_MOST_LINKED = 0.8
"""An article that is a list still has an introduction and a few words beside each link."""

_INLINE = frozenset("hi ref del ins span a b i em strong sub sup graphic".split())


def _blocks(element: Any) -> Iterator[tuple[str, bool]]:
    """Yield (text, is a heading) for each paragraph below the element, in reading order."""
    buffer: list[str] = [element.text or ""]
    for child in element:
        if not isinstance(child.tag, str):
            buffer.append(child.tail or "")
            continue
        if child.tag == "lb":
            buffer.append("\n" + (child.tail or ""))
        elif child.tag in _INLINE:
            buffer.append("".join(child.itertext()) + (child.tail or ""))
        else:
            yield from _paragraphs("".join(buffer), element.tag == "head")
            yield from _row(child) if child.tag == "row" else _blocks(child)
            buffer = [child.tail or ""]
    yield from _paragraphs("".join(buffer), element.tag == "head")


def _row(element: Any) -> Iterator[tuple[str, bool]]:
    """A row of a table is one paragraph: its cells say something only together.

    A cell that holds a whole text is a column of the page, as pages were once laid out.
    """
    if any(len("".join(cell.itertext())) > _COLUMN for cell in element):
        for cell in element:
            yield from _blocks(cell)
        return
    cells = (" ".join("".join(cell.itertext()).split()) for cell in element)
    yield from _paragraphs(" | ".join(cell for cell in cells if cell), heading=False)


_COLUMN = 400
"""Characters from which a cell of a table is no datum but a column of text."""


def _paragraphs(words: str, heading: bool) -> Iterator[tuple[str, bool]]:
    """Part at empty lines, and at a single break after a sentence; other breaks are spaces."""
    whole = mended(words)
    for part in _BREAK.split(whole) if "\n" in whole else [whole]:
        line = " ".join(part.split())
        if line:
            yield line, heading


_BREAK = re.compile(r"[ \t]*\n[ \t]*\n\s*|(?<=[.!?…。！？।؟۔”»\"])[ \t]*\n")


def _titles(tree: HtmlElement) -> list[str]:
    """Return what the page calls itself: its window title, ``og:title`` and headings of level 1."""
    found = [element.text_content() for element in tree.iter("title", "h1")]
    found += [
        element.get("content") or "" for element in tree.iter("meta") if element.get("property") == "og:title"
    ]
    return [name for words in found if (name := key(" ".join(mended(words).split())))]


def _is_title(words: str, titles: list[str]) -> bool:
    return any(key(words) == title or headline.same(key(words), title) for title in titles)


def _is_notice(text: str) -> bool:
    return len(text) < 700 and phrases.NOTICES.within(text)


def _asked(blocks: list[tuple[str, bool]]) -> list[int]:
    """Return the last paragraphs that only ask to subscribe: they stand for the rest of the text."""
    last = range(max(0, len(blocks) - 4), len(blocks))
    asks = [i for i in last if len(blocks[i][0]) <= 160 and phrases.PAYWALL.within(blocks[i][0])]
    return [i for i in asks if all(len(words) <= 160 for words, _ in blocks[i:])]


def _said(blocks: list[tuple[str, bool]]) -> dict[int, str]:
    """The lines above the text that say who wrote it and when, each with its rule."""
    above = list(takewhile(lambda block: len(block[0]) < LEAST, blocks[:_ABOVE]))
    rows = read("\n\n".join(words for words, _ in above), None)
    marks = zip(rows, rules.marks(rows), strict=True)
    return {line.number // 2: mark for line, mark in marks if mark in _SAID}


_ABOVE = 6
"""Lines between headline and text that are looked at."""
_SAID = frozenset({"date", "byline", "reading"})


def _is_partial(cuts: list[Cut], length: int) -> bool:
    """A request to subscribe on a page with little text: the rest was not sent."""
    return length < 1500 and any(phrases.PAYWALL.within(cut.text[:5000]) for cut in cuts)


def _no_article(text: str) -> Refused:
    if _is_notice(text):
        what = "only a notice was found (cookies, scripts or a missing page), no article"
        return Refused(
            "capture-no-article", what, "Open the page in a browser, let it load, and save it again."
        )
    what = "no running text was found"
    return Refused("capture-no-article", what, "Select the article, copy it, and save it as a text file.")
