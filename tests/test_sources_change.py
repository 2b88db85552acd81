"""Sources that are transcribed, corrected, captured again or translated, on every page that quotes them."""

from __future__ import annotations

import json
import re
from types import SimpleNamespace

import pytest
from lxml import html

VOICE = "Ines Example"
TALK = (
    "---\ntitle: A talk at the quay\npublisher: Ellery Dossier\nlanguage: en\npublished: 2026-03-10\n---\n\n"
    "A: Sandholm Radio shut the north gate of Port Ellery on 9 March 2026, before the count.\n"
)
OLDER = (
    "---\ntitle: Count is put off\npublisher: Harbour Times\nlanguage: en\npublished: 2026-03-11\n---\n\n"
    "The count at Port Ellery was put off to 12 March 2026, Sandholm Radio said on the air.\n\n"
    "Nine boxes of votes stood at Port Ellery on the morning of 11 March 2026.\n"
)
NEWER = OLDER.replace("Count is put off", "Count is put off again").replace("Nine boxes", "Eleven boxes")
ARABIC = (
    "---\ntitle: تأجيل الفرز\npublisher: Marfa\nlanguage: ar\npublished: 2026-03-12\n---\n\n"
    "أعلنت إدارة الميناء في مدينة إيليري يوم 12 مارس 2026 أن فرز أصوات العمال قد تأجل إلى الأسبوع القادم.\n"
)
NOTE = "the number of boxes was wrong <b>& is mended</b>"
ENGLISH = "The port’s managers said that the count was put off <i>again</i>."
IN_ARABIC = "قال نورا إن البوابة أغلقت"
CURATIONS = {
    "talk": f"kind: interview\nvouched_by: {VOICE}\nrights: {{publish: full, license: CC BY 4.0}}\nspeakers: [{{label: A, described_as: a port manager, named: false}}]\n",
    "older": "status: {state: corrected, note: '" + NOTE + "'}\nrights: {publish: full, license: CC BY 4.0}\n",
    "newer": "replaces: older\nrights: {publish: full, license: CC BY 4.0}\ndecisions:\n- quote: Eleven boxes of votes stood at Port Ellery\n  translation: {lang: ar, text: "
    + IN_ARABIC + ", by: نورا}\n",
    "marfa": "rights: {publish: full, license: CC BY 4.0}\ndecisions:\n- quote: أعلنت إدارة الميناء\n  entities: [Port Ellery]\n  translation: {lang: en, text: '" + ENGLISH + "', by: Ines Example}\n",
}  # fmt: skip
ENTITIES = (
    "- name: Port Ellery\n  kind: place\n  aliases: [إيليري]\n- name: Sandholm Radio\n  kind: organisation\n"
)
EVENTS = (
    "- id: gate\n  title: Gate shut\n  dates:\n  - {when: 9 March 2026, source: talk, quote: shut the north gate}\n"
    "  - {when: 10 March 2026, source: older}\n"
)


def write(root, file_source, **changes):
    for id_, text in (("talk", TALK), ("older", OLDER), ("newer", NEWER), ("marfa", ARABIC)):
        keys = {"transcript": "true"} if id_ == "talk" else {}
        days = {"older": "2026-03-11", "newer": "2026-03-13"}
        file_source(root, id_, text, name="capture.md", curation=changes.get(id_, CURATIONS[id_]),
                    captured=days.get(id_, "2026-03-14"), **keys)  # fmt: skip
    (root / "dossier" / "entities.yaml").write_text(ENTITIES, encoding="utf-8")
    (root / "dossier" / "events.yaml").write_text(EVENTS, encoding="utf-8")


def opened(root):
    data = json.loads((root / "site" / "data" / "dossier.json").read_text())
    pages = {}
    for path in (root / "site").rglob("index.html"):
        name = path.parent.relative_to(root / "site").as_posix()
        pages[name] = html.fromstring(path.read_bytes())
    return SimpleNamespace(root=root, data=data, page=pages)


@pytest.fixture(scope="module")
def site(tmp_path_factory, file_source, dossier_command):
    root = tmp_path_factory.mktemp("change")
    config = "site_name: Change\nsite_url: https://example.org/d/\ndocs_dir: build/docs\ntheme: {name: material, custom_dir: build/theme, font: false}\n" \
             "markdown_extensions: []\nplugins: [{search: {enabled: false}}]\nextra_css: [assets/dossier.css]\nextra_javascript: [assets/search.js]\nnot_in_nav: '*'\n" \
             "extra: {repository: 'https://code.example.org/ellery/dossier'}\n"  # fmt: skip
    (root / "mkdocs.yml").write_text(config)
    (root / "dossier").mkdir()
    (root / "dossier" / "index.md").write_text("---\ntitle: Change\n---\n\nHere.\n")
    write(root, file_source)
    done = dossier_command("build", cwd=root)
    assert (done.exit_code, done.stderr) == (0, "")
    return opened(root)


def words(element):
    return " ".join(element.text_content().split())


def quotes_of(site, source):
    """Each place where a claim of a source is shown, with the page it stands on."""
    wanted = {claim["quote"] for claim in site.data["claims"] if claim["source"] == source}
    for name, tree in site.page.items():
        for figure in tree.xpath("//figure"):
            if figure.find(".//blockquote").text_content() in wanted:
                if name.startswith("sources/") and name != f"sources/{source}":
                    continue
                yield name, figure


def kinds(places):
    return {name.split("/")[0] for name, _ in places}


# --- Transcripts ------------------------------------------------------------------------------------


def test_every_quote_of_a_transcript_says_that_we_transcribed_it(site):
    places = list(quotes_of(site, "talk"))

    assert kinds(places) == {"sources", "subjects", "timeline"}
    for _, figure in places:
        assert [words(label) for label in figure.xpath(".//*[@class='ds-ours']")] == ["transcribed by us"]
        assert "unnamed: a port manager" in words(figure) or "Sandholm Radio" in words(figure)


@pytest.mark.parametrize(
    ("page", "path"),
    [
        pytest.param("sources/talk", "//header//*[@class='ds-notice']", id="its-own-page"),
        pytest.param("sources", "//*[@class='ds-notice']", id="list-of-sources"),
        pytest.param("subjects/port-ellery", "//section//*[@class='ds-notice']", id="subject"),
    ],
)
def test_a_transcript_is_labelled_where_it_is_listed_with_who_stands_by_it(site, page, path):
    assert [words(one) for one in site.page[page].xpath(path)] == [f"transcribed by us; {VOICE} stands by it"]


def test_tables_and_dates_say_that_we_transcribed_it_and_call_it_no_summary(site):
    head = next(words(one) for one in site.page["subjects"].xpath("//th") if "10 March 2026" in words(one))
    assert "transcribed by us, 10 March 2026" in head
    timeline = words(site.page["timeline"])
    assert "on the word of Ellery Dossier, transcribed by us: shut the north gate" in timeline
    assert not [
        name
        for name, tree in site.page.items()
        if "summary" in words(tree.xpath("//*[@id='ds-content']")[0])
        and name not in ("data", "gaps")  # these name all that there can be
    ]


def test_a_transcript_keeps_its_publisher_on_the_overview(site):
    (row,) = [words(one) for one in site.page["."].xpath("//li") if "A talk at the quay" in words(one) and "transcribed" in words(one)]  # fmt: skip
    assert "Ellery Dossier" in row


def test_exports_and_search_say_that_we_transcribed_it(site, fragments):
    said = f"transcribed by us; {VOICE} stands by it"
    rows = [row for part in ("sources", "claims") for row in site.data[part] if "talk" in (row.get("source"), row.get("id"))]  # fmt: skip
    assert len(rows) >= 2
    assert {row["notice"] for row in rows} == {said}
    hits = [
        hit["meta"] for hit in fragments(site.root / "site") if hit["meta"]["url"].startswith("sources/talk/")
    ]
    assert len(hits) >= 2
    assert {hit["notice"] for hit in hits} == {said}


def test_the_page_of_a_transcript_says_how_to_verify_it(site):
    section = words(site.page["sources/talk"].xpath("//section[@aria-labelledby='verify']")[0])
    assert "People typed the words" in section
    assert "saved page" not in section


# --- Status -----------------------------------------------------------------------------------------


def test_what_became_of_a_source_stands_at_every_quote_of_it(site):
    places = list(quotes_of(site, "older"))

    assert kinds(places) == {"sources", "subjects", "timeline"}
    only_there = [place for place in places if "Nine boxes" in words(place[1])]
    assert kinds(only_there) == {"sources", "subjects", "timeline"}
    for _, figure in only_there:
        (label,) = figure.xpath(".//*[@class='ds-status-word']")
        assert words(label) == f"Source corrected by its publisher: {NOTE}"
        assert label.xpath(".//b") == []


def test_the_timeline_says_it_of_the_publication_and_of_what_it_dates(site):
    text = words(site.page["timeline"])
    (entry,) = site.page["timeline"].xpath("//*[@id='p-older']")
    assert f"Source corrected by its publisher: {NOTE}" in words(entry)
    assert f"on the word of Harbour Times, a source corrected by its publisher: {NOTE}" in text


def test_exports_and_search_say_what_became_of_a_source(site, fragments):
    claims = [claim for claim in site.data["claims"] if claim["source"] == "older"]
    assert claims
    for claim in claims:
        assert claim["source_status"] == {"state": "corrected", "note": NOTE}
        assert claim["status"] == "found"
    hits = [
        hit["meta"]
        for hit in fragments(site.root / "site")
        if hit["meta"]["url"].startswith("sources/older/")
    ]
    assert len(hits) == len(claims) + 1
    assert {hit["status"] for hit in hits} == {f"Source corrected by its publisher: {NOTE}"}


@pytest.mark.parametrize("state", ["corrected", "retracted", "gone", "partial", "withdrawn"])
def test_every_status_has_words(state):
    from site_build.wording import in_english

    assert in_english().state(state)


# --- Versions ---------------------------------------------------------------------------------------


def test_the_older_capture_leads_to_the_later_one(site):
    (line,) = [
        one
        for one in site.page["sources/older"].xpath("//header//*[@class='ds-status']")
        if one.xpath(".//a")
    ]

    assert words(line) == "A later capture of this page: Count is put off again, saved 13 March 2026"
    assert line.xpath(".//a/@href") == ["../../sources/newer/"]


def test_a_subject_says_that_two_captures_are_of_one_page(site):
    groups = site.page["subjects/port-ellery"].xpath("//section[contains(@class, 'ds-group')]")
    said = {group.get("id"): "A later capture of this page" in words(group) for group in groups}

    assert said == {"s-marfa": False, "s-newer": False, "s-older": True, "s-talk": False}


def test_the_later_capture_says_what_came_and_what_went(site):
    (section,) = site.page["sources/newer"].xpath("//section[@aria-labelledby='versions']")

    assert words(section) == (
        "What changed Replaces the capture of 11 March 2026. 1 claim of that capture stands here too. "
        "Came paragraph 2: Eleven boxes of votes stood at Port Ellery on the morning of 11 March 2026. "
        "Went paragraph 2: Nine boxes of votes stood at Port Ellery on the morning of 11 March 2026."
    )
    came, went = section.xpath(".//ul//a/@href")
    assert came.startswith("#c-")
    assert went.startswith("../../sources/older/#c-")
    assert "What changed" not in words(site.page["sources/older"])


def test_the_export_names_the_later_capture(site):
    rows = {row["id"]: row for row in site.data["sources"]}
    assert (rows["older"]["replaced_by"], rows["newer"]["replaces"]) == ("newer", "older")
    assert "replaced_by" not in rows["newer"]


def test_what_went_is_shown_without_words_where_its_source_may_only_be_quoted_in_part(
    tmp_path, file_source, findings
):
    from site_build import gather, store, views

    (tmp_path / "mkdocs.yml").write_text(
        "site_name: x\nextra: {dossier: {quote_words: 0, quote_percent: 0}}\n"
    )
    (tmp_path / "dossier").mkdir()
    (tmp_path / "dossier" / "index.md").write_text("---\ntitle: x\n---\nHere.\n")
    write(tmp_path, file_source, older="language: en\n")
    records = list(findings(tmp_path).records.values())
    dossier = store.Dossier(tmp_path)
    site, _ = gather.site(dossier, records, gather.settings(dossier)[0])

    (page,) = [page for page in views.pages(site)[0] if page.path == "sources/newer"]

    earlier = page.view["earlier"]
    assert [claim.quote for claim in earlier.went] == [None]
    assert len(earlier.came) == 1
    assert earlier.came[0].quote.startswith("Eleven boxes")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({"newer": "title: x\nreplaces: oldr\n"}, [("newer", 2, "source-unknown", "Did you mean `older`?")], id="unknown"),
        pytest.param({"newer": "replaces: newer\n"}, [("newer", 1, "replaces-loop", "curation")], id="itself"),
        pytest.param({"older": "replaces: newer\n"}, [("newer", 1, "replaces-loop", "captured first"), ("older", 1, "replaces-loop", "captured first")], id="loop"),
    ],
)  # fmt: skip
def test_a_source_that_replaces_what_it_cannot_is_named_with_its_line(empty, file_source, findings, run, changes, expected):  # fmt: skip
    write(empty, file_source, **changes)
    from site_build import production, store
    from site_build.gather import settings

    dossier = store.Dossier(empty)
    records, built = production.records(dossier, settings(dossier)[0], frozenset(), lambda *_: None)
    checked = [problem for problem in findings(empty).check().problems if problem.field == "replaces"]

    assert len(records) == 4
    assert sorted(problem for problem in built if problem.field == "replaces") == checked
    assert [(one.file, one.line, one.code) for one in checked] == [
        (f"sources/{id_}/curation.yaml", line, code) for id_, line, code, _ in expected
    ]
    for problem, (*_, remedy) in zip(checked, expected, strict=True):
        assert remedy in problem.remedy


# --- Translations -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "quote", "translation", "by"),
    [
        pytest.param("marfa", ("ar", "rtl"), ("en", "ltr", ENGLISH), "Translation into English by Ines Example, not the quote", id="arabic-into-english"),
        pytest.param("newer", ("en", "ltr"), ("ar", "rtl", IN_ARABIC), "Translation into Arabic by نورا, not the quote", id="english-into-arabic"),
    ],
)  # fmt: skip
def test_a_translation_stands_below_the_quote_in_its_own_language_and_direction(
    site, source, quote, translation, by
):
    places = [place for place in quotes_of(site, source) if place[1].xpath(".//*[@class='ds-translation']")]

    assert kinds(places) == {"sources", "subjects", "timeline"}
    for _, figure in places:
        (block,) = figure.xpath(".//blockquote")
        assert (block.get("lang"), block.get("dir")) == quote
        (below,) = figure.xpath(".//blockquote/following-sibling::*[@class='ds-translation']")
        label, text = below.xpath("./p")
        assert words(label) == by
        assert (text.get("lang"), text.get("dir"), text.text_content()) == translation
        assert text.xpath("./*") == []


def test_a_translation_is_exported_beside_the_quote_and_found_by_the_search(site, fragments):
    claims = {claim["source"]: claim for claim in site.data["claims"] if "translation" in claim}
    assert claims["marfa"]["translation"] == {"lang": "en", "text": ENGLISH, "by": "Ines Example"}
    assert claims["marfa"]["quote"].startswith("أعلنت")
    (hit,) = [hit for hit in fragments(site.root / "site") if hit["meta"].get("translation") == ENGLISH]
    assert "put off" in hit["content"]
    assert hit["meta"]["quote"] == claims["marfa"]["quote"]
    assert hit["meta"]["translated"] == "Translation into English by Ines Example, not the quote"
    assert (hit["meta"]["lang"], hit["meta"]["into"]) == ("ar", "en")


def test_a_translation_is_withheld_with_its_quote_everywhere(tmp_path, file_source, findings):
    from site_build import export, gather, render, resources, search, store, views

    (tmp_path / "mkdocs.yml").write_text(
        "site_name: x\nextra: {dossier: {quote_words: 0, quote_percent: 0}}\n"
    )
    (tmp_path / "dossier").mkdir()
    (tmp_path / "dossier" / "index.md").write_text("---\ntitle: x\n---\nHere.\n")
    write(tmp_path, file_source, marfa=CURATIONS["marfa"].replace("publish: full", "publish: quotes"))
    outcome = findings(tmp_path)
    dossier = store.Dossier(tmp_path)
    site, _ = gather.site(dossier, list(outcome.records.values()), gather.settings(dossier)[0])
    renderer = render.Renderer(resources.folders(dossier, "pages"))

    made = {page.path: renderer.page(page) for page in views.pages(site)[0]}
    made |= {**dict(search.pages(site)), "json": export.dossier(site)}

    assert any(claim.translation for claim in outcome.records["marfa"].claims)
    assert [name for name, text in made.items() if "managers said" in text or "أعلنت" in text] == []
    assert [name for name, text in made.items() if "translation into Arabic" in text.casefold()] == []
    assert "sources/marfa" in made


@pytest.mark.parametrize(
    ("translation", "field", "code"),
    [
        pytest.param(
            "{lang: English, text: x, by: ed}", "translation.lang", "field-value", id="no-language-tag"
        ),
        pytest.param("{lang: en, text: x}", "translation.by", "field-value", id="nobody-translated-it"),
        pytest.param("{lang: en, by: ed}", "translation.text", "field-value", id="no-words"),
        pytest.param(
            "{lang: '\"><script>', text: x, by: ed}", "translation.lang", "field-value", id="hostile-tag"
        ),
    ],
)
def test_a_translation_that_cannot_be_shown_is_named(empty, file_source, findings, translation, field, code):
    curation = f"decisions:\n- quote: Nine boxes of votes\n  translation: {translation}\n"
    file_source(empty, "page", OLDER, name="capture.md", curation=curation)

    (problem,) = findings(empty).problems
    assert (problem.field, problem.code) == (f"decisions[0].{field}", code)


# --- In a browser -----------------------------------------------------------------------------------


@pytest.mark.browser
def test_a_search_hit_shows_translation_transcript_and_status(site, serve, watch):
    watched = watch(address := serve(site.root / "site", "/d/"))
    page = watched.page
    page.goto(address)
    page.keyboard.press("/")
    for search, expected in (
        ("managers", ["Translation into English by Ines Example, not the quote", ENGLISH]),
        ("Nine boxes", [f"Source corrected by its publisher: {NOTE}"]),
        ("north gate", [f"transcribed by us; {VOICE} stands by it"]),
    ):
        page.fill("#ds-search-words", search)
        hit = page.locator(".ds-hit", has_text=expected[0]).first
        hit.wait_for()
        for text in expected:
            assert text in re.sub(r"\s+", " ", hit.text_content())
    assert watched.faults == []
