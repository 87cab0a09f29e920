"""Read JSON that does not match the documented types: a value that does not fit is dropped.

A document is split into its parts only where the decoder refuses it. So the decoder reads
every value that it accepts, and the result is the same in both modules.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache, partial
from types import NoneType, UnionType
from typing import Any, Final, Union, get_args, get_origin

import msgspec
from msgspec import Raw


class Misfit:
    """The class of `MISFIT`, which marks a value that does not fit its type."""


MISFIT: Final = Misfit()
REFUSED: Final = (msgspec.DecodeError, ValueError, RecursionError)
"""Errors of a decoder that refuses a document. Before msgspec 0.21, DecodeError was not a
ValueError."""

Fit = Callable[[Raw], Any]


@cache
def decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    """Return a decoder. It also accepts numbers in strings, and 0 and 1 for a bool."""
    return msgspec.json.Decoder(kind, strict=False)


def coerce(document: Raw, kind: Any) -> Any:
    """Convert a document from `loads` to a type, as far as it fits; or return `MISFIT`."""
    return _fit(kind)(document)


@cache
def _fit(kind: Any) -> Fit:
    """Return a function that reads a value.

    The first byte of a value tells its JSON type. If that cannot fit, the decoder is not called: a
    list can hold millions of values that do not fit, and an exception for each would be slow.
    """
    decode, (read, mended, mend) = decoder(kind).decode, _by_first_byte(kind)

    def fit(value: Raw) -> Any:
        first = memoryview(value)[0]
        if first in read:
            try:
                return decode(value)
            except REFUSED:
                pass
        return mend(value) if first in mended else MISFIT

    return fit


def _by_first_byte(kind: Any) -> tuple[bytes, bytes, Fit]:
    """Return the first bytes of values to decode and of values to mend, and the mending
    function."""
    real = without_none(kind)
    null = b"" if real is kind else b'n"'  # the string "null" is accepted as null
    origin = get_origin(real) or real
    if origin is list:
        return b"[" + null, b"[{", partial(_fit_list, _fit(get_args(real)[0]))
    if origin is dict:
        return b"{" + null, b"[{", partial(_fit_dict, _fit(get_args(real)[1]))
    if issubclass(origin, msgspec.Struct):
        return b"{" + null, b"{", partial(_fit_struct, real)
    if issubclass(origin, str):  # includes enums
        return b'"' + null, b"-0123456789tf", partial(_fit_text, origin)
    if origin is Any:
        return b'"-0123456789tfn[{', b"", decoder(kind).decode
    return b'"-0123456789tfn', b"", decoder(kind).decode


def without_none(kind: Any) -> Any:
    if get_origin(kind) in (Union, UnionType):
        return next(member for member in get_args(kind) if member is not NoneType)
    return kind


@cache
def _fields(kind: Any) -> dict[str, tuple[str, Fit]]:
    """Return the name and the reader of each field, by its name on the wire."""
    found = msgspec.structs.fields(kind)
    return {field.encode_name: (field.name, _fit(field.type)) for field in found}


@cache
def _required(kind: Any) -> dict[str, Callable[[], Any]]:
    """Return a factory for each field without a default. It is called if no value fits."""
    made = {list: list[Any], dict: dict[str, Any]}
    found = msgspec.structs.fields(kind)
    return {
        field.name: made.get(get_origin(field.type), NoneType) for field in found if field.required
    }


def _fit_struct(kind: Any, value: Raw) -> Any:
    found = _open(value)
    if not isinstance(found, dict):
        return MISFIT
    known = _fields(kind)
    values = {name: make() for name, make in _required(kind).items()}
    for wire_name in found.keys() & known.keys():
        name, fit_field = known[wire_name]
        fitted = fit_field(found[wire_name])
        if fitted is not MISFIT:
            values[name] = fitted
    return (get_origin(kind) or kind)(**values)


def _fit_list(fit_item: Fit, value: Raw) -> Any:
    found = _open(value)
    if found is None:
        return MISFIT
    # PHP sends a list with gaps as an object.
    items = found.values() if isinstance(found, dict) else found
    return [fitted for item in items if (fitted := fit_item(item)) is not MISFIT]


def _fit_dict(fit_item: Fit, value: Raw) -> Any:
    found = _open(value)
    if found is None:
        return MISFIT
    if isinstance(found, list):  # PHP sends a map as a list if it is empty or has keys 0, 1, 2…
        found = {str(number): item for number, item in enumerate(found)}
    fitted = ((key, fit_item(item)) for key, item in found.items())
    return {key: item for key, item in fitted if item is not MISFIT}


def _fit_text(kind: type[str], value: Raw) -> Any:
    """Return a number or boolean as the text that was sent."""
    return kind(bytes(value).decode())


_CONTAINER: Final = msgspec.json.Decoder(list[Raw] | dict[str, Raw])


def _open(value: Raw) -> list[Raw] | dict[str, Raw] | None:
    """Split a list or an object into its undecoded members. Return None if it is neither."""
    try:
        found: list[Raw] | dict[str, Raw] = _CONTAINER.decode(value)
    except REFUSED:
        return None
    return found


def resembles(document: Raw, kind: Any) -> bool:
    """Return whether a document clearly has a type. It is not enough that it can be converted.

    A model must have at least one of its fields. A map must have at least one value that clearly
    has its type. A list must be empty, or have at least one item that clearly has its type.
    """
    real = without_none(kind)
    origin, found = get_origin(real) or real, _open(document)
    if origin is list:
        (item,) = get_args(real)
        return isinstance(found, list) and (not found or any(resembles(i, item) for i in found))
    if origin is dict:
        _, item = get_args(real)
        return isinstance(found, dict) and any(resembles(i, item) for i in found.values())
    if issubclass(origin, msgspec.Struct):
        return isinstance(found, dict) and not found.keys().isdisjoint(_fields(real))
    return _fit(kind)(document) is not MISFIT


def loads(body: bytes) -> Raw:
    """Return valid JSON, undecoded. Mend errors that some servers make, such as NaN.

    Raises:
        ValueError: It is not JSON and cannot be mended.
    """
    try:
        body.decode()  # the decoder does not check that the text in a Raw is UTF-8
        return msgspec.json.decode(body, type=Raw)
    except REFUSED:
        pass
    mended = _mended(body.decode("utf-8-sig", "replace").encode())
    try:
        return msgspec.json.decode(mended, type=Raw)
    except REFUSED as error:
        raise ValueError("not JSON") from error


_TOKEN: Final = re.compile(
    rb'[^"\[\]{}NI-]*+(?:'  # text that never needs mending
    rb'"(?:[^"\\\x00-\x1f]++|\\[^u\x00-\x1f])*+"'  # a string that needs no mending
    rb'|("[^"\\]*+(?:\\.[^"\\]*+)*+"?)'
    rb"|(-?(?:NaN|Infinity))"
    rb'|([\[{][^"\[\]{}NI]*+[\]}])'
    rb"|([\[{]++)"
    rb"|([\]}]++)"
    rb"|[NI-]++|\Z)",
    re.DOTALL,
)
_STRING, _INNERMOST, _OPENING, _CLOSING = 1, 3, 4, 5
"""Groups of `_TOKEN`: a string that may need mending; a list or object without nested ones; opening
brackets; closing brackets."""
_HALF: Final = re.compile("[\ud800-\udfff]")
_TEXT: Final = json.JSONDecoder(strict=False)
_DEPTH: Final = 100
"""Maximum nesting. Deeper values are dropped: the decoder would reach the recursion limit."""


def _mended(text: bytes) -> bytes:
    """Return a document with null in place of NaN, Infinity and values nested too deeply."""
    kept = bytearray()  # a list of pieces would need many times the memory
    start = depth = 0  # `start`: the first byte that is not yet copied to `kept`
    for token in _TOKEN.finditer(text):
        kind = token.lastindex
        if kind is None:
            continue
        if kind == _OPENING:
            above, depth = depth, depth + len(token[kind])
            if above <= _DEPTH < depth:
                kept += text[start : token.start(kind) + _DEPTH - above]
                kept += b"null"
        elif kind == _CLOSING:
            above, depth = depth, depth - len(token[kind])
            if depth <= _DEPTH < above:
                start = token.start(kind) + above - _DEPTH
        elif depth == _DEPTH or (depth < _DEPTH and kind != _INNERMOST):
            kept += text[start : token.start(kind)]
            kept += _mended_string(token[kind]) if kind == _STRING else b"null"
            start = token.end()
    if depth <= _DEPTH:
        kept += text[start:]
    return bytes(kept)


def _mended_string(token: bytes) -> bytes:
    """Return a string with U+FFFD for unpaired surrogates, and with control characters escaped."""
    text, _ = _TEXT.raw_decode(token.decode())
    return msgspec.json.encode(without_halves(text))


def without_halves(text: str) -> str:
    """Return a text with U+FFFD in place of unpaired surrogates."""
    return text if text.isascii() else _HALF.sub("\ufffd", text)
