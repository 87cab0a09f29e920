"""Changes of bodies, responses, webhooks, and conditions of arguments."""

from __future__ import annotations

from typing import Final

from tests.validate.effects_spec import (
    HOOK,
    MAKING,
    MISSING,
    OPERATION,
    THING,
    UPLOAD,
    Change,
    conditions,
    json_of,
    named,
)

_BODY = "paths/~1things/post/requestBody"
_WEBHOOK = "webhooks/made/post"
_EVENTS = ("application/json", "application/x-www-form-urlencoded", "multipart/form-data")
_OTHER_EVENT = {
    f"{_WEBHOOK}/requestBody/content/{kind.replace('/', '~1')}": {"schema": THING}
    for kind in _EVENTS
}
_REQUIRED = [{"required": ["text"]}, {"required": ["other"]}]
_THIRD = [{"required": ["third"]}]
_DEPENDENT = f"{MAKING}/dependentSchemas/text"

OF_BODIES: Final[dict[tuple[str, str], Change]] = {
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
    ("a request body", "description"): named(_BODY),
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
    ("a response", "description"): named(f"{OPERATION}/responses/200", "The things."),
    ("a second response of success", "description"): Change(
        "paths/~1things/post/responses/202",
        "It.",
        "It, later.",
        {"paths/~1things/post/responses/202": {"content": json_of(THING)}},
    ),
    ("a response without content", "description"): named(
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
    ("an operation of a webhook", "operationId"): named(_WEBHOOK, "madeCallback", "doneCallback"),
    ("an operation of a webhook", "tags"): Change(
        _WEBHOOK,
        ["Things"],
        ["Stuff"],
        {
            "tags/1": {"name": "Stuff"},
            "webhooks/other": {"post": {**HOOK, "operationId": "otherCallback", "tags": ["Stuff"]}},
        },
    ),
    ("an operation of a webhook", "summary"): named(_WEBHOOK, "A thing was made."),
    ("an operation of a webhook", "description"): named(_WEBHOOK),
    ("an operation of a webhook", "security"): Change(_WEBHOOK, [], [{"Basic": []}]),
    ("an operation of a webhook", "requestBody"): Change(
        _WEBHOOK,
        HOOK["requestBody"],
        {"content": {kind: {"schema": THING} for kind in HOOK["requestBody"]["content"]}},
    ),
    ("an operation of a webhook", "responses"): Change(
        _WEBHOOK, HOOK["responses"], {"204": {"description": "Done."}}
    ),
    ("an operation of a webhook", "x-note"): named(_WEBHOOK),
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
    ("a response to a webhook", "description"): named(f"{_WEBHOOK}/responses/200", "Taken."),
    # conditions on several names
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
    **conditions(MAKING, "a schema", ("text", "other", "third")),
    **{
        ("a schema of a body that is sent", key): Change(MAKING, MISSING, value)
        for key, value in {
            "description": "other words",
            "example": {"text": "mine"},
            "default": {"text": "mine"},
        }.items()
    },
}
