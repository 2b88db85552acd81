"""A pull request from a fork, from the push to the comment: the scripts of the workflows are run for real.

A bare repository stands for GitHub's, and a server on this machine for its API. Installing is left out.
"""

from __future__ import annotations

import http.server
import io
import json
import shutil
import threading
import zipfile
from functools import partial
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from site_build import comment
from tests.repositories import Runner, committed, git
from tests.test_report import OTHER

LEDGER = "ellery-ledger-harbour-board-opens-inquiry-into-strike"
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def upstream(built, tmp_path_factory):
    """The bare repository, and a clone of it as a maintainer has one."""
    folder = tmp_path_factory.mktemp("github")
    shutil.copytree(built, folder / "first", ignore=shutil.ignore_patterns("build", "site"))
    committed(folder / "first")
    git("clone", "-q", "--bare", str(folder / "first"), str(folder / "upstream.git"), cwd=folder)
    return folder / "upstream.git"


@pytest.fixture
def bare(upstream, tmp_path):
    """A copy of the bare repository, free to be pushed to."""
    git("clone", "-q", "--mirror", str(upstream), str(tmp_path / "bare.git"), cwd=tmp_path)
    return tmp_path / "bare.git"


@pytest.fixture
def proposed(bare, tmp_path):
    """Make a pull request of files, and check it out as GitHub does: the merge and its parents, no more."""

    def propose(files):
        fork = tmp_path / "fork"
        git("clone", "-q", str(bare), str(fork), cwd=tmp_path)
        git("switch", "-qc", "my-page", cwd=fork)
        for name, text in files.items():
            (fork / name).parent.mkdir(parents=True, exist_ok=True)
            (fork / name).write_text(text, encoding="utf-8")
        git("add", "-A", cwd=fork)
        git("commit", "-qm", "Add a page", cwd=fork)
        git("switch", "-q", "main", cwd=fork)
        git("merge", "-q", "--no-ff", "-m", "merge", "my-page", cwd=fork)
        git("push", "-q", str(bare), "HEAD:refs/heads/merged", cwd=fork)
        git(
            "clone",
            "-q",
            "--depth",
            "2",
            "-b",
            "merged",
            f"file://{bare}",
            str(tmp_path / "work"),
            cwd=tmp_path,
        )
        return tmp_path / "work"

    return propose


@pytest.fixture
def runner(tmp_path):
    return Runner(tmp_path / "runner")


def check(runner, work):
    """Run the steps of check.yml in their order; gives the exit codes and all that was printed."""
    done = [
        runner.run("check.yml", "check", step, cwd=work) for step in ("Report", "Show the report", "Build")
    ]
    return [one.returncode for one in done], done


def test_a_pull_request_with_a_page_and_nothing_else_passes_and_is_told_of(proposed, runner):
    work = proposed({"sources/ferry/Ferry runs again.txt": OTHER})

    codes, done = check(runner, work)

    assert codes == [0, 0, 0], "\n".join(one.stdout + one.stderr for one in done)
    assert done[0].stdout == ""
    assert "### New, not filed yet: `sources/ferry/Ferry runs again.txt`" in runner.summary
    assert "`Ferry to Sandholm runs again`" in runner.summary
    assert (work / "site" / "index.html").is_file()
    assert git("status", "--porcelain", cwd=work) == ""
    # The private capture is not in the clone, and nothing is amiss for that.
    assert not (work / "sources" / "sandholm-radio-morning" / "capture.txt").exists()


def test_a_correction_alone_passes_and_its_record_is_left_to_the_workflow(built, proposed, runner):
    name = f"sources/{LEDGER}/curation.yaml"
    work = proposed({name: f"{(built / name).read_text(encoding='utf-8')}tags: [inquiry]\n"})

    codes, done = check(runner, work)

    assert codes == [0, 0, 0], "\n".join(one.stdout + one.stderr for one in done)
    assert f"### Changed: `sources/{LEDGER}`" in runner.summary
    assert "- `tags`: `inquiry`" in runner.summary
    assert "*Update records* proposes the record anew" in runner.summary


def test_a_pull_request_with_a_mistake_fails_is_told_of_and_built(proposed, runner):
    work = proposed({f"sources/{LEDGER}/curation.yaml": "titel: x\n"})

    codes, done = check(runner, work)

    assert codes == [1, 0, 1]
    assert f"::error file=sources/{LEDGER}/curation.yaml,line=1,title=field-unknown::" in done[0].stdout
    assert "### To mend" in runner.summary
    assert (work / "site" / "index.html").is_file()


def test_nothing_that_a_stranger_wrote_is_a_command_to_the_runner(proposed, runner):
    hostile = 'title: "::error::x"\n"::set-env name=a": 1\n"##[add-path]x": "%0A::x"\n'
    work = proposed({
        f"sources/{LEDGER}/curation.yaml": hostile,
        "sources/##[add-mask]x/::error::y.txt": OTHER,
        "dossier/records/::warning::.md": "x",
    })  # fmt: skip

    _, done = check(runner, work)

    report, _, build = done
    rows = report.stdout.splitlines()
    assert rows
    for row in rows:
        assert row.startswith(("::error file=", "::warning file=", "::notice file="))
        assert "##[" not in row
    # What the build prints stands between two lines with a word that nobody could know.
    first, *_, last = build.stdout.splitlines()
    assert first.startswith("::stop-commands::")
    assert last == f"::{first.removeprefix('::stop-commands::')}::"
    assert len(last) == 36


# --- The comment --------------------------------------------------------------------------------------------


class Api:
    """As much of GitHub's API as the comment needs; artifacts are kept by another server, as there."""

    def __init__(self):
        self.head = {"sha": "c" * 40, "repo": {"full_name": "stranger/dossier"}}
        self.files = ["sources/ferry/Ferry runs again.txt"]
        self.artifacts = [{"id": 5, "name": "report", "expired": False, "size_in_bytes": 900}]
        self.archive = b""
        self.comments = []
        self.asked = []
        self.leaked = []
        api = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                api.asked.append(self.path)
                assert self.headers["Authorization"] == "Bearer token"
                parts, query = urlsplit(self.path).path, parse_qs(urlsplit(self.path).query)
                assert parts.startswith("/repos/example/dossier/")
                name = parts.removeprefix("/repos/example/dossier/")
                if name == "actions/artifacts/5/zip":
                    self.send_response(302)
                    self.send_header("Location", f"http://127.0.0.1:{api.store.server_address[1]}/zip")
                    self.end_headers()
                    return
                first = query.get("page", ["1"]) == ["1"]
                value = {
                    "pulls": [{"number": 12, "head": api.head}] if query.get("head") == ["stranger:my-page"] else [],
                    "pulls/12/files": [{"filename": one} for one in api.files] if first else [],
                    "actions/runs/7/artifacts": {"artifacts": api.artifacts},
                    "issues/12/comments": api.comments if first else [],
                }[name]  # fmt: skip
                self.answer(value)

            def do_POST(self):
                assert self.path == "/repos/example/dossier/issues/12/comments"
                api.comments.append({"id": 90, "user": {"login": "github-actions[bot]"}, **self.value()})
                self.answer({})

            def do_PATCH(self):
                number = int(self.path.removeprefix("/repos/example/dossier/issues/comments/"))
                next(one for one in api.comments if one["id"] == number).update(self.value())
                self.answer({})

            def value(self):
                return json.loads(self.rfile.read(int(self.headers["Content-Length"])))

            def answer(self, value):
                data = json.dumps(value).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_):
                pass

        class Store(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                api.leaked += self.headers.get_all("Authorization", [])
                self.send_response(200)
                self.end_headers()
                self.wfile.write(api.archive)

            def log_message(self, *_):
                pass

        self.servers = [http.server.ThreadingHTTPServer(("127.0.0.1", 0), one) for one in (Handler, Store)]
        self.store = self.servers[1]
        for one in self.servers:
            threading.Thread(target=one.serve_forever, args=(0.02,), daemon=True).start()

    def packed(self, data, name="report.json"):
        """Keep a file as the artifact."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, data)
        self.archive = out.getvalue()


@pytest.fixture
def api():
    one = Api()
    yield one
    for server in one.servers:
        server.shutdown()
        server.server_close()


@pytest.fixture
def told(runner, api, tmp_path):
    """Run comment.yml after a run of the check; gives the comments that stand there then."""

    def tell(**changed):
        shutil.rmtree(runner.temp / "comment", ignore_errors=True)
        (runner.temp / "output").write_text("")
        event = {
            "id": 7,
            "event": "pull_request",
            "head_sha": "c" * 40,
            "head_branch": "my-page",
            "head_repository": {"full_name": "stranger/dossier", "owner": {"login": "stranger"}},
            "pull_requests": [],
            **changed,
        }
        path = tmp_path / "event.json"
        path.write_text(json.dumps({"workflow_run": event}))
        environment = {
            "GITHUB_EVENT_PATH": str(path),
            "GITHUB_API_URL": f"http://127.0.0.1:{api.servers[0].server_address[1]}",
            "PYTHONPATH": "",
            "no_proxy": "*",
        }
        empty = tmp_path / "nothing"
        empty.mkdir(exist_ok=True)
        for step in ("Fetch the report", "Write it in words", "Comment"):
            token = {} if step == "Write it in words" else {"GITHUB_TOKEN": "token"}
            number = {"NUMBER": runner.output.get("number", "")} if step == "Comment" else {}
            done = runner.run("comment.yml", "comment", step, cwd=empty, **environment, **token, **number)
            assert done.returncode == 0, done.stderr
            if not runner.output.get("number"):
                break
        assert list(empty.iterdir()) == []
        assert api.leaked == []
        return [one["body"] for one in api.comments]

    return tell


@pytest.fixture(scope="module")
def reported(upstream, dossier_command, tmp_path_factory):
    """A report of a pull request with one page."""
    folder = tmp_path_factory.mktemp("reported")
    git("clone", "-q", str(upstream), str(folder / "work"), cwd=folder)
    (folder / "work" / "sources" / "ferry.txt").write_text(OTHER)
    assert dossier_command("report", cwd=folder / "work").exit_code == 0
    return (folder / "work" / "build" / "report" / "report.json").read_bytes()


def test_one_comment_tells_what_the_check_reported_and_is_kept_up_to_date(told, api, reported):
    api.packed(reported)
    (first,) = told()
    assert first.startswith(comment.MARK)
    assert "### New, not filed yet: `sources/ferry.txt`" in first

    api.packed(reported.replace(b"Ferry to Sandholm runs again", b"Ferry to Sandholm sails again"))
    (second,) = told()
    assert "`Ferry to Sandholm sails again`" in second


def test_a_comment_of_somebody_else_that_looks_the_same_is_left_alone(told, api, reported):
    api.packed(reported)
    api.comments = [{"id": 1, "user": {"login": "stranger"}, "body": comment.MARK}]
    bodies = told()
    assert bodies[0] == comment.MARK
    assert len(bodies) == 2


def test_it_is_not_the_report_that_says_which_files_are_changed(told, api, reported):
    api.packed(reported)
    api.files = ["sources/ferry.txt", ".github/workflows/`@all`.yml"]
    (body,) = told()
    assert "`` .github/workflows/`@all`.yml ``" in body


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"{}", id="no-report"),
        pytest.param(b'{"format":1,"body":"@all"}', id="another-shape"),
        pytest.param(b" " * 100_000_000, id="a-bomb"),
        pytest.param(b'"' + b"x" * 50_000_000 + b'"', id="fifty-megabytes"),
    ],
)
def test_what_is_no_report_is_not_shown(told, api, data):
    api.packed(data)
    (body,) = told()
    assert "**The check left no report that can be read.**" in body
    assert "@all" not in body


@pytest.mark.parametrize("archive", [b"", b"PK\x03\x04", b"x" * 1_000_000])
def test_what_is_no_archive_is_not_shown(told, api, archive):
    api.archive = archive
    (body,) = told()
    assert "left no report" in body


def test_an_archive_that_is_too_large_is_not_even_fetched(told, api):
    api.artifacts[0]["size_in_bytes"] = 64_001
    (body,) = told()
    assert "left no report" in body
    assert [path for path in api.asked if "/zip" in path] == []


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"head_sha": "d" * 40}, id="an-older-commit"),
        pytest.param({"head_branch": "other&head=stranger:my-page"}, id="a-branch-that-looks-like-a-query"),
        pytest.param({"head_repository": None}, id="a-fork-that-is-gone"),
        pytest.param(
            {"head_repository": {"full_name": "stranger/other", "owner": {"login": "stranger"}}},
            id="another-fork",
        ),
    ],
)
def test_nothing_is_said_on_a_pull_request_that_the_run_was_not_of(told, api, reported, changed):
    api.packed(reported)
    assert told(**changed) == []


# --- Update records -----------------------------------------------------------------------------------------


@pytest.fixture
def merged(bare, tmp_path):
    """The main branch after a merge of files, checked out."""

    def merge(files, name="work"):
        work = tmp_path / name
        git("clone", "-q", str(bare), str(work), cwd=tmp_path)
        for path, text in files.items():
            (work / path).parent.mkdir(parents=True, exist_ok=True)
            (work / path).write_text(text)
        git("add", "-A", cwd=work)
        git("commit", "-q", "--allow-empty", "-m", "Merge", cwd=work)
        git("push", "-q", "origin", "HEAD:main", cwd=work)
        return work

    return merge


def make(runner, work):
    for step in ("Make the records", "Take down what changed"):
        done = runner.run("records.yml", "make", step, cwd=work)
        assert done.returncode == 0, done.stdout + done.stderr
    return work / "records.patch"


def test_after_a_merge_a_page_is_filed_and_its_record_proposed(bare, merged, runner, tmp_path):
    work = merged({"sources/My Ferry/Ferry runs again.txt": OTHER})
    patch = make(runner, work)
    assert runner.output == {"changed": "yes"}

    other = tmp_path / "other"
    git("clone", "-q", str(bare), str(other), cwd=tmp_path)
    shutil.copy(patch, runner.temp)
    runner.command("gh", f'echo "$@" >> {runner.folder}/gh; test "$2" = list && echo 0; exit 0')
    for step in ("Commit", "Propose"):
        done = runner.run("records.yml", "propose", step, cwd=other, GH_TOKEN="token")
        assert done.returncode == 0, done.stdout + done.stderr

    changed = git("diff", "--name-status", "--no-renames", "main", "update-records", cwd=bare).splitlines()
    assert changed == [
        "A\tdossier/records/ferry-to-sandholm-runs-again.md",
        "D\tsources/My Ferry/Ferry runs again.txt",
        "A\tsources/ferry-to-sandholm-runs-again/capture.txt",
        "A\tsources/ferry-to-sandholm-runs-again/capture.yaml",
        "A\tsources/ferry-to-sandholm-runs-again/curation.yaml",
    ]
    asked = (runner.folder / "gh").read_text().splitlines()
    assert [line.split()[:2] for line in asked] == [["auth", "setup-git"], ["pr", "list"], ["pr", "create"]]


def test_where_workflows_may_not_open_a_pull_request_a_person_is_given_the_link(
    bare, merged, runner, tmp_path
):
    shutil.copy(make(runner, merged({"sources/ferry.txt": OTHER})), runner.temp)
    other = tmp_path / "other"
    git("clone", "-q", str(bare), str(other), cwd=tmp_path)
    runner.command("gh", 'test "$2" = list && echo 0; test "$2" != create')
    for step in ("Commit", "Propose"):
        assert runner.run("records.yml", "propose", step, cwd=other).returncode == 0
    assert "https://github.example/example/dossier/compare/main...update-records?expand=1" in runner.summary


def test_where_nothing_is_to_be_made_nothing_is_proposed(merged, runner):
    make(runner, merged({}))
    assert runner.output == {}


@pytest.fixture
def committed_patch(bare, merged, runner, tmp_path):
    """Hand a patch with one file, made by git itself, to the step that commits it."""

    def commit(path, mode):
        made = merged({}, "made")
        file = made / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if mode == "120000":
            file.symlink_to("/etc/passwd")
        else:
            file.write_text("x\n")
            file.chmod(int(mode[-3:], 8))
        git("add", "-A", cwd=made)
        with (runner.temp / "records.patch").open("w") as patch:
            patch.write(git("diff", "--cached", "--binary", "--no-renames", cwd=made) + "\n")
        git("clone", "-q", str(bare), str(tmp_path / "other"), cwd=tmp_path)
        done = runner.run("records.yml", "propose", "Commit", cwd=tmp_path / "other")
        return done, git("log", "-1", "--format=%s", cwd=tmp_path / "other")

    return commit


@pytest.mark.parametrize("path", ["sources/a/capture.txt", "sources/a/.gitignore", "dossier/records/a.md"])
def test_sources_and_records_are_proposed(committed_patch, path):
    done, newest = committed_patch(path, "100644")
    assert (done.returncode, newest) == (0, "Update records"), done.stderr


@pytest.mark.parametrize(
    ("path", "mode"),
    [
        (".github/workflows/x.yml", "100644"),
        ("mkdocs.yml", "100644"),
        ("dossier/index.md", "100644"),
        ("dossier/records/a/b.md", "100644"),
        ("sources/README.md", "100644"),
        ("sources/.gitattributes", "100644"),
        ("sources/a/capture.txt", "100755"),
        ("sources/a/capture.txt", "120000"),
    ],
)
def test_what_is_neither_source_nor_record_is_not_proposed(committed_patch, path, mode):
    done, newest = committed_patch(path, mode)
    assert (done.returncode, newest) == (1, "Merge")
    assert "not to be proposed" in done.stderr


# --- Publishing and releasing -------------------------------------------------------------------------------


def test_what_nobody_has_filed_holds_no_publication_up(merged, runner):
    work = merged({"sources/ferry/page.txt": OTHER})

    done = [
        runner.run("publish.yml", "build", step, cwd=work, SITE_URL="https://example.org/x")
        for step in ("Check", "Build")
    ]

    assert [one.returncode for one in done] == [0, 0], done[0].stderr + done[1].stderr
    assert "[capture-loose]" in done[1].stderr
    assert "https://example.org/x/" in (work / "site" / "sitemap.xml").read_text()


def _html(root, path):
    file = root / "site" / path
    return (file / "index.html" if file.is_dir() else file).read_text(encoding="utf-8")


@pytest.mark.browser
def test_what_is_published_works_on_a_plain_server_under_a_sub_path(built, pages, watch, tmp_path):
    """The artifact as Pages gets it: every page opened, every link and anchor followed, nothing in the console."""
    shutil.copytree(built / "site", tmp_path / "user" / "dossier")
    handler = partial(http.server.SimpleHTTPRequestHandler, directory=str(tmp_path / "user"))
    handler.func.log_message = lambda *_: None
    plain = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=plain.serve_forever, args=(0.02,), daemon=True).start()
    address = f"http://127.0.0.1:{plain.server_address[1]}/dossier/"
    watched = watch(address)
    broken, anchors, linked = [], {}, set()
    watched.page.on("response", lambda answer: broken.append(answer.url) if answer.status >= 400 else None)
    # A former address leads on at once: where it leads to is opened by itself.
    leading_on = [path for path in pages(built / "site") if 'http-equiv="refresh"' in _html(built, path)]
    anchors |= {address + path: set() for path in leading_on}
    for path in pages(built / "site"):
        if path in leading_on:
            continue
        watched.page.goto(address + path, wait_until="load")
        ids, links = watched.page.evaluate(
            "() => [[...document.querySelectorAll('[id]')].map(one => one.id),"
            " [...document.querySelectorAll('a[href]')].map(one => one.href)]"
        )
        anchors[address + path] = set(ids)
        linked |= {link for link in links if link.startswith(address)}
    plain.shutdown()
    plain.server_close()

    assert (broken, watched.faults) == ([], [])
    assert len(linked) > 100
    files = {address + path.relative_to(built / "site").as_posix() for path in (built / "site").rglob("*")}
    for link in linked:
        page, _, anchor = link.partition("#")
        assert page in anchors or page in files, link
        assert not anchor or page not in anchors or unquote(anchor) in anchors[page], link


def test_a_release_of_the_same_site_is_the_same_zip(built, runner, tmp_path):
    made = []
    for name in ("one", "two"):
        shutil.copytree(built / "site", tmp_path / name / "site")
        done = runner.run("release.yml", "build", "Pack", cwd=tmp_path / name)
        assert done.returncode == 0, done.stderr
        made.append((tmp_path / name / "site.zip").read_bytes())
    assert made[0] == made[1]
    assert "site/index.html" in zipfile.ZipFile(io.BytesIO(made[0])).namelist()
