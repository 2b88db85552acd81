"""A thread of a forum: posts under heads that are alike. What stands in the heads is no one's words.

An article with comments has such heads as well, but only below its own text, and a list of teasers has a new
title in each: a thread begins with its first post and its heads hold names, ranks, counts and buttons.
"""

from __future__ import annotations

from collections import Counter

from site_build.clean.lines import Line
from site_build.clean.segment import is_time

_FEWEST = 3
"""Posts that make a thread."""
_TITLE = 6
"""Words of a line that is a title or a quotation, where it stands in no other head."""
_FIELDS = 3
"""What heads of posts tell of their writers where they tell more than comments do: "Joined", "Messages"."""
_TOLD = frozenset({"date", "ago", "reply"})
_APART = frozenset({"share", "advertising", "wordless", "promotion"})

Head = range


def mark(lines: tuple[Line, ...], marks: list[str]) -> list[str]:
    """Return the marks with the heads of posts, but the first, and what is quoted or signed again.

    Args:
        lines: the page's lines.
        marks: the furniture rule that holds for each line, or "".
    """
    heads = _heads(lines, marks)
    count = Counter(token for head in heads for token in _tokens(lines, marks, head))
    common = {token for token in count if count[token] >= _FEWEST}
    posts = [head for head in heads if len(common & _tokens(lines, marks, head)) >= 2]
    if not _is_opened(lines, marks, posts) or not _is_thread(lines, marks, posts, common):
        return marks
    out = list(marks)
    for head in posts[1:]:
        first = next(at for at in head if marks[at] or lines[at].key in common)
        out[first : head.stop] = ["post-head"] * (head.stop - first)
    seen: set[str] = set()
    for at in range(posts[0].stop, len(lines)):
        if not out[at] and lines[at].key in seen:
            out[at] = "repeat"
        seen.add(lines[at].key)
    return out


def _heads(lines: tuple[Line, ...], marks: list[str]) -> list[Head]:
    """Return the runs of two lines or more that say nothing and stand over a sentence."""
    out, start = [], 0
    for at, line in enumerate(lines):
        if _is_text(line) and not marks[at]:
            if at - start >= 2:
                out.append(range(start, at))
            start = at + 1
    return out


def _is_text(line: Line) -> bool:
    return line.prose or (line.ends and line.sentences > 0 and line.words >= 4)


def _tokens(lines: tuple[Line, ...], marks: list[str], head: Head) -> set[str]:
    return {
        f"<{marks[at]}>" if marks[at] in _TOLD else lines[at].key for at in head if marks[at] not in _APART
    } - {""}


def _is_thread(lines: tuple[Line, ...], marks: list[str], posts: list[Head], common: set[str]) -> bool:
    """Tell whether nothing is told above the first head, and the heads hold no titles and no times alone."""
    if any(is_time(lines[at]) for head in posts for at in head):
        return False
    titled = sum(
        any(
            lines[at].words >= _TITLE
            and lines[at].digits == 0
            and not marks[at]
            and lines[at].key not in common
            for at in head
        )
        for head in posts[1:]
    )
    named = any(not token.startswith("<") for token in common)
    return named and 2 * titled <= len(posts) - 1


def _is_opened(lines: tuple[Line, ...], marks: list[str], posts: list[Head]) -> bool:
    """Tell whether the first head is a post's: it has what most of the posts have, and no text stands above.

    An article's head has its author and date, but neither buttons nor ranks: then the posts are comments. One
    line above, as a notice to members, is no article where the first head has ranks and counts besides.
    """
    if len(posts) < _FEWEST:
        return False
    count = Counter(token for head in posts for token in _tokens(lines, marks, head))
    alike = {token for token in _tokens(lines, marks, posts[0]) if 2 * count[token] > len(posts)}
    told = sum(lines[at].prose and not marks[at] for at in range(posts[0].start))
    fields = sum(not token.startswith("<") for token in alike)
    return len(alike) >= 2 and told <= (fields >= _FIELDS)
