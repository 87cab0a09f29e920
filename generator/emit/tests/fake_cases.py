"""Requests for the generated tests of the fake: the required documents, and invalid requests.

The requests are computed from the examples in the spec. They do not use the code of the fake that
they test.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from generator.base import scalars
from generator.base.scalars import Scalar
from generator.document.nodes import is_dict
from generator.emit.fake.model import Action, Fake, FakeRoute, Stored, effect_of
from generator.emit.python.escape import json_literal, literal
from generator.emit.python.example_calls import Case, least_call, may_be_national
from generator.ir import (
    CommaSeparated,
    EnumRef,
    ListOf,
    Operation,
    Parameter,
    ParameterLocation,
    RequestModel,
    SpecText,
    SpecValue,
)

MOST: Final = 100
"""Length of text that is too long. Longer text would fill a page of the tests."""
Pairs = tuple[tuple[SpecText, SpecText], ...]


@dataclass(frozen=True, slots=True)
class Wrong:
    """A request that the spec forbids."""

    path: SpecText
    query: Pairs
    headers: Pairs
    body: SpecValue | None


def seeds(operation: Operation, fake: Fake) -> list[tuple[SpecText, SpecValue]]:
    """Return the collections of an operation's example, and the documents that must exist there."""
    template = operation.template.raw.split("/")
    parts = least_call(operation).path.raw.split("/")
    examples = {p.wire_name.raw: p.example.raw for p in operation.parameters}
    keys = {stored.path.raw: stored for stored in fake.stored if stored.key is not None}
    found: list[tuple[SpecText, SpecValue]] = []
    for end in range(1, len(template)):
        stored = keys.get("/".join(template[:end]))
        if stored is None or stored.key is None or template[end] != f"{{{stored.placeholder}}}":
            continue
        path, value = "/".join(parts[:end]), examples[stored.placeholder]
        found.append((SpecText(path), SpecValue({stored.key.raw: value})))
    route = next(route for route in fake.routes if route.operation == operation)
    return found + _seeds_named(route, keys)


def _outermost(keys: dict[str, Stored], name: str) -> Stored | None:
    """Return the top-level collection with this name."""
    found = [path for path in keys if path.endswith(f"/{name}") and "{" not in path]
    return keys[min(found, key=len)] if found else None


def _seeds_named(route: FakeRoute, keys: dict[str, Stored]) -> list[tuple[SpecText, SpecValue]]:
    """Return the documents that a request names outside its path."""
    operation, place = route.operation, route.collection.raw if route.collection else ""
    if route.action is Action.HANDLE:
        # The function may look up the documents that arguments name.
        return [
            (stored.path, SpecValue({stored.key.raw: int(str(p.example.raw).split(",")[0])}))
            for p in (*operation.parameters_in("query"), *operation.parameters_in("body"))
            if p.type == CommaSeparated(scalars.INTEGER)
            and (stored := _outermost(keys, p.wire_name.raw)) is not None
            and stored.key is not None
            and p.example.raw
        ]
    several = any(isinstance(parameter.type, CommaSeparated) for parameter, _ in route.filters)
    if route.action not in (Action.FIND, Action.CHANGE) or several or not route.filters:
        return []
    document = {field.raw: parameter.example.raw for parameter, field in route.filters}
    effect = effect_of(operation)
    document |= effect.where.raw if effect else {}
    return [(keys[place].path, SpecValue(document))]


def forbidden(operation: Operation) -> dict[str, str]:
    """Return values that the fake must reject instead of values of the first call, as Python.

    For the query, the headers and the body, the values are by name; `...` means no value.
    """
    case = least_call(operation)
    right = _named(case)
    paths: list[str] = []
    bodies: list[str] = []
    values: dict[str, dict[str, list[str]]] = {}
    for wrong in wrong_requests(operation):
        if wrong.path != case.path:
            paths.append(literal(wrong.path))
        for place, found in _named(wrong).items():
            before = right[place]
            if not is_dict(found) or not is_dict(before):
                bodies += [] if found == before else [json_literal(found)]
                continue
            names = [n for n in {**before, **found} if (n in found) != (n in before)]
            names += [n for n in before if n in found and found[n] != before[n]]
            if len(names) == 1:
                (name,) = names
                code = json_literal(found[name]) if name in found else "..."
                values.setdefault(place, {}).setdefault(name, []).append(code)
            elif names:
                bodies.append(json_literal(found))
    named = {f"wrong_{place}": _by_name(codes) for place, codes in values.items()}
    lists = {"wrong_paths": paths, "wrong_bodies": bodies}
    return named | {name: f"[{', '.join(codes)}]" for name, codes in lists.items() if codes}


def _named(sent: Case | Wrong) -> dict[str, Any]:
    """Return the contents of a request without its path, by location and name."""
    return {
        "query": {name.raw: value.raw for name, value in sent.query},
        "headers": {name.raw: value.raw for name, value in sent.headers},
        "body": None if sent.body is None else sent.body.raw,
    }


def _by_name(codes: dict[str, list[str]]) -> str:
    entries = (f"{literal(SpecText(name))}: [{', '.join(each)}]" for name, each in codes.items())
    return "{" + ", ".join(entries) + "}"


def wrong_requests(operation: Operation) -> list[Wrong]:
    """Return requests with exactly one error each."""
    case = least_call(operation)
    found: list[Wrong] = []
    for parameter in operation.parameters:
        match parameter.location:
            case ParameterLocation.PATH:
                paths = _wrong_paths(operation, case, parameter)
                found += [Wrong(path, case.query, case.headers, case.body) for path in paths]
            case ParameterLocation.QUERY:
                found += [
                    Wrong(case.path, query, case.headers, case.body)
                    for query in _wrong_pairs(case.query, parameter)
                ]
            case ParameterLocation.HEADER:
                found += [
                    Wrong(case.path, case.query, headers, case.body)
                    for headers in _wrong_pairs(case.headers, parameter)
                ]
            case ParameterLocation.BODY | ParameterLocation.PART:
                pass
    found += [
        Wrong(case.path, query, case.headers, case.body)
        for query in _wrong_queries(operation, case)
    ]
    bodies = _wrong_bodies(operation, case) if operation.has_body else ()
    found += [Wrong(case.path, case.query, case.headers, SpecValue(body)) for body in bodies]
    return found


def _wrong_paths(operation: Operation, case: Case, parameter: Parameter) -> Iterator[SpecText]:
    name = f"{{{parameter.wire_name.raw}}}"
    template, parts = operation.template.raw.split("/"), case.path.raw.split("/")
    if name in template:
        index = template.index(name)
        for value in _wrong_texts(parameter):
            yield SpecText("/".join([*parts[:index], value, *parts[index + 1 :]]))


def _wrong_pairs(pairs: Pairs, parameter: Parameter) -> Iterator[Pairs]:
    others = tuple(pair for pair in pairs if pair[0] != parameter.wire_name)
    if parameter.required:
        yield others
    for value in _wrong_texts(parameter):
        yield (*others, (parameter.wire_name, SpecText(value)))


def _wrong_queries(operation: Operation, case: Case) -> Iterator[Pairs]:
    """Yield queries in which an argument lacks its dependency."""
    for group in (operation.conditions.one_of, *operation.conditions.any_of):
        names = [member.wire_name for member in group if member.location is ParameterLocation.QUERY]
        if names:
            yield tuple(pair for pair in case.query if pair[0] not in names)
    for need in operation.conditions.dependent:
        others = [other.wire_name for other in need.others]
        name = need.argument.wire_name
        if need.argument.location is ParameterLocation.QUERY and name not in dict(case.query):
            text = SpecText(str(need.argument.example.raw))
            yield (*(pair for pair in case.query if pair[0] not in others), (name, text))


def _wrong_texts(parameter: Parameter) -> Iterator[str]:
    match parameter.type:
        case CommaSeparated():
            yield ","
        case scalars.PHONE if may_be_national(parameter):
            pass
        case Scalar():
            yield from parameter.type.wrong_text
        case _:
            yield "no-such-value"
    yield from map(str, _beyond(parameter))


def _wrong_bodies(operation: Operation, case: Case) -> Iterator[Any]:
    if case.body is None:  # a form: JSON is not accepted
        yield {}
        return
    right: dict[str, Any] = case.body.raw
    names = [choice.wire_name.raw for choice in operation.conditions.one_of]
    without = {name: value for name, value in right.items() if name not in names}
    yield []
    if names:
        yield without
        yield {**right, **{c.wire_name.raw: c.example.raw for c in operation.conditions.one_of}}
    for need in operation.conditions.dependent:
        if need.argument.location is ParameterLocation.BODY:
            with_it = [other.wire_name.raw for other in need.others]
            alone = {name: value for name, value in right.items() if name not in with_it}
            yield {**alone, need.argument.wire_name.raw: need.argument.example.raw}
    for group in operation.conditions.mutually_exclusive:
        if group[0].location is ParameterLocation.BODY:
            yield {**right, **{p.wire_name.raw: p.example.raw for p in group}}
    for group in operation.conditions.any_of:
        members = [member.wire_name.raw for member in group]
        yield {name: value for name, value in right.items() if name not in members}
    for parameter in operation.parameters_in("body"):
        name = parameter.wire_name.raw
        others = without if name in names else {k: v for k, v in right.items() if k != name}
        if parameter.only is not None:  # another parameter of its group can be used
            fellows = {
                m.wire_name.raw for g in operation.conditions.any_of if parameter in g for m in g
            }
            others = {k: v for k, v in others.items() if k not in fellows}
        if parameter.required:
            yield others
        for value in _wrong_values(parameter):
            if value is not None or parameter.required or name in names:  # it counts as absent
                yield {**others, name: value}


def _wrong_values(parameter: Parameter) -> Iterator[Any]:
    if not parameter.nullable:
        yield None
    match parameter.type:
        case CommaSeparated(scalars.PHONE) if not may_be_national(parameter):
            yield from (1, ",", "447860021130,12")
        case CommaSeparated():
            yield from (1, ",")
        case scalars.PHONE if may_be_national(parameter):
            yield 1
        case Scalar():
            yield from parameter.type.wrong_json
        case RequestModel(fields=fields):
            yield 1
            yield from _wrong_objects(fields, parameter.example.raw)
        case ListOf(RequestModel(fields=fields)):
            yield from (1, [1])
            for right in parameter.example.raw[:1]:
                yield from ([wrong] for wrong in _wrong_objects(fields, right))
        case EnumRef() | ListOf():
            yield 1
        case _:
            yield "no-such-value"
    yield from _beyond(parameter)
    if parameter.min_items:
        yield []
    if parameter.max_length is not None and parameter.max_length < MOST:
        yield "x" * (parameter.max_length + 1)
    if parameter.only is not None:
        wrong = not parameter.only
        yield wrong if parameter.type == scalars.BOOLEAN else int(wrong)


def _wrong_objects(fields: tuple[Parameter, ...], right: dict[str, Any]) -> Iterator[Any]:
    """Yield objects with the required fields and exactly one error each."""
    least = {name: right[name] for f in fields if f.required and (name := f.wire_name.raw) in right}
    for field in fields:
        name = field.wire_name.raw
        if field.required:
            yield {key: value for key, value in least.items() if key != name}
        for value in _wrong_values(field):
            yield {**least, name: value}


def _beyond(parameter: Parameter) -> Iterator[int]:
    if parameter.minimum is not None:
        yield parameter.minimum - 1
    if parameter.maximum is not None:
        yield parameter.maximum + 1
