"""Reads JSON that is not as documented: a value that does not fit costs its own field alone.

A document is taken apart only where the decoder refuses it, so that every value that it does
take is the same on either way.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from types import NoneType, UnionType
from typing import Any, Final, Union, get_args, get_origin

import msgspec
from msgspec import Raw


class Misfit:
    """Stands for a value that cannot be made to fit."""


MISFIT: Final = Misfit()
REFUSED: Final = (msgspec.DecodeError, ValueError, RecursionError)
"""What a decoder raises for a document that it does not take. The first was no ValueError before
msgspec 0.21."""

Fit = Callable[[Raw], Any]


@cache
def decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    """Reads what is documented, and at no cost numbers in strings and 0 and 1 for a bool."""
    return msgspec.json.Decoder(kind, strict=False)


def fit(document: Raw, kind: Any) -> Any:
    """What comes out of `loads`, as close to the type as it can be; or `MISFIT`."""
    return _fit(kind)(document)


@cache
def _fit(kind: Any) -> Fit:
    decode, otherwise = decoder(kind).decode, _otherwise(_without_none(kind))

    def fit(value: Raw) -> Any:
        try:
            return decode(value)
        except REFUSED:
            return otherwise(value)

    return fit


def _otherwise(kind: Any) -> Fit:
    """What to do with a value that the decoder refuses."""
    origin = get_origin(kind) or kind
    if origin is list:
        return partial(_fit_list, _fit(get_args(kind)[0]))
    if origin is dict:
        return partial(_fit_dict, _fit(get_args(kind)[1]))
    if issubclass(origin, msgspec.Struct):
        return partial(_fit_struct, kind)
    if issubclass(origin, str):  # enums are, too
        return partial(_fit_text, origin)
    return lambda _: MISFIT


def _without_none(kind: Any) -> Any:
    if get_origin(kind) in (Union, UnionType):
        return next(member for member in get_args(kind) if member is not NoneType)
    return kind


def _fit_struct(kind: Any, value: Raw) -> Any:
    found = _open(value)
    if not isinstance(found, dict):
        return MISFIT
    fields: dict[str, Any] = {}
    for name, wire_name, fit_field, nothing in _fields(kind):
        fitted = fit_field(found[wire_name]) if wire_name in found else MISFIT
        fields[name] = nothing() if fitted is MISFIT else fitted
    return (get_origin(kind) or kind)(**fields)


@cache
def _fields(kind: Any) -> tuple[tuple[str, str, Fit, Callable[[], Any]], ...]:
    """Name, name on the wire, how to read it, and what it holds if nothing came that fits."""
    return tuple(
        (
            field.name,
            field.encode_name,
            _fit(field.type),
            {list: list[Any], dict: dict[str, Any]}.get(get_origin(field.type), NoneType),
        )
        for field in msgspec.structs.fields(kind)
    )


def _fit_list(fit_item: Fit, value: Raw) -> Any:
    found = _open(value)
    if found is None:
        return MISFIT
    items = found.values() if isinstance(found, dict) else found  # a list with gaps, from PHP
    return [fitted for item in items if (fitted := fit_item(item)) is not MISFIT]


def _fit_dict(fit_item: Fit, value: Raw) -> Any:
    found = _open(value)
    if found is None:
        return MISFIT
    if isinstance(found, list):  # a map of numbers without gaps, or of nothing, from PHP
        found = {str(number): item for number, item in enumerate(found)}
    fitted = ((key, fit_item(item)) for key, item in found.items())
    return {key: item for key, item in fitted if item is not MISFIT}


def _fit_text(kind: type[str], value: Raw) -> Any:
    """A number or truth value, as it was written."""
    text = bytes(value).decode()
    return MISFIT if text == "null" or text[0] in "[{" else kind(text)


_CONTAINER: Final = msgspec.json.Decoder(list[Raw] | dict[str, Raw])


def _open(value: Raw) -> list[Raw] | dict[str, Raw] | None:
    """What a list or an object consists of; None if it is neither."""
    try:
        found: list[Raw] | dict[str, Raw] = _CONTAINER.decode(value)
    except REFUSED:
        return None
    return found


def loads(body: bytes) -> Raw:
    """JSON that can be taken apart, from JSON and what some servers take for it.

    Raises `ValueError` if nothing can be made of it.
    """
    try:
        msgspec.json.decode(body)
        return Raw(body)
    except REFUSED:
        pass
    mended = "".join(_mended(body.decode("utf-8-sig", "replace")))
    try:
        return msgspec.json.decode(mended, type=Raw)
    except msgspec.DecodeError as error:
        raise ValueError("no JSON") from error


_TOKEN: Final = r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[^"\[\]{}]+|[\[\]{}]'
_ODD: Final = r"[\x00-\x1f]|\\u[dD][89a-fA-F]"
_NOT_A_NUMBER: Final = r"-?\b(?:NaN|Infinity)\b"
_DEPTH: Final = 100
"""What is nested deeper than this is left out. The decoder would run into the recursion limit."""


def _mended(text: str) -> Iterator[str]:
    """The tokens of JSON, with null for what is no number or nested too deeply."""
    depth = 0
    for token in re.findall(_TOKEN, text):
        if token in ("[", "{"):
            depth += 1
            if depth == _DEPTH + 1:
                yield "null"
        if depth <= _DEPTH:
            string = token[0] == '"'
            yield _mended_string(token) if string else re.sub(_NOT_A_NUMBER, "null", token)
        if token in ("]", "}"):
            depth -= 1


def _mended_string(token: str) -> str:
    """A string with U+FFFD for halves of characters, and line breaks and the like escaped."""
    if not re.search(_ODD, token):
        return token
    text: str = json.loads(token, strict=False)
    return json.dumps(text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"))
