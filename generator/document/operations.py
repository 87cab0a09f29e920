"""The operations and webhooks of a document, and the parameters and bodies that they have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from generator.base.problems import Location
from generator.document.load import Document
from generator.document.nodes import Node

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
"""What is called how where pages are concerned, if the document does not say."""


class Route(NamedTuple):
    """One operation of the document and where it is."""

    path: str
    method: str
    node: Node
    path_item: Node
    at: Location


def routes(document: Document) -> Iterator[Route]:
    """All operations in the order of the document."""
    paths = document.root.get("paths")
    for path, item in paths.mapping.items():
        for method in METHODS:
            if method in item:
                yield Route(path, method, item.get(method), item, item.key_at(method))


def webhooks(document: Document) -> Iterator[Route]:
    """What the service sends, in the order of the document; the name stands for the path."""
    for name, item in document.root.get("webhooks").mapping.items():
        if "post" in item:
            yield Route(name, "post", item.get("post"), item, item.key_at("post"))


def credential_headers(document: Document) -> tuple[str, ...]:
    """Names of the two headers that the credentials can travel in: username and key. Or none.

    They are in the order in which a security requirement has them.
    """
    schemes = document.root.get("components").get("securitySchemes")
    for requirement in document.root.get("security").sequence:
        named = [schemes.get(name) for name in requirement.mapping]
        names = [s.get("name").string or "" for s in named if s.get("type").string == "apiKey"]
        if len(names) == 2 and all(names):
            return tuple(names)
    return ()


def parameters(route: Route, document: Document) -> list[tuple[Node, Location]]:
    """Parameters of the operation and of its path, resolved, with where they are listed."""
    listed = [*route.path_item.get("parameters").sequence, *route.node.get("parameters").sequence]
    return [(document.follow(node), node.at) for node in listed]


def success_schemas(route: Route, document: Document) -> dict[str, Node]:
    """Schemas of the bodies of all 2xx responses by status; absent where there is no body."""
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
    """Schema of the body of a response that reports success; absent if it has none."""
    schemas = success_schemas(route, document).values()
    return next(iter(schemas), route.node.get(""))
