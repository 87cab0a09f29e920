"""The routes and collections of the `testing` package, inferred from the structure of the paths.

Operations need no description for the fake. A path is a collection if it is listed, or if its
members are fetched or deleted individually. The method and the path determine the effect of the
other operations. If nothing determines the effect, the operation returns its example.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from generator.base import scalars
from generator.base.problems import Problems, quote
from generator.emit.fake.examples import Examples, listed_model
from generator.emit.fake.model import (
    Action,
    Fake,
    FakeRoute,
    Stored,
    effect_of,
    ignores_nulls,
)
from generator.emit.fake.values import fits
from generator.ir import (
    Client,
    CommaSeparated,
    Field,
    ListOf,
    ModelRef,
    Operation,
    Parameter,
    ParameterLocation,
    SpecText,
    Type,
)

_HANDLER: Final = re.compile(r"[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*")
_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")


def fake(client: Client) -> Fake:
    """Return all data that the fake is generated from."""
    return client.once(_infer)


def context(client: Client) -> Mapping[str, Fake]:
    """Return the template variables of the emitters that use the fake."""
    return {"fake": fake(client)}


def _infer(client: Client) -> Fake:
    return _Inference(client).fake()


def check_effects(client: Client, problems: Problems) -> None:
    """Report each extension of the fake that has no effect."""
    found = fake(client)
    for parameter in (p for route in found.routes for p in route.operation.parameters):
        is_header = parameter.location is ParameterLocation.HEADER
        ignoring = ignores_nulls(parameter)
        if ignoring and not (is_header and parameter.type is scalars.BOOLEAN):
            problems.add(ignoring.at, "x-ignores-nulls is for headers that are boolean")
    models = {stored.path.raw: stored.model for stored in found.stored}
    for route in found.routes:
        effect = effect_of(route.operation)
        if effect is None:
            continue
        if effect.handler:
            if not _HANDLER.fullmatch(effect.handler):
                message = f"x-fake: {quote(effect.handler)} must be '<module>.<function>'"
                problems.add(effect.at, message)
            elif effect.is_more:
                message = "x-fake: the function does all that the fake does; remove the other keys"
                problems.add(effect.at, message)
            continue
        model = models.get(route.collection.raw) if route.collection else None
        fields = client.models[model].fields if model else ()
        by_name = {field.wire_name.raw: field for field in fields}
        said = [*effect.sets.raw.items(), *effect.where.raw.items()]
        unknown = [name for name, _ in said if name not in by_name]
        wrong = [
            (name, value)
            for name, value in said
            if name in by_name
            and not (value is None and by_name[name].optional)
            and not fits(by_name[name].type, value, client)
        ]
        if effect.path and not f"{route.operation.template.raw}/".startswith(f"{effect.path.raw}/"):
            problems.add(effect.at, "x-fake: the path of the operation must begin with this path")
        elif not model:
            problems.add(effect.at, "x-fake has no effect here; remove it")
        elif unknown:
            problems.add(effect.at, f"x-fake: {quote(unknown[0])} is no field of {model}")
        elif wrong:
            name, value = wrong[0]
            problems.add(effect.at, f"x-fake: {quote(value)} does not fit {quote(name)} of {model}")
        elif effect.replaces and route.action is not Action.ASSIGN:
            problems.add(effect.at, "x-fake: there is nothing that it replaces; remove it")


class _Inference:
    def __init__(self, client: Client) -> None:
        self._client = client
        self._operations = [o for api in client.apis for _, o in api.operations]
        self._by_path: dict[str, dict[str, Operation]] = {}
        for operation in self._operations:
            self._by_path.setdefault(operation.template.raw, {})[operation.method] = operation
        self._examples = Examples(client)
        self._collections: dict[str, Stored] = {}
        self._singles: dict[str, Stored] = {}

    def fake(self) -> Fake:
        for find in (self._collection_of_item, self._collection_listed):
            for path in sorted(self._by_path):
                found = find(path)
                if found is not None:
                    self._collections.setdefault(found.path.raw, found)
        self._collections = {path: self._related(s) for path, s in self._collections.items()}
        for path, stored in self._collections.items():
            mirror = self._mirror(stored)
            shared = self._is_assigned(stored) or (mirror and self._is_assigned(mirror))
            if shared:
                there = None if mirror is None else mirror.path
                self._collections[path] = replace(stored, shared=True, mirror=there)
        for path, operations in sorted(self._by_path.items()):
            get = operations.get("GET")
            is_other = get is not None and self._action(get)[0] in (Action.ANSWER, Action.HANDLE)
            if get and is_other and isinstance(get.result, ModelRef):
                example = self._examples.of(get)
                self._singles[path] = Stored(SpecText(path), None, get.result.name, example)
        routes = tuple(map(self._route, self._operations))
        kept = (*self._collections.values(), *self._singles.values())
        examples = tuple((SpecText(name), e) for name, e in sorted(self._examples.named.items()))
        headers = (p for o in self._operations for p in o.parameters if ignores_nulls(p))
        names = [parameter.wire_name for parameter in headers]
        return Fake(kept, routes, examples, names[0] if names else None)

    def _collection_of_item(self, path: str) -> Stored | None:
        """Return the collection of the item at a path.

        A fetch by name is not sufficient evidence: the item may be looked up elsewhere.
        """
        parent, item = _parent_of_item(path)
        if parent is None:
            return None
        found, others = self._by_path[path], self._by_path.get(parent, {})
        listing = others.get("GET")
        is_known = "POST" in others or (listing is not None and listed_model(listing) is not None)
        if "DELETE" in found or (is_known and found.keys() & _ITEM_ACTIONS.keys()):
            return self._stored(parent, item, found.get("GET"), listing)
        return None

    def _collection_listed(self, path: str) -> Stored | None:
        """Return the collection at a path that lists it in pages."""
        listing = self._by_path[path].get("GET")
        if listing is None or listing.item is None or listed_model(listing) is None:
            return None
        if self._searched(listing) is not None:
            return None
        return self._stored(path, "id", None, listing)

    def _stored(
        self, path: str, item: str, get: Operation | None, listing: Operation | None
    ) -> Stored:
        model, example = None, None
        if listing is not None and (listed := listed_model(listing)) is not None:
            model, example = listed.name, self._examples.of_item(listing, listed)
        elif get is not None and isinstance(get.result, ModelRef):
            model, example = get.result.name, self._examples.of(get)
        names = [field.wire_name.raw for field in self._fields(model)]
        key = next((name for name in (item, "id") if name in names), item)
        return Stored(SpecText(path), SpecText(key), model, example, item)

    def _related(self, stored: Stored) -> Stored:
        """Return the collection with its relations to other collections, inferred from its path.

        `/a/{id}/b` is a subset of `/b` if both have the same model.
        """
        above, _, last = stored.path.raw.rpartition("/")
        owner, _ = _parent_of_item(above)
        if owner not in self._collections:
            return stored
        field = f"{_singular(owner)}Id"
        parent = field if field in [f.wire_name.raw for f in self._fields(stored.model)] else None
        same = [
            other.path
            for path, other in self._collections.items()
            if path.endswith(f"/{last}") and "{" not in path and other.model == stored.model
        ]
        return replace(
            stored,
            of=same[0] if len(same) == 1 and stored.model else None,
            parent=SpecText(parent) if parent else None,
        )

    def _is_assigned(self, stored: Stored) -> bool:
        """Return whether an operation assigns documents of another collection to this one."""
        if stored.of is None or stored.parent is not None:
            return False
        operations = self._by_path.get(stored.path.raw, {})
        puts = [operations[method] for method in ("PUT", "POST") if method in operations]
        return any(_ids(put) and not self._makes(put) for put in puts)

    def _mirror(self, stored: Stored) -> Stored | None:
        """Return `/b/{id}/a` for a collection `/a/{id}/b` with documents of `/b`."""
        owner, _ = _parent_of_item(stored.path.raw.rpartition("/")[0])
        for other in self._collections.values():
            other_owner, _ = _parent_of_item(other.path.raw.rpartition("/")[0])
            if stored.of and other.of and (other.of.raw, other_owner) == (owner, stored.of.raw):
                return other
        return None

    def _is_item(self, path: str) -> bool:
        parent, item = _parent_of_item(path)
        return parent in self._collections and self._collections[parent].placeholder == item

    def _near(self, path: str) -> str | None:
        """Return the innermost collection on a path."""
        parts = path.split("/")
        ends = range(len(parts), 0, -1)
        return next((p for end in ends if (p := "/".join(parts[:end])) in self._collections), None)

    def _route(self, operation: Operation) -> FakeRoute:
        action, collection = self._action(operation)
        route = FakeRoute(
            operation,
            action,
            None if collection is None else SpecText(collection),
            self._examples.of(operation),
            self._item(operation.template.raw),
        )
        if collection is None:
            return route
        filters = self._filters(operation, action, self._collections[collection])
        return replace(route, filters=tuple(filters), everything=_everything(operation))

    def _action(self, operation: Operation) -> tuple[Action, str | None]:
        path, method = _path(operation), operation.method
        effect = effect_of(operation)
        if effect is not None and effect.handler:
            return Action.HANDLE, None
        parent, _, last = path.rpartition("/")
        near = self._near(path)
        if self._is_item(path):
            if method in _ITEM_ACTIONS:
                return _ITEM_ACTIONS[method], parent
        elif path in self._collections:
            return self._action_on_collection(operation, path), path
        elif last == "delete" and parent in self._collections and _ids(operation):
            return Action.DELETE_SEVERAL, parent
        elif last == "all" and method == "DELETE" and f"{parent}s" in self._collections:
            return Action.DELETE_SEVERAL, f"{parent}s"
        elif last == "ids" and near == parent and operation.result == ListOf(scalars.INTEGER):
            return Action.LIST_KEYS, parent
        elif (searched := self._searched(operation)) is not None:
            return Action.LIST, searched
        elif near and self._finds(operation, self._collections[near]):
            return Action.FIND, near
        elif path in self._singles and method in _SINGLE_ACTIONS:
            return _SINGLE_ACTIONS[method], None
        elif near and method != "GET" and self._changes(operation, self._collections[near]):
            return Action.CHANGE, near
        return Action.ANSWER, None

    def _action_on_collection(self, operation: Operation, path: str) -> Action:
        method = operation.method
        if method == "GET" and listed_model(operation) is not None:
            return Action.LIST if operation.item else Action.LIST_ALL
        if method == "POST" and self._makes(operation):
            return Action.CREATE
        if method in ("PUT", "POST") and self._collections[path].shared and _ids(operation):
            return Action.ASSIGN
        if method == "DELETE" and (_ids(operation) or _everything(operation)):
            return Action.DELETE_SEVERAL
        return Action.ANSWER

    def _searched(self, operation: Operation) -> str | None:
        """Return the collection whose documents a listing at another path filters."""
        path = operation.template.raw
        near, listed = self._near(path.rpartition("/")[0]), listed_model(operation)
        if operation.method != "GET" or operation.item is None:
            return None
        if (walked := self._walked(operation)) is not None:
            return walked
        rest = path[len(near or "") :].split("/")
        is_about = rest[1] == "search" or effect_of(operation) is not None
        if near is None or listed is None or "{" in path or not is_about:
            return None
        return near if self._collections[near].model == listed.name else None

    def _walked(self, operation: Operation) -> str | None:
        """Return the collection that a listing without page numbers iterates by id."""
        paging, listed = self._client.paging, listed_model(operation)
        if not operation.takes(paging.last_id) or operation.takes(paging.page) or listed is None:
            return None
        found = [
            path
            for path, stored in self._collections.items()
            if stored.model == listed.name and stored.of is None and "{" not in path
        ]
        return found[0] if len(found) == 1 else None

    def _finds(self, operation: Operation, stored: Stored) -> bool:
        """Return whether one document is fetched by a field other than its key."""
        result = operation.result if operation.method == "GET" else None
        found = any(self._filters(operation, Action.FIND, stored))
        return found and isinstance(result, ModelRef) and result.name == stored.model

    def _changes(self, operation: Operation, stored: Stored) -> bool:
        """Return whether the operation changes document fields that the body or the spec names."""
        effect = effect_of(operation)
        if effect is not None and effect.sets.raw:
            return True
        filters = [p for p, _ in self._filters(operation, Action.CHANGE, stored)]
        names = [f.wire_name.raw for f in self._fields(stored.model)]
        others = [p for p in operation.parameters_in("body") if p not in filters]
        return bool(filters) and any(p.wire_name.raw in names for p in others)

    def _makes(self, operation: Operation) -> bool:
        """Return whether a request to a collection contains fields of its documents."""
        fields = self._fields(self._collections[_path(operation)].model)
        names = {field.wire_name.raw for field in fields}
        return not names or any(p.wire_name.raw in names for p in operation.parameters_in("body"))

    def _filters(
        self, operation: Operation, action: Action, stored: Stored
    ) -> Iterator[tuple[Parameter, SpecText]]:
        """Return the filter parameters, each with the field that it filters by."""
        types = {field.wire_name.raw: field.type for field in self._fields(stored.model)}
        key = stored.key.raw if stored.key else ""
        for parameter in operation.parameters:
            name = parameter.wire_name.raw
            in_body = parameter.location is ParameterLocation.BODY
            if in_body is not (action in _BY_BODY) or parameter.default is not None:
                continue
            if parameter.location is ParameterLocation.PATH and (
                action is not Action.FIND or name == stored.placeholder
            ):
                continue
            if in_body and (name == key or isinstance(parameter.type, CommaSeparated | ListOf)):
                yield parameter, SpecText(key)
            elif action is Action.ASSIGN or (action is Action.CHANGE and not effect_of(operation)):
                continue
            elif name == self._client.paging.last_id.raw and types.get(key) == parameter.type:
                yield parameter, SpecText(f"<{key}")
            elif name == "query" and action is Action.LIST:
                yield parameter, SpecText("*")
            elif name.endswith("Id") and (path := self._sharing(stored, f"{name[:-2]}s")):
                yield parameter, SpecText(path)
            else:
                fields = (n for n in types if name in (n, f"{n}s", f"{n}es"))
                found = next((n for n in fields if _is_alike(parameter.type, types[n])), None)
                if found is not None:
                    yield parameter, SpecText(found)

    def _sharing(self, stored: Stored, name: str) -> str | None:
        """Return the end of the path where documents of a collection name their collections."""
        path = f"{stored.path.raw}/{{{stored.placeholder}}}/{name}"
        found = self._collections.get(path)
        return f"/{name}" if found is not None and found.shared else None

    def _fields(self, model: str | None) -> tuple[Field, ...]:
        return self._client.models[model].fields if model else ()

    def _item(self, path: str) -> int:
        """Return the number of path segments up to the innermost item."""
        parts = path.split("/")
        ends = range(len(parts), 0, -1)
        return next((end for end in ends if self._is_item("/".join(parts[:end]))), 0)


_ITEM_ACTIONS: Final = {
    "GET": Action.GET,
    "DELETE": Action.DELETE,
    "PUT": Action.UPDATE,
    "PATCH": Action.UPDATE,
}
_BY_BODY: Final = (Action.DELETE_SEVERAL, Action.ASSIGN, Action.CHANGE)
_SINGLE_ACTIONS: Final = {"GET": Action.READ, "PUT": Action.WRITE, "PATCH": Action.WRITE}


def _path(operation: Operation) -> str:
    """Return the path of an operation, or the path that `x-fake` declares as its alias."""
    effect = effect_of(operation)
    return effect.path.raw if effect is not None and effect.path else operation.template.raw


def _parent_of_item(path: str) -> tuple[str | None, str]:
    """Return `/a` and `id` for `/a/{id}`; None as path if the last segment is no placeholder."""
    parent, _, last = path.rpartition("/")
    found = _PLACEHOLDER.fullmatch(last)
    return (parent, found[1]) if found and parent else (None, "")


def _ids(operation: Operation) -> bool:
    """Return whether the request body names documents by their keys."""
    sent = operation.parameters_in("body")
    return any(isinstance(parameter.type, CommaSeparated | ListOf) for parameter in sent)


def _everything(operation: Operation) -> SpecText | None:
    """Return the argument that selects all documents, as an alternative to their keys."""
    flags = [p for p in operation.conditions.one_of if p.type in scalars.BOOLEANS]
    return flags[0].wire_name if flags else None


def _singular(path: str) -> str:
    """Return the singular of the last segment: `/a/things` → `thing`."""
    return path.rpartition("/")[2].removesuffix("s")


def _is_alike(sent: Type, kept: Type) -> bool:
    """Return whether values of two types can be compared."""
    item = sent.item if isinstance(sent, CommaSeparated) else sent
    flags = scalars.BOOLEANS
    texts = (scalars.STRING, scalars.PHONE, scalars.SENDER)
    return item == kept or any(item in same and kept in same for same in (flags, texts))
