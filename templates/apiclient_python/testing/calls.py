"""Requests that a fake received."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeGuard
from urllib.parse import parse_qsl

import msgspec

from ..core.account import HEADERS
from .forms import form_of, is_form

_CREDENTIALS = frozenset({"authorization", "cookie", *map(str.lower, HEADERS)})


class Call(msgspec.Struct, frozen=True):
    """A request that the fake received."""

    operation: str | None
    """The operationId. None if the API has no such operation."""
    method: str
    path: str
    query: Mapping[str, str]
    body: Any
    """The decoded JSON, or a form as a dict in which files are `UploadedFile` and other parts text.
    Other content is bytes. None if there is no body."""
    headers: Mapping[str, str]
    """Headers by their names in lower case, without headers that hold credentials."""


def call_of(
    operation: str | None, method: str, target: str, headers: Mapping[str, str], body: bytes
) -> Call:
    """Return a request in the form that `FakeApiClient.calls` shows.

    Args:
        operation: The operationId.
        method: The HTTP method.
        target: The path and query.
        headers: The headers by their names in lower case.
        body: The body as it arrived.
    """
    path, _, query = target.partition("?")
    pairs = dict(parse_qsl(query, keep_blank_values=True))
    shown = {name: value for name, value in headers.items() if name not in _CREDENTIALS}
    return Call(operation, method, path, pairs, _read(headers.get("content-type", ""), body), shown)


def _read(content_type: str, body: bytes) -> Any:
    if not body:
        return None
    if is_form(content_type):
        form = form_of(content_type, body)
        return body if form is None else form
    try:
        return msgspec.json.decode(body)
    except (msgspec.DecodeError, RecursionError):
        return body


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Return whether a JSON value is an object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Return whether a JSON value is an array."""
    return isinstance(value, list)
