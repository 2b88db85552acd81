"""A record as a file: front matter, seal and text, written and read back. No I/O."""

from __future__ import annotations

from typing import Any

from site_build.frontmatter import Parsed, dump, parse, split
from site_build.problems import Problem, Refused
from site_build.records import Record
from site_build.seal import sealed
from site_build.validate import validated


def written(record: Record) -> str:
    """The file of a record, sealed."""
    values = record.model_dump(mode="json", by_alias=True, exclude_none=True)
    values["claims"] = [without_empty(claim) for claim in values["claims"]]
    front = dump(without_empty(values))
    note = f"written by the build; put corrections in sources/{record.id}/curation.yaml"
    return sealed(f"---\n{front}---\n{record.text}\n" if record.text else f"---\n{front}---\n", note)


def read(content: str, file: str) -> tuple[Record | None, list[Problem]]:
    """Read a record back.

    Args:
        content: the file's content.
        file: its path, as people are shown it.
    """
    try:
        parts = split(content)
    except Refused:
        parts = None
    if parts is None:
        message, remedy = "the file does not begin with front matter", "Delete it and run `dossier build`."
        return None, [Problem(file, 1, "", message, "record-edited", remedy)]
    front, body, _ = parts
    parsed = parse(front, first_line=2)
    record, problems = validated(Record, _with_text(parsed, body.removesuffix("\n")), file)
    return record, problems


def _with_text(parsed: Parsed, text: str) -> Parsed:
    value: Any = {**parsed.value, "text": text} if isinstance(parsed.value, dict) else parsed.value
    return Parsed(value, parsed.lines, parsed.faults)


def without_empty(value: dict[str, Any]) -> dict[str, Any]:
    """Leave out the keys that hold nothing: an absent key means "not stated"."""
    return {key: item for key, item in value.items() if item is not None and item not in ({}, [])}
