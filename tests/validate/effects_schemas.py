"""Two schemas for each keyword of schemas, and the possible places of a schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tests.validate.effects_spec import GET, MAKING, OPERATION, QUERY, json_of, put

_TEXT: Final[dict[str, object]] = {"type": "string"}
_WHOLE: Final[dict[str, object]] = {"type": "integer"}
_NUMBER: Final[dict[str, object]] = {"type": "number"}
_LIST: Final[dict[str, object]] = {"type": "array", "items": _TEXT}
_COMMAS: Final[dict[str, object]] = {
    "type": "string",
    "x-comma-separated": {"type": "integer"},
    "example": "1,2",
}
_OLD: Final[dict[str, object]] = {**_TEXT, "deprecated": True}
_PHONE: Final[dict[str, object]] = {"type": "string", "format": "phone"}

PLACES: Final[Mapping[str, tuple[str, ...]]] = {
    "in a parameter": (QUERY + "/schema",),
    "that is sent": (f"{MAKING}/properties/text", "components/schemas/Part/properties/size"),
    "that is received": ("components/schemas/Thing/properties/title",),
    "in a list": (
        "components/schemas/Thing/properties/names/items",
        f"{MAKING}/properties/names/items",
        "paths/~1named/get/responses/200/content/application~1json/schema/items",
    ),
    "of values": ("components/schemas/Thing/properties/values/additionalProperties",),
    "that can be sent as null": (f"{MAKING}/properties/maybe/anyOf/0",),
    "that can be null": ("components/schemas/Thing/properties/maybe/anyOf/0",),
    "of a result": ("paths/~1named/get/responses/200/content/application~1json/schema",),
    "of an error": ("components/responses/Missing/content/application~1json/schema",),
    "of a page": ("components/schemas/ThingPage/properties/total",),
    "of an event": ("components/schemas/Made/properties/id",),
    "with a name": ("components/schemas/Text",),
}
"""The possible places of a schema, by kind."""

SCHEMAS: Final[dict[tuple[str, object], tuple[Mapping[str, object], Mapping[str, object]]]] = {
    ("$ref", None): (_TEXT, {"$ref": "#/components/schemas/Colour"}),
    ("type", None): (_TEXT, _WHOLE),
    ("type", "string"): (_WHOLE, _TEXT),
    ("type", "integer"): (_TEXT, _WHOLE),
    ("type", "number"): (_TEXT, _NUMBER),
    ("type", "boolean"): (_TEXT, {"type": "boolean"}),
    ("type", "object"): (_TEXT, {"$ref": "#/components/schemas/More"}),
    ("type", "array"): (_TEXT, _LIST),
    ("type", "null"): (_TEXT, {"type": ["string", "null"]}),
    ("format", None): (_TEXT, {**_TEXT, "format": "date-time"}),
    **{
        ("format", form): (_WHOLE, {**_WHOLE, "format": form})
        for form in ("int32", "int64", "unixtime")
    },
    **{
        ("format", form): (_NUMBER, {**_NUMBER, "format": form})
        for form in ("float", "double", "decimal")
    },
    **{
        ("format", form): (_TEXT, {**_TEXT, "format": form})
        for form in ("date-time", "email", "phone", "sender", "password")
    },
    ("format", "local-date-time"): (
        _TEXT,
        {**_TEXT, "format": "local-date-time", "example": "2020-05-27 13:02:33"},
    ),
    ("description", None): (_TEXT, {**_TEXT, "description": "other words"}),
    ("example", None): (_TEXT, {**_TEXT, "example": "mine"}),
    ("default", None): (_TEXT, {**_TEXT, "default": "mine"}),
    ("enum", None): (_WHOLE, {**_WHOLE, "enum": [0, 1]}),
    ("minimum", None): (_WHOLE, {**_WHOLE, "minimum": 5}),
    ("maximum", None): (_WHOLE, {**_WHOLE, "maximum": 0}),
    ("minLength", None): (_TEXT, {**_TEXT, "minLength": 9}),
    ("maxLength", None): (_TEXT, {**_TEXT, "maxLength": 2}),
    ("minItems", None): (_LIST, {**_LIST, "minItems": 3}),
    ("items", None): (_LIST, {"type": "array", "items": _WHOLE}),
    ("properties", None): (
        {"$ref": "#/components/schemas/Part"},
        {"$ref": "#/components/schemas/More"},
    ),
    ("required", None): (
        {"$ref": "#/components/schemas/More"},
        {"$ref": "#/components/schemas/Most"},
    ),
    ("additionalProperties", None): (
        {"type": "object", "additionalProperties": _TEXT},
        {"type": "object", "additionalProperties": _WHOLE},
    ),
    ("anyOf", None): (_TEXT, {"anyOf": [_TEXT, {"type": "null"}]}),
    ("x-python-name", None): (_TEXT, {**_TEXT, "x-python-name": "mine"}),
    ("x-enum-varnames", None): (
        {"$ref": "#/components/schemas/Colour"},
        {"$ref": "#/components/schemas/Named"},
    ),
    ("x-enum-descriptions", None): (
        {"$ref": "#/components/schemas/Colour"},
        {"$ref": "#/components/schemas/Told"},
    ),
    ("x-comma-separated", None): ({**_TEXT, "example": "1,2"}, _COMMAS),
    ("x-national-with", None): (_PHONE, {**_PHONE, "x-national-with": "local"}),
    ("x-usual", None): (_TEXT, {**_TEXT, "x-usual": "mine"}),
    ("deprecated", None): (_TEXT, _OLD),
    ("x-deprecated", None): (_OLD, {**_OLD, "x-deprecated": {"since": "2.0"}}),
    ("x-note", None): (_TEXT, {**_TEXT, "x-note": "other words"}),
}
SCHEMA_PARTS: Final[dict[str, object]] = {
    "components/schemas/More": {"type": "object", "properties": {"width": _TEXT}},
    "components/schemas/Most": {
        "type": "object",
        "properties": {"width": _TEXT},
        "required": ["width"],
    },
    "components/schemas/Named": {**_TEXT, "enum": ["red", "blue"], "x-enum-varnames": ["A", "B"]},
    "components/schemas/Told": {
        **_TEXT,
        "enum": ["red", "blue"],
        "x-enum-descriptions": ["a", "b"],
    },
    f"{OPERATION}/parameters/6": {"name": "local", "in": "query", "schema": {"type": "boolean"}},
    "components/schemas/Part/properties/local": {"type": "boolean"},
    "components/schemas/Thing/required": ["id", "title"],
    "components/schemas/Thing/properties/names": _LIST,
    "components/schemas/Thing/properties/maybe": {"anyOf": [_TEXT, {"type": "null"}]},
    "components/schemas/Thing/properties/values": {"type": "object", "additionalProperties": _TEXT},
    f"{MAKING}/properties/names": _LIST,
    f"{MAKING}/properties/maybe": {"anyOf": [_TEXT, {"type": "null"}]},
    "paths/~1named": {
        "get": put(
            GET,
            {
                "operationId": "named",
                "x-python-name": "things.named",
                "responses": {"200": {"description": "It.", "content": json_of(_LIST)}},
            },
        )
    },
    "components/responses/Missing/content": json_of(_TEXT),
    f"{OPERATION}/x-paginated": True,
    "components/schemas/ThingPage/properties/total": _TEXT,
}
_SHOWN: Final[dict[str, object]] = {**_TEXT, "example": "shown"}
_SEVEN: Final[dict[str, object]] = {**_WHOLE, "example": 7}
_THREE: Final[dict[str, object]] = {**_LIST, "example": ["a", "b", "c"]}
BESIDE: Final[dict[str, tuple[Mapping[str, object], Mapping[str, object]]]] = {
    "minimum": (_SEVEN, {**_SEVEN, "minimum": 5}),
    "maximum": (_SEVEN, {**_SEVEN, "maximum": 9}),
    "minLength": (_SHOWN, {**_SHOWN, "minLength": 2}),
    "maxLength": (_SHOWN, {**_SHOWN, "maxLength": 9}),
    "minItems": (_THREE, {**_THREE, "minItems": 2}),
    "format: email": (_SHOWN, {**_TEXT, "format": "email", "example": "shown"}),
    **{
        f"format: {form}": (
            {**_TEXT, "example": value},
            {**_TEXT, "format": form, "example": value},
        )
        for form, value in (("phone", "447860021130"), ("sender", "shown"))
    },
    "description": (_SHOWN, {**_SHOWN, "description": "other words"}),
    "default": (_SHOWN, {**_SHOWN, "default": "mine"}),
    "deprecated": (_SHOWN, {**_SHOWN, "deprecated": True}),
    "x-note": (_SHOWN, {**_SHOWN, "x-note": "other words"}),
    "x-usual": (_SHOWN, {**_SHOWN, "x-usual": "mine"}),
    "x-python-name": (_SHOWN, {**_SHOWN, "x-python-name": "mine"}),
}
"""Changes of schemas that have an example, so that no generated example shows the keyword."""
