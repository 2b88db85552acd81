"""Repositories for tests: a dossier as it lies on GitHub, and a runner that runs a workflow's own scripts."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import yaml

PROJECT = Path(__file__).resolve().parent.parent
WORKFLOWS = PROJECT / ".github" / "workflows"
QUIET = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}


def git(*arguments, cwd):
    """Run git as somebody; gives what it prints."""
    settings = ("-c", "user.name=Ed", "-c", "user.email=ed@example.org", "-c", "commit.gpgsign=false")
    done = subprocess.run(
        ["git", *settings, *arguments], cwd=cwd, env={**os.environ, **QUIET}, capture_output=True, text=True, check=True
    )  # fmt: skip
    return done.stdout.strip()


def committed(root):
    """A new repository of all that lies in a folder, but for what is built and what is private."""
    (root / ".gitignore").write_text("build/\nsite/\n")
    for path in root.glob("sources/*/capture.yaml"):
        if "private: true" in path.read_text().replace("'", ""):
            (path.parent / ".gitignore").write_text("capture.txt\n")
    git("init", "-q", "-b", "main", ".", cwd=root)
    git("add", "-A", cwd=root)
    git("commit", "-qm", "x", cwd=root)
    return root


def workflow(name):
    """A workflow as YAML 1.2 reads it: `on` is a word."""
    return yaml.load((WORKFLOWS / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def script(name, job, step):
    """The script of a step, and its shell."""
    found = next(one for one in workflow(name)["jobs"][job]["steps"] if one.get("name") == step)
    return found["run"], found.get("shell", "bash")


class Runner:
    """Runs scripts of workflows with the environment that GitHub gives them."""

    def __init__(self, folder):
        self.folder = folder
        self.temp = folder / "temp"
        self.bin = folder / "bin"
        for path in (self.temp, self.bin):
            path.mkdir(parents=True)
        self.command("dossier", f'exec {sys.executable} -m site_build "$@"')
        self.command("python", f'exec {sys.executable} "$@"')
        self.env = {
            "PATH": f"{self.bin}:/usr/bin:/bin",
            "HOME": str(folder),
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_REPOSITORY": "example/dossier",
            "GITHUB_SERVER_URL": "https://github.example",
            "GITHUB_STEP_SUMMARY": str(self.temp / "summary.md"),
            "GITHUB_OUTPUT": str(self.temp / "output"),
            "RUNNER_TEMP": str(self.temp),
            "PYTHONPATH": str(PROJECT),
            "NO_MKDOCS_2_WARNING": "1",
            **QUIET,
        }
        Path(self.env["GITHUB_OUTPUT"]).touch()

    def command(self, name, line):
        """Put a command where the scripts find it."""
        path = self.bin / name
        path.write_text(f"#!/bin/sh\n{line}\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)

    def run(self, name, job, step, *, cwd, **environment):
        """Run a step of a job as GitHub does: the script in a file, `bash -e` or `python`."""
        text, shell = script(name, job, step)
        file = self.temp / "script"
        file.write_text(text, encoding="utf-8")
        command = {"bash": ["bash", "-e", str(file)], "python": [sys.executable, str(file)]}[shell]
        return subprocess.run(
            command, cwd=cwd, env={**self.env, **environment}, capture_output=True, text=True, check=False, timeout=300
        )  # fmt: skip

    @property
    def output(self):
        """What steps set for those after them."""
        rows = Path(self.env["GITHUB_OUTPUT"]).read_text().splitlines()
        return dict(row.split("=", 1) for row in rows)

    @property
    def summary(self):
        """The summary of the job."""
        path = Path(self.env["GITHUB_STEP_SUMMARY"])
        return path.read_text(encoding="utf-8") if path.exists() else ""
