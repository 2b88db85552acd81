"""A record is written as a file and read back as the same record, whatever words it holds."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_build import seal
from site_build.recordfile import read, without_empty, written
from site_build.records import (
    Bearing,
    CaptureRef,
    Checked,
    Claim,
    FoundDate,
    Made,
    Origin,
    Place,
    Record,
    Removed,
    Rights,
    Silence,
    Speaker,
    Status,
    Translation,
)

FILE = "dossier/records/harbour-times.md"


def made(model: type[Any], **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Make models field by field; `st.builds`, nested this deep, takes minutes to describe itself."""

    @st.composite
    def make(draw: st.DrawFn) -> Any:
        return model(**{name: draw(strategy) for name, strategy in fields.items()})

    return make()


# Letters of a cleaned text: no controls but the line break, no halves of surrogate pairs, no noncharacters.
LETTERS = st.characters(
    exclude_categories=["Cs", "Cc"], exclude_characters=["\ufffe", "\uffff", *map(chr, range(0xFDD0, 0xFDF0))]
)
SPECIALS = st.sampled_from(
    ["---", "- a", "# a", "a: b", "~", "null", "yes", "2026-03-11", "12:30", "0x1f", "=", "<<", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a`", "'", '"', "a\u2028b", "a\u2029b", "\ufeff", " a", "a ", "🚢", "é", "\u202eb", "x" * 300, "\\", "\\n", "{a", "a]", "? a", ", a", "a #b"]
)  # fmt: skip
LINES = st.text(LETTERS, min_size=1, max_size=40) | SPECIALS
TEXTS = st.lists(LINES | st.just("---\nid: x\n---"), max_size=6).flatmap(
    lambda parts: st.lists(
        st.sampled_from(["\n", "\n\n", " "]), min_size=len(parts), max_size=len(parts)
    ).map(lambda gaps: "".join(part + gap for part, gap in zip(parts, gaps, strict=True)))
)
SLUGS = st.sampled_from(["a", "harbour-times", "1-no", "null", "2026-03-11", "12e3"])
DIGESTS = st.sampled_from(["0" * 64, "12e" + "0" * 61, "a1" * 32])
EDTF = st.sampled_from(["2026-03-11", "2026-03~", "199X", "2014/2016", "/2026-05-26", "2021/.."])
DAYS = st.sampled_from(["2026-03-11", "0001-01-01"])
MANY = st.lists(LINES, max_size=3).map(tuple)
COUNTS = st.sampled_from([0, 1, 10**9])
MAYBE = st.none() | LINES
PLACES = made(Place, paragraph=st.just(3)) | made(Place, timecode=st.just("1:02:03"))
BEARINGS = made(
    Bearing,
    point=SLUGS,
    relation=st.sampled_from(["supports", "disputes", "qualifies"]),
    note=MAYBE,
    value=MAYBE,
    as_of=st.none() | EDTF,
)
CLAIMS = made(
    Claim,
    id=st.sampled_from(["7f3kq2ma", "12345678", "1234e567-2"]),
    quote=TEXTS.filter(bool),
    start=COUNTS,
    end=st.just(9),
    place=PLACES,
    speaker=made(Speaker, kind=st.just("person"), name=MAYBE, named=st.none() | st.booleans()),
    cue=MAYBE,
    modality=st.sampled_from(["fact", "assessment", "forecast", "denied"]),
    entities=MANY,
    dates=st.lists(made(FoundDate, edtf=EDTF, words=LINES), max_size=2).map(tuple),
    rank=st.just(3),
    rule=LINES,
    on=st.none() | DAYS,
    moved=st.none() | st.booleans(),
    translation=st.none()
    | made(Translation, lang=st.sampled_from(["en", "zh-Hans", "ar"]), text=LINES, by=LINES),
    points=st.lists(BEARINGS, max_size=2).map(tuple),
)
RECORDS = made(
    Record,
    id=SLUGS,
    title=MAYBE,
    subtitle=MAYBE,
    publisher=MAYBE,
    authors=MANY,
    published=st.none() | EDTF,
    captured=st.none() | DAYS,
    language=st.sampled_from([None, "no", "en", "zh-Hans"]),
    url=MAYBE,
    tags=MANY,
    origin=st.lists(
        made(Origin, kind=st.just("cites"), name=MAYBE, place=st.none() | PLACES), max_size=2
    ).map(tuple),
    status=st.none() | made(Status, state=st.just("gone"), note=MAYBE),
    rights=made(Rights, publish=st.sampled_from(["full", "quotes"]), license=MAYBE),
    from_=st.dictionaries(LINES, LINES, max_size=2),
    capture=made(
        CaptureRef,
        file=LINES,
        media_type=LINES,
        bytes=COUNTS,
        sha256=DIGESTS,
        private=st.none() | st.booleans(),
        checked=st.none() | made(Checked, by=LINES, on=DAYS),
    ),
    removed=st.lists(made(Removed, rule=LINES, lines=COUNTS, characters=COUNTS), max_size=2).map(tuple),
    made=made(Made, dossier=LINES, capture=DIGESTS, curation=st.none() | DIGESTS),
    silent_on=st.lists(made(Silence, point=SLUGS, by=MAYBE), max_size=1).map(tuple),
    claims=st.lists(CLAIMS, max_size=2).map(tuple),
    text=TEXTS,
)


@settings(max_examples=50)
@given(RECORDS)
def test_a_record_is_read_back_as_it_was_written(record):
    content = written(record)
    assert read(content, FILE) == (record, [])
    assert seal.is_intact(content)
    # Neither a byte order mark nor a line break of the text is lost on the way through a file.
    again, _ = read(content.encode().decode("utf-8-sig").replace("\r\n", "\n"), FILE)
    assert written(again) == content


def test_a_record_as_a_file(make_record, make_claim):
    claim = make_claim(
        "Grain will rot, she said.", entities=("Harbour Board",), on="2026-03-14", status="reviewed"
    )
    record = make_record(
        title="Yes",
        published="2026-03-11",
        text="Grain.\n\nMore.",
        claims=(claim,),
        from_={"title": "headline@3"},
    )
    content = written(record)
    assert content.split("\n", 2)[1].endswith(
        " — written by the build; put corrections in sources/harbour-times/curation.yaml"
    )
    assert (
        "---\n" + content.split("\n", 2)[2]
        == f"""\
---
id: harbour-times
kind: article
title: Yes
published: 2026-03-11
rights:
  publish: quotes
from:
  title: headline@3
capture:
  file: capture.html
  media_type: text/html
  bytes: 1
  sha256: '{"0" * 64}'
made:
  dossier: 0.1.0
  capture: '{"1" * 64}'
claims:
- id: aaaaaaaa
  quote: Grain will rot, she said.
  start: {claim.start}
  end: {claim.end}
  place:
    paragraph: 2
  speaker:
    kind: outlet
  modality: fact
  entities:
  - Harbour Board
  rank: 1
  rule: attribution.outlet
  status: reviewed
  'on': 2026-03-14
---
Grain.

More.
""".replace("title: Yes", "title: 'Yes'")
    )


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param("", "record-edited", id="empty"),
        pytest.param("id: a\n", "record-edited", id="no-front-matter"),
        pytest.param("---\nid: a\n", "record-edited", id="not-closed"),
        pytest.param("---\n- a\n---\n", "field-value", id="list"),
        pytest.param("---\nid: a\nid: b\n---\n", "yaml-duplicate-key", id="key-twice"),
        pytest.param("---\nid: a\ntitle:\n---\n", "yaml-not-allowed", id="empty-value"),
        pytest.param("---\nid: a\nzzz: b\n---\n", "field-unknown", id="unknown-key"),
    ],
)
def test_a_file_that_is_no_record_is_a_problem(content, code):
    record, problems = read(content, FILE)
    assert record is None
    assert code in {problem.code for problem in problems}
    assert {problem.file for problem in problems} == {FILE}


def test_the_text_cannot_be_given_in_the_front_matter(make_record):
    content = written(make_record(text="Words."))
    assert (
        read(content.replace("id: harbour-times\n", "id: harbour-times\ntext: Others.\n", 1), FILE)[0].text
        == "Words."
    )


def test_what_holds_nothing_is_not_written():
    value = {"a": [], "b": {}, "c": None, "d": 0, "e": False, "f": "", "g": [{}]}
    assert without_empty(value) == {"d": 0, "e": False, "f": "", "g": [{}]}
