"""Example values in wire format: from the spec, or generated from the type."""

from __future__ import annotations

from typing import Any, Final

from generator.base.scalars import SCHEMA_TYPES
from generator.document.load import Document
from generator.document.nodes import Node
from generator.document.schemas import not_null, type_name

MAX_DEPTH: Final = 3
MOST: Final = 1000
"""Maximum number of characters or items, if a spec requires an extreme number."""


def example_of(document: Document, schema: Node, depth: int = 0, *, null: bool = True) -> Any:
    """Return an example for a schema. An example beside a reference or `anyOf` has priority.

    Optional objects are omitted below a certain depth, because each level multiplies them.

    Args:
        null: Whether null is allowed. A null example does not show the other possible values.
    """
    target = document.follow(schema)
    for example in (schema.get("example"), target.get("example")):
        if example.present and (null or example.value is not None):
            return example.plain()
    schema = target
    for choice in not_null(schema)[:1]:
        return example_of(document, choice, depth, null=null)
    if schema.get("enum").sequence:
        return schema.get("enum").sequence[0].plain()
    name = type_name(schema)
    if name == "array":
        count = min(max(1, schema.get("minItems").integer or 0), MOST)
        return [example_of(document, schema.get("items"), depth)] * count
    if name == "object":
        if schema.get("additionalProperties").mapping:
            return {"key": example_of(document, schema.get("additionalProperties"), depth)}
        required = [node.string for node in schema.get("required").sequence]
        return {
            key: example_of(document, child, depth + 1)
            for key, child in schema.get("properties").mapping.items()
            if depth < MAX_DEPTH or key in required or "$ref" not in child
        }
    if schema.get("x-comma-separated").mapping:
        return str(example_of(document, schema.get("x-comma-separated")))
    form = schema.get("format").string
    known = SCHEMA_TYPES.get((name or "", form)) or SCHEMA_TYPES.get((name or "", None))
    made_up = "text" if known is None else known.example
    if isinstance(made_up, str):
        longest, shortest = schema.get("maxLength").integer, schema.get("minLength").integer or 0
        return made_up.ljust(min(shortest, MOST), "x")[:longest]
    low, high = schema.get("minimum").integer, schema.get("maximum").integer
    if low is not None and low > made_up:
        return low
    return high if high is not None and high < made_up else made_up
