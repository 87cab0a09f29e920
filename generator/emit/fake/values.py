"""Type check of the values that the spec gives to fields of fake documents."""

from __future__ import annotations

from typing import Any

from generator.base.scalars import Scalar
from generator.document.nodes import is_dict, is_list
from generator.ir import Client, CommaSeparated, EnumRef, ListOf, MapOf, ModelRef, Type
from generator.validate.values import fits_items


def fits(type_: Type, value: Any, client: Client) -> bool:
    """Return whether a value has the type of a field."""
    match type_:
        case Scalar():
            return type_.fits(value)
        case CommaSeparated(Scalar() as item):
            return fits_items(item, value)
        case EnumRef(name, is_whole=is_whole):
            kind = int if is_whole else str
            return type(value) is kind and value in client.enums[name].by_value
        case ListOf(item, nullable):
            return is_list(value) and all(
                (nullable and each is None) or fits(item, each, client) for each in value
            )
        case MapOf(item):
            return is_dict(value) and all(fits(item, each, client) for each in value.values())
        case ModelRef(name):
            return is_dict(value) and all(
                field.optional
                if (found := value.get(field.wire_name.raw)) is None
                else fits(field.type, found, client)
                for field in client.models[name].fields
            )
        case _:
            return False
