"""The operations and webhooks of a document, with their parameters and bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from generator.base.problems import Location
from generator.document.load import Document
from generator.document.nodes import ABSENT, Node

METHODS: Final = ("get", "put", "post", "delete", "patch")
PAGING: Final = {
    "page": "page",
    "limit": "limit",
    "pageCount": "pageCount",
    "items": "resources",
    "lastId": "lastId",
    "nextLastId": "nextLastId",
    "id": "id",
}
"""The default names for pagination, if the document does not define them."""
_CALL = re.compile(r"([^.]+)\.([^.]+)")


def paging_names(document: Document) -> dict[str, str]:
    """Return the wire names for pagination, by the keys of `PAGING`."""
    named = document.root.get("x-pagination")
    return {role: named.get(role).string or name for role, name in PAGING.items()}


class Route(NamedTuple):
    """One operation of the document and its location."""

    path: str
    method: str
    node: Node
    path_item: Node
    at: Location


def routes(document: Document) -> Iterator[Route]:
    """Yield all operations in the order of the document."""
    paths = document.root.get("paths")
    for path, item in paths.mapping.items():
        for method in METHODS:
            if method in item:
                yield Route(path, method, item.get(method), item, item.key_at(method))


def webhooks(document: Document) -> Iterator[Route]:
    """Yield the webhooks in the order of the document. Their name is used as the path."""
    for name, item in document.root.get("webhooks").mapping.items():
        if "post" in item:
            yield Route(name, "post", item.get("post"), item, item.key_at("post"))


def call_name(operation: Node) -> tuple[str, str] | None:
    """Return the resource and the method in `x-python-name`; None if it does not name both."""
    found = _CALL.fullmatch(operation.get("x-python-name").string or "")
    return None if found is None else (found[1], found[2])


def credential_headers(document: Document) -> tuple[str, ...]:
    """Return the names of the headers for the username and the key, or an empty tuple.

    The headers have the order of the security requirement.
    """
    schemes = document.root.get("components").get("securitySchemes")
    for requirement in document.root.get("security").sequence:
        named = [schemes.get(name) for name in requirement.mapping]
        names = [s.get("name").string or "" for s in named if s.get("type").string == "apiKey"]
        if len(names) == 2 and all(names):
            return tuple(names)
    return ()


def parameters(route: Route, document: Document) -> list[tuple[Node, Location]]:
    """Return the resolved parameters of the operation and its path, with their locations."""
    listed = [*route.path_item.get("parameters").sequence, *route.node.get("parameters").sequence]
    return [(document.follow(node), node.at) for node in listed]


def success_schemas(route: Route, document: Document) -> dict[str, Node]:
    """Return the body schemas of all 2xx responses by status; absent if there is no body."""
    responses = route.node.get("responses")
    return {
        status: document.follow(responses.get(status))
        .get("content")
        .get("application/json")
        .get("schema")
        for status in sorted(responses.mapping)
        if status.startswith("2")
    }


def success_schema(route: Route, document: Document) -> Node:
    """Return the body schema of a success response; absent if there is no body."""
    schemas = success_schemas(route, document).values()
    return next(iter(schemas), Node(ABSENT, route.node.at))
