"""The files of ``dossier/points/`` and the decisions on them: what is amiss is named, with file, line and remedy."""

from __future__ import annotations

import pytest

from site_build import pointfiles
from site_build.points import points
from site_build.records import Bearing, Origin, Silence

WORDS = "The crane drivers voted by nine to one to strike."


@pytest.fixture
def write(dossier):
    """Write a point's file."""

    def write(name, front, body="What the editors make of it.\n"):
        folder = dossier.prose / "points"
        folder.mkdir(exist_ok=True)
        (folder / f"{name}.md").write_text(f"---\n{front}\n---\n\n{body}")

    return write


@pytest.fixture
def amiss(dossier):
    """What is wrong between the points and some records."""

    def find(*records):
        files, problems = pointfiles.read(dossier)
        gathered = points([file.written for file in files], records, ())
        return problems + pointfiles.faults(dossier, files, records, gathered, ())

    return find


@pytest.fixture
def linked(dossier, make_record, make_claim):
    """A source whose curation links its claim to a point."""

    def make(id_="harbour-times", point="strike-vote", relation="supports", more="", **fields):
        folder = dossier.sources / id_
        folder.mkdir()
        (folder / "curation.yaml").write_text(
            f'decisions:\n- quote: "{WORDS}"\n  point: {point}\n  relation: {relation}\n{more}'
        )
        keys = dict(line.strip().split(": ") for line in more.splitlines() if line.startswith("  "))
        claim = make_claim(WORDS, points=(Bearing(point=point, relation=relation, **keys),))
        return make_record(id_, claims=(claim,), **fields)

    return make


def shown(problems):
    return [(one.file, one.line, one.code, one.message, one.remedy) for one in problems]


def test_a_point_is_read_with_its_analysis(dossier, write):
    write("strike-vote", "point: The dockers voted to strike.\ntags: [strike]\nsince: about March 2026")
    (file,), problems = pointfiles.read(dossier)
    assert problems == []
    assert (file.written.id, file.written.point.point) == ("strike-vote", "The dockers voted to strike.")
    assert (file.analysis.path, file.analysis.body_line) == ("points/strike-vote", 6)


def test_the_readme_of_the_folder_is_no_point(dossier, write):
    write("README", "title: How to write a point")
    assert pointfiles.read(dossier) == ([], [])


@pytest.mark.parametrize(
    ("name", "front", "line", "code", "message"),
    [
        pytest.param("Strike Vote", "point: A.", 0, "id-not-allowed", "'Strike Vote' cannot be the id of a point", id="name"),
        pytest.param("page-2", "point: A.", 0, "id-not-allowed", "'page-2' cannot be the id of a point", id="name-of-a-page"),
        pytest.param("a", "tags: [strike]", 2, "field-value", "this key is missing", id="no-statement"),
        pytest.param("a", "point: A.\nstatement: B.", 3, "field-unknown", "there is no such key here", id="unknown-key"),
        pytest.param("a", "point: A.\nsince: 03/04/2026", 3, "date-unreadable", None, id="ambiguous-date"),
        pytest.param("a", "point: A.\nindependent: {sources: [one], note: so}", 3, "field-value", None, id="one-source"),
        pytest.param("a", "point: A.\npoint: B.", 3, "yaml-duplicate-key", "'point' stands here and at line 2", id="twice"),
    ],
)  # fmt: skip
def test_a_point_that_cannot_be_read_is_named_and_left_out(dossier, write, name, front, line, code, message):
    write(name, front)
    write("good", "point: The others are read.")
    files, (problem,) = pointfiles.read(dossier)
    assert [file.written.id for file in files] == ["good"]
    assert (problem.file, problem.line, problem.code) == (f"dossier/points/{name}.md", line, code)
    assert message is None or problem.message == message


def test_a_file_without_front_matter_is_told_how_to_begin(dossier):
    (dossier.prose / "points").mkdir()
    (dossier.prose / "points" / "a.md").write_text("The dockers voted.\n")
    _, (problem,) = pointfiles.read(dossier)
    assert (problem.code, problem.line) == ("field-value", 1)
    assert problem.remedy == "Begin the file with three lines: `---`, `point: The statement.`, `---`."


def test_a_point_that_nothing_bears_on_is_a_problem(write, amiss):
    write("strike-vote", "point: The dockers voted to strike.")
    ((file, line, code, message, remedy),) = shown(amiss())
    assert (file, line, code) == ("dossier/points/strike-vote.md", 1, "point-empty")
    assert message == "no claim bears on this point, so nothing is known of it"
    assert "curation.yaml" in remedy


def test_two_points_with_one_id_are_a_problem(dossier, write):
    write("ballot", "point: The ballot was held.")
    write("strike-vote", "point: The dockers voted to strike.\nformerly: [ballot]")
    write("walkout", "point: The dockers walked out.\nformerly: [exit, walkout]")
    _, problems = pointfiles.read(dossier)
    assert [(one.file, one.line, one.field, one.message) for one in problems] == [
        (
            "dossier/points/strike-vote.md",
            3,
            "formerly[0]",
            "'ballot' is an id of dossier/points/ballot.md too",
        ),
        (
            "dossier/points/walkout.md",
            3,
            "formerly[1]",
            "'walkout' is an id of dossier/points/walkout.md too",
        ),
    ]


def test_two_points_cannot_both_be_the_heirs_of_a_third(dossier, write):
    write("strike-vote", "point: The dockers voted to strike.\nformerly: [ballot]")
    write("walkout", "point: The dockers walked out.\nformerly: [ballot]")
    _, (problem,) = pointfiles.read(dossier)
    assert (problem.code, problem.file) == ("id-duplicate", "dossier/points/walkout.md")


def test_a_decision_on_a_former_id_counts_and_is_no_problem(write, linked, amiss):
    write("strike-vote", "point: The dockers voted to strike.\nformerly: [ballot]")
    assert amiss(linked(point="ballot")) == []


def test_a_decision_on_an_unknown_point_names_the_nearest(write, linked, amiss):
    write("strike-vote", "point: The dockers voted to strike.\nformerly: [ballot]")
    unknown, empty = amiss(linked(point="strike-vot"))
    assert shown([unknown]) == [
        ("sources/harbour-times/curation.yaml", 3, "point-unknown", "there is no point 'strike-vot'", "Nearest: strike-vote."),
    ]  # fmt: skip
    assert empty.code == "point-empty"


def test_silence_on_an_unknown_point_is_a_problem_too(dossier, make_record, amiss):
    folder = dossier.sources / "harbour-times"
    folder.mkdir()
    (folder / "curation.yaml").write_text("decisions:\n- silent_on: strike-date\n")
    (problem,) = amiss(make_record(silent_on=(Silence(point="strike-date"),)))
    assert (problem.code, problem.line, problem.field) == ("point-unknown", 2, "decisions[0].silent_on")
    assert problem.remedy.startswith("Points are the files of dossier/points/")


def test_a_claim_that_is_to_be_replaced_must_be_there(write, linked, amiss):
    write("strike-vote", "point: The dockers voted to strike.")
    (problem,) = amiss(linked(more="  replaces: harbor-times#aaaaaaaa\n"))
    assert (problem.code, problem.line, problem.remedy) == (
        "claim-unknown",
        5,
        "Nearest: harbour-times#aaaaaaaa.",
    )


def test_sources_called_independent_must_be_there_and_state_no_common_origin(write, linked, amiss):
    wire = (Origin(kind="derived_from", name="Example Wire"),)
    note = "  note: Two reporters were in the hall."
    sources = "  sources: [harbour-times, port-daily, nobody]"
    write("strike-vote", f"point: The dockers voted to strike.\nindependent:\n{sources}\n{note}")
    problems = amiss(linked("harbour-times", origin=wire), linked("port-daily", origin=wire))
    assert [(one.line, one.field, one.code, one.message) for one in problems] == [
        (4, "independent.sources[1]", "origin-shared",
         "port-daily and harbour-times both rest on Example Wire, as they state themselves"),
        (4, "independent.sources[2]", "source-unknown", "there is no source 'nobody'"),
    ]  # fmt: skip


@pytest.mark.parametrize("old", ["page-2", "index", "data", "Vote"])
def test_an_address_that_no_point_can_have_had_is_not_taken(dossier, write, old):
    write("strike-vote", f"point: The dockers voted to strike.\nformerly: [{old}]")
    _, problems = pointfiles.read(dossier)
    assert [(one.code, one.line) for one in problems] in ([("id-not-allowed", 3)], [("field-value", 3)])


@pytest.mark.parametrize("curation", [None, "# nothing yet\n", "title: Dockers vote\n"])
def test_a_link_without_a_decision_costs_no_more_than_itself(
    dossier, write, amiss, make_record, make_claim, curation
):
    write("strike-vote", "point: The dockers voted to strike.")
    if curation is not None:
        (dossier.sources / "harbour-times").mkdir()
        (dossier.sources / "harbour-times" / "curation.yaml").write_text(curation)
    claim = make_claim(WORDS, points=(Bearing(point="gone", relation="supports"),))
    found = [one for one in amiss(make_record(claims=(claim,))) if one.code == "point-unknown"]
    assert [(one.file, one.line) for one in found] == [("dossier/records/harbour-times.md", 0)]


def test_what_depends_on_a_file_that_cannot_be_read_is_not_said_to_be_amiss(dossier, write, amiss, linked):
    write("strike-vote", "point: The dockers voted to strike.\nsince: 03/04/2026")
    write("walkout", "point: The dockers walked out.")
    unread = dossier.sources / "port-daily"
    unread.mkdir()
    (unread / "capture.yaml").write_text("file: capture.txt\n")
    assert [one.code for one in amiss(linked())] == ["date-unreadable"]


def test_what_a_refusal_names_must_be_there(dossier, make_record, make_claim, amiss):
    folder = dossier.sources / "harbour-times"
    folder.mkdir()
    lines = f'decisions:\n- quote: "{WORDS}"\n  not_on: [strike-date]\n  not_with:\n  - nobody#aaaaaaaa\n'
    (folder / "curation.yaml").write_text(lines)
    claim = make_claim(WORDS, not_on=("strike-date",), not_with=("nobody#aaaaaaaa",))
    found = amiss(make_record(claims=(claim,)))
    assert [(one.line, one.field, one.code) for one in found] == [
        (3, "decisions[0].not_on[0]", "point-unknown"),
        (5, "decisions[0].not_with[0]", "claim-unknown"),
    ]


def test_values_that_replace_each_other_are_named(write, linked, amiss):
    write("strike-vote", "point: The dockers voted to strike.")
    found = amiss(
        linked("harbour-times", more="  replaces: port-daily#aaaaaaaa\n"),
        linked("port-daily", more="  replaces: harbour-times#aaaaaaaa\n"),
    )
    assert shown(found) == [
        (
            f"sources/{one}/curation.yaml",
            5,
            "replaces-loop",
            f"this value replaces {other}#aaaaaaaa, which in the end replaces it",
            "Take `replaces` out of the decision on the earlier value.",
        )
        for one, other in (("harbour-times", "port-daily"), ("port-daily", "harbour-times"))
    ]
