"""Stop headings that are the article's own: "Réactions" or "Comments" over its last part. Pure.

A word that closes one article heads a section of another. What is below tells: readers, links and house rules
come with names, ages, titles or one paragraph; a section goes on in full paragraphs, one under the other.
Whether those take up the words of the article tells nothing: on our own pages sections often take up none.
"""

from __future__ import annotations

from site_build.clean.lines import Line

_PARAGRAPHS = 2
"""Full paragraphs right below that make a section: a teaser has one, and so have house rules for comments."""
_SECTION, _BETWEEN = 8, 3
"""Lines below and above a heading that are looked at."""
_FULL = 220
"""Width of one sentence that fills a paragraph."""


def freed(lines: tuple[Line, ...], marks: list[str], stops: list[str]) -> tuple[list[str], list[str]]:
    """Return the marks and stops without those of headings of the article's own sections.

    Args:
        lines: the page's lines.
        marks: the furniture rule that holds for each line, or "".
        stops: what each line opens as a stop heading, or "".
    """
    own = {at for at, stop in enumerate(stops) if stop and _heads(lines, marks, stops, at)}
    return (
        ["" if at in own and mark == "comments" else mark for at, mark in enumerate(marks)],
        ["" if at in own else stop for at, stop in enumerate(stops)],
    )


def _heads(lines: tuple[Line, ...], marks: list[str], stops: list[str], at: int) -> bool:
    """Tell whether prose stands above and full paragraphs below; a number or a colon belongs to a list."""
    above = [near for near in range(max(0, at - _BETWEEN), at) if not marks[near] and lines[near].prose]
    if stops[at] == "references" or not lines[at].text[-1].isalpha() or not above:
        return False
    full = short = 0
    for near in range(at + 1, min(len(lines), at + _SECTION)):
        if stops[near] or marks[near] in _SIGNED:
            break
        if marks[near]:
            continue
        if lines[near].prose:
            full += lines[near].sentences >= 2 or lines[near].width >= _FULL
        else:
            short += 1
        if short > (0 if stops[at] == "comments" else full) or full >= _PARAGRAPHS:
            break
    return full >= _PARAGRAPHS


_SIGNED = frozenset({"ago", "date", "reply", "byline", "comments", "tags"})
"""What stands with each comment and each link, and under an article."""
