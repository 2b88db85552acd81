"""What a pull request does to the dossier, as Markdown in which nothing is live. Standard library only.

``dossier report`` writes its summary with this file. The workflow that comments on pull requests holds the
same bytes, since it checks nothing out; a test holds the two together. There the report comes from a run that
a stranger may have changed: it is taken only in just the shape of `SHAPE`, up to `LIMIT` bytes. Whatever was
captured or typed stands in code: GitHub looks for mentions, references and links in all other text, also
in what was written as character references.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

LIMIT = 64_000
"""Bytes of a report, and of what is made of it: a comment may have 65,536 characters."""
MARK = "<!-- the report of the check; it is written anew after each run -->"
"""How the comment is found again, beside its author."""

WHAT = {"new": "New", "changed": "Changed", "unfiled": "New, not filed yet"}
WHY = {
    "workflow": "a workflow, form or setting of the repository",
    "code": "a program or its tests",
    "installed": "what is installed",
    "template": "what pages are made with",
    "settings": "settings of the site",
    "hidden": "a hidden file",
    "other": "no part of the dossier itself",
}
CHECKLIST = {
    "code": "Read what is not data line by line, first: it runs with the next build.",
    "rights": "May the saved page be public? Once merged it is, whatever the site shows of it. "
    "May its text be shown in full, or only quoted (`rights` in `curation.yaml`)?",
    "page": "Open the address and compare title, day and a quote with the page: that a digest fits says only "
    "that the bytes are those that were filed.",
    "private": "The capture is private: only somebody who has it can compare the quotes (`checked` in "
    "`capture.yaml`).",
    "behind": "After the merge, *Update records* proposes the record anew; what it will say stands above.",
    "claims": "The claims are found by rule: review those that matter (`dossier review`).",
    "reviewed": "Claims are marked as reviewed: by somebody who compared words and speaker with the page?",
    "copies": "Decide what the near-copies are: `origin`, `replaces` or `no_copy_of`.",
    "points": "Read the points whose links or standing change.",
    "doubts": "Look at the links that are doubtful.",
    "gone": "Sources or claims go: what rested on them?",
    "filing": "After the merge, the workflow *Update records* files the page and proposes its record: read "
    "that too.",
}
# The shape of a report: for text its most characters, for lists the most entries and their shape.
SHAPE: dict[str, Any] = {
    "format": int,
    "compared": 160,
    "changed": int,
    "apart": [20, {"path": 200, "why": frozenset(WHY)}],
    "more_apart": int,
    "sources": [
        6,
        {
            "folder": 120,
            "what": frozenset(WHAT),
            "fields": [14, {"name": 30, "value": 200, "found": 60}],
            "words": int,
            "unseen": 200,
            "cuts": int,
            "cut_characters": int,
            "removed": [6, {"rule": 60, "lines": int, "characters": int, "begins": 60}],
            "claims": int,
            "shown": [4, {"quote": 100, "who": 80, "likely": [2, {"point": 80, "statement": 100}]}],
            "copies": [3, {"source": 80, "percent": int}],
            "todo": [8, 200],
        },
    ],
    "more_sources": int,
    "problems": [
        20, {"file": 200, "line": int, "field": 100, "message": 300, "code": 30, "remedy": 300}
    ],
    "more_problems": int,
    "notes": [10, {"file": 200, "line": int, "field": 100, "message": 300, "code": 30, "remedy": 300}],
    "more_notes": int,
    "changes": [9, {"heading": 40, "lines": [8, 300], "more": int}],
    "checklist": [len(CHECKLIST), frozenset(CHECKLIST)],
}  # fmt: skip


def read(data: bytes) -> dict[str, Any] | None:
    """Take bytes for a report; None where they are none, to the letter."""
    if len(data) > LIMIT:
        return None
    try:
        value = json.loads(data.decode("utf-8"), parse_constant=_refuse)
    except (ValueError, RecursionError):
        return None
    return value if _fits(value, SHAPE) and value["format"] == 1 else None


def apart(paths: Iterable[str]) -> list[tuple[str, str]]:
    """Return the files that are no data of the dossier, each with one of `WHY`."""
    return [(path, why) for path in paths if (why := _why(path))]


def markdown(report: dict[str, Any] | None, files: list[str] | None = None) -> str:
    """Return a report in words.

    Args:
        report: one that `read` took; None where the check left none.
        files: the files that the pull request changes, from somebody whom its author cannot tell what to say;
            None where the report itself is believed.
    """
    told = _apart(report, files)
    if report is None:
        rows = ["**The check left no report that can be read.** Its log says how far it came.", "", *told]
    else:
        rows = [*_head(report), *told, *_problems(report), *_changes(report), *_sources(report)]
        rows += [*_notes(report), *_checklist(report)]
    return _cut(["## What this does to the dossier", "", *rows])


def _head(report: dict[str, Any]) -> Iterator[str]:
    number = len(report["problems"]) + report["more_problems"]
    yield f"**{_count(number, 'problem')} to mend.**" if number else "**The check found no problem.**"
    yield f"{_count(report['changed'], 'file')} changed. {_code(report['compared'])}"
    yield ""


def _apart(report: dict[str, Any] | None, files: list[str] | None) -> Iterator[str]:
    if files is not None:
        found = apart(files)
        number, every = len(found), len(files)
    elif report is not None:
        found = [(one["path"], one["why"]) for one in report["apart"]]
        number, every = len(found) + report["more_apart"], report["changed"]
    else:
        return
    if not found:
        return
    yield "### Look at these first"
    yield ""
    yield (
        "It proposes data **and changes what works with it**; two pull requests are easier to answer for."
        if number < every
        else "It changes what the dossier is made with, and no data of it."
    )
    yield ""
    yield from (f"- {_code(path)} – {WHY[why]}" for path, why in found[:20])
    yield from _more(number - len(found[:20]))
    yield ""


def _problems(report: dict[str, Any]) -> Iterator[str]:
    if not report["problems"]:
        return
    yield "### To mend"
    yield ""
    yield from map(_problem, report["problems"])
    yield from _more(report["more_problems"])
    yield ""


def _problem(one: dict[str, Any]) -> str:
    place = one["file"] + (f":{one['line']}" if one["line"] else "")
    field = f" {_code(one['field'])}:" if one["field"] else ""
    remedy = f"\n  → {_code(one['remedy'])}" if one["remedy"] else ""
    return f"- {_code(place)}:{field} {_code(one['message'])} ({_code(one['code'])}){remedy}"


def _sources(report: dict[str, Any]) -> Iterator[str]:
    for one in report["sources"]:
        yield f"### {WHAT[one['what']]}: {_code(one['folder'])}"
        yield ""
        for field in one["fields"]:
            found = f" ({_code(field['found'])})" if field["found"] else ""
            yield f"- {_code(field['name'])}: {_code(field['value'])}{found}"
        yield f"- text: {_count(one['words'], 'word')}"
        if one["unseen"]:
            yield f"- {_code(one['unseen'])}"
        for copy in one["copies"]:
            share = f"{min(copy['percent'], 100)} %"
            yield f"- **near-copy**: {share} of the shorter text stands in {_code(copy['source'])} too"
        yield from (f"- to do: {_code(line)}" for line in one["todo"])
        yield ""
        yield from _claims(one)
        yield from _removed(one)
    if report["more_sources"]:
        yield f"{_count(report['more_sources'], 'more source')} changed; `dossier report` describes a few."
        yield ""


def _claims(one: dict[str, Any]) -> Iterator[str]:
    if not one["shown"]:
        yield f"{_count(one['claims'], 'claim')}."
        yield ""
        return
    yield f"{_count(one['claims'], 'claim')}, found by rule unless an editor reviewed them, such as:"
    yield ""
    for claim in one["shown"]:
        yield f"- {_code(claim['quote'])} – {_code(claim['who'])}"
    yield ""
    yield from _guesses(one["shown"])


def _guesses(claims: list[dict[str, Any]]) -> Iterator[str]:
    """What a machine guesses stands apart from what was read, and folded up."""
    guesses = [(claim["quote"], likely) for claim in claims for likely in claim["likely"]]
    if not guesses:
        return
    yield "<details><summary>Points at issue that they may bear on, guessed by machine</summary>"
    yield ""
    for quote, likely in guesses:
        yield f"- {_code(likely['point'])}, {_code(likely['statement'])} – from {_code(quote)}"
    yield ""
    yield "</details>"
    yield ""


def _removed(one: dict[str, Any]) -> Iterator[str]:
    if not one["cuts"]:
        return
    size = f"{_count(one['cuts'], 'block')}, {one['cut_characters']:,} characters"
    yield f"<details><summary>Removed as no part of the article: {size}</summary>"
    yield ""
    for cut in one["removed"]:
        begins = f": {_code(cut['begins'])}" if cut["begins"] else ""
        size = f"{_count(cut['lines'], 'line')}, {cut['characters']:,} characters"
        yield f"- {_code(cut['rule'])}, {size}{begins}"
    yield from _more(one["cuts"] - len(one["removed"]))
    yield ""
    yield "</details>"
    yield ""


def _changes(report: dict[str, Any]) -> Iterator[str]:
    if not report["changes"]:
        return
    yield "### What it changes in the dossier"
    yield ""
    for part in report["changes"]:
        yield f"**{_code(part['heading'])}**"
        yield ""
        yield from (f"- {_code(line)}" for line in part["lines"])
        yield from _more(part["more"])
        yield ""


def _notes(report: dict[str, Any]) -> Iterator[str]:
    if not report["notes"]:
        return
    yield "### Noted, not to be mended"
    yield ""
    yield from map(_problem, report["notes"])
    yield from _more(report["more_notes"])
    yield ""


def _checklist(report: dict[str, Any]) -> Iterator[str]:
    if not report["checklist"]:
        return
    yield "### Before you merge"
    yield ""
    yield from (f"- [ ] {CHECKLIST[name]}" for name in dict.fromkeys(report["checklist"]))
    yield ""


def _why(path: str) -> str:
    """Why a file is worth a look of its own; empty for data."""
    top, _, rest = path.partition("/")
    parts = path.split("/")
    if top in (".github", ".ci") or parts[-1] == "CODEOWNERS":
        return "workflow"
    if top in ("site_build", "tests", "Makefile") or path.endswith((".py", ".sh", ".js")):
        return "code"
    if top in ("requirements", "pyproject.toml") or (not rest and top.startswith("requirements")):
        return "installed"
    if top == "templates":
        return "template"
    if path == "mkdocs.yml":
        return "settings"
    # What is private is named in such a file, which `dossier add` writes.
    private = top == "sources" and len(parts) == 3 and parts[-1] == ".gitignore"
    if any(part.startswith(".") and part != ".." for part in parts) and not private:
        return "hidden"
    return "" if top in ("sources", "dossier") and rest else "other"


def _code(text: str) -> str:
    """A code span: nothing in it is read as anything."""
    # Joiners are spelling in Persian and Hindi; what else cannot be seen could turn the text round.
    plain = "".join(one if one.isprintable() or one in "\u200c\u200d" else " " for one in text)
    plain = " ".join(plain.split())
    if not plain.strip("\u200c\u200d"):
        return "–"
    fence = "`"
    while fence in plain:
        fence += "`"
    # One space at each end is taken away by whoever reads it.
    return f"{fence} {plain} {fence}" if "`" in plain else f"{fence}{plain}{fence}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def _more(number: int) -> Iterator[str]:
    if number > 0:
        yield f"- and {number:,} more"


def _cut(rows: list[str]) -> str:
    """Whole lines up to the limit; what is opened before it is closed."""
    out, size, is_open = [MARK], len(MARK), False
    for row in rows:
        size += len(row) + 1
        if size > LIMIT - 1000:
            out += ["", "</details>"] if is_open else []
            return "\n".join([*out, "", "The rest is too long to be shown here."]) + "\n"
        is_open = row.startswith("<details>") or (is_open and row != "</details>")
        out.append(row)
    return "\n".join(out) + "\n"


def _fits(value: Any, shape: Any) -> bool:
    if isinstance(shape, dict):
        return (
            isinstance(value, dict)
            and value.keys() == shape.keys()
            and all(_fits(value[key], inner) for key, inner in shape.items())
        )
    if isinstance(shape, list):
        most, inner = shape
        return isinstance(value, list) and len(value) <= most and all(_fits(one, inner) for one in value)
    if isinstance(shape, frozenset):
        return isinstance(value, str) and value in shape
    if shape is int:
        return type(value) is int and 0 <= value < 10**12
    return isinstance(value, str) and len(value) <= shape


def _refuse(constant: str) -> Any:
    raise ValueError(constant)


def main(folder: Path) -> None:
    """Write ``comment.md`` from ``report.json`` and ``files.json`` in a folder."""
    path = folder / "report.json"
    report = read(path.read_bytes()) if path.is_file() else None
    files = json.loads((folder / "files.json").read_text(encoding="utf-8"))
    (folder / "comment.md").write_text(markdown(report, files), encoding="utf-8")


if __name__ == "__main__":
    main(Path(os.environ["RUNNER_TEMP"], "comment"))
