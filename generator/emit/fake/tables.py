"""The tables of the fake, of what it keeps and of its routes, as Python."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final

from generator.analyze.names import snake_case
from generator.document.nodes import is_dict, is_list
from generator.emit.fake.model import Fake, FakeRoute, Stored
from generator.emit.python.escape import WIDTH, json_literal, literal
from generator.ir import (
    Client,
    CommaSeparated,
    EnumRef,
    Input,
    Kind,
    ListOf,
    Parameter,
    Place,
    Plain,
    SpecText,
    SpecValue,
    Type,
)

_KINDS: Final = {
    Kind.INTEGER: "integer",
    Kind.NUMBER: "number",
    Kind.DECIMAL: "decimal",
    Kind.STRING: "string",
    Kind.PHONE: "phone",
    Kind.SENDER: "sender",
    Kind.BOOLEAN: "boolean",
    Kind.FLAG: "flag",
    Kind.DATETIME: "timestamp",
    Kind.LOCAL_TIME: "local time",
    Kind.UNIX_TIME: "integer",
    Kind.FILE: "file",
    Kind.ANY: "any",
}


def calls_that(found: Fake, action: str, client: Client) -> list[str]:
    """The calls, `tags.create`, whose operations do one thing in the fake."""
    names = {o.id: f"{r.name}.{o.name}" for api in client.apis for r, o in api.operations}
    return sorted(names[r.operation.id] for r in found.routes if r.action.value == action)


def in_prose(calls: list[str]) -> str:
    """Calls as a paragraph of Markdown."""
    return textwrap.fill(", ".join(f"`{call}`" for call in calls), WIDTH, break_on_hyphens=False)


def handler_modules(found: Fake) -> list[str]:
    """The modules that have functions for operations."""
    effects = (route.operation.effect for route in found.routes)
    return sorted({e.handler.partition(".")[0] for e in effects if e is not None and e.handler})


def stored_row(stored: Stored) -> str:
    """Arguments of a row of the table of what is kept."""
    found = [literal(stored.path), literal(stored.key.raw if stored.key else None)]
    found.append(f"models.{stored.model}" if stored.model else "None")
    if stored.example is not None:
        found.append(literal(stored.example))
    named = {"of": stored.of, "parent": stored.parent, "mirror": stored.mirror}
    found += [f"{name}={literal(text)}" for name, text in named.items() if text is not None]
    if stored.shared:
        found.append("shared=True")
    return ", ".join(found)


def shared_rules(found: Fake) -> dict[str, str]:
    """Names for the rules that several routes have, where that makes the table shorter."""
    pairs = [pair for route in found.routes for pair in _rules(route)]
    counted = Counter(rule for _, rule in pairs)
    names: dict[str, str] = {}
    places: dict[str, Place | None] = dict.fromkeys(("_STORED", "_ROUTES", "_EXAMPLES"))
    for parameter, rule in pairs:
        name = f"_{snake_case(parameter.wire_name.raw).upper()}"
        if places.get(name, parameter.place) is not parameter.place:
            name = f"{name}_{parameter.place.name}"
        is_free = name not in places and not name.endswith("_EXAMPLE")
        if rule not in names and is_free and _is_shorter(rule, name, counted[rule]):
            names[rule] = name
            places[name] = parameter.place
    return names


def _is_shorter(code: str, name: str, count: int) -> bool:
    """Whether code is better written once, with a name to stand for it elsewhere."""
    return re.fullmatch(r"_\w+", name, re.A) is not None and (
        count > 1 and (count - 1) * len(code) > (count + 2) * len(name)
    )


def shared_examples(found: Fake) -> dict[str, tuple[str, SpecValue]]:
    """What several examples have, by its code, with a name for it; the innermost first."""
    objects = [each for name, e in found.examples for each in _objects(name.raw, e.raw)]
    parts = [(json_literal(value), key, value) for key, value in objects]
    counted = Counter(code for code, _, _ in parts)
    named: dict[str, tuple[str, SpecValue]] = {}
    taken: set[str] = set()
    for code, key, value in sorted(parts, key=lambda part: -len(part[0]) * counted[part[0]]):
        name = f"_{snake_case(key).upper()}_EXAMPLE"
        if code not in named and name not in taken and _is_shorter(code, name, counted[code]):
            named[code] = name, SpecValue(value)
            taken.add(name)
    return dict(sorted(named.items(), key=lambda entry: len(entry[0])))


def _objects(key: str, value: Any) -> Iterator[tuple[str, Any]]:
    """The objects in an example, with the key that they have."""
    if is_list(value):
        for inner in value:
            yield from _objects(key, inner)
    if is_dict(value):
        yield key, value
        for name, inner in value.items():
            yield from _objects(name, inner)


def example_code(
    value: SpecValue, shared: dict[str, tuple[str, SpecValue]], *, whole: bool = False
) -> str:
    """An example as Python, with names for what has one; `whole`: but for all of it."""
    code = json_literal(value)
    if code in shared and not whole:
        return shared[code][0]
    if is_dict(value.raw):
        entries = (
            f"{literal(SpecText(key))}: {example_code(SpecValue(inner), shared)}"
            for key, inner in value.raw.items()
        )
        return "{" + ", ".join(entries) + "}"
    if is_list(value.raw):
        return "[" + ", ".join(example_code(SpecValue(v), shared) for v in value.raw) + "]"
    return code


def _rules(route: FakeRoute) -> list[tuple[Parameter, str]]:
    filters = {parameter.wire_name.raw: field for parameter, field in route.filters}
    return [(p, _rule(p, filters.get(p.wire_name.raw))) for p in route.operation.parameters]


def route_row(route: FakeRoute, shared: dict[str, str]) -> str:
    """A row of the table of routes."""
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
    if operation.effect is not None and operation.effect.handler:
        found.append(f"handler={operation.effect.handler}")
    if route.collection is not None and operation.effect is not None:
        effect = operation.effect
        named_values = {"sets": effect.sets, "where": effect.where}
        found += [f"{n}={json_literal(value)}" for n, value in named_values.items() if value.raw]
        if effect.replaces:
            found.append("replaces=True")
    if operation.has_body:
        found.append("has_form=True" if operation.is_form else "has_body=True")
    if operation.choices:
        names = _names(operation.choices)
        found.append(f"one_of=({names}{',' * (len(operation.choices) == 1)})")
    if operation.groups:
        groups = (f"({_names(group)},)" for group in operation.groups)
        found.append(f"any_of=({', '.join(groups)},)")
    if operation.needs:
        needs = (
            f"({literal(need.argument.wire_name)}, ({_names(need.others)},))"
            for need in operation.needs
        )
        found.append(f"needs=({', '.join(needs)},)")
    if operation.apart:
        groups = (f"({_names(group)},)" for group in operation.apart)
        found.append(f"apart=({', '.join(groups)},)")
    if rules := [shared.get(rule, rule) for _, rule in _rules(route)]:
        found.append(f"rules=({', '.join(rules)}{',' * (len(rules) == 1)})")
    return f"Route({', '.join(found)})"


def _names(parameters: Iterable[Parameter]) -> str:
    return ", ".join(literal(parameter.wire_name) for parameter in parameters)


def _rule(parameter: Parameter, filtered: SpecText | None = None) -> str:
    kind, others = _kind(parameter.type)
    found = [literal(parameter.wire_name), literal(parameter.place.value), literal(kind), *others]
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
        case Plain(kind):
            return _KINDS[kind], []
        case EnumRef(name):
            return "enum", [f"enum=models.{name}"]
        case Input(fields=fields):
            rules = "".join(f"{_rule(field)}, " for field in fields)
            return "object", [f"fields=({rules})"]
        case ListOf(item) | CommaSeparated(item):
            inner, others = _kind(item)
            outer = "list" if isinstance(type_, ListOf) else "comma"
            return outer, [f"item={literal(inner)}", *others]
        case _:
            return "any", []
