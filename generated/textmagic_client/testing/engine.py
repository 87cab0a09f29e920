"""The API that a fake stands in for: finds operations and carries them out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from functools import cache
from typing import Any
from urllib.parse import quote, unquote

import msgspec

from .calls import Call, is_object
from .checks import checked
from .names import unknown
from .store import Store
from .table import Place, Route, Stored, Table

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
Values = Mapping[Place, Mapping[str, Any]]


class MissingError(Exception):
    """There is nothing that an operation could be done to."""


class Engine:
    """Operations of an API on documents in memory."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._store = Store()
        self._stored = {stored.path: stored for stored in table.stored}
        self._routes = {route.id: route for route in table.routes}
        self._sorted = sorted(table.routes, key=lambda route: _looseness(route.path))

    def known(self, operation: str) -> Route:
        """The operation with this id."""
        if operation not in self._routes:
            raise unknown("operation", operation, self._routes)
        return self._routes[operation]

    def route(self, method: str, path: str) -> Route | None:
        """The operation that a request is for."""
        for route in self._sorted:
            if route.method == method and _pattern(route.path).fullmatch(path):
                return route
        return None

    def carry_out(
        self, route: Route, call: Call, answer: tuple[int, bytes] | None
    ) -> tuple[int, bytes]:
        """Status and body of the answer to a request.

        Args:
            route: What the request is for.
            call: The request.
            answer: What to say to a valid request, without doing anything.

        Raises:
            RefusedError: The request is not valid.
            MissingError: What it is about is not there.
        """
        found = _pattern(route.path).fullmatch(call.path)
        names = _PLACEHOLDER.findall(route.path)
        inside = dict(zip(names, map(unquote, found.groups() if found else ()), strict=True))
        values = checked(route, inside, call)
        if answer is not None:
            return answer
        parts = _canonical(call.path).split("/")
        if route.item and self._store.item("/".join(parts[: route.item])) is None:
            raise MissingError
        result = self._perform(route, parts, values)
        return route.status, b"" if route.example is None else msgspec.json.encode(result)

    def _perform(self, route: Route, parts: list[str], values: Values) -> Any:
        store, path = self._store, "/".join(parts)
        collection = "/".join(parts[: route.collection.count("/") + 1])
        match route.action:
            case "list":
                return self._page(route, self._listed(route, collection, values), values)
            case "list_all":
                return self._listed(route, collection, values)
            case "get":
                return store.item(path)
            case "create":
                key = self._create(self._stored[route.collection], collection, values["body"])
                return self._outcome(route, f"{collection}/{key}")
            case "update":
                document = store.item(path) or {}
                document.update(self._known_fields(self._stored[route.collection], values["body"]))
                return self._outcome(route, path)
            case "delete":
                store.remove(collection, parts[-1])
            case "delete_several":
                for key in self._selected(route, collection, values):
                    store.remove(collection, key)
            case "read":
                return store.single(path) or self._example(route.example)
            case "write":
                stored = self._stored[route.path]
                document = store.single(path) or self._example(stored.example)
                store.put_single(path, {**document, **self._known_fields(stored, values["body"])})
                return self._outcome(route, path)
            case "answer":
                pass
        return self._example(route.example)

    def _listed(self, route: Route, collection: str, values: Values) -> list[dict[str, Any]]:
        wanted = {
            rule.filters: values["query"][rule.name]
            for rule in route.rules
            if rule.filters and rule.name in values["query"]
        }
        return [
            document
            for document in self._store.items(collection).values()
            if all(document.get(name) == value for name, value in wanted.items())
        ]

    def _page(self, route: Route, found: list[Any], values: Values) -> dict[str, Any]:
        table = self._table
        defaults = {rule.name: rule.default for rule in route.rules}
        page = values["query"].get(table.page) or defaults.get(table.page) or 1
        limit = values["query"].get(table.limit) or defaults.get(table.limit) or 10
        last_id = values["query"].get(table.last_id)
        if last_id is not None or (table.last_id in defaults and table.page not in defaults):
            return self._part(route, found, limit, last_id)
        start = (page - 1) * limit
        return {
            table.page: page,
            table.page_count: max(1, -(-len(found) // limit)),
            table.limit: limit,
            table.items: found[start : start + limit],
        }

    def _part(
        self, route: Route, found: list[Any], limit: int, last_id: int | None
    ) -> dict[str, Any]:
        """What is below an id, the greatest first. Numbers of pages mean nothing then."""
        table, key = self._table, self._stored[route.collection].key or ""
        below = [item for item in found if last_id is None or item[key] < last_id]
        below.sort(key=lambda item: item[key], reverse=True)
        part = below[:limit]
        answer = {table.limit: limit, table.items: part}
        if any(rule.name == table.page for rule in route.rules):
            return {**answer, table.page: 1, table.page_count: max(1, -(-len(below) // limit))}
        lowest = part[-1][key] if part else None
        return {**answer, table.last_id: last_id, table.next_last_id: lowest}

    def _selected(self, route: Route, collection: str, values: Values) -> list[str]:
        given = {**values["query"], **values["body"]}
        ids = given.get(route.ids)
        if ids is not None:
            listed = ids.split(",") if isinstance(ids, str) else ids
            return [_segment(each) for each in listed]
        return list(self._store.items(collection)) if given.get(route.everything) else []

    def _create(self, stored: Stored, collection: str, fields: Mapping[str, Any]) -> str:
        document: dict[str, Any] = self._example(stored.example) or {}
        name = stored.key or ""
        key = self._store.new_key(collection, document.get(name))
        document |= {name: key, **self._known_fields(stored, fields)}
        segment = _segment(document[name])
        self._store.put(collection, segment, document)
        return segment

    def _outcome(self, route: Route, path: str) -> Any:
        """What an operation answers that has made or changed the document at a path."""
        stored = self._stored[route.collection or route.path]
        document = self._store.item(path) or self._store.single(path) or {}
        if route.example == stored.example:
            return document
        outcome = self._example(route.example)
        if not is_object(outcome):
            return outcome
        known = {"href": path}
        if stored.key is not None:
            known[stored.key] = document[stored.key]
        return {**outcome, **{name: v for name, v in known.items() if name in outcome}}

    def _example(self, name: str | None) -> Any:
        return None if name is None else deepcopy(self._table.examples[name])

    @staticmethod
    def _known_fields(stored: Stored, fields: Mapping[str, Any]) -> dict[str, Any]:
        names = _field_names(stored)
        return {name: v for name, v in fields.items() if not names or name in names.values()}

    def add(self, name: str, fields: Mapping[str, Any]) -> dict[str, Any]:
        """Keep a document, what is missing filled from its example. See `FakeTextMagic.add`."""
        stored, path = self._find(name)
        self._require_parents(stored, path)
        names = _field_names(stored)
        known: dict[str, Any] = {}
        for field, value in fields.items():
            if names and field not in names and field not in names.values():
                raise unknown("field", field, [*names, *names.values()])
            known[names.get(field, field)] = msgspec.to_builtins(value)
        if stored.key is not None:
            key = self._create(stored, path, known)
            return deepcopy(self._store.items(path)[key])
        document = {**self._example(stored.example), **known}
        self._store.put_single(path, document)
        return deepcopy(document)

    def documents(self, name: str) -> list[dict[str, Any]]:
        """What is in a collection, or at a path that has one document."""
        stored, path = self._find(name)
        if stored.key is not None:
            return deepcopy(list(self._store.items(path).values()))
        document = self._store.single(path)
        return [] if document is None else [deepcopy(document)]

    def _find(self, name: str) -> tuple[Stored, str]:
        """Where documents are kept, by the end of its path, with the path filled in."""
        parts = _canonical(name).strip("/").split("/")
        found: list[tuple[int, Stored, str]] = []
        for stored in self._table.stored:
            template = stored.path.strip("/").split("/")
            start = template[: max(0, len(template) - len(parts))]
            end = template[len(start) :]
            if (
                len(end) == len(parts)
                and not any(map(_PLACEHOLDER.search, start))
                and all(map(_fits, end, parts))
            ):
                found.append((len(start), stored, "/" + "/".join([*start, *parts])))
        if not found:
            known = ", ".join(stored.path for stored in self._table.stored)
            raise ValueError(f"there is no collection {name!r}; there are {known}")
        _, stored, path = min(found, key=lambda entry: entry[0])
        return stored, path

    def _require_parents(self, stored: Stored, path: str) -> None:
        template, parts = stored.path.split("/"), path.split("/")
        for end in range(2, len(parts)):
            above = self._stored.get("/".join(template[:end]))
            if above is not None and above.key is not None and _PLACEHOLDER.match(template[end]):
                item = "/".join(parts[: end + 1])
                if self._store.item(item) is None:
                    raise ValueError(f"there is no {item}; add it before what is below it")


def _looseness(path: str) -> list[bool]:
    """Orders paths so that one with plain text comes before one that takes anything there."""
    return [bool(_PLACEHOLDER.search(part)) for part in path.split("/")]


@cache
def _pattern(path: str) -> re.Pattern[str]:
    parts = _PLACEHOLDER.split(path)
    return re.compile("([^/]+)".join(re.escape(part) for part in parts[::2]))


def _fits(template: str, part: str) -> bool:
    return template == part or bool(_PLACEHOLDER.fullmatch(template))


def _segment(value: object) -> str:
    return quote(str(value), safe="")


def _canonical(path: str) -> str:
    return "/".join(_segment(unquote(part)) for part in path.split("/"))


def _field_names(stored: Stored) -> dict[str, str]:
    """The wire names of fields by their Python names; empty if the fields are not known."""
    if stored.model is None:
        return {}
    return {field.name: field.encode_name for field in msgspec.structs.fields(stored.model)}
