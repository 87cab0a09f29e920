"""Files as arguments, and the forms that they travel in."""

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
    """A file to upload, with the name and type that the server gets to know.

    Without a name it is that of the file; without a type, the one that goes with the name.
    """

    content: str | os.PathLike[str] | bytes | BinaryIO
    """Its path, its bytes, or the file, open for reading bytes."""
    name: str | None = None
    content_type: str | None = None

    def __repr__(self) -> str:
        return "<File>"


Upload = str | os.PathLike[str] | bytes | BinaryIO | File
"""What an argument for a file can be: its path, its bytes, the open file, or a `File`."""

_CHUNK = 1 << 20
_TYPE = re.compile(r"[!-.0-~]+/[!-:<-~]+(; ?[ -~]*[!-~])?")
_EXPECTED = "a path, bytes, a file that is open for reading bytes, or a File"
# As browsers do it, by the rules of WHATWG for HTML forms.
_ESCAPES = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})


class Part(msgspec.Struct, frozen=True):
    """A file that is going to be read. It does not show itself."""

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
    """Return a file with its name and type. `form` reads it."""
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
        raise ValueError(f"name of {name} is not Unicode; give another: File(…, name=…)") from None
    return value


def _path(value: Any) -> str | None:
    """The path that a value is, if it is one."""
    if isinstance(value, str):
        return value
    convert = getattr(value, "__fspath__", None)
    path = convert() if callable(convert) else None
    return path if isinstance(path, str) else None


def _known_name(name: str, value: Any) -> str | None:
    """The name that a file has by itself."""
    if isinstance(value, bytes):
        return None
    known = _path(value)
    if known is None:
        if not callable(getattr(value, "read", None)):
            raise _unexpected(name, value)
        known = getattr(value, "name", None)  # a number, for a file that was opened by one
    return os.path.basename(known) or None if isinstance(known, str) else None


def form(parts: Mapping[str, Part | Wire | UnsetType]) -> Form:
    """Return the body that a form is sent as. Whatever is `UNSET` is not sent.

    Files are read here, straight into the body: it is the only copy of them in memory.

    Raises:
        OSError: A file cannot be opened or read.
        ValueError: A file cannot be read any more.
    """
    boundary = os.urandom(16).hex()  # so long that it is in no content
    body = BytesIO()
    for name, value in parts.items():
        if isinstance(value, UnsetType):
            continue
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="{name.translate(_ESCAPES)}"'
        if isinstance(value, Part):
            called = (value.name or name).translate(_ESCAPES)  # without one it would be no file
            head += f'; filename="{called}"\r\nContent-Type: {value.content_type}'
            body.write(f"{head}\r\n\r\n".encode())
            _copy(value.argument, value.content, body)
        else:
            body.write(f"{head}\r\n\r\n{as_text(value)}".encode())
        body.write(b"\r\n")
    body.write(f"--{boundary}--\r\n".encode())
    return Form(f"multipart/form-data; boundary={boundary}", body.getvalue())  # makes no copy


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
    except ValueError as error:  # a file that is closed, or a path with a null character
        raise ValueError(f"{name} cannot be read: {error}") from error


def _copy_stream(name: str, stream: Any, body: BytesIO) -> None:
    start = body.tell()
    # What cannot be read into a buffer need not take a size.
    by_size = hasattr(stream, "readinto")
    chunks = iter(lambda: stream.read(_CHUNK), b"") if by_size else [stream.read()]
    for chunk in chunks:
        if not isinstance(chunk, bytes):
            raise _unexpected(name, stream)
        body.write(chunk)
    if body.tell() == start and not _is_at_start(stream):
        raise ValueError(
            'nothing is left of it, as it was read to its end; go back with seek(0), or give b"" '
            "to send an empty file"
        )


def _is_at_start(stream: Any) -> bool:
    try:
        return bool(stream.tell() == 0)
    except (AttributeError, OSError, ValueError):
        return False


def _unexpected(name: str, value: object) -> TypeError:
    kind = "None" if value is None else type(value).__name__
    return TypeError(f"{name} must be {_EXPECTED}, not {kind}")
