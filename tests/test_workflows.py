"""The workflows and forms, the project's and those that `init` writes: what they may do, and that what they run exists."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from site_build.cli import COMMANDS

PROJECT = Path(__file__).resolve().parent.parent
GITHUB = PROJECT / ".github"
NAMES = ["check.yml", "comment.yml", "publish.yml", "records.yml", "release.yml"]
READ = {"contents": "read"}
JOBS = {
    "check.yml": {"check": READ},
    "comment.yml": {"comment": {"actions": "read", "contents": "read", "pull-requests": "write"}},
    "publish.yml": {
        "build": {"contents": "read", "pages": "read"},
        "deploy": {"pages": "write", "id-token": "write"},
    },
    "records.yml": {"make": READ, "propose": {"contents": "write", "pull-requests": "write"}},
    "release.yml": {"build": READ, "release": {"contents": "write"}},
}
EVENTS = {
    "check.yml": {"pull_request": ""},
    "comment.yml": {"workflow_run": {"workflows": ["Check"], "types": ["completed"]}},
    "publish.yml": {"push": {"branches": ["main"]}, "workflow_dispatch": ""},
    "records.yml": {"push": {"branches": ["main"]}, "workflow_dispatch": ""},
    "release.yml": {"push": {"tags": ["*"]}},
}
ACTIONS = {
    "actions/checkout",
    "actions/setup-python",
    "actions/upload-artifact",
    "actions/download-artifact",
    "actions/configure-pages",
    "actions/upload-pages-artifact",
    "actions/deploy-pages",
}


@pytest.fixture(scope="module")
def made(dossier_command, tmp_path_factory):
    """The folder `.github` of a new dossier."""
    folder = tmp_path_factory.mktemp("made")
    assert dossier_command("init", "x", cwd=folder).exit_code == 0
    return folder / "x" / ".github"


def read(path):
    """A workflow as YAML 1.2 reads it: `on` is a word."""
    value = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert isinstance(value, dict)
    return value


def steps(workflow):
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def named(name):
    return {step.get("name", step.get("uses", "").partition("@")[0]): step for step in steps(read(GITHUB / "workflows" / name))}  # fmt: skip


def writes(job):
    return "write" in job["permissions"].values()


def test_there_are_just_these_workflows():
    assert sorted(path.name for path in (GITHUB / "workflows").iterdir()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_each_job_may_do_what_it_must_and_no_more(name):
    workflow = read(GITHUB / "workflows" / name)

    assert workflow["permissions"] == {}
    assert {job: one["permissions"] for job, one in workflow["jobs"].items()} == JOBS[name]


@pytest.mark.parametrize("name", NAMES)
def test_each_begins_when_it_should_and_never_with_rights_over_a_strangers_code(name):
    assert read(GITHUB / "workflows" / name)["on"] == EVENTS[name]


@pytest.mark.parametrize("name", NAMES)
def test_a_token_is_within_reach_only_of_jobs_that_run_nothing_of_the_repository(name):
    text = (GITHUB / "workflows" / name).read_text(encoding="utf-8")
    code = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    assert (
        re.findall(r"secrets|pull_request_target", code.replace("import secrets; print(secrets.", "")) == []
    )

    for job in read(GITHUB / "workflows" / name)["jobs"].values():
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] == "false"
        if not writes(job):
            assert "github.token" not in str(job)
        else:
            # What is in the repository is neither installed, imported nor run.
            assert [
                run
                for run in (step.get("run", "") for step in job["steps"])
                if re.search(r"\b(pip|make|dossier) ", run.replace("site_build", ""))
                and "shell" not in str(job)
            ] == []
            assert not any(step.get("uses", "").startswith("actions/setup-python") for step in job["steps"])


def test_the_workflow_that_comments_checks_nothing_out_and_unpacks_nothing():
    (job,) = read(GITHUB / "workflows" / "comment.yml")["jobs"].values()

    assert [step for step in job["steps"] if "uses" in step] == []
    assert job["if"] == "${{ github.event.workflow_run.event == 'pull_request' }}"
    assert [step.get("env", {}).keys() for step in job["steps"]] == [{"GITHUB_TOKEN"}, set(), {"GITHUB_TOKEN", "NUMBER"}]  # fmt: skip


def test_the_words_of_the_comment_are_written_by_the_very_bytes_that_write_the_summary(pytestconfig):
    wanted = (PROJECT / "site_build" / "comment.py").read_text(encoding="utf-8")
    if pytestconfig.getoption("--update-golden"):
        path = GITHUB / "workflows" / "comment.yml"
        before, begin, rest = path.read_text(encoding="utf-8").partition("- name: Write it in words")
        middle, _, after = rest.partition("      - name: Comment\n")
        lines = "".join(
            f"{' ' * 10}{line}" if line.strip() else line for line in wanted.splitlines(keepends=True)
        )
        head = middle.partition("        run: |\n")
        path.write_text(
            f"{before}{begin}{head[0]}{head[1]}{lines}      - name: Comment\n{after}", encoding="utf-8"
        )
    step = named("comment.yml")["Write it in words"]

    assert step["run"] == wanted, "pytest tests/test_workflows.py --update-golden brings the two together"
    assert step["shell"] == "python"


@pytest.mark.parametrize("name", NAMES)
def test_no_value_from_outside_is_written_into_a_script(name):
    for step in steps(read(GITHUB / "workflows" / name)):
        assert "${{" not in step.get("run", "")
        # Nor is there another way for what somebody typed to get there.
        assert [
            value for value in step.get("env", {}).values() if "github.event" in value or "head_ref" in value
        ] == []


@pytest.mark.parametrize("name", NAMES)
def test_each_job_ends_by_itself(name):
    for job in read(GITHUB / "workflows" / name)["jobs"].values():
        assert 5 <= int(job["timeout-minutes"]) <= 60


def test_only_githubs_own_actions_are_used_each_in_one_version():
    used = {step["uses"] for name in NAMES for step in steps(read(GITHUB / "workflows" / name)) if "uses" in step}  # fmt: skip

    assert {one.partition("@")[0] for one in used} == ACTIONS
    assert len(used) == len(ACTIONS)
    assert [one for one in used if not re.fullmatch(r"[a-z/-]+@(v\d+|[0-9a-f]{40})", one)] == []


@pytest.mark.parametrize(("name", "first"), [("check.yml", "Report"), ("publish.yml", "Check"), ("release.yml", "Check")])  # fmt: skip
def test_the_check_comes_before_the_build_which_would_write_the_records_it_compares(name, first):
    order = list(named(name))

    assert order.index("Install") < order.index(first) < order.index("Build")


def test_a_pull_request_is_built_and_told_of_even_when_its_check_fails_but_nothing_is_published_then():
    found = named("check.yml")
    for name in ("Show the report", "Keep the report", "Build", "Keep the site"):
        assert found[name]["if"] == "${{ !cancelled() && steps.install.outcome == 'success' }}"
    assert (found["Keep the report"]["with"]["name"], found["Keep the report"]["with"]["path"]) == ("report", "build/report/report.json")  # fmt: skip
    for name in ("publish.yml", "release.yml"):
        assert not any("if" in step or "continue-on-error" in step for step in named(name).values())


def test_the_site_is_built_for_the_address_that_pages_gives_it_and_deployed_by_a_job_of_its_own():
    workflow, by_name = read(GITHUB / "workflows" / "publish.yml"), named("publish.yml")

    assert by_name["Ask for the address"]["id"] == "pages"
    assert by_name["Build"]["env"] == {"SITE_URL": "${{ steps.pages.outputs.base_url }}"}
    assert by_name["actions/upload-pages-artifact"]["with"] == {"path": "site"}
    deploy = workflow["jobs"]["deploy"]
    assert [step["uses"].partition("@")[0] for step in deploy["steps"]] == ["actions/deploy-pages"]
    assert deploy["needs"] == "build"
    assert deploy["environment"] == {
        "name": "github-pages",
        "url": "${{ steps.deployment.outputs.page_url }}",
    }
    assert deploy["steps"][0]["id"] == "deployment"
    assert workflow["concurrency"] == {"group": "pages", "cancel-in-progress": "false"}


# --- A new dossier's ----------------------------------------------------------------------------------------


def test_a_new_dossier_has_the_projects_own_workflows_and_forms_but_for_how_the_program_is_installed(made):
    ours = {path.relative_to(GITHUB): path.read_text() for path in GITHUB.rglob("*") if path.is_file() and path.parent.name != "images"}  # fmt: skip
    theirs = {path.relative_to(made): path.read_text() for path in made.rglob("*") if path.is_file()}
    install = re.compile(
        r"(      - name: Install\n(?:        id: install\n)?        run: \|\n)(?: {10}.*\n)+"
    )

    assert {name: install.sub(r"\1", text) for name, text in theirs.items()} == {
        name: install.sub(r"\1", text) for name, text in ours.items()
    }
    told = {read(made / "workflows" / name)["jobs"][job]["steps"][at]["run"] for name, job, at in (("check.yml", "check", 2), ("publish.yml", "build", 3), ("records.yml", "make", 2), ("release.yml", "build", 2))}  # fmt: skip
    assert told == {"python -m pip install -r requirements.txt\npython -m pip install --no-deps --no-build-isolation -r requirements-dossier.txt\n"}  # fmt: skip


@pytest.mark.parametrize("whose", ["project", "init"])
def test_what_is_run_exists(made, dossier_command, whose, tmp_path):
    root = PROJECT if whose == "project" else made.parent
    for name in NAMES:
        for step in steps(read(root / ".github" / "workflows" / name)):
            if step.get("shell") == "python":
                continue
            for line in step.get("run", "").splitlines():
                words = shlex.split(line, comments=True) if line.strip().startswith(("dossier ", "python -m pip")) else []  # fmt: skip
                if words[:1] == ["dossier"]:
                    help_ = dossier_command(words[1], "--help", cwd=tmp_path).output
                    assert words[1] in COMMANDS
                    assert [word for word in words[2:] if word.startswith("--") and word not in help_] == []
                elif words:
                    files = [words[at + 1] for at, word in enumerate(words) if word == "-r"]
                    assert [file for file in files if not (root / file).is_file()] == []


# --- Their form ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        *(("github-workflows", f"workflows/{name}") for name in NAMES),
        ("dependabot", "dependabot.yml"),
        ("github-issue-forms", "ISSUE_TEMPLATE/source.yml"),
        ("github-issue-config", "ISSUE_TEMPLATE/config.yml"),
    ],
)
def test_each_file_is_one_as_githubs_schema_says(schema, file):
    done = subprocess.run([sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(GITHUB / file)], capture_output=True, text=True, check=False)  # fmt: skip

    assert done.returncode == 0, done.stdout + done.stderr


def test_a_look_for_holes_in_the_workflows_finds_none(made):
    zizmor = Path(sys.executable).with_name("zizmor")
    for folder in (GITHUB, made):
        done = subprocess.run([str(zizmor), "--offline", "--quiet", "--no-progress", str(folder)], capture_output=True, text=True, check=False, cwd=folder.parent)  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        assert "No findings to report" in done.stdout


@pytest.mark.parametrize("name", NAMES)
def test_the_scripts_are_shell_that_bash_reads(name):
    for step in steps(read(GITHUB / "workflows" / name)):
        if "run" in step and "shell" not in step:
            done = subprocess.run(
                ["bash", "-n"], input=step["run"], capture_output=True, text=True, check=False
            )
            assert done.returncode == 0, done.stderr


def test_a_source_and_the_program_have_owners_to_be_named():
    rows = (GITHUB / "CODEOWNERS").read_text().splitlines()
    assert [row for row in rows if row and not row.startswith("#")] == [], "nobody is named who may not exist"
    assert {"/sources/", "/.github/"} <= {word for row in rows for word in row.split()}
