"""The wheel holds all that a dossier needs: it works in an environment that never saw this checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built as a release would be, with the tools of the test environment."""
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(PROJECT)], capture_output=True, check=True
    )  # fmt: skip
    (path,) = out.iterdir()
    return path


@pytest.fixture(scope="module")
def environment(wheel, tmp_path_factory):
    """An environment with the wheel in it; the packages it needs are lent by the one the tests run in."""
    root = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(root)], check=True)
    subprocess.run(
        [sys.executable, "-m", "pip", "--isolated", "--python", str(root / "bin" / "python"), "install", "--quiet", "--no-index", "--no-deps", "--no-compile", str(wheel)],
        check=True,
    )  # fmt: skip
    (packages,) = root.glob("lib/python*/site-packages")
    # Of a folder that is named in a .pth file the own .pth files are not read, and so not the editable install.
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return root


@pytest.fixture
def installed(environment, tmp_path):
    """Run the installed command with nothing of this machine's environment."""

    def run(*command, cwd=tmp_path):
        return subprocess.run(
            [str(environment / "bin" / command[0]), *command[1:]], cwd=cwd, env={"PATH": os.defpath}, capture_output=True, text=True, check=False
        )  # fmt: skip

    return run


def test_the_wheel_holds_the_package_its_templates_and_what_init_copies_and_nothing_else(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    templates = {
        f"site_build/_templates/{path.relative_to(PROJECT / 'templates').as_posix()}"
        for path in (PROJECT / "templates").rglob("*")
        if path.is_file()
    }
    github = PROJECT / ".github"
    forms = {
        f"site_build/_project/{path.relative_to(PROJECT).as_posix()}"
        for path in github.rglob("*")
        if path.is_file() and path.parent != github / "images"
    }
    copied = forms | {
        f"site_build/_project/{name}"
        for name in ("dossier/README.md", "dossier/points/README.md", "requirements/build.txt", "requirements/runtime.txt", "sources/README.md")
    }  # fmt: skip
    code = {path.relative_to(PROJECT).as_posix() for path in (PROJECT / "site_build").rglob("*.py")}
    languages = PROJECT / "site_build" / "languages"
    words = {
        f"site_build/languages/{path.name}" for path in (*languages.glob("*.yaml"), languages / "README.md")
    }
    assert names == {*templates, *copied, *code, *words, "site_build/DECISIONS.md"}


def test_from_an_installed_wheel_a_dossier_is_made_built_and_checked(
    installed, environment, tmp_path, dossier_command, state
):
    where = installed("python", "-c", "import site_build; print(site_build.__file__)")
    assert Path(where.stdout.strip()).is_relative_to(environment), where

    done = installed("dossier", "init", "harbour-strike")
    assert (done.returncode, done.stderr) == (0, "")
    root = tmp_path / "harbour-strike"
    fresh = state(root)

    done = installed("dossier", "build", "--site-url", "https://example.org/strike/", cwd=root)
    assert (done.returncode, done.stderr) == (0, "")
    assert "https://example.org/strike/" in (root / "site" / "sitemap.xml").read_text()

    done = installed("dossier", "check", cwd=root)
    assert done.returncode == 1
    assert {line.rpartition(" ")[2] for line in done.stderr.splitlines() if line.startswith(("dossier/", "mkdocs.yml"))} == {"[placeholder]"}  # fmt: skip

    # An installed wheel and a checkout make the same dossier.
    (tmp_path / "checkout").mkdir()
    assert dossier_command("init", "harbour-strike", "--quiet", cwd=tmp_path / "checkout").exit_code == 0
    assert state(tmp_path / "checkout" / "harbour-strike") == fresh
