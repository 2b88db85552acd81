"""Bad input: each mistake gives one problem with file, line, field, code and remedy, and costs nothing else.

Each case spoils the small dossier in one way. What it says is compared in full but for the wording.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
from pathlib import Path

import pytest

from site_build import check
from site_build.problems import CODES, NOT_FILED
from site_build.store import Dossier

GOOD = "ellery-ledger-harbour-board-opens-inquiry-into-strike"
NEW = "new"
PROSE = (
    "The harbour board of Port Ellery said on Monday that the north pier would be closed for ten days.\n\n"
    "Its chair told traders that the closure had been agreed with the pilots, who need the time for their boats.\n\n"
    "The pier is the oldest part of the harbour, and nobody can say how much of the wood below the water is sound.\n"
)


@pytest.fixture
def small(small):
    """The small dossier with few sources: each case reads all of them twice."""
    for name in (small / "sources").iterdir():
        if name.name not in (
            GOOD,
            "crane-drivers-union-statement-on-the-count-of-10",
            "digest-of-the-courier",
        ):
            shutil.rmtree(name)
    (small / "dossier" / "points" / "strike-pay.md").unlink()  # nothing bears on it any more
    return small


@pytest.fixture
def outcome(small):
    """What a check says of the spoilt dossier, its records written first so that none is missing."""

    def look():
        from site_build import gather, production, store

        dossier = store.Dossier(small)
        settings, _ = gather.settings(dossier)
        production.records(dossier, settings, frozenset(), lambda *_: None)
        return check.check(dossier, lambda *_: None)

    return look


# Here the message itself says what to write.
TEACHING = {"date-unreadable", "field-value", "link-unknown"}


def noted(outcome):
    # The small dossier has doubtful links of its own.
    return [(note.file, note.code) for note in outcome.notes if note.code != "evidence-doubtful"]


def said(outcome):
    for problem in outcome.problems:
        assert problem.message
        assert problem.remedy or problem.code in TEACHING, problem
        assert problem.code in CODES
    return [(problem.file, problem.line, problem.field, problem.code) for problem in outcome.problems]


# --- Captures -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        pytest.param(b"", "capture.txt", "capture-empty", id="no-bytes"),
        pytest.param(b"\xef\xbb\xbf \n\t\r\n", "capture.txt", "capture-empty", id="only-spaces"),
        pytest.param(b"\x00" * 400, "capture.txt", "capture-empty", id="only-nul"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(2000), "capture.html", "capture-binary", id="picture"),
        pytest.param(b"\xff\xd8\xff\xe0" + bytes(2000), "capture.txt", "capture-binary", id="photograph"),
        pytest.param(b"\x00\x00\x00\x18ftypmp42" + bytes(2000), "capture.txt", "capture-binary", id="film"),
        pytest.param(b"PK\x03\x04" + bytes(2000), "capture.html", "capture-binary", id="archive"),
        pytest.param(bytes(range(256)) * 40, "capture.txt", "capture-binary", id="noise"),
        pytest.param(b"%PDF-1.7\n" + PROSE.encode(), "capture.html", "capture-damaged", id="pdf-that-is-none"),
        pytest.param(b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\nx\n--x--\n",
                     "capture.html", "capture-format", id="web-archive-without-a-page"),
        pytest.param(b"bplist00" + bytes(100), "capture.html", "capture-format", id="web-archive"),
        pytest.param(b"{\\rtf1\\ansi " + PROSE.encode(), "capture.txt", "capture-format", id="rtf"),
        pytest.param(PROSE.encode() * 4000, "capture.txt", "capture-too-large", id="over-the-limit"),
        pytest.param(b"\n".join(b"Link %d" % number for number in range(90)), "capture.txt", "capture-no-article", id="list-of-links"),
        pytest.param(b"<html><body>" + b"".join(b'<p><a href="/%d">Link %d</a></p>' % (n, n) for n in range(90)) + b"</body></html>",
                     "capture.html", "capture-no-article", id="list-of-links-in-html"),
        pytest.param(b"Please enable JavaScript to continue.\n\nThis site needs JavaScript and cookies to work. Please enable JavaScript in your browser and reload the page.\n",
                     "capture.txt", "capture-no-article", id="enable-javascript"),
        pytest.param(b"<html><head><title>Just a moment</title></head><body><noscript>Please enable JavaScript and cookies to continue</noscript></body></html>",
                     "capture.html", "capture-no-article", id="enable-javascript-in-html"),
        pytest.param(b"We value your privacy\n\nWe and our partners use cookies to store information on your device. By clicking accept you consent to this.\n\nAccept all\n\nReject all\n\nManage settings\n",
                     "capture.txt", "capture-no-article", id="consent"),
        pytest.param(b"404\n\nPage not found\n\nSorry, the page you are looking for does not exist or has been moved.\n\nGo to the home page\n",
                     "capture.txt", "capture-no-article", id="not-found"),
        pytest.param(b"---\ntitle: Only front matter\n---\n\n# Only a heading\n", "capture.md", "capture-no-article", id="markdown-without-text"),
        pytest.param(b"<html><body>" + b"<p>x" * 160_000, "capture.html", "capture-failed", id="too-many-tags"),
    ],
)  # fmt: skip
def test_a_capture_that_holds_no_article_is_named(small, file_source, outcome, data, name, code):
    config = small / "mkdocs.yml"
    config.write_text(
        config.read_text().replace("quote_words: 60", "quote_words: 60\n    capture_megabytes: 1")
    )
    before = len(list((small / "sources").iterdir()))
    file_source(small, NEW, data, name=name)

    found = outcome()

    assert said(found) == [(f"sources/{NEW}/{name}", 0, "", code)]
    assert found.sources == before


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "latin-1"]
)
def test_a_capture_in_another_encoding_is_read(small, file_source, findings, encoding):
    text = PROSE.replace("north pier", "café “Zur schönen Möwe”" if encoding != "latin-1" else "café Möwe")
    file_source(small, NEW, text.encode(encoding))

    outcome = findings(small)

    assert outcome.problems == []
    assert ("Möwe” would" if encoding != "latin-1" else "café Möwe would") in outcome.records[NEW].text


def test_a_capture_that_is_filed_twice_is_named(small, file_source, outcome):
    file_source(small, NEW, (small / "sources" / GOOD / "capture.txt").read_bytes())

    found = outcome()

    assert said(found) == [(f"sources/{NEW}", 0, "", "capture-duplicate")]
    assert f"sources/{GOOD}" in found.problems[0].message


def test_a_missing_capture_is_named(small, outcome):
    (small / "sources" / GOOD / "capture.txt").unlink()

    assert said(outcome())[0] == (f"sources/{GOOD}", 0, "", "capture-missing")


def test_a_folder_without_a_capture_is_named(small, outcome):
    (small / "sources" / NEW).mkdir()

    assert said(outcome()) == [(f"sources/{NEW}", 0, "", "capture-missing")]


def test_a_changed_capture_is_named(small, outcome):
    path = small / "sources" / GOOD / "capture.txt"
    path.write_text(path.read_text().replace("Two members", "Ten members"))

    assert said(outcome()) == [(f"sources/{GOOD}/capture.txt", 0, "", "capture-changed")]


def test_two_captures_in_a_folder_are_named(small, outcome):
    (small / "sources" / GOOD / "capture.html").write_text("<p>Another</p>")

    assert said(outcome())[0] == (f"sources/{GOOD}", 0, "", "capture-several")


def test_a_capture_that_is_not_filed_is_named_with_the_command_that_files_it(small, outcome):
    (small / "sources" / NEW).mkdir()
    (small / "sources" / NEW / "capture.txt").write_text(PROSE)

    found = outcome()

    assert (said(found), noted(found)) == ([], [(f"sources/{NEW}", "capture-not-filed")])
    assert f"dossier add sources/{NEW}/capture.txt" in next(
        note.remedy for note in found.notes if note.code in NOT_FILED
    )


def test_a_loose_file_is_named_with_the_command_that_files_it(small, outcome):
    (small / "sources" / "page.html").write_text(PROSE)

    found = outcome()

    assert (said(found), noted(found)) == ([], [("sources/page.html", "capture-loose")])
    assert "dossier add sources/page.html" in next(
        note.remedy for note in found.notes if note.code in NOT_FILED
    )


@pytest.mark.parametrize("folder", [NEW, "A Name That Is None", "a.b"])
def test_a_page_under_its_own_name_in_a_folder_is_named_with_the_command_that_files_it(
    small, outcome, folder
):
    (small / "sources" / folder).mkdir()
    (small / "sources" / folder / "The Page.html").write_text(PROSE)

    found = outcome()

    place = f"sources/{folder}/The Page.html"
    assert (said(found), noted(found)) == ([], [(place, "capture-loose")])
    assert f"dossier add {shlex.quote(place)}`" in next(
        note.remedy for note in found.notes if note.code in NOT_FILED
    )


def test_a_page_beside_the_folder_for_pages_must_be_mended(small, outcome):
    (small / "page.html").write_text(PROSE)

    assert said(outcome()) == [("page.html", 0, "", "capture-astray")]


def test_a_loose_file_that_is_no_page_must_be_mended(small, outcome):
    (small / "sources" / "photo.jpg").write_bytes(b"x")

    assert said(outcome()) == [("sources/photo.jpg", 0, "", "capture-format")]


def test_a_source_without_a_record_is_only_noted_since_a_build_makes_it(small, outcome):
    outcome()
    (small / "dossier" / "records" / f"{GOOD}.md").unlink()

    found = check.check(Dossier(small), lambda *_: None)

    assert (found.problems, noted(found)) == ((), [(f"dossier/records/{GOOD}.md", "record-missing")])


@pytest.mark.parametrize(
    "name", ["Harbour Times", "UPPER", "index", "page-2", "con", "a--b", "-a", "ä", "a" * 81, "a.b"]
)
def test_a_folder_whose_name_cannot_be_an_address_is_named(small, file_source, outcome, name):
    file_source(small, name, PROSE)

    assert said(outcome()) == [(f"sources/{name}", 0, "", "id-not-allowed")]


@pytest.mark.parametrize(
    "place",
    ["sources/linked", f"sources/{GOOD}/capture.html", "dossier/linked.md", "dossier/records/linked.md"],
)
def test_a_symbolic_link_is_named_and_not_followed(small, outcome, tmp_path, place):
    secret = tmp_path / "secret.md"
    secret.write_text("---\ntitle: Secret\n---\nNobody may read this.\n")
    (small / "dossier" / "records").mkdir(exist_ok=True)
    os.symlink(secret, small / place)

    found = said(outcome())

    assert (place, 0, "", "symlink") in found
    assert {file for file, *_ in found} == {place}


def test_a_capture_that_is_a_link_is_named_and_not_followed(small, outcome, tmp_path):
    capture = small / "sources" / GOOD / "capture.txt"
    capture.rename(tmp_path / "elsewhere.txt")
    os.symlink(tmp_path / "elsewhere.txt", capture)

    assert (f"sources/{GOOD}/capture.txt", 0, "", "symlink") in said(outcome())


@pytest.mark.parametrize("name", ["../../mkdocs.yml", "/etc/hosts", "../digest-of-the-courier/capture.md"])
def test_a_capture_file_that_climbs_out_of_its_folder_is_named(small, outcome, name):
    path = small / "sources" / GOOD / "capture.yaml"
    path.write_text(path.read_text().replace("file: capture.txt", f"file: {name}"))

    assert (f"sources/{GOOD}/capture.yaml", 2, "file", "field-value") in said(outcome())


# --- YAML that people write -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "line", "field", "code"),
    [
        pytest.param("title: one\ntags: [a, b\n", 3, "", "yaml-broken", id="bracket-left-open"),
        pytest.param("title: a: b\n", 1, "", "yaml-broken", id="colon-in-a-value"),
        pytest.param("title:\n\t- x\n", 2, "", "yaml-broken", id="tab"),
        pytest.param("title: one\n---\ntitle: two\n", 2, "", "yaml-broken", id="second-document"),
        pytest.param("title: one\nlanguage: en\ntitle: two\n", 3, "title", "yaml-duplicate-key", id="key-twice"),
        pytest.param("tags: [a]\nrights: {publish: full, publish: quotes}\n", 2, "rights.publish", "yaml-duplicate-key", id="key-twice-inside"),
        pytest.param("title: &x one\nsubtitle: two\n", 1, "title", "yaml-not-allowed", id="anchor"),
        pytest.param("title: !!python/object/apply:os.getcwd []\n", 1, "title", "yaml-not-allowed", id="tag"),
        pytest.param("language: en\ntitle:\n", 2, "title", "yaml-not-allowed", id="empty-value"),
        pytest.param("language: en\ntitle: null\n", 2, "title", "yaml-not-allowed", id="null"),
        pytest.param("- a\n- b\n", 1, "", "field-value", id="list-instead-of-keys"),
        pytest.param("language: en\npublished_on: 2026-03-11\n", 2, "published_on", "field-unknown", id="unknown-key"),
        pytest.param("kind: artcle\n", 1, "kind", "field-value", id="no-such-kind"),
        pytest.param("tags: ports\n", 1, "tags", "field-value", id="text-instead-of-list"),
        pytest.param("language: English\n", 1, "language", "field-value", id="no-language-tag"),
        pytest.param("title: |\n  one\n  two\n", 1, "title", "field-value", id="two-lines"),
        pytest.param("published: 03/04/2026\n", 1, "published", "date-unreadable", id="two-days"),
        pytest.param("published: the day before yesterday\n", 1, "published", "date-unreadable", id="no-day"),
        pytest.param("published: 2026-02-30\n", 1, "published", "date-unreadable", id="no-such-day"),
        pytest.param("url: javascript:alert(1)\n", 1, "url", "address-refused", id="script-address"),
        pytest.param("rights: {publish: full}\ndecisions:\n- {status: reviewed}\n", 3, "decisions[0]", "field-value", id="decision-without-quote"),
        pytest.param("decisions:\n- {quote: Two members, point: x, relation: disputes}\n", 2, "decisions[0]", "field-value", id="disputes-without-how"),
        pytest.param("decisions:\n- {quote: Two members of the bord, status: reviewed}\n", 2, "decisions[0].quote", "quote-not-found", id="quote-absent"),
        pytest.param("decisions:\n- {quote: the boxes, status: reviewed}\n", 2, "decisions[0].quote", "quote-ambiguous", id="quote-ambiguous"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_curation_is_named_with_its_line(small, outcome, text, line, field, code):
    (small / "sources" / GOOD / "curation.yaml").write_text(text)

    assert said(outcome()) == [(f"sources/{GOOD}/curation.yaml", line, field, code)]


def test_a_curation_that_is_not_utf8_is_named_with_its_line(small, outcome):
    (small / "sources" / GOOD / "curation.yaml").write_bytes(b"language: en\ntitle: caf\xe9\n")

    assert said(outcome()) == [(f"sources/{GOOD}/curation.yaml", 2, "", "not-utf8")]


def test_a_decision_whose_quote_is_absent_names_the_nearest_sentence(small, outcome):
    (small / "sources" / GOOD / "curation.yaml").write_text(
        "decisions:\n- {quote: About 1.200 dockers work at this port, status: reviewed}\n"
    )

    (problem,) = outcome().problems

    assert "About 1,200 dockers work at the port." in problem.remedy


def test_all_mistakes_in_a_file_are_named_at_once(small, outcome):
    (small / "sources" / GOOD / "curation.yaml").write_text(
        "kind: artcle\ntags: ports\nlanguage: English\npublishd: 2026\n"
    )

    assert said(outcome()) == [
        (f"sources/{GOOD}/curation.yaml", 1, "kind", "field-value"),
        (f"sources/{GOOD}/curation.yaml", 2, "tags", "field-value"),
        (f"sources/{GOOD}/curation.yaml", 3, "language", "field-value"),
        (f"sources/{GOOD}/curation.yaml", 4, "publishd", "field-unknown"),
    ]


@pytest.mark.parametrize(
    ("file", "text", "line", "field", "code"),
    [
        pytest.param("events.yaml", "- id: a\n  title: One\n  dates: [{when: 2026}]\n- id: a\n  title: Two\n  dates: [{when: 2026}]\n", 4, "id", "id-duplicate", id="event-twice"),
        pytest.param("events.yaml", "- id: a\n  title: One\n  dates: [{when: 2026, source: nobody}]\n", 3, "[0].dates[0].source", "source-unknown", id="event-of-no-source"),
        pytest.param("events.yaml", "- id: a\n  title: One\n  dates: [{when: soon}]\n", 3, "[0].dates[0].when", "date-unreadable", id="event-without-a-day"),
        pytest.param("events.yaml", "- id: A b\n  title: One\n  dates: [{when: 2026}]\n", 1, "[0].id", "field-value", id="event-id"),
        pytest.param("events.yaml", "id: a\n", 1, "", "field-value", id="no-list"),
        pytest.param("entities.yaml", "- name: Port Ellery\n- name: The Town\n  aliases: [port ellery]\n", 2, "name", "id-duplicate", id="name-twice"),
        pytest.param("entities.yaml", "- kind: place\n", 1, "[0].name", "field-value", id="name-missing"),
        pytest.param("method.md", "No title.\n", 1, "", "field-value", id="page-without-title"),
        pytest.param("method.md", "---\ntitle: [a\n---\nText.\n", 3, "", "yaml-broken", id="page-with-broken-head"),
        pytest.param("Some Page.md", "---\ntitle: x\n---\nText.\n", 0, "", "id-not-allowed", id="page-name"),
        pytest.param("method.md", "---\ntitle: x\n---\n\nOne.\n\nSee [this](source:nobody).\n", 7, "", "link-unknown", id="link-to-no-source"),
        pytest.param("method.md", "---\ntitle: x\n---\n\nSee [this](javascript:alert(1)).\n", 5, "", "link-unknown", id="link-to-a-script"),
    ],
)  # fmt: skip
def test_a_mistake_in_what_editors_write_is_named_with_its_line(
    small, outcome, file, text, line, field, code
):
    (small / "dossier" / "index.md").write_text("---\ntitle: Overview\n---\nNo links.\n")
    (small / "dossier" / file).write_text(text)

    assert said(outcome()) == [(f"dossier/{file}", line, field, code)]


def test_a_dossier_without_an_overview_says_so(small, outcome):
    (small / "dossier" / "index.md").unlink()

    assert said(outcome()) == [("dossier/index.md", 0, "", "file-missing")]


@pytest.mark.parametrize(
    ("old", "new", "field", "code"),
    [
        pytest.param(
            "quote_words: 60", "quote_words: many", "extra.dossier.quote_words", "settings", id="no-number"
        ),
        pytest.param(
            "quote_words: 60",
            "quote_wrods: 60",
            "extra.dossier.quote_wrods",
            "settings",
            id="no-such-setting",
        ),
        pytest.param(
            "quote_words: 60", "captures: secret", "extra.dossier.captures", "settings", id="no-such-value"
        ),
        pytest.param("site_url: https://", "site_url: ftp://", "site_url", "settings", id="address"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(small, outcome, old, new, field, code):
    config = small / "mkdocs.yml"
    config.write_text(config.read_text().replace(old, new))

    found = outcome()

    assert [(file, field_, code_) for file, _, field_, code_ in said(found)] == [("mkdocs.yml", field, code)]


# --- Records ------------------------------------------------------------------------------------------


def edit_record(root, *changes):
    path = root / "dossier" / "records" / f"{GOOD}.md"
    text = path.read_text()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text)
    return path


@pytest.mark.parametrize(
    ("changes", "lines"),
    [
        pytest.param([("title: Harbour board opens", "title: Port board opens")], ["title: Port board opens inquiry into strike ballot"], id="title"),
        pytest.param([("published: 2026-03-12", "published: 2026-03-13")], ["published: 2026-03-13"], id="date"),
        pytest.param([("authors:\n- Piet Sand", "authors:\n- Piet Sand\n- Ada Example")], ["authors:", "- Piet Sand", "- Ada Example"], id="authors"),
        pytest.param([("authors:\n- Piet Sand\n", "")], ["absent:", "- authors"], id="field-taken-away"),
        pytest.param([("status: found", "status: rejected")], None, id="status-of-a-claim"),
        pytest.param([("modality: fact", "modality: forecast"), ("status: found", "status: reviewed")], None, id="modality-of-a-claim"),
        pytest.param([("language: en", "language: en-GB"), ("status: found", "status: reviewed")], None, id="field-and-claim"),
    ],
)  # fmt: skip
def test_the_lines_to_paste_give_what_was_edited_in_a_record(copied, findings, changes, lines):
    path = edit_record(copied, *changes)
    edited = path.read_text()

    (problem,) = [one for one in findings(copied).check().problems if one.code == "record-edited"]

    assert (problem.file, problem.line) == (f"dossier/records/{GOOD}.md", 2)
    assert f"sources/{GOOD}/curation.yaml" in problem.remedy
    if lines is not None:
        assert list(problem.lines) == lines
    curation = copied / "sources" / GOOD / "curation.yaml"
    curation.write_text(_pasted(curation.read_text(), problem.lines))
    outcome = findings(copied)
    assert outcome.problems == []
    assert _told(outcome.records[GOOD]) == _told(_record(edited))


def _pasted(there, lines):
    """The file after a person did as told: keys in the place of those there, decisions at the end of the list."""
    from site_build.frontmatter import dump, parse

    known, told = parse(there).value or {}, parse("\n".join(lines)).value or {}
    decisions = [*known.get("decisions", []), *told.get("decisions", [])]
    return dump({**known, **told, **({"decisions": decisions} if decisions else {})})


def _record(text):
    from site_build import recordfile

    return recordfile.read(text, "x")[0]


def _told(record):
    """What a record says, without where it was found, by whom, and in which order claims come."""
    values = record.model_dump(exclude={"from_", "made", "claims"})
    return values, [claim.model_dump(exclude={"rank", "by", "on"}) for claim in record.claims]


def test_an_edited_text_has_no_lines_to_paste_and_says_why(copied, findings):
    edit_record(copied, ("Most of them load grain", "Most of them load coal"))

    (problem,) = findings(copied).check().problems

    assert (problem.code, problem.lines) == ("record-edited", ())
    assert "the text is the capture's" in problem.remedy


def test_a_record_that_was_edited_beyond_reading_says_where(copied, findings):
    edit_record(copied, ("kind: article", "kind: essay"))

    problem = next(one for one in findings(copied).check().problems if one.code == "record-edited")

    assert problem.lines == ()
    assert (
        "What was edited cannot be read: line 4, 'essay' is not one of the values it can have."
        in problem.remedy
    )


def test_a_record_that_was_not_built_again_is_noted_and_fails_nothing(copied, findings):
    curation = copied / "sources" / GOOD / "curation.yaml"
    curation.write_text("title: Another title\n")

    found = findings(copied).check()

    assert found.problems == ()
    noted = [(one.file, one.code) for one in found.notes if one.file.startswith("dossier/records/")]
    assert noted == [(f"dossier/records/{GOOD}.md", "record-behind")]


def test_a_record_whose_source_is_gone_is_named(copied, findings):
    shutil.rmtree(copied / "sources" / "kowan-nippo-vote")

    found = findings(copied).check()

    assert [(one.file, one.code) for one in found.problems] == [
        ("dossier/records/kowan-nippo-vote.md", "record-orphan")
    ]


# --- Each code ----------------------------------------------------------------------------------------


def test_each_problem_code_is_produced_by_a_test():
    texts = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.rglob("test_*.py"))

    named = {code for code in CODES if re.search(rf"""["'\[]{code}["'\]]""", texts)}

    assert set(CODES) - named == set()


def test_a_problem_is_shown_with_place_field_code_remedy_and_lines():
    from site_build.problems import Problem

    problem = Problem("a.yaml", 3, "tags[0]", "it is wrong", "field-value", "Mend it.", ("tags: [x]",))

    assert str(problem) == "a.yaml:3: tags[0]: it is wrong [field-value]\n    Mend it.\n      tags: [x]"
