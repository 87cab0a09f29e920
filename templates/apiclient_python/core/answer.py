"""Results of calls, which keep the response that they were decoded from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Generic, Literal, Self, TypeVar

import msgspec

from .http import HTTPResponse
from .portable import Portable, restored

A = TypeVar("A", bound="Answer")
T = TypeVar("T")

Names = Literal["wire", "python"]
"""Which names the fields of models get: those in the JSON of the API, or those in Python."""


class _Made:
    """A slot beside the fields. With a `__dict__` instead, `vars(model)` would be an empty dict."""

    __slots__ = ("_source",)

    _source: object


class Fields(Portable):
    """Base of structs that become a JSON object."""

    __slots__ = ()

    __struct_fields__: ClassVar[tuple[str, ...]]
    __struct_encode_fields__: ClassVar[tuple[str, ...]]
    __secret_fields__: ClassVar[tuple[str, ...]] = ()


class Answer(Fields, _Made, msgspec.Struct):
    """Base of the models that a whole response body is decoded to."""

    def __copy__(self) -> Self:
        return made_of(msgspec.structs.replace(self), source(self))

    def __reduce__(self) -> tuple[Any, ...]:
        _, arguments = super().__reduce__()
        return restored_answer, (*arguments, source(self))


def restored_answer(kind: Any, fields: dict[str, Any], source: object) -> Any:
    """Restore a pickled object. Pickles name this function: do not rename or move it."""
    return made_of(restored(kind, fields), source)


def made_of(result: A, source: object) -> A:
    """Attach to a result the response or event that it was decoded from."""
    result._source = source  # pyright: ignore[reportPrivateUsage]
    return result


def source(result: object) -> object:
    """Return the response or event that a result was decoded from. None if it was not kept."""
    return getattr(result, "_source", None)


def response_of(result: object) -> HTTPResponse:
    """Return the response that a model or page was decoded from: status, headers and raw body.

    Use it to read fields that this client does not know, or values that do not fit their type.
    Raises `ValueError` for a part of a result, such as an item of a page: pass the whole result.
    """
    response = source(result)
    if not isinstance(response, HTTPResponse):
        raise ValueError("only the whole result of a call has a response; a part of it has none")
    return response


class RawResponse(Portable, msgspec.Struct, Generic[T], frozen=True):
    """The result of a call, together with the response that it was decoded from."""

    parsed: T
    """The result that the call returns without `raw`."""
    status_code: int
    headers: Mapping[str, str]
    """Lookup by name is case-insensitive."""
    body: bytes
    attempts: int
    """How many times the request was sent."""

    def __repr__(self) -> str:  # without the body, which can hold secrets
        return f"<RawResponse {self.status_code}, {len(self.body)} bytes: {self.parsed!r}>"


def raw_response(parsed: T, response: HTTPResponse) -> RawResponse[T]:
    """Return the result of a call together with its response."""
    return RawResponse(
        parsed, response.status_code, response.headers, response.body, response.attempts
    )
