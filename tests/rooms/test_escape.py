"""Hostile text comes out as itself, wherever it goes."""

from __future__ import annotations

import csv
import html
import io
import json

import markdown
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html
from markdown_it import MarkdownIt

from site_build import escape

HOSTILE = [
    "<script>alert(1)</script>",
    "\\<b>x\\</b>",
    "</div><div>",
    "<!-- a --> <![CDATA[ b ]]> <?php ?>",
    "[x](javascript:alert(1)) ![y](z)",
    "<javascript:alert(1)> <a@b.org> https://example.org www.example.org",
    "**b** __i__ `c` ~~d~~ ==e== ^f^ $g$",
    "# h",
    "* a",
    "1. one",
    "| a | b |",
    "&amp; &#60; &lt;b&gt; &copy",
    "{{ config }} {% raw %} {: .x onclick=y}",
    '"\'onclick=x',
    "[ref]: javascript:alert(1)",
    "\x02amp\x03 klzzwxh:0000",
    "    code",
    "a\tb\n\n\n# c",
    ":smile: ++ctrl++ [^1] *[HTML]: x",
    "\u202egnp.exe \u2066x\u2069",
    "--8<-- \"x\"",
    "١٢٣. Ⅷ ① ª",
]  # fmt: skip
VISIBLE = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc"],
        exclude_characters=["\ufffe", "\uffff", *map(chr, range(0xFDD0, 0xFDF0))],
    )
    | st.sampled_from("\n\t")
)
PARSERS = [
    pytest.param(lambda text: text, id="no-parser"),
    pytest.param(lambda text: markdown.markdown(text), id="Python-Markdown"),
    pytest.param(
        lambda text: markdown.markdown(text, extensions=["extra", "toc", "admonition", "sane_lists"]),
        id="Python-Markdown-with-extensions",
    ),
    pytest.param(lambda text: MarkdownIt("gfm-like", {"linkify": False}).render(text), id="markdown-it"),
]


def _shown(finished: str) -> list[tuple[str, str]]:
    """The elements of finished HTML and the text each begins with, as a browser sees them."""
    root = lxml_html.fragment_fromstring(finished, create_parent="main")
    return [(element.tag, element.text or "") for element in root.iter() if element.tag != "main"]


@pytest.mark.parametrize("parse", PARSERS)
@pytest.mark.parametrize("text", HOSTILE)
def test_the_body_of_a_page_shows_a_text_as_itself(parse, text):
    shown = text.replace("\x02", "\ufffd").replace("\x03", "\ufffd")
    assert _shown(parse(f"<div><p>{escape.body(text)}</p></div>")) == [("div", ""), ("p", shown)]


@given(VISIBLE)
def test_any_text_passes_through_both_parsers_unharmed(text):
    page = f"<div><p>{escape.body(text)}</p></div>"
    expected = [("div", ""), ("p", text)]
    assert _shown(markdown.markdown(page)) == expected
    assert _shown(MarkdownIt().render(page)) == expected


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        pytest.param("Ada Example 9", "Ada Example 9", id="letters-digits-spaces"),
        pytest.param("<b>", "&#60;b&#62;", id="markup"),
        pytest.param("a_b\n", "a&#95;b&#10;", id="underscore-and-line-break"),
        pytest.param("Пётр 東京 é", "Пётр 東京 é", id="letters-of-any-script"),
        pytest.param("🚢", "&#128674;", id="emoji"),
        pytest.param(
            "a\x00b\x92c\x85d\ud800e\ufdd0f\uffffg\x1bh",
            "a&#65533;b&#65533;c&#65533;d&#65533;e&#65533;f&#65533;g&#65533;h",
            id="what-cannot-be-referred-to",
        ),
    ],
)
def test_all_but_letters_digits_and_spaces_are_references(text, escaped):
    assert escape.body(text) == escaped


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        pytest.param("A & B", "A &amp; B", id="ampersand"),
        pytest.param("<b> \"x\" 'y'", "&lt;b&gt; &quot;x&quot; &#39;y&#39;", id="marks"),
        pytest.param("&amp;", "&amp;amp;", id="once"),
        pytest.param(" a \n b\t\u2028c ", "a b c", id="one-line"),
        pytest.param("\u202egnp\u200f", "gnp", id="direction-marks"),
        pytest.param("a\x07b\x92", "a b", id="controls"),
        pytest.param("{{ x }}", "{{ x }}", id="braces-are-the-themes-own-text"),
    ],
)
def test_a_front_matter_string_is_escaped_once_and_on_one_line(text, escaped):
    assert escape.title(text) == escaped


@given(VISIBLE)
def test_a_title_read_as_html_is_its_words(text):
    words = html.unescape(escape.title(text))
    assert "\n" not in words
    assert (
        list(
            "".join(
                c
                for c in text
                if c not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
            ).split()
        )
        == words.split()
    )


@given(
    st.recursive(
        VISIBLE | st.integers() | st.none(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(VISIBLE, inner, max_size=3),
    )
)
def test_json_in_a_script_element_is_the_same_value_and_never_ends_the_element(value):
    written = escape.script_json(value)
    assert json.loads(written) == value
    assert not set(written) & set("<>&\u2028\u2029")


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@x", "'@x"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("a=1", "a=1"),
        ("", ""),
        ("'x", "'x"),
    ],
)
def test_no_spreadsheet_takes_a_cell_for_a_formula(cell, written):
    assert escape.csv_cell(cell) == written


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_a_csv_cell_holds_the_text_after_at_most_an_apostrophe(text):
    out = io.StringIO(newline="")
    csv.writer(out).writerow([escape.csv_cell(text), "x"])
    cell = next(csv.reader(io.StringIO(out.getvalue(), newline="")))[0]
    assert cell in (text, f"'{text}")
    assert cell[:1] not in tuple("=+-@\t\r")


@given(VISIBLE)
def test_a_title_in_front_matter_is_read_back_by_any_yaml_reader(text):
    from site_build.frontmatter import dump

    assert str(yaml.safe_load(dump({"title": escape.title(text)}))["title"] or "") == escape.title(text)
