"""Settings are read from ``mkdocs.yml``; what cannot be used is named and left at its default."""

from __future__ import annotations

import jsonschema
import pytest
import yaml

from site_build.settings import Settings, read, schema


def test_all_settings_are_read():
    text = """\
site_name: Port strike
site_url: https://example.org/dossier/
theme: {name: material, language: pt-BR}
plugins: !ENV [PLUGINS, []]
hook: !!python/name:os.system x
extra:
  repository: https://git.example/a/b
  dossier:
    captures: private
    capture_megabytes: 2
    claims: 5
    quote_percent: 10
    quote_words: 50
"""
    assert read(text) == (
        Settings(
            site_name="Port strike",
            site_url="https://example.org/dossier/",
            language="pt-BR",
            repository="https://git.example/a/b",
            captures="private",
            capture_megabytes=2,
            claims=5,
            quote_percent=10,
            quote_words=50,
        ),
        [],
    )


def test_the_defaults_are_what_readers_are_promised():
    assert read("site_name: Dossier") == (Settings(), [])
    assert (Settings().quote_percent, Settings().quote_words, Settings().limit) == (25, 150, 10_000_000)


@pytest.mark.parametrize(
    ("text", "field", "message"),
    [
        pytest.param("site_name: 5", "site_name", "5 is not text", id="number"),
        pytest.param("site_name: ' '", "site_name", "' ' is not text", id="blank"),
        pytest.param("site_url: ftp://x", "site_url", "'ftp://x' is not an http or https address", id="ftp"),
        pytest.param("site_url: 'http://[x'", "site_url", "'http://[x' is not an http or https address", id="broken-address"),
        pytest.param("extra: {repository: 'javascript:alert(1)'}", "extra.repository", "'javascript:alert(1)' is not an http or https address", id="javascript"),
        pytest.param("theme: {language: ../../en}", "theme.language", "'../../en' is not the tag of a language that Unicode’s CLDR knows", id="language-is-a-path"),
        pytest.param("theme: {language: qq}", "theme.language", "'qq' is not the tag of a language that Unicode’s CLDR knows", id="language-unknown"),
        pytest.param("theme: {language: no}", "theme.language", "False is not text", id="norwegian-without-quotes"),
        pytest.param("extra: [a]", "extra", "['a'] should be a mapping of keys to values", id="extra-is-a-list"),
        pytest.param("extra: {dossier: yes}", "extra.dossier", "True should be a mapping of keys to values", id="dossier-is-a-word"),
        pytest.param("extra: {dossier: {captures: hidden}}", "extra.dossier.captures", "'hidden' is neither `public` nor `private`", id="captures"),
        pytest.param("extra: {dossier: {claims: true}}", "extra.dossier.claims", "True is not a whole number from 0 to 10000", id="truth-value"),
        pytest.param("extra: {dossier: {claims: 1.5}}", "extra.dossier.claims", "1.5 is not a whole number from 0 to 10000", id="fraction"),
        pytest.param("extra: {dossier: {claims: -1}}", "extra.dossier.claims", "-1 is not a whole number from 0 to 10000", id="negative"),
        pytest.param("extra: {dossier: {claim: 5}}", "extra.dossier.claim", "'claim' is not a setting", id="unknown"),
    ],
)  # fmt: skip
def test_a_setting_that_cannot_be_used_is_named_and_left_at_its_default(text, field, message):
    settings, faults = read(text)
    assert settings == Settings()
    assert [(fault.code, fault.field, fault.message) for fault in faults] == [("settings", field, message)]


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [
        pytest.param("", "settings", "the file holds no settings", id="empty"),
        pytest.param("- a", "settings", "the file holds no settings", id="list"),
        pytest.param("a: [", "yaml-broken", "a value is asked for here", id="broken"),
        pytest.param("a: \x00", "yaml-broken", "unacceptable character #x0000: control characters are not allowed", id="nul"),
        pytest.param("? [a]\n: b", "yaml-broken", "found unhashable key", id="list-as-a-key"),
        pytest.param("a: 2026-02-30", "yaml-broken", "day is out of range for month", id="no-such-day"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_one_problem(text, code, message):
    settings, faults = read(text)
    assert settings == Settings()
    assert [(fault.code, fault.message) for fault in faults] == [(code, message)]


@pytest.mark.parametrize(
    "text",
    [
        "site_name: A\n",
        "extra: {dossier: {claims: 5, captures: private, quote_percent: 0}}",
        "extra: {dossier: {palette: {light: {link: '#0b4f93'}, dark: {paper: '#000'}}}}",
        "extra: {dossier: {claim: 5}}",
        "extra: {dossier: {claims: many}}",
        "extra: {dossier: {claims: -1}}",
        "extra: {dossier: {claims: 10001}}",
        "extra: {dossier: {capture_seconds: 0}}",
        "extra: {dossier: {captures: secret}}",
        "extra: {dossier: {palette: {night: {}}}}",
        "extra: {dossier: {palette: {light: {lnk: '#000000'}}}}",
        "extra: {dossier: {palette: {light: {link: blue}}}}",
        "extra: {repository: 'ftp://x.example'}",
        "site_url: nowhere",
    ],
)
def test_editors_programs_are_told_the_same_of_a_setting_as_people_are(text):
    """The schema and the reader call the same settings wrong; contrasts no schema can count."""
    told = jsonschema.Draft202012Validator(schema()).is_valid(yaml.safe_load(text))
    assert told is not any(fault.code == "settings" for fault in read(text)[1])
