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
    """The operationId. None: the API has no such operation."""
    method: str
    path: str
    query: Mapping[str, str]
    body: Any
    """The JSON document, or a form as a dict with the text of its parts and files as
    `UploadedFile`; None without a body, and bytes that are neither."""
    headers: Mapping[str, str]
    """By their name in lower case, without those that hold credentials."""


def call_of(
    operation: str | None, method: str, target: str, headers: Mapping[str, str], body: bytes
) -> Call:
    """A request as users get to see it.

    Args:
        operation: What it is for.
        method: Of HTTP.
        target: Path and query.
        headers: By their name in lower case.
        body: As it arrived.
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
    """Whether a JSON value is an object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Whether a JSON value is an array."""
    return isinstance(value, list)
