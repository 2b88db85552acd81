"""Dates in words are echoed with how they were read, and read alike in every file that people write."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

import pytest
from pydantic import AfterValidator, BaseModel

from site_build import curation, dates
from site_build.curation import CaptureFile, Curation, Entity, Event, Point
from site_build.frontmatter import parse
from site_build.readings import KEYS, readings
from site_build.validate import listed, validated


@pytest.mark.parametrize(
    ("typed", "echoed"),
    [
        pytest.param(
            "title: T\n\npublished: about 11 March 2026\n",
            ['f.yaml:3: published: "about 11 March 2026" read as 2026-03-11~ (about 11 March 2026)'],
            id="about",
        ),
        pytest.param("published: 2026-03-11\n", [], id="a-day"),
        pytest.param("published: 2026-05~\n", [], id="edtf"),
        pytest.param("published: 11 March 2026\n", [], id="a-whole-day-in-full"),
        pytest.param(
            "published: 11.3.2026 is no date\ntitle: 1990s\n",
            [],
            id="what-is-no-date-is-a-problem-not-an-echo",
        ),
        pytest.param(
            "published: March 11th, 2026\n",
            ['f.yaml:1: published: "March 11th, 2026" read as 2026-03-11 (11 March 2026)'],
            id="another-spelling",
        ),
        pytest.param(
            "decisions:\n- quote: a\n  on: 5 May 2026\n- quote: b\n  as_of: Q2 2024\n"
            "  dates:\n  - {words: then, edtf: the 1990s}\n",
            [
                'f.yaml:5: decisions[1].as_of: "Q2 2024" read as 2024-04/2024-06 (between April and June 2024)',
                'f.yaml:7: decisions[1].dates[0].edtf: "the 1990s" read as 199X (1990s)',
            ],
            id="in-decisions-in-their-order",
        ),
        pytest.param(
            "- id: a\n  dates: [{when: mid-May 2026}]\n",
            ['f.yaml:2: [0].dates[0].when: "mid-May 2026" read as 2026-05-11~/2026-05-20~ (mid-May 2026)'],
            id="in-a-list",
        ),
        pytest.param("", [], id="nothing"),
        pytest.param("published: [about May 2026]\n", [], id="not-where-a-list-stands"),
        pytest.param(
            'published: "about \\u202eMay 2026"\n',
            [],
            id="with-a-mark-that-turns-the-line-round-it-is-no-date",
        ),
    ],
)
def test_each_date_in_words_is_echoed_once_with_its_line(typed, echoed):
    assert list(readings(parse(typed), "f.yaml")) == echoed


WORDS = [
    pytest.param("About  May 2026", "2026-05~", id="about"),
    pytest.param("before 27 May 2026", "/2026-05-26", id="before"),
    pytest.param("between 2014 and 2016", "2014/2016", id="between"),
    pytest.param("mid-May 2026", "2026-05-11~/2026-05-20~", id="mid"),
    pytest.param("1990s", "199X", id="decade"),
    pytest.param("2026-05~", "2026-05~", id="edtf"),
]


def _curation(typed: str) -> Curation:
    value, problems = validated(Curation, parse(typed), "c.yaml")
    assert problems == []
    assert value is not None
    return value


@pytest.mark.parametrize(("words", "edtf"), WORDS)
def test_a_date_in_words_is_read_wherever_a_person_writes_one(words, edtf):
    origin = _curation(f"origin: [{{kind: cites, name: A, published: {words}}}]").origin
    decision = _curation(f"decisions:\n- {{quote: a, dates: [{{edtf: {words}, words: then}}]}}").decisions[0]
    events, problems = listed(Event, parse(f"- {{id: a, title: A, dates: [{{when: {words}}}]}}"), "e.yaml")
    assert problems == []
    assert [one.published for one in origin or ()] == [edtf]
    assert [one.edtf for one in decision.dates or ()] == [edtf]
    assert events[0][0].dates[0].when == edtf


CAPTURE = "file: capture.txt\nmedia_type: text/plain\nbytes: 1\nsha256: " + "0" * 64 + "\n"


@pytest.mark.parametrize("words", ["2026-03-11", "11 March 2026", "Wed, March 11th, 2026"])
def test_a_day_in_words_is_read_wherever_a_person_writes_one(words):
    typed = f'{CAPTURE}captured: "{words}"\nchecked: {{by: ed, on: "{words}"}}\n'
    capture, problems = validated(CaptureFile, parse(typed), "capture.yaml")
    decision = _curation(f'decisions:\n- {{quote: a, status: reviewed, on: "{words}"}}').decisions[0]
    assert problems == []
    assert capture is not None
    assert capture.checked is not None
    assert {capture.captured, capture.checked.on, decision.on} == {"2026-03-11"}


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        pytest.param("03/04/2026", "write 2026-04-03 or 2026-03-04", id="two-days"),
        pytest.param("31 February", "is a day that no year has", id="no-such-day"),
        pytest.param("between 2016 and 2014", "runs backward", id="backward"),
        pytest.param("one fine day", "write it as 2026-03-11", id="no-date"),
    ],
)
@pytest.mark.parametrize(
    ("model", "typed", "line", "field"),
    [
        pytest.param(CaptureFile, CAPTURE + "captured: {}", 5, "captured", id="captured"),
        pytest.param(CaptureFile, CAPTURE + "checked:\n  by: ed\n  on: {}", 7, "checked.on", id="checked"),
        pytest.param(Curation, "title: T\norigin:\n- kind: cites\n  published: {}", 4, "origin[0].published", id="origin"),
        pytest.param(Curation, "decisions:\n- quote: a\n  status: reviewed\n  on: {}", 4, "decisions[0].on", id="decision"),
        pytest.param(Curation, "decisions:\n- quote: a\n  dates:\n  - words: b\n    edtf: {}", 5, "decisions[0].dates[0].edtf", id="date-of-a-claim"),
        pytest.param(Event, "id: a\ntitle: A\ndates:\n- when: {}", 4, "dates[0].when", id="event"),
    ],
)  # fmt: skip
def test_a_date_that_cannot_be_read_is_a_problem_at_its_line_and_field(
    model, typed, line, field, words, advice
):
    value, problems = validated(model, parse(typed.format(words)), "f.yaml")
    assert value is None
    assert [(one.line, one.field, one.code) for one in problems] == [(line, field, "date-unreadable")]
    assert advice in problems[0].message


def _dates(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """The keys of a model, and of those inside it, that hold a date."""
    for name, hint in get_type_hints(model, include_extras=True).items():
        for part in _parts(hint):
            if isinstance(part, type) and issubclass(part, BaseModel):
                yield from _dates(part)
            elif isinstance(part, AfterValidator) and part.func in (dates.read, dates.read_day):
                yield model.__name__, name


def _parts(hint: Any) -> Iterator[Any]:
    yield hint
    yield from getattr(hint, "__metadata__", ())
    for inner in get_args(hint):
        yield from _parts(inner)


@pytest.mark.parametrize("model", [CaptureFile, Curation, Event, Entity, Point])
def test_every_key_that_holds_a_date_is_echoed(model):
    found = {name for _, name in _dates(model)}
    assert found <= KEYS
    assert found or model in (Entity, Point)


def test_no_key_that_is_echoed_is_none_of_a_file_that_people_write():
    models = [one for one in vars(curation).values() if isinstance(one, type) and issubclass(one, BaseModel)]
    assert {name for model in models for name in model.model_fields} >= KEYS
