"""A change for each supported keyword.

`effects_bodies` has the changes of bodies, responses and webhooks,
`effects_schemas` those of schemas.

Each change replaces the value of a keyword at one place of the spec.
"""

from __future__ import annotations

from typing import Any, Final

from tests.validate.effects_bodies import OF_BODIES
from tests.validate.effects_spec import (
    DELETE,
    FIND,
    GET,
    ID,
    LEND,
    MAKE,
    MAKING,
    MISSING,
    OPERATION,
    QUERY,
    SPEC,
    THING,
    UPLOAD,
    Change,
    conditions,
    json_of,
    named,
    put,
)

_TAGGED = (
    *("paths/~1things/get", "paths/~1things/post", "paths/~1pictures/post", "paths/~1lent/post"),
    *("paths/~1things~1{id}/get", "paths/~1things~1{id}/delete", "webhooks/made/post"),
)
_DOCS = {"url": "https://docs.example.com"}
_SCHEMES = "components/securitySchemes"
_PAIR: dict[str, Any] = {
    "security": [{"User": [], "Key": []}],
    _SCHEMES: {
        "User": {"type": "apiKey", "in": "header", "name": "X-TM-Username"},
        "Key": {"type": "apiKey", "in": "header", "name": "X-TM-Key"},
    },
}


def _by_id(role: str, name: str) -> Change:
    """Return a change of x-pagination for pages that continue after an id."""
    also: dict[str, object] = {
        f"{OPERATION}/x-paginated": True,
        f"{OPERATION}/parameters/6": {
            "name": "lastId",
            "in": "query",
            "schema": {"type": "integer"},
        },
    }
    if role == "lastId":
        also[f"{OPERATION}/parameters/7"] = {
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
    also: dict[str, object] = {f"{OPERATION}/x-paginated": True}
    if role in ("page", "limit"):
        also[f"{OPERATION}/parameters/6"] = {
            "name": name,
            "in": "query",
            "schema": {"type": "integer"},
        }
    field = {"type": "array", "items": THING} if role == "items" else {"type": "integer"}
    also[f"components/schemas/ThingPage/properties/{name}"] = field
    return Change("x-pagination", SPEC["x-pagination"][role], name, also)


_IDS = {"ids": {"type": "array", "items": {"type": "integer"}}}
_PAGED: dict[str, object] = {f"{OPERATION}/x-paginated": True}
_ASSIGNING: dict[str, object] = {
    **_PAGED,
    "components/schemas/Group": {"type": "object", "properties": {"id": {"type": "integer"}}},
    "paths/~1groups~1{id}": {
        "parameters": [ID],
        "delete": put(DELETE, {"operationId": "drop", "x-python-name": "groups.delete"}),
        "get": put(
            GET,
            {
                "operationId": "group",
                "x-python-name": "groups.get",
                "responses/200/content": json_of({"$ref": "#/components/schemas/Group"}),
            },
        ),
    },
    "paths/~1groups~1{id}~1things": {
        "parameters": [ID],
        "get": put(
            FIND, {"operationId": "of", "x-python-name": "groups.things", "x-paginated": True}
        ),
        "put": put(
            LEND,
            {
                "operationId": "assign",
                "x-python-name": "groups.assign",
                "requestBody": {"content": json_of({"type": "object", "properties": _IDS})},
                "x-fake": {"replaces": False},
            },
        ),
    },
}

_DEPRECATED: Final[dict[str, tuple[str, object]]] = {
    "an operation": (OPERATION, "things.get"),
    "a parameter": (QUERY, "colour"),
    "a $ref in a schema": (f"{MAKING}/properties/shared", "text"),
    "an operation of a webhook": ("webhooks/made/post", "things.get"),
}
"""Places of deprecated parts, and a valid replacement for each."""


def _deprecated(place: str, key: str, value: object) -> Change:
    """Return a change of one key of x-deprecated."""
    others = {"since": "3.0"} if key == "removedIn" else {"removedIn": "3.0"}
    return Change(
        f"{place}/x-deprecated",
        MISSING,
        value,
        {f"{place}/deprecated": True, f"{place}/x-deprecated": others},
    )


CHANGES: Final[dict[tuple[str, str], Change]] = {
    ("the document", "openapi"): Change("", "3.1.0", "3.1.1"),
    ("the document", "info"): Change(
        "", {"title": "One", "version": "1"}, {"title": "Two", "version": "1"}
    ),
    ("the document", "servers"): Change(
        "", SPEC["servers"], [{"url": "https://other.example.com"}]
    ),
    ("the document", "security"): Change(
        "",
        SPEC["security"],
        _PAIR["security"],
        then={_SCHEMES: _PAIR[_SCHEMES]},
    ),
    ("the document", "x-client"): Change("", MISSING, {"package": "pets"}),
    **{
        ("x-client", key): Change("x-client", MISSING, value, {"x-client": {}})
        for key, value in {
            "package": "pets",
            "distribution": "pets",
            "class": "Pets",
            "environment": "PETS",
            "variable": "pets",
            "version": "2.0",
            "title": "other words",
            "additions": {"inbox": {"needs": ["things"]}},
        }.items()
    },
    ("an addition", "needs"): Change(
        "x-client/additions/inbox", ["things"], [], {"x-client": {"additions": {"inbox": {}}}}
    ),
    ("the document", "tags"): Change("", SPEC["tags"], [{"name": "Things", "description": "No."}]),
    ("the document", "x-pagination"): Change(
        "", MISSING, {"page": "p", "limit": "l", "pageCount": "c", "items": "i"}
    ),
    ("the document", "x-rate-limit"): Change("", MISSING, 5),
    ("the document", "paths"): Change("", {"/things": {"get": FIND, "post": MAKE}}, SPEC["paths"]),
    ("the document", "webhooks"): Change("", MISSING, SPEC["webhooks"]),
    ("the document", "components"): Change(
        "", SPEC["components"], put(SPEC["components"], {"schemas/Text/example": "more"})
    ),
    **{
        ("info", key): Change("info", SPEC["info"].get(key, MISSING), "other words")
        for key in ("title", "version", "summary", "description")
    },
    ("a server", "url"): Change("servers/0", "https://api.example.com", "https://b.example.com"),
    ("a server", "description"): named("servers/0"),
    ("a tag", "name"): Change(
        "tags/0", "Things", "Stuff", then={f"{place}/tags": ["Stuff"] for place in _TAGGED}
    ),
    ("a tag", "description"): named("tags/0"),
    ("the document", "externalDocs"): Change("", MISSING, _DOCS),
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
            f"{OPERATION}/parameters/7": {
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
                DELETE if method in ("get", "delete") else UPLOAD,
                {"operationId": "more", "x-python-name": "more.do"},
            ),
            {"paths/~1pictures": {"parameters": []}},
        )
        for method in ("get", "put", "post", "delete", "patch")
    },
    ("a path", "parameters"): Change(
        "paths/~1things~1{id}", [ID], [{**ID, "description": "Which."}]
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
            "description": "other words",
        }.items()
    },
    ("a security scheme", "name"): Change(f"{_SCHEMES}/Key", "X-TM-Key", "X-Other", _PAIR),
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
            | {"content": json_of({"type": "object", "properties": {"a": {"type": "string"}}})}
        },
    ),
    ("components", "securitySchemes"): Change(
        "components",
        _PAIR[_SCHEMES],
        {**_PAIR[_SCHEMES], "Key": {"type": "apiKey", "in": "header", "name": "token"}},
        {"security": _PAIR["security"]},
    ),
    # operations
    ("an operation", "operationId"): named(OPERATION, "findThings", "seekThings"),
    ("an operation", "tags"): Change(
        OPERATION,
        ["Things"],
        ["Stuff"],
        {
            "tags/1": {"name": "Stuff"},
            "paths/~1pictures/post/tags": ["Stuff"],
            "paths/~1pictures/post/x-python-name": "pictures.add",
            f"{OPERATION}/x-python-name": "found.get",
        },
    ),
    ("an operation", "summary"): named(OPERATION, "Find things."),
    ("an operation", "description"): named(OPERATION),
    ("an operation", "externalDocs"): Change(OPERATION, MISSING, _DOCS),
    ("an operation", "parameters"): Change(OPERATION, [], FIND["parameters"]),
    ("an operation", "requestBody"): Change("paths/~1things/post", MISSING, MAKE["requestBody"]),
    ("an operation", "responses"): Change(
        OPERATION, {"200": FIND["responses"]["200"]}, FIND["responses"]
    ),
    ("an operation", "x-python-name"): Change(OPERATION, "things.find", "things.seek"),
    ("an operation", "x-paginated"): Change(OPERATION, MISSING, True),
    ("an operation", "x-idempotent"): Change(OPERATION, MISSING, False),
    ("an operation", "x-rate-limit"): Change(OPERATION, MISSING, 3),
    ("an operation", "x-query"): Change(
        OPERATION, MISSING, {"not": {"required": ["wanted", "colour"]}}
    ),
    ("an operation", "x-fake"): Change(
        "paths/~1things~1{id}/delete", MISSING, {"sets": {"title": "gone"}}, _PAGED
    ),
    ("an operation", "x-note"): named(OPERATION),
    **conditions(
        f"{OPERATION}/x-query",
        "x-query",
        ("wanted", "colour", "limit"),
    ),
    ("x-fake", "sets"): Change(
        "paths/~1things~1{id}/delete/x-fake",
        MISSING,
        {"title": "gone"},
        {**_PAGED, "paths/~1things~1{id}/delete/x-fake": {"replaces": False}},
    ),
    ("x-fake", "where"): Change(
        f"{OPERATION}/x-fake",
        MISSING,
        {"title": "gone"},
        {**_PAGED, f"{OPERATION}/x-fake": {"replaces": False}},
    ),
    ("x-fake", "path"): Change(
        "paths/~1things~1{id}/delete/x-fake",
        MISSING,
        "/things",
        {**_PAGED, "paths/~1things~1{id}/delete/x-fake": {"sets": {"title": "gone"}}},
    ),
    ("x-fake", "handler"): Change(
        "paths/~1things~1{id}/delete/x-fake",
        "removal.remove",
        "removal.delete",
        {**_PAGED, "paths/~1things~1{id}/delete/x-fake": {"handler": "removal.remove"}},
    ),
    ("x-fake", "replaces"): Change(
        "paths/~1groups~1{id}~1things/put/x-fake", False, True, _ASSIGNING
    ),
    **{
        (owner, "deprecated"): Change(place, MISSING, True)
        for owner, (place, _) in _DEPRECATED.items()
    },
    **{
        (owner, "x-deprecated"): Change(place, MISSING, {"use": use}, {f"{place}/deprecated": True})
        for owner, (place, use) in _DEPRECATED.items()
    },
    **{
        ("x-deprecated", key): _deprecated(OPERATION, key, value)
        for key, value in {"since": "2.0", "use": "things.get", "removedIn": "4.0"}.items()
    },
    # parameters
    ("a parameter", "$ref"): Change(
        f"{OPERATION}/parameters/5",
        "#/components/parameters/Shared",
        "#/components/parameters/Other",
        {"components/parameters/Other": {"name": "o", "in": "query", "schema": {"type": "string"}}},
    ),
    ("a parameter", "name"): Change(QUERY, "wanted", "sought"),
    ("a parameter", "x-ignores-nulls"): Change(
        f"{OPERATION}/parameters/4",
        MISSING,
        True,
        {f"{OPERATION}/parameters/4/schema": {"type": "boolean"}},
    ),
    ("a parameter", "in"): Change(QUERY, "query", "header", others=("path",)),
    ("a parameter", "required"): Change(QUERY, MISSING, True),
    ("a parameter", "description"): named(QUERY),
    ("a parameter", "schema"): Change(QUERY, {"type": "string"}, {"type": "integer"}),
    ("a parameter", "example"): Change(QUERY, MISSING, "seven"),
    ("a parameter", "x-python-name"): Change(QUERY, MISSING, "sought"),
    ("a parameter", "x-note"): named(QUERY),
    **OF_BODIES,
    # references
    ("a $ref in a schema", "$ref"): Change(
        f"{MAKING}/properties/shared", "#/components/schemas/Text", "#/components/schemas/Colour"
    ),
    ("a $ref in a schema", "description"): named(f"{MAKING}/properties/shared"),
    ("a $ref in a schema", "x-note"): named(f"{MAKING}/properties/shared"),
    ("a $ref in a schema", "x-python-name"): named(f"{MAKING}/properties/shared", after="mine"),
    ("a $ref in a schema", "x-usual"): named("components/schemas/Thing/properties/page_name"),
    ("a $ref in a parameter", "$ref"): Change(
        f"{OPERATION}/parameters/5",
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
                "content": json_of({"$ref": "#/components/schemas/Making"})
            }
        },
    ),
    ("a $ref in a request body", "description"): named("paths/~1lent/post/requestBody"),
    ("a $ref in a response", "$ref"): Change(
        f"{OPERATION}/responses/404",
        "#/components/responses/Missing",
        "#/components/responses/Other",
        {"components/responses/Other": {"description": "Other."}},
    ),
    ("a $ref in a response", "description"): named(f"{OPERATION}/responses/404"),
    ("x-comma-separated", "type"): Change(
        f"{QUERY}/schema/x-comma-separated",
        "integer",
        "string",
        {f"{QUERY}/schema/x-comma-separated": {}},
    ),
    ("x-comma-separated", "format"): Change(
        f"{QUERY}/schema/x-comma-separated",
        MISSING,
        "phone",
        {f"{QUERY}/schema/x-comma-separated": {"type": "string"}},
    ),
}
"""A change for each keyword, except for those of schemas, which are used at many places."""
