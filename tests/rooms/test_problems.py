"""A mistake is shown in one form: file, line, field, what was found, code, what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import site_build
from site_build.problems import CODES, Problem, Refused, summary

FILE = "sources/harbour-times-dockers-vote/curation.yaml"
ROOMS = sorted(Path(site_build.__file__).parent.rglob("*.py"))


@pytest.mark.parametrize(
    ("problem", "shown"),
    [
        pytest.param(
            Problem(
                FILE,
                14,
                "decisions[2].quote",
                "these words are not in the text: 'about 1,200 workers'",
                "quote-not-found",
                'Nearest: "some 1,200 workers" (paragraph 4). Copy the words from dossier/records/harbour-times-dockers-vote.md.',
            ),
            "sources/harbour-times-dockers-vote/curation.yaml:14: decisions[2].quote: these words are not in the text: "
            "'about 1,200 workers' [quote-not-found]\n"
            '    Nearest: "some 1,200 workers" (paragraph 4). Copy the words from dossier/records/harbour-times-dockers-vote.md.',
            id="all-parts",
        ),
        pytest.param(
            Problem("a.yaml", 3, "", "the file is not UTF-8 text", "not-utf8"),
            "a.yaml:3: the file is not UTF-8 text [not-utf8]",
            id="no-field-and-no-remedy",
        ),
        pytest.param(
            Problem("sources/a", 0, "", "the folder holds no capture", "capture-missing", "Delete it."),
            "sources/a: the folder holds no capture [capture-missing]\n    Delete it.",
            id="no-line",
        ),
        pytest.param(
            Problem(
                "a.md", 2, "", "edited", "record-edited", "Paste these lines:", ("title: X", "tags:", "- a")
            ),
            "a.md:2: edited [record-edited]\n    Paste these lines:\n      title: X\n      tags:\n      - a",
            id="lines-to-paste",
        ),
    ],
)
def test_a_problem_is_shown_as_the_style_says(problem, shown):
    assert str(problem) == shown


@pytest.mark.parametrize("code", ["", "quote-lost"])
def test_a_code_that_is_not_documented_is_refused(code):
    with pytest.raises(ValueError, match="undocumented problem code"):
        Problem("a", code=code)


def test_what_was_refused_becomes_a_problem_once_the_file_is_known():
    fault = Refused("yaml-broken", "this is not YAML", "Quote it.", line=3, field="a[0]")
    assert fault.at("a.yaml") == Problem("a.yaml", 3, "a[0]", "this is not YAML", "yaml-broken", "Quote it.")


@pytest.mark.parametrize(
    ("files", "built", "line"),
    [
        pytest.param(["a", "a", "b"], 41, "3 problems in 2 files. 41 sources were built.", id="several"),
        pytest.param(["a"], 1, "1 problem in 1 file. 1 source was built.", id="one"),
        pytest.param([], None, "0 problems in 0 files.", id="none"),
        pytest.param(["a"], 0, "1 problem in 1 file. 0 sources were built.", id="nothing-built"),
    ],
)
def test_the_closing_line_counts_problems_files_and_what_went_on(files, built, line):
    assert summary([Problem(file, code="not-utf8") for file in files], built=built) == line


def test_problems_are_in_the_order_of_files_and_lines():
    problems = [
        Problem("b", 1, code="not-utf8"),
        Problem("a", 10, code="not-utf8"),
        Problem("a", 9, code="not-utf8"),
    ]
    assert [(problem.file, problem.line) for problem in sorted(problems)] == [("a", 9), ("a", 10), ("b", 1)]


@pytest.mark.parametrize("code", CODES)
def test_each_code_is_one_plain_sentence_and_some_room_uses_it(code):
    assert re.fullmatch(r".+[^.]\.", CODES[code])
    users = [path.name for path in ROOMS if path.name != "problems.py" and f'"{code}"' in path.read_text()]
    assert users, "a code that nothing raises is dead"


def test_each_code_is_documented_for_contributors():
    guide = Path(site_build.__file__).parent.parent / "sources" / "README.md"
    assert [code for code in CODES if f"`{code}`" not in guide.read_text()] == []
