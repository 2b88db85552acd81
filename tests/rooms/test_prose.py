"""Markdown that people wrote becomes finished HTML: one dialect, nothing live, no link that leads nowhere unsaid."""

from __future__ import annotations

import re
from pathlib import Path

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

import site_build
from site_build import links, prose
from site_build.problems import Problem
from site_build.render import assert_one_root

TARGETS = links.Targets(
    sources={"harbour-times": "Dockers vote"},
    claims=frozenset({"harbour-times#7f3kq2ma"}),
    subjects={"ada-example": "Ada Example"},
    points={"strike-vote": "strike-vote", "old-vote": "strike-vote"},
    pages=frozenset({"index", "method"}),
)


def render(body):
    return prose.render(body, here="method", targets=TARGETS, file="dossier/method.md", first_line=4)


@pytest.mark.parametrize(
    ("body", "html"),
    [
        pytest.param("One *two* **three** `four`.", "<p>One <em>two</em> <strong>three</strong> <code>four</code>.</p>\n", id="emphasis"),
        pytest.param("a  \nb\\\nc\nd", "<p>a<br />\nb<br />\nc\nd</p>\n", id="line-breaks"),
        pytest.param("- a\n  1. b\n\n> c\n\n---", "<ul>\n<li>a\n<ol>\n<li>b</li>\n</ol>\n</li>\n</ul>\n<blockquote>\n<p>c</p>\n</blockquote>\n<hr />\n", id="blocks"),
        pytest.param("| a | b |\n|---|--:|\n| <c> | `d` |", '<table>\n<thead>\n<tr>\n<th>a</th>\n<th style="text-align:right">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>&#60;c&#62;</td>\n<td style="text-align:right"><code>d</code></td>\n</tr>\n</tbody>\n</table>\n', id="table"),
        pytest.param("<script>x</script>\n\n<b>y</b> <!-- z -->", "<p>&#60;script&#62;x&#60;&#47;script&#62;</p>\n<p>&#60;b&#62;y&#60;&#47;b&#62; &#60;&#33;&#45;&#45; z &#45;&#45;&#62;</p>\n", id="raw-html"),
        pytest.param("![pic](https://example.org/a.png)", '<p>&#33;<a href="https://example.org/a.png">pic</a></p>\n', id="no-pictures"),
        pytest.param("&lt;b&gt; &#60; &copy; \\<b>", "<p>&#60;b&#62; &#60; &#169; &#60;b&#62;</p>\n", id="entities"),
        pytest.param("````js\" onload=\"x\n```\n</div>\n```\n````", '<pre tabindex="0"><code>&#96;&#96;&#96;&#10;&#60;&#47;div&#62;&#10;&#96;&#96;&#96;&#10;</code></pre>\n', id="fence-within-a-fence"),
        pytest.param("    <b>", '<pre tabindex="0"><code>&#60;b&#62;&#10;</code></pre>\n', id="indented-code"),
        pytest.param("a\x00b\x92\x07", "<p>a&#65533;b&#65533;&#65533;</p>\n", id="controls"),
        pytest.param("https://example.org", "<p>https&#58;&#47;&#47;example.org</p>\n", id="bare-addresses-stay-text"),
        pytest.param("", "", id="nothing"),
    ],
)  # fmt: skip
def test_markdown_becomes_finished_html(body, html):
    rendered = render(body)
    assert (rendered.html, rendered.problems) == (html, ())


@pytest.mark.parametrize(
    ("body", "html"),
    [
        pytest.param("[a](source:harbour-times)", '<p><a href="../sources/harbour-times/">a</a></p>\n', id="source"),
        pytest.param("[a](claim:harbour-times#7f3kq2ma)", '<p><a href="../sources/harbour-times/#c-7f3kq2ma">a</a></p>\n', id="claim"),
        pytest.param("[a](subject:ada-example 'title')", '<p><a href="../subjects/ada-example/">a</a></p>\n', id="titles-are-left-out"),
        pytest.param("[a][r]\n\n[r]: index.md", '<p><a href="../">a</a></p>\n', id="reference"),
        pytest.param("<https://example.org/?a&b>", '<p><a href="https://example.org/?a&amp;b">https&#58;&#47;&#47;example.org&#47;&#63;a&#38;b</a></p>\n', id="autolink"),
        pytest.param("[**a** `b`](https://example.org)", '<p><a href="https://example.org"><strong>a</strong> <code>b</code></a></p>\n', id="words-with-marks"),
    ],
)  # fmt: skip
def test_links_lead_to_places_of_the_site(body, html):
    rendered = render(body)
    assert (rendered.html, rendered.problems) == (html, ())


SOURCE = "There are 1, such as source:harbour-times."
SUBJECT = "There are 1, such as subject:ada-example."
KINDS = "Links are https://…, source:ID, claim:SOURCE#ID, subject:ID, point:ID, or the path of a page."


@pytest.mark.parametrize(
    ("body", "line", "target", "remedy"),
    [
        pytest.param("[a](source:harbor-times)", 4, "source:harbor-times", "Nearest: source:harbour-times.", id="misspelt"),
        pytest.param("[a](claim:harbour-times#zzz)", 4, "claim:harbour-times#zzz", "Nearest: claim:harbour-times#7f3kq2ma.", id="claim"),
        pytest.param("[a](subject:zzz)", 4, "subject:zzz", SUBJECT, id="unlike-any"),
        pytest.param("a\n\nb\nc [d](source:zzz)", 7, "source:zzz", SOURCE, id="line-within-a-paragraph"),
        pytest.param("> a\n> [b](source:zzz)", 5, "source:zzz", SOURCE, id="in-a-quotation"),
        pytest.param("- a\n- b\n  [c](source:zzz)", 6, "source:zzz", SOURCE, id="in-a-list"),
        pytest.param("| a |\n|---|\n| b |\n| [c](source:zzz) |", 7, "source:zzz", SOURCE, id="in-a-table"),
        pytest.param("# [a](source:zzz)", 4, "source:zzz", SOURCE, id="in-a-heading"),
        pytest.param("[a][r]\n\n\n[r]: javascript:alert(1)", 4, "javascript:alert(1)", KINDS, id="javascript-by-reference"),
        pytest.param("<javascript:alert(1)>", 4, "javascript:alert(1)", KINDS, id="javascript-as-autolink"),
        pytest.param("[a](data:text/html,b)", 4, "data:text/html,b", KINDS, id="data"),
        pytest.param("<a@example.org>", 4, "mailto:a@example.org", KINDS, id="mail"),
        pytest.param("[a]()", 4, "", KINDS, id="empty"),
        pytest.param("[a](https://user@example.org)", 4, "https://user@example.org", KINDS, id="user"),
    ],
)  # fmt: skip
def test_a_link_that_leads_nowhere_is_a_problem_with_its_line(body, line, target, remedy):
    rendered = render(body)
    message = f"the link {target!r} leads to nothing"
    assert rendered.problems == (Problem("dossier/method.md", line, "", message, "link-unknown", remedy),)
    assert 'href="#"' in rendered.html


@pytest.mark.parametrize(
    ("body", "line", "target"),
    [
        pytest.param("a\nas point:arms-1 says.", 5, "point:arms-1", id="in-a-sentence"),
        pytest.param("(claim:harbour-times#7f3kq2ma)", 4, "claim:harbour-times#7f3kq2ma", id="claim"),
        pytest.param("[point:a](source:harbour-times)", 4, "point:a", id="as-the-words-of-a-link"),
    ],
)
def test_a_target_outside_a_link_is_a_problem(body, line, target):
    problem = render(body).problems[0]
    assert (problem.line, problem.code) == (line, "link-bare")
    assert f"[words]({target})" in problem.remedy


@pytest.mark.parametrize("body", ["`point:a`", "The point: a source: b", "[a](source:harbour-times)"])
def test_code_and_plain_words_are_no_bare_target(body):
    assert render(body).problems == ()


@pytest.mark.parametrize(
    ("body", "ids"),
    [
        pytest.param("# What we did\n## Été", ["h-what-we-did", "h-ete"], id="plain"),
        pytest.param("# A\n# A\n# A", ["h-a", "h-a-2", "h-a-3"], id="the-same-words"),
        pytest.param("# A\n# A 2\n# A", ["h-a", "h-a-2", "h-a-3"], id="a-number-that-is-taken"),
        pytest.param("# A\n# A\n# A 2", ["h-a", "h-a-2", "h-a-2-2"], id="a-number-that-was-given"),
        pytest.param(
            "# [A *b* `c`](source:harbour-times) &amp; d", ["h-a-b-c-d"], id="only-the-words-that-are-shown"
        ),
        pytest.param("# 東京\n# 東京", ["h-s-130016b2", "h-s-130016b2-2"], id="another-script"),
        pytest.param("# \n# !", ["h-s-e3b0c442", "h-s-bb7208bc"], id="no-words"),
        pytest.param("a b\n===\n- # c\n> # c", ["h-a-b", "h-c", "h-c-2"], id="underlined-and-within"),
    ],
)
def test_each_heading_has_an_id_of_its_own(body, ids):
    root = lxml_html.fragment_fromstring(str(render(body).html), create_parent="main")
    assert [heading.get("id") for heading in root.iter("h1", "h2")] == ids


@pytest.mark.parametrize("words", ["Supports", "ds-content", "s harbour-times"])
def test_no_heading_has_an_id_of_the_page_around_it(words):
    root = lxml_html.fragment_fromstring(str(render(f"# {words}").html), create_parent="main")
    assert root.find(".//h1").get("id").startswith("h-")
    templates = Path(site_build.__file__).parents[1] / "templates"
    assert not [path for path in templates.rglob("*.html") if re.search("id=.h-", path.read_text())]


@pytest.mark.parametrize(
    "target", ["#what-we-did", "#What we did", "method#what-we-did", "method.md#What we did"]
)
def test_a_link_to_a_heading_leads_to_it(target):
    root = lxml_html.fragment_fromstring(
        str(render(f"# What we did\n\n[a](<{target}>)").html), create_parent="main"
    )
    assert root.find(".//a").get("href").partition("#")[2] == root.find(".//h1").get("id")


def test_the_cost_grows_with_the_headings_and_not_faster(seconds):
    def cost(times):
        return seconds(lambda: render("# a\n" * times))

    assert cost(4_000) < 8 * 3 * max(cost(500), 0.02)


MARKDOWN = st.lists(
    st.sampled_from(
        [*"abc *_`~#-+>|!\\&;\n\n", "[a](", "source:x", ")", "<b>", "</div>", "<div>", "<script>", "![", "](", "```\n", "    ", "\"", "&#60;", "&lt;", "\n\n[r]: ", "[r]", "http://", "<a@b.c>", "1. ", "|--|", "{: .x}", "\u2028", "\x02", "=="]
    ),
    max_size=30,
).map("".join)  # fmt: skip


@given(MARKDOWN)
def test_no_prose_opens_what_it_does_not_close_or_lives_on_in_the_builders_parser(body):
    html = render(body).html
    page = f"<div>{html}</div>"
    assert_one_root(page, "method")
    root = lxml_html.fragment_fromstring(page)
    allowed = {"div", "p", "em", "strong", "code", "pre", "a", "br", "hr", "ul", "ol", "li", "blockquote"}
    assert {element.tag for element in root.iter()} <= allowed | {f"h{n}" for n in range(1, 7)} | set(
        "table thead tbody tr th td".split()
    )
    assert {name for element in root.iter() for name in element.attrib} <= {
        "href",
        "id",
        "start",
        "style",
        "tabindex",
    }
    again = lxml_html.fragment_fromstring(markdown.markdown(page))
    assert ["".join(root.itertext()).split(), len(list(root.iter()))] == [
        "".join(again.itertext()).split(),
        len(list(again.iter())),
    ]
