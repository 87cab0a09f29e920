"""From the body of a callback to the event that it reports.

A body is taken apart into fields, whatever its format, and these are read as liberally as any
answer: one that does not fit costs itself alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, TypeVar, cast
from urllib.parse import parse_qsl

import msgspec
from msgspec import Raw

from ..errors import CallbackError
from .answer import Answer, made_of, source
from .lenient import MISFIT, REFUSED, fit, loads
from .multipart import BodyError, header, parts

E = TypeVar("E", bound=Answer)

MAX_BYTES: Final = 1_000_000
MAX_FIELDS: Final = 200
_CODECS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("", "utf-8", "utf8", "us-ascii", "ascii"), "utf-8"),
    **{name: name for name in ("iso-8859-1", "latin1", "iso-8859-15", "windows-1252", "cp1252")},
}
"""All that are understood, by name: most codecs of Python are not for what strangers send."""


def parse(name: str, kind: type[E], body: object, content_type: object) -> E:
    """The event in a body. `name`: what errors call it.

    Raises:
        CallbackError: The body cannot be this event.
    """
    if not isinstance(body, bytes):
        raise TypeError(f"body must be bytes, not {type(body).__name__}")
    if not isinstance(content_type, str | None):
        raise TypeError(f"content_type must be a string, not {type(content_type).__name__}")
    try:
        event, fields = _read(kind, body, content_type or "")
    except BodyError as fault:
        raise CallbackError(f"{name}: the body is no such event: {fault}") from None
    return made_of(event, fields)


def fields_of(event: object) -> Mapping[str, Any]:
    """All fields of an event as they arrived, by their name in the API.

    For what this client does not know, or could not make fit. In the two formats that are forms,
    each is text. Raises `ValueError` for anything but an event that was parsed.
    """
    fields = source(event)
    if not isinstance(fields, dict):
        raise ValueError("only an event that was parsed knows its fields")
    return cast(dict[str, Any], fields)


def _read(kind: type[E], body: bytes, content_type: str) -> tuple[E, dict[str, Any]]:
    if len(body) > MAX_BYTES:
        raise BodyError(f"it is larger than {MAX_BYTES:,} bytes")
    media_type, options = header(content_type) if content_type else ("", {})
    charset = options.get("charset", "")
    if media_type == "application/json":
        document = _json(body, charset)
        fields = _opened(document)
    elif media_type == "application/x-www-form-urlencoded":
        fields = _urlencoded(body, charset)
        document = Raw(msgspec.json.encode(fields))
    elif media_type == "multipart/form-data":
        found = parts(body, options.get("boundary", ""), MAX_FIELDS)
        fields = {part.name: _text(part.content, part.charset or charset) for part in found}
        document = Raw(msgspec.json.encode(fields))
    else:
        raise BodyError("its content type is not JSON, urlencoded or form-data")
    if not any(field.encode_name in fields for field in msgspec.structs.fields(kind)):
        raise BodyError("it has none of the fields of this event")
    event = fit(document, kind)
    if event is MISFIT:
        raise BodyError("it is not an object")
    return event, fields


def _json(body: bytes, charset: str) -> Raw:
    try:
        return loads(body if _codec(charset) == "utf-8" else _text(body, charset).encode())
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


def _urlencoded(body: bytes, charset: str) -> dict[str, Any]:
    try:
        pairs = parse_qsl(
            _text(body, charset),
            keep_blank_values=True,
            encoding=_codec(charset),
            errors="replace",
            max_num_fields=MAX_FIELDS,
        )
    except ValueError:
        raise BodyError(f"it has more than {MAX_FIELDS} fields") from None
    return dict(pairs)


def _text(value: bytes, charset: str) -> str:
    return value.decode(_codec(charset), "replace")


def _codec(charset: str) -> str:
    try:
        return _CODECS[charset.lower()]
    except KeyError:
        raise BodyError("its charset is not supported") from None
