"""`dossier init` makes an empty dossier that builds, fails its check until it is written, and can be published."""

from __future__ import annotations

import json
import re
import resource
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from site_build import init as room
from site_build.installed import Origin, named

PROJECT = Path(__file__).resolve().parent.parent
COMMIT = "0123456789abcdef0123456789abcdef01234567"
FILES = [
    ".gitattributes",
    ".github/CODEOWNERS",
    ".github/ISSUE_TEMPLATE/config.yml",
    ".github/ISSUE_TEMPLATE/source.yml",
    ".github/PULL_REQUEST_TEMPLATE.md",
    ".github/dependabot.yml",
    ".github/workflows/check.yml",
    ".github/workflows/comment.yml",
    ".github/workflows/publish.yml",
    ".github/workflows/records.yml",
    ".github/workflows/release.yml",
    ".github/zizmor.yml",
    ".gitignore",
    "CONTRIBUTING.md",
    "README.md",
    "dossier/README.md",
    "dossier/entities.yaml",
    "dossier/events.yaml",
    "dossier/index.md",
    "dossier/method.md",
    "dossier/points/README.md",
    "mkdocs.yml",
    "requirements-dossier.txt",
    "requirements.txt",
    "sources/README.md",
]
# What stands in the project's own mkdocs.yml about its own dossier; each line is as it is there.
OWN_SETTINGS = r"(?m)^(# )?(site_name|site_url|site_description|repository): .*\n|^# The workflow that publishes the site gives it.*\n"


@pytest.fixture(scope="module")
def made(dossier_command, tmp_path_factory):
    """A dossier as `init` makes it. Nobody may write into it."""
    folder = tmp_path_factory.mktemp("made")
    done = dossier_command("init", "harbour-strike", "--quiet", cwd=folder)
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")
    return folder / "harbour-strike"


@pytest.fixture
def mine(made, tmp_path):
    """A copy, free to be written in."""
    return Path(shutil.copytree(made, tmp_path / "mine"))


def write_pages(root):
    """What an editor does first: give way to every placeholder."""
    for path in (root / "mkdocs.yml", *(root / "dossier").glob("*.md")):
        path.write_text(re.sub(r"\[\[write: .*?\]\]", "Written.", path.read_text(), flags=re.DOTALL))


# --- What is made -----------------------------------------------------------------------------------


def test_an_empty_dossier_is_just_these_files(made, state):
    assert sorted(state(made)) == FILES


def test_two_folders_of_the_same_name_get_the_same_bytes(made, run, tmp_path, state):
    run(
        "init",
        "deep/down/harbour-strike",
        "--quiet",
        cwd=tmp_path,
        TZ="Pacific/Kiritimati",
        PYTHONHASHSEED="7",
    )

    assert state(tmp_path / "deep" / "down" / "harbour-strike") == state(made)


def test_no_file_names_this_machine_or_this_day(made, state):
    import datetime

    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    words = [str(made), made.parent.name, str(PROJECT), "file:/", today]
    for name, data in state(made).items():
        assert [word for word in words if word in data.decode()] == [], name


def test_what_is_explained_once_is_copied_not_told_again(made):
    for name in ("sources/README.md", "dossier/README.md", "dossier/points/README.md"):
        assert (made / name).read_bytes() == (PROJECT / name).read_bytes()


def test_contributors_are_told_what_the_project_tells_its_own_but_how_to_set_it_up(made):
    ours = (
        (PROJECT / "CONTRIBUTING.md").read_text(encoding="utf-8").split("\nBefore you open a pull request")[0]
    )
    # Pictures show a source of this project, and take more room than a new dossier.
    wanted = re.sub(r"\n   (?:!\[|<img ).*\n(?=\n)", "", ours)
    setup = re.findall(r"^\.venv/bin/pip .*|^python3 -m venv .*", (made / "README.md").read_text(), re.M)
    wanted = wanted.replace("   make site\n", "".join(f"   {line}\n" for line in setup))

    assert len(setup) == 3
    assert (made / "CONTRIBUTING.md").read_text(encoding="utf-8") == wanted


def test_the_settings_are_the_projects_own_but_for_what_is_said_about_its_dossier(made):
    ours, theirs = ((root / "mkdocs.yml").read_text() for root in (PROJECT, made))

    assert re.sub(OWN_SETTINGS, "", theirs) == re.sub(OWN_SETTINGS, "", ours)
    assert theirs.count("[[write:") == 1


@pytest.mark.parametrize(
    ("arguments", "title"),
    [
        pytest.param(["harbour-strike"], "Harbour strike", id="from-the-folder"),
        pytest.param(["Ellery_2026"], "Ellery 2026", id="underscores"),
        pytest.param(["x", "--title", 'Who\'s "who": 2024 #1 {a} & <b>'], 'Who\'s "who": 2024 #1 {a} & <b>', id="marks"),
        pytest.param(["x", "--title", "no"], "no", id="not-a-truth-value"),
        pytest.param(["x", "--title", "اعتصاب 🚢"], "اعتصاب 🚢", id="any-script"),
    ],
)  # fmt: skip
def test_the_title_is_the_one_given_or_the_folders_name(dossier_command, tmp_path, arguments, title):
    done = dossier_command("init", *arguments, cwd=tmp_path)

    assert done.exit_code == 0
    assert yaml.safe_load((tmp_path / arguments[0] / "mkdocs.yml").read_text())["site_name"] == title


@pytest.mark.parametrize("title", ["", "  ", "two\nlines", "\x1b[31mred"])
def test_a_title_that_is_none_is_refused_before_anything_is_written(dossier_command, tmp_path, title):
    done = dossier_command("init", "x", "--title", title, cwd=tmp_path)

    assert done.exit_code == 2
    assert "Give a title in words, on one line." in done.output
    assert list(tmp_path.iterdir()) == []


def test_this_folder_can_be_made_a_dossier_beside_what_is_no_part_of_one(dossier_command, tmp_path, state):
    (tmp_path / ".git").mkdir()
    (tmp_path / "LICENSE").write_text("MIT\n")
    (tmp_path / "sources").mkdir()

    done = dossier_command("init", ".", "--title", "Here", cwd=tmp_path)

    assert done.exit_code == 0
    assert f"Made the dossier “Here” in this folder: {len(FILES)} files." in done.output
    assert sorted(state(tmp_path)) == sorted([*FILES, "LICENSE"])


@pytest.mark.parametrize("name", ["events.yaml", "entities.yaml"])
def test_the_commented_examples_are_right_once_they_are_uncommented(made, name):
    from site_build.curation import Entity, Event
    from site_build.frontmatter import parse
    from site_build.validate import listed

    text = (made / "dossier" / name).read_text()
    example = "".join(f"{line}\n" for line in re.findall(r"(?m)^# ((?:- |  ).*)$", text))
    entries, problems = listed({"events.yaml": Event, "entities.yaml": Entity}[name], parse(example), name)

    assert problems == []
    assert len(entries) == {"events.yaml": 1, "entities.yaml": 3}[name]
    assert parse(text).value is None


def test_the_example_of_a_point_is_one(made):
    from site_build.curation import Decision, Point
    from site_build.frontmatter import parse, split
    from site_build.validate import listed, validated

    text = (made / "dossier" / "points" / "README.md").read_text()
    point, decisions = re.search(
        r"```markdown\n(.*?)```.*?```yaml\ndecisions:\n(.*?)```", text, re.DOTALL
    ).groups()
    front, _, _ = split(point)

    assert validated(Point, parse(front), "point")[1] == []
    assert listed(Decision, parse(decisions), "decisions")[1] == []
    keys = re.findall(r"(?m)^\| `([a-z]+)` \|", text)
    assert sorted(keys) == sorted(Point.model_fields)


def test_the_readme_names_files_and_commands_that_there_are(made, dossier_command):
    text = (made / "README.md").read_text()

    links = re.findall(r"\]\(([^)]+)\)", text)
    named_ = re.findall(
        r"`((?:dossier|sources|\.github)/[a-z./-]+\.(?:md|yml)|(?:requirements[a-z-]*\.txt))`", text
    )
    assert len(links) == 4
    assert [
        name for name in [*links, *named_, *re.findall(r"-r (\S+)", text)] if not (made / name).is_file()
    ] == []
    for command in set(re.findall(r"\.venv/bin/dossier ([a-z]+)", text)):
        assert dossier_command(command, "--help", cwd=made).exit_code == 0


# --- It builds, and its check fails until it is written ----------------------------------------------


def test_it_builds_at_once_and_can_be_checked_once_it_is_written(mine, dossier_command, state):
    before = state(mine, times=True)

    done = dossier_command("build", cwd=mine)
    assert (done.exit_code, done.stderr) == (0, "")
    assert "[[write: in two or three sentences" in (mine / "site" / "index.html").read_text().replace("&#58;", ":").replace("&#91;", "[")  # fmt: skip

    failed = dossier_command("check", cwd=mine)
    assert failed.exit_code == 1
    assert failed.stderr.endswith("7 problems in 3 files.\n")
    assert {name: file for name, file in state(mine, times=True).items() if name in before} == before

    write_pages(mine)
    done = dossier_command("check", "--quiet", cwd=mine)
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")
    done = dossier_command("build", "--quiet", "--site-url", "https://example.org/strike", cwd=mine)
    assert (done.exit_code, done.stderr) == (0, "")


def test_each_placeholder_is_named_with_its_line_and_what_belongs_there(mine, dossier_command):
    write_pages(mine)
    (mine / "dossier" / "index.md").write_text("---\ntitle: \"[[write: a title]]\"\n---\n\nText, then [[write:\n who\n answers]].\n\n[[ write: ")  # fmt: skip
    (mine / "dossier" / "points" / "vote.md").write_text(
        "---\npoint: The vote was held.\n---\n\n[[write: why]]\n"
    )

    done = dossier_command("check", cwd=mine)

    lines = [line for line in done.stderr.splitlines() if "[placeholder]" in line]
    assert lines == [
        "dossier/index.md:2: this is not written yet: a title [placeholder]",
        "dossier/index.md:5: this is not written yet: who answers [placeholder]",
        "dossier/index.md:9: this is not written yet [placeholder]",
        "dossier/points/vote.md:5: this is not written yet: why [placeholder]",
    ]


@pytest.mark.parametrize("text", ["[[a wiki link]]", "[write: x]", "write: [[x]]", "A list[[0]] of lists"])
def test_brackets_of_ones_own_are_no_placeholder(mine, dossier_command, text):
    write_pages(mine)
    (mine / "dossier" / "index.md").write_text(f"---\ntitle: Overview\n---\n\n{text}\n")

    assert "[placeholder]" not in dossier_command("check", cwd=mine).stderr


# --- The program and its packages --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("noted", "expected"),
    [
        pytest.param(None, Origin("dossier-site==1.2", is_commit=False, is_public=True), id="from-an-index"),
        pytest.param(
            {"url": "https://example.org/a/b.git", "vcs_info": {"vcs": "git", "commit_id": COMMIT, "requested_revision": "main"}},
            Origin(f"dossier-site @ git+https://example.org/a/b.git@{COMMIT}", is_commit=True, is_public=True), id="from-git",
        ),
        pytest.param(
            {"url": "https://ed:key@example.org:8443/a/b?token=x#y", "vcs_info": {"vcs": "git", "commit_id": COMMIT}},
            Origin(f"dossier-site @ git+https://example.org:8443/a/b@{COMMIT}", is_commit=True, is_public=True), id="without-the-key",
        ),
        pytest.param({"url": "file:///home/ed/b", "vcs_info": {"vcs": "git", "commit_id": COMMIT}}, Origin("dossier-site==1.2", is_commit=False, is_public=False), id="git-on-this-machine"),
        pytest.param({"url": "https://example.org/b", "vcs_info": {"vcs": "git", "commit_id": "main"}}, Origin("dossier-site==1.2", is_commit=False, is_public=False), id="no-commit"),
        pytest.param({"url": "https://example.org/b", "vcs_info": {"vcs": "hg", "commit_id": COMMIT}}, Origin("dossier-site==1.2", is_commit=False, is_public=False), id="not-git"),
        pytest.param({"url": "file:///home/ed/b", "dir_info": {"editable": True}}, Origin("dossier-site==1.2", is_commit=False, is_public=False), id="editable"),
        pytest.param({"url": "file:///home/ed/b.whl", "archive_info": {}}, Origin("dossier-site==1.2", is_commit=False, is_public=False), id="a-wheel"),
        pytest.param([], Origin("dossier-site==1.2", is_commit=False, is_public=False), id="nonsense"),
    ],
)  # fmt: skip
def test_the_program_is_named_so_that_others_can_install_it(noted, expected):
    assert named(None if noted is None else json.dumps(noted), "1.2") == expected


def test_the_requirements_hold_every_locked_package_once_with_its_hashes(made):
    from packaging.requirements import Requirement

    lines = (made / "requirements.txt").read_text().replace(" \\\n", " ").splitlines()
    packages = [line for line in lines if line and not line.startswith(("#", "-"))]
    assert [line for line in lines if line.startswith("-")] == ["--require-hashes", "--only-binary :all:"]
    assert [line for line in packages if not re.search(r" --hash=sha256:[0-9a-f]{64}", line)] == []
    found = [Requirement(line.split(" --hash")[0].rstrip()) for line in packages]
    names = [requirement.name for requirement in found]
    assert len(names) == len(set(names))
    locked = {}
    for name in ("runtime", "build"):
        text = (PROJECT / "requirements" / f"{name}.txt").read_text().replace(" \\\n", " ")
        locked.update({line.split("==")[0]: line for line in text.splitlines() if "==" in line})
    assert sorted(packages) == sorted(locked.values())
    assert {"mkdocs-material", "pagefind", "hatchling"} <= set(names)


@pytest.mark.parametrize(
    ("origin", "words"),
    [
        (Origin("dossier-site==1.2", is_commit=False, is_public=True), "add `--hash=sha256:…`"),
        (Origin("dossier-site==1.2", is_commit=False, is_public=False), "Before you publish"),
        (Origin(f"dossier-site @ git+https://example.org/b@{COMMIT}", is_commit=True, is_public=True), "digest of its content"),
    ],
    ids=["release", "local", "commit"],
)  # fmt: skip
def test_the_file_of_the_program_has_one_line_that_counts_and_says_what_it_rests_on(origin, words):
    text = room.files("x", origin)["requirements-dossier.txt"].decode()

    assert [line for line in text.splitlines() if not line.startswith("#")] == [origin.requirement]
    assert words in text
    assert ("Before you publish" in text) == (not origin.is_public)


@pytest.mark.parametrize("arguments", [["-r", "requirements.txt"], ["--no-deps", "--no-build-isolation", "-r", "requirements-dossier.txt"]], ids=["packages", "program"])  # fmt: skip
def test_pip_takes_the_files_as_the_readme_says_and_finds_all_of_it_installed_here(made, arguments):
    assert f"pip install {' '.join(arguments)}" in (made / "README.md").read_text()
    done = subprocess.run(
        [sys.executable, "-m", "pip", "--isolated", "install", "--no-index", "--dry-run", *arguments], cwd=made, capture_output=True, text=True, check=False
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert "Would install" not in done.stdout


# --- All or nothing ----------------------------------------------------------------------------------


def put_file(path):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("mine\n")


@pytest.mark.parametrize(
    ("make", "where", "what"),
    [
        pytest.param(lambda at: put_file(at / "README.md"), "x/README.md", "this file is there already, with other content", id="a-file"),
        pytest.param(lambda at: put_file(at / "mkdocs.yml"), "x/mkdocs.yml", "this file is there already, with other content", id="settings"),
        pytest.param(lambda at: put_file(at / "sources"), "x/sources", "this is a file where a folder must be", id="a-file-for-a-folder"),
        pytest.param(lambda at: (at / "dossier" / "index.md").mkdir(parents=True), "x/dossier/index.md", "this is no file, but one must be here", id="a-folder-for-a-file"),
        pytest.param(put_file, "x", "this is a file where a folder must be", id="no-folder-at-all"),
        pytest.param(lambda at: (at.mkdir(), (at / "dossier").symlink_to("/nowhere")), "x/dossier", "this symbolic link stands in the way", id="a-link"),
        pytest.param(lambda at: (at.mkdir(), (at / "README.md").symlink_to("/nowhere")), "x/README.md", "this symbolic link stands in the way", id="a-link-for-a-file"),
    ],
)  # fmt: skip
def test_what_would_be_written_over_is_named_and_nothing_is_written(
    dossier_command, tmp_path, state, make, where, what
):
    make(tmp_path / "x")
    before = state(tmp_path)
    folders = sorted(tmp_path.rglob("*"))

    done = dossier_command("init", "x", cwd=tmp_path)

    assert done.exit_code == 1
    assert f"{where}: {what} [would-overwrite]" in done.stderr
    assert done.stderr.endswith("1 problem in 1 file.\n")
    assert (state(tmp_path), sorted(tmp_path.rglob("*"))) == (before, folders)


def test_all_that_is_in_the_way_is_named_at_once(dossier_command, tmp_path):
    for name in ("README.md", ".gitignore", "dossier/index.md"):
        put_file(tmp_path / name)

    done = dossier_command("init", ".", cwd=tmp_path)

    assert re.findall(r"(?m)^(\S+): .*\[would-overwrite\]", done.stderr) == [
        ".gitignore",
        "README.md",
        "dossier/index.md",
    ]


def test_a_second_init_changes_nothing(mine, dossier_command, state):
    before = state(mine, times=True)

    done = dossier_command("init", str(mine), "--title", "Harbour strike", cwd=mine.parent)

    assert done.exit_code == 0
    assert state(mine, times=True) == before


@pytest.mark.parametrize("at", [1, 2, 7, 14, 15])
def test_an_init_that_is_killed_is_completed_by_the_next_whatever_its_title(
    made, tmp_path, dossier_command, state, at
):
    """Killed at the moment when it gives the file of that number its name."""
    script = (
        "import os, signal, sys\n"
        "replace, calls = os.replace, []\n"
        "def killed(one, other):\n"
        "    calls.append(other)\n"
        f"    if len(calls) == {at}: os.kill(os.getpid(), signal.SIGKILL)\n"
        "    replace(one, other)\n"
        "os.replace = killed\n"
        "from site_build.cli import main\n"
        "main(['init', 'x', '--title', 'Another'])\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, check=False)
    left = state(tmp_path / "x")
    assert done.returncode == -signal.SIGKILL
    assert len(left) == at
    assert len([name for name in left if name.endswith(".part")]) == 1
    assert not (tmp_path / "x" / "mkdocs.yml").exists()

    again = dossier_command("init", "x", "--title", "Harbour strike", cwd=tmp_path)

    assert (again.exit_code, again.stderr) == (0, "")
    assert state(tmp_path / "x") == state(made)


def test_a_file_of_somebody_elses_that_looks_unfinished_is_left_alone(dossier_command, tmp_path):
    (tmp_path / ".download.part").write_bytes(b"half a film")

    assert dossier_command("init", ".", cwd=tmp_path).exit_code == 0
    assert (tmp_path / ".download.part").read_bytes() == b"half a film"


def test_a_full_disk_leaves_nothing_behind(tmp_path):
    """A limit on the size of files stands for it: the locked requirements are the largest by far."""

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))

    done = subprocess.run(
        [sys.executable, "-m", "site_build", "init", "deep/x"], cwd=tmp_path, capture_output=True, text=True, check=False, preexec_fn=limit,
    )  # fmt: skip

    assert done.returncode == 1
    assert "[write-failed]" in done.stderr
    assert list(tmp_path.iterdir()) == []
