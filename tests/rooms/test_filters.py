"""What lists can be filtered by: choices with counts, and attributes that hold slugs only."""

from __future__ import annotations

import re

from markupsafe import Markup

from site_build.curation import Event
from site_build.records import Bearing, FoundDate, Origin
from site_build.settings import Settings
from site_build.site import Site
from site_build.views import filters, sourcefilter, timelinefilter
from site_build.views.filters import NONE, Choice, Entry, Kind, Value, filter_of, ranks
from site_build.views.paged import parts

A, B, C = Value("a", "A"), Value("b", "B"), Value("c", "C")
KIND = Kind({"tag": "Tag", "outlet": "Outlet"}, "things", mark="Only these")


def test_a_facet_has_each_value_with_the_number_of_entries_that_have_it_the_most_first():
    entries = [Entry({"tag": (A, A)}), Entry({"tag": (A, B)}), Entry({})]
    (facet,) = filter_of(KIND, entries).facets
    assert (facet.name, facet.label, facet.more) == ("tag", "Tag", 0)
    assert facet.choices == (Choice("a", "A", 2), Choice("b", "B", 1))


def test_a_facet_or_a_mark_that_parts_nothing_is_left_out():
    found = filter_of(KIND, [Entry({"tag": (A,), "outlet": (B,)}, marked=True), Entry({"tag": (A,), "outlet": (C,)}, marked=True)])  # fmt: skip
    assert [facet.name for facet in found.facets] == ["outlet"]
    assert found.marked == 0
    assert found.attributes == (Markup(' data-outlet="b"'), Markup(' data-outlet="c"'))


def test_attributes_say_what_an_entry_bears_its_mark_and_its_places():
    found = filter_of(KIND, [Entry({"tag": (A, B)}, marked=True, ranks=(1, 0)), Entry({"tag": (C,)}, ranks=(0, 1))])  # fmt: skip
    assert found.attributes == (
        Markup(' data-tag="a b" data-only="marked" data-ranks="1 0"'),
        Markup(' data-tag="c" data-ranks="0 1"'),
    )


def test_more_values_than_a_menu_holds_are_counted_and_stand_in_no_attribute():
    many = [Value(f"v{at:03}", "V") for at in range(filters.MOST_CHOICES + 5)]
    found = filter_of(KIND, [*(Entry({"tag": (value,)}) for value in many), Entry({"tag": tuple(many[-1:])})])
    (facet,) = found.facets
    assert (len(facet.choices), facet.more) == (filters.MOST_CHOICES, 5)
    assert facet.choices[0] == Choice("v104", "V", 2)
    assert found.attributes.count(Markup(' data-tag=""')) == 5


def test_the_first_page_has_the_choices_and_the_others_lead_there():
    found = filter_of(KIND, [Entry({"tag": (one,)}) for one in (A, B, C)])
    (_, _, one), (_, _, two), _ = pages = list(parts("things", range(3), 1))
    first, second, _ = (found.on(path, "things", jump) for path, _, jump in pages)
    assert first.panel is not None
    assert (first.panel.total, first.panel.pages) == (3, "../things/page-2/ ../things/page-3/")
    assert (second.panel, second.whole) == (None, "../../things/#filter")
    assert len(one) == len(two) == 3


def test_a_list_that_no_script_should_fetch_says_so_once():
    number = filters.MOST_PAGES + 1
    found = filter_of(KIND, [Entry({"tag": ((A, B)[at % 2],)}) for at in range(number)])
    taking = [found.on(path, "things", jump) for path, _, jump in parts("things", range(number), 1)]
    assert [one.too_long for one in taking] == [True] + [False] * (number - 1)
    assert all(one.panel is None and one.whole is None for one in taking)


def test_nothing_to_choose_from_is_no_panel():
    assert filter_of(KIND, []).on("things", "things", ()) == filters.Filtered()


def test_equal_keys_keep_their_order_in_either_direction():
    assert ranks(["b", "a", "b"]) == [1, 0, 2]
    assert ranks(["b", "a", "b"], falling=True) == [0, 2, 1]


def test_outlets_with_one_slug_stay_two_and_names_never_reach_the_address(make_record):
    names = ["Ellery Post", "Ellery-Post!", '"><img src=x>', "ميناء", None]
    site = Site(Settings(), tuple(make_record(f"r{at}", publisher=name) for at, name in enumerate(names)))
    found = filters.outlets(site)
    slugs = [found[f"r{at}"].slug for at in range(5)]
    assert len(set(slugs)) == 5
    assert all(re.fullmatch(r"[a-z0-9]+(-{1,2}[a-z0-9]+)*", slug) for slug in slugs)
    assert slugs[-1] == NONE
    assert [found[f"r{at}"].name for at in range(4)] == names[:4]


def test_the_outlet_of_a_digest_is_what_it_sums_up(make_record):
    work = Origin(kind="derived_from", name="Times")
    site = Site(Settings(), (make_record("a", kind="digest", publisher="Ours", origin=(work,)),))
    assert filters.outlets(site)["a"].name == "our summary on Times"


def test_an_entry_of_the_timeline_concerns_what_its_claims_concern(make_record, make_claim):
    from site_build.curation import Point
    from site_build.points import Written

    words = "The strike begins on 23 March."
    date = (FoundDate(edtf="2026-03-10", words="then"),)
    vote = make_claim("The crane drivers voted by nine to one to strike.", dates=date, entities=("Oslo",))
    begins = make_claim(words, id="bbbbbbbb", entities=("Bergen",), points=(Bearing(point="begins", relation="supports"),))  # fmt: skip
    rot = Bearing(point="rot", relation="disputes", how="explicit", note="n")
    rots = make_claim("Grain will rot", entities=("Oslo", "Bergen"), points=(rot,))
    records = (
        make_record("a", publisher="Times", published="2026-03-11", claims=(vote, begins)),
        make_record("b", publisher="Post", claims=(rots,)),
    )
    strike = {"id": "e", "title": "E", "dates": [{"when": "2026-03-23", "source": "a", "quote": "begins on 23 March"}]}  # fmt: skip
    points = tuple(Written(id_, Point(point="It does.")) for id_ in ("begins", "rot"))
    site = Site(Settings(), records, events=(Event.model_validate(strike),), written=points)
    entries = [entry for year in site.timeline for entry in year.entries]
    found = timelinefilter.filter_of(site, entries)
    assert {entry.anchor: str(bears) for entry, bears in zip(entries, found.attributes, strict=True)} == {
        "q-a-aaaaaaaa-0": ' data-subject="oslo" data-outlet="times" data-point="" data-kind="quotes"',
        "e-e": ' data-subject="bergen" data-outlet="times" data-point="begins" data-kind="event"',
        "p-a": ' data-subject="oslo bergen" data-outlet="times" data-point="begins" data-kind="publication"',
        "p-b": ' data-subject="bergen oslo" data-outlet="post" data-point="rot" data-kind="publication"',
    }


def test_sources_are_filtered_by_review_and_by_the_year_they_state(make_record, make_claim):
    claim = make_claim("Grain will rot")
    reviewed = make_claim("Ada Example", id="bbbbbbbb", status="reviewed")
    records = (
        make_record("a", published="2026-03", language="en", claims=(claim, reviewed)),
        make_record("b", published="199X", language="ar", claims=(reviewed,)),
        make_record("c", claims=(claim,)),
        make_record("d", title="A"),
    )
    found = sourcefilter.filter_of(Site(Settings(), records))
    assert {facet.name: [(one.slug, one.name) for one in facet.choices] for facet in found.facets} == {
        "year": [("1990s", "1990s"), ("2026", "2026"), (NONE, "no date stated")],
        "language": [(NONE, "not stated"), ("ar", "Arabic"), ("en", "English")],
        "review": [("all", "all reviewed"), ("no-claims", "no claims"), ("none", "none reviewed"), ("some", "some reviewed")],
    }  # fmt: skip
    assert [re.search(r'ranks="(.*)"', one)[1] for one in found.attributes] == ["0 0", "1 2", "2 3", "3 1"]
