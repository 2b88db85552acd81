"""What happened when: events, quoted dates and publications, in order, under the heading of their year."""

from __future__ import annotations

import pytest

from site_build.curation import Event
from site_build.records import FoundDate
from site_build.timeline import UNDATED, Dating, Entry, label, timeline

VOTE = "The crane drivers voted by nine to one to strike."


def event(id_, *when, **fields):
    return Event.model_validate(
        {"id": id_, "title": id_.title(), "dates": [{"when": one} for one in when], **fields}
    )


def shape(years):
    return [(year.label, [entry.anchor for entry in year.entries]) for year in years]


def test_entries_of_all_kinds(make_record, make_claim):
    dates = (
        FoundDate(edtf="2026-03-10", words="on Tuesday", anchor="published"),
        FoundDate(edtf="2026-03-09", words="9 March"),
    )
    claim = make_claim(VOTE, dates=dates, status="reviewed")
    record = make_record("a", title="Vote", published="2026-03-11", claims=(claim,))
    strike = Event.model_validate(
        {"id": "strike", "title": "Strike", "note": "n", "dates": [{"when": "before 12 March 2026", "source": "a", "quote": "q"}, {"when": "March 2026"}]}
    )  # fmt: skip
    (year,) = timeline([record], [strike])
    assert year.label == "2026"
    assert sorted(year.entries, key=lambda entry: entry.anchor) == [
        Entry("event", "/2026-03-11", "Strike", "e-strike", "n", (Dating("/2026-03-11", "a", "q"), Dating("2026-03", None, None))),
        Entry("publication", "2026-03-11", "Vote", "p-a", source="a"),
        Entry("quote", "2026-03-10", "", "q-a-aaaaaaaa-0", source="a", claim="aaaaaaaa", words="on Tuesday", relative=True, reviewed=True),
        Entry("quote", "2026-03-09", "", "q-a-aaaaaaaa-1", source="a", claim="aaaaaaaa", words="9 March", reviewed=True),
    ]  # fmt: skip


def test_the_earliest_come_first_and_an_event_before_what_tells_of_it(make_record, make_claim):
    claim = make_claim(VOTE, dates=(FoundDate(edtf="2026-03-11", words="today"),))
    record = make_record("a", published="2026-03-11", claims=(claim,))
    found = timeline(
        [record],
        [event("ballot", "11 March 2026"), event("later", "12 March 2026"), event("old", "2025-12-31")],
    )
    assert shape(found) == [("2025", ["e-old"]), ("2026", ["e-ballot", "p-a", "q-a-aaaaaaaa-0", "e-later"])]


def test_what_bears_no_date_comes_last(make_record):
    found = timeline([make_record("b"), make_record("a", published="2026")], [event("e", "1999")])
    assert shape(found) == [("1999", ["e-e"]), ("2026", ["p-a"]), (UNDATED, ["p-b"])]


@pytest.mark.parametrize("fields", [{"status": "rejected"}, {"restates": "bbbbbbbb"}])
def test_rejected_claims_and_repeats_are_left_out(make_record, make_claim, fields):
    claim = make_claim(VOTE, dates=(FoundDate(edtf="2026", words="2026"),), **fields)
    assert shape(timeline([make_record("a", claims=(claim,))], [])) == [(UNDATED, ["p-a"])]


def test_nothing_dated_is_an_empty_timeline():
    assert timeline([], []) == ()


@pytest.mark.parametrize(
    ("edtf", "heading"),
    [
        ("2026-03-11", "2026"),
        ("2026~", "2026"),
        ("199X", "1990s"),
        ("1990/1999", "1990s"),
        ("1995/2004", "1995"),
        ("18XX", "1800"),
        ("2014/2016", "2014"),
        ("/2026-05-26", "2026"),
        ("2021/..", "2021 or later"),
        ("../2026", "2026 or earlier"),
    ],
)
def test_a_date_stands_under_its_year_or_decade_or_the_open_side_of_one(edtf, heading):
    assert label(edtf) == heading


@pytest.mark.parametrize(
    ("dates", "differ"),
    [
        pytest.param(["2026-03-10"], False, id="one"),
        pytest.param(["2026-03-10", "2026-03-11"], True, id="two-days"),
        pytest.param(["2026-05~", "/2026-05-26"], False, id="about-may-and-before-27-may"),
        pytest.param(["2026-06", "/2026-05-26"], True, id="june-and-before-27-may"),
        pytest.param(["2026", "2026-03-11"], False, id="the-year-and-a-day-of-it"),
        pytest.param(["2014/..", "199X"], True, id="since-and-a-decade-before"),
    ],
)
def test_dates_differ_only_where_both_cannot_be_right(dates, differ):
    from site_build.views.timeline import _differ

    assert _differ(dates) is differ


@pytest.mark.parametrize(
    ("publisher", "beside"), [("Times", "Times"), (None, None)], ids=["publisher", "no-publisher"]
)
def test_a_publication_shows_its_title_once(make_record, publisher, beside):
    from site_build.settings import Settings
    from site_build.site import Site
    from site_build.views.timeline import _entry

    site = Site(Settings(), (make_record("a", title="Vote", publisher=publisher),))
    (year,) = site.timeline
    shown = _entry(site, year.entries[0], "timeline")
    assert (shown.title, shown.source) == ("Vote", beside)
