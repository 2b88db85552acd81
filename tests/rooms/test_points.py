"""Points at issue: the cells, the standing by its rules, and the sentence that words it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_build.curation import Entity, Independent, Point
from site_build.points import Written, points
from site_build.records import Bearing, Origin, Silence, Speaker, Status
from site_build.sharing import joined
from site_build.standing import Voices, voices
from site_build.strings import english
from site_build.views import standing as worded

POINT = "The dockers voted to strike."
WORDS = "The crane drivers voted by nine to one to strike."
OTHER = "The ballot was irregular, the port company said."
ADA = Speaker(kind="person", name="Ada Example", named=True)
EXPERTS = Speaker(kind="group", name="experts", named=False)


@pytest.fixture
def source(make_record, make_claim):
    """A source with one claim for each relation that is named; its outlet bears the source's id."""

    def make(id_, *relations, speaker=None, modality="fact", claims=None, bearing=None, **fields):
        quotes = [WORDS, OTHER, "Grain will rot, others wrote."]
        made = claims or tuple(
            make_claim(
                quotes[at],
                id=f"{'abc'[at] * 8}",
                modality=modality,
                speaker=speaker or Speaker(kind="outlet"),
                points=(_bearing(relation, **(bearing or {})),),
            )
            for at, relation in enumerate(relations)
        )
        return make_record(id_, claims=made, **({"publisher": id_.title()} | fields))

    return make


def _bearing(relation, point="strike-vote", **fields):
    if relation == "disputes":
        fields = {"how": "explicit", "note": "The company's reading."} | fields
    return Bearing(point=point, relation=relation, **fields)


def at_issue(*records, entities=(), **front):
    (one,) = points([Written("strike-vote", Point(point=POINT, **front))], records, entities)
    return one


def known(*sources):
    return Independent(sources=sources, note="Two reporters were in the hall.")


# --- Standing ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sources", "independent", "kind"),
    [
        pytest.param([("a", ["supports"]), ("b", ["disputes"])], None, "contested", id="two-sources-differ"),
        pytest.param([("a", ["supports", "disputes"])], None, "contested", id="one-source-quotes-both-sides"),
        pytest.param([("a", ["supports"]), ("b", ["supports"])], ("a", "b"), "corroborated", id="known-independent"),
        pytest.param([("a", ["supports"]), ("b", ["supports"])], None, "single origin", id="independence-unknown"),
        pytest.param([("a", ["supports"])], None, "single origin", id="one-source"),
        pytest.param([("a", ["supports"]), ("b", ["qualifies"])], None, "single origin", id="in-part-changes-nothing"),
        pytest.param([("a", ["disputes"])], None, "disputed only", id="nobody-says-so"),
        pytest.param([("a", ["qualifies"])], None, "unsupported", id="only-in-part"),
        pytest.param([], None, "unsupported", id="nothing"),
        pytest.param([("a", ["supports"]), ("b", ["disputes"])], ("a", "b"), "contested", id="contested-before-all"),
    ],
)  # fmt: skip
def test_the_standing_follows_from_the_links(source, sources, independent, kind):
    records = [source(id_, *relations) for id_, relations in sources]
    front = {"independent": known(*independent)} if independent else {}
    assert at_issue(*records, **front).standing.kind == kind


@pytest.mark.parametrize("modality", ["assessment", "forecast"])
def test_any_number_of_independent_views_corroborates_nothing(source, modality):
    records = [source("a", "supports", modality=modality), source("b", "supports", modality=modality)]
    standing = at_issue(*records, independent=known("a", "b")).standing
    assert standing.kind == "view"
    assert standing.forecast == (modality == "forecast")


def test_one_report_beside_a_view_is_a_single_origin(source):
    records = [source("a", "supports"), source("b", "supports", modality="forecast")]
    assert at_issue(*records, independent=known("a", "b")).standing.kind == "single origin"


def test_a_source_that_was_taken_back_counts_for_nothing(source):
    records = [source("a", "supports"), source("b", "disputes", status=Status(state="retracted"))]
    standing = at_issue(*records).standing
    assert (standing.kind, standing.disputes, standing.apart) == ("single origin", 0, (("retracted", 1),))


@pytest.mark.parametrize("state", ["corrected", "gone"])
def test_a_source_that_changed_counts_and_is_counted_apart(source, state):
    standing = at_issue(source("a", "supports", status=Status(state=state)), source("b", "supports")).standing
    assert (standing.supports, standing.changed) == (2, ((state, 1),))


def test_an_earlier_capture_of_a_page_is_no_second_source(source):
    standing = at_issue(source("a", "supports"), source("b", "supports", replaces="a")).standing
    assert (standing.supports, standing.apart) == (1, (("earlier", 1),))


def test_a_later_value_that_takes_the_place_of_an_earlier_one_is_no_contradiction(source):
    records = [
        source("a", "disputes"),
        source("b", "supports", bearing={"replaces": "a#aaaaaaaa", "value": "312"}),
    ]
    standing = at_issue(*records).standing
    assert (standing.kind, standing.apart) == ("single origin", (("superseded", 1),))


def test_a_rejected_claim_bears_on_nothing(source, make_claim):
    rejected = make_claim(WORDS, status="rejected", points=(_bearing("supports"),))
    assert at_issue(source("a", claims=(rejected,))).bears == ()


def test_a_link_to_another_point_does_not_count(source, make_claim):
    elsewhere = make_claim(WORDS, points=(_bearing("supports", point="pay"),))
    assert at_issue(source("a", claims=(elsewhere,))).standing.kind == "unsupported"


def test_a_link_to_a_point_that_was_merged_counts_for_the_one_that_lives_on(source, make_claim):
    old = make_claim(WORDS, points=(_bearing("supports", point="ballot"),))
    assert at_issue(source("a", claims=(old,)), formerly=("ballot",)).standing.supports == 1


# --- Independence -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second", "shared"),
    [
        pytest.param({"origin": (Origin(kind="derived_from", name="Example Wire"),)},
                     {"origin": (Origin(kind="derived_from", name="The Example Wire"),)}, ("Example Wire",), id="one-wire"),
        pytest.param({"publisher": "Example Wire"},
                     {"origin": (Origin(kind="derived_from", name="Example Wire"),)}, ("Example Wire",), id="from-the-other"),
        pytest.param({"publisher": "Harbour Times"}, {"publisher": "Harbour Times"}, ("Harbour Times",), id="one-outlet"),
        pytest.param({"speaker": ADA}, {"speaker": ADA}, ("Ada Example",), id="one-voice"),
        pytest.param({"speaker": EXPERTS}, {"speaker": EXPERTS}, (), id="unnamed-experts-need-not-be-the-same"),
        pytest.param({"origin": (Origin(kind="cites", name="Example Wire"),)},
                     {"origin": (Origin(kind="cites", name="Example Wire"),)}, (), id="cited-for-something-else"),
        pytest.param({"kind": "digest", "publisher": "Dossier", "origin": (Origin(kind="derived_from", name="A"),)},
                     {"kind": "digest", "publisher": "Dossier", "origin": (Origin(kind="derived_from", name="B"),)},
                     (), id="two-digests-of-two-works"),
        pytest.param({"kind": "digest", "publisher": "Dossier", "origin": (Origin(kind="derived_from", title="A work"),)},
                     {"kind": "digest", "publisher": "Dossier", "origin": (Origin(kind="derived_from", title="A work"),)},
                     ("A work",), id="two-digests-of-one-work"),
    ],
)  # fmt: skip
def test_what_is_stated_to_be_shared_is_one_origin(source, first, second, shared):
    standing = at_issue(source("a", "supports", **first), source("b", "supports", **second)).standing
    assert standing.shared == shared
    assert standing.unknown == (0 if shared else 2)


def test_what_an_editor_calls_independent_does_not_undo_a_shared_origin(source):
    wire = (Origin(kind="derived_from", name="Example Wire"),)
    records = [source("a", "supports", origin=wire), source("b", "supports", origin=wire)]
    assert at_issue(*records, independent=known("a", "b")).standing.kind == "single origin"


def test_an_origin_is_shared_over_a_third_source(source):
    first, second = (Origin(kind="derived_from", name=name) for name in ("Wire One", "Wire Two"))
    records = [
        source("a", "supports", origin=(first,)),
        source("b", "supports", origin=(first, second)),
        source("c", "supports", origin=(second,)),
    ]
    standing = at_issue(*records).standing
    assert (len(standing.shared), standing.unknown) == (1, 0)


def test_names_that_mean_the_same_voice_are_one_origin(source):
    short = Speaker(kind="organisation", name="EW", named=True)
    full = Speaker(kind="organisation", name="Example Workers", named=True)
    records = [source("a", "supports", speaker=short), source("b", "supports", speaker=full)]
    entities = [Entity(name="Example Workers", kind="organisation", aliases=("EW",))]
    assert at_issue(*records, entities=entities).standing.shared == ("Example Workers",)


# --- Cells ------------------------------------------------------------------------------------------


def test_what_is_missing_is_missing_for_different_reasons(source):
    looked = Silence(point="strike-vote", by="ed", on="2026-03-14")
    records = [
        source("both", "supports", "disputes"),
        source("early", published="2025-07-14"),
        source("looked", silent_on=(looked,)),
        source("other"),
        source("undated", published=None),
    ]
    point = at_issue(*records, since="March 2026")
    assert {record.id: worded.cell(english(), point.cell(record)) for record in records} == {
        "both": "says so and otherwise",
        "early": "published before this",
        "looked": "an editor looked: nothing",
        "other": "no passage recorded",
        "undated": "no passage recorded",
    }


def test_a_passage_outweighs_the_word_that_there_is_none(source):
    looked = Silence(point="strike-vote")
    record = source("a", "supports", silent_on=(looked,))
    assert at_issue(record).cell(record).state == "bears"


@pytest.mark.parametrize(
    ("published", "since", "state"),
    [
        pytest.param("2026-02-28", "March 2026", "before", id="the-day-before"),
        pytest.param("2026-03-01", "March 2026", "none", id="the-first-day"),
        pytest.param("2026", "March 2026", "none", id="only-the-year-is-known"),
        pytest.param("2026-02-28", "before March 2026", "none", id="no-earliest-day"),
        pytest.param("2026-02-28", None, "none", id="no-day-of-the-point"),
    ],
)
def test_published_before_is_said_only_where_it_is_sure(source, published, since, state):
    record = source("a", published=published)
    assert at_issue(record, since=since).cell(record).state == state


def test_a_digest_was_published_when_the_work_was_that_it_sums_up(source):
    origin = (Origin(kind="derived_from", name="Wire", published="2025-07-14"),)
    late = source("a", kind="digest", published="2026-11-18", origin=origin)
    assert at_issue(late, since="2026").cell(late).state == "before"


# --- Words ------------------------------------------------------------------------------------------


def test_the_standing_is_worded_with_what_is_not_known(source):
    wire = (Origin(kind="derived_from", name="Example Wire"),)
    point = at_issue(
        source("a", "supports", origin=wire),
        source("b", "supports", origin=wire),
        source("c", "supports", status=Status(state="corrected")),
        source("d", "disputes"),
        source("e", "supports", status=Status(state="retracted")),
        source("f", "qualifies"),
    )
    assert worded.sentence(english(), point.standing) == (
        "3 say so, 1 says otherwise, 1 says so in part; 1 shared origin (Example Wire), independence of 2 unknown; "
        "1 of them in a source that was corrected; 1 more in a source that was retracted, not counted."
    )


def test_no_name_turns_the_direction_of_the_sentence_it_stands_in(source):
    from site_build.crossref import Names

    wire = (Origin(kind="derived_from", name="Wire \u202eerom"),)
    crowd = Speaker(kind="group", name="\u2067experts\u202e", named=False)
    records = {id_: source(id_, "supports", origin=wire, speaker=crowd) for id_ in "ab"}
    point = at_issue(*records.values())
    assert worded.sentence(english(), point.standing) == "2 say so; 1 shared origin (Wire erom)."
    found = voices(point.bears, records, Names(()))
    assert worded.on_whose_word(english(), found) == "unnamed “experts” in 2 sources"


@pytest.mark.parametrize(
    ("sources", "label"),
    [
        pytest.param([("a", {})], "One source", id="one"),
        pytest.param([("a", {}), ("b", {})], "Independence unknown", id="two"),
        pytest.param([("a", {"speaker": ADA}), ("b", {"speaker": ADA})], "One origin", id="one-voice"),
        pytest.param([("a", {"modality": "forecast"})], "1 voice expects this", id="forecast"),
        pytest.param([("a", {"modality": "forecast"}), ("b", {"modality": "assessment"})], "2 voices hold this", id="views"),
        pytest.param([("a", {"modality": "forecast", "speaker": ADA}), ("b", {"modality": "forecast", "speaker": ADA})],
                     "1 voice expects this", id="one-voice-in-two-outlets"),
    ],
)  # fmt: skip
def test_the_label_counts_voices_and_judges_nothing(source, sources, label):
    records = {id_: source(id_, "supports", **fields) for id_, fields in sources}
    point = at_issue(*records.values())
    from site_build.crossref import Names

    assert worded.label(english(), point.standing, voices(point.bears, records, Names(()))) == label


def test_on_whose_word_counts_each_kind_of_voice(source):
    from site_build.crossref import Names

    records = {
        "a": source("a", "supports", speaker=ADA),
        "b": source("b", "supports", speaker=ADA),
        "c": source("c", "supports", speaker=EXPERTS),
        "d": source("d", "supports", speaker=EXPERTS),
        "e": source("e", "supports"),
        "f": source("f", "supports", speaker=Speaker(kind="organisation", name="Harbour Board", named=True)),
    }
    found = voices(at_issue(*records.values()).bears, records, Names(()))
    assert found == Voices(persons=1, organisations=1, groups=(("experts", 2),), outlets=1)
    assert worded.on_whose_word(english(), found) == (
        "1 named person, 1 named group or organisation, unnamed “experts” in 2 sources, 1 outlet’s own voice"
    )


# --- Bringing together what shares an origin --------------------------------------------------------


@given(
    st.dictionaries(st.integers(0, 12), st.frozensets(st.sampled_from("abcdefgh"), max_size=3), max_size=10)
)
def test_what_is_joined_shares_a_key_and_what_is_not_shares_none(keys):
    groups = joined(keys)
    assert sorted(item for group in groups for item in group) == sorted(keys)
    held = [frozenset().union(*(keys[item] for item in group)) for group in groups]
    assert all(not one & other for at, one in enumerate(held) for other in held[:at])
    for group in groups:
        reached, left = {group[0]}, set(group[1:])
        while left:
            step = {item for item in left if any(keys[item] & keys[other] for other in reached)}
            assert step, (group, keys)
            reached, left = reached | step, left - step


def test_joining_costs_as_much_as_there_are_sources():
    chain = {number: (str(number), str(number + 1)) for number in range(50_000)}
    assert joined(chain) == [list(range(50_000))]
