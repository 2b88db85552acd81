"""What the documentation says is so: commands, options, problem codes, examples."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import click
import pytest

from site_build.cli import main
from site_build.problems import CODES
from site_build.records import Doubt
from site_build.settings import Settings

PROJECT = Path(__file__).resolve().parent.parent
README = (PROJECT / "README.md").read_text(encoding="utf-8")
SOURCES_README = (PROJECT / "sources" / "README.md").read_text(encoding="utf-8")
_CONTEXT = click.Context(main)
COMMANDS = [(name, main.get_command(_CONTEXT, name)) for name in main.list_commands(_CONTEXT)]


@pytest.mark.parametrize(("name", "command"), COMMANDS, ids=[name for name, _ in COMMANDS])
def test_each_command_and_each_of_its_options_is_in_the_readme(name: str, command: click.Command) -> None:
    row = next(line for line in README.splitlines() if line.startswith(f"| `dossier {name}"))
    options = {option for parameter in command.params for option in parameter.opts if option.startswith("--")}
    assert [option for option in sorted(options) if option not in row] == []


@pytest.mark.parametrize(("name", "command"), COMMANDS, ids=[name for name, _ in COMMANDS])
def test_each_command_has_an_example_that_the_command_line_takes(name: str, command: click.Command) -> None:
    example = command.example.split(" > ")[0].split()  # type: ignore[attr-defined]
    assert example[:2] == ["dossier", name]
    given = {word for word in example if word.startswith("--")}
    known = {option for parameter in command.params for option in parameter.opts}
    assert given <= known


def test_the_codes_in_the_table_are_the_codes_there_are() -> None:
    rows = re.findall(r"^\| `([a-z0-9-]+)` \|", SOURCES_README.split("## Problems")[1], re.MULTILINE)
    assert sorted(rows) == sorted(CODES)


def test_each_row_of_the_table_says_what_it_means_and_what_to_do() -> None:
    rows = re.findall(
        r"^\| `[a-z0-9-]+` \| (.*) \| (.*) \|$", SOURCES_README.split("## Problems")[1], re.MULTILINE
    )
    assert len(rows) == len(CODES)
    assert all(meaning.strip() and remedy.strip() for meaning, remedy in rows)


def test_the_doubts_in_the_table_are_the_doubts_there_are() -> None:
    part = SOURCES_README.split("## Doubts")[1].split("## ")[0]
    assert re.findall(r"^\| `([a-z-]+)` \| .+ \| .+ \|$", part, re.MULTILINE) == list(get_args(Doubt))


def test_the_fields_that_can_be_corrected_are_listed() -> None:
    from site_build.curate import FIELDS

    listed = re.search(r"Fields: `([a-z_\s]+)`", SOURCES_README)
    assert listed is not None
    assert sorted(listed.group(1).split()) == sorted(FIELDS)


def test_the_settings_are_listed_in_mkdocs_yml() -> None:
    config = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8")
    own = {
        name
        for name in Settings.__slots__
        if name not in ("site_name", "site_url", "site_description", "repository")
    }
    assert [name for name in sorted(own) if f"{name}:" not in config] == []


def test_the_commented_template_of_a_curation_is_right_once_it_is_uncommented() -> None:
    from site_build.curation import Curation
    from site_build.filing import TEMPLATE
    from site_build.frontmatter import parse
    from site_build.validate import validated

    lines = [line[2:] for line in TEMPLATE.splitlines() if line.startswith("# ")]
    text = "\n".join(line for line in lines if re.match(r"([a-z_]+:|- )", line))
    curation, problems = validated(Curation, parse(text), "curation.yaml")
    assert problems == []
    assert curation is not None
    assert len(curation.decisions) == 4


@pytest.mark.parametrize("target", ["site", "test", "serve", "check", "bench", "shots", "measure", "lock"])
def test_each_make_target_that_is_spoken_of_is_there(target: str) -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    assert re.search(rf"^{target}:", makefile, re.MULTILINE)


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "sources/README.md", "dossier/README.md"])
def test_links_between_documents_lead_to_files(name: str) -> None:
    # What stands in a fence shows how something is written, and leads nowhere.
    text = re.sub(r"^```.*?^```", "", (PROJECT / name).read_text(encoding="utf-8"), flags=re.S | re.M)
    targets = [target for target in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in target]
    assert [target for target in targets if not (PROJECT / name).parent.joinpath(target).exists()] == []


EXAMPLES = [
    pytest.param(name, text, id=f"{name}-{number}")
    for name in ("sources/README.md", "dossier/points/README.md")
    for number, text in enumerate(
        re.findall(r"^ *```yaml\n(.*?)^ *```", (PROJECT / name).read_text(encoding="utf-8"), re.S | re.M)
    )
]


@pytest.mark.parametrize(("name", "text"), EXAMPLES)
def test_what_the_readmes_show_of_a_curation_can_be_written_there(name: str, text: str) -> None:
    from textwrap import dedent

    from site_build.curation import Curation
    from site_build.frontmatter import parse
    from site_build.validate import validated

    curation, problems = validated(Curation, parse(dedent(text)), name)
    assert problems == []
    assert curation is not None
