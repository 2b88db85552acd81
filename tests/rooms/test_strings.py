"""The words of the site: texts with places and plural forms, and files of them that people wrote."""

from __future__ import annotations

import jinja2
import pytest
from markupsafe import Markup

from site_build.strings import Strings, Tag, english, read, theme
from site_build.strings.message import parse

LINK = Tag(Markup('<a href="x">'), Markup("</a>"))
ENGLISH, _ = read(
    """\
common:
  words: Some words
  none: "{what}: none"
  link: See [the {what}](link) here.
  sources: {one: "{count} source", other: "{count} sources"}
  more: and {count} more
theme:
  made: Made by [us](link)
""",
    "en",
    None,
)


def strings(text: str, language: str = "de") -> tuple[Strings, list[tuple[int, str, str, str]]]:
    """The texts of a file over the English ones, and what is wrong with it."""
    texts, faults = read(text, language, ENGLISH)
    said = [(fault.line, fault.field, fault.message, fault.code) for fault in faults]
    return Strings(language, {**ENGLISH, **texts}), said


@pytest.mark.parametrize(
    ("text", "language", "number", "expected"),
    [
        pytest.param("{one: one, other: '{count}'}", "en", 1, "one", id="english-one"),
        pytest.param("{one: one, other: '{count}'}", "en", 0, "0", id="english-none"),
        pytest.param("{one: one, other: '{count}'}", "en", 1200, "1,200", id="english-thousands"),
        pytest.param("{one: eine, other: '{count}'}", "de", 1200, "1.200", id="german-thousands"),
        pytest.param("{one: une, other: '{count}'}", "fr", 0, "une", id="french-none-is-one"),
        pytest.param("{one: '{count} A', few: '{count} B', many: '{count} C'}", "ru", 21, "21 A", id="russian-21"),
        pytest.param("{one: '{count} A', few: '{count} B', many: '{count} C'}", "ru", 3, "3 B", id="russian-3"),
        pytest.param("{one: '{count} A', few: '{count} B', many: '{count} C'}", "ru", 11, "11 C", id="russian-11"),
        pytest.param("'{count} 件'", "ja", 1, "1 件", id="japanese-has-one-form"),
    ],
)  # fmt: skip
def test_the_form_and_the_digits_are_those_of_the_language(text, language, number, expected):
    made, faults = strings(f"common:\n  sources: {text}\n", language)
    assert faults == []
    assert made("common.sources", count=number) == expected


def test_what_a_file_lacks_is_said_in_english_and_counted_as_english_does():
    made, _ = strings("common: {words: Слова}", "ru")
    assert made("common.words") == "Слова"
    assert [made("common.sources", count=number) for number in (1, 21, 1200)] == ["1 source", "21 sources", "1,200 sources"]  # fmt: skip


def test_a_language_may_count_where_english_does_not():
    made, faults = strings(
        "common: {more: {one: и ещё {count}, few: f, many: m}}".replace("{count}", "один"), "ru"
    )
    assert faults == []
    assert made("common.more", count=1) == "и ещё один"


@pytest.mark.parametrize(
    ("key", "values", "error"),
    [
        pytest.param("common.word", {}, "templates/strings/en.yaml has no text 'common.word'", id="unknown"),
        pytest.param("common.none", {}, "the text 'common.none' takes the values ['what'], not []", id="missing"),
        pytest.param("common.words", {"x": "y"}, "the text 'common.words' takes the values [], not ['x']", id="extra"),
        pytest.param("common.sources", {"count": "3"}, "the text 'common.sources' counts '3', which is no whole number", id="text-is-counted"),
        pytest.param("common.link", {"what": LINK, "link": LINK}, "an element has no words of its own", id="element-as-value"),
        pytest.param("common.link", {"what": "x", "link": "y"}, "'y' encloses nothing", id="value-as-element"),
    ],
)  # fmt: skip
def test_whoever_asks_for_a_text_wrongly_is_told_so_at_once(key, values, error):
    made = Strings("en", ENGLISH)
    with pytest.raises((LookupError, TypeError)) as told:
        made.markup(key, **values)
    assert error in str(told.value)


def test_a_value_is_words_and_an_element_encloses_some():
    made, _ = strings('common: {link: "Hier, beim <{what}>: [dem](link) *Ort*"}')
    html = made.markup("common.link", what="<img src=x>*&", link=LINK)
    assert html == (
        "Hier, beim &#60;&#60;img src&#61;x&#62;&#42;&#38;&#62;: "
        '<a href="x">dem</a> &#42;Ort&#42;'
    )  # fmt: skip
    assert "<b>x</b>" in made.markup("common.none", what=Markup("<b>x</b>"))


def test_a_text_in_a_text_is_not_filled_again():
    made = Strings("en", ENGLISH)
    assert made("common.none", what="{what} [x](link)") == "{what} [x](link): none"
    assert made.markup("common.none", what=made.markup("common.words")) == "Some words: none"


@pytest.mark.parametrize(
    ("text", "line", "field", "message", "code"),
    [
        pytest.param("- a", 1, "", "here should be a mapping of keys to texts", "field-value", id="a-list"),
        pytest.param("common: words", 1, "common", "here should be a mapping of keys to texts", "field-value", id="a-section-is-words"),
        pytest.param("comon: {words: W}", 1, "comon", "there is no text 'comon'", "field-unknown", id="section-unknown"),
        pytest.param("common:\n  wodrs: W", 2, "common.wodrs", "there is no text 'common.wodrs'", "field-unknown", id="text-unknown"),
        pytest.param("common:\n  words: ''", 2, "common.words", "the value is empty", "yaml-not-allowed", id="empty"),
        pytest.param("common:\n  words: &a W", 2, "common.words", "the anchor 'a' is not read", "yaml-not-allowed", id="anchor"),
        pytest.param("common:\n  words: [W]", 2, "common.words", "a text is words, or plural forms of words", "string-unfit", id="list-as-text"),
        pytest.param("common:\n  words: {one: W, other: W}", 2, "common.words", "this text counts nothing", "string-unfit", id="forms-of-what-is-not-counted"),
        pytest.param("common:\n  sources: '{count}'", 2, "common.sources", "it has forms for other; de counts with one, other", "string-unfit", id="form-missing"),
        pytest.param("common:\n  sources: {one: a, few: b, other: c}", 2, "common.sources", "it has forms for one, few, other; de counts with one, other", "string-unfit", id="form-unknown"),
        pytest.param("common:\n  none: nichts", 2, "common.none", "its places are not those of the English text", "string-unfit", id="place-missing"),
        pytest.param("common:\n  none: '{what}{who}'", 2, "common.none", "its places are not those of the English text", "string-unfit", id="place-unknown"),
        pytest.param("common:\n  link: '{what} {link}'", 2, "common.link", "its places are not those of the English text", "string-unfit", id="link-without-words"),
        pytest.param("common:\n  none: '{what.__class__}'", 2, "common.none", "the text cannot be read: `{` at character 1", "string-unfit", id="python"),
        pytest.param("common:\n  words: '{{ config }}'", 2, "common.words", "the text cannot be read: `{` at character 1", "string-unfit", id="jinja"),
        pytest.param("common:\n  link: '[a [{what}](link)](link)'", 2, "common.link", "the text cannot be read: `[` at character 4", "string-unfit", id="link-in-a-link"),
        pytest.param("common:\n  words: 'a ['", 2, "common.words", "the text cannot be read: `[` without `](…)` after it", "string-unfit", id="open"),
        pytest.param("common:\n  words: 'a ](b)'", 2, "common.words", "the text cannot be read: `](b)` at character 3", "string-unfit", id="never-opened"),
        pytest.param("common: {words: 'W'", 2, "", "after this value a comma or the closing brace is asked for", "yaml-broken", id="broken"),
    ],
)  # fmt: skip
def test_what_cannot_take_the_place_of_the_english_text_is_named_and_said_in_english(
    text, line, field, message, code
):
    made, faults = strings(text)
    assert faults == [(line, field, message, code)]
    assert {key: made.texts[key] for key in ENGLISH} == ENGLISH


def test_one_bad_text_costs_that_text():
    made, faults = strings("common:\n  words: '{x}'\n  none: '{what}: nichts'\n  nome: x\n")
    assert [field for _, field, _, _ in faults] == ["common.words", "common.nome"]
    assert (made("common.words"), made("common.none", what="A")) == ("Some words", "A: nichts")


def test_the_theme_gets_a_macro_for_each_of_its_texts_and_jinja_finds_nothing_else_to_do():
    made, faults = strings('theme:\n  made: "Von [<uns>](link) # % \\" \'"\n')
    assert faults == []
    source = theme.macros(made)
    assert source == (
        '{% macro made(link) %}Von <a href="{{ link }}">&#60;uns&#62;</a> &#35; &#37; &#34; &#39;{% endmacro %}\n'
    )  # fmt: skip
    assert jinja2.Environment().from_string(source).module.made(link="y").startswith('Von <a href="y">')


def test_a_text_is_parted_at_its_places():
    made = parse("a {b} [c {d}](e).")
    assert made.words == ("a ", " ", "c ", "", ".")
    assert made.places == (("value", "b"), ("opens", "e"), ("value", "d"), ("closes", "e"))


def test_the_english_file_has_the_forms_that_english_has():
    forms = {tuple(message.forms) for message in english().texts.values()}
    assert forms == {("other",), ("one", "other")}
