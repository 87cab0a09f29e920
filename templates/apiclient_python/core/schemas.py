"""Describe models and enums as types of pydantic, and so of FastAPI.

pydantic calls methods with fixed names on a class. These functions return the plain dictionaries
that it expects, so that the client does not depend on pydantic. This module is imported only when
pydantic calls such a method.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from datetime import datetime
from enum import Enum
from functools import cache
from importlib import import_module
from typing import Any, cast, get_args, get_origin

import msgspec
from msgspec import structs

from .answer import Fields
from .coerce import without_none
from .paging import Envelope
from .selection import selected


def of_type(kind: Any) -> dict[str, Any]:
    """Return the core schema of a model or enum. Serialized values can be validated again."""

    def read(value: Any) -> object:
        if isinstance(value, kind):
            return value
        try:
            return msgspec.convert(_without_null(value, kind), kind, strict=False)
        except msgspec.ValidationError as error:
            raise ValueError(str(error)) from None

    name = f"{kind.__module__}.{kind.__qualname__}:{id(kind)}"  # in the form that pydantic uses
    return {**_core_schema(read), "ref": name}


def of_page(kind: Any, source: Any) -> dict[str, Any]:
    """Return the core schema of a page. It only accepts a page that a call returned."""

    def read(value: Any) -> object:
        if not isinstance(value, kind):
            raise ValueError(f"a {kind.__name__} can only come from a call")
        return value

    item = get_args(source)[0] if get_args(source) else Any
    return {**_core_schema(read), "metadata": {"apiclient_item": item}}


@cache
def serializer(kind: Any) -> Any:
    """Return the serializer that pydantic uses for objects in a field of type Any."""
    pydantic_core: Any = import_module("pydantic_core")
    return pydantic_core.SchemaSerializer(kind.__get_pydantic_core_schema__(kind, None))


def json_schema_of_page(core_schema: Any) -> dict[str, Any]:
    """Return the JSON schema of `Page.to_dict()`. `core_schema`: the result of `of_page`."""
    envelope: Any = Envelope
    item = core_schema["metadata"]["apiclient_item"]
    return {"type": "object", **_properties(envelope[item], ())}


def _core_schema(read: Callable[[Any], object]) -> dict[str, Any]:
    return {
        "type": "function-plain",
        "function": {"type": "no-info", "function": read},
        "serialization": {"type": "function-plain", "function": selected, "info_arg": True},
    }


def _may_be(value: object, kind: Any) -> bool:
    """Return whether a value is a model, or a dictionary that is empty or has one of its fields."""
    if not isinstance(value, dict):
        return isinstance(value, kind)
    pairs = cast(dict[object, object], value)
    return not pairs or not pairs.keys().isdisjoint(kind.__struct_encode_fields__)


@cache
def _types(kind: Any) -> dict[object, Any]:
    """Return the types of the fields of a model, by their names on the wire."""
    return {field.encode_name: field.type for field in structs.fields(kind)}


def _without_null(value: object, kind: Any) -> object:
    """Return the value without null fields, which get their default. Any field can be null."""
    kind = without_none(kind)
    if _is_model(kind) and value is not None and not _may_be(value, kind):
        # Every field has a default, so that any mapping would fit.
        raise ValueError(f"a dictionary with fields of {kind.__name__} is expected")
    if isinstance(value, list):
        items = cast(list[object], value)
        of = get_args(kind)[0] if get_origin(kind) is list else Any
        return [_without_null(each, of) for each in items]
    if isinstance(value, dict):
        pairs = cast(dict[object, object], value)
        if _is_model(kind):
            types = _types(kind)
            return {
                key: _without_null(each, types.get(key, Any))
                for key, each in pairs.items()
                if each is not None
            }
        of = get_args(kind)[1] if get_origin(kind) is dict else Any
        return {key: _without_null(each, of) for key, each in pairs.items()}
    return value


def json_schema(kind: Any, above: tuple[Any, ...] = ()) -> dict[str, Any]:
    """Return the JSON schema of the result of `to_plain` for a type.

    Models are described inline: a reference would need the path in the whole document.
    `above`: the models that contain it.
    """
    inner = without_none(kind)
    if inner is not kind:
        return _nullable(json_schema(inner, above))
    if get_origin(kind) is list:
        return {"type": "array", "items": json_schema(get_args(kind)[0], above)}
    if get_origin(kind) is dict:
        values = json_schema(get_args(kind)[1], above)
        return {"type": "object", "additionalProperties": values}
    if _is_model(kind):
        return _described(kind, {"type": "object", **_properties(kind, above)})
    if isinstance(kind, type) and issubclass(kind, Enum):
        examples = [member.value for member in kind]  # the server may send others
        of = "integer" if issubclass(kind, int) else "string"
        return _described(kind, {"type": of, "examples": examples})
    if kind is datetime:
        return {"type": "string", "format": "date-time"}
    return msgspec.json.schema(kind)


def _properties(kind: Any, above: tuple[Any, ...]) -> dict[str, Any]:
    if kind in above:  # a model that contains itself
        return {}
    found: dict[str, Any] = {}
    for field in structs.fields(kind):
        schema = _nullable(json_schema(field.type, (*above, kind)))
        is_secret = field.name in (get_origin(kind) or kind).__secret_fields__
        found[field.encode_name] = schema | ({"writeOnly": True} if is_secret else {})
    return {"properties": found}


def _nullable(schema: dict[str, Any]) -> dict[str, Any]:
    if not schema or {"type": "null"} in schema.get("anyOf", ()):  # null is allowed already
        return schema
    return {"anyOf": [schema, {"type": "null"}]}


def _described(kind: Any, schema: dict[str, Any]) -> dict[str, Any]:
    origin = get_origin(kind) or kind
    return {"title": origin.__name__, "description": inspect.getdoc(origin), **schema}


def _is_model(kind: Any) -> bool:
    origin = get_origin(kind) or kind
    return isinstance(origin, type) and issubclass(origin, Fields)
