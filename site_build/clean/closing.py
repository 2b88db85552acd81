"""What stands below an article and reads like it: readers, the author's life, appeals, the page's foot.

None of it is known by its words alone, for those differ by outlet and language: each rule looks for a shape
that an article's own last paragraphs have not got. Sharing few words with the article is no such shape by
itself: on our own pages the last paragraphs of short articles often share none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_build.clean import openings
from site_build.clean.lines import Line
from site_build.clean.segment import stems

if TYPE_CHECKING:
    from site_build.clean.body import Page

_HEAD = 14
"""Lines above the body among which the author is named."""
_BELOW = 4
"""Kept lines at the end among which an author's life stands."""


def signed(page: Page) -> set[int]:
    """Readers' comments without a heading: a short name, its date or age, then sentences; twice at least."""
    names = [
        at
        for at in range(page.start + 2, min(page.end, len(page.lines) - 2))
        if _is_name(page, at) and page.marks[at + 1] in ("date", "ago") and page.lines[at + 2].prose
    ]
    prose = sum(page.lines[at].prose for at in page.kept() if names and at < names[0])
    return set(range(names[0], page.end)) if len(names) >= 2 and prose >= 2 else set()


def _is_name(page: Page, at: int) -> bool:
    line = page.lines[at]
    return not page.marks[at] and not line.ends and line.words <= 4 and line.width <= 30 and not line.bullet


def author(page: Page) -> set[int]:
    """The author's name inside the text, and the author's life below it, which begins with that name."""
    names = _named_above(page)
    if not names:
        return set()
    kept = page.kept()
    alone = {at for at in kept if page.lines[at].key in names}
    alone |= _life(page, kept, names) | _box(page, kept, names)
    for i in range(max(2, len(kept) - _BELOW), len(kept)):
        line, before = page.lines[kept[i]], page.lines[kept[i - 1]]
        if any(line.key.startswith(name) for name in names):
            heading = not before.ends and before.words <= 5 and kept[i - 1] not in alone
            return alone | set(range(kept[i - heading], page.end))
    return alone


def _life(page: Page, kept: list[int], names: frozenset[str]) -> set[int]:
    """The last lines from where the author's name, or the surname, stands alone for the only time."""
    for i in range(max(2, len(kept) - _BELOW), len(kept) - 1):
        key = page.lines[kept[i]].key
        once = sum(page.lines[at].key == key for at in kept) == 1
        below = page.lines[kept[i + 1]].key
        surname = any(key == name.split()[-1] for name in names) and below.startswith(key)
        told = [below, page.lines[kept[min(i + 2, len(kept) - 1)]].key]
        first = key in names and any(line.startswith(key.split()[0]) for line in told)
        if once and (surname or first):
            return set(range(kept[i], page.end))
    return set()


def _box(page: Page, kept: list[int], names: frozenset[str]) -> set[int]:
    """The little text below the author's name where it stands alone: the author's box."""
    said = {at: name[0].casefold() for at in range(page.start + 3, page.end) if (name := _signs(page, at))}
    named = [at for at in said if said[at] in names]
    if len(named) != 1:
        return set()
    above = [page.lines[at].width for at in kept if at < named[0] and page.lines[at].prose]
    below = [page.lines[at].width for at in kept if at > named[0]]
    small = 0 < len(below) <= _BELOW and 4 * sum(below) <= sum(above)
    return set(range(named[0], page.end)) if small and len(above) >= 3 else set()


def _signs(page: Page, at: int) -> re.Match[str] | None:
    """Return the name where it alone is the line, or stands in a byline."""
    line = page.lines[at]
    if line.ends or line.words > 6 or page.marks[at] not in ("byline", "related", ""):
        return None
    opening = openings.BYLINE.match(line.plain)
    return _NAME.fullmatch(line.plain[opening.end() :] if opening else line.plain)


def _named_above(page: Page) -> frozenset[str]:
    """Return the keys of the names that stand alone or in a byline over the body."""
    out: set[str] = set()
    head = page.start - _HEAD if page.title is None else min(page.start - _HEAD, page.title)
    for at in range(max(0, head), page.start):
        line = page.lines[at]
        if (
            at == page.title
            or line.ends
            or line.words > 8
            or page.marks[at] not in ("byline", "not-main-text", "")
        ):
            continue
        opening = openings.BYLINE.match(line.plain)
        said = line.plain[opening.end() :] if opening else line.plain
        out.update(found[0].casefold() for found in _NAME.finditer(said))
    return frozenset(out)


def appeal(page: Page) -> set[int]:
    """A last paragraph that turns to the outlet's readers: with a request, or for their opinion."""
    kept = page.kept()
    if len(kept) < 3 or sum(page.lines[at].prose for at in kept) < 3:
        return set()
    last = page.lines[kept[-1]]
    asks = (
        _APPEAL.match(last.plain)
        or openings.OPINION.search(last.plain)
        or openings.READERS.search(last.plain)
    )
    return {kept[-1]} if asks and last.sentences <= 4 and last.width <= 320 else set()


def foot(page: Page) -> set[int]:
    """Little text after what closes an article: its tags, its source, its rights, a request to subscribe."""
    kept = page.kept()
    prose = [at for at in kept if page.lines[at].prose]
    for at in range(page.start, page.end):
        if not _closes(page.lines[at], page.marks[at]):
            continue
        above = [page.lines[i].width for i in prose if i < at]
        below = [page.lines[i].width for i in prose if i > at]
        if len(above) >= 2 and len(below) < 3 and 3 * sum(below) <= sum(above):
            return set(range(at, page.end))
    return set()


def _closes(line: Line, mark: str) -> bool:
    return mark in ("tags", "source-line", "subscription", "note") or (mark == "rights" and line.width >= 40)


def detached(page: Page) -> set[int]:
    """Three lone sentences or more below a heading or furniture that take up nothing of the article."""
    kept = page.kept()
    for i in range(3, len(kept) - 2):
        opens = _is_heading(page.lines[kept[i]]) or page.marks[kept[i] - 1] != ""
        if not opens or not _three(page, kept[i:]) or not _only_lone(page, kept[i:]):
            continue
        article = {stem for at in kept[:i] for stem in stems(page.lines[at]) if len(stem) > 4}
        words = [stem for at in kept[i:] for stem in stems(page.lines[at]) if len(stem) > 4]
        prose = sum(page.lines[at].prose for at in kept[:i])
        if prose >= 3 and len(words) >= 15 and sum(word in article for word in words) < _FOREIGN * len(words):
            return set(range(kept[i], page.end))
    return set()


_FOREIGN = 0.12
"""Share of words taken up below which a tail is of other things (measured on tests/clean/pages)."""
_QUOTED = re.compile(r"[“”\"«»„]")


def _is_lone(line: Line) -> bool:
    return line.ends and line.sentences == 1 and line.words >= 6 and line.width <= 200 and not line.bullet


def _is_heading(line: Line) -> bool:
    return not line.ends and line.words <= 6 and not line.bullet


def _three(page: Page, tail: list[int]) -> bool:
    """Tell whether three lone sentences stand first, but for headings."""
    told = [at for i, at in enumerate(tail) if i > 1 or page.lines[at].ends][:3]
    return len(told) == 3 and all(_is_lone(page.lines[at]) for at in told)


def _only_lone(page: Page, tail: list[int]) -> bool:
    """Tell whether no line of the tail quotes, and none but the last two, the page's foot, goes on."""
    found = [page.lines[at] for at in tail]
    return all(line.sentences <= 1 for line in found[:-2]) and not any(
        _QUOTED.search(line.text) for line in found
    )


_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]*){1,2}")
_APPEAL = re.compile(r"[^?؟;？“\"«„—–-]{8,90}[?？؟]\s+\w.*[^?？؟]$", re.DOTALL)
