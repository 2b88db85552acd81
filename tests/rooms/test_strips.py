"""The picture of a point: as many marks as there are sources that count, one shape for each thing they say."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from site_build.curation import Point
from site_build.points import Written
from site_build.records import Bearing, Status
from site_build.settings import Settings
from site_build.site import Site
from site_build.standing import RELATIONS
from site_build.strings import english
from site_build.views import standing as worded
from site_build.views import strips

VOTED = "The crane drivers voted by nine to one to strike."
OTHER = "The ballot was irregular, the port company said."
HOLES = {"supports": 0, "disputes": 1, "qualifies": 1}
"""Areas that are cut out of each mark: a disc is full, a frame and half a disc are not."""


@pytest.fixture
def make_site(make_record, make_claim):
    """Make a dossier of one point: so many sources say so, otherwise, in part; some more say two of these."""

    def make(so=0, otherwise=0, part=0, *, both=0, **fields):
        named = [["supports"]] * so + [["disputes"]] * otherwise + [["qualifies"]] * part
        records = []
        for at, relations in enumerate([*named, *[["supports", "disputes"]] * both]):
            claims = []
            for nth, relation in enumerate(relations):
                how = {"how": "explicit", "note": "n"} if relation == "disputes" else {}
                bearing = Bearing(point="p", relation=relation, **how)
                claims.append(make_claim((VOTED, OTHER)[nth], id="ab"[nth] * 8, points=(bearing,)))
            records.append(make_record(f"s{at:03}", publisher=f"Outlet {at}", claims=tuple(claims), **fields))
        return Site(Settings(site_name="Test"), tuple(records), written=(Written("p", Point(point="It is so.")),))  # fmt: skip

    return make


def drawn(strip):
    return {part.relation: part.d.count("M") / (1 + HOLES[part.relation]) for part in strip.parts}


@pytest.mark.parametrize(
    ("so", "otherwise", "part"),
    [
        pytest.param(1, 0, 0, id="one"),
        pytest.param(3, 1, 2, id="all-three"),
        pytest.param(0, 2, 0, id="one-side"),
        pytest.param(20, 12, 8, id="as-many-as-are-drawn-one-by-one"),
    ],
)
def test_there_is_one_mark_for_each_source_that_counts(make_site, so, otherwise, part):
    strip = strips.strip(make_site(so, otherwise, part).points[0])

    assert drawn(strip) == {relation: number for relation, number in zip(RELATIONS, (so, otherwise, part), strict=True) if number}  # fmt: skip
    assert all(part.label is None for part in strip.parts)


def test_marks_do_not_overlap_and_stay_inside_the_picture(make_site):
    strip = strips.strip(make_site(2, 2, 2).points[0])
    # Where each mark begins on the left: a diamond begins at its tip, half its width to the right.
    starts = []
    for part in strip.parts:
        outer = re.findall(r"M(\d+) [71](?![0-9.])", part.d)
        starts += [int(x) - (5 if part.relation == "disputes" else 0) for x in outer]
    assert len(starts) == 6
    assert all(after - before >= 12 for before, after in pairwise(starts))
    assert starts[-1] + 10 == strip.width


def test_more_sources_than_can_be_counted_are_bars_with_their_numbers(make_site):
    strip = strips.strip(make_site(30, 15, 5).points[0])
    widths = [int(re.match(r"M\d+ 2h(\d+)", part.d)[1]) for part in strip.parts]

    assert [part.label[1] for part in strip.parts] == [part.number for part in strip.parts] == [30, 15, 5]
    assert widths == [120, 60, 20]
    assert [part.d.count("M") for part in strip.parts] == [1, 2, 2]
    assert strip.width < 340, "it fits a phone"


def test_a_small_side_beside_a_large_one_is_still_seen(make_site):
    strip = strips.strip(make_site(300, 1, 0).points[0])
    assert re.match(r"M\d+ 2h6v", strip.parts[1].d)


def test_a_source_on_both_sides_has_a_mark_on_both_as_the_sentence_counts_it(make_site):
    point = make_site(1, 0, 0, both=1).points[0]
    assert drawn(strips.strip(point)) == {"supports": 2, "disputes": 1}
    assert worded.sentence(english(), point.standing).startswith("2 say so, 1 says otherwise")


def test_a_source_that_does_not_count_has_no_mark_and_stands_in_no_line(make_site):
    site = make_site(2, status=Status(state="retracted"))
    assert strips.strip(site.points[0]) == strips.Strip(0, ())
    assert strips.sides(site, site.points[0]) == ()


def test_the_table_behind_has_the_same_numbers_and_names_who_it_is(make_site):
    site = make_site(14, 1, 0, both=1)
    point = site.points[0]
    so, otherwise = strips.sides(site, point)

    assert [(side.relation, side.number) for side in (so, otherwise)] == [(part.relation, part.number) for part in strips.strip(point).parts]  # fmt: skip
    assert [name.text for name in otherwise.sources] == ["Outlet 14", "Outlet 15"]
    assert [str(name.href) for name in otherwise.sources] == ["#s-s014", "#s-s015"]
    assert (len(so.sources), so.more) == (strips.MOST_NAMED, so.number - strips.MOST_NAMED)


def test_pictures_differ_without_any_colour():
    shapes = {strips._MARKS[relation](0) for relation in RELATIONS} | {strips._bar(relation, 0, 40) for relation in RELATIONS}  # fmt: skip
    assert len(shapes) == 6
