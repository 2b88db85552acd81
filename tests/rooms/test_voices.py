"""The pages of people, topics, voices and outlets: what stands on them, in which order, and how heavy they get."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html as lxml_html

import site_build
from site_build import links
from site_build.curation import Entity, Facts
from site_build.records import Origin, Speaker
from site_build.render import Renderer
from site_build.settings import Settings
from site_build.site import Site
from site_build.views import pages as all_pages

VOTE = "The crane drivers voted by nine to one to strike."
TEMPLATES = Path(site_build.__file__).parents[1] / "templates" / "pages"
HEAVIEST = 150_000


@pytest.fixture
def render(make_record, make_claim):
    """Render all pages of a dossier: path to HTML. A source is its claims, then its fields."""

    def run(sources, entities=()):
        records = tuple(
            make_record(
                id_,
                claims=tuple(make_claim(VOTE, **{"id": f"{at:08}", **one}) for at, one in enumerate(claims)),
                **fields,
            )
            for id_, (claims, fields) in sources.items()
        )
        site = Site(Settings(), records, tuple(entities))
        renderer = Renderer([TEMPLATES])
        return {page.path: renderer.page(page) for page in all_pages(site)[0]}

    return run


def tree(page):
    return lxml_html.fromstring(page.split("---\n", 2)[2])


def text(element):
    return " ".join(element.text_content().split())


def says(name, **fields):
    return {"speaker": Speaker(kind="person", name=name, named=True, **fields)}


def of(*names):
    return {"entities": names}


def test_what_a_voice_says_stands_apart_from_what_is_said_of_it_in_order_of_time(render):
    pages = render(
        {
            "undated": ([says("Ada Example")], {"publisher": "U"}),
            "later": ([says("Ada Example"), of("Ada Example")], {"publisher": "L", "published": "2026-05"}),
            "early": ([of("Ada Example")], {"publisher": "E", "published": "2026-03-01"}),
            "digest": (
                [says("Ada Example")],
                {
                    "kind": "digest",
                    "publisher": "Ours",
                    "published": "2026-09-09",
                    "origin": (Origin(kind="derived_from", name="Wire", published="2026-04-01"),),
                },
            ),
        }
    )
    page = tree(pages["subjects/ada-example"])
    parts = [
        (text(part.find("h2")), [group.get("id") for group in part.findall("section")])
        for part in page.iter("section")
        if part.get("class") == "ds-part"
    ]
    assert parts == [
        ("What they say", ["s-digest", "s-later", "s-undated"]),
        ("What is said of them", ["s-early", "o-later"]),
    ]
    assert [text(each) for each in page.xpath("//*[@class='ds-on']")] == [
        "of a work published 1 April 2026",
        "May 2026",
        "no date stated",
        "1 March 2026",
        "May 2026",
    ]
    (undated,) = page.xpath("//*[@class='ds-undated']")
    assert text(undated) == "Without a day of publication:"
    assert undated.getnext().get("id") == "s-undated"


def test_each_role_stands_with_the_source_that_gives_it_and_none_is_merged(render):
    pages = render(
        {
            "a": ([says("Ada Example", described_as="port manager")], {"publisher": "Times"}),
            "b": (
                [says("Ada Example", described_as="Port manager") | {"status": "reviewed"}],
                {"publisher": "Post", "published": "2026-03-01"},
            ),
            "c": ([says("Ada Example", described_as="port manager")], {"publisher": "Wire"}),
        }
    )
    (roles,) = tree(pages["subjects/ada-example"]).xpath("//section[@aria-labelledby='roles']//ul")
    assert [text(role) for role in roles] == [
        "Port manager Post, 1 March 2026",
        "port manager Times, no date stated (found by rule, not reviewed); "
        "Wire, no date stated (found by rule, not reviewed)",
    ]


def test_voices_without_a_name_stand_under_their_source_and_have_no_page(render):
    experts = {"speaker": Speaker(kind="group", name="experts", named=False)}
    pages = render({id_: ([experts, says("Ada Example")], {"title": id_.upper()}) for id_ in ("a", "b")})
    page = tree(pages["voices"])
    rows = page.xpath("//section[@aria-labelledby='unnamed']//li[@class='ds-row']")
    assert [(text(row.find("h3")), text(row.find("ul"))) for row in rows] == [
        ("A", "experts 1 claim, none of them reviewed"),
        ("B", "experts 1 claim, none of them reviewed"),
    ]
    assert [text(head) for head in page.xpath("//tbody//th/a")] == ["Ada Example"]
    assert [path for path in pages if path.startswith("subjects/")] == ["subjects/ada-example"]


def test_a_named_group_is_a_voice_with_a_page_and_the_claims_lead_to_it(render):
    group = {"speaker": Speaker(kind="group", name="Taliban", named=True)}
    pages = render({"a": ([group], {})})
    assert "subjects/taliban" in pages
    assert tree(pages["sources/a"]).xpath("//*[@class='ds-who']//a/@href") == ["../../subjects/taliban/"]


def test_facts_on_an_outlet_are_the_editors_and_stand_on_its_page_and_at_its_sources(render):
    facts = Facts(
        owner="Ada <Example>", state_run=True, aggregator=False, according_to="https://example.org/a"
    )
    entity = Entity(name="Harbour Times", kind="outlet", facts=facts)
    pages = render({"a": ([], {"publisher": "Harbour Times"}), "b": ([], {"publisher": "Post"})}, [entity])
    stated = "owner: Ada <Example>; state-run; no aggregator. Their source: https://example.org/a"
    outlet = tree(pages["subjects/harbour-times"])
    assert f"According to the editors: {stated}" in text(outlet)
    assert [text(h2) for h2 in outlet.iter("h2")] == ["Sources that it published"]
    assert f"The publisher, according to the editors{stated}" in text(tree(pages["sources/a"])).replace(
        "editors ", "editors"
    )
    assert "according to the editors" not in text(tree(pages["sources/b"]))
    assert "../subjects/harbour-times/" in tree(pages["voices"]).xpath("//section//a/@href")


def test_names_that_two_people_share_lead_to_the_one_whom_the_source_means(render):
    entities = [
        Entity(name=f"Ada Example ({what})", kind="person", aliases=("Ada Example",), only_in=(id_,))
        for id_, what in (("a", "port"), ("b", "council"))
    ]
    pages = render({id_: ([says("Ada Example")], {}) for id_ in ("a", "b")}, entities)
    who = {id_: tree(pages[f"sources/{id_}"]).xpath("//*[@class='ds-who']//a/@href") for id_ in ("a", "b")}
    assert who == {
        "a": ["../../subjects/ada-example-port/"],
        "b": ["../../subjects/ada-example-council/"],
    }
    assert "In 1 source only, an editor says" in text(tree(pages["subjects/ada-example-port"]))


@pytest.mark.parametrize(
    "sources",
    [
        pytest.param({}, id="no-source"),
        pytest.param({"a": ([], {})}, id="no-claim"),
        pytest.param({"a": ([says("Ada Example")], {})}, id="one-mention"),
    ],
)
def test_small_dossiers_have_both_tables(render, sources):
    pages = render(sources)
    assert text(tree(pages["voices"]).find(".//h1")) == "Voices"
    assert ("No source names anybody" in pages["voices"].replace("&#32;", " ")) is (
        "subjects/ada-example" not in pages
    )
    assert text(tree(pages["subjects"]).find(".//h1")) == "People and topics"


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        pytest.param("<script>alert(1)</script>", "script-alert-1-script", id="markup"),
        pytest.param("Ada \u202eelpmaxE\u2066", "ada-elpmaxe", id="direction"),
        pytest.param("page-2", "page-2-", id="the-address-of-a-list"),
        pytest.param("../x", "x", id="a-path"),
        pytest.param("عائشة مثال", "s-", id="right-to-left"),
        pytest.param("N" * 1999 + "M", "n" * 60, id="two-thousand-letters"),
    ],
)
def test_hostile_names_come_out_as_names(render, name, slug):
    claims = [
        says(name, described_as=name),
        of(name, "B"),
        of(name, "B"),
        {"speaker": Speaker(kind="group", name=name, named=False)},
    ]
    pages = render(
        {"a": (claims, {"publisher": name}), "b": (claims, {})}, [Entity(name="B", aliases=(name[::-1],))]
    )
    (path,) = [path for path in pages if path.startswith(f"subjects/{slug}")]
    assert tree(pages[path]).find(".//h1").text_content() == name
    assert max(len(page) for page in pages.values()) < HEAVIEST
    for page in pages.values():
        assert not tree(page).xpath("//script[not(@type='application/ld+json')]")
        # What stands in a row of others is cut where it is longer than any name.
        assert all(
            len(each.text_content()) <= 91
            for each in tree(page).xpath("//th//a | //a[@class='ds-cell']//bdi")
        )


def test_no_page_is_heavy_with_three_hundred_sources(render):
    people = [f"Person {number}" for number in range(40)]
    experts = [
        {"speaker": Speaker(kind="group", name=f"experts {number}", named=False)} for number in range(4)
    ]
    sources = {
        f"source-{number:03}": (
            [
                *(
                    says(people[(number + at) % 40], described_as="a role " * 9) | of(*people[:4], "Quay")
                    for at in range(8)
                ),
                *experts,
            ],
            {
                "publisher": "Harbour Times",
                "title": "A title of ordinary length, with a name",
                "published": "2026-03-01",
            },
        )
        for number in range(300)
    }
    pages = render(sources)
    ours = {path: len(page) for path, page in pages.items() if path.split("/")[0] in ("subjects", "voices")}
    assert max(ours.values()) < HEAVIEST
    # Each quote stands once in each subject's pages, however many those are.
    quay = [
        page for path, page in pages.items() if path == "subjects/quay" or path.startswith("subjects/quay/")
    ]
    assert sum(page.count("<blockquote") + page.count("ds-withheld") for page in quay) == 2400
    # Links to other pages do not grow with their number.
    assert max(page.count("aria-current") + page.count("Page </span>") for page in quay) < 30


def test_each_cell_leads_to_its_quotes(render):
    sources = {f"s{number}": ([says("Ada Example"), of("Ada Example")] * 40, {}) for number in range(14)}
    pages = render(sources)
    for path in ("subjects", "voices"):
        for address in tree(pages[path]).xpath("//li//a[@class='ds-cell']/@href"):
            page, _, anchor = address.removeprefix("../").partition("#")
            if anchor:
                assert tree(pages[page.strip("/")]).xpath(f"//*[@id='{anchor}']"), address


def test_the_addresses_are_made_in_one_place():
    assert (links.VOICES, str(links.second_anchor("a"))) == ("voices", "o-a")
