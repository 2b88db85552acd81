"""Page text (select all, copy) to the article in it. The story of it, top to bottom:

measure the lines, mark furniture that shows by itself (`rules`), take the best run of lines (`segment`), find the
headline (`headline`), take away what only its surroundings show (`body`), and say what was cut.
"""

from __future__ import annotations

from itertools import groupby

from site_build import language
from site_build.clean import body, headline, rules, segment
from site_build.clean.body import Page
from site_build.clean.lines import Line, is_prose, read
from site_build.problems import Refused
from site_build.records import Cleaned, Cut

LEAST = 100
"""Width of the shortest article: two sentences of a news flash. Cookie and error notices are cut before."""


def clean(page: str, media_type: str = "text/plain") -> Cleaned:
    """Return the article of a copied page.

    Raises:
        Refused: capture-no-article, with what the page holds instead.
    """
    lines = read(page, _language(page))
    marks = rules.marks(lines)
    stops = [rules.stop(line) for line in lines]
    run = segment.find(lines, marks, stops)
    if run is None:
        raise _no_article(marks)
    title = headline.find(lines, marks, run)
    start = _with_standfirst(lines, marks, stops, (title, run[0]))
    found = body.apply(Page(lines, _with_times(lines, marks, run), start, run[1], title))
    kept = found.kept()
    if sum(lines[at].width for at in kept if is_prose(lines[at])) < LEAST:
        raise _no_article(marks)
    return Cleaned(
        media_type=media_type,
        page=page,
        text="\n\n".join(lines[at].text for at in kept),
        body=(lines[kept[0]].number - 1, lines[kept[-1]].number - 1 + lines[kept[-1]].rows),
        cuts=_cuts(found, stops),
        headings=tuple(lines[at].text for at in _headings(lines, kept)),
        partial="subscription" in marks[run[0] :],
    )


def _language(page: str) -> str | None:
    """Guess from the long lines: menus are often in another language than the article."""
    long = [row for row in page.split("\n") if len(row) >= 60]
    return language.guess("\n".join(row[:1000] for row in long[:60]) or page)


def _with_standfirst(
    lines: tuple[Line, ...], marks: list[str], stops: list[str], bounds: tuple[int | None, int]
) -> int:
    """Return where the text begins: a standfirst between headline and body is part of it."""
    title, start = bounds
    if title is None:
        return start
    first = start
    for at in range(start - 1, title, -1):
        if marks[at] or stops[at]:
            continue
        if lines[at].width < 40 or lines[at].key == lines[title].key:
            break
        first = at
    return first


def _with_times(lines: tuple[Line, ...], marks: list[str], run: tuple[int, int]) -> list[str]:
    """Keep the times of day in a live blog: there they are the headings of its entries."""
    times = [at for at in range(*run) if marks[at] in ("date", "wordless") and body.is_time(lines[at])]
    if len(times) < 3:
        return marks
    kept = frozenset(times)
    return ["" if at in kept else mark for at, mark in enumerate(marks)]


def _headings(lines: tuple[Line, ...], kept: list[int]) -> list[int]:
    """Return the short lines without a sentence's end that stand over running text or open a list."""
    out = []
    for i, at in enumerate(kept):
        line = lines[at]
        if is_prose(line) or (line.ends and not line.text.endswith(("?", "!", ":"))):
            continue
        below = lines[kept[i + 1]] if i + 1 < len(kept) else None
        above = lines[kept[i - 1]] if i else None
        if below is not None and (is_prose(below) or below.ends or above is None or is_prose(above)):
            out.append(at)
    return out


def _cuts(page: Page, stops: list[str]) -> tuple[Cut, ...]:
    """Return the blocks that were taken away: neighbouring lines of one rule are one block."""
    names = []
    zone = ""
    for at, mark in enumerate(page.marks):
        if at >= page.end and stops[at]:
            zone = stops[at]
        inside = page.start <= at < page.end
        names.append(mark or ("" if inside else zone or "not-main-text"))
    out = []
    for name, group in groupby(range(len(names)), key=lambda at: names[at]):
        block = [page.lines[at] for at in group]
        if name:
            rows = sum(line.rows for line in block)
            out.append(Cut(name, block[0].number, rows, "\n".join(line.text for line in block)))
    return tuple(out)


def _no_article(marks: list[str]) -> Refused:
    if "notice" in marks:
        what = "only a notice was found (cookies, scripts or a missing page), no article"
        return Refused("capture-no-article", what, "Open the page in a browser, let it load, and save it again.")
    if "subscription" in marks:
        what = "only a request to subscribe or log in was found, no article"
        return Refused("capture-no-article", what, "Save the page while you are logged in.")
    what = "no running text was found, only short lines such as links"
    return Refused("capture-no-article", what, "Save the article's own page, or paste its text into a text file.")
