"""The words of each language stand in files that people mend by hand: what is in them must be readable."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from site_build import frontmatter, languages
from site_build.attribution.cues import Cues
from site_build.modality import Signs
from site_build.when.words import Words

FOLDER = Path(languages.__file__).parent
SECTIONS = {"attribution": Cues, "modality": Signs, "dates": Words}


def test_every_file_is_of_a_known_language():
    assert sorted(path.stem for path in FOLDER.glob("*.yaml")) == sorted(languages.KNOWN)


@pytest.mark.parametrize("tag", languages.KNOWN)
def test_a_file_holds_what_the_rules_look_for_and_nothing_else(tag):
    parsed = frontmatter.parse((FOLDER / f"{tag}.yaml").read_text("utf-8"))
    assert parsed.faults == ()
    assert list(parsed.value) == list(SECTIONS)
    for name, type_ in SECTIONS.items():
        fields = {field.name: field for field in dataclasses.fields(type_)}
        asked = {name for name, field in fields.items() if field.default is dataclasses.MISSING}
        assert asked <= parsed.value[name].keys() <= fields.keys()


@pytest.mark.parametrize("tag", languages.KNOWN)
def test_every_word_is_a_pattern_by_itself(tag):
    def patterns(value):
        if isinstance(value, dict):
            return [one for part in value.values() for one in patterns(part)]
        return value if isinstance(value, list) else []

    for path, words in frontmatter.parse((FOLDER / f"{tag}.yaml").read_text("utf-8")).value.items():
        found = patterns(words)
        assert found
        for pattern in found:
            re.compile(pattern)
            assert pattern.strip() or path == "dates", pattern


@pytest.mark.parametrize("tag", languages.KNOWN)
def test_no_word_stands_twice_in_a_list(tag):
    for section in frontmatter.parse((FOLDER / f"{tag}.yaml").read_text("utf-8")).value.values():
        for name, words in section.items():
            if isinstance(words, list):
                assert sorted(set(words)) == sorted(words), name


def test_the_guide_for_people_names_every_key():
    guide = (FOLDER / "README.md").read_text("utf-8")
    for type_ in SECTIONS.values():
        for field in dataclasses.fields(type_):
            assert f"`{field.name}`" in guide


@pytest.mark.parametrize("tag", ["en", "en-GB", "EN"])
def test_a_region_makes_no_difference(tag):
    assert languages.section(tag, "modality") == languages.section("en", "modality")


@pytest.mark.parametrize("tag", [None, "", "tlh"])
def test_a_language_without_a_file_has_no_words_of_its_own(tag):
    assert languages.section(tag, "dates") is None
    assert languages.section_or_english(tag, "modality") == languages.section("en", "modality")
