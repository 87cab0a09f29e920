"""A keyword without effect is refused. The message says what to do instead."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.base.problems import Problems
from generator.build import analyzed
from generator.document.load import load
from generator.document.nodes import is_dict, is_list
from generator.ir import Client, Parameter
from tests.support import client_of, problems_of
from tests.validate.effects_schemas import SCHEMA_PARTS
from tests.validate.effects_spec import SPEC, put

_HTTP = {"type": "http", "scheme": "basic"}
_USER = {"type": "apiKey", "in": "header", "name": "X-TM-Username"}
_KEY = {"type": "apiKey", "in": "header", "name": "x-tm-key"}
_SCHEMES = "components/securitySchemes"
_WANTED = "paths/~1things/get/parameters/2/schema"
_TEXT = "components/schemas/Making/properties/text"
_FORM = "paths/~1pictures/post/requestBody/content/multipart~1form-data/schema"
_FLAG = {"type": "integer", "enum": [0, 1]}
_THING = "components/schemas/Thing/properties"
_MAP = {"type": "object", "additionalProperties": {"type": "string"}}
_NAMED = "paths/~1things/get/parameters/2"
_PARAMETER = {
    "name": "wanted",
    "in": "query",
    "description": "Which.",
    "example": "b",
    "x-note": "B.",
}


def written(folder: Path, values: Mapping[str, object]) -> Path:
    root = folder / "openapi.yaml"
    root.write_text(json.dumps(put(SPEC, values)), encoding="utf-8")
    return root


def security(schemes: Mapping[str, object], *requirements: Mapping[str, list[str]]) -> Any:
    return {_SCHEMES: schemes, "security": list(requirements)}


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (security({"A": _HTTP}, {"A": []}), ""),
        (security({"A": _USER, "B": _KEY}, {"A": [], "B": []}), ""),
        (security({"A": _USER, "B": _KEY, "C": _HTTP}, {"C": []}, {"A": [], "B": []}), ""),
        (security({"A": {**_HTTP, "scheme": "bearer"}}, {"A": []}), "'bearer' is not supported"),
        (security({"A": {**_KEY, "name": "Authorization"}}, {"A": []}), "itself sends the header"),
        (security({"A": {**_KEY, "name": "a b"}}, {"A": []}), "cannot name a header"),
        (
            security({"A": _USER, "B": {**_KEY, "name": "X-Tm-Username"}}, {"A": [], "B": []}),
            "both are",
        ),
        (
            security(
                {"A": _USER, "B": _KEY, "C": {**_KEY, "name": "t"}},
                {"A": [], "B": []},
                {"A": [], "C": []},
            ),
            "the client sends X-TM-Username and x-tm-key; remove this pair",
        ),
        (security({"A": {**_KEY, "in": "query"}}, {"A": []}), "'query' is not supported"),
        (security({"A": _HTTP, "B": _KEY}, {"A": []}), "security does not name 'B'"),
        (
            security({"A": {**_USER, "name": "a"}, "B": {**_KEY, "name": "b"}}, {"A": [], "B": []}),
            "",
        ),
        (security({"A": _KEY}, {"A": []}), "does not send these together"),
        (security({"A": _HTTP, "B": _KEY}, {"A": [], "B": []}), "does not send these together"),
        (security({"A": _HTTP}, {"A": ["read"]}), "asks for no scopes"),
    ],
)
def test_only_the_credentials_that_the_client_sends_are_accepted(
    values: Mapping[str, object], expected: str, tmp_path: Path
) -> None:
    found = problems_of(written(tmp_path, values))
    assert len(found) == bool(expected), found
    assert expected in "".join(found)


@pytest.mark.parametrize(
    ("place", "value", "expected"),
    [
        ("servers/1", {"url": "https://b.example.com"}, "one server is supported"),
        (f"{_WANTED}/x-python-name", "mine", "'x-python-name' has no effect here"),
        (f"{_WANTED}/x-usual", "mine", "'x-usual' has no effect here"),
        (f"{_TEXT}/x-usual", "mine", "'x-usual' has no effect here"),
        (f"{_WANTED}/pattern", "a+", "'pattern' is not supported in a schema"),
        ("externalDocs", {"url": "http://example.com"}, "is no link for a page"),
        ("tags/0/externalDocs", {"url": "http://example.com"}, "is no link for a page"),
        ("paths/~1things/get/externalDocs", {"url": "a b"}, "is no link for a page"),
        ("components/schemas/Text/x-python-name", "Mine", "'x-python-name' has no effect here"),
        (
            "components/schemas/ThingPage/properties/items/items",
            {"$ref": "#/components/schemas/Thing", "x-note": "Odd."},
            "'x-note' has no effect here",
        ),
        (
            _TEXT,
            {"type": "array", "items": {"type": "integer", "format": "int32"}},
            "the client checks no range of items",
        ),
        (
            "components/schemas/Colour/x-comma-separated",
            {"type": "string"},
            "x-comma-separated has no effect beside enum",
        ),
        (
            f"{_THING}/title",
            {"anyOf": [{"type": "string"}, {"type": "null", "enum": ["a"]}]},
            "'enum' cannot stand beside 'type: null'",
        ),
        (
            f"{_THING}/title",
            {"anyOf": [{"type": "string"}, {"type": "null", "description": "None."}]},
            "'description' cannot stand beside 'type: null'",
        ),
        ("components/requestBodies/Lending/required", False, "the body is always sent"),
        ("webhooks/made/post/requestBody/required", False, "an event always has a body"),
        (f"{_THING}/tint", {**_MAP, "required": ["red"]}, "a map has no properties"),
        (f"{_THING}/tint", {**_MAP, "required": []}, "a map has no properties"),
        ("components/schemas/Making/format", "email", "'format' has no meaning for type object"),
        ("components/schemas/Making/minItems", 2, "'minItems' has no meaning for type object"),
        ("components/schemas/Making/x-enum-varnames", ["A"], "there is no enum"),
        (f"{_FORM}/enum", ["a"], "'enum' has no meaning for type object"),
        (f"{_FORM}/x-national-with", "local", "'x-national-with' has no meaning for type object"),
        (f"{_TEXT}", {**_FLAG, "x-enum-varnames": ["NO", "YES"]}, "a flag is a bool"),
        (f"{_TEXT}", {**_FLAG, "x-enum-descriptions": ["No."]}, "a flag is a bool"),
        (
            _NAMED,
            {**_PARAMETER, "schema": {"type": "string", "description": "A."}},
            "the parameter has a description already",
        ),
        (
            _NAMED,
            {**_PARAMETER, "schema": {"type": "string", "x-note": "A."}},
            "the parameter has an x-note already",
        ),
        (
            _NAMED,
            {**_PARAMETER, "schema": {"type": "string", "example": "a"}},
            "the parameter has an example already",
        ),
        ("paths/~1things/get/x-query", {}, "nothing stands here"),
        ("paths/~1things/get/x-query", {"oneOf": []}, "nothing stands here"),
        ("paths/~1things/get/x-query", {"allOf": []}, "nothing stands here"),
        ("paths/~1things/get/x-fake", {}, "nothing stands here"),
        ("paths/~1things/get/x-fake", {"where": {}}, "nothing stands here"),
        ("paths/~1things/get/x-fake", {"sets": {}}, "nothing stands here"),
        ("components/schemas/Making/dependentRequired", {}, "nothing stands here"),
        ("components/schemas/Making/dependentRequired", {"text": []}, "nothing stands here"),
        ("components/schemas/Making/dependentSchemas", {}, "nothing stands here"),
        ("tags/0/x-resources", {}, "nothing stands here"),
        ("x-pagination/order", {}, "nothing stands here"),
    ],
)
def test_keywords_without_effect_are_refused(
    place: str, value: object, expected: str, tmp_path: Path
) -> None:
    (problem,) = problems_of(written(tmp_path, {place: value}))
    assert expected in problem


def mappings(node: object, place: str = "") -> Iterator[str]:
    """Yield the places of all mappings, except for data such as examples."""
    if is_dict(node) and place:
        yield place
    for key, child in node.items() if is_dict(node) else enumerate(node) if is_list(node) else ():
        if key not in ("example", "default", "sets", "where", "const"):
            step = str(key).replace("/", "~1")
            yield from mappings(child, f"{place}/{step}".removeprefix("/"))


FULL = put(
    SPEC,
    {
        **SCHEMA_PARTS,
        "tags/0/externalDocs": {"url": "https://a.example.com"},
        "tags/0/x-resources": {"things": "Them."},
        "paths/~1things/get/x-query": {
            "dependentRequired": {"page": ["limit"]},
            "dependentSchemas": {"page": {"anyOf": [{"required": ["limit"]}]}},
            "oneOf": [{"required": ["wanted"]}, {"required": ["colour"]}],
            "allOf": [{"anyOf": [{"required": ["shared"]}, {"required": ["limit"]}]}],
            "not": {"anyOf": [{"required": ["shared", "colour"]}]},
        },
        "paths/~1things/get/x-fake": {"replaces": False},
        "components/schemas/Thing/properties/more": {
            "type": "object",
            "additionalProperties": {"type": "array", "items": {"type": "string"}},
        },
        "components/schemas/Making/oneOf": [
            {"required": ["flag"], "properties": {"flag": {"const": True}}},
            {"required": ["text"]},
        ],
    },
)


@pytest.mark.parametrize("place", tuple(mappings(FULL)))
def test_an_unknown_keyword_is_refused_everywhere(place: str, tmp_path: Path) -> None:
    root = tmp_path / "openapi.yaml"
    root.write_text(json.dumps(put(FULL, {f"{place}/zz-unknown": 1})), encoding="utf-8")
    problems = Problems()
    analyzed(load(root, problems), problems)
    assert any(
        "zz-unknown" in problem.message or "expected" in problem.message for problem in problems
    )


def text_argument(client: Client) -> Parameter:
    operations = (operation for api in client.apis for _, operation in api.operations)
    return next(p for o in operations if o.name == "make" for p in o.parameters if p.name == "text")


@pytest.mark.parametrize("schema", [{"minimum": 0}, {"maximum": 9}, {"minimum": -(2**40)}, {}])
@pytest.mark.parametrize("is_nullable", [False, True])
def test_the_range_of_int32_limits_an_argument(
    schema: dict[str, int], is_nullable: bool, tmp_path: Path
) -> None:
    value: dict[str, object] = {"type": "integer", "format": "int32", **schema}
    sent = {"anyOf": [value, {"type": "null"}]} if is_nullable else value
    argument = text_argument(client_of(written(tmp_path, {_TEXT: sent})))
    assert argument.minimum == max(schema.get("minimum", -(2**31)), -(2**31))
    assert argument.maximum == schema.get("maximum", 2**31 - 1)


def test_limits_and_defaults_beside_null_have_an_effect(tmp_path: Path) -> None:
    text = {"type": "string", "minLength": 2, "maxLength": 5, "default": "four"}
    root = written(tmp_path, {_TEXT: {"anyOf": [text, {"type": "null"}]}})
    argument = text_argument(client_of(root))
    assert (argument.min_length, argument.max_length) == (2, 5)
    assert argument.documented_default is not None
    assert argument.documented_default.raw == "four"


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "format": "password"},
        {"anyOf": [{"type": "string", "format": "password"}, {"type": "null"}]},
        {"type": "array", "items": {"type": "string", "format": "password"}},
        {"type": "object", "additionalProperties": {"type": "string", "format": "password"}},
    ],
)
def test_every_field_of_a_password_is_a_secret(schema: object, tmp_path: Path) -> None:
    root = written(tmp_path, {"components/schemas/Thing/properties/title": schema})
    fields = client_of(root).models["Thing"].fields
    assert [field.name for field in fields if field.is_secret] == ["title"]
