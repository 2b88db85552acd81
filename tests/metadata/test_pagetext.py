"""One line under the headline of a copied page: whose name, and which day, it gives. Better none than a wrong one."""

from __future__ import annotations

import pytest

from site_build.clean import clean
from site_build.metadata import metadata
from site_build.records import Capture, Metadata

PAGE = """Home
News
Harbour crane goes to the museum after a long debate
{line}
The harbour crane of Salthaven goes to the museum in Marholm after a debate of two hours on Tuesday evening.
It has not lifted anything since the cannery closed, and the council could not afford the paint any more, it said.
The museum will take the crane apart in spring and ship it across the bay, where a new place has been prepared.
{below}
"""


def stated(line: str, below: str = "") -> Metadata:
    capture = Capture(PAGE.format(line=line, below=below).encode(), "capture.txt")
    return metadata(capture, clean(capture))


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("By Greta Lowe, New York", ("Greta Lowe",)),
        ("By Greta Lowe, Harbour Board Correspondent", ("Greta Lowe",)),
        ("By Greta Lowe Digital reporter and Tom Farr", ("Greta Lowe", "Tom Farr")),
        ("Greta Lowe, Political Editor", ("Greta Lowe",)),
        ("Opinion by Greta Lowe", ("Greta Lowe",)),
        ("By Dr. Greta Lowe", ("Greta Lowe",)),
        ("By GRETA LOWE and TOM FARR, Associated Press", ("Greta Lowe", "Tom Farr")),
        ("By: Greta Lowe; Photos by Tom Farr", ("Greta Lowe",)),
        ("3 March 2026 - by Greta Lowe", ("Greta Lowe",)),
        ("Greta Lowe · Mar 3, 2026 · 4 min read", ("Greta Lowe",)),
        ("Photos by Tom Farr", ()),
        ("Translated by Tom Farr", ()),
        ("By The Associated Press", ()),
        ("By Our Correspondent", ()),
        ("By Marholm County Council", ()),
        ("Premier League • 3 March 2026", ()),
        ("Port Ellery | 3 March 2026", ()),
        ("Middle East | 3 March 2026", ()),
        ("Posted by admin on March 3, 2026", ()),
        ("Της Κατερίνας Βλάχου", ()),
    ],
)
def test_a_line_under_the_headline_names_its_author_or_nobody(line: str, people: tuple[str, ...]) -> None:
    assert stated(line).authors == people


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("Issued on: 13/03/2026 - 10:12 Modified: 14/03/2026 - 11:00", "2026-03-13", "2026-03-14"),
        ("Updated 14 March 2026 | Published 13 March 2026", "2026-03-13", "2026-03-14"),
        ("Salthaven, 3 March 2026", "2026-03-03", None),
        ("Written by Greta Lowe Published on March 3, 2026", "2026-03-03", None),
        ("Updated 3 hours ago", None, None),
        ("Valid until 31 December 2026", None, None),
        ("Founded 12 March 1911", None, None),
        ("Event date: 4 July 2026", None, None),
        ("Archived 4 July 2026", None, None),
        ("03/04/2026", None, None),
    ],
)
def test_a_line_under_the_headline_gives_the_day_of_the_page_or_none(
    line: str, published: str | None, updated: str | None
) -> None:
    found = stated(line)
    assert (found.published, found.updated) == (published, updated)


@pytest.mark.parametrize(
    ("line", "below", "day"),
    [
        (
            "03/04/2026",
            "Comments\nsaltydog\n17/04/2026\nA fine crane it was, and a great pity.",
            "2026-04-03",
        ),
        ("By Tom Farr", "Comments\nsaltydog\n17/04/2026\nA fine crane it was, and a great pity.", None),
        ("By Tom Farr", "Related\nCannery closes\n17 April 2026", None),
    ],
    ids=["order-told-by-a-comment", "day-of-a-comment", "day-of-a-teaser"],
)
def test_the_days_of_comments_and_teasers_are_not_the_pages(line: str, below: str, day: str | None) -> None:
    assert stated(line, below).published == day
