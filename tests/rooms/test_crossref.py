"""People and topics: names that mean the same are one subject, and each claim that concerns it is listed."""

from __future__ import annotations

import pytest

from site_build.crossref import Mention, Names, Rest, Unnamed, subjects, unnamed
from site_build.curation import Entity, Facts
from site_build.records import Origin, Speaker

VOTE = "The crane drivers voted by nine to one to strike."


@pytest.fixture
def source(make_record, make_claim):
    """A record whose claims have just these entities and speakers."""

    def make(id_, *claims, **fields):
        made = []
        for number, claim in enumerate(claims):
            values = {"id": f"aaaaaaa{number}", **(claim if isinstance(claim, dict) else {"entities": claim})}
            made.append(make_claim(VOTE, **values))
        return make_record(id_, claims=tuple(made), **fields)

    return make


def person(name, **fields):
    return {"speaker": Speaker(kind="person", name=name, named=True, **fields)}


def names(records, *entities):
    return [subject.name for subject in subjects(records, entities)]


def test_a_subject_lists_each_claim_that_speaks_or_is_spoken_of(source):
    records = [
        source("a", person("Ada Example") | {"entities": ("Ada Example",)}, ("Ada Example",)),
        source("b", person("Ada Example")),
    ]
    (ada,) = subjects(records, [])
    assert (ada.slug, ada.name, ada.kind, ada.curated) == ("ada-example", "Ada Example", "person", False)
    assert ada.mentions == (
        Mention("a", "aaaaaaa0", speaks=True, spoken_of=True),
        Mention("a", "aaaaaaa1", speaks=False, spoken_of=True),
        Mention("b", "aaaaaaa0", speaks=True, spoken_of=False),
    )
    assert list(ada.by_source) == ["a", "b"]


@pytest.mark.parametrize(
    ("records", "found"),
    [
        pytest.param([[("X",), ("X",)]], [], id="twice-in-one-source"),
        pytest.param([[("X",), ("X",), ("X",)]], ["X"], id="three-times"),
        pytest.param([[("X",)], [("X",)]], ["X"], id="in-two-sources"),
        pytest.param([[person("X")]], ["X"], id="a-named-speaker"),
        pytest.param([[{"speaker": Speaker(kind="person", name="an expert", named=False)}]], [], id="an-unnamed-speaker"),
        pytest.param([[{"speaker": Speaker(kind="group", name="Quay Watch", named=True)}]], ["Quay Watch"], id="a-group-with-a-name"),
        pytest.param([[{"speaker": Speaker(kind="group", name="dockers")}]], [], id="a-group-that-nobody-says-is-named"),
        pytest.param([[{"speaker": Speaker(kind="group", name="officials", named=False)}]] * 2, [], id="an-unnamed-group-in-two-sources"),
        pytest.param([[{"speaker": Speaker(kind="outlet", name="Harbour Times")}]], [], id="the-outlet-itself"),
        pytest.param([[{"speaker": Speaker(kind="other_outlet", name="Example Wire", named=True)}]], ["Example Wire"], id="another-outlet"),
        pytest.param([[("X",)], [{"entities": ("X",), "status": "rejected"}]], [], id="a-rejected-claim-counts-for-nothing"),
    ],
)  # fmt: skip
def test_who_has_a_page(source, records, found):
    assert names([source(f"s{number}", *claims) for number, claims in enumerate(records)]) == found


def test_names_that_differ_in_case_marks_and_article_are_one(source):
    records = [
        source("a", ("The Harbour Board",), ("harbour board",)),
        source("b", ("U.N.",), ("UN",)),
        source("c", ("Harbour  Board", "UN")),
    ]
    assert names(records) == ["The Harbour Board", "U.N."]


def test_other_names_lead_to_the_entity_that_people_wrote_down(source):
    entity = Entity(
        name="Islamic State Khorasan", kind="group", aliases=("IS-K",), metonyms=("Khorasan",), note="n"
    )
    (found,) = subjects([source("a", ("IS-K",), ("Khorasan",), ("islamic state khorasan", "IS-K"))], [entity])
    assert (found.name, found.kind, found.aliases, found.metonyms, found.note, found.curated) == (
        "Islamic State Khorasan",
        "group",
        ("IS-K",),
        ("Khorasan",),
        "n",
        True,
    )
    assert [mention.standing_in for mention in found.mentions] == [(), ("Khorasan",), ()]


def test_a_name_of_one_thing_is_not_a_stand_in_for_another(source):
    entities = [Entity(name="Russia", metonyms=("Moscow",)), Entity(name="Moscow", kind="place")]
    assert names([source("a", ("Moscow",))], *entities) == ["Moscow"]


def test_tags_and_categories_are_topics(source):
    (found,) = subjects(
        [source("a", tags=("Ports",), categories=("ports",)), source("b", tags=("Ports",))], []
    )
    assert (found.name, found.kind, found.tagged, found.mentions) == ("Ports", "topic", ("a", "b"), ())


def test_subjects_in_the_most_sources_come_first(source):
    records = [source("a", ("B", "C"), ("B",), ("B",)), source("b", ("C", "D")), source("c", ("D",))]
    assert names(records) == ["C", "D", "B"]


@pytest.mark.parametrize(
    ("named", "slugs"),
    [
        pytest.param(["Müller", "Muller"], ["muller", "muller-a78429"], id="fold-alike"),
        pytest.param(["Page 2"], ["page-2-794f70"], id="the-address-of-a-list"),
        pytest.param(["東京", "Пётр"], ["s-130016b2", "s-57328c18"], id="other-scripts"),
    ],
)
def test_each_subject_has_an_address_of_its_own(source, named, slugs):
    records = [source(id_, tuple(named)) for id_ in ("a", "b")]
    assert sorted(subject.slug for subject in subjects(records, [])) == slugs


def test_the_order_of_sources_does_not_change_addresses(source):
    records = [source("a", ("Müller", "Muller")), source("b", ("Muller", "Müller"))]
    slugs = [
        {subject.name: subject.slug for subject in subjects(order, [])} for order in (records, records[::-1])
    ]
    assert slugs[0] == slugs[1]


# --- Two of one name ------------------------------------------------------------------------------


def test_two_people_of_one_name_are_kept_apart_by_their_sources(source):
    entities = [
        Entity(
            name="Ada Example (port)", kind="person", aliases=("Ada Example", "Example"), only_in=("a", "b")
        ),
        Entity(name="Ada Example (council)", kind="person", aliases=("Ada Example",), only_in=("c",)),
    ]
    records = [source(id_, person("Ada Example"), ("Ada Example", "Example")) for id_ in ("a", "b", "c", "d")]
    found = {
        subject.name: (list(subject.by_source), subject.only_in) for subject in subjects(records, entities)
    }
    assert found == {
        "Ada Example (port)": (["a", "b"], ("a", "b")),
        "Ada Example (council)": (["c"], ("c",)),
        # Where nobody said which of them is meant, neither is.
        "Ada Example": (["d"], ()),
        "Example": (["c", "d"], ()),
    }


def test_a_name_that_is_kept_apart_in_one_source_means_the_other_everywhere_else(source):
    entities = [
        Entity(name="Ada Example"),
        Entity(name="Ada Example (council)", aliases=("Ada Example",), only_in=("c",)),
    ]
    records = [source(id_, ("Ada Example",)) for id_ in ("a", "c")]
    found = {subject.name: list(subject.by_source) for subject in subjects(records, entities)}
    assert found == {"Ada Example": ["a"], "Ada Example (council)": ["c"]}
    assert Names(entities).canonical("ada example", "c") == ("Ada Example (council)", False)
    assert Names(entities).canonical("ada example") == ("Ada Example", False)


# --- Voices ---------------------------------------------------------------------------------------


def test_each_mention_bears_the_role_that_its_source_gives(source):
    records = [
        source("a", person("Ada Example", described_as="port manager")),
        source("b", person("Ada Example", described_as="an analyst"), ("Ada Example",)),
    ]
    (ada,) = subjects(records, [])
    assert [mention.described_as for mention in ada.mentions] == ["port manager", "an analyst", None]
    assert {id_: len(found) for id_, found in ada.said.items()} == {"a": 1, "b": 1}


def test_an_unnamed_group_is_a_voice_of_its_source_only(source):
    experts = {"speaker": Speaker(kind="group", name="experts", named=False)}
    somebody = {"speaker": Speaker(kind="person", named=False)}
    records = [
        source("a", experts, experts | {"status": "reviewed"}, experts | {"status": "rejected"}, somebody),
        source(
            "b", experts, person("Ada Example"), {"speaker": Speaker(kind="outlet", name="Harbour Times")}
        ),
    ]
    assert list(unnamed(records, Names(()))) == [
        Unnamed("a", "experts", ("aaaaaaa0", "aaaaaaa1"), 1),
        Unnamed("a", None, ("aaaaaaa3",), 0),
        Unnamed("b", "experts", ("aaaaaaa0",), 0),
    ]


def test_a_group_that_stands_in_the_list_of_names_is_named(source):
    dockers = {"speaker": Speaker(kind="group", name="dockers")}
    (found,) = subjects([source("a", dockers)], [Entity(name="Dockers", kind="group")])
    assert (found.name, list(found.said)) == ("Dockers", ["a"])
    assert list(unnamed([source("a", dockers)], Names([Entity(name="Dockers", kind="group")]))) == []


# --- Outlets --------------------------------------------------------------------------------------


def test_an_outlet_has_the_sources_that_it_published_and_those_that_rest_on_it(source):
    wire = Origin(kind="derived_from", name="Example Wire")
    records = [
        source("a", publisher="Example Wire"),
        source("b", {"via": "Wire"}, person("Ada Example") | {"via": "Wire", "status": "rejected"}),
        source("c", kind="digest", publisher="Our dossier", origin=(wire,)),
        source(
            "d",
            {"via": "Example Wire", "speaker": Speaker(kind="other_outlet", name="Example Wire", named=True)},
        ),
    ]
    facts = Facts(state_run=False, according_to="its imprint")
    entity = Entity(name="Example Wire", kind="outlet", aliases=("Wire",), facts=facts)
    (found,) = subjects(records, [entity])
    assert (found.publishes, found.facts, found.kind) == (("a",), facts, "outlet")
    assert found.rests == (Rest("b", (), ("aaaaaaa0",)), Rest("c", ("derived_from",), ()))
    assert list(found.by_source) == ["d"]


@pytest.mark.parametrize(
    ("publishers", "found"),
    [
        pytest.param(["Harbour Times"], [], id="of-one-source"),
        pytest.param(["Harbour Times", "The Harbour Times"], ["Harbour Times"], id="of-two-sources"),
    ],
)
def test_an_outlet_has_a_page_where_it_published_two_sources(source, publishers, found):
    records = [source(f"s{number}", publisher=name) for number, name in enumerate(publishers)]
    assert names(records) == found


def test_on_the_word_of_some_broadcaster_is_no_outlet_with_a_page(source):
    records = [source(id_, {"via": "state television"}) for id_ in ("a", "b", "c")]
    assert names(records) == []
    (known,) = subjects(records, [Entity(name="State television", kind="outlet")])
    assert [rest.source for rest in known.rests] == ["a", "b", "c"]
