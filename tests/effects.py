"""A small spec that has every object of the table, and a change for each keyword in it.

A change is made at a place of the spec: the keyword gets one value, and then another.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from generator.nodes import is_list
from generator.shapes import (
    CHOICES,
    SHAPES,
    Choice,
    Either,
    Entries,
    Items,
    Named,
    Object,
    Shape,
    Value,
)

MISSING: Final = object()
"""Instead of a value: the keyword is not there."""


class Keyword(NamedTuple):
    """A keyword of an object in the table, or one of the values that the table lists for it."""

    owner: str
    name: str
    value: object = None


def keywords() -> list[Keyword]:
    """All that the table of what is supported names."""
    seen: list[Object] = []
    found: dict[Keyword, None] = {}

    def visit(shape: Shape) -> None:
        match shape:
            case Items(of) | Entries(of):
                visit(of)
            case Choice(otherwise):
                visit(otherwise)
            case Either(scalar, collection):
                visit(scalar)
                visit(collection)
            case Named(name):
                visit(SHAPES[name])
            case Object() if not any(shape is known for known in seen):
                seen.append(shape)
                for name, field in shape.fields.items():
                    found.setdefault(Keyword(shape.name, name))
                    for value in values_of(field):
                        found.setdefault(Keyword(shape.name, name, value))
                    visit(field)
                if "$ref" in shape.fields:
                    for name in shape.beside_reference:
                        found.setdefault(Keyword(f"a $ref in {shape.name}", name))
            case _:
                pass

    visit(SHAPES["document"])
    for shape in CHOICES.values():
        visit(shape)
    return list(found)


def values_of(shape: Shape) -> tuple[object, ...]:
    """The values that a shape lists, where it lists several."""
    match shape:
        case Value(choices=choices) if len(choices) > 1:
            return choices
        case Either(scalar, _):
            return values_of(scalar)
        case _:
            return ()


class Change(NamedTuple):
    """Two values of a keyword, at a place of a spec.

    `also` goes into both specs, `then` only into the second.
    """

    place: str
    before: object
    after: object
    also: Mapping[str, object] = {}
    then: Mapping[str, object] = {}
    others: tuple[object, ...] = ()
    """Further values that the table lists, for which the same holds."""

    def specs(self, key: str) -> tuple[dict[str, Any], dict[str, Any]]:
        """The spec with each of the two values."""
        both = put(SPEC, self.also)
        path = f"{self.place}/{key.replace('/', '~1')}".removeprefix("/")
        first = put(both, {path: self.before})
        return pruned(first), pruned(put(both, {path: self.after, **self.then}))


def put(spec: Mapping[str, Any], values: Mapping[str, object]) -> dict[str, Any]:
    """A copy of the spec with other values at some places."""
    copied = copy.deepcopy(dict(spec))
    for place, value in values.items():
        *steps, last = [step.replace("~1", "/") for step in place.split("/")]
        node: Any = copied
        for step in steps:
            node = node[int(step)] if is_list(node) else node[step]
        if is_list(node):
            if value is MISSING:
                del node[int(last)]
            elif int(last) == len(node):
                node.append(value)
            else:
                node[int(last)] = value
        elif value is MISSING:
            if last in node:
                del node[last]
        else:
            node[last] = value
    return copied


def _json(schema: object) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}


_ID: Final = {
    "name": "id",
    "in": "path",
    "required": True,
    "schema": {"type": "integer"},
    "example": 7,
}
_THING: Final = {"$ref": "#/components/schemas/Thing"}
_FIND: Final[dict[str, Any]] = {
    "operationId": "findThings",
    "x-python-name": "things.find",
    "tags": ["Things"],
    "summary": "Find things.",
    "parameters": [
        {"name": "page", "in": "query", "schema": {"type": "integer"}},
        {"name": "limit", "in": "query", "schema": {"type": "integer"}},
        {"name": "wanted", "in": "query", "schema": {"type": "string"}},
        {"name": "colour", "in": "query", "schema": {"$ref": "#/components/schemas/Colour"}},
        {"name": "X-Trace", "in": "header", "schema": {"type": "string"}},
        {"$ref": "#/components/parameters/Shared"},
    ],
    "responses": {
        "200": {
            "description": "The things.",
            "content": _json({"$ref": "#/components/schemas/ThingPage"}),
        },
        "404": {"$ref": "#/components/responses/Missing"},
    },
}
_MAKE: Final[dict[str, Any]] = {
    "operationId": "makeThing",
    "x-python-name": "things.make",
    "tags": ["Things"],
    "summary": "Make a thing.",
    "requestBody": {"required": True, "content": _json({"$ref": "#/components/schemas/Making"})},
    "responses": {"201": {"description": "It.", "content": _json(_THING)}},
}
_GET: Final[dict[str, Any]] = {
    "operationId": "getThing",
    "x-python-name": "things.get",
    "tags": ["Things"],
    "summary": "Get a thing.",
    "responses": {"200": {"description": "It.", "content": _json(_THING)}},
}
_DELETE: Final[dict[str, Any]] = {
    "operationId": "deleteThing",
    "x-python-name": "things.delete",
    "tags": ["Things"],
    "summary": "Delete a thing.",
    "responses": {"204": {"description": "Done."}},
}
_UPLOAD: Final[dict[str, Any]] = {
    "operationId": "upload",
    "x-python-name": "things.upload",
    "tags": ["Things"],
    "summary": "Upload a picture.",
    "requestBody": {
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "properties": {"file": {"type": "string", "format": "binary"}},
                }
            }
        }
    },
    "responses": {"204": {"description": "Done."}},
}
_LEND: Final[dict[str, Any]] = {
    "operationId": "lend",
    "x-python-name": "things.lend",
    "tags": ["Things"],
    "summary": "Lend a thing.",
    "requestBody": {"$ref": "#/components/requestBodies/Lending"},
    "responses": {"204": {"description": "Done."}},
}
_HOOK: Final[dict[str, Any]] = {
    "operationId": "madeCallback",
    "tags": ["Things"],
    "summary": "A thing was made.",
    "security": [],
    "requestBody": {
        "content": {
            kind: {"schema": {"$ref": "#/components/schemas/Made"}}
            for kind in (
                "application/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
            )
        }
    },
    "responses": {"200": {"description": "Taken."}},
}
SPEC: Final[dict[str, Any]] = {
    "openapi": "3.1.0",
    "info": {"title": "Tiny", "version": "1"},
    "servers": [{"url": "https://api.example.com"}],
    "security": [{"Basic": []}],
    "tags": [{"name": "Things", "description": "All about things."}],
    "x-pagination": {"page": "page", "limit": "limit", "pageCount": "pageCount", "items": "items"},
    "paths": {
        "/things": {"get": _FIND, "post": _MAKE},
        "/things/{id}": {"get": _GET, "delete": _DELETE, "parameters": [_ID]},
        "/pictures": {"post": _UPLOAD},
        "/lent": {"post": _LEND},
    },
    "webhooks": {"made": {"post": _HOOK}},
    "components": {
        "schemas": {
            "Thing": {
                "type": "object",
                "required": ["id"],
                "properties": {
                    "id": {"type": "integer"},
                    "title": {"type": "string"},
                    "tint": {"$ref": "#/components/schemas/Colour"},
                    "page_name": {"$ref": "#/components/schemas/Text"},
                },
            },
            "ThingPage": {
                "type": "object",
                "properties": {
                    "page": {"type": "integer"},
                    "limit": {"type": "integer"},
                    "pageCount": {"type": "integer"},
                    "nextLastId": {"type": "integer"},
                    "items": {"type": "array", "items": _THING},
                },
            },
            "Making": {
                "type": "object",
                "properties": {
                    "text": {"type": "string"},
                    "other": {"type": "string"},
                    "third": {"type": "string"},
                    "flag": {"type": "boolean"},
                    "local": {"type": "boolean"},
                    "part": {"$ref": "#/components/schemas/Part"},
                    "shared": {"$ref": "#/components/schemas/Text"},
                },
            },
            "Part": {"type": "object", "properties": {"size": {"type": "string"}}},
            "Colour": {"type": "string", "enum": ["red", "blue"]},
            "Text": {"type": "string", "example": "some"},
            "Made": {"type": "object", "properties": {"id": {"type": "integer"}}},
        },
        "parameters": {"Shared": {"name": "shared", "in": "query", "schema": {"type": "string"}}},
        "responses": {"Missing": {"description": "There is none."}},
        "requestBodies": {
            "Lending": {
                "content": _json(
                    {"type": "object", "properties": {"until": {"type": "string"}}},
                )
            }
        },
        "securitySchemes": {"Basic": {"type": "http", "scheme": "basic"}},
    },
}

_TAGGED = (
    *("paths/~1things/get", "paths/~1things/post", "paths/~1pictures/post", "paths/~1lent/post"),
    *("paths/~1things~1{id}/get", "paths/~1things~1{id}/delete", "webhooks/made/post"),
)
_OPERATION = "paths/~1things/get"
_MAKING = "components/schemas/Making"
_BODY = "paths/~1things/post/requestBody"
_WEBHOOK = "webhooks/made/post"
_QUERY = f"{_OPERATION}/parameters/2"
_EVENTS = ("application/json", "application/x-www-form-urlencoded", "multipart/form-data")
_OTHER_EVENT = {
    f"{_WEBHOOK}/requestBody/content/{kind.replace('/', '~1')}": {"schema": _THING}
    for kind in _EVENTS
}
_DOCS = {"url": "https://docs.example.com"}
_REQUIRED = [{"required": ["text"]}, {"required": ["other"]}]
_SCHEMES = "components/securitySchemes"
_PAIR: dict[str, Any] = {
    "security": [{"User": [], "Key": []}],
    _SCHEMES: {
        "User": {"type": "apiKey", "in": "header", "name": "X-TM-Username"},
        "Key": {"type": "apiKey", "in": "header", "name": "X-TM-Key"},
    },
}


def _named(place: str, before: object = MISSING, after: object = "other words") -> Change:
    return Change(place, before, after)


def _by_id(role: str, name: str) -> Change:
    """For x-pagination where pages lead on by id."""
    also: dict[str, object] = {
        f"{_OPERATION}/x-paginated": True,
        f"{_OPERATION}/parameters/6": {
            "name": "lastId",
            "in": "query",
            "schema": {"type": "integer"},
        },
    }
    if role == "lastId":
        also[f"{_OPERATION}/parameters/7"] = {
            "name": name,
            "in": "query",
            "schema": {"type": "integer"},
        }
    if role == "nextLastId":
        also[f"components/schemas/ThingPage/properties/{name}"] = {"type": "integer"}
    if role == "id":
        also[f"components/schemas/Thing/properties/{name}"] = {"type": "integer"}
    return Change("x-pagination", MISSING, name, also)


def _page(role: str, name: str) -> Change:
    also: dict[str, object] = {f"{_OPERATION}/x-paginated": True}
    if role in ("page", "limit"):
        also[f"{_OPERATION}/parameters/6"] = {
            "name": name,
            "in": "query",
            "schema": {"type": "integer"},
        }
    field = {"type": "array", "items": _THING} if role == "items" else {"type": "integer"}
    also[f"components/schemas/ThingPage/properties/{name}"] = field
    return Change("x-pagination", SPEC["x-pagination"][role], name, also)


def _conditions(
    place: str, words: str, names: tuple[str, str, str], also: Mapping[str, object]
) -> dict[tuple[str, str], Change]:
    a, b, c = names
    pair = [{"required": [a]}, {"required": [b]}]
    return {
        (words, key): Change(place, MISSING, value, also)
        for key, value in {
            "oneOf": pair,
            "anyOf": pair,
            "allOf": [{"anyOf": pair}],
            "dependentRequired": {a: [b]},
            "dependentSchemas": {a: {"anyOf": [pair[1], {"required": [c]}]}},
            "not": {"required": [a, b]},
        }.items()
    }


_THIRD = [{"required": ["third"]}]
_IDS = {"ids": {"type": "array", "items": {"type": "integer"}}}
_PAGED: dict[str, object] = {f"{_OPERATION}/x-paginated": True}
_ASSIGNING: dict[str, object] = {
    **_PAGED,
    "components/schemas/Group": {"type": "object", "properties": {"id": {"type": "integer"}}},
    "paths/~1groups~1{id}": {
        "parameters": [_ID],
        "delete": put(_DELETE, {"operationId": "drop", "x-python-name": "groups.delete"}),
        "get": put(
            _GET,
            {
                "operationId": "group",
                "x-python-name": "groups.get",
                "responses/200/content": _json({"$ref": "#/components/schemas/Group"}),
            },
        ),
    },
    "paths/~1groups~1{id}~1things": {
        "parameters": [_ID],
        "get": put(
            _FIND, {"operationId": "of", "x-python-name": "groups.things", "x-paginated": True}
        ),
        "put": put(
            _LEND,
            {
                "operationId": "assign",
                "x-python-name": "groups.assign",
                "requestBody": {"content": _json({"type": "object", "properties": _IDS})},
                "x-fake": {},
            },
        ),
    },
}
_DEPENDENT = f"{_MAKING}/dependentSchemas/text"

CHANGES: Final[dict[tuple[str, str], Change]] = {
    ("the document", "openapi"): Change("", "3.1.0", "3.1.1"),
    ("the document", "info"): Change(
        "", {"title": "A", "version": "1"}, {"title": "B", "version": "1"}
    ),
    ("the document", "servers"): Change(
        "", SPEC["servers"], [{"url": "https://other.example.com"}]
    ),
    ("the document", "security"): Change(
        "",
        SPEC["security"],
        _PAIR["security"],
        {_SCHEMES: {**SPEC["components"]["securitySchemes"], **_PAIR[_SCHEMES]}},
    ),
    ("the document", "tags"): Change("", SPEC["tags"], [{"name": "Things", "description": "No."}]),
    ("the document", "x-pagination"): Change(
        "", MISSING, {"page": "p", "limit": "l", "pageCount": "c", "items": "i"}
    ),
    ("the document", "x-rate-limit"): Change("", MISSING, 5),
    ("the document", "paths"): Change(
        "", {"/things": {"get": _FIND, "post": _MAKE}}, SPEC["paths"]
    ),
    ("the document", "webhooks"): Change("", MISSING, SPEC["webhooks"]),
    ("the document", "components"): Change(
        "", SPEC["components"], put(SPEC["components"], {"schemas/Text/example": "more"})
    ),
    **{
        ("info", key): Change("info", SPEC["info"].get(key, MISSING), "other words")
        for key in ("title", "version", "summary", "description")
    },
    ("a server", "url"): Change("servers/0", "https://api.example.com", "https://b.example.com"),
    ("a server", "description"): _named("servers/0"),
    ("a tag", "name"): Change(
        "tags/0", "Things", "Stuff", then={f"{place}/tags": ["Stuff"] for place in _TAGGED}
    ),
    ("a tag", "description"): _named("tags/0"),
    ("a tag", "externalDocs"): Change("tags/0", MISSING, _DOCS),
    ("a tag", "x-resources"): Change("tags/0", MISSING, {"things": "What they are."}),
    ("externalDocs", "url"): Change(
        "tags/0/externalDocs",
        "https://a.example.com",
        "https://b.example.com",
        {"tags/0/externalDocs": _DOCS},
    ),
    ("externalDocs", "description"): Change(
        "tags/0/externalDocs", MISSING, "other words", {"tags/0/externalDocs": _DOCS}
    ),
    **{
        ("x-pagination", role): _page(role, f"{role}2")
        for role in ("page", "limit", "pageCount", "items")
    },
    **{("x-pagination", role): _by_id(role, f"{role}2") for role in ("lastId", "nextLastId", "id")},
    ("x-pagination", "order"): Change(
        "x-pagination",
        MISSING,
        {"sort": "id"},
        {
            **_by_id("", "").also,
            f"{_OPERATION}/parameters/7": {
                "name": "sort",
                "in": "query",
                "schema": {"type": "string"},
            },
        },
    ),
    **{
        ("a path", method): Change(
            "paths/~1pictures",
            MISSING,
            put(
                _DELETE if method in ("get", "delete") else _UPLOAD,
                {"operationId": "more", "x-python-name": "more.do"},
            ),
            {"paths/~1pictures": {"parameters": []}},
        )
        for method in ("get", "put", "post", "delete", "patch")
    },
    ("a path", "parameters"): Change(
        "paths/~1things~1{id}", [_ID], [{**_ID, "description": "Which."}]
    ),
    **{
        ("a security scheme", key): Change(
            f"{_SCHEMES}/Basic",
            SPEC["components"]["securitySchemes"]["Basic"].get(key, MISSING),
            value,
        )
        for key, value in {
            "type": "apiKey",
            "scheme": MISSING,
            "in": "header",
            "name": "X-Other",
            "description": "other words",
        }.items()
    },
    ("components", "schemas"): Change(
        "components",
        SPEC["components"]["schemas"],
        put(SPEC["components"]["schemas"], {"Text/example": "more"}),
    ),
    ("components", "parameters"): Change(
        "components",
        SPEC["components"]["parameters"],
        {"Shared": {"name": "mine", "in": "query", "schema": {"type": "string"}}},
    ),
    ("components", "responses"): Change(
        "components", SPEC["components"]["responses"], {"Missing": {"description": "Nothing."}}
    ),
    ("components", "requestBodies"): Change(
        "components",
        SPEC["components"]["requestBodies"],
        {
            "Lending": SPEC["components"]["requestBodies"]["Lending"]
            | {"content": _json({"type": "object", "properties": {"a": {"type": "string"}}})}
        },
    ),
    ("components", "securitySchemes"): Change(
        "components",
        SPEC["components"]["securitySchemes"],
        {"Basic": {"type": "apiKey", "in": "header", "name": "token"}},
    ),
    # operations
    ("an operation", "operationId"): _named(_OPERATION, "findThings", "seekThings"),
    ("an operation", "tags"): Change(
        _OPERATION,
        ["Things"],
        ["Stuff"],
        {
            "tags/1": {"name": "Stuff"},
            "paths/~1pictures/post/tags": ["Stuff"],
            "paths/~1pictures/post/x-python-name": "pictures.add",
            f"{_OPERATION}/x-python-name": "found.get",
        },
    ),
    ("an operation", "summary"): _named(_OPERATION, "Find things."),
    ("an operation", "description"): _named(_OPERATION),
    ("an operation", "externalDocs"): Change(_OPERATION, MISSING, _DOCS),
    ("an operation", "parameters"): Change(_OPERATION, [], _FIND["parameters"]),
    ("an operation", "requestBody"): Change("paths/~1things/post", MISSING, _MAKE["requestBody"]),
    ("an operation", "responses"): Change(
        _OPERATION, {"200": _FIND["responses"]["200"]}, _FIND["responses"]
    ),
    ("an operation", "x-python-name"): Change(_OPERATION, "things.find", "things.seek"),
    ("an operation", "x-paginated"): Change(_OPERATION, MISSING, True),
    ("an operation", "x-idempotent"): Change(_OPERATION, MISSING, False),
    ("an operation", "x-rate-limit"): Change(_OPERATION, MISSING, 3),
    ("an operation", "x-query"): Change(
        _OPERATION, MISSING, {"not": {"required": ["wanted", "colour"]}}
    ),
    ("an operation", "x-fake"): Change(
        "paths/~1things~1{id}/delete", MISSING, {"sets": {"title": "gone"}}, _PAGED
    ),
    ("an operation", "x-note"): _named(_OPERATION),
    **_conditions(
        f"{_OPERATION}/x-query",
        "x-query",
        ("wanted", "colour", "limit"),
        {f"{_OPERATION}/x-query": {}},
    ),
    ("x-fake", "sets"): Change(
        "paths/~1things~1{id}/delete/x-fake",
        MISSING,
        {"title": "gone"},
        {**_PAGED, "paths/~1things~1{id}/delete/x-fake": {}},
    ),
    ("x-fake", "where"): Change(
        f"{_OPERATION}/x-fake", MISSING, {"title": "gone"}, {**_PAGED, f"{_OPERATION}/x-fake": {}}
    ),
    ("x-fake", "replaces"): Change(
        "paths/~1groups~1{id}~1things/put/x-fake", MISSING, True, _ASSIGNING
    ),
    # parameters
    ("a parameter", "$ref"): Change(
        f"{_OPERATION}/parameters/5",
        "#/components/parameters/Shared",
        "#/components/parameters/Other",
        {"components/parameters/Other": {"name": "o", "in": "query", "schema": {"type": "string"}}},
    ),
    ("a parameter", "name"): Change(_QUERY, "wanted", "sought"),
    ("a parameter", "in"): Change(_QUERY, "query", "header", others=("path",)),
    ("a parameter", "required"): Change(_QUERY, MISSING, True),
    ("a parameter", "description"): _named(_QUERY),
    ("a parameter", "schema"): Change(_QUERY, {"type": "string"}, {"type": "integer"}),
    ("a parameter", "example"): Change(_QUERY, MISSING, "seven"),
    ("a parameter", "x-python-name"): Change(_QUERY, MISSING, "sought"),
    ("a parameter", "x-note"): _named(_QUERY),
    # bodies and responses
    ("a request body", "$ref"): Change(
        "paths/~1lent/post/requestBody",
        "#/components/requestBodies/Lending",
        "#/components/requestBodies/Other",
        {
            "components/requestBodies/Other": {
                "content": _json({"$ref": "#/components/schemas/Making"})
            }
        },
    ),
    ("a request body", "required"): Change(_BODY, MISSING, True),
    ("a request body", "description"): _named(_BODY),
    ("a request body", "content"): Change(
        _BODY,
        _json({"$ref": "#/components/schemas/Making"}),
        _json({"$ref": "#/components/schemas/Part"}),
    ),
    ("the content of a request", "application/json"): Change(
        f"{_BODY}/content",
        {"schema": {"$ref": "#/components/schemas/Making"}},
        {"schema": {"$ref": "#/components/schemas/Part"}},
    ),
    ("a schema", "format: binary"): Change(
        "paths/~1pictures/post/requestBody/content/multipart~1form-data/schema/properties/file",
        MISSING,
        "binary",
    ),
    ("the content of a request", "multipart/form-data"): Change(
        "paths/~1pictures/post/requestBody/content",
        {"schema": {"type": "object", "properties": {"text": {"type": "string"}}}},
        _UPLOAD["requestBody"]["content"]["multipart/form-data"],
    ),
    ("a media type", "schema"): Change(
        f"{_BODY}/content/application~1json",
        {"$ref": "#/components/schemas/Making"},
        {"$ref": "#/components/schemas/Part"},
    ),
    ("a response", "$ref"): Change(
        f"{_OPERATION}/responses/404",
        "#/components/responses/Missing",
        "#/components/responses/Other",
        {"components/responses/Other": {"description": "Other."}},
    ),
    ("a response", "description"): _named(f"{_OPERATION}/responses/200", "The things."),
    ("a response", "content"): Change(
        "paths/~1things~1{id}/get/responses/200", MISSING, _json(_THING)
    ),
    ("content", "application/json"): Change(
        "paths/~1things~1{id}/get/responses/200/content",
        {"schema": {"type": "string"}},
        {"schema": _THING},
    ),
    # webhooks
    ("a webhook", "post"): Change("webhooks/made", _HOOK, {**_HOOK, "summary": "Other."}),
    ("an operation of a webhook", "operationId"): _named(_WEBHOOK, "madeCallback", "doneCallback"),
    ("an operation of a webhook", "tags"): Change(
        _WEBHOOK,
        ["Things"],
        ["Stuff"],
        {
            "tags/1": {"name": "Stuff"},
            "webhooks/other": {
                "post": {**_HOOK, "operationId": "otherCallback", "tags": ["Stuff"]}
            },
        },
    ),
    ("an operation of a webhook", "summary"): _named(_WEBHOOK, "A thing was made."),
    ("an operation of a webhook", "description"): _named(_WEBHOOK),
    ("an operation of a webhook", "security"): Change(_WEBHOOK, [], [{"Basic": []}]),
    ("an operation of a webhook", "requestBody"): Change(
        _WEBHOOK,
        _HOOK["requestBody"],
        {"content": {kind: {"schema": _THING} for kind in _HOOK["requestBody"]["content"]}},
    ),
    ("an operation of a webhook", "responses"): Change(
        _WEBHOOK, _HOOK["responses"], {"204": {"description": "Done."}}
    ),
    ("an operation of a webhook", "x-note"): _named(_WEBHOOK),
    ("the body of a webhook", "required"): Change(f"{_WEBHOOK}/requestBody", MISSING, True),
    ("the body of a webhook", "content"): Change(
        f"{_WEBHOOK}/requestBody",
        _HOOK["requestBody"]["content"],
        {kind: {"schema": _THING} for kind in _HOOK["requestBody"]["content"]},
    ),
    **{
        ("the content of a webhook", kind): Change(
            f"{_WEBHOOK}/requestBody/content",
            {"schema": {"$ref": "#/components/schemas/Made"}},
            {"schema": _THING},
            then=_OTHER_EVENT,
        )
        for kind in _HOOK["requestBody"]["content"]
    },
    ("a media type of a webhook", "schema"): Change(
        f"{_WEBHOOK}/requestBody/content/application~1json",
        {"$ref": "#/components/schemas/Made"},
        _THING,
        then=_OTHER_EVENT,
    ),
    ("a response to a webhook", "description"): _named(f"{_WEBHOOK}/responses/200", "Taken."),
    # what belongs together
    ("a choice of anyOf", "required"): Change(
        f"{_MAKING}/anyOf/0", ["text"], ["third"], {f"{_MAKING}/anyOf": _REQUIRED}
    ),
    ("a choice of anyOf", "properties"): Change(
        f"{_MAKING}/anyOf/0",
        MISSING,
        {"flag": {"const": True}},
        {f"{_MAKING}/anyOf": [{"required": ["flag"]}, {"required": ["other"]}]},
    ),
    ("a choice of oneOf", "required"): Change(
        f"{_MAKING}/oneOf/0", ["text"], ["third"], {f"{_MAKING}/oneOf": _REQUIRED}
    ),
    ("a choice of oneOf", "properties"): Change(
        f"{_MAKING}/oneOf/0",
        MISSING,
        {"flag": {"const": True}},
        {f"{_MAKING}/oneOf": [{"required": ["flag"]}, {"required": ["other"]}]},
    ),
    ("a schema of allOf", "anyOf"): Change(
        f"{_MAKING}/allOf/0",
        _REQUIRED,
        _REQUIRED + _THIRD,
        {f"{_MAKING}/allOf": [{"anyOf": _REQUIRED}]},
    ),
    ("a property of a choice", "const"): Change(
        f"{_MAKING}/oneOf/0/properties/flag",
        True,
        False,
        {
            f"{_MAKING}/oneOf": [
                {"required": ["flag"], "properties": {"flag": {}}},
                {"required": ["other"]},
            ]
        },
    ),
    ("a schema of dependentSchemas", "anyOf"): Change(
        _DEPENDENT,
        [{"required": ["other"]}, *_THIRD],
        [{"required": ["flag"]}, *_THIRD],
        {f"{_MAKING}/dependentSchemas": {"text": {}}},
    ),
    ("a choice of names", "required"): Change(
        f"{_DEPENDENT}/anyOf/0",
        ["other"],
        ["flag"],
        {f"{_MAKING}/dependentSchemas": {"text": {"anyOf": [{"required": ["other"]}, *_THIRD]}}},
    ),
    ("a schema of not", "required"): Change(
        f"{_MAKING}/not", ["text", "other"], ["text", "third"], {f"{_MAKING}/not": {}}
    ),
    ("a schema of not", "anyOf"): Change(
        f"{_MAKING}/not",
        [{"required": ["text", "other"]}],
        [{"required": ["text", "third"]}],
        {f"{_MAKING}/not": {}},
    ),
    **_conditions(_MAKING, "a schema", ("text", "other", "third"), {}),
    **{
        ("a schema of a body that is sent", key): Change(_MAKING, MISSING, value)
        for key, value in {
            "description": "other words",
            "example": {"text": "mine"},
            "default": {"text": "mine"},
        }.items()
    },
    # references
    ("a $ref in a schema", "$ref"): Change(
        f"{_MAKING}/properties/shared", "#/components/schemas/Text", "#/components/schemas/Colour"
    ),
    ("a $ref in a schema", "description"): _named(f"{_MAKING}/properties/shared"),
    ("a $ref in a schema", "x-note"): _named(f"{_MAKING}/properties/shared"),
    ("a $ref in a schema", "x-python-name"): _named(f"{_MAKING}/properties/shared", after="mine"),
    ("a $ref in a schema", "x-usual"): _named("components/schemas/Thing/properties/page_name"),
    ("a $ref in a parameter", "$ref"): Change(
        f"{_OPERATION}/parameters/5",
        "#/components/parameters/Shared",
        "#/components/parameters/Other",
        {"components/parameters/Other": {"name": "o", "in": "query", "schema": {"type": "string"}}},
    ),
    ("a $ref in a request body", "$ref"): Change(
        "paths/~1lent/post/requestBody",
        "#/components/requestBodies/Lending",
        "#/components/requestBodies/Other",
        {
            "components/requestBodies/Other": {
                "content": _json({"$ref": "#/components/schemas/Making"})
            }
        },
    ),
    ("a $ref in a request body", "description"): _named("paths/~1lent/post/requestBody"),
    ("a $ref in a response", "$ref"): Change(
        f"{_OPERATION}/responses/404",
        "#/components/responses/Missing",
        "#/components/responses/Other",
        {"components/responses/Other": {"description": "Other."}},
    ),
    ("a $ref in a response", "description"): _named(f"{_OPERATION}/responses/404"),
    ("x-comma-separated", "type"): Change(
        f"{_QUERY}/schema/x-comma-separated",
        "integer",
        "string",
        {f"{_QUERY}/schema/x-comma-separated": {}},
    ),
    ("x-comma-separated", "format"): Change(
        f"{_QUERY}/schema/x-comma-separated",
        MISSING,
        "phone",
        {f"{_QUERY}/schema/x-comma-separated": {"type": "string"}},
    ),
}
"""For each keyword but those of schemas, which are used at many places."""

_TEXT: Final[dict[str, object]] = {"type": "string"}
_WHOLE: Final[dict[str, object]] = {"type": "integer"}
_NUMBER: Final[dict[str, object]] = {"type": "number"}
_LIST: Final[dict[str, object]] = {"type": "array", "items": _TEXT}
_COMMAS: Final[dict[str, object]] = {
    "type": "string",
    "x-comma-separated": {"type": "integer"},
    "example": "1,2",
}
_PHONE: Final[dict[str, object]] = {"type": "string", "format": "phone"}

PLACES: Final[Mapping[str, tuple[str, ...]]] = {
    "in a parameter": (_QUERY + "/schema",),
    "that is sent": (f"{_MAKING}/properties/text", "components/schemas/Part/properties/size"),
    "that is received": ("components/schemas/Thing/properties/title",),
    "in a list": (
        "components/schemas/Thing/properties/names/items",
        f"{_MAKING}/properties/names/items",
        "paths/~1named/get/responses/200/content/application~1json/schema/items",
    ),
    "of values": ("components/schemas/Thing/properties/values/additionalProperties",),
    "that can be sent as null": (f"{_MAKING}/properties/maybe/anyOf/0",),
    "that can be null": ("components/schemas/Thing/properties/maybe/anyOf/0",),
    "of a result": ("paths/~1named/get/responses/200/content/application~1json/schema",),
    "of an error": ("components/responses/Missing/content/application~1json/schema",),
    "of an event": ("components/schemas/Made/properties/id",),
    "with a name": ("components/schemas/Text",),
}
"""Where a schema can stand."""

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
    f"{_OPERATION}/parameters/6": {"name": "local", "in": "query", "schema": {"type": "boolean"}},
    "components/schemas/Part/properties/local": {"type": "boolean"},
    "components/schemas/Thing/required": ["id", "title"],
    "components/schemas/Thing/properties/names": _LIST,
    "components/schemas/Thing/properties/maybe": {"anyOf": [_TEXT, {"type": "null"}]},
    "components/schemas/Thing/properties/values": {"type": "object", "additionalProperties": _TEXT},
    f"{_MAKING}/properties/names": _LIST,
    f"{_MAKING}/properties/maybe": {"anyOf": [_TEXT, {"type": "null"}]},
    "paths/~1named": {
        "get": put(
            _GET,
            {
                "operationId": "named",
                "x-python-name": "things.named",
                "responses": {"200": {"description": "It.", "content": _json(_LIST)}},
            },
        )
    },
    "components/responses/Missing/content": _json(_TEXT),
}


def pruned(spec: Mapping[str, Any]) -> dict[str, Any]:
    """The spec without components that nothing refers to, which would be refused."""
    kept = copy.deepcopy(dict(spec))
    while True:
        text = json.dumps(kept)
        unused = [
            (kind, name)
            for kind, named in kept["components"].items()
            for name in named
            if kind != "securitySchemes" and f'"#/components/{kind}/{name}"' not in text
        ]
        if not unused:
            return kept
        for kind, name in unused:
            del kept["components"][kind][name]
