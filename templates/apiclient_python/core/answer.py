"""Results that know what they were made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Generic, Literal, Self, TypeVar

import msgspec

from .http import HTTPResponse
from .portable import Portable, restored

A = TypeVar("A", bound="Answer")
T = TypeVar("T")

Names = Literal["wire", "python"]
"""How the fields of models are called: as in the JSON of the API, or as in Python."""


class _Made:
    """Room beside the fields. With a `__dict__`, `vars(model)` would be an empty one."""

    __slots__ = ("_source",)

    _source: object


class Fields(Portable):
    """For structs: what becomes an object of JSON."""

    __slots__ = ()

    __struct_fields__: ClassVar[tuple[str, ...]]
    __struct_encode_fields__: ClassVar[tuple[str, ...]]
    __secret_fields__: ClassVar[tuple[str, ...]] = ()


class Answer(Fields, _Made, msgspec.Struct):
    """What a whole body is decoded to."""

    def __copy__(self) -> Self:
        return made_of(msgspec.structs.replace(self), source(self))

    def __reduce__(self) -> tuple[Any, ...]:
        _, arguments = super().__reduce__()
        return restored_answer, (*arguments, source(self))


def restored_answer(kind: Any, fields: dict[str, Any], source: object) -> Any:
    """The object that was pickled. Pickles name this function: it stays where it is."""
    return made_of(restored(kind, fields), source)


def made_of(result: A, source: object) -> A:
    """Keep beside a result what it was made of."""
    result._source = source  # pyright: ignore[reportPrivateUsage]
    return result


def source(result: object) -> object:
    """What a result was made of; None if that was not kept."""
    return getattr(result, "_source", None)


def response_of(result: object) -> HTTPResponse:
    """The response that a model or page was made of: status, headers, body as it arrived.

    For what this client does not know, or could not make fit. Raises `ValueError` for a part of
    a result, such as an item of a page: ask for the response of the whole.
    """
    response = source(result)
    if not isinstance(response, HTTPResponse):
        raise ValueError("only what a call returned knows its response, not a part of it")
    return response


class RawResponse(Portable, msgspec.Struct, Generic[T], frozen=True):
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
