"""Results that know the response they were made of."""

from __future__ import annotations

import msgspec

from .http import HTTPResponse


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
