"""Specs for tests of the fake: operations, and what the generator infers about them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from generator.emit.fake.infer import fake
from generator.emit.fake.model import FakeRoute
from generator.ir import Client
from tests.support import HEAD, client_of, write_spec

THING = {"$ref": "#/components/schemas/Thing"}
PAGE = {"$ref": "#/components/schemas/Page"}
NOTE = {"$ref": "#/components/schemas/Note"}
NOTES = {"$ref": "#/components/schemas/Notes"}
NUMBERS = {"$ref": "#/components/schemas/Numbers"}
LINK = {"$ref": "#/components/schemas/Link"}
SCHEMAS: dict[str, Any] = {
    "Thing": {
        "type": "object",
        "required": ["id"],
        "properties": {
            "id": {"type": "integer", "example": 7},
            "color": {"$ref": "#/components/schemas/Color"},
        },
    },
    "Link": {
        "type": "object",
        "properties": {
            "id": {"type": "integer", "example": 1},
            "href": {"type": "string", "example": "/x"},
        },
    },
    "Page": {
        "type": "object",
        "properties": {
            **{name: {"type": "integer"} for name in ("page", "pageCount", "limit")},
            "resources": {"type": "array", "items": THING},
        },
    },
    "Numbers": {
        "type": "object",
        "properties": {
            **{name: {"type": "integer"} for name in ("page", "pageCount", "limit")},
            "resources": {"type": "array", "items": {"type": "integer", "example": 5}},
        },
    },
    "Color": {"type": "string", "enum": ["r", "b"]},
    "Ids": {
        "type": "object",
        "properties": {
            "ids": {"type": "string", "x-comma-separated": {"type": "integer"}, "example": "1,2"},
            "all": {"type": "integer", "enum": [0, 1], "example": 1},
        },
        "oneOf": [
            {"required": ["ids"]},
            {"required": ["all"], "properties": {"all": {"const": 1}}},
        ],
    },
    "Input": {
        "type": "object",
        "required": ["color"],
        "properties": {"color": {"$ref": "#/components/schemas/Color"}},
    },
    "Note": {
        "type": "object",
        "properties": {
            "id": {"type": "integer", "example": 5},
            "color": {"$ref": "#/components/schemas/Color"},
            "thingId": {"type": "integer"},
            "worst": {"type": ["string", "null"], "example": "x", "x-usual": None},
            "isNew": {"type": "boolean"},
        },
    },
    "Notes": {
        "type": "object",
        "properties": {
            **{name: {"type": "integer"} for name in ("page", "pageCount", "limit")},
            "resources": {"type": "array", "items": NOTE},
        },
    },
    "OneNote": {
        "type": "object",
        "required": ["id"],
        "properties": {
            "id": {"type": "integer"},
            "color": {"$ref": "#/components/schemas/Color"},
        },
    },
}
QUERY: list[Any] = [
    {"name": "page", "in": "query", "schema": {"type": "integer", "minimum": 1, "default": 1}},
    {"name": "limit", "in": "query", "schema": {"type": "integer", "default": 10}},
    {"name": "colors", "in": "query", "schema": {"$ref": "#/components/schemas/Color"}},
]


def operation(method: str, path: str, result: Any = None, body: str = "") -> tuple[str, str, Any]:
    names = [part[1:-1] for part in path.split("/") if part.startswith("{")]
    described: Any = {
        "operationId": method + "".join(part.strip("{}").title() for part in path.split("/")),
        "x-python-name": f"things.{method}" + path.translate(str.maketrans("/", "_", "{}")).lower(),
        "tags": ["Things"],
        "summary": "S.",
        "parameters": [
            {"name": name, "in": "path", "required": True, "schema": {"type": "integer"}}
            for name in names
        ],
        "responses": {"200" if result else "204": {"description": "Done."}},
    }
    if result in (PAGE, NUMBERS, NOTES):
        described["x-paginated"] = True
        described["parameters"] += QUERY
    if result:
        described["responses"]["200"]["content"] = {"application/json": {"schema": result}}
    if body:
        schema = {"$ref": f"#/components/schemas/{body}"}
        content = {"application/json": {"schema": schema}}
        described["requestBody"] = {"required": True, "content": content}
    return method, path, described


def client_with(folder: Path, *operations: tuple[str, str, Any]) -> Client:
    paths: dict[str, Any] = {}
    for method, path, described in operations:
        paths.setdefault(path, {})[method] = described
    schemas: dict[str, Any] = {}
    while (names := _named(json.dumps([paths, schemas]))) != list(schemas):
        schemas = {name: SCHEMAS[name] for name in names}
    spec = f"{HEAD}  schemas: {json.dumps(schemas)}\npaths: {json.dumps(paths)}\n"
    return client_of(write_spec(folder, spec))


def _named(text: str) -> list[str]:
    return sorted(set(re.findall(r"#/components/schemas/(\w+)", text)))


def inferred(folder: Path, *operations: tuple[str, str, Any]) -> dict[str, FakeRoute]:
    """Return the routes of operations, by method and path."""
    found = fake(client_with(folder, *operations)).routes
    return {f"{r.operation.method} {r.operation.template.raw}": r for r in found}


def filters(route: FakeRoute) -> dict[str, str]:
    """Return the fields by which an operation filters documents, by the names of parameters."""
    return {parameter.wire_name.raw: field.raw for parameter, field in route.filters}


CRUD = (
    operation("get", "/v1/things", PAGE),
    operation("post", "/v1/things", LINK, "Input"),
    operation("delete", "/v1/things", None, "Ids"),
    operation("post", "/v1/things/delete", None, "Ids"),
    operation("get", "/v1/things/{id}", THING),
    operation("put", "/v1/things/{id}", LINK, "Input"),
    operation("patch", "/v1/things/{id}", THING, "Input"),
    operation("delete", "/v1/things/{id}"),
    operation("post", "/v1/things/{id}/send", LINK),
    operation("get", "/v1/things/{id}/parts", PAGE),
    operation("get", "/v1/things/{id}/state", THING),
    operation("put", "/v1/things/{id}/state", LINK, "Input"),
)
