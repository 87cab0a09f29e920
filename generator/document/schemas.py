"""Read the types of a schema: from `type`, or from an `anyOf` with null."""

from __future__ import annotations

from generator.document.nodes import Node


def type_names(schema: Node) -> list[str | None]:
    """Return the types that a schema lists, including "null". None stands for an invalid name."""
    listed = schema.get("type")
    return [node.string for node in listed.sequence] or [listed.string]


def type_name(schema: Node) -> str | None:
    """Return the first type that is not null, if there is one."""
    return next((name for name in type_names(schema) if name != "null"), None)


def not_null(schema: Node) -> list[Node]:
    """Return the alternatives of `anyOf` that are not null."""
    return [each for each in schema.get("anyOf").sequence if each.get("type").value != "null"]
