"""A change for each keyword of the table, but for those of schemas: see `effects_schemas`.

A change is made at a place of the spec: the keyword gets one value, and then another.
"""

from __future__ import annotations

from typing import Any, Final

from tests.validate.effects_spec import (
    DELETE,
    FIND,
    GET,
    HOOK,
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
    json_of,
    put,
)

_TAGGED = (
    *("paths/~1things/get", "paths/~1things/post", "paths/~1pictures/post", "paths/~1lent/post"),
    *("paths/~1things~1{id}/get", "paths/~1things~1{id}/delete", "webhooks/made/post"),
)
_BODY = "paths/~1things/post/requestBody"
_WEBHOOK = "webhooks/made/post"
_EVENTS = ("application/json", "application/x-www-form-urlencoded", "multipart/form-data")
_OTHER_EVENT = {
    f"{_WEBHOOK}/requestBody/content/{kind.replace('/', '~1')}": {"schema": THING}
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


_APART: Final = {"not": {"required": ["page", "shared"]}}
_NEEDS: Final = {"dependentRequired": {"page": ["shared"]}}


def _conditions(
    place: str, words: str, names: tuple[str, str, str]
) -> dict[tuple[str, str], Change]:
    """For what belongs together of three names, beside another condition."""
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


_THIRD = [{"required": ["third"]}]
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
_DEPENDENT = f"{MAKING}/dependentSchemas/text"

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
    ("a server", "description"): _named("servers/0"),
    ("a tag", "name"): Change(
        "tags/0", "Things", "Stuff", then={f"{place}/tags": ["Stuff"] for place in _TAGGED}
    ),
    ("a tag", "description"): _named("tags/0"),
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
    ("an operation", "operationId"): _named(OPERATION, "findThings", "seekThings"),
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
    ("an operation", "summary"): _named(OPERATION, "Find things."),
    ("an operation", "description"): _named(OPERATION),
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
    ("an operation", "x-note"): _named(OPERATION),
    **_conditions(
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
    ("a parameter", "description"): _named(QUERY),
    ("a parameter", "schema"): Change(QUERY, {"type": "string"}, {"type": "integer"}),
    ("a parameter", "example"): Change(QUERY, MISSING, "seven"),
    ("a parameter", "x-python-name"): Change(QUERY, MISSING, "sought"),
    ("a parameter", "x-note"): _named(QUERY),
    # bodies and responses
    ("a request body", "$ref"): Change(
        "paths/~1lent/post/requestBody",
        "#/components/requestBodies/Lending",
        "#/components/requestBodies/Other",
        {
            "components/requestBodies/Other": {
                "content": json_of({"$ref": "#/components/schemas/Making"})
            }
        },
    ),
    ("a request body", "required"): Change(_BODY, MISSING, True),
    ("a request body", "description"): _named(_BODY),
    ("a request body", "content"): Change(
        _BODY,
        json_of({"$ref": "#/components/schemas/Making"}),
        json_of({"$ref": "#/components/schemas/Part"}),
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
        UPLOAD["requestBody"]["content"]["multipart/form-data"],
    ),
    ("a media type", "schema"): Change(
        f"{_BODY}/content/application~1json",
        {"$ref": "#/components/schemas/Making"},
        {"$ref": "#/components/schemas/Part"},
    ),
    ("a response", "$ref"): Change(
        f"{OPERATION}/responses/404",
        "#/components/responses/Missing",
        "#/components/responses/Other",
        {"components/responses/Other": {"description": "Other."}},
    ),
    ("a response", "description"): _named(f"{OPERATION}/responses/200", "The things."),
    ("a second response of success", "description"): Change(
        "paths/~1things/post/responses/202",
        "It.",
        "It, later.",
        {"paths/~1things/post/responses/202": {"content": json_of(THING)}},
    ),
    ("a response without content", "description"): _named(
        "paths/~1things~1{id}/delete/responses/204", "Done."
    ),
    ("a response", "content"): Change(
        "paths/~1things~1{id}/get/responses/200", MISSING, json_of(THING)
    ),
    ("content", "application/json"): Change(
        "paths/~1things~1{id}/get/responses/200/content",
        {"schema": {"type": "string"}},
        {"schema": THING},
    ),
    # webhooks
    ("a webhook", "post"): Change("webhooks/made", HOOK, {**HOOK, "summary": "Other."}),
    ("an operation of a webhook", "operationId"): _named(_WEBHOOK, "madeCallback", "doneCallback"),
    ("an operation of a webhook", "tags"): Change(
        _WEBHOOK,
        ["Things"],
        ["Stuff"],
        {
            "tags/1": {"name": "Stuff"},
            "webhooks/other": {"post": {**HOOK, "operationId": "otherCallback", "tags": ["Stuff"]}},
        },
    ),
    ("an operation of a webhook", "summary"): _named(_WEBHOOK, "A thing was made."),
    ("an operation of a webhook", "description"): _named(_WEBHOOK),
    ("an operation of a webhook", "security"): Change(_WEBHOOK, [], [{"Basic": []}]),
    ("an operation of a webhook", "requestBody"): Change(
        _WEBHOOK,
        HOOK["requestBody"],
        {"content": {kind: {"schema": THING} for kind in HOOK["requestBody"]["content"]}},
    ),
    ("an operation of a webhook", "responses"): Change(
        _WEBHOOK, HOOK["responses"], {"204": {"description": "Done."}}
    ),
    ("an operation of a webhook", "x-note"): _named(_WEBHOOK),
    ("the body of a webhook", "required"): Change(f"{_WEBHOOK}/requestBody", MISSING, True),
    ("the body of a webhook", "content"): Change(
        f"{_WEBHOOK}/requestBody",
        HOOK["requestBody"]["content"],
        {kind: {"schema": THING} for kind in HOOK["requestBody"]["content"]},
    ),
    **{
        ("the content of a webhook", kind): Change(
            f"{_WEBHOOK}/requestBody/content",
            {"schema": {"$ref": "#/components/schemas/Made"}},
            {"schema": THING},
            then=_OTHER_EVENT,
        )
        for kind in HOOK["requestBody"]["content"]
    },
    ("a media type of a webhook", "schema"): Change(
        f"{_WEBHOOK}/requestBody/content/application~1json",
        {"$ref": "#/components/schemas/Made"},
        THING,
        then=_OTHER_EVENT,
    ),
    ("a response to a webhook", "description"): _named(f"{_WEBHOOK}/responses/200", "Taken."),
    # what belongs together
    ("a choice of anyOf", "required"): Change(
        f"{MAKING}/anyOf/0", ["text"], ["third"], {f"{MAKING}/anyOf": _REQUIRED}
    ),
    ("a choice of anyOf", "properties"): Change(
        f"{MAKING}/anyOf/0",
        MISSING,
        {"flag": {"const": True}},
        {f"{MAKING}/anyOf": [{"required": ["flag"]}, {"required": ["other"]}]},
    ),
    ("a choice of oneOf", "required"): Change(
        f"{MAKING}/oneOf/0", ["text"], ["third"], {f"{MAKING}/oneOf": _REQUIRED}
    ),
    ("a choice of oneOf", "properties"): Change(
        f"{MAKING}/oneOf/0",
        MISSING,
        {"flag": {"const": True}},
        {f"{MAKING}/oneOf": [{"required": ["flag"]}, {"required": ["other"]}]},
    ),
    ("a schema of allOf", "anyOf"): Change(
        f"{MAKING}/allOf/0",
        _REQUIRED,
        _REQUIRED + _THIRD,
        {f"{MAKING}/allOf": [{"anyOf": _REQUIRED}]},
    ),
    ("a property of a choice", "const"): Change(
        f"{MAKING}/oneOf/0/properties/flag",
        True,
        False,
        {
            f"{MAKING}/oneOf": [
                {"required": ["flag"], "properties": {"flag": {}}},
                {"required": ["other"]},
            ]
        },
    ),
    ("a schema of dependentSchemas", "anyOf"): Change(
        _DEPENDENT,
        [{"required": ["other"]}, *_THIRD],
        [{"required": ["flag"]}, *_THIRD],
        {f"{MAKING}/dependentSchemas": {"text": {}}},
    ),
    ("a choice of names", "required"): Change(
        f"{_DEPENDENT}/anyOf/0",
        ["other"],
        ["flag"],
        {f"{MAKING}/dependentSchemas": {"text": {"anyOf": [{"required": ["other"]}, *_THIRD]}}},
    ),
    ("a schema of not", "required"): Change(
        f"{MAKING}/not", ["text", "other"], ["text", "third"], {f"{MAKING}/not": {}}
    ),
    ("a schema of not", "anyOf"): Change(
        f"{MAKING}/not",
        [{"required": ["text", "other"]}],
        [{"required": ["text", "third"]}],
        {f"{MAKING}/not": {}},
    ),
    **_conditions(MAKING, "a schema", ("text", "other", "third")),
    **{
        ("a schema of a body that is sent", key): Change(MAKING, MISSING, value)
        for key, value in {
            "description": "other words",
            "example": {"text": "mine"},
            "default": {"text": "mine"},
        }.items()
    },
    # references
    ("a $ref in a schema", "$ref"): Change(
        f"{MAKING}/properties/shared", "#/components/schemas/Text", "#/components/schemas/Colour"
    ),
    ("a $ref in a schema", "description"): _named(f"{MAKING}/properties/shared"),
    ("a $ref in a schema", "x-note"): _named(f"{MAKING}/properties/shared"),
    ("a $ref in a schema", "x-python-name"): _named(f"{MAKING}/properties/shared", after="mine"),
    ("a $ref in a schema", "x-usual"): _named("components/schemas/Thing/properties/page_name"),
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
    ("a $ref in a request body", "description"): _named("paths/~1lent/post/requestBody"),
    ("a $ref in a response", "$ref"): Change(
        f"{OPERATION}/responses/404",
        "#/components/responses/Missing",
        "#/components/responses/Other",
        {"components/responses/Other": {"description": "Other."}},
    ),
    ("a $ref in a response", "description"): _named(f"{OPERATION}/responses/404"),
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
"""For each keyword but those of schemas, which are used at many places."""
