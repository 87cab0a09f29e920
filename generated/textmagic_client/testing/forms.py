"""Forms as a fake receives them."""

from __future__ import annotations

import re

import msgspec

_BOUNDARY = re.compile(r'multipart/form-data\s*;.*?\bboundary="?([^";]{1,70})"?', re.IGNORECASE)
_NAME = re.compile(r'[;\s]name="([^"]*)"', re.IGNORECASE)
_FILE_NAME = re.compile(r'[;\s]filename="([^"]*)"', re.IGNORECASE)
_TYPE = re.compile(r"^content-type:\s*(.*?)\s*$", re.IGNORECASE | re.MULTILINE)
_ESCAPES = {"%22": '"', "%0D": "\r", "%0A": "\n"}


class UploadedFile(msgspec.Struct, frozen=True):
    """A file in a form that the fake received."""

    name: str
    content_type: str
    content: bytes

    def __repr__(self) -> str:
        return f"<UploadedFile {self.name!r}, {self.content_type}, {len(self.content)} bytes>"


def is_form(content_type: str) -> bool:
    """Whether a body is meant to be a form."""
    return content_type.lower().startswith("multipart/form-data")


def form_of(content_type: str, body: bytes) -> dict[str, str | UploadedFile] | None:
    """The parts of a form by their names; None if it is none, or broken.

    Args:
        content_type: What the header says.
        body: As it arrived.
    """
    found = _BOUNDARY.match(content_type)
    if found is None:
        return None
    first, *pieces = (b"\r\n" + body).split(b"\r\n--" + found[1].encode())
    if first or not pieces or not pieces.pop().startswith(b"--"):
        return None
    parts: dict[str, str | UploadedFile] = {}
    for piece in pieces:
        head, separator, content = piece.partition(b"\r\n\r\n")
        text = head.decode(errors="replace")
        name = _NAME.search(text)
        if name is None or not separator:
            return None
        file_name, kind = _FILE_NAME.search(text), _TYPE.search(text)
        parts[_unescaped(name[1])] = (
            content.decode(errors="replace")
            if file_name is None
            else UploadedFile(_unescaped(file_name[1]), kind[1] if kind else "text/plain", content)
        )
    return parts


def _unescaped(name: str) -> str:
    return re.sub("%22|%0D|%0A", lambda found: _ESCAPES[found[0]], name)
