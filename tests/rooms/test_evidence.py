from __future__ import annotations

from collections.abc import Callable
from typing import Any

from site_build.curation import Point
from site_build.evidence import notes
from site_build.points import Written
from site_build.records import Bearing, Status

VOTED = "The crane drivers voted by nine to one to strike."
POINT = Written("strike-vote", Point(point="1,200 crane drivers voted to strike."))


def noted(dossier: Any, curation: str, *records: Any) -> list[tuple[str, int, str, str, str]]:
    """Write the curation of the first source, and return the notes as file, line, field, code and message."""
    folder = dossier.sources / records[0].id
    folder.mkdir()
    (folder / "curation.yaml").write_text(curation, "utf-8")
    found = list(notes(dossier, records, (POINT,), ()))
    assert all(one.is_note and one.remedy for one in found)
    return [(one.file, one.line, one.field, one.code, one.message) for one in found]


def one_link(make_record: Callable, make_claim: Callable, fine: tuple[str, ...] = (), **fields: Any) -> Any:
    bearing = Bearing(point="strike-vote", relation="supports", fine=fine or None)
    status = {"status": "rejected"} if fields.pop("rejected", False) else {}
    claim = make_claim(VOTED, points=(bearing,), **status)
    return make_record("harbour-times", language="en", claims=(claim,), **fields)


LINK = """publisher: Harbour Times
decisions:
- {quote: "Grain will rot, she said", status: reviewed}
- {quote: "voted by nine to one to strike", point: strike-vote, relation: supports}
"""
FILE = "sources/harbour-times/curation.yaml"


def test_a_doubt_stands_at_the_decision_that_links(dossier, make_record, make_claim):
    record = one_link(make_record, make_claim)

    assert noted(dossier, LINK, record) == [
        (
            FILE,
            4,
            "decisions[1].quote",
            "evidence-doubtful",
            "number: the point says “1,200”, and these words do not (point `strike-vote`)",
        )
    ]


def test_an_editor_who_has_looked_is_not_asked_again(dossier, make_record, make_claim):
    record = one_link(make_record, make_claim, fine=("number",))

    assert noted(dossier, LINK, record) == []


def test_fine_for_a_doubt_that_does_not_arise_is_a_note(dossier, make_record, make_claim):
    record = one_link(make_record, make_claim, fine=("number", "title"))
    curation = LINK.replace("relation: supports}", "relation: supports,\n   fine: [number, title]}")

    assert noted(dossier, curation, record) == [
        (FILE, 5, "decisions[1].fine", "fine-needless", "nothing is doubtful in this way any more: 'title'")
    ]


def test_a_link_of_words_that_are_rejected_is_a_note_of_its_own(dossier, make_record, make_claim):
    record = one_link(make_record, make_claim, rejected=True)

    ((_, line, _, code, message),) = noted(dossier, LINK, record)
    assert (line, code) == (4, "link-rejected")
    assert "another decision rejects them" in message


def test_a_link_of_a_source_that_was_taken_back_says_that_it_is_not_counted(dossier, make_record, make_claim):
    record = one_link(make_record, make_claim, fine=("number",), status=Status(state="retracted"))

    assert [row[3:] for row in noted(dossier, LINK, record)] == [
        (
            "link-not-counted",
            "the source was retracted: its link to the point `strike-vote` is not counted",
        )
    ]


def test_a_value_that_replaces_a_rejected_claim_is_a_note(dossier, make_record, make_claim):
    rejected = make_claim(VOTED, id="bbbbbbbb", status="rejected")
    bearing = Bearing(
        point="strike-vote", relation="supports", fine=("number",), replaces="other-paper#bbbbbbbb"
    )
    record = make_record("harbour-times", language="en", claims=(make_claim(VOTED, points=(bearing,)),))
    other = make_record("other-paper", claims=(rejected,))
    curation = LINK.replace("supports}", "supports, replaces: other-paper#bbbbbbbb}")

    assert [row[2:4] for row in noted(dossier, curation, record, other)] == [
        ("decisions[1].replaces", "link-rejected")
    ]


def test_without_a_curation_the_record_is_named(dossier, make_record, make_claim):
    record = one_link(make_record, make_claim)

    ((file, line, field, _, _),) = noted(dossier, "", record)
    assert (file, line, field) == ("dossier/records/harbour-times.md", 0, "claims")
