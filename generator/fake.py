"""What the fake of the client's `testing` package knows: inferred from the shape of the paths.

No operation needs to be described for it. A path that is listed, or whose members are fetched or
deleted one by one, is a collection; what the other operations do to it follows from their method
and path. What follows from nothing answers with its example.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from generator.ir import (
    Client,
    CommaSeparated,
    EnumRef,
    Input,
    Kind,
    ListOf,
    ModelRef,
    Operation,
    Parameter,
    Plain,
    SpecText,
    SpecValue,
    Type,
)
from generator.names import snake_case
from generator.text import literal

_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")
_KINDS: Final = {
    Kind.INTEGER: "integer",
    Kind.NUMBER: "number",
    Kind.DECIMAL: "decimal",
    Kind.STRING: "string",
    Kind.PHONE: "string",
    Kind.BOOLEAN: "boolean",
    Kind.FLAG: "flag",
    Kind.DATETIME: "timestamp",
    Kind.LOCAL_TIME: "local time",
    Kind.UNIX_TIME: "integer",
    Kind.FILE: "file",
    Kind.ANY: "any",
}


class Action(Enum):
    """What an operation does to what the fake keeps."""

    LIST = "list"  # a page of a collection
    LIST_ALL = "list_all"  # a collection in one array
    GET = "get"
    CREATE = "create"
    UPDATE = "update"
    DELETE = "delete"
    DELETE_SEVERAL = "delete_several"
    READ = "read"  # the one document at its path
    WRITE = "write"
    ANSWER = "answer"  # the example, nothing else


@dataclass(frozen=True, slots=True)
class Stored:
    """Where documents are kept: a collection of them, or (without `key`) the one at a path."""

    path: SpecText
    key: SpecText | None
    model: str | None
    example: SpecText | None
    placeholder: str = ""


@dataclass(frozen=True, slots=True)
class FakeRoute:
    """An operation and what the fake does about it.

    `item`: how many parts of the path, counted by slashes, lead to the innermost item that has to
    be there. `ids` and `everything`: the parameters that say what a deletion of several deletes.
    """

    operation: Operation
    action: Action
    collection: SpecText | None
    example: SpecText | None
    item: int
    ids: SpecText | None = None
    everything: SpecText | None = None


@dataclass(frozen=True, slots=True)
class Fake:
    stored: tuple[Stored, ...]
    routes: tuple[FakeRoute, ...]
    examples: tuple[tuple[SpecText, SpecValue], ...]


def fake(client: Client) -> Fake:
    """Everything that the fake is generated from."""
    return _Inference(client).fake()


class _Inference:
    def __init__(self, client: Client) -> None:
        self._client = client
        self._operations = [o for api in client.apis for _, o in api.operations]
        self._by_path: dict[str, dict[str, Operation]] = {}
        for operation in self._operations:
            self._by_path.setdefault(operation.template.raw, {})[operation.method] = operation
        self._examples: dict[str, SpecValue] = {}
        self._collections: dict[str, Stored] = {}
        self._singles: dict[str, Stored] = {}

    def fake(self) -> Fake:
        for find in (self._collection_of_item, self._collection_listed):
            for path in sorted(self._by_path):
                found = find(path)
                if found is not None:
                    self._collections.setdefault(found.path.raw, found)
        for path, operations in sorted(self._by_path.items()):
            get = operations.get("GET")
            if get and isinstance(get.result, ModelRef) and not self._is_item(path):
                example = self._example(get)
                self._singles[path] = Stored(SpecText(path), None, get.result.name, example)
        routes = tuple(map(self._route, self._operations))
        stored = (*self._collections.values(), *self._singles.values())
        examples = tuple((SpecText(name), e) for name, e in sorted(self._examples.items()))
        return Fake(stored, routes, examples)

    def _collection_of_item(self, path: str) -> Stored | None:
        """The collection that the item at a path belongs to.

        That something is fetched by its name is not enough: it may be looked up elsewhere.
        """
        parent, item = _parent_of_item(path)
        if parent is None:
            return None
        found, others = self._by_path[path], self._by_path.get(parent, {})
        listing = others.get("GET")
        is_known = "POST" in others or (listing is not None and _lists(listing) is not None)
        if "DELETE" in found or (is_known and found.keys() & _ITEM_ACTIONS.keys()):
            return self._stored(parent, item, found.get("GET"), listing)
        return None

    def _collection_listed(self, path: str) -> Stored | None:
        """The collection at a path that lists one in pages."""
        listing = self._by_path[path].get("GET")
        if listing is None or listing.item is None or _lists(listing) is None:
            return None
        if self._searched(listing) is not None:
            return None
        return self._stored(path, "id", None, listing)

    def _stored(
        self, path: str, item: str, get: Operation | None, listing: Operation | None
    ) -> Stored:
        model, example = None, None
        if listing is not None and (listed := _lists(listing)) is not None:
            model, example = listed.name, self._example_of_item(listing, listed)
        elif get is not None and isinstance(get.result, ModelRef):
            model, example = get.result.name, self._example(get)
        fields = self._client.models[model].fields if model else ()
        names = [field.wire_name.raw for field in fields]
        key = next((name for name in (item, "id") if name in names), item)
        return Stored(SpecText(path), SpecText(key), model, example, item)

    def _is_item(self, path: str) -> bool:
        parent, item = _parent_of_item(path)
        return parent in self._collections and self._collections[parent].placeholder == item

    def _route(self, operation: Operation) -> FakeRoute:
        path = operation.template.raw
        action, collection = self._action(operation)
        route = FakeRoute(
            operation,
            action,
            None if collection is None else SpecText(collection),
            self._example(operation),
            self._item(path),
        )
        if action is Action.DELETE_SEVERAL:
            ids, everything = _selection(operation)
            return replace(route, ids=ids, everything=everything)
        return route

    def _action(self, operation: Operation) -> tuple[Action, str | None]:
        path, method = operation.template.raw, operation.method
        parent, _, last = path.rpartition("/")
        if self._is_item(path):
            if method in _ITEM_ACTIONS:
                return _ITEM_ACTIONS[method], parent
        elif path in self._collections:
            if method == "GET" and _lists(operation) is not None:
                return (Action.LIST if operation.item else Action.LIST_ALL), path
            if method == "POST" and self._makes(operation):
                return Action.CREATE, path
            if method == "DELETE" and any(_selection(operation)):
                return Action.DELETE_SEVERAL, path
        elif last == "delete" and parent in self._collections and any(_selection(operation)):
            return Action.DELETE_SEVERAL, parent
        elif (searched := self._searched(operation)) is not None:
            return Action.LIST, searched
        elif path in self._singles and method in _SINGLE_ACTIONS:
            return _SINGLE_ACTIONS[method], None
        return Action.ANSWER, None

    def _searched(self, operation: Operation) -> str | None:
        """The collection that a search looks through."""
        parent, _, last = operation.template.raw.rpartition("/")
        listed = _lists(operation) if operation.method == "GET" and operation.item else None
        if last != "search" or listed is None or parent not in self._collections:
            return None
        return parent if self._collections[parent].model == listed.name else None

    def _makes(self, operation: Operation) -> bool:
        """Whether what is sent to a collection has fields of its documents."""
        model = self._collections[operation.template.raw].model
        fields = self._client.models[model].fields if model else ()
        names = {field.wire_name.raw for field in fields}
        return not names or any(p.wire_name.raw in names for p in operation.placed("body"))

    def _item(self, path: str) -> int:
        """How many parts of a path lead to the innermost item on it."""
        parts = path.split("/")
        ends = range(len(parts), 0, -1)
        return next((end for end in ends if self._is_item("/".join(parts[:end]))), 0)

    def _example(self, operation: Operation) -> SpecText | None:
        """The name of the example of a result."""
        example = operation.result_example
        if example is None:
            return None
        if operation.item is not None and (listed := _lists(operation)) is not None:
            return self._example_of_item(operation, listed)
        if operation.item is not None:
            names, values = self._client.paging, (1, 10, 1, [example.raw])
            keys = (names.page, names.limit, names.page_count, names.items)
            return self._named(
                None,
                operation,
                SpecValue({key.raw: v for key, v in zip(keys, values, strict=True)}),
            )
        return self._named(operation.result, operation, example)

    def _example_of_item(self, operation: Operation, listed: ModelRef) -> SpecText | None:
        example = operation.result_example
        if example is not None and operation.item is None:
            example = SpecValue(example.raw[0]) if example.raw else None
        return None if example is None else self._named(listed, operation, example)

    def _named(self, type_: Type | None, operation: Operation, example: SpecValue) -> SpecText:
        """A name for an example, the same for all that have the same of one model."""
        name = type_.name if isinstance(type_, ModelRef) else operation.id.raw
        if self._examples.setdefault(name, example) != example:
            name = operation.id.raw
            self._examples[name] = example
        return SpecText(name)


_ITEM_ACTIONS: Final = {
    "GET": Action.GET,
    "DELETE": Action.DELETE,
    "PUT": Action.UPDATE,
    "PATCH": Action.UPDATE,
}
_SINGLE_ACTIONS: Final = {"GET": Action.READ, "PUT": Action.WRITE, "PATCH": Action.WRITE}


def _lists(operation: Operation) -> ModelRef | None:
    """What a listing lists."""
    listed = operation.item
    if listed is None and isinstance(operation.result, ListOf):
        listed = operation.result.item
    return listed if isinstance(listed, ModelRef) else None


def _parent_of_item(path: str) -> tuple[str | None, str]:
    """`/a/{id}` → `/a` and `id`; None where the last part is not a placeholder."""
    parent, _, last = path.rpartition("/")
    found = _PLACEHOLDER.fullmatch(last)
    return (parent, found[1]) if found and parent else (None, "")


def _selection(operation: Operation) -> tuple[SpecText | None, SpecText | None]:
    """The parameters of a deletion with the ids of what to delete, and for all there is."""
    ids = [p for p in operation.parameters if isinstance(p.type, CommaSeparated | ListOf)]
    flags = [p for p in operation.choices if p.type in (Plain(Kind.FLAG), Plain(Kind.BOOLEAN))]
    return ids[0].wire_name if ids else None, flags[0].wire_name if flags else None


def stored_row(stored: Stored) -> str:
    """Arguments of a row of the table of what is kept."""
    found = [literal(stored.path), literal(stored.key.raw if stored.key else None)]
    found.append(f"models.{stored.model}" if stored.model else "None")
    if stored.example is not None:
        found.append(literal(stored.example))
    return ", ".join(found)


def shared_rules(found: Fake, client: Client) -> dict[str, str]:
    """Names for the rules that several routes have."""
    counted = Counter(rule for route in found.routes for _, rule in _rules(route, client))
    names: dict[str, str] = {}
    for parameter, rule in (pair for route in found.routes for pair in _rules(route, client)):
        name = f"_{snake_case(parameter.wire_name.raw).upper()}"
        if counted[rule] > 2 and name not in names.values() and re.fullmatch(r"\w+", name, re.A):
            names.setdefault(rule, name)
    return names


def _rules(route: FakeRoute, client: Client) -> list[tuple[Parameter, str]]:
    return [(p, _rule(p, _filtered(p, route, client))) for p in route.operation.parameters]


def route_row(route: FakeRoute, shared: dict[str, str], client: Client) -> str:
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
        "ids": route.ids,
        "everything": route.everything,
    }
    found += [f"{name}={literal(text)}" for name, text in named.items() if text is not None]
    if route.item:
        found.append(f"item={route.item}")
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
    if rules := [shared.get(rule, rule) for _, rule in _rules(route, client)]:
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


def _filtered(parameter: Parameter, route: FakeRoute, client: Client) -> SpecText | None:
    """The field that a parameter of a listing filters by: the one with the parameter's enum."""
    listed = _lists(route.operation)
    if (
        listed is None
        or parameter.place.value != "query"
        or not isinstance(parameter.type, EnumRef)
    ):
        return None
    fields = [f for f in client.models[listed.name].fields if f.type == parameter.type]
    return fields[0].wire_name if len(fields) == 1 else None
