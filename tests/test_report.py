"""`dossier report`: what a pull request does, told to whoever sent it and to whoever decides."""

from __future__ import annotations

import json
import shutil

import jsonschema
import pytest
from markdown_it import MarkdownIt

from site_build import comment, export
from tests.repositories import committed, git
from tests.rooms.test_comment import Tags

NEWS = "sources/harbour-times-dockers-at-port-ellery-vote-to/capture.html"
LEDGER = "ellery-ledger-harbour-board-opens-inquiry-into-strike"
OTHER = """\
Ferry to Sandholm runs again

The ferry from Port Ellery to Sandholm runs again from Friday, the ferry company said on Tuesday.

"We are glad to be back," said Ida Example, the captain, who has crossed the sound for thirty years.

About 400 people a day take the crossing in the spring, according to the harbour board of Port Ellery.
"""


@pytest.fixture(scope="module")
def base(built, tmp_path_factory):
    root = tmp_path_factory.mktemp("report") / "small"
    shutil.copytree(built, root, ignore=shutil.ignore_patterns("build", "site"))
    return committed(root)


@pytest.fixture
def clone(base, tmp_path):
    """A clone: the private capture is not in it."""
    git("clone", "-q", str(base), str(tmp_path / "clone"), cwd=tmp_path)
    return tmp_path / "clone"


@pytest.fixture
def report(dossier_command, state):
    """Run the command; nothing but the report itself is written."""

    def run(root, *arguments):
        before = state(root, times=True)
        done = dossier_command("report", *arguments, cwd=root)
        after = {
            name: one for name, one in state(root, times=True).items() if not name.startswith("build/report/")
        }
        assert after == {name: one for name, one in before.items() if not name.startswith("build/report/")}
        value = json.loads((root / "build" / "report" / "report.json").read_bytes())
        jsonschema.validate(value, json.loads(export.schemas()["report.schema.json"]))
        assert comment.read(json.dumps(value, ensure_ascii=False).encode()) == value
        return done, value

    return run


def test_without_a_change_there_is_nothing_to_report(clone, report):
    done, value = report(clone)
    assert done.exit_code == 0
    assert (value["changed"], value["sources"], value["problems"], value["changes"], value["checklist"]) == (
        0,
        [],
        [],
        [],
        [],
    )


@pytest.mark.parametrize(
    "place",
    [
        "sources/ferry/Ferry runs again.txt",
        "sources/ferry.txt",
        "sources/ferry/capture.txt",
        "sources/My Ferry/x.txt",
    ],
)
def test_a_page_and_nothing_else_passes_and_shows_the_record_it_would_make(clone, report, place):
    (clone / place).parent.mkdir(exist_ok=True)
    (clone / place).write_text(OTHER)

    done, value = report(clone)

    assert done.exit_code == 0
    (source,) = value["sources"]
    assert (source["folder"], source["what"]) == (place, "unfiled")
    assert {
        "name": "title",
        "value": "Ferry to Sandholm runs again",
        "found": "found in the headline, line 1",
    } in source["fields"]
    assert {"name": "publisher", "value": "not stated", "found": ""} in source["fields"]
    assert any("said Ida Example" in claim["quote"] for claim in source["shown"])
    assert [part["heading"] for part in value["changes"]] == ["Sources"]
    assert {"rights", "page", "filing", "claims"} <= set(value["checklist"])
    assert "code" not in value["checklist"]


def test_what_was_removed_is_told_by_rule_and_how_it_begins(clone, report):
    text = (clone / NEWS).read_text().replace("nine to one", "eight to one")
    (clone / "sources" / "again.html").write_text(text)

    _, value = report(clone)

    (source,) = value["sources"]
    rules = {cut["rule"]: cut["begins"] for cut in source["removed"]}
    assert rules["comments"].startswith("Comments Gull Watcher")
    assert source["cuts"] == len(source["removed"]) > 2


def test_a_near_copy_is_named(clone, report):
    text = (clone / "sources" / LEDGER / "capture.txt").read_text()
    (clone / "sources" / "copy.txt").write_text(text.replace("Two members", "Both members"))

    _, value = report(clone)

    (copy,) = value["sources"][0]["copies"]
    assert copy["source"] == LEDGER
    assert copy["percent"] > 80
    assert "copies" in value["checklist"]


def test_a_page_that_is_filed_already_is_to_be_mended(clone, report):
    shutil.copy(clone / NEWS, clone / "sources" / "again.html")

    done, value = report(clone)

    assert done.exit_code == 1
    assert [(one["file"], one["code"]) for one in value["problems"]] == [
        ("sources/again.html", "capture-duplicate")
    ]


def test_a_page_that_cannot_be_read_is_to_be_mended(clone, report):
    (clone / "sources" / "links.html").write_text(
        "<!doctype html><html><head><title>x</title></head><body></body></html>"
    )

    done, value = report(clone)

    assert done.exit_code == 1
    assert [(one["file"], one["code"]) for one in value["problems"]] == [
        ("sources/links.html", "capture-no-article")
    ]


def test_what_a_decision_changes_is_told_and_its_problems_stand_at_their_lines(clone, report):
    path = clone / "sources" / LEDGER / "curation.yaml"
    path.write_text(path.read_text() + 'decisions:\n- {quote: "words that are nowhere", status: reviewed}\n')
    line = len(path.read_text().splitlines())

    done, value = report(clone, "HEAD", "--annotations")

    assert done.exit_code == 1
    assert {
        "file": f"sources/{LEDGER}/curation.yaml",
        "line": line,
        "code": "quote-not-found",
    }.items() <= value["problems"][0].items()
    assert value["sources"][0]["what"] == "changed"
    assert f"::error file=sources/{LEDGER}/curation.yaml,line={line},title=quote-not-found::" in done.stdout
    assert all(row.startswith(("::error ", "::notice ", "::warning ")) for row in done.stdout.splitlines())


def test_links_that_change_a_standing_are_put_before_the_reviewer(clone, report):
    path = clone / "sources" / "port-ellery-company-notice" / "curation.yaml"
    path.write_text(path.read_text().replace("relation: disputes, how: explicit, ", "relation: qualifies, "))

    _, value = report(clone)

    # The record in the pull request is not made anew yet, and need not be: what it will say is told here.
    assert value["problems"] == []
    assert not any(one["file"].startswith("dossier/records/") for one in value["notes"])
    assert "behind" in value["checklist"]
    assert "points" in value["checklist"]
    told = {part["heading"]: part["lines"] for part in value["changes"]}
    assert (
        "now says so in part on *The ballot of 10 March was regular* (was: says otherwise)"
        in told["Links"][0]
    )


def test_a_change_to_code_beside_data_is_said_first(clone, report):
    (clone / "sources" / "ferry.txt").write_text(OTHER)
    (clone / ".github" / "workflows").mkdir(parents=True)
    (clone / ".github" / "workflows" / "x.yml").write_text("on: push\n")
    (clone / "mkdocs.yml").write_text((clone / "mkdocs.yml").read_text() + "# x\n")

    done, value = report(clone, "--annotations")

    assert value["apart"] == [
        {"path": ".github/workflows/x.yml", "why": "workflow"},
        {"path": "mkdocs.yml", "why": "settings"},
    ]
    assert value["checklist"][0] == "code"
    assert "::warning file=.github/workflows/x.yml,line=1,title=no data::" in done.stdout
    text = (clone / "build" / "report" / "summary.md").read_text()
    assert text.index("### Look at these first") < text.index("### New, not filed yet")


def test_of_a_private_capture_nothing_is_told_that_the_record_does_not_hold(base, clone, report):
    folder = "sources/sandholm-radio-morning"
    for root in (clone,):
        shutil.copy(base / folder / "capture.txt", root / folder)
        (root / folder / "curation.yaml").write_text(
            (root / folder / "curation.yaml").read_text() + "tags: [radio]\n"
        )

    _, value = report(clone)

    (source,) = value["sources"]
    assert [cut["begins"] for cut in source["removed"] if cut["begins"]] == []
    record = (clone / "dossier" / "records" / "sandholm-radio-morning.md").read_text()
    assert all(claim["quote"].rstrip("…") in record for claim in source["shown"])


def test_a_private_capture_that_is_not_here_is_reported_from_its_record(clone, report):
    assert not (clone / "sources" / "sandholm-radio-morning" / "capture.txt").exists()
    path = clone / "sources" / "sandholm-radio-morning" / "capture.yaml"
    path.write_text(path.read_text() + "# looked at\n")

    _, value = report(clone)

    assert [one["code"] for one in value["problems"]] == ["record-stale"]


@pytest.mark.parametrize("size", [100, 3_000_000])
def test_a_hostile_page_makes_a_small_report_in_which_nothing_is_live(clone, report, size):
    title = "@all ::error::x ##[group] `</details>`<script>alert(1)</script> " + "x" * size
    page = f"<html><head><title>{title.replace('<', '&lt;')}</title></head><body><h1>{title.replace('<', '&lt;')}</h1>"
    page += "".join(f"<p>{line}</p>" for line in OTHER.split("\n\n")[1:])
    (clone / "sources" / "hostile.html").write_text(page + "</body></html>")

    done, _ = report(clone, "--annotations")

    assert (clone / "build" / "report" / "report.json").stat().st_size <= comment.LIMIT + 1
    text = (clone / "build" / "report" / "summary.md").read_text()
    assert len(text) < 65_536
    live = Tags(MarkdownIt("gfm-like", {"linkify": False}).render(text))
    assert not {"script", "img", "a"} & live.tags
    assert "@" not in live.outside
    assert all(row.startswith("::") and "##[" not in row for row in done.stdout.splitlines())


def test_a_gone_source_is_told(clone, report):
    shutil.rmtree(clone / "sources" / LEDGER)
    (clone / "dossier" / "records" / f"{LEDGER}.md").unlink()

    _, value = report(clone)

    assert "gone" in value["checklist"]


def test_without_a_repository_it_says_so(small, dossier_command):
    done = dossier_command("report", cwd=small)
    assert done.exit_code == 1
    assert "[git-missing]" in done.stderr
