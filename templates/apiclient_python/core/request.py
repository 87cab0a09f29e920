"""The request of one operation: what a function in `operations` makes of its arguments."""

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
"""Characters of a URL: what RFC 9110 wants every server to take. Many take hardly more."""

Wire = str | int | float | bool | None
"""A value in its form on the wire."""
Values = Mapping[str, Wire | UnsetType]
"""What travels in a query or in headers, by its name on the wire. `UNSET` stays behind."""
Body = Mapping[str, Any]
"""What travels in a body."""


class Form(msgspec.Struct, frozen=True):
    """A form as it is sent. It does not show itself."""

    content_type: str
    body: bytes

    def __repr__(self) -> str:
        return f"<Form, {len(self.body)} bytes>"


class Request(Portable, msgspec.Struct, Generic[T], frozen=True):
    """A request and what to expect of its answer. Whatever is `UNSET` is not sent."""

    operation: str
    method: str
    path: str
    result: type[T]
    statuses: tuple[int, ...] = (200,)
    """Statuses that the operation documents for success."""
    query: Values = {}
    headers: Values = {}
    body: Body | Form | None = None
    """What is sent as JSON, or a form."""
    idempotent: bool | None = None
    """Whether it is safe to repeat. None: as its method."""
    rate_limit: float | None = None
    """How many a second the API allows, where fewer than of others."""

    def __repr__(self) -> str:  # without messages, phone numbers and passwords
        return f"<Request {self.operation}>"

    def __rich_repr__(self) -> list[tuple[str, Any]]:  # rich would show every field
        return [("operation", self.operation)]


def given(values: Mapping[str, Any]) -> dict[str, Any]:
    """What the caller gave a value to."""
    return {name: value for name, value in values.items() if value is not UNSET}


def as_text(value: Wire) -> str:
    """A value as part of a URL or header."""
    if value is True or value is False:
        return "true" if value else "false"
    return str(value)


_quoted_name = cache(quote_plus)  # there are only those of the API


def query_string(values: Mapping[str, Any]) -> str:
    """The query of a URL, with its question mark; nothing if there is no value."""
    pairs = [
        f"{_quoted_name(name)}={value if type(value) is int else quote_plus(as_text(value))}"
        for name, value in values.items()
        if value is not UNSET
    ]
    return "?" + "&".join(pairs) if pairs else ""


def too_long(url: str, query: Values) -> ValueError:
    """Return the error for a URL longer than `MAX_URL`. It names what makes it so long."""
    sizes = {name: len(query_string({name: value})) for name, value in query.items()}
    longest = max(sizes, key=sizes.__getitem__, default="")
    if 2 * sizes.get(longest, 0) < len(url):
        longest = ""
    return ValueError(
        f"{longest or 'the arguments'} would make a URL of {len(url):,} characters, and it can "
        f"have {MAX_URL:,}: send fewer or shorter values in a call"
    )
