"""Mistakes that need no names and no types in Python. The second stage alone finds them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from generator.base.problems import Problems
from generator.build import extensions
from generator.document.load import load
from generator.validate.validate import validate
from tests.broken import PAGED, POSTED, change, tiny, with_field, with_id
from tests.support import TINY, write_spec

ID: Final = "schema: { type: integer }, example: 7 }"
THING: Final = '{ $ref: "#/components/schemas/Thing" }'
RESULT: Final = f"schema: {THING}"
NO_NULL: Final = "null is not supported for a whole body; remove it"
NO_FIELD: Final = "has a quote, backslash or tab; no field can be called so"
OWNER: Final = """\
    Owner:
      type: object
      properties:
        phone: { type: string, format: phone, x-national-with: local }
"""
GONE: Final = """\
        "404":
          description: Gone.
          content: { application/json: { schema: { type: [string, "null"] } } }
"""
BROKEN: Final[dict[str, tuple[str, list[str]]]] = {
    "a description twice": (
        tiny(ID, "description: A., schema: { type: integer, description: B. } }"),
        ["openapi.yaml:30:91: the parameter has a description already; remove one"],
    ),
    "an example twice": (
        tiny(ID, "schema: { type: integer, example: 7 }, example: 7 }"),
        ["openapi.yaml:30:74: the parameter has an example already; remove one"],
    ),
    "a note twice": (
        tiny(ID, "x-note: A., schema: { type: integer, x-note: B. } }"),
        ["openapi.yaml:30:86: the parameter has an x-note already; remove one"],
    ),
    "an empty example in a path": (
        tiny(ID, "schema: { type: string }, example: '' }"),
        ["openapi.yaml:30:84: example '' cannot travel in a path"],
    ),
    "an example of a schema in a path": (
        tiny(ID, "schema: { type: string, example: .. } }"),
        ["openapi.yaml:30:11: example '..' cannot travel in a path"],
    ),
    "an example in a header": (
        tiny(
            "      responses:",
            "        - { name: X-A, in: header, schema: { type: string }, "
            "example: é }\n      responses:",
        ),
        ["openapi.yaml:31:71: example 'é' cannot travel in a header"],
    ),
    "x-national-with a parameter that is not there": (
        tiny(ID, "schema: { type: string, format: phone, x-national-with: local } }"),
        ["openapi.yaml:30:105: there is no argument 'local' beside it; rename or add it"],
    ),
    "x-national-with a field that is not there": (
        change(
            POSTED,
            "all: { type: integer, enum: [0, 1] }",
            "all: { type: integer, enum: [0, 1] }\n"
            "                phone: { type: string, format: phone, x-national-with: local }",
        ),
        ["openapi.yaml:51:72: there is no argument 'local' beside it; rename or add it"],
    ),
    "x-national-with a field of another object": (
        change(
            POSTED,
            "paths:\n",
            f"{OWNER}paths:\n",
            "all: { type: integer, enum: [0, 1] }",
            "all: { type: integer, enum: [0, 1] }\n"
            "                local: { type: boolean }\n"
            '                owner: { $ref: "#/components/schemas/Owner" }',
        ),
        ["openapi.yaml:25:64: there is no argument 'local' beside it; rename or add it"],
    ),
    "oneOf of both the query and the body": (
        change(
            POSTED,
            "      requestBody:\n",
            "      x-query: { oneOf: [{ required: [a] }, { required: [b] }] }\n"
            "      parameters:\n"
            "        - { name: a, in: query, schema: { type: integer } }\n"
            "        - { name: b, in: query, schema: { type: integer } }\n"
            "      requestBody:\n",
        ),
        ["openapi.yaml:43:16: the body has a oneOf already; remove one"],
    ),
    "a name without a method": (
        tiny("x-python-name: things.get", "x-python-name: things"),
        ["openapi.yaml:26:22: 'things' must be '<resource>.<method>'"],
    ),
    "a name of three parts": (
        tiny("x-python-name: things.get", "x-python-name: a.b.c"),
        ["openapi.yaml:26:22: 'a.b.c' must be '<resource>.<method>'"],
    ),
    "a result that can be null": (
        tiny("description: One thing.\n      type: object", "type: [object, 'null']"),
        [f"openapi.yaml:35:23: {NO_NULL}"],
    ),
    "a result or null": (
        tiny(RESULT, f"schema: {{ anyOf: [{THING}, {{ type: 'null' }}] }}"),
        [f"openapi.yaml:36:23: {NO_NULL}"],
    ),
    "a page that can be null": (
        change(PAGED, "Page:\n      type: object", "Page:\n      type: [object, 'null']"),
        [f"openapi.yaml:45:23: {NO_NULL}"],
    ),
    "a quote in a field": (with_field("'a\"b'"), [f"openapi.yaml:21:9: 'a\"b' {NO_FIELD}"]),
    "a backslash in a field": (with_field("'a\\b'"), [f"openapi.yaml:21:9: 'a\\b' {NO_FIELD}"]),
    "a tab in a field": (with_field('"a\\tb"'), [f"openapi.yaml:21:9: 'a\\tb' {NO_FIELD}"]),
}
"""Specs with their mistakes."""
RIGHT: Final[dict[str, str]] = {
    "a phone number beside its switch": change(
        POSTED,
        "all: { type: integer, enum: [0, 1] }",
        "all: { type: integer, enum: [0, 1] }\n"
        "                phone: { type: string, format: phone, x-national-with: all }",
    ),
    "an error that can be null": tiny("      responses:\n", f"      responses:\n{GONE}"),
    "a quote in what is sent": change(
        POSTED,
        "all: { type: integer, enum: [0, 1] }",
        "all: { type: integer, enum: [0, 1] }\n                'a\"b': { type: integer }",
    ),
    "any text in a query": tiny(
        "      responses:",
        "        - { name: a, in: query, schema: { type: string }, example: .. }\n      responses:",
    ),
    "an id that is not sent in a path": with_id("type: string, example: .."),
    "a spec": TINY,
}


def validated(folder: Path, spec: str) -> list[str]:
    """Return the problems that the first and the second stage find."""
    problems = Problems()
    document = load(write_spec(folder, spec), problems)
    validate(document, extensions(), problems)
    return [str(problem).replace(f"{folder}/", "") for problem in problems]


@pytest.mark.parametrize("name", BROKEN)
def test_the_second_stage_finds_it(name: str, tmp_path: Path) -> None:
    spec, problems = BROKEN[name]
    assert validated(tmp_path, spec) == problems


@pytest.mark.parametrize("name", RIGHT)
def test_the_second_stage_accepts_it(name: str, tmp_path: Path) -> None:
    assert validated(tmp_path, RIGHT[name]) == []
