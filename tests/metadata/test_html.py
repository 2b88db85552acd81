"""Single faults of HTML pages: what a template leaves there, and what stands beside the article."""

from __future__ import annotations

from typing import Any

import pytest

from site_build.clean import clean
from site_build.metadata import metadata
from site_build.records import Capture

HEADLINE = "Harbour crane goes to the museum"
TEXT = (
    "<p>The harbour crane of Salthaven goes to the museum in Marholm after a debate of two hours on Tuesday.</p>"
    "<p>It has not lifted anything since the cannery closed, and the council could not afford the paint any "
    "more, it said on Tuesday evening, when nine of eleven members had voted.</p>"
)


def stated(field: str, *, head: str = "", top: str = "", under: str = "", tail: str = "") -> Any:
    """Return what is found for a field on a page with something in one of four places."""
    title = "" if "<title>" in head else f"<title>{HEADLINE}</title>"
    page = f"<html lang='en'><head>{title}{head}</head><body>{top}<h1>{HEADLINE}</h1>{under}{TEXT}{tail}</body></html>"
    capture = Capture(page.encode(), "capture.html")
    return getattr(metadata(capture, clean(capture)), field)


@pytest.mark.parametrize(
    ("place", "mark_up", "day"),
    [
        ("under", "<div><span>Greta Lowe</span> <span>March 3, 2026</span></div>", "2026-03-03"),
        ("under", "<div>Updated March 4, 2026 | Published March 3, 2026</div>", "2026-03-03"),
        ("under", '<ul><li class="entry-date">March 3, 2026</li></ul>', "2026-03-03"),
        ("head", '<meta name="date" content="20260303">', "2026-03-03"),
        (
            "head",
            '<meta property="article:published_time" content="Tue, 03 Mar 2026 23:30:00 GMT">',
            "2026-03-03",
        ),
        ("head", '<meta name="date" content="1970-01-01">', None),
        ("head", '<meta name="date" content="0001-01-01T00:00:00Z">', None),
        ("under", "<p>It was built on 3 May 1961.</p>", None),
        ("under", "<div>Event: 4 July 2026</div>", None),
        ("top", '<div><time class="entry-date" datetime="2026-06-30">30 June</time></div>', None),
        (
            "top",
            '<article><h3>Other</h3><time class="published" datetime="2026-01-30">30 Jan</time></article>',
            None,
        ),
        ("tail", '<div><time class="published" datetime="2026-04-30">30 Apr</time></div>', None),
        ("tail", '<h3>Cannery</h3><time datetime="2026-01-30">30 January 2026</time>', None),
        ("tail", "<footer>© 2026 Bay Herald</footer>", None),
    ],
)
def test_the_day_is_the_articles_or_none(place: str, mark_up: str, day: str | None) -> None:
    assert stated("published", **{place: mark_up}) == day


@pytest.mark.parametrize(
    ("place", "mark_up", "people"),
    [
        ("under", "<div>By <a>Greta Lowe</a><br>Updated March 4, 2026</div>", ("Greta Lowe",)),
        ("under", '<div class="byline">By Greta Lowe Mar 3, 2026</div>', ("Greta Lowe",)),
        ("under", '<div class="byline">Greta Lowe, Political Editor, London</div>', ("Greta Lowe",)),
        ("under", '<a rel="author">Follow Greta Lowe</a>', ("Greta Lowe",)),
        ("head", '<meta name="author" content="Greta Lowe; Tom Farr">', ("Greta Lowe", "Tom Farr")),
        ("head", '<meta name="author" content="Greta Lowe, March 3, 2026">', ("Greta Lowe",)),
        ("head", '<meta name="author" content="Webflow Design Studio">', ()),
        ("head", '<meta name="author" content="Greta">', ()),
        ("tail", '<div class="related"><span class="author">Tom Farr</span></div>', ()),
        (
            "tail",
            '<div class="author">Greta Lowe covers the bay for the Herald and has won prizes for it.</div>',
            (),
        ),
    ],
)
def test_the_authors_are_the_articles_or_nobody(place: str, mark_up: str, people: tuple[str, ...]) -> None:
    assert stated("authors", **{place: mark_up}) == people


@pytest.mark.parametrize(
    ("head", "tail", "name"),
    [
        ('<meta property="og:site_name" content="Bay Herald: News and sport for the bay">', "", "Bay Herald"),
        ('<meta property="og:site_name" content="Bay Herald | Latest news">', "", "Bay Herald"),
        (f"<title>{HEADLINE} - Bay Herald</title>", "", "Bay Herald"),
        (f"<title>{HEADLINE} - The Pelican</title>", "<footer>© 2026 The Pelican</footer>", "The Pelican"),
        (f"<title>{HEADLINE} - Politics</title>", '<nav><a href="/politics">Politics</a></nav>', None),
        ("", "<footer>© 2026 Bay Holdings Ltd</footer>", None),
    ],
    ids=["slogan", "bar", "outlet-word", "rights", "section", "owner"],
)
def test_the_publisher_is_the_outlets_name_or_none(head: str, tail: str, name: str | None) -> None:
    assert stated("publisher", head=head, tail=tail) == name


@pytest.mark.parametrize(
    ("field", "mark_up", "empty"),
    [
        ("url", '<link rel="canonical" href="https://bay.test/">', None),
        ("categories", '<meta property="article:section" content="https://bay.test/news">', ()),
        ("tags", f'<meta name="keywords" content="{HEADLINE}">', ()),
        (
            "subtitle",
            '<script type="application/ld+json">{"@type":"Article",'
            f'"headline":"{HEADLINE}","alternativeHeadline":"{HEADLINE}"}}</script>',
            None,
        ),
    ],
    ids=["home-page", "address-as-section", "headline-as-keyword", "headline-as-subtitle"],
)
def test_what_a_template_fills_in_is_not_taken(field: str, mark_up: str, empty: object) -> None:
    assert stated(field, head=mark_up) == empty


OWN = '<meta property="og:site_name" content="Bay Herald"><meta property="og:url" content="https://www.bayherald.example/crane">'
WIRE = "https://wire.example/2026/crane"


@pytest.mark.parametrize(
    ("head", "origin", "url"),
    [
        pytest.param(f'<link rel="canonical" href="{WIRE}">{OWN}', WIRE, "https://www.bayherald.example/crane", id="a-copy"),
        pytest.param(f'<meta name="syndication-source" content="{WIRE}">{OWN}', WIRE, "https://www.bayherald.example/crane", id="it-says-so"),
        pytest.param(f'{OWN}<link rel="canonical" href="https://bayherald.example/crane?x=1">', None, "https://bayherald.example/crane?x=1", id="its-own"),
        pytest.param(f'{OWN}<link rel="canonical" href="https://m.bay-herald.example/crane">', None, "https://m.bay-herald.example/crane", id="another-host-of-its-own"),
        pytest.param(f'{OWN}<link rel="canonical" href="https://wire.example/">', None, "https://www.bayherald.example/crane", id="a-home-page"),
        pytest.param(f'<link rel="canonical" href="{WIRE}"><meta property="og:site_name" content="Bay Herald">', None, WIRE, id="own-address-not-known"),
        pytest.param(f'<link rel="canonical" href="{WIRE}"><meta property="og:url" content="https://x.example/crane">', None, WIRE, id="outlet-not-known"),
        pytest.param('<link rel="canonical" href="https://web.archive.org/web/2026/crane">' + OWN, None, "https://web.archive.org/web/2026/crane", id="an-archive"),
        pytest.param(f'<link rel="canonical" href="{WIRE}"><link rel="canonical" href="https://other.example/crane">' + OWN, None, WIRE, id="two-are-none"),
        pytest.param('<link rel="canonical" href="https://news.bbc.example/crane"><meta property="og:site_name" content="BBC">'
                     '<meta property="og:url" content="https://www.bbc.example/crane">', None, "https://news.bbc.example/crane", id="one-owner"),
    ],
)  # fmt: skip
def test_a_canonical_address_elsewhere_is_the_origin_only_where_that_is_sure(
    head: str, origin: str | None, url: str
) -> None:
    found = stated("origin", head=head)
    assert [(one.kind, one.url) for one in found] == ([("derived_from", origin)] if origin else [])
    assert stated("url", head=head) == url
