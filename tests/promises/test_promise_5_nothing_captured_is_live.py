"""Promise 5: nothing captured can run, load, link or restyle anything; captured text appears verbatim.

`tests/cases/hostile.txt` holds the strings. Each goes into every place that a capture or a pull request can
fill, and then through both Markdown parsers, through the whole build, and into a real browser. The same
dossier with plain letters in the place of each string says which elements the templates make.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

CASES = Path(__file__).parents[1] / "cases" / "hostile.txt"
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
BIDI = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")


def hostile_strings() -> dict[str, str]:
    found = {}
    for row in CASES.read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            name, _, text = row.partition("\t")
            assert name not in found
            found[name] = re.sub(
                r"\\(?:[nrt\\]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})", _unescaped, text
            )
    return found


def _unescaped(match: re.Match[str]) -> str:
    return match.group().encode("ascii").decode("unicode_escape")


HOSTILE = hostile_strings()
each_string = pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in HOSTILE.items()])


def test_there_are_enough_hostile_strings():
    assert len(HOSTILE) >= 60


# --- Through both Markdown parsers ----------------------------------------------------------------


class Seen(HTMLParser):
    """The elements and the text of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attributes: Any) -> None:
        self.elements.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.elements.append("comment")

    handle_decl = handle_pi = unknown_decl = handle_comment


def python_markdown(body: str) -> str:
    import markdown

    # What MkDocs loads by itself, whatever `markdown_extensions` says.
    return markdown.markdown(body, extensions=["toc", "tables", "fenced_code"])


def markdown_it(body: str) -> str:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": True}).enable("table").render(body)


def shown(text: str) -> str:
    return UNPRINTABLE.sub("\ufffd", text)


@each_string
@pytest.mark.parametrize("parser", [python_markdown, markdown_it])
@pytest.mark.parametrize("around", ["{}", "one {} two", "\n{}\n"])
def test_escaped_text_is_text_to_both_markdown_parsers(parser, around, text):
    from site_build import escape

    body = escape.body(around.format(text))

    seen = Seen(parser(f"<div>\n<p>{body}</p>\n</div>\n"))

    assert seen.elements == ["div", "p"]
    assert seen.text.strip("\n") == shown(around.format(text)).strip("\n")


@each_string
def test_an_escaped_title_is_one_line_of_text(text):
    from site_build import escape

    title = escape.title(text)

    seen = Seen(f"<p>{title}</p>")
    assert seen.elements == ["p"]
    assert seen.text == " ".join(UNPRINTABLE.sub(" ", BIDI.sub("", text)).split())
    assert not re.search("[\n\r\"'<>]", title)


@each_string
def test_json_in_a_page_cannot_end_its_element(text):
    from site_build import escape

    script = str(escape.script_json({"text": text}))

    assert not re.search("[<>&\u2028\u2029]", script)
    assert json.loads(script) == {"text": text}


@each_string
def test_a_csv_cell_is_no_formula(text):
    from site_build import escape

    cell = escape.csv_cell(text)

    assert cell[:1] not in ("=", "+", "-", "@", "\t", "\r")
    assert cell.removeprefix("'") == text.removeprefix("'")


PROSE = frozenset(
    "p a em strong code pre ul ol li blockquote h1 h2 h3 h4 h5 h6 hr br table thead tbody tr th td".split()
)


@each_string
@pytest.mark.parametrize("parser", [python_markdown, markdown_it])
def test_prose_has_no_elements_but_those_of_markdown(parser, text):
    from site_build import links, prose

    targets = links.Targets({}, frozenset(), {}, {}, frozenset())
    rendered = prose.render(text, here="x", targets=targets, file="dossier/x.md", first_line=1)

    assert set(Seen(str(rendered.html)).elements) <= PROSE
    again = Seen(parser(f"<div>\n{rendered.html}\n</div>\n"))
    assert again.elements == ["div", *Seen(str(rendered.html)).elements]
    assert not re.search(r'href="(?!#|https?://|\.\./)', str(rendered.html))


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "vbscript:x",
        "data:text/html,<script>", "file:///etc/passwd", "//evil.example/", "ftp://evil.example/", "mailto:a@evil.example",
        "https://user@evil.example/", "https://good.example:443@evil.example/", "https://", "https:///path", "http:evil",
        "https://evil.example/\u202egpj.exe", "https://evil.example/\u200b", "https://evil.example/a b", "https://evil.example/\"x",
        "https://evil.example/<b>", "https://evil.example\\@good.example/", "https://evil.example/\x00", "https://evil.example:0/",
        "https://evil.example:x/", "https://[::1", "blob:https://evil.example/x", "about:blank", "",
    ],
)  # fmt: skip
def test_an_address_that_is_not_plain_is_no_link(address):
    from site_build import links
    from site_build.problems import Refused

    assert links.outside(address) is None
    with pytest.raises(Refused) as refused:
        links.checked(address)
    assert refused.value.code == "address-refused"


# --- From the capture to the record -----------------------------------------------------------------

OPENING = "The harbour board of Port Ellery said on 10 March 2026 that somebody had painted words on a wall."
MIDDLE = "A guard reported that one of them was {} and that it stood beside the door of the net shed."
CLOSING = "The painters have not been found, and the board expects that the wall will be white again by summer. Whoever has seen them may write to the harbour master."


AROUND = [
    "Nobody had seen the painters come or go, and the dog that guards the shed had slept through the night.",
    "The paint was of the sort that is used for the hulls of fishing boats and cannot be had in the town itself.",
    "A trader who sells such paint in Sandholm remembered two young men with a handcart and a very short list.",
    "Neither of them has been seen since, and the handcart was found beside the ferry with its wheels in the air.",
    "It will take three days to clean the wall, the harbour master said, and it would be done before the regatta.",
]


def capture_text(text: str) -> str:
    return (
        "\n\n".join(
            [
                "Words on a wall",
                OPENING,
                *AROUND[:2],
                MIDDLE.format(text.replace("\x00", "")),
                text,
                *AROUND[2:],
                CLOSING,
            ]
        )
        + "\n"
    )


@each_string
def test_the_record_holds_the_words_of_a_text_capture_without_what_cannot_be_printed(text):
    from site_build.extract import read
    from site_build.records import Capture
    from site_build.settings import Settings

    reading = read(Capture(capture_text(text).encode(), "capture.txt"), Settings())

    cleaned = reading.cleaned.text
    assert not UNPRINTABLE.search(cleaned)
    assert not BIDI.search(cleaned)
    for claim in reading.claims:
        assert cleaned[claim.start : claim.end] == claim.quote


@each_string
def test_an_html_capture_gives_no_field_that_cannot_be_printed(text):
    from site_build.extract import read
    from site_build.records import Capture
    from site_build.settings import Settings

    reading = read(Capture(capture_html(text).encode(), "capture.html"), Settings())

    cleaned, stated = reading.cleaned.text, reading.metadata
    assert OPENING in cleaned
    fields = [
        stated.title,
        stated.subtitle,
        stated.publisher,
        *stated.authors,
        *stated.tags,
        *stated.categories,
    ]
    for value in [cleaned, *filter(None, fields)]:
        assert not UNPRINTABLE.search(value)
        assert not BIDI.search(value)
    for claim in reading.claims:
        assert cleaned[claim.start : claim.end] == claim.quote


def capture_html(text: str) -> str:
    from html import escape

    safe = escape(text.replace("\x00", ""))  # with many of them the page would be refused as binary
    ld = json.dumps(
        {
            "@type": "NewsArticle",
            "headline": text,
            "author": {"name": text},
            "keywords": [text],
            "articleSection": text,
        }
    )
    ld = ld.replace("<", "\\u003c")
    return (
        f'<!doctype html><html><head><title>{safe}</title><meta property="og:title" content="{safe}">'
        f'<meta name="author" content="{safe}"><meta name="description" content="{safe}">'
        f'<meta property="og:site_name" content="{safe}"><meta name="keywords" content="{safe}">'
        f'<script type="application/ld+json">{ld}</script></head><body><article><h1>{safe}</h1>'
        f"<p>{OPENING}</p><p>{MIDDLE.format(safe)}</p><p>{'</p><p>'.join([*AROUND, CLOSING])}</p></article></body></html>"
    )


# --- The whole site ---------------------------------------------------------------------------------


def one_line(text: str) -> str:
    return UNPRINTABLE.sub("", re.sub("[\n\r\x85]+", " ", text))


def mark(number: int) -> str:
    return f"k{number:03}q"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory, file_source, run):
    """A dossier with a source, a subject and an event for each string, built as a user builds it."""
    from site_build import frontmatter

    root = tmp_path_factory.mktemp("hostile")
    (root / "dossier" / "points").mkdir(parents=True)
    small = (CASES.parent / "small" / "mkdocs.yml").read_text()
    (root / "mkdocs.yml").write_text(
        small.replace("quote_words: 60", "quote_words: 10000").replace("method/", "walls/")
    )
    (root / "dossier" / "index.md").write_text("---\ntitle: Words on walls\n---\n\nWho painted what.\n")
    entities, events, values = [], [], {}
    for number, (name, text) in enumerate(HOSTILE.items()):
        value = f"{one_line(text)} {mark(number)}"
        values[f"w-{name}"] = value
        _source(root, file_source, f"w-{name}", text, value, full=bool(number % 2))
        point = {
            "point": value,
            "tags": [value],
            "independent": {"sources": ["w-script", f"w-{name}"], "note": value},
        }
        if name == "script":
            del point["independent"]
        (root / "dossier" / "points" / f"w-{name}.md").write_text(
            f"---\n{frontmatter.dump(point)}---\n\nSee [what is said](source:w-{name}).\n"
        )
        if number % 3:
            entities.append({"name": value, "kind": "topic", "note": value, "aliases": [f"{value} also"]})
        events.append(
            {
                "id": f"w-{name}",
                "title": value,
                "note": value,
                "dates": [{"when": "2026-03-10", "source": f"w-{name}"}],
            }
        )
    (root / "dossier" / "entities.yaml").write_text(frontmatter.dump(entities))
    (root / "dossier" / "events.yaml").write_text(frontmatter.dump(events))
    paragraphs = "\n\n".join(HOSTILE.values()).replace("\x00", "")
    (root / "dossier" / "walls.md").write_text(
        f"---\ntitle: {json.dumps(values['w-script'])}\n---\n\n{paragraphs}\n"
    )
    done = run("build", cwd=root)
    codes = set(re.findall(r" \[([a-z-]+)\]$", done.stderr, re.M))
    assert codes <= {"link-unknown"}, done.stderr
    return SimpleNamespace(root=root, values=values, site=root / "site")


def _source(root, file_source, id_, text, value, *, full):
    from site_build import frontmatter, links
    from site_build.clean import clean
    from site_build.records import Capture

    number = re.search(r"k\d{3}q$", value).group()
    capture = capture_text(f"{text} {number}")
    cleaned = clean(Capture(capture.encode(), "capture.txt")).text
    quotes = [
        paragraph
        for paragraph in cleaned.split("\n\n")
        if number in paragraph and cleaned.count(paragraph) == 1
    ]
    address = f"https://example.org/{value}".replace(" ", "+")
    curation: dict[str, Any] = {
        "title": value, "subtitle": value, "publisher": value, "authors": [value], "language": "en", "kind": "digest",
        "archives": [address] if links.outside(address) else ["https://archive.example/x"],
        "categories": [value], "tags": [value, f"{value} tag"], "origin": [{"kind": "derived_from", "name": value, "title": value}],
        "status": {"state": "corrected", "note": value},
        "rights": {"publish": "full" if full else "quotes", "license": value}, "vouched_by": value,
        "decisions": [
            {
                "quote": quote, "speaker": {"kind": "person", "name": value, "described_as": f"a {value}", "named": "true"}, "cue": value, "via": value,
                "entities": [value], "note": value, "translation": {"lang": "de", "text": value, "by": value}, "by": value, "on": "2026-03-14",
                "point": id_, "relation": "disputes", "how": "explicit", "value": value, "unit": value,
            }
            for quote in quotes
        ],
    }  # fmt: skip
    if links.outside(address):
        curation["url"] = address
    file_source(root, id_, capture, curation=frontmatter.dump(curation), original_name=value)


@pytest.fixture(scope="module")
def plain(hostile, tmp_path_factory):
    """The pages of the same dossier with plain letters in the place of every string; counts must agree."""
    from site_build import builder, gather, production, store
    from site_build.points import Written
    from site_build.site import Site

    dossier = store.Dossier(hostile.root)
    settings, _ = gather.settings(dossier)
    records = [_record(path) for path in sorted((hostile.root / "dossier" / "records").glob("*.md"))]
    site, _ = gather.site(dossier, records, settings)
    root = tmp_path_factory.mktemp("plain")
    (root / "mkdocs.yml").write_bytes(dossier.config.read_bytes())
    letters = Site(
        settings,
        *(tuple(_plain(item) for item in items) for items in (site.records, site.entities, site.events)),
        site.prose,
        tuple(
            Written(one.id, _plain(one.point).model_copy(update={"point": _letters(one.point.point)}))
            for one in site.written
        ),
        tuple(replace(page, title=_letters(page.title)) for page in site.analyses),
    )
    production.write_pages(store.Dossier(root), letters)
    builder.run_mkdocs(root / "mkdocs.yml", root / "site", epoch=0)
    slugs = {
        f"subjects/{one.slug}/": f"subjects/{letters.subject_of[_key(_letters(one.name))]}/"
        for one in site.subjects
    }
    return SimpleNamespace(site=root / "site", slugs=slugs)


def _record(path):
    from site_build import recordfile

    record, problems = recordfile.read(path.read_text(encoding="utf-8"), path.name)
    assert problems == []
    return record


def _key(name):
    from site_build.text import key

    return key(name)


OURS = {"title", "subtitle", "publisher", "authors", "categories", "tags", "name", "note", "license", "vouched_by", "described_as", "cue", "via",
        "entities", "by", "text", "quote", "aliases", "words", "value", "unit"}  # fmt: skip


def _plain(model: Any) -> Any:
    values = model.model_dump()
    if hasattr(model, "text"):
        values["text"] = model.text
    return type(model).model_validate(_walk(values))


def _walk(value: Any, name: str = "") -> Any:
    if isinstance(value, dict):
        return {key: _walk(item, key) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return tuple(_walk(item, name) for item in value)
    return _letters(value) if isinstance(value, str) and name in OURS else value


def _letters(text: str) -> str:
    """The same number of characters and lines, and nothing but letters, digits and spaces in them."""
    return "".join(
        one if one.isascii() and (one.isalnum() or one in " \n") else chr(97 + ord(one) % 26) for one in text
    )


COUNT = """(pages) => {
  const out = {};
  for (const [path, html] of Object.entries(pages)) {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    const count = {};
    const walker = parsed.createTreeWalker(parsed, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      const names = node.attributes ? [...node.attributes].map((each) => each.name).sort().join(" ") : "";
      const key = node.nodeName + (names ? ` ${names}` : "");
      count[key] = (count[key] ?? 0) + 1;
    }
    out[path] = count;
  }
  return out;
}"""


@pytest.mark.browser
def test_no_string_adds_an_element_or_an_attribute_to_any_page(hostile, plain, watch, pages):
    mine, theirs = pages(hostile.site), pages(plain.site)
    assert len(mine) == len(theirs) > 2 * len(HOSTILE)

    page = watch("").page
    found, expected = (
        page.evaluate(COUNT, {path: _html(site, path) for path in paths})
        for site, paths in ((hostile.site, mine), (plain.site, theirs))
    )

    assert dict(_by_page(found, plain.slugs).items()) == _by_page(expected, {})


def _html(site: Path, path: str) -> str:
    return (site / (path if path.endswith(".html") else f"{path}index.html")).read_bytes().decode()


def _by_page(counted: dict[str, dict[str, int]], names: dict[str, str]) -> dict[str, dict[str, int]]:
    """Counts by page; the pages of one long list together, since its order follows the names."""
    out: dict[str, Counter[str]] = {}
    for path, counts in counted.items():
        name = re.sub(r"page-\d+/$", "", names.get(path, path))
        out.setdefault(name, Counter()).update(counts)
    return {name: dict(sorted(counts.items())) for name, counts in out.items()}


READ = """() => ({
  title: document.title,
  h1: document.querySelector("h1").textContent,
  quotes: [...document.querySelectorAll("figure.ds-claim blockquote")].map((each) => each.textContent),
  who: [...document.querySelectorAll("figure.ds-claim .ds-who strong")].map((each) => each.textContent.trim()),
  text: [...document.querySelectorAll(".ds-fulltext > div p")].map((each) => each.textContent),
  graphs: [...document.querySelectorAll("script[type='application/ld+json']")].map((each) => JSON.parse(each.textContent)["@graph"]),
})"""


@pytest.mark.browser
@pytest.mark.parametrize(
    ("deed", "fault"),
    [
        pytest.param("<script>alert(1)</script>", "dialog: 1", id="dialog"),
        pytest.param("<script>console.error(1)</script>", "console: 1", id="console"),
        pytest.param("<script>throw 1</script>", "error: 1", id="error"),
        pytest.param('<img src="http://127.0.0.1:9/">', "request: http://127.0.0.1:9/", id="request"),
    ],
)
def test_what_a_page_does_in_its_frame_is_written_down(side_by_side, tmp_path, deed, fault):
    site = tmp_path / "site"
    site.mkdir()
    (site / "good.html").write_text("<!doctype html><p>Good</p>")
    (site / "bad.html").write_text(f"<!doctype html>{deed}")

    ((watched, _),) = side_by_side(site, ["good.html", "bad.html"])

    assert fault in watched.faults


@pytest.mark.browser
@pytest.mark.slow
def test_no_page_runs_loads_or_reports_anything_and_each_shows_the_very_words(hostile, side_by_side, pages):
    data = json.loads((hostile.site / "data" / "dossier.json").read_text(encoding="utf-8"))
    sources = {source["id"]: source for source in data["sources"]}
    quotes: dict[str, list[str]] = {}
    for claim in data["claims"]:
        quotes.setdefault(claim["source"], []).append(claim["quote"])
    subjects = {f"subjects/{one['id']}/": one["name"] for one in data["subjects"]}

    paths = [path for path in pages(hostile.site) if path != "404.html"]
    shown = {}
    for watched, frames in side_by_side(hostile.site, paths):
        assert watched.faults == [], list(frames)
        shown |= {path: frame.evaluate(READ) for path, frame in frames.items()}
        assert watched.faults == [], list(frames)

    assert list(shown) == paths
    for path, seen in shown.items():
        id_ = path.removeprefix("sources/").strip("/")
        if id_ in sources:
            value = hostile.values[id_]
            assert seen["h1"] == value
            assert seen["title"] == " ".join(BIDI.sub("", value).split()) + " – Strike at Port Ellery"
            assert seen["quotes"] == quotes[id_]
            assert_is_told(seen["graphs"], value, quotes[id_])
            assert f"{value}, a {value}".strip() in seen["who"]
            if "text" in sources[id_]:
                assert "\n\n".join(seen["text"]) == sources[id_]["text"]
        elif path in subjects:
            assert seen["h1"] == subjects[path]


def assert_is_told(graphs: Any, value: str, quotes: list[str]) -> None:
    """What programs are told of a source is what its record holds, to the letter."""
    ((page, work, *claims),) = graphs
    assert page["name"] == work["headline"] == work["publisher"]["name"] == value
    assert work["author"] == [{"name": value}]
    assert [claim["text"] for claim in claims] == quotes
    assert {claim["author"]["name"] for claim in claims if "author" in claim} <= {value, "Port Ellery"}


def test_programs_are_told_the_very_words_of_every_source(hostile):
    from lxml import html

    data = json.loads((hostile.site / "data" / "dossier.json").read_text(encoding="utf-8"))
    for id_, value in hostile.values.items():
        page = html.fromstring((hostile.site / "sources" / id_ / "index.html").read_bytes())
        graphs = [
            json.loads(one.text)["@graph"] for one in page.xpath("//script[@type='application/ld+json']")
        ]
        quotes = [claim["quote"] for claim in data["claims"] if claim["source"] == id_]
        assert_is_told(graphs, value, quotes)


@each_string
@pytest.mark.parametrize("parser", [python_markdown, markdown_it])
def test_data_inside_the_root_pass_both_markdown_parsers_untouched(parser, text):
    from site_build import escape

    script = (
        f'<script type="application/ld+json">{escape.script_json({"text": text, "and": [text]})}</script>'
    )
    body = f"<div>\n<p>words</p>\n{script}\n</div>"

    assert parser(f"{body}\n").strip() == body


@pytest.mark.browser
def test_every_string_is_shown_on_a_page_of_its_own(hostile):
    data = json.loads((hostile.site / "data" / "dossier.json").read_text(encoding="utf-8"))

    names = {subject["name"] for subject in data["subjects"]}
    assert {source["title"] for source in data["sources"]} == set(hostile.values.values())
    assert set(hostile.values.values()) <= names
    assert {event["title"] for event in data["events"]} == set(hostile.values.values())
    quoted = "\n".join(claim["quote"] for claim in data["claims"])
    assert [value for value in hostile.values.values() if value[-5:] not in quoted] == []


SHOW_ALL = """async () => {
  const hits = document.querySelector("[data-ds-hits]");
  const more = document.querySelector("[data-ds-more]");
  while (!more.hidden) {
    const shown = new Promise((done, late) => {
      new MutationObserver((_, one) => (one.disconnect(), done())).observe(hits, {childList: true});
      setTimeout(() => late(new Error("no more hits are shown")), 30000);
    });
    more.click();
    await shown;
  }
}"""


@pytest.mark.browser
@pytest.mark.slow
def test_hits_of_the_search_are_inert_and_show_the_very_words(hostile, serve, watch):
    address = serve(hostile.site)
    watched = watch(address)
    page = watched.page
    page.goto(address)
    page.click("[data-ds-search]")
    page.fill("#ds-search-words", "shed")
    page.wait_for_selector("[data-ds-hits] li")
    page.evaluate(SHOW_ALL)

    elements = page.evaluate(
        "[...new Set([...document.querySelectorAll('[data-ds-hits] *')].map((each) => each.nodeName))].sort()"
    )
    titles = page.evaluate(
        "[...document.querySelectorAll('[data-ds-hits] .ds-hit-title a')].map((each) => [each.textContent, each.href])"
    )
    assert elements == ["A", "BDI", "LI", "MARK", "P"]
    assert watched.faults == []
    assert all(href.startswith(f"{address}sources/w-") for _, href in titles)
    found = {" ".join(text.split()) for text, _ in titles}
    expected = {" ".join(f"{value}, a {value}".split()) for value in hostile.values.values()}
    assert [title for title in sorted(expected) if title not in found] == []


# --- Where a string cannot go -----------------------------------------------------------------------


def test_a_control_character_that_yaml_spells_out_is_a_problem(small, findings):
    path = small / "sources" / "port-ellery-company-notice" / "curation.yaml"
    path.write_text(path.read_text().replace("title: Notice to customers", 'title: "\\x02wzxhzdk:0\\x03"'))

    found = [(one.file, one.line, one.field, one.code) for one in findings(small).problems]

    assert found == [("sources/port-ellery-company-notice/curation.yaml", 2, "title", "yaml-not-allowed")]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "https://user@evil.example/", "https://evil.example/<b>"]
)
def test_an_address_in_a_curation_that_is_not_plain_is_a_problem(small, findings, address):
    path = small / "sources" / "digest-of-the-courier" / "curation.yaml"
    path.write_text(path.read_text().replace("kind: digest\n", f"kind: digest\nurl: {address}\n"))

    found = [(one.file, one.line, one.field, one.code) for one in findings(small).problems]

    assert found == [("sources/digest-of-the-courier/curation.yaml", 2, "url", "address-refused")]


@pytest.mark.parametrize(
    "name",
    [
        "../../mkdocs.yml",
        "/etc/passwd",
        "capture.txt; touch owned",
        "$(touch owned).txt",
        "..",
        ".",
        "curation.yaml",
    ],
)
def test_a_capture_file_has_a_plain_name_and_stays_in_its_folder(empty, file_source, findings, name):
    folder = file_source(empty, "wall", capture_text("paint"))
    if name.startswith(("capture.txt;", "$(")):
        (folder / "capture.txt").rename(folder / name)
    stated = folder / "capture.yaml"
    stated.write_text(stated.read_text().replace("file: capture.txt", f"file: {json.dumps(name)}"))

    outcome = findings(empty)

    assert outcome.records == {}
    assert [(one.file, one.line, one.field, one.code) for one in outcome.problems] == [
        ("sources/wall/capture.yaml", 1, "file", "field-value")
    ]
