"""The rooms of the package: who may import whom, and what the pure ones must not touch.

The table is DESIGN's, section 4, with every room that exists. A new module gets a line here: its rank
says what it may see.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import site_build

PACKAGE = Path(site_build.__file__).parent
RANKS: dict[int, str] = {
    # The types that pass between rooms, and what they are made with.
    0: "schemas records curation problems progress ownership dates strings escape frontmatter slips nearest",
    # A text, a place in it, a file as a value.
    1: "selectors seal text validate readings appending recordfile languages spellings",
    # Thinking: values in, values out.
    2: "decode mhtml inlined likeness suggest language clean metadata"
    " entities attribution modality when claims moved loops digests curate extract mend review explain"
    " links palette settings rights quotes turns withhold versions crossref related origins sharing standing wording values history points doubts timeline site gaps prose placeholders views render compare telling pointdata export feed search linkcheck pagepolicy facets proposal annotations issueform context citations",
    # Reading, writing, running other programs, the network.
    3: "astray store repository revision installed pointfiles evidence resources manifest intake gather translation attachment filing capture guarded production opened deciding pointwriting suggesting builder searchorder sitecheck comment",
    # The stories.
    4: "init build check verify withdraw serve report asking describing proposing",
    # What people type.
    5: "cli __main__",
}
RANK = {room: rank for rank, rooms in RANKS.items() for room in rooms.split()}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "_templates" not in path.parts)
NAMES = [path.relative_to(PACKAGE).as_posix() for path in MODULES]
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in zip(NAMES, MODULES, strict=True)}
IMPURE = frozenset(
    "os pathlib io tempfile shutil glob time random secrets uuid socket http subprocess requests urllib.request "
    "locale platform getpass logging threading multiprocessing asyncio sqlite3".split()
)
READS_TEMPLATES = frozenset({"render"})
HEAVY = frozenset(
    "countryinfo trafilatura pypdfium2 pydantic jinja2 mkdocs lxml babel sentencex markdown_it yaml".split()
)
BUILDERS = frozenset({"mkdocs", "zensical", "material"})


def room(name: str) -> str:
    """The room a module belongs to: a file, or a folder with all its files."""
    return name.split("/")[0].removesuffix(".py")


def imported(name: str) -> Iterator[str]:
    """The modules that a module imports, anywhere in it, by their full names."""
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name}: imports are written in full"
            module = node.module or ""
            yield module
            if module == "site_build" or module.startswith("site_build."):
                yield from (f"{module}.{alias.name}" for alias in node.names)


def neighbours(name: str) -> set[str]:
    """The other rooms that a module imports."""
    parts = [module.split(".") for module in imported(name) if module.startswith("site_build.")]
    return {part[1] for part in parts if part[1] in RANK} - {room(name)}


def is_pure(name: str) -> bool:
    return room(name) in RANK and RANK[room(name)] <= 2 and room(name) not in READS_TEMPLATES


PURE = [name for name in NAMES if is_pure(name)]


def test_each_room_stands_once_in_the_table():
    rooms = {room(name) for name in NAMES} - {"__init__"}
    listed = " ".join(RANKS.values()).split()
    assert (sorted(rooms - set(listed)), sorted(set(listed) - rooms)) == ([], []), "give a new room its rank"
    assert len(listed) == len(set(listed))


@pytest.mark.parametrize("name", NAMES)
def test_imports_lead_downwards_only(name):
    upwards = {other for other in neighbours(name) if RANK[other] > RANK.get(room(name), 0)}
    assert upwards == set()


def test_no_two_rooms_need_each_other():
    needs: dict[str, set[str]] = {}
    for name in NAMES:
        needs.setdefault(room(name), set()).update(neighbours(name))
    TopologicalSorter(needs).prepare()


@pytest.mark.parametrize("name", PURE)
def test_a_room_that_thinks_touches_no_disk_clock_or_network(name):
    assert {
        module for module in imported(name) if module in IMPURE or module.split(".")[0] in IMPURE
    } == set()
    # The type of a day is a value; only asking for today's is not.
    datetimes = {module for module in imported(name) if module.split(".")[0] == "datetime"}
    assert datetimes <= {"datetime"}
    names = {
        alias.name
        for node in ast.walk(TREES[name])
        if isinstance(node, ast.ImportFrom) and node.module == "datetime"
        for alias in node.names
    }
    assert names <= {"date", "timedelta"}
    called = {
        node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        for node in ast.walk(TREES[name])
        if isinstance(node, ast.Call)
    }
    assert (
        called & {"today", "now", "utcnow", "open", "print", "input", "read_text", "write_text", "getenv"}
        == set()
    )


@pytest.mark.parametrize("name", NAMES)
def test_the_package_never_imports_a_site_builder(name):
    assert {module for module in imported(name) if module.split(".")[0] in BUILDERS} == set()


@pytest.mark.parametrize("name", NAMES)
def test_the_first_line_of_a_module_says_its_idea(name):
    docstring = ast.get_docstring(TREES[name])
    assert docstring
    first = docstring.split("\n")[0]
    assert first.endswith((".", "?"))
    assert 15 <= len(first) <= 130


@pytest.mark.parametrize("name", NAMES)
def test_a_module_can_be_read_in_one_go(name):
    assert len((PACKAGE / name).read_text(encoding="utf-8").splitlines()) <= 400


def test_the_command_line_starts_without_the_heavy_libraries():
    code = "import sys, site_build.cli; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) & HEAVY == set()
