"""The tables of the generated tests: the request of each call, and the result of its response.

Each row is Python that black does not format: black would need four times as many lines.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.base import scalars
from generator.emit.fake.model import Fake
from generator.emit.python.escape import headers_literal, json_literal, literal, pairs_literal
from generator.emit.python.example_calls import (
    Case,
    body_literal,
    by_id,
    counted,
    least_call,
    needed,
    sample_calls,
    wrong_values,
)
from generator.emit.python.flavors import SYNC
from generator.emit.python.syntax import argument, result_annotation, returns, value
from generator.emit.tests.fake_cases import forbidden, seeds
from generator.ir import Client, ModelRef, OpenEnum, Operation, Parameter, Resource


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `constants` defines documents and results. `rows` has one row for each operation."""

    constants: list[str]
    rows: list[str]


def expected(resource: Resource, client: Client, fake: Fake) -> Table:
    """Return the expectations of the tests for the operations of a resource."""
    named: dict[str, str] = {}
    rows = [_row(operation, resource, client, fake, named) for operation in resource.operations]
    return Table([f"{name} = {code}" for code, name in named.items()], rows)


def enum_row(enum: OpenEnum) -> str:
    """Return the documented values of an enum by member name."""
    return f"{literal(enum.name)}: {_dict({m.name: literal(m.value) for m in enum.members})}"


def _row(
    operation: Operation, resource: Resource, client: Client, fake: Fake, named: dict[str, str]
) -> str:
    variable = client.names.variable
    method = f"{variable}.{resource.name}.{operation.name}"
    statuses = "".join(f"{response.status}," for response in operation.successes)
    found = [
        literal(operation.id),
        literal(operation.method),
        f"({statuses})",
        f"lambda {variable}: {method}",
        _list(_call(variable, method, case) for case in sample_calls(operation)),
    ]
    if operation.item is not None:
        path = literal(least_call(operation).path)
        for name, way in (
            ("counted", counted(operation, client)),
            ("by_id", by_id(operation, client)),
        ):
            if way is not None:
                call = f"lambda {variable}: {method}({way.arguments}), {path}"
                found.append(f"{name}=_Call({call}, query={pairs_literal(way.query)})")
    if (example := operation.result_example) is not None:
        type_ = operation.item or operation.result or scalars.ANY
        result = value(type_, example.raw, client)
        name = operation.name.upper()
        answer = named.setdefault(json_literal(example), f"_{name}_ANSWER: Any")
        if isinstance(type_, ModelRef):  # other types follow from their position
            result = named.setdefault(result, f"_{name}_RESULT")
        found += [f"answer={answer.removesuffix(': Any')}", f"result={result}"]
    else:
        found.append("result=None")
    if not operation.is_repeatable:
        found.append("repeatable=False")
    found += _misuses(operation)
    if seeded := seeds(operation, fake):
        pairs = (f"({literal(path)}, {json_literal(document)})" for path, document in seeded)
        found.append(f"seeds={_list(pairs)}")
    found += [f"{name}={code}" for name, code in forbidden(operation).items()]
    kind = (
        f"_Operation[{returns(operation, SYNC)}]"
        if operation.item is None
        else f"_Listing[{result_annotation(operation.item)}]"
    )
    return f"{kind}({', '.join(found)})"


def _call(variable: str, method: str, case: Case) -> str:
    found = [f"lambda {variable}: {method}({case.arguments})", literal(case.path)]
    if case.query:
        found.append(f"query={pairs_literal(case.query)}")
    if case.headers:
        found.append(f"headers={headers_literal(case.headers)}")
    if body := body_literal(case):
        found.append(f"body={body}")
    return f"_Call({', '.join(found)})"


def _misuses(operation: Operation) -> list[str]:
    """Return arguments that the client must reject."""
    found: list[str] = []
    if given := needed(operation):
        found.append(f"needed={_dict(_examples(given))}")
    wrong = {p.name: _list(wrong_values(p)) for p in operation.parameters if wrong_values(p)}
    if wrong:
        found.append(f"wrong={_dict(wrong)}")
    if operation.conditions.one_of:
        found.append(f"one_of={_dict(_examples(operation.conditions.one_of))}")
    if operation.conditions.any_of:
        groups = (_list(literal(p.name) for p in group) for group in operation.conditions.any_of)
        found.append(f"any_of={_list(groups)}")
    names = {p.name for p in given}
    refused = [
        _dict(_examples([need.argument]))
        for need in operation.conditions.dependent
        if not names & {other.name for other in need.others}
    ]
    refused += [_dict(_examples(group)) for group in operation.conditions.mutually_exclusive]
    if refused:
        found.append(f"refused={_list(refused)}")
    return found


def _examples(parameters: Iterable[Parameter]) -> dict[str, str]:
    return {p.name: argument(p.type, p.example.raw) for p in parameters}


def _list(codes: Iterable[str]) -> str:
    return f"[{', '.join(codes)}]"


def _dict(codes: dict[str, str]) -> str:
    return "{" + ", ".join(f"{literal(name)}: {code}" for name, code in codes.items()) + "}"
