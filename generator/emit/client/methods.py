"""Methods of the client, and the functions that build their requests."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from generator.base.files import WIDTH
from generator.base.scalars import STRING
from generator.emit.python.deprecations import warning, warnings
from generator.emit.python.escape import literal
from generator.emit.python.flavors import Flavor
from generator.emit.python.layout import (
    STEP,
    bracketed,
    call_in_call,
    call_with_strings,
    definition,
    display,
    display_in_call,
)
from generator.emit.python.syntax import (
    argument_annotation,
    default,
    encode,
    path_expression,
    returns,
    wire_result,
)
from generator.ir import (
    CommaSeparated,
    EnumRef,
    ListOf,
    Operation,
    Parameter,
    ParameterLocation,
    RequestModel,
    Resource,
    Type,
    Webhook,
)

_DEPRECATION: Final = "_deprecation"
MOST_OVERLOADS: Final = 4
MOST_CHOICES: Final = 20


def method_head(operation: Operation, resource: Resource, flavor: Flavor) -> str:
    """Return the definition of a method up to its docstring, including decorators and overloads."""
    word = "def" if operation.item is not None else flavor.def_
    start = f"{word} {operation.name}("
    end = f") -> {returns(operation, flavor, 'models.')}:"
    heads = [
        f"{STEP}@overload\n{definition(start, parameters, f'{end} ...', STEP)}"
        for parameters in overloads(operation)
    ]
    head = definition(start, signature(operation.parameters), end, STEP)
    return "\n".join([*heads, *_decorators(operation, resource), head])


def _decorators(operation: Operation, resource: Resource) -> list[str]:
    """Return the decorators for deprecated parts. With overloads, only the implementation gets
    them."""
    call = f"{resource.name}.{operation.name}"
    found: list[str] = []
    if operation.deprecated is not None:
        message = warning(call, operation.deprecated)
        found.append(call_with_strings(f"@{_DEPRECATION}.deprecated", [message], STEP))
    if messages := warnings(operation.parameters, call):
        found.append(call_with_strings(f"@{_DEPRECATION}.deprecated_arguments", messages, STEP))
    return found


def parser_decorator(webhook: Webhook) -> str:
    """Return the decorator of the parser of a deprecated callback."""
    assert webhook.deprecated is not None
    message = warning(webhook.function, webhook.deprecated)
    return call_with_strings(f"@{_DEPRECATION}.deprecated", [message])


def check_of_fields(made: RequestModel) -> str:
    """Return the statement that warns about deprecated fields of an object, or ""."""
    messages = warnings(made.fields, made.name)
    if not messages:
        return ""
    return call_with_strings(f"{_DEPRECATION}.warn_about_fields", ["self", *messages], STEP * 2)


def method_body(operation: Operation, flavor: Flavor) -> str:
    """Return the statement in the body of a method."""
    if operation.item is not None:
        start = "return self._paginate"
    else:
        start = f"{'return ' if operation.result else ''}{flavor.await_}self._call"
    names = [parameter.name for parameter in operation.parameters]
    return call_in_call(start, f"operations.{operation.function}", names, STEP * 2)


def signature(parameters: Iterable[Parameter], *, chosen: str = "") -> list[str]:
    """Return the parameters of a method. Path parameters are positional, others keyword-only."""
    spelled = ["self"]
    by_name = False
    for parameter in parameters:
        required = parameter.required or parameter.name == chosen
        if parameter.location is not ParameterLocation.PATH and not by_name:
            spelled.append("*")
            by_name = True
        annotation = argument_annotation(parameter, required=required, models="models.")
        suffix = "" if required else f" = {default(parameter)}"
        spelled.append(f"{parameter.name}: {annotation}{suffix}")
    return spelled


def overloads(operation: Operation) -> list[list[str]]:
    """Return the parameters of one overload for each alternative argument.

    An "at least one" group gets overloads only if it is small and the only group: several groups
    would multiply the overloads. Many alternatives get no overloads, because each overload repeats
    nearly all parameters.
    """
    one_of, any_of = operation.conditions.one_of, operation.conditions.any_of
    group = one_of if len(one_of) <= MOST_CHOICES else ()
    if not one_of and len(any_of) == 1 and len(any_of[0]) <= MOST_OVERLOADS:
        group = any_of[0]
    return [signature(_beside(p, operation), chosen=p.name) for p in group]


def _beside(parameter: Parameter, operation: Operation) -> list[Parameter]:
    """Return the parameter and all parameters that are compatible with it."""
    excluding = [*operation.conditions.mutually_exclusive, operation.conditions.one_of]
    excluded = {p.name for several in excluding if parameter in several for p in several}
    return [p for p in operation.parameters if p == parameter or p.name not in excluded]


def function_head(operation: Operation) -> str:
    """Return the head of the function that builds a request. All its parameters are positional."""
    parameters = [f"{p.name}: {_loose_annotation(p)}" for p in operation.parameters]
    end = f") -> Request[{wire_result(operation)}]:"
    return definition(f"def {operation.function}(", parameters, end)


def _loose_annotation(parameter: Parameter) -> str:
    """Return the annotation with strings instead of enums. Their values are checked at run time."""
    loose = replace(parameter, type=_loose_type(parameter.type), only=None)
    return argument_annotation(loose, required=parameter.required, models="models.")


def _loose_type(type_: Type) -> Type:
    match type_:
        case EnumRef():
            return STRING
        case ListOf(EnumRef()):
            return ListOf(STRING)
        case CommaSeparated(EnumRef()):
            return CommaSeparated(STRING)
        case _:
            return type_


def function_body(operation: Operation) -> str:
    """Return the statements of the function that builds a request."""
    lines: list[str] = []
    if operation.conditions.one_of:
        lines.append(_check("one_of", operation.conditions.one_of))
    lines += [_check("any_of", group) for group in operation.conditions.any_of]
    for need in operation.conditions.dependent:
        name = need.argument.name
        lines.append(_check("dependent", need.others, literal(name), name))
    lines += [
        _check("mutually_exclusive", group) for group in operation.conditions.mutually_exclusive
    ]
    for parameter in operation.parameters_in("path"):
        if parameter.national_with is not None:
            lines.append(f"{STEP}{parameter.name} = {encode(parameter)}")
    path = path_expression(operation)
    arguments = [literal(operation.id), literal(operation.method), path]
    arguments.append(wire_result(operation, "NoneType"))
    statuses = [str(response.status) for response in operation.successes]
    if statuses != ["200"]:
        arguments.append(f"({', '.join(statuses)}{',' * (len(statuses) == 1)})")
    values: list[str] = []
    for place, name, annotation in _LOCATIONS:
        placed = operation.parameters_in(place)
        if placed or (place == "body" and operation.has_body and not operation.is_form):
            values.append(display(f"_{name}: {annotation} = {{", _entries(placed), "}", STEP))
            arguments.append(f"{name}=_{name}")
    if operation.is_form:
        entries = _entries(operation.parameters_in("part"))
        values.append(display_in_call("_body = uploads.form", entries, STEP))
        arguments.append("body=_body")
    if operation.idempotent is not None:
        arguments.append(f"idempotent={operation.idempotent}")
    if operation.rate_limit is not None:
        arguments.append(f"rate_limit={literal(operation.rate_limit)}")
    if (
        operation.parameters_in("path")
        or len(f"    return Request({', '.join(arguments)})") > WIDTH
    ):
        lines.append(f"{STEP}_path = {path}")
        arguments[2] = "_path"
    return "\n".join([*lines, *values, bracketed("return Request(", arguments, ")", STEP)])


_LOCATIONS: Final = (
    ("query", "query", "Values"),
    ("header", "headers", "Values"),
    ("body", "body", "Body"),
)


def _check(name: str, parameters: Iterable[Parameter], *first: str) -> str:
    named = [*first, *(f"{parameter.name}={parameter.name}" for parameter in parameters)]
    return bracketed(f"encode.{name}(", named, ")", STEP)


def _entries(parameters: Iterable[Parameter]) -> list[str]:
    """Return dictionary entries from wire names to the values to send."""
    return [f"{literal(p.wire_name)}: {encode(p)}" for p in parameters]
