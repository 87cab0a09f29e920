"""A small spec with every object of the table of supported keywords, and changes of it."""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from generator.document.nodes import is_list

MISSING: Final = object()
"""Stands for a missing keyword, instead of a value."""


def put(spec: Mapping[str, Any], values: Mapping[str, object]) -> dict[str, Any]:
    """Return a copy of the spec with other values at some places.

    No two places share an object, because a change of one would also change the other.
    """
    copied: dict[str, Any] = json.loads(json.dumps(spec))
    for place, given in values.items():
        value = given if given is MISSING else copy.deepcopy(given)
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


def pruned(spec: Mapping[str, Any]) -> dict[str, Any]:
    """Return the spec without unused components, which the generator would refuse."""
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


def json_of(schema: object) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}


ID: Final = {
    "name": "id",
    "in": "path",
    "required": True,
    "schema": {"type": "integer"},
    "example": 7,
}
THING: Final = {"$ref": "#/components/schemas/Thing"}
FIND: Final[dict[str, Any]] = {
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
            "content": json_of({"$ref": "#/components/schemas/ThingPage"}),
        },
        "404": {"$ref": "#/components/responses/Missing"},
    },
}
MAKE: Final[dict[str, Any]] = {
    "operationId": "makeThing",
    "x-python-name": "things.make",
    "tags": ["Things"],
    "summary": "Make a thing.",
    "requestBody": {"required": True, "content": json_of({"$ref": "#/components/schemas/Making"})},
    "responses": {"201": {"description": "It.", "content": json_of(THING)}},
}
GET: Final[dict[str, Any]] = {
    "operationId": "getThing",
    "x-python-name": "things.get",
    "tags": ["Things"],
    "summary": "Get a thing.",
    "responses": {"200": {"description": "It.", "content": json_of(THING)}},
}
DELETE: Final[dict[str, Any]] = {
    "operationId": "deleteThing",
    "x-python-name": "things.delete",
    "tags": ["Things"],
    "summary": "Delete a thing.",
    "responses": {"204": {"description": "Done."}},
}
UPLOAD: Final[dict[str, Any]] = {
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
LEND: Final[dict[str, Any]] = {
    "operationId": "lend",
    "x-python-name": "things.lend",
    "tags": ["Things"],
    "summary": "Lend a thing.",
    "requestBody": {"$ref": "#/components/requestBodies/Lending"},
    "responses": {"204": {"description": "Done."}},
}
HOOK: Final[dict[str, Any]] = {
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
        "/things": {"get": FIND, "post": MAKE},
        "/things/{id}": {"get": GET, "delete": DELETE, "parameters": [ID]},
        "/pictures": {"post": UPLOAD},
        "/lent": {"post": LEND},
    },
    "webhooks": {"made": {"post": HOOK}},
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
                    "items": {"type": "array", "items": THING},
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
                "content": json_of(
                    {"type": "object", "properties": {"until": {"type": "string"}}},
                )
            }
        },
        "securitySchemes": {"Basic": {"type": "http", "scheme": "basic"}},
    },
}

OPERATION = "paths/~1things/get"
MAKING = "components/schemas/Making"
QUERY = f"{OPERATION}/parameters/2"


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
    """Other values in the table that have the same effect."""

    def specs(self, key: str) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return the spec with the first value, and the spec with the second value."""
        both = put(SPEC, self.also)
        path = f"{self.place}/{key.replace('/', '~1')}".removeprefix("/")
        first = put(both, {path: self.before})
        return pruned(first), pruned(put(both, {path: self.after, **self.then}))


def named(place: str, before: object = MISSING, after: object = "other words") -> Change:
    return Change(place, before, after)


_APART: Final = {"not": {"required": ["page", "shared"]}}
_NEEDS: Final = {"dependentRequired": {"page": ["shared"]}}


def conditions(
    place: str, words: str, names: tuple[str, str, str]
) -> dict[tuple[str, str], Change]:
    """Return changes of conditions on three names, beside another condition."""
    a, b, c = names
    pair = [{"required": [a]}, {"required": [b]}]
    return {
        (words, key): Change(
            place,
            MISSING,
            value,
            {f"{OPERATION}/x-query": _NEEDS if key == "not" else _APART},
        )
        for key, value in {
            "oneOf": pair,
            "anyOf": pair,
            "allOf": [{"anyOf": pair}],
            "dependentRequired": {a: [b]},
            "dependentSchemas": {a: {"anyOf": [pair[1], {"required": [c]}]}},
            "not": {"required": [a, b]},
        }.items()
    }
