"""The keywords that each schema type supports, and their valid values."""

from __future__ import annotations

from typing import Final

from generator.base import scalars
from generator.base.limits import RANGES
from generator.base.problems import Problems, quote
from generator.document.nodes import Node
from generator.document.schemas import is_integer_boolean, is_phone, limits

_KEYWORDS: Final[dict[str, tuple[str, ...]]] = {
    "format": ("string", "integer", "number"),
    "enum": ("string", "integer"),
    "minimum": ("integer",),
    "maximum": ("integer",),
    "minLength": ("string",),
    "maxLength": ("string",),
    "minItems": ("array",),
    "x-comma-separated": ("string",),
    "x-national-with": ("string",),
    "items": ("array",),
    "properties": ("object",),
    "required": ("object",),
    "additionalProperties": ("object",),
}
_PHONES: Final = (scalars.PHONE, scalars.SENDER)
_GREATEST: Final = {"minLength": 1000, "maxLength": 100_000, "minItems": 100}
"""Maximum values of these limits: examples and tests contain values of this length."""


def check_keywords(target: Node, name: str, problems: Problems) -> None:
    """Report keywords that do not apply to the type `name`, or that contradict each other."""
    for keyword in target.mapping:
        if name not in _KEYWORDS.get(keyword, (name,)):
            problems.add(
                target.key_at(keyword),
                f"{quote(keyword)} has no meaning for type {name}; remove it",
            )
    for extension in ("x-enum-varnames", "x-enum-descriptions"):
        if extension in target and "enum" not in target:
            problems.add(target.key_at(extension), "there is no enum that it describes; remove it")
        elif extension in target and name == "integer" and is_integer_boolean(target):
            at = target.key_at(extension)
            problems.add(at, f"a flag is a bool, without {extension}; remove it")
    for beside in ("enum", "x-comma-separated"):
        if "format" in target and beside in target:
            problems.add(
                target.key_at("format"), f"format has no effect beside {beside}; remove it"
            )
    if "enum" in target and "x-comma-separated" in target:
        at = target.key_at("x-comma-separated")
        problems.add(at, "x-comma-separated has no effect beside enum; remove one")
    if "x-national-with" in target and not is_phone(target):
        at = target.key_at("x-national-with")
        problems.add(at, "x-national-with is for arguments of the format phone; remove it")
    _check_limits(target, name, problems)


def bounds(schema: Node, least: str, most: str) -> tuple[int | None, int | None]:
    """Return the two limits of a schema. For numbers, a format can narrow them."""
    if least == "minimum":
        return limits(schema)
    return schema.get(least).integer, schema.get(most).integer


def _check_limits(target: Node, name: str, problems: Problems) -> None:
    form = target.get("format").string
    scalar = scalars.BY_SCHEMA.get((name, form))
    for least, most in RANGES:
        low, high = bounds(target, least, most)
        for key in (least, most):
            if key in target and name == "integer" and scalar and key not in scalar.limits:
                problem = f"{key} is not supported for the format {form}; remove it"
                problems.add(target.key_at(key), problem)
            elif key in target and "enum" in target:
                problems.add(target.key_at(key), f"{key} has no effect beside enum; remove it")
        if low is not None and high is not None and low > high:
            at = target.get(least if least in target else most).at
            problems.add(at, f"{least} {low} is greater than {most} {high}")
    is_plain = not {"enum", "x-comma-separated"} & target.mapping.keys()
    is_text = is_plain and (scalar is None or "maxLength" in scalar.limits)
    for key, greatest in _GREATEST.items():
        limit = target.get(key).integer
        if limit is not None and not 0 <= limit <= greatest:
            problems.add(target.get(key).at, f"{key} must be from 0 to {greatest}")
        elif scalar in _PHONES and is_plain and key == "minLength" and limit in (0, 1):
            pass  # an empty or a non-empty value
        elif limit is not None and not is_text:
            problems.add(target.key_at(key), f"{key} is supported for plain text; remove it")
