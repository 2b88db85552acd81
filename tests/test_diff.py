"""`dossier diff` on real repositories: what is read, what is refused, and that nothing is run or written."""

from __future__ import annotations

import json
import os
import subprocess

import jsonschema
import pytest

from site_build import export
from site_build.recordfile import written
from site_build.records import Bearing, CaptureRef, Claim, Made, Place, Record, Speaker

VOTE = "The crane drivers voted by nine to one to strike."
POINT = "---\npoint: The dockers voted to strike.\n---\n"


def git(*arguments, cwd):
    settings = ("-c", "user.name=Ed", "-c", "user.email=ed@example.org", "-c", "commit.gpgsign=false")
    quiet = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run(
        ["git", *settings, *arguments], cwd=cwd, env=quiet, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def record(id_, *relations, status="found", **fields):
    claim = Claim(
        id="a" * 8,
        quote=VOTE,
        start=0,
        end=len(VOTE),
        place=Place(paragraph=1),
        speaker=Speaker(kind="outlet"),
        modality="fact",
        rank=1,
        rule="attribution.outlet",
        status=status,
        points=tuple(
            Bearing(
                point="strike",
                relation=one,
                **({"how": "explicit", "note": "n"} if one == "disputes" else {}),
            )
            for one in relations
        ),
    )
    values = {
        "publisher": id_.title(),
        "capture": CaptureRef(file="capture.txt", media_type="text/plain", bytes=1, sha256="0" * 64),
        "made": Made(dossier="0.1.0", capture="1" * 64),
        "text": VOTE,
        "claims": (claim,),
    }
    return Record(id=id_, **(values | fields))


def put(root, one):
    folder = root / "dossier" / "records"
    folder.mkdir(exist_ok=True)
    (folder / f"{one.id}.md").write_text(written(one))


def commit(root):
    git("add", "-A", cwd=root)
    git("commit", "-qm", "x", "--allow-empty", cwd=root)
    return git("rev-parse", "HEAD", cwd=root)


@pytest.fixture
def repository(empty):
    """A dossier with a point and two sources, one of which says so, committed."""
    (empty / "dossier" / "points").mkdir()
    (empty / "dossier" / "points" / "strike.md").write_text(POINT)
    put(empty, record("harbour", "supports"))
    put(empty, record("ledger"))
    git("init", "-q", "-b", "main", ".", cwd=empty)
    commit(empty)
    return empty


@pytest.fixture
def diff(dossier_command, state):
    """Run the command, and see that no file changed."""

    def run(root, *arguments):
        before = state(root, times=True)
        done = dossier_command("diff", *arguments, cwd=root)
        assert state(root, times=True) == before
        return done

    return run


def body(done):
    """What is printed below the first line, unwrapped."""
    assert (done.exit_code, done.stderr) == (0, "")
    head, _, rest = done.stdout.partition("\n")
    assert head.startswith("Compared with ")
    return rest.replace("\n    ", " ").split("\n")[:-1]


# --- What is compared -------------------------------------------------------------------------------------


def test_without_a_change_nothing_changes(repository, diff):
    done = diff(repository)
    assert body(done) == ["Nothing changes."]
    assert done.stdout.startswith(f"Compared with {git('rev-parse', 'HEAD', cwd=repository)[:7]} (HEAD).\n")


CHANGED = [
    "",
    "Standings",
    "  *The dockers voted to strike* goes from single origin to contested: Ledger says otherwise.",
    "",
    "Links",
    f"  Ledger now says otherwise on *The dockers voted to strike*: “{VOTE}”",
]


@pytest.mark.parametrize("committed", [False, True])
def test_a_change_is_told_whether_it_is_committed_or_not(repository, diff, committed):
    put(repository, record("ledger", "disputes"))
    if committed:
        commit(repository)
    assert body(diff(repository, "HEAD~1" if committed else "HEAD")) == CHANGED


def test_a_dossier_in_a_subfolder_is_compared_with_itself(repository, diff, tmp_path):
    whole = tmp_path / "whole"
    (whole / "dossier").mkdir(parents=True)
    (whole / "dossier" / "events.yaml").write_text("- id: other\n  title: Other\n  dates: [{when: 2026}]\n")
    (repository / ".git").rename(tmp_path / "old")
    inside = repository.rename(whole / "strike – ü")
    git("init", "-q", "-b", "main", ".", cwd=whole)
    commit(whole)
    put(inside, record("ledger", "disputes"))
    assert body(diff(inside)) == CHANGED
    assert body(diff(inside / "dossier")) == CHANGED


def test_a_dossier_that_was_not_there_is_new(repository, diff):
    git("checkout", "-q", "--orphan", "other", cwd=repository)
    git("rm", "-rq", "--cached", ".", cwd=repository)
    git("commit", "-qm", "none", "--allow-empty", cwd=repository)
    found = body(diff(repository))
    assert "  A point is new: *The dockers voted to strike* (single origin)." in found
    assert "  Adds 2 sources, 2 claims (none reviewed)." in found


def test_the_working_folder_is_compared_with_where_it_left_the_main_branch(repository, diff, tmp_path):
    clone = tmp_path / "clone"
    git("clone", "-q", str(repository), str(clone), cwd=tmp_path)
    put(clone, record("ledger", "disputes"))
    commit(clone)
    done = diff(clone)
    assert body(done) == CHANGED
    assert "(where this left origin/main).\n" in done.stdout


def test_the_json_holds_all_and_fits_its_schema(repository, diff):
    put(repository, record("ledger", "disputes", title="\u202eÜ", status="reviewed"))
    done = diff(repository, "--json")
    value = json.loads(done.stdout)
    jsonschema.validate(value, json.loads(export.schemas()["changes.schema.json"]))
    assert done.stdout.isascii()
    assert value["standings"][0]["after"] == "contested"
    assert value["claims"][0]["what"] == "reviewed"
    assert value["since"] == {"commit": git("rev-parse", "HEAD", cwd=repository), "called": "HEAD"}


# --- What cannot be compared ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    ["--output=owned", "-x", "--upload-pack=touch owned", "nope", "HEAD\n", "HEAD\x00x", " ", "HEAD:dossier", "HEAD..HEAD", "$(touch owned)", "é" * 500],
)  # fmt: skip
def test_what_is_no_revision_is_refused_in_words(repository, diff, name):
    done = diff(repository, "--", name)
    assert done.exit_code == 1
    assert "[revision-unknown]" in done.stderr
    assert "Name a branch, a tag or a commit" in done.stderr
    assert not (repository / "owned").exists()


def test_a_revision_is_never_taken_for_an_option(repository, diff):
    assert diff(repository, "--output=owned").exit_code == 2


def test_without_a_repository_it_is_said_how_to_have_one(empty, diff, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(empty.parent))
    done = diff(empty)
    assert (done.exit_code, done.stdout) == (1, "")
    assert (
        "the dossier lies in no git repository, so there is nothing to compare with [git-missing]"
        in done.stderr
    )


def test_without_git_it_is_said_that_it_is_not_there(repository, diff, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    done = diff(repository)
    assert done.exit_code == 1
    assert "git is not installed [git-missing]" in done.stderr


def test_before_the_first_commit_there_is_nothing_to_compare_with(empty, diff):
    git("init", "-q", ".", cwd=empty)
    done = diff(empty)
    assert done.exit_code == 1
    assert "nothing has been committed here yet [revision-unknown]" in done.stderr


def test_in_a_shallow_clone_it_is_said_how_to_fetch_the_rest(repository, diff, tmp_path):
    first = git("rev-parse", "HEAD", cwd=repository)
    commit(repository)
    clone = tmp_path / "clone"
    git("clone", "-q", "--depth", "1", f"file://{repository}", str(clone), cwd=tmp_path)
    done = diff(clone, first)
    assert done.exit_code == 1
    assert "`git fetch --unshallow`" in done.stderr
    assert "`fetch-depth: 0`" in done.stderr


# --- Hostile content ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("side", ["before", "after"])
@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(b"no front matter", "record-edited", id="no-front-matter"),
        pytest.param(b"---\nid: [\n---\n", "yaml-broken", id="torn"),
        pytest.param(b"---\nid: &a ledger\nkind: *a\n---\n", "yaml-not-allowed", id="alias"),
        pytest.param(b"---\n" + b"[" * 9000 + b"\n---\n", "yaml-not-allowed", id="deep"),
        pytest.param(b"---\nid: ledger\nwhat: x\n---\n", "field-value", id="keys"),
        pytest.param(b"---\nid: \xff\n---\n", "not-utf8", id="bytes"),
        pytest.param(written(record("other")).encode(), "record-edited", id="of-another-source"),
        pytest.param(b"---\n" + b"#" * 4_000_001, "file-too-large", id="large"),
    ],
)  # fmt: skip
def test_a_record_that_cannot_be_read_is_named_and_left_out_of_both_sides(
    repository, diff, content, code, side
):
    path = repository / "dossier" / "records" / "ledger.md"
    good = path.read_bytes()
    if side == "before":
        path.write_bytes(content)
        commit(repository)
    path.write_bytes(good if side == "before" else content)

    found = body(diff(repository))

    short = git("rev-parse", "HEAD", cwd=repository)[:7]
    file = f"{short}:dossier/records/ledger.md" if side == "before" else "dossier/records/ledger.md"
    assert found[:3] == ["Nothing changes in what can be read.", "", "Left out of the comparison"]
    assert len(found) == 4
    assert found[3].startswith(f"  {file}:")
    assert found[3].endswith(f"[{code}]") or code == "field-value"


def test_what_is_captured_cannot_reach_the_terminal(repository, diff):
    (repository / "dossier" / "points" / "strike.md").write_text(
        '---\npoint: "Red \\u202e\\u2066 \u202enow \\e[31m."\n---\n'
    )
    put(repository, record("ledger", title="A\u202eb\u2028c", publisher="\u2066P"))
    done = diff(repository)
    text = done.stdout + done.stderr
    assert done.exit_code == 0
    assert all(one.isprintable() or one == "\n" for one in text)


def test_names_and_links_in_a_revision_lead_nowhere(repository, diff, tmp_path):
    secret = tmp_path / "secret.md"
    secret.write_text(written(record("secret")))
    folder = repository / "dossier" / "records"
    (folder / "secret.md").symlink_to(secret)
    (folder / "Bad\nName.md").write_text("x")
    (folder / "con.md").write_text("x")
    (repository / "dossier" / "events.yaml").symlink_to(secret)
    commit(repository)
    for name in ("secret.md", "Bad\nName.md", "con.md"):
        (folder / name).unlink()
    (repository / "dossier" / "events.yaml").unlink()

    done = diff(repository)

    assert body(done)[0] == "Nothing changes in what can be read."
    assert done.stdout.count("[symlink]") == 2
    assert done.stdout.count("[id-not-allowed]") == 2
    assert "nine to one" not in done.stdout


def test_no_program_that_a_repository_names_is_run(repository, diff, tmp_path):
    owned = tmp_path / "owned"
    script = tmp_path / "run.sh"
    script.write_text(f"#!/bin/sh\ntouch '{owned}'\ncat\n")
    script.chmod(0o755)
    (repository / ".gitattributes").write_text("* diff=own filter=own\n")
    for key in (
        "core.fsmonitor", "diff.external", "diff.own.textconv", "diff.own.command", "filter.own.smudge", "core.pager", "core.sshCommand"
    ):  # fmt: skip
        git("config", key, str(script), cwd=repository)
    hooks = repository / ".git" / "hooks"
    for name in ("post-checkout", "post-index-change", "reference-transaction", "fsmonitor-watchman"):
        (hooks / name).write_text(script.read_text())
        (hooks / name).chmod(0o755)
    put(repository, record("ledger", "disputes"))

    assert body(diff(repository)) == CHANGED
    assert not owned.exists()


def test_what_a_hook_sets_does_not_lead_to_another_repository(repository, diff, monkeypatch, tmp_path):
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY"):
        monkeypatch.setenv(name, str(tmp_path / "nowhere"))
    assert diff(repository).stdout.endswith("Nothing changes.\n")


def test_a_replaced_object_is_not_taken_for_the_one_that_was_committed(repository, diff):
    path = repository / "dossier" / "records" / "ledger.md"
    good = git("rev-parse", "HEAD:dossier/records/ledger.md", cwd=repository)
    path.write_text(written(record("ledger", "disputes")))
    other = git("hash-object", "-w", "dossier/records/ledger.md", cwd=repository)
    git("replace", good, other, cwd=repository)
    assert body(diff(repository)) == CHANGED


def test_a_damaged_repository_is_said_to_be_one(repository, diff):
    tree = git("rev-parse", "HEAD^{tree}", cwd=repository)
    (repository / ".git" / "objects" / tree[:2] / tree[2:]).unlink()

    done = diff(repository)

    assert done.exit_code == 1
    assert "git could not read the revision: " in done.stderr
    assert "[git-failed]\n    Try `git fsck`, or clone the repository anew." in done.stderr


# --- Size ----------------------------------------------------------------------------------------------------


def test_of_many_records_only_those_that_matter_are_parsed(repository, diff, monkeypatch):
    from site_build import recordfile

    for number in range(200):
        put(repository, record(f"other-{number}"))
    commit(repository)
    put(repository, record("ledger", "disputes"))
    read, parsed = recordfile.read, []
    monkeypatch.setattr(recordfile, "read", lambda content, file: parsed.append(file) or read(content, file))

    assert body(diff(repository)) == CHANGED
    assert sorted(parsed) == [
        "dossier/records/harbour.md", "dossier/records/ledger.md", "dossier/records/ledger.md"
    ]  # fmt: skip
