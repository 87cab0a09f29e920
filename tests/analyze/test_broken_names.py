"""Names that are invalid in Python, reserved by the client, or already in use."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from tests.broken import (
    API,
    COLORED,
    POSTED,
    ROOT,
    Broken,
    change,
    found_in,
    in_files,
    tiny,
    with_field,
)
from tests.support import TINY

BROKEN: Final[dict[str, Broken]] = {
    "a field that is a keyword": (
        with_field("class"),
        ["openapi.yaml:21:9: 'class' is a keyword of Python; set x-python-name"],
    ),
    "a field that is no identifier": (
        with_field("2nd"),
        ["openapi.yaml:21:9: '2nd' cannot name a field in Python; set x-python-name"],
    ),
    "a field of too many letters": (
        with_field("a" * 81),
        [f"openapi.yaml:21:9: '{'a' * 60}…' is longer than 80 characters; set x-python-name"],
    ),
    "a field of another script": (
        with_field("größe"),
        ["openapi.yaml:21:9: 'größe' cannot name a field in Python; set x-python-name"],
    ),
    "a field with the name of a method of models": (
        with_field("to_dict"),
        [
            (
                "openapi.yaml:21:9: 'to_dict' cannot name a field: the client uses the name; set "
                "x-python-name"
            )
        ],
    ),
    "a field with the Python name of a method of models": (
        with_field("toJson"),
        [
            (
                "openapi.yaml:21:9: 'to_json' cannot name a field: the client uses the name; set "
                "x-python-name"
            )
        ],
    ),
    "a field with the name of a method that dict() calls": (
        with_field("keys"),
        [
            (
                "openapi.yaml:21:9: 'keys' cannot name a field: the client uses the name; set "
                "x-python-name"
            )
        ],
    ),
    "a field that hides a type": (
        with_field("int"),
        [
            (
                "openapi.yaml:21:9: 'int' cannot name a field: the client uses the name; set "
                "x-python-name"
            )
        ],
    ),
    "fields with the same Python name": (
        tiny("        name:", "        ID: { type: integer }\n        name:"),
        [
            (
                "openapi.yaml:21:9: a field is already called 'id' at openapi.yaml:20:9; set "
                "x-python-name"
            )
        ],
    ),
    "a malformed name of a field": (
        tiny("{ type: integer, example: 7 }", "{ type: integer, x-python-name: theId }"),
        ["openapi.yaml:20:45: 'theId' cannot name a field in Python; set x-python-name"],
    ),
    "an argument that is a keyword": (
        tiny("/things/{id}", "/things/{from}", "{ name: id", "{ name: from"),
        ["openapi.yaml:30:19: 'from' is a keyword of Python; set x-python-name"],
    ),
    "an argument that is reserved": (
        tiny("/things/{id}", "/things/{self}", "{ name: id", "{ name: self"),
        [
            (
                "openapi.yaml:30:19: 'self' cannot name an argument: the client uses the name; set "
                "x-python-name"
            )
        ],
    ),
    "arguments with the same Python name": (
        tiny(
            "      responses:",
            "        - { name: ID, in: query, schema: { type: integer } }\n      responses:",
        ),
        [
            (
                "openapi.yaml:31:19: an argument is already called 'id' at openapi.yaml:30:19; set "
                "x-python-name"
            )
        ],
    ),
    "an argument like a field of the body": (
        change(
            POSTED,
            "      requestBody:",
            "      parameters:\n        - { name: ids, in: query, schema: { type: integer } }\n"
            "      requestBody:",
        ),
        [
            (
                "openapi.yaml:51:17: an argument is already called 'ids' at openapi.yaml:44:19; "
                "set x-python-name"
            )
        ],
    ),
    "a method twice": (
        change(POSTED, "things.delete", "things.get"),
        [
            (
                "openapi.yaml:40:22: a method is already called 'get' at openapi.yaml:26:22; "
                "choose another"
            )
        ],
    ),
    "a method that is a keyword": (
        tiny("things.get", "things.import"),
        ["openapi.yaml:26:22: 'import' is a keyword of Python; choose another"],
    ),
    "a method that hides a type": (
        tiny("things.get", "things.str"),
        [
            (
                "openapi.yaml:26:22: 'str' cannot name a method: the client uses the name; choose "
                "another"
            )
        ],
    ),
    "functions with the same Python name": (
        change(POSTED, "operationId: deleteThings", "operationId: get-thing"),
        [
            (
                "openapi.yaml:39:20: a function is already called 'get_thing' at "
                "openapi.yaml:25:20; choose another"
            )
        ],
    ),
    "an operationId that is no identifier": (
        tiny("operationId: getThing", "operationId: get/thing"),
        ["openapi.yaml:25:20: 'get/thing' cannot name a function in Python; choose another"],
    ),
    "a resource in upper case": (
        tiny("things.get", "Things.get"),
        ["openapi.yaml:26:22: 'Things' cannot name a resource in Python; choose another"],
    ),
    "a resource that the client uses": (
        tiny("things.get", "close.get"),
        [
            (
                "openapi.yaml:26:22: 'close' cannot name a resource: the client uses the name; "
                "choose another"
            )
        ],
    ),
    "a resource of two tags": (
        change(
            POSTED,
            "tags:\n  - name",
            "tags:\n  - name: Widgets\n  - name",
            "x-python-name: things.delete\n      tags: [Things]",
            "x-python-name: things.delete\n      tags: [Widgets]",
        ),
        [
            (
                "openapi.yaml:41:22: resource 'things' belongs to the tag 'Things'; choose another "
                "name or use that tag"
            )
        ],
    ),
    "a resource and a schema": (
        TINY.replace("things.get", "thing.get"),
        [
            (
                "openapi.yaml:26:22: a class is already called 'Thing' at openapi.yaml:15:5; "
                "choose another"
            )
        ],
    ),
    "a schema that Python uses": (
        TINY.replace("Thing:", "List:").replace("schemas/Thing", "schemas/List"),
        [
            (
                "openapi.yaml:15:5: 'List' cannot name a class: the client uses the name; set "
                "x-python-name"
            )
        ],
    ),
    "a schema in lower case": (
        TINY.replace("Thing:", "thing:").replace("schemas/Thing", "schemas/thing"),
        ["openapi.yaml:15:5: 'thing' cannot name a class in Python; set x-python-name"],
    ),
    "schemas with the same Python name": (
        change(COLORED, "    Color:\n", "    Color:\n      x-python-name: Thing\n"),
        [
            (
                "openapi.yaml:24:22: a class is already called 'Thing' at openapi.yaml:15:5; set "
                "x-python-name"
            )
        ],
    ),
    "a value that is no identifier": (
        change(COLORED, "      x-enum-varnames: [RED, GREEN]\n", "", "[r, g]", '[r, "+"]'),
        [
            (
                "openapi.yaml:25:17: '+' cannot name a member in Python; name the values with "
                "x-enum-varnames"
            )
        ],
    ),
    "values with the same Python name": (
        change(COLORED, "      x-enum-varnames: [RED, GREEN]\n", "", "[r, g]", "[r, R]"),
        [
            (
                "openapi.yaml:25:17: a member is already called 'R' at openapi.yaml:25:14; name "
                "the values with x-enum-varnames"
            )
        ],
    ),
    "a malformed name of a value": (
        change(COLORED, "[RED, GREEN]", "[RED, green]"),
        ["openapi.yaml:26:30: 'green' cannot name a member in Python; choose another name"],
    ),
    "names of values twice": (
        change(COLORED, "[RED, GREEN]", "[RED, RED]"),
        [
            (
                "openapi.yaml:26:30: a member is already called 'RED' at openapi.yaml:26:25; "
                "choose another name"
            )
        ],
    ),
    "a file that is a keyword": (
        {"root": ROOT.replace("things.yaml", "import.yaml"), "apis__import": API},
        ["apis/import.yaml:1:1: 'import' is a keyword of Python; rename the file"],
    ),
    "files with the same module name": (
        in_files(
            "      id: { type: integer }\n",
            "      id: { type: integer }\n      part: { $ref: '../Things.yaml#/schemas/Part' }\n",
            Things="schemas: { Part: { type: object, properties: { id: { type: integer } } } }",
        ),
        [
            (
                "Things.yaml:1:1: a module is already called 'things' at apis/things.yaml:1:1; "
                "rename the file"
            )
        ],
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_all_problems_are_found(name: str, tmp_path: Path) -> None:
    spec, problems = BROKEN[name]
    assert found_in(tmp_path, spec) == problems
