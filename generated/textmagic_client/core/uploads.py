"""Files as arguments, and the multipart forms that they are sent in."""

from __future__ import annotations

import mimetypes
import os
import re
import shutil
from collections.abc import Mapping
from io import BytesIO
from typing import Any, BinaryIO, overload

import msgspec
from msgspec import UNSET, UnsetType

from .portable import Portable
from .request import Form, Wire, as_text


class File(Portable, msgspec.Struct, frozen=True):
    """A file to upload, with the name and content type that the server gets.

    Default for `name`: the name of the file. Default for `content_type`: a guess from the name.
    """

    content: str | os.PathLike[str] | bytes | BinaryIO
    """The path, the bytes, or a file object opened in binary mode."""
    name: str | None = None
    content_type: str | None = None

    def __repr__(self) -> str:
        return "<File>"


Upload = str | os.PathLike[str] | bytes | BinaryIO | File
"""An argument for a file: a path, bytes, a file object opened in binary mode, or a `File`."""

_CHUNK = 1 << 20
_TYPE = re.compile(r"[!-.0-~]+/[!-:<-~]+(; ?[ -~]*[!-~])?")
_EXPECTED = "a path, bytes, a file object opened in binary mode, or a File"
# The escapes that browsers use in forms (WHATWG).
_ESCAPES = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})


class Part(msgspec.Struct, frozen=True):
    """A file that `form` will read. Its repr does not show the content."""

    argument: str
    name: str | None
    content_type: str
    content: str | os.PathLike[str] | bytes | BinaryIO

    def __repr__(self) -> str:
        return "<Part>"


@overload
def part(name: str, value: Upload) -> Part: ...
@overload
def part(name: str, value: Upload | UnsetType) -> Part | UnsetType: ...
def part(name: str, value: Upload | UnsetType) -> Part | UnsetType:
    """Return a file with its name and content type. `form` reads the content."""
    if value is UNSET:
        return UNSET
    file = value if isinstance(value, File) else File(value)
    kind = _content_type(name, file.content_type)
    called = _file_name(name, file.name)
    if called is None:
        called = _file_name(name, _known_name(name, file.content))
    if kind is None:
        kind = mimetypes.guess_type(called or "")[0] or "application/octet-stream"
    return Part(name, called, kind, file.content)


def _content_type(name: str, value: object) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str):
        raise TypeError(f"content_type of {name} must be a str, not {type(value).__name__}")
    if not _TYPE.fullmatch(value):
        raise ValueError(f"content_type of {name} must be like 'image/png', not {value!r}")
    return value


def _file_name(name: str, value: object) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str):
        raise TypeError(f"name of {name} must be a str, not {type(value).__name__}")
    if not value:
        raise ValueError(f"name of {name} must not be empty")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ValueError(f"name of {name} is not Unicode; pass another: File(…, name=…)") from None
    return value


def _path(value: Any) -> str | None:
    """Return the path if a value is a path."""
    if isinstance(value, str):
        return value
    convert = getattr(value, "__fspath__", None)
    path = convert() if callable(convert) else None
    return path if isinstance(path, str) else None


def _known_name(name: str, value: Any) -> str | None:
    """Return the name of a path or open file. None for bytes."""
    if isinstance(value, bytes):
        return None
    known = _path(value)
    if known is None:
        if not callable(getattr(value, "read", None)):
            raise _unexpected(name, value)
        known = getattr(value, "name", None)  # an int if the file was opened by its descriptor
    return os.path.basename(known) or None if isinstance(known, str) else None


def form(parts: Mapping[str, Part | Wire | UnsetType]) -> Form:
    """Encode a form. Values that are `UNSET` are not sent.

    Files are read directly into the body, which is the only copy in memory.

    Raises:
        OSError: A file cannot be opened or read.
        ValueError: A file is closed or at its end, or a path is invalid.
    """
    boundary = os.urandom(16).hex()  # random and long, so that no content contains it
    body = BytesIO()
    for name, value in parts.items():
        if isinstance(value, UnsetType):
            continue
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="{name.translate(_ESCAPES)}"'
        if isinstance(value, Part):
            called = (value.name or name).translate(_ESCAPES)  # a file part must have a file name
            head += f'; filename="{called}"\r\nContent-Type: {value.content_type}'
            body.write(f"{head}\r\n\r\n".encode())
            _copy(value.argument, value.content, body)
        else:
            body.write(f"{head}\r\n\r\n{as_text(value)}".encode())
        body.write(b"\r\n")
    body.write(f"--{boundary}--\r\n".encode())
    return Form(f"multipart/form-data; boundary={boundary}", body.getvalue())  # without a copy


def _copy(name: str, value: Any, body: BytesIO) -> None:
    if isinstance(value, bytes):
        body.write(value)
        return
    path = _path(value)
    try:
        if path is None:
            _copy_stream(name, value, body)
        else:
            with open(path, "rb") as file:
                shutil.copyfileobj(file, body, _CHUNK)
    except ValueError as error:  # the file is closed, or the path contains a null character
        raise ValueError(f"{name} cannot be read: {error}") from error


def _copy_stream(name: str, stream: Any, body: BytesIO) -> None:
    start = body.tell()
    # `read` of an object without `readinto` may not accept a size.
    by_size = hasattr(stream, "readinto")
    chunks = iter(lambda: stream.read(_CHUNK), b"") if by_size else [stream.read()]
    for chunk in chunks:
        if not isinstance(chunk, bytes):
            raise _unexpected(name, stream)
        body.write(chunk)
    if body.tell() == start and not _is_at_start(stream):
        raise ValueError(
            'it is at its end; call seek(0) to read it again, or pass b"" to send an empty file'
        )


def _is_at_start(stream: Any) -> bool:
    try:
        return bool(stream.tell() == 0)
    except (AttributeError, OSError, ValueError):
        return False


def _unexpected(name: str, value: object) -> TypeError:
    kind = "None" if value is None else type(value).__name__
    return TypeError(f"{name} must be {_EXPECTED}, not {kind}")
