"""Conversion of parameters and request bodies into method arguments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from generator.analyze.names import Reserved, Scope, snake_case
from generator.analyze.schema_examples import example_of
from generator.analyze.types import Types, deprecation, extension_values, spec_text
from generator.base import scalars
from generator.base.problems import Location, Problems, quote
from generator.base.scalars import Scalar
from generator.document.load import Document
from generator.document.nodes import Node
from generator.ir import (
    CommaSeparated,
    Conditions,
    Dependency,
    EnumRef,
    ListOf,
    ModelRef,
    Parameter,
    ParameterLocation,
    RequestModel,
    SpecText,
    SpecValue,
    Type,
    parts,
)
from generator.validate.keywords import is_phone, limits
from generator.validate.supported import Extension, check_choice

_SWITCHES: Final = (*scalars.BOOLEANS, scalars.STRING)
_OF_ITS_OWN: Final = {
    "description": "a description",
    "example": "an example",
    "x-note": "an x-note",
}
"""Keywords that a parameter may have itself, or in its schema."""
_ANYTHING = re.compile(r"(?s).*")
_CAN_TRAVEL = {
    "path": re.compile(r"(?s)(?!\.{0,2}\Z).*"),
    "header": re.compile(r"[!-~]([ -~]*[!-~])?"),
}


@dataclass(frozen=True, slots=True)
class Body:
    """The parts of a request body."""

    arguments: tuple[Parameter, ...] = ()
    conditions: Conditions = field(default_factory=Conditions)


class Arguments:
    """The arguments of the operations of one document."""

    def __init__(
        self,
        document: Document,
        reserved: Reserved,
        extensions: Iterable[Extension],
        problems: Problems,
        types: Types,
    ) -> None:
        """`extensions`: the keywords that products add."""
        self._document = document
        self._reserved = reserved
        self._extensions = tuple(extensions)
        self._problems = problems
        self._types = types

    def parameter(self, node: Node, scope: Scope) -> Parameter:
        """Return the argument for a path, query or header parameter."""
        wire_name = node.get("name")
        location = node.get("in").string
        schema = node.get("schema")
        target = self._document.follow(schema)
        name = scope.resolve(node, wire_name.string or "", wire_name.at, snake_case)
        parameter = self._argument(
            name,
            SpecText(wire_name.string or ""),
            ParameterLocation(location)
            if location in ("path", "query", "header")
            else ParameterLocation.QUERY,
            schema,
            required=node.get("required").value is True,
        )
        for key, shown in _OF_ITS_OWN.items():
            if key in node and key in schema:
                self._problems.add(
                    schema.key_at(key), f"the parameter has {shown} already; remove one"
                )
        if node.get("description").present:
            parameter = replace(parameter, description=spec_text(node.get("description")))
        if node.get("x-note").present:
            parameter = replace(parameter, note=spec_text(node.get("x-note")))
        if node.get("example").present:
            parameter = replace(parameter, example=SpecValue(node.get("example").plain()))
        parameter = replace(parameter, deprecated=deprecation(node))
        said = extension_values(node, "parameter", self._extensions)
        parameter = replace(parameter, extensions=said)
        shown = parameter.example.raw
        if isinstance(shown, str) and not _CAN_TRAVEL.get(location or "", _ANYTHING).fullmatch(
            shown
        ):
            at = node.get("example").at
            self._problems.add(at, f"example {quote(shown)} cannot travel in a {location}")
        default = _default(self._types.concrete(target))
        if location == "query" and not parameter.required:
            return replace(parameter, default=default)
        return replace(parameter, documented_default=default)

    def _argument(
        self,
        name: str,
        wire_name: SpecText,
        location: ParameterLocation,
        schema: Node,
        *,
        required: bool,
    ) -> Parameter:
        target = self._document.follow(schema)
        is_file = location is ParameterLocation.PART and target.get("format").string == "binary"
        type_, nullable = (
            (scalars.FILE, False)
            if is_file
            else self._types.of(
                schema, self._fields if location is ParameterLocation.BODY else None
            )
        )
        if fault := _fault(type_, nullable, location):
            self._problems.add(schema.at, fault)
        limited = self._types.concrete(target)
        low, high = limits(limited) if type_ == scalars.INTEGER else (None, None)
        return Parameter(
            name=name,
            wire_name=wire_name,
            location=location,
            type=type_,
            required=required,
            nullable=nullable,
            description=spec_text(self._document.description(schema)),
            example=SpecValue(example_of(self._document, schema, null=False)),
            minimum=low,
            maximum=high,
            note=self._types.note(schema, type_),
            min_length=limited.get("minLength").integer,
            max_length=limited.get("maxLength").integer,
            min_items=limited.get("minItems").integer,
            is_secret=self._types.is_secret(schema),
            deprecated=deprecation(schema),
        )

    def body(self, body: Node, scope: Scope) -> Body:
        """Return the arguments for the fields of the body."""
        content = self._document.follow(body).get("content")
        is_form = "multipart/form-data" in content
        media = content.get("multipart/form-data" if is_form else "application/json")
        schema = self._document.follow(media.get("schema"))
        if schema.get("type").value != "object" or schema.get("properties").broken:
            return Body()
        arguments = self._properties(
            schema, ParameterLocation.PART if is_form else ParameterLocation.BODY, scope
        )
        conditions = self.conditions(schema, arguments)
        return Body(tuple(arguments.values()), conditions)

    def conditions(self, schema: Node, arguments: dict[str, Parameter]) -> Conditions:
        """Return the conditions that a schema sets for arguments. Keys are the wire names.

        Arguments with a single possible value are replaced.
        """
        one_of = self._choices("oneOf", schema, arguments)
        together = schema.get("allOf").sequence
        listed = [schema, *(n for n in together if check_choice(n, "allOf", self._problems))]
        any_of = [self._choices("anyOf", node, arguments) for node in listed]
        dependent = [*self._dependent(schema, arguments)]
        exclusive = [*self._mutually_exclusive(schema, arguments, {*one_of})]

        def named(names: Iterable[str]) -> tuple[Parameter, ...]:
            return tuple(arguments[name] for name in names)

        return Conditions(
            one_of=named(one_of),
            any_of=tuple(named(group) for group in any_of if group),
            mutually_exclusive=tuple(named(pair) for pair in exclusive),
            dependent=tuple(
                Dependency(arguments[name], named(others)) for name, others in dependent
            ),
        )

    def _mutually_exclusive(
        self, schema: Node, arguments: dict[str, Parameter], alternatives: set[str]
    ) -> Iterator[list[str]]:
        """Yield each pair of names of mutually exclusive arguments.

        Args:
            alternatives: Arguments that are already mutually exclusive. They need no other rule.
        """
        told: set[frozenset[str]] = set()
        excluded = schema.get("not")
        both = {"required", "anyOf"} <= excluded.mapping.keys()
        pairs = excluded.get("anyOf").sequence or [excluded]
        for pair in pairs if "not" in schema else ():
            nodes = pair.get("required").sequence
            names = [node.string or "" for node in nodes]
            are_known = [self._is_known(node, arguments) for node in nodes]
            is_pair = len(names) == len({*names}) == 2 and not both
            if is_pair and (alternatives.issuperset(names) or frozenset(names) in told):
                self._problems.add(pair.at, "these exclude each other already; remove this")
            elif is_pair and all(are_known):
                told.add(frozenset(names))
                yield names
            elif not is_pair and not pair.broken:
                self._problems.add(pair.at, "not must name two that exclude each other")

    def _dependent(
        self, schema: Node, arguments: dict[str, Parameter]
    ) -> Iterator[tuple[str, list[str]]]:
        """Yield an argument name, and the names of which it requires at least one."""
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
                    yield from ((name, [other.string or ""]) for other in known)

    def _is_known(self, node: Node, arguments: dict[str, Parameter]) -> bool:
        """Return whether a name is the name of an optional argument."""
        if node.string is None:
            return False
        if node.string not in arguments:
            self._unknown(node.at, "required", node.string)
        elif arguments[node.string].required or arguments[node.string].default is not None:
            self._problems.add(
                node.at, f"{quote(node.string)} is always sent; remove it here, or its default"
            )
        return node.string in arguments

    def _unknown(self, at: Location, keyword: str, name: str) -> None:
        self._problems.add(at, f"{keyword} names no property: {quote(name)}; add or remove it")

    def _fields(self, target: Node) -> tuple[Parameter, ...]:
        """Return the fields of a request object."""
        scope = Scope("a field", self._problems, reserved=self._reserved.request_models)
        return tuple(self._properties(target, ParameterLocation.BODY, scope).values())

    def _properties(
        self, schema: Node, location: ParameterLocation, scope: Scope
    ) -> dict[str, Parameter]:
        """Return the arguments for the properties of an object, by their wire names."""
        required = {node.string for node in schema.get("required").sequence}
        properties = schema.get("properties")
        arguments: dict[str, Parameter] = {}
        for wire_name, child in properties.mapping.items():
            target = self._document.follow(child)
            if not isinstance(target.value, dict):
                continue
            name = scope.resolve(child, wire_name, properties.key_at(wire_name), snake_case)
            argument = self._argument(
                name, SpecText(wire_name), location, child, required=wire_name in required
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
        """Return the argument, linked to the argument that marks its phone number as national."""
        target = self._document.follow(schema)
        named = target.get("x-national-with")
        if named.string is None or not is_phone(target):
            return argument
        found = next((p for p in others if p.wire_name.raw == named.string), None)
        if found is None:
            problem = f"there is no argument {quote(named.string)} beside it; rename or add it"
            self._problems.add(named.at, problem)
        elif found.type not in _SWITCHES:
            problem = f"{quote(named.string)} must be a flag, a boolean or text"
            self._problems.add(named.at, problem)
        return replace(argument, national_with=found)

    def _choices(self, keyword: str, schema: Node, arguments: dict[str, Parameter]) -> list[str]:
        """Return the wire names of the properties of which one is required."""
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
        """Return the argument that a choice requires. Store its only value in `arguments`."""
        if not check_choice(node, keyword, self._problems):
            return None
        names = node.get("required").sequence
        if len(names) != 1:
            if isinstance(node.get("required").value, list):
                self._problems.add(node.get("required").at, "a choice must require one property")
            return None
        name = names[0].string or ""
        if name not in arguments:
            if names[0].string is not None:
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
                    f"a choice of {keyword} can only give its required property a 'const'",
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
    """Return whether a flag or a boolean can have this value."""
    if type_ == scalars.INTEGER_BOOLEAN:
        return value.integer in (0, 1)
    return type_ == scalars.BOOLEAN and value.boolean is not None


def _fault(type_: Type, nullable: bool, location: ParameterLocation) -> str | None:
    """Return why a value of a type cannot be sent."""
    if any(isinstance(part, EnumRef) and part.is_whole for part in parts(type_)):
        return "an enum of integers can only be received"
    if location is not ParameterLocation.BODY:
        if nullable:
            return f"null cannot travel in a {location.value}; remove it"
        if isinstance(type_, ListOf):
            return f"a list cannot travel in a {location.value}; use x-comma-separated"
        is_scalar = isinstance(type_, Scalar | CommaSeparated | EnumRef)
        return None if is_scalar else f"an object cannot travel in a {location.value}"
    item = type_.item if isinstance(type_, ListOf) else type_
    # A model here is also received. This error was already reported.
    if isinstance(item, Scalar | EnumRef | RequestModel | ModelRef) or isinstance(
        type_, CommaSeparated
    ):
        return None
    return "an argument cannot be a map, nor a list of lists, maps or strings with commas"
