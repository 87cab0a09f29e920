"""A small API, for tests that do not depend on the real API."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import msgspec

from textmagic_client.core.paging import Envelope
from textmagic_client.core.request import Request
from textmagic_client.testing.table import Route, Rule, Stored, Table


class Color(StrEnum):
    RED = "r"
    BLUE = "b"


class Thing(msgspec.Struct, rename="camel"):
    id: int
    name: str
    first_color: str | None = None


_ID = Rule("id", "path", "integer", required=True)
_BODY = (
    Rule("name", "body", "string", required=True),
    Rule("size", "body", "integer", nullable=True, minimum=1, maximum=9),
    Rule("tags", "body", "list", item="string"),
    Rule("price", "body", "decimal"),
    Rule("isNew", "body", "boolean"),
    Rule("made", "body", "timestamp"),
    Rule("weight", "body", "number"),
)

THINGS = Table(
    (
        Stored("/v1/things", "id", None, "Thing"),
        Stored("/v1/things/{id}/parts", "id", Thing, "Part"),
        Stored("/v1/things/{id}/state", None, None, "State"),
        Stored("/v1/names", "name", None, "Name"),
        Stored("/v1/history", "id", None, "Thing"),
    ),
    (
        Route(
            "listThings",
            "GET",
            "/v1/things",
            "list",
            200,
            collection="/v1/things",
            example="Thing",
            rules=(
                Rule("page", "query", "integer", minimum=1, default=1),
                Rule("limit", "query", "integer", minimum=1, maximum=100, default=3),
                Rule("lastId", "query", "integer", filters="<id"),
                Rule("colors", "query", "enum", enum=Color, filters="color"),
                Rule("moment", "query", "timestamp"),
                Rule("near", "query", "number"),
                Rule("X-Deep", "header", "boolean"),
            ),
        ),
        Route(
            "listHistory",
            "GET",
            "/v1/history",
            "list",
            200,
            collection="/v1/history",
            example="Thing",
            rules=(
                Rule("limit", "query", "integer", minimum=1, maximum=100, default=10),
                Rule("lastId", "query", "integer", filters="<id"),
            ),
        ),
        Route(
            "getThing",
            "GET",
            "/v1/things/{id}",
            "get",
            200,
            collection="/v1/things",
            example="Thing",
            item=4,
            rules=(_ID,),
        ),
        Route(
            "createThing",
            "POST",
            "/v1/things",
            "create",
            201,
            collection="/v1/things",
            example="Link",
            has_body=True,
            rules=_BODY,
        ),
        Route(
            "updateThing",
            "PUT",
            "/v1/things/{id}",
            "update",
            200,
            collection="/v1/things",
            example="Thing",
            item=4,
            has_body=True,
            rules=(_ID, *_BODY),
        ),
        Route(
            "deleteThing",
            "DELETE",
            "/v1/things/{id}",
            "delete",
            204,
            collection="/v1/things",
            item=4,
            rules=(_ID,),
        ),
        Route(
            "deleteThings",
            "POST",
            "/v1/things/delete",
            "delete_several",
            204,
            collection="/v1/things",
            everything="all",
            has_body=True,
            one_of=("ids", "all"),
            rules=(
                Rule("ids", "body", "comma", item="integer", filters="id"),
                Rule("all", "body", "integer boolean", only=1),
            ),
        ),
        Route(
            "listParts",
            "GET",
            "/v1/things/{id}/parts",
            "list_all",
            200,
            collection="/v1/things/{id}/parts",
            example="Parts",
            item=4,
            rules=(_ID,),
        ),
        Route("getState", "GET", "/v1/things/{id}/state", "read", 200, example="State", item=4),
        Route(
            "setState",
            "PUT",
            "/v1/things/{id}/state",
            "write",
            200,
            example="Link",
            item=4,
            has_body=True,
            rules=(Rule("on", "body", "integer boolean"),),
        ),
        Route("checkThing", "POST", "/v1/things/{id}/check", "answer", 202, example="State"),
        Route("getName", "GET", "/v1/names/{name}", "get", 200, example="Name", item=4),
    ),
    {
        "Thing": {"id": 1, "name": "Example", "size": 7},
        "Part": {"id": 10, "name": "Wheel"},
        "Parts": [{"id": 10, "name": "Wheel"}],
        "State": {"on": 0},
        "Link": {"id": 99, "href": "/example"},
        "Name": {"name": "n", "count": 1},
    },
    page="page",
    limit="limit",
    page_count="pageCount",
    items="resources",
    ignore_nulls="X-Ignore-Nulls",
)


class Part(msgspec.Struct, rename="camel"):
    id: int
    name: str
    first_color: str | None = None
    sizes: list[int] = []
    is_new: bool = False
    count: int = 0


PARTS = Table(
    (Stored("/v1/parts", "id", Part, "Part"),),
    (
        Route(
            "createPart",
            "POST",
            "/v1/parts",
            "create",
            201,
            collection="/v1/parts",
            example="Link",
            has_body=True,
            rules=(Rule("count", "body", "boolean"),),
        ),
    ),
    {
        "Part": {"id": 10, "name": "Wheel", "firstColor": "b", "sizes": [1]},
        "Link": {"id": 99},
    },
    page="page",
    limit="limit",
    page_count="pageCount",
    items="resources",
)

GET = Request[Any](
    operation="getThing", method="GET", path="/v1/things/1", statuses=(200,), result=dict[str, Any]
)
LIST = Request[Any](
    operation="listThings",
    method="GET",
    path="/v1/things",
    statuses=(200,),
    result=Envelope[dict[str, Any]],
)
SEND = Request[Any](
    operation="createThing",
    method="POST",
    path="/v1/things",
    statuses=(201,),
    result=dict[str, Any],
    body={"name": "New"},
)
DELETE = Request[Any](
    operation="deleteThing",
    method="DELETE",
    path="/v1/things/1",
    statuses=(204,),
    result=type(None),
)
