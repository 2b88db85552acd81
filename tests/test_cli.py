"""The commands as a user runs them: what is printed, which files change, and the exit code."""

from __future__ import annotations

import json
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"
PAGE = (
    GOLDEN / "page-text" / "sources" / "ellery-ledger-harbour-board-opens-inquiry-into-strike" / "capture.txt"
)
HTML = GOLDEN / "html-news" / "sources" / "harbour-times-dockers-at-port-ellery-vote-to" / "capture.html"
LEDGER = "ellery-ledger-harbour-board-opens-inquiry-into-strike"
TIMES = "harbour-times-dockers-at-port-ellery-vote-to"
COMMANDS = [
    "init",
    "add",
    "review",
    "build",
    "serve",
    "check",
    "verify",
    "diff",
    "report",
    "inspect",
    "explain",
    "withdraw",
]


def sources(root):
    return sorted(path.name for path in (root / "sources").iterdir())


# --- Help -------------------------------------------------------------------------------------------


def test_help_lists_every_command(dossier_command, tmp_path):
    done = dossier_command("--help", cwd=tmp_path)

    assert done.exit_code == 0
    assert re.findall(r"^  ([a-z]+) ", done.output.partition("Commands:")[2], re.M) == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command_says_what_it_does_and_gives_an_example(dossier_command, tmp_path, command):
    done = dossier_command(command, "--help", cwd=tmp_path)

    assert done.exit_code == 0
    assert re.search(rf"\nExample:\n  dossier {command}", done.output)


@pytest.mark.parametrize("command", [["build"], ["check"], ["add", "x.html"], ["serve"]])
def test_outside_a_dossier_a_command_says_where_to_go(dossier_command, tmp_path, command):
    done = dossier_command(*command, cwd=tmp_path)

    assert done.exit_code == 1
    assert "There is no mkdocs.yml in this folder or above it." in done.output


def test_the_version_is_printed(dossier_command, tmp_path):
    from site_build import __version__

    assert dossier_command("--version", cwd=tmp_path).output == f"dossier {__version__}\n"


# --- add --------------------------------------------------------------------------------------------


def test_adding_a_file_copies_it_and_says_what_was_understood(empty, dossier_command, state, tmp_path):
    page = tmp_path / "saved page.txt"
    page.write_bytes(PAGE.read_bytes())

    done = dossier_command("add", str(page), cwd=empty)

    assert (done.exit_code, done.stderr) == (0, "")
    assert sources(empty) == [LEDGER]
    folder = empty / "sources" / LEDGER
    assert sorted(path.name for path in folder.iterdir()) == ["capture.txt", "capture.yaml", "curation.yaml"]
    assert (folder / "capture.txt").read_bytes() == page.read_bytes() == PAGE.read_bytes()
    assert f"Filed as sources/{LEDGER}/" in done.output
    for row in (
        "title      Harbour board opens inquiry into strike ballot",
        "publisher  Ellery Ledger",
        "authors    Piet Sand",
        "found by rule, not reviewed",
    ):
        assert row in done.output
    assert re.search(r"removed    \d+ blocks, \d+ lines, [\d,]+ characters\n", done.output)
    assert re.search(r"\n             \d+(-\d+)? +comments, \d lines?, \d+ characters: \w", done.output)
    assert "original_name: saved page.txt" in (folder / "capture.yaml").read_text()


def test_the_to_dos_name_the_line_to_add_and_the_file(empty, dossier_command, tmp_path):
    done = dossier_command("add", str(PAGE), cwd=empty)

    todo = [
        row.strip()
        for row in done.output.partition("To do:")[2].partition("\n\n")[0].splitlines()
        if row.strip()
    ]
    assert todo == [
        f"- the address of the page: add `url: https://…` to sources/{LEDGER}/capture.yaml",
        f"- the day it was saved: add `captured: 2026-03-12` to sources/{LEDGER}/capture.yaml",
        "- whether it may be published in full, or only quoted (until then about 141 words of it are shown)"
        f": add `rights: {{publish: quotes}}` to sources/{LEDGER}/curation.yaml",
    ]


def test_the_options_answer_what_only_a_person_knows(empty, dossier_command):
    done = dossier_command(
        "add", str(PAGE), "--url", "https://ledger.example/x", "--captured", "13 March 2026", "--publisher", "The Ledger", "--rights", "full",
        "--license", "CC BY 4.0", cwd=empty
    )  # fmt: skip

    assert done.exit_code == 0
    assert "To do:" not in done.output
    (id_,) = sources(empty)
    folder = empty / "sources" / id_
    assert "url: https://ledger.example/x\ncaptured: 2026-03-13\n" in (folder / "capture.yaml").read_text()
    assert (
        (folder / "curation.yaml")
        .read_text()
        .endswith("publisher: The Ledger\nrights:\n  publish: full\n  license: CC BY 4.0\n")
    )


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--url", "javascript:alert(1)"], "is not a plain web address"),
        (["--captured", "March 2026"], "Give one day"),
        (["--captured", "03/04/2026"], "--captured"),
        (["--rights", "some"], "'full', 'quotes'"),
    ],
)
def test_an_option_that_cannot_be_used_is_refused_before_anything_is_filed(
    empty, dossier_command, options, words
):
    done = dossier_command("add", str(PAGE), *options, cwd=empty)

    assert done.exit_code == 2
    assert words in " ".join(done.output.split())
    assert sources(empty) == []


def test_adding_a_folder_files_each_page_in_it(empty, dossier_command, tmp_path):
    folder = tmp_path / "pages" / "deep"
    folder.mkdir(parents=True)
    (folder / "one.html").write_bytes(HTML.read_bytes())
    (folder / "two.txt").write_bytes(PAGE.read_bytes())
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (folder / ".hidden.txt").write_text("not looked at")

    done = dossier_command("add", str(tmp_path / "pages"), "--quiet", cwd=empty)

    assert (done.exit_code, done.output) == (0, "")
    assert sources(empty) == [LEDGER, TIMES]


def test_adding_a_loose_file_moves_it_into_a_folder_of_its_own(empty, dossier_command):
    (empty / "sources" / "page.txt").write_bytes(PAGE.read_bytes())

    done = dossier_command("add", "sources/page.txt", "--quiet", cwd=empty)

    assert (done.exit_code, done.output) == (0, "")
    assert sources(empty) == [LEDGER]


def test_adding_a_capture_that_lies_in_its_folder_completes_it(empty, dossier_command):
    (empty / "sources" / "ballot").mkdir()
    (empty / "sources" / "ballot" / "capture.txt").write_bytes(PAGE.read_bytes())
    (empty / "sources" / "ballot" / "curation.yaml").write_text("title: Mine\n")

    done = dossier_command("add", "sources/ballot/capture.txt", "--quiet", cwd=empty)

    assert (done.exit_code, done.output) == (0, "")
    assert sources(empty) == ["ballot"]
    assert (empty / "sources" / "ballot" / "curation.yaml").read_text() == "title: Mine\n"
    assert (empty / "sources" / "ballot" / "capture.yaml").exists()


def test_the_same_page_is_not_filed_twice(empty, dossier_command):
    dossier_command("add", str(PAGE), cwd=empty)

    done = dossier_command("add", str(PAGE), cwd=empty)

    assert done.exit_code == 1
    assert f"the same bytes are filed as sources/{LEDGER} [capture-duplicate]" in done.stderr
    assert "Nothing is to be done: it is filed already." in done.stderr
    assert sources(empty) == [LEDGER]


def test_a_page_that_cannot_be_read_costs_that_page_only(empty, dossier_command, tmp_path):
    bad = tmp_path / "bad.txt"
    bad.write_text("")

    done = dossier_command("add", str(bad), str(PAGE), str(tmp_path / "nowhere.html"), cwd=empty)

    assert done.exit_code == 1
    assert "[capture-empty]" in done.stderr
    assert "[file-missing]" in done.stderr
    assert done.stderr.endswith("2 problems in 2 files.\n")
    assert sources(empty) == [LEDGER]


@pytest.fixture
def web():
    """A web server on loopback that serves one page, a page that has moved, and errors."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            if self.path == "/moved":
                self.send_response(301)
                self.send_header("Location", "/news/vote")
                self.end_headers()
                return
            if self.path == "/to-file":
                self.send_response(302)
                self.send_header("Location", "file:///etc/passwd")
                self.end_headers()
                return
            self.send_response(200 if self.path == "/news/vote" else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(HTML.read_bytes())

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def test_adding_an_address_files_the_page_with_address_and_day(empty, dossier_command, web):
    import datetime

    done = dossier_command("add", f"{web}/moved", "--quiet", cwd=empty)

    assert (done.exit_code, done.output) == (0, "")
    stated = (empty / "sources" / TIMES / "capture.yaml").read_text()
    assert f"url: {web}/news/vote\n" in stated
    assert f"captured: {datetime.datetime.now(datetime.UTC).date()}\n" in stated
    assert (empty / "sources" / TIMES / "capture.html").read_bytes() == HTML.read_bytes()


@pytest.mark.parametrize("path", ["/gone", "/to-file"])
def test_an_address_that_gives_no_page_is_named(empty, dossier_command, web, path):
    done = dossier_command("add", web + path, cwd=empty)

    assert done.exit_code == 1
    assert "[fetch-failed]" in done.stderr
    assert sources(empty) == []


def on_terminal(root, arguments, answers, questions=()):
    """Run a command on a terminal of its own and answer its questions; returns exit code and screen.

    Further questions are known by what they end with.
    """
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "site_build", *arguments], cwd=root, stdin=follower, stdout=follower, stderr=follower, close_fds=True,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "200"},
    )  # fmt: skip
    os.close(follower)
    screen, asked = b"", 0
    while True:
        ready, _, _ = select.select([leader], [], [], 60)
        assert ready, screen
        try:
            read = os.read(leader, 65536)
        except OSError:
            break
        if not read:
            break
        screen += read
        while (
            asked < len(answers)
            and screen.count(b"]: ")
            + screen.count(b"quotes): ")
            + screen.count(b"page: ")
            + screen.count(b"12): ")
            + sum(screen.count(end + b": ") for end in questions)
            > asked
        ):
            os.write(leader, answers[asked].encode() + b"\n")
            asked += 1
    os.close(leader)
    return process.wait(), screen.decode()


def test_on_a_terminal_the_open_questions_are_asked(empty):
    code, screen = on_terminal(
        empty,
        ["add", str(PAGE)],
        ["https://ledger.example/x", "13 March 2026", "", "full", "", "a letter"],
        (b"is none)", b"and how"),
    )

    assert code == 0, screen
    assert (
        screen.index("Address of the page")
        < screen.index("Day it was saved")
        < screen.index("Publisher")
        < screen.index("Publish in full")
        < screen.index("Under which licence")
        < screen.index("Who allowed it")
    )
    assert "To do:" not in screen
    folder = empty / "sources" / LEDGER
    assert "url: https://ledger.example/x\ncaptured: 2026-03-13\n" in (folder / "capture.yaml").read_text()
    assert (
        (folder / "curation.yaml").read_text().endswith("rights:\n  publish: full\n  permission: a letter\n")
    )


def test_on_a_terminal_a_transcript_asks_for_its_kind_and_who_stands_by_it(empty, tmp_path):
    talk = tmp_path / "talk.md"
    talk.write_text("# A talk\n\nA: We shut the north gate on 9 March 2026, before the count.\n")
    answers = [
        "",
        "11 March 2026",
        "Ellery Dossier",
        "full",
        "CC BY 4.0",
        "a talk",
        "interview",
        "Ines Example",
    ]

    code, screen = on_terminal(
        empty, ["add", "--transcript", str(talk)], answers, (b"her", b"is none)", b"image)", b"name)")
    )

    assert code == 0, screen
    assert "Answer one of article" in screen
    stated = (empty / "sources" / "ellery-dossier-a-talk" / "curation.yaml").read_text()
    assert "\nkind: interview\n" in stated
    assert stated.endswith("\nvouched_by: Ines Example\n")


def test_no_escape_code_of_a_page_reaches_the_terminal(empty, tmp_path):
    page = tmp_path / "page\x1b]0;owned\x07.html"
    hostile = "Dockers \x1b[31mvote\x1b[0m \x9b2J\x1b]0;owned\x07 \u202egnp.\u2066 to strike"
    page.write_text(HTML.read_text().replace("Dockers at Port Ellery vote to strike", hostile))

    code, screen = on_terminal(empty, ["add", str(page)], ["", "", "", ""])

    assert code == 0, screen
    plain = re.sub(r"\x1b\[K|\r|\n", "", screen)
    assert [character for character in plain if not character.isprintable()] == []


# --- build ------------------------------------------------------------------------------------------


def test_a_build_without_changes_writes_no_file_and_says_so(copied, dossier_command, state):
    before = state(copied, times=True)

    done = dossier_command("build", cwd=copied)

    assert done.exit_code == 0
    assert done.output.startswith("Nothing has changed since the last build")
    assert re.search(r"^\d+ claims, \d+ of them reviewed: `dossier review`$", done.output, re.M)
    assert state(copied, times=True) == before


def test_a_build_without_changes_loads_nothing_that_only_a_build_needs(copied, run):
    done = run("build", cwd=copied, PYTHONPROFILEIMPORTTIME="1")

    assert done.stdout.startswith("Nothing has changed since the last build")
    loaded = {row.rpartition("|")[2].strip().partition(".")[0] for row in done.stderr.splitlines()}
    assert "click" in loaded
    assert loaded.isdisjoint({"pydantic", "jinja2", "lxml", "trafilatura", "markdown_it", "mkdocs", "babel"})


def test_a_quiet_build_prints_nothing_but_problems(copied, dossier_command):
    assert dossier_command("build", "--quiet", cwd=copied).output == ""


def test_an_empty_dossier_builds_and_the_build_says_how_many_sources_are_on_the_site(empty, dossier_command):
    done = dossier_command("build", cwd=empty)

    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == "Built site/ from 0 sources. Look at it with `dossier serve`.\n"
    assert (
        "There is no source in this dossier yet." in (empty / "site" / "sources" / "index.html").read_text()
    )


def test_a_builder_that_stops_is_named_and_the_old_site_stays(copied, dossier_command, state):
    config = copied / "mkdocs.yml"
    config.write_text(config.read_text().replace("name: material", "name: no-such-theme"))
    before = state(copied, "site")

    done = dossier_command("build", cwd=copied)

    assert done.exit_code == 1
    assert "[builder-failed]" in done.stderr
    assert "no-such-theme" in done.stderr
    assert "Traceback" not in done.stderr
    assert state(copied, "site") == before


def test_a_broken_link_in_a_template_of_ones_own_is_named(copied, dossier_command):
    (copied / "templates" / "pages").mkdir(parents=True)
    (copied / "templates" / "pages" / "prose.html").write_text(
        '<div>\n<h1>{{ title }}</h1>\n<a href="../nowhere/">x</a>{{ html }}</div>\n'
    )

    done = dossier_command("build", cwd=copied)

    assert done.exit_code == 1
    assert "site/method/index.html: '../nowhere/' leads to no file of the site [link-broken]" in done.stderr


SITE = "https://pages.example/harbour/strike"


@pytest.fixture(scope="module")
def moved(built, dossier_command, tmp_path_factory):
    """The small dossier, built for another address after its own. Nobody may write into it."""
    root = tmp_path_factory.mktemp("moved") / "small"
    shutil.copytree(built, root)
    done = dossier_command("build", "--site-url", SITE, cwd=root)
    assert (done.exit_code, done.stderr) == (0, "")
    assert not done.output.startswith("Nothing has changed")
    return root


def test_a_site_can_be_built_for_another_address_without_a_change_of_the_settings(moved, built):
    assert (moved / "mkdocs.yml").read_bytes() == (built / "mkdocs.yml").read_bytes()
    locations = re.findall(r"<loc>([^<]*)</loc>", (moved / "site" / "sitemap.xml").read_text())
    assert locations[0] == f"{SITE}/"
    assert all(location.startswith(f"{SITE}/") for location in locations)
    missing = (moved / "site" / "404.html").read_text()
    assert 'href="/harbour/strike/sources/"' in missing
    assert "https://example.org/dossier/" not in (moved / "site" / "index.html").read_text()


def test_a_build_for_another_address_is_no_build_with_nothing_to_do(
    moved, built, tmp_path, dossier_command, state
):
    root = shutil.copytree(moved, tmp_path / "back")

    def build(*arguments):
        done = dossier_command("build", *arguments, cwd=root)
        assert (done.exit_code, done.stderr) == (0, "")
        return not done.output.startswith("Nothing has changed")

    assert not build("--site-url", f"{SITE}/")
    assert build()
    assert not build()
    assert state(root, "site") == state(built, "site")
    assert build("--site-url", SITE)
    assert state(root, "site") == state(moved, "site")


@pytest.mark.parametrize("address", ["", "harbour", "ftp://x.example/", "https://ed:key@x.example/", "https://x.example/?a=1", "https://x.example/#a",
                                     "https://x.example/%2e%2E/a", "https://x.example/a/../b", "https://x.example/..", "https://x.example/&quot;", "https://x.example/it's"])  # fmt: skip
def test_an_address_that_is_none_is_refused_before_anything_is_built(empty, dossier_command, address):
    done = dossier_command("build", "--site-url", address, cwd=empty)

    assert done.exit_code == 2
    assert "--site-url" in done.output
    assert not (empty / "build").exists()


# --- check ------------------------------------------------------------------------------------------


def test_a_check_without_problems_leaves_with_zero(built, dossier_command):
    done = dossier_command("check", cwd=built)

    assert done.exit_code == 0
    assert f"{len(sources(built))} sources checked; no problems." in done.stdout
    assert done.stderr == ""


def test_a_check_says_how_it_read_a_date_in_words_and_a_quiet_one_does_not(built, dossier_command):
    done = dossier_command("check", cwd=built)

    assert (
        'Note: sources/port-ellery-company-notice/curation.yaml:4: published: "about 13 March 2026" '
        "read as 2026-03-13~ (about 13 March 2026)\n"
    ) in done.stdout
    # A whole day in full can be read in one way only.
    assert '"2026' not in done.stdout


def test_a_check_notes_doubtful_evidence_and_fails_nothing(copied, dossier_command):
    before = dossier_command("check", cwd=copied).stdout
    point = copied / "dossier" / "points" / "strike-ballot.md"
    point.write_text(point.read_text().replace("was regular.", "was regular, with 1,204 votes."))

    done = dossier_command("check", cwd=copied)

    assert "evidence-doubtful" not in before
    assert done.exit_code == 0
    assert (
        "Note: sources/crane-drivers-union-statement-on-the-count-of-10/curation.yaml:21: decisions[0].quote: number: the "
        "point says “1,204”, and these words do not (point `ballot-count`) [evidence-doubtful]\n"
    ) in done.stdout
    assert "add `fine: [number]`." in done.stdout


def test_a_check_with_problems_leaves_with_one_and_counts_them(copied, dossier_command):
    (copied / "sources" / LEDGER / "curation.yaml").write_text("title: one\ntitle: two\nkind: no\n")
    (copied / "dossier" / "events.yaml").write_text("- {id: count}\n")

    done = dossier_command("check", cwd=copied)

    assert done.exit_code == 1
    assert done.stderr.endswith("problems in 2 files.\n")


def test_a_quiet_check_without_problems_prints_nothing(built, dossier_command):
    assert dossier_command("check", "--quiet", cwd=built).output == ""


def test_commands_work_from_a_folder_inside_the_dossier(built, dossier_command):
    assert dossier_command("check", cwd=built / "sources" / LEDGER).exit_code == 0


# --- inspect ----------------------------------------------------------------------------------------


def test_inspect_as_json_gives_just_the_keys_that_are_promised(dossier_command, tmp_path):
    done = dossier_command("inspect", str(PAGE), str(HTML), "--json", cwd=tmp_path)

    rows = [json.loads(row) for row in done.stdout.splitlines()]
    assert done.exit_code == 0
    assert [list(row) for row in rows] == [
        [
            "path",
            "title",
            "publisher",
            "authors",
            "published",
            "captured",
            "categories",
            "tags",
            "origin",
            "language",
            "text",
            "removed",
        ]
    ] * 2
    assert rows[0]["path"] == str(PAGE)
    assert [row["title"] for row in rows] == [
        "Harbour board opens inquiry into strike ballot",
        "Dockers at Port Ellery vote to strike",
    ]
    assert [row["published"] for row in rows] == ["2026-03-12", "2026-03-11"]
    assert rows[1]["authors"] == ["Ada Example"]
    assert {frozenset(item) for row in rows for item in row["removed"]} == {
        frozenset({"rule", "first_line", "lines", "characters", "begins"})
    }


def test_inspect_names_what_cannot_be_read_and_goes_on(dossier_command, tmp_path):
    (tmp_path / "empty.txt").write_text("")

    done = dossier_command("inspect", "empty.txt", "nowhere.txt", str(PAGE), cwd=tmp_path)

    assert done.exit_code == 1
    assert "empty.txt: the file is empty [capture-empty]" in done.stderr
    assert "nowhere.txt: there is no such file [file-missing]" in done.stderr
    assert "Harbour board opens inquiry into strike ballot" in done.stdout


# --- serve ------------------------------------------------------------------------------------------


def test_the_server_shows_the_site_under_its_sub_path_only(address):
    from urllib.error import HTTPError
    from urllib.request import urlopen

    root = address.removesuffix("dossier/")
    with urlopen(address) as answer:
        assert b"Strike at Port Ellery" in answer.read()
    with urlopen(root) as answer:
        assert answer.geturl() == address
    for path in (
        "sources/",
        "dossier/nowhere/",
        "dossier/../mkdocs.yml",
        "dossier/%2e%2e/mkdocs.yml",
        "dossier/..%2f..%2fmkdocs.yml",
    ):
        with pytest.raises(HTTPError) as missing:
            urlopen(root + path)
        assert missing.value.code == 404
        assert b"There is no page at this address" in missing.value.read()


def test_serving_builds_again_when_a_file_changes(copied, monkeypatch):
    from site_build import build as room
    from site_build import serve, store

    monkeypatch.setattr(serve, "INTERVAL", 0.01)
    dossier, stop, seen = store.Dossier(copied), threading.Event(), []
    server = serve.server(copied / "site", "/dossier/", 0)

    def rebuild():
        outcome = room.build(dossier, lambda *_: None)
        seen.append(outcome.changed)
        if not outcome.changed:
            page = copied / "dossier" / "method.md"
            page.write_text(page.read_text().replace("known place", "known and marked place"))
        else:
            stop.set()

    serve.serve(server, rebuild, stop)

    assert seen == [False, True]
    assert "known and marked place" in (copied / "site" / "method" / "index.html").read_text()


def test_a_port_that_is_taken_is_named(copied, dossier_command, web):
    port = web.rpartition(":")[2]

    done = dossier_command("serve", "--port", port, cwd=copied)

    assert done.exit_code == 1
    assert f"Port {port} cannot be used" in done.output


@pytest.mark.parametrize(
    ("days", "seconds"),
    [
        pytest.param(["2026-03-12", None, "2026-03-14"], 1773446400, id="newest"),
        pytest.param([None], 315532800, id="none"),
        pytest.param(["0001-01-01"], 315532800, id="before-archives"),
        pytest.param(["2200-01-01"], 4102358400, id="after-archives"),
    ],
)
def test_no_day_of_capture_stops_a_build(days, seconds):
    from site_build.build import newest_day

    assert newest_day(days) == seconds


def test_inspect_lists_every_block_that_was_removed_and_adding_the_largest(empty, dossier_command, tmp_path):
    page = PAGE.read_text(encoding="utf-8")
    menu = "\n".join(
        f"By Ada Example\n{word}" for word in "Sport Culture Weather Opinion Jobs Video Archive".split()
    )
    (tmp_path / "page.txt").write_text(f"{menu}\n{page}", encoding="utf-8")

    rows = json.loads(dossier_command("inspect", "--json", "page.txt", cwd=tmp_path).output)["removed"]
    shown = dossier_command("inspect", "page.txt", cwd=tmp_path).output
    filed = dossier_command("add", str(tmp_path / "page.txt"), cwd=empty).output

    blocks = re.compile(r"^             (?:\d+(?:-\d+)? +)?[a-z-]+, \d", re.M)
    assert len(rows) > 12
    assert len(blocks.findall(shown)) == len(rows)
    assert len(blocks.findall(filed)) == 12
    assert f"and {len(rows) - 12} smaller, " in filed
