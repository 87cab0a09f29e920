"""Facts about a schema: its types, from `type` or from an `anyOf` with null, and its limits."""

from __future__ import annotations

from generator.base import scalars
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


def is_integer_boolean(target: Node) -> bool:
    """Return whether an enum of integers is a boolean: 0 and 1."""
    plain = [node.value for node in target.get("enum").sequence]
    return plain in ([0, 1], [1, 0])


def is_phone(target: Node) -> bool:
    """Return whether a schema describes a phone number, or several numbers in one string."""
    item = target.get("x-comma-separated")
    return (item if item.present else target).get("format").string == "phone"


def limits(target: Node) -> tuple[int | None, int | None]:
    """Return the minimum and the maximum of an integer, if the schema has limits."""
    known = scalars.SCHEMA_TYPES.get(("integer", target.get("format").string))
    lowest, highest = (known.minimum, known.maximum) if known else (None, None)
    lows = (n for n in (target.get("minimum").integer, lowest) if n is not None)
    highs = (n for n in (target.get("maximum").integer, highest) if n is not None)
    return max(lows, default=None), min(highs, default=None)
