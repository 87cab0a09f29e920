"""Results that know the response they were made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

import msgspec

from .http import HTTPResponse

T = TypeVar("T")


class Answer(msgspec.Struct, dict=True):
    """What a whole body is decoded to; `response` is kept beside its fields."""


def response_of(result: object) -> HTTPResponse:
    """The response that a model or page was made of: status, headers, body as it arrived.

    For what this client does not know, or could not make fit. Raises `ValueError` for a part of
    a result, such as an item of a page: ask for the response of the whole.
    """
    response = getattr(result, "__dict__", {}).get("response")
    if not isinstance(response, HTTPResponse):
        raise ValueError("only what a call returned knows its response, not a part of it")
    return response


class RawResponse(msgspec.Struct, Generic[T], frozen=True):
    """What a call returned, and the response it was made of."""

    parsed: T
    """What the call returns without `raw`."""
    status_code: int
    headers: Mapping[str, str]
    """Found by their name in any case."""
    body: bytes
    attempts: int
    """How often the request was sent."""

    def __repr__(self) -> str:  # without the body, where secrets would show
        return f"<RawResponse {self.status_code}, {len(self.body)} bytes: {self.parsed!r}>"


def raw_response(parsed: T, response: HTTPResponse) -> RawResponse[T]:
    """The result of a call beside its response."""
    return RawResponse(
        parsed, response.status_code, response.headers, response.body, response.attempts
    )
