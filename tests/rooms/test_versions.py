"""Captures of one page: which is the newest, what came and went, and what cannot be so."""

from __future__ import annotations

import pytest

from site_build import versions
from site_build.claims import claim_id
from site_build.records import CaptureRef, Claim, Made, Place, Record, Speaker


def claim(text, quote, status="found"):
    start = max(text.find(quote), 0)
    return Claim(id=claim_id(quote), quote=quote, start=start, end=start + len(quote), place=Place(paragraph=1),
                 speaker=Speaker(kind="outlet"), modality="fact", rank=1, rule="x", status=status)  # fmt: skip


def record(id_, text="", quotes=(), replaces=None, captured=None, rejected=()):
    capture = CaptureRef(file="capture.txt", media_type="text/plain", bytes=1, sha256="0" * 64)
    claims = tuple(claim(text, quote, "rejected" if quote in rejected else "found") for quote in quotes)
    return Record(id=id_, text=text, claims=claims, replaces=replaces, captured=captured, capture=capture,
                  made=Made(dossier="0", capture="0" * 64))  # fmt: skip


@pytest.mark.parametrize(
    ("replaces", "expected"),
    [
        pytest.param({"a": None}, {"a": "a"}, id="alone"),
        pytest.param({"a": None, "b": "a"}, {"a": "b", "b": "b"}, id="one-later"),
        pytest.param({"a": None, "b": "a", "c": "b"}, {"a": "c", "b": "c", "c": "c"}, id="a-row-of-three"),
        pytest.param({"a": None, "b": "a", "c": "a"}, {"a": "c", "b": "b", "c": "c"}, id="two-replace-one"),
        pytest.param({"a": "nobody"}, {"a": "a"}, id="unknown"),
        pytest.param({"a": "a"}, {"a": "a"}, id="itself"),
        pytest.param({"a": "b", "b": "a"}, {"a": "a", "b": "b"}, id="loop"),
        pytest.param({"a": "b", "b": "a", "c": "a"}, {"a": "c", "b": "b", "c": "c"}, id="one-outside-a-loop"),
    ],
)
def test_the_newest_capture_of_each_page_is_found(replaces, expected):
    days = {"a": "2026-03-01", "b": "2026-03-02", "c": "2026-03-03"}
    records = [record(id_, replaces=other, captured=days[id_]) for id_, other in replaces.items()]

    assert versions.latest(records) == expected
    assert versions.latest(reversed(records)) == expected


OLD = "The gate was shut at noon. Nine “boxes” came back. The driver signed for them."
NEW = 'Nine "boxes"  came back. The driver signed for them. Two boxes are missing.'


def test_what_came_and_went_is_told_by_the_words():
    older = record("a", OLD, ["The gate was shut at noon.", "Nine “boxes” came back."])
    newer = record("b", NEW, ['Nine "boxes"  came back.', "Two boxes are missing."])

    changed = versions.changed(older, newer)

    assert [one.quote for one in changed.came] == ["Two boxes are missing."]
    assert [one.quote for one in changed.went] == ["The gate was shut at noon."]
    assert (changed.kept, changed.by_text) == (1, True)


def test_words_that_are_a_claim_of_only_one_of_them_have_not_gone_while_the_text_has_them():
    older = record("a", OLD, ["The driver signed for them."])
    newer = record("b", NEW, ['Nine "boxes"  came back.'])

    assert versions.changed(older, newer) == versions.Changed((), (), 1, True)


def test_rejected_claims_neither_come_nor_go():
    quotes = ["The gate was shut at noon."]

    assert versions.changed(record("a", OLD, quotes, rejected=quotes), record("b", NEW)).went == ()


def test_without_a_text_only_claims_are_compared_and_that_is_said():
    older = record("a", "", ["The gate was shut at noon."])
    newer = record("b", NEW, ["Two boxes are missing."])

    changed = versions.changed(older, newer)

    assert (len(changed.came), len(changed.went), changed.by_text) == (1, 1, False)


@pytest.mark.parametrize(
    ("replaces", "expected"),
    [
        pytest.param({"b": "a"}, {}, id="sound"),
        pytest.param({"b": "harbour-tmes"}, {"b": ("source-unknown", "Did you mean `harbour-times`?")}, id="nearest"),
        pytest.param({"b": "zzz"}, {"b": ("source-unknown", "Name the folder of a source in sources/.")}, id="nothing-near"),
        pytest.param({"a": "a"}, {"a": ("replaces-loop", "a replaces a")}, id="itself"),
        pytest.param({"a": "b", "b": "c", "c": "a", "d": "a"}, {
            "a": ("replaces-loop", "a replaces b replaces c replaces a"),
            "b": ("replaces-loop", "b replaces c replaces a replaces b"),
            "c": ("replaces-loop", "c replaces a replaces b replaces c")}, id="loop-of-three"),
    ],
)  # fmt: skip
def test_what_cannot_be_replaced_is_named(replaces, expected):
    faults = versions.faults(replaces, ["a", "b", "c", "d", "harbour-times"])

    assert {id_: fault.code for id_, fault in faults.items()} == {
        id_: code for id_, (code, _) in expected.items()
    }
    for id_, (_, words) in expected.items():
        assert words in f"{faults[id_].message} {faults[id_].remedy}"
        assert faults[id_].field == "replaces"


def test_each_source_of_a_long_loop_is_told_of_it_in_few_words():
    replaces = {f"s{number}": f"s{(number + 1) % 2_000}" for number in range(2_000)}

    faults = versions.faults(replaces, replaces)

    assert faults.keys() == replaces.keys()
    said = "s1999 replaces s0 replaces s1 replaces s2 replaces s3 replaces … replaces s1999"
    assert faults["s1999"].message == f"this source replaces itself: {said}"


@pytest.mark.parametrize(
    "work",
    [
        pytest.param(lambda chain: versions.faults(chain, [*chain, "s0"]), id="faults"),
        pytest.param(lambda chain: versions.latest([record("s0"), *(record(a, replaces=b) for a, b in chain.items())]),
                     id="latest"),
    ],
)  # fmt: skip
def test_the_cost_grows_with_the_captures_of_a_page_and_not_faster(work, seconds):
    def cost(length):
        chain = {f"s{number}": f"s{number - 1}" for number in range(1, length)}
        return seconds(lambda: work(chain))

    assert cost(4_000) < 8 * 3 * max(cost(500), 0.02)
