"""The workflows, the project's and those that `init` writes: what they may do, and that what they run exists."""

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
FOLDERS = {
    "project": PROJECT / ".github" / "workflows",
    "init": PROJECT / "templates" / "init" / "dot-github" / "workflows",
}
NAMES = ["check.yml", "publish.yml"]
ALL = [pytest.param(folder / name, id=f"{whose}-{name}") for whose, folder in FOLDERS.items() for name in NAMES]  # fmt: skip
READ = {"contents": "read"}
JOBS = {
    "check.yml": {"check": READ},
    "publish.yml": {
        "build": {"contents": "read", "pages": "read"},
        "deploy": {"pages": "write", "id-token": "write"},
    },
}
ACTIONS = {
    "actions/checkout",
    "actions/setup-python",
    "actions/configure-pages",
    "actions/upload-pages-artifact",
    "actions/deploy-pages",
}
# What differs: the project builds with its own Makefile, a dossier with the program that its requirements name.
RUNS = {
    "Install": (
        "make .venv/.ready",
        "python -m pip install -r requirements.txt\npython -m pip install --no-deps --no-build-isolation -r requirements-dossier.txt\n",
    ),
    "Check": ("make check", "dossier check"),
    "Build": {
        "check.yml": ("make site", "dossier build"),
        "publish.yml": ("make site ARGS='--site-url \"$$SITE_URL\"'", 'dossier build --site-url "$SITE_URL"'),
    },
}


def read(path):
    """A workflow as YAML 1.2 reads it: `on` is a word."""
    value = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert isinstance(value, dict)
    return value


def steps(workflow):
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def runs(path):
    return [step["run"] for step in steps(read(path)) if "run" in step]


def test_there_are_just_these_workflows():
    for folder in FOLDERS.values():
        assert sorted(path.name for path in folder.iterdir()) == NAMES


@pytest.mark.parametrize("path", ALL)
def test_each_job_may_do_what_it_must_and_no_more(path):
    workflow = read(path)

    assert workflow["permissions"] == READ
    assert {name: job["permissions"] for name, job in workflow["jobs"].items()} == JOBS[path.name]


@pytest.mark.parametrize("path", ALL)
def test_only_what_is_on_the_main_branch_is_published(path):
    events = read(path)["on"]

    if path.name == "check.yml":
        assert events == {"pull_request": ""}
    else:
        assert events == {"push": {"branches": ["main"]}, "workflow_dispatch": ""}


@pytest.mark.parametrize("path", ALL)
def test_no_secret_is_within_reach(path):
    text = path.read_text(encoding="utf-8")

    # The comment that says so aside.
    code = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    assert re.findall(r"secrets|github\.token|GITHUB_TOKEN|pull_request_target|workflow_run", code) == []
    for step in steps(read(path)):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"] == {"persist-credentials": "false"}


@pytest.mark.parametrize("path", ALL)
def test_no_value_from_outside_is_written_into_a_script(path):
    assert [run for run in runs(path) if "${{" in run] == []
    # Nor is there another way for what somebody typed to get there.
    for step in steps(read(path)):
        assert [
            value for value in step.get("env", {}).values() if "github.event" in value or "head_ref" in value
        ] == []


@pytest.mark.parametrize("path", ALL)
def test_each_job_ends_by_itself(path):
    for job in read(path)["jobs"].values():
        assert 5 <= int(job["timeout-minutes"]) <= 60


@pytest.mark.parametrize("path", ALL)
def test_only_githubs_own_actions_are_used_each_in_one_version(path):
    used = [step["uses"].partition("@") for step in steps(read(path)) if "uses" in step]

    assert {name for name, _, _ in used} <= ACTIONS
    assert [version for _, _, version in used if not re.fullmatch(r"v\d+|[0-9a-f]{40}", version)] == []
    both = {step["uses"] for folder in FOLDERS.values() for name in NAMES for step in steps(read(folder / name)) if "uses" in step}  # fmt: skip
    assert len(both) == len(ACTIONS)


@pytest.mark.parametrize("path", ALL)
def test_the_check_comes_before_the_build_which_would_write_the_records_it_compares(path):
    names = [step.get("name") for step in steps(read(path))]

    assert names.index("Install") < names.index("Check") < names.index("Build")


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS)
def test_a_pull_request_is_built_even_when_its_check_fails_but_nothing_is_published_then(folder):
    build = {name: next(step for step in steps(read(folder / name)) if step.get("name") == "Build") for name in NAMES}  # fmt: skip

    assert build["check.yml"]["if"] == "${{ !cancelled() && steps.install.outcome == 'success' }}"
    assert not any(
        "if" in step or "continue-on-error" in step for step in steps(read(folder / "publish.yml"))
    )


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS)
def test_the_site_is_built_for_the_address_that_pages_gives_it_and_deployed_by_a_job_of_its_own(folder):
    workflow = read(folder / "publish.yml")
    by_name = {step.get("name", step.get("uses", "").partition("@")[0]): step for step in steps(workflow)}

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


@pytest.mark.parametrize("name", NAMES)
def test_the_projects_workflow_and_that_of_a_new_dossier_differ_only_in_who_builds(name):
    ours, theirs = read(FOLDERS["project"] / name), read(FOLDERS["init"] / name)
    told = {}
    for workflow, side in ((ours, 0), (theirs, 1)):
        for step in steps(workflow):
            if "run" in step:
                told.setdefault(step["name"], ["", ""])[side] = step.pop("run")

    assert ours == theirs
    expected = {key: value[name] if isinstance(value, dict) else value for key, value in RUNS.items()}
    assert {key: tuple(value) for key, value in told.items()} == expected
    comments = [re.findall(r"(?m)^\s*#.*", (folder / name).read_text()) for folder in FOLDERS.values()]
    assert comments[0] == comments[1]


def test_what_the_project_runs_exists():
    for run in (run for name in NAMES for run in runs(FOLDERS["project"] / name)):
        command, target, *arguments = shlex.split(run)
        assert command == "make"
        dry = subprocess.run(["make", "--dry-run", target, *arguments], cwd=PROJECT, capture_output=True, text=True, check=False, env={"PATH": "/usr/bin:/bin", "SITE_URL": "x"})  # fmt: skip
        assert dry.returncode == 0, dry.stderr
        if arguments:
            assert '.venv/bin/dossier build --site-url "$SITE_URL"' in dry.stdout


def test_what_a_new_dossier_runs_exists(tmp_path, dossier_command):
    assert dossier_command("init", "x", cwd=tmp_path).exit_code == 0
    for line in (line for name in NAMES for run in runs(FOLDERS["init"] / name) for line in run.splitlines()):
        words = shlex.split(line)
        if words[0] == "dossier":
            help_ = dossier_command(words[1], "--help", cwd=tmp_path).output
            assert words[1] in COMMANDS
            assert [word for word in words[2:] if word.startswith("--") and word not in help_] == []
        else:
            assert words[:4] == ["python", "-m", "pip", "install"]
            assert (tmp_path / "x" / words[words.index("-r") + 1]).is_file()


@pytest.mark.parametrize("path", ALL)
def test_each_workflow_is_one_as_githubs_schema_says(path):
    done = subprocess.run([sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(path)], capture_output=True, text=True, check=False)  # fmt: skip

    assert done.returncode == 0, done.stdout + done.stderr
