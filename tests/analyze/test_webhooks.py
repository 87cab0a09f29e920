"""Webhooks: their parsers, and errors in their descriptions."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.ir import ModelRef
from tests.broken import change, found_in
from tests.support import GET_THING, HEAD, THING, TINY, client_of, document_of, render, write_spec

EVENT = """\
    Happened:
      description: What happened.
      type: object
      properties:
        id: { type: integer, example: 7 }
        letter: { type: [string, "null"] }
"""
HOOK = """\
    post:
      operationId: thingCallback
      tags: [Things]
      summary: Something happened to a thing.
      description: More of it.
      x-note: Nobody knows when.
      security: []
      requestBody:
        content:
          multipart/form-data: { schema: { $ref: "#/components/schemas/Happened" } }
          application/x-www-form-urlencoded: { schema: { $ref: "#/components/schemas/Happened" } }
          application/json: { schema: { $ref: "#/components/schemas/Happened" } }
      responses:
        "200": { description: Taken. }
"""
HOOKED = HEAD + THING + EVENT + GET_THING + "webhooks:\n  happened:\n" + HOOK
OTHER = "  other:\n" + HOOK
REFERRING = TINY + "webhooks:\n  happened: { $ref: 'hooks.yaml#/webhooks/thing' }\n"
HOOKS = (
    "webhooks:\n  thing:\n"
    + HOOK.replace("#/components/", "#/")
    + "schemas:\n"
    + EVENT.replace("\n    ", "\n  ").removeprefix("  ")
)


def test_a_parser_is_named_after_its_operation(tmp_path: Path) -> None:
    (webhook,) = client_of(write_spec(tmp_path, HOOKED)).webhooks
    assert (webhook.id.raw, webhook.function) == ("thingCallback", "parse_thing")
    assert webhook.event == ModelRef("Happened", "common")
    assert webhook.note.raw == "Nobody knows when."
    assert webhook.example.raw == {"id": 7, "letter": "text"}
    assert [(r.status, r.description.raw) for r in webhook.responses] == [(200, "Taken.")]


def test_webhooks_can_be_in_files(tmp_path: Path) -> None:
    path = write_spec(tmp_path, REFERRING, hooks=HOOKS)
    (webhook,) = client_of(path).webhooks
    assert webhook.event == ModelRef("Happened", "hooks")
    assert "post" in document_of(path).root.get("webhooks").get("happened")


def test_without_webhooks_there_is_no_parser(tmp_path: Path) -> None:
    root = write_spec(tmp_path, TINY)
    files = render(client_of(root), document_of(root))
    assert "parse_" not in files["textmagic_client/callbacks.py"]
    assert "callback" not in files["docs/index.md"]
    assert "application" not in files["docs/things.md"].replace("application/json", "")


def test_webhooks_are_on_the_page_of_their_tag(tmp_path: Path) -> None:
    root = write_spec(tmp_path, HOOKED)
    files = render(client_of(root), document_of(root))
    page = files["docs/things.md"]
    for text in ("## `parse_thing`", "Note: Nobody knows when.", "## Happened", '"/thing"'):
        assert text in page
    assert "[`parse_thing`](things.md#parse_thing)" in files["docs/index.md"]


def hooked(*edits: str) -> str:
    return change(HOOKED, *edits)


SAME = '{ schema: { $ref: "#/components/schemas/Happened" } }'
NULLABLE = SAME.replace("{ $ref", "{ anyOf: [{ $ref").replace("} }", "}, { type: 'null' }] } }")
BROKEN: dict[str, tuple[str, list[str]]] = {
    "another method": (
        hooked("  happened:\n    post:", "  happened:\n    put:"),
        ["45:5: 'put' is not supported in a webhook; supported: post"],
    ),
    "no method": (
        HOOKED[: HOOKED.index("    post:\n      operationId: thingC")] + "    {}\n",
        ["22:5: 'Happened' is never referred to; remove it", "45:5: a webhook needs post"],
    ),
    "a format is missing": (
        hooked(f"          multipart/form-data: {SAME}\n", ""),
        ["54:11: the content of a webhook needs multipart/form-data"],
    ),
    "another schema": (
        hooked(f"application/json: {SAME}", "application/json: { schema: { type: object } }"),
        ["56:39: an event is the same in every format; use the schema of 'multipart/form-data'"],
    ),
    "no object": (
        HOOKED.replace(SAME, "{ schema: { type: string } }"),
        [
            "22:5: 'Happened' is never referred to; remove it",
            "54:42: an event must be an object with properties",
        ],
    ),
    "an object without a name": (
        HOOKED.replace(SAME, "{ schema: { type: object, properties: { id: { type: integer } } } }"),
        [
            "22:5: 'Happened' is never referred to; remove it",
            "54:42: an object needs a name: move it under 'schemas' and refer to it",
        ],
    ),
    "a map": (
        HOOKED.replace(
            SAME, "{ schema: { type: object, additionalProperties: { type: string } } }"
        ),
        [
            "22:5: 'Happened' is never referred to; remove it",
            "54:42: an event must be an object with properties",
        ],
    ),
    "null": (
        HOOKED.replace(SAME, NULLABLE),
        ["54:42: an event must be an object with properties"],
    ),
    "a list in a form": (
        hooked('{ type: [string, "null"] }', "{ type: array, items: { type: string } }"),
        ["27:9: a field of an event has to fit into a form; it cannot be a list or an object"],
    ),
    "an object in a form": (
        hooked('{ type: [string, "null"] }', '{ $ref: "#/components/schemas/Thing" }'),
        ["27:9: a field of an event has to fit into a form; it cannot be a list or an object"],
    ),
    "credentials": (
        hooked("security: []", "security: [{ BasicAuth: [] }]"),
        ["51:17: the service sends no credentials of ours; write '[]'"],
    ),
    "no security": (
        hooked("      security: []\n", ""),
        ["46:7: an operation of a webhook needs security"],
    ),
    "a call": (
        hooked("      security: []\n", "      security: []\n      x-python-name: things.hook\n"),
        [
            "52:7: 'x-python-name' is not supported in an operation of a webhook; supported: "
            "operationId, tags, summary, description, security, requestBody, responses, x-note, "
            "deprecated, x-deprecated"
        ],
    ),
    "no success": (
        hooked('"200": { description: Taken. }', '"400": { description: Refused. }'),
        ["58:9: no response says how success looks; add a 2xx status"],
    ),
    "the operationId of a call": (
        hooked("thingCallback", "getThing"),
        ["46:20: operationId 'getThing' is already used at openapi.yaml:31:20; rename one"],
    ),
    "two parsers with one name": (
        HOOKED + OTHER.replace("thingCallback", "thing"),
        [
            "61:20: a parser is already called 'parse_thing' at openapi.yaml:46:20; "
            "choose another operationId"
        ],
    ),
    "an invalid name for a parser": (
        hooked("thingCallback", "thing-é"),
        ["46:20: 'parse_thing_é' cannot name a parser in Python; choose another operationId"],
    ),
    "another tag": (
        change(
            HOOKED,
            "tags: [Things]\n      summary: Something",
            "tags: [Thing]\n      summary: Something",
        ),
        ["47:14: tag 'Thing' is not declared; add it under 'tags'"],
    ),
    "a response by reference": (
        hooked("{ description: Taken. }", '{ $ref: "#/components/responses/Taken" }'),
        ["58:24: $ref '#/components/responses/Taken' points at nothing"],
    ),
    "an empty note": (
        hooked("Nobody knows when.", '" "'),
        ["50:15: there is no text; write some or remove it"],
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_all_problems_are_found(name: str, tmp_path: Path) -> None:
    spec, problems = BROKEN[name]
    assert found_in(tmp_path, spec) == [f"openapi.yaml:{problem}" for problem in problems]


def test_a_webhook_without_a_reference_is_refused(tmp_path: Path) -> None:
    hooks = HOOKS.replace("  thing:\n", "  other:\n")
    both = HOOKS.replace("schemas:\n", hooks.partition("schemas:\n")[0][10:] + "schemas:\n")
    assert found_in(tmp_path, {"root": REFERRING, "hooks": both}) == [
        "hooks.yaml:17:3: 'other' is never referred to; add its line to the root document"
    ]


def test_references_to_webhooks_and_to_paths_are_checked(tmp_path: Path) -> None:
    root = change(REFERRING, "webhooks/thing' }", "webhooks/thing', description: x }")
    assert found_in(tmp_path, {"root": root, "hooks": HOOKS}) == [
        "openapi.yaml:38:51: 'description' cannot stand beside the $ref of a webhook"
    ]
    root = REFERRING.replace("webhooks:\n  happened", "  /happened")
    assert found_in(tmp_path, {"root": root, "hooks": HOOKS})[0] == (
        "openapi.yaml:37:22: this $ref must point into paths, not into webhooks"
    )
