"""Conversion of parameters and request bodies into method arguments."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from generator.analyze.names import Reserved, Scope, snake_case
from generator.analyze.types import Types, deprecation, extension_values, spec_text
from generator.base import scalars
from generator.base.problems import Problems, quote
from generator.base.scalars import Scalar
from generator.document.load import Document
from generator.document.nodes import Node
from generator.document.schema_examples import example_of
from generator.document.schemas import is_phone, limits
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
    component_types,
)
from generator.validate.conditions import Argument, named_conditions
from generator.validate.supported import Extension

_SWITCHES: Final = (*scalars.BOOLEANS, scalars.STRING)


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
        if node.get("description").present:
            parameter = replace(parameter, description=spec_text(node.get("description")))
        if node.get("x-note").present:
            parameter = replace(parameter, note=spec_text(node.get("x-note")))
        if node.get("example").present:
            parameter = replace(parameter, example=SpecValue(node.get("example").plain()))
        parameter = replace(parameter, deprecated=deprecation(node))
        said = extension_values(node, "parameter", self._extensions)
        parameter = replace(parameter, extensions=said)
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
        known = {name: _known(argument) for name, argument in arguments.items()}
        found = named_conditions(schema, known, self._problems)
        for name, value in found.only.items():
            arguments[name] = replace(arguments[name], only=bool(value), example=SpecValue(value))

        def named(names: Iterable[str]) -> tuple[Parameter, ...]:
            return tuple(arguments[name] for name in names)

        return Conditions(
            one_of=named(found.one_of),
            any_of=tuple(map(named, found.any_of)),
            mutually_exclusive=tuple(map(named, found.mutually_exclusive)),
            dependent=tuple(
                Dependency(arguments[name], named(others)) for name, others in found.dependent
            ),
        )

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
        if found is not None and found.type not in _SWITCHES:
            problem = f"{quote(named.string)} must be a flag, a boolean or text"
            self._problems.add(named.at, problem)
        return replace(argument, national_with=found)


def _default(schema: Node) -> SpecValue | None:
    default = schema.get("default")
    return SpecValue(default.plain()) if default.present else None


def _known(argument: Parameter) -> Argument:
    """Return the properties of an argument that the conditions use."""
    truth = {scalars.BOOLEAN: bool, scalars.INTEGER_BOOLEAN: int}
    kind = truth.get(argument.type) if isinstance(argument.type, Scalar) else None
    return Argument(argument.required, argument.default is not None, kind)


def _fault(type_: Type, nullable: bool, location: ParameterLocation) -> str | None:
    """Return why a value of a type cannot be sent."""
    if any(isinstance(each, EnumRef) and each.is_whole for each in component_types(type_)):
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
