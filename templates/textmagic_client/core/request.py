"""The request of one operation: what a function in `operations` makes of its arguments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, TypeVar
from urllib.parse import quote_plus

import msgspec
from msgspec import UNSET, UnsetType

T = TypeVar("T")

Wire = str | int | float | bool | None
"""A value in its form on the wire."""


class Request(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """A request and what to expect of its answer. Whatever is `UNSET` is not sent."""

    operation: str
    method: str
    path: str
    statuses: tuple[int, ...]
    """Statuses that the operation documents for success."""
    result: type[T]
    query: Mapping[str, Wire | UnsetType] = {}
    headers: Mapping[str, Wire | UnsetType] = {}
    body: Mapping[str, Any] | None = None
    idempotent: bool | None = None
    """Whether it is safe to repeat. None: as its method."""
    rate_limit: float | None = None
    """How many a second the API allows, where fewer than of others."""


def given(values: Mapping[str, Any]) -> dict[str, Any]:
    """What the caller gave a value to."""
    return {name: value for name, value in values.items() if value is not UNSET}


def as_text(value: Wire) -> str:
    """A value as part of a URL or header."""
    if value is True or value is False:
        return "true" if value else "false"
    return str(value)


def query_string(values: Mapping[str, Any]) -> str:
    """The query of a URL, with its question mark; nothing if there is no value."""
    pairs: list[str] = []
    for name, value in values.items():
        if value is UNSET:
            continue
        text = as_text(value)
        if not (name.isalnum() and name.isascii()):
            name = quote_plus(name)
        if not (text.isalnum() and text.isascii()):
            text = quote_plus(text)
        pairs.append(f"{name}={text}")
    return "?" + "&".join(pairs) if pairs else ""
