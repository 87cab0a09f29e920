"""What the fake does about an operation follows from its method and path."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.base.problems import InputError
from generator.emit.fake.infer import fake
from generator.emit.fake.model import Action, FakeRoute
from generator.emit.fake.tables import handler_modules, route_row, stored_row
from generator.emit.tests.fake_cases import seeds, wrong_requests
from generator.ir import Client, SpecText, SpecValue
from tests.support import HEAD, ROOT, client_of, write_spec
from tests.whole.fuzz_damage import real_spec

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
    """The routes of operations, by method and path."""
    found = fake(client_with(folder, *operations)).routes
    return {f"{r.operation.method} {r.operation.template.raw}": r for r in found}


def filters(route: FakeRoute) -> dict[str, str]:
    """By which fields an operation picks documents, by the names of parameters."""
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
    assert filters(several) == {"ids": "id"}
    assert several.everything == SpecText("all")
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
    assert route_row(by_action[Action.CREATE]).startswith(
        'Route("postV1Things", "POST", "/v1/things", "create", 200, collection="/v1/things", '
        'example="Link", has_body=True'
    )
    assert route_row(by_action[Action.LIST]).endswith(
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


SCHEMAS.update(
    {
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
)


def stored(folder: Path, *operations: tuple[str, str, Any]) -> dict[str, str]:
    found = fake(client_with(folder, *operations)).stored
    return {each.path.raw: stored_row(each).partition('"Note", ')[2] for each in found}


def test_one_document_in_several_collections(tmp_path: Path) -> None:
    notes, things = operation("get", "/v1/notes", NOTES), operation("get", "/v1/things", PAGE)
    inner = operation("get", "/v1/things/{id}/notes", NOTES)
    assert stored(tmp_path / "a", notes, things, inner)["/v1/things/{id}/notes"] == (
        'of="/v1/notes", parent="thingId"'
    )
    assert stored(tmp_path / "b", things, inner)["/v1/things/{id}/notes"] == 'parent="thingId"'
    other = operation("get", "/v1/things/{id}/remarks", NOTES)
    found = stored(tmp_path / "c", notes, things, other)
    assert found["/v1/things/{id}/remarks"] == 'parent="thingId"'


def test_what_is_put_into_a_collection_by_ids(tmp_path: Path) -> None:
    lists = operation("get", "/v1/notes", NOTES), operation("get", "/v1/groups", PAGE)
    inner = operation("get", "/v1/groups/{id}/notes", NOTES)
    put = operation("put", "/v1/groups/{id}/notes", None, "Ids")
    back = operation("get", "/v1/notes/{id}/groups", PAGE)
    found = {s.path.raw: s for s in fake(client_with(tmp_path, *lists, inner, put, back)).stored}
    mirrors = ("/v1/groups/{id}/notes", "/v1/notes/{id}/groups")
    for path, mirror in zip(mirrors, reversed(mirrors), strict=True):
        assert found[path].shared
        assert found[path].mirror == SpecText(mirror)
    route = inferred(tmp_path, *lists, inner, put)["PUT /v1/groups/{id}/notes"]
    assert (route.action, filters(route)) == (Action.ASSIGN, {"ids": "id"})
    assert not any(s.shared for s in fake(client_with(tmp_path, *lists, inner)).stored)


def query(listing: tuple[str, str, Any], *parameters: tuple[str, Any]) -> tuple[str, str, Any]:
    method, path, described = listing
    added = [{"name": name, "in": "query", "schema": schema} for name, schema in parameters]
    return method, path, {**described, "parameters": [*described["parameters"], *added]}


def test_filters(tmp_path: Path) -> None:
    integer, text, flag = {"type": "integer"}, {"type": "string"}, {"type": "boolean"}
    several = {**text, "x-comma-separated": integer}
    listing = query(
        operation("get", "/v1/notes", NOTES),
        *(("lastId", integer), ("thingId", integer), ("query", text), ("isNew", flag)),
        *(("ids", several), ("thingIds", several), ("worsts", {**text, "default": "x"})),
        *(("last", integer), ("worst", integer), ("other", text)),
    )
    assert filters(inferred(tmp_path, listing)["GET /v1/notes"]) == {
        "colors": "color",
        "lastId": "<id",
        "thingId": "thingId",
        "query": "*",
        "isNew": "isNew",
        "ids": "id",
        "thingIds": "thingId",
    }


@pytest.mark.parametrize(
    ("method", "path", "result", "body", "action", "collection"),
    [
        ("delete", "/v1/note/all", None, "", Action.DELETE_SEVERAL, "/v1/notes"),
        ("delete", "/v1/other/all", None, "", Action.ANSWER, None),
        ("get", "/v1/notes/by/{color}", NOTE, "", Action.READ, None),  # an integer is no color
        ("get", "/v1/notes/of/{thingId}", NOTE, "", Action.FIND, "/v1/notes"),
        ("get", "/v1/notes/of/{thingId}", THING, "", Action.READ, None),
        ("post", "/v1/notes/paint", LINK, "OneNote", Action.CHANGE, "/v1/notes"),
        ("post", "/v1/notes/paint", LINK, "Input", Action.ANSWER, None),
        ("post", "/v1/notes/hide", None, "Ids", Action.ANSWER, None),
        ("get", "/v1/notes/search/new", NOTES, "", Action.LIST, "/v1/notes"),
        ("get", "/v1/notes/new", NOTES, "", Action.LIST, "/v1/notes/new"),
        ("get", "/v1/latest", NOTES, "", Action.LIST, "/v1/latest"),
    ],
)
def test_what_paths_and_bodies_say(
    tmp_path: Path,
    *,
    method: str,
    path: str,
    result: Any,
    body: str,
    action: Action,
    collection: str | None,
) -> None:
    notes = operation("get", "/v1/notes", NOTES), operation("get", "/v1/notes/{id}", NOTE)
    route = inferred(tmp_path, *notes, operation(method, path, result, body))
    found = route[f"{method.upper()} {path}"]
    assert found.action is action
    assert found.collection == (SpecText(collection) if collection else None)


def test_keys_and_parts_of_a_collection(tmp_path: Path) -> None:
    numbers = {"type": "array", "items": {"type": "integer"}}
    walk = operation("get", "/v1/history", NOTES)
    limit = {"name": "limit", "in": "query", "schema": {"type": "integer", "default": 10}}
    last = {"name": "lastId", "in": "query", "schema": {"type": "integer"}}
    walk[2]["parameters"] = [limit, last]
    routes = inferred(
        tmp_path,
        operation("get", "/v1/notes", NOTES),
        operation("get", "/v1/notes/{id}", NOTE),
        operation("get", "/v1/notes/ids", numbers),
        walk,
    )
    assert routes["GET /v1/notes/ids"].action is Action.LIST_KEYS
    assert routes["GET /v1/history"].action is Action.LIST
    assert routes["GET /v1/history"].collection == SpecText("/v1/notes")
    assert filters(routes["GET /v1/history"]) == {"lastId": "<id"}


def with_effect(effect: Any, *described: Any) -> tuple[str, str, Any]:
    method, path, found = operation(*described)
    return method, path, {**found, "x-fake": effect}


def test_what_the_spec_says_of_effects(tmp_path: Path) -> None:
    notes = operation("get", "/v1/notes", NOTES)
    hide = with_effect({"sets": {"color": "b"}}, "post", "/v1/notes/hide", None, "Ids")
    red = with_effect({"where": {"color": "r"}}, "get", "/v1/notes/red", NOTES)
    routes = inferred(tmp_path, notes, hide, red)
    assert routes["POST /v1/notes/hide"].action is Action.CHANGE
    assert filters(routes["POST /v1/notes/hide"]) == {"ids": "id"}
    assert ', sets={"color": "b"}, has_body' in route_row(routes["POST /v1/notes/hide"])
    assert routes["GET /v1/notes/red"].collection == SpecText("/v1/notes")
    assert ', where={"color": "r"}, ' in route_row(routes["GET /v1/notes/red"])


@pytest.mark.parametrize(
    ("method", "path", "name", "action"),
    [
        ("post", "/v1/notes", "/v1/notes/normalized", Action.CREATE),
        ("put", "/v1/notes/{id}", "/v1/notes/{id}/normalized", Action.UPDATE),
    ],
)
def test_another_name_for_a_path(
    tmp_path: Path, method: str, path: str, name: str, action: Action
) -> None:
    notes = operation("get", "/v1/notes", NOTES), operation("get", "/v1/notes/{id}", NOTE)
    described = (method, name, LINK, "Input")
    plain = inferred(tmp_path, *notes, operation(*described))[f"{method.upper()} {name}"]
    assert plain.action is Action.ANSWER
    alias = with_effect({"path": path}, *described)
    found = inferred(tmp_path, *notes, alias)[f"{method.upper()} {name}"]
    assert (found.action, found.collection) == (action, SpecText("/v1/notes"))


def test_a_function_takes_the_place_of_what_is_inferred(tmp_path: Path) -> None:
    notes = operation("get", "/v1/notes", NOTES)
    post = with_effect({"handler": "writing.write"}, "post", "/v1/notes", LINK, "Input")
    own = tmp_path / "additions/apiclient_python/testing/writing.py"
    own.parent.mkdir(parents=True)
    own.write_text("\ndef read(): ...\n")
    with pytest.raises(InputError, match=r"there is no function 'write' in .*/writing\.py"):
        client_with(tmp_path / "spec", notes, post)
    own.write_text("\ndef write(): ...\n")
    found = fake(client_with(tmp_path / "spec", notes, post))
    route = next(route for route in found.routes if route.operation.method == "POST")
    assert route.action is Action.HANDLE
    assert ", handler=writing.write, has_body" in route_row(route)
    assert handler_modules(found) == ["writing"]


@pytest.mark.parametrize(
    ("effect", "path", "message"),
    [
        ({"path": "/v1/things"}, "/v1/notes/hide", "must begin with this path"),
        ({"handler": "write"}, "/v1/notes/hide", "'write' must be '<module>.<function>'"),
        ({"handler": "a.b", "replaces": True}, "/v1/notes/hide", "remove the other keys"),
        ({"handler": "writing.write"}, "/v1/notes/hide", "testing/writing.py has 'writing.write'"),
        ({"sets": {"colour": "b"}}, "/v1/notes/hide", "'colour' is no field of Note"),
        ({"where": {"size": 1}}, "/v1/notes/hide", "x-fake has no effect here; remove it"),
        ({"sets": {"color": "b"}}, "/v1/hide", "x-fake has no effect here; remove it"),
        ({"sets": {"color": "b"}, "replaces": True}, "/v1/notes/hide", "nothing that it replaces"),
        ({"sets": {"color": {"a": 1}}}, "/v1/notes/hide", "does not fit 'color' of Note"),
        ({"sets": {"isNew": [True]}}, "/v1/notes/hide", "does not fit 'isNew' of Note"),
    ],
)
def test_effects_that_cannot_be(tmp_path: Path, effect: Any, path: str, message: str) -> None:
    hide = with_effect(effect, "post", path, None, "Ids")
    with pytest.raises(InputError, match=message):
        client_with(tmp_path, operation("get", "/v1/notes", NOTES), hide)


def test_usual_values(tmp_path: Path) -> None:
    found = fake(client_with(tmp_path, operation("get", "/v1/notes", NOTES)))
    assert found.examples[0][1].raw["worst"] is None


def test_a_spec_without_sending(tmp_path: Path) -> None:
    things = (
        operation("get", "/v1/messages", PAGE),
        operation("post", "/v1/messages", LINK, "Input"),
    )
    assert inferred(tmp_path, *things)["POST /v1/messages"].action is Action.CREATE


@pytest.mark.parametrize(
    ("contacts", "are_numbers"),
    [
        ("{ type: string, example: ann }", False),
        ('{ type: string, x-comma-separated: { type: string }, example: "ann,bob" }', False),
        ("{ type: array, items: { type: integer }, example: [] }", False),
        ("{ type: [string, 'null'], x-comma-separated: { type: integer }, example: null }", True),
    ],
)
def test_sending_to_what_has_no_numbers_as_keys(
    contacts: str, are_numbers: bool, tmp_path: Path
) -> None:
    files = real_spec()
    name = "apis/outbound-messages.yaml"
    start, end = (files[name].index(key) for key in (b"\n      contacts:\n", b"\n      lists:\n"))
    changed = b"\n      contacts: " + contacts.encode()
    files[name] = files[name][:start] + changed + files[name][end:]
    for path, data in files.items():
        (tmp_path / "spec" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "spec" / path).write_bytes(data)
    (tmp_path / "additions").symlink_to(ROOT / "additions")
    client = client_of(tmp_path / "spec" / "openapi.yaml")
    found = fake(client)
    for route in found.routes:
        seeded = [path.raw for path, _ in seeds(route.operation, found)]
        if route.operation.id.raw == "sendMessage":
            assert "/api/v2/lists" in seeded, "the other arguments still name documents"
            assert ("/api/v2/contacts" in seeded) == are_numbers
        wrong_requests(route.operation)
