"""What a change does to a dossier: found as values, told in words."""

from __future__ import annotations

import json

import jsonschema
import pytest

from site_build import export
from site_build.compare import compare
from site_build.compare.changes import SHOWN, Since, Unread
from site_build.compare.needed import mentions, needed
from site_build.curation import Entity, Event, EventDate, Independent, Point
from site_build.points import Written
from site_build.recordfile import written
from site_build.records import Bearing, Origin, Silence, Speaker, Status
from site_build.settings import Settings
from site_build.site import ProsePage, Site
from site_build.telling import MOST, told

VOTE = "The crane drivers voted by nine to one to strike."
BALLOT = "The ballot was irregular, the port company said."
ROT = "Grain will rot, others wrote."
STRIKE, PAY = "The dockers voted to strike.", "The strike is about pay."
SCHEMA = json.loads(export.schemas()["changes.schema.json"])


@pytest.fixture
def source(make_record, make_claim):
    """A source with a claim for each relation to the point `strike`; its publisher bears the source's id."""

    def make(id_, *relations, claims=None, **fields):
        made = claims or tuple(
            make_claim([VOTE, BALLOT, ROT][at], id=f"{'abc'[at] * 8}", points=(bears(relation),))
            for at, relation in enumerate(relations)
        )
        return make_record(id_, claims=made, **({"publisher": id_.title(), "title": f"On {id_}"} | fields))

    return make


def bears(relation, point="strike", **fields):
    if relation == "disputes":
        fields = {"how": "explicit", "note": "The company's reading."} | fields
    return Bearing(point=point, relation=relation, **fields)


def point(id_="strike", statement=STRIKE, **front):
    return Written(id_, Point(point=statement, **front))


def site(*records, points=None, analysis="", **parts):
    points = [point()] if points is None else points
    pages = tuple(ProsePage(one.id, f"{one.id}.md", "", None, analysis, 1) for one in points)
    return Site(Settings(), records, written=tuple(points), analyses=pages, **parts)


def page(body, title="Method"):
    return ProsePage("method", "dossier/method.md", title, None, body, 4)


def lines(old, new):
    """All that is told, as ``Heading: line``; what it is told from is valid against the schema."""
    found = compare(old, new)
    jsonschema.validate(found.model_dump(mode="json"), SCHEMA)
    parts = told(found)
    assert found.nothing == (not parts)
    return [f"{part.heading}: {line}" for part in parts for line in part.lines]


def known(*sources):
    return Independent(sources=sources, note="Two reporters were in the hall.")


# --- Points at issue ----------------------------------------------------------------------------------


def test_of_two_dossiers_that_are_the_same_nothing_is_told(source):
    assert lines(site(source("harbour", "supports")), site(source("harbour", "supports"))) == []


def test_a_standing_that_changes_is_told_with_its_reason(source):
    agreed = point(independent=known("harbour", "ledger"))
    before = [source("harbour", "supports"), source("ledger", "supports")]
    after = [*before, source("times", "disputes")]

    assert lines(site(*before, points=[agreed]), site(*after, points=[agreed])) == [
        "Standings: *The dockers voted to strike* goes from corroborated to contested: Times says otherwise.",
        f"Links: Times now says otherwise on *The dockers voted to strike*: “{VOTE}”",
        "Sources: Adds 1 source, 1 claim (none reviewed).",
        "Sources: + Times, “On times” (times): 1 claim (none reviewed)",
    ]


@pytest.mark.parametrize(
    ("before", "after", "standing"),
    [
        pytest.param(("a", "disputes", {}), ("a", "supports", {}), "goes from disputed only to single origin: A says so (it said otherwise).", id="says-other-than-before"),
        pytest.param(("a", "supports", {}), ("a", "supports", {"status": Status(state="retracted")}), "goes from single origin to unsupported: A was retracted (it said so).", id="retracted"),
        pytest.param(("a", "supports", {}), ("a", None, {}), "goes from single origin to unsupported: A no longer says so.", id="link-gone"),
        pytest.param(("a", "supports", {}), None, "goes from single origin to unsupported: A is gone (it said so).", id="source-gone"),
    ],
)  # fmt: skip
def test_why_a_standing_changes_is_said_source_by_source(source, before, after, standing):
    def one(what):
        return [source(what[0], *filter(None, [what[1]]), **what[2])] if what else []

    told_ = lines(site(*one(before)), site(*one(after)))
    assert told_[0] == f"Standings: *The dockers voted to strike* {standing}"


def test_a_later_capture_says_why_the_earlier_one_counts_no_more(source):
    before = [source("a", "supports")]
    after = [*before, source("b", replaces="a", publisher="A")]
    assert lines(site(*before), site(*after))[0] == (
        "Standings: *The dockers voted to strike* goes from single origin to unsupported: "
        "A, “On a” was captured again (it said so)."
    )


def test_a_standing_that_rests_on_what_editors_know_says_so(source):
    records = [source("a", "supports"), source("b", "supports")]
    old, new = site(*records), site(*records, points=[point(independent=known("a", "b"))])
    assert lines(old, new) == [
        "Standings: *The dockers voted to strike* goes from single origin to corroborated: the editors state "
        "otherwise which of its sources are independent.",
        "Points at issue: *The dockers voted to strike*: independent: not stated → a, b (Two reporters were in the hall.).",
    ]


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        pytest.param([], [point()], ["A point is new: *The dockers voted to strike* (single origin).", "Links: A now says so on *The dockers voted to strike*: “" + VOTE + "”"], id="new"),
        pytest.param([point()], [], ["A point is gone: *The dockers voted to strike* (it was single origin).", "Links: A no longer says so on *The dockers voted to strike*: “" + VOTE + "”"], id="gone"),
        pytest.param([point()], [point(statement=PAY)], ["A point is reworded: *The strike is about pay* (was: *The dockers voted to strike*)."], id="reworded"),
        pytest.param([point()], [point(tags=("pay",), since="about March 2026")], ["*The dockers voted to strike*: tags: not stated → pay; since: not stated → about March 2026."], id="front-matter"),
        pytest.param([point()], [point("ballot", formerly=("strike",))], ["*The dockers voted to strike*: id: strike → ballot; formerly: not stated → strike."], id="another-id"),
        pytest.param([point(), point("pay", PAY)], [point("pay", PAY, formerly=("strike",))], ["A point is merged: *The dockers voted to strike* into *The strike is about pay*.", "*The strike is about pay*: formerly: not stated → strike."], id="merged"),
    ],
)  # fmt: skip
def test_points_that_come_go_or_are_worded_otherwise_are_told(source, before, after, words):
    record = source("a", "supports")
    found = lines(site(record, points=before), site(record, points=after))
    found = [line.removeprefix("Points at issue: ") for line in found if not line.startswith("Standings")]
    assert found == words


def test_a_merged_point_brings_its_standing_along(source):
    record = source("a", "supports")
    old = site(record, points=[point(), point("pay", PAY)])
    new = site(record, points=[point("pay", PAY, formerly=("strike",))])
    assert lines(old, new)[0] == (
        "Standings: *The strike is about pay* goes from unsupported to single origin: A says so."
    )


def test_an_analysis_that_changes_is_told_without_its_words():
    assert lines(site(analysis="One."), site(analysis="Two.")) == [
        "Points at issue: *The dockers voted to strike*: what the editors write on it is changed."
    ]


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        pytest.param(bears("qualifies"), bears("supports"), "now says so on *The dockers voted to strike* (was: says so in part)", id="relation"),
        pytest.param(bears("qualifies"), None, "no longer says so in part on *The dockers voted to strike*", id="gone"),
        pytest.param(None, bears("qualifies"), "now says so in part on *The dockers voted to strike*", id="new"),
        pytest.param(bears("qualifies", value="9"), bears("qualifies", value="12"), "is said to bear on *The dockers voted to strike* with value: 9 → 12", id="value"),
    ],
)  # fmt: skip
def test_links_that_change_are_told_with_the_quote(source, make_claim, before, after, line):
    old, new = (
        source("a", claims=(make_claim(VOTE, points=(bearing,) if bearing else ()),))
        for bearing in (before, after)
    )
    assert f"Links: A {line}: “{VOTE}”" in lines(site(old), site(new))


def test_a_rejected_claim_bears_on_nothing(source, make_claim):
    old, new = (
        source("a", claims=(make_claim(VOTE, status=status, points=(bears("qualifies"),)),))
        for status in ("found", "rejected")
    )
    assert lines(site(old), site(new)) == [
        f"Links: A no longer says so in part on *The dockers voted to strike*: “{VOTE}”",
        "Claims: 1 claim: 1 rejected.",
        f"Claims: Rejected: A: “{VOTE}”",
    ]


def test_silences_that_come_and_go_are_told(make_record):
    quiet, other = (
        make_record("a", publisher="A", silent_on=(Silence(point="strike"),)),
        make_record("a", publisher="A"),
    )
    assert lines(site(other), site(quiet)) == [
        "Links: An editor looked in A for *The dockers voted to strike* and found nothing."
    ]
    assert lines(site(quiet), site(other)) == [
        "Links: A is no longer said to hold nothing on *The dockers voted to strike*."
    ]


# --- Sources and claims ---------------------------------------------------------------------------------


def test_a_source_that_goes_is_counted_with_what_rested_on_it(source, make_claim):
    gone = source("a", claims=(make_claim(VOTE, status="reviewed"), make_claim(BALLOT, id="b" * 8)))
    assert lines(site(gone), site()) == [
        "Sources: Takes away 1 source, 2 claims (1 reviewed).",
        "Sources: − A, “On a” (a): 2 claims (1 reviewed); decisions or links rested on 1",
    ]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        pytest.param({"title": "Ballot held"}, "title: On a → Ballot held", id="text"),
        pytest.param({"authors": ("Ada", "Bo")}, "authors: not stated → Ada; Bo", id="list"),
        pytest.param({"published": "2026-03~"}, "published: not stated → about March 2026", id="date"),
        pytest.param({"status": Status(state="corrected", note="A name.")}, "status: not stated → corrected by its publisher: A name.", id="corrected"),
        pytest.param({"status": Status(state="retracted")}, "status: not stated → retracted by its publisher", id="retracted"),
        pytest.param({"origin": (Origin(kind="derived_from", name="Example Wire"),)}, "origin: not stated → derived from Example Wire", id="origin"),
        pytest.param({"text": "Other words."}, "its text is not as it was", id="text-below"),
    ],
)  # fmt: skip
def test_what_is_stated_of_a_source_is_told_field_by_field(source, fields, words):
    (line,) = lines(site(source("a")), site(source("a", **fields)))
    title = fields.get("title", "On a")
    assert line == f"Sources: A, “{title}” (a): {words}."


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        pytest.param({}, {"status": "reviewed"}, "Reviewed: A: “{}”", id="reviewed"),
        pytest.param({}, {"status": "rejected"}, "Rejected: A: “{}”", id="rejected"),
        pytest.param({"status": "reviewed"}, {}, "No longer decided: A: “{}”", id="reopened"),
        pytest.param({}, {"modality": "forecast"}, "Corrected: A: “{}” (modality: fact → forecast)", id="modality"),
        pytest.param({}, {"speaker": Speaker(kind="person", name="Ada", described_as="port manager")}, "Corrected: A: “{}” (speaker: outlet → Ada, port manager)", id="speaker"),
        pytest.param(None, {}, "New: A: “{}” (found by rule, not reviewed)", id="new"),
        pytest.param(None, {"moved": True}, "New: A: “{}” (found by rule, not reviewed; an editor decided on words nearly the same)", id="moved"),
        pytest.param({}, None, "Gone: A: “{}”", id="gone"),
        pytest.param({"status": "reviewed"}, None, "Gone, though a decision or link rested on it: A: “{}”", id="gone-and-decided"),
    ],
)  # fmt: skip
def test_what_becomes_of_a_claim_is_told_with_its_quote(source, make_claim, before, after, line):
    stays = make_claim(BALLOT, id="b" * 8)
    old, new = (
        source("a", claims=(stays, *([make_claim(VOTE, **fields)] if fields is not None else [])))
        for fields in (before, after)
    )
    assert lines(site(old), site(new))[1:] == [f"Claims: {line.format(VOTE)}"]


def test_what_only_the_rules_number_is_no_change(source, make_claim):
    old, new = (
        source("a", claims=(make_claim(VOTE, rank=rank),), from_={"title": where})
        for rank, where in ((1, "h1"), (2, "meta"))
    )
    assert lines(site(old), site(new)) == []


def test_a_quote_of_our_own_summary_says_so(source, make_claim):
    works = (Origin(kind="derived_from", name="Example Wire"),)
    old, new = (
        source("a", kind="digest", origin=works, claims=(make_claim(VOTE, status=status),))
        for status in ("found", "reviewed")
    )
    assert lines(site(old), site(new))[1] == (
        f"Claims: Reviewed: “On a”: “{VOTE}” (our summary of Example Wire, not its words)"
    )


def test_long_words_are_cut_and_long_lists_say_how_many_more(make_record, make_claim):
    text = f"{'word ' * 60}end."
    claims = [make_claim(text, text, id=f"{number:08d}") for number in range(MOST + 5)]
    found = lines(site(make_record("a")), site(make_record("a", claims=claims)))
    assert len(found) == MOST + 1
    assert found[-1] == "Claims: and 6 more"
    assert found[1] == f"Claims: New: “a”: “{'word ' * 18}word…” (found by rule, not reviewed)"
    assert len("word " * 18 + "word…") <= SHOWN


# --- What editors write beside the points -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        pytest.param([], ["before 11 March 2026"], "Adds the event “Ballot held”: on or before 10 March 2026.", id="new"),
        pytest.param(["2026"], [], "Takes away the event “Ballot held”: 2026.", id="gone"),
        pytest.param(["2026"], ["2026-03"], "The event “Ballot held”: dates: 2026 → March 2026.", id="changed"),
    ],
)  # fmt: skip
def test_events_that_come_go_or_change_are_told(before, after, line):
    old, new = (
        site(
            events=tuple(
                Event(id="ballot", title="Ballot held", dates=(EventDate(when=when),)) for when in whens
            )
        )
        for whens in (before, after)
    )
    assert lines(old, new) == [f"Events: {line}"]


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        pytest.param([], [Entity(name="IS-K")], ["Adds the name IS-K."], id="new"),
        pytest.param([Entity(name="IS-K")], [], ["Takes away the name IS-K."], id="gone"),
        pytest.param([Entity(name="IS-K"), Entity(name="Islamic State Khorasan")], [Entity(name="Islamic State Khorasan", aliases=("IS-K",))], ["IS-K is now another name of Islamic State Khorasan.", "The name Islamic State Khorasan: aliases: not stated → IS-K."], id="merged"),
    ],
)  # fmt: skip
def test_names_that_come_go_or_are_merged_are_told(before, after, found):
    assert lines(site(entities=tuple(before)), site(entities=tuple(after))) == [
        f"Names: {one}" for one in found
    ]


def test_pages_that_come_go_or_change_are_told():
    assert lines(site(prose=(page("a"),)), site(prose=(page("b"),))) == [
        "Pages: The page “Method” is changed (dossier/method.md)."
    ]
    assert lines(site(), site(prose=(page("b"),))) == ["Pages: Adds the page “Method” (dossier/method.md)."]


def test_what_was_left_out_is_told_last():
    found = compare(site(), site(points=())).model_copy(
        update={
            "since": Since(commit="a" * 40, called="main"),
            "unread": (
                Unread(file="dossier/records/a.md", line=3, message="it is torn", code="yaml-broken"),
            ),
        }
    )
    jsonschema.validate(found.model_dump(mode="json"), SCHEMA)
    assert [(part.heading, part.lines) for part in told(found)][-1] == (
        "Left out of the comparison",
        ("dossier/records/a.md:3: it is torn [yaml-broken]",),
    )


# --- Which records are needed ---------------------------------------------------------------------------


def test_the_bytes_of_a_record_name_its_points_and_what_it_replaces(source, make_record):
    record = source("b", "supports", replaces="a", silent_on=(Silence(point="pay"),))
    found = mentions(written(record).encode())
    assert (found.points, found.replaces, found.unclear) == ({"strike", "pay"}, {"a"}, False)
    assert mentions(written(make_record("a")).encode()).points == frozenset()


@pytest.mark.parametrize(
    ("yaml", "points", "unclear"),
    [
        pytest.param("points: [{point: pay, relation: supports}]", {"pay"}, False, id="in-braces"),
        pytest.param("- 'point': \"pay\"", {"pay"}, False, id="in-quotes"),
        pytest.param("- point: >\n    pay", set(), True, id="folded"),
        pytest.param("- point: # here\n    pay", set(), True, id="behind-a-comment"),
        pytest.param('- "p\\x6fint": pay', set(), True, id="escaped"),
        pytest.param("- ? point\n  : pay", {"pay"}, True, id="long-key"),
        pytest.param("title: At this point", set(), False, id="a-word"),
    ],
)  # fmt: skip
def test_what_bytes_cannot_tell_is_parsed(yaml, points, unclear):
    found = mentions(f"---\n{yaml}\n---\npoint: text\n".encode())
    assert found.points == points
    assert found.unclear == unclear


def test_of_the_records_that_stay_those_are_needed_that_a_change_touches(source):
    records = {
        "same-point": source("same-point", "supports"),
        "replaced": source("replaced", claims=()),
        "other": source("other"),
    }
    kept = {id_: mentions(written(record).encode()) for id_, record in records.items()}
    by_point = mentions(b"---\n- point: strike\n---\n")
    by_capture = mentions(b"---\nreplaces: same-point\n---\n")
    none = mentions(b"---\ntitle: x\n---\n")

    assert needed(kept, [none], [], []) == frozenset()
    assert needed(kept, [by_point], [], []) == {"same-point"}
    assert needed(kept, [by_capture], [], []) == {"same-point"}
    assert needed(kept, [], ["ballot"], [("ballot", "strike")]) == {"same-point"}


def test_a_record_is_needed_that_another_rests_on_by_its_id_or_its_address(source):
    wire = Origin(kind="derived_from", url="http://www.wire.example/vote/")
    records = {
        "a": source("a", "supports", origin=(Origin(kind="derived_from", source="b"),)),
        "b": source("b", claims=()),
        "c": source("c", "supports", origin=(wire,)),
        "d": source("d", claims=(), url="https://wire.example/vote"),
        "e": source("e", claims=()),
    }
    kept = {id_: mentions(written(record).encode()) for id_, record in records.items()}
    assert needed(kept, [mentions(b"---\ntitle: x\n---\n")], [], []) == {"a", "b", "c", "d"}
