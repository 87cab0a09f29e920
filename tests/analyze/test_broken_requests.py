"""Descriptions of requests that the client does not support, or that contradict themselves."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from tests.broken import POSTED, Broken, change, found_in
from tests.support import TINY

UPLOAD: Final = """\
  /things/{id}/picture:
    post:
      operationId: uploadPicture
      x-python-name: things.upload
      tags: [Things]
      summary: Upload a picture.
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer } }
      requestBody:
        content:
          multipart/form-data:
            schema:
              type: object
              required: [image]
              properties:
                image: { type: string, format: binary }
                title: { type: string }
      responses:
        "204": { description: Stored. }
"""
UPLOADED: Final = TINY + UPLOAD
CREATE: Final = """\
  /things:
    post:
      operationId: createThing
      x-python-name: things.create
      tags: [Things]
      summary: Create a thing.
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                size: { type: integer }
                color: { type: string }
                owner: { $ref: "#/components/schemas/Owner" }
              anyOf:
                - required: [size]
                - required: [color]
      responses:
        "204": { description: Created. }
"""
OWNER: Final = """\
    Owner:
      type: object
      required: [name]
      properties:
        name: { type: string }
"""
CREATED: Final = change(TINY, "paths:\n", OWNER + "paths:\n") + CREATE


def uploaded(image: str) -> str:
    return change(UPLOADED, "{ type: string, format: binary }", f"{{ {image} }}")


def created(*edits: str) -> str:
    return change(CREATED, *edits)


PHONE: Final = "color: { type: string, format: phone, example: '447860021130'"
BROKEN: Final[dict[str, Broken]] = {
    "x-national-with a list": (
        created(
            "size: { type: integer",
            "size: { type: array, items: { type: integer }",
            "color: { type: string",
            f"{PHONE}, x-national-with: size",
        ),
        ["openapi.yaml:55:97: 'size' must be a flag, a boolean or text"],
    ),
    "x-national-with at an argument of another format": (
        created("color: { type: string", "color: { type: string, x-national-with: size"),
        ["openapi.yaml:55:40: x-national-with is for arguments of the format phone; remove it"],
    ),
    "x-national-with in a response": (
        change(
            TINY,
            "{ type: integer, example: 7 }",
            "{ type: string, format: phone, x-national-with: id }",
        ),
        ["openapi.yaml:20:44: x-national-with is for arguments; remove it"],
    ),
    "limits of a phone number": (
        created("color: { type: string", f"{PHONE}, minLength: 2, maxLength: 20"),
        [
            "openapi.yaml:55:80: minLength is supported for plain text; remove it",
            "openapi.yaml:55:94: maxLength is supported for plain text; remove it",
        ],
    ),
    "an example that is no phone number": (
        created("color: { type: string", "color: { type: string, format: phone, example: '12'"),
        ["openapi.yaml:55:64: '12' does not fit the schema at openapi.yaml:55:24"],
    ),
    "a file in JSON": (
        created("color: { type: string }", "color: { type: string, format: binary }"),
        [
            "openapi.yaml:55:48: a file can only be a property of the body of multipart/form-data",
        ],
    ),
    "a file in a response": (
        change(TINY, "{ type: integer, example: 7 }", "{ type: string, format: binary }"),
        [
            "openapi.yaml:20:37: a file can only be a property of the body of multipart/form-data",
        ],
    ),
    "a file that is no string": (
        uploaded("type: [string, 'null'], format: binary"),
        ["openapi.yaml:52:32: a file must have the type string"],
    ),
    "an example of a file": (
        uploaded("type: string, format: binary, example: x"),
        ["openapi.yaml:52:56: 'example' has no meaning for a file; remove it"],
    ),
    "several files": (
        uploaded("type: array, items: { type: string, format: binary }"),
        [
            "openapi.yaml:52:24: a list cannot travel in a part; use x-comma-separated",
            "openapi.yaml:52:70: a file can only be a property of the body of multipart/form-data",
        ],
    ),
    "null in a form": (
        change(UPLOADED, "title: { type: string }", "title: { type: [string, 'null'] }"),
        ["openapi.yaml:53:24: null cannot travel in a part; remove it"],
    ),
    "an object in a form": (
        change(
            UPLOADED,
            "title: { type: string }",
            "title: { type: object, additionalProperties: { type: string } }",
        ),
        ["openapi.yaml:53:24: an object cannot travel in a part"],
    ),
    "a form without properties": (
        change(
            UPLOADED,
            "              required: [image]\n              properties:\n"
            "                image: { type: string, format: binary }\n"
            "                title: { type: string }\n",
            "              properties: {}\n",
        ),
        ["openapi.yaml:50:27: a form needs a property at least; add one"],
    ),
    "both JSON and a form": (
        change(
            UPLOADED,
            "          multipart/form-data:",
            "          application/json: { schema: { type: object, properties: {} } }\n"
            "          multipart/form-data:",
        ),
        ["openapi.yaml:47:11: a body is either JSON or a form; remove one"],
    ),
    "a form as an answer": (
        change(TINY, "application/json", "multipart/form-data"),
        [
            "openapi.yaml:35:13: 'multipart/form-data' is not supported in content; supported: "
            "application/json",
        ],
    ),
    "objects that are sent and received": (
        change(
            TINY + CREATE,
            '{ $ref: "#/components/schemas/Owner" }',
            '{ type: array, items: { $ref: "#/components/schemas/Thing" } }',
        ),
        [
            "openapi.yaml:51:46: 'Thing' is both sent and received; "
            "give what is sent a schema of its own",
        ],
    ),
    "an object that is sent and then received": (
        change(
            CREATED,
            "  /things:\n",
            "  /a-things:\n",
            '"204": { description: Created. }',
            '"200": { description: Created., content: { application/json: '
            '{ schema: { $ref: "#/components/schemas/Owner" } } } }',
        ),
        [
            "openapi.yaml:61:80: 'Owner' is both sent and received; "
            "give what is sent a schema of its own",
        ],
    ),
    "an object without a name": (
        created(
            '{ $ref: "#/components/schemas/Owner" }',
            "{ type: object, properties: { name: { $ref: '#/components/schemas/Owner' } } }",
        ),
        ["openapi.yaml:56:24: an object needs a name: move it under 'schemas' and refer to it"],
    ),
    "a map": (
        created(
            "color: { type: string }",
            "color: { type: object, additionalProperties: { type: string } }",
        ),
        [
            "openapi.yaml:55:24: an argument cannot be a map, "
            "nor a list of lists, maps or strings with commas",
        ],
    ),
    "a map in an object": (
        created(
            "name: { type: string }\n",
            "name: { type: object, additionalProperties: { type: string } }\n",
        ),
        [
            "openapi.yaml:26:15: an argument cannot be a map, "
            "nor a list of lists, maps or strings with commas",
        ],
    ),
    "a name that the client uses": (
        created("        name: { type: string }\n", "        onWire: { type: string }\n").replace(
            "required: [name]", "required: [onWire]"
        ),
        [
            "openapi.yaml:26:9: 'on_wire' cannot name a field: the client uses the name; "
            "set x-python-name",
        ],
    ),
    "an example that lacks a field": (
        created('owner: { $ref: "#/components/schemas/Owner" }', "owner: OWNER")
        .replace("OWNER", '{ $ref: "#/components/schemas/Owner" }')
        .replace("      required: [name]", "      example: {}\n      required: [name]"),
        ["openapi.yaml:24:16: '{}' does not fit the schema at openapi.yaml:23:7"],
    ),
    "an example with too many fields": (
        created(
            "      required: [name]", "      example: { name: A, age: 1 }\n      required: [name]"
        ),
        [
            "openapi.yaml:24:16: '{'name': 'A', 'age': 1}' does not fit the schema at "
            "openapi.yaml:23:7",
        ],
    ),
    "items that are sent as null": (
        created(
            "color: { type: string }", "color: { type: array, items: { type: [string, 'null'] } }"
        ),
        ["openapi.yaml:55:46: no item can be sent as null; remove it"],
    ),
    "limits of items": (
        created(
            "color: { type: string }",
            "color: { type: array, items: { type: integer, minimum: 1 } }",
        ),
        ["openapi.yaml:55:63: the client checks no minimum of items; remove it"],
    ),
    "anyOf of required names in a model": (
        change(
            TINY,
            "      required: [id]\n",
            "      anyOf: [{ required: [id] }, { required: [name] }]\n",
        ),
        ["openapi.yaml:18:7: anyOf is supported only for the body of a request; remove it"],
    ),
    "anyOf with a constant": (
        created(
            "- required: [color]",
            "- required: [color]\n                  properties: { color: { const: 1 } }",
        ),
        ["openapi.yaml:60:49: const is supported for a flag, as 0 or 1, and for a boolean"],
    ),
    "anyOf of no property": (
        created("- required: [color]", "- required: [colour]"),
        ["openapi.yaml:59:30: required names no property: 'colour'; add or remove it"],
    ),
    "anyOf of schemas": (
        created("- required: [color]", "- type: object"),
        [
            "openapi.yaml:59:19: 'type' is not supported in a choice of anyOf; "
            "supported: required, properties",
        ],
    ),
    "one choice": (
        created("                - required: [color]\n", ""),
        ["openapi.yaml:58:17: one choice is none; name the property under 'required'"],
    ),
    "a choice that is already required": (
        created("              anyOf:\n", "              required: [size]\n              anyOf:\n"),
        ["openapi.yaml:59:30: 'size' is required anyway; remove one of the two"],
    ),
    "allOf of something else": (
        created(
            "              anyOf:\n                - required: [size]\n"
            "                - required: [color]\n",
            "              allOf: [{ required: [size] }, { anyOf: [{ required: [sise] }] }]\n",
        ),
        [
            "openapi.yaml:57:23: a schema of allOf needs anyOf",
            "openapi.yaml:57:25: 'required' is not supported in a schema of allOf; "
            "supported: anyOf",
            "openapi.yaml:57:54: one choice is none; name the property under 'required'",
            "openapi.yaml:57:68: required names no property: 'sise'; add or remove it",
        ],
    ),
    "conditions of unknown arguments": (
        created(
            "              anyOf:\n",
            "              dependentRequired: { sise: [color], size: [colour] }\n"
            "              dependentSchemas: { sise: { anyOf: [{ required: [color] }] } }\n"
            "              not: { required: [color] }\n              anyOf:\n",
        ),
        [
            "openapi.yaml:57:36: dependentRequired names no property: 'sise'; add or remove it",
            "openapi.yaml:57:58: required names no property: 'colour'; add or remove it",
            "openapi.yaml:58:35: dependentSchemas names no property: 'sise'; add or remove it",
            "openapi.yaml:59:20: not must name two mutually exclusive properties",
        ],
    ),
    "an argument that excludes itself": (
        created(
            "              anyOf:\n",
            "              not: { required: [size, size] }\n              anyOf:\n",
        ),
        ["openapi.yaml:57:20: not must name two mutually exclusive properties"],
    ),
    "not with names that are no pairs": (
        created(
            "              anyOf:\n",
            "              not:\n"
            "                anyOf: [{ required: [size, sise] }, { required: [color] }, {}]\n"
            "              anyOf:\n",
        ),
        [
            "openapi.yaml:58:44: required names no property: 'sise'; add or remove it",
            "openapi.yaml:58:53: not must name two mutually exclusive properties",
            "openapi.yaml:58:76: a choice of names needs required",
        ],
    ),
    "a repeated pair": (
        created(
            "              anyOf:\n",
            "              not:\n"
            "                anyOf: [{ required: [size, color] }, { required: [color, size] }]\n"
            "              anyOf:\n",
        ),
        ["openapi.yaml:58:54: these are already mutually exclusive; remove this"],
    ),
    "a pair that is already excluded by oneOf": (
        created(
            "              anyOf:\n",
            "              not: { required: [size, color] }\n              oneOf:\n",
        ),
        ["openapi.yaml:57:20: these are already mutually exclusive; remove this"],
    ),
    "an argument that excludes its dependency": (
        created(
            "              anyOf:\n",
            "              not: { required: [size, color] }\n"
            "              dependentRequired: { size: [color] }\n              anyOf:\n",
        ),
        ["openapi.yaml:44:20: 'size' can never be given: the conditions rule it out"],
    ),
    "not with both required and anyOf": (
        created(
            "              anyOf:\n",
            "              not: { required: [size, color], anyOf: [{ required: [size, color] }] }\n"
            "              anyOf:\n",
        ),
        ["openapi.yaml:57:55: not must name two mutually exclusive properties"],
    ),
    "not with an empty anyOf": (
        created(
            "              anyOf:\n", "              not: { anyOf: [] }\n              anyOf:\n"
        ),
        ["openapi.yaml:57:20: not must name two mutually exclusive properties"],
    ),
    "a body of a GET request": (
        created(
            "    post:\n      operationId: createThing", "    get:\n      operationId: createThing"
        ),
        ["openapi.yaml:48:7: a GET request has no body; make its properties parameters"],
    ),
    "conditions of a model": (
        change(TINY, "      required: [id]\n", "      not: { required: [id, name] }\n"),
        ["openapi.yaml:18:7: not is supported only for the body of a request; remove it"],
    ),
    "a condition of an argument that is always sent": (
        change(
            TINY,
            "schema: { type: integer }, example: 7 }\n",
            "schema: { type: integer }, example: 7 }\n"
            "        - { name: a, in: query, schema: { type: integer, default: 1 } }\n"
            "        - { name: b, in: query, required: true, schema: { type: integer } }\n"
            "      x-query: { dependentRequired: { b: [a, b] }, maximum: 3,"
            " anyOf: [{ required: [a] }, { required: [id] }] }\n",
        ),
        [
            "openapi.yaml:33:43: 'a' is always sent; remove it here, or its default",
            "openapi.yaml:33:46: 'b' is always sent; remove it here, or its default",
            "openapi.yaml:33:52: 'maximum' is not supported in x-query; supported: "
            "oneOf, anyOf, allOf, dependentRequired, dependentSchemas, not",
            "openapi.yaml:33:85: 'a' is always sent; remove its default",
            "openapi.yaml:33:104: required names no property: 'id'; add or remove it",
        ],
    ),
    "a constant of the wrong kind": (
        change(POSTED, "all: { type: integer, enum: [0, 1] }", "all: { type: boolean }"),
        ["openapi.yaml:54:47: const is supported for a flag, as 0 or 1, and for a boolean"],
    ),
    "a length that is too large": (
        created("color: { type: string }", "color: { type: string, maxLength: 1000000 }"),
        ["openapi.yaml:55:51: maxLength must be from 0 to 100000"],
    ),
    "a minLength above the maxLength": (
        created("color: { type: string }", "color: { type: string, minLength: 3, maxLength: 2 }"),
        ["openapi.yaml:55:51: minLength 3 is greater than maxLength 2"],
    ),
    "a length of a date": (
        created(
            "color: { type: string }",
            "color: { type: string, format: date-time, maxLength: 30 }",
        ),
        ["openapi.yaml:55:59: maxLength is supported for plain text; remove it"],
    ),
    "a length of a number": (
        created("size: { type: integer }", "size: { type: integer, maxLength: 3 }"),
        ["openapi.yaml:54:40: 'maxLength' has no meaning for type integer; remove it"],
    ),
    "an example that is too long": (
        created("color: { type: string }", "color: { type: string, maxLength: 2, example: red }"),
        [
            "openapi.yaml:55:63: 'red' is outside the minLength and maxLength of the schema at "
            "openapi.yaml:55:24",
        ],
    ),
    "an example with too few items": (
        created(
            "color: { type: string }",
            "color: { type: array, items: { type: string }, minItems: 2, example: [red] }",
        ),
        [
            "openapi.yaml:55:86: '['red']' is outside the minItems of the schema at "
            "openapi.yaml:55:24",
        ],
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_all_problems_are_found(name: str, tmp_path: Path) -> None:
    spec, problems = BROKEN[name]
    assert found_in(tmp_path, spec) == problems


@pytest.mark.parametrize("spec", [UPLOADED, CREATED])
def test_the_unchanged_specs_have_no_problems(spec: str, tmp_path: Path) -> None:
    assert found_in(tmp_path, spec) == []
