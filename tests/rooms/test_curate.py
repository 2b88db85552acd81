"""What people decided is applied in its order, and the later decision wins."""

from __future__ import annotations

import pytest

from site_build.curate import corrected, decided
from site_build.curation import Curation, Decision
from site_build.records import Bearing, FoundDate, Rights, Silence, Speaker

VOTE = "The crane drivers voted by nine to one to strike."
BALLOT = "The ballot was irregular, the port company said."
DELAYS = "Ada Example, who manages the port, expects delays."


@pytest.fixture
def apply(text, make_claim):
    """Apply decisions to what the rules found: the vote and the ballot."""

    def run(*decisions, found=None):
        claims = found or (
            make_claim(VOTE, id="vvvvvvvv", rank=1),
            make_claim(BALLOT, id="bbbbbbbb", rank=2, modality="assessment"),
        )

        def claim_at(start, end):
            return make_claim(text[start:end], id="nnnnnnnn", start=start, end=end, rule="curation")

        curation = Curation(decisions=tuple(Decision.model_validate(one) for one in decisions))
        return decided(text, claims, curation, claim_at)

    return run


def test_without_decisions_the_claims_stay_as_found(apply, make_claim):
    done = apply()
    assert done.claims == (
        make_claim(VOTE, id="vvvvvvvv", rank=1),
        make_claim(BALLOT, id="bbbbbbbb", rank=2, modality="assessment"),
    )
    assert (done.silent_on, done.faults) == ((), ())


@pytest.mark.parametrize(
    "quote",
    [
        pytest.param(VOTE, id="whole"),
        pytest.param("voted by nine to one", id="part"),
        pytest.param("voted  by\nnine to one", id="other-spaces"),
    ],
)
def test_a_decision_concerns_the_claim_whose_words_hold_its_quote(apply, quote):
    done = apply({"quote": quote, "status": "reviewed", "by": "ed", "on": "2026-03-14"})
    assert [(claim.id, claim.status, claim.by, claim.on) for claim in done.claims] == [
        ("vvvvvvvv", "reviewed", "ed", "2026-03-14"),
        ("bbbbbbbb", "found", None, None),
    ]
    assert done.claims[0].quote == VOTE


def test_the_shortest_of_several_claims_is_meant(apply, text, make_claim):
    both = f"{VOTE} {BALLOT}"
    done = apply(
        {"quote": "nine to one", "status": "rejected"},
        found=(make_claim(both, id="bothboth"), make_claim(VOTE, id="vvvvvvvv")),
    )
    assert [(claim.id, claim.status) for claim in done.claims] == [
        ("vvvvvvvv", "rejected"),
        ("bothboth", "found"),
    ]


def test_a_quote_across_two_claims_is_a_claim_of_its_own_beside_them(apply):
    done = apply({"quote": "to strike. The ballot", "status": "reviewed"})
    assert [(claim.quote, claim.status, claim.rank) for claim in done.claims] == [
        (VOTE, "found", 2),
        ("to strike. The ballot", "reviewed", 1),
        (BALLOT, "found", 3),
    ]


def test_words_that_the_rules_missed_become_a_reviewed_claim_at_their_place(apply, text):
    speaker = Speaker(kind="group", name="crane drivers")
    done = apply(
        {"quote": "the strike BEGINS"}, {"quote": DELAYS, "speaker": speaker.model_dump(exclude_none=True)}
    )
    added = done.claims[-1]
    assert (added.quote, added.start, added.speaker, added.status, added.rule) == (
        DELAYS,
        text.index(DELAYS),
        speaker,
        "reviewed",
        "curation",
    )


def test_a_second_decision_finds_the_claim_that_the_first_one_made(apply):
    done = apply({"quote": DELAYS, "status": "reviewed"}, {"quote": "expects delays", "modality": "forecast"})
    assert [(claim.quote, claim.modality, claim.status) for claim in done.claims[2:]] == [
        (DELAYS, "forecast", "reviewed")
    ]


@pytest.mark.parametrize(
    ("first", "second", "left"),
    [
        pytest.param({"status": "rejected"}, {"status": "reviewed"}, {"status": "reviewed"}, id="status"),
        pytest.param({"cue": "says"}, {"cue": "argues"}, {"cue": "argues"}, id="cue"),
        pytest.param({"entities": ["A", "B"]}, {"entities": []}, {"entities": ()}, id="taken-away"),
        pytest.param({"via": "Wire"}, {"modality": "denied"}, {"via": "Wire", "modality": "denied"}, id="each-field-by-itself"),
        pytest.param({"note": "one"}, {"note": "two"}, {"note": "two"}, id="note"),
        pytest.param({"status": "rejected", "by": "a"}, {"note": "x", "by": "b"}, {"status": "rejected", "by": "b"}, id="a-rejection-stays"),
    ],
)  # fmt: skip
def test_the_later_decision_wins(apply, first, second, left):
    claim = apply({"quote": VOTE, **first}, {"quote": "nine to one", **second}).claims[0]
    assert {name: getattr(claim, name) for name in left} == left


def test_a_claim_bears_on_each_point_once_and_as_was_decided_last(apply):
    done = apply(
        {"quote": VOTE, "point": "vote", "relation": "supports", "by": "ed"},
        {"quote": VOTE, "point": "date", "relation": "qualifies", "note": "no day"},
        {
            "quote": VOTE,
            "point": "vote",
            "relation": "disputes",
            "how": "explicit",
            "note": "n",
            "as_of": "about 11 March 2026",
        },
    )
    assert done.claims[0].points == (
        Bearing(point="date", relation="qualifies", note="no day"),
        Bearing(point="vote", relation="disputes", how="explicit", note="n", as_of="2026-03-11~"),
    )


def test_a_link_to_a_point_says_nothing_about_who_reviewed_the_claim(apply):
    done = apply(
        {"quote": VOTE, "status": "reviewed", "by": "ed", "on": "2026-03-14"},
        {
            "quote": VOTE,
            "point": "vote",
            "relation": "supports",
            "note": "see",
            "by": "ann",
            "on": "2026-03-15",
        },
        {"quote": BALLOT, "point": "vote", "relation": "supports", "by": "ann"},
    )
    assert [(claim.status, claim.by, claim.on, claim.note) for claim in done.claims] == [
        ("reviewed", "ed", "2026-03-14", None),
        ("found", None, None, None),
    ]


def test_whoever_corrects_a_claim_has_reviewed_it(apply):
    done = apply({"quote": BALLOT, "dates": [{"edtf": "2026-03", "words": "March"}], "by": "ed"})
    assert (done.claims[1].status, done.claims[1].by) == ("reviewed", "ed")
    assert done.claims[1].dates == (FoundDate(edtf="2026-03", words="March"),)


def test_what_an_editor_looked_for_in_vain_is_kept(apply):
    done = apply({"silent_on": "strike-date", "by": "ed", "on": "2026-03-14"}, {"silent_on": "pay"})
    assert done.silent_on == (
        Silence(point="strike-date", by="ed", on="2026-03-14"),
        Silence(point="pay"),
    )


def test_reviewed_claims_come_first_and_rejected_ones_last(apply):
    done = apply(
        {"quote": BALLOT, "status": "reviewed"},
        {"quote": VOTE, "status": "rejected"},
        {"quote": DELAYS, "note": "n"},
    )
    assert [(claim.quote, claim.rank) for claim in done.claims] == [(VOTE, 3), (BALLOT, 2), (DELAYS, 1)]


def test_equal_quotes_are_told_apart_in_the_order_of_the_text(apply, text, make_claim):
    first, second = text.index("Grain will rot"), text.rindex("Grain will rot")
    found = (make_claim("Grain will rot", id="gggggggg-2", start=second, end=second + 14),)
    done = apply({"quote": "Grain will rot", "after": "delays.", "status": "reviewed"}, found=found)
    # The claim that the decision makes has an id of its own rules; what counts is that no two are alike.
    assert [(claim.start, claim.status) for claim in done.claims] == [(first, "reviewed"), (second, "found")]
    assert len({claim.id for claim in done.claims}) == 2


def test_an_id_is_given_twice_with_a_number(apply, make_claim):
    found = (
        make_claim(VOTE, id="xxxxxxxx"),
        make_claim(BALLOT, id="xxxxxxxx-2"),
        make_claim(DELAYS, id="xxxxxxxx"),
    )
    assert [claim.id for claim in apply(found=found).claims] == ["xxxxxxxx", "xxxxxxxx-2", "xxxxxxxx-3"]


@pytest.mark.parametrize(
    ("decision", "code", "field", "message", "remedy"),
    [
        pytest.param(
            {"quote": "voted by ten to one to strike", "status": "reviewed"},
            "quote-not-found",
            "decisions[0].quote",
            "these words are not in the text: 'voted by ten to one to strike'",
            'Nearest: "The crane drivers voted by nine to one to strike." (paragraph 1). Copy the words from the record.',
            id="nearly",
        ),
        pytest.param(
            {"quote": "zzz", "status": "reviewed"},
            "quote-not-found",
            "decisions[0].quote",
            "these words are not in the text: 'zzz'",
            "Copy the words from the record.",
            id="nothing-near",
        ),
        pytest.param(
            {"quote": "Grain will rot", "status": "reviewed"},
            "quote-ambiguous",
            "decisions[0].quote",
            "these words stand there more than once: 'Grain will rot'",
            "Add `after:` with the words directly before the one you mean, or quote more words.",
            id="twice",
        ),
        pytest.param(
            {"quote": VOTE, "by": "ed", "on": "2026-03-14"},
            "decision-empty",
            "decisions[0]",
            "this decision decides nothing",
            "Add what you decided: `status: reviewed`, a `speaker`, a `point` with its `relation`, a `note`.",
            id="nothing-decided",
        ),
        pytest.param(
            {"quote": VOTE, "point": "a", "relation": "supports", "as_of": "one fine day"},
            "date-unreadable",
            "decisions[0].as_of",
            None,
            "Write it as 2026-03-11 or as 11 March 2026; where less is known, as 2026-03 or as about March 2026.",
            id="unreadable-date",
        ),
    ],
)  # fmt: skip
def test_a_decision_that_cannot_be_applied_changes_nothing_and_says_why(
    apply, decision, code, field, message, remedy
):
    done = apply(decision)
    assert done.claims == apply().claims
    (fault,) = done.faults
    assert (fault.code, fault.field, fault.remedy) == (code, field, remedy)
    assert message in (None, fault.message)


def test_one_bad_decision_does_not_hold_up_the_others(apply):
    done = apply(
        {"quote": "zzz", "status": "reviewed"},
        {"quote": VOTE, "status": "reviewed"},
        {"quote": "yyy", "note": "n"},
    )
    assert [fault.field for fault in done.faults] == ["decisions[0].quote", "decisions[2].quote"]
    assert done.claims[0].status == "reviewed"


def test_corrections_lie_over_what_the_page_states():
    stated = {"title": "Old", "publisher": "P", "published": "2026-03-10", "tags": ("a",)}
    curation = Curation(
        title="New",
        published="about 11 March 2026",
        authors=(),
        rights=Rights(publish="full", license="CC BY 4.0"),
    )
    assert corrected(stated, curation) == (
        {
            "title": "New",
            "publisher": "P",
            "published": "2026-03-11~",
            "tags": ("a",),
            "authors": (),
            "rights": Rights(publish="full", license="CC BY 4.0"),
        },
        {"title", "published", "authors", "rights"},
        [],
    )
    assert stated["title"] == "Old"


def test_what_is_called_absent_is_not_there_whatever_else_is_said():
    stated = {"title": "T", "subtitle": "S", "tags": ("a",)}
    curation = Curation(subtitle="Other", absent=("subtitle", "tags"))
    assert corrected(stated, curation) == ({"title": "T", "subtitle": None, "tags": None}, set(), [])


def test_what_a_rule_found_and_is_not_so_can_be_taken_from_a_claim(apply, make_claim):
    found = (make_claim(VOTE, id="vvvvvvvv", cue="says", via="Wire", note="n"),)
    claim = apply({"quote": VOTE, "absent": ["cue", "via"], "by": "ed"}, found=found).claims[0]
    assert (claim.cue, claim.via, claim.note, claim.status, claim.by) == (None, None, "n", "reviewed", "ed")


def test_a_date_that_cannot_be_read_leaves_what_the_page_states():
    fields, given, faults = corrected(
        {"published": "2026-03-10"}, Curation(published="03/04/2026", updated="soon")
    )
    assert (fields, given) == ({"published": "2026-03-10"}, set())
    assert [(fault.code, fault.field) for fault in faults] == [
        ("date-unreadable", "published"),
        ("date-unreadable", "updated"),
    ]


# --- Decisions that overrule each other -------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second", "what"),
    [
        pytest.param({"status": "reviewed"}, {"status": "rejected"}, "this claim", id="status"),
        pytest.param({"modality": "fact"}, {"modality": "forecast"}, "this claim", id="modality"),
        pytest.param({"point": "vote", "relation": "supports"},
                     {"point": "vote", "relation": "qualifies"}, "this claim", id="relation"),
    ],
)  # fmt: skip
def test_a_decision_that_says_otherwise_than_an_earlier_one_holds_and_is_reported(
    text, make_claim, first, second, what
):
    claim = make_claim("The crane drivers voted by nine to one to strike.")
    decisions = tuple(Decision(quote=claim.quote, **fields) for fields in (first, {"note": "seen"}, second))
    outcome = decided(text, (claim,), Curation(decisions=decisions), lambda *_: claim)
    (fault,) = outcome.faults
    assert (fault.code, fault.field) == ("decision-overruled", "decisions[2]")
    assert fault.message == f"this says otherwise of {what} than decisions[0]; the later one holds"
    (made,) = outcome.claims
    name, value = next(iter(second.items()))
    held = made.points[0].relation if name == "point" else getattr(made, name)
    assert held == (second["relation"] if name == "point" else value)


def test_saying_the_same_twice_overrules_nothing(text, make_claim):
    claim = make_claim("The crane drivers voted by nine to one to strike.")
    twice = (Decision(quote=claim.quote, status="reviewed"),) * 2
    assert decided(text, (claim,), Curation(decisions=twice), lambda *_: claim).faults == ()


def test_links_to_two_points_overrule_nothing(text, make_claim):
    claim = make_claim("The crane drivers voted by nine to one to strike.")
    decisions = tuple(
        Decision(quote=claim.quote, point=point, relation="supports") for point in ("vote", "strike")
    )
    outcome = decided(text, (claim,), Curation(decisions=decisions), lambda *_: claim)
    assert outcome.faults == ()
    assert [bearing.point for bearing in outcome.claims[0].points] == ["vote", "strike"]


def test_a_passage_overrules_the_word_that_there_is_none(text, make_claim):
    claim = make_claim("The crane drivers voted by nine to one to strike.")
    decisions = (Decision(silent_on="vote"), Decision(quote=claim.quote, point="vote", relation="supports"))
    outcome = decided(text, (claim,), Curation(decisions=decisions), lambda *_: claim)
    assert outcome.silent_on == ()
    (fault,) = outcome.faults
    assert fault.message == "this says otherwise of the point 'vote' than decisions[0]; the later one holds"


def test_a_quote_of_forty_lines_is_a_claim_like_any_other(make_claim):
    lines = "\n".join(f"Line {number} of the poem that the harbour poet read." for number in range(40))
    claim = make_claim(lines, lines)
    outcome = decided(
        lines, (), Curation(decisions=(Decision(quote=lines, status="reviewed"),)), lambda *_: claim
    )
    assert outcome.faults == ()
    assert outcome.claims[0].quote == lines


def test_for_the_first_faults_only_the_nearest_sentences_are_looked_for(apply):
    quotes = [f"The crane drivers voted by nine to one to strik{number}." for number in range(25)]

    done = apply(*({"quote": quote, "status": "reviewed"} for quote in quotes))

    assert [fault.remedy.startswith("Nearest: ") for fault in done.faults] == [True] * 20 + [False] * 5
    assert done.faults[-1].remedy == "Copy the words from the record."


MOVED = "The crane drivers then voted by nine to one to strike."


def test_what_was_decided_holds_for_words_that_are_nearly_the_same_and_nobody_reviewed_these(apply):
    decision = {"quote": MOVED, "status": "reviewed", "speaker": {"kind": "group", "name": "drivers"}, "by": "ed", "on": "2026-03-14"}  # fmt: skip
    link = {"quote": MOVED, "point": "strike", "relation": "supports"}
    done = apply(decision, link)
    claim = next(claim for claim in done.claims if claim.quote == VOTE)
    assert (claim.moved, claim.status, claim.by, claim.on) == (True, "found", None, None)
    assert (claim.speaker.name, [bearing.point for bearing in claim.points]) == ("drivers", ["strike"])
    assert [(fault.code, fault.field) for fault in done.faults] == [
        ("quote-moved", "decisions[0].quote"),
        ("quote-moved", "decisions[1].quote"),
    ]
    assert f"taken for “{VOTE}”" in done.faults[0].message


def test_a_rejected_claim_stays_rejected_when_its_words_change(apply):
    done = apply({"quote": MOVED, "status": "rejected"})
    assert next(claim for claim in done.claims if claim.quote == VOTE).status == "rejected"


def test_a_link_is_taken_back_and_the_later_decision_holds(apply):
    link = {"quote": VOTE, "point": "strike", "relation": "supports"}
    refusal = {"quote": VOTE, "not_on": ["strike", "pay"]}
    (claim, _) = apply(link, refusal).claims
    assert ([bearing.point for bearing in claim.points], claim.not_on) == ([], ("strike", "pay"))
    (claim, _) = (done := apply(refusal, link)).claims
    assert ([bearing.point for bearing in claim.points], claim.not_on) == (["strike"], ("pay",))
    assert [fault.code for fault in done.faults] == ["decision-overruled"]


def test_a_refusal_says_nothing_of_who_reviewed_the_claim(apply):
    (claim, _) = apply({"quote": VOTE, "not_on": ["pay"], "not_with": ["other#aaaaaaaa"], "by": "ed"}).claims
    assert (claim.status, claim.by, claim.not_with) == ("found", None, ("other#aaaaaaaa",))


def test_a_doubt_that_an_editor_does_not_share_stands_with_the_link(apply):
    link = {"quote": VOTE, "point": "strike", "relation": "supports", "fine": ["number"]}
    (claim, _) = apply(link).claims
    assert claim.points == (Bearing(point="strike", relation="supports", fine=("number",)),)
