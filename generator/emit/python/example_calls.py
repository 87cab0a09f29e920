"""Calls for the generated tests and examples, with the requests that the server must receive.

The calls are computed from the examples in the spec. They do not use the client code that they
test.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

from generator.analyze.conditions import Combinations
from generator.base import scalars
from generator.base.scalars import Scalar
from generator.emit.python.escape import json_text_literal, literal
from generator.emit.python.syntax import FILE, argument
from generator.ir import (
    Client,
    CommaSeparated,
    EnumRef,
    ListOf,
    Operation,
    Parameter,
    ParameterLocation,
    RequestModel,
    SpecText,
    SpecValue,
    Type,
)

_JSON: Final = ((SpecText("Content-Type"), SpecText("application/json")),)
_FORM: Final = ((SpecText("Content-Type"), SpecText("multipart/form-data")),)


@dataclass(frozen=True, slots=True)
class Case:
    """One call: its arguments as Python code, and the request that it makes.

    `form` has the text of each form part by name; the value is None for a file.
    """

    name: str
    arguments: str
    path: SpecText
    query: tuple[tuple[SpecText, SpecText], ...]
    headers: tuple[tuple[SpecText, SpecText], ...]
    body: SpecValue | None
    form: tuple[tuple[SpecText, SpecText | None], ...] | None = None


def sample_calls(operation: Operation) -> list[Case]:
    """Return a call with required arguments only and a full call, for each choice of arguments.

    An argument that is incompatible with the others gets its own call. This call has all arguments
    that are compatible with it.
    """
    found: list[Case] = []
    shown: set[str] = set()
    combinations = Combinations(operation)
    for choice in operation.conditions.one_of or (None,):
        chosen = [choice] if choice else []
        suffix = f"_by_{choice.name}" if choice else ""
        required = combinations.fulfilled(chosen) or []
        everything = combinations.completed(required)
        found.append(_case(f"required{suffix}", required, operation))
        if len(everything) > len(required):
            found.append(_case(f"everything{suffix}", everything, operation))
        shown.update(p.name for p in everything)
        for parameter in operation.parameters:
            if parameter.name in shown:
                continue
            start = combinations.fulfilled([*chosen, parameter])
            if start is None:
                continue
            able = combinations.completed(start)
            shown.update(p.name for p in able)
            found.append(_case(f"everything_with_{parameter.name}{suffix}", able, operation))
    return found


def least_call(operation: Operation) -> Case:
    """Return the call with required arguments only."""
    return _case("required", needed(operation), operation)


def needed(operation: Operation) -> list[Parameter]:
    """Return the required parameters. For a group of alternatives, return the first one."""
    return Combinations(operation).fulfilled([]) or []


def _case(name: str, given: list[Parameter], operation: Operation) -> Case:
    names = {p.name for p in given}
    sent = [
        (p, value)
        for p in operation.parameters
        if (value := p.example if p.name in names else p.default) is not None
    ]
    body = {
        p.wire_name.raw: _wire(p.type, v) for p, v in sent if p.location is ParameterLocation.BODY
    }
    content = _FORM if operation.is_form else _JSON if operation.has_body else ()
    parts = tuple(
        (p.wire_name, None if p.type == scalars.FILE else SpecText(_text(p.type, v)))
        for p, v in sent
        if p.location is ParameterLocation.PART
    )
    return Case(
        name=name,
        arguments=call_arguments(given),
        path=SpecText(
            "".join(
                part.raw
                if isinstance(part, SpecText)
                else quote(_text(part.type, part.example), safe="")
                for part in operation.path
            )
        ),
        query=_texts((p, v) for p, v in sent if p.location is ParameterLocation.QUERY),
        headers=(
            *content,
            *_texts((p, v) for p, v in sent if p.location is ParameterLocation.HEADER),
        ),
        body=SpecValue(body) if operation.has_body and not operation.is_form else None,
        form=parts if operation.is_form else None,
    )


def body_literal(case: Case) -> str:
    """Return the body that the server must record, as Python code, or "" if there is no body.

    For a form, this is the text of each part by name; for a file, its name, type and content.
    """
    if case.form is None:
        return "" if case.body is None else json_text_literal(case.body)
    parts = (
        f"{literal(name)}: "
        + (
            f'({literal(name)}, "application/octet-stream", {FILE})'
            if text is None
            else literal(text)
        )
        for name, text in case.form
    )
    return "{" + ", ".join(parts) + "}"


@dataclass(frozen=True, slots=True)
class Iteration:
    """A call that iterates over all pages. `query` is the part of the query that every page has."""

    arguments: str
    query: tuple[tuple[SpecText, SpecText], ...]


def counted(operation: Operation, client: Client) -> Iteration | None:
    """Return an iteration by page number, from the first page, or None if pages have no numbers."""
    names = client.paging
    return _iteration(operation, names.page, names.last_id) if operation.takes(names.page) else None


def by_id(operation: Operation, client: Client) -> Iteration | None:
    """Return an iteration by descending id, from the example's id, or None if there is no id."""
    names = client.paging
    if not operation.takes(names.last_id):
        return None
    return _iteration(operation, names.last_id, names.page, *(name for name, _ in names.order))


def _iteration(operation: Operation, steps: SpecText, *others: SpecText) -> Iteration:
    combinations = Combinations(operation)
    given = [
        p
        for p in combinations.completed(combinations.fulfilled([]) or [])
        if p.wire_name not in others
    ]
    in_query = [p for p in operation.parameters_in("query") if p.wire_name != steps]
    sent = [(p, p.example if p in given else p.default) for p in in_query]
    arguments = [p for p in given if p.wire_name != steps or p.default is None]
    return Iteration(
        call_arguments(arguments), _texts((p, value) for p, value in sent if value is not None)
    )


def wrong_values(parameter: Parameter) -> list[str]:
    """Return invalid values for the argument, as Python code."""
    wrong = [] if parameter.nullable else ["None"]
    match parameter.type:
        case scalars.PHONE | CommaSeparated(scalars.PHONE) if may_be_national(parameter):
            wrong += ["447860021130"]
        case Scalar():
            wrong += parameter.type.wrong
        case CommaSeparated(scalars.PHONE):
            wrong += ["[]", '"1,2"', '["447860021130", "4.4786E+11"]']
        case EnumRef():
            wrong += ["1", '"no-such-value"']
        case CommaSeparated():
            wrong += ["[]", '"1,2"']
        case ListOf():
            wrong += ['"1,2"']
        case RequestModel():
            wrong += ["{}"]
        case _:
            pass
    if parameter.minimum is not None:
        wrong.append(str(parameter.minimum - 1))
    if parameter.maximum is not None:
        wrong.append(str(parameter.maximum + 1))
    if parameter.min_length:
        wrong.append(f'"{"x" * (parameter.min_length - 1)}"')
    if parameter.max_length is not None:
        wrong.append(f'"x" * {parameter.max_length + 1}')
    if parameter.min_items:
        wrong.append("[]")
    if parameter.only is not None:
        wrong.append(str(not parameter.only))
    return wrong


def may_be_national(parameter: Parameter) -> bool:
    """Return whether a call with required arguments can mark a phone number as national."""
    switch = parameter.national_with
    return switch is not None and (
        switch.required or (switch.default is not None and bool(switch.default.raw))
    )


def call_arguments(given: Iterable[Parameter], file: str = FILE) -> str:
    """Return example arguments for a call. `file` is the Python of a file; it may use `{name}`."""
    return ", ".join(
        ("" if p.location is ParameterLocation.PATH else f"{p.name}=")
        + (
            file.replace("{name}", p.name)
            if p.type == scalars.FILE
            else argument(p.type, p.example.raw)
        )
        for p in given
    )


def _texts(sent: Iterable[tuple[Parameter, SpecValue]]) -> tuple[tuple[SpecText, SpecText], ...]:
    pairs: list[tuple[SpecText, SpecText]] = []
    for parameter, example in sent:
        pairs.append((parameter.wire_name, SpecText(_text(parameter.type, example))))
    return tuple(pairs)


def _text(type_: Type, example: SpecValue) -> str:
    """Return an example as part of a URL or header."""
    wire = _wire(type_, example)
    return str(wire).lower() if isinstance(wire, bool) else str(wire)


def _wire(type_: Type, example: SpecValue) -> Any:
    """Return an example in the form that the client must send."""
    if example.raw is None:
        return None
    match type_:
        case RequestModel(fields=fields):
            named = {f.wire_name.raw: f.type for f in fields if f.wire_name.raw in example.raw}
            return {name: _wire(of, SpecValue(example.raw[name])) for name, of in named.items()}
        case ListOf(item):
            return [_wire(item, SpecValue(each)) for each in example.raw]
        case Scalar():
            return type_.sent(example.raw)
        case CommaSeparated(item):
            return ",".join(str(_wire(item, SpecValue(each))) for each in example.raw.split(","))
        case _:
            return example.raw
