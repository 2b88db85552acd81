"""The overview: the editors' sentences first, and only counts where they have written none; then the newest change."""

from __future__ import annotations

import re

import pytest

from site_build import links, prose
from site_build.curation import Point
from site_build.points import Written
from site_build.records import Bearing
from site_build.settings import Settings
from site_build.site import Site
from site_build.views.overview import EXAMPLES, POINTS, overview

VOTED = "The crane drivers voted by nine to one to strike."
ALL = "## Agreed\n\nOne *thing*.\n\n## Disputed\n\nAnother.\n\n## Not known\n\nA third.\n"


@pytest.fixture
def make_site(make_record, make_claim):
    """Make a dossier in which each point has one source for each relation that is named."""

    def make(points, *, reviewed=(), **fields):
        records = []
        for id_, relations in points.items():
            for at, relation in enumerate(relations):
                how = {"how": "explicit", "note": "n"} if relation == "disputes" else {}
                bearing = Bearing(point=id_, relation=relation, **how)
                records.append(make_record(f"{id_}-{at}", claims=(make_claim(VOTED, points=(bearing,)),)))
        records += [make_record(f"r-{at}", claims=(make_claim(VOTED, status="reviewed", by="Ines", on=day),)) for at, day in enumerate(reviewed)]  # fmt: skip
        written = tuple(Written(id_, Point(point=f"It is so with {id_}.")) for id_ in points)
        return Site(Settings(site_name="Test"), tuple(records), written=written, **fields)

    return make


def seen(site, body=""):
    rendered = prose.render(body, here="", targets=site.targets, file="dossier/index.md", first_line=4)
    return overview(site, rendered.sections)


def counted(site, body=""):
    return {
        one.title: [(sentence, [name.text for name in names]) for sentence, names in one.counted]
        for one in seen(site, body)["known"]
    }


def test_what_the_editors_wrote_stands_in_its_place_in_one_order_whatever_theirs_is(make_site):
    body = "Intro.\n\n## Not known\n\nA third.\n\n## More\n\nRest.\n\n## Agreed\n\nOne *thing*.\n\n## Disputed\n\nAnother.\n"
    view = seen(make_site({"a": ["supports"]}), body)

    assert view["intro"] == "<p>Intro.</p>\n"
    assert [(one.title, str(one.html), one.counted) for one in view["known"]] == [
        ("Agreed", '<h2 id="h-agreed">Agreed</h2>\n<p>One <em>thing</em>.</p>\n', ()),
        ("Disputed", '<h2 id="h-disputed">Disputed</h2>\n<p>Another.</p>\n', ()),
        ("Not known", '<h2 id="h-not-known">Not known</h2>\n<p>A third.</p>\n', ()),
    ]
    assert view["more"] == '<h2 id="h-more">More</h2>\n<p>Rest.</p>\n'


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("", id="nothing"),
        pytest.param("## Agreed\n\n## Disputed\n\n## Not known\n", id="headings-alone"),
        pytest.param("> ## Agreed\n> Somebody else's.\n", id="a-heading-in-a-quotation"),
    ],
)
def test_where_the_editors_wrote_nothing_points_are_counted_and_named_and_nothing_is_made_up(make_site, body):
    site = make_site(
        {
            "agreed": ["supports", "supports"],
            "against": ["disputes"],
            "both": ["supports", "disputes"],
            "nobody": [],
            "part": ["qualifies"],
            "single": ["supports"],
        }
    )

    assert counted(site, body) == {
        "Agreed": [("1 of 6 points: more than one source says so, and none otherwise. That does not confirm it.", ["It is so with agreed."])],
        "Disputed": [("1 of 6 points: some sources say so, some otherwise.", ["It is so with both."]), ("1 of 6 points: sources only say otherwise.", ["It is so with against."])],
        "Not known": [("2 of 6 points: nobody is recorded to say so or otherwise.", ["It is so with nobody.", "It is so with part."]), ("1 of 6 points: only one source says so.", ["It is so with single."])],
    }  # fmt: skip


def test_none_is_said_of_what_was_counted_and_not_found(make_site):
    assert counted(make_site({"a": ["supports", "supports"]}))["Disputed"] == [("No point has sources on both sides.", [])]  # fmt: skip
    assert counted(make_site({"a": ["supports", "supports"]}))["Not known"] == [("No point rests on one source.", [])]  # fmt: skip
    assert counted(make_site({"a": ["disputes"]}))["Agreed"] == [("On no point does more than one source say so and none otherwise.", [])]  # fmt: skip


def test_one_part_is_counted_where_the_others_are_written(make_site):
    view = seen(make_site({"a": ["supports", "disputes"]}), ALL.replace("Another.", ""))
    assert [bool(one.html) for one in view["known"]] == [True, False, True]


def test_before_there_is_a_point_nothing_is_counted(make_site):
    assert seen(make_site({}))["known"] == ()
    assert [one.title for one in seen(make_site({}), ALL)["known"]] == ["Agreed", "Disputed", "Not known"]


def test_a_long_list_is_cut_and_says_how_long_it_is(make_site):
    site = make_site({f"p{at:02}": ["supports", "disputes"] for at in range(POINTS + 5)})
    view = seen(site)
    ((sentence, names),) = view["known"][1].counted

    assert sentence.startswith(f"{POINTS + 5} of {POINTS + 5} points:")
    assert len(names) == EXAMPLES
    assert (len(view["points"]), view["all_points"], view["more_points"]) == (POINTS, POINTS + 5, True)


def test_the_numbers_behind_a_picture_are_those_of_the_sentence_and_of_the_marks(make_site):
    site = make_site({"a": ["supports", "disputes", "qualifies", "supports"], "b": ["disputes"], "c": []})
    view = seen(site)
    for line, (name, *numbers) in zip(view["points"], view["numbers"], strict=True):
        said = {
            what: int(number)
            for number, what in re.findall(r"(\d+) says? (so in part|so|otherwise)", line.sentence)
        }
        assert name.text == line.statement
        assert numbers == [said.get(what, 0) for what in ("so", "otherwise", "so in part")]
        assert [part.number for part in line.strip.parts] == [number for number in numbers if number]


@pytest.mark.parametrize(
    ("reviewed", "text"),
    [
        pytest.param((), "none of 2 claims reviewed", id="none"),
        pytest.param(("2026-03-12",), "1 of 3 claims reviewed", id="some"),
    ],
)
def test_one_line_counts_sources_points_and_reviews(make_site, reviewed, text):
    view = seen(make_site({"a": ["supports", "disputes"]}, reviewed=reviewed))
    assert [words for words, _ in view["counts"]] == [f"{2 + len(reviewed)} sources", "1 point", text]
    assert view["is_unreviewed"] is True
    assert seen(make_site({}, reviewed=("2026-03-12",)))["is_unreviewed"] is False


def test_the_newest_source_and_the_newest_decision_are_named_with_their_days(
    make_site, make_record, make_claim
):
    linked = make_claim(VOTED, points=(Bearing(point="a", relation="supports", by="Ines", on="2026-03-12"),))
    old = make_record("old", title="Old", captured="2026-03-10", claims=(linked,))
    new = make_record("new", title="New", captured="2026-03-11", language="ar")
    later = make_record("late", title="Late", captured="2026-03-09", claims=(make_claim(VOTED, status="reviewed", by="Bo", on="2026-03-14"),))  # fmt: skip
    points = (Written("a", Point(point="It is so.")),)

    def changes(*records):
        view = seen(Site(Settings(site_name="Test"), records, written=points))
        return [(one.kind, one.day, one.link, str(one.href)) for one in view["changes"]]

    assert changes(old, new) == [
        ("source", "11 March 2026", "New", "sources/new/"),
        ("point", "12 March 2026", "It is so.", "points/a/"),
    ]
    assert changes(old, new, later)[1] == ("review", "14 March 2026", "Late", "sources/late/")  # fmt: skip
    assert changes(make_record("undated", title="No day")) == []


def test_a_decision_on_a_claim_that_was_rejected_is_not_shown_as_the_newest(make_record, make_claim):
    claim = make_claim(VOTED, status="rejected", by="Ines", on="2026-03-12")
    site = Site(Settings(site_name="Test"), (make_record("a", claims=(claim,)),))
    assert seen(site)["changes"] == ()


def test_the_anchor_of_a_part_is_the_same_whether_it_was_written_or_counted(make_site):
    site = make_site({"a": ["supports"]})
    assert [one.anchor for one in seen(site)["known"]] == [one.anchor for one in seen(site, ALL)["known"]]
    assert [one.anchor for one in seen(site)["known"]] == [links.heading_anchor(slug) for slug in ("agreed", "disputed", "not-known")]  # fmt: skip
