"""Python syntax for types, arguments and values of the IR."""

from __future__ import annotations

import textwrap
from typing import Any, Final

from generator.base import scalars
from generator.base.files import WIDTH
from generator.base.scalars import Scalar
from generator.emit.python.escape import literal, path_literal, tuple_literal
from generator.emit.python.flavors import Flavor
from generator.emit.python.layout import bracketed
from generator.ir import (
    Client,
    CommaSeparated,
    EnumRef,
    Field,
    ListOf,
    MapOf,
    Model,
    ModelRef,
    Module,
    OpenEnum,
    Operation,
    Parameter,
    ParameterLocation,
    RequestModel,
    SpecText,
    Type,
    values_name,
)

FILE: Final = r'b"\x89 any\r\n--bytes\x00"'
"""The content of every file in generated calls."""


def result_annotation(type_: Type | None, models: str = "") -> str:
    """Return the type of received data. `models` is the prefix for the names of models."""
    match type_:
        case None:
            return "None"
        case Scalar():
            return type_.python
        case ListOf(item, nullable):
            return f"list[{result_annotation(item, models)}{' | None' * nullable}]"
        case MapOf(value):
            return f"dict[str, {result_annotation(value, models)}]"
        case CommaSeparated():
            return "str"
        case EnumRef(name) | ModelRef(name) | RequestModel(name):
            return models + name


def field_declaration(field: Field) -> str:
    """Return a model field with its default and, if it cannot be derived, its wire name.

    Every field has a default. Therefore a new field does not break code that creates the model.
    """
    annotation = result_annotation(field.type)
    match field.type:
        case ListOf():
            default = "[]"
        case MapOf():
            default = "{}"
        case _:
            default = "ABSENT"
    if field.optional:
        annotation = annotation if annotation == "Any" else f"{annotation} | None"
        default = "None"
    if _camel_case(field.name) != field.wire_name.raw:
        default = f"msgspec.field(default={default}, name={literal(field.wire_name)})"
    return f"{field.name}: {annotation} = {default}"


def argument_annotation(
    parameter: Parameter,
    *,
    required: bool,
    models: str = "",
    many: str = "Iterable",
    unset: str = "UnsetType",
    values: bool = True,
) -> str:
    """Return the type of an argument to send.

    Args:
        parameter: The argument.
        required: Whether the type has no `UnsetType`.
        models: The prefix of the names of models, such as `models.`.
        many: The type of several items.
        unset: The name of `UnsetType`.
        values: Whether plain values of an enum have a type of their own in the annotation.
    """
    spelled = _accepted(parameter.type, models, many, values=values)
    if parameter.only is not None:
        spelled = f"Literal[{parameter.only}]"
    if not required and parameter.default is None:
        spelled += f" | {unset}"
    return f"{spelled} | None" if parameter.nullable else spelled


def _accepted(type_: Type, models: str, many: str, *, values: bool) -> str:
    match type_:
        case ListOf(item) | CommaSeparated(item):
            return f"{many}[{_accepted(item, models, many, values=values)}]"
        case EnumRef(name) if values:
            return f"{models}{name} | {models}{values_name(name)}"
        case _:
            return result_annotation(type_, models)


def request_field_declaration(field: Parameter) -> str:
    """Return a field of an object to send. An iterator is not allowed: a retry reads it again."""
    annotation = argument_annotation(
        field, required=field.required, many="Sequence", unset="msgspec.UnsetType"
    )
    return f"{field.name}: {annotation}" + ("" if field.required else " = msgspec.UNSET")


def default(parameter: Parameter) -> str:
    """Return the default of an argument."""
    if parameter.default is None:
        return "UNSET"
    return _constant(argument(parameter.type, parameter.default.raw))


def _constant(spelled: str) -> str:
    """Return a list as a tuple, because a tuple cannot be changed between calls."""
    return f"({spelled[1:-1]},)" if spelled.startswith("[") else spelled


def shown_default(parameter: Parameter) -> str:
    """Return the default for documentation, as a caller would write it, or "" if there is none."""
    value = parameter.default if parameter.default is not None else parameter.documented_default
    if value is None or parameter.only is not None:
        return ""
    return argument(parameter.type, value.raw)


def encode(parameter: Parameter) -> str:
    """Return the expression that checks an argument and converts it to its wire form."""
    return _encoding(parameter, "", "models.")


def encode_field(field: Parameter) -> str:
    """Return the same expression for a field of an object. `name` is the name of the object."""
    return _encoding(field, "self.", "")


def _encoding(parameter: Parameter, owner: str, models: str) -> str:
    value = f"{owner}{parameter.name}"
    name = f'f"{{name}}.{parameter.name}"' if owner else f'"{parameter.name}"'
    limits: dict[str, int | str | None] = {
        "minimum": parameter.minimum,
        "maximum": parameter.maximum,
        "min_length": parameter.min_length,
        "max_length": parameter.max_length,
        "min_items": parameter.min_items,
        "only": parameter.only,
    }
    if parameter.national_with is not None:
        limits["national"] = _is_given(parameter.national_with, owner)
    extra = "".join(f", {key}={limit}" for key, limit in limits.items() if limit is not None)
    match parameter.type:
        case ListOf(item):
            call = f"encode.items({name}, {value}, {_encoder(item, models)}{extra})"
        case CommaSeparated(scalars.PHONE):
            call = f"encode.phones({name}, {value}{extra})"
        case CommaSeparated(item):
            call = f"encode.comma_separated({name}, {value}, {_encoder(item, models)})"
        case scalars.STRING if parameter.location is ParameterLocation.HEADER:
            call = f"encode.header({name}, {value}{extra})"
        case EnumRef(kind):
            call = f"encode.choice({name}, {value}, {models}{kind})"
        case RequestModel(kind):
            call = f"encode.request_model({name}, {value}, {models}{kind})"
        case type_:
            call = f"{_encoder(type_, models)}({name}, {value}{extra})"
    return f"None if {value} is None else {call}" if parameter.nullable else call


def _is_given(parameter: Parameter, owner: str) -> str:
    """Return the condition that an argument has a value; for a boolean, that it is true."""
    value = f"{owner}{parameter.name}"
    return f"{value} is True" if parameter.type in scalars.BOOLEANS else f"isinstance({value}, str)"


def _encoder(type_: Type, models: str) -> str:
    match type_:
        case Scalar():
            return type_.encoder
        case EnumRef(name):
            return f"encode.choices({models}{name})"
        case RequestModel(name):
            return f"encode.request_models({models}{name})"
        case _:
            raise AssertionError(type_)


def path_expression(operation: Operation) -> str:
    """Return the path of a request with its parameters inserted."""
    spelled = "".join(
        path_literal(part) if isinstance(part, SpecText) else f"{{{_segment(part)}}}"
        for part in operation.path
    )
    if '"' not in spelled:
        return f'{"f" * ("{encode" in spelled)}"{spelled}"'
    return "f'" + spelled.replace("'", "\\'") + "'"


def _segment(parameter: Parameter) -> str:
    """Return an argument as a path segment. A long expression is encoded in a statement before."""
    if parameter.type == scalars.INTEGER:
        return encode(parameter)  # digits need no quoting
    value = encode(parameter) if parameter.national_with is None else parameter.name
    return f"encode.segment({value})"


def argument(type_: Type, wire: Any) -> str:
    """Return the Python argument for a wire value."""
    if wire is None:
        return "None"
    match type_:
        case CommaSeparated(item):
            values = wire.split(",")
            numbers = item == scalars.INTEGER
            return "[" + ", ".join(literal(int(v) if numbers else v) for v in values) + "]"
        case ListOf(item):
            return "[" + ", ".join(argument(item, value) for value in wire) + "]"
        case EnumRef():
            return literal(SpecText(wire))
        case RequestModel(name, fields=fields):
            given = (
                f"{field.name}={argument(field.type, wire[field.wire_name.raw])}"
                for field in fields
                if field.wire_name.raw in wire
            )
            return f"{name}({', '.join(given)})"
        case scalars.FILE:
            return FILE
        case _:
            return value(type_, wire, None)


def value(type_: Type, wire: Any, client: Client | None) -> str:
    """Return the Python value that the client decodes from a wire value."""
    if wire is None:
        return "None"
    match type_:
        case Scalar(spell=spell) if spell is not None:
            return spell(wire)
        case ListOf(item):
            return "[" + ", ".join(value(item, each, client) for each in wire) + "]"
        case MapOf(item):
            items = (f"{literal(SpecText(k))}: {value(item, v, client)}" for k, v in wire.items())
            return "{" + ", ".join(items) + "}"
        case EnumRef(name) if client is not None:
            return f"{name}.{client.enums[name].by_value[wire]}"
        case ModelRef(name) if client is not None:
            fields = (
                f"{field.name}={value(field.type, wire[field.wire_name.raw], client)}"
                for field in client.models[name].fields
                if field.wire_name.raw in wire
            )
            return f"{name}({', '.join(fields)})"
        case _:
            return literal(SpecText(wire) if isinstance(wire, str) else wire)


def _camel_case(name: str) -> str:
    """Return the name as msgspec's `rename="camel"` converts it."""
    first, *rest = name.split("_")
    return first + "".join(part.title() for part in rest)


def secret_fields(model: Model | RequestModel) -> str:
    """Return the names of the secret fields as a tuple, or "" if there are none."""
    names = [field.name for field in model.fields if field.is_secret]
    return tuple_literal(names) if names else ""


def public_names(module: Module) -> list[str]:
    """Return the public names of a module of models."""
    enums = [enum.name for enum in module.enums]
    enums += [values_name(enum.name) for enum in module.enums if enum.is_sent]
    sent = [made.name for made in module.request_models]
    return sorted([*enums, *sent, *(model.name for model in module.models)])


def values_alias(enum: OpenEnum) -> str:
    """Return the type of the documented values of an enum."""
    values = [literal(member.value) for member in enum.members]
    return bracketed(f"{values_name(enum.name)} = Literal[", values, "]")


def packed_names(module: Module, indent: int) -> str:
    """Return the public names of a module of models, on as few lines as possible."""
    return textwrap.fill(
        " ".join(public_names(module)), WIDTH - indent, break_on_hyphens=False
    ).replace("\n", "\n" + " " * indent)


def request_model_names(client: Client) -> list[str]:
    """Return the class names of request models."""
    return sorted(made.name for module in client.modules for made in module.request_models)


def wire_result(operation: Operation, nothing: str = "None") -> str:
    """Return the type that is decoded from the body of a response."""
    if operation.item is not None:
        return f"Envelope[{result_annotation(operation.item, 'models.')}]"
    return nothing if operation.result is None else result_annotation(operation.result, "models.")


def returns(operation: Operation, flavor: Flavor, models: str = "") -> str:
    """Return the type that a method returns, or the type of the awaited result."""
    if operation.item is not None:
        return f"{flavor.paginator}[{result_annotation(operation.item, models)}]"
    # A method of the class may have the name `list`.
    return result_annotation(operation.result, models).replace("list[", "Sequence[")
