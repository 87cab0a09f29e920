"""Schemas without a type in Python, and values that do not fit their schema."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from tests.broken import COLORED, POSTED, Broken, change, found_in, tiny, with_id
from tests.support import THING

BROKEN: Final[dict[str, Broken]] = {
    "a usual value of another type": (
        with_id("type: integer, x-usual: [7]"),
        ["openapi.yaml:20:39: '[7]' does not fit the schema at openapi.yaml:20:13"],
    ),
    "null as the usual value of a field that is not nullable": (
        with_id("type: integer, x-usual: null"),
        ["openapi.yaml:20:39: 'None' does not fit the schema at openapi.yaml:20:13"],
    ),
    "several types": (
        with_id("type: [integer, string]"),
        ["openapi.yaml:20:21: a schema needs one type, and may add 'null'"],
    ),
    "only null": (
        with_id('type: "null"'),
        ["openapi.yaml:20:21: a schema needs one type, and may add 'null'"],
    ),
    "an object without a name": (
        with_id("type: object, properties: { a: { type: string } }"),
        [("openapi.yaml:20:13: an object needs a name: move it under 'schemas' and refer to it")],
    ),
    "an enum without a name": (
        with_id("type: string, enum: [a, b]"),
        ["openapi.yaml:20:35: an enum needs a name: move the schema under 'schemas'"],
    ),
    "an enum of numbers without a name": (
        with_id("type: integer, enum: [1, 2]"),
        ["openapi.yaml:20:36: an enum needs a name: move the schema under 'schemas'"],
    ),
    "an enum of two types": (
        with_id("type: integer, enum: [1, true]"),
        [
            "openapi.yaml:20:36: an enum of the type integer must list integers; a flag is [0, 1]",
        ],
    ),
    "numbers as an enum of strings": (
        with_id("type: string, enum: [1, 2]"),
        ["openapi.yaml:20:35: an enum of the type string must list strings; a flag is [0, 1]"],
    ),
    "an enum of numbers without names of its members": (
        change(
            COLORED, "type: string\n      enum: [r, g]", "type: integer\n      enum: [1, 3]"
        ).replace("      x-enum-varnames: [RED, GREEN]\n", ""),
        [
            "openapi.yaml:25:14: '1' cannot name a member in Python; "
            "name the values with x-enum-varnames",
            "openapi.yaml:25:17: '3' cannot name a member in Python; "
            "name the values with x-enum-varnames",
        ],
    ),
    "an enum of numbers that is sent": (
        change(
            COLORED.replace(
                "type: string\n      enum: [r, g]", "type: integer\n      enum: [1, 3]"
            ),
            "schema: { type: integer }, example: 7 }",
            "schema: { $ref: '#/components/schemas/Color' }, example: 3 }",
        ),
        ["openapi.yaml:35:57: an enum of integers can only be received"],
    ),
    "an enum on a list": (
        with_id("type: array, items: { type: string }, enum: [a]"),
        ["openapi.yaml:20:53: 'enum' has no meaning for type array; remove it"],
    ),
    "a format of another type": (
        with_id("type: integer, format: date-time"),
        [
            (
                "openapi.yaml:20:38: format 'date-time' does not go with type integer; supported: "
                "int32, int64, unixtime"
            )
        ],
    ),
    "a format on a flag": (
        with_id("type: boolean, format: int32"),
        ["openapi.yaml:20:30: 'format' has no meaning for type boolean; remove it"],
    ),
    "an array without items": (
        with_id("type: array"),
        ["openapi.yaml:20:13: an array needs 'items': the schema of one"],
    ),
    "a keyword of another type": (
        with_id("type: string, minimum: 1, items: { type: string }"),
        [
            "openapi.yaml:20:29: 'minimum' has no meaning for type string; remove it",
            "openapi.yaml:20:41: 'items' has no meaning for type string; remove it",
        ],
    ),
    "a minimum above the maximum": (
        with_id("type: integer, minimum: 9, maximum: 3"),
        ["openapi.yaml:20:39: minimum 9 is greater than maximum 3"],
    ),
    "a minimum just above the maximum": (
        with_id("type: integer, minimum: 8, maximum: 7"),
        ["openapi.yaml:20:39: minimum 8 is greater than maximum 7"],
    ),
    "no type in a list of types": (
        with_id("type: []"),
        ["openapi.yaml:20:21: a schema needs one type, and may add 'null'"],
    ),
    "an example of another type": (
        with_id("type: integer, example: seven"),
        ["openapi.yaml:20:39: 'seven' does not fit the schema at openapi.yaml:20:13"],
    ),
    "an example outside 32 bits": (
        with_id("type: integer, format: int32, example: 2147483648"),
        [
            (
                "openapi.yaml:20:54: 2147483648 is outside the minimum and maximum of the schema "
                "at openapi.yaml:20:13"
            )
        ],
    ),
    "a format beside an enum": (
        with_id("type: integer, format: int64, enum: [0, 1]"),
        ["openapi.yaml:20:30: format has no effect beside enum; remove it"],
    ),
    "a limit beside an enum": (
        with_id("type: integer, minimum: 0, enum: [0, 1]"),
        ["openapi.yaml:20:30: minimum has no effect beside enum; remove it"],
    ),
    "an example outside the limits": (
        with_id("type: integer, minimum: 1, example: 0"),
        [
            (
                "openapi.yaml:20:51: 0 is outside the minimum and maximum of the schema at "
                "openapi.yaml:20:13"
            )
        ],
    ),
    "a bad default": (
        with_id("type: integer, default: many"),
        ["openapi.yaml:20:39: 'many' does not fit the schema at openapi.yaml:20:13"],
    ),
    "a bad example of a parameter": (
        tiny("{ type: integer }, example: 7", "{ type: integer }, example: [7]"),
        ["openapi.yaml:30:85: '[7]' does not fit the schema at openapi.yaml:30:57"],
    ),
    "a bad example of a time": (
        with_id("type: string, format: date-time, example: yesterday"),
        ["openapi.yaml:20:57: 'yesterday' does not fit the schema at openapi.yaml:20:13"],
    ),
    "a local time with an offset": (
        with_id("type: string, format: local-date-time, example: '2015-06-19 09:48:24+00:00'"),
        [
            "openapi.yaml:20:63: '2015-06-19 09:48:24+00:00' does not fit the schema at "
            "openapi.yaml:20:13"
        ],
    ),
    "a limit of a time": (
        with_id("type: integer, format: unixtime, minimum: 1"),
        ["openapi.yaml:20:48: minimum is not supported for the format unixtime; remove it"],
    ),
    "a time after the year 9999": (
        with_id("type: integer, format: unixtime, example: 999999999999"),
        ["openapi.yaml:20:57: '999999999999' does not fit the schema at openapi.yaml:20:13"],
    ),
    "a bad example of a list": (
        with_id("type: array, items: { type: integer }, example: [1, two]"),
        ["openapi.yaml:20:63: '[1, 'two']' does not fit the schema at openapi.yaml:20:13"],
    ),
    "a bad example of comma-separated numbers": (
        with_id("type: string, x-comma-separated: { type: integer }, example: '1,b'"),
        ["openapi.yaml:20:76: '1,b' does not fit the schema at openapi.yaml:20:13"],
    ),
    "comma-separated flags": (
        with_id("type: string, x-comma-separated: { type: boolean }"),
        ["openapi.yaml:20:56: 'boolean' is not supported here; supported: integer, string"],
    ),
    "both properties and additionalProperties": (
        tiny("properties:", "additionalProperties: { type: string }\n      properties:"),
        ["openapi.yaml:19:7: additionalProperties cannot stand beside properties; remove one"],
    ),
    "required names no property": (
        tiny("required: [id]", "required: [id, key]"),
        ["openapi.yaml:18:22: required names no property: 'key'; add or remove it"],
    ),
    "required without properties": (
        tiny(THING[THING.index("    Thing:") :], "    Thing: { type: object, required: [id] }\n"),
        ["openapi.yaml:15:39: required names no property: 'id'; add or remove it"],
    ),
    "required names one twice": (
        tiny("required: [id]", "required: [id, id]"),
        ["openapi.yaml:18:22: 'id' stands twice; remove one"],
    ),
    "anyOf of two types": (
        with_id("anyOf: [{ type: integer }, { type: string }]"),
        ["openapi.yaml:20:22: anyOf is supported for one schema and 'type: null' alone"],
    ),
    "anyOf without null": (
        with_id("anyOf: [{ type: integer }]"),
        ["openapi.yaml:20:22: anyOf is supported for one schema and 'type: null' alone"],
    ),
    "a key beside anyOf": (
        with_id('anyOf: [{ type: integer }, { type: "null" }], minimum: 1'),
        ["openapi.yaml:20:61: 'minimum' cannot stand beside anyOf; move it inside"],
    ),
    "oneOf in a field": (
        with_id("oneOf: [{ type: integer }, { type: string }]"),
        ["openapi.yaml:20:15: oneOf is supported only for the body of a request; remove it"],
    ),
    "oneOf in a model": (
        tiny("properties:", "oneOf: [{ required: [id] }]\n      properties:"),
        ["openapi.yaml:19:7: oneOf is supported only for the body of a request; remove it"],
    ),
    "too few names of an enum": (
        change(COLORED, "[RED, GREEN]", "[RED]"),
        ["openapi.yaml:26:24: 1 entries for 2 values of the enum; give each value one"],
    ),
    "too many descriptions of an enum": (
        change(COLORED, "x-enum-varnames: [RED, GREEN]", "x-enum-descriptions: [Red, Green, Blue]"),
        ["openapi.yaml:26:28: 3 entries for 2 values of the enum; give each value one"],
    ),
    "a value of an enum twice": (
        change(COLORED, "[r, g]", "[r, r]"),
        ["openapi.yaml:25:17: 'r' stands twice; remove one"],
    ),
    "names without an enum": (
        change(COLORED, "      enum: [r, g]\n", ""),
        ["openapi.yaml:25:7: there is no enum that it describes; remove it"],
    ),
    "an example that is not in the enum": (
        change(COLORED, "type: string\n      enum", "type: string\n      example: b\n      enum"),
        ["openapi.yaml:25:16: 'b' does not fit the schema at openapi.yaml:24:7"],
    ),
    "an object as an argument": (
        tiny("{ type: integer }, example: 7", '{ $ref: "#/components/schemas/Thing" }'),
        ["openapi.yaml:30:57: an object cannot travel in a path"],
    ),
    "a list in a path": (
        tiny("{ type: integer }, example: 7", "{ type: array, items: { type: integer } }"),
        ["openapi.yaml:30:57: a list cannot travel in a path; use x-comma-separated"],
    ),
    "null in a path": (
        tiny("{ type: integer }, example: 7", '{ type: [integer, "null"] }'),
        ["openapi.yaml:30:57: null cannot travel in a path; remove it"],
    ),
    "a bad name of a header": (
        tiny(
            "      responses:",
            "        - { name: X_Id, in: header, schema: { type: integer } }\n      responses:",
        ),
        [("openapi.yaml:31:19: 'X_Id' is not the name of a header; use letters, digits and '-'")],
    ),
    "a body that is a list": (
        change(
            POSTED,
            POSTED[
                POSTED.index("              type: object\n              prop") : POSTED.index(
                    '      responses:\n        "204'
                )
            ],
            "              { type: array, items: { type: integer } }\n",
        ),
        ["openapi.yaml:47:15: the body of a request must be an object with properties"],
    ),
    "a choice of two properties": (
        change(POSTED, "- required: [ids]", "- required: [ids, all]"),
        ["openapi.yaml:52:29: a choice must require one property"],
    ),
    "a choice without required": (
        change(POSTED, "- required: [ids]", "- properties: {}"),
        ["openapi.yaml:52:19: a choice of oneOf needs required"],
    ),
    "a choice of no property": (
        change(POSTED, "- required: [ids]", "- required: [id]"),
        ["openapi.yaml:52:30: required names no property: 'id'; add or remove it"],
    ),
    "a choice that is a type": (
        change(POSTED, "- required: [ids]", "- required: [ids]\n                  type: object"),
        [
            (
                "openapi.yaml:53:19: 'type' is not supported in a choice of oneOf; supported: "
                "required, properties"
            )
        ],
    ),
    "a choice that sets another property": (
        change(POSTED, "{ all: { const", "{ ids: { const"),
        [("openapi.yaml:54:33: a choice of oneOf can only give its required property a 'const'")],
    ),
    "a choice with a const that is no flag": (
        change(POSTED, "{ const: 1 }", "{ const: 2 }"),
        ["openapi.yaml:54:47: const is supported for a flag, as 0 or 1, and for a boolean"],
    ),
    "the same choice twice": (
        change(
            POSTED,
            "- required: [all]\n                  properties: { all: { const: 1 } }",
            "- required: [ids]",
        ),
        ["openapi.yaml:53:19: this choice stands twice; remove one"],
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_all_problems_are_found(name: str, tmp_path: Path) -> None:
    spec, problems = BROKEN[name]
    assert found_in(tmp_path, spec) == problems


VALUES: Final = ("[r]", "{ r: g }", "[[]]", "{}", "7", "1.5", "true", "[{ a: [b] }]")


@pytest.mark.parametrize("key", ["example", "default"])
@pytest.mark.parametrize("value", VALUES)
def test_the_location_of_a_value_that_does_not_fit_its_enum(
    key: str, value: str, tmp_path: Path
) -> None:
    spec = change(COLORED, "enum: [r, g]", f"enum: [r, g]\n      {key}: {value}")
    (problem,) = found_in(tmp_path, spec)
    assert "does not fit the schema at openapi.yaml:" in problem
    assert problem.startswith("openapi.yaml:26:")


@pytest.mark.parametrize("value", [*VALUES[:4], "[7, { a: b }]", "null", "12:30"])
@pytest.mark.parametrize(
    "schema",
    [
        "type: integer",
        "type: boolean",
        "type: integer, enum: [0, 1]",
        "type: string, format: date-time",
        "type: string, format: decimal",
        "type: string, format: phone",
        "type: string, x-comma-separated: { type: integer }",
        "type: array, items: { type: array, items: { type: integer } }",
        "type: object, additionalProperties: { type: integer }",
    ],
)
def test_values_of_another_type_are_problems_and_raise_nothing(
    schema: str, value: str, tmp_path: Path
) -> None:
    for key in ("example", "default", "x-usual"):
        for line in found_in(tmp_path, with_id(f"{schema}, {key}: {value}")):
            assert line.startswith("openapi.yaml:20:")
            assert "does not fit the schema at" in line
