"""What is cited, and that both forms give it back whole, whatever stands in a title.

The two parsers here are strict on purpose, and know nothing of the writers: what a program would have to guess is
an error.
"""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_build.citations import Work, bibtex, csl, parts
from site_build.curation import Point
from site_build.dates import checked
from site_build.escape import body
from site_build.escape import line as one_line
from site_build.points import Written, points
from site_build.records import CaptureRef, Origin, Speaker, Status
from site_build.settings import Settings
from site_build.views import cited
from site_build.wording import in_english

SITE = Settings(site_name="The Ellery dossier", site_url="https://example.org/ellery/")
HOSTILE = [
    "",
    "a\nb\r\nc\u2028d\x85e",
    "} , author = {Somebody Else}, x = {",
    "{{{",
    "\\} \\{ \\\\",
    "50 % & more_ #1 $2 ~3 ^4",
    '"quoted" @misc{x, title = "y"}',
    "</script><script>alert(1)</script>",
    "\u202eright to left\u202c \u2066isolated\u2069",
    "null\x00bell\x07escape\x1b[31m\x9bcsi",
    "half \ud800 a pair, no character \ufffe",
    "投票 🚢 صوّت",
    "%" * 300,
]
each_text = pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))

# --- What the formats allow -----------------------------------------------------------------------

# Names of fields and types in the schema of the Citation Style Language, csl-data.json 1.0.2: those in use here.
CSL_TEXTS = {"id", "type", "title", "container-title", "publisher", "URL", "archive", "archive_location", "language", "note"}  # fmt: skip
CSL_TYPES = {"article-newspaper", "report", "document", "webpage", "post", "interview", "graphic"}
SIGNS = {"textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciitilde": "~", "textasciicircum": "^"}  # fmt: skip


def read_csl(text):
    """The items of a CSL-JSON file; AssertionError where a field is none of the schema's."""
    items = json.loads(text)
    assert isinstance(items, list)
    for item in items:
        assert {"id", "type", "title"} <= set(item)
        assert item["type"] in CSL_TYPES
        assert set(item) <= CSL_TEXTS | {"author", "issued", "accessed"}
        assert all(isinstance(item[name], str) and item[name] for name in CSL_TEXTS & set(item))
        for name in item.get("author", ()):
            assert set(name) in ({"literal"}, {"family", "given"})
        for name in {"issued", "accessed"} & set(item):
            date = item[name]
            assert set(date) <= {"date-parts", "season", "circa", "literal"}
            assert ("literal" in date) is not ("date-parts" in date)
            assert all(1 <= len(part) <= 3 for part in date.get("date-parts", ()))
            assert len(date.get("date-parts", ())) <= 2
    assert len({item["id"] for item in items}) == len(items)
    return items


def read_bibtex(text):
    """The entries of a BibTeX file: key to fields, texts as they are typeset."""
    entries = {}
    while text:
        head = re.match(r"@(article|misc)\{([a-z0-9:-]+),\n", text)
        assert head, text[:80]
        text = text[head.end() :]
        fields = {"": head[1]}
        while not text.startswith("}\n"):
            row, _, text = text.partition("\n")
            name, value = re.fullmatch(r"  ([a-z]+) = \{(.*)\},", row).groups()
            assert name not in fields
            fields[name] = value if name in ("url", "date", "year", "urldate") else typeset(value)
        text = text[2:].removeprefix("\n")
        assert head[2] not in entries, "a key stands twice"
        entries[head[2]] = fields
    return entries


def typeset(value):
    """A value as TeX sets it; the braces around it and inside it must be in balance, as BibTeX counts them."""
    depth = lowest = 0
    for sign in value:
        depth += (sign == "{") - (sign == "}")
        lowest = min(lowest, depth)
    assert (depth, lowest) == (0, 0), value
    out, at = "", 0
    while at < len(value):
        named = re.compile(r"\\([a-z]+)\{\}").match(value, at)
        if named:
            out, at = out + SIGNS[named[1]], named.end()
        elif value[at] == "\\":
            assert value[at + 1] in "%&#_$", value
            out, at = out + value[at + 1], at + 2
        else:
            assert value[at] not in "%&#_$~^", value
            assert value[at].isprintable() or not value[at].isascii(), value
            out, at = out + (value[at] if value[at] not in "{}" else ""), at + 1
    return out


# --- Any text survives ----------------------------------------------------------------------------


def assert_given_back(text):
    work = Work("a", "article-newspaper", text or "x", (text,), container=text, note=text)
    line = one_line(text)
    (item,) = read_csl(csl.whole([work])) if line else (None,)
    if item:
        assert item == read_csl(csl.shown(work))[0]
        assert {item[name] for name in ("title", "container-title", "note")} == {line}
    fields = read_bibtex(bibtex.entry(work))["a"]
    assert fields["title"] == (line if text else "x")
    assert fields.get("journal", "") == fields.get("note", "") == line
    assert "\n" not in fields["title"]


@each_text
def test_hostile_titles_are_titles_in_both_forms(text):
    assert_given_back(text)


@given(st.text())
def test_any_title_is_given_back_by_both_forms(text):
    assert_given_back(text)


@given(st.text(st.sampled_from('{}\\%&#_$~^"@,=\n\u202e a')))
def test_what_means_something_to_tex_means_nothing_in_a_title(text):
    assert_given_back(text)


@each_text
def test_a_citation_in_a_page_is_text(text):
    shown = cited.view(Work("a", "webpage", text or "x"))
    for form in (shown.csl, shown.bibtex):
        assert not re.search(r"[<>&](?!#\d+;)", str(body(form)))


# --- Names and dates ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("Ada B. Example", ("Ada B.", "Example"), id="an-initial"),
        pytest.param("A. B. Example", ("A. B.", "Example"), id="initials"),
        pytest.param("Anne-Marie B. Example", ("Anne-Marie B.", "Example"), id="a-double-name"),
        pytest.param("Ada B. O’Example", ("Ada B.", "O’Example"), id="an-apostrophe"),
        pytest.param("Ada Example", None, id="either-may-be-the-family"),
        pytest.param("Xi Jinping", None, id="family-first"),
        pytest.param("Example Wire", None, id="an-outlet"),
        pytest.param("Ada B. van Example", None, id="a-particle"),
        pytest.param("Ada B. Jr", None, id="no-name-at-all"),
        pytest.param("U.S. Embassy", None, id="an-acronym"),
        pytest.param("Ada B. Example Smith", None, id="two-words-after-it"),
        pytest.param("Example, Ada", None, id="a-comma"),
    ],
)
def test_a_name_is_split_only_where_it_tells_its_parts(name, expected):
    assert parts(name) == expected
    (written,) = csl.item(Work("a", "post", "T", (name,)))["author"]
    assert written == ({"family": expected[1], "given": expected[0]} if expected else {"literal": name})


def test_names_in_bibtex_stay_whole_where_they_are_not_split():
    entry = bibtex.entry(Work("a", "post", "T", ("Ada B. Example", "Smith and Sons", "Bo {x}")))
    assert (
        "  author = {Example, Ada B. and {Smith and Sons} and {Bo \\textbraceleft{}x\\textbraceright{}}},\n"
        in entry
    )


@pytest.mark.parametrize(
    ("edtf", "expected", "year"),
    [
        pytest.param("2026-03-11", {"date-parts": [[2026, 3, 11]]}, "2026", id="a-day"),
        pytest.param("2026-03", {"date-parts": [[2026, 3]]}, "2026", id="a-month"),
        pytest.param("2026", {"date-parts": [[2026]]}, "2026", id="a-year"),
        pytest.param("2026-03~", {"date-parts": [[2026, 3]], "circa": True}, None, id="about"),
        pytest.param("2026-22", {"date-parts": [[2026]], "season": 2}, "2026", id="a-season"),
        pytest.param(
            "2026-03-11/2026-03-13", {"date-parts": [[2026, 3, 11], [2026, 3, 13]]}, None, id="from-to"
        ),
        pytest.param("2026?", {"literal": "possibly 2026"}, None, id="uncertain"),
        pytest.param("2026%", {"literal": "possibly about 2026"}, None, id="uncertain-and-about"),
        pytest.param("199X", {"literal": "1990s"}, None, id="a-decade"),
        pytest.param("2026-03-XX", {"literal": "some day in March 2026"}, "2026", id="some-day"),
        pytest.param("/2026-05-26", {"literal": "on or before 26 May 2026"}, None, id="on-or-before"),
        pytest.param("2021/..", {"literal": "since 2021"}, None, id="open"),
        pytest.param("2026-01~/2026-04~", {"literal": "early 2026"}, None, id="early"),
        pytest.param(
            "2025-21/2025-23", {"literal": "between spring 2025 and autumn 2025"}, None, id="seasons"
        ),
    ],
)
def test_a_date_says_no_more_than_is_known(edtf, expected, year):
    assert csl.date(checked(edtf)) == expected
    fields = read_bibtex(bibtex.entry(Work("a", "post", "T", issued=edtf)))["a"]
    assert (fields["date"], fields.get("year")) == (edtf, year)


# --- Sources and points ---------------------------------------------------------------------------


def test_an_article_is_cited_by_what_it_states(make_record):
    record = make_record(
        title="Dockers vote & strike",
        publisher="Harbour Times",
        authors=("Ada B. Example", "Example Wire"),
        published="2026-03-11",
        captured="2026-03-12",
        language="en",
        url="https://harbourtimes.example/news?id=1&x=ü",
        archives=("https://web.archive.example/1/https://harbourtimes.example/news",),
        status=Status(state="corrected", note="The day was wrong."),
    )
    work = cited.source(record, SITE)

    assert csl.shown(work) == (
        "[{\n"
        '  "id": "harbour-times",\n'
        '  "type": "article-newspaper",\n'
        '  "title": "Dockers vote & strike",\n'
        '  "container-title": "Harbour Times",\n'
        '  "URL": "https://harbourtimes.example/news?id=1&x=%C3%BC",\n'
        '  "archive": "web.archive.example",\n'
        '  "archive_location": "https://web.archive.example/1/https://harbourtimes.example/news",\n'
        '  "language": "en",\n'
        '  "note": "corrected by its publisher: The day was wrong.",\n'
        '  "author": [{"family": "Example", "given": "Ada B."}, {"literal": "Example Wire"}],\n'
        '  "issued": {"date-parts": [[2026, 3, 11]]},\n'
        '  "accessed": {"date-parts": [[2026, 3, 12]]}\n'
        "}]"
    )
    assert bibtex.entry(work) == (
        "@article{harbour-times,\n"
        "  author = {Example, Ada B. and {Example Wire}},\n"
        "  title = {{Dockers vote \\& strike}},\n"
        "  journal = {Harbour Times},\n"
        "  year = {2026},\n"
        "  date = {2026-03-11},\n"
        "  url = {https://harbourtimes.example/news?id=1&x=%C3%BC},\n"
        "  urldate = {2026-03-12},\n"
        "  note = {corrected by its publisher: The day was wrong.},\n"
        "}\n"
    )


def test_a_digest_is_the_dossiers_own_work_and_says_whose_it_sums_up(make_record):
    origin = Origin(
        kind="derived_from", name="Sandholm Courier", title="Nine ships", url="https://courier.example/1"
    )
    record = make_record(
        kind="digest",
        title="Digest: nine ships",
        publisher="The Ellery dossier",
        authors=("Somebody",),
        captured="2026-03-12",
        url="https://courier.example/1",
        origin=(origin,),
    )
    item = csl.item(cited.source(record, SITE))

    assert item == {
        "id": "harbour-times",
        "type": "webpage",
        "title": "Digest: nine ships",
        "container-title": "The Ellery dossier",
        "URL": "https://example.org/ellery/sources/harbour-times/",
        "note": "our summary of Sandholm Courier: “Nine ships”, not its words",
        "author": [{"literal": "The Ellery dossier"}],
    }


@pytest.mark.parametrize(
    ("kind", "type_", "where"),
    [
        ("article", "article-newspaper", "container-title"),
        ("report", "report", "publisher"),
        ("statement", "document", "publisher"),
        ("document", "document", "publisher"),
        ("post", "post", "container-title"),
        ("interview", "interview", "container-title"),
        ("image", "graphic", "publisher"),
    ],
)
def test_each_kind_of_source_has_its_type(make_record, kind, type_, where):
    item = csl.item(cited.source(make_record(kind=kind, publisher="P"), SITE))
    assert item == {"id": "harbour-times", "type": type_, "title": f"[Untitled {kind}]", where: "P"}


def test_a_transcript_says_who_typed_it(make_record):
    capture = CaptureRef(
        file="capture.md", media_type="text/markdown", bytes=1, sha256="0" * 64, transcript=True
    )
    assert cited.source(make_record(capture=capture), SITE).note == "transcribed by The Ellery dossier"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "https://a@b.example/", "https://x.example/{}", "file:///x"]
)
def test_an_address_that_may_not_be_linked_is_not_cited(make_record, address):
    work = cited.source(make_record(url=address, archives=(address,)), SITE)
    assert (work.url, work.archive) == (None, None)


@pytest.mark.parametrize(
    ("site_url", "address"),
    [
        pytest.param("https://example.org/ellery/", "https://example.org/ellery/points/strike/", id="set"),
        pytest.param(
            "https://example.org/ellery", "https://example.org/ellery/points/strike/", id="without-slash"
        ),
        pytest.param(None, None, id="not-set"),
    ],
)
def test_a_point_is_a_page_of_the_dossier(site_url, address):
    (point,) = points([Written("strike", Point(point="The dockers voted to strike."))], [], [])
    work = cited.point(point, Settings(site_name="The Ellery dossier", site_url=site_url))

    expected = {
        "id": "point:strike",
        "type": "webpage",
        "title": "The dockers voted to strike.",
        "container-title": "The Ellery dossier",
        "author": [{"literal": "The Ellery dossier"}],
    }
    assert csl.item(work) == expected | ({"URL": address} if address else {})


# --- A quote that is copied -----------------------------------------------------------------------


def wire(name="Example Wire", **fields):
    return Origin(kind="derived_from", name=name, **fields)


@pytest.mark.parametrize(
    ("fields", "claim", "expected"),
    [
        pytest.param({}, {}, "harbour-times", id="nothing-is-known"),
        pytest.param(
            {"title": "Vote", "publisher": "Harbour Times", "published": "2026-03-11"},
            {},
            "Harbour Times: Vote, 11 March 2026",
            id="outlet-title-day",
        ),
        pytest.param(
            {"title": "Vote", "publisher": "Harbour Times", "origin": (wire(),)},
            {"via": "Example Wire"},
            "Harbour Times, via Example Wire: Vote",
            id="via-its-origin",
        ),
        pytest.param(
            {
                "title": "Vote",
                "origin": (wire(), wire("Courier", title="A"), Origin(kind="cites", name="NV")),
            },
            {},
            "via Example Wire and Courier: “A”: Vote",
            id="two-origins",
        ),
        pytest.param(
            {"title": "Vote", "publisher": "Harbour Times", "published": "2026-03~"},
            {"via": "Bo"},
            "Harbour Times: Vote, about March 2026, on the word of Bo",
            id="on-the-word-of-another",
        ),
        pytest.param(
            {"title": "Digest", "publisher": "The dossier", "kind": "digest", "origin": (wire(),)},
            {"via": "Example Wire", "speaker": Speaker(kind="other_outlet", name="Example Wire", named=True)},
            "The dossier: Digest",
            id="of-a-digest-the-card-says-whose-it-is",
        ),
        pytest.param(
            {"title": "Vo\u202ete", "publisher": "Har\u2066bour"},
            {},
            "Harbour: Vote",
            id="nothing-turns-the-line",
        ),
    ],
)
def test_a_copied_quote_says_where_it_is_from(make_record, make_claim, fields, claim, expected):
    record = make_record(**fields)
    assert in_english().cited(record, make_claim("Grain will rot, she said.", **claim)) == expected
