"""Mistakes in schemas that do not become models, between files, and at other rare places."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.broken import DELETE_THINGS, PAGED, Broken, found_in
from tests.support import GET_THING, HEAD, TINY

GONE = """\
      responses:
        "404":
          description: Gone.
          content: { application/json: { schema: { type: array } } }
"""
BROKEN: dict[str, Broken] = {
    "the body of an error": (
        TINY.replace("      responses:\n", GONE),
        ["openapi.yaml:34:50: an array needs 'items': the schema of one"],
    ),
    "an example of an error": (
        TINY.replace(
            "      responses:\n",
            GONE.replace("{ type: array }", "{ type: integer, example: many }"),
        ),
        [
            "openapi.yaml:34:76: 'many' does not fit the schema at openapi.yaml:34:50",
        ],
    ),
    "the example of a field of a page": (
        PAGED.replace("pageCount: { type: integer }", "pageCount: { type: integer, example: x }"),
        ["openapi.yaml:27:46: 'x' does not fit the schema at openapi.yaml:27:20"],
    ),
    "a field of a page": (
        PAGED.replace(
            "pageCount: { type: integer }", "pageCount: { type: integer, minimum: 9, maximum: 1 }"
        ),
        ["openapi.yaml:27:46: minimum 9 is greater than maximum 1"],
    ),
    "the number of a page as a string": (
        PAGED.replace(
            "{ name: page, in: query, schema: { type: integer, default: 1 } }",
            "{ name: page, in: query, schema: { type: string } }",
        ),
        ["openapi.yaml:38:52: 'page' of a page must have the type integer"],
    ),
    "what a resource is for that is not there": (
        TINY.replace(
            "    description: All about things.\n",
            "    description: All about things.\n    x-resources: { thing: One of them. }\n",
        ),
        ["openapi.yaml:10:20: the tag has no resource 'thing'; remove or rename it"],
    ),
    "credentials in the address of a server": (
        TINY.replace("https://api.example.com", "https://user:word@api.example.com"),
        [
            "openapi.yaml:4:10: 'https://user:word@api.example.com' must consist of scheme, host "
            "and path alone"
        ],
    ),
    "a status with a digit too many": (
        TINY.replace(
            "      responses:\n", '      responses:\n        "4040": { description: Gone. }\n'
        ),
        ["openapi.yaml:32:9: '4040' is not a status such as '404'"],
    ),
    "arguments whose names the generated code uses": (
        TINY.replace(
            "      responses:\n",
            "        - { name: encode, in: query, schema: { type: string } }\n"
            "        - { name: list, in: query, schema: { type: string } }\n"
            "      responses:\n",
        ),
        [
            "openapi.yaml:31:19: 'encode' cannot name an argument: the client uses the name; set "
            "x-python-name",
            "openapi.yaml:32:19: 'list' cannot name an argument: the client uses the name; set "
            "x-python-name",
        ],
    ),
    "a security requirement of nothing": (
        TINY.replace("[{ BasicAuth: [] }]", "[{ BasicAuth: [] }, {}]"),
        ["openapi.yaml:5:31: the requirement names no security scheme; name one"],
    ),
    "a body that may be left out": (
        PAGED + DELETE_THINGS.replace("requestBody:\n", "requestBody:\n        required: false\n"),
        ["openapi.yaml:53:19: the body is always sent; remove 'required: false'"],
    ),
    "files whose models need each other": (
        {
            "root": HEAD
            + GET_THING.replace("#/components/schemas/Thing", "common.yaml#/schemas/Thing"),
            "common": """\
                schemas:
                  Thing:
                    type: object
                    properties: { inner: { $ref: "apis/a.yaml#/schemas/Inner" } }
                  Leaf: { type: object, properties: { id: { type: integer } } }
                """,
            "apis__a": """\
                schemas:
                  Inner:
                    type: object
                    properties: { leaf: { $ref: "../common.yaml#/schemas/Leaf" } }
                """,
        },
        [
            "apis/a.yaml:3:5: the models of a and common need each other; move some",
            "common.yaml:3:5: the models of common and a need each other; move some",
        ],
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_all_problems_are_found(name: str, tmp_path: Path) -> None:
    spec, problems = BROKEN[name]
    assert found_in(tmp_path, spec) == problems
