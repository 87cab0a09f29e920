"""The action of the fake is inferred from the method and path of an operation."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.emit.fake.infer import fake
from generator.emit.fake.model import Action
from generator.emit.fake.tables import stored_row
from generator.ir import SpecText, SpecValue
from tests.emit.fake.operations import (
    CRUD,
    LINK,
    NOTE,
    NOTES,
    NUMBERS,
    PAGE,
    THING,
    client_with,
    filters,
    inferred,
    operation,
)


def test_a_collection_with_all_operations(tmp_path: Path) -> None:
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
        # Documents that can only be fetched, not listed, created or deleted, are no collection.
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
            Action.CREATE,  # no schema for the deleted document
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
def test_collections_are_recognized(
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


def test_a_body_without_fields_of_the_document_creates_none(tmp_path: Path) -> None:
    assign = operation("post", "/v1/things", None, "Ids")
    routes = inferred(tmp_path, operation("get", "/v1/things", PAGE), assign)
    assert routes["POST /v1/things"].action is Action.ANSWER


def test_a_search_uses_its_collection(tmp_path: Path) -> None:
    things, search = (
        operation("get", "/v1/things", PAGE),
        operation("get", "/v1/things/search", PAGE),
    )
    found = fake(client_with(tmp_path, things, search))
    assert [stored.path.raw for stored in found.stored] == ["/v1/things"]
    assert [route.collection for route in found.routes] == [SpecText("/v1/things")] * 2
    alone = fake(client_with(tmp_path, search))
    assert [stored.path.raw for stored in alone.stored] == ["/v1/things/search"]


def test_a_page_without_objects_is_answered_with_its_example(tmp_path: Path) -> None:
    found = fake(client_with(tmp_path, operation("get", "/v1/numbers", NUMBERS)))
    assert found.stored == ()
    assert [route.action for route in found.routes] == [Action.ANSWER]
    page = {"page": 1, "limit": 10, "pageCount": 1, "resources": [5]}
    assert found.examples == ((SpecText("getV1Numbers"), SpecValue(page)),)


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


def test_documents_are_assigned_by_ids(tmp_path: Path) -> None:
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
        (
            "get",
            "/v1/notes/by/{color}",
            NOTE,
            "",
            Action.READ,
            None,
        ),  # an integer, but `color` is an enum
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
def test_actions_inferred_from_paths_and_bodies(
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


def test_messages_without_x_fake_are_ordinary_documents(tmp_path: Path) -> None:
    things = (
        operation("get", "/v1/messages", PAGE),
        operation("post", "/v1/messages", LINK, "Input"),
    )
    assert inferred(tmp_path, *things)["POST /v1/messages"].action is Action.CREATE
