"""Pages are one balanced ``<div>`` of finished HTML below their front matter."""

from __future__ import annotations

import pytest
import yaml
from markupsafe import Markup

from site_build.frontmatter import split
from site_build.render import Page, Renderer, assert_one_root


@pytest.fixture
def renderer(tmp_path):
    def make(template, own=None):
        folders = [tmp_path / "own", tmp_path / "project"]
        for folder, content in zip(folders, (own, template), strict=True):
            folder.mkdir()
            if content is not None:
                (folder / "page.html").write_text(content)
        return Renderer(folders)

    return make


def page(title="T", description="D", wide=False, **view):
    return Page("a", "page.html", title, description, view, wide)


def test_a_page_is_front_matter_and_one_root(renderer):
    made = renderer("<div>\n  {% if x %}\n    <p>{{ x }}</p>\n  {% endif %}\n</div>\n").page(page(x="a < b"))
    assert made == '---\ntitle: "T"\ndescription: "D"\nhide: ["toc"]\n---\n<div>\n<p>a &#60; b</p>\n</div>\n'


def test_what_a_template_prints_is_inert_unless_it_is_finished(renderer):
    made = renderer("<div>{{ text }}{{ markup }}{{ none or '' }}{{ number }}*</div>").page(
        page(text="<b>*x*", markup=Markup("<b>x</b>"), none=None, number=3)
    )
    assert made.split("---\n")[2] == "<div>&#60;b&#62;&#42;x&#42;<b>x</b>3*</div>\n"


@pytest.mark.parametrize(
    ("title", "description", "front"),
    [
        pytest.param("<b> & \"x\"", "a\nb", {"title": "&lt;b&gt; &amp; &quot;x&quot;", "description": "a b"}, id="escaped-once-on-one-line"),
        pytest.param("no", "null", {"title": "no", "description": "null"}, id="words-that-yaml-takes-for-values"),
        pytest.param("---", "# x: - [y]", {"title": "---", "description": "# x: - [y]"}, id="yaml-signs"),
        pytest.param("a\u2028---\u2028b\x85c", "\u202egnp\x07", {"title": "a --- b c", "description": "gnp"}, id="separators-and-controls"),
        pytest.param("x", "&" * 500, {"title": "x", "description": "&amp;" * 400}, id="cut-between-characters"),
    ],
)  # fmt: skip
def test_title_and_description_are_safe_in_front_matter(renderer, title, description, front):
    made = renderer("<div></div>").page(page(title, description))
    head, body, _ = split(made)
    assert yaml.safe_load(head) == {**front, "hide": ["toc"]}
    assert body == "<div></div>\n"


def test_a_wide_page_hides_the_navigation_too(renderer):
    assert 'hide: ["navigation", "toc"]\n' in renderer("<div></div>").page(page(wide=True))


def test_a_dossiers_own_template_comes_before_the_projects(renderer):
    assert renderer("<div>project</div>", own="<div>own</div>").page(page()).endswith("<div>own</div>\n")


def test_a_name_that_no_view_gives_stops_the_build(renderer):
    from jinja2 import UndefinedError

    with pytest.raises(UndefinedError, match="'titel' is undefined"):
        renderer("<div>{{ titel }}</div>").page(page())


@pytest.mark.parametrize(
    "html",
    [
        pytest.param("<div></div>", id="empty"),
        pytest.param('<div class="a > b"><p>x<br><img src="x"><hr/></p></div>', id="void-elements"),
        pytest.param("<div><svg><path d='M0'/></svg><div></div></div>", id="within"),
    ],
)
def test_one_balanced_root_is_accepted(html):
    assert_one_root(html, "a")


@pytest.mark.parametrize(
    "html",
    [
        pytest.param("", id="nothing"),
        pytest.param("text", id="text"),
        pytest.param("<p></p>", id="another-element"),
        pytest.param("<div></div><div></div>", id="two-roots"),
        pytest.param("text<div></div>", id="text-before"),
        pytest.param("<div></div>text", id="text-after"),
        pytest.param("<div><p></div>", id="left-open"),
        pytest.param("<div></p></div>", id="closes-nothing"),
        pytest.param("<div></div></div>", id="one-too-many"),
        pytest.param("<div></div><svg></svg>", id="svg-at-the-top"),
        pytest.param("<div>", id="never-closed"),
    ],
)
def test_any_other_body_is_refused(html):
    with pytest.raises(AssertionError, match=r"^a: "):
        assert_one_root(html, "a")


@pytest.mark.parametrize(
    "title",
    ["2026-02-30", "2026-03-11", "12:30", "0o17", "1e3", "~", "null", "yes", "- a", "a: b", "# c", '"', "\\u0041", "*x", "!!str"],
)  # fmt: skip
def test_any_title_is_text_to_the_yaml_of_other_programs(tmp_path, title):
    import yaml

    from site_build import escape

    (tmp_path / "t.html").write_text("<div>x</div>")
    page = Page("a", "t.html", title, title, {})
    front, _, body = Renderer([tmp_path]).page(page).removeprefix("---\n").partition("---\n")
    read = yaml.safe_load(front)
    assert (read["title"], read["description"]) == (escape.title(title), escape.title(title))
    assert body == "<div>x</div>\n"
