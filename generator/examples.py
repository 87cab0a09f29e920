"""Example values, in the form they have on the wire: those of the spec, or made up by type."""

from __future__ import annotations

from typing import Any

from generator.load import Document
from generator.nodes import Node

_MADE_UP: dict[str, Any] = {"integer": 1, "number": 1.5, "boolean": True, "string": "text"}
_MADE_UP_STRINGS = {"date-time": "2015-06-19T09:48:24+0000"}


def example_of(document: Document, schema: Node) -> Any:
    """An example for a schema. One that stands beside a reference or `anyOf` wins."""
    if schema.get("example").present:
        return schema.get("example").plain()
    schema = document.follow(schema)
    if schema.get("example").present:
        return schema.get("example").plain()
    for choice in schema.get("anyOf").sequence:
        if choice.get("type").value != "null":
            return example_of(document, choice)
    if schema.get("enum").sequence:
        return schema.get("enum").sequence[0].plain()
    listed = schema.get("type")
    names = [node.text for node in listed.sequence] or [listed.text]
    name = next((name for name in names if name not in (None, "null")), None)
    if name == "array":
        return [example_of(document, schema.get("items"))]
    if name == "object":
        if schema.get("additionalProperties").mapping:
            return {"key": example_of(document, schema.get("additionalProperties"))}
        properties = schema.get("properties").mapping
        return {key: example_of(document, child) for key, child in properties.items()}
    if schema.get("x-comma-separated").mapping:
        return str(example_of(document, schema.get("x-comma-separated")))
    made_up = _MADE_UP.get(name or "")
    return _MADE_UP_STRINGS.get(schema.get("format").text or "", made_up)
