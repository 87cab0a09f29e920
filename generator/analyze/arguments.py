"""Turns parameters and request bodies into the arguments of methods."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from generator.analyze.keywords import is_phone, limits
from generator.analyze.names import INPUTS, Scope, snake_case
from generator.analyze.schema_examples import example_of
from generator.analyze.types import Types, text
from generator.base.problems import Location, Problems, quote
from generator.document.load import Document
from generator.document.nodes import Node
from generator.document.operations import credential_headers
from generator.ir import (
    CommaSeparated,
    EnumRef,
    Input,
    Kind,
    ListOf,
    ModelRef,
    Need,
    Parameter,
    Place,
    Plain,
    SpecText,
    SpecValue,
    Type,
    parts,
)
from generator.validate.supported import check_choice

HEADERS: Final = {
    *("accept", "authorization", "connection", "content-length", "content-type", "host"),
    *("te", "trailer", "transfer-encoding", "upgrade", "user-agent"),
}
"""What the client or the HTTP library sends by itself."""
_LIMITS: Final = {"minimum", "maximum", "minLength", "maxLength", "minItems"}
_SWITCHES: Final = (Plain(Kind.FLAG), Plain(Kind.BOOLEAN), Plain(Kind.STRING))
_ANYTHING = re.compile(r"(?s).*")
_CAN_TRAVEL = {
    "path": re.compile(r"(?s)(?!\.{0,2}\Z).*"),
    "header": re.compile(r"[!-~]([ -~]*[!-~])?"),
}


@dataclass(frozen=True, slots=True)
class Conditions:
    """Which arguments belong together: see `Operation`."""

    choices: tuple[Parameter, ...] = ()
    groups: tuple[tuple[Parameter, ...], ...] = ()
    needs: tuple[Need, ...] = ()
    apart: tuple[tuple[Parameter, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """What the body of a request is made of."""

    arguments: tuple[Parameter, ...] = ()
    conditions: Conditions = Conditions()


class Arguments:
    """The arguments of the operations of one document."""

    def __init__(self, document: Document, problems: Problems, types: Types) -> None:
        self._document = document
        self._problems = problems
        self._types = types
        own = credential_headers(document)
        self._headers = HEADERS.union(name.lower() for name in own)

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
        if place == "header" and (wire_name.text or "").lower() in self._headers:
            self._problems.add(
                wire_name.at,
                f"the client itself sends the header {quote(wire_name.text)}; remove it",
            )
        self._types.check_value(parameter.type, node.get("example"), target, nullable=False)
        if node.get("description").present:
            parameter = replace(parameter, description=text(node.get("description")))
        if node.get("x-note").present:
            parameter = replace(parameter, note=text(node.get("x-note")))
        if node.get("example").present:
            parameter = replace(parameter, example=SpecValue(node.get("example").plain()))
        ignoring = node.get("x-ignores-nulls")
        if ignoring.flag:
            parameter = replace(parameter, ignores_nulls=True)
            if place != "header" or parameter.type != Plain(Kind.BOOLEAN):
                self._problems.add(ignoring.at, "x-ignores-nulls is for headers that are boolean")
        shown = parameter.example.raw
        if isinstance(shown, str) and not _CAN_TRAVEL.get(place or "", _ANYTHING).fullmatch(shown):
            at = node.get("example").at
            self._problems.add(at, f"example {quote(shown)} cannot travel in a {place}")
        default = _default(self._types.concrete(target))
        if place == "query" and not parameter.required:
            return replace(parameter, default=default)
        return replace(parameter, documented_default=default)

    def _argument(
        self, name: str, wire_name: SpecText, place: Place, schema: Node, *, required: bool
    ) -> Parameter:
        target = self._document.follow(schema)
        is_file = place is Place.PART and target.get("format").text == "binary"
        type_, nullable = (
            (self._types.file(target), False)
            if is_file
            else self._types.of(schema, self._fields if place is Place.BODY else None)
        )
        if fault := _fault(type_, nullable, place):
            self._problems.add(schema.at, fault)
        items = self._document.follow(self._types.concrete(target).get("items"))
        for key in _LIMITS & items.mapping.keys():
            self._problems.add(items.key_at(key), f"the client checks no {key} of items; remove it")
        if items.get("format").text == "int32":
            at = items.key_at("format")
            self._problems.add(at, "the client checks no range of items; remove int32")
        limited = self._types.concrete(target)
        low, high = limits(limited) if type_ == Plain(Kind.INTEGER) else (None, None)
        return Parameter(
            name=name,
            wire_name=wire_name,
            place=place,
            type=type_,
            required=required,
            nullable=nullable,
            description=text(self._document.description(schema)),
            example=SpecValue(example_of(self._document, schema, null=False)),
            minimum=low,
            maximum=high,
            note=self._types.note(schema, type_),
            min_length=limited.get("minLength").integer,
            max_length=limited.get("maxLength").integer,
            min_items=limited.get("minItems").integer,
            is_secret=self._types.is_secret(schema),
        )

    def body(self, body: Node, scope: Scope) -> Body:
        """Arguments for the fields of the body."""
        content = self._document.follow(body).get("content")
        is_form = "multipart/form-data" in content
        if is_form and "application/json" in content:
            self._problems.add(
                content.key_at("application/json"), "a body is either JSON or a form; remove one"
            )
        media = content.get("multipart/form-data" if is_form else "application/json")
        schema = self._document.follow(media.get("schema"))
        if not isinstance(schema.value, dict):
            return Body()
        properties = schema.get("properties")
        if schema.get("type").broken or properties.broken:
            return Body()
        if schema.get("type").value != "object" or not properties.present:
            self._problems.add(schema.at, "the body of a request must be an object with properties")
            return Body()
        if is_form and not properties.mapping:
            self._problems.add(properties.at, "a form needs a property at least; add one")
        if "additionalProperties" in schema:
            self._problems.add(
                schema.key_at("additionalProperties"),
                "additionalProperties cannot stand beside properties; remove one",
            )
        if body.get("required").value is False:
            self._problems.add(
                body.get("required").at, "the body is always sent; remove 'required: false'"
            )
        arguments = self._properties(schema, Place.PART if is_form else Place.BODY, scope)
        conditions = self.conditions(schema, arguments)
        return Body(tuple(arguments.values()), conditions)

    def conditions(self, schema: Node, arguments: dict[str, Parameter]) -> Conditions:
        """What a schema says of arguments, by their names on the wire.

        Those that can have a single value only are replaced.
        """
        choices = self._choices("oneOf", schema, arguments)
        together = schema.get("allOf").sequence
        listed = [schema, *(n for n in together if check_choice(n, "allOf", self._problems))]
        groups = [self._choices("anyOf", node, arguments) for node in listed]
        needs = [*self._needs(schema, arguments)]
        apart = [*self._apart(schema, arguments, [{*choices}])]

        def named(names: Iterable[str]) -> tuple[Parameter, ...]:
            return tuple(arguments[name] for name in names)

        return Conditions(
            named(choices),
            tuple(named(group) for group in groups if group),
            tuple(Need(arguments[name], named(others)) for name, others in needs),
            tuple(named(pair) for pair in apart),
        )

    def _apart(
        self, schema: Node, arguments: dict[str, Parameter], known: list[set[str]]
    ) -> Iterator[list[str]]:
        """Names of two arguments that exclude each other, for each such pair.

        Those that are `known` to do so need not be told again.
        """
        excluded = schema.get("not")
        both = {"required", "anyOf"} <= excluded.mapping.keys()
        pairs = excluded.get("anyOf").sequence or [excluded]
        for pair in pairs if "not" in schema else ():
            nodes = pair.get("required").sequence
            names = [node.text or "" for node in nodes]
            are_known = [self._is_known(node, arguments) for node in nodes]
            is_pair = len(names) == len({*names}) == 2 and not both
            if is_pair and any(several >= {*names} for several in known):
                self._problems.add(pair.at, "these exclude each other already; remove this")
            elif is_pair and all(are_known):
                known.append({*names})
                yield names
            elif not is_pair and not pair.broken:
                self._problems.add(pair.at, "not must name two that exclude each other")

    def _needs(
        self, schema: Node, arguments: dict[str, Parameter]
    ) -> Iterator[tuple[str, list[str]]]:
        """Names of arguments, and of those of which one has to be given with them."""
        for keyword in ("dependentRequired", "dependentSchemas"):
            dependent = schema.get(keyword)
            for name, node in dependent.mapping.items():
                if name not in arguments:
                    self._unknown(dependent.key_at(name), keyword, name)
                elif arguments[name].default is not None:
                    self._problems.add(
                        dependent.key_at(name), f"{quote(name)} is always sent; remove its default"
                    )
                elif keyword == "dependentSchemas":
                    if others := self._choices("anyOf", node, arguments):
                        yield name, others
                else:
                    known = [n for n in node.sequence if self._is_known(n, arguments)]
                    yield from ((name, [other.text or ""]) for other in known)

    def _is_known(self, node: Node, arguments: dict[str, Parameter]) -> bool:
        """Whether a name is that of an argument which may be left out."""
        if node.text is None:
            return False
        if node.text not in arguments:
            self._unknown(node.at, "required", node.text)
        elif arguments[node.text].required or arguments[node.text].default is not None:
            self._problems.add(
                node.at, f"{quote(node.text)} is always sent; remove it here, or its default"
            )
        return node.text in arguments

    def _unknown(self, at: Location, keyword: str, name: str) -> None:
        self._problems.add(at, f"{keyword} names no property: {quote(name)}; add or remove it")

    def _fields(self, target: Node) -> tuple[Parameter, ...]:
        """The fields of an object that is sent."""
        scope = Scope("a field", self._problems, reserved=INPUTS)
        return tuple(self._properties(target, Place.BODY, scope).values())

    def _properties(self, schema: Node, place: Place, scope: Scope) -> dict[str, Parameter]:
        """Arguments for the properties of an object, by their names on the wire."""
        required = self._types.required(schema)
        properties = schema.get("properties")
        arguments: dict[str, Parameter] = {}
        for wire_name, child in properties.mapping.items():
            target = self._document.follow(child)
            if not isinstance(target.value, dict):
                continue
            name = scope.resolve(child, wire_name, properties.key_at(wire_name), snake_case)
            argument = self._argument(
                name, SpecText(wire_name), place, child, required=wire_name in required
            )
            arguments[wire_name] = replace(
                argument, documented_default=_default(self._types.concrete(target))
            )
        for wire_name, argument in arguments.items():
            schema = self._document.follow(properties.get(wire_name))
            arguments[wire_name] = self.with_switch(argument, schema, arguments.values())
        return arguments

    def with_switch(
        self, argument: Parameter, schema: Node, others: Iterable[Parameter]
    ) -> Parameter:
        """The argument with the one of the others that makes a national phone number of it."""
        target = self._document.follow(schema)
        named = target.get("x-national-with")
        if named.text is None or not is_phone(target):
            return argument
        found = next((p for p in others if p.wire_name.raw == named.text), None)
        if found is None:
            problem = f"there is no argument {quote(named.text)} beside it; rename or add it"
            self._problems.add(named.at, problem)
        elif found.type not in _SWITCHES:
            problem = f"{quote(named.text)} must be a flag, a boolean or text"
            self._problems.add(named.at, problem)
        return replace(argument, national_with=found)

    def _choices(self, keyword: str, schema: Node, arguments: dict[str, Parameter]) -> list[str]:
        """The properties of which one is required, by their names on the wire."""
        choices: list[str] = []
        for node in schema.get(keyword).sequence:
            choice = self._choice(keyword, node, arguments)
            if choice is None:
                continue
            if choice.wire_name.raw in choices:
                self._problems.add(node.at, "this choice stands twice; remove one")
            else:
                choices.append(choice.wire_name.raw)
        if len(schema.get(keyword).sequence) == 1:
            self._problems.add(
                schema.get(keyword).at, "one choice is none; name the property under 'required'"
            )
        return choices

    def _choice(
        self, keyword: str, node: Node, arguments: dict[str, Parameter]
    ) -> Parameter | None:
        """The argument that a choice requires; its only value goes to `arguments`."""
        if not check_choice(node, keyword, self._problems):
            return None
        names = node.get("required").sequence
        if len(names) != 1:
            if isinstance(node.get("required").value, list):
                self._problems.add(node.get("required").at, "a choice must require one property")
            return None
        name = names[0].text or ""
        if name not in arguments:
            if names[0].text is not None:
                self._unknown(names[0].at, "required", name)
            return None
        if arguments[name].default is not None:
            self._problems.add(names[0].at, f"{quote(name)} is always sent; remove its default")
        if arguments[name].required:
            self._problems.add(
                names[0].at, f"{quote(name)} is required anyway; remove one of the two"
            )
        for other in node.get("properties").mapping:
            only = node.get("properties").get(other).get("const")
            if other != name:
                self._problems.add(
                    node.get("properties").key_at(other),
                    "a choice of oneOf can only give its required property a 'const'",
                )
            elif not _is_truth(arguments[name].type, only):
                self._problems.add(
                    only.at, "const is supported for a flag, as 0 or 1, and for a boolean"
                )
            else:
                arguments[name] = replace(
                    arguments[name], only=bool(only.value), example=SpecValue(only.value)
                )
        return arguments[name]


def _default(schema: Node) -> SpecValue | None:
    default = schema.get("default")
    return SpecValue(default.plain()) if default.present else None


def _is_truth(type_: Type, value: Node) -> bool:
    """Whether a value is one that a flag or a boolean can have."""
    if type_ == Plain(Kind.FLAG):
        return value.integer in (0, 1)
    return type_ == Plain(Kind.BOOLEAN) and value.flag is not None


def _fault(type_: Type, nullable: bool, place: Place) -> str | None:
    """Why something of a type cannot be sent."""
    if any(isinstance(part, EnumRef) and part.is_whole for part in parts(type_)):
        return "an enum of integers can only be received"
    if place is not Place.BODY:
        if nullable:
            return f"null cannot travel in a {place.value}; remove it"
        if isinstance(type_, ListOf):
            return f"a list cannot travel in a {place.value}; use x-comma-separated"
        is_scalar = isinstance(type_, Plain | CommaSeparated | EnumRef)
        return None if is_scalar else f"an object cannot travel in a {place.value}"
    item = type_.item if isinstance(type_, ListOf) else type_
    # A model is one that is received as well, which has been reported.
    if isinstance(item, Plain | EnumRef | Input | ModelRef) or isinstance(type_, CommaSeparated):
        return None
    return "an argument cannot be a map, nor a list of lists, maps or strings with commas"
