"""Calls for the generated tests and examples, with what has to arrive at the server.

Worked out from the spec's examples, without the code of the client that they test.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

from generator.analyze.conditions import completed, fulfilled
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
    """One call: its arguments as Python, and the request they make.

    `form`: the parts of a form by name, with their text; None for a file.
    """

    name: str
    arguments: str
    path: SpecText
    query: tuple[tuple[SpecText, SpecText], ...]
    headers: tuple[tuple[SpecText, SpecText], ...]
    body: SpecValue | None
    form: tuple[tuple[SpecText, SpecText | None], ...] | None = None


def test_calls(operation: Operation) -> list[Case]:
    """Calls with only what is required and with everything, for each choice of arguments.

    What cannot stand beside the others has a call of its own, with all that it can stand beside.
    """
    found: list[Case] = []
    shown: list[Parameter] = []
    for choice in operation.conditions.one_of or (None,):
        chosen = [choice] if choice else []
        suffix = f"_by_{choice.name}" if choice else ""
        required = fulfilled(operation, chosen) or []
        everything = completed(operation, required)
        found.append(_case(f"required{suffix}", required, operation))
        if len(everything) > len(required):
            found.append(_case(f"everything{suffix}", everything, operation))
        shown += everything
        for parameter in operation.parameters:
            if parameter in shown or (start := fulfilled(operation, [*chosen, parameter])) is None:
                continue
            shown += (able := completed(operation, start))
            found.append(_case(f"everything_with_{parameter.name}{suffix}", able, operation))
    return found


def least_call(operation: Operation) -> Case:
    """The call with only what is required."""
    return _case("required", needed(operation), operation)


def needed(operation: Operation) -> list[Parameter]:
    """What a call has to give: of choices the first."""
    return fulfilled(operation, []) or []


def _case(name: str, given: list[Parameter], operation: Operation) -> Case:
    sent = [
        (p, value)
        for p in operation.parameters
        if (value := p.example if p in given else p.default) is not None
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
    """What the server has to note as the body, as Python; nothing if there is none.

    Of a form that is the text of each part by its name; of a file its name, type and content.
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
    """A call that iterates over all pages. `query`: what it holds on every page."""

    arguments: str
    query: tuple[tuple[SpecText, SpecText], ...]


def counted(operation: Operation, client: Client) -> Iteration | None:
    """Iterates from the first page on, by the numbers of pages; None if they have none."""
    names = client.paging
    return _iteration(operation, names.page, names.last_id) if operation.takes(names.page) else None


def by_id(operation: Operation, client: Client) -> Iteration | None:
    """Iterates from the id of the example down; None if the operation takes none."""
    names = client.paging
    if not operation.takes(names.last_id):
        return None
    return _iteration(operation, names.last_id, names.page, *(name for name, _ in names.order))


def _iteration(operation: Operation, steps: SpecText, *others: SpecText) -> Iteration:
    given = [p for p in completed(operation, needed(operation)) if p.wire_name not in others]
    in_query = [p for p in operation.parameters_in("query") if p.wire_name != steps]
    sent = [(p, p.example if p in given else p.default) for p in in_query]
    arguments = [p for p in given if p.wire_name != steps or p.default is None]
    return Iteration(
        call_arguments(arguments), _texts((p, value) for p, value in sent if value is not None)
    )


def wrong_values(parameter: Parameter) -> list[str]:
    """Values that the argument must not have, as Python."""
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
    """Whether a call with only what is required can say that a phone number is a national one."""
    switch = parameter.national_with
    return switch is not None and (
        switch.required or (switch.default is not None and bool(switch.default.raw))
    )


def call_arguments(given: Iterable[Parameter], file: str = FILE) -> str:
    """Example arguments for a call. `file`: those for a file, with `{name}` for the name."""
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
    """An example as part of a URL or header."""
    wire = _wire(type_, example)
    return str(wire).lower() if isinstance(wire, bool) else str(wire)


def _wire(type_: Type, example: SpecValue) -> Any:
    """An example as the client is expected to write it."""
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
