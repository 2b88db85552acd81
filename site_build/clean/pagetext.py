"""Page text (select all, copy) to the article in it, told from top to bottom.

Measure the lines, mark furniture that shows by itself (`rules`), take the best run of lines (`segment`), find
the headline (`headline`), take away what only its surroundings show (`body`), and say what was cut.
"""

from __future__ import annotations

import re
from itertools import groupby, takewhile
from operator import itemgetter

from site_build import language
from site_build.clean import (
    body,
    contents,
    headline,
    neighbours,
    own_headings,
    rules,
    segment,
    steps,
    stop_headings,
    thread,
)
from site_build.clean.body import Page
from site_build.clean.lines import Line, read
from site_build.clean.segment import Run
from site_build.problems import Refused
from site_build.records import Cleaned, Cut

LEAST = 100
"""Width of the shortest article: two sentences of a news flash. Cookie and error notices are cut before."""

MOST_LINES = 20_000
"""Lines beyond which a page is refused: copied pages have some hundred, a line costs about 0.1 ms."""


def clean(page: str, media_type: str = "text/plain") -> Cleaned:
    """Return the article of a copied page.

    Raises:
        Refused: capture-no-article, with what the page holds instead.
    """
    if page.count("\n") > MOST_LINES:
        what = f"the page has more than {MOST_LINES:,} lines"
        raise Refused("capture-too-large", what, "Copy only the article into a text file.")
    lines = read(page, _language(page))
    marks = rules.marks(lines)
    marks, stops = own_headings.freed(lines, marks, stop_headings.find(lines))
    marks = neighbours.marked(lines, marks, stops)
    steps_at = steps.numbers(lines, marks)
    marks = ["" if at in steps_at else mark for at, mark in enumerate(marks)]
    marks = thread.mark(lines, marks)
    told = contents.find(lines, marks)
    marks, stops = contents.without(told, marks, stops)
    run = segment.find(lines, marks, stops, told)
    if run is None:
        raise _no_article(marks)
    title = headline.find(lines, marks, run.start)
    marks = _with_boxes(_restored(lines, marks, run), stops, run)
    marks, start = _with_times(lines, marks, run)
    if title is not None:
        start = contents.opened(told, title, start)
        marks, start = _with_standfirst(lines, marks, stops, (title, start))
    found = body.apply(Page(lines, marks, start, run.end, title, told.headings))
    kept = found.kept()
    if sum(lines[at].width for at in kept if lines[at].prose) < LEAST:
        raise _no_article(marks)
    return Cleaned(
        media_type=media_type,
        page=page,
        text="\n\n".join(lines[at].text for at in kept),
        body=(lines[kept[0]].number - 1, lines[kept[-1]].number - 1 + lines[kept[-1]].rows),
        cuts=_cuts(found, stops),
        headings=tuple(lines[at].text for at in _headings(lines, kept)),
        partial="subscription" in marks[run.start :],
    )


def _language(page: str) -> str | None:
    """Guess from the long lines: menus are often in another language than the article."""
    long = [row for row in page.split("\n") if len(row) >= 60]
    return language.guess("\n".join(row[:500] for row in long[:60])[:_SAMPLE] or page)


_SAMPLE = 4000
"""Characters by which the language is told: more cost time and change no guess on our pages."""


def _with_boxes(marks: list[str], stops: list[str], run: Run) -> list[str]:
    """Mark the boxes of links inside the article."""
    return [mark or ("related" if at in run.boxes else "") for at, mark in enumerate(marks)]


def _with_standfirst(
    lines: tuple[Line, ...], marks: list[str], stops: list[str], bounds: tuple[int, int]
) -> tuple[list[str], int]:
    """Return marks and the text's first line: standfirst and sentences above the body are text.

    What else stands between is marked: a caption without a credit, a place, a button nobody foresaw.
    """
    title, start = bounds
    free = [at for at in range(title + 1, start) if not marks[at] and lines[at].key != lines[title].key]
    under = list(
        takewhile(
            lambda at: lines[at].width >= 40 and not stops[at] and not _is_signature(lines, marks, at), free
        )
    )
    over = list(takewhile(lambda at: lines[at].width >= 40 and lines[at].ends, reversed(free)))
    taken = {*under, *over}
    between = {at for at in free if at not in taken}
    marked = ["not-main-text" if at in between and taken else mark for at, mark in enumerate(marks)]
    return marked, min(taken, default=start)


def _is_signature(lines: tuple[Line, ...], marks: list[str], at: int) -> bool:
    """A name, a comma and what the author is or was, directly above the date."""
    below = marks[at + 1] if at + 1 < len(marks) else ""
    return (
        below in ("date", "ago", "reading")
        and not lines[at].ends
        and _SIGNATURE.match(lines[at].text) is not None
    )


_SIGNATURE = re.compile(r"(?:[^\W\d_a-z][\w.'’-]+ ){1,2}[^\W\d_a-z][\w.'’-]+, [^.]{3,60}$")


def _with_times(lines: tuple[Line, ...], marks: list[str], run: Run) -> tuple[list[str], int]:
    """Keep the times of day in a live blog and the days in a list: there they are headings and items."""
    marks = ["" if at in run.items else mark for at, mark in enumerate(marks)]
    first = run.start - (run.start > 0 and segment.is_time(lines[run.start - 1]))
    times = {
        at for at in range(first, run.end) if marks[at] in ("date", "wordless") and segment.is_time(lines[at])
    }
    if len(times) < 3:
        return marks, run.start
    return ["" if at in times else mark for at, mark in enumerate(marks)], first


def _restored(lines: tuple[Line, ...], marks: list[str], run: Run) -> list[str]:
    """Give back whole paragraphs inside the article: they may tell of cookies or of subscriptions."""
    kept = list(marks)
    for at in range(run.start + 1, run.end - 1):
        inside = not marks[at - 1] and not marks[at + 1] and lines[at - 1].prose and lines[at + 1].prose
        if inside and marks[at] in _DOUBTED and lines[at].prose and lines[at].width >= 120:
            kept[at] = ""
    return kept


_DOUBTED = frozenset({"notice", "subscription", "rights"})


def _headings(lines: tuple[Line, ...], kept: list[int]) -> list[int]:
    """Return the short lines without a sentence's end that stand over running text or open a list."""
    out = []
    for i, at in enumerate(kept):
        line = lines[at]
        if line.prose or (line.ends and not line.text.endswith(("?", "!", ":"))):
            continue
        below = lines[kept[i + 1]] if i + 1 < len(kept) else None
        above = lines[kept[i - 1]] if i else None
        if below is not None and (below.prose or below.ends or above is None or above.prose):
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
    for name, group in groupby(zip(names, page.lines, strict=True), key=itemgetter(0)):
        if name:
            block = [line for _, line in group]
            rows = sum([line.rows for line in block])
            out.append(Cut(name, block[0].number, rows, "\n".join([line.text for line in block])))
    return tuple(out)


def _no_article(marks: list[str]) -> Refused:
    if "notice" in marks:
        what = "only a notice was found (cookies, scripts or a missing page), no article"
        return Refused(
            "capture-no-article", what, "Open the page in a browser, let it load, and save it again."
        )
    if "subscription" in marks:
        what = "only a request to subscribe or log in was found, no article"
        return Refused("capture-no-article", what, "Save the page while you are logged in.")
    what = "no running text was found, only short lines such as links"
    return Refused(
        "capture-no-article", what, "Save the article's own page, or paste its text into a text file."
    )
