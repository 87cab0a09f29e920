"""The comparison with the vendor's specification finds any change of the real spec."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from generator.document.nodes import is_dict, is_list
from generator.document.operations import METHODS
from tests.spec import api_coverage
from tests.spec.api_coverage import (
    Part,
    Report,
    compare_with,
    facts_tree,
    read_reasons,
    spec_tree,
)
from tests.spec.test_api_coverage import facts_at_hand

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
    """Yield damage to a choice of anyOf. It may also allow null, as anyOf already does."""
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
    """Yield each part of an operation with the damage that is possible there."""
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
    """Compare a single operation of the real spec, which is fast."""

    def __init__(self, document: dict[str, Any], path: str, method: str) -> None:
        item = document["paths"][path]
        others = {k: v for k, v in item.items() if k not in METHODS}
        self._document = {**document, "paths": {path: {**others, method: item[method]}}}
        self.name: str = item[method]["operationId"]
        self.parts = [
            *parts(document, item[method], damaged_operation),
        ]
        for parameter in others.get("parameters", []):
            self.parts += parts(document, parameter, damaged_parameter)

    def own(self, patterns: tuple[str, ...]) -> tuple[str, ...]:
        """Return the patterns that can match this operation."""
        return tuple(p for p in patterns if p.startswith(("*", f"{self.name} ")))

    def faults(self, compare: Callable[[Part], Report]) -> tuple[object, object]:
        report = compare(spec_tree(self._document))
        # Other operations may need the patterns for all operations.
        return report.unlisted, [p for p in report.unused if not p.startswith("*")]


CHECKED_ELSEWHERE = {"status 400 removed", "status 401 removed", "status 429 removed"}
"""tests/spec/test_spec.py requires these statuses, even if the vendor does not have them."""


@facts_at_hand
def test_the_comparison_finds_all_damage_to_the_spec() -> None:
    document = api_coverage.read_spec(api_coverage.SPEC)
    vendor = facts_tree(json.loads(api_coverage.API.read_text(encoding="utf-8")))
    reasons = read_reasons(api_coverage.DIFFERENCES)
    compare_whole = compare_with(vendor, reasons)
    models = {reason.like.split()[0] for reason in reasons if reason.like}

    everything = [
        OneOperation(document, path, method)
        for path, item in document["paths"].items()
        for method in item
        if method in METHODS
    ]
    # Damage each part once, in the smallest operation that has it.
    places: dict[int, tuple[OneOperation, dict[str, Any], Damage]] = {}
    for one in sorted(everything, key=lambda one: len(one.parts)):
        for part, damage in one.parts:
            places.setdefault(id(part), (one, part, damage))

    done, survivors = 0, set[str]()
    for one in everything:
        known = {*models, one.name} & vendor.children.keys()
        there = replace(vendor, children={name: vendor.children[name] for name in known})
        own = [replace(reason, patterns=one.own(reason.patterns)) for reason in reasons]
        compare = compare_with(there, own)
        before = one.faults(compare)
        for _, part, damage in [place for place in places.values() if place[0] is one]:
            whole = dict(part)
            for what, damaged in damage(whole):
                part.clear()
                part.update(damaged)
                done += damaged != whole
                if damaged == whole or one.faults(compare) != before or what in CHECKED_ELSEWHERE:
                    continue
                # Possibly, only a pattern for all operations finds the damage.
                if compare_whole(spec_tree(document)).is_faultless:
                    survivors.add(f"{one.name}, {what}: {whole}")
            part.clear()
            part.update(whole)
    assert survivors == set()
    assert done > 10_000
