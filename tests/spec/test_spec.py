"""Rules for the real spec that neither the generator nor the vendor's facts require."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest

from generator.document.nodes import is_dict
from generator.document.operations import METHODS
from tests.spec.api_coverage import SPEC, read_spec

Document = dict[str, Any]
Node = dict[str, Any]
Rule = Callable[[Document], Iterator[str]]
"""Returns the places where the document breaks the rule."""


@cache
def document() -> Document:
    return read_spec(SPEC)


COMMA_SEPARATED = {"ids", "phones", "contacts", "lists"}

FLAG = [0, 1]
"""The only enum that becomes a bool in Python instead of a class, and needs no name."""


# Parts of the document ---------------------------------------------------------------------------


def follow(document: Document, node: Node) -> Node:
    while "$ref" in node:
        found: Any = document
        for token in node["$ref"].removeprefix("#/").split("/"):
            found = found[token]
        node = found
    return node


def operations(document: Document) -> Iterator[tuple[str, Node]]:
    """Yield each operation with its path."""
    for path, item in document["paths"].items():
        yield from ((path, item[method]) for method in METHODS if method in item)


def parameters(document: Document) -> Iterator[tuple[str, Node]]:
    """Yield each parameter with its place."""
    for path, item in document["paths"].items():
        holders = [item, *(item[method] for method in METHODS if method in item)]
        for parameter in (p for holder in holders for p in holder.get("parameters", [])):
            found = follow(document, parameter)
            yield f"{found['name']} of {path}", found


def fields(document: Document) -> Iterator[tuple[str, str, Node]]:
    """Yield each field of a schema, not resolved, with its place and name."""
    for place, node in schemas(document):
        for name, field in node.get("properties", {}).items():
            yield f"{place}.{name}", name, field


def schemas(document: Document) -> Iterator[tuple[str, Node]]:
    """Yield the named schemas, the schemas of bodies, and all schemas within them."""
    for name, schema in document["components"]["schemas"].items():
        yield from within(name, schema)
    for _, operation in operations(document):
        place = operation["operationId"]
        yield from bodies(document, f"{place} request", operation.get("requestBody", {}))
        for status, answer in operation["responses"].items():
            yield from bodies(document, f"{place} {status}", answer)


def bodies(document: Document, place: str, node: Node) -> Iterator[tuple[str, Node]]:
    for media in follow(document, node).get("content", {}).values():
        yield from within(place, media["schema"])


def within(place: str, schema: Node) -> Iterator[tuple[str, Node]]:
    """Yield a schema and all schemas within it. Skip references and conditions on fields."""
    yield place, schema
    for name, field in schema.get("properties", {}).items():
        yield from within(f"{place}.{name}", field)
    for name in ("items", "additionalProperties"):
        if is_dict(inner := schema.get(name)):
            yield from within(f"{place}[]", inner)
    if "properties" not in schema:
        for choice in schema.get("anyOf", []):
            yield from within(place, choice)


# Rules -------------------------------------------------------------------------------------------


def every_call_has_the_common_errors(document: Document) -> Iterator[str]:
    for _, operation in operations(document):
        for status in ("400", "401", "429"):
            if status not in operation["responses"]:
                yield f"{operation['operationId']}: {status}"


def paths_with_parameters_have_status_404(document: Document) -> Iterator[str]:
    for path, operation in operations(document):
        if "{" in path and "404" not in operation["responses"]:
            yield operation["operationId"]


def comma_separated_strings_are_lists_in_python(document: Document) -> Iterator[str]:
    named = [(place, node["name"], node["schema"], node) for place, node in parameters(document)]
    named += [(place, name, node, node) for place, name, node in fields(document)]
    for place, name, node, holder in named:
        value = follow(document, node)
        is_string = "string" in value.get("type", ())  # a type, or a list of types
        is_marked = "x-comma-separated" in value or "x-comma-separated" in holder
        if name in COMMA_SEPARATED and is_string and not is_marked:
            yield place


def every_operation_requires_the_credentials(document: Document) -> Iterator[str]:
    if {"BasicAuth": []} not in document["security"] or {} in document["security"]:
        yield "the document"
    if document["components"]["securitySchemes"]["BasicAuth"].get("scheme") != "basic":
        yield "BasicAuth"
    for _, operation in operations(document):
        if "security" in operation:
            yield operation["operationId"]


def the_only_server_is_that_of_the_vendor(document: Document) -> Iterator[str]:
    for server in document["servers"]:
        if server["url"] != "https://rest.textmagic.com":
            yield server["url"]


def everything_has_a_description(document: Document) -> Iterator[str]:
    texts = [(o["operationId"], o.get("summary")) for _, o in operations(document)]
    texts += [
        (f"{o['operationId']}, description", o["description"])
        for _, o in operations(document)
        if "description" in o
    ]
    texts += [(place, node.get("description")) for place, node in parameters(document)]
    texts += [(place, described(document, node)) for place, _, node in fields(document)]
    for place, text in texts:
        if not text or not text.strip().removesuffix(".") or not text.strip().endswith("."):
            yield place


def described(document: Document, node: Node) -> str | None:
    """Return the description of a field, or of the model that is its value."""
    for choice in [node, *node.get("anyOf", [])]:
        if text := choice.get("description") or follow(document, choice).get("description"):
            return str(text)
    return None


def names_have_at_most_two_levels(document: Document) -> Iterator[str]:
    for _, operation in operations(document):
        if operation["x-python-name"].count(".") > 1:
            yield operation["x-python-name"]


def enums_in_responses_have_a_name(document: Document) -> Iterator[str]:
    seen: set[str] = set()

    def unnamed(place: str, schema: Node) -> Iterator[str]:
        for inner, node in within(place, schema):
            is_named = node is document["components"]["schemas"].get(place)
            if "enum" in node and node["enum"] != FLAG and not is_named:
                yield inner
            if reference := node.get("$ref"):
                name = reference.rpartition("/")[2]
                if name not in seen:
                    seen.add(name)
                    yield from unnamed(name, follow(document, node))

    for _, operation in operations(document):
        for status, answer in operation["responses"].items():
            place = f"{operation['operationId']} {status}"
            for media in follow(document, answer).get("content", {}).values():
                yield from unnamed(place, media["schema"])


# Each rule has damage to the document, and the place where the rule finds it.
Damage = Callable[[Document], object]


def thing(document: Document, operation_id: str) -> Node:
    return next(o for _, o in operations(document) if o["operationId"] == operation_id)


def schema(document: Document, name: str) -> Node:
    found: Node = document["components"]["schemas"][name]
    return found


RULES: list[tuple[Rule, Damage, str]] = [
    (
        every_call_has_the_common_errors,
        lambda d: thing(d, "ping")["responses"].pop("429"),
        "ping: 429",
    ),
    (
        paths_with_parameters_have_status_404,
        lambda d: thing(d, "getContact")["responses"].pop("404"),
        "getContact",
    ),
    (
        comma_separated_strings_are_lists_in_python,
        lambda d: schema(d, "SendMessageRequest")["properties"]["phones"].pop("x-comma-separated"),
        "SendMessageRequest.phones",
    ),
    (every_operation_requires_the_credentials, lambda d: d["security"].append({}), "the document"),
    (
        every_operation_requires_the_credentials,
        lambda d: thing(d, "ping").update(security=[{"BasicAuth": []}]),
        "ping",
    ),
    (
        the_only_server_is_that_of_the_vendor,
        lambda d: d["servers"][0].update(url="http://my.textmagic.com"),
        "http://my.textmagic.com",
    ),
    (everything_has_a_description, lambda d: thing(d, "ping").pop("summary"), "ping"),
    (everything_has_a_description, lambda d: thing(d, "ping").update(summary="."), "ping"),
    (
        everything_has_a_description,
        lambda d: schema(d, "Image")["properties"]["href"].update(description="No full stop"),
        "Image.href",
    ),
    (
        names_have_at_most_two_levels,
        lambda d: thing(d, "ping").update({"x-python-name": "a.b.c"}),
        "a.b.c",
    ),
    (
        enums_in_responses_have_a_name,
        lambda d: schema(d, "Image")["properties"]["href"].update(enum=["a"]),
        "Image.href",
    ),
]


@pytest.mark.parametrize("rule", dict.fromkeys(rule for rule, _, _ in RULES))
def test_the_spec_keeps_the_rule(rule: Rule) -> None:
    assert list(rule(document())) == []


@pytest.mark.parametrize(("rule", "damage", "place"), RULES)
def test_the_rule_finds_damage(rule: Rule, damage: Damage, place: str) -> None:
    damaged = copy.deepcopy(document())
    damage(damaged)
    assert list(rule(damaged)) == [place]
