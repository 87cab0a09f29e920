"""Whether the spec has all that the vendor's specification has, and whether that is noticed."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from generator.nodes import is_dict, is_list
from generator.problems import InputError
from tests import api_coverage
from tests.api_coverage import Part, Reason, compare, facts_tree, read_reasons, spec_tree
from tests.support import HEAD, write_spec

Change = Callable[[dict[str, Any]], object]
"""Changes the vendor's document."""

FACTS: dict[str, Any] = {
    "meta": {
        "securitySchemes": {
            "BasicAuth": {"type": "http", "scheme": "basic"},
            "Key": {"type": "apiKey", "in": "header", "name": "X-Key"},
        }
    },
    "operations": [
        {
            "operationId": "sendThing",
            "method": "POST",
            "path": "/things/{id}",
            "deprecated": False,
            "security": [{"BasicAuth": []}],
            "parameters": [
                {"name": "id", "in": "path", "required": True, "type": "integer"},
                {
                    "name": "flag",
                    "in": "query",
                    "required": False,
                    "type": "integer",
                    "enum": [0, 1],
                    "default": 0,
                },
            ],
            "requestBody": {
                "required": True,
                "contentTypes": ["application/json"],
                "schema": {"ref": "sendThing_request"},
            },
            "responses": {"200": {"ref": "Thing"}, "404": None},
            "responseContentTypes": {"200": ["application/json"], "404": []},
        }
    ],
    "schemas": {
        "sendThing_request": {
            "type": "object",
            "properties": {"name": {"type": "string", "required": False}},
        },
        "Thing": {
            "type": "object",
            "required": ["id"],
            "properties": {
                "id": {"type": "integer", "required": True},
                "owner": {"ref": "Owner", "required": False},
                "dates": {
                    "type": "array",
                    "items": {"type": "string", "format": "date-time"},
                    "required": False,
                },
            },
        },
        "Owner": {
            "type": "object",
            "nullable": True,
            "properties": {"kind": {"type": "string", "enum": ["b", "a"], "required": False}},
        },
    },
}

SPEC = (
    HEAD
    + """\
  parameters:
    Flag: { name: flag, in: query, schema: { type: integer, enum: [0, 1], default: 0 } }
  schemas:
    NewThing:
      type: object
      properties:
        name: { type: string }
      anyOf:
        - required: [name]
    Thing:
      type: object
      required: [id]
      properties:
        id: { type: integer }
        owner:
          anyOf:
            - $ref: "#/components/schemas/Owner"
            - type: "null"
        dates: { type: array, items: { type: string, format: date-time } }
    Owner:
      type: object
      properties:
        kind: { type: string, enum: [a, b] }
paths:
  /things/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: integer } }
    post:
      operationId: sendThing
      parameters:
        - $ref: "#/components/parameters/Flag"
      requestBody:
        required: true
        content:
          application/json: { schema: { $ref: "#/components/schemas/NewThing" } }
      responses:
        "200":
          content:
            application/json: { schema: { $ref: "#/components/schemas/Thing" } }
        "404": { description: There is none. }
"""
)


@pytest.fixture
def ours(tmp_path: Path) -> Part:
    return spec_tree(api_coverage.read_spec(write_spec(tmp_path, SPEC)))


def differences(ours: Part, change: Change) -> list[str]:
    """What is found when the vendor's document is changed."""
    facts = copy.deepcopy(FACTS)
    change(facts)
    return list(compare(facts_tree(facts), ours, []).differences)


def test_the_same_api_written_in_two_ways(ours: Part) -> None:
    report = compare(facts_tree(FACTS), ours, [])
    assert report.is_faultless
    assert report.counts == {
        "operations": (1, 1),
        "parameters": (2, 2),
        "request bodies": (1, 1),
        "request fields": (1, 1),
        "status codes": (2, 2),
        "response fields": (4, 4),
    }


def operation(facts: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = facts["operations"][0]
    return found


def fields(facts: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = facts["schemas"][name]["properties"]
    return found


CHANGES: list[tuple[Change, str]] = [
    (lambda f: operation(f).update(operationId="other"), "other: missing"),
    (lambda f: operation(f).update(operationId="other"), "sendThing: added"),
    (lambda f: operation(f).update(path="/thing/{id}"), "sendThing path: /thing/{id} -> *"),
    (lambda f: operation(f).update(method="PUT"), "sendThing method: PUT -> POST"),
    (
        lambda f: operation(f)["parameters"][0].update({"in": "query"}),
        "sendThing ?id: missing",
    ),
    (lambda f: operation(f)["parameters"].pop(), "sendThing ?flag: added"),
    (
        lambda f: operation(f)["parameters"][1].update(default=1),
        "sendThing ?flag default: 1 -> 0",
    ),
    (
        lambda f: operation(f)["parameters"][1].update(default=False),
        "sendThing ?flag default: false -> 0",
    ),
    (
        lambda f: operation(f)["parameters"][1].pop("enum"),
        "sendThing ?flag enum: none -> 0,1",
    ),
    (
        lambda f: operation(f)["parameters"][1].update(required=True),
        "sendThing ?flag required: yes -> no",
    ),
    (lambda f: operation(f).update(requestBody=None), "sendThing request: added"),
    (
        lambda f: operation(f)["requestBody"].update(contentTypes=["multipart/form-data"]),
        "sendThing request content: multipart/form-data -> application/json",
    ),
    (
        lambda f: operation(f)["requestBody"]["contentTypes"].append("text/csv"),
        "sendThing request content: application/json,text/csv -> application/json",
    ),
    (
        lambda f: operation(f)["responseContentTypes"].update({"200": ["*/*"]}),
        "sendThing status 200 content: any -> application/json",
    ),
    (lambda f: operation(f).update(deprecated=True), "sendThing deprecated: yes -> no"),
    (lambda f: operation(f).update(security=[]), "sendThing security: none -> http basic"),
    (
        lambda f: operation(f).update(security=[{"Key": []}, {}, {"BasicAuth": [], "Key": []}]),
        "sendThing security: header X-Key or nothing or http basic and header X-Key -> http basic",
    ),
    (
        lambda f: fields(f, "sendThing_request")["name"].update(type="integer"),
        "sendThing request.name type: integer -> string",
    ),
    (
        lambda f: fields(f, "sendThing_request")["name"].update(required=True),
        "sendThing request.name required: yes -> no",
    ),
    (
        lambda f: operation(f)["responses"].update({"429": None}),
        "sendThing status 429: missing",
    ),
    (lambda f: operation(f)["responses"].pop("404"), "sendThing status 404: added"),
    (
        lambda f: operation(f)["responses"].update({"200": None}),
        "sendThing status 200 type: none -> object",
    ),
    (
        lambda f: fields(f, "Thing").update(size={"type": "number"}),
        "sendThing status 200.size: missing",
    ),
    (
        lambda f: f["schemas"]["Owner"].update(nullable=False),
        "sendThing status 200.owner nullable: no -> yes",
    ),
    (
        lambda f: fields(f, "Owner")["kind"].update(enum=["a", "b", "c"]),
        "sendThing status 200.owner.kind enum: a,b,c -> a,b",
    ),
    (
        lambda f: fields(f, "Thing")["dates"]["items"].pop("format"),
        "sendThing status 200.dates[] format: none -> date-time",
    ),
]


@pytest.mark.parametrize(("change", "found"), CHANGES)
def test_every_kind_of_difference_is_found(ours: Part, change: Change, found: str) -> None:
    keys = differences(ours, change)
    if found.endswith("*"):
        assert any(key.startswith(found[:-1]) for key in keys)
    else:
        assert found in keys


def test_what_is_in_a_missing_field_is_counted_but_not_listed(ours: Part) -> None:
    facts = copy.deepcopy(FACTS)
    fields(facts, "Thing")["other"] = {"ref": "Owner"}
    report = compare(facts_tree(facts), ours, [])
    assert report.differences == ("sendThing status 200.other: missing",)
    assert report.counts["response fields"] == (4, 6)


def test_a_model_that_contains_itself_ends(ours: Part) -> None:
    keys = differences(ours, lambda f: fields(f, "Owner").update(boss={"ref": "Owner"}))
    assert keys == ["sendThing status 200.owner.boss: missing"]


OURS: list[tuple[str, str, list[str]]] = [
    # All types count, not the first alone.
    (
        "        id: { type: integer }\n",
        "        id: { type: [integer, string, 'null'] }\n",
        [
            "sendThing status 200.id type: integer -> integer,string",
            "sendThing status 200.id nullable: no -> yes",
        ],
    ),
    (
        '            - type: "null"\n',
        '            - type: "null"\n            - type: string\n',
        ["sendThing status 200.owner type: object -> one of several"],
    ),
    # The values of a map can be anything.
    (
        "        kind: { type: string, enum: [a, b] }\n",
        "        kind: { type: object, additionalProperties: true }\n",
        [
            "sendThing status 200.owner.kind type: string -> map",
            "sendThing status 200.owner.kind enum: a,b -> none",
            "sendThing status 200.owner.kind{}: added",
        ],
    ),
    # All that is in what was added is another difference.
    (
        "        kind: { type: string, enum: [a, b] }\n",
        "        kind: { type: object, additionalProperties: { type: integer, enum: [7] } }\n",
        [
            "sendThing status 200.owner.kind type: string -> map",
            "sendThing status 200.owner.kind enum: a,b -> none",
            "sendThing status 200.owner.kind{}: added",
            "sendThing status 200.owner.kind{} type: none -> integer",
            "sendThing status 200.owner.kind{} enum: none -> 7",
        ],
    ),
    (
        '        "404": { description: There is none. }\n',
        '        "404": { description: No., content: { text/csv: { schema: { type: string }}}}\n',
        [
            "sendThing status 404 type: none -> string",
            "sendThing status 404 content: none -> text/csv",
        ],
    ),
]


@pytest.mark.parametrize(("old", "new", "found"), OURS)
def test_what_the_spec_has_besides_is_found(
    tmp_path: Path, old: str, new: str, found: list[str]
) -> None:
    assert old in SPEC
    ours = spec_tree(api_coverage.read_spec(write_spec(tmp_path, SPEC.replace(old, new))))
    assert list(compare(facts_tree(FACTS), ours, []).differences) == found


def test_what_is_added_is_compared_with_its_like(ours: Part) -> None:
    facts = copy.deepcopy(FACTS)
    del fields(facts, "Thing")["owner"]
    added = "sendThing status 200.owner: added"
    other = {**operation(facts), "operationId": "other", "responses": {"200": {"ref": "Owner"}}}
    facts["operations"].append(other)
    reasons = [Reason((added,), "Said by somebody.", like="other status 200")]
    assert compare(facts_tree(facts), ours, reasons).unlisted == ("other: missing",)

    fields(facts, "Owner")["kind"]["enum"] = ["a"]
    report = compare(facts_tree(facts), ours, reasons)
    assert report.unlisted == ("other: missing", "sendThing status 200.owner.kind enum: a -> a,b")

    reasons = [Reason((added,), "Said by somebody.", like="other status 201")]
    assert compare(facts_tree(facts), ours, reasons).unused == ("other status 201",)


def test_what_is_changed_everywhere_is_not_left_as_it_was_somewhere(ours: Part) -> None:
    facts = copy.deepcopy(FACTS)
    facts["schemas"]["Owner"]["properties"]["id"] = {"type": "string", "required": True}
    fields(facts, "Thing")["owner"] = {"ref": "Owner"}
    reasons = [Reason(("*.id type: integer -> string",), "Said by somebody.")]
    found = compare(facts_tree(facts), ours, reasons).unlisted
    assert "sendThing status 200.id type: integer -> the same, unlike elsewhere" in found


def test_a_difference_needs_a_reason_and_a_reason_a_difference(ours: Part) -> None:
    facts = copy.deepcopy(FACTS)
    fields(facts, "Thing")["dates"]["items"]["format"] = "date"
    del operation(facts)["responses"]["404"]
    reasons = [
        Reason(("* status 404: added", "* status 500: added"), "Said by somebody."),
        # A pattern is for the whole of a difference.
        Reason(("*.dates[] format: date",), "Said by somebody."),
        # The star is for an operation, not for a field.
        Reason(("* format: date -> date-time",), "Said by somebody."),
    ]
    report = compare(facts_tree(facts), ours, reasons)
    assert report.unlisted == ("sendThing status 200.dates[] format: date -> date-time",)
    assert report.unused == (
        "* status 500: added",
        "*.dates[] format: date",
        "* format: date -> date-time",
    )
    assert not report.is_faultless


@pytest.mark.parametrize(
    "entry", ["{ what: a }", "{ reason: b }", "{ what: [''], reason: b }", "{ what: a, why: b }"]
)
def test_an_entry_that_is_not_in_order(tmp_path: Path, entry: str) -> None:
    path = tmp_path / "differences.yaml"
    path.write_text(f"- {entry}\n")
    with pytest.raises(InputError, match=r"differences.yaml:1:3: an entry has 'what'"):
        read_reasons(path)


@pytest.mark.parametrize(
    "pattern",
    [
        "a request.* required: no -> yes",
        "a.b enum: none -> *",
        "*.a format: * -> decimal",
        "*[] nullable: yes -> no",
        "* format: email -> none",
        "*: missing",
    ],
)
def test_a_star_that_would_hide_damage(tmp_path: Path, pattern: str) -> None:
    path = tmp_path / "differences.yaml"
    path.write_text(f"- what: '{pattern}'\n  reason: Said by somebody.\n")
    with pytest.raises(InputError, match=r"differences.yaml:1:3: a \* stands for an operation"):
        read_reasons(path)


def test_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    api = tmp_path / "api.json"
    assert api_coverage.main([str(api)]) == 2
    assert capsys.readouterr() == ("", f"there is no file {api}\n")
    # Only those who name no file may have none.
    monkeypatch.setattr(api_coverage, "API", api)
    assert api_coverage.main([]) == 0
    assert capsys.readouterr().out == f"{api} is not at hand: nothing to compare the spec with\n"

    facts = copy.deepcopy(FACTS)
    fields(facts, "sendThing_request")["name"]["type"] = "integer"
    api.write_text(json.dumps(facts))
    spec = write_spec(tmp_path, SPEC)
    listed = tmp_path / "differences.yaml"
    listed.write_text("- { what: 'a: missing', reason: Said by somebody. }\n")

    report = partial(api_coverage.report, spec=spec, differences=listed)
    monkeypatch.setattr(api_coverage, "report", report)
    assert api_coverage.main([str(api)]) == 1
    assert capsys.readouterr().out.splitlines()[-3:] == [
        "1 differences, 1 of them without a reason",
        "  sendThing request.name type: integer -> string",
        "no difference is like a: missing; remove it from differences.yaml",
    ]
    listed.write_text("- { what: '*.name type: integer -> string', reason: Said by somebody. }\n")
    assert api_coverage.main([str(api)]) == 0


def test_the_reasons_are_in_order_and_none_stands_twice() -> None:
    patterns = [p for reason in read_reasons(api_coverage.DIFFERENCES) for p in reason.patterns]
    assert len(patterns) == len(set(patterns))


facts_at_hand = pytest.mark.skipif(
    not api_coverage.API.is_file(),
    reason="the facts of the vendor's specification are not beside the checkout",
)


@facts_at_hand
def test_the_spec_has_all_of_the_vendors_api() -> None:
    report = api_coverage.report(api_coverage.API)
    assert report.unlisted == ()
    assert report.unused == ()
    assert report.counts["operations"] == (150, 150)


# Damage to the real spec -------------------------------------------------------------------------

NONSENSE: dict[str, Any] = {"type": "object", "properties": {"nonsense": {"type": "boolean"}}}


def damaged_schema(node: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    said: Any = node.get("type", [])
    types: list[Any] = said if is_list(said) else [said]
    if types == ["null"]:
        return
    yield "nonsense", NONSENSE
    if not types:  # a reference
        return
    other = "boolean" if "boolean" not in types else "integer"
    yield "another type", {**node, "type": other}
    yield "one more type", {**node, "type": [*types, other]}
    yield "null", {**node, "type": sorted({*types} ^ {"null"})}
    for name in ("format", "enum", "default", "items", "additionalProperties", "properties"):
        if name in node:
            yield f"{name} removed", {k: v for k, v in node.items() if k != name}
    yield "another format", {**node, "format": "nonsense"}
    yield "another default", {**node, "default": "nonsense"}
    yield "one value more", {**node, "enum": [*node.get("enum", []), "nonsense"]}
    if len(node.get("enum", [])) > 1:
        yield "one value less", {**node, "enum": node["enum"][1:]}
    if "items" in node:
        yield "other items", {**node, "items": NONSENSE}
    fields: dict[str, Any] = node.get("properties", {})
    required: list[str] = node.get("required", [])
    for name, field in fields.items():
        rest = {k: v for k, v in fields.items() if k != name}
        yield f"{name} removed", {**node, "properties": rest}
        yield f"{name} renamed", {**node, "properties": {**rest, "nonsense": field}}
        yield f"{name} required", {**node, "required": sorted({*required} ^ {name})}
    if fields:
        yield "one field more", {**node, "properties": {**fields, "nonsense": {"type": "string"}}}


def damaged_choice(node: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """What is in anyOf beside null, which it can be as well."""
    yield from ((what, damaged) for what, damaged in damaged_schema(node) if what != "null")


def damaged_answer(node: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    content: dict[str, Any] = node.get("content", {})
    yield "content", {**node, "content": {**content, "text/csv": {"schema": NONSENSE}}}
    if content:
        yield "no content", {**node, "content": {}}
        yield "another content", {**node, "content": {"text/csv": next(iter(content.values()))}}


def damaged_request(node: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield "required", {**node, "required": not node.get("required")}
    yield from damaged_answer(node)


def damaged_parameter(node: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield "renamed", {**node, "name": "nonsense"}
    yield "required", {**node, "required": not node.get("required")}
    yield "elsewhere", {**node, "in": "header"}


def damaged_operation(node: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    yield "renamed", {**node, "operationId": "nonsense"}
    yield "deprecated", {**node, "deprecated": True}
    yield "no security", {**node, "security": []}
    yield "one way less", {**node, "security": [{"BasicAuth": []}]}
    for i, parameter in enumerate(node.get("parameters", [])):
        rest = [p for p in node["parameters"] if p is not parameter]
        yield f"parameter {i} removed", {**node, "parameters": rest}
    extra = {"name": "nonsense", "in": "query", "schema": {"type": "string"}}
    yield "one parameter more", {**node, "parameters": [*node.get("parameters", []), extra]}
    if "requestBody" in node:
        yield "body removed", {k: v for k, v in node.items() if k != "requestBody"}
    else:
        body = {"content": {"application/json": {"schema": NONSENSE}}}
        yield "body added", {**node, "requestBody": body}
    for status in node["responses"]:
        others = {k: v for k, v in node["responses"].items() if k != status}
        yield f"status {status} removed", {**node, "responses": others}
    yield "one status more", {**node, "responses": {**node["responses"], "418": {}}}


Damage = Callable[[dict[str, Any]], Iterator[tuple[str, dict[str, Any]]]]


def parts(document: dict[str, Any], node: Any, damage: Damage) -> Iterator[tuple[Any, Damage]]:
    """What an operation is made of, each part with the damage that can be done to it."""
    if "$ref" in node:
        found: Any = document
        for token in node["$ref"].removeprefix("#/").split("/"):
            found = found[token]
        yield from parts(document, found, damage)
        return
    yield node, damage
    if damage is damaged_operation:
        for parameter in node.get("parameters", []):
            yield from parts(document, parameter, damaged_parameter)
        for answer in node["responses"].values():
            yield from parts(document, answer, damaged_answer)
        if "requestBody" in node:
            yield from parts(document, node["requestBody"], damaged_request)
    elif damage in (damaged_schema, damaged_choice):
        children: list[Any] = list(node.get("properties", {}).values())
        inner = [node.get(name) for name in ("items", "additionalProperties")]
        children += [child for child in inner if is_dict(child)]
        choices: list[Any] = [] if "properties" in node else node.get("anyOf", [])
        for child in children:
            yield from parts(document, child, damaged_schema)
        for choice in choices:
            yield from parts(document, choice, damaged_choice)
    else:
        for holder in [*node.get("content", {}).values(), node]:
            if "schema" in holder:
                yield from parts(document, holder["schema"], damaged_schema)


class OneOperation:
    """The comparison of a single operation of the real spec, which is quick."""

    def __init__(self, document: dict[str, Any], path: str, method: str) -> None:
        item = document["paths"][path]
        others = {k: v for k, v in item.items() if k not in api_coverage.METHODS}
        self._document = {**document, "paths": {path: {**others, method: item[method]}}}
        self.name: str = item[method]["operationId"]
        self.parts = [
            *parts(document, item[method], damaged_operation),
        ]
        for parameter in others.get("parameters", []):
            self.parts += parts(document, parameter, damaged_parameter)

    def own(self, patterns: tuple[str, ...]) -> tuple[str, ...]:
        """Those that can be about this operation."""
        return tuple(p for p in patterns if p.startswith(("*", f"{self.name} ")))

    def faults(self, vendor: Part, reasons: list[Reason]) -> tuple[object, object]:
        report = compare(vendor, spec_tree(self._document), reasons)
        # Other operations may use what is for all.
        return report.unlisted, [p for p in report.unused if not p.startswith("*")]


KEPT_ELSEWHERE = {"status 400 removed", "status 401 removed", "status 429 removed"}
"""Where the vendor does not have them, tests/test_spec.py asks for them."""


@facts_at_hand
def test_damage_to_the_spec_is_noticed() -> None:
    document = api_coverage.read_spec(api_coverage.SPEC)
    vendor = facts_tree(json.loads(api_coverage.API.read_text(encoding="utf-8")))
    reasons = read_reasons(api_coverage.DIFFERENCES)
    models = {reason.like.split()[0] for reason in reasons if reason.like}

    everything = [
        OneOperation(document, path, method)
        for path, item in document["paths"].items()
        for method in item
        if method in api_coverage.METHODS
    ]
    # Each part is damaged once, for the smallest of the operations that have it.
    places: dict[int, tuple[OneOperation, dict[str, Any], Damage]] = {}
    for one in sorted(everything, key=lambda one: len(one.parts)):
        for part, damage in one.parts:
            places.setdefault(id(part), (one, part, damage))

    done, survivors = 0, set[str]()
    for one in everything:
        there = replace(vendor, children={n: vendor.children[n] for n in {*models, one.name}})
        own = [replace(reason, patterns=one.own(reason.patterns)) for reason in reasons]
        before = one.faults(there, own)
        for _, part, damage in [place for place in places.values() if place[0] is one]:
            whole = dict(part)
            for what, damaged in damage(whole):
                part.clear()
                part.update(damaged)
                done += damaged != whole
                if damaged == whole or one.faults(there, own) != before or what in KEPT_ELSEWHERE:
                    continue
                # It can be that only a pattern for all operations shows it.
                if compare(vendor, spec_tree(document), reasons).is_faultless:
                    survivors.add(f"{one.name}, {what}: {whole}")
            part.clear()
            part.update(whole)
    assert survivors == set()
    assert done > 10_000
