"""What happened when: events, quoted dates and publications, in order, under the heading of their year."""

from __future__ import annotations

import pytest
from markupsafe import Markup
from pydantic import ValidationError

from site_build.crossref import Names
from site_build.curation import Entity, Event
from site_build.records import FoundDate, Origin
from site_build.settings import Settings
from site_build.site import Site
from site_build.timeline import PUBLISHED, UNDATED, Dating, Entry, Quoted, Report, label, timeline
from site_build.views import timeline as view

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
    told = Report("2026-03-11", "a")
    year, published = timeline([record], [strike])
    assert (year.label, published.label) == ("2026", PUBLISHED)
    assert published.entries == (Entry("publication", "2026-03-11", "p-a", "Vote", source="a"),)
    assert sorted(year.entries, key=lambda entry: entry.anchor) == [
        Entry("event", "/2026-03-11", "e-strike", "Strike", "n", (Dating("/2026-03-11", "a", "q"), Dating("2026-03", None, None)), reported=told),
        Entry("quotes", "2026-03-10", "q-a-aaaaaaaa-0", quotes=(Quoted("a", "aaaaaaaa", "on Tuesday", relative=True, reviewed=True),), reported=told),
        Entry("quotes", "2026-03-09", "q-a-aaaaaaaa-1", quotes=(Quoted("a", "aaaaaaaa", "9 March", reviewed=True),), reported=told),
    ]  # fmt: skip


def test_the_earliest_come_first_and_an_event_before_what_tells_of_it(make_record, make_claim):
    claim = make_claim(VOTE, dates=(FoundDate(edtf="2026-03-11", words="today"),))
    record = make_record("a", published="2026-03-11", claims=(claim,))
    found = timeline(
        [record],
        [event("ballot", "11 March 2026"), event("later", "12 March 2026"), event("old", "2025-12-31")],
    )
    assert shape(found) == [
        ("2025", ["e-old"]),
        ("2026", ["e-ballot", "q-a-aaaaaaaa-0", "e-later"]),
        (PUBLISHED, ["p-a"]),
    ]


def test_publications_stand_apart_and_what_bears_no_date_comes_last(make_record):
    found = timeline([make_record("b"), make_record("a", published="2026")], [event("e", "1999")])
    assert shape(found) == [("1999", ["e-e"]), (PUBLISHED, ["p-a"]), (UNDATED, ["p-b"])]


@pytest.mark.parametrize(
    ("edtf", "names", "other", "together"),
    [
        pytest.param("2026-03-10", ("Oslo", "Ada Example"), ("Oslo",), True, id="a-day-and-one-name-in-common"),
        pytest.param("2026-03-10", ("Oslo",), ("Bergen",), False, id="a-day-and-no-name"),
        pytest.param("2026-03-10", (), (), False, id="a-day-without-names"),
        pytest.param("2026-03-10", ("Kristiania",), ("Oslo",), True, id="another-name-of-it"),
        pytest.param("2026", ("Oslo", "Ada Example"), ("Oslo",), False, id="a-year-and-one-name"),
        pytest.param("2026", ("Oslo", "Ada Example"), ("Ada Example", "Oslo"), True, id="a-year-and-the-same-names"),
        pytest.param("2026", (), (), False, id="a-year-without-names"),
    ],
)  # fmt: skip
def test_quotes_of_one_date_and_subject_are_one_event(make_record, make_claim, edtf, names, other, together):
    date = (FoundDate(edtf=edtf, words="then"),)
    records = [
        make_record("a", claims=(make_claim(VOTE, dates=date, entities=names),)),
        make_record("b", claims=(make_claim("Grain will rot", dates=date, entities=other),)),
    ]
    known = Names([Entity(name="Oslo", aliases=("Kristiania",))])
    entries = [entry for year in timeline(records, [], known) for entry in year.entries if entry.quotes]
    assert [[quoted.source for quoted in entry.quotes] for entry in entries] == (
        [["a", "b"]] if together else [["a"], ["b"]]
    )


def test_a_quote_can_bring_two_groups_together(make_record, make_claim):
    date = (FoundDate(edtf="2026-03-10", words="then"),)
    records = [
        make_record(id_, claims=(make_claim(VOTE, dates=date, entities=names),))
        for id_, names in (
            ("a", ("Oslo",)),
            ("b", ("Bergen",)),
            ("c", ("Oslo", "Bergen")),
            ("d", ("Bergen",)),
        )
    ]
    (entry,) = timeline(records, [])[0].entries
    assert [quoted.source for quoted in entry.quotes] == ["a", "b", "c", "d"]


def test_the_cost_grows_with_the_quotes_of_a_day_and_not_faster(make_record, make_claim, seconds):
    date = (FoundDate(edtf="2026-03-10", words="then"),)
    claim = make_claim(VOTE, dates=date, entities=("Oslo",))

    def cost(number):
        records = [make_record(f"s{at}", claims=(claim,)) for at in range(number)]
        return seconds(lambda: timeline(records, []))

    assert cost(4_000) < 8 * 3 * max(cost(500), 0.02)


@pytest.mark.parametrize(
    ("quote", "when", "kept"),
    [
        pytest.param("begins on 23 March", "2026-03-23", False, id="the-words-that-date-the-event"),
        pytest.param("The strike begins", "2026-03-23", True, id="words-without-the-date"),
        pytest.param("begins on 23 March", "2026-03", True, id="another-date"),
        pytest.param("boxes of 23 March", "2026-03-23", True, id="words-of-something-else"),
    ],
)
def test_a_quote_that_an_event_rests_on_stands_in_the_event_only(make_record, make_claim, quote, when, kept):
    date = (FoundDate(edtf="2026-03-23", words="on 23 March"),)
    record = make_record("a", claims=(make_claim("The strike begins on 23 March.", dates=date),))
    given = {"id": "e", "title": "E", "dates": [{"when": when, "source": "a", "quote": quote}]}
    entries = [entry for year in timeline([record], [Event.model_validate(given)]) for entry in year.entries]
    assert any(entry.quotes for entry in entries) is kept


def test_a_publication_bounds_an_event_and_never_dates_it(make_record):
    told = Event.model_validate({"id": "e", "title": "E", "dates": [{"source": "a"}]})
    year, *_ = timeline([make_record("a", published="2026-05-27")], [told])
    assert (year.label, year.entries[0].edtf) == ("2026", "/2026-05-27")
    assert year.entries[0].dated == (Dating("/2026-05-27", "a", None, bound=True),)


def test_an_event_told_by_a_source_without_a_day_is_undated(make_record):
    told = Event.model_validate({"id": "e", "title": "E", "dates": [{"source": "a"}]})
    assert shape(timeline([make_record("a")], [told])) == [(UNDATED, ["e-e", "p-a"])]


def test_a_date_needs_a_day_or_a_source():
    with pytest.raises(ValidationError, match="say `when`, or name the `source`"):
        Event.model_validate({"id": "e", "title": "E", "dates": [{"quote": "q"}]})


def test_the_first_report_is_that_of_the_earliest_publication(make_record, make_claim):
    date = (FoundDate(edtf="2020", words="in 2020"),)
    records = [
        make_record(id_, published=day, claims=(make_claim(VOTE, dates=date, entities=("Oslo",)),))
        for id_, day in (("a", None), ("b", "2026-03-12"), ("c", "2026-03-11"))
    ]
    assert timeline(records, [])[0].entries[0].reported == Report("2026-03-11", "c")


def test_a_digest_reports_on_the_day_of_the_work_that_it_sums_up(make_record, make_claim):
    date = (FoundDate(edtf="2020", words="in 2020"),)
    work = Origin(kind="derived_from", name="Times", published="2025-07-14")
    claim = make_claim(VOTE, dates=date)
    record = make_record("a", kind="digest", published="2026-11-09", origin=(work,), claims=(claim,))
    assert timeline([record], [])[0].entries[0].reported == Report("2025-07-14", "a")


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
    shown = _entry(site, year.entries[0], "timeline", Markup(""), "")
    assert (shown.title, shown.source) == ("Vote", beside)


def test_an_event_leads_to_the_claim_that_dates_it(make_record, make_claim):
    record = make_record("a", claims=(make_claim("The strike begins on 23 March.", id="bbbbbbbb"),))
    given = {"when": "23 March 2026", "source": "a", "quote": "begins on 23 March"}
    strike = Event.model_validate({"id": "strike", "title": "Strike", "dates": [given]})

    def leads(quote_words):
        settings = Settings(quote_percent=0, quote_words=quote_words)
        (page,) = view.pages(Site(settings, (record,), events=(strike,)))
        entries = [entry for year in page.view["years"] for entry in year.entries if entry.kind == "event"]
        return [(dating.href, dating.quote) for entry in entries for dating in entry.dated]

    assert leads(150) == [("../sources/a/#c-bbbbbbbb", "begins on 23 March")]
    # Where the words may not be shown, neither is it told where they stand.
    assert leads(0) == [("../sources/a/", None)]


def test_a_day_of_many_quotes_fills_a_page_and_each_year_leads_to_where_it_begins(make_record, make_claim):
    def told(year, number):
        dates = (FoundDate(edtf=f"{year}-03-10", words="10 March"),)
        return [
            make_claim(VOTE, dates=dates, entities=("Oslo",), id=f"{year}aa{at:02}") for at in range(number)
        ]

    claims = (*told(2021, view.A_PAGE - 1), *told(2022, 2), *told(2023, 1))
    pages = list(view.pages(Site(Settings(), (make_record("a", published="2024", claims=claims),))))
    assert [[year.label for year in page.view["years"]] for page in pages] == [
        ["2021"],
        ["2022", "2023", "When the sources were published"],
    ]
    assert [year.href for year in pages[0].view["all_years"]] == [
        "#y-2021",
        *(f"../timeline/page-2/#{anchor}" for anchor in ("y-2022", "y-2023", "published")),
    ]
