"""The pieces that our JSON Schemas are put together from. No I/O."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}


def closed(required: str, **properties: Any) -> Schema:
    """An object with just these keys; those of `required`, parted by spaces, are always there."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": required.split(),
        "properties": properties,
    }


def listed(items: Schema) -> Schema:
    """A list of one kind of value."""
    return {"type": "array", "items": items}


def inlined(value: Any, schema: Schema) -> Any:
    """A part of a schema with what it refers to written out, so that it stands in another schema."""
    if isinstance(value, list):
        return [inlined(item, schema) for item in value]
    if not isinstance(value, dict):
        return value
    if "$ref" in value:
        return inlined(schema["$defs"][value["$ref"].rsplit("/", 1)[-1]], schema)
    return {key: inlined(item, schema) for key, item in value.items()}
