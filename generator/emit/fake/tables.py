"""The tables of the fake as Python code: its collections and its routes."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from generator.base.files import WIDTH
from generator.base.scalars import Scalar
from generator.emit.fake.model import Fake, FakeRoute, Stored, effect_of
from generator.emit.python.escape import json_literal, literal
from generator.emit.python.imports import STANDARD, imports
from generator.ir import (
    Client,
    CommaSeparated,
    EnumRef,
    ListOf,
    Parameter,
    RequestModel,
    SpecText,
    Type,
)


def calls_that(found: Fake, action: str, client: Client) -> list[str]:
    """Return the calls, for example `tags.create`, whose operations have one action in the fake."""
    names = {o.id: f"{r.name}.{o.name}" for api in client.apis for r, o in api.operations}
    return sorted(names[r.operation.id] for r in found.routes if r.action.value == action)


def in_prose(calls: list[str]) -> str:
    """Return the calls as a Markdown paragraph."""
    return textwrap.fill(", ".join(f"`{call}`" for call in calls), WIDTH, break_on_hyphens=False)


def route_imports(code: str, found: Fake) -> str:
    """Return the imports of the tables."""
    own = {
        "..": ("models",),
        ".": handler_modules(found),
        ".table": ("Route", "Rule", "Stored", "Table"),
    }
    return imports(code, STANDARD, own)


def handler_modules(found: Fake) -> list[str]:
    """Return the modules with handler functions for operations."""
    effects = (effect_of(route.operation) for route in found.routes)
    return sorted({e.handler.partition(".")[0] for e in effects if e is not None and e.handler})


def stored_row(stored: Stored) -> str:
    """Return the arguments of a row in the table of collections."""
    found = [literal(stored.path), literal(stored.key.raw if stored.key else None)]
    found.append(f"models.{stored.model}" if stored.model else "None")
    if stored.example is not None:
        found.append(literal(stored.example))
    named = {"of": stored.of, "parent": stored.parent, "mirror": stored.mirror}
    found += [f"{name}={literal(text)}" for name, text in named.items() if text is not None]
    if stored.shared:
        found.append("shared=True")
    return ", ".join(found)


def route_row(route: FakeRoute) -> str:
    """Return a row of the table of routes."""
    operation = route.operation
    found = [
        literal(operation.id),
        literal(operation.method),
        literal(operation.template),
        literal(route.action.value),
        str(operation.successes[0].status),
    ]
    named = {
        "collection": route.collection,
        "example": route.example,
        "everything": route.everything,
    }
    found += [f"{name}={literal(text)}" for name, text in named.items() if text is not None]
    if route.item:
        found.append(f"item={route.item}")
    effect = effect_of(operation)
    if effect is not None and effect.handler:
        found.append(f"handler={effect.handler}")
    if route.collection is not None and effect is not None:
        named_values = {"sets": effect.sets, "where": effect.where}
        found += [f"{n}={json_literal(value)}" for n, value in named_values.items() if value.raw]
        if effect.replaces:
            found.append("replaces=True")
    if operation.has_body:
        found.append("has_form=True" if operation.is_form else "has_body=True")
    if operation.conditions.one_of:
        names = _names(operation.conditions.one_of)
        found.append(f"one_of=({names}{',' * (len(operation.conditions.one_of) == 1)})")
    if operation.conditions.any_of:
        groups = (f"({_names(group)},)" for group in operation.conditions.any_of)
        found.append(f"any_of=({', '.join(groups)},)")
    if operation.conditions.dependent:
        needs = (
            f"({literal(need.argument.wire_name)}, ({_names(need.others)},))"
            for need in operation.conditions.dependent
        )
        found.append(f"dependent=({', '.join(needs)},)")
    if operation.conditions.mutually_exclusive:
        groups = (f"({_names(group)},)" for group in operation.conditions.mutually_exclusive)
        found.append(f"mutually_exclusive=({', '.join(groups)},)")
    filters = {parameter.wire_name.raw: field for parameter, field in route.filters}
    rules = [_rule(p, filters.get(p.wire_name.raw)) for p in operation.parameters]
    if rules:
        found.append(f"rules=({', '.join(rules)}{',' * (len(rules) == 1)})")
    return f"Route({', '.join(found)})"


def _names(parameters: Iterable[Parameter]) -> str:
    return ", ".join(literal(parameter.wire_name) for parameter in parameters)


def _rule(parameter: Parameter, filtered: SpecText | None = None) -> str:
    kind, others = _kind(parameter.type)
    found = [
        literal(parameter.wire_name),
        literal(parameter.location.value),
        literal(kind),
        *others,
    ]
    if parameter.required:
        found.append("required=True")
    if parameter.nullable:
        found.append("nullable=True")
    limits = {
        "minimum": parameter.minimum,
        "maximum": parameter.maximum,
        "min_length": parameter.min_length if parameter.min_items is None else parameter.min_items,
        "max_length": parameter.max_length,
    }
    for name, limit in limits.items():
        if limit is not None:
            found.append(f"{name}={limit}")
    if parameter.only is not None:
        found.append(f"only={int(parameter.only)}")
    if parameter.default is not None and kind == "integer":
        found.append(f"default={literal(parameter.default.raw)}")
    if parameter.national_with is not None:
        found.append(f"national_with={literal(parameter.national_with.wire_name)}")
    if filtered is not None:
        found.append(f"filters={literal(filtered)}")
    return f"Rule({', '.join(found)})"


def _kind(type_: Type) -> tuple[str, list[str]]:
    match type_:
        case Scalar():
            return type_.kind, []
        case EnumRef(name):
            return "enum", [f"enum=models.{name}"]
        case RequestModel(fields=fields):
            rules = "".join(f"{_rule(field)}, " for field in fields)
            return "object", [f"fields=({rules})"]
        case ListOf(item) | CommaSeparated(item):
            inner, others = _kind(item)
            outer = "list" if isinstance(type_, ListOf) else "comma"
            return outer, [f"item={literal(inner)}", *others]
        case _:
            return "any", []
