"""What editors write is gathered; what cannot be read is left out and named."""

from __future__ import annotations

import pytest

from site_build import gather
from site_build.settings import Settings


@pytest.fixture
def site(dossier, make_record):
    """Gather a dossier that holds these files beside an overview, and one source."""

    def run(**files):
        for name, content in {"index.md": "---\ntitle: Overview\n---\n", **files}.items():
            if content is not None:
                (dossier.prose / name).write_text(content)
        found, problems = gather.site(dossier, [make_record("b"), make_record("a")], Settings())
        return found, [str(problem).split("\n")[0] for problem in problems]

    return run


def test_pages_events_entities_and_records_come_together(site):
    found, problems = site(
        **{
            "method.md": "---\ntitle: How\ndescription: We work\n---\n\n# Text\n",
            "README.md": "no page",
            "events.yaml": "- {id: e, title: E, dates: [{when: about May 2026, source: a}]}\n",
            "entities.yaml": "- {name: N}\n",
        }
    )
    assert problems == []
    assert [record.id for record in found.records] == ["a", "b"]
    assert [(page.path, page.title, page.description, page.body, page.body_line) for page in found.prose] == [
        ("", "Overview", None, "", 4),
        ("method", "How", "We work", "\n# Text\n", 5),
    ]
    assert ([event.id for event in found.events], [entity.name for entity in found.entities]) == (
        ["e"],
        ["N"],
    )


@pytest.mark.parametrize(
    ("files", "problem"),
    [
        pytest.param({"index.md": None}, "dossier/index.md: the overview is not there [file-missing]", id="no-overview"),
        pytest.param({"a.md": "# A\n"}, "dossier/a.md:1: the page has no title [field-value]", id="no-front-matter"),
        pytest.param({"a.md": "---\n---\n"}, "dossier/a.md: title: this key is missing [field-value]", id="no-title"),
        pytest.param({"a.md": "---\ntitle: A\nauthor: B\n---\n"}, "dossier/a.md:3: author: there is no such key here [field-unknown]", id="unknown-key"),
        pytest.param({"A b.md": "---\ntitle: A\n---\n"}, "dossier/A b.md: 'A b' cannot be an address [id-not-allowed]", id="name"),
        pytest.param({"sources.md": "---\ntitle: A\n---\n"}, "dossier/sources.md: 'sources' cannot be an address [id-not-allowed]", id="name-of-the-sites-own"),
        pytest.param({"search.md": "---\ntitle: A\n---\n"}, "dossier/search.md: 'search' cannot be an address [id-not-allowed]", id="name-of-the-search"),
        pytest.param({"pagefind.md": "---\ntitle: A\n---\n"}, "dossier/pagefind.md: 'pagefind' cannot be an address [id-not-allowed]", id="name-of-the-searchs-own"),
        pytest.param({"events.yaml": "- {id: e, title: E, dates: [{when: '03/04/2026'}]}"}, "dossier/events.yaml:1: [0].dates[0].when: '03/04/2026' could mean two days: write 2026-04-03 or 2026-03-04 [date-unreadable]", id="ambiguous-date"),
        pytest.param({"events.yaml": "- {id: e, title: E, dates: [{when: '2026', source: zzz}]}"}, "dossier/events.yaml:1: [0].dates[0].source: event `e`: there is no source 'zzz' [source-unknown]", id="unknown-source"),
        pytest.param({"events.yaml": "- {id: e, title: E, dates: []}"}, "dossier/events.yaml:1: [0].dates: ", id="no-date"),
        pytest.param({"events.yaml": "e: {}"}, "dossier/events.yaml:1: the file should be a list: each entry begins with a hyphen [field-value]", id="no-list"),
        pytest.param({"entities.yaml": "- {name: The UN}\n- {name: X, aliases: [the un]}"}, "dossier/entities.yaml:2: name: 'the un' stands here and at line 1 [id-duplicate]", id="name-twice"),
        pytest.param({"entities.yaml": "- {name: X (a), aliases: [X], only_in: [a]}\n- {name: X (b), aliases: [X], only_in: [b, a]}"}, "dossier/entities.yaml:2: name: 'x' stands here and at line 1 for a [id-duplicate]", id="name-twice-in-one-source"),
        pytest.param({"entities.yaml": "- {name: X (a), aliases: [X], only_in: [zzz]}"}, "dossier/entities.yaml:1: [0].only_in[0]: 'X (a)': there is no source 'zzz' [source-unknown]", id="name-in-an-unknown-source"),
        pytest.param({"entities.yaml": "- {name: X, only_in: [a]}"}, "dossier/entities.yaml:1: [0]: `only_in` says where the names under `aliases` mean this one, and there are none: give it a `name` that tells it apart", id="no-name-to-keep-apart"),
        pytest.param({"entities.yaml": "- {name: X, facts: {owner: Y, according_to: Z}}"}, "dossier/entities.yaml:1: [0]: `facts` are of outlets, and 'X' is of kind `topic`: write `kind: outlet`, or leave them out [field-value]", id="facts-on-no-outlet"),
        pytest.param({"entities.yaml": "- {name: X, kind: outlet, facts: {according_to: Z}}"}, "dossier/entities.yaml:1: [0].facts: no fact stands here: give `owner`, `country`, `state_run` or `aggregator`", id="no-fact"),
        pytest.param({"entities.yaml": "- {name: X, kind: outlet, facts: {owner: Y}}"}, "dossier/entities.yaml:1: [0].facts.according_to: this key is missing [field-value]", id="fact-on-nobodys-word"),
        pytest.param({"entities.yaml": "- {name: X, kind: outlet, facts: {bias: left, according_to: Z}}"}, "dossier/entities.yaml:1: [0].facts.bias: there is no such key here [field-unknown]", id="a-rating-is-no-fact"),
        pytest.param({"entities.yaml": "- {name: X, kind: boat}"}, "dossier/entities.yaml:1: [0].kind: 'boat' is not one of the values it can have [field-value]", id="unknown-kind"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_file_and_line(site, files, problem):
    _, problems = site(**files)
    assert [found[: len(problem)] for found in problems] == [problem]


def test_two_people_of_one_name_are_no_problem_where_sources_tell_them_apart(site):
    entities = "- {name: X (a), aliases: [X], only_in: [a]}\n- {name: X (b), aliases: [X], only_in: [b]}\n"
    found, problems = site(**{"entities.yaml": entities})
    assert (problems, [entity.only_in for entity in found.entities]) == ([], [("a",), ("b",)])


def test_an_unknown_source_of_an_event_is_named_at_its_line_with_the_nearest(dossier, make_record):
    (dossier.prose / "index.md").write_text("---\ntitle: Overview\n---\n")
    (dossier.prose / "events.yaml").write_text(
        "- id: signing\n  title: A\n  dates:\n  - when: 2026-03-11\n    source: harbour-times\n"
    )
    _, problems = gather.site(dossier, [make_record("harbour-times-dockers-vote")], Settings())
    assert [str(problem) for problem in problems] == [
        "dossier/events.yaml:5: [0].dates[0].source: event `signing`: there is no source 'harbour-times' "
        "[source-unknown]\n    Nearest: harbour-times-dockers-vote."
    ]


def test_front_matter_that_is_not_closed_is_said_so(site):
    _, problems = site(**{"a.md": "---\ntitle: A\n\nText.\n"})
    assert problems == ["dossier/a.md:1: the front matter that begins in line 1 is not closed [yaml-broken]"]


def test_of_two_events_with_one_id_the_first_is_kept(site):
    found, problems = site(
        **{
            "events.yaml": "- {id: e, title: A, dates: [{when: '2026'}]}\n- {id: e, title: B, dates: [{when: '2026'}]}\n"
        }
    )
    assert [event.title for event in found.events] == ["A"]
    assert problems == ["dossier/events.yaml:2: id: 'e' stands here and at line 1 [id-duplicate]"]


def test_links_to_files_elsewhere_are_not_followed(site, dossier, tmp_path):
    for name in ("a.md", "events.yaml", "entities.yaml"):
        (tmp_path / f"secret-{name}").write_text(
            "---\ntitle: Secret\n---\n- {id: e, title: E, dates: [{when: '2026'}]}"
        )
        (dossier.prose / name).symlink_to(tmp_path / f"secret-{name}")
    found, problems = site()
    assert ([page.path for page in found.prose], found.events, found.entities, problems) == ([""], (), (), [])


def test_settings_come_with_their_file(dossier):
    dossier.config.write_text("site_name: A\nextra: {dossier: {claims: x}}\n")
    settings, problems = gather.settings(dossier)
    assert settings == Settings(site_name="A")
    assert [str(problem).split("\n")[0] for problem in problems] == [
        "mkdocs.yml:2: extra.dossier.claims: 'x' is not a whole number from 0 to 10000 [settings]"
    ]


def test_names_that_are_each_others_aliases_are_named_once_a_name(site):
    _, problems = site(
        **{"entities.yaml": "- {name: IS-K, aliases: [ISIS-K]}\n- {name: ISIS-K, aliases: [IS-K]}"}
    )
    assert problems == [
        "dossier/entities.yaml:2: name: 'isis-k' stands here and at line 1 [id-duplicate]",
        "dossier/entities.yaml:2: name: 'is-k' stands here and at line 1 [id-duplicate]",
    ]
