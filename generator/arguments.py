"""Turns parameters and request bodies into the arguments of methods."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from generator.examples import example_of
from generator.ir import (
    CommaSeparated,
    EnumRef,
    Kind,
    ListOf,
    Parameter,
    Place,
    Plain,
    SpecText,
    SpecValue,
    Type,
)
from generator.load import Document
from generator.names import Scope, snake_case
from generator.nodes import Node
from generator.problems import Problems, quote
from generator.shapes import check_choice
from generator.types import Types, text

HEADERS: Final = {
    *("accept", "authorization", "connection", "content-length", "content-type", "host"),
    *("te", "trailer", "transfer-encoding", "upgrade", "user-agent", "x-tm-key", "x-tm-username"),
}
"""What the client or the HTTP library sends by itself."""
_ANYTHING = re.compile(r"(?s).*")
_CAN_TRAVEL = {
    "path": re.compile(r"(?s)(?!\.{0,2}\Z).*"),
    "header": re.compile(r"[!-~]([ -~]*[!-~])?"),
}


class Arguments:
    """The arguments of the operations of one document."""

    def __init__(self, document: Document, problems: Problems, types: Types) -> None:
        self._document = document
        self._problems = problems
        self._types = types

    def parameter(self, node: Node, scope: Scope) -> Parameter:
        """The argument for a parameter in the path, the query or a header."""
        wire_name = node.get("name")
        place = node.get("in").text
        schema = node.get("schema")
        target = self._document.follow(schema)
        name = scope.resolve(node, wire_name.text or "", wire_name.at, snake_case)
        parameter = self._argument(
            name,
            SpecText(wire_name.text or ""),
            Place(place) if place in ("path", "query", "header") else Place.QUERY,
            schema,
            required=node.get("required").value is True,
        )
        if place == "header" and not re.fullmatch(r"[A-Za-z0-9-]+", wire_name.text or ""):
            self._problems.add(
                wire_name.at,
                f"{quote(wire_name.text)} is not the name of a header; use letters, digits and '-'",
            )
        if place == "header" and (wire_name.text or "").lower() in HEADERS:
            self._problems.add(
                wire_name.at,
                f"the client itself sends the header {quote(wire_name.text)}; remove it",
            )
        if parameter.nullable:
            self._problems.add(schema.at, f"null cannot travel in a {place}; remove it")
        self._types.check_value(parameter.type, node.get("example"), target, nullable=False)
        if node.get("description").present:
            parameter = replace(parameter, description=text(node.get("description")))
        if node.get("x-note").present:
            parameter = replace(parameter, note=text(node.get("x-note")))
        if node.get("example").present:
            parameter = replace(parameter, example=SpecValue(node.get("example").plain()))
        shown = parameter.example.raw
        if isinstance(shown, str) and not _CAN_TRAVEL.get(place or "", _ANYTHING).fullmatch(shown):
            at = node.get("example").at
            self._problems.add(at, f"example {quote(shown)} cannot travel in a {place}")
        default = _default(target)
        if place == "query" and not parameter.required:
            return replace(parameter, default=default)
        return replace(parameter, documented_default=default)

    def _argument(
        self, name: str, wire_name: SpecText, place: Place, schema: Node, *, required: bool
    ) -> Parameter:
        target = self._document.follow(schema)
        type_, nullable = self._types.of(schema)
        if isinstance(type_, ListOf) and place is not Place.BODY:
            self._problems.add(
                schema.at, f"a list cannot travel in a {place.value}; use x-comma-separated"
            )
        elif not _can_be_sent(type_):
            self._problems.add(
                schema.at, "an argument cannot be an object, nor a list of objects or lists"
            )
        return Parameter(
            name=name,
            wire_name=wire_name,
            place=place,
            type=type_,
            required=required,
            nullable=nullable,
            description=text(self._document.description(schema)),
            example=SpecValue(example_of(self._document, schema)),
            minimum=target.get("minimum").integer,
            maximum=target.get("maximum").integer,
            note=self._types.note(schema, type_),
        )

    def body(self, body: Node, scope: Scope) -> tuple[tuple[Parameter, ...], tuple[Parameter, ...]]:
        """Arguments for the fields of the body, and those of which exactly one is given."""
        media = self._document.follow(body).get("content").get("application/json")
        schema = self._document.follow(media.get("schema"))
        if not isinstance(schema.value, dict):
            return (), ()
        if schema.get("type").broken or schema.get("properties").broken:
            return (), ()
        if schema.get("type").value != "object" or "properties" not in schema:
            self._problems.add(schema.at, "the body of a request must be an object with properties")
            return (), ()
        if "additionalProperties" in schema:
            self._problems.add(
                schema.key_at("additionalProperties"),
                "additionalProperties cannot stand beside properties; remove one",
            )
        if body.get("required").value is False:
            self._problems.add(
                body.get("required").at, "the body is always sent; remove 'required: false'"
            )
        required = self._types.required(schema)
        properties = schema.get("properties")
        arguments: dict[str, Parameter] = {}
        for wire_name, child in properties.mapping.items():
            target = self._document.follow(child)
            if not isinstance(target.value, dict):
                continue
            name = scope.resolve(child, wire_name, properties.key_at(wire_name), snake_case)
            argument = self._argument(
                name, SpecText(wire_name), Place.BODY, child, required=wire_name in required
            )
            arguments[wire_name] = replace(argument, documented_default=_default(target))
        choices: list[str] = []
        for node in schema.get("oneOf").sequence:
            choice = self._choice(node, arguments)
            if choice is None:
                continue
            if choice.wire_name.raw in choices:
                self._problems.add(node.at, "this choice stands twice; remove one")
            choices.append(choice.wire_name.raw)
        return tuple(arguments.values()), tuple(arguments[name] for name in choices)

    def _choice(self, node: Node, arguments: dict[str, Parameter]) -> Parameter | None:
        """The argument that a schema of a oneOf requires; its only value goes to `arguments`."""
        if not check_choice(node, self._problems):
            return None
        names = node.get("required").sequence
        if len(names) != 1:
            if isinstance(node.get("required").value, list):
                self._problems.add(
                    node.get("required").at, "a choice of oneOf must require one property"
                )
            return None
        name = names[0].text or ""
        if name not in arguments:
            if names[0].text is not None:
                self._problems.add(
                    names[0].at, f"required names no property: {quote(name)}; add or remove it"
                )
            return None
        for other in node.get("properties").mapping:
            only = node.get("properties").get(other).get("const")
            if other != name:
                self._problems.add(
                    node.get("properties").key_at(other),
                    "a choice of oneOf can only give its required property a 'const'",
                )
            elif arguments[name].type != Plain(Kind.FLAG) or only.integer not in (0, 1):
                self._problems.add(only.at, "const is supported for a flag, as 0 or 1")
            else:
                arguments[name] = replace(
                    arguments[name], only=only.value == 1, example=SpecValue(only.value)
                )
        return arguments[name]


def _default(schema: Node) -> SpecValue | None:
    default = schema.get("default")
    return SpecValue(default.plain()) if default.present else None


def _can_be_sent(type_: Type) -> bool:
    match type_:
        case Plain():
            return True
        case ListOf(item):
            return isinstance(item, Plain | EnumRef) and _can_be_sent(item)
        case CommaSeparated() | EnumRef():
            return True
        case _:
            return False
