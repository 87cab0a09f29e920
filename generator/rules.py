"""Rules that OpenAPI states in prose, and those that a client has of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from generator.load import Document
from generator.nodes import Node
from generator.problems import Location, Problems, quote
from generator.shapes import METHODS

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_PATH = re.compile(r"(/([A-Za-z0-9._~!$&'()*+,;=:@%-]|\{[^{}/]+\})*)+")


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


def check_rules(document: Document, problems: Problems) -> None:
    _check_servers(document.root.get("servers"), problems)
    _check_security(document, problems)
    _check_tags(document.root.get("tags"), problems)
    _check_operation_ids(document, problems)
    _check_path_templates(document.root.get("paths"), problems)
    paths = document.root.get("paths")
    if isinstance(paths.value, dict) and not any(routes(document)):
        problems.add(paths.at, "there is no operation; add a path")
    tags = {tag.get("name").text for tag in document.root.get("tags").sequence}
    for route in routes(document):
        _check_operation_tags(route, tags, problems)
        _check_parameters(route, document, problems)
        _check_responses(route, problems)
        if route.node.get("x-paginated").value is True:
            _check_pagination(route, document, problems)


def _check_servers(servers: Node, problems: Problems) -> None:
    if isinstance(servers.value, list) and not servers.sequence:
        problems.add(servers.at, "at least one server is needed; the first is the default")
    for server in servers.sequence:
        url = server.get("url")
        if url.text is not None and (fault := _url_fault(url.text)):
            problems.add(url.at, f"{quote(url.text)} {fault}")


def _url_fault(url: str) -> str | None:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return "is not a URL"
    if parts.scheme != "https" or not re.fullmatch(r"[A-Za-z0-9.-]+", parts.hostname or ""):
        return "must be a URL that starts with 'https://'"
    if "@" in parts.netloc or parts.query or parts.fragment or not url.isascii() or " " in url:
        return "must consist of scheme, host and path alone"
    return "must not end in '/': paths start with one" if url.endswith("/") else None


def _check_security(document: Document, problems: Problems) -> None:
    schemes = document.root.get("components").get("securitySchemes")
    security = document.root.get("security")
    for requirement in security.sequence:
        for name in requirement.mapping:
            if name not in schemes:
                problems.add(requirement.key_at(name), f"no security scheme {quote(name)}")
    if not security.sequence:
        problems.add(security.at, "the document needs a security requirement; add 'security'")


def _check_tags(tags: Node, problems: Problems) -> None:
    seen: set[str] = set()
    for tag in tags.sequence:
        name = tag.get("name")
        if name.text is None:
            continue
        if name.text in seen:
            problems.add(name.at, f"tag {quote(name.text)} is declared twice; remove one")
        seen.add(name.text)


def _check_operation_ids(document: Document, problems: Problems) -> None:
    seen: dict[str, Location] = {}
    for route in routes(document):
        node = route.node.get("operationId")
        if node.text is None:
            continue
        if node.text in seen:
            problems.add(
                node.at,
                f"operationId {quote(node.text)} is already used at {seen[node.text]}; rename one",
            )
        seen.setdefault(node.text, node.at)


def _check_path_templates(paths: Node, problems: Problems) -> None:
    seen: dict[str, str] = {}
    for path in paths.mapping:
        if path.startswith("/") and not _PATH.fullmatch(path):
            problems.add(paths.key_at(path), f"{quote(path)} is not a path of a URL")
        shape = _PLACEHOLDER.sub("{}", path)
        if shape in seen:
            problems.add(
                paths.key_at(path),
                f"path {quote(path)} cannot be told from {quote(seen[shape])}; merge them",
            )
        seen.setdefault(shape, path)


def _check_operation_tags(route: Route, tags: set[str | None], problems: Problems) -> None:
    names = route.node.get("tags")
    if isinstance(names.value, list) and len(names.sequence) != 1:
        problems.add(names.at, "exactly one tag is needed: the API that the operation belongs to")
    for name in names.sequence:
        if name.text is not None and name.text not in tags:
            problems.add(name.at, f"tag {quote(name.text)} is not declared; add it under 'tags'")


def parameters(route: Route, document: Document) -> list[tuple[Node, Location]]:
    """Parameters of the operation and of its path, resolved, with where they are listed."""
    listed = [*route.path_item.get("parameters").sequence, *route.node.get("parameters").sequence]
    return [(document.follow(node), node.at) for node in listed if not node.broken]


def _check_parameters(route: Route, document: Document, problems: Problems) -> None:
    seen: set[tuple[str | None, str | None]] = set()
    in_path: dict[str, Location] = {}
    listed = parameters(route, document)
    for parameter, at in listed:
        name, place = parameter.get("name").text, parameter.get("in").text
        if name is None:
            continue
        if (name, place) in seen:
            problems.add(at, f"parameter {quote(name)} in {place} stands twice; remove one")
        seen.add((name, place))
        if place == "path":
            in_path[name] = at
            if parameter.get("required").value is not True:
                problems.add(parameter.at, f"path parameter {quote(name)} needs 'required: true'")
    placeholders = _PLACEHOLDER.findall(route.path)
    for name in sorted(set(placeholders)):
        if placeholders.count(name) > 1:
            problems.add(route.at, f"{quote('{' + name + '}')} stands twice in {quote(route.path)}")
        has_broken = any(node.broken for node in route.node.get("parameters").sequence)
        if name not in in_path and not has_broken:
            problems.add(
                route.at, f"path parameter {quote(name)} of {quote(route.path)} is not described"
            )
    for name, at in in_path.items():
        if name not in placeholders:
            problems.add(at, f"path parameter {quote(name)} is not used in {quote(route.path)}")


def _check_responses(route: Route, problems: Problems) -> None:
    responses = route.node.get("responses")
    if isinstance(responses.value, dict) and not any(s.startswith("2") for s in responses.mapping):
        problems.add(responses.at, "no response says how success looks; add a 2xx status")


def success_schema(route: Route, document: Document) -> Node:
    """Schema of the body of the first documented 2xx response; absent if it has none."""
    responses = route.node.get("responses")
    for status in sorted(responses.mapping):
        if status.startswith("2"):
            response = document.follow(responses.get(status))
            schema = response.get("content").get("application/json").get("schema")
            if schema.present:
                return schema
    return responses.get("")


def _check_pagination(route: Route, document: Document, problems: Problems) -> None:
    paging = document.root.get("x-pagination")
    at = route.node.get("x-paginated").at
    if not paging.present:
        problems.add(at, "the root document has no 'x-pagination' that names the fields; add it")
        return
    queries = {
        parameter.get("name").text
        for parameter, _ in parameters(route, document)
        if parameter.get("in").text == "query"
    }
    listed = route.node.get("parameters").sequence
    for role in ("page", "limit"):
        name = paging.get(role).text
        if name is not None and name not in queries and not any(n.broken for n in listed):
            problems.add(
                at, f"no query parameter {quote(name)}, which x-pagination at {paging.at} names"
            )
    schema = success_schema(route, document)
    if schema.broken:
        return
    envelope = document.follow(schema).get("properties")
    for role, kind in {
        **dict.fromkeys(("page", "limit", "pageCount"), "integer"),
        "items": "array",
    }.items():
        name = paging.get(role).text
        if name is None:
            continue
        found = document.follow(envelope.get(name))
        if not found.present:
            problems.add(
                at, f"no response field {quote(name)}, which x-pagination at {paging.at} names"
            )
        elif not found.broken and found.get("type").value != kind:
            problems.add(at, f"response field {quote(name)} of a page must have the type {kind}")
