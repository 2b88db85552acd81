"""YAML as people write it: scalars stay as typed, and nothing hidden is read."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from site_build.frontmatter import dump, parse, split
from site_build.problems import Refused

# What a value may be made of: all but controls, halves of surrogate pairs and noncharacters, which no value may hold.
PRINTABLE = st.characters(
    exclude_categories=["Cs", "Cc"], exclude_characters=[*map(chr, range(0xFDD0, 0xFDF0)), "\ufffe", "\uffff"]
)
HOSTILE = st.one_of(
    st.text(PRINTABLE | st.just("\n") | st.just("\t"), min_size=1),
    st.sampled_from(
        [
            "---",
            "...",
            "- a",
            "# no comment",
            "a: b",
            "null",
            "~",
            "no",
            "12:30",
            "0x1f",
            "1e3",
            ".inf",
            "2026-03",
            "=",
            "<<",
            "!x",
            "&x",
            "*x",
            "%x",
            "@x",
            "`x`",
            "{x",
            "x]",
            " x",
            "x ",
            "x\n",
            "\nx",
            "x\n\n---\ny",
            "a\u2028b",
            "a\u2029b",
            "\ufeffx",
            "🚢",
            "\U000e0001",
            "e\u0301",
            "x" * 5000,
            "a \"b\" 'c'",
            "\\n",
            "? x",
            "| x",
            "> x",
        ]
    ),
)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        pytest.param("a: 2024-03", "2024-03", id="month"),
        pytest.param("a: no", "no", id="no"),
        pytest.param("a: 12:30", "12:30", id="time"),
        pytest.param("a: 007", "007", id="zeros"),
        pytest.param("a: 1_000", "1_000", id="underscore"),
        pytest.param("a: 1e999", "1e999", id="too-large-a-number"),
        pytest.param("a: .nan", ".nan", id="nan"),
        pytest.param("a: R & D *or* so!", "R & D *or* so!", id="signs-inside"),
        pytest.param('a: "null"', "null", id="quoted-null"),
        pytest.param("a: '~'", "~", id="quoted-tilde"),
        pytest.param('a: "\\U0001F6A2"', "🚢", id="escape"),
        pytest.param('a: "x\\Ly"', "x\u2028y", id="line-separator"),
        pytest.param("a: |\n  one\n  two\n", "one\ntwo\n", id="block"),
        pytest.param("a: >\n  one\n  two\n", "one two\n", id="folded"),
        pytest.param("\ufeffa: b", "b", id="byte-order-mark"),
        pytest.param("a: b\r\n", "b", id="crlf"),
        pytest.param("%YAML 1.1\n---\na: b\n", "b", id="directive"),
    ],
)
def test_a_scalar_is_the_text_that_was_typed(typed, value):
    parsed = parse(typed)
    assert (parsed.value, parsed.faults) == ({"a": value}, ())


@pytest.mark.parametrize(
    ("typed", "line", "remedy"),
    [
        pytest.param("a:\n\t- x", 2, "Put two spaces in its place.", id="tab"),
        pytest.param("a: b\n\tc: d", 2, "Put two spaces in its place.", id="tab-in-text"),
        pytest.param("a:b\nc: d", 1, "Put a space after the colon of `a:`.", id="no-space-after-a-colon"),
        pytest.param('a: "b\nc: d\n', 1, 'Close it with " before what follows.', id="open-mark"),
        pytest.param('a: "He said "no" once"', 1, 'The text holds " itself: put it in single quotes.', id="quotes"),
        pytest.param('- {a: "He "no" x", b: c}', 1, 'The text holds " itself: put it in single quotes.', id="in-braces"),
        pytest.param(
            "a: \"It's \"no\" x\"", 1,
            "The text holds \" itself: put it in single quotes, and write each ' in it twice.", id="both-quotes",
        ),
        pytest.param("a:\n- b: c\n - b: d", 3, "Indent it as the entries above.", id="entry-too-deep"),
        pytest.param("a:\n  - b: c\n- b: d", 3, "Indent it as the entries above.", id="entry-not-deep-enough"),
        pytest.param("a:\n- b: c\n  d: e\n   - b: f", 4, "Indent it as the entries above.", id="entry-in-a-text"),
        pytest.param("a:\n- b\nc: d\na:\n- e", 4, "Move these lines under the first `a:` (line 1).", id="list-twice"),
        pytest.param(
            "- b: c: d", 1,
            "Quote text that holds a colon and a space, or begins with a sign; indent with spaces.", id="colon",
        ),
    ],
)  # fmt: skip
def test_a_slip_that_people_make_gets_its_own_remedy(typed, line, remedy):
    [fault] = parse(typed).faults
    assert (fault.line, fault.remedy) == (line, remedy)


@pytest.mark.parametrize(
    ("typed", "faults"),
    [
        pytest.param(
            "a: &x 1\nb: *x",
            [(1, "a", "the anchor 'x' is not read"), (2, "b", "the alias 'x' is not read")],
            id="anchor-and-alias",
        ),
        pytest.param("a: *x", [(1, "a", "the alias 'x' is not read")], id="alias-of-nothing"),
        pytest.param("a: {b: 1}\nc:\n  <<: *x", [(3, "c.<<", "the alias 'x' is not read")], id="merge"),
        pytest.param(
            "&x a: 1",
            [(1, "a", "the key 'a' has an anchor or a tag, which are not read")],
            id="anchor-on-a-key",
        ),
        pytest.param("a: [1, &x 2]", [(1, "a[1]", "the anchor 'x' is not read")], id="anchor-in-a-list"),
        pytest.param("a:\t&x 1", [(1, "a", "the anchor 'x' is not read")], id="anchor-after-a-tab"),
        pytest.param(
            "a: !!python/object:os.system 1",
            [(1, "a", "the tag 'tag:yaml.org,2002:python/object:os.system' is not read")],
            id="python-tag",
        ),
        pytest.param(
            "a: !!str 2024", [(1, "a", "the tag 'tag:yaml.org,2002:str' is not read")], id="core-tag"
        ),
        pytest.param("a: ! 2024", [(1, "a", "the tag '!' is not read")], id="bare-tag"),
        pytest.param(
            "!!map {a: b}", [(1, "", "the tag 'tag:yaml.org,2002:map' is not read")], id="tag-on-a-mapping"
        ),
        pytest.param("- !x [b]", [(1, "[0]", "the tag '!x' is not read")], id="tag-on-a-list"),
        pytest.param("a: ~", [(1, "a", "the value is empty")], id="tilde"),
        pytest.param("a: null", [(1, "a", "the value is empty")], id="null"),
        pytest.param("a: b\nc:\n", [(2, "c", "the value is empty")], id="nothing"),
        pytest.param('a: ""', [(1, "a", "the value is empty")], id="empty-quotes"),
        pytest.param("a: |\n", [(1, "a", "the value is empty")], id="empty-block"),
        pytest.param("a: [b, , c]", [(1, "", "a value is asked for here")], id="empty-entry"),
        pytest.param(
            'a: "x\\0y"',
            [(1, "a", "the value holds the character U+0000, which cannot be printed")],
            id="nul",
        ),
        pytest.param(
            'a: "x\\x9fy"',
            [(1, "a", "the value holds the character U+009F, which cannot be printed")],
            id="c1-control",
        ),
    ],
)
def test_what_hides_or_guesses_a_value_is_a_fault_with_its_line(typed, faults):
    assert [(fault.line, fault.field, fault.message) for fault in parse(typed).faults] == faults


@pytest.mark.parametrize(
    ("typed", "faults"),
    [
        pytest.param("a: 1\na: 2", [(2, "a", "'a' stands here and at line 1")], id="top"),
        pytest.param(
            "a:\n- {b: 1}\n- b: 1\n  b: 2", [(4, "a[1].b", "'b' stands here and at line 3")], id="nested"
        ),
        pytest.param(
            "a: 1\n'a': 2\n\"a\": 3",
            [(2, "a", "'a' stands here and at line 1"), (3, "a", "'a' stands here and at line 1")],
            id="quoted-keys",
        ),
    ],
)
def test_a_key_stands_once(typed, faults):
    assert [(fault.line, fault.field, fault.message) for fault in parse(typed).faults] == faults


@pytest.mark.parametrize(
    ("typed", "line", "message"),
    [
        pytest.param("a: b\nb:\n\tc: 1", 3, "the line begins with a tab", id="tab"),
        pytest.param("a: b: c", 1, "a colon stands where none can be", id="colon-in-a-value"),
        pytest.param(
            "a: [b\nc: d", 2, "after this value a comma or the closing bracket is asked for", id="open-list"
        ),
        pytest.param("a: **bold**", 1, "no text can begin with this sign", id="asterisks"),
        pytest.param("a: 'b\n", 2, "a quotation mark is not closed", id="open-quote"),
        pytest.param(
            "a: x\x07", 1, "unacceptable character #x0007: control characters are not allowed", id="control"
        ),
        pytest.param(
            "a: \x00", 1, "unacceptable character #x0000: control characters are not allowed", id="nul"
        ),
        pytest.param(
            'a: "\\ud800"', 1, "found invalid Unicode character escape code", id="half-a-surrogate-pair"
        ),
        pytest.param("a: 1\n---\nb: 2", 2, "a second document begins here", id="two-documents"),
        pytest.param("? [a, b]\n: c", 1, "a key is not a word", id="list-as-a-key"),
    ],
)
def test_broken_yaml_is_one_fault_with_its_line(typed, line, message):
    parsed = parse(typed)
    assert [(fault.code, fault.line, fault.message) for fault in parsed.faults] == [
        ("yaml-broken", line, message)
    ]


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("a: " + "[" * 50_000 + "]" * 50_000, id="flow-lists"),
        pytest.param("a: " + "{a: " * 50_000, id="flow-mappings"),
        pytest.param("- " * 50_000 + "a", id="lists-in-one-line"),
        pytest.param("\n".join(" " * depth + "a:" for depth in range(2_000)), id="block-mappings"),
    ],
)
def test_hostile_nesting_is_a_fault_and_not_the_end_of_the_program(typed):
    parsed = parse(typed)
    assert parsed.value is None
    assert [fault.message for fault in parsed.faults] == [
        "lists and mappings stand in each other more than 20 levels deep"
    ]


def test_aliases_are_never_unfolded():
    laughs = "a: &a [x, x]\n" + "".join(
        f"{to}: &{to} [*{of}, *{of}]\n" for of, to in zip("abcdefgh", "bcdefghi", strict=True)
    )
    parsed = parse(laughs)
    assert parsed.value["i"] == [None, None]
    assert len(parsed.faults) == 25


@pytest.mark.parametrize("typed", ["", "\n\n", "# only a comment\n", "---\n", "\ufeff"])
def test_a_text_that_holds_nothing_is_nothing_and_no_fault_of_its_own(typed):
    assert parse(typed).value in (None, "")


def test_each_value_knows_its_line():
    parsed = parse("a: 1\nb:\n- c: 2\n\n  d: 3\n- e\n", first_line=10)
    assert {field: parsed.line_of(field) for field in ("a", "b", "b[0].c", "b[0].d", "b[1]", "z")} == {
        "a": 10,
        "b": 11,
        "b[0].c": 12,
        "b[0].d": 14,
        "b[1]": 15,
        "z": 0,
    }
    assert parsed.line(("b", 0, "missing")) == 12


@pytest.mark.parametrize(
    ("content", "parts"),
    [
        pytest.param("---\na: b\n---\nText\n", ("a: b\n", "Text\n", 4), id="usual"),
        pytest.param("---\r\na: b\r\n---\r\nText", ("a: b\r\n", "Text", 4), id="crlf"),
        pytest.param("---\na: b\n---", ("a: b\n", "", 3), id="no-body"),
        pytest.param("---\n---\nText", ("", "Text", 3), id="empty"),
        pytest.param("--- \na: b\n---\t\n---\n", ("a: b\n", "---\n", 4), id="spaces-after-the-fence"),
        pytest.param("---\na: |\n  ---\n---\n\nText", ("a: |\n  ---\n", "\nText", 5), id="indented-rule"),
        pytest.param("---\na: b\n----\n---\n", ("a: b\n----\n", "", 5), id="longer-rule"),
        pytest.param("Text\n---\na: b\n---\n", None, id="not-at-the-top"),
        pytest.param("", None, id="empty-file"),
    ],
)
def test_front_matter_is_parted_from_the_body(content, parts):
    assert split(content) == parts


def test_front_matter_without_an_end_is_refused_with_its_line():
    with pytest.raises(Refused) as refused:
        split("---\na: b\n")
    fault = refused.value
    assert (fault.line, fault.message) == (1, "the front matter that begins in line 1 is not closed")
    assert fault.remedy == "Put `---` on a line of its own after its last key."


@given(
    st.recursive(
        HOSTILE,
        lambda inner: (
            st.lists(inner, min_size=1, max_size=3) | st.dictionaries(HOSTILE, inner, min_size=1, max_size=3)
        ),
        max_leaves=8,
    )
)
def test_what_is_written_is_read_back(value):
    parsed = parse(dump({"a": value}))
    assert (parsed.value, parsed.faults) == ({"a": value}, ())


@given(st.lists(HOSTILE, min_size=1, max_size=4))
def test_what_is_written_is_never_mistaken_for_the_end_of_front_matter(values):
    body = "---\nText\n"
    front = dump({"a": values, "b": [{"c": value} for value in values]})
    parts = split(f"---\n{front}---\n{body}")
    assert parts is not None
    assert parts[:2] == (front, body)


@given(HOSTILE)
def test_other_yaml_readers_take_text_for_text(value):
    found = yaml.safe_load(dump({"a": value}))["a"]
    assert found == value or str(found) == value, "only days may become what they are"


def test_a_line_is_looked_up_and_not_searched_for(seconds):
    def cost(times):
        parsed = parse("decisions:\n" + "- quote: a\n" * times)
        lines = [f"decisions[{at}].quote" for at in range(times)]
        assert [parsed.line_of(line) for line in lines] == list(range(2, times + 2))
        return seconds(lambda: [parsed.line_of(line) for line in lines])

    assert cost(4_000) < 8 * 3 * max(cost(500), 0.02)
