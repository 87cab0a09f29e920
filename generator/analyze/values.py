"""Whether an example or default is of the type that its schema says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from generator.base import scalars
from generator.base.scalars import Scalar
from generator.document.nodes import INTEGERS, is_dict, is_list
from generator.ir import (
    CommaSeparated,
    EnumRef,
    Field,
    Input,
    ListOf,
    MapOf,
    Model,
    ModelRef,
    OpenEnum,
    Parameter,
    Type,
)

_WHOLE = re.compile(r"0|-?[1-9][0-9]{0,18}")


def fits(type_: Type, value: Any, named: Mapping[str, Model | OpenEnum]) -> bool:
    """Whether a value has the type. `named`: the models and enums by name."""
    match type_:
        case ListOf(item, nullable):
            return is_list(value) and all(
                (nullable and each is None) or fits(item, each, named) for each in value
            )
        case MapOf(item):
            return is_dict(value) and all(fits(item, each, named) for each in value.values())
        case CommaSeparated(item):
            digits = item == scalars.INTEGER
            return isinstance(value, str) and all(
                _is_whole(v) if digits else v and fits(item, v, named) for v in value.split(",")
            )
        case EnumRef(name):
            enum = named[name]
            return isinstance(enum, OpenEnum) and (
                not enum.members
                or (type(value) is (int if enum.is_whole else str) and value in enum.by_value)
            )
        case ModelRef(name):
            model = named[name]
            return (
                isinstance(model, Model)
                and is_dict(value)
                and all(_fits_field(field, value, named) for field in model.fields)
            )
        case Input(fields=fields):
            return (
                is_dict(value)
                and value.keys() <= {field.wire_name.raw for field in fields}
                and all(_fits_input(field, value, named) for field in fields)
            )
        case Scalar():
            return type_.fits(value)


def _fits_input(
    field: Parameter, value: dict[str, Any], named: Mapping[str, Model | OpenEnum]
) -> bool:
    name = field.wire_name.raw
    if name not in value:
        return not field.required
    found = value[name]
    if found is None:
        return field.nullable
    return fits(field.type, found, named) and is_within(field, found)


def is_within(parameter: Parameter, value: Any) -> bool:
    """Whether a value of the right type keeps to the limits of an argument."""
    low, high, size = None, None, 0
    if isinstance(value, str):
        low, high, size = parameter.min_length, parameter.max_length, len(value)
    elif is_list(value):
        low, size = parameter.min_items, len(value)
    elif isinstance(value, int) and not isinstance(value, bool):
        low, high, size = parameter.minimum, parameter.maximum, value
    return (low is None or size >= low) and (high is None or size <= high)


def _fits_field(field: Field, value: dict[str, Any], named: Mapping[str, Model | OpenEnum]) -> bool:
    found = value.get(field.wire_name.raw)
    return field.optional if found is None else fits(field.type, found, named)


def _is_whole(text: str) -> bool:
    return _WHOLE.fullmatch(text) is not None and int(text) in INTEGERS
