"""The report of a pull request: its shape, its size, and that nothing in it is live once it is Markdown."""

from __future__ import annotations

import json
from html.parser import HTMLParser

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from site_build import annotations, comment, export, proposal
from site_build.problems import Problem
from site_build.proposal import Apart, Part, Report, Source, Stated, Taken, Trouble, as_json

HOSTILE = [
    "@all #1 GH-2 org/repo#3 0123456789abcdef0123456789abcdef01234567 :tada:",
    "<script>alert(1)</script><img src=x onerror=alert(1)><!-- --><details open>",
    "</details></summary>`</code>``` x ```",
    "[x](javascript:alert(1)) ![x](https://evil.example/x.png) <https://evil.example> www.evil.example",
    "\n\n# heading\n- [x] done\n::error::x\n::set-output name=a::b\n##[group]x",
    "| a | b |\n| - | - |",
    "$`x`$ $$x$$ ~~x~~ **x** _x_ \\` &#64;all &lt;b&gt; {{ x }} ${{ secrets.X }}",
    "\x1b[2J\x00\u202e\ufeff\u2028\u2029\x85 ​",
    "`", "``", " ` ", "\u200d", "", "x" * 50_000_000,
]  # fmt: skip


def trouble(text):
    return Trouble(file=text, line=1, field=text, message=text, code=text, remedy=text)


def report(text, number=1):
    """A report that holds a text wherever one may stand, and each list so many times."""
    source = Source(
        folder=text,
        what="new",
        fields=(Stated(name=text, value=text, found=text),) * min(number, 14),
        words=1,
        unseen=text,
        cuts=9,
        cut_characters=9,
        removed=(Taken(rule=text, lines=1, characters=2, begins=text),) * min(number, 6),
        claims=3,
        shown=(
            proposal.Shown(
                quote=text, who=text, likely=(proposal.Guess(point=text, statement=text),) * min(number, 2)
            ),
        )
        * min(number, 4),
        copies=(proposal.Copy(source=text, percent=98),) * min(number, 3),
        todo=(text,) * min(number, 8),
    )
    return Report(
        compared=text,
        changed=30,
        apart=(Apart(path=text, why="code"),) * min(number, 20),
        sources=(source,) * min(number, 6),
        problems=(trouble(text),) * min(number, 20),
        notes=(trouble(text),) * min(number, 10),
        changes=(Part(heading=text, lines=(text,) * min(number, 8)),) * min(number, 9),
        checklist=tuple(comment.CHECKLIST),
    )


# --- Shape and size -----------------------------------------------------------------------------------------


def shape(schema, whole):
    """What `comment.SHAPE` says, read out of a JSON Schema."""
    if "$ref" in schema:
        return shape(whole["$defs"][schema["$ref"].rsplit("/", 1)[-1]], whole)
    if schema.get("type") == "object":
        assert schema["additionalProperties"] is False
        return {name: shape(inner, whole) for name, inner in schema["properties"].items()}
    if schema.get("type") == "array":
        return [schema["maxItems"], shape(schema["items"], whole)]
    if "enum" in schema:
        return frozenset(schema["enum"])
    if schema.get("type") == "integer":
        return int
    return schema["maxLength"]


def test_the_shape_that_is_taken_is_that_of_the_report_and_no_other():
    schema = Report.model_json_schema(mode="serialization")
    found = shape(schema, schema)
    assert schema["properties"]["format"]["const"] == 1
    assert found == comment.SHAPE
    assert comment.LIMIT == proposal.LIMIT


def test_a_report_is_as_the_published_schema_says():
    schema = json.loads(export.schemas()["report.schema.json"])
    jsonschema.validate(json.loads(as_json(report("x", 99))), schema)


@pytest.mark.parametrize(
    "text", ["x" * 999, "𠀀" * 999, '"\\' * 999, "é" * 999], ids=["ascii", "astral", "escaped", "latin"]
)
def test_no_report_is_too_large_to_be_taken(text):
    whole = report(text, 99)
    made = as_json(whole)
    assert len(made.encode()) <= comment.LIMIT + 1
    read = comment.read(made.encode().strip())
    assert read is not None
    assert len(read["problems"]) + read["more_problems"] == 20
    assert len(comment.markdown(read)) < 65_536


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"null",
        b"{}",
        b"\xff",
        b"[" * 60_000,
        as_json(report("x")).encode().replace(b'"format":1', b'"format":2'),
        as_json(report("x")).encode().replace(b'"format":1', b'"format":1,"body":"x"'),
        as_json(report("x")).encode().replace(b'"changed":30', b'"changed":true'),
        as_json(report("x")).encode().replace(b'"changed":30', b'"changed":NaN'),
        as_json(report("x")).encode().replace(b'"changed":30', b'"changed":-1'),
        as_json(report("x")).encode().replace(b'"changed":30', b'"changed":1e400'),
        as_json(report("x")).encode().replace(b'"what":"new"', b'"what":"<b>"'),
        as_json(report("x")).encode().replace(b'"compared":"x"', b'"compared":"%s"' % (b"x" * 161)),
        as_json(report("x")).encode().replace(b'"checklist":["code"', b'"checklist":["<b>"'),
        as_json(report("x")).encode() + b" " * comment.LIMIT,
    ],
)  # fmt: skip
def test_what_is_not_in_just_that_shape_is_no_report(data):
    assert comment.read(data) is None
    assert "no report that can be read" in comment.markdown(None, [])


# --- Nothing in it is live ----------------------------------------------------------------------------------


class Tags(HTMLParser):
    """The tags of some HTML, and the text outside of code."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.outside, self._depth = set(), "", 0
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        assert attributes == [] or (tag, attributes) == ("input", attributes), (tag, attributes)
        self.tags.add(tag)
        self._depth += tag == "code"

    def handle_endtag(self, tag):
        self._depth -= tag == "code"

    def handle_data(self, text):
        self.outside += "" if self._depth else text


def rendered(text):
    # Raw HTML on, links found in plain text, tables: what GitHub does too.
    return Tags(MarkdownIt("gfm-like", {"linkify": False}).render(text))


OWN = rendered(comment.markdown(comment.read(as_json(report("x")).encode())))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_stands_in_code_and_changes_nothing_around_it(text):
    read = comment.read(as_json(report(text)).encode())
    assert read is not None
    found = rendered(comment.markdown(read))
    assert found.tags == OWN.tags
    # What is not in code is our own words, the same for any text: no mention or reference can arise there.
    if text.strip():
        assert found.outside.replace("–", "") == OWN.outside.replace("–", "")


@given(st.text(max_size=80))
def test_any_text_stands_in_code(text):
    found = rendered(f"- {comment._code(text)}\n")
    assert found.outside.strip() in ("", "–")
    assert found.tags <= {"ul", "li", "code"}


def test_the_files_that_github_lists_are_believed_and_not_those_of_the_report():
    lying = report("x").model_copy(update={"apart": (), "changed": 1})
    told = comment.markdown(
        comment.read(as_json(lying).encode()), ["sources/a/capture.txt", ".github/`@all`.yml"]
    )
    assert "### Look at these first" in told
    assert "- `` .github/`@all`.yml `` – a workflow" in told
    assert "It proposes data **and changes what works with it**" in told


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("sources/a/capture.html", ""),
        ("sources/a/.gitignore", ""),
        ("sources/page.html", ""),
        ("dossier/points/a.md", ""),
        ("dossier/records/a.md", ""),
        (".github/workflows/check.yml", "workflow"),
        ("dossier/CODEOWNERS", "workflow"),
        ("site_build/build.py", "code"),
        ("tests/conftest.py", "code"),
        ("Makefile", "code"),
        ("sources/a/run.sh", "code"),
        ("requirements.txt", "installed"),
        ("requirements/runtime.txt", "installed"),
        ("requirements-dossier.txt", "installed"),
        ("pyproject.toml", "installed"),
        ("templates/pages/a.html", "template"),
        ("mkdocs.yml", "settings"),
        (".gitattributes", "hidden"),
        ("sources/a/.gitattributes", "hidden"),
        ("dossier/.github/x", "hidden"),
        ("README.md", "other"),
        ("sources", "other"),
        ("../elsewhere", "other"),
    ],
)
def test_each_file_that_is_no_data_is_named_with_what_it_is(path, why):
    assert [one for _, one in comment.apart([path])] == ([why] if why else [])


# --- Workflow commands --------------------------------------------------------------------------------------


def test_a_problem_stands_at_its_line():
    problem = Problem(
        "sources/a/curation.yaml", 3, "title", "it is 50 %, or so: no", "field-value", "Mend it.\nNow."
    )
    assert annotations.of_problem("error", problem) == (
        "::error file=sources/a/curation.yaml,line=3,title=field-value::"
        "title: it is 50 %25, or so: no [field-value]%0AMend it. Now."
    )


@pytest.mark.parametrize("text", HOSTILE[:-1], ids=range(len(HOSTILE) - 1))
def test_no_text_ends_a_workflow_command_or_begins_another(text):
    line = annotations.of_problem(
        "error", Problem(f"sources/{text}:,::", 1, text, text, "symlink", text, (text,))
    )
    assert len(line.splitlines()) == 1
    assert line.startswith("::error file=sources/")
    assert "##[" not in line
    properties = line.removeprefix("::error ").partition("::")[0]
    assert [part.partition("=")[0] for part in properties.split(",")] == ["file", "line", "title"]
