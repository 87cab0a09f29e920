"""Files as arguments, and the forms that they travel in."""

from __future__ import annotations

import mimetypes
import os
import re
from collections.abc import Mapping
from pathlib import Path
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

_TYPE = re.compile(r"[!-.0-~]+/[!-:<-~]+(; ?[ -~]*[!-~])?")
_EXPECTED = "a path, bytes, a file that is open for reading bytes, or a File"
# As browsers do it, by the rules of WHATWG for HTML forms.
_ESCAPES = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})


class Part(msgspec.Struct, frozen=True):
    """A file that has been read. It does not show itself."""

    name: str | None
    content_type: str
    content: bytes

    def __repr__(self) -> str:
        return f"<Part, {len(self.content)} bytes>"


@overload
def part(name: str, value: Upload) -> Part: ...
@overload
def part(name: str, value: Upload | UnsetType) -> Part | UnsetType: ...
def part(name: str, value: Upload | UnsetType) -> Part | UnsetType:
    """A file, read once, so that every attempt sends the same.

    A file that is not there raises the `OSError` that opening it does.
    """
    if value is UNSET:
        return UNSET
    file = value if isinstance(value, File) else File(value)
    kind = _content_type(name, file.content_type)
    called = _file_name(name, file.name)
    known, content = _read(name, file.content)
    if called is None:
        called = _file_name(name, known)
    if kind is None:
        kind = mimetypes.guess_type(called or "")[0] or "application/octet-stream"
    return Part(called, kind, content)


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


def _read(name: str, value: Any) -> tuple[str | None, bytes]:
    """The name of a file, where it has one, and its content."""
    if isinstance(value, bytes):
        return None, value
    if (path := _path(value)) is not None:
        return os.path.basename(path), Path(path).read_bytes()
    read = getattr(value, "read", None)
    content = read() if callable(read) else None
    if not isinstance(content, bytes):
        kind = "None" if value is None else type(value).__name__
        raise TypeError(f"{name} must be {_EXPECTED}, not {kind}")
    known = getattr(value, "name", None)  # a number, for a file that was opened by one
    return (os.path.basename(known) or None if isinstance(known, str) else None), content


def form(parts: Mapping[str, Part | Wire | UnsetType]) -> Form:
    """The body that a form is sent as. Whatever is `UNSET` is not sent."""
    given = [(name, value) for name, value in parts.items() if not isinstance(value, UnsetType)]
    pieces = [piece for name, value in given for piece in _head_and_content(name, value)]
    boundary = os.urandom(16).hex()
    while any(boundary.encode() in piece for piece in pieces):
        boundary = os.urandom(16).hex()
    delimiter = f"--{boundary}\r\n".encode()
    body: list[bytes] = []
    for head, content in zip(pieces[::2], pieces[1::2], strict=True):
        body += (delimiter, head, content, b"\r\n")
    body.append(f"--{boundary}--\r\n".encode())
    return Form(f"multipart/form-data; boundary={boundary}", b"".join(body))


def _head_and_content(name: str, value: Part | Wire) -> tuple[bytes, bytes]:
    head = f'Content-Disposition: form-data; name="{name.translate(_ESCAPES)}"'
    if not isinstance(value, Part):
        return f"{head}\r\n\r\n".encode(), as_text(value).encode()
    called = (value.name or name).translate(_ESCAPES)  # without one it would be no file
    head += f'; filename="{called}"\r\nContent-Type: {value.content_type}'
    return f"{head}\r\n\r\n".encode(), value.content
