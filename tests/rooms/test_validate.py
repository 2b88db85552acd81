"""From YAML to models: what is wrong is said in words that teach, at its line and field."""

from __future__ import annotations

import pytest

from site_build.curation import Curation, Event
from site_build.frontmatter import parse
from site_build.problems import Problem
from site_build.validate import listed, validated

FILE = "sources/a/curation.yaml"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        pytest.param(
            "publishr: X",
            "1: publishr: there is no such key here [field-unknown]\n    Did you mean `publisher`?",
            id="misspelt-key",
        ),
        pytest.param(
            "decisions:\n- quote: a\n  speaker: {kind: person, nam: B}",
            "3: decisions[0].speaker.nam: there is no such key here [field-unknown]\n    Did you mean `name`?",
            id="misspelt-key-inside",
        ),
        pytest.param(
            "date: 2026-03-11",
            "1: date: there is no such key here [field-unknown]\n    Did you mean `published`?",
            id="another-word-for-it",
        ),
        pytest.param(
            "decisions:\n- quote: a\n  speaker:\n    kind: person\n    note: b",
            "5: decisions[0].speaker.note: there is no such key here [field-unknown]\n"
            "    `note` belongs to the decision: indent it as `quote`.",
            id="key-of-the-decision",
        ),
        pytest.param(
            "status: {zzz: b, state: gone}",
            "1: status.zzz: there is no such key here [field-unknown]\n    The keys are: state, note.",
            id="unlike-any-key",
        ),
        pytest.param(
            "kind: essay",
            "1: kind: 'essay' is not one of the values it can have [field-value]\n    It can be `article`, `report`, "
            "`statement`, `document`, `digest`, `post`, `interview`, `image`.",
            id="not-one-of-the-values",
        ),
        pytest.param(
            "authors: Ada Example",
            "1: authors: 'Ada Example' should be a list [field-value]\n    Write [Ada Example].",
            id="one-instead-of-a-list",
        ),
        pytest.param(
            "rights: full",
            "1: rights: 'full' should be a mapping of keys to values [field-value]",
            id="word-instead-of-a-mapping",
        ),
        pytest.param(
            "status: {note: gone}",
            "1: status.state: this key is missing [field-value]\n    Add it.",
            id="missing",
        ),
        pytest.param(
            "title: |\n  one\n  two",
            "1: title: 'one\\ntwo' is not of the right form [field-value]\n    Write it on one line.",
            id="two-lines",
        ),
        pytest.param(
            "replaces: Harbour Times",
            "1: replaces: 'Harbour Times' is not of the right form [field-value]\n"
            "    Use small letters a-z, digits and single hyphens.",
            id="not-an-id",
        ),
        pytest.param(
            "language: English",
            "1: language: 'English' is not of the right form [field-value]\n"
            "    Write a language tag such as en, pt-BR or zh-Hans.",
            id="not-a-language-tag",
        ),
        pytest.param(
            "decisions:\n- {quote: a, status: reviewed, on: 14 March}",
            "2: decisions[0].on: '14 March' has no year: write it as 2026-03-11, 2026-03 or 2026, or in words such as "
            "11 March 2026, about May 2026, before 27 May 2026, between 2014 and 2016, since 2021 [date-unreadable]\n"
            "    Write it as 2026-03-11 or as 11 March 2026; where less is known, as 2026-03 or as about March 2026.",
            id="not-a-day",
        ),
        pytest.param(
            "decisions:\n- {status: reviewed}",
            "2: decisions[0]: a decision names either a `quote` or a point it is `silent_on` [field-value]",
            id="decision-without-a-quote",
        ),
        pytest.param(
            "decisions:\n- {quote: a, silent_on: b}",
            "2: decisions[0]: a decision names either a `quote` or a point it is `silent_on` [field-value]",
            id="decision-with-both",
        ),
        pytest.param(
            "decisions:\n- {quote: a, point: b}",
            "2: decisions[0]: `point` and `relation` go together [field-value]",
            id="point-without-relation",
        ),
        pytest.param(
            "decisions:\n- {quote: a, point: b, relation: disputes, how: explicit}",
            "2: decisions[0]: `disputes` needs `how: explicit` or `how: incompatible`, and a `note` that says why "
            "[field-value]",
            id="dispute-without-a-note",
        ),
        pytest.param(
            "decisions:\n- {quote: a, status: reviewed, value: '1200'}",
            "2: decisions[0]: `how`, `value`, `unit`, `as_of`, `replaces` and `fine` belong to a `point` [field-value]",
            id="value-without-a-point",
        ),
        pytest.param("- a", "1: here should be a mapping of keys to values, one `key: value` a line [field-value]", id="list"),
        pytest.param("just words", "1: here should be a mapping of keys to values, one `key: value` a line [field-value]", id="words"),
        pytest.param(
            "a: 1\na: 2",
            "2: a: 'a' stands here and at line 1 [yaml-duplicate-key]\n    Keep one of the two.",
            id="faults-of-the-yaml-come-first",
        ),
    ],
)  # fmt: skip
def test_a_mistake_is_told_in_words_that_teach(typed, shown):
    value, problems = validated(Curation, parse(typed), FILE)
    assert value is None
    assert [str(problem) for problem in problems] == [f"{FILE}:{shown}"]


def test_all_mistakes_of_a_file_are_told_at_once():
    _, problems = validated(Curation, parse("kind: essay\nauthors: A\nfoo: b\n"), FILE)
    assert [(problem.line, problem.field) for problem in problems] == [
        (1, "kind"),
        (2, "authors"),
        (3, "foo"),
    ]


@pytest.mark.parametrize("typed", ["", "# nothing decided yet\n"])
def test_an_empty_file_decides_nothing(typed):
    assert validated(Curation, parse(typed), FILE) == (Curation(), [])


@pytest.mark.parametrize(("typed", "named"), [("true", True), ("no", False), ("yes", True), ("False", False)])
def test_yes_and_no_are_read_where_a_truth_value_belongs(typed, named):
    curation, _ = validated(
        Curation, parse(f"decisions:\n- quote: a\n  speaker: {{kind: person, named: {typed}}}"), FILE
    )
    assert curation.decisions[0].speaker.named is named


def test_good_entries_of_a_list_are_kept_beside_bad_ones():
    typed = "- {id: a, title: A, dates: [{when: '2026'}]}\n- {id: B}\n\n- {id: c, title: C, dates: [{when: '2026'}]}\n"
    good, problems = listed(Event, parse(typed), "dossier/events.yaml")
    assert [(event.id, at) for event, at in good] == [("a", 0), ("c", 2)]
    assert [(problem.line, problem.field) for problem in problems] == [
        (2, "[1].id"),
        (2, "[1].title"),
        (2, "[1].dates"),
    ]


def test_a_key_of_an_event_that_stands_among_its_dates_is_said_to_belong_to_the_event():
    typed = "- id: a\n  title: A\n  dates:\n  - when: 2026-03-11\n    note: B\n"
    _, [problem] = listed(Event, parse(typed), "dossier/events.yaml")
    assert str(problem) == (
        "dossier/events.yaml:5: [0].dates[0].note: there is no such key here [field-unknown]\n"
        "    `note` belongs to the event: indent it as `title`."
    )


@pytest.mark.parametrize(
    ("typed", "problems"),
    [
        pytest.param("", [], id="empty"),
        pytest.param("[]", [], id="empty-list"),
        pytest.param(
            "a: b",
            [
                Problem(
                    "e.yaml",
                    1,
                    "",
                    "the file should be a list: each entry begins with a hyphen",
                    "field-value",
                )
            ],
            id="mapping",
        ),
        pytest.param(
            "- a",
            [
                Problem(
                    "e.yaml",
                    1,
                    "[0]",
                    "here should be a mapping of keys to values, one `key: value` a line",
                    "field-value",
                )
            ],
            id="words",
        ),
    ],
)
def test_a_list_file_that_is_no_list_says_so(typed, problems):
    assert listed(Event, parse(typed), "e.yaml") == ([], problems)
