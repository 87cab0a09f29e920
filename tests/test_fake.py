"""What the fake does about an operation follows from its method and path."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.fake import Action, FakeRoute, fake, route_row, stored_row
from generator.fake_cases import seeds, wrong_requests
from generator.ir import Client, SpecText, SpecValue
from tests.support import HEAD, client_of, write_spec

THING = {"$ref": "#/components/schemas/Thing"}
PAGE = {"$ref": "#/components/schemas/Page"}
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
        "x-python-name": f"things.{method}" + path.translate(str.maketrans("/", "_", "{}")),
        "tags": ["Things"],
        "summary": "S.",
        "parameters": [
            {"name": name, "in": "path", "required": True, "schema": {"type": "integer"}}
            for name in names
        ],
        "responses": {"200" if result else "204": {"description": "Done."}},
    }
    if result in (PAGE, NUMBERS):
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
    """The routes of operations, by method and path."""
    found = fake(client_with(folder, *operations)).routes
    return {f"{r.operation.method} {r.operation.template.raw}": r for r in found}


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


def test_a_collection_with_everything(tmp_path: Path) -> None:
    routes = inferred(tmp_path, *CRUD)
    assert {name: route.action for name, route in routes.items()} == {
        "GET /v1/things": Action.LIST,
        "POST /v1/things": Action.CREATE,
        "DELETE /v1/things": Action.DELETE_SEVERAL,
        "POST /v1/things/delete": Action.DELETE_SEVERAL,
        "GET /v1/things/{id}": Action.GET,
        "PUT /v1/things/{id}": Action.UPDATE,
        "PATCH /v1/things/{id}": Action.UPDATE,
        "DELETE /v1/things/{id}": Action.DELETE,
        "POST /v1/things/{id}/send": Action.ANSWER,
        "GET /v1/things/{id}/parts": Action.LIST,
        "GET /v1/things/{id}/state": Action.READ,
        "PUT /v1/things/{id}/state": Action.WRITE,
    }
    assert {r.item for name, r in routes.items() if "{id}" in name} == {4}
    assert {r.item for name, r in routes.items() if "{id}" not in name} == {0}
    several = routes["POST /v1/things/delete"]
    assert (several.ids, several.everything) == (SpecText("ids"), SpecText("all"))
    assert several.collection == SpecText("/v1/things")


@pytest.mark.parametrize(
    ("operations", "action"),
    [
        # Fetched by something, but neither listed, made nor deleted: looked up elsewhere.
        ([operation("get", "/v1/phones/{phone}", THING)], Action.READ),
        ([operation("get", "/v1/phones/{phone}", {"type": "integer"})], Action.ANSWER),
        ([operation("get", "/v1/things/{id}", THING), operation("post", "/v1/things")], Action.GET),
        ([operation("delete", "/v1/things/{id}")], Action.DELETE),
        ([operation("post", "/v1/things", LINK, "Input")], Action.ANSWER),
        ([operation("post", "/v1/things/delete", None, "Ids")], Action.ANSWER),
        ([operation("get", "/v1/me", THING)], Action.READ),
        ([operation("put", "/v1/me", LINK, "Input")], Action.ANSWER),
        ([operation("get", "/v1/things", {"type": "array", "items": THING})], Action.ANSWER),
        (
            [operation("post", "/v1/things", None, "Ids"), operation("delete", "/v1/things/{id}")],
            Action.CREATE,  # nothing says what it is that is deleted
        ),
        (
            [
                operation("get", "/v1/things", {"type": "array", "items": THING}),
                operation("get", "/v1/things/{id}", THING),
            ],
            Action.LIST_ALL,
        ),
    ],
)
def test_what_is_a_collection(
    tmp_path: Path, operations: list[tuple[str, str, Any]], action: Action
) -> None:
    assert next(iter(inferred(tmp_path, *operations).values())).action is action


def test_a_lookup_beside_a_collection_needs_no_item(tmp_path: Path) -> None:
    routes = inferred(
        tmp_path,
        operation("get", "/v1/chats", PAGE),
        operation("get", "/v1/chats/{id}/message", PAGE),
        operation("get", "/v1/chats/{phone}/by/phone", THING),
    )
    assert [route.item for route in routes.values()] == [0, 4, 0]


def test_what_sends_no_field_of_a_document_makes_none(tmp_path: Path) -> None:
    assign = operation("post", "/v1/things", None, "Ids")
    routes = inferred(tmp_path, operation("get", "/v1/things", PAGE), assign)
    assert routes["POST /v1/things"].action is Action.ANSWER


def test_a_search_looks_through_its_collection(tmp_path: Path) -> None:
    things, search = (
        operation("get", "/v1/things", PAGE),
        operation("get", "/v1/things/search", PAGE),
    )
    found = fake(client_with(tmp_path, things, search))
    assert [stored.path.raw for stored in found.stored] == ["/v1/things"]
    assert [route.collection for route in found.routes] == [SpecText("/v1/things")] * 2
    alone = fake(client_with(tmp_path, search))
    assert [stored.path.raw for stored in alone.stored] == ["/v1/things/search"]


def test_a_page_of_what_is_no_object_is_answered_with_its_example(tmp_path: Path) -> None:
    found = fake(client_with(tmp_path, operation("get", "/v1/numbers", NUMBERS)))
    assert found.stored == ()
    assert [route.action for route in found.routes] == [Action.ANSWER]
    page = {"page": 1, "limit": 10, "pageCount": 1, "resources": [5]}
    assert found.examples == ((SpecText("getV1Numbers"), SpecValue(page)),)


def test_rows(tmp_path: Path) -> None:
    client = client_with(tmp_path, *CRUD)
    found = fake(client)
    assert [stored_row(stored) for stored in found.stored] == [
        '"/v1/things", "id", models.Thing, "Thing"',
        '"/v1/things/{id}/parts", "id", models.Thing, "Thing"',
        '"/v1/things/{id}/state", None, models.Thing, "Thing"',
    ]
    by_action = {route.action: route for route in reversed(found.routes)}
    assert route_row(by_action[Action.CREATE], {}, client).startswith(
        'Route("postV1Things", "POST", "/v1/things", "create", 200, collection="/v1/things", '
        'example="Link", has_body=True'
    )
    assert route_row(by_action[Action.LIST], {}, client).endswith(
        ', rules=(Rule("page", "query", "integer", minimum=1, default=1), '
        'Rule("limit", "query", "integer", default=10), '
        'Rule("colors", "query", "enum", enum=models.Color, filters="color")))'
    )
    operations = {route.operation.id.raw: route.operation for route in found.routes}
    assert seeds(operations["getV1ThingsIdParts"], found) == [
        (SpecText("/v1/things"), SpecValue({"id": 1}))
    ]
    assert [wrong.path.raw for wrong in wrong_requests(operations["getV1ThingsId"])] == [
        "/v1/things/no-such-value"
    ]
    bodies = [wrong.body for wrong in wrong_requests(operations["postV1Things"])]
    assert [body.raw for body in bodies if body] == [[], {}, {"color": None}, {"color": 1}]
