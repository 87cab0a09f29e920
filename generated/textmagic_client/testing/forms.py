"""Multipart forms that a fake receives."""

from __future__ import annotations

import msgspec

from ..core.multipart import BodyError, header, parts

_MOST = 1000


class UploadedFile(msgspec.Struct, frozen=True):
    """A file in a form that the fake received."""

    name: str
    content_type: str
    content: bytes

    def __repr__(self) -> str:
        return f"<UploadedFile {self.name!r}, {self.content_type}, {len(self.content)} bytes>"


def is_form(content_type: str) -> bool:
    """Return whether a content type is that of a multipart form."""
    return content_type.lower().startswith("multipart/form-data")


def form_of(content_type: str, body: bytes) -> dict[str, str | UploadedFile] | None:
    """Return the parts of a form by their names. None if it is not a valid form.

    Args:
        content_type: The value of the header Content-Type.
        body: The body as it arrived.
    """
    try:
        boundary = header(content_type)[1].get("boundary", "")
        found = list(parts(body, boundary, _MOST, by_browser=True))
    except BodyError:
        return None
    return {
        part.name: (
            part.content.decode(errors="replace")
            if part.file_name is None
            else UploadedFile(part.file_name, part.content_type, part.content)
        )
        for part in found
    }
