"""The fake API: find the operation of a request, and carry it out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from posixpath import commonpath
from typing import Any
from urllib.parse import unquote

import msgspec

from ..core.coerce import MISFIT, coerce
from .calls import Call, is_array, is_object
from .checks import checked
from .names import unknown
from .paths import PLACEHOLDER, canonical, looseness, pattern, segment, split
from .store import Document, Store
from .table import Route, Rule, Stored, Table, Values

Answer = tuple[int, bytes]
"""The status and body of a response."""


class MissingError(Exception):
    """The resource that an operation refers to does not exist."""


class Engine:
    """Carry out the operations of an API on documents in memory."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._store = Store(table)
        self._routes = {route.id: route for route in table.routes}
        self._sorted = sorted(table.routes, key=lambda route: looseness(route.path))

    def known(self, operation: str) -> Route:
        """Return the operation with this id."""
        if operation not in self._routes:
            raise unknown("operation", operation, self._routes)
        return self._routes[operation]

    def route(self, method: str, path: str) -> Route | None:
        """Return the operation of a request."""
        for route in self._sorted:
            if route.method == method and pattern(route.path).fullmatch(path):
                return route
        return None

    def carry_out(self, route: Route, call: Call, answer: Callable[[], Answer] | None) -> Answer:
        """Return the response to a request.

        Args:
            route: The operation.
            call: The request.
            answer: Returns the response to a valid request; the operation is not carried out then.

        Raises:
            RefusedError: The request is not valid.
            MissingError: The resource does not exist.
        """
        found = pattern(route.path).fullmatch(call.path)
        names = PLACEHOLDER.findall(route.path)
        inside = dict(zip(names, map(unquote, found.groups() if found else ()), strict=True))
        values = checked(route, inside, call, self._table.ignore_nulls)
        if answer is not None:
            return answer()
        parts = canonical(call.path).split("/")
        if route.item and self._store.item("/".join(parts[: route.item])) is None:
            raise MissingError
        if route.handler is not None:
            status, result = route.handler(self._store, route, values)
        else:
            status, result = route.status, self._perform(route, parts, values)
        return status, b"" if route.example is None else msgspec.json.encode(result)

    def _perform(self, route: Route, parts: list[str], values: Values) -> Any:
        store, path = self._store, "/".join(parts)
        item = "/".join(parts[: route.item])
        collection = route.collection
        if PLACEHOLDER.search(collection):
            collection = "/".join(parts[: collection.count("/") + 1])
        match route.action:
            case "list":
                return self._page(route, self._listed(route, collection, values), values)
            case "list_all":
                return self._listed(route, collection, values)
            case "list_keys":
                key = store.key(collection)
                return [document[key] for document in store.items(collection).values()]
            case "get":
                return store.item(path)
            case "find":
                found = self._listed(route, collection, values)
                if not found:
                    raise MissingError
                return found[0]
            case "create":
                stored = store.at(collection)
                fields = self._omitted_fields(route, stored, values["body"])
                fields |= _fitting(stored, values["body"])
                document = store.create(collection, fields)
                made = f"{stored.of or collection}/{segment(document[store.key(collection)])}"
                self._share(made, values["body"])
                return self._outcome(route, made)
            case "update":
                document = store.item(item) or {}
                document.update(_fitting(store.at(split(item)[0]), values["body"]))
                self._share(item, values["body"])
                return self._outcome(route, item)
            case "change":
                return self._change(route, collection, values)
            case "delete":
                store.remove(collection, parts[-1])
            case "delete_several":
                for key in self._named(route, collection, values):
                    store.remove(collection, key)
            case "assign":
                rule = next(rule for rule in route.rules if rule.filters)
                self._assign(collection, values["body"][rule.name], replaces=route.replaces)
            case "read":
                return store.single(path) or store.example(route.example)
            case "write":
                stored = store.at(path)
                document = store.single(path) or store.example(stored.example)
                store.put_single(path, {**document, **_fitting(stored, values["body"])})
                return self._outcome(route, path)
            case _:
                pass
        return store.example(route.example)

    def _listed(self, route: Route, collection: str, values: Values) -> list[Document]:
        found = list(self._picked(route, collection, values).values())
        if any(rule.filters.startswith("<") for rule in route.rules):
            key = self._store.key(collection)
            found.sort(key=lambda document: document[key], reverse=True)
        return found

    def _picked(self, route: Route, collection: str, values: Values) -> dict[str, Document]:
        """Return the documents that a request selects."""
        given = _filters(route, values)
        return {
            key: document
            for key, document in self._store.items(collection).items()
            if all(document.get(name) == value for name, value in route.where.items())
            and all(
                self._meets(rule, value, document, f"{collection}/{key}") for rule, value in given
            )
        }

    def _meets(self, rule: Rule, value: Any, document: Document, path: str) -> bool:
        name = rule.filters
        if name == "*":
            texts = (text for text in document.values() if isinstance(text, str))
            return any(value.lower() in text.lower() for text in texts)
        if name.startswith("<"):
            return bool(document[name[1:]] < value)
        if name.startswith("/"):
            return segment(value) in self._store.items(f"{path}{name}")
        if rule.kind in ("comma", "list"):
            return str(document.get(name)) in map(str, _several(value))
        return bool(document.get(name) == value)

    def _named(self, route: Route, collection: str, values: Values) -> list[str]:
        """Return the keys of the documents that a body selects; all if it has no field for that."""
        names_all = values["body"].get(route.everything)
        can_name = route.everything or any(rule.filters for rule in route.rules)
        if can_name and not names_all and not _filters(route, values):
            return []
        return list(self._picked(route, collection, values))

    def _omitted_fields(self, route: Route, stored: Stored, body: Mapping[str, Any]) -> Document:
        """Return the values of a new document for fields that the request could set but omits."""
        example: Document = self._store.example(stored.example) or {}
        known = {field.encode_name: example.get(field.encode_name) for field in _fields(stored)}
        names = {rule.name for rule in route.rules if rule.location == "body"} - body.keys()
        return {name: _nothing(like=known[name]) for name in names & known.keys()}

    def _page(self, route: Route, found: list[Document], values: Values) -> Document:
        table, query = self._table, values["query"]
        defaults = {rule.name: rule.default for rule in route.rules}
        page = query.get(table.page) or defaults.get(table.page) or 1
        limit = query.get(table.limit) or defaults.get(table.limit) or 10
        last_id = query.get(table.last_id)
        is_counted = table.page in defaults
        if last_id is not None or not is_counted:
            page = 1  # the list starts below the id already
        listed = found[(page - 1) * limit : page * limit]
        answer: Document = {table.limit: limit, table.items: listed}
        if is_counted:
            pages = max(1, -(-len(found) // limit))
            return {**answer, table.page: page, table.page_count: pages}
        lowest = listed[-1][self._store.key(route.collection)] if listed else None
        return {**answer, table.last_id: last_id, table.next_last_id: lowest}

    def _change(self, route: Route, collection: str, values: Values) -> Any:
        stored, body = self._store.at(collection), values["body"]
        filters = [rule.name for rule in route.rules if rule.filters]
        keys = self._named(route, collection, values)
        if not keys and stored.key in filters:
            raise MissingError
        others = {name: value for name, value in body.items() if name not in filters}
        for key in keys:
            self._store.items(collection)[key].update({**_fitting(stored, others), **route.sets})
        if keys:
            return self._outcome(route, f"{collection}/{keys[0]}")
        return self._store.example(route.example)

    def _share(self, path: str, body: Mapping[str, Any]) -> None:
        """Add a document to the collections that a body names, such as a thing to its groups."""
        for name, stored in self._store.below(path).items():
            if stored.shared and body.get(name) is not None:
                self._assign(f"{path}/{name}", body[name], replaces=True)

    def _assign(self, collection: str, ids: Any, *, replaces: bool) -> None:
        if replaces:
            for key in list(self._store.items(collection)):
                self._store.unlink(collection, key)
        for each in _several(ids):
            self._store.link(collection, segment(each))

    def _outcome(self, route: Route, path: str) -> Any:
        """Return the response after the document at a path was created or changed."""
        stored = self._store.at(route.collection or path)
        document = self._store.item(path) or self._store.single(path) or {}
        if route.example == stored.example:
            return document
        outcome = self._store.example(route.example)
        if not is_object(outcome):
            return outcome
        known = {"href": path}
        if stored.key is not None:
            known[stored.key] = document[stored.key]
        return {**outcome, **{name: v for name, v in known.items() if name in outcome}}

    def add(self, name: str, fields: Mapping[str, Any]) -> Document:
        """Add a document. Missing fields come from the example. See `FakeTextMagic.add`."""
        stored, path = self._find(name)
        self._require_parents(stored, path)
        known = _known(stored, fields)
        if stored.key is None:
            document = {**self._store.example(stored.example), **known}
            self._store.put_single(path, document)
            return deepcopy(document)
        home, key = stored.of or path, segment(known.get(stored.key))
        if key not in self._store.items(home):
            return deepcopy(self._store.create(path, known))
        if not stored.shared or len(known) > 1 or key in self._store.items(path):
            raise ValueError(f"{home}/{key} exists already; use change() to change it")
        self._store.link(path, key)
        return deepcopy(self._store.items(home)[key])

    def change(self, name: str, fields: Mapping[str, Any]) -> Document:
        """Change a document. See `FakeTextMagic.change`."""
        above, key = split(canonical(name).rstrip("/"))
        stored, path = self._find(above)
        document = self._store.items(path).get(key) if stored.key is not None else None
        if document is None:
            raise ValueError(f"{path}/{key} does not exist")
        known = _known(stored, fields)
        if stored.key in known:
            raise ValueError(f"the {stored.key} of a document cannot change")
        document.update(known)
        return deepcopy(document)

    def documents(self, name: str) -> list[Document]:
        """Return the documents of a collection, or the document of a path that has a single one."""
        stored, path = self._find(name)
        if stored.key is not None:
            return deepcopy(list(self._store.items(path).values()))
        document = self._store.single(path)
        return [] if document is None else [deepcopy(document)]

    def _find(self, name: str) -> tuple[Stored, str]:
        """Find a collection by the end of its path. Return it, and the full path."""
        parts = canonical(name).strip("/").split("/")
        found: list[tuple[int, Stored, str]] = []
        for stored in self._table.stored:
            template = stored.path.strip("/").split("/")
            start = template[: max(0, len(template) - len(parts))]
            path = "/" + "/".join([*start, *parts])
            # A name must begin with a word of the path. If it begins with an id, it is a mistake.
            is_named = not PLACEHOLDER.search(template[len(start)])
            is_whole = is_named and not any(map(PLACEHOLDER.search, start))
            if is_whole and pattern(stored.path).fullmatch(path):
                found.append((len(start), stored, path))
        if not found:
            paths = [stored.path for stored in self._table.stored]
            shared = f"{commonpath(paths).rstrip('/')}/" if paths else ""
            raise unknown("collection", name, [path.removeprefix(shared) for path in paths])
        _, stored, path = min(found, key=lambda entry: entry[0])
        return stored, path

    def _require_parents(self, stored: Stored, path: str) -> None:
        template, parts = stored.path.split("/"), path.split("/")
        collections = {each.path for each in self._table.stored if each.key is not None}
        for end in range(2, len(parts)):
            is_item = "/".join(template[:end]) in collections and PLACEHOLDER.match(template[end])
            item = "/".join(parts[: end + 1])
            if is_item and self._store.item(item) is None:
                raise ValueError(f"{item} does not exist; add it before documents below it")


def _filters(route: Route, values: Values) -> list[tuple[Rule, Any]]:
    """Return the rules that select documents, with their values in a request."""
    return [
        (rule, values[rule.location][rule.name])
        for rule in route.rules
        if rule.filters and rule.name in values[rule.location]
    ]


def _nothing(*, like: Any) -> Any:
    if is_array(like):
        return []
    return False if isinstance(like, bool) else None


def _several(ids: Any) -> Iterable[Any]:
    return ids if is_array(ids) else ids.split(",")


def _known(stored: Stored, fields: Mapping[str, Any]) -> Document:
    """Return fields by their names in JSON. The arguments can also use the Python names."""
    names = {field.name: field.encode_name for field in _fields(stored)}
    known: Document = {}
    for field, value in fields.items():
        if names and field not in names and field not in names.values():
            raise unknown("field", field, [*names, *names.values()])
        known[names.get(field, field)] = msgspec.to_builtins(value)
    return known


def _fields(stored: Stored) -> tuple[msgspec.structs.FieldInfo, ...]:
    """Return the fields of documents; none if there is no model."""
    return () if stored.model is None else msgspec.structs.fields(stored.model)


def _fitting(stored: Stored, values: Mapping[str, Any]) -> Document:
    """Return the sent values that a document can have."""
    if stored.model is None:
        return dict(values)
    types = {field.encode_name: field.type for field in _fields(stored)}
    known: Document = {}
    for name in values.keys() & types.keys():
        value, fitted = values[name], _fitted(values[name], types[name])
        if fitted is MISFIT and isinstance(value, bool):
            value, fitted = int(value), _fitted(int(value), types[name])
        if fitted is not MISFIT and not (is_array(value) and len(fitted) != len(value)):
            known[name] = fitted if isinstance(fitted, bool) else value
    return known


def _fitted(value: Any, kind: Any) -> Any:
    """Decode a value as the client does."""
    return coerce(msgspec.Raw(msgspec.json.encode(value)), kind)
