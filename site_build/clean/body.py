"""Rules that need to see the article as a whole: what is no part of it although it stands inside or after it.

Each takes the page as the rules before it left it and returns the lines that it takes away. The order counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from site_build.clean import boxes, closing, headline
from site_build.clean.lines import Line
from site_build.clean.segment import stems


@dataclass(frozen=True, slots=True)
class Page:
    """The lines, and what is known of them so far. Positions are indexes of ``lines``."""

    lines: tuple[Line, ...]
    marks: list[str]
    """The rule that took a line away, or ""."""
    start: int
    end: int
    title: int | None = None
    sections: tuple[int, ...] = ()
    """The headings that a list of contents names."""

    def kept(self) -> list[int]:
        """Return the article's lines that no rule has taken."""
        return [at for at in range(self.start, self.end) if not self.marks[at]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of furniture that only its surroundings show."""

    name: str
    take: Callable[[Page], set[int]]
    reason: str


def _headline(page: Page) -> set[int]:
    if page.title is None:
        return set()
    title = page.lines[page.title].key
    near = range(min(page.end, page.start + 3))
    again = {at for at in near if not page.lines[at].prose and headline.same(title, page.lines[at].key)}
    return again | {page.title}


def _key_points(page: Page) -> set[int]:
    """The bullets under a line that says a machine wrote them."""
    out: set[int] = set()
    for at, mark in enumerate(page.marks):
        if mark != "key-points-label":
            continue
        out.add(at)
        below = at + 1
        while below < len(page.lines) and page.lines[below].bullet:
            out.add(below)
            below += 1
    return out


def _comments(page: Page) -> set[int]:
    """Readers' comments without a heading: two reply buttons after the first paragraph give them away."""
    buttons = [at for at in range(page.start, len(page.lines)) if page.marks[at] == "reply"]
    if len(buttons) < 2:
        return set()
    first = buttons[0]
    while first > page.start and (page.lines[first - 1].prose or page.marks[first - 1]):
        if page.marks[first - 1] in ("ago", "date") and not page.lines[first - 2].prose:
            first -= 2
            break
        first -= 1
    return set(range(max(first, page.start + 1), page.end))


def _next_article(page: Page) -> set[int]:
    """Another article that the page loads below: a headline with its own byline and date, after prose."""
    seen = 0
    for at in page.kept():
        line = page.lines[at]
        seen += line.prose
        if seen < 2 or line.prose or line.ends or line.width < 20:
            continue
        below = {page.marks[near] for near in range(at + 1, min(page.end, at + 5))}
        if "byline" in below and "date" in below:
            return set(range(at, page.end))
    return set()


def _questions(page: Page) -> set[int]:
    """Three or more questions in a row: an interviewer waits for the answer, a widget does not."""
    out: set[int] = set()
    run: list[int] = []
    for at in [*page.kept(), -1]:
        if at >= 0 and _QUESTION.search(page.lines[at].text) and page.lines[at].sentences <= 2:
            run.append(at)
            continue
        before = run[0] - 1 if run else -1
        # "I would check three things:" is a sentence of the text, and the questions are its list.
        told = (
            before >= page.start and page.lines[before].text.endswith(":") and page.lines[before].words >= 5
        )
        if len(run) >= 3 and not told:
            out.update(run)
            if before >= page.start and not page.lines[before].ends and page.lines[before].words <= 6:
                out.add(before)
        run = []
    return out


def _captions(page: Page) -> set[int]:
    """The line above a credit: no sentence, closer to it than paragraphs are, or with furniture above."""
    out: set[int] = set()
    credits = [line.key for line, mark in zip(page.lines, page.marks, strict=True) if mark == "credit"]
    for at in range(page.start, page.end):
        above = at - 1
        if page.marks[at] != "credit" or above < page.start or page.marks[above]:
            continue
        line = page.lines[above]
        tight = not page.lines[at].gap and line.gap and line.sentences <= 2 and line.width <= 260
        again = credits.count(page.lines[at].key) > 1
        island = (
            line.sentences <= 1 + again
            and line.width <= 160
            and above - 1 != page.title
            and (above == page.start or page.marks[above - 1] != "")
        )
        if (not line.ends and line.width <= 260) or tight or island:
            out.add(above)
    return out | _set_alike(page, out)


def _set_alike(page: Page, captions: set[int]) -> set[int]:
    """The line above the same credit again: where one picture has a caption over its credit, others have."""
    credited = {page.lines[at + 1].key for at in captions}
    return {
        at - 1
        for at in range(page.start + 1, page.end)
        if page.marks[at] == "credit"
        and page.lines[at].key in credited
        and not page.marks[at - 1]
        and page.lines[at - 1].width <= 260
        and page.lines[at - 1].sentences <= 3
    }


def _promoted(page: Page) -> set[int]:
    """A short line right over a promotion, which would pass for a heading of the article."""
    marked = [at for at in range(page.start + 1, page.end) if page.marks[at] in ("promotion", "subscription")]
    return {
        at - 1
        for at in marked
        if not page.marks[at - 1] and not page.lines[at - 1].ends and page.lines[at - 1].words <= 5
    }


def _repeats(page: Page) -> set[int]:
    """A paragraph that stands on the page a second time, as for another width of screen."""
    seen: set[str] = set()
    out: set[int] = set()
    for at in page.kept():
        text = page.lines[at].text
        if len(text) >= 60 and text in seen:
            out.add(at)
        seen.add(text)
    return out


def _teasers(page: Page) -> set[int]:
    """Titles with a sentence each after the last connected paragraph: links to other articles."""
    kept = page.kept()
    last = next(
        (i for i in range(len(kept) - 1, -1, -1) if kept[i] in page.sections or _connected(page, kept, i)),
        None,
    )
    if last is None:
        return set()
    tail = kept[last + 1 :]
    titles = [at for at in tail if _titled(page.lines[at])]
    if len(titles) < 2 or titles[0] - tail[0] > 1:
        return set()
    marked = sum(1 for at in range(tail[0], page.end) if page.marks[at] in _LISTED)
    if marked >= 2 or len(titles) >= 3 or _is_foreign(page, kept[: last + 1], tail):
        return set(range(titles[0], page.end))
    return set()


def _is_foreign(page: Page, article: list[int], tail: list[int]) -> bool:
    """Tell whether the tail hardly takes up a word of the article: an article's own last sections do."""
    below = dict(pairwise(tail))
    told = all(at in below and page.lines[below[at]].prose for at in tail if _titled(page.lines[at]))
    if not told or sum(page.lines[at].prose for at in article) < 3:
        return False
    known = {stem for at in article for stem in stems(page.lines[at]) if len(stem) > 4}
    words = [stem for at in tail for stem in stems(page.lines[at]) if len(stem) > 4]
    return len(words) >= 12 and sum(word in known for word in words) < 0.15 * len(words)


def _connected(page: Page, kept: list[int], i: int) -> bool:
    line = page.lines[kept[i]]
    beside = i > 0 and page.lines[kept[i - 1]].prose
    return line.prose and not line.bullet and (line.sentences >= 3 or line.width >= 260 or beside)


def _titled(line: Line) -> bool:
    return not line.ends and not line.bullet and line.words >= 4 and line.width >= 25


_LISTED = frozenset({"ago", "date", "byline", "reading", "label"})
_QUESTION = re.compile(r"[?؟?;][\"”»’)]?$")

RULES: tuple[Rule, ...] = (
    Rule(
        "headline",
        _headline,
        "The title is metadata; pages say it two or three times before the text begins.",
    ),
    Rule("key-points", _key_points, "A machine's summary is not the outlet's words."),
    Rule("comments", _comments, "Readers' words would pass for the outlet's."),
    Rule("comments", closing.signed, "Likewise, where the page has no reply buttons."),
    Rule("next-article", _next_article, "Its claims belong to another source."),
    Rule("questions", _questions, "Suggested questions assert nothing."),
    Rule("caption", _captions, "A caption belongs to a picture that the text does not show."),
    Rule("promotion", _promoted, "A line over a promotion is its heading."),
    Rule("promotion", boxes.signup, "A form for the reader's address belongs to the outlet."),
    Rule("promotion", boxes.offer, "A sentence between an offer and its button belongs to the offer."),
    Rule("promotion", boxes.between, "What stands between two requests belongs to them."),
    Rule("repeat", boxes.pulled, "Words of the text set large beside it would count as said twice."),
    Rule("repeat", boxes.again, "A name under every picture, or a button, says nothing of the article's."),
    Rule("repeat", _repeats, "The same words twice would count as two claims."),
    Rule("related", _teasers, "A teaser is the beginning of another article."),
    Rule("related", closing.detached, "Likewise, where a teaser is a sentence without a title."),
    Rule("author", closing.author, "Who wrote the article is metadata, and no part of what it says."),
    Rule("page-foot", closing.foot, "What stands below an article's end is the outlet's, not the article's."),
    Rule(
        "promotion", closing.appeal, "An outlet asks its readers for something; an article does not end so."
    ),
)


def apply(page: Page) -> Page:
    """Return the page with the marks of all rules set, in order."""
    for rule in RULES:
        marks = list(page.marks)
        for at in rule.take(page):
            marks[at] = marks[at] if marks[at] in _KEEP_NAME else rule.name
        page = Page(page.lines, marks, page.start, page.end, page.title, page.sections)
    return page


_KEEP_NAME = frozenset({"byline", "date", "source-line", "tags"})
"""Marks that metadata looks for; a wider rule over the same line does not hide them."""
