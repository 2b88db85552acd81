"""Points × sources: which points stand in which table, which sources have a column, and in which order."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest

from site_build.curation import Entity, Point
from site_build.points import Written
from site_build.records import Bearing
from site_build.settings import Settings
from site_build.site import Site
from site_build.views import pointtable
from site_build.views.pointtable import MOST_COLUMNS, MOST_LISTED, MOST_WORDED

VOTED = "The crane drivers voted by nine to one to strike."


@pytest.fixture
def make_site(make_record, make_claim):
    """Make a dossier: points with their tags, and for each source by number the points that it says are so."""

    def make(tags, says, number, *, entities=(), relation=None, days=None):
        records = []
        for at in range(number):
            id_ = f"s{at:03}"
            bearings = []
            for point in says.get(at, ()):
                kind = (relation or {}).get((at, point), "supports")
                how = {"how": "explicit", "note": "n"} if kind == "disputes" else {}
                bearings.append(Bearing(point=point, relation=kind, **how))
            claims = (make_claim(VOTED, points=tuple(bearings)),)
            records.append(make_record(id_, claims=claims, published=(days or {}).get(at)))
        written = tuple(Written(id_, Point(point=f"{id_}.", tags=own)) for id_, own in tags.items())
        return Site(Settings(site_name="Test"), tuple(records), written=written, entities=entities)

    return make


def parts(site):
    return [
        (part.title, [line.statement for line in part.lines], len(part.columns), part.is_dense)
        for page in pointtable.pages(site)
        for part in page.view["parts"]
    ]


def test_all_sources_have_a_column_as_long_as_they_fit(make_site):
    tags = {"a": ("pay",), "b": ()}
    for number, dense in ((MOST_WORDED, False), (MOST_WORDED + 1, True), (MOST_COLUMNS, True)):
        assert parts(make_site(tags, {0: ["a"]}, number)) == [(None, ["a.", "b."], number, dense)]


def test_beyond_that_each_tag_has_a_table_of_the_sources_that_say_something_there(make_site):
    tags = {"a": ("pay",), "b": ("ballot", "pay"), "c": ("pay",), "d": ()}
    says = {0: ["a"], 1: ["a", "c"], 2: ["b"], 3: ["b"], 4: ["d"]}
    site = make_site(tags, says, MOST_COLUMNS + 1)

    assert parts(site) == [
        ("ballot", ["b."], 2, False),
        ("pay", ["a.", "c."], 2, False),
        ("Under no tag", ["d."], 1, False),
    ]
    (page,) = pointtable.pages(site)
    heads = [[str(column.href) for column in part.columns] for part in page.view["parts"]]
    assert heads == [
        ["../sources/s002/", "../sources/s003/"],
        ["../sources/s000/", "../sources/s001/"],
        ["../sources/s004/"],
    ]
    assert [(title, number, str(href)) for title, number, href in page.view["tags"]] == [
        ("ballot", 1, "#h-ballot"),
        ("pay", 2, "#h-pay"),
        ("Under no tag", 1, "#h--untagged"),
    ]


def test_names_of_one_tag_are_one_tag_and_two_that_fold_alike_are_two(make_site):
    same = Entity(name="Pay", kind="topic", aliases=("wages",))
    tags = {"a": ("Pay",), "b": ("wages",), "c": ("A b",), "d": ("a-b",)}
    site = make_site(tags, {0: list(tags)}, MOST_COLUMNS + 1, entities=(same,))

    (page,) = pointtable.pages(site)
    assert [(part.title, len(part.lines)) for part in page.view["parts"]][-1] == ("Pay", 2)
    anchors = [str(part.anchor) for part in page.view["parts"]]
    assert len(set(anchors)) == 3, anchors


def test_without_any_tag_many_sources_make_a_list_with_the_few_that_say_something(make_site):
    many = MOST_COLUMNS + 10
    site = make_site({"a": (), "b": ()}, {at: ["a"] for at in range(many)}, many)

    assert parts(site) == [(None, ["a.", "b."], 0, False)]
    (page,) = pointtable.pages(site)
    first, second = page.view["parts"][0].lines
    assert (len(first.cells), first.more) == (MOST_LISTED, many - MOST_LISTED)
    assert (second.cells, second.more) == ((), 0)


def test_a_tag_of_too_many_sources_is_a_list_and_the_others_stay_tables(make_site):
    many = MOST_COLUMNS + 10
    says = {at: ["a"] for at in range(many)} | {0: ["a", "b"]}
    assert parts(make_site({"a": ("pay",), "b": ("ballot",)}, says, many)) == [
        ("ballot", ["b."], 1, False),
        ("pay", ["a."], 0, False),
    ]


def test_pages_end_by_weight_each_point_stands_once_and_a_tag_leads_to_where_it_begins(make_site):
    tags = {f"p{at:03}": (f"tag {at % 3}",) for at in range(150)}
    says = {at: [f"p{(at * 7 + nth) % 150:03}" for nth in range(12)] for at in range(300)}
    pages = list(pointtable.pages(make_site(tags, says, 300)))

    lines = [line.statement for page in pages for part in page.view["parts"] for line in part.lines]
    assert len(pages) > 2
    assert sorted(lines) == sorted(f"{id_}." for id_ in tags)
    began = {}
    for page in pages:
        for part in page.view["parts"]:
            assert part.goes_on is (part.title in began)
            began.setdefault(part.title, page.path)
    for title, _, href in pages[0].view["tags"]:
        assert (
            urljoin("https://example.org/points/", href).partition("#")[0]
            == f"https://example.org/{began[title]}/"
        )
    assert all(page.view["tags"] == () for page in pages[1:])


def test_disagreements_come_first_then_the_newest(make_site):
    tags = dict.fromkeys(["a", "b", "c", "d", "e"], ())
    says = {0: ["a", "b", "d"], 1: ["c", "e"], 2: ["a", "e"]}
    relation = {(2, "a"): "disputes", (2, "e"): "disputes"}
    days = {0: "2026-03-10", 1: "2026-03-12"}
    # `a` and `e` are contested, and a source wrote on `e` later; `d` and `b` differ in nothing but their names.
    ((_, order, _, _),) = parts(make_site(tags, says, 3, relation=relation, days=days))
    assert order == ["e.", "a.", "c.", "b.", "d."]


def test_a_point_that_only_undated_sources_speak_of_comes_after_those_with_a_day(make_site):
    ((_, order, _, _),) = parts(make_site({"a": (), "b": ()}, {0: ["a"], 1: ["b"]}, 2, days={1: "2026"}))
    assert order == ["b.", "a."]
