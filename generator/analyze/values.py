"""Whether an example or default is of the type that its schema says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from generator.document.nodes import INTEGERS, is_dict, is_list
from generator.ir import (
    CommaSeparated,
    EnumRef,
    Field,
    Input,
    Kind,
    ListOf,
    MapOf,
    Model,
    ModelRef,
    OpenEnum,
    Parameter,
    Plain,
    Type,
)

PHONE: Final = re.compile(r"\+?[1-9][0-9]{6,14}")
"""A number in E.164 format, with or without its plus sign."""
_WHOLE = re.compile(r"0|-?[1-9][0-9]{0,18}")
_LATEST = 253_402_300_799  # the end of the year 9999, in seconds since 1970
_DECIMAL = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?([eE][-+]?[0-9]{1,3})?")
_LOCAL = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}")
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?"
    r"(Z|[-+][0-9]{2}:?[0-9]{2})"
)


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
            digits = item == Plain(Kind.INTEGER)
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
        case Plain(kind):
            return _fits_plain(kind, value)


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


def _fits_plain(kind: Kind, value: Any) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    match kind:
        case Kind.INTEGER:
            return isinstance(value, int) and not isinstance(value, bool)
        case Kind.NUMBER:
            return is_number
        case Kind.DECIMAL:
            return is_number or (isinstance(value, str) and bool(_DECIMAL.fullmatch(value)))
        case Kind.STRING | Kind.SENDER:
            return isinstance(value, str)
        case Kind.PHONE:
            return isinstance(value, str) and (not value or PHONE.fullmatch(value) is not None)
        case Kind.DATETIME:
            return isinstance(value, str) and _is_moment(value, _MOMENT)
        case Kind.LOCAL_TIME:
            return isinstance(value, str) and _is_moment(value, _LOCAL)
        case Kind.UNIX_TIME:
            whole = isinstance(value, int) and not isinstance(value, bool)
            return whole and 0 <= value <= _LATEST
        case Kind.BOOLEAN:
            return isinstance(value, bool)
        case Kind.FLAG:
            return value in (0, 1) and not isinstance(value, bool)
        case Kind.FILE:
            return False
        case Kind.ANY:
            return True


def _is_whole(text: str) -> bool:
    return _WHOLE.fullmatch(text) is not None and int(text) in INTEGERS


def _is_moment(value: str, form: re.Pattern[str]) -> bool:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return form.fullmatch(value) is not None
