"""Check of examples and defaults against their schema."""

from __future__ import annotations

import re
from typing import Any, Final

from generator.base import scalars
from generator.base.limits import RANGES
from generator.base.problems import Problems, quote
from generator.document.load import Document
from generator.document.nodes import INTEGERS, Node, is_dict, is_list
from generator.document.schemas import not_null, type_name, type_names
from generator.validate.keywords import bounds

_WHOLE: Final = re.compile(r"0|-?[1-9][0-9]{0,18}")


def check_value(
    document: Document, node: Node, schema: Node, problems: Problems, *, is_sent: bool
) -> None:
    """Report a value that its schema does not allow."""
    if not node.present or node.broken:
        return
    value, target = node.plain(), document.follow(schema)
    if not _fits(document, target, value, is_sent=is_sent):
        problems.add(node.at, f"{quote(value)} does not fit the schema at {target.at}")
    elif names := _exceeded(target, value):
        problems.add(
            node.at, f"{_shown(value)} is outside the {names} of the schema at {target.at}"
        )


def fits_items(item: scalars.Scalar, value: Any) -> bool:
    """Return whether a value is a comma-separated string with items of a type."""
    if not isinstance(value, str):
        return False
    if item is scalars.INTEGER:
        return all(_WHOLE.fullmatch(v) and int(v) in INTEGERS for v in value.split(","))
    return all(v and item.fits(v) for v in value.split(","))


def is_nullable(target: Node) -> bool:
    """Return whether a schema allows null."""
    choices = target.get("anyOf").sequence
    return "null" in type_names(target) or len(not_null(target)) < len(choices)


def _fits(document: Document, schema: Node, value: Any, *, is_sent: bool) -> bool:
    """Return whether a value matches a schema; True if the schema itself is invalid."""
    target = document.follow(schema)
    if value is None and is_nullable(target):
        return True
    real = not_null(target)
    if real:
        return len(real) > 1 or _fits(document, real[0], value, is_sent=is_sent)
    name = type_name(target)
    if name == "object" and "additionalProperties" in target:
        others = target.get("additionalProperties")
        return is_dict(value) and all(
            _fits(document, others, each, is_sent=is_sent) for each in value.values()
        )
    if name == "object":
        return is_dict(value) and _fits_object(document, target, value, is_sent=is_sent)
    if name == "array":
        items = target.get("items")
        return is_list(value) and all(
            _fits(document, items, each, is_sent=is_sent) for each in value
        )
    if "x-comma-separated" in target:
        item = target.get("x-comma-separated")
        kind = item.get("type").string or "", item.get("format").string
        return fits_items(scalars.BY_SCHEMA.get(kind, scalars.ANY), value)
    if target.get("enum").sequence:
        return _fits_enum([node.value for node in target.get("enum").sequence], value)
    scalar = scalars.BY_SCHEMA.get((name or "", target.get("format").string), scalars.ANY)
    return scalar is scalars.FILE or scalar.fits(value)


def _fits_object(document: Document, target: Node, value: dict[str, Any], *, is_sent: bool) -> bool:
    """Return whether an object has its required fields. A sent object has no unknown fields."""
    properties = target.get("properties").mapping
    required = {node.string for node in target.get("required").sequence}
    if is_sent and not value.keys() <= properties.keys():
        return False
    for name, schema in properties.items():
        found = value.get(name)
        if found is None and name not in required and not (is_sent and name in value):
            continue
        child = document.follow(schema)
        if not _fits(document, child, found, is_sent=is_sent):
            return False
        if is_sent and _exceeded(_not_null(document, child), found):
            return False
    return True


def _not_null(document: Document, target: Node) -> Node:
    """Return the schema itself, or the alternative of `anyOf` that is not null."""
    real = not_null(target)
    return document.follow(real[0]) if real else target


def _fits_enum(values: list[Any], value: Any) -> bool:
    if not all(isinstance(each, type(values[0])) for each in values):
        return True  # the enum is invalid
    return type(value) is type(values[0]) and value in values


def _exceeded(target: Node, value: Any) -> str:
    """Return the names of the limits that a value of the right type exceeds, if any."""
    for least, most in (*RANGES, ("minItems", "")):
        low, high = bounds(target, least, most)
        size = _size(value, least)
        if size is not None and (
            (low is not None and size < low) or (high is not None and size > high)
        ):
            return " and ".join(filter(None, (least, most)))
    return ""


def _size(value: Any, keyword: str) -> int | None:
    """Return the size to compare with a limit; None if the value has another type."""
    if keyword == "minimum":
        return value if isinstance(value, int) and not isinstance(value, bool) else None
    if keyword == "minLength":
        return len(value) if isinstance(value, str) else None
    return len(value) if is_list(value) else None


def _shown(value: Any) -> str:
    return str(value) if isinstance(value, int) else quote(value)
