"""Rules from the prose of OpenAPI, and additional rules of the client."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final
from urllib.parse import urlsplit

from generator.base.links import is_link
from generator.base.problems import Location, Problems, quote
from generator.document.hints import Words
from generator.document.load import Document
from generator.document.nodes import Node
from generator.document.operations import (
    Route,
    call_name,
    credential_headers,
    paging_names,
    parameters,
    routes,
    success_schema,
    success_schemas,
    webhooks,
)

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_HEADERS: Final = frozenset(
    {
        *("accept", "authorization", "connection", "content-length", "content-type", "host"),
        *("te", "trailer", "transfer-encoding", "upgrade", "user-agent"),
    }
)
"""Headers that the client or the HTTP library sends itself."""
_NO_CREDENTIAL: Final = _HEADERS | {
    *("accept-encoding", "content-encoding", "cookie", "proxy-authorization"),
}
"""Headers that cannot be used for credentials."""
_OF_ITS_OWN: Final = {
    "description": "a description",
    "example": "an example",
    "x-note": "an x-note",
}
"""Keywords that a parameter may have itself, or in its schema."""
_PATH = re.compile(r"(/([A-Za-z0-9._~!$&'()*+,;=:@%-]|\{[^{}/]+\})*)+")
_SERVER_PATH = re.compile(r"([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*")


def check_rules(document: Document, problems: Problems) -> None:
    _check_servers(document.root.get("servers"), problems)
    _check_security(document, problems)
    _check_documentation(document.root, problems)
    _check_tags(document.root.get("tags"), problems)
    _check_paging(document.root.get("x-pagination"), problems)
    _check_rate_limit(document.root, problems)
    _check_operation_ids(document, problems)
    _check_path_templates(document.root.get("paths"), problems)
    declared = _declared_tags(document.root.get("tags"))
    own = _HEADERS.union(header.lower() for header in credential_headers(document))
    for route in routes(document):
        _check_call(route.node, problems)
        _check_operation_tags(route, declared, problems)
        _check_parameters(route, document, own, problems)
        _check_responses(route, document, problems)
        _check_rate_limit(route.node, problems)
        _check_documentation(route.node, problems)
        _check_no_body(route, problems)
        _check_one_of(route, document, problems)
        if route.node.get("x-paginated").value is True:
            _check_pagination(route, document, problems)
    for webhook in webhooks(document):
        _check_operation_tags(webhook, declared, problems)
        _check_responses(webhook, document, problems)
        security = webhook.node.get("security")
        if security.sequence:
            problems.add(security.at, "the service sends no credentials of ours; write '[]'")


def check_used(document: Document, problems: Problems) -> None:
    """Report unused parts. The document must be complete, because a missing part may use them."""
    used = {name.string for route in routes(document) for name in route.node.get("tags").sequence}
    if not used:
        problems.add(document.root.get("paths").at, "there is no operation; add a path")
        return
    used |= {name.string for hook in webhooks(document) for name in hook.node.get("tags").sequence}
    names = [tag.get("name") for tag in document.root.get("tags").sequence]
    is_misspelt = not used <= {name.string for name in names}
    for name in names:
        if name.string not in used and not is_misspelt:
            problems.add(name.at, f"no operation has the tag {quote(name.string)}; remove it")


def _check_servers(servers: Node, problems: Problems) -> None:
    if isinstance(servers.value, list) and not servers.sequence:
        problems.add(servers.at, "a server is needed: the address of the client")
    for server in servers.sequence[1:]:
        problems.add(server.at, "the client has one address: one server is supported; remove this")
    for server in servers.sequence[:1]:
        url = server.get("url")
        if url.string is not None and (fault := _url_fault(url.string)):
            problems.add(url.at, f"{quote(url.string)} {fault}")


def _url_fault(url: str) -> str | None:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return "is not a URL"
    if _PLACEHOLDER.search(url):
        return "has a placeholder; write the URL of the server in full"
    if parts.scheme != "https" or not re.fullmatch(r"[A-Za-z0-9.-]+", parts.hostname or ""):
        return "must be a URL that starts with 'https://'"
    if "@" in parts.netloc or parts.query or parts.fragment or re.search(r"[^!-~]", url):
        return "must consist of scheme, host and path alone"
    if not _SERVER_PATH.fullmatch(parts.path) or {".", ".."} & {*parts.path.split("/")}:
        return (
            "has a path that no URL can have; write letters, digits and '-', and no part '.' "
            "or '..'"
        )
    return "must not end in '/': paths start with one" if url.endswith("/") else None


def _check_security(document: Document, problems: Problems) -> None:
    schemes = document.root.get("components").get("securitySchemes")
    security = document.root.get("security")
    ways = {name: _kind_of_scheme(scheme) for name, scheme in schemes.mapping.items()}
    for name, way in ways.items():
        if way == "another":
            problems.add(
                schemes.get(name).at, f"the client does not send this; supported: {_SUPPORTED}"
            )
        elif way == "header" and (
            fault := _header_fault(schemes.get(name).get("name").string or "")
        ):
            problems.add(schemes.get(name).get("name").at, fault)
            ways[name] = "another"
    pair: list[str] = []
    for requirement in security.sequence:
        if isinstance(requirement.value, dict) and not requirement.mapping:
            problems.add(requirement.at, "the requirement names no security scheme; name one")
        for scopes in requirement.mapping.values():
            if scopes.sequence:
                problems.add(scopes.at, "the client asks for no scopes; write '[]'")
        sent = [way for name in requirement.mapping if (way := ways.get(name, ""))]
        if sent and "another" not in sent and sent not in (["basic"], ["header", "header"]):
            problems.add(
                requirement.at, f"the client does not send these together; supported: {_SUPPORTED}"
            )
        elif sent == ["header", "header"]:
            headers = [schemes.get(name).get("name").string or "" for name in requirement.mapping]
            if headers[0].lower() == headers[1].lower():
                problems.add(requirement.at, f"both are the header {quote(headers[0])}; name two")
            elif pair and headers != pair:
                problems.add(
                    requirement.at, f"the client sends {' and '.join(pair)}; remove this pair"
                )
            pair = headers
        for name in requirement.mapping:
            if name not in schemes and not schemes.broken:
                problems.add(
                    requirement.key_at(name),
                    f"no security scheme {quote(name)}; add it under components/securitySchemes",
                )
    if isinstance(security.value, list) and not security.sequence:
        problems.add(security.at, "at least one security requirement is needed")
    used = {name for requirement in security.sequence for name in requirement.mapping}
    for name, way in ways.items():
        if used and used <= ways.keys() and name not in used and way in ("basic", "header"):
            problems.add(schemes.key_at(name), f"security does not name {quote(name)}; remove it")


_SUPPORTED: Final = (
    "HTTP Basic, and a pair of headers for username and key in one requirement, in this order"
)


def _kind_of_scheme(scheme: Node) -> str:
    """Return the credentials of a scheme: "basic", "header", "another", or "" if it is broken."""
    if any(scheme.get(key).broken for key in ("type", "scheme", "in", "name")):
        return ""
    if scheme.get("type").string == "http":
        return "basic" if scheme.get("scheme").string == "basic" else "another"
    is_header = scheme.get("in").string == "header" and scheme.get("name").string is not None
    return "header" if is_header else "another"


def _header_fault(name: str) -> str | None:
    """Return why a header cannot hold a credential; None if it can."""
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,80}", name):
        return f"{quote(name)} cannot name a header; use A-Z a-z 0-9 - _"
    if name.lower() in _NO_CREDENTIAL:
        return f"the client itself sends the header {quote(name)}; name another"
    return None


def _check_documentation(owner: Node, problems: Problems) -> None:
    """Report a link that the pages would omit."""
    url = owner.get("externalDocs").get("url")
    if url.string is not None and not is_link(url.string):
        problems.add(
            url.at,
            f"{quote(url.string)} is no link for a page: write 'https://' and plain characters",
        )


def _check_tags(tags: Node, problems: Problems) -> None:
    seen: set[str] = set()
    for tag in tags.sequence:
        _check_documentation(tag, problems)
        name = tag.get("name")
        if name.string is None:
            continue
        if name.string in seen:
            problems.add(name.at, f"tag {quote(name.string)} is declared twice; remove one")
        seen.add(name.string)


def _check_paging(paging: Node, problems: Problems) -> None:
    seen: dict[str, str] = {}
    for role, name in paging.mapping.items():
        if name.string is not None and seen.setdefault(name.string, role) != role:
            problems.add(
                name.at, f"{quote(name.string)} is already the name of {seen[name.string]}"
            )
        if name.string is not None and not re.fullmatch(r'[^"\\\n\t]+', name.string):
            problems.add(name.at, f"{quote(name.string)} cannot be the name of a field")


def _check_rate_limit(node: Node, problems: Problems) -> None:
    limit = node.get("x-rate-limit")
    if limit.number is not None and not 0.001 <= limit.number <= 1e6:
        problems.add(limit.at, "x-rate-limit must be requests per second, from 0.001 to a million")


def _check_operation_ids(document: Document, problems: Problems) -> None:
    seen: dict[str, Location] = {}
    for route in (*routes(document), *webhooks(document)):
        node = route.node.get("operationId")
        if node.string is None:
            continue
        if node.string in seen:
            problems.add(
                node.at,
                f"operationId {quote(node.string)} is already used at {seen[node.string]}; "
                "rename one",
            )
        seen.setdefault(node.string, node.at)


def _check_path_templates(paths: Node, problems: Problems) -> None:
    seen: dict[str, str] = {}
    for path in paths.mapping:
        if path.startswith("/") and not _PATH.fullmatch(path):
            problems.add(
                paths.key_at(path), f"{quote(path)} is not a path of a URL with {{…}} for arguments"
            )
        if {".", ".."} & {*path.split("/")}:
            problems.add(paths.key_at(path), f"{quote(path)} has a part '.' or '..'; remove it")
        for name, count in Counter(_PLACEHOLDER.findall(path)).items():
            if count > 1:
                problems.add(
                    paths.key_at(path), f"{quote('{' + name + '}')} stands twice in a path"
                )
        shape = _PLACEHOLDER.sub("{}", path)
        if shape in seen:
            problems.add(
                paths.key_at(path),
                f"path {quote(path)} cannot be told from {quote(seen[shape])}; merge them",
            )
        seen.setdefault(shape, path)


def _check_call(operation: Node, problems: Problems) -> None:
    call = operation.get("x-python-name")
    if call.string is not None and call_name(operation) is None:
        problems.add(call.at, f"{quote(call.string)} must be '<resource>.<method>'")


def _declared_tags(tags: Node) -> set[str | None] | None:
    """Return the names of the tags, or None if some names are unknown."""
    names = {tag.get("name").string for tag in tags.sequence}
    return names if isinstance(tags.value, list) and None not in names else None


def _check_operation_tags(
    route: Route, declared: set[str | None] | None, problems: Problems
) -> None:
    names = route.node.get("tags")
    if isinstance(names.value, list) and len(names.sequence) != 1:
        problems.add(names.at, "exactly one tag is needed: the API that the operation belongs to")
    for name in names.sequence:
        if declared is not None and name.string is not None and name.string not in declared:
            problems.add(name.at, f"tag {quote(name.string)} is not declared; add it under 'tags'")


def _check_parameters(
    route: Route, document: Document, own: frozenset[str], problems: Problems
) -> None:
    seen: set[tuple[str, str]] = set()
    in_path: dict[str, Location] = {}
    complete = not any(node.get("parameters").broken for node in (route.path_item, route.node))
    for parameter, at in parameters(route, document):
        name, place = parameter.get("name").string, parameter.get("in").string
        if name is None or place is None:
            complete = False
            continue
        if (name, place) in seen:
            problems.add(at, f"parameter {quote(name)} in {place} stands twice; remove one")
        seen.add((name, place))
        schema = parameter.get("schema")
        for key, described in _OF_ITS_OWN.items():
            if key in parameter and key in schema:
                problem = f"the parameter has {described} already; remove one"
                problems.add(schema.key_at(key), problem)
        if place == "header":
            _check_header(parameter.get("name"), own, problems)
        if place == "path":
            in_path[name] = at
            required = parameter.get("required")
            if required.value is not True and not required.broken:
                problems.add(
                    required.at if required.present else parameter.at,
                    f"path parameter {quote(name)} needs 'required: true'",
                )
    if complete and _PATH.fullmatch(route.path):
        _compare(route, in_path, problems)


def _check_header(name: Node, own: frozenset[str], problems: Problems) -> None:
    if not re.fullmatch(r"[A-Za-z0-9-]+", name.string or ""):
        problem = "is not the name of a header; use letters, digits and '-'"
        problems.add(name.at, f"{quote(name.string)} {problem}")
    elif (name.string or "").lower() in own:
        problems.add(name.at, f"the client itself sends the header {quote(name.string)}; remove it")


def _compare(route: Route, in_path: dict[str, Location], problems: Problems) -> None:
    """Compare the placeholders of a path with its path parameters."""
    placeholders = dict.fromkeys(_PLACEHOLDER.findall(route.path))
    missing = [name for name in placeholders if name not in in_path]
    unused = [name for name in in_path if name not in placeholders]
    for name in unused:
        right = Words(missing).nearest(name)
        hint = "remove it"
        if right is not None:
            missing.remove(right)
            hint = f"did you mean {quote(right)}?"
        elif missing:
            hint = f"rename it to {quote(missing.pop(0))}, or remove it"
        problems.add(
            in_path[name], f"path parameter {quote(name)} is not in {quote(route.path)}; {hint}"
        )
    if missing:
        names = ", ".join(map(quote, missing))
        problems.add(
            route.at,
            f"path parameter {names} of {quote(route.path)} is not described; "
            "add it under 'parameters'",
        )


def _check_no_body(route: Route, problems: Problems) -> None:
    if route.method == "get" and "requestBody" in route.node:
        problems.add(
            route.node.key_at("requestBody"),
            "a GET request has no body; make its properties parameters",
        )


def _check_one_of(route: Route, document: Document, problems: Problems) -> None:
    query = route.node.get("x-query")
    content = document.follow(route.node.get("requestBody")).get("content")
    bodies = [document.follow(media.get("schema")) for media in content.mapping.values()]
    if "oneOf" in query and any("oneOf" in body for body in bodies):
        problems.add(query.at, "the body has a oneOf already; remove one")


def _check_responses(route: Route, document: Document, problems: Problems) -> None:
    responses = route.node.get("responses")
    # Only if all responses are failures. Another check reports a key that is not a status.
    if isinstance(responses.value, dict) and all(s[:1] in {*"1345"} for s in responses.mapping):
        problems.add(responses.at, "no response says how success looks; add a 2xx status")
    if "content" in responses.get("204"):
        problems.add(
            responses.get("204").key_at("content"), "204 means that there is no content; remove it"
        )
    first, *others = success_schemas(route, document).items() or [("", responses)]
    for status, schema in others:
        if schema.plain() != first[1].plain():
            problems.add(
                responses.key_at(status),
                f"{status} means success with another body than {first[0]}; give them the same",
            )


def _check_pagination(route: Route, document: Document, problems: Problems) -> None:
    paging = document.root.get("x-pagination")
    at = route.node.get("x-paginated").at
    if not paging.present:
        problems.add(
            document.root.at, "x-paginated needs x-pagination, which names the fields; add it here"
        )
        return
    named = f"which x-pagination at {paging.at} names"
    names = paging_names(document)
    listed = [parameter for parameter, _ in parameters(route, document)]
    queries = {p.get("name").string for p in listed if p.get("in").string == "query"}
    by_id, counted = names["lastId"] in queries, names["page"] in queries
    wanted = [names[role] for role in ("page", "limit") if role == "limit" or not by_id]
    missing = [name for name in wanted if name not in queries]
    if missing and not any(parameter.broken for parameter in listed):
        problems.add(at, f"no query parameter {', '.join(map(quote, missing))}, {named}")
    for parameter in listed:
        type_ = document.follow(parameter.get("schema")).get("type")
        if parameter.get("name").string in map(
            names.get, ("page", "limit", "lastId")
        ) and type_.string not in (None, "integer"):
            shown = quote(parameter.get("name").string)
            problems.add(type_.at, f"{shown} of a page must have the type integer")
    if not any(status.startswith("2") for status in route.node.get("responses").mapping):
        return
    schema = document.follow(success_schema(route, document))
    fields = schema.get("properties")
    kinds = {"page": "integer", "limit": "integer", "pageCount": "integer", "items": "array"}
    if by_id:
        kinds["nextLastId"] = "integer"
    if by_id and not counted:
        del kinds["page"], kinds["pageCount"]
    roles = {names[role]: kind for role, kind in kinds.items()}
    missing = [n for n in roles if n not in fields and n != names["nextLastId"]]
    if missing and not fields.broken:
        problems.add(
            schema.at if schema.present else at,
            f"a page has no field {', '.join(map(quote, missing))}, {named}",
        )
    for name, kind in roles.items():
        type_ = document.follow(fields.get(name)).get("type")
        if name in fields and not type_.broken and type_.value != kind:
            problems.add(type_.at, f"{quote(name)} of a page must have the type {kind}")
    items = document.follow(document.follow(fields.get(names["items"])).get("items"))
    id_ = document.follow(items.get("properties").get(names["id"])).get("type")
    if by_id and items.present and not id_.broken and id_.value != "integer":
        problems.add(
            id_.at if id_.present else items.at,
            f"items that follow {quote(names['lastId'])} need a field {quote(names['id'])} of the "
            f"type integer, {named}",
        )
