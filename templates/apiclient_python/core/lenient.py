"""Reads JSON that is not as documented: a value that does not fit costs its own field alone.

A document is taken apart only where the decoder refuses it, so that every value that it does
take is the same on either way.
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
    """Return what comes out of `loads`, as close to the type as it can be; or `MISFIT`."""
    return _fit(kind)(document)


@cache
def _fit(kind: Any) -> Fit:
    """Return what reads a value.

    The first byte of a value tells what it is. Where that is enough, nothing is tried: a list can
    hold millions of values that do not fit, and each exception takes as long as many of these.
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
    """Return the first bytes of values to decode, and of those to mend if need be; and how."""
    real = without_none(kind)
    null = b"" if real is kind else b'n"'  # "null" counts too
    origin = get_origin(real) or real
    if origin is list:
        return b"[" + null, b"[{", partial(_fit_list, _fit(get_args(real)[0]))
    if origin is dict:
        return b"{" + null, b"[{", partial(_fit_dict, _fit(get_args(real)[1]))
    if issubclass(origin, msgspec.Struct):
        return b"{" + null, b"{", partial(_fit_struct, real)
    if issubclass(origin, str):  # enums are, too
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
    """Return name and how to read it of each field, by the name on the wire."""
    found = msgspec.structs.fields(kind)
    return {field.encode_name: (field.name, _fit(field.type)) for field in found}


@cache
def _required(kind: Any) -> dict[str, Callable[[], Any]]:
    """Return what makes the value of a field without a default if nothing came that fits."""
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
    """Return a number or truth value as it was written."""
    return kind(bytes(value).decode())


_CONTAINER: Final = msgspec.json.Decoder(list[Raw] | dict[str, Raw])


def _open(value: Raw) -> list[Raw] | dict[str, Raw] | None:
    """Return what a list or an object consists of; None if it is neither."""
    try:
        found: list[Raw] | dict[str, Raw] = _CONTAINER.decode(value)
    except REFUSED:
        return None
    return found


def resembles(document: Raw, kind: Any) -> bool:
    """Return whether a document is plainly of a type, and nothing else that can be made to fit.

    A model has at least one of its fields, a map at least one value; a list is empty, or has at
    least one item that is plainly of its type.
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
    """Return JSON that can be taken apart, made of JSON and of what some servers take for it.

    Raises:
        ValueError: Nothing can be made of it.
    """
    try:
        body.decode()  # a decoder looks at the text of a Raw only when it takes it apart
        return msgspec.json.decode(body, type=Raw)
    except REFUSED:
        pass
    mended = _mended(body.decode("utf-8-sig", "replace").encode())
    try:
        return msgspec.json.decode(mended, type=Raw)
    except REFUSED as error:
        raise ValueError("no JSON") from error


_TOKEN: Final = re.compile(
    rb'[^"\[\]{}NI-]*+(?:'  # first what is never odd
    rb'"(?:[^"\\\x00-\x1f]++|\\[^u\x00-\x1f])*+"'  # a string without anything odd
    rb'|("[^"\\]*+(?:\\.[^"\\]*+)*+"?)'
    rb"|(-?(?:NaN|Infinity))"
    rb'|([\[{][^"\[\]{}NI]*+[\]}])'
    rb"|([\[{]++)"
    rb"|([\]}]++)"
    rb"|[NI-]++|\Z)",
    re.DOTALL,
)
_STRING, _INNERMOST, _OPENING, _CLOSING = 1, 3, 4, 5
"""Groups of it: a string that may be odd; a list or object with nothing in it that is nested."""
_HALF: Final = re.compile("[\ud800-\udfff]")
_TEXT: Final = json.JSONDecoder(strict=False)
_DEPTH: Final = 100
"""What is nested deeper than this is left out. The decoder would run into the recursion limit."""


def _mended(text: bytes) -> bytes:
    """Return a document with null for what is no number or is nested too deeply."""
    kept = bytearray()  # a list of its pieces would take many times the memory
    start = depth = 0  # where the text begins that is not kept yet
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
    """Return a string with U+FFFD for halves of characters, and line breaks and such escaped."""
    text, _ = _TEXT.raw_decode(token.decode())
    return msgspec.json.encode(without_halves(text))


def without_halves(text: str) -> str:
    """Return a text with U+FFFD in place of halves of surrogate pairs."""
    return text if text.isascii() else _HALF.sub("\ufffd", text)
