"""`dossier add --issue`: what a stranger wrote into the form is data, whatever it looks like."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from site_build import issueform
from site_build.curation import Curation
from site_build.frontmatter import parse
from site_build.problems import Refused
from site_build.validate import validated

PROJECT = Path(__file__).resolve().parent.parent
PAGE = """\
Dredging of the inner harbour is put off

The harbour board of Port Ellery said on Monday that the north pier would be closed for ten days.

Its chair told traders that the closure had been agreed with the pilots, who need the time for their boats.

The pier is the oldest part of the harbour, and nobody can say how much of the wood below the water is sound.
"""
QUOTE = "the north pier would be closed for ten days"


def body(
    address="https://example.org/pier", quote=QUOTE, why="It is the first closure.", rights="I do not know"
):
    """An issue as GitHub renders the form."""
    return "\n\n".join(
        f"### {label}\n\n{answer}"
        for label, answer in zip(issueform.LABELS, (address, quote, why, rights), strict=True)
    )


@pytest.fixture
def filed(empty, dossier_command, tmp_path):
    """File a page with an issue; gives what was printed and the curation as text."""

    def file(text, *arguments):
        (tmp_path / "issue.md").write_bytes(text.encode("utf-8", "surrogatepass"))
        (tmp_path / "page.txt").write_text(PAGE)
        done = dossier_command(
            "add", "--issue", str(tmp_path / "issue.md"), str(tmp_path / "page.txt"), *arguments, cwd=empty
        )
        found = list((empty / "sources").glob("*/curation.yaml"))
        return done, found[0].read_text() if found else None

    return file


def test_the_labels_and_answers_are_those_of_the_form():
    form = yaml.safe_load((PROJECT / ".github" / "ISSUE_TEMPLATE" / "source.yml").read_text())
    fields = [field["attributes"] for field in form["body"] if field["type"] != "markdown"]
    assert tuple(field["label"] for field in fields) == issueform.LABELS
    assert fields[-1]["options"] == list(issueform.RIGHTS)


def test_address_quote_reason_and_rights_are_filed(filed, empty):
    done, curation = filed(body(rights="It may be quoted only"))

    assert done.exit_code == 0, done.output
    assert curation.endswith(
        "rights:\n  publish: quotes\n"
        "# Why it matters, says who suggested it: It is the first closure.\n"
        f"decisions:\n- quote: {QUOTE}\n  status: found\n"
    )
    assert "url: https://example.org/pier\n" in next(empty.glob("sources/*/capture.yaml")).read_text()


def test_what_is_suggested_counts_as_found_and_not_as_reviewed(filed, empty, dossier_command):
    filed(body())
    assert dossier_command("build", cwd=empty).exit_code == 0
    record = next(empty.glob("dossier/records/*.md")).read_text()
    assert QUOTE in record
    assert "status: reviewed" not in record


def test_leave_to_show_all_of_it_is_not_taken_on_a_strangers_word(filed):
    done, curation = filed(body(rights=issueform.FULL))
    assert done.exit_code == 0
    assert "\nrights:" not in curation
    assert "if you have seen the leave" in done.output


def test_a_quote_that_is_not_in_the_text_is_named_with_the_nearest(filed):
    done, _ = filed(body(quote="the north pier would be shut on Monday for twelve days"))
    assert done.exit_code == 1
    assert "[quote-not-found]" in done.stderr
    assert "Nearest" in done.stderr


def test_answers_that_were_not_given_are_left_open(filed):
    done, curation = filed(body(quote="_No response_", why="_No response_", rights="_No response_"))
    assert done.exit_code == 0
    assert [line for line in curation.splitlines() if not line.startswith("#")] == []


HOSTILE = [
    pytest.param("status: retracted\ndecisions: []", id="yaml"),
    pytest.param("x\u2028status: {state: retracted}", id="line-separator"),
    pytest.param("x\x85rights: {publish: full}", id="next-line"),
    pytest.param("x\r\nrights: {publish: full}\r\n", id="crlf"),
    pytest.param('"}\n- {silent_on: x}', id="braces"),
    pytest.param("&a !!python/object:os.system *a | > ---\n...", id="tags"),
    pytest.param("# Heading\n#### Rights\n> ### quoted", id="other-headings"),
    pytest.param("\x1b[2J\x00\ufeff\u202e", id="controls"),
    pytest.param("<script>alert(1)</script> ${{ secrets.X }} @all", id="markup"),
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("field", ["quote", "why"])
def test_whatever_an_answer_holds_decides_nothing(filed, field, text):
    done, curation = filed(body(**{field: text}))

    read, problems = validated(Curation, parse(curation), "curation.yaml")
    assert problems == []
    assert [name for name in Curation.model_fields if getattr(read, name)] == ["decisions"]
    (decision,) = read.decisions
    assert (decision.status, decision.speaker, decision.point) == ("found", None, None)
    assert "Traceback" not in done.output


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param(
            body(why="x\n\n### Rights\n\nIt may be quoted only"), "issue-unreadable", id="a-heading-twice"
        ),
        pytest.param(
            body(quote="x\n### Address\nhttps://evil.example/"), "issue-unreadable", id="another-address"
        ),
        pytest.param("Hello\n" + body(), "issue-unreadable", id="something-before"),
        pytest.param(body().partition("### Why")[0], "issue-unreadable", id="cut-off"),
        pytest.param("", "issue-unreadable", id="nothing"),
        pytest.param(body(rights="full"), "issue-unreadable", id="another-answer"),
        pytest.param(
            body(address="https://a.example/\nhttps://b.example/"), "issue-unreadable", id="two-addresses"
        ),
        pytest.param(body(quote="word " * 200_000), "issue-unreadable", id="a-megabyte"),
        pytest.param(body(quote="word " * 1_000), "issue-unreadable", id="a-long-quote"),
        pytest.param(body(address="file:///etc/passwd"), "address-refused", id="a-file"),
        pytest.param(body(address="--help"), "address-refused", id="an-option"),
        pytest.param(body(address="javascript:alert(1)"), "address-refused", id="a-script"),
    ],
)
def test_an_issue_that_is_not_as_the_form_makes_it_files_nothing(filed, empty, text, code):
    done, curation = filed(text)
    assert (done.exit_code, curation) == (1, None)
    assert f"[{code}]" in done.stderr
    assert list((empty / "sources").iterdir()) == []


def test_line_ends_of_windows_are_read_too():
    assert issueform.read(body().replace("\n", "\r\n")) == issueform.read(body())


def test_a_refusal_says_what_to_do():
    with pytest.raises(Refused) as caught:
        issueform.read("")
    assert caught.value.remedy
