"""A decision is laid at the end of the list, and every byte that was in the file stays."""

from __future__ import annotations

import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from site_build.appending import NoPlaceError, appended, lines_to_paste
from site_build.frontmatter import dump, parse

NEW = {"quote": "voted to strike", "status": "reviewed", "by": "ed", "on": "2026-03-14"}
BLOCK = "- quote: voted to strike\n  status: reviewed\n  by: ed\n  on: 2026-03-14\n"
BRACES = "{quote: voted to strike, status: reviewed, by: ed, on: 2026-03-14}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("", f"decisions:\n{BLOCK}", id="empty-file"),
        pytest.param("# only\n# comments\n", f"# only\n# comments\ndecisions:\n{BLOCK}", id="only-comments"),
        pytest.param("# a comment", f"# a comment\ndecisions:\n{BLOCK}", id="comment-without-a-line-end"),
        pytest.param("title: T\n", f"title: T\ndecisions:\n{BLOCK}", id="no-decisions"),
        pytest.param("title: T", f"title: T\ndecisions:\n{BLOCK}", id="no-decisions-and-no-last-line-end"),
        pytest.param("---\ntitle: T\n", f"---\ntitle: T\ndecisions:\n{BLOCK}", id="with-a-fence"),
        pytest.param(
            "  title: T\n",
            "  title: T\n  decisions:\n" + "".join(f"  {line}\n" for line in BLOCK.splitlines()),
            id="keys-set-in",
        ),
        pytest.param("decisions: []\n", f"decisions: [{BRACES}]\n", id="empty-list"),
        pytest.param(
            "decisions: [ ]  # none yet\ntags: [a]\n",
            f"decisions: [{BRACES} ]  # none yet\ntags: [a]\n",
            id="empty-list-with-a-comment",
        ),
        pytest.param(
            "decisions: [{quote: a, note: b}]\n",
            f"decisions: [{{quote: a, note: b}}, {BRACES}]\n",
            id="list-in-brackets",
        ),
        pytest.param(
            "decisions: [\n  {quote: a, note: b}, # one\n]\ntags: [a]\n",
            f"decisions: [\n  {{quote: a, note: b}}, {BRACES}, # one\n]\ntags: [a]\n",
            id="list-in-brackets-over-lines",
        ),
        pytest.param(
            "decisions:\n- {quote: a, note: b}  # mine\n# the end\n",
            f"decisions:\n- {{quote: a, note: b}}  # mine\n- {BRACES}\n# the end\n",
            id="entries-in-braces",
        ),
        pytest.param(
            "decisions:\n- quote: a\n  note: b",
            f"decisions:\n- quote: a\n  note: b\n{BLOCK}",
            id="no-last-line-end",
        ),
        pytest.param(
            "decisions:\n  - quote: a\n    speaker:\n      kind: person\n      name: B\n\n# Next:\ntags:\n- x\n",
            "decisions:\n  - quote: a\n    speaker:\n      kind: person\n      name: B\n"
            + "".join(f"  {line}\n" for line in BLOCK.splitlines())
            + "\n# Next:\ntags:\n- x\n",
            id="in-the-middle-and-set-in",
        ),
        pytest.param(
            "decisions:\n- quote: a\n  entities: [B,\n    C]  # both\ntitle: T\n",
            f"decisions:\n- quote: a\n  entities: [B,\n    C]  # both\n{BLOCK}title: T\n",
            id="entry-that-ends-in-a-list",
        ),
        pytest.param(
            'decisions:\n- note: x\n  quote: "a\n    b"\ntitle: T\n',
            f'decisions:\n- note: x\n  quote: "a\n    b"\n{BLOCK}title: T\n',
            id="entry-that-ends-in-a-text-over-two-lines",
        ),
        pytest.param(
            "decisions:\n- quote: |-\n    a\n    b\n\ntitle: T\n",
            f"decisions:\n- quote: |-\n    a\n    b\n\n{BLOCK}title: T\n",
            id="entry-that-ends-in-a-block",
        ),
        pytest.param("title: T\r\n", f"title: T\ndecisions:\n{BLOCK}".replace("\n", "\r\n"), id="crlf"),
        pytest.param(
            "decisions:\r\n- quote: a\r\n  note: b\r\ntags: [x]\r\n",
            f"decisions:\n- quote: a\n  note: b\n{BLOCK}tags: [x]\n".replace("\n", "\r\n"),
            id="crlf-in-the-middle",
        ),
        pytest.param("\ufefftitle: T\n", f"\ufefftitle: T\ndecisions:\n{BLOCK}", id="byte-order-mark"),
        pytest.param(
            "title: 'Zürich ⛴ 🚢'\ndecisions:\n- quote: 🚢 é\n  note: ß\n",
            f"title: 'Zürich ⛴ 🚢'\ndecisions:\n- quote: 🚢 é\n  note: ß\n{BLOCK}",
            id="places-are-characters-not-bytes",
        ),
        pytest.param(
            "decisions:\n- {silent_on: pay}\n",
            f"decisions:\n- {{silent_on: pay}}\n- {BRACES}\n",
            id="a-silence",
        ),
    ],
)
def test_a_decision_is_added_where_the_list_ends_in_the_style_of_the_file(before, after):
    assert appended(before.encode(), NEW).decode() == after


@pytest.mark.parametrize(
    ("before", "reason"),
    [
        pytest.param("{title: T}\n", "stands in braces", id="file-in-braces"),
        pytest.param("title: T\n...\n", "line by line", id="ended-document"),
        pytest.param("title: T\ndecisions:\n", "cannot be read", id="key-without-a-list"),
        pytest.param("decisions: none\n", "is no list", id="word-instead-of-a-list"),
        pytest.param("- a\n", "cannot be read", id="list-instead-of-keys"),
        pytest.param("title: T\ntitle: U\n", "cannot be read", id="key-twice"),
        pytest.param("title: 'T\n", "cannot be read", id="no-yaml"),
        pytest.param("title: |\n  T", "line by line", id="block-whose-value-a-line-end-would-change"),
    ],
)
def test_a_file_that_cannot_be_added_to_is_refused_with_a_reason(before, reason):
    with pytest.raises(NoPlaceError, match=reason):
        appended(before.encode(), NEW)


def test_a_file_that_is_not_utf8_is_refused():
    with pytest.raises(NoPlaceError, match="not UTF-8"):
        appended("title: Zürich\n".encode("latin-1"), NEW)


TEXT = st.text(
    st.one_of(
        st.sampled_from(list(string.ascii_letters + string.punctuation + " \n'\"#:-é“”🚢\u202e")),
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]),
    ),
    min_size=1,
    max_size=60,
).filter(lambda text: text.strip() == text)
DECISIONS = st.fixed_dictionaries(
    {"quote": TEXT, "status": st.sampled_from(["reviewed", "rejected"])},
    optional={
        "after": TEXT,
        "note": TEXT,
        "speaker": st.fixed_dictionaries({"kind": st.just("person"), "name": TEXT, "named": st.booleans()}),
        "by": TEXT,
        "on": st.just("2026-03-14"),
    },
)
LISTS = st.lists(DECISIONS, max_size=3)
STYLES = st.tuples(
    st.sampled_from(["block", "entries-in-braces", "brackets"]),
    st.sampled_from(["", "  ", "    "]),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["", "# the end\n", "tags: [x]\n", "\n\n# on\ntags:\n- x\n"]),
    st.booleans(),
)


def _file(decisions, style):
    """A file as a person might lay it out."""
    kind, indent, newline, tail, ended = style
    text = "# Mine.\ntitle: T  # so\n"
    if decisions and kind == "brackets":
        text += f"decisions: {dump(decisions, in_braces=True)}"
    elif decisions:
        text += "decisions:\n"
        for one in decisions:
            rows = dump([one]) if kind == "block" else f"- {dump(one, in_braces=True)}"
            text += "".join(f"{indent}{row}\n" if row else "\n" for row in rows.rstrip("\n").split("\n"))
    text = (text + tail).replace("\n", newline)
    return (text if ended else text.rstrip("\r\n")).encode()


@given(LISTS, DECISIONS, STYLES)
@example([], {"quote": "a\n\nb", "status": "reviewed"}, ("block", "", "\r\n", "", False))
def test_however_a_file_is_laid_out_its_bytes_stay_and_the_decision_is_the_last(decisions, new, style):
    before = _file(decisions, style)
    after = appended(before, new)
    at = next(
        (at for at, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), len(before)
    )
    added = len(after) - len(before)
    # What was added is one run of bytes: without it the file is the one before, to the byte.
    assert any(after[:cut] + after[cut + added :] == before for cut in range(max(0, at - added), at + 1))
    was, now = parse(before.decode()).value or {}, parse(after.decode())
    assert now.faults == ()
    assert {**was, "decisions": now.value["decisions"]} == now.value
    assert now.value["decisions"][:-1] == was.get("decisions", [])
    assert now.value["decisions"][-1] == parse(dump(new)).value


@given(DECISIONS)
def test_the_lines_to_paste_are_the_decision(new):
    assert parse("decisions:\n" + "\n".join(lines_to_paste(new))).value == {
        "decisions": [parse(dump(new)).value]
    }
