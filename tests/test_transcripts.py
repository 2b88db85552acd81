"""Transcripts: what people typed from a post, an interview, an image or a recording, and what it was typed from."""

from __future__ import annotations

import hashlib
import os
from typing import get_args

import pytest

from site_build.attachment import KINDS
from site_build.records import Kind

TALK = """---
title: A talk at the north quay
publisher: Ellery Dossier
published: 2026-03-10
---

Q: When was the gate at the north quay shut, and who was told of it?

[00:12:34] A: We shut the north gate on 9 March 2026, an hour before the ballot was counted.

A: The second key hung in the office all night, and nobody asked us about it afterwards.
"""
ID = "ellery-dossier-a-talk-at-the-north-quay"
PHOTO = b"\xff\xd8\xff\xe0" + bytes(60)
NAME = "Ada Lindqvist"


@pytest.fixture
def talk(tmp_path):
    path = tmp_path / "talk.md"
    path.write_text(TALK, encoding="utf-8")
    return path


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "IMG 0001.JPG"
    path.write_bytes(PHOTO)
    return path


@pytest.fixture
def add(empty, dossier_command, talk):
    """File the talk as a transcript with any further options."""

    def add(*options, file=talk):
        return dossier_command("add", "--transcript", str(file), "--captured", "2026-03-11", *map(str, options), cwd=empty)  # fmt: skip

    return add


@pytest.fixture
def filed(empty):
    return empty / "sources" / ID


def yaml(path):
    from site_build.frontmatter import parse

    return parse(path.read_text(encoding="utf-8")).value


def problems(root, findings):
    return [(one.file, one.code) for one in findings(root).problems]


# --- Filing -----------------------------------------------------------------------------------------


def test_a_transcript_is_filed_with_its_attachment_and_who_stands_by_it(empty, add, photo, filed, findings):
    done = add(
        "--attachment",
        photo,
        "--kind",
        "interview",
        "--vouched-by",
        "Ines Example",
        "--rights",
        "full",
        "--license",
        "CC BY 4.0",
    )

    assert (done.exit_code, done.stderr) == (0, "")
    assert "To do:\n    - who answers" in done.output
    assert sorted(path.name for path in filed.iterdir()) == ["attachment.jpg", "capture.md", "capture.yaml", "curation.yaml"]  # fmt: skip
    assert (filed / "attachment.jpg").read_bytes() == PHOTO == photo.read_bytes()
    stated = yaml(filed / "capture.yaml")
    assert stated["transcript"] == "true"
    assert stated["attachment"] == {
        "file": "attachment.jpg",
        "media_type": "image/jpeg",
        "bytes": "64",
        "sha256": hashlib.sha256(PHOTO).hexdigest(),
    }
    assert yaml(filed / "curation.yaml") == {
        "kind": "interview",
        "rights": {"publish": "full", "license": "CC BY 4.0"},
        "vouched_by": "Ines Example",
    }
    outcome = findings(empty)
    assert outcome.problems == []
    record = outcome.records[ID]
    assert (record.kind, record.vouched_by, record.capture.transcript) == ("interview", "Ines Example", True)
    assert record.capture.attachment.sha256 == hashlib.sha256(PHOTO).hexdigest()


def test_what_only_a_person_knows_of_a_transcript_is_a_to_do(add):
    done = add()

    rows = [
        row.strip()
        for row in done.output.partition("To do:")[2].partition("\n\n")[0].splitlines()
        if row.strip()
    ]
    file = f"sources/{ID}/curation.yaml"
    assert rows == [
        "- whether it may be published in full, or only quoted (until then about 53 words of it are shown)"
        f": add `rights: {{publish: quotes}}` to {file}",
        f"- who stands by these words: add `vouched_by: …` to {file}",
        f"- what it is: a post, an interview, an image: add `kind: interview` to {file}",
        f"- who answers (`described_as` for the unnamed): add `speakers: [{{label: A, kind: person, name: …}}]` to {file}",
    ]


def test_nobody_standing_by_a_transcript_is_a_problem_that_costs_nothing(empty, add, filed, findings):
    add()
    (filed / "curation.yaml").unlink()

    outcome = findings(empty)

    (problem,) = outcome.problems
    assert (problem.file, problem.code) == (f"sources/{ID}/curation.yaml", "transcript-unvouched")
    assert "`vouched_by:`" in problem.remedy
    assert ID in outcome.records


def test_the_kinds_that_can_be_chosen_are_those_of_the_records():
    from site_build.cli import add

    assert tuple(add.KINDS) == get_args(Kind)


def test_the_commented_template_of_a_transcript_is_right_once_it_is_uncommented():
    from site_build.curation import Curation
    from site_build.filing import TRANSCRIPT_TEMPLATE
    from site_build.frontmatter import parse
    from site_build.validate import validated

    lines = [line[2:] for line in TRANSCRIPT_TEMPLATE.splitlines()[3:] if line.startswith("# ")]
    curation, faults = validated(Curation, parse("\n".join(lines)), "curation.yaml")

    assert faults == []
    assert (len(curation.speakers), len(curation.decisions)) == (1, 2)


def test_a_private_transcript_keeps_text_and_attachment_out_of_git(add, photo, filed):
    add("--attachment", photo, "--private")

    assert (filed / ".gitignore").read_text().splitlines()[1:] == [".*.part", "capture.md", "attachment.jpg"]


@pytest.mark.parametrize("order", ["before", "after"])
def test_filing_that_was_interrupted_is_completed(add, photo, filed, order):
    filed.mkdir(parents=True)
    (filed / "attachment.jpg").write_bytes(PHOTO)
    if order == "after":
        (filed / "capture.md").write_text(TALK, encoding="utf-8")

    done = add("--attachment", photo, "--quiet")

    assert (done.exit_code, done.output) == (0, "")
    assert (filed / "capture.yaml").exists()


def test_another_attachment_does_not_take_the_place_of_one_that_lies_there(empty, add, photo, filed):
    filed.mkdir(parents=True)
    (filed / "attachment.jpg").write_bytes(b"\xff\xd8 another")

    assert add("--attachment", photo, "--quiet").exit_code == 0
    assert (filed / "attachment.jpg").read_bytes() == b"\xff\xd8 another"
    assert len(list((empty / "sources").iterdir())) == 2


def test_a_loose_attachment_in_sources_is_moved(empty, add, filed):
    loose = empty / "sources" / "voice.MP3"
    loose.write_bytes(b"ID3 sound")

    assert add("--attachment", loose, "--quiet").exit_code == 0
    assert not loose.exists()
    assert (filed / "attachment.mp3").read_bytes() == b"ID3 sound"


# --- The unnamed ------------------------------------------------------------------------------------


def written(root):
    """All bytes that were written, names of files included, also in what is kept out of git."""
    out = [
        path.relative_to(root).as_posix().encode() + b"\n" + path.read_bytes()
        for path in root.rglob("*")
        if path.is_file()
    ]
    return b"\n".join(out).lower()


def test_the_name_of_an_unnamed_speaker_stands_in_no_byte_that_is_written(empty, add, photo, dossier_command):
    done = add("--attachment", photo, "--withhold", NAME, "--described-as", "a port manager", "--kind", "interview",
               "--vouched-by", "Ines Example", "--rights", "full", "--license", "CC BY 4.0")  # fmt: skip
    built = dossier_command("build", cwd=empty)

    assert (done.exit_code, built.exit_code, built.stderr) == (0, 0, "")
    everything = written(empty)
    assert b"a port manager" in everything
    for encoding in ("utf-8", "utf-16-le"):
        for part in (NAME, *NAME.split(), NAME.replace(" ", "-")):
            if part != "Ada":  # three letters stand in many words of the theme
                assert part.lower().encode(encoding) not in everything
    assert NAME.split()[1] not in done.output


def test_an_unnamed_speaker_is_described_and_has_no_page(empty, add, findings):
    add("--described-as", "a port manager", "--vouched-by", "Ines Example")

    claims = findings(empty).records[ID].claims

    assert claims
    for claim in claims:
        assert claim.speaker.model_dump(exclude_none=True) == {"kind": "person", "described_as": "a port manager", "named": False}  # fmt: skip


@pytest.mark.parametrize(
    ("spoil", "where"),
    [
        pytest.param(lambda talk, photo: talk.write_text(TALK.replace("the gate", "Ada’s gate")), "the transcript, line 7", id="text"),
        pytest.param(lambda talk, photo: talk.write_text(TALK.replace("title:", "author: A. Lindqvist\ntitle:")), "the transcript, line 2", id="front-matter"),
        pytest.param(lambda talk, photo: talk.rename(talk.with_name("lindqvist.md")), "the name of the file", id="file-name"),
        pytest.param(lambda talk, photo: photo.rename(photo.with_name("ADA_LINDQVIST.jpg")), "the name of the attachment", id="attachment-name"),
        pytest.param(lambda talk, photo: photo.write_bytes(PHOTO + b"Artist: Ada Lindqvist"), "the bytes of the attachment", id="attachment-bytes"),
    ],
)  # fmt: skip
def test_nothing_is_filed_that_holds_a_withheld_name(empty, add, talk, photo, spoil, where):
    moved = spoil(talk, photo)
    file = moved if hasattr(moved, "name") and moved.suffix == ".md" else talk
    attachment = moved if hasattr(moved, "name") and moved.suffix == ".jpg" else photo

    done = add("--attachment", attachment, "--withhold", NAME, file=file)

    assert done.exit_code == 1
    assert f"a name that you withhold stands in {where} [withheld-name]" in done.stderr
    assert list((empty / "sources").iterdir()) == []


@pytest.mark.parametrize(
    ("option", "where"),
    [
        pytest.param(("--vouched-by", "Lindqvist"), "curation.yaml", id="vouched-by"),
        pytest.param(("--described-as", "Ada, a port manager"), "curation.yaml", id="described-as"),
        pytest.param(("--publisher", "The Ada"), "curation.yaml", id="publisher"),
        pytest.param(("--url", "https://example.org/lindqvist"), "capture.yaml", id="address"),
    ],
)
def test_an_answer_that_holds_a_withheld_name_is_refused(empty, add, option, where):
    done = add("--withhold", NAME, *option)

    assert done.exit_code == 1
    assert f"stands in what you answered for {where}" in done.stderr
    assert list((empty / "sources").iterdir()) == []


def test_an_attachment_of_an_unnamed_speaker_is_kept_out_of_git(empty, add, photo, filed, findings):
    add("--attachment", photo, "--withhold", NAME, "--vouched-by", "Ines Example")

    assert (filed / ".gitignore").read_text().splitlines()[1:] == [".*.part", "attachment.jpg"]
    assert yaml(filed / "capture.yaml")["attachment"]["private"] == "true"
    (filed / "attachment.jpg").unlink()
    outcome = findings(empty)
    assert outcome.problems == []
    assert outcome.records[ID].capture.attachment.private is True


# --- Bad input --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        pytest.param("page.html", b"<script>", "attachment-format", id="page"),
        pytest.param("drawing.svg", b"<svg>", "attachment-format", id="drawing-with-scripts"),
        pytest.param("run.exe", b"MZ", "attachment-format", id="program"),
        pytest.param("photo.jpg.sh", b"#!/bin/sh", "attachment-format", id="two-endings"),
        pytest.param("photo", b"x", "attachment-format", id="no-ending"),
        pytest.param("photo.jpg", b"", "attachment-format", id="empty"),
        pytest.param("sound.wav", bytes(2_000_001), "attachment-too-large", id="too-large"),
        pytest.param("$(id);`id`.jpg", b"x", None, id="hostile-name"),
        pytest.param("\u202egpj.exe.jpg", b"x", None, id="name-that-reads-otherwise"),
    ],
)  # fmt: skip
def test_an_attachment_gets_a_safe_name_or_is_refused(empty, add, filed, tmp_path, name, data, code):
    config = empty / "mkdocs.yml"
    config.write_text(config.read_text() + "extra:\n  dossier:\n    attachment_megabytes: 2\n")
    (tmp_path / name).write_bytes(data)

    done = add("--attachment", tmp_path / name)

    if code is None:
        assert done.exit_code == 0
        assert (filed / "attachment.jpg").read_bytes() == data
        assert name not in (filed / "capture.yaml").read_text()
        return
    assert done.exit_code == 1
    assert f"[{code}]" in done.stderr
    assert list((empty / "sources").iterdir()) == []


def test_an_attachment_that_is_a_link_or_is_not_there_is_refused(empty, add, photo, tmp_path):
    os.symlink(photo, tmp_path / "link.jpg")

    assert "[symlink]" in add("--attachment", tmp_path / "link.jpg").stderr
    assert "[file-missing]" in add("--attachment", tmp_path / "nowhere.jpg").stderr
    assert list((empty / "sources").iterdir()) == []


def _linked(file, tmp_path):
    file.rename(tmp_path / "elsewhere.jpg")
    os.symlink(tmp_path / "elsewhere.jpg", file)


@pytest.mark.parametrize(
    ("spoil", "place", "code"),
    [
        pytest.param(lambda file, _: file.write_bytes(PHOTO[:-1] + b"\1"), "/attachment.jpg", "attachment-changed", id="changed"),
        pytest.param(lambda file, _: file.unlink(), "", "attachment-missing", id="missing"),
        pytest.param(_linked, "/attachment.jpg", "symlink", id="link"),
        pytest.param(lambda file, _: file.write_bytes(bytes(50_000_001)), "/attachment.jpg", "attachment-too-large", id="too-large"),
        pytest.param(lambda file, _: file.write_bytes(b""), "/attachment.jpg", "attachment-format", id="empty"),
    ],
)  # fmt: skip
def test_a_filed_attachment_that_is_not_as_it_was_is_named(empty, add, photo, filed, findings, tmp_path, spoil, place, code):  # fmt: skip
    add("--attachment", photo, "--vouched-by", "Ines Example", "--quiet")
    assert problems(empty, findings) == []
    spoil(filed / "attachment.jpg", tmp_path)

    assert problems(empty, findings) == [(f"sources/{ID}{place}", code)]
    assert ID in findings(empty).records


def test_a_changed_attachment_is_named_by_every_build_and_the_source_is_built(
    empty, add, photo, filed, dossier_command
):
    add("--attachment", photo, "--vouched-by", "Ines Example", "--quiet")
    assert dossier_command("build", cwd=empty).exit_code == 0
    (filed / "attachment.jpg").write_bytes(PHOTO[:-1] + b"\1")

    # The second build reads a source again that had a problem in the first.
    for _ in range(2):
        built = dossier_command("build", cwd=empty)
        assert (built.exit_code, built.stderr.count("[attachment-changed]")) == (1, 1)
        assert (empty / "site" / "sources" / ID / "index.html").exists()


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        pytest.param("file: attachment.jpg", "file: ../../mkdocs.yml", "attachment.file", id="climbs-out"),
        pytest.param("file: attachment.jpg", "file: attachment.$(id)", "attachment.file", id="command"),
        pytest.param("media_type: image/jpeg", "media_type: <b>", "attachment.media_type", id="media-type"),
    ],
)
def test_an_attachment_cannot_be_described_so_that_it_does_harm(
    empty, add, photo, filed, findings, old, new, field
):
    add("--attachment", photo, "--vouched-by", "Ines Example", "--quiet")
    path = filed / "capture.yaml"
    path.write_text(path.read_text().replace(old, new))

    (problem,) = findings(empty).problems
    assert (problem.file, problem.field, problem.code) == (f"sources/{ID}/capture.yaml", field, "field-value")
    assert problem.remedy


def test_every_kind_of_attachment_can_be_described():
    from site_build.records import Attachment

    for ending, media_type in KINDS.items():
        Attachment(file=f"attachment{ending}", media_type=media_type, bytes=1, sha256="0" * 64)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("", "capture-empty", id="no-bytes"),
        pytest.param(" \n\n", "capture-empty", id="only-spaces"),
        pytest.param("---\ntitle: A talk\n---\n\n# A talk\n", "capture-no-article", id="only-a-heading"),
        pytest.param("<!DOCTYPE html>\n<html><body><p>x</p></body></html>", "capture-format", id="html"),
    ],
)
def test_a_transcript_without_any_text_is_refused(empty, add, talk, text, code):
    talk.write_text(text)

    done = add()

    assert (done.exit_code, f"[{code}]" in done.stderr) == (1, True)
    assert list((empty / "sources").iterdir()) == []


@pytest.mark.parametrize(
    "text",
    [
        "The north gate was shut at noon, and nobody was told.",
        "---\ntitle: Post\n---\nThe gate was shut at noon, all day.",
    ],
    ids=["one-line", "with-a-head"],
)
def test_a_short_post_is_a_transcript_too(empty, add, talk, findings, text):
    talk.write_text(text)
    assert add("--kind", "post", "--vouched-by", "Ines Example").exit_code == 0

    (record,) = findings(empty).records.values()
    assert (record.kind, len(record.claims)) == ("post", 1)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(["x.md", "--attachment", "y.jpg"], "--attachment belongs to a transcript", id="attachment"),
        pytest.param(["x.md", "--described-as", "a docker"], "--described-as belongs to a transcript", id="described-as"),
        pytest.param(["x.md", "--withhold", "Ada"], "--withhold belongs to a transcript", id="withhold"),
        pytest.param(["--transcript", "https://example.org/x"], "--transcript is for a file", id="address"),
        pytest.param(["--transcript", "x.md", "z.md", "--attachment", "y.jpg"], "--attachment belongs to one capture", id="two"),
        pytest.param(["--transcript", "x.md", "--withhold", "-"], "at least two letters", id="no-name"),
        pytest.param(["--transcript", "x.md", "--kind", "podcast"], "'podcast'", id="no-such-kind"),
    ],
)  # fmt: skip
def test_options_that_do_not_belong_together_are_refused_before_anything_is_filed(empty, dossier_command, tmp_path, arguments, words):  # fmt: skip
    for name in ("x.md", "z.md"):
        (empty / name).write_text(TALK + name)

    done = dossier_command("add", *arguments, cwd=empty)

    assert done.exit_code == 2
    assert words in " ".join(done.output.split())
    assert list((empty / "sources").iterdir()) == []


def test_speakers_of_a_page_that_is_no_transcript_are_a_problem(empty, file_source, findings):
    text = "The board said on Monday that the pier would be shut for ten days.\n\n" * 3
    file_source(
        empty,
        "page",
        text,
        name="capture.md",
        curation="title: x\nspeakers: [{label: A, name: Ada Example}]\n",
    )

    (problem,) = findings(empty).problems
    assert (problem.line, problem.field, problem.code) == (2, "speakers", "field-value")


def test_right_to_left_names_are_kept_and_shown(empty, add, filed, findings):
    add(
        "--vouched-by",
        "نورا السالمي",
        "--described-as",
        "مدير في الميناء",
        "--rights",
        "full",
        "--license",
        "CC BY 4.0",
    )

    outcome = findings(empty)
    assert outcome.problems == []
    assert outcome.records[ID].vouched_by == "نورا السالمي"
    assert outcome.records[ID].claims[0].speaker.described_as == "مدير في الميناء"


def test_a_quote_of_forty_lines_is_decided_about(empty, add, talk, filed, findings):
    lines = [f"Box {number} was counted at the quay and signed for by the driver." for number in range(40)]
    talk.write_text("# Minutes\n\n" + "\n\n".join(lines) + "\n")
    add("--vouched-by", "Ines Example")
    (folder,) = (empty / "sources").iterdir()
    with (folder / "curation.yaml").open("a") as file:
        file.write(
            "decisions:\n- quote: |\n" + "".join(f"    {line}\n\n" for line in lines) + "  status: reviewed\n"
        )

    outcome = findings(empty)

    assert outcome.problems == []
    (record,) = outcome.records.values()
    (claim,) = [claim for claim in record.claims if claim.status == "reviewed"]
    assert claim.quote == "\n\n".join(lines) == record.text[claim.start : claim.end]
    assert claim.place.paragraph == 1
