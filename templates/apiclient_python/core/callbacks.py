"""Parse the events that the service sends in callbacks.

A body of any format is first converted to JSON. That is read as liberally as a response: a value
that does not fit its field is dropped, and the other fields are kept.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Final, TypeGuard, TypeVar, cast

import msgspec
from msgspec import Raw

from ..errors import CallbackError
from .answer import Answer, made_of, source
from .coerce import MISFIT, REFUSED, coerce, loads, without_halves
from .multipart import BodyError, first_boundary, header, parts

E = TypeVar("E", bound=Answer)

MAX_BYTES: Final = 1_000_000
MAX_FIELDS: Final = 200
_JSON: Final = "application/json"
_URLENCODED: Final = "application/x-www-form-urlencoded"
_MULTIPART: Final = "multipart/form-data"
_CODECS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("", "utf-8", "utf8", "us-ascii", "ascii"), "utf-8"),
    **{name: name for name in ("iso-8859-1", "latin1", "iso-8859-15", "windows-1252", "cp1252")},
}
"""All supported charsets, by name. Most codecs of Python are not safe for untrusted input."""
_PERCENT: Final = re.compile(rb"(?:%[0-9A-Fa-f]{2})+")


def parse(name: str, kind: type[E], body: object, content_type: object) -> E:
    """Return the event in a body. `name`: the name of the callback in error messages.

    Raises:
        CallbackError: The body is not a valid event of this kind. TypeError: An argument has
        another type than documented.
    """
    if not isinstance(content_type, str | None):
        raise TypeError(f"content_type must be a string, not {type(content_type).__name__}")
    try:
        event, fields = _read(kind, body, content_type or "")
    except BodyError as fault:
        raise CallbackError(f"{name}: cannot read the body as this event: {fault}") from None
    return made_of(event, fields)


def fields_of(event: object) -> Mapping[str, Any]:
    """Return all fields of an event as they arrived, by their names in the API.

    Use it to read fields that this client does not know, or values that do not fit their type. If
    the body was a form, all values are strings.

    Raises:
        ValueError: The argument is not an event that was parsed.
    """
    fields = source(event)
    if not isinstance(fields, dict):
        raise ValueError("fields_of takes an event that was parsed from a body")
    return cast(dict[str, Any], fields)


def _read(kind: type[E], body: object, content_type: str) -> tuple[E, dict[str, Any]]:
    media_type = content_type.partition(";")[0].strip().lower()
    if _is_bytes(body):
        document = _from_bytes(bytes(body), content_type)
    elif isinstance(body, Mapping) or hasattr(body, "getlist"):
        document = _from_mapping(body, media_type)
    elif isinstance(body, list) or (media_type == _JSON and isinstance(body, int | float | None)):
        raise BodyError("it is not an object")  # decoded from JSON by a framework
    else:
        raise TypeError(
            f"body must be bytes, not {type(body).__name__}: pass it as it arrived, "
            "or the form that a framework parsed from it"
        )
    fields = _opened(document)
    if fields.keys().isdisjoint(kind.__struct_encode_fields__):
        raise BodyError("it has none of the fields of this event")
    event = coerce(document, kind)
    if event is MISFIT:
        raise BodyError("it is not an object")
    return event, fields


def _from_bytes(body: bytes, content_type: str) -> Raw:
    _check_size(len(body))
    media_type, options = header(content_type, strict=False) if content_type else ("", {})
    charset = options.get("charset", "")
    if media_type == _JSON:
        return _json(body if _codec(charset) == "utf-8" else _text(body, charset).encode())
    if media_type == _URLENCODED:
        return _as_json(_urlencoded(body, _codec(charset)))
    if media_type == _MULTIPART:
        # Some frameworks return the content type without its options.
        boundary = options.get("boundary") or first_boundary(body)
        found = parts(body, boundary, MAX_FIELDS)
        fields = [part for part in found if part.file_name is None]
        return _as_json(
            {each.name: _text(each.content, each.charset or charset) for each in fields}
        )
    raise BodyError("its content type is not JSON, urlencoded or form-data")


def _from_mapping(form: Any, media_type: str) -> Raw:
    """Read the form or JSON object that a framework parsed from a body.

    If a field is repeated, the last value counts, as with bytes. Most frameworks have a method that
    returns all values of a field; without it, they differ in which value they return.
    """
    all_of = getattr(form, "getlist", None) or getattr(form, "getall", None)
    names = list(dict.fromkeys(form.keys()))  # some frameworks repeat a name
    if all_of is not None:  # each lookup takes time in proportion to their number
        _check_count(len(names))
    values = {name: all_of(name) if all_of else form[name] for name in names}
    is_form = all_of is not None or media_type in (_URLENCODED, _MULTIPART)
    if not is_form and media_type != _JSON:  # the result of parse_qs has only lists
        is_form = all(isinstance(value, list) for value in values.values())
    return _from_form(values) if is_form else _from_object(values)


def _from_form(values: Mapping[Any, Any]) -> Raw:
    """Read a form: a mapping from names to a value or to a list of all values."""
    if not values:
        raise BodyError("the form has no fields: check that it is a form and was not read before")
    several = {name: value if _is_list(value) else [value] for name, value in values.items()}
    _check_count(sum(len(found) for found in several.values()))
    plain = {_plain(name): list(map(_plain, found)) for name, found in several.items()}
    texts = {name: [each for each in found if each is not None] for name, found in plain.items()}
    last = {name: found[-1] for name, found in texts.items() if found}  # a file is not a field
    _check_size(sum(len(value) for value in last.values() if isinstance(value, str)))
    return _as_json(last)


def _from_object(values: Mapping[Any, Any]) -> Raw:
    document = _as_json({name: value for name, value in values.items() if not _is_file(value)})
    _check_size(len(bytes(document)))
    return document


def _check_size(size: int) -> None:
    if size > MAX_BYTES:
        raise BodyError(f"it is larger than {MAX_BYTES:,} bytes")


def _check_count(count: int) -> None:
    if count > MAX_FIELDS:
        raise BodyError(f"it has more than {MAX_FIELDS} fields")


def _is_bytes(value: object) -> TypeGuard[bytes]:
    return isinstance(value, bytes | bytearray | memoryview)


def _is_list(value: object) -> TypeGuard[Sequence[Any]]:
    return isinstance(value, list | tuple)


def _is_file(value: object) -> bool:
    return not isinstance(value, list | tuple | dict | None) and _plain(value) is None


def _plain(value: object) -> object:
    """Return a value as JSON can hold it; None if it is neither text nor a number."""
    if _is_bytes(value):
        return bytes(value).decode("utf-8", "replace")
    if isinstance(value, Decimal):
        return str(value)
    return value if isinstance(value, str | int | float) else None


def _as_json(fields: Mapping[Any, Any]) -> Raw:
    try:
        text = json.dumps(fields, ensure_ascii=False, skipkeys=True, default=_plain)
    except (ValueError, RecursionError):
        raise BodyError("it is nested too deeply") from None
    return loads(without_halves(text).encode())


def _json(body: bytes) -> Raw:
    try:
        return loads(body)
    except ValueError:
        raise BodyError("it is not JSON") from None


def _opened(document: Raw) -> dict[str, Any]:
    try:
        found = msgspec.json.decode(document, type=dict[str, Raw])
    except REFUSED:
        raise BodyError("it is not an object") from None
    return {name: _value(value) for name, value in found.items()}


def _value(document: Raw) -> Any:
    try:
        return msgspec.json.decode(document)
    except REFUSED:  # a number that is out of range
        return bytes(document).decode()


def _urlencoded(body: bytes, codec: str) -> dict[str, str]:
    _check_count(body.count(b"&") + 1)
    pairs = (pair.partition(b"=") for pair in body.split(b"&") if pair)
    return {_unquoted(name, codec): _unquoted(value, codec) for name, _, value in pairs}


def _unquoted(text: bytes, codec: str) -> str:
    """Decode a name or value. `parse_qsl` of Python is slow for text with many `%`."""
    return _PERCENT.sub(_percent_decoded, text.replace(b"+", b" ")).decode(codec, "replace")


def _percent_decoded(found: re.Match[bytes]) -> bytes:
    return bytes.fromhex(found[0].replace(b"%", b"").decode())


def _text(value: bytes, charset: str) -> str:
    return value.decode(_codec(charset), "replace")


def _codec(charset: str) -> str:
    try:
        return _CODECS[charset.lower()]
    except KeyError:
        raise BodyError("its charset is not supported") from None
