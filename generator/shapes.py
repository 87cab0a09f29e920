"""The part of OpenAPI 3.1 that the generator understands, as data, and a check against it.

Anything a table here does not name is refused: a spec must not say what a client then ignores.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from generator.load import Document
from generator.nodes import Node
from generator.problems import Problems, quote


@dataclass(frozen=True)
class Value:
    """A scalar of one of the types, and where given one of the choices."""

    name: str
    types: tuple[type, ...]
    choices: tuple[object, ...] = ()


@dataclass(frozen=True)
class Items:
    """A list of one shape."""

    of: Shape


@dataclass(frozen=True)
class Entries:
    """A mapping from names of the author's to one shape."""

    of: Shape
    keys: str = r".+"
    example: str = ""


@dataclass(frozen=True)
class Object:
    """A mapping with known keys."""

    name: str
    fields: Mapping[str, Shape]
    required: tuple[str, ...] = ()


@dataclass(frozen=True)
class Named:
    """A shape from `SHAPES`, so that shapes can contain themselves."""

    name: str


@dataclass(frozen=True)
class Either:
    """The shape for scalars or the one for lists or mappings, by the value's kind."""

    scalar: Shape
    collection: Shape


Shape = Value | Items | Entries | Object | Named | Either | None

TEXT: Final = Value("a string", (str,))
FLAG: Final = Value("true or false", (bool,))
INTEGER: Final = Value("an integer", (int,))
NUMBER: Final = Value("a number", (int, float))
ANYTHING: Final = None

TYPES: Final = ("string", "integer", "number", "boolean", "object", "array", "null")
_TYPE = Value("a type", (str,), TYPES)
_SCHEMA = Named("schema")
_DOCS = Object("externalDocs", {"url": TEXT, "description": TEXT}, ("url",))
_OPERATION = Object(
    "an operation",
    {
        "operationId": TEXT,
        "tags": Items(TEXT),
        "summary": TEXT,
        "description": TEXT,
        "externalDocs": _DOCS,
        "parameters": Items(Named("parameter")),
        "requestBody": Named("requestBody"),
        "responses": Entries(Named("response"), r"[1-5][0-9][0-9]", "a status such as '404'"),
        "x-python-name": TEXT,
        "x-paginated": FLAG,
    },
    ("operationId", "responses", "summary", "tags", "x-python-name"),
)
METHODS: Final = ("get", "put", "post", "delete", "patch")

SHAPES: Final[Mapping[str, Shape]] = {
    "schema": Object(
        "a schema",
        {
            "$ref": TEXT,
            "type": Either(_TYPE, Items(_TYPE)),
            "format": Value(
                "a format", (str,), ("int32", "int64", "float", "double", "decimal", "date-time")
            ),
            "description": TEXT,
            "example": ANYTHING,
            "default": ANYTHING,
            "enum": Items(ANYTHING),
            "const": ANYTHING,
            "minimum": INTEGER,
            "maximum": INTEGER,
            "pattern": TEXT,
            "items": _SCHEMA,
            "properties": Entries(_SCHEMA),
            "required": Items(TEXT),
            "additionalProperties": _SCHEMA,
            "anyOf": Items(_SCHEMA),
            "oneOf": Items(_SCHEMA),
            "x-python-name": TEXT,
            "x-enum-varnames": Items(TEXT),
            "x-enum-descriptions": Items(TEXT),
            "x-comma-separated": _SCHEMA,
        },
    ),
    "parameter": Object(
        "a parameter",
        {
            "$ref": TEXT,
            "name": TEXT,
            "in": Value("a place", (str,), ("path", "query", "header")),
            "required": FLAG,
            "description": TEXT,
            "schema": _SCHEMA,
            "example": ANYTHING,
            "x-python-name": TEXT,
        },
        ("name", "in", "schema"),
    ),
    "requestBody": Object(
        "a request body",
        {
            "$ref": TEXT,
            "required": FLAG,
            "description": TEXT,
            "content": Named("content"),
        },
        ("content",),
    ),
    "response": Object(
        "a response",
        {"$ref": TEXT, "description": TEXT, "content": Named("content")},
        ("description",),
    ),
    "content": Object(
        "content",
        {
            "application/json": Object(
                "a media type", {"schema": _SCHEMA, "example": ANYTHING}, ("schema",)
            )
        },
        ("application/json",),
    ),
    "pathItem": Object(
        "a path",
        {**dict.fromkeys(METHODS, _OPERATION), "parameters": Items(Named("parameter"))},
    ),
    "document": Object(
        "the document",
        {
            "openapi": Value("a version", (str,), ("3.1.0", "3.1.1")),
            "info": Object(
                "info",
                {"title": TEXT, "version": TEXT, "summary": TEXT, "description": TEXT},
                ("title", "version"),
            ),
            "servers": Items(Object("a server", {"url": TEXT, "description": TEXT}, ("url",))),
            "security": Items(Entries(Items(TEXT))),
            "tags": Items(
                Object(
                    "a tag",
                    {"name": TEXT, "description": TEXT, "externalDocs": _DOCS},
                    ("name",),
                )
            ),
            "x-pagination": Object(
                "x-pagination",
                {"page": TEXT, "limit": TEXT, "pageCount": TEXT, "items": TEXT},
                ("page", "limit", "pageCount", "items"),
            ),
            "paths": Entries(Named("pathItem"), r"/.*", "a path that starts with '/'"),
            "components": Object(
                "components",
                {
                    "schemas": Entries(_SCHEMA),
                    "parameters": Entries(Named("parameter")),
                    "responses": Entries(Named("response")),
                    "requestBodies": Entries(Named("requestBody")),
                    "securitySchemes": Entries(
                        Object(
                            "a security scheme",
                            {
                                "type": Value("a type", (str,), ("http",)),
                                "scheme": Value("a scheme", (str,), ("basic",)),
                                "description": TEXT,
                            },
                            ("type", "scheme"),
                        )
                    ),
                },
            ),
        },
        ("openapi", "info", "servers", "tags", "paths"),
    ),
}


def check_shape(document: Document, problems: Problems) -> None:
    """Report whatever the document has that the tables do not name, and what it lacks."""
    _check(document.root, Named("document"), problems)


def _check(node: Node, shape: Shape, problems: Problems) -> None:
    if node.broken or shape is None:
        return
    if isinstance(shape, Named):
        shape = SHAPES[shape.name]
    if isinstance(shape, Either):
        is_collection = isinstance(node.value, (list, dict))
        shape = shape.collection if is_collection else shape.scalar
    if isinstance(shape, Value):
        _check_value(node, shape, problems)
    elif isinstance(shape, Items):
        if not isinstance(node.value, list):
            problems.add(node.at, f"expected a list, found {_kind(node)}")
        for child in node.sequence:
            _check(child, shape.of, problems)
    elif not isinstance(node.value, dict):
        problems.add(node.at, f"expected a mapping, found {_kind(node)}")
    elif isinstance(shape, Entries):
        for key, child in node.mapping.items():
            if not re.fullmatch(shape.keys, key):
                problems.add(node.key_at(key), f"{quote(key)} is not {shape.example or 'a name'}")
            _check(child, shape.of, problems)
    elif isinstance(shape, Object):
        _check_object(node, shape, problems)


def _check_value(node: Node, shape: Value, problems: Problems) -> None:
    is_flag_as_number = isinstance(node.value, bool) and bool not in shape.types
    if not isinstance(node.value, shape.types) or is_flag_as_number:
        problems.add(node.at, f"expected {shape.name}, found {_kind(node)}")
    elif shape.choices and node.value not in shape.choices:
        known = ", ".join(map(str, shape.choices))
        problems.add(node.at, f"{quote(node.value)} is not supported here; supported: {known}")


def _check_object(node: Node, shape: Object, problems: Problems) -> None:
    is_reference = "$ref" in shape.fields and node.get("$ref").text is not None
    allowed = ("$ref", "description") if is_reference else tuple(shape.fields)
    for key, child in node.mapping.items():
        if key in allowed:
            _check(child, shape.fields[key], problems)
            continue
        owner = f"a $ref in {shape.name}" if is_reference else shape.name
        near = difflib.get_close_matches(key, allowed, n=1)
        hint = f"did you mean {quote(near[0])}?" if near else f"supported: {', '.join(allowed)}"
        problems.add(node.key_at(key), f"{quote(key)} is not supported in {owner}; {hint}")
    for key in shape.required:
        if not is_reference and key not in node.mapping:
            problems.add(node.at, f"{shape.name} needs {quote(key)}")


def _kind(node: Node) -> str:
    if node.value is None:
        return "nothing"
    if isinstance(node.value, dict):
        return "a mapping"
    if isinstance(node.value, list):
        return "a list"
    return f"{type(node.value).__name__} {quote(node.value)}"
