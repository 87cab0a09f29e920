"""The subset of OpenAPI 3.1 that the generator supports, as tables.

Anything outside these tables is rejected: the client must not ignore a part of the spec.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal, get_args

from generator.base.problems import Problems
from generator.base.scalars import FORMATS, ITEMS_IN_COMMAS
from generator.document.load import Document
from generator.document.nodes import Node
from generator.document.operations import METHODS
from generator.validate.shapes import (
    Choice,
    Either,
    Entries,
    Items,
    Named,
    Object,
    Shape,
    Shapes,
    Value,
    check,
)

Place = Literal["operation", "parameter", "field"]
"""Where extensions can stand."""


@dataclass(frozen=True)
class Extension:
    """A keyword `x-…` that a product adds to operations, parameters, or properties of results.

    The intermediate representation carries its values to the product. `is_value`: the value must be
    valid for the property.
    """

    name: str
    of: Place
    shape: Shape = None
    is_value: bool = False


STRING: Final = Value("a string", (str,))
NOTE: Final = Value("a string", (str,), filled=True)
BOOLEAN: Final = Value("true or false", (bool,))
INTEGER: Final = Value("an integer", (int,))
NUMBER: Final = Value("a number", (int, float))
ANYTHING: Final = None

EVENT_TYPES: Final = (
    "application/json",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
)
"""The content types of an event; the account selects one of them."""
TYPES: Final = ("string", "integer", "number", "boolean", "object", "array", "null")
_TYPE = Value("a type", (str,), TYPES)
_SCHEMA = Named("schema")
_MEDIA: Final = Object("a media type", {"schema": _SCHEMA}, ("schema",))
_DOCS = Object("externalDocs", {"url": STRING, "description": STRING}, ("url",))
_DEPRECATED: Final[Mapping[str, Shape]] = {
    "deprecated": BOOLEAN,
    "x-deprecated": Object(
        "x-deprecated", dict.fromkeys(("since", "use", "removedIn"), NOTE), filled=True
    ),
}
_OTHERS: Final = Object("a choice of names", {"required": Items(STRING)}, ("required",))
_CHOICES: Final = Items(ANYTHING, filled=True)
_CONDITIONS: Final[Mapping[str, Shape]] = {
    "dependentRequired": Entries(Items(STRING, filled=True, unique=True), filled=True),
    "dependentSchemas": Entries(
        Object("a schema of dependentSchemas", {"anyOf": Items(_OTHERS)}, ("anyOf",)),
        filled=True,
    ),
    "not": Object("a schema of not", {"required": Items(STRING), "anyOf": Items(_OTHERS)}),
}
"""Keywords only for conditions of arguments; `oneOf`, `anyOf` and `allOf` have other uses too."""
_OPERATION: Final = Object(
    "an operation",
    {
        "operationId": STRING,
        "tags": Items(STRING),
        "summary": STRING,
        "description": STRING,
        "externalDocs": _DOCS,
        "parameters": Items(Named("parameter")),
        "requestBody": Named("requestBody"),
        "responses": Entries(Named("response"), r"[2-5][0-9][0-9]", "a status such as '404'"),
        "x-python-name": STRING,
        "x-paginated": BOOLEAN,
        "x-idempotent": BOOLEAN,
        "x-rate-limit": NUMBER,
        "x-query": Object(
            "x-query",
            {**dict.fromkeys(("oneOf", "anyOf", "allOf"), _CHOICES), **_CONDITIONS},
            filled=True,
        ),
        "x-note": NOTE,
        **_DEPRECATED,
    },
    ("operationId", "responses", "summary", "tags", "x-python-name"),
)
_EVENT: Final = replace(_MEDIA, name="a media type of a webhook")
_WEBHOOK = Object(
    "an operation of a webhook",
    {
        "operationId": STRING,
        "tags": Items(STRING),
        "summary": STRING,
        "description": STRING,
        "security": Items(Entries(Items(STRING))),
        "requestBody": Object(
            "the body of a webhook",
            {
                "required": BOOLEAN,
                "content": Object(
                    "the content of a webhook", dict.fromkeys(EVENT_TYPES, _EVENT), EVENT_TYPES
                ),
            },
            ("content",),
        ),
        "responses": Entries(
            Object("a response to a webhook", {"description": STRING}, ("description",)),
            r"[2-5][0-9][0-9]",
            "a status such as '200'",
        ),
        "x-note": NOTE,
        **_DEPRECATED,
    },
    ("operationId", "requestBody", "responses", "security", "summary", "tags"),
)
_CONSTANTS: Final = Entries(Object("a property of a choice", {"const": ANYTHING}, ("const",)))
_ANY_OF: Final = Object(
    "a choice of anyOf", {"required": Items(STRING), "properties": _CONSTANTS}, ("required",)
)
CHOICES: Final[Mapping[str, Object]] = {
    "oneOf": replace(_ANY_OF, name="a choice of oneOf"),
    "anyOf": _ANY_OF,
    "allOf": Object("a schema of allOf", {"anyOf": Items(_ANY_OF)}, ("anyOf",)),
}
_ITEM = Object(
    "x-comma-separated",
    {
        "type": Value("a type", (str,), tuple(dict.fromkeys(i.type for i in ITEMS_IN_COMMAS))),
        "format": Value("a format", (str,), tuple(i.format for i in ITEMS_IN_COMMAS if i.format)),
    },
    ("type",),
)

SHAPES: Final[Mapping[str, Shape]] = {
    "schema": Object(
        "a schema",
        {
            "$ref": STRING,
            "type": Either(_TYPE, Items(_TYPE, unique=True)),
            "format": Value(
                "a format",
                (str,),
                FORMATS,
            ),
            "description": STRING,
            "example": ANYTHING,
            "default": ANYTHING,
            "enum": Items(ANYTHING, unique=True),
            "minimum": INTEGER,
            "maximum": INTEGER,
            "minLength": INTEGER,
            "maxLength": INTEGER,
            "minItems": INTEGER,
            "items": _SCHEMA,
            "properties": Entries(_SCHEMA),
            "required": Items(STRING, unique=True),
            "additionalProperties": Either(Value("true or a schema", (bool,), (True,)), _SCHEMA),
            "anyOf": Items(Choice(_SCHEMA, _ANY_OF)),
            **dict.fromkeys(("oneOf", "allOf"), _CHOICES),
            **_CONDITIONS,
            "x-python-name": STRING,
            "x-enum-varnames": Items(STRING),
            "x-enum-descriptions": Items(STRING),
            "x-comma-separated": _ITEM,
            "x-national-with": STRING,
            "x-note": NOTE,
            **_DEPRECATED,
        },
        ("type",),
        instead=("anyOf", "oneOf", "allOf"),
        beside_reference=("$ref", "description", "x-note", "x-python-name", *_DEPRECATED),
    ),
    "parameter": Object(
        "a parameter",
        {
            "$ref": STRING,
            "name": STRING,
            "in": Value("a place", (str,), ("path", "query", "header")),
            "required": BOOLEAN,
            "description": STRING,
            "schema": _SCHEMA,
            "example": ANYTHING,
            "x-python-name": STRING,
            "x-note": NOTE,
            **_DEPRECATED,
        },
        ("name", "in", "schema"),
        beside_reference=("$ref",),
    ),
    "requestBody": Object(
        "a request body",
        {
            "$ref": STRING,
            "required": BOOLEAN,
            "description": STRING,
            "content": Object(
                "the content of a request",
                {"application/json": _MEDIA, "multipart/form-data": _MEDIA},
                ("application/json",),
                instead=("multipart/form-data",),
            ),
        },
        ("content",),
    ),
    "response": Object(
        "a response",
        {
            "$ref": STRING,
            "description": STRING,
            "content": Object("content", {"application/json": _MEDIA}, ("application/json",)),
        },
        ("description",),
    ),
    "operation": _OPERATION,
    "pathItem": Object(
        "a path",
        {**dict.fromkeys(METHODS, Named("operation")), "parameters": Items(Named("parameter"))},
    ),
    "document": Object(
        "the document",
        {
            "openapi": Value("a version", (str,), ("3.1.0", "3.1.1")),
            "info": Object(
                "info",
                {"title": STRING, "version": STRING, "summary": STRING, "description": STRING},
                ("title", "version"),
            ),
            "externalDocs": _DOCS,
            "servers": Items(Object("a server", {"url": STRING, "description": STRING}, ("url",))),
            "security": Items(Entries(Items(STRING))),
            "tags": Items(
                Object(
                    "a tag",
                    {
                        "name": STRING,
                        "description": STRING,
                        "externalDocs": _DOCS,
                        "x-resources": Entries(NOTE, filled=True),
                    },
                    ("name",),
                )
            ),
            "x-pagination": Object(
                "x-pagination",
                {
                    **dict.fromkeys(("page", "limit", "pageCount", "items"), STRING),
                    **dict.fromkeys(("lastId", "nextLastId", "id"), STRING),
                    "order": Entries(STRING, filled=True),
                },
                ("page", "limit", "pageCount", "items"),
            ),
            "x-rate-limit": NUMBER,
            "x-client": Object(
                "x-client",
                {
                    **dict.fromkeys(("package", "distribution", "class", "environment"), STRING),
                    **dict.fromkeys(("variable", "version"), STRING),
                    "title": NOTE,
                    "additions": Entries(
                        Object("an addition", {"needs": Items(STRING)}, ("needs",)),
                    ),
                },
            ),
            "paths": Entries(Named("pathItem"), r"/.*", "a path that starts with '/'"),
            "webhooks": Entries(Object("a webhook", {"post": _WEBHOOK}, ("post",))),
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
                                "type": Value("a type", (str,), ("http", "apiKey")),
                                "scheme": Value("a scheme", (str,), ("basic",)),
                                "in": Value("a place", (str,), ("header",)),
                                "name": STRING,
                                "description": STRING,
                            },
                            ("type",),
                        )
                    ),
                },
            ),
        },
        ("openapi", "info", "servers", "security", "tags", "paths"),
    ),
}


def shapes_with(extensions: Collection[Extension]) -> Shapes:
    """Return the tables with the keywords that products add."""
    added = {of: {e.name: e.shape for e in extensions if e.of == of} for of in get_args(Place)}
    schema, parameter, field = SHAPES["schema"], SHAPES["parameter"], added["field"]
    assert isinstance(schema, Object)
    assert isinstance(parameter, Object)
    return {
        **SHAPES,
        "operation": replace(_OPERATION, fields={**_OPERATION.fields, **added["operation"]}),
        "parameter": replace(parameter, fields={**parameter.fields, **added["parameter"]}),
        "schema": replace(
            schema,
            fields={**schema.fields, **field},
            beside_reference=(*schema.beside_reference, *field),
        ),
    }


def check_shape(document: Document, shapes: Shapes, problems: Problems) -> None:
    """Report document parts that are not in the tables, and missing required parts.

    A value of the wrong kind becomes `BROKEN`, so that later stages ignore it.
    """
    check(document.root, Named("document"), shapes, problems)


def check_choice(node: Node, keyword: str, problems: Problems) -> bool:
    """Check a schema in the oneOf, anyOf or allOf of a request body."""
    return check(node, CHOICES[keyword], SHAPES, problems)
