"""Boxes that stand inside an article as they do beside it: a form for an address, a name under every picture.

They are known by what a form or a gallery must have, not by what it promises: the field for an address, the
same line again and again.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from site_build.clean import openings, phrases
from site_build.clean.lines import Line
from site_build.clean.segment import stems

if TYPE_CHECKING:
    from site_build.clean.body import Page

_ABOVE, _BELOW = 4, 4
"""Lines above and below the field for an address that a form has at most."""
_OFTEN = 4


def signup(page: Page) -> set[int]:
    """A form that asks for the reader's address: from its heading to its button and the words on consent."""
    out: set[int] = set()
    for at in range(page.start, page.end):
        if page.lines[at].key not in phrases.FIELDS:
            continue
        headings = [near for near in range(max(page.start, at - _ABOVE), at) if page.marks[near] in _ASKING]
        out.update(range(headings[0] if headings else _invitation(page, at), at + 1))
        below = at + 1
        while below < min(page.end, at + 1 + _BELOW) and _is_form(page, below):
            out.add(below)
            below += 1
            if _CONSENT.search(page.lines[below - 1].text):
                break
    return out


_ASKING = frozenset({"promotion", "subscription"})


def _invitation(page: Page, field: int) -> int:
    """Return the first line of what invites the reader to fill in the field: it speaks of letters or of post.

    Nothing else tells the form's own words from the article's last ones.
    """
    first = field
    for at in range(field - 1, max(page.start, field - _ABOVE), -1):
        line = page.lines[at]
        if page.marks[at] or line.width > _INVITED:
            break
        if openings.LETTERS.search(line.plain):
            first = at
        elif line.ends and at < field - 1:
            break
    above = page.lines[first - 1]
    headed = first < field and page.lines[first].ends and not above.ends and not page.marks[first - 1]
    return first - (headed and first - 1 > page.start and above.words <= 8)


_INVITED = 220


def offer(page: Page) -> set[int]:
    """One sentence between a promotion's heading and its button, and the button."""
    return {
        one
        for at in range(page.start + 1, page.end - 1)
        if page.marks[at - 1] in _ASKING
        and not page.lines[at - 1].ends
        and not page.marks[at]
        and page.lines[at].sentences <= 2
        and page.lines[at].width <= 200
        and not page.lines[at + 1].ends
        and (page.marks[at + 1] in _PRESSED or _is_button(page.lines[at + 1], page.lines[at - 1]))
        for one in (at, at + 1)
    }


def between(page: Page) -> set[int]:
    """A line between two requests, such as the box to tick in a form."""
    return {
        at
        for at in range(page.start + 1, page.end - 1)
        if not page.marks[at]
        and page.marks[at - 1] in _ASKING
        and page.marks[at + 1] in _ASKING
        and page.lines[at].sentences <= 2
        and page.lines[at].width <= 200
    }


_PRESSED = frozenset({"promotion", "subscription", "label"})


def _is_button(line: Line, heading: Line) -> bool:
    """A few words that ask for the same as the heading: they begin as it does."""
    return line.words <= 6 and line.key.split(" ")[0] == heading.key.split(" ")[0]


def pulled(page: Page) -> set[int]:
    """A quotation alone in its line whose words stand in a paragraph as well: it was set large beside it."""
    kept = page.kept()
    quoted = [at for at in kept if page.lines[at].words <= _PULLED and _QUOTED.fullmatch(page.lines[at].text)]
    if not quoted:
        return set()
    said = [set(stems(page.lines[at])) for at in kept if page.lines[at].prose and at not in quoted]
    out: set[int] = set()
    for at in quoted:
        words = set(stems(page.lines[at]))
        if _is_crosshead(page, at, words):
            continue
        signed = _is_speaker(page, at + 1)
        # A paragraph may be a quotation from end to end; what heads a section is taken from it, unsigned.
        key = page.lines[at].key
        longer = (page.lines[other].key for other in quoted if page.lines[other].key != key)
        again = signed and any(key in other for other in longer)
        if words and (again or any(len(words & paragraph) >= 0.8 * len(words) for paragraph in said)):
            out.update((at, at + 1) if signed else (at,))
    return out


def _is_speaker(page: Page, at: int) -> bool:
    """Tell whether the line names who said what was set large above it: a name, perhaps a role."""
    if at >= page.end or page.marks[at] or page.lines[at].ends:
        return False
    return page.lines[at].words <= _NAMED and _SPEAKER.match(page.lines[at].text) is not None


_NAMED = 8
_SPEAKER = re.compile(
    r"\W{0,3}[^\W\d_a-z][\w.'’-]*(?: (?:[\w.'’-]{1,3} )?[^\W\d_a-z][\w.'’-]*){1,3}(?:, |$| [(|–—-])"
)


def _is_crosshead(page: Page, at: int, words: set[str]) -> bool:
    """Tell whether the quotation heads a section of which one paragraph says it in full."""
    line = page.lines[at]
    under = at + 1 < page.end and page.lines[at + 1].prose and not page.marks[at + 1]
    section = range(at + 1, min(page.end, at + 1 + _SECTION))
    return (
        under
        and line.text[0] in "«‹„"
        and line.words <= _CROSSHEAD
        and not line.ends
        and any(words <= set(stems(page.lines[near])) for near in section)
    )


_SECTION = 4
_CROSSHEAD = 11
"""Words of the longest quotation that heads a section; those set large are whole sentences."""
_PULLED = 40
_QUOTED = re.compile(r"[“\"«„「『‘].{8,}[”\"»“」』’][.!?…]?")


def _is_form(page: Page, at: int) -> bool:
    line = page.lines[at]
    button = not line.ends and line.words <= 3 and not line.gap
    return bool(page.marks[at]) or button or _CONSENT.search(line.text) is not None


_CONSENT = re.compile(
    r"e-?mail|newsletter|unsubscri|privacy|désinscri|désabonn|confidentialité|infolettre|abmelden|datenschutz"
    r"|privacidad|darse de baja|privacidade|descadastr|disiscri|рассылк|отпис|конфиденциальн"
    r"|الخصوصية|إلغاء الاشتراك|プライバシー|配信停止|隐私|隱私|退订|개인정보|गोपनीयता",
    re.IGNORECASE,
)


def again(page: Page) -> set[int]:
    """A short line that stands again and again and opens nothing: the photographer's name below each picture.

    In a transcript the names of those who speak come again as well, but each opens what its bearer says.
    """
    kept = page.kept()
    below = dict(pairwise(kept))
    short = [at for at in kept if _is_short(page, at)]
    everywhere = Counter(line.key for line in page.lines)
    opens = Counter(
        page.lines[at].key for at in short if page.lines[below.get(at, at)].prose and below[at] == at + 1
    )
    count = Counter(page.lines[at].key for at in short)
    often = {key for key in count if key and everywhere[key] >= _OFTEN and 2 * opens[key] < count[key]}
    return {at for at in short if page.lines[at].key in often}


def _is_short(page: Page, at: int) -> bool:
    line = page.lines[at]
    return line.width <= 60 and not line.ends and not line.bullet and line.digits == 0
