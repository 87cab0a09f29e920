"""The request of one operation, which a function in `operations` builds from its arguments."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Generic, TypeVar
from urllib.parse import quote_plus

import msgspec
from msgspec import UNSET, UnsetType

from .portable import Portable

T = TypeVar("T")

MAX_URL = 8000
"""Maximum characters of a URL. RFC 9110 recommends to accept this length; many accept no more."""

Wire = str | int | float | bool | None
"""A value in its form on the wire."""
Values = Mapping[str, Wire | UnsetType]
"""Values of a query or of headers, by their names on the wire. `UNSET` values are not sent."""
Body = Mapping[str, Any]
"""The fields of a JSON body."""


class Form(msgspec.Struct, frozen=True):
    """An encoded form. Its repr does not show the content."""

    content_type: str
    body: bytes

    def __repr__(self) -> str:
        return f"<Form, {len(self.body)} bytes>"


class Request(Portable, msgspec.Struct, Generic[T], frozen=True):
    """A request, and the response to expect. Values that are `UNSET` are not sent."""

    operation: str
    method: str
    path: str
    result: type[T]
    statuses: tuple[int, ...] = (200,)
    """The documented statuses for success."""
    query: Values = {}
    headers: Values = {}
    body: Body | Form | None = None
    """The fields of a JSON body, or a form."""
    idempotent: bool | None = None
    """Whether the request is safe to repeat. None: depends on the method."""
    rate_limit: float | None = None
    """Requests per second that the API allows for this operation, if fewer than for others."""

    def __repr__(self) -> str:  # without personal data and passwords
        return f"<Request {self.operation}>"

    def __rich_repr__(self) -> list[tuple[str, Any]]:  # by default, rich shows every field
        return [("operation", self.operation)]


def given(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values without those that are `UNSET`."""
    return {name: value for name, value in values.items() if value is not UNSET}


def as_text(value: Wire) -> str:
    """Return a value as text for a URL or header."""
    if value is True or value is False:
        return "true" if value else "false"
    return str(value)


_quoted_name = cache(quote_plus)  # cached: the API has a fixed set of names


def query_string(values: Mapping[str, Any]) -> str:
    """Return the query of a URL with its question mark, or an empty string without values."""
    pairs = [
        f"{_quoted_name(name)}={value if type(value) is int else quote_plus(as_text(value))}"
        for name, value in values.items()
        if value is not UNSET
    ]
    return "?" + "&".join(pairs) if pairs else ""


def too_long(url: str, query: Values) -> ValueError:
    """Return the error for a URL longer than `MAX_URL`. It names the longest argument."""
    sizes = {name: len(query_string({name: value})) for name, value in query.items()}
    longest = max(sizes, key=sizes.__getitem__, default="")
    if 2 * sizes.get(longest, 0) < len(url):
        longest = ""
    return ValueError(
        f"{longest or 'the arguments'} would make a URL of {len(url):,} characters; the maximum "
        f"is {MAX_URL:,}: send fewer or shorter values in one call"
    )
