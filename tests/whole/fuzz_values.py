"""Values that `tests.whole.fuzz` puts into a spec."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

# fmt: off
SCALARS: Final = (
    "null", "~", "[]", "{}", "[[]]", "{a: {}}", "''", '" "', "-1", "0", "1", "2", "1.5", "-0.0",
    "1e999", "-1e999", ".inf", ".nan", "0x10", "0o7", "1_000", "99999999999999999999", "9" * 400,
    "1" * 18, "2147483648", "true", "'true'", "yes", "no", "on", "2015-06-19", "12:30:45", "=",
    "<<",
    "*a", "&a", "&a x", "!!python/object/apply:os.system [x]", "!!binary aGk=", "!!str 1", "! x",
    "<<: *a", "<<: {a: 1}", "? x", "- x", "a: b", "%YAML 1.1", "---", "...", "|", ">", "|+9",
    "@x",
    "\t", "\tx", '"\\x00"', '"\\u202e"', '"\\ud800"', '"\\n"', '"\\r"', '"\\u2028"', '"\\x85"',
    "\x00", "\x07", "\x1b[31m", "\ufeff", "\u202e", "\u00a0", "\u2003", "é", "😀", "Ⅷ", "ﬁ", "²",
    "class", "None", "async", "match", "type", "self", "list", "str", "id", "print",
    "operations",
    "__init__", "__class__", "_x", "x__y", "1a", "a-b", "a.b", "a b", "a/b", "~1", "~0",
    "%2e%2e",
    "string", "integer", "number", "boolean", "object", "array", "header", "query", "path",
    "get",
    "$ref", '"#"', '"#/"', '"#/schemas"', '"#/paths/x"', '"../../x#/schemas/A"', '"/etc/passwd"',
    '"http://x/y#/schemas/A"', '"common.yaml"', '"#/components/schemas/ErrorResponse"',
    "200", '"200"', '"99"', '"2XX"', "default", "/x", "/{id}", "/{a}{b}", "/{", "/x?y", "//",
    "x" * 300, "x" * 70_000, "x " * 3000, '\'"""\'', "'{{ 7*7 }}'", "'{% raise %}'", "'{x}'",
    '"\\\\"', "'\\'", "'\\N{DASH}'", "'(a+'", "'(?P<x>a)\\1'", "'${x}'", "'%s'", "'`|<b>'",
)
# fmt: on
"""Text that replaces a scalar or any other token."""

# fmt: off
VALUES: Final[tuple[Any, ...]] = (
    None, True, False, 0, 1, -1, 1.5, 10**17, 1e300, "", " ", "x", "1", "\n", "a\n\nb\n",
    "x" * 300,
    [],
    {},
    [None],
    [[]],
    [1, "x"], ["null"], ["string", "null"], {"": 1}, {"a": None}, {"$ref": 1},
    {"$ref": ""}, {"$ref": "#/schemas/Nothing"}, {"type": "string"}, {"type": "object"},
    {"type": []}, {"type": ["string", "integer"]}, {"type": "array"}, {"enum": []},
    {"anyOf": []},
    {"type": "string", "format": "date-time", "default": "2015-06-19T09:48:24+0000"},
    {"type": "number", "format": "decimal", "example": "NaN"},
    {"type": "integer", "enum": [0, 1]},
    {"type": "string", "enum": ["a", ""]}, {"type": "array", "items": {"type": "integer"}},
    {"type": "string", "x-comma-separated": {"type": "integer"}, "example": ""},
    {"type": "boolean", "default": True, "example": False}, {"type": "integer", "default": 3},
    {"type": "object", "additionalProperties": {"type": "string"}},
    "sessions.get",
    "a.b",
    "self",
    "string", "integer", "object", "array", "date-time", "query", "path", "header", "class",
    "list",
)
# fmt: on
"""Plain values that replace a node."""

# fmt: off
OTHER_TYPES: Final = (
    "null", "~", "true", "false", "0", "1", "-1", "17", "1.5", "-0.0", "1e3", "1E-7", "1e400",
    "2147483648", "9007199254740993", "999999999999999999", "1234567890123456789",
    "9223372036854775807", "9223372036854775808", "-9223372036854775809", "1" * 40, "-" + "9" * 400,
    "0x1F", "0o17", "1_000", "+7", ".nan", ".inf", "-.inf",
    "''", "' '", "word", "two words", "'1'", "'1.50'", "'null'", '"a\\nb"', '"\\t"', "'\\'",
    "''''", "'\"\"\"'", "'{{ 7*7 }}'", "a.b", "'a,b'", "class", "'{id}'", "'#/schemas/Note'",
    "2015-06-19", "2015-06-19T09:48:24Z", "'2015-06-19 09:48:24'", "12:30:45", "con", "CON.txt",
    "x" * 81, "x" * 3000, "'" + "x y " * 20_000 + "'", "é", "😀",
    '"\\0"', '"\\ud800"', '"\\udfff\\ud800"', '"\\u202e"', '"\\x07"', '"\\x85"',
    "[]", "[null]", "[true]", "[0]", "[1, a]", "[a, a]", "['']", "[[]]", "[[[[1]]]]", "[{}]",
    "[{a: [b]}]", "[1.5, 10000000000000000000000]", "[{required: [id]}, {required: [text]}]",
    "{}", "{a: null}", "{a: 1}", "{id: 7}", "{id: [7]}", "{a: {b: [1, {c: d}]}}", "{'': 1}",
    "{1: a}", "{null: a}", "{'a b': c}", "{$ref: 1}", "{$ref: '#/schemas/Nothing'}",
    "{$ref: '#/schemas/Note'}", "{$ref: '../common.yaml#/schemas/Failure'}", "{type: string}",
    "{type: [string, 'null']}", "{type: object}", "{type: array}", "{type: {}}", "{enum: [1]}",
    "{type: object, properties: {a: {type: string}}}", "{required: [id]}", "{const: [1]}",
)
# fmt: on
"""Values of every type, as YAML. Each can replace any value."""

# fmt: off
NAMES: Final = (
    "page", "limit", "id", "name", "aB", "a_b", "x1", "value", "type", "match", "msgspec",
    "text",
    "datetime", "encode", "request", "client", "server", "result", "tm", "caller", "self",
    "body",
    "cached_property", "overload", "literal", "quote", "timezone", "model_config", "mro", "keys",
)
TEXTS: Final = (
    "x", "", " ", '"', "'", "\\", 'a"', "a\\", '"""', "{x}", "{{ 7*7 }}", "{% raise %}", "{#",
    "a\n\nb",
    "|", "`", "``x`", "<b>", "1. x", "- x", "# x", "%s", "1e5", "0o7", "null", "~", "\t", "=",
    "x" * 200,
    "\u00a0", "é", "😀", "a, b", "a,b", "1", "1,2", "007", "x:y", "$(x)", "\\N{DASH}", "\\",
    "a\rb",
)
# fmt: on
SCHEMAS: Final[tuple[Any, ...]] = (
    *({"type": "string"}, {"type": ["string", "null"]}, {"type": "boolean"}, {"type": "integer"}),
    *({"type": "string", "example": text} for text in TEXTS),
    *({"type": "string", "default": text} for text in TEXTS[:9]),
    *({"type": "boolean", "default": value, "example": True} for value in (True, False)),
    *({"type": "integer", "default": value} for value in (0, 1, -1, 10**17)),
    *(
        {"type": "integer", "minimum": 3, "maximum": 5},
        {"type": "integer", "minimum": 3, "example": 4},
    ),
    *({"type": "number", "default": value, "example": value} for value in (0, 1.5, -1e300, 1e-7)),
    *(
        {"type": kind, "format": "decimal", "default": value, "example": value}
        for kind, value in (("number", 1.5), ("string", "1.50"), ("string", "1e5"), ("number", 2))
    ),
    *(
        {"type": "string", "format": "decimal", "example": value}
        for value in ("NaN", "-0", "1\n", "1_0", " 1", "Infinity", "1E+400")
    ),
    *(
        {"type": "string", "format": "date-time", "example": value}
        for value in (
            *("2015-06-19T09:48:24+0000", "2015-06-19T09:48:24Z", "2015-06-19T09:48:24.5+01:30"),
            *("2015-06-19", "2015-06-19T09:48:24", "20150619T094824Z", "2015-06-19\n09:48:24Z"),
            *("2015-06-19T09:48:24-00:00:30", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00+23:59"),
        )
    ),
    {"type": "string", "format": "date-time", "default": "2015-06-19T09:48:24+0000"},
    *({"type": "string", "x-comma-separated": {"type": t}} for t in ("integer", "string")),
    *(
        {"type": "string", "x-comma-separated": {"type": kind}, "default": value, "example": value}
        for kind, value in (
            ("integer", "1,2"),
            ("string", "a,b"),
            ("integer", "007"),
            ("string", ","),
        )
    ),
    *({"type": "array", "items": {"type": t}} for t in ("string", "integer", "boolean", "number")),
    *({"type": "array", "items": {"type": "string"}, "default": v} for v in ([], ["a"], [1], "a")),
    {"type": "array", "items": {"type": "array", "items": {"type": "string"}}},
    {"type": "object", "additionalProperties": {"type": "integer"}},
    {
        "type": "object",
        "additionalProperties": {"type": ["string", "null"]},
        "example": {"a": None},
    },
    *(
        {"type": "string", "format": "binary"},
        {"type": "string", "format": "email"},
        {"type": "string", "maxLength": 2},
        {"type": "string", "minLength": 9, "maxLength": 9},
        {"type": "string", "minLength": 10**17},
        {"type": "array", "items": {"type": "string"}, "minItems": 2},
        {"type": "array", "items": {"type": ["string", "null"]}},
        {"type": "array", "items": {"$ref": "#/schemas/MessageOutSession"}},
        {"$ref": "#/schemas/MessageOutSession"},
    ),
    {"type": "integer", "enum": [0, 1], "default": 1},
    {"type": "integer", "enum": [1, 0], "default": True},
    {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]},
    {"type": "object", "properties": {}},
    {"type": "object"},
    *({"type": "string", "enum": ["a", text], "x-enum-varnames": ["A", "B"]} for text in TEXTS),
)
PLAUSIBLE: Final[Mapping[Any, tuple[Any, ...]]] = {
    **dict.fromkeys(("description", "summary", "title", "version", "url"), TEXTS),
    **dict.fromkeys(
        ("name", "in", "page", "limit", "pageCount", "items", "lastId", "nextLastId"),
        (*NAMES, *TEXTS),
    ),
    **dict.fromkeys(("default", "example"), (0, 1, -1, 1.5, True, [], ["a"], {}, None, *TEXTS)),
    **dict.fromkeys(("minimum", "maximum"), (0, 1, 2, 5, -1, 10**17)),
    "operationId": (*NAMES, *TEXTS),
    "x-python-name": (*NAMES, *(f"{a}.{b}" for a in NAMES[::4] for b in NAMES[::5])),
    "type": ("string", "integer", "number", "boolean", ["string", "null"], ["null", "integer"]),
    "format": (
        "int32",
        "float",
        "decimal",
        "date-time",
        "local-date-time",
        "unixtime",
        "phone",
        "sender",
    ),
    "x-national-with": (*NAMES[:5], *TEXTS),
    "required": (True, False, [], ["id"], ["text"]),
    "schema": SCHEMAS,
    "enum": (["a"], ["", "b"], [0, 1], [1, 3], [3, 3], [-1, True], list(TEXTS), ["A", "a"]),
    "x-paginated": (True, False),
    "dependentRequired": ({"ids": ["all"]}, {"ids": ["ids"]}, {"page": ["limit"]}, {"a": [1]}),
    "dependentSchemas": ({"ids": {"anyOf": [{"required": ["all"]}, {"required": ["ids"]}]}}, {}),
    "not": (
        {"required": ["ids", "all"]},
        {"required": ["ids"]},
        {"required": []},
        {"anyOf": [{"required": ["ids", "all"]}, {"required": ["all", "text"]}]},
        {"anyOf": []},
    ),
    "x-query": (
        {"anyOf": [{"required": ["page"]}, {"required": ["limit"]}]},
        {"oneOf": [{"required": ["statuses"]}, {"required": ["includeDeleted"]}]},
        {"not": {"required": ["statuses", "statuses"]}},
        {"dependentRequired": {"statuses": ["statuses"]}},
    ),
    **dict.fromkeys(("minLength", "maxLength", "minItems"), (0, 1, 5, -1, 10**17)),
    **dict.fromkeys(
        ("oneOf", "anyOf", "allOf"),
        (
            [{"required": ["ids"]}, {"required": ["all"]}],
            [{"required": ["ids"]}, {"required": ["all"], "properties": {"all": {"const": 1}}}],
            [{"anyOf": [{"required": ["ids"]}, {"required": ["all"]}]}],
        ),
    ),
    "content": (
        {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "properties": {
                        "ids": {"type": "string", "format": "binary"},
                        "all": {"type": "boolean"},
                    },
                }
            }
        },
    ),
    "204": ({"description": "Done."},),
}
"""Values by key. Under this key, they are valid or almost valid."""
# fmt: off
KEYS: Final = (
    "type", "format", "description", "example", "default", "enum", "const", "minimum", "maximum",
    "pattern", "items", "properties", "required", "additionalProperties", "anyOf", "oneOf",
    "$ref",
    "x-python-name", "x-enum-varnames", "x-enum-descriptions", "x-comma-separated", "schema",
    "in",
    "parameters", "requestBody", "responses", "content", "tags", "summary", "externalDocs",
    "name",
    "x-paginated", "x-query", "dependentRequired", "dependentSchemas", "not", "operationId", "get",
    "put", "post", "patch", "delete", "head", "allOf",
    "x-a",
)
# fmt: on
"""Keys that get a node from another place."""
